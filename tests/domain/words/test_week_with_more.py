"""A week's amount with its long run, without strides, or as it is given; and what the same is said again as."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.units import MM_PER_MILE
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import CutDay, Intent
from domain.words.week_wishes import AllEasy, CapRuns, WeekByShare

TODAY = date(2027, 2, 3)
NAMES = ("anna", "chris", "maria", "samira")


def miles(count: float) -> int:
    return round(count * MM_PER_MILE)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Maria next week: 18 miles in total, long run 6", WeekByShare(0, 1, to_mm=miles(18), long_mm=miles(6))),
        ("make week 3 16 miles with a 6 mile long run", WeekByShare(0, None, 1, miles(16), 3, miles(6))),
        ("Maria: long run 6 miles next week", CutDay(DayRef(type=DayType.LONG_RUN), miles(6))),
        ("Chris: longest run 4 miles next week", CapRuns(date(2027, 2, 8), date(2027, 2, 14), distance_mm=miles(4))),
        ("Anna asked for 30 miles. Give Anna 28 next week, not more", WeekByShare(0, 1, to_mm=miles(28))),
        (
            "Samira needs an easy week after her race: 25% less and no strides",
            WeekByShare(-25, 0, without_strides=True),
        ),
        ("no strides next week", AllEasy(1)),
    ],
)
def test_a_week_with_what_is_said_beside_its_amount(text: str, meant: Intent) -> None:
    heard = read_sentence(text, TODAY, names=NAMES)
    assert heard.value == meant
    assert heard.is_sure


@pytest.mark.parametrize(
    "wish",
    [
        WeekByShare(0, 1, to_mm=miles(16), long_mm=miles(6)),
        WeekByShare(0, None, to_mm=miles(16), number=3, long_mm=miles(6)),
        WeekByShare(-25, 1, without_strides=True),
    ],
)
def test_what_is_said_again_is_read_as_it_was(wish: WeekByShare) -> None:
    assert read_sentence(said_again(wish), TODAY).value == wish
