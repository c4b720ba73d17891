"""The one run that is most of something: longest, fastest, hardest, or the one that matters."""

from collections.abc import Sequence
from datetime import timedelta

from domain.explaining import of_runs
from domain.explaining.of_runs import OneRun
from domain.plan import DayType
from domain.units import Units
from domain.words.asked_of import AskRuns, Side, Span, Want
from handlers.desk.asked_runs import RunsAsked
from handlers.views.asked_words import none_logged, planned_words, run_words
from handlers.wording.door import mark, tr
from handlers.wording.examples import example_run
from handlers.wording.formats import show_distance

_LOGGED = {
    Want.LONGEST: mark("Longest run in the log: {run}."),
    Want.SHORTEST: mark("Shortest run in the log: {run}."),
    Want.FASTEST: mark("Fastest run in the log: {run}."),
    Want.SLOWEST: mark("Slowest run in the log: {run}."),
    Want.HARDEST: mark("The run that felt hardest: {run}."),
    Want.EASIEST: mark("The run that felt easiest: {run}."),
}
_PLANNED = {
    Want.LONGEST: mark("Longest run planned: {run}."),
    Want.SHORTEST: mark("Shortest run planned: {run}."),
    Want.HARDEST: mark("The hardest one planned: {run}."),
    Want.EASIEST: mark("The easiest one planned: {run}."),
}
_HARD = (DayType.INTERVALS, DayType.TEMPO, DayType.RACE_PACE, DayType.LONG_RUN)


def most_words(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """The run of the log that is most of it, and the one that is planned."""
    lines = []
    if asked.side is not Side.PLANNED:
        run = _most_logged(found, asked)
        if run is not None:
            lines.append(tr(_LOGGED[asked.want], run=run_words(run, units)))
            if asked.want in (Want.HARDEST, Want.EASIEST) and run.effort is not None:
                lines[-1] += " " + tr("Effort {effort} of 10.", effort=run.effort)
        elif asked.side is Side.LOGGED:
            lines.append(_none_such(found, asked, units))
    if asked.side is not Side.LOGGED and asked.want in _PLANNED:
        runs = [run for run in found.ahead_in(asked.span) if run.kind is not DayType.RACE or asked.want is Want.HARDEST]
        planned = _most_planned(of_runs.of_kind(runs, asked.kind), asked.want)
        if planned is not None:
            lines.append(tr(_PLANNED[asked.want], run=planned_words(planned, units)))
            if asked.want is Want.HARDEST:
                lines += _other_hard_ones(runs, planned, units)
    return "\n".join(lines) or tr("Nothing more is planned there. /plan shows what is ahead.")


def _other_hard_ones(runs: Sequence[OneRun], first: OneRun, units: Units) -> list[str]:
    others = [run for run in of_runs.by_hardness(runs) if run is not first and run.kind in _HARD][:2]
    return [tr("Then: {run}.", run=planned_words(run, units)) for run in others]


def _most_logged(found: RunsAsked, asked: AskRuns) -> OneRun | None:
    runs = of_runs.of_kind(found.logged_in(asked.span), asked.kind)
    if asked.distance_mm is not None:
        runs = of_runs.of_length(runs, asked.distance_mm)
    match asked.want:
        case Want.LONGEST:
            return of_runs.longest(runs)
        case Want.SHORTEST:
            return of_runs.shortest(runs)
        case Want.FASTEST | Want.SLOWEST:
            paced = of_runs.by_pace(runs)
        case _:
            paced = of_runs.by_effort(runs)
    at = 0 if asked.want in (Want.FASTEST, Want.HARDEST) else -1
    return paced[at] if paced else None


def _none_such(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """Why none can be named: none of that length, none with a time, none with an effort."""
    if not found.logged_in(asked.span):
        return none_logged(asked.span, found)
    if asked.distance_mm is not None:
        length = show_distance(asked.distance_mm, units, 1)
        return tr("No run of about {distance} with a time is in the log.", distance=length)
    if asked.want in (Want.HARDEST, Want.EASIEST):
        return tr("None of the runs there has an effort. Tap a number after a run, or write “felt like a 7”.")
    return tr("None of the runs there has a time. Say it with the run: “ran {example}”.", example=example_run(units))


def _most_planned(runs: Sequence[OneRun], want: Want) -> OneRun | None:
    if want is Want.LONGEST:
        return of_runs.longest(runs)
    if want is Want.SHORTEST:
        return of_runs.shortest(runs)
    hard = of_runs.by_hardness(runs)
    return None if not hard else hard[0] if want is Want.HARDEST else hard[-1]


def matters_words(found: RunsAsked, span: Span, units: Units) -> str:
    """The key runs of a week, and the one that is missed least."""
    week = span if span.first is not None else _this_week(found)
    runs = found.ahead_in(week) or found.planned_in(Span(found.open_from, found.open_from + timedelta(days=7)))
    best = of_runs.key_run(runs)
    if best is None:
        return tr("Nothing more is planned there. /plan shows what is ahead.")
    lines = [tr("The run that matters most: {run}.", run=planned_words(best, units))]
    second, least = of_runs.second_key_run(runs), of_runs.least_key_run(runs)
    if second is not None and second is not best:
        lines.append(tr("Then: {run}.", run=planned_words(second, units)))
    if least is not None and least not in (best, second):
        lines.append(tr("Missed least: {run}.", run=planned_words(least, units)))
    return "\n".join(lines)


def _this_week(found: RunsAsked) -> Span:
    monday = found.today - timedelta(days=found.today.isoweekday() - 1)
    return Span(monday, monday + timedelta(days=6))
