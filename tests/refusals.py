"""Refusals as a person reads them: the error, and the sentence that is made of its code."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from domain.errors import CoachError
from domain.units import Units
from handlers.wording.errors import said


@contextmanager
def refused(
    kind: type[CoachError], match: str = "", units: Units = Units.MI
) -> Iterator[pytest.ExceptionInfo[CoachError]]:
    """Like `pytest.raises`, but `match` is looked for in the sentence."""
    with pytest.raises(kind) as caught:
        yield caught
    sentence = said(caught.value, units)
    assert re.search(match, sentence), f"{match!r} is not in {sentence!r}"
