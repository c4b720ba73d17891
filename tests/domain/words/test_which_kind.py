"""Which of two kinds of run is wished for, and which is not."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.intents import TypeIntent

TODAY = date(2027, 2, 3)  # a Wednesday
TOMORROW = DayRef(on=date(2027, 2, 4))


@pytest.mark.parametrize(
    "said",
    [
        "easy jog instead of intervals tomorrow",
        "easy run tomorrow instead of intervals",
        "tomorrow easy run not intervals",
        "no intervals tomorrow, just jog",
    ],
)
def test_the_easy_run_is_wished_for(said: str) -> None:
    """However the two stand to each other; never the other way round."""
    assert read_sentence(said, TODAY).value == TypeIntent(TOMORROW, DayType.EASY)
