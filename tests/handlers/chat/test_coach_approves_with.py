"""An ok that comes with a wish is done with it; a whole week is said as a whole; a stop of weeks is one yes."""

import pytest

from domain.approval import WeekStatus
from storage.engine import Database
from tests.handlers.chat.club import at_the_desk, club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_coach_decides import status_of

NAMES = ("Anna", "Ben", "Chris", "Maria", "Samira")


async def _miles(talk: Conversation, plan: int, number: int) -> float:
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(plan, number)
    assert stored is not None
    return sum(day.distance_mm for day in stored.week.days) / 1_609_344


@pytest.mark.parametrize(
    "said",
    [
        "approve samira but no run on thursday",
        "approve samira, but she gets thursday off",
        "ok approve samira but drop thursday please",
        "approve samira without her thursday run",
        "approve samira but she only gets 3 runs, skip thursday",
    ],
)
async def test_an_ok_with_a_condition_is_previewed_with_it(sqlite_database: Database, said: str) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    shown = await talk.say(said, "coach")
    assert await status_of(talk, heads["Samira"].id, 1) is WeekStatus.PENDING
    assert "Thursday: Rest instead of" in shown
    assert shown.count("Saying yes to this also approves the week.") == 1
    await talk.say("yes", "coach")
    assert await status_of(talk, heads["Samira"].id, 1) is WeekStatus.APPROVED
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.PENDING


@pytest.mark.parametrize(
    "said",
    [
        "approve samira but no runs on thursdays till the end of next month",
        "approve samira but only if the moon is full",
        "approve samira, she should run less",
    ],
)
async def test_a_condition_is_never_dropped(sqlite_database: Database, said: str) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    await talk.say(said, "coach")
    assert await status_of(talk, heads["Samira"].id, 1) is WeekStatus.PENDING


@pytest.mark.parametrize(
    "said",
    [
        "approve ben, fine with 25",
        "ben fine, approve",
        "approve ben, he's earned it",
        "ben ok as is",
        "approve ben, looks good",
    ],
)
async def test_an_ok_with_a_reason_is_an_ok(sqlite_database: Database, said: str) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    await talk.say(said, "coach")
    assert await status_of(talk, heads["Ben"].id, 1) is WeekStatus.APPROVED
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.PENDING


@pytest.mark.parametrize(
    "said",
    [
        "approve the easy ones, leave chris and maria to me",
        "approve all but chris and maria, i'll look at those",
        "approve anna, ben and samira but hold chris and maria, they're ill",
        "approve everyone except chris and maria because they have a cold",
    ],
)
async def test_who_is_left_to_the_coach_is_left(sqlite_database: Database, said: str) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    await talk.say(said, "coach")
    found = {name for name in NAMES if await status_of(talk, heads[name].id, 1) is WeekStatus.APPROVED}
    assert found == {"Anna", "Ben", "Samira"}


async def test_an_open_change_of_one_is_not_done_by_an_ok_to_everyone(sqlite_database: Database) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    await talk.say("take 20% off Maria's week", "coach")
    await talk.say("approve everyone", "coach")
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.APPROVED
    assert await status_of(talk, heads["Maria"].id, 1) is WeekStatus.PENDING
    await talk.say("yes", "coach")
    assert await status_of(talk, heads["Maria"].id, 1) is WeekStatus.APPROVED


@pytest.mark.parametrize(
    ("said", "miles"),
    [
        ("ben: next week 22 miles, long run 9", 22),
        ("ben max 20 next week", 20),
        ("ben only easy runs next week and max 20 miles", 20),
        ("bens next week 16 not 26, he's only just back", 16),
        ("ben: 16 mi in all next week", 16),
        ("cut ben to 12 miles next week, no strides", 12),
        ("ben next week no more than 18", 18),
        ("ben 26 is too much, make it 14 next week", 14),
    ],
)
async def test_a_coachs_amount_is_the_weeks(sqlite_database: Database, said: str, miles: float) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    shown = await talk.say(said, "coach")
    assert f"Week: {miles} mi, was" in shown
    await talk.say("yes", "coach")
    assert await _miles(talk, heads["Ben"].id, 2) == pytest.approx(miles, abs=0.3)


async def test_no_miles_next_week_is_a_week_off(sqlite_database: Database) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    assert "No running, Monday to Sunday?" in await talk.say("ben: 0 miles next week", "coach")
    await talk.say("yes", "coach")
    assert await _miles(talk, heads["Ben"].id, 2) == 0


async def test_a_stop_of_weeks_is_one_yes_and_no_long_run_is_the_first_back(sqlite_database: Database) -> None:
    """The Sunday that is named has a long run: it goes, too, and that is said."""
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    monday = heads["Chris"].inputs.start
    sunday = heads["Chris"].inputs.date_of(3, 7)
    shown = await talk.say(f"chris: no running until {sunday:%-d %b}", "coach")
    assert "is counted as free, too" in shown
    assert shown.count("• Week") == 3
    await talk.say("yes", "coach")
    assert [await _miles(talk, heads["Chris"].id, number) for number in (1, 2, 3)] == [0, 0, 0]
    assert monday <= sunday


@pytest.mark.parametrize(
    "said",
    [
        "samira: no runs on thursdays till {last}",
        "samira can't run on thursdays until {last}",
        "take samiras thursdays out until {last}",
        "samira: thursdays off until {last}",
        "every thursday off for samira until {last}",
    ],
)
async def test_a_weekday_off_for_a_while_is_one_yes(sqlite_database: Database, said: str) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    last = heads["Samira"].inputs.date_of(3, 4)
    shown = await talk.say(said.format(last=f"{last:%-d %B}"), "coach")
    assert "No run on Thursday" in shown
    assert shown.count("• Week") == 3
    await talk.say("yes", "coach")
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        weeks = [await uow.plans.week(heads["Samira"].id, number) for number in (1, 2, 3, 4)]
    assert [week is not None and week.week.day(4).is_run for week in weeks] == [False, False, False, True]


async def test_an_ok_with_days_off_over_weeks_approves_with_the_yes(sqlite_database: Database) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    last = heads["Samira"].inputs.date_of(4, 4)
    await talk.say("rest on thursday for samira", "coach")
    await talk.say("no", "coach")
    shown = await talk.say(f"approve samira but no runs on thursdays until {last:%-d %B}", "coach")
    assert "also approves week 1" in shown
    await talk.say("yes", "coach")
    assert await status_of(talk, heads["Samira"].id, 1) is WeekStatus.APPROVED


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("message all five that theres no group run on sat", "theres no group run on sat"),
        ("ask anna how the calf is and tell her to skip tue", "How is the calf? Please skip tue."),
        ("ask anna how the lungs feel", "How do the lungs feel?"),
        ("send to all: happy new year, lets have a great one", "happy new year, lets have a great one"),
        (
            "ask anna how her knee is, and tell her not to run on friday",
            "How is your knee? Please don't run on friday.",
        ),
    ],
)
async def test_a_message_reads_as_it_was_meant(sqlite_database: Database, said: str, text: str) -> None:
    talk, _ = await at_the_desk(sqlite_database, NAMES)
    assert text in (await talk.say(said, "coach")).splitlines()


async def test_her_is_who_was_named_last(sqlite_database: Database) -> None:
    talk, _ = await club(sqlite_database, NAMES)
    await talk.say("approve samira", "coach")
    await talk.say("is maria sick??", "coach")
    assert (await talk.say("tell her to stay home till friday", "coach")).startswith("Maria")
