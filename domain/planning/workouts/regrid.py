"""Days in the steps of other units: 5 miles become 8 km, not 8.05, and no run changes by more than half a step."""

from dataclasses import replace
from typing import Any

from domain.advice import Advice, Tip, Title, TitleKind
from domain.plan import Day, DayType, Lap, Segment
from domain.planning.workouts.grid import LONGEST_EASE_MM, SHORTEST_EASE_MM, Grid
from domain.units import MM_PER_MILE, Units

# On the track an eighth of a mile is 200 m, in both systems of units.
_EIGHTH_MM, _TRACK_MM = MM_PER_MILE // 8, 200_000
_MOST_EIGHTHS = 8
# What is left over goes into an easy lap, in steps of 100 m or a quarter mile.
_FINE_MM = {Units.KM: 100_000, Units.MI: MM_PER_MILE // 4}
_SHORTEST_MAIN_MM = 1_600_000
_ENDS = (Segment.COOLDOWN.value, Segment.WARMUP.value)
_EASES = tuple((name, LONGEST_EASE_MM) for name in _ENDS)
_WORKOUTS = frozenset({DayType.TEMPO, DayType.INTERVALS, DayType.RACE_PACE, DayType.RACE})
_SEGMENTS = tuple(segment.value for segment in Segment)


def regridded(day: Day, grid: Grid) -> Day:
    """The day in the steps of a grid, named for its new lengths; rest, and what cannot be made so, stays as it is.

    A race keeps its lap. No whole day changes by more than half a step.
    """
    return next(iter(regridded_ways(day, grid)), day)


def regridded_ways(day: Day, grid: Grid) -> tuple[Day, ...]:
    """Every way to have the day in the steps of a grid, the one that reads best first; none where it needs none."""
    if not day.is_run or all(lap.distance_mm % _FINE_MM[grid.units] == 0 for lap in day.laps):
        return ()
    # Kilometres come to whole days with whole laps at their ends; where there is no room for that, with such as half a
    # mile is on the track; and the work a step longer or shorter is better than a day left in miles.
    ends = (True, False) if grid.units is Units.KM else (False,)
    made = _all_made(day, grid, ends, (0,)) or _all_made(day, grid, ends, (1, -1))
    made.sort(key=lambda each: each.distance_mm % grid.step_mm != 0)
    return tuple(
        replace(new, title=_title(day, new), advice=tuple(_advice(each, day, new) for each in day.advice))
        for new in made
        if new.laps != day.laps
    )


def _all_made(day: Day, grid: Grid, ends: tuple[bool, ...], steps: tuple[int, ...]) -> list[Day]:
    tried = (_made(day, grid, more, whole_ends=whole) for whole in ends for more in steps)
    return [new for new in tried if new is not None]


def _made(day: Day, grid: Grid, more: int, *, whole_ends: bool) -> Day | None:
    """The day in the steps of the grid; longer work has `more` steps, warm-up and cool-down are whole ones."""
    is_race = day.type is DayType.RACE
    parts: dict[str, Any] = {}
    for name in _SEGMENTS:
        laps: tuple[Lap, ...] = getattr(day, name)
        if name in _ENDS and whole_ends:
            parts[name] = tuple(_end(lap, grid) for lap in laps)
        elif not is_race or name in _ENDS:
            parts[name] = tuple(_lap(lap, grid, more) for lap in laps)
    return _filled(day, replace(day, **parts), grid)


def _end(lap: Lap, grid: Grid) -> Lap:
    """A lap of warm-up or cool-down in whole steps, as the grid's own are."""
    steps = round(lap.distance_mm / grid.step_mm)
    return replace(lap, distance_mm=max(grid.ease_min, min(steps, grid.ease_max)) * grid.step_mm)


def _lap(lap: Lap, grid: Grid, more: int) -> Lap:
    """A lap in the steps of the grid; lengths of the track keep their name, other short paced ones their length."""
    is_miles = grid.units is Units.MI
    if lap.distance_mm % (_EIGHTH_MM if is_miles else _FINE_MM[Units.KM]) == 0:
        return lap
    was, unit = (_TRACK_MM, _EIGHTH_MM) if is_miles else (_EIGHTH_MM, _TRACK_MM)
    if lap.distance_mm % was == 0 and (lap.distance_mm // was) in (1, 2, 4, 6, 8):
        return replace(lap, distance_mm=lap.distance_mm // was * unit)
    if lap.pace_s is not None and lap.distance_mm < _MOST_EIGHTHS * _TRACK_MM:
        return lap
    steps = round(lap.distance_mm / grid.step_mm) + (more if lap.pace_s is not None else 0)
    return replace(lap, distance_mm=max(1, steps) * grid.step_mm)


def _filled(was: Day, new: Day, grid: Grid) -> Day | None:
    """The day with an easy lap made so long that the whole lies within half a step of what it was; None if none can be.

    Runs without a workout come to whole steps, where their main lap stays long enough.
    """
    over = new.distance_mm - was.distance_mm
    is_near = abs(over) <= grid.step_mm / 2
    fine = _FINE_MM[grid.units]
    if was.type is not DayType.RACE and (_is_plain(was) or grid.units is Units.KM):
        wanted = max(1, round(was.distance_mm / grid.step_mm)) * grid.step_mm
        is_plain = _is_plain(was)
        shortest = _SHORTEST_MAIN_MM if is_plain else SHORTEST_EASE_MM
        whole = _with_easy_lap(new, wanted - new.distance_mm, shortest, last_only=not is_plain)
        if whole is not None:
            return whole
    if is_near:
        return new
    return _with_easy_lap(new, -round(over / fine) * fine, SHORTEST_EASE_MM, last_only=True)


def _with_easy_lap(day: Day, change_mm: int, shortest_mm: int, *, last_only: bool) -> Day | None:
    """The day with one easy lap longer by so much: the longest or last of the workout, else of cool-down or warm-up."""
    if not change_mm:
        return day
    for name, longest_mm in ((Segment.WORKOUT.value, 2 * day.distance_mm), *_EASES):
        laps: tuple[Lap, ...] = getattr(day, name)
        easy = [place for place, lap in enumerate(laps) if lap.pace_s is None]
        if last_only and name == Segment.WORKOUT.value:
            easy = easy[-1:] if laps and laps[-1].pace_s is None and any(lap.pace_s for lap in laps) else []
        longest_first = sorted(easy, key=lambda place: -laps[place].distance_mm)
        least = shortest_mm if name == Segment.WORKOUT.value else SHORTEST_EASE_MM
        for at in longest_first[: None if name in _ENDS else 1]:
            length = laps[at].distance_mm + change_mm
            if least <= length <= longest_mm:
                longer: dict[str, Any] = {name: (*laps[:at], replace(laps[at], distance_mm=length), *laps[at + 1 :])}
                return replace(day, **longer)
    return None


def _is_plain(day: Day) -> bool:
    """Whether the day is a run without a workout of repeats: its length is its point."""
    return day.type not in _WORKOUTS


def _lengths(was: Day, new: Day) -> dict[int, int]:
    """What became of the length of each paced lap."""
    return {
        old.distance_mm: now.distance_mm
        for old, now in zip(was.workout, new.workout, strict=True)
        if old.pace_s is not None
    }


def _paced_mm(day: Day) -> int:
    return sum(lap.distance_mm for lap in day.workout if lap.pace_s is not None)


def _title(was: Day, new: Day) -> Title | str:
    title = was.title
    if isinstance(title, str) or not title.mm:
        return title
    if title.kind is TitleKind.PROGRESSION and title.mm == _paced_mm(was):
        return replace(title, mm=_paced_mm(new))
    return replace(title, mm=_lengths(was, new).get(title.mm, title.mm))


def _advice(advice: Advice, was: Day, new: Day) -> Advice:
    if advice.tip is Tip.FAST_END:
        return replace(advice, mm=_lengths(was, new).get(advice.mm, advice.mm))
    if advice.tip is Tip.QUICK_END and advice.mm:
        each = _EIGHTH_MM if advice.mm % _TRACK_MM else _TRACK_MM
        other = _TRACK_MM if each == _EIGHTH_MM else _EIGHTH_MM
        return replace(advice, mm=advice.mm // each * other)
    return advice
