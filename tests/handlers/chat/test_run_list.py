"""/log: every run, told or recorded, to open, change, move, delete and bring back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.people import RunLog, RunState
from domain.units import MM_PER_KM
from handlers.desk.run_list import PAGE
from storage.engine import Database
from tests.bot.recorded.written import fit
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_recorded import KM, TUESDAY, laps, logged, morning, on_wednesday, planned_km, send
from tests.handlers.chat.trained import START, data_of, forge, trained

THURSDAY = TUESDAY + timedelta(days=2)


@pytest.fixture
async def talk(sqlite_database: Database) -> Conversation:
    """Friday noon: Tuesday's run came as a file, Thursday's was told."""
    talk, _ = await trained(sqlite_database, settings=KM, coached=True)
    talk.telegram.clock.advance(timedelta(days=3, hours=3))
    await talk.say("ran 8 km in 44:00, effort 6")
    talk.telegram.clock.advance(timedelta(days=1))
    await send(talk, fit(laps(await planned_km(talk, TUESDAY)), start=morning(TUESDAY)))
    return talk


async def test_log_lists_every_run_and_still_asks_for_todays(talk: Conversation) -> None:
    """Told and recorded ones, newest first; words open the list too, and a run that is typed below it is logged."""
    said = await talk.say("/log")
    assert "Your runs" in said
    assert "What did you run today?" in said
    first, second = talk.labels()
    assert first == "Thu 31 Dec: 8 km in 44:00"
    assert second.startswith("Tue 29 Dec: ")
    assert await talk.say("show my runs") == said
    assert "Logged as done: 6 km" in await talk.say("6 km in 33:00")
    await talk.say("/log")
    assert talk.labels()[0] == "Fri 1 Jan: 6 km in 33:00"


async def test_a_told_run_is_changed_and_undone(talk: Conversation) -> None:
    """Only what is said changes; Undo brings the run back as it was, and a button that is old changes nothing."""
    before = await logged(talk, THURSDAY)
    await talk.say("/log")
    assert "8 km in 44:00 (5:30/km), effort 6 of 10" in await talk.tap("Thu 31 Dec")
    old = data_of(talk, "Delete")
    await talk.tap("Change")
    said = await talk.say("8.4 km")
    assert "8.4 km in 44:00" in said
    assert "Changed. It was: 8 km in 44:00" in said
    changed = await logged(talk, THURSDAY)
    assert changed is not None
    assert (changed.distance_mm, changed.effort) == (8_400_000, 6)
    await forge(talk, old)
    assert "has changed since" in talk.toast()
    assert await logged(talk, THURSDAY) == changed
    await talk.tap("Undo")
    assert await logged(talk, THURSDAY) == before
    await talk.tap("Change")
    assert "up to 241.4 kilometres" in await talk.say("900 km")
    assert "effort 9 of 10" in await talk.say("effort 9")


async def test_a_told_run_goes_to_another_day_and_back(talk: Conversation) -> None:
    """It counts for the other day, beside what is there; Undo moves it back."""
    before = await logged(talk, THURSDAY)
    await talk.say("/log")
    await talk.tap("Thu 31 Dec")
    await talk.tap("Other day")
    assert not any("2 Jan" in label for label in talk.labels())
    assert "Tue 29 Dec 2026" in await talk.tap("Tue 29 Dec")
    there = await logged(talk, TUESDAY)
    assert there is not None
    assert there.runs == 2
    assert await logged(talk, THURSDAY) is None
    await talk.tap("Undo")
    assert await logged(talk, THURSDAY) == before
    alone = await logged(talk, TUESDAY)
    assert alone is not None
    assert alone.runs == 1


async def test_a_deleted_run_comes_back_once(talk: Conversation) -> None:
    """Delete takes it out, Undo brings it back with all it was; pressed again it is not doubled."""
    before = await logged(talk, THURSDAY)
    await talk.say("/log")
    await talk.tap("Thu 31 Dec")
    assert "Deleted: Thu 31 Dec, 8 km in 44:00" in await talk.tap("Delete")
    assert await logged(talk, THURSDAY) is None
    undo = data_of(talk, "Undo")
    await talk.tap("Undo")
    assert await logged(talk, THURSDAY) == before
    await forge(talk, undo)
    assert await logged(talk, THURSDAY) == before


async def test_a_deleted_run_comes_back_with_its_note(talk: Conversation) -> None:
    """What was written of it, and that it was done in part; another run of that day takes nothing of it."""
    before = await logged(talk, THURSDAY)
    assert before is not None
    before = replace(before, state=RunState.PARTLY, note="3/5; calf")
    async with talk.database.transaction(START) as uow:
        await uow.logs.put(before)
    await talk.say("/log")
    await talk.tap("Thu 31 Dec")
    await talk.tap("Delete")
    undo = data_of(talk, "Undo")
    await talk.say("/today")
    await forge(talk, undo)
    assert await logged(talk, THURSDAY) == before
    await talk.say("/log")
    await talk.tap("Thu 31 Dec")
    await talk.tap("Delete")
    await talk.say("ran 6 km in 40:00 on thursday")
    other = await logged(talk, THURSDAY)
    assert other is not None
    assert other.note == ""


async def test_a_second_tap_on_delete_leaves_the_other_run_of_that_length(talk: Conversation) -> None:
    """Two runs of 5 km on a day: the one that is left has moved up, and an old button is not about it."""
    await talk.say("5 km in 28:00")
    await talk.say("5 km in 31:00")
    await talk.say("/log")
    await talk.tap("Fri 1 Jan: 5 km in 28:00")
    old = [data_of(talk, "Delete"), data_of(talk, "3")]
    await talk.tap("Delete")
    rest = await logged(talk, date(2027, 1, 1))
    assert rest is not None
    assert (rest.runs, rest.duration_s) == (1, 31 * 60)
    for each in old:
        await forge(talk, each)
        assert "has changed since" in talk.toast()
    assert await logged(talk, date(2027, 1, 1)) == rest


async def test_a_run_done_in_part_stays_so_and_keeps_its_note(talk: Conversation) -> None:
    """Its effort alone makes it no whole workout, and its note goes with it to another day and back."""
    before = await logged(talk, THURSDAY)
    assert before is not None
    before = replace(before, state=RunState.PARTLY, note="3/5; calf")
    async with talk.database.transaction(START) as uow:
        await uow.logs.put(before)
    await talk.say("/log")
    await talk.tap("Thu 31 Dec")
    await talk.tap("Change")
    await talk.say("effort 9")
    assert await logged(talk, THURSDAY) == replace(before, effort=9)
    await talk.tap("Other day")
    await talk.tap("Wed 30 Dec")
    there = await logged(talk, TUESDAY + timedelta(days=1))
    assert there is not None
    assert there.note == "3/5; calf"
    await talk.tap("Undo")
    back = await logged(talk, THURSDAY)
    assert back is not None
    assert back.note == "3/5; calf"


async def test_a_run_is_deleted_in_words(talk: Conversation) -> None:
    """ "delete yesterday's run" takes what was told out with Undo, and asks where there were several."""
    before = await logged(talk, THURSDAY)
    assert "Deleted: Thu 31 Dec, 8 km" in await talk.say("delete yesterday's run")
    assert await logged(talk, THURSDAY) is None
    await talk.tap("Undo")
    assert await logged(talk, THURSDAY) == before
    await talk.say("ran 5 km in 30:00 yesterday")
    assert "several runs" in await talk.say("delete yesterday's run")
    assert talk.labels() == ["8 km in 44:00 (5:30/km), effort 6 of 10", "5 km in 30:00 (6:00/km)"]


async def test_a_recorded_run_that_is_deleted_in_words_is_kept_out_of_the_log(sqlite_database: Database) -> None:
    """Its card says so and offers it again; nothing of it is left in the log, and the list says where it stands."""
    talk, km = await on_wednesday(sqlite_database)
    await send(talk, fit(laps(km), start=morning(TUESDAY)))
    assert "not in the log" in await talk.say("delete yesterday's run")
    assert await logged(talk, TUESDAY) is None
    await talk.say("/log")
    assert any(label.startswith("Tue 29 Dec") and "not in the log" in label for label in talk.labels())


async def test_the_log_is_taken_back_with_its_recorded_run(sqlite_database: Database) -> None:
    """Undo of a day's log takes the recorded run out as its own card would: it counts for no day any more."""
    talk, _ = await trained(sqlite_database, settings=KM)
    talk.telegram.clock.advance(timedelta(days=1, hours=3))
    await send(talk, fit(laps(await planned_km(talk, TUESDAY)), start=morning(TUESDAY)))
    await talk.say("/today")
    await talk.tap("Undo the log")
    assert await logged(talk, TUESDAY) is None
    async with talk.database.read(START) as uow:
        (kept,) = await uow.runs.newest(talk.telegram.person("athlete").id, 5)
    assert kept.on is None


async def test_a_recorded_run_is_rated_anew(talk: Conversation) -> None:
    """What was said of the effort can be said again."""
    await talk.say("/log")
    await talk.tap("Tue 29 Dec")
    await talk.tap("3")
    await talk.tap("Change the effort")
    assert "Effort 8 of 10." in await talk.tap("8")


async def test_a_long_list_is_paged(talk: Conversation) -> None:
    """Page by page to the first run, and back; each run stands on one page."""
    athlete = talk.telegram.person("athlete").id
    async with talk.database.transaction(START) as uow:
        for number in range(2 * PAGE):
            day = date(2026, 12, 1) + timedelta(days=number)
            await uow.logs.put(RunLog(athlete_id=athlete, date=day, state=RunState.DONE, distance_mm=5 * MM_PER_KM))
    await talk.say("/log")
    seen = [label for label in talk.labels() if ":" in label]
    for _ in range(2):
        await talk.tap("Older ›")
        seen += [label for label in talk.labels() if ":" in label]
    assert len(seen) == len(set(seen)) == 2 * PAGE + 2
    assert seen[-1].startswith("Tue 1 Dec")
    assert "Older ›" not in talk.labels()
    await talk.tap("‹ Newer")


async def test_a_coach_reads_every_run_and_changes_none(talk: Conversation) -> None:
    """The same list from the athlete's page and in words; a told run opens without buttons to change it."""
    await talk.say("/coach", "coach")
    await talk.tap("Alex Rivers", "coach")
    said = await talk.tap("Runs", "coach")
    assert "Runs of Alex Rivers" in said
    assert "5 mi in 44:00" in await talk.tap("Thu 31 Dec", "coach")
    assert talk.labels("coach") == ["‹ All runs"]
    assert "Runs of Alex Rivers" in await talk.say("show Alex's log", "coach")


async def test_a_run_of_another_year_says_which(sqlite_database: Database) -> None:
    """A date of long ago has its year in the list; one of these weeks has none."""
    talk, km = await on_wednesday(sqlite_database)
    await send(talk, fit(laps(km), start=morning(TUESDAY)))
    await send(talk, fit(laps(5), start=morning(date(2024, 12, 29))))
    await talk.say("/log")
    assert [label.partition(":")[0] for label in talk.labels()[:2]] == ["Tue 29 Dec", "Sun 29 Dec 2024"]
