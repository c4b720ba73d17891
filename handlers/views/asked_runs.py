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
from handlers.views.asked_weeks import (
    average_words,
    biggest_words,
    compared_words,
    too_much_words,
    week_reached_words,
    went_words,
)
from handlers.wording.door import mark, tr, trn
from handlers.wording.examples import example_run
from handlers.wording.formats import show_date_range, show_day, show_distance, show_duration, show_pace, show_some
from handlers.wording.names import kind_phrase, type_name

_MOST_LISTED = 8
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


def runs_answer(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """The answer to a question about runs."""
    match asked.want:
        case Want.TOTAL | Want.LEFT:
            return _total(found, asked, units)
        case Want.LIST:
            return _listed(found, asked, units)
        case Want.AVERAGE:
            return average_words(found, asked, units)
        case Want.BIGGEST_WEEK | Want.SMALLEST_WEEK:
            return biggest_words(found, asked, units)
        case Want.WENT:
            return went_words(found, asked.span, units)
        case Want.COMPARED:
            return compared_words(found, asked.span, asked.other or Span(), units)
        case Want.TOO_MUCH:
            return too_much_words(found, asked, units)
        case Want.REACHED:
            return _reached(found, asked, units)
        case Want.MISSED:
            return _missed(found, asked.span, units)
        case Want.MATTERS:
            return _matters(found, asked.span, units)
        case Want.LAST:
            return _last(found, asked, units)
        case Want.FASTER:
            return faster_words(of_runs.trend(of_runs.of_kind(found.logged, asked.kind), found.today), units)
        case _:
            return _superlative(found, asked, units)


def run_words(run: OneRun, units: Units) -> str:
    """One run: "12 mi on Sun 31 Jan, in 2:00:00 (10:00/mi)"; a planned one with its kind."""
    values = {"distance": f"<b>{show_distance(run.distance_mm, units, 1)}</b>", "day": show_day(run.on)}
    if run.duration_s is not None and run.pace_s is not None:
        pace, time = show_pace(run.pace_s, units), show_duration(run.duration_s)
        return tr("{distance} on {day}, in {time} ({pace})", time=time, pace=pace, **values)
    return tr("{distance} on {day}", **values)


def _planned_words(run: OneRun, units: Units) -> str:
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
    return "\n".join(lines)


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
        lines += [f"• {_planned_words(run, units)}" for run in ahead[:_MOST_LISTED]]
    if not lines:
        return none_logged(asked.span, found) if asked.side is Side.LOGGED else tr("None is planned there.")
    return "\n".join(lines)


def _rest_days(found: RunsAsked, span: Span) -> str:
    """The days of a week without a run."""
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


def _superlative(found: RunsAsked, asked: AskRuns, units: Units) -> str:
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
            lines.append(tr(_PLANNED[asked.want], run=_planned_words(planned, units)))
            if asked.want is Want.HARDEST:
                lines += _other_hard_ones(runs, planned, units)
    return "\n".join(lines) or tr("Nothing more is planned there. /plan shows what is ahead.")


def _other_hard_ones(runs: Sequence[OneRun], first: OneRun, units: Units) -> list[str]:
    others = [run for run in of_runs.by_hardness(runs) if run is not first and run.kind in _HARD][:2]
    return [tr("Then: {run}.", run=_planned_words(run, units)) for run in others]


_HARD = (DayType.INTERVALS, DayType.TEMPO, DayType.RACE_PACE, DayType.LONG_RUN)


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
            tr("The first run of {distance} or more is {run}.", distance=distance, run=_planned_words(fits[0], units))
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
                run=_planned_words(top, units),
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
            "{dates}: {count} planned run was not run.",
            "{dates}: {count} planned runs were not run.",
            len(gone),
            dates=dates,
        )
    ]
    for run, state in gone[:_MOST_LISTED]:
        said = tr("skipped") if state is DayState.SKIPPED else tr("not logged")
        lines.append(f"• {_planned_words(run, units)} · {said}")
    lines.append(tr("Nothing has to be made up. A run that is only not logged yet can be told: “ran it on Tuesday”."))
    return "\n".join(lines)


def _matters(found: RunsAsked, span: Span, units: Units) -> str:
    week = span if span.first is not None else _this_week(found)
    runs = found.ahead_in(week) or found.planned_in(Span(found.open_from, found.open_from + timedelta(days=7)))
    best = of_runs.key_run(runs)
    if best is None:
        return tr("Nothing more is planned there. /plan shows what is ahead.")
    lines = [tr("The run that matters most: {run}.", run=_planned_words(best, units))]
    second, least = of_runs.second_key_run(runs), of_runs.least_key_run(runs)
    if second is not None and second is not best:
        lines.append(tr("Then: {run}.", run=_planned_words(second, units)))
    if least is not None and least not in (best, second):
        lines.append(tr("Missed least: {run}.", run=_planned_words(least, units)))
    return "\n".join(lines)


def _this_week(found: RunsAsked) -> Span:
    monday = found.today - timedelta(days=found.today.isoweekday() - 1)
    return Span(monday, monday + timedelta(days=6))


def _last(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    runs = of_runs.of_kind(found.logged, asked.kind)
    if asked.distance_mm is not None:
        runs = of_runs.of_length(runs, asked.distance_mm)
    if runs:
        return tr("The last one in the log: {run}.", run=run_words(runs[-1], units))
    if asked.distance_mm is not None:
        length = show_distance(asked.distance_mm, units, 1)
        return tr("No run of about {distance} is in the log.", distance=length)
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
