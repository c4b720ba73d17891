"""One run in words, and the days that a question is about."""

from domain.explaining.of_runs import OneRun
from domain.units import Units
from domain.words.asked_of import Span
from handlers.desk.asked_runs import RunsAsked
from handlers.wording.door import tr
from handlers.wording.formats import show_date_range, show_day, show_distance, show_duration, show_pace
from handlers.wording.names import kind_phrase


def run_words(run: OneRun, units: Units) -> str:
    """One run: "12 mi on Sun 31 Jan, in 2:00:00 (10:00/mi)"; a planned one with its kind."""
    values = {"distance": f"<b>{show_distance(run.distance_mm, units, 1)}</b>", "day": show_day(run.on)}
    if run.duration_s is not None and run.pace_s is not None:
        pace, time = show_pace(run.pace_s, units), show_duration(run.duration_s)
        return tr("{distance} on {day}, in {time} ({pace})", time=time, pace=pace, **values)
    return tr("{distance} on {day}", **values)


def planned_words(run: OneRun, units: Units) -> str:
    """A planned run with its kind: "a long run, 11 mi on Sun 7 Feb"."""
    if run.kind is None:
        return run_words(run, units)
    kind = kind_phrase(run.kind)
    return tr("{kind}, {run}", kind=kind, run=run_words(run, units))


def span_words(span: Span, found: RunsAsked) -> str:
    """The days that are meant, ended by today or the race where they are open."""
    first = span.first or (found.logged[0].on if found.logged else found.today)
    return show_date_range(first, max(first, span.last or found.today))


def none_logged(span: Span, found: RunsAsked) -> str:
    """Nothing was run in these days, or nothing at all."""
    if not found.logged or span == Span():
        return tr("Nothing is logged yet.")
    return tr("No run is logged for {dates}.", dates=span_words(span, found))
