"""People who have a plan already: made by the real planner, stored as onboarding stores it."""

from datetime import UTC, date, datetime

from domain.fitness import goal_pace_5k
from domain.people import CoachLink, Person, PersonSettings, RunLog, RunState
from domain.plan import PlanInputs, RaceDistance
from domain.records import PlanHead
from handlers.actions.clock import schedule_timers
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.planned import planned

# A Monday morning; the plan starts today.
START = datetime(2026, 12, 28, 9, 0, tzinfo=UTC)

MARATHON = PlanInputs(
    race_name="Spring Marathon",
    race=RaceDistance(42_195_000, "Marathon"),
    race_date=date(2027, 4, 18),
    start=date(2026, 12, 28),
    goal_s=3 * 3600 + 45 * 60,
    five_k_pace_s=450,
    weekly_miles=25,
    preferred_days=frozenset({2, 4, 5, 7}),
)


async def trained(
    database: Database,
    *,
    inputs: PlanInputs = MARATHON,
    settings: PersonSettings | None = None,
    coached: bool = False,
    start: datetime = START,
) -> tuple[Conversation, PlanHead]:
    """A chat whose athlete has an active plan of 16 weeks that starts today; with `coached`, a coach besides."""
    talk = await Conversation.open(database, start=start)
    for who in ("athlete", "coach"):
        talk.telegram.acts.start(talk.telegram.person(who).id)
    talk.telegram.take_updates()
    athlete = talk.telegram.person("athlete").id
    person = Person(
        id=athlete, chat_id=athlete, name="Alex Rivers", settings=settings or PersonSettings(), created_at=start
    )
    async with database.transaction(start) as uow:
        await uow.people.put(person)
        head = await uow.plans.create(
            athlete,
            planned(inputs),
            goal_pace_5k_s=round(goal_pace_5k(inputs.race, inputs.goal_s)) if inputs.goal_s else None,
            author_id=athlete,
            at=start,
        )
        await schedule_timers(uow, person)
        if coached:
            coach = talk.telegram.person("coach").id
            await uow.people.put(Person(id=coach, chat_id=coach, name="Sam Okafor", is_coach=True, created_at=start))
            await uow.coaching.put_link(CoachLink(coach_id=coach, athlete_id=athlete, since=start))
    return talk, head


def data_of(talk: Conversation, label: str, who: str = "athlete") -> str:
    """What a button of the newest message carries."""
    rows = talk.telegram.last_message(who)["reply_markup"]["inline_keyboard"]
    return str(next(button["callback_data"] for row in rows for button in row if button["text"].startswith(label)))


async def forge(talk: Conversation, data: str, who: str = "athlete") -> str:
    """Press a button with this data, as an old, repeated or forged tap would send it."""
    person = talk.telegram.person(who)
    message = list(talk.telegram.chat(who).messages.values())[-1]
    talk.telegram.acts.call_back(person.id, message, data)
    await talk.telegram.pump()
    return talk.last(who)


async def live_until(talk: Conversation, moment: datetime) -> None:
    """Let the clock run: everything that falls due until then happens at its time, and is delivered."""
    while (due_at := await talk.soonest_timer()) is not None and due_at <= moment:
        now = talk.telegram.clock.now()
        if due_at > now:
            talk.telegram.pass_time(seconds=(due_at - now).total_seconds())
        await talk.settle()
    now = talk.telegram.clock.now()
    if moment > now:
        talk.telegram.pass_time(seconds=(moment - now).total_seconds())
    await talk.settle()


async def skipped_between(database: Database, talk: Conversation, first: date, last: date) -> None:
    """Say of every planned run between two dates, both included, that it was not run."""
    athlete = talk.telegram.person("athlete").id
    async with database.transaction(talk.telegram.clock.now()) as uow:
        for scheduled in await uow.plans.scheduled(athlete, first, last):
            if scheduled.day.is_run:
                await uow.logs.put(RunLog(athlete_id=athlete, date=scheduled.date, state=RunState.SKIPPED))
