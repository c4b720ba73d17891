"""A day in one line, and its laps in a few: the pieces that the cards share."""

from datetime import date
from itertools import groupby

from domain.editing.history import SEGMENT_NAMES, TYPE_NAMES
from domain.formats import WEEKDAYS, show_distance, show_duration, show_lap, show_pace
from domain.people import RunLog, RunState
from domain.plan import Day, DayType, Lap, Segment
from domain.units import Units
from handlers.views.text import esc
from handlers.wording import workouts

STATE_WORDS = {RunState.DONE: "done", RunState.PARTLY: "partly done", RunState.SKIPPED: "skipped"}


def short_weekday(number: int) -> str:
    """As "Tue"."""
    return WEEKDAYS[number - 1][:3]


def main_pace_s(day: Day) -> int | None:
    """The pace the day is about: the first paced lap of the workout, seconds per mile."""
    return next((lap.pace_s for lap in day.workout if lap.pace_s is not None), None)


def run_words(day: Day, units: Units, *, with_pace: bool = True) -> str:
    """As "Tempo · 6 mi · 7:30/mi", "Rest"."""
    if not day.is_run:
        return TYPE_NAMES[DayType.REST]
    parts = [TYPE_NAMES[day.type], show_distance(day.distance_mm, units)]
    pace = main_pace_s(day)
    if with_pace and pace is not None:
        parts.append(show_pace(pace, units))
    return " · ".join(parts)


def day_line(day: Day, on: date, units: Units, marks: list[str]) -> str:
    """One line of the week card: date, run, and its marks in words."""
    words = run_words(day, units)
    tail = f" · <i>{', '.join(marks)}</i>" if marks else ""
    return f"<b>{short_weekday(day.number)} {on.day}</b>  {words}{tail}"


def log_words(log: RunLog, units: Units) -> str:
    """As "done: 5 mi in 42:10 (8:26/mi), effort 6 of 10"."""
    if log.state is RunState.SKIPPED:
        return STATE_WORDS[log.state]
    parts = [show_distance(log.distance_mm, units)]
    if log.duration_s:
        parts[0] += f" in {show_duration(log.duration_s)}"
        parts[0] += f" ({show_pace(log.duration_s / (log.distance_mm / 1_609_344), units)})"
    if log.effort:
        parts.append(f"effort {log.effort} of 10")
    return f"{STATE_WORDS[log.state]}: {', '.join(parts)}"


def lap_words(lap: Lap, units: Units) -> str:
    """As "0.5 mi at 6:40/mi", "1 mi easy"."""
    pace = "easy" if lap.pace_s is None else f"at {show_pace(lap.pace_s, units)}"
    return f"{show_lap(lap.distance_mm, units)} {pace}"


def segment_lines(laps: tuple[Lap, ...], units: Units) -> list[str]:
    """Laps with repeats drawn together: "6 × 800 m at 6:40/mi, 400 m easy between"."""
    lines: list[str] = []
    at = 0
    while at < len(laps):
        works, used = _repeats(laps[at:])
        if works >= 2:
            jog = lap_words(laps[at + 1], units)
            between = "between" if used % 2 else "after each"
            lines.append(f"{works} × {lap_words(laps[at], units)}, {jog} {between}")
            at += used
            continue
        times = len(list(next(iter(groupby(laps[at:])))[1]))
        words = lap_words(laps[at], units)
        lines.append(words if times == 1 else f"{times} × {words}")
        at += times
    return lines


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


def workout_lines(day: Day, units: Units) -> list[str]:
    """Warm-up, workout and cool-down, each with its laps."""
    lines = []
    for segment in Segment:
        laps = getattr(day, segment.value)
        if laps:
            shown = segment_lines(laps, units)
            if len(shown) == 1:
                lines.append(f"<b>{SEGMENT_NAMES[segment]}:</b> {shown[0]}")
            else:
                lines.append(f"<b>{SEGMENT_NAMES[segment]}:</b>")
                lines += [f"• {line}" for line in shown]
    return lines


def day_title(day: Day, units: Units) -> str:
    """As "3 × 1200 m at 5K pace · Intervals · 5.75 mi"; the kind is left out where the name says it. Safe HTML."""
    kind = TYPE_NAMES[day.type]
    parts = [esc(workouts.day_name(day, units), 60)]
    if not parts[0].lower().startswith(kind.lower()):
        parts.append(kind)
    return " · ".join([*parts, show_distance(day.distance_mm, units)])
