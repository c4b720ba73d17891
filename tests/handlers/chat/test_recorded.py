"""Run files in the chat: sent, read, logged where that is sure, asked about where it is not, put right."""

import io
import random
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from benchmarks.laps_found import PLAN, a_run
from bot.recorded import work
from bot.recorded.read import read_runs
from domain.people import PersonSettings, RunLog
from domain.plan import Day, DayType, Lap
from domain.units import MM_PER_KM, Units
from handlers.views.recorded import lap_lines
from storage.engine import Database
from tests.bot.recorded.written import fit, gpx, tcx
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_data import files
from tests.handlers.chat.test_evening import after_a_week, at
from tests.handlers.chat.trained import START, live_until, trained

TUESDAY = date(2026, 12, 29)
KM = PersonSettings(units=Units.KM, zone="Europe/Berlin")


def laps(kilometres: float, per_km: float = 330.0) -> tuple[tuple[float, float], ...]:
    """Even laps of a kilometre at most."""
    whole = int(kilometres)
    rest = kilometres - whole
    return ((1000.0, per_km),) * whole + (((rest * 1000, rest * per_km),) if rest > 0.01 else ())


def morning(day: date) -> datetime:
    """Half past seven in Berlin."""
    return datetime(day.year, day.month, day.day, 6, 30, tzinfo=UTC)


async def planned_km(talk: Conversation, day: date) -> float:
    """How far the plan wants to go on a date."""
    async with talk.database.read(START) as uow:
        (found,) = await uow.plans.scheduled(talk.telegram.person("athlete").id, day, day)
    return found.day.distance_mm / 1_000_000


async def logged(talk: Conversation, day: date) -> RunLog | None:
    """What is in the log."""
    async with talk.database.read(START) as uow:
        return await uow.logs.get(talk.telegram.person("athlete").id, day)


async def send(talk: Conversation, content: bytes, name: str = "run.fit") -> str:
    """Send a file; what the bot then said last."""
    await talk.live()
    await talk.telegram.send_file("athlete", name, content)
    return talk.last()


async def on_wednesday(database: Database) -> tuple[Conversation, float]:
    """The day after the first run of the plan, at noon, and how far that run was to be."""
    talk, _ = await trained(database, settings=KM)
    talk.telegram.clock.advance(timedelta(days=2, hours=3))
    return talk, await planned_km(talk, TUESDAY)


async def test_a_sure_run_is_logged_at_once_and_undone(sqlite_database: Database) -> None:
    """The card says what was run, for which day it counts, and Undo takes it out of the log; sent again it is one."""
    talk, km = await on_wednesday(sqlite_database)
    said = await send(talk, fit(laps(km), start=morning(TUESDAY)))
    assert "Tue 29 Dec 2026, 07:30" in said
    assert "5:30/km" in said
    assert "heart rate 150" in said
    assert "Logged for Tue 29 Dec:" in said
    log = await logged(talk, TUESDAY)
    assert log is not None
    assert abs(log.distance_mm / 1_000_000 - km) < 0.01
    assert log.duration_s == pytest.approx(km * 330, abs=3)
    await talk.tap("7")
    assert "Effort 7 of 10" in talk.last()
    again = await send(talk, tcx(laps(km), start=morning(TUESDAY)), "same.tcx")
    assert "You sent this run before" in again
    cards = [message for message in talk.telegram.messages("athlete") if "07:30" in message.get("text", "")]
    assert ["reply_markup" in card for card in cards] == [False, True], "the older card has given its buttons up"
    assert await logged(talk, TUESDAY) == await logged(talk, TUESDAY)
    counted = await logged(talk, TUESDAY)
    assert counted is not None
    assert (counted.effort, counted.runs) == (7, 1)
    assert "not in the log" in await talk.tap("Undo")
    assert await logged(talk, TUESDAY) is None


async def test_a_doubtful_run_asks(sqlite_database: Database) -> None:
    """Another length than planned: nothing is logged until its runner says what it was."""
    talk, km = await on_wednesday(sqlite_database)
    said = await send(talk, gpx(laps(km * 0.4), start=morning(TUESDAY)), "run.gpx")
    assert "not as long as what was planned" in said
    assert await logged(talk, TUESDAY) is None
    said = await talk.tap("Extra run")
    assert "as an extra run: it counts as load" in said
    log = await logged(talk, TUESDAY)
    assert log is not None
    assert log.state == "partly"
    assert "Logged for Tue 29 Dec:" in await talk.tap("The planned run")
    assert "gone" in await talk.tap("Not a run of mine")
    assert await logged(talk, TUESDAY) is None


async def test_a_run_on_a_free_day_may_be_the_one_beside_it(sqlite_database: Database) -> None:
    """Run a day late it is asked which day it counts for; a day that has its run by then is not offered any more."""
    talk, km = await on_wednesday(sqlite_database)
    wednesday = TUESDAY + timedelta(days=1)
    said = await send(talk, fit(laps(km), start=morning(wednesday)))
    assert "No run was planned that day" in said
    card = talk.telegram.last_message("athlete")["message_id"]
    assert any("Tue 29 Dec" in label for label in talk.labels())
    await send(talk, fit(laps(km), start=morning(TUESDAY)))
    assert await logged(talk, TUESDAY) is not None
    assert await logged(talk, wednesday) is None
    assert not any("Tue 29 Dec" in label for row in talk.telegram.buttons("athlete", card) for label in row)


async def test_a_run_told_in_words_is_not_doubled(sqlite_database: Database) -> None:
    """The file knows more of it, its effort stays, and Undo brings back what was told; words after a file add none."""
    talk, _ = await trained(sqlite_database, settings=KM)
    talk.telegram.clock.advance(timedelta(days=1, hours=3))
    km = await planned_km(talk, TUESDAY)
    await talk.say(f"ran {km:.1f} km, effort 6")
    told = await logged(talk, TUESDAY)
    assert "Logged for Tue 29 Dec:" in await send(talk, fit(laps(km), start=morning(TUESDAY)))
    log = await logged(talk, TUESDAY)
    assert log is not None
    assert (log.runs, log.effort) == (1, 6)
    assert log.duration_s is not None
    await talk.say(f"ran {km:.1f} km, effort 8")
    log = await logged(talk, TUESDAY)
    assert log is not None
    assert (log.runs, log.effort) == (1, 8)
    card = next(m for m in reversed(talk.telegram.messages("athlete")) if "07:30" in m.get("text", ""))
    await talk.tap("Undo", message_id=card["message_id"])
    assert await logged(talk, TUESDAY) == told


async def test_what_the_watch_did_not_know_is_asked(sqlite_database: Database) -> None:
    """No date: the day is asked for. No distance: how far, and then it is like any other."""
    from tests.bot.recorded.test_read import real

    talk, _ = await on_wednesday(sqlite_database)
    said = await send(talk, real("compressed-speed-distance"))
    assert "did not know the date" in said
    said = await talk.tap("Wed 30 Dec")
    assert "Logged for Wed 30 Dec" in said
    said = await send(talk, real("antfs-dump.63"))
    assert "did not measure the distance" in said
    await talk.tap("Say how far it was")
    said = await talk.say("10 km")
    assert "did not know the date" in said


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        (b"some notes", "no run of a watch"),
        (fit(laps(3), sport=2), "another sport"),
        (fit(laps(1))[:500], "broken"),
    ],
)
async def test_what_is_no_run_is_said(sqlite_database: Database, content: bytes, sentence: str) -> None:
    """One plain sentence with what to do, nothing logged."""
    talk, _ = await on_wednesday(sqlite_database)
    assert sentence in await send(talk, content)
    assert await logged(talk, TUESDAY) is None


async def test_what_cannot_be_as_it_is_is_asked(sqlite_database: Database) -> None:
    """A run of 200 m, and one that is still to come: nothing is logged before its runner has spoken."""
    talk, _ = await on_wednesday(sqlite_database)
    assert "This is very short" in await send(talk, fit(((200.0, 60.0),), start=morning(TUESDAY)))
    assert await logged(talk, TUESDAY) is None
    said = await send(talk, fit(laps(5), start=morning(TUESDAY + timedelta(days=40))))
    assert "still to come" in said
    assert "Logged for Wed 30 Dec" in await talk.tap("Wed 30 Dec")


async def test_a_file_is_what_its_content_says(sqlite_database: Database) -> None:
    """Its name and type are no matter."""
    talk, km = await on_wednesday(sqlite_database)
    assert "Logged for Tue 29 Dec:" in await send(talk, tcx(laps(km), start=morning(TUESDAY)), "run.fit.pdf")


async def test_several_files_at_once_are_each_a_run(sqlite_database: Database) -> None:
    """Three messages in one breath and an archive of two: five runs, five cards, none twice; what is none is said."""
    talk, km = await on_wednesday(sqlite_database)
    athlete = talk.telegram.person("athlete").id
    starts = [morning(TUESDAY) - timedelta(days=days) for days in range(5)]
    for number, write in enumerate((fit, gpx, tcx)):
        talk.telegram.acts.send_file(athlete, f"{number}", write(laps(km), start=starts[number]), "text/plain")
    await talk.settle()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in (3, 4):
            archive.writestr(f"{number}.fit", fit(laps(km), start=starts[number]))
        archive.writestr("notes.txt", "slept well")
    said = await send(talk, packed.getvalue(), "runs.zip")
    assert "no run of a watch" in said
    async with talk.database.read(START) as uow:
        kept = await uow.runs.newest(athlete, 20)
    assert sorted(each.run.start for each in kept if each.run.start) == sorted(starts)
    cards = [m for m in talk.telegram.messages("athlete") if ", 07:30" in m.get("text", "")]
    assert len(cards) == 5


async def test_a_file_that_waits_for_its_turn_is_not_given_up(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files are read one at a time: however long the queue is, the last is read like the first."""
    monkeypatch.setattr("bot.lanes.slow_work.TRY_S", 0.01)
    talk, km = await on_wednesday(sqlite_database)
    athlete = talk.telegram.person("athlete").id
    for days in range(3):
        content = fit(laps(km), start=morning(TUESDAY) - timedelta(days=days))
        talk.telegram.acts.send_file(athlete, f"{days}.fit", content, "text/plain")
    await talk.settle()
    assert not any("could not get" in message.get("text", "") for message in talk.telegram.messages("athlete"))
    async with talk.database.read(START) as uow:
        assert len(await uow.runs.newest(athlete, 20)) == 3


async def test_a_file_of_twenty_megabytes_says_how_to_send_less(sqlite_database: Database) -> None:
    """It is not fetched; the sentence has the way on."""
    talk, _ = await on_wednesday(sqlite_database)
    said = await send(talk, b"x" * 20_000_001)
    assert "Send the run alone, as .fit" in said


async def test_a_file_from_somebody_new_is_answered(sqlite_database: Database) -> None:
    """Without a plan a run is still taken, as load."""
    talk = await Conversation.open(sqlite_database, start=START + timedelta(days=2))
    said = await send(talk, fit(laps(5), start=morning(TUESDAY)))
    assert "it counts as load" in said


def test_planned_laps_stand_beside_those_that_were_run() -> None:
    """Each repeat with its time, and how they went, in words; where nobody ran them that is said."""
    chance = random.Random(11)
    run, _ = a_run(chance, "every kilometre")
    day = Day(number=2, type=DayType.INTERVALS, warmup=PLAN[:1], workout=PLAN[1:-1], cooldown=PLAN[-1:])
    (line,) = lap_lines(run, day, Units.KM)
    assert line.startswith("6 × 800 m: 3:")
    assert ", planned 3:20: " in line
    even = read_runs(fit(laps(12), start=morning(TUESDAY))).runs[0]
    assert lap_lines(even, day, Units.KM) == ["The laps do not fit the plan, so only the whole run is shown."]
    easy = Day(number=2, type=DayType.EASY, workout=PLAN[:1])
    assert lap_lines(run, easy, Units.KM) == []


def test_laps_that_miss_the_plan_are_said_in_seconds() -> None:
    """Even repeats that were all too quick say so, in the reader's units; near the plan nothing is said."""
    laps = (Lap(2 * MM_PER_KM), Lap(3 * MM_PER_KM, 440), Lap(MM_PER_KM))
    day = Day(number=2, type=DayType.TEMPO, warmup=laps[:1], workout=laps[1:2], cooldown=laps[2:])
    for pace, said in (
        (273.4, "Just as planned."),
        (255, "18 s per kilometre quicker"),
        (290, "17 s per kilometre slower"),
    ):
        run = read_runs(fit(((2000, 700), (3000, 3 * pace), (1000, 350)), start=morning(TUESDAY))).runs[0]
        (line,) = lap_lines(run, day, Units.KM)
        assert said in line


async def test_the_picture_of_a_run(sqlite_database: Database) -> None:
    """Pace lap by lap in a message of its own, its caption says the same; the coach has it too, nobody else."""
    talk, _ = await trained(sqlite_database, settings=KM, coached=True)
    talk.telegram.clock.advance(timedelta(days=2, hours=3))
    km = await planned_km(talk, TUESDAY)
    await send(talk, fit(laps(km), start=morning(TUESDAY)))
    said = await talk.tap("As a picture")
    assert talk.telegram.last_message("athlete")["photo"]
    assert "Pace, every 1 km: 5:30 5:30" in said
    await talk.say("/coach", "coach")
    for label in ("Alex Rivers", "Runs", "Tue 29 Dec"):
        await talk.tap(label, "coach")
    seen = await talk.tap("As a picture", "coach")
    assert seen.startswith("Alex Rivers")
    assert talk.telegram.last_message("coach")["photo"]


async def test_a_coach_reads_the_runs_of_an_athlete(sqlite_database: Database) -> None:
    """From the athlete's card, and changes nothing; the athlete finds them behind /log."""
    talk, _ = await trained(sqlite_database, settings=KM, coached=True)
    talk.telegram.clock.advance(timedelta(days=2, hours=3))
    km = await planned_km(talk, TUESDAY)
    await send(talk, fit(laps(km), start=morning(TUESDAY)))
    await talk.say("/log")
    assert "Tue 29 Dec" in talk.labels()[0]
    await talk.say("/coach", "coach")
    await talk.tap("Alex Rivers", "coach")
    await talk.tap("Runs", "coach")
    said = await talk.tap(talk.labels("coach")[0], "coach")
    assert "Logged for Tue 29 Dec:" in said
    assert "Alex Rivers" in said
    assert talk.labels("coach") == ["As a picture", "‹ Back"]


async def test_a_run_far_beyond_the_last_ones_gets_a_kind_word(sqlite_database: Database) -> None:
    """More than thirty per cent beyond the longest of thirty days; a run of long ago says nothing of the next days."""
    talk, km = await on_wednesday(sqlite_database)
    for day in (20, 22, 24, 26):
        assert "much longer" not in await send(talk, fit(laps(5), start=morning(date(2026, 12, day))))
    said = await send(talk, fit(laps(km + 1), start=morning(TUESDAY)))
    assert "much longer than anything of the 30 days before (5 km)" in said
    assert "much longer" not in await send(talk, fit(laps(30), start=morning(date(2026, 12, 1))))


async def test_what_was_asked_for_is_no_surprise(sqlite_database: Database) -> None:
    """The planned run is never called much longer, whatever little is known of the weeks before; nor one of few."""
    talk, km = await on_wednesday(sqlite_database)
    for day in (20, 22, 24, 26):
        await send(talk, fit(laps(5), start=morning(date(2026, 12, day))))
    assert "much longer" not in await send(talk, fit(laps(km), start=morning(TUESDAY)))


async def test_runs_go_with_the_export(sqlite_database: Database) -> None:
    """With their laps, and without a place."""
    talk, km = await on_wednesday(sqlite_database)
    await send(talk, gpx(laps(km), start=morning(TUESDAY)))
    await talk.say("/export")
    files = [file for file in talk.telegram.world.files.values() if file.name == "milepost.json"]
    assert b'"recordedRuns"' in files[-1].content
    assert b'"movingSeconds"' in files[-1].content
    assert b"trkpt" not in files[-1].content


@pytest.mark.parametrize("died", ["stored", "queued", "read", "unread"])
async def test_a_crash_between_upload_and_card_loses_and_doubles_nothing(
    sqlite_database: Database, died: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped after any step, and a new bot over the same database: one run in the log, one card in the chat."""
    talk, km = await on_wednesday(sqlite_database)
    await talk.live()
    talk.telegram.acts.send_file(
        talk.telegram.person("athlete").id, "run.fit", fit(laps(km), start=morning(TUESDAY)), "application/octet-stream"
    )
    await talk.fetch()
    if died == "stored":
        await talk.restart()
    await talk.bot.lane_worker.until_idle()
    if died == "queued":
        await talk.restart()
    if died == "unread":
        apart, left = work.read_apart, [OSError("killed")]

        async def reading(content: bytes) -> dict[str, object]:
            if left:
                raise left.pop()
            return await apart(content)

        monkeypatch.setattr(work, "read_apart", reading)
    await talk.bot.slow.until_idle()
    if died in ("read", "unread"):
        await talk.restart()
    talk.telegram.clock.advance(timedelta(seconds=10))
    await talk.settle()
    log = await logged(talk, TUESDAY)
    assert log is not None
    assert log.runs == 1
    assert sum("Logged for Tue 29 Dec:" in text for text in talk.texts()) == 1
    async with sqlite_database.read(START) as uow:
        assert len(await uow.runs.newest(talk.telegram.person("athlete").id, 10)) == 1


async def test_an_export_brings_the_runs_back(sqlite_database: Database) -> None:
    """Sent to the bot the export gives back every run and day it holds, as they were and once."""
    talk, _ = await trained(sqlite_database, settings=KM, coached=True)
    talk.telegram.clock.advance(timedelta(days=3, hours=3))
    km = await planned_km(talk, TUESDAY)
    await send(talk, fit(laps(km), start=morning(TUESDAY)))
    await talk.tap("7")
    await send(talk, fit(laps(4), start=morning(TUESDAY) + timedelta(hours=9)))
    await talk.say("ran 8 km in 44:00, effort 6")
    await talk.say("/export")
    content = files(talk)["milepost.json"]
    athlete, other = (talk.telegram.person(who).id for who in ("athlete", "coach"))
    async with talk.database.transaction(START) as uow:
        await uow.people.put(replace(await uow.people.get(other), settings=KM))  # type: ignore[type-var]  # they are here
    await talk.telegram.send_file("coach", "milepost.json", content)
    assert "2 runs of a watch, 2 days of the log" in talk.last("coach")
    async with talk.database.read(START) as uow:
        logs, back = [await uow.logs.between(who, TUESDAY, date.max) for who in (athlete, other)]
        runs, runs_back = [list(reversed(await uow.runs.newest(who, 9))) for who in (athlete, other)]
    assert [each.run for each in runs_back] == [each.run for each in runs]
    names = {kept.source: came.source for kept, came in zip(runs, runs_back, strict=True)}
    for log, came in zip(logs, back, strict=True):
        renamed = [replace(part, source=names.get(part.source, part.source)) for part in log.parts]
        source = names.get(log.source, log.source)
        assert came == replace(log, athlete_id=other, parts=tuple(renamed), source=source)
    await talk.telegram.send_file("coach", "milepost.json", content)
    assert "4 were here already" in talk.last("coach")
    async with talk.database.read(START) as uow:
        assert await uow.logs.between(other, TUESDAY, date.max) == back
        assert len(await uow.runs.newest(other, 9)) == 2


async def test_an_upload_after_a_gap_is_answered_with_the_lighter_days(sqlite_database: Database) -> None:
    """Week 1 was run and said, Tuesday and Thursday of week 2 were not; Friday's file offers Sunday a fifth shorter."""
    talk, _ = await after_a_week(sqlite_database)
    await live_until(talk, at(5, 12))
    said = await send(talk, fit(laps(7.25, 370), start=morning(date(2027, 1, 8))))
    assert "the first two runs back are easy" in said
    assert "Sun: Long run · 9 mi instead of Long run · 11.5 mi" in said
    await talk.tap("Make the rest lighter")
    assert "The rest of the week is lighter, and in force." in talk.last()
