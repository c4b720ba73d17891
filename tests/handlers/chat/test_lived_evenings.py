"""Evenings and mornings of a season: what is said beside the open question, told late, missed, undone, left open."""

from datetime import UTC, datetime

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until, trained


def said_of(talk: Conversation) -> list[str]:
    """All that stands in the athlete's chat."""
    return [str(each.get("text") or "") for each in talk.telegram.messages("athlete")]


async def logged_tuesday(database: Database) -> Conversation:
    """Tuesday evening, with its run told and its effort asked for."""
    talk, _ = await trained(database)
    await live_until(talk, datetime(2026, 12, 29, 18, tzinfo=UTC))
    assert "How hard did it feel" in await talk.say("5 miles in 50")
    return talk


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("and this Thursday is not happening", "What shall become of Thursday?"),
        ("hang on it was 5.2", "5.2 mi in 50:00"),
        ("why did I fall apart?", "A run that feels harder than it should"),
        ("actually it was 52 minutes", "5 mi in 52:00"),
    ],
)
async def test_a_sentence_is_no_effort(sqlite_database: Database, text: str, answer: str) -> None:
    """What means something else is done or answered, and the number is taken after it, too."""
    talk = await logged_tuesday(sqlite_database)
    assert answer in await talk.say(text)
    assert "effort 3 of 10" in await talk.say("effort 3")


@pytest.mark.parametrize("text", ["the kids were good today", "3 of us went", "wife was not amused by the rain"])
async def test_what_is_not_of_the_run_rates_nothing(sqlite_database: Database, text: str) -> None:
    """ "Good" may be the kids, and three the people."""
    talk = await logged_tuesday(sqlite_database)
    assert "of 10" not in await talk.say(text)
    assert "effort 7 of 10" in await talk.say("7")


async def test_a_number_of_the_next_morning_is_of_last_evening(sqlite_database: Database) -> None:
    """Also where today has a run: it is not in the log yet."""
    talk = await logged_tuesday(sqlite_database)
    await live_until(talk, datetime(2026, 12, 31, 18, tzinfo=UTC))
    await talk.say("5 miles in 51")
    await live_until(talk, datetime(2027, 1, 1, 8, tzinfo=UTC))
    answer = await talk.say("7")
    assert "Thu 31 Dec" in answer
    assert "effort 7 of 10" in answer


async def test_an_undone_change_is_named(sqlite_database: Database) -> None:
    """And what holds now; nothing new was approved by it."""
    talk, _ = await trained(sqlite_database)
    await talk.say("approve")
    await talk.say("yes")
    await talk.say("move friday to saturday")
    await talk.tap("Do it")
    answer = await talk.tap("Undo")
    if "Undone" not in answer:
        answer = await talk.say("yes")
    assert "Undone: Move Friday's run to Saturday" in answer
    assert "Done and approved" not in answer


async def test_a_missed_long_run_is_moved_on(sqlite_database: Database) -> None:
    """Saturday's to Sunday: shown, done, and taken back again."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move sunday's long run to saturday")
    await talk.say("yes")
    for day in (29, 31):
        await live_until(talk, datetime(2026, 12, day, 19, tzinfo=UTC))
        await talk.say("done as planned, effort 4")
    await live_until(talk, datetime(2027, 1, 1, 19, tzinfo=UTC))
    await talk.say("done as planned, effort 4")
    await live_until(talk, datetime(2027, 1, 3, 9, tzinfo=UTC))
    shown = await talk.say("missed the long run yesterday, can I do it today")
    assert "Saturday: Rest instead of Long run" in shown
    assert "Sunday: Long run" in shown
    done = await talk.say("yes")
    assert "Sat 2  Rest" in done
    assert "Sun 3  Long run" in done
    assert "Sat 2  Long run" in await talk.say("undo")


async def test_why_another_missed_run_is_not_moved(sqlite_database: Database) -> None:
    """The reason is true: an easy run is not made up."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2026, 12, 30, 9, tzinfo=UTC))
    assert "what is missed is not made up" in await talk.say("move yesterday's run to today")


async def test_sunday_is_three_lines_where_a_run_is_unknown(sqlite_database: Database) -> None:
    """The question is one of them."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 3, 19, 30, tzinfo=UTC))
    recap = next(each for each in reversed(said_of(talk)) if "Your week:" in each)
    lines = recap.split("\n\n")[0].splitlines()
    assert len(lines) == 3
    assert lines[1].startswith("I know nothing yet of")


async def test_a_yes_finds_what_was_left_open(sqlite_database: Database) -> None:
    """The change of last evening is shown once more, and the next yes does it."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2026, 12, 29, 21, tzinfo=UTC))
    await talk.say("move friday to saturday")
    await live_until(talk, datetime(2026, 12, 31, 7, 30, tzinfo=UTC))
    assert "This was still open" in await talk.say("yes")
    assert "Sat 2  Easy" in await talk.say("yes")


async def test_a_yes_to_what_no_longer_fits_hears_so(sqlite_database: Database) -> None:
    """The day is over: nothing is changed, and that is said."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2026, 12, 28, 21, tzinfo=UTC))
    await talk.say("move tuesday to wednesday")
    await live_until(talk, datetime(2026, 12, 29, 18, tzinfo=UTC))
    await talk.say("5 miles in 50, effort 4")
    await live_until(talk, datetime(2026, 12, 30, 7, 30, tzinfo=UTC))
    assert "has lapsed" in await talk.say("yes")


async def test_what_is_called_as_the_bot_calls_it(sqlite_database: Database) -> None:
    """The draft, the rules, weeks that start by themselves, a race on the way."""
    talk, _ = await trained(sqlite_database)
    assert "the rules" in await talk.say("rules")
    assert "Your weeks start by themselves" in await talk.say("start weeks by themselves")
    assert "write it with its date" in await talk.say("a race on the way")
    await talk.say("move friday to saturday")
    await talk.tap("Keep as draft")
    assert "Fri 1  Easy" in await talk.say("discard changes")
    assert "no unsaved changes" in await talk.say("discard changes")


async def test_the_long_run_is_of_its_day_beside_another_run(sqlite_database: Database) -> None:
    """On Sunday evening, where it stood on Saturday and Sunday has an easy run."""
    talk, _ = await trained(sqlite_database)
    await talk.say("swap saturday and sunday")
    await talk.say("yes")
    await talk.say("change sunday to 3 miles")
    await talk.say("yes")
    await live_until(talk, datetime(2027, 1, 3, 19, tzinfo=UTC))
    assert "Sat 2 Jan" in await talk.say("did the long run, 9 miles")


async def test_every_sign_is_named(sqlite_database: Database) -> None:
    """An answer to the first alone sounds as if the others were fine."""
    talk, _ = await trained(sqlite_database)
    assert "chest pain and feeling dizzy" in await talk.say("bit of chest pain and I felt dizzy")


async def test_a_move_is_no_answer_to_what_was_run(sqlite_database: Database) -> None:
    """On Sunday evening, under the question what became of the long run."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 3, 19, tzinfo=UTC))
    answer = await talk.say("missed the long run today, can I do it tomorrow")
    assert "Which of them did you run" not in answer
    assert "stays in its week, so it can't go to Mon 4 Jan" in answer


async def test_less_than_was_planned_is_logged_as_far_as_it_was(sqlite_database: Database) -> None:
    """The length that was run is said, and is not asked for again."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 3, 19, tzinfo=UTC))
    said = await talk.say("long run done but only 8 of the 10.5, 1:22, effort 8, ran out of steam")
    assert "8 mi in 1:22:00" in said


async def test_nothing_is_to_be_deleted_unless_it_was_spoken_of(sqlite_database: Database) -> None:
    """A sentence that nobody understands offers no such thing."""
    talk, _ = await trained(sqlite_database)
    await talk.say("my wife says hi")
    assert "Delete my data" not in talk.labels()
