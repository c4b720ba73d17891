"""Words under a card that asks: more than a yes, another day, runs that were asked about; and what is not lost."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.people import RunState
from domain.units import MM_PER_MILE
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained
from tests.handlers.chat.walk import walk_to

FRIDAY = datetime(2027, 1, 1, 18, 5, tzinfo=UTC)


async def logs(talk: Conversation) -> dict[date, tuple[RunState, int]]:
    """What the log says of each day: whether it was run, and how far in millimetres."""
    async with talk.database.read(START) as uow:
        kept = await uow.logs.between(talk.telegram.person("athlete").id, date(2026, 12, 20), date(2027, 3, 1))
    return {log.date: (log.state, log.distance_mm) for log in kept}


@pytest.mark.parametrize("said", ["actually make it wednesday", "no, wednesday please", "wait, make that wednesday"])
async def test_another_day_for_a_previewed_move(sqlite_database: Database, said: str) -> None:
    """ "Move Thursday's run to Friday?" "No, make it Wednesday": the same run, another preview, nothing changed yet."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to monday")
    await talk.say("move thursday to saturday")
    assert "Move Thursday's run to Saturday?" in talk.last()
    await talk.say(said)
    assert "Move Thursday's run to Wednesday?" in talk.last()


async def test_no_and_another_wish_previews_the_wish(sqlite_database: Database) -> None:
    """ "No, rest on Friday" is no plain no."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to saturday")
    await talk.say("no, rest on friday")
    assert "Rest on Friday?" in talk.last()


@pytest.mark.parametrize("said", ["no, leave it on thursday", "no leave it on thursday", "no, leave it on saturday"])
async def test_a_run_that_is_left_is_said_to_stay(sqlite_database: Database, said: str) -> None:
    """ "No leave it on Thursday" had previewed a rest, and a no to the new day that it is so already."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to saturday")
    assert "stays on Thu 31 Dec" in await talk.say(said)


async def test_no_time_is_no_answer(sqlite_database: Database) -> None:
    """ "No time today" under a card is said of today, not of what the card asked."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to saturday")
    await talk.say("no time today")
    assert "What shall become of" in talk.last()


@pytest.mark.parametrize(
    ("said", "run"),
    [
        ("yes exactly", 2),
        ("yup, felt great", 2),
        ("none of them", 0),
        ("did all of them", 2),
        ("Yes, everything as written", 2),
        ("both as written", 2),
        ("I ran both, as it says", 2),
    ],
)
async def test_runs_asked_about_are_answered_in_words(sqlite_database: Database, said: str, run: int) -> None:
    """ "Did you run as planned?" takes what people write, and never another day's log."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.say(said)
    states = [state for state, _ in (await logs(talk)).values()]
    assert states.count(RunState.DONE) == run
    assert len(states) == 2


@pytest.mark.parametrize(
    "said",
    [
        "nah was raining",
        "skipped it",
        "not quite",
        "only managed the long one",
        "nothing but the easy ones",
    ],
)
async def test_what_is_unclear_of_several_runs_is_asked_run_by_run(sqlite_database: Database, said: str) -> None:
    """Nothing is logged before it is said which."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    assert "Which of them did you run?" in await talk.say(said)
    assert not await logs(talk)


@pytest.mark.parametrize(
    ("said", "tuesday", "thursday"),
    [
        ("yes but only 3 on tuesday", 3.0, None),
        ("all but thursday", None, 0.0),
        ("yep, just missed the thursday one", None, 0.0),
        ("everything except thursdays", None, 0.0),
        ("missed thursday, rest yes", None, 0.0),
        ("all done, thursday was only 2 miles", None, 2.0),
    ],
)
async def test_a_yes_with_an_exception_loses_neither(
    sqlite_database: Database, said: str, tuesday: float | None, thursday: float | None
) -> None:
    """What was left out is not run, what was shorter is that long, all else is as planned."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.say(said)
    runs = {on.isoweekday(): log for on, log in (await logs(talk)).items()}
    assert set(runs) == {2, 4}
    for day, length in ((2, tuesday), (4, thursday)):
        state, distance_mm = runs[day]
        assert (state is RunState.SKIPPED) is (length == 0.0)
        if length:
            assert distance_mm == length * MM_PER_MILE


async def test_one_run_told_under_the_question_is_logged_and_the_others_are_asked_about(
    sqlite_database: Database,
) -> None:
    """ "Tuesday was only 3" says nothing of Thursday."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    assert "Which of them did you run?" in await talk.say("tuesday was only 3")
    assert {on.isoweekday(): mm for on, (_, mm) in (await logs(talk)).items()} == {2: 3 * MM_PER_MILE}


@pytest.mark.parametrize(
    ("said", "on"),
    [("ran 5 mi in 50:00", date(2027, 1, 3)), ("yes, 5 mi in 50:00", None), ("ran 5 mi today", date(2027, 1, 3))],
)
async def test_a_run_of_a_running_day_is_that_days_whatever_was_asked(
    sqlite_database: Database, said: str, on: date | None
) -> None:
    """On Sunday, whose run nobody spoke of, under a question about Tuesday and Thursday; a yes answers the question."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY + timedelta(days=2))
    await talk.say(said)
    assert set(await logs(talk)) == ({on} if on else set())


async def test_one_of_the_days_that_were_asked_about(sqlite_database: Database) -> None:
    """ "Just Tuesday" logs Tuesday alone."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY)
    await talk.say("just tuesday")
    assert (await logs(talk)).keys() == {date(2026, 12, 29)}


async def test_a_question_back_takes_more_than_a_yes(sqlite_database: Database) -> None:
    """ "Is it your 5K time?" "Yes, from last month", and "no, that was for 10K" is the same time over 10K."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "pace")
    await talk.say("35:10")
    assert "Is it your 5K time" in talk.last()
    await talk.say("no, that was for 10k")
    assert any("5K in about 16:5" in text for text in talk.texts())


async def test_a_skip_said_of_a_run_day_loses_no_run(sqlite_database: Database) -> None:
    """A run in the log stays until it is said that the log is wrong."""
    talk, _ = await trained(sqlite_database)
    await talk.say("ran 5 miles yesterday in 45:00")
    kept = await logs(talk)
    assert "has a run in the log. Shall I take it out?" in await talk.say("I didn't run yesterday")
    assert await logs(talk) == kept
    await talk.tap("Take the log back")
    assert START.date() - timedelta(days=1) not in await logs(talk)


async def test_a_skip_of_a_day_without_a_plan_logs_nothing(sqlite_database: Database) -> None:
    """The day before the plan begins had nothing to skip."""
    talk, _ = await trained(sqlite_database)
    assert "nothing to skip" in await talk.say("I didn't run yesterday")
    assert not await logs(talk)


@pytest.mark.parametrize(
    "said",
    [
        "my girlfriend ran a marathon in 3:30",
        "I dreamt I won a race yesterday",
        "if I ran 5k in 20 min what would my marathon be?",
        "my brother did a 5k in 19 minutes yesterday",
        "my 5k time is 25 minutes",
    ],
)
async def test_what_is_no_run_of_ones_own_is_not_logged(sqlite_database: Database, said: str) -> None:
    """Others' runs, dreams and what could be are nobody's log; a time over 5K is a result, previewed."""
    talk, _ = await trained(sqlite_database)
    before = await talk.person()
    await talk.say(said)
    assert not await logs(talk)
    assert await talk.person() == before


async def test_a_pace_is_in_the_units_of_its_distance(sqlite_database: Database) -> None:
    """12 km at 5:40 take an hour and eight minutes, whatever units somebody likes."""
    talk, _ = await trained(sqlite_database)
    await talk.say("I did 12k yesterday at 5:40 pace")
    assert "in 1:07:59" in talk.last()


async def test_of_the_planned_is_no_time(sqlite_database: Database) -> None:
    """ "Only 4k of the 8" names what was planned, not eight minutes."""
    talk, _ = await trained(sqlite_database)
    await talk.say("managed only 4k of the 8 yesterday")
    assert "2.5 mi" in talk.last()
    assert " in " not in talk.last().split("Logged as")[1].split("\n")[0]


@pytest.mark.parametrize("said", ["save it for now, I'll ask my wife", "keep it for later"])
async def test_a_preview_is_kept_as_a_draft_in_words(sqlite_database: Database, said: str) -> None:
    """ "Save it for now" under a preview is its "Keep as draft"."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to saturday")
    assert "Not saved yet" in await talk.say(said) or "draft" in talk.last().lower()


async def test_a_time_put_right_is_the_time_that_is_meant(sqlite_database: Database) -> None:
    """ "Is it your 5K time?" "My mistake, 36:10"."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "pace")
    await talk.say("35:10")
    assert "Is it your 5K time" in talk.last()
    await talk.say("my mistake 36:10")
    assert not any("didn't quite get that" in text for text in talk.texts())


async def test_what_is_wished_besides_goes_with_what_is_previewed(sqlite_database: Database) -> None:
    """ "And make it shorter" under a move loses neither."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to friday")
    await talk.say("and make it shorter")
    assert "How much shorter shall" in talk.last()
    await talk.tap("1 mi less")
    assert "Your unsaved changes go with it: Thu, Fri." in talk.last()
    assert "Friday" in talk.last()


async def test_a_yes_with_a_length_is_not_done_without_it(sqlite_database: Database) -> None:
    """ "Yes but keep it at 3 miles"."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move thursday to friday")
    await talk.say("yes but keep it at 3 miles")
    assert "Friday: 3 mi in all?" in talk.last()
