"""Questions about runs answered: what was run and what is planned, in sentences that hold of whoever runs."""

from collections.abc import Sequence
from datetime import timedelta

from domain.adapting.training_log import DayState
from domain.explaining import of_runs
from domain.explaining.of_runs import OneRun, Trend
from domain.plan import DayType
from domain.units import Units
from domain.words.asked_of import AskRuns, Side, Span, Want
from handlers.desk.asked_runs import RunsAsked
from handlers.views.asked_best import matters_words, most_words
from handlers.views.asked_weeks import (
    average_words,
    biggest_words,
    compared_words,
    enough_words,
    mean_words,
    too_much_words,
    week_reached_words,
    went_words,
)
from handlers.views.asked_words import none_logged, planned_words, run_words, span_words
from handlers.wording.door import tr, trn
from handlers.wording.examples import example_run
from handlers.wording.formats import show_day, show_distance, show_duration, show_pace, show_some
from handlers.wording.names import type_name

_MOST_LISTED = 8


def runs_answer(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """The answer to a question about runs."""
    match asked.want:
        case Want.TOTAL | Want.LEFT:
            return _total(found, asked, units)
        case Want.LIST:
            return _listed(found, asked, units)
        case Want.AVERAGE:
            return average_words(found, asked, units)
        case Want.PACE | Want.EFFORT:
            return mean_words(found, asked, units)
        case Want.ENOUGH:
            return enough_words(found, units)
        case Want.BIGGEST_WEEK | Want.SMALLEST_WEEK:
            return biggest_words(found, asked, units)
        case Want.WENT:
            return went_words(found, asked.span, units)
        case Want.COMPARED:
            is_planned = asked.side is Side.PLANNED
            return compared_words(found, asked.span, asked.other or Span(), units, is_planned=is_planned)
        case Want.TOO_MUCH:
            return too_much_words(found, asked, units)
        case Want.REACHED:
            return _reached(found, asked, units)
        case Want.MISSED:
            return _missed(found, asked.span, units)
        case Want.MATTERS:
            return matters_words(found, asked.span, units)
        case Want.LAST:
            return _last(found, asked, units)
        case Want.FASTER:
            return faster_words(of_runs.trend(of_runs.of_kind(found.logged, asked.kind), found.today), units)
        case _:
            return most_words(found, asked, units)


def _total(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """How much was run, and how much is still planned, of these days."""
    lines = []
    ran = of_runs.of_kind(found.logged_in(asked.span), asked.kind)
    is_past = asked.side is not Side.PLANNED and (asked.span.first is None or asked.span.first <= found.today)
    if is_past and not ran:
        lines.append(none_logged(asked.span, found))
    elif is_past:
        span = Span(asked.span.first or ran[0].on, min(asked.span.last or found.today, found.today))
        lines.append(_sum(ran, span_words(span, found), units, kind=asked.kind))
        lines += _timed(ran) if asked.in_time else []
    ahead = of_runs.of_kind(found.ahead_in(asked.span), asked.kind)
    is_ahead = asked.side is Side.PLANNED or (asked.span.last is not None and asked.span.last >= found.today)
    if is_ahead and ahead:
        lines.append(
            trn(
                "Still to come until {day}: <b>{distance}</b> in {count} run.",
                "Still to come until {day}: <b>{distance}</b> in {count} runs.",
                len(ahead),
                day=show_day(min(asked.span.last or ahead[-1].on, ahead[-1].on)),
                distance=show_distance(of_runs.total_mm(ahead), units, 1),
            )
        )
    elif asked.side is Side.PLANNED:
        lines.append(tr("Nothing more is planned there. /plan shows what is ahead."))
    if is_ahead and ahead and asked.kind is None:
        lines += _unplanned(found, asked.span, units)
    return "\n".join(lines)


def _unplanned(found: RunsAsked, span: Span, units: Units) -> list[str]:
    """What this week comes to in all where something was run in it that nobody planned."""
    if not found.unplanned_mm or (span.first is not None and span.first > found.today):
        return []
    return [
        tr(
            "{unplanned} of this week were not planned: with what is still to come it holds {distance} in all.",
            unplanned=show_distance(found.unplanned_mm, units, 1),
            distance=show_distance(found.week_in_all_mm, units, 1),
        )
    ]


def _timed(runs: Sequence[OneRun]) -> list[str]:
    """How long it took, as far as times were told; where all were, the sum says it."""
    timed = of_runs.timed(runs)
    if len(timed) == len(runs):
        return []
    if not timed:
        return [tr("How long they took was not told. Say the time with your runs, and I can add it up.")]
    time = show_duration(sum(run.duration_s or 0 for run in timed))
    return [
        trn(
            "A time was told with {count} of them: {time}.",
            "Times were told with {count} of them: {time} in all.",
            len(timed),
            time=time,
        )
    ]


def _sum(runs: Sequence[OneRun], dates: str, units: Units, *, kind: DayType | None = None) -> str:
    distance, time = show_distance(of_runs.total_mm(runs), units, 1), sum(run.duration_s or 0 for run in runs)
    values: dict[str, object] = {"dates": dates, "distance": distance, "time": show_duration(time)}
    if kind is not None:
        return trn(
            "{kind}, {dates}: <b>{distance}</b> logged in {count} run.",
            "{kind}, {dates}: <b>{distance}</b> logged in {count} runs.",
            len(runs),
            kind=type_name(kind),
            dates=dates,
            distance=distance,
        )
    if len(of_runs.timed(runs)) == len(runs):
        return trn(
            "{dates}: <b>{distance}</b> logged in {count} run, {time} in all.",
            "{dates}: <b>{distance}</b> logged in {count} runs, {time} in all.",
            len(runs),
            **values,
        )
    return trn(
        "{dates}: <b>{distance}</b> logged in {count} run.",
        "{dates}: <b>{distance}</b> logged in {count} runs.",
        len(runs),
        dates=dates,
        distance=distance,
    )


def _listed(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """The runs of these days, one a line; those run, or those to come."""
    if asked.kind is DayType.REST:
        return _rest_days(found, asked.span)
    ran = of_runs.of_kind(found.logged_in(asked.span), asked.kind) if asked.side is not Side.PLANNED else []
    ahead = of_runs.of_kind(found.ahead_in(asked.span), asked.kind) if asked.side is not Side.LOGGED else []
    lines = []
    if ran:
        span = Span(asked.span.first or ran[0].on, min(asked.span.last or found.today, found.today))
        lines.append(_sum(ran, span_words(span, found), units, kind=asked.kind))
        lines += [f"• {run_words(run, units)}" for run in ran[-_MOST_LISTED:]]
    if ahead:
        lines.append(
            trn("{count} is planned from here on:", "{count} are planned from here on:", len(ahead))
            if asked.span == Span()
            else trn("{count} is still to come:", "{count} are still to come:", len(ahead))
        )
        lines += [f"• {planned_words(run, units)}" for run in ahead[:_MOST_LISTED]]
    if not lines:
        return none_logged(asked.span, found) if asked.side is Side.LOGGED else tr("None is planned there.")
    return "\n".join(lines)


def _rest_days(found: RunsAsked, span: Span) -> str:
    """The days of a week without a run."""
    if span.last == found.today and span.first is not None:
        gone = [span.first + timedelta(days=day) for day in range((span.last - span.first).days)]
        ran = {run.on for run in found.logged}
        free = [show_day(on) for on in gone if on not in ran]
        return (
            tr("Days without a run in the log: {days}.", days=show_some(free, _MOST_LISTED))
            if free
            else tr("None lately.")
        )
    first = span.first or found.today - timedelta(days=found.today.isoweekday() - 1)
    last = min(span.last or first + timedelta(days=6), first + timedelta(days=27))
    running = {run.on for run in found.planned_in(Span(first, last))}
    days = [first + timedelta(days=day) for day in range((last - first).days + 1)]
    rest = [show_day(on) for on in days if on not in running]
    return (
        tr("Days without a run: {days}.", days=show_some(rest, _MOST_LISTED))
        if rest
        else tr("No day is without a run there.")
    )


def _reached(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """When a length, or a week so big, is reached; else how far the plan goes."""
    length = asked.distance_mm or 0
    distance = show_distance(length, units, 1)
    # "20 miles" is reached by a run that is shown as 20.
    least = length - 10_000
    if asked.is_weekly:
        return week_reached_words(found, asked, units)
    ran = [run for run in found.logged_in(asked.span) if run.distance_mm >= least]
    lines = []
    if asked.side is Side.LOGGED or ran:
        longest = of_runs.longest(found.logged)
        if ran:
            lines.append(tr("Run so far: {run}.", run=run_words(ran[-1], units)))
        elif longest is not None:
            lines.append(tr("No run of {distance} is in the log.", distance=distance))
            lines.append(tr("Longest run in the log: {run}.", run=run_words(longest, units)))
        else:
            lines.append(tr("Nothing is logged yet."))
    ahead = [run for run in found.ahead_in(asked.span) if run.kind is not DayType.RACE]
    fits = [run for run in ahead if run.distance_mm >= least]
    if fits:
        lines.append(
            tr("The first run of {distance} or more is {run}.", distance=distance, run=planned_words(fits[0], units))
        )
        if len(fits) > 1:
            days = show_some([show_day(run.on) for run in fits], _MOST_LISTED)
            lines.append(
                trn(
                    "{count} such run is planned: {days}.",
                    "{count} such runs are planned: {days}.",
                    len(fits),
                    days=days,
                )
            )
    elif (top := of_runs.longest(ahead)) is not None:
        lines.append(
            tr(
                "No training run of {distance} is planned; the longest is {run}.",
                distance=distance,
                run=planned_words(top, units),
            )
        )
    return "\n".join(lines) or tr("Nothing more is planned there. /plan shows what is ahead.")


def _missed(found: RunsAsked, span: Span, units: Units) -> str:
    if found.plan is None:
        return tr("There is no plan in force to miss a run of.")
    first = span.first or found.plan.inputs.start
    gone = of_runs.missed(found.plan, found.log, first, min(span.last or found.today, found.log.known_until))
    dates = span_words(Span(max(first, found.plan.inputs.start), min(span.last or found.today, found.today)), found)
    if not gone:
        return tr("Nothing was missed, {dates}: every planned run is logged.", dates=dates)
    lines = [
        trn(
            "{dates}: {count} planned run is not logged as run.",
            "{dates}: {count} planned runs are not logged as run.",
            len(gone),
            dates=dates,
        )
    ]
    for run, state in gone[:_MOST_LISTED]:
        said = tr("skipped") if state is DayState.SKIPPED else tr("not logged")
        lines.append(f"• {planned_words(run, units)} · {said}")
    lines.append(tr("Nothing has to be made up. A run that is only not logged yet can be told: “ran it on Tuesday”."))
    return "\n".join(lines)


def _last(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    runs = of_runs.of_kind(found.logged, asked.kind)
    if asked.distance_mm is not None:
        runs = of_runs.of_length(runs, asked.distance_mm)
    if runs:
        return tr("The last one in the log: {run}.", run=run_words(runs[-1], units))
    if asked.distance_mm is not None:
        length = show_distance(asked.distance_mm, units, 1)
        none = tr("No run of about {distance} is in the log.", distance=length)
        longer = [run for run in of_runs.of_kind(found.logged, asked.kind) if run.distance_mm > asked.distance_mm]
        if not longer:
            return none
        last = tr("The last longer one: {run}.", run=run_words(longer[-1], units))
        return f"{none} {last}"
    return tr("No such run is in the log.")


def faster_words(found: Trend, units: Units) -> str:
    """Whether easy and long runs got faster, as far as the log can tell."""
    if found.pace_s is None or found.before_s is None:
        few = trn(
            "I can't tell yet: {count} easy or long run with a time is in the log.",
            "I can't tell yet: {count} easy or long runs with a time are in the log.",
            found.runs + found.before,
        )
        return (
            few
            + " "
            + tr(
                "Say the time with your runs, “ran {example}”, or run a 5K and tell me its time.",
                example=example_run(units),
            )
        )
    values = {
        "runs": found.runs,
        "before": found.before,
        "pace": show_pace(found.pace_s, units),
        "earlier": show_pace(found.before_s, units),
    }
    gained = found.before_s - found.pace_s
    seen = tr(
        "The last {runs} timed easy and long runs: {pace} on average; the {before} before them: {earlier}.", **values
    )
    if abs(gained) < of_runs.SAME_PACE_S:
        verdict = tr("That is the same pace. In easy running it may well stay so while fitness grows.")
    elif gained > 0:
        verdict = tr("That is faster.")
    else:
        verdict = tr("That is slower, which heat, hills, tired legs or longer runs also do.")
    return f"{seen} {verdict} " + tr("A race or a 5K at full effort says it more truly.")
