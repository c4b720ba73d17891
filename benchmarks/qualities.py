"""What a coach looks for in a plan, each as a question that a plan answers; shares no code with the planner's sizes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from domain.fitness import predict_seconds, training_paces_of
from domain.plan import QUALITY_TYPES, Day, DayType, Lap, PhaseName, Plan, PlanInputs, RaceExperience, Week
from domain.planning.bounds import bounds_of
from domain.race import MARATHON, RaceClass, race_class
from domain.units import MM_PER_MILE, Units

_LADDER = (RaceClass.MARATHON, RaceClass.LONGER)
_HOURS = {
    RaceClass.FIVE_K: 5.0,
    RaceClass.TEN_K: 6.0,
    RaceClass.TEN_MILE: 6.5,
    RaceClass.HALF: 7.5,
    RaceClass.THIRTY_K: 8.0,
    RaceClass.MARATHON: 9.0,
    RaceClass.LONGER: 11.0,
}


class Planned:
    """A plan with what the questions ask of it. Miles are training miles, minutes go by the middle of easy."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.inputs = plan, plan.inputs
        self.kind = race_class(plan.inputs.race)
        self.paces = training_paces_of(plan.inputs)
        self.easy_s = (self.paces.easy_fast_s + self.paces.easy_slow_s) / 2
        self.count = plan.total_weeks
        self.bounds = bounds_of(plan.inputs)
        self.step = 0.25 if plan.inputs.units is Units.MI else 0.32
        self.marathon_s = predict_seconds(MARATHON, plan.inputs.five_k_pace_s, plan.inputs.weekly_miles)

    def weeks(self, *phases: PhaseName) -> Iterator[Week]:
        """The weeks of some phases, of all where none is named."""
        return (week for week in self.plan.weeks if not phases or week.phase in phases)

    def loading(self) -> list[Week]:
        """Weeks before the taper that are no recovery weeks."""
        return [week for week in self.plan.weeks if week.phase is not PhaseName.TAPER and not week.cutback]

    def days(self) -> Iterator[tuple[Week, Day]]:
        """All training runs with their weeks."""
        return ((week, day) for week in self.plan.weeks for day in week.days if is_training(day))

    def minutes(self, laps: tuple[Lap, ...]) -> float:
        """How long some laps take."""
        return sum(lap.distance_mm * (lap.pace_s or self.easy_s) for lap in laps) / MM_PER_MILE / 60

    def long_run(self, week: Week) -> Day | None:
        """The longest run called a long run."""
        return max((day for day in week.days if day.type is DayType.LONG_RUN), key=lambda day: day.miles, default=None)


def is_training(day: Day) -> bool:
    """Whether a day is a run and not the race."""
    return day.is_run and day.type is not DayType.RACE


@dataclass(frozen=True)
class Quality:
    """A question: of whom it is asked, whether a plan keeps it, how many have to, and why fewer may."""

    name: str
    ruling: str
    bar: float
    asked: Callable[[Planned], bool]
    held: Callable[[Planned], bool]
    why: str = ""


def _free(inputs: PlanInputs) -> bool:
    return not (inputs.most_miles or inputs.most_hours or inputs.easy_only)


def _big_runs(planned: Planned) -> int:
    return sum(
        day.type is DayType.LONG_RUN and (day.miles >= 15.85 or planned.minutes(day.laps) >= 164)
        for _, day in planned.days()
    )


def _marathoner(planned: Planned, least: int, most: int = 99) -> bool:
    inputs = planned.inputs
    usual = planned.kind is RaceClass.MARATHON and least <= planned.count <= most and _free(inputs)
    return usual and len(inputs.preferred_days) >= 4 and inputs.weekly_miles >= 15


def _steps_held(planned: Planned) -> bool:
    longest = [planned.bounds.longest_recent]
    for week in planned.plan.weeks:
        runs = [day.miles for day in week.days if is_training(day)]
        top = max(longest[-4:])
        if any(miles > max(1.1 * top, top + 1) + 0.26 and miles > 3.2 for miles in runs):
            return False
        longest.append(max(runs, default=0.0))
    return True


def _hours_held(planned: Planned) -> bool:
    now = planned.bounds.w0 * planned.easy_s / 3600
    most = planned.inputs.most_hours or max(_HOURS[planned.kind], 1.25 * now)
    hours = (sum(planned.minutes(day.laps) for day in week.days if is_training(day)) / 60 for week in planned.weeks())
    return all(each <= most + planned.step * planned.easy_s / 3600 for each in hours)


def _most_minutes(planned: Planned, week: Week) -> float:
    usual = 75 if week.miles < 40 else 90 if week.miles < 60 else 110
    need = min(120.0, planned.bounds.need_miles * planned.easy_s / 60)
    return max(usual + 15 * (week.miles >= 40), need) + planned.step * planned.easy_s / 60


def _others_end(planned: Planned) -> bool:
    return all(
        planned.minutes(day.laps) <= _most_minutes(planned, week)
        for week, day in planned.days()
        if day.type is not DayType.LONG_RUN and day.miles > 4.3
    )


def _second_stands_back(planned: Planned) -> bool:
    for week in planned.weeks(PhaseName.BUILD, PhaseName.PEAK):
        long = planned.long_run(week)
        runs = sorted((day.miles for day in week.days if is_training(day)), reverse=True)
        if long is None or week.cutback or len(runs) < 2 or week.miles >= 40:
            continue
        few = len(runs) < 4 or planned.kind not in (*_LADDER, RaceClass.HALF, RaceClass.THIRTY_K)
        need = planned.bounds.w0 / min(len(runs), len(planned.inputs.preferred_days))
        if runs[1] > max((0.9 if few else 0.75) * runs[0], need, 3.25) + 2 * planned.step:
            return False
    return True


def _no_size_stands(planned: Planned) -> bool:
    sizes = [week.miles for week in planned.loading()]
    return all(sum(abs(other / size - 1) <= 0.02 for other in sizes) <= 8 for size in sizes if size)


def _growth_spread(planned: Planned) -> bool:
    """No loading week steps above what an even growth asks for, 4 % at least, with what rounding costs."""
    sizes = [week.miles for week in planned.loading()]
    if planned.plan.inputs.start > planned.plan.inputs.anchor:
        sizes = sizes[1:]
    even = max(1.04, (max(sizes) / sizes[0]) ** (1 / max(1, len(sizes) - 1)))
    best = sizes[0]
    for size in sizes[1:]:
        if size > max(best * (even + 0.03), best + (2.3 if best < 20 else 1.3)):
            return False
        best = max(best, size)
    return True


def _taper_by_calendar(planned: Planned) -> bool:
    miles, count = planned.inputs.race.miles, planned.count
    wanted = 2 if count >= 14 else 1
    if miles > 20:
        wanted = 3 if count >= 10 else 2 if count >= 5 else 1
    elif miles > 6.3:
        wanted = 2 if count >= 8 and planned.bounds.w0 >= 15 else 1
    return sum(week.phase is PhaseName.TAPER for week in planned.plan.weeks) == wanted


def _longest_in_time(planned: Planned) -> bool:
    longest = max(
        ((day.miles, planned.plan.date_of(week.number, day.number)) for week, day in planned.days()), default=None
    )
    return longest is not None and 19 <= (planned.inputs.race_date - longest[1]).days <= 29


def _peak_opens_full(planned: Planned) -> bool:
    peak = list(planned.weeks(PhaseName.PEAK))
    return len(peak) >= 2 and not peak[0].cutback


def _last_workout(planned: Planned) -> bool:
    """The last workout, or the fast end of a long run, lies seven to ten days out."""
    hard = [
        (planned.inputs.race_date - planned.plan.date_of(week.number, day.number)).days
        for week, day in planned.days()
        if day.type in QUALITY_TYPES or any(lap.pace_s for lap in day.workout)
    ]
    return bool(hard) and 7 <= min(hard) <= 10


def _has_workouts(planned: Planned) -> bool:
    return any(day.type in QUALITY_TYPES for _, day in planned.days())


def _careful_weeks(planned: Planned) -> bool:
    return all(sum(day.type in QUALITY_TYPES for day in week.days) <= 1 for week in planned.plan.weeks)


def _no_five_k_work(planned: Planned) -> bool:
    limit = (planned.paces.interval_s + planned.paces.threshold_s) / 2
    return not any(lap.pace_s and lap.pace_s < limit for _, day in planned.days() for lap in day.workout)


def _first_long_follows(planned: Planned) -> bool:
    first = planned.plan.week(1)
    recent = planned.bounds.longest_recent
    return all(day.miles <= max(recent + 1, 1.1 * recent) + 0.26 or day.miles <= 3.2 for day in first.days)


def _holds(planned: Planned) -> bool:
    """No week above what is run now, with what rounding may cost."""
    return all(week.miles <= max(planned.bounds.w0, 6.0) + 0.5 for week in planned.plan.weeks)


def _learns(planned: Planned) -> bool:
    """Whether somebody learns to run: fewer than eight miles a week, and never three at once."""
    return planned.inputs.weekly_miles < 8 and (planned.inputs.longest_recent_run or 0) < 3


def _hour_at_most(planned: Planned) -> bool:
    """The first eight weeks' runs, by the clock."""
    first = (day for week, day in planned.days() if week.number <= 8)
    return all(day.miles * planned.easy_s / 60 <= 70 for day in first)


def _always(_: Planned) -> bool:
    return True


QUALITIES: tuple[Quality, ...] = (
    Quality(
        "marathon, 16+ weeks: three runs of 16 mi or 2:45 h",
        "48",
        0.90,
        lambda p: _marathoner(p, 16),
        lambda p: _big_runs(p) >= 3,
        "steps from a short longest run, or weeks of 15 miles, do not reach them in time; creation says so",
    ),
    Quality(
        "marathon, 12-15 weeks: two of them",
        "48",
        0.80,
        lambda p: _marathoner(p, 12, 15) and p.marathon_s <= 5 * 3600,
        lambda p: _big_runs(p) >= 2,
        "91 % were computed from a longest run of 0.38 of the week; these runners have 0.28 to 0.48",
    ),
    Quality(
        "half to 30K in 4 to 6 weeks: what is run is held",
        "48",
        1.0,
        lambda p: p.kind in (RaceClass.HALF, RaceClass.THIRTY_K) and 4 <= p.count <= 6,
        _holds,
    ),
    Quality("who learns to run is out for about an hour at most", "52", 1.0, _learns, _hour_at_most),
    Quality("no single run more than a tenth or a mile over 30 days", "50", 1.0, _always, _steps_held),
    Quality("the first long run follows the longest recent one", "50", 1.0, _always, _first_long_follows),
    Quality("hours of the week within the cap", "51", 1.0, _always, _hours_held),
    Quality("runs besides the long run end in time", "51", 1.0, _always, _others_end),
    Quality("the second longest run stands back", "51", 0.99, _always, _second_stands_back),
    Quality(
        "no size stands for more than 8 loading weeks",
        "49",
        0.97,
        _always,
        _no_size_stands,
        "what two days or few miles can hold is the same for long; rounding makes 97 and 100 % alike",
    ),
    Quality(
        "growth is spread over the weeks",
        "49",
        0.95,
        lambda p: p.count >= 8,
        _growth_spread,
        "from 40 miles a week on runs may take 90 minutes instead of 75, which makes that one step larger",
    ),
    Quality(
        "the taper goes by the calendar",
        "59",
        1.0,
        lambda p: p.count >= 4,
        _taper_by_calendar,
    ),
    Quality(
        "marathon: the longest run about three weeks out",
        "48",
        0.97,
        lambda p: p.kind is RaceClass.MARATHON and p.count >= 10,
        _longest_in_time,
        "where two long runs are equally long after rounding, the earlier one counts",
    ),
    Quality(
        "the peak has two weeks and opens with a full one",
        "57",
        1.0,
        lambda p: p.count >= 10,
        _peak_opens_full,
    ),
    Quality(
        "the last workout 7 to 10 days out",
        "57",
        0.95,
        lambda p: p.count >= 6 and _has_workouts(p),
        _last_workout,
        "weeks under ten miles hold no workout near the race",
    ),
    Quality(
        "careful runners: one workout a week",
        "53",
        1.0,
        lambda p: p.inputs.goes_carefully,
        _careful_weeks,
    ),
    Quality(
        "first marathon: nothing at 5K pace",
        "53",
        1.0,
        lambda p: p.kind is RaceClass.MARATHON and p.inputs.experience is RaceExperience.FIRST,
        _no_five_k_work,
    ),
)
