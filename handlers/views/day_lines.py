"""A day in one line, and its laps in a few: the pieces that the cards share."""

from collections.abc import Iterable
from datetime import date

from domain.advice import Title, TitleKind
from domain.fitness import day_seconds
from domain.people import RunLog, RunState
from domain.plan import Day, DayType, Segment
from domain.units import MM_PER_MILE, Units
from handlers.views.text import esc
from handlers.wording import workouts
from handlers.wording.door import mark, tr
from handlers.wording.formats import short_weekday, show_about, show_distance, show_duration, show_pace, show_total
from handlers.wording.laps import part_lines
from handlers.wording.names import segment_name, type_name

# What runners call a kind of its own: "Hills, 6 × uphill" is no "Intervals" besides.
_NAMED_KINDS = frozenset({TitleKind.HILLS, TitleKind.FARTLEK})
STATE_WORDS = {RunState.DONE: mark("done"), RunState.PARTLY: mark("partly done"), RunState.SKIPPED: mark("skipped")}


def main_pace_s(day: Day) -> int | None:
    """The pace the day is about: the first paced lap of the workout, seconds per mile."""
    return next((lap.pace_s for lap in day.workout if lap.pace_s is not None), None)


def run_words(day: Day, units: Units, *, with_pace: bool = True, easy_s: float | None = None) -> str:
    """As "Tempo · 6 mi · 7:30/mi", "Rest"; with `easy_s` (seconds per mile by effort) the minutes it takes, too."""
    if not day.is_run:
        return type_name(DayType.REST)
    parts = [workouts.run_name(day), show_distance(day.named_mm, units)]
    if easy_s is not None and day.type is not DayType.RACE:
        parts.append(show_about(day_seconds(day, easy_s)))
    if with_pace and main_pace_s(day) is not None:
        parts.append(_pace_words(day, units))
    return " · ".join(parts)


def amount_words(days: Iterable[Day], units: Units) -> str:
    """How far these days of a week go: "16.5 mi", "16.5 mi and the race", as they add up one by one."""
    runs = [day for day in days if day.is_run]
    amount = show_total((day.distance_mm for day in runs if day.type is not DayType.RACE), units)
    if any(day.type is DayType.RACE for day in runs):
        return tr("{distance} and the race", distance=amount)
    return amount


def _pace_words(day: Day, units: Units) -> str:
    """The pace of the work; a long run that ends fast says how much of it is."""
    pace = show_pace(main_pace_s(day) or 0, units)
    fast = [lap for lap in day.workout if lap.pace_s is not None]
    if isinstance(day.title, Title) and day.title.kind is TitleKind.PROGRESSION and fast[-1].pace_s != fast[0].pace_s:
        return tr("{pace}, then {quicker}", pace=pace, quicker=show_pace(fast[-1].pace_s or 0, units))
    if day.type is not DayType.LONG_RUN or len(fast) == len(day.workout):
        return pace
    length = show_distance(sum(lap.distance_mm for lap in fast), units)
    if len(fast) == 1 and day.workout[-1] == fast[0]:
        return tr("last {length} at {pace}", length=length, pace=pace)
    return tr("{length} at {pace}", length=length, pace=pace)


def day_line(day: Day, on: date, units: Units, marks: list[str], easy_s: float | None = None) -> str:
    """One line of the week card: date, run, and its marks in words; `easy_s` as for `run_words`."""
    words = run_words(day, units, easy_s=easy_s)
    tail = f" · <i>{', '.join(marks)}</i>" if marks else ""
    return f"<b>{short_weekday(day.number)} {on.day}</b>  {words}{tail}"


def log_words(log: RunLog, units: Units) -> str:
    """As "done: 5 mi in 42:10 (8:26/mi), effort 6 of 10"."""
    state = tr(STATE_WORDS[log.state])
    if log.state is RunState.SKIPPED:
        return state
    run = show_distance(log.distance_mm, units)
    if log.runs > 1:
        run = tr("{distance} in {count} runs", distance=run, count=log.runs)
        if log.duration_s:
            run = tr("{run}, {time} in all", run=run, time=show_duration(log.duration_s))
    elif log.duration_s:
        pace = show_pace(log.duration_s / (log.distance_mm / MM_PER_MILE), units)
        time = show_duration(log.duration_s)
        run = tr("{distance} in {time} ({pace})", distance=run, time=time, pace=pace)
    if log.effort:
        return tr("{state}: {run}, effort {effort} of 10", state=state, run=run, effort=log.effort)
    return tr("{state}: {run}", state=state, run=run)


def workout_lines(day: Day, units: Units) -> list[str]:
    """Warm-up, workout and cool-down, each with its laps."""
    lines = []
    for segment in Segment:
        laps = getattr(day, segment.value)
        if laps:
            shown, name = part_lines(day, segment, units), segment_name(segment)
            if len(shown) == 1:
                lines.append(f"<b>{name}:</b> {shown[0]}")
            else:
                lines.append(f"<b>{name}:</b>")
                lines += [f"• {line}" for line in shown]
    return lines


def day_title(day: Day, units: Units) -> str:
    """As "3 × 1200 m at 5K pace · Intervals · 5.75 mi"; the kind is left out where the name says it. Safe HTML.

    A race is named by the race alone; its warm-up and cool-down stand among its laps.
    """
    kind = type_name(day.type)
    parts = [esc(workouts.day_name(day, units), 60)]
    says_kind = isinstance(day.title, Title) and day.title.kind in _NAMED_KINDS
    if not says_kind and not parts[0].lower().startswith(kind.lower()):
        parts.append(kind)
    return " · ".join([*parts, show_distance(day.named_mm, units)])
