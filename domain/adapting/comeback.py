"""How training resumes after days without running (training.md 3.2; loads after Daniels, Running Formula)."""

from dataclasses import dataclass
from datetime import date

from domain.adapting.reasons import WeekReason
from domain.adapting.training_log import Gap
from domain.fitness import decayed_pace
from domain.told import Told, told

CONTINUE_DAYS = 2
EASE_DAYS = 5
FIRST_WEEK_DAYS = 9
HALVES_DAYS = 28
THIRDS_DAYS = 56
REALISM_DAYS = 7
_FIRST_WEEK_LOAD = 0.75
_HALVES = (0.50, 0.75)
_THIRDS = (0.33, 0.50, 0.75)
_GENTLY = {0.33: WeekReason.BREAK_THIRD, 0.50: WeekReason.BREAK_HALF, 0.75: WeekReason.BREAK_THREE_QUARTERS}
# A return of so many days before the week began was its first week.
_MOST_OF_A_WEEK = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Comeback:
    """What a gap asks of the week that starts on a date.

    `load` is the share of the week's miles (1 = all of them), `next_load` that of the week after. `quality_off` is how
    many quality days fall away (9 = all), `easy_until` the last date of easy running only, None without one. `replan`
    says that the weeks after this one start from the load reached, `restart` that a new plan serves better,
    `review_goal` that the goal wants another look; `reason` is None where nothing is asked.
    """

    load: float = 1.0
    next_load: float = 1.0
    quality_off: int = 0
    no_intervals: bool = False
    easy_until: date | None = None
    replan: bool = False
    restart: bool = False
    review_goal: bool = False
    reason: Told | None = None


def comeback(gap: Gap | None, monday: date) -> Comeback:
    """What the latest gap asks of the week from `monday`; nothing once it has been made good."""
    if gap is None or gap.days <= CONTINUE_DAYS:
        return Comeback()
    since = (monday - gap.last).days - 1
    days, review = gap.days, gap.days >= REALISM_DAYS
    if days <= EASE_DAYS:
        if since > 1:
            return Comeback()
        easy_until = date.fromordinal(gap.last.toordinal() + 2)
        return Comeback(
            quality_off=1,
            easy_until=easy_until,
            reason=told(WeekReason.BREAK_EASY_DAYS, days=days),
        )
    if days <= FIRST_WEEK_DAYS:
        if since >= _MOST_OF_A_WEEK:
            return Comeback()
        return Comeback(
            load=_FIRST_WEEK_LOAD,
            no_intervals=True,
            quality_off=1,
            easy_until=date.fromordinal(gap.last.toordinal() + 2),
            review_goal=review,
            reason=told(WeekReason.BREAK_LIGHT_WEEK, days=days),
        )
    if since >= days:
        return Comeback()
    if days > THIRDS_DAYS:
        return Comeback(
            load=_THIRDS[0],
            next_load=_THIRDS[0],
            quality_off=9,
            replan=True,
            restart=True,
            review_goal=True,
            reason=told(WeekReason.BREAK_RESTART, days=days),
        )
    steps = _HALVES if days <= HALVES_DAYS else _THIRDS
    load, following = (steps[_step(away, days, len(steps))] for away in (since, since + 7))
    return Comeback(
        load=load,
        next_load=following,
        quality_off=9,
        replan=True,
        review_goal=True,
        reason=told(_GENTLY[load], days=days),
    )


def _step(away: int, days: int, steps: int) -> int:
    return max(0, min(steps - 1, away * steps // days))


def resumed_pace(five_k_pace_s: int, gap: Gap | None) -> int:
    """The 5K pace, seconds per mile, to train from after a gap; the same up to five days."""
    return five_k_pace_s if gap is None else round(decayed_pace(five_k_pace_s, gap.days))
