"""The runs of a week on the few days that there are: the most useful ones each on a day, in their order."""

from collections.abc import Sequence
from datetime import date

from domain.plan import QUALITY_TYPES, Day, DayType
from domain.words.day_refs import DayRef
from domain.words.intents import MoveIntent, RestDay, Several
from handlers.chat.words.scene import has_strides

_MATTERS = (DayType.RACE, DayType.LONG_RUN)


def fitted(runs: Sequence[tuple[date, Day]], free: Sequence[date]) -> Several:
    """What moves where, and what is left out, as one change.

    `runs` stand on days that do not suit, `free` are the days that suit and hold none yet.
    """
    ranked = sorted(runs, key=lambda each: (_rank(each[1]), each[1].distance_mm), reverse=True)
    staying = sorted(ranked[: len(free)], key=lambda each: each[0])
    days = _nearest(staying, sorted(free))
    moves = [MoveIntent(DayRef(on=on), DayRef(on=to)) for (on, _), to in zip(staying, days, strict=True)]
    rests = [RestDay(DayRef(on=on)) for on, _ in sorted(ranked[len(free) :], key=lambda each: each[0])]
    return Several((*moves, *rests))


def _nearest(runs: Sequence[tuple[date, Day]], free: list[date]) -> list[date]:
    """A day for each run, in their order; of more days than runs those that lie nearest."""
    days: list[date] = []
    for place, (on, _) in enumerate(runs):
        left = len(runs) - place - 1
        open_days = free[: len(free) - left]
        days.append(min(open_days, key=lambda day: abs((day - on).days)))
        free = free[free.index(days[-1]) + 1 :]
    return days


def _rank(day: Day) -> int:
    """How much a run matters: the race, the long run, hard work, strides, any other."""
    if day.type in _MATTERS:
        return 4 - _MATTERS.index(day.type)
    return 2 if day.type in QUALITY_TYPES else int(has_strides(day))
