"""Hills and playing with pace at another length: they stay what they are, with more or less easy running around."""

from dataclasses import replace

from domain.advice import Title, TitleKind
from domain.plan import Day, Lap
from domain.units import MM_PER_MILE

_LEAST_EFFORTS = 3
# So much easy running lies before and behind them, together, at least; and what is too short to be a lap of its own.
_LEAST_EASY_MM = MM_PER_MILE
_NO_LAP_MM = 400_000
_LONGEST_EASY_LAP_MM, _SPLIT_MM = MM_PER_MILE, MM_PER_MILE // 2


def at_length(day: Day, distance_mm: int) -> Day | None:
    """The day at that length, with as many of its repeats as fit; None where too few would."""
    title, efforts = day.title, day.workout[: day.effort_laps]
    if not isinstance(title, Title) or not efforts:
        return None
    step = 1 if title.kind is TitleKind.HILLS else 2
    while distance_mm - sum(lap.distance_mm for lap in efforts) < _LEAST_EASY_MM:
        efforts = efforts[:-step]
        if (len(efforts) + step - 1) // step < _LEAST_EFFORTS:
            return None
    easy_mm = distance_mm - sum(lap.distance_mm for lap in efforts)
    before, behind = sum(lap.distance_mm for lap in day.warmup), sum(lap.distance_mm for lap in day.cooldown)
    more = easy_mm - before - behind
    sized = replace(day, title=replace(title, count=(len(efforts) + step - 1) // step))
    if before and behind and (more == 0 or more >= _NO_LAP_MM):
        return replace(sized, workout=(*efforts, *((Lap(more),) if more else ())))
    ahead = easy_mm // 2
    return replace(sized, warmup=_easy(ahead), workout=efforts, cooldown=_easy(easy_mm - ahead))


def _easy(length_mm: int) -> tuple[Lap, ...]:
    """A warm-up or a cool-down, in laps that are none too long."""
    laps: list[Lap] = []
    while length_mm > _LONGEST_EASY_LAP_MM:
        laps.append(Lap(_SPLIT_MM))
        length_mm -= _SPLIT_MM
    return (Lap(length_mm), *laps)
