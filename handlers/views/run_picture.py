"""A recorded run as a picture: pace lap by lap against the plan. Nothing in it says where it was run."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from domain.adapting.recorded.lap_alignment import RunLap, aligned, has_structure
from domain.adapting.recorded.recorded_run import RecordedRun
from domain.adapting.recorded.splits import splits
from domain.fitness import TrainingPaces
from domain.messages import Card, Picture
from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units, miles
from handlers.desk.recorded import RunShown
from handlers.views.recorded import lap_lines, run_lines, run_when
from handlers.views.text import one_line
from handlers.wording.door import tr
from handlers.wording.formats import (
    clock_of,
    show_bare_pace,
    show_distance,
    show_duration,
    show_lap,
    show_pace,
)
from handlers.wording.workouts import day_name

_MOST_SAID = 50
_MOST_DRAWN = 110
# A stretch slower than this against the middle one was walked: it is drawn as the lowest.
_SLOWEST = 2.0
_TICKS_S = (5, 10, 15, 20, 30, 60, 120, 300)
_EASY = frozenset({DayType.EASY, DayType.RECOVERY, DayType.MODERATE, DayType.LONG_RUN, DayType.SHAKEOUT})


@dataclass(frozen=True, slots=True)
class _Bar:
    """One lap: millimetres, seconds, what stands on it, and the quickest and slowest pace planned for it."""

    distance_mm: int
    duration_s: int
    label: str
    planned: tuple[float, float] | None
    is_work: bool

    @property
    def pace_s(self) -> float:
        """Seconds per mile."""
        return self.duration_s / miles(self.distance_mm)


def run_picture(shown: RunShown, paces: TrainingPaces | None, units: Units) -> Card:
    """The picture, with a caption that says the same. `paces` are the training paces of the plan of its day."""
    run = shown.kept.run
    day = shown.day.day if shown.day is not None and not shown.kept.is_extra else None
    found = aligned(run, day.laps) if day is not None and has_structure(day) else None
    if found is not None:
        bars = [_of_lap(lap, units) for lap in found]
    else:
        is_easy = day is not None and day.type in _EASY and not has_structure(day)
        easy = (float(paces.easy_fast_s), float(paces.easy_slow_s)) if paces is not None and is_easy else None
        bars = _of_splits(run, easy, units)
    lines = run_lines(shown, units)
    if day is not None:
        lines += lap_lines(run, day, units)
    if found is None:
        lines.append(_said(bars, units))
    title = one_line(day_name(day, units), 60) if day is not None else tr("A run")
    return Card(text="\n".join(lines), picture=Picture("run", _data(shown, title, bars, found is not None, units)))


def _of_lap(lap: RunLap, units: Units) -> _Bar:
    planned, pace = lap.planned, lap.planned.pace_s
    is_work = pace is not None
    label = show_duration(lap.duration_s) if is_work else show_bare_pace(lap.duration_s / miles(lap.distance_mm), units)
    return _Bar(
        lap.distance_mm,
        lap.duration_s,
        label,
        (float(planned.pace_s), float(planned.pace_s)) if planned.pace_s is not None else None,
        is_work,
    )


def _of_splits(run: RecordedRun, planned: tuple[float, float] | None, units: Units) -> list[_Bar]:
    every = MM_PER_KM if units is Units.KM else MM_PER_MILE
    while run.distance_mm > _MOST_DRAWN * every:
        every *= 2
    return [
        _Bar(distance, seconds, show_bare_pace(seconds / miles(distance), units), planned, is_work=False)
        for distance, seconds in splits(run, every)
        if distance > 0 and seconds > 0
    ]


def _said(bars: Sequence[_Bar], units: Units) -> str:
    times = " ".join(bar.label for bar in bars[:_MOST_SAID])
    more = " …" if len(bars) > _MOST_SAID else ""
    length = show_lap(bars[0].distance_mm, units) if bars else ""
    return tr("Pace, every {distance}: {times}", distance=length, times=times + more)


def _data(shown: RunShown, title: str, bars: Sequence[_Bar], is_structured: bool, units: Units) -> dict[str, object]:
    run = shown.kept.run
    whole = sum(bar.distance_mm for bar in bars) or 1
    per_unit = (MM_PER_KM if units is Units.KM else MM_PER_MILE) / MM_PER_MILE
    slowest = _SLOWEST * median(bar.pace_s for bar in bars)
    drawn = [min(bar.pace_s, slowest) * per_unit for bar in bars]
    wanted = [pace * per_unit for bar in bars if bar.planned is not None for pace in bar.planned]
    low, high = min([*drawn, *wanted]), max([*drawn, *wanted])
    has_plan = bool(wanted)
    return {
        "title": title,
        "subtitle": run_when(shown),
        "headline": show_pace(run.pace_s or 0, units),
        "headline_note": tr(
            "{distance} in {time}", distance=show_distance(run.distance_mm, units), time=show_duration(run.moving_s)
        ),
        "ticks": _ticks(low, high),
        "bars": [
            {
                "length": round(bar.distance_mm / whole, 5),
                "pace": round(pace, 1),
                "label": bar.label,
                "planned": [round(each * per_unit, 1) for each in bar.planned] if bar.planned is not None else None,
                "work": bar.is_work,
            }
            for bar, pace in zip(bars, drawn, strict=True)
        ],
        "legend_work": tr("laps with a pace") if is_structured else "",
        "legend_easy": tr("easy laps") if is_structured else tr("run"),
        "legend_planned": tr("planned") if has_plan else "",
        "foot": tr("Higher is faster, in minutes per mile. The width is the distance.")
        if units is Units.MI
        else tr("Higher is faster, in minutes per kilometre. The width is the distance."),
    }


def _ticks(low: float, high: float) -> list[list[object]]:
    """Paces beside the axis with their words, from the slow to the quick, at a step that leaves three to seven."""
    step = next((each for each in _TICKS_S if (high - low) / each <= 6), _TICKS_S[-1])
    first, last = int(low // step) * step, int(-(-high // step)) * step
    if first == last:
        first -= step
    return [[pace, clock_of(pace)] for pace in range(last, first - 1, -step)]
