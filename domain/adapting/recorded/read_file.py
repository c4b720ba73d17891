"""What an upload held: runs of a watch, or the runs and logs of somebody's own export."""

from dataclasses import dataclass
from datetime import date

from domain.adapting.recorded.kept_run import KeptState
from domain.adapting.recorded.recorded_run import RecordedRun, RunFileProblem
from domain.people import RunLog, RunPart


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedRun:
    """A recorded run as an export has it. `source` is by which the logs of that export name it."""

    run: RecordedRun
    source: str
    state: KeptState = KeptState.OPEN
    on: date | None = None
    is_extra: bool = False
    replaced: RunPart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """Its runs, and what was wrong with the files that gave none. An export has `exported` runs and its `logs`.

    The logs belong to nobody yet: their athlete has the number 0.
    """

    runs: tuple[RecordedRun, ...] = ()
    problems: tuple[RunFileProblem, ...] = ()
    exported: tuple[ExportedRun, ...] = ()
    logs: tuple[RunLog, ...] = ()
