"""How the training goes, as a picture: the weeks of the plan, and below them how hard, how far and how steadily."""

from domain.adapting.time_by_intensity import TimeByIntensity
from domain.messages import Card, Picture
from domain.units import Units
from handlers.desk.progress import LongRun, TrainingProgress
from handlers.views.chart import chart_card, chart_data, done_by_week
from handlers.views.progress import IN_A_ROW, INTENSITIES, consistency_lines, intensity_lines, longest_line, other_runs
from handlers.wording.door import tr
from handlers.wording.formats import show_day, show_distance, show_duration, show_percent


def progress_picture(progress: TrainingProgress, units: Units) -> Card:
    """The picture, with a caption that says what counts."""
    done = done_by_week(progress.head, progress.logs)
    said = chart_card(progress.head, progress.plan, done, units, progress.today).text
    lines = [said]
    if progress.intensity.total_s:
        lines += intensity_lines(progress.intensity)
    if progress.longest:
        lines.append(longest_line(progress.longest, units))
    lines += consistency_lines(progress.consistency)
    return Card(text="\n".join(lines), picture=Picture("progress", progress_data(progress, units)))


def progress_data(progress: TrainingProgress, units: Units) -> dict[str, object]:
    """What the drawing is given, in the words and units of who reads it."""
    done = done_by_week(progress.head, progress.logs)
    return {
        **chart_data(progress.head, progress.plan, done, units, progress.today),
        "intensity": _intensity(progress.intensity),
        "longest": {
            "title": tr("Longest runs"),
            "rows": [_long_run(run, units) for run in progress.longest],
            "empty": tr("None logged yet"),
        },
        "steady": _steady(progress),
    }


def _intensity(found: TimeByIntensity) -> dict[str, object]:
    parts = [
        {
            "kind": kind.value,
            "share": round(found.share(kind), 3),
            "label": tr("{kind} {share}", kind=tr(words), share=show_percent(found.share(kind))),
            "time": show_duration(found.seconds.get(kind, 0)),
        }
        for kind, words in INTENSITIES.items()
    ]
    return {
        "title": tr("Time by intensity, last four weeks"),
        "parts": parts if found.total_s else [],
        "empty": tr("No run in these weeks yet"),
    }


def _long_run(run: LongRun, units: Units) -> list[str]:
    return [show_distance(run.distance_mm, units, 1), show_day(run.on)]


def _steady(progress: TrainingProgress) -> dict[str, object]:
    found = progress.consistency
    notes = other_runs(found)
    if found.weeks_in_a_row >= IN_A_ROW:
        notes.insert(0, tr("{count} weeks in a row with a run", count=found.weeks_in_a_row))
    return {
        "title": tr("Planned runs done"),
        "headline": tr("{run} of {due}", run=found.run, due=found.due),
        "share": round(found.run / found.due, 3) if found.due else 0.0,
        "notes": notes,
    }
