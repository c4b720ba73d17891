"""A coach with athletes who have plans: made by the real planner, stored as onboarding stores them."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.people import CoachLink, Person, PersonSettings
from domain.plan import PlanInputs
from domain.records import PlanHead
from handlers.actions.clock import schedule_timers
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, START
from tests.planned import planned

NAMES = (
    "Ann", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gina", "Hugo", "Ida", "Jon", "Kim", "Leo", "Mia", "Ned", "Ola",
    "Pia", "Quin", "Rosa", "Sven", "Tess", "Uma", "Vera", "Will", "Xenia", "Yann", "Zoe", "Anton", "Bella", "Carl",
    "Dora",
)  # fmt: skip


async def club(
    database: Database,
    names: tuple[str, ...] = NAMES,
    *,
    inputs: PlanInputs = MARATHON,
    settings: PersonSettings | None = None,
) -> tuple[Conversation, dict[str, PlanHead]]:
    """A chat with a coach and athletes by their names, each with a plan of 16 weeks that starts today."""
    talk = await Conversation.open(database, start=START)
    talk.telegram.acts.start(talk.telegram.person("coach").id)
    people = {name: talk.telegram.add_person(name, role=name) for name in names}
    for person in people.values():
        talk.telegram.acts.start(person.id)
    talk.telegram.take_updates()
    coach = talk.telegram.person("coach").id
    plan = planned(inputs)
    heads = {}
    async with database.transaction(START) as uow:
        await uow.people.put(Person(id=coach, chat_id=coach, name="Sam Okafor", is_coach=True, created_at=START))
        for name, account in people.items():
            person = Person(
                id=account.id, chat_id=account.id, name=name, settings=settings or PersonSettings(), created_at=START
            )
            await uow.people.put(person)
            await uow.coaching.put_link(CoachLink(coach_id=coach, athlete_id=person.id, since=START))
            heads[name] = await uow.plans.create(
                person.id,
                replace(plan, inputs=replace(plan.inputs, race_name=f"{name}'s race")),
                goal_pace_5k_s=None,
                author_id=person.id,
                at=START + timedelta(seconds=1),
            )
            await schedule_timers(uow, person)
    return talk, heads


async def at_the_desk(database: Database, names: tuple[str, ...]) -> tuple[Conversation, dict[str, PlanHead]]:
    """A club whose coach has opened the coach's card."""
    talk, heads = await club(database, names)
    await talk.say("/coach", "coach")
    return talk, heads


def later(days: float = 0, hours: float = 0) -> datetime:
    """A moment after everybody's start, a Monday at nine."""
    return START + timedelta(days=days, hours=hours)
