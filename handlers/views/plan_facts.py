"""Questions about a plan answered in a line or two: miles, race, paces, goal, where in the plan we are."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from domain.fitness import TrainingPaces
from domain.plan import QUALITY_TYPES, Day, DayType, PhaseName, Plan, PlanInputs, Week
from domain.planning.race_plan import RacePlan
from domain.records import PlanHead
from domain.told import Told
from domain.units import Units
from handlers.desk.asked_runs import RunsAsked
from handlers.desk.draft import JUST_FINISH, Draft
from handlers.desk.forecast import Forecast
from handlers.desk.training_record import WeekRecord
from handlers.views.counts_on import counts_on_lines
from handlers.views.day_lines import amount_words, day_title
from handlers.views.goal_aim import paced_for_words, race_pace_line
from handlers.views.summary import verdict_words
from handlers.views.text import esc
from handlers.wording.adapting import adapting_words
from handlers.wording.door import tr, trn
from handlers.wording.formats import (
    show_date,
    show_date_range,
    show_distance,
    show_duration,
    show_number,
    show_pace,
    show_pace_range,
    show_total,
    show_weekdays,
)
from handlers.wording.names import phase_name, race_title

_LOOK_BACK = 4
_SOON = 7
# A longest run that comes out so much shorter, half a mile, is another one.
_LESS_MM = 800_000
# From so many days on they are counted in weeks, and in months, too.
_IN_WEEKS, _IN_MONTHS = 14, 45


def race_words(head: PlanHead, units: Units, today: date) -> str:
    """When the race is, and how long until then."""
    race, on = esc(race_title(head.inputs, units), 60), show_date(head.inputs.race_date)
    days = (head.inputs.race_date - today).days
    if days > 0:
        ahead = trn(
            "<b>{race}</b> is in {count} day, on {date}.",
            "<b>{race}</b> is in {count} days, on {date}.",
            days,
            race=race,
            date=on,
        )
        return f"{ahead} {_in_weeks(days)}" if days >= _IN_WEEKS else ahead
    if days == 0:
        return tr("<b>{race}</b> is today.", race=race)
    return tr("<b>{race}</b> was on {date}.", race=race, date=on)


def _in_weeks(days: int) -> str:
    """As "That is 10 weeks and 4 days, about 2.5 months."."""
    weeks, rest = divmod(days, 7)
    span = trn("{count} week", "{count} weeks", weeks)
    if rest:
        span = tr("{weeks} and {days}", weeks=span, days=trn("{count} day", "{count} days", rest))
    if days < _IN_MONTHS:
        return tr("That is {span}.", span=span)
    return tr("That is {span}, about {months} months.", span=span, months=show_number(round(days / 15.22) / 2, 1))


def goal_line(inputs: PlanInputs, aim: RacePlan | None, units: Units) -> str:
    """The goal with its pace, and what the plan paces for where that is less."""
    if not inputs.goal_s:
        return tr("You have no goal time: the plan brings you to the finish. A goal is set with “my goal is …”.")
    pace = show_pace(inputs.goal_s / inputs.race.miles, units)
    said = tr("The goal is <b>{time}</b>, that is {pace}.", time=show_duration(inputs.goal_s), pace=pace)
    return "\n".join(filter(None, (said, paced_for_words(aim, units))))


def miles_words(week: WeekRecord, units: Units, today: date) -> str:
    """What a week that has begun holds, and what of it is run."""
    run, planned = show_total(week.lengths_mm, units), amount_words(week.days, units)
    dates = show_date_range(week.first, week.first + timedelta(days=6))
    runs = trn("{count} run", "{count} runs", week.runs)
    done = tr(
        "Week {number} ({dates}): <b>{planned}</b> planned, {run} logged so far in {runs}.",
        number=week.number,
        dates=dates,
        planned=planned,
        run=run,
        runs=runs,
    )
    if week.first + timedelta(days=6) < today:
        return tr(
            "Week {number} ({dates}): <b>{run}</b> logged in {runs}, of {planned} planned.",
            number=week.number,
            dates=dates,
            planned=planned,
            run=run,
            runs=runs,
        )
    return done


def planned_words(week: Week, first: date, units: Units) -> str:
    """What a week to come holds."""
    return tr(
        "Week {number} ({dates}): <b>{planned}</b> planned.",
        number=week.number,
        dates=show_date_range(first, first + timedelta(days=6)),
        planned=amount_words(week.days, units),
    )


def pace_words(
    paces: TrainingPaces, inputs: PlanInputs, aim: RacePlan | None, kind: DayType | None, units: Units
) -> str:
    """The pace of one kind of run, or all of them; `aim` is how the race is to be run."""
    lines = _paces(paces, inputs, units)
    if aim is not None and aim.is_held_back:
        lines[-1] = race_pace_line(aim, units)
    if kind is DayType.TEMPO:
        return lines[1]
    if kind is DayType.INTERVALS:
        return lines[2]
    if kind is DayType.RACE_PACE:
        return lines[3]
    if kind is not None:
        return lines[0]
    return "\n".join([tr("<b>Training paces</b>"), *lines])


def heart_words(paces: TrainingPaces, units: Units) -> str:
    """Whether heart rate is planned by."""
    easy = show_pace_range(paces.easy_fast_s, paces.easy_slow_s, units)
    return tr(
        "I plan by pace and by feel, not by heart rate: it differs too much between people. Easy is where you can talk "
        "in whole sentences, for you about <b>{pace}</b>; if your heart rate says harder than that, slow down.",
        pace=easy,
    )


def weather_words() -> str:
    """Running in heat, ice and storm."""
    return tr(
        "In heat, run early or late, slower by feel, shorter if you like, and drink; paces don't count then. On ice, "
        "in a storm or in great heat, a treadmill or a rest day is better: write “move today” or “rest today”."
    )


def treadmill_words() -> str:
    """Running indoors."""
    return tr(
        "A treadmill is fine: run the same workout by effort, at 1 % incline if it has one. Log the distance that it "
        "shows."
    )


def _paces(paces: TrainingPaces, inputs: PlanInputs, units: Units) -> list[str]:
    easy = show_pace_range(paces.easy_fast_s, paces.easy_slow_s, units)
    race = (
        tr("Goal pace: <b>{pace}</b>", pace=show_pace(inputs.goal_s / inputs.race.miles, units))
        if inputs.goal_s
        else tr("Marathon pace: <b>{pace}</b>. You have no goal time.", pace=show_pace(paces.marathon_s, units))
    )
    return [
        tr("Easy and long runs: <b>{pace}</b>; slower is fine.", pace=easy),
        tr("Tempo: <b>{pace}</b>", pace=show_pace(paces.threshold_s, units)),
        tr("Intervals: <b>{pace}</b>", pace=show_pace(paces.interval_s, units)),
        race,
    ]


def track_words(
    inputs: PlanInputs,
    found: Forecast,
    record: Sequence[WeekRecord],
    units: Units,
    today: date,
    *,
    is_goal: bool = True,
    is_by_result: bool = False,
) -> str:
    """What could be run today, what the training can bring, and how much of the last weeks was run.

    `is_goal`: the time is the plan's own, and not only asked about. `is_by_result`: it counts on a result that was
    told with it.
    """
    has_run = inputs.weekly_miles or any(week.run_mm for week in record)
    draft = Draft(
        race=inputs.race,
        goal_s=inputs.goal_s or JUST_FINISH,
        goal_kept=is_goal,
        weekly_mm=None if has_run else 0,
        units=units,
    )
    lines = [verdict_words(draft, found.standing.realism)]
    over = [week for week in record if week.first + timedelta(days=6) < today][-_LOOK_BACK:]
    if over:
        lines.append(
            trn(
                "In the last week: {run} logged of {planned}.",
                "In the last {count} weeks: {run} logged of {planned}.",
                len(over),
                run=show_distance(sum(week.run_mm for week in over), units),
                planned=show_distance(sum(week.planned_mm for week in over), units),
            )
        )
    if found.standing.days_off or not is_by_result:
        lines += counts_on_lines(found, units)
    return "\n".join(lines)


def longest_words(day: Day, on: date, units: Units) -> str:
    """The longest run of the plan."""
    distance = show_distance(day.distance_mm, units)
    return tr("The longest run is <b>{distance}</b>, on {date}.", distance=distance, date=show_date(on))


def longest_as_run_words(found: RunsAsked, planned: Day, planned_on: date, units: Units) -> str:
    """What the longest run still to come comes to from what was run, where that is less than was planned."""
    if found.as_run is None or not found.is_open or planned_on < found.today:
        return ""
    ahead = [
        (on, day)
        for on, _, day in found.as_run.dated_days()
        if on >= found.open_from and day.is_run and day.type is not DayType.RACE
    ]
    on, day = max(ahead, key=lambda each: each[1].distance_mm, default=(planned_on, planned))
    if day.distance_mm > planned.distance_mm - _LESS_MM:
        return ""
    return " " + tr(
        "From what was run it comes to {distance}, on {date}.",
        distance=show_distance(day.distance_mm, units),
        date=show_date(on),
    )


def phase_words(plan: Plan, number: int) -> str:
    """Which week of which phase, the biggest week, and when the taper begins."""
    week, peak = plan.week(number), max(plan.weeks, key=lambda each: each.distance_mm)
    lines = [
        tr(
            "Week <b>{number}</b> of {total}, in the {phase} phase.",
            number=number,
            total=plan.total_weeks,
            phase=phase_name(week.phase),
        ),
        tr("The biggest week is week {number}, from {date}.", number=peak.number, date=show_date(_monday(plan, peak))),
    ]
    light = next((each for each in plan.weeks[number:] if each.cutback and each.phase is not PhaseName.TAPER), None)
    if light is not None:
        lines.append(
            tr(
                "The next recovery week is week {number}, from {date}.",
                number=light.number,
                date=show_date(_monday(plan, light)),
            )
        )
    taper = next((each for each in plan.weeks if each.phase is PhaseName.TAPER), None)
    if taper is not None and taper.number > number:
        lines.append(
            tr(
                "The taper begins in week {number}, on {date}.",
                number=taper.number,
                date=show_date(_monday(plan, taper)),
            )
        )
    return "\n".join(lines)


def taper_words(plan: Plan, units: Units, run_mm: Mapping[int, int] | None = None) -> str:
    """The last weeks before the race: when they begin, and how much each holds beside the biggest one.

    `run_mm`: what was run in the weeks that are over, which counts there and not what was planned.
    """
    taper = [each for each in plan.weeks if each.phase is PhaseName.TAPER]
    if not taper:
        return tr("Your plan is too short for a taper of its own: the week of the race is the light one.")
    over = run_mm or {}
    before = [each for each in plan.weeks if each.number < taper[0].number] or list(plan.weeks)
    sizes = {each.number: over.get(each.number, each.distance_mm) for each in before}
    peak = max(sizes, key=lambda number: sizes[number])
    values = {"number": peak, "distance": show_distance(sizes[peak], units)}
    lines = [
        tr(
            "The taper begins in week {number}, on {date}.",
            number=taper[0].number,
            date=show_date(_monday(plan, taper[0])),
        ),
        tr("The biggest week before it, as it was run: week {number} with {distance}.", **values)
        if peak in over
        else tr("The biggest week before it, week {number}, holds {distance}.", **values),
    ]
    for each in taper:
        values = {"number": each.number, "date": show_date(_monday(plan, each))}
        distance = show_distance(each.distance_mm, units)
        if any(day.type is DayType.RACE for day in each.days):
            said = tr("• Week {number}, from {date}: <b>{distance}</b> beside the race", distance=distance, **values)
        else:
            said = tr("• Week {number}, from {date}: <b>{distance}</b>", distance=distance, **values)
        lines.append(said)
    return "\n".join(lines)


def _monday(plan: Plan, week: Week) -> date:
    return plan.date_of(week.number, 1)


def days_words(week: Week, preferred: Iterable[int]) -> str:
    """The running days, in general and in this week."""
    here = [day.number for day in week.days if day.is_run]
    said = [tr("The running days are {days}.", days=show_weekdays(preferred))]
    if here:
        said.append(tr("This week's runs are on {days}.", days=show_weekdays(here)))
    return " ".join(said)


def why_week_words(plan: Plan, number: int, units: Units, held_back: Told | None = None) -> str:
    """Why a week is as big as it is; `held_back` is the break that it comes back from."""
    week = plan.week(number)
    lines = [
        tr(
            "Week {number} is in the {phase} phase and holds <b>{distance}</b>.",
            number=number,
            phase=phase_name(week.phase),
            distance=amount_words(week.days, units),
        )
    ]
    if number > 1:
        before = plan.week(number - 1)
        lines.append(tr("The week before it has {distance}.", distance=amount_words(before.days, units)))
    if held_back is not None:
        lines.append(esc(adapting_words(held_back, units)))
    elif week.cutback:
        lines.append(tr("It is a recovery week: every few weeks the miles go down, so that the training can sink in."))
    elif week.phase is PhaseName.TAPER:
        lines.append(tr("Before the race the miles go down and some speed stays, so that you stand there rested."))
    else:
        lines.append(tr("It grows in small steps from what you really ran. Ask “why tuesday” for a single day."))
    if week.phase is PhaseName.BASE and not any(day.type in QUALITY_TYPES for day in week.days):
        lines.append(tr("The base phase is easy running; the faster work comes in with the build phase."))
        if (first := _first_fast(plan, plan.date_of(number, 1))) is not None:
            lines.append(_first_fast_words(first, units))
    return "\n".join(lines)


def faster_work_words(plan: Plan, units: Units, today: date) -> str:
    """When the next faster session comes, and why there is none before."""
    first = _first_fast(plan, today)
    if first is not None:
        why = (
            [tr("The base phase is easy running; the faster work comes in with the build phase.")]
            if not any(day.type in QUALITY_TYPES for on, _, day in plan.dated_days() if on < today)
            and (first[0] - today).days > _SOON
            else []
        )
        return " ".join([_first_fast_words(first, units), *why])
    if plan.inputs.easy_only:
        return tr("Your plan holds easy running only, because of your health answers. /settings has them.")
    if plan.inputs.run_limits.no_workouts:
        return tr("Your plan holds no faster work, as you wished. “speedwork again” brings it back.")
    return tr("No faster session is left in your plan: what is still to come is easy running and the race.")


def _first_fast(plan: Plan, since: date) -> tuple[date, Week, Day] | None:
    return next((each for each in plan.dated_days() if each[0] >= since and each[2].type in QUALITY_TYPES), None)


def _first_fast_words(first: tuple[date, Week, Day], units: Units) -> str:
    on, week, day = first
    return tr(
        "The next faster session: <b>{run}</b> on {date}, in week {number}.",
        run=day_title(day, units),
        date=show_date(on),
        number=week.number,
    )
