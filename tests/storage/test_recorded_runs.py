"""Runs out of files: each kept once, found by what it is, gone with its runner."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.adapting.recorded.kept_run import KeptRun, KeptState
from domain.adapting.recorded.recorded_run import Curve, RecordedLap, RecordedRun, RunFormat
from domain.people import RunPart
from storage.engine import Database
from tests.storage.samples import NOW, a_person

START = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
RUN = RecordedRun(
    format=RunFormat.FIT,
    digest="a" * 64,
    start=START,
    distance_mm=10_000_000,
    moving_s=3000,
    elapsed_s=3100,
    heart_rate=150,
    laps=(RecordedLap(distance_mm=1_000_000, duration_s=300, pressed=True),),
    curve=Curve((0, 10), (0, 333)),
)


async def test_a_run_is_kept_as_it_was(database: Database) -> None:
    """All of it comes back, and what became of it can change."""
    part = RunPart(distance_mm=9_000_000, effort=6)
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person(1))
        kept = await uow.runs.add(KeptRun(athlete_id=1, run=RUN))
        await uow.runs.put(replace(kept, state=KeptState.PLACED, on=date(2026, 3, 2), replaced=part, is_extra=True))
    async with database.read(NOW) as uow:
        found = await uow.runs.get(kept.id)
        assert found is not None
        assert found.run == RUN
        assert (found.state, found.on, found.replaced, found.is_extra) == (
            KeptState.PLACED,
            date(2026, 3, 2),
            part,
            True,
        )
        assert await uow.runs.between(1, date(2026, 3, 2), date(2026, 3, 2)) == [found]
        assert await uow.runs.between(1, date(2026, 3, 3), date(2026, 3, 9)) == []
        assert await uow.runs.newest(1, 5) == [found]
        assert await uow.runs.open_of(1) == []


async def test_the_same_run_is_found_again(database: Database) -> None:
    """By its bytes, or by its start and length; a run of somebody else, or of another hour, is another one."""
    async with database.transaction(NOW) as uow:
        for who in (1, 2):
            await uow.people.put(a_person(who))
        kept = await uow.runs.add(KeptRun(athlete_id=1, run=RUN))
        again = replace(RUN, digest="b" * 64, start=START + timedelta(seconds=90), distance_mm=10_200_000)
        assert await uow.runs.alike(1, RUN) == kept
        assert await uow.runs.alike(1, again) == kept
        assert await uow.runs.alike(1, replace(again, distance_mm=10_400_000)) is None
        assert await uow.runs.alike(1, replace(again, start=START + timedelta(minutes=3))) is None
        assert await uow.runs.alike(1, replace(again, start=None)) is None
        assert await uow.runs.alike(2, RUN) is None
        assert await uow.runs.open_of(1) == [kept]
        await uow.runs.drop(kept)
        assert await uow.runs.get(kept.id) is None
