"""Laps in a runner's words."""

from itertools import groupby

from domain.advice import Title, TitleKind
from domain.plan import Day, Lap, Segment
from domain.units import Units
from handlers.wording.door import tr
from handlers.wording.formats import show_lap, show_pace
from handlers.wording.names import segment_name


def lap_words(lap: Lap, units: Units) -> str:
    """As "0.5 mi at 6:40/mi", "1 mi easy"."""
    distance = show_lap(lap.distance_mm, units)
    if lap.pace_s is None:
        return tr("{distance} easy", distance=distance)
    return tr("{distance} at {pace}", distance=distance, pace=show_pace(lap.pace_s, units))


def segment_lines(laps: tuple[Lap, ...], units: Units) -> list[str]:
    """Laps with repeats drawn together: "6 × 800 m at 6:40/mi, 400 m easy between"."""
    lines: list[str] = []
    at = 0
    while at < len(laps):
        works, used = _repeats(laps[at:])
        if works >= 2:
            lap, jog = lap_words(laps[at], units), lap_words(laps[at + 1], units)
            if used % 2:
                lines.append(tr("{times} × {lap}, {jog} between", times=works, lap=lap, jog=jog))
            else:
                lines.append(tr("{times} × {lap}, {jog} after each", times=works, lap=lap, jog=jog))
            at += used
            continue
        times = len(list(next(iter(groupby(laps[at:])))[1]))
        words = lap_words(laps[at], units)
        lines.append(words if times == 1 else f"{times} × {words}")
        at += times
    return lines


def part_lines(day: Day, segment: Segment, units: Units) -> list[str]:
    """The laps of one part of a day; a workout by effort says what is brisk in it, not that all of it is easy.

    Easy running before or after the work is one stretch, however many laps it has: what is easy behind the work is the
    cool-down's.
    """
    laps: tuple[Lap, ...] = getattr(day, segment.value)
    efforts = day.effort_laps if segment is Segment.WORKOUT else 0
    behind = _easy_behind(day)
    if segment is Segment.WORKOUT:
        laps = laps[: len(laps) - len(behind)]
    elif all(lap.pace_s is None for lap in laps) and laps:
        whole = Lap(sum(lap.distance_mm for lap in (*(behind if segment is Segment.COOLDOWN else ()), *laps)))
        return [_walked(whole, units) if is_by_the_clock(day) else lap_words(whole, units)]
    # What is easy after them belongs to the day's length, not to the effort.
    return [*_by_effort(day, efforts, units), *segment_lines(laps[efforts:], units)]


def is_by_the_clock(day: Day) -> bool:
    """Whether it is running and walking by time, or one stretch by time: before and after it is walked."""
    return isinstance(day.title, Title) and day.title.kind in (TitleKind.RUN_WALK, TitleKind.NONSTOP)


def _walked(lap: Lap, units: Units) -> str:
    return tr("{distance} walking", distance=show_lap(lap.distance_mm, units))


def _easy_behind(day: Day) -> tuple[Lap, ...]:
    """The easy laps at the end of a workout, behind what is work in it; none where they lie between repeats, too."""
    if not day.cooldown or any(lap.pace_s is not None for lap in day.cooldown):
        return ()
    start = day.effort_laps or max((n for n, lap in enumerate(day.workout, 1) if lap.pace_s is not None), default=0)
    behind = day.workout[start:]
    if not start or (behind and behind[0] in day.workout[:start]):
        return ()
    return behind


def lap_of_day_words(day: Day, segment: Segment, index: int, units: Units) -> str:
    """One lap of a day: in a workout by effort what is strong in it is not called easy."""
    lap: Lap = getattr(day, segment.value)[index]
    if segment is not Segment.WORKOUT or index >= day.effort_laps:
        return lap_words(lap, units)
    distance = show_lap(lap.distance_mm, units)
    if _is_hills(day):
        return tr("{distance}, one hill by effort", distance=distance)
    return tr("{distance} brisk by effort", distance=distance) if index % 2 == 0 else lap_words(lap, units)


def _is_hills(day: Day) -> bool:
    return isinstance(day.title, Title) and day.title.kind is TitleKind.HILLS


def _by_effort(day: Day, efforts: int, units: Units) -> list[str]:
    """Hills and playing with pace, whose laps have no pace; repeats that differ are named one by one."""
    laps = day.workout[:efforts]
    if not laps:
        return []
    if len(set(laps)) > 1:
        lines = (lap_of_day_words(day, Segment.WORKOUT, index, units) for index in range(efforts))
        counted = ((line, len(list(same))) for line, same in groupby(lines))
        return [line if times == 1 else f"{times} × {line}" for line, times in counted]
    distance = show_lap(laps[0].distance_mm, units)
    if _is_hills(day):
        said = tr(
            "{times} × {distance}, each one hill by effort: strong up, easy down", times=efforts, distance=distance
        )
    else:
        times = (efforts + 1) // 2
        said = tr("{times} × {distance} brisk by effort, {distance} easy between", times=times, distance=distance)
    return [said]


def _repeats(laps: tuple[Lap, ...]) -> tuple[int, int]:
    """How many repeats of the first lap, jogs between them, the laps begin with, and how many laps those are.

    A repeat is faster than its jog: two easy laps of different length are no repeats.
    """
    if len(laps) < 3 or laps[0].pace_s is None or laps[1].pace_s is not None:
        return 0, 0
    used = 0
    while used < len(laps) and laps[used] == laps[used % 2]:
        used += 1
    works = (used + 1) // 2
    return works, used


def laps_words(day: Day, units: Units, segments: tuple[Segment, ...] = tuple(Segment)) -> str:
    """The laps of these parts of a day on one line: "6 mi easy, 3 × 800 m at 8:20/mi, 400 m easy between".

    Warm-up and cool-down are called by their names.
    """
    said = []
    for segment in segments:
        lines = part_lines(day, segment, units)
        if lines and segment is Segment.WORKOUT:
            said.append(", ".join(lines))
        elif lines:
            said.append(f"{segment_name(segment).lower()} {', '.join(lines)}")
    return "; ".join(said)
