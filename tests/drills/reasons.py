"""A plugin of pytest for the drills: writes down why a test failed, so that no accident passes for a broken promise."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

REASONS = "DRILL_REASONS"
"""The variable with the file to write to, a line for a failure: `good` or `bad`, and what was raised."""

# Code that cannot even run says nothing about a promise.
ACCIDENTS = (ImportError, SyntaxError, NameError, AttributeError, TypeError)
# The same in another process, or in a log that names errors without their words.
_SAID = re.compile(
    r"^(?:E +)?(?:ImportError|ModuleNotFoundError|SyntaxError|NameError|AttributeError|TypeError)(?:: |$)", re.MULTILINE
)


def causes(error: BaseException) -> Iterator[BaseException]:
    """The error, those it holds, and those it came from."""
    yield error
    inner = list(error.exceptions) if isinstance(error, BaseExceptionGroup) else []
    for other in (*inner, error.__cause__, None if error.__suppress_context__ else error.__context__):
        if other is not None:
            yield from causes(other)


def is_about_the_promise(report: pytest.TestReport | pytest.CollectReport, error: BaseException) -> bool:
    """Whether a test said no: neither its collection nor its fixtures failed, and the code could run."""
    if report.when != "call" or any(isinstance(cause, ACCIDENTS) for cause in causes(error)):
        return False
    said = "".join(text for _, text in report.sections) + report.longreprtext
    return not any(
        f"{accident.__name__}: " in said for accident in (ImportError, ModuleNotFoundError, SyntaxError, NameError)
    )


def pytest_exception_interact(call: pytest.CallInfo[object], report: pytest.TestReport | pytest.CollectReport) -> None:
    """Write the failure down."""
    assert call.excinfo is not None
    error = call.excinfo.value
    verdict = "good" if is_about_the_promise(report, error) else "bad"
    first = (str(error).splitlines() or [""])[0][:160]
    with Path(os.environ[REASONS]).open("a", encoding="utf-8") as lines:
        lines.write(f"{verdict} {report.nodeid.rpartition('/')[2]}: {type(error).__name__}: {first}\n")
