"""From the bytes of an upload to the runs in it, or why there are none."""

import hashlib
from collections.abc import Callable

from pydantic import TypeAdapter

from bot.recorded.exported import is_export, read_export
from bot.recorded.fit import read_fit
from bot.recorded.raw import RawRun, finished
from bot.recorded.unpack import files_in, format_of
from bot.recorded.xml import read_gpx, read_tcx
from domain.adapting.recorded.read_file import ReadFile
from domain.adapting.recorded.recorded_run import (
    RecordedRun,
    RunFileError,
    RunFileProblem,
    RunFormat,
)

_READERS: dict[RunFormat, Callable[[bytes], list[RawRun]]] = {
    RunFormat.FIT: read_fit,
    RunFormat.TCX: read_tcx,
    RunFormat.GPX: read_gpx,
}


READ = TypeAdapter(ReadFile)


def read_runs(data: bytes) -> ReadFile:
    """Every run of an upload, each once. Never raises: what cannot be read is a problem."""
    runs: list[RecordedRun] = []
    problems: list[RunFileProblem] = []
    try:
        for content in files_in(data):
            try:
                if is_export(content):
                    return read_export(content)
                found = _runs_of(content)
            except RunFileError as error:
                problems.append(error.problem)
            else:
                for run in found:
                    if not any(run.is_same_as(other) for other in runs):
                        runs.append(run)
    except RunFileError as error:
        problems.append(error.problem)
    except MemoryError:
        problems.append(RunFileProblem.TOO_BIG)
    if not runs and not problems:
        problems.append(RunFileProblem.NO_ACTIVITY)
    return ReadFile(runs=tuple(runs), problems=tuple(problems))


def _runs_of(content: bytes) -> list[RecordedRun]:
    raws = _READERS[format_of(content)](content)
    digest = hashlib.sha256(content).hexdigest()
    runs: list[RecordedRun] = []
    problem: RunFileError | None = None
    for number, raw in enumerate(raws):
        try:
            runs.append(finished(raw, f"{digest}.{number}" if number else digest))
        except RunFileError as error:
            problem = error
    if not runs and problem is not None:
        raise problem
    return runs
