"""Nothing that is said names a mile by itself: distances come from values, in the reader's units."""

import re
from collections.abc import Mapping

import pytest

from domain.explaining.why import ReasonKind
from handlers.wording.adapting import ADAPTING
from handlers.wording.door import Counted
from handlers.wording.editing import LABELS, VERSIONS
from handlers.wording.mending import MENDED
from handlers.wording.planning import PLAN_NOTES, WARNINGS
from handlers.wording.rules_broken import BROKEN
from handlers.wording.rules_kept import KEPT, TITLES
from handlers.wording.telling import Sentence
from handlers.wording.why import REASONS

UNIT = re.compile(r"\bmi\b|\bmiles?\b|\bkm\b|\bkilomet", re.IGNORECASE)
PLACE = re.compile(r"\{[^}]*\}")
# The mile is a race, and so is its pace.
RACES = {ReasonKind.MILE_PACE}


@pytest.mark.parametrize(
    "table",
    [BROKEN, KEPT, TITLES, REASONS, *ADAPTING.values(), PLAN_NOTES, WARNINGS, LABELS, MENDED, VERSIONS],
    ids=len,
)
def test_no_sentence_has_a_unit_of_its_own(table: Mapping[str, Sentence]) -> None:
    """After "Use kilometres" not one mile is left, and the other way round."""
    for code, sentence in table.items():
        forms = sentence[:2] if isinstance(sentence, Counted) else (sentence,) if isinstance(sentence, str) else ()
        assert code in RACES or not any(UNIT.search(PLACE.sub("", form)) for form in forms), sentence
