"""A recorded run as it is kept: whose it is, and which day it counts for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from domain.adapting.recorded.recorded_run import RecordedRun
from domain.people import RunPart


class KeptState(StrEnum):
    """What became of it. OPEN: its runner was asked and has not said. LEFT_OUT: they took it out of the log."""

    OPEN = "open"
    PLACED = "placed"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRun:
    """A recorded run of an athlete.

    `on` is the date it counts for once it is placed; `is_extra` when it is load without being what was planned.
    `replaced` is the run that was logged by hand and that this one stands in for: it comes back when this one goes.
    """

    athlete_id: int
    run: RecordedRun
    state: KeptState = KeptState.OPEN
    on: date | None = None
    is_extra: bool = False
    replaced: RunPart | None = None
    id: int = 0

    @property
    def source(self) -> str:
        """By which the log names it."""
        return f"run:{self.id}"


@dataclass(frozen=True, slots=True)
class UnplacedRun:
    """A kept run that counts for no date, in short: `at` is when it began, or came where nobody knows (aware, UTC)."""

    id: int
    at: datetime


class RecordedRuns(Protocol):
    """Runs out of files."""

    async def add(self, kept: KeptRun) -> KeptRun:
        """Keep it; returns it with its id."""
        ...

    async def put(self, kept: KeptRun) -> None: ...
    async def drop(self, kept: KeptRun) -> None: ...
    async def get(self, run_id: int) -> KeptRun | None: ...
    async def alike(self, athlete_id: int, run: RecordedRun) -> KeptRun | None:
        """The kept recording of the same run, if there is one."""
        ...

    async def open_of(self, athlete_id: int) -> Sequence[KeptRun]:
        """Those that their runner was asked about, in order of their start."""
        ...

    async def between(self, athlete_id: int, first: date, last: date) -> Sequence[KeptRun]:
        """Those that count for dates from the first to the last, both included, in order."""
        ...

    async def unplaced(self, athlete_id: int) -> Sequence[UnplacedRun]:
        """Those that count for no date, newest first."""
        ...

    async def newest(self, athlete_id: int, most: int) -> Sequence[KeptRun]:
        """Those that came last, newest first."""
        ...
