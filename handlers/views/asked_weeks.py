"""Questions about weeks and lengths answered: the biggest week, the average, how one went, whether much is too much."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.explaining import of_runs
from domain.plan import DayType
from domain.units import Units
from domain.words.asked_of import AskRuns, Side, Span, Want
from handlers.desk.asked_runs import RunsAsked
from handlers.views.none_missed import none_missed_line
from handlers.views.text import esc
from handlers.wording.door import mark, tr, trn
from handlers.wording.examples import example_run
from handlers.wording.formats import show_date_range, show_day, show_distance, show_duration, show_number, show_pace
from handlers.wording.planning import note_words

# What a longer run is measured by (training.md 2.1), and by how much it may be longer before that is much.
_LATELY_DAYS = 30
_MUCH_LONGER = 1.1
_MUCH_SHORTER = 0.8
# So far back it is looked how hard runs felt, and how much was run.
_FELT_DAYS = 28
# Nearer than this to a round number is that number.
_NEAR_MM = 160_000
# A biggest week that comes out so much smaller, half a mile, is another one.
_NEAR_PEAK_MM = 800_000
_LOGGED = {
    Want.BIGGEST_WEEK: mark("Biggest week in the log: <b>{distance}</b>, {dates}."),
    Want.SMALLEST_WEEK: mark("Smallest week in the log: <b>{distance}</b>, {dates}."),
}
_PLANNED = {
    Want.BIGGEST_WEEK: mark("Biggest week planned: <b>{distance}</b>, {dates}."),
    Want.SMALLEST_WEEK: mark("Smallest week planned: <b>{distance}</b>, {dates}."),
}
_Week = tuple[date, int]


def biggest_words(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """The biggest or smallest week, of those run and of those planned."""
    lines = []
    if asked.side is not Side.PLANNED:
        # The week that is not over is no small one.
        weeks = [each for each in of_runs.week_totals(found.logged_in(asked.span)) if each[0] < monday_of(found.today)]
        if weeks:
            lines.append(tr(_LOGGED[asked.want], **_values(_most(weeks, asked.want), units)))
        elif asked.side is Side.LOGGED:
            lines.append(tr("No whole week is logged yet."))
    if asked.side is not Side.LOGGED and (ahead := weeks_ahead(found, asked.span)):
        lines.append(tr(_PLANNED[asked.want], **_values(_most(ahead, asked.want), units)))
    return "\n".join(lines) or tr("Nothing more is planned there. /plan shows what is ahead.")


def week_reached_words(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """The first week of so many miles, run and planned; else how far the plan goes."""
    least = asked.distance_mm or 0
    distance = show_distance(least, units, 1)
    lines = []
    ran = [each for each in of_runs.week_totals(found.logged) if each[1] >= least - _NEAR_MM]
    if ran:
        lines.append(tr("Run so far: <b>{distance}</b>, {dates}.", **_values(ran[0], units)))
    ahead = weeks_ahead(found, asked.span)
    fits = [each for each in ahead if each[1] >= least - _NEAR_MM]
    if fits:
        lines.append(
            tr(
                "The first week of {least} or more has <b>{distance}</b>, {dates}.",
                least=distance,
                **_values(fits[0], units),
            )
        )
    elif ahead:
        lines.append(
            tr(
                "No week of {least} is planned; the biggest has <b>{distance}</b>, {dates}.",
                least=distance,
                **_values(_most(ahead, Want.BIGGEST_WEEK), units),
            )
        )
    return "\n".join(lines) or tr("Nothing more is planned there. /plan shows what is ahead.")


def weeks_ahead(found: RunsAsked, span: Span) -> list[_Week]:
    """The weeks from this one on as they are planned, without the race."""
    since = max(span.first or date.min, monday_of(found.today))
    return of_runs.week_totals(run for run in found.planned_in(Span(since, span.last)) if run.kind is not DayType.RACE)


def _most(weeks: Sequence[_Week], want: Want) -> _Week:
    most = max if want is Want.BIGGEST_WEEK else min
    return most(weeks, key=lambda week: week[1])


def _values(week: _Week, units: Units) -> dict[str, str]:
    monday, mm = week
    dates = show_date_range(monday, monday + timedelta(days=6))
    return {"distance": show_distance(mm, units, 1), "dates": dates}


def average_words(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """What a whole week came to on average, a run, and the pace of those with a time."""
    runs = of_runs.of_kind(found.logged_in(asked.span), asked.kind)
    # The week that is not over would make the mean smaller than any week was.
    runs = [run for run in runs if run.on < monday_of(found.today)] or runs
    if not runs:
        return tr("Nothing is logged there yet.")
    weeks = max(1, (monday_of(runs[-1].on) - monday_of(runs[0].on)).days // 7 + 1)
    total = of_runs.total_mm(runs)
    lines = [
        trn(
            "On average <b>{distance}</b> a week in {count} week, {runs} runs a week, {each} a run.",
            "On average <b>{distance}</b> a week over {count} weeks, {runs} runs a week, {each} a run.",
            weeks,
            distance=show_distance(total // weeks, units, 1),
            runs=show_number(len(runs) / weeks, 1),
            each=show_distance(total // len(runs), units, 1),
        )
    ]
    pace, timed = of_runs.mean_pace_s(runs), len(of_runs.timed(runs))
    if pace is not None:
        lines.append(
            trn(
                "Pace of the {count} run with a time: {pace}.",
                "Mean pace of the {count} runs with a time: {pace}.",
                timed,
                pace=show_pace(pace, units),
            )
        )
    return "\n".join(lines)


def mean_words(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """The mean pace of the runs with a time, or how hard those felt of which that was said."""
    since = found.today - timedelta(days=_FELT_DAYS - 1)
    span = asked.span if asked.span != Span() or asked.want is Want.PACE else Span(since, None)
    runs = of_runs.of_kind(found.logged_in(span), asked.kind)
    dates = show_date_range(
        span.first or (runs[0].on if runs else found.today), min(span.last or found.today, found.today)
    )
    if asked.want is Want.PACE:
        pace = of_runs.mean_pace_s(runs)
        if pace is None:
            return tr(
                "{dates}: no run there has a time. Say it with the run: “ran {example}”.",
                dates=dates,
                example=example_run(units),
            )
        return trn(
            "{dates}: <b>{pace}</b> in {count} run with a time.",
            "{dates}: <b>{pace}</b> on average over {count} runs with a time.",
            len(of_runs.timed(runs)),
            dates=dates,
            pace=show_pace(pace, units),
        )
    efforts = [run.effort for run in runs if run.effort is not None]
    if not efforts:
        return tr(
            "{dates}: of no run there it was said how hard it felt. A tap on a number after a run does.", dates=dates
        )
    return trn(
        "{dates}: effort <b>{effort}</b> of 10 in {count} run.",
        "{dates}: effort <b>{effort}</b> of 10 on average over {count} runs, {most} at most.",
        len(efforts),
        dates=dates,
        effort=show_number(sum(efforts) / len(efforts), 1),
        most=max(efforts),
    )


def enough_words(found: RunsAsked, units: Units) -> str:
    """The weeks that were run beside those that were planned, and what is still to come."""
    since = monday_of(found.today) - timedelta(days=_FELT_DAYS)
    here = Span(since, monday_of(found.today) - timedelta(days=1))
    run, planned = of_runs.total_mm(found.logged_in(here)), of_runs.total_mm(found.planned_in(here))
    if not planned:
        return tr("The plan has just begun: it starts from what you said you run, and grows in small steps.")
    values = {"run": show_distance(run, units, 1), "planned": show_distance(planned, units, 1)}
    lines = [tr("In the last four whole weeks: <b>{run}</b> of {planned} planned.", **values)]
    if run > planned * _MUCH_LONGER:
        lines.append(tr("That is more than was asked for: the easy days may be shorter."))
    elif run < planned * _MUCH_SHORTER:
        lines.append(
            tr(
                "That is less than was asked for, and the weeks ahead go by what was really run. Nothing has "
                "to be made up."
            )
        )
    elif found.lacking:
        lines.append(tr("That is what was asked for."))
    else:
        lines.append(tr("That is what was asked for, and it is enough: the plan is built for your race."))
    # One truth with what the plan itself says of its long runs.
    lines += [esc(note_words(each, units)) for each in found.lacking]
    return "\n".join([*lines, *_grows_words(found, units)])


def _grows_words(found: RunsAsked, units: Units) -> list[str]:
    """The biggest week ahead as it comes out of what was run, and as first planned where that is more."""
    planned = weeks_ahead(found, Span())
    if not planned or found.as_run is None:
        return []
    since, last = monday_of(found.today), found.as_run.inputs.race_date
    runs = of_runs.runs_planned(found.as_run, since, last)
    ahead = of_runs.week_totals(run for run in runs if run.kind is not DayType.RACE)
    top, was = _most(ahead, Want.BIGGEST_WEEK), _most(planned, Want.BIGGEST_WEEK)
    if top[1] >= was[1] - _NEAR_PEAK_MM:
        return [tr("The plan grows to <b>{distance}</b> in its biggest week, {dates}.", **_values(was, units))]
    return [
        tr(
            "From what was run the biggest week still to come has <b>{distance}</b>, {dates}; as first planned it had "
            "{was}.",
            was=show_distance(was[1], units, 1),
            **_values(top, units),
        )
    ]


def went_words(found: RunsAsked, span: Span, units: Units) -> str:
    """How days that are named went: run of planned, the longest, what was missed, how hard it felt."""
    started = found.plan.inputs.start if found.plan is not None else found.today
    first, last = span.first or started, min(span.last or found.today, found.today)
    here = Span(first, last)
    runs, planned = found.logged_in(here), found.planned_in(here)
    values = {
        "dates": show_date_range(first, last),
        "run": show_distance(of_runs.total_mm(runs), units, 1),
        "planned": show_distance(of_runs.total_mm(planned), units, 1),
    }
    lines = [
        trn(
            "{dates}: <b>{run}</b> of {planned} planned, in {count} run.",
            "{dates}: <b>{run}</b> of {planned} planned, in {count} runs.",
            len(runs),
            **values,
        )
        if planned
        else trn("{dates}: <b>{run}</b> in {count} run.", "{dates}: <b>{run}</b> in {count} runs.", len(runs), **values)
    ]
    gone = of_runs.missed(found.plan, found.log, first, min(last, found.log.known_until)) if found.plan else []
    if gone:
        days = ", ".join(show_day(run.on) for run, _ in gone[::-1][:5])
        lines.append(
            trn(
                "{count} planned run is not logged as run: {days}.",
                "{count} planned runs are not logged as run: {days}.",
                len(gone),
                days=days,
            )
        )
    elif runs and planned:
        lines.append(none_missed_line(runs, planned, units))
    longest = of_runs.longest(runs)
    if longest is not None:
        lines.append(
            tr(
                "The longest was {distance} on {day}.",
                distance=show_distance(longest.distance_mm, units, 1),
                day=show_day(longest.on),
            )
        )
    if len(of_runs.timed(runs)) > 1:
        time, pace = sum(run.duration_s or 0 for run in runs), of_runs.mean_pace_s(runs) or 0
        lines.append(
            tr("With a time: {time} in all, {pace} on average.", time=show_duration(time), pace=show_pace(pace, units))
        )
    efforts = [run.effort for run in runs if run.effort is not None]
    if efforts:
        lines.append(tr("Effort {effort} of 10 on average.", effort=show_number(sum(efforts) / len(efforts), 1)))
    return "\n".join(lines)


def compared_words(found: RunsAsked, one: Span, other: Span, units: Units, *, is_planned: bool = False) -> str:
    """Two spans side by side, each with what was run in it, or with what `is_planned` in it."""
    return "\n".join(_in_short(found, span, units, is_planned=is_planned) for span in (one, other))


def _in_short(found: RunsAsked, span: Span, units: Units, *, is_planned: bool) -> str:
    first, last = span.first or found.today, min(span.last or found.today, found.today)
    runs = found.logged_in(Span(first, last))
    dates = show_day(first) if first == span.last else show_date_range(first, max(first, last))
    if is_planned or first > found.today or (first == found.today and not runs):
        ahead = found.planned_in(span)
        return trn(
            "{dates}: <b>{distance}</b> planned in {count} run.",
            "{dates}: <b>{distance}</b> planned in {count} runs.",
            len(ahead),
            dates=dates if first == span.last else show_date_range(first, span.last or first),
            distance=show_distance(of_runs.total_mm(ahead), units, 1),
        )
    if not runs:
        return tr("{dates}: nothing logged.", dates=dates)
    values = {"dates": dates, "distance": show_distance(of_runs.total_mm(runs), units, 1)}
    pace = of_runs.mean_pace_s(runs)
    if pace is not None and len(of_runs.timed(runs)) == len(runs):
        return trn(
            "{dates}: <b>{distance}</b> in {count} run, at {pace}.",
            "{dates}: <b>{distance}</b> in {count} runs, at {pace} on average.",
            len(runs),
            pace=show_pace(pace, units),
            **values,
        )
    return trn(
        "{dates}: <b>{distance}</b> in {count} run.", "{dates}: <b>{distance}</b> in {count} runs.", len(runs), **values
    )


def too_much_words(found: RunsAsked, asked: AskRuns, units: Units) -> str:
    """A length beside the longest of the last month and the longest that is planned; a week beside the weeks."""
    length = asked.distance_mm or 0
    if not asked.is_weekly and _is_as_a_week(found, length):
        # "Is Ben's 26.5 too much?": no run of his is that long, and a week is.
        values = {"distance": show_distance(length, units, 1)}
        said = tr("{distance} as a whole week: no run that is planned or logged is that long.", **values)
        return f"{said}\n{_week_beside(found, length, units)}"
    return _week_beside(found, length, units) if asked.is_weekly else _run_beside(found, length, units)


def _is_as_a_week(found: RunsAsked, length: int) -> bool:
    """Whether a length is more like a week of the plan than like its longest run."""
    runs = [run for run in (*found.ahead_in(Span()), *found.logged_in(Span())) if run.kind is not DayType.RACE]
    single, weeks = of_runs.longest(runs), [mm for _, mm in weeks_ahead(found, Span())]
    if single is None or not weeks:
        return False
    return length > single.distance_mm * _MUCH_LONGER and length >= min(weeks) / 2


def _run_beside(found: RunsAsked, length: int, units: Units) -> str:
    distance = show_distance(length, units, 1)
    lately = of_runs.longest(found.logged_in(Span(found.today - timedelta(days=_LATELY_DAYS - 1), found.today)))
    lines = []
    if lately is None:
        lines.append(
            tr(
                "No run of the last {days} days is in the log to measure {distance} by.",
                days=_LATELY_DAYS,
                distance=distance,
            )
        )
    else:
        values = {
            "distance": distance,
            "longest": show_distance(lately.distance_mm, units, 1),
            "day": show_day(lately.on),
        }
        sentence = (
            tr("The longest run of the last month is {longest}, on {day}: {distance} is no jump from it.", **values)
            if length <= lately.distance_mm * _MUCH_LONGER
            else tr(
                "The longest run of the last month is {longest}, on {day}: {distance} is more than a tenth longer, a "
                "bigger step than I would take at once.",
                **values,
            )
        )
        lines.append(sentence)
    ahead = [run for run in found.ahead_in(Span()) if run.kind is not DayType.RACE]
    top = of_runs.longest(ahead)
    near = next((run for run in ahead if run.distance_mm >= length - _NEAR_MM), None)
    if near is not None:
        lines.append(tr("The plan gets there on {day}.", day=show_day(near.on)))
    elif top is not None:
        lines.append(
            tr(
                "The longest run planned is {distance}, on {day}.",
                distance=show_distance(top.distance_mm, units, 1),
                day=show_day(top.on),
            )
        )
    return "\n".join(lines)


def _week_beside(found: RunsAsked, length: int, units: Units) -> str:
    since = monday_of(found.today) - timedelta(days=28)
    weeks = of_runs.week_totals(found.logged_in(Span(since, monday_of(found.today) - timedelta(days=1))))
    lines = []
    if weeks:
        mean = sum(mm for _, mm in weeks) // len(weeks)
        lines.append(
            trn(
                "In the last week: {distance} logged.",
                "In the last {count} weeks: {distance} a week logged on average.",
                len(weeks),
                distance=show_distance(mean, units, 1),
            )
        )
    ahead = weeks_ahead(found, Span())
    if ahead:
        lines += _grows_words(found, units)
        if length > _most(ahead, Want.BIGGEST_WEEK)[1] * _MUCH_LONGER:
            lines.append(
                tr("{distance} a week is more than this plan ever asks for.", distance=show_distance(length, units, 1))
            )
        else:
            lines.append(
                tr("It is built so that race day is prepared; more is only better where it is got used to slowly.")
            )
    return "\n".join(lines) or tr(
        "Nothing is logged or planned to measure {distance} by.", distance=show_distance(length, units, 1)
    )
