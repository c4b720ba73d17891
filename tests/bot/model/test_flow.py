"""What becomes of the model's weeks in the chat: offered, used, left, replaced, or not there at all."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.model.work import Budget
from domain.adapting.writer import AskState, WeekAsk
from domain.people import Absence, LifeEvent, PersonSettings
from domain.records import Job, PlanHead, StoredWeek
from domain.rules import check_week
from domain.units import Units
from handlers.buttons.codec import pack
from handlers.buttons.kinds import PlanId
from handlers.buttons.proposal import AskModel, KeepWeek, ShowModelWeek, UseModelWeek
from handlers.wording.editing import reasons_words
from storage.queue_tables import inbox, jobs
from tests.bot.model.conftest import Club
from tests.bot.model.weeks import changed
from tests.handlers.chat.trained import START
from tests.openai_server import Reply
from tests.patience import let_pass

MODEL_FIRST = PersonSettings(model_first=True)


async def stored(club: Club, head: PlanHead, number: int = 1) -> StoredWeek:
    """The week as it is kept."""
    async with club.database.read(club.telegram.clock.now()) as uow:
        week = await uow.plans.week(head.id, number)
    assert week is not None
    return week


async def asked(club: Club, head: PlanHead, number: int = 1) -> WeekAsk:
    """The newest question about it."""
    async with club.database.read(club.telegram.clock.now()) as uow:
        ask = await uow.model.ask_of(head.id, number)
    assert ask is not None
    return ask


async def newest_reason(club: Club, head: PlanHead) -> str:
    """The newest entry of the change log."""
    async with club.database.read(club.telegram.clock.now()) as uow:
        return reasons_words((await uow.plans.changes(head.id, 1))[0].reasons, Units.MI)


def press(club: Club, data: str, who: str = "athlete") -> None:
    """A tap with any data on the newest message, as an old or forged button would send it."""
    message = list(club.telegram.chat(who).messages.values())[-1]
    club.telegram.acts.call_back(club.telegram.person(who).id, message, data)


async def test_model_first_takes_the_planners_place_while_nobody_has_edited_it(club: Club) -> None:
    """Chosen in the settings: the week is the model's without a tap, as a version that can be taken back."""
    head = await club.train(settings=MODEL_FIRST)
    await club.say("/week")
    assert "The model's week 1 is in" in club.telegram.last("athlete")
    assert "Written by the model" in club.telegram.last("athlete")
    week = await stored(club, head)
    assert week.written_by.startswith("model")
    assert (await asked(club, head)).state is AskState.USED
    async with club.database.read(START) as uow:
        newest = (await uow.plans.changes(head.id, 1))[0]
    assert newest.author_id is None
    assert len(newest.before) == len(newest.after) > 0


async def test_model_first_never_replaces_what_somebody_edits(club: Club) -> None:
    """Unsaved edits stay; the model's week is a suggestion then."""
    head = await club.train(settings=MODEL_FIRST)
    club.telegram.acts.say(club.telegram.athlete.id, "/week")
    await club.handle()
    before = await stored(club, head)
    await club.tap("Swap", settled=False)
    await club.tap("Tue", settled=False)
    await club.tap("Fri", settled=False)
    await club.tap("Keep as draft", settled=False)
    await club.settle()
    assert await stored(club, head) == before
    assert (await asked(club, head)).state is AskState.OFFERED
    await club.tap("Use the model's week")
    assert "unsaved changes" in club.telegram.toasts()[-1]
    assert await stored(club, head) == before


async def test_model_first_never_replaces_an_approved_week(club: Club) -> None:
    """Approved while the model was thinking: it is offered, and using it asks for approval again."""
    head = await club.train(settings=MODEL_FIRST)
    club.telegram.acts.say(club.telegram.athlete.id, "/week")
    await club.handle()
    await club.tap("Approve plan", settled=False)
    await club.settle()
    assert (await stored(club, head)).status == "approved"
    await club.tap("Use the model's week")
    assert (await stored(club, head)).status == "pending"
    assert (await stored(club, head)).approved is not None


async def test_an_old_suggestion_changes_nothing(club: Club) -> None:
    """The week was saved after the suggestion was drawn: the button shows the week as it is now."""
    head = await club.train()
    await club.settle()
    use = pack(UseModelWeek(PlanId(head.id), 1, 0, revision=1))
    await club.tap("Use the model's week")
    after = await stored(club, head)
    press(club, use)
    await club.settle()
    assert club.telegram.toasts()[-1] == "This week has changed."
    assert await stored(club, head) == after
    press(club, pack(UseModelWeek(PlanId(head.id), 1, 7, revision=after.revision)))
    await club.settle()
    assert await stored(club, head) == after
    press(club, pack(ShowModelWeek(PlanId(head.id), 1)))
    await club.settle()
    assert "not open any more" in club.telegram.toasts()[-1]


async def test_a_stranger_cannot_use_keep_or_ask(club: Club) -> None:
    """Forged buttons of somebody else do nothing."""
    head = await club.train()
    await club.settle()
    before = await asked(club, head)
    await club.say("/start", "coach")
    plan = PlanId(head.id)
    forged = (UseModelWeek(plan, 1, 0), KeepWeek(plan, 1, 0), ShowModelWeek(plan, 1), AskModel(plan, 1))
    for count, button in enumerate(forged, start=1):
        press(club, pack(replace(button, revision=1)), "coach")
        await club.settle()
        assert club.telegram.toasts().count("That plan isn't yours.") == count
    assert await asked(club, head) == before


async def test_edited_pinned_and_past_days_stay_as_they_are(club: Club) -> None:
    """The model may write what it likes; those days are the athlete's."""
    head = await club.train()
    week = await stored(club, head)
    days = tuple(
        replace(
            day, pinned=day.number == 4, edited=day.number == 5, notes="mine" if day.number in (4, 5) else day.notes
        )
        for day in week.week.days
    )
    async with club.transaction() as uow:
        await uow.plans.save_week(replace(week, week=replace(week.week, days=days)))
    club.telegram.pass_time(days=2)
    await club.settle()
    await club.tap("Use the model's week")
    after = await stored(club, head)
    assert [day.notes for day in after.week.days if day.number in (4, 5)] == ["mine", "mine"]
    assert after.week.day(1) == days[0]
    assert after.week.day(2) == days[1]
    assert after.week.day(7) != days[6]
    assert after.week.day(7).notes.startswith("Version 1")


FAULTS = {
    "refused": Reply(content=None, refusal="No."),
    "empty": Reply(content=""),
    "settings": Reply(status=401),
    "busy": Reply(status=429),
    "quota": Reply(status=429, error={"message": "no credit", "code": "insufficient_quota"}),
    "away": Reply(drop=True),
    "timeout": Reply(hang=True),
    "unreadable": Reply(content="{}"),
}


@pytest.mark.parametrize(("why", "reply"), FAULTS.items(), ids=FAULTS.keys())
async def test_whatever_fails_the_athlete_keeps_the_planners_week(club: Club, why: str, reply: Reply) -> None:
    """No message, no error: the card stops asking, and the change log says why."""
    club.server.always = reply
    club.server.hanging = lambda: let_pass(20)
    head = await club.train()
    before = await stored(club, head)
    club.telegram.acts.say(club.telegram.athlete.id, "/week")
    await club.handle()
    assert "asking the model…" in club.telegram.last("athlete")
    messages = len(club.texts())
    await club.settle()
    assert len(club.texts()) == messages
    assert "asking" not in club.telegram.last("athlete")
    assert "Written by the planner" in club.telegram.last("athlete")
    assert await stored(club, head) == before
    assert why in await newest_reason(club, head)
    async with club.database.reading() as connection:
        for table in (jobs, inbox):
            assert (await connection.execute(select(func.count()).select_from(table))).scalar_one() == 0


async def test_a_week_against_the_rules_is_offered_mended_and_says_so(club: Club) -> None:
    """14 miles on a Tuesday come back as what the rules allow, with what was changed."""

    def too_far(answer: dict[str, Any]) -> None:
        answer["week"]["days"][1]["workout"][0]["distanceMiles"] = 14.0

    club.server.always = Reply(content=changed(too_far))
    head = await club.train()
    await club.settle()
    shown = club.showing("The model suggests another week 1")
    assert "Written by the model, " in shown
    assert "adjusted by the rules" in shown
    await club.tap("Use the model's week")
    async with club.database.read(START) as uow:
        plan = await uow.plans.load(head.id)
    assert not [finding for finding in check_week(plan, plan.week(1)) if finding.hard]
    assert "adjusted by the rules" in await newest_reason(club, head)


async def test_without_a_key_nothing_of_the_model_shows(club: Club) -> None:
    """No line, no button, no job, and its buttons from elsewhere are answered kindly."""
    await club.start(with_model=False)
    head = await club.train()
    await club.say("/week")
    assert "ritten by" not in club.telegram.last("athlete")
    await club.tap("More")
    labels = [label for row in club.telegram.buttons("athlete") for label in row]
    assert not any("model" in label.lower() for label in labels)
    press(club, pack(AskModel(PlanId(head.id), 1, revision=1)))
    await club.settle()
    assert "no language model here" in club.telegram.toasts()[-1]
    await club.say("please rearrange things somehow nicely")
    assert "nothing was changed" in club.telegram.last("athlete")
    assert club.server.requests == []


async def test_the_same_question_costs_nothing_twice(club: Club) -> None:
    """Same inputs, same prompt: the answer is there; asking anew is another question."""
    head = await club.train()
    await club.settle()
    async with club.transaction() as uow:
        person = await uow.people.get(club.telegram.athlete.id)
        await club.ask(uow, person, head)
    await club.settle()
    assert len(club.server.requests) == 1
    assert (await asked(club, head)).state is AskState.OFFERED
    async with club.transaction() as uow:
        await club.ask(uow, person, head, anew=True)
    await club.settle()
    assert len(club.server.requests) == 2


async def test_a_spent_budget_makes_no_call_and_operators_see_the_cost(club: Club) -> None:
    """The person's tokens of the day are gone: the planner writes; tomorrow there are new ones."""
    await club.train()
    await club.settle()
    gauges = club.bot.metrics.gauges
    assert gauges["model_calls_today"] == 1
    assert gauges["model_tokens_today"] > 1000
    assert 0 < gauges["model_dollars_today"] < 0.01
    assert club.bot.model is not None
    club.bot.model._budget = Budget(person_tokens=int(gauges["model_tokens_today"]) + 100)
    club.telegram.pass_time(minutes=11)
    await club.say("/week")
    await club.tap("More")
    await club.tap("Ask the model")
    assert len(club.server.requests) == 1
    assert "asking" not in club.telegram.last("athlete")
    club.bot.model._budget = Budget()
    club.telegram.pass_time(days=1)
    await club.say("/week")
    await club.tap("More")
    await club.tap("Ask the model")
    assert len(club.server.requests) == 2
    assert "model tokens today" in await club.say("/stats", "coach")


async def test_the_friday_week_is_marked_and_brings_no_second_message(club: Club) -> None:
    """The clock's week arrives as one card; the suggestion is a line and a button on it."""
    await club.train()
    await club.settle()
    messages = len(club.texts())
    club.telegram.pass_time(seconds=(START.replace(hour=18, minute=1) + timedelta(days=4) - _now(club)).total_seconds())
    await club.settle()
    new = [text for text in club.texts()[messages:] if "Week 2 of 16" in text]
    assert len(new) == 1
    assert "the model suggests another week" in new[0]
    assert not any("suggests another week 2" in text for text in club.texts())
    await club.tap("See the model's week")
    assert "The model suggests another week 2" in club.telegram.last("athlete")


def _now(club: Club) -> Any:
    return club.telegram.clock.now()


async def test_a_coachs_athlete_uses_a_week_and_the_coach_is_asked(club: Club) -> None:
    """What the athlete takes from the model is put before the coach like any edit."""
    head = await club.train(coached=True)
    await club.settle()
    await club.tap("Use the model's week")
    assert (
        "Your coach has been asked" in club.telegram.last("athlete") or (await stored(club, head)).status == "pending"
    )
    assert any("Ann changed week 1" in text for text in club.texts("coach"))


async def test_somebody_who_left_gets_nothing(club: Club) -> None:
    """Deleted while the model was thinking: the answer finds nobody, and nothing is kept."""
    await club.train()
    async with club.transaction() as uow:
        await uow.people.forget(club.telegram.athlete.id)
    await club.settle()
    async with club.database.reading() as connection:
        assert (await connection.execute(select(func.count()).select_from(inbox))).scalar_one() == 0
    assert not any("model" in text for text in club.texts())


async def test_nobody_who_is_ill_is_sent_to_the_model(club: Club) -> None:
    """A week of rest for health's sake is no question for a model, and the model does not learn of it."""
    head = await club.train()
    await club.settle()
    async with club.transaction() as uow:
        await uow.logs.put_absence(
            Absence(athlete_id=club.telegram.athlete.id, event=LifeEvent.ILLNESS, first=START.date())
        )
    club.server.requests.clear()
    club.telegram.pass_time(seconds=(START.replace(hour=18, minute=1) + timedelta(days=4) - _now(club)).total_seconds())
    await club.settle()
    assert (await stored(club, head, 2)).status == "outline"
    assert not any("asking" in text for text in club.texts())
    assert club.server.requests == []


async def test_the_settings_offer_the_choice_where_there_is_a_model(club: Club) -> None:
    """Suggested, or used at once; without a model there is nothing to choose."""
    await club.train()
    await club.settle()
    await club.say("/settings")
    assert "Weeks by the language model: suggested, you choose" in club.telegram.last("athlete")
    await club.tap("Model's weeks: use at once")
    assert "used at once" in club.telegram.last("athlete")
    async with club.database.read(START) as uow:
        person = await uow.people.get(club.telegram.athlete.id)
    assert person is not None
    assert person.settings.model_first
    await club.tap("Model's weeks: suggest only")
    assert "suggested, you choose" in club.telegram.last("athlete")
    await club.start(with_model=False)
    assert "language model" not in await club.say("/settings")


async def test_an_illness_noted_while_the_model_was_to_be_asked_stops_the_question(club: Club) -> None:
    """The brief looks again just before anything leaves the machine."""
    await club.train()
    async with club.transaction() as uow:
        await uow.logs.put_absence(
            Absence(athlete_id=club.telegram.athlete.id, event=LifeEvent.ILLNESS, first=START.date())
        )
    await club.settle()
    assert club.server.requests == []
    assert "asking" not in await club.say("/week")


async def test_a_coach_asks_about_an_athletes_week_and_uses_it(club: Club) -> None:
    """The suggestion comes to whoever asked, with the athlete's name; the athlete's card follows."""
    head = await club.train(coached=True)
    await club.settle()
    await club.say("/week")
    club.telegram.pass_time(minutes=11)
    await club.say("/coach", "coach")
    press(club, pack(AskModel(PlanId(head.id), 1, revision=1)), "coach")
    await club.settle()
    suggested = club.showing("The model suggests another week 1", "coach")
    assert "Alex Rivers" in suggested
    await club.tap("Use the model's week", "coach")
    assert (await stored(club, head)).written_by.startswith("model")
    assert "Written by the model" in club.texts()[-1]
    async with club.database.read(START) as uow:
        newest = (await uow.plans.changes(head.id, 1))[0]
    assert newest.author_id == club.telegram.coach.id


async def test_a_fault_of_ours_ends_the_question_too(club: Club) -> None:
    """Work that fails again and again gives an answer in the end: the card stops asking, the week stays."""

    async def broken(_job: Job) -> dict[str, Any]:
        raise ZeroDivisionError

    kinds: Any = club.bot.slow._kinds
    kinds["write_week"] = broken
    head = await club.train()
    before = await stored(club, head)
    assert "asking the model" in await club.say("/week")
    for _ in range(5):
        club.telegram.pass_time(seconds=40)
        await club.settle()
    assert "asking" not in club.telegram.last("athlete")
    assert await stored(club, head) == before
    assert "fault" in await newest_reason(club, head)


async def test_weeks_being_written_are_no_incident(club: Club) -> None:
    """Ten seconds for a week are as they should be; what is in hand does not wait."""
    metrics = club.bot.metrics
    for _ in range(30):
        metrics.done("job_write_week", metrics.started() - 10, ok=True)
    await club.train()
    async with club.transaction() as uow:
        for number in range(8):
            await uow.jobs.put(Job(key=f"more:{number}", kind="write_week", chat_id=club.telegram.athlete.id))
    await club.bot.slow.turn()
    assert await club.bot.incidents._found() == {}
