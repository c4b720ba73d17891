"""From the bytes of an upload to the runs in it, or why there are none.

Every file has a process of its own: what one kind of file needs is imported once such a file is there.
"""

import hashlib

import orjson

from bot.recorded.raw import RawRun, finished
from bot.recorded.unpack import files_in, format_of, is_export
from domain.adapting.recorded.read_file import ReadFile
from domain.adapting.recorded.recorded_run import (
    RecordedRun,
    RunFileError,
    RunFileProblem,
    RunFormat,
)


def as_json(found: ReadFile) -> bytes:
    """How the reader tells the bot what it found."""
    return orjson.dumps(found)


def read_runs(data: bytes) -> ReadFile:
    """Every run of an upload, each once. Never raises: what cannot be read is a problem."""
    runs: list[RecordedRun] = []
    problems: list[RunFileProblem] = []
    try:
        for content in files_in(data):
            try:
                if is_export(content):
                    from bot.recorded.exported import read_export

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


def _raw_runs(content: bytes) -> list[RawRun]:
    match format_of(content):
        case RunFormat.FIT:
            from bot.recorded.fit import read_fit

            return read_fit(content)
        case RunFormat.TCX:
            from bot.recorded.xml import read_tcx

            return read_tcx(content)
        case RunFormat.GPX:
            from bot.recorded.xml import read_gpx

            return read_gpx(content)


def _runs_of(content: bytes) -> list[RecordedRun]:
    raws = _raw_runs(content)
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
