"""A week by its amount, said again so that it is read as it was."""

from collections.abc import Callable

from domain.words.week_wishes import WeekByShare


def week_again(wish: WeekByShare, counted: str, length_said: Callable[[int], str]) -> str:
    """The wish as a sentence; `counted` is its week where that is counted from this one."""
    of_plan = "the week" if wish.number is None else f"week {wish.number}"
    which = of_plan if wish.weeks_ahead is None else counted
    beside = f" with a long run of {length_said(wish.long_mm)}" if wish.long_mm is not None else ""
    beside += " and no strides" if wish.without_strides else ""
    by = wish.by_percent
    if wish.to_mm is not None:
        return f"make {which} {length_said(wish.to_mm)} in all{beside}"
    if wish.number is not None:
        return f"make week {wish.number} {abs(by)}% {'longer' if by > 0 else 'shorter'}{beside}"
    if wish.weeks > 1:
        return f"{abs(by)}% less on everything for the next two weeks"
    return f"{abs(by)}% {'more' if by > 0 else 'less'} {which}{beside}"
