"""What the checks need to know, worked out once: of the plan, of a week, of a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from domain import limits
from domain.errors import InputError
from domain.fitness import TrainingPaces, training_paces_of
from domain.plan import HARD_TYPES, QUALITY_TYPES, Day, DayType, Lap, PhaseName, Plan, PlanInputs, Week
from domain.planning.bounds import Bounds, bounds_of
from domain.planning.paces import projected_race_pace, race_day_pace
from domain.planning.realism import mean_of_biggest
from domain.planning.season import season_of
from domain.planning.week_miles import cycle_workout_weeks
from domain.race import RaceClass
from domain.rules.kinds import kind_by_length, kind_of
from domain.units import MM_PER_MILE

# The tolerance of ruling 17, and a metre and a half for laps that are round in kilometres.
ROOM_MILES = limits.TOLERANCE_MILES + 0.001
_FAST_ROOM_S = 2
_FARTHEST_DAYS = 100_000
# Those of some who change a week just now, each with the week as it was and as it would be.
FACTS_KEPT = 64


class DayFacts(NamedTuple):
    """A day with what its laps say. `kind` is its type, inferred where the given one does not fit (ruling 23).

    `days_to_race` counts from the day to the race date. `paced` are the laps of the workout that carry a pace, `fast`
    those of them that are faster than easy running. A tuple, because a look at one plan makes some hundred of them.
    """

    day: Day
    number: int
    date: date
    kind: DayType
    miles: float
    is_run: bool
    is_hard: bool
    is_quality: bool
    days_to_race: int
    before_start: bool
    preferred: bool
    paced: tuple[Lap, ...]
    fast: tuple[Lap, ...]

    @property
    def chosen(self) -> bool:
        """Whether a person put the day as it is: their choice is shown, not forbidden, where the rules allow it."""
        return self.day.edited or self.day.pinned


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """A week with its neighbours. Distances in miles, race day left out of them (ruling 4).

    `runs` are the days with training runs. `long_run` is the longest run of that type, else None. `best_before` is the
    biggest of the last four weeks, today's mileage among them in the first weeks. `longest_before` is the longest run
    of the last four weeks, before the plan too. `week_before` is the week before, or what is run now where
    the start cut that one short. `day_before` and `day_after` are the last and the first day of the neighbouring weeks.
    `race_days_left` is how many days of the week lie before race day, None in a week without it.
    """

    plan: "PlanFacts"
    week: Week
    number: int
    phase: PhaseName
    days: tuple[DayFacts, ...]
    miles: float
    runs: tuple[DayFacts, ...]
    long_run: DayFacts | None
    longest: float
    bands: limits.Bands
    best_before: float
    longest_before: float
    week_before: float | None
    day_before: DayFacts | None
    day_after: DayFacts | None
    partial: bool
    race_days_left: int | None

    @property
    def inputs(self) -> PlanInputs:
        """The inputs of the plan."""
        return self.plan.inputs

    @property
    def edited(self) -> bool:
        """Whether a person changed or pinned a day of the week."""
        return any(day.chosen for day in self.days)

    @property
    def near_race(self) -> bool:
        """Whether one of the six days before the race, or race day, lies in the week (ruling 7)."""
        return any(0 <= day.days_to_race <= limits.RACE_WEEK_DAYS for day in self.days)

    @property
    def cutback(self) -> bool:
        """Whether the plan calls this a recovery week."""
        return self.week.cutback


class Same:
    """A value that is compared by being the very same, not by all that it holds."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


class PlanFacts:
    """A plan seen by the checks: totals, paces and dates once, the weeks as they are asked for.

    `week`, where given, stands in for the plan's week of that number. `known_miles` are the training miles of weeks
    whose days were not loaded: the checks of one week read the days of its neighbours alone.
    """

    __slots__ = (
        "_days",
        "_longest",
        "anchor",
        "base_workout_weeks",
        "bounds",
        "distances",
        "fastest_race_pace_s",
        "inputs",
        "numbered",
        "paces",
        "peak_miles",
        "plan",
        "race_class",
        "race_pace_s",
        "w0",
        "weeks",
    )

    def __init__(self, plan: Plan, week: Week | None = None, known_miles: Mapping[int, float] | None = None) -> None:
        inputs = plan.inputs
        self.plan = plan
        self.inputs = inputs
        self.anchor = inputs.anchor
        self.weeks = tuple(
            week if week is not None and own.number == week.number else own
            for phase in plan.phases
            for own in phase.weeks
        )
        if week is not None and all(own is not week for own in self.weeks):
            self.weeks = (*self.weeks, week)
        self.numbered = {own.number: own for own in self.weeks}
        race_in = (inputs.race_date - inputs.anchor).days
        known = known_miles or {}
        self.distances = {
            number: known[number]
            if number in known and not own.days
            else _training_miles(own, race_in - (number - 1) * 7 + 1)
            for number, own in self.numbered.items()
        }
        self.peak_miles = max(self.distances.values(), default=0.0)
        self.bounds: Bounds = bounds_of(inputs)
        self.race_class: RaceClass = self.bounds.race_class
        self.w0 = self.bounds.run_now
        self.paces: TrainingPaces = training_paces_of(inputs)
        mileage = mean_of_biggest(self.distances.values(), none=inputs.weekly_miles)
        self.race_pace_s = race_day_pace(inputs, plan.loading_weeks, mileage)
        # Race pace at today's fitness plus the room the weeks give (rulings 35, 36).
        self.fastest_race_pace_s = projected_race_pace(inputs, plan.loading_weeks, mileage)
        self.base_workout_weeks = _base_workout_weeks(inputs)
        self._days: dict[int, tuple[DayFacts, ...]] = {}
        self._longest: dict[int, float] = {}

    def date_of(self, week_number: int, day_number: int) -> date:
        """The calendar date of a day; absurd numbers of an imported week stay within the calendar."""
        offset = (week_number - 1) * 7 + day_number - 1
        return self.anchor + timedelta(days=max(-_FARTHEST_DAYS, min(_FARTHEST_DAYS, offset)))

    def days_of(self, week_number: int) -> tuple[DayFacts, ...]:
        """The days of a week, empty when the plan has no such week."""
        found = self._days.get(week_number)
        if found is None:
            week = self.numbered.get(week_number)
            found = () if week is None else self._read_days(week)
            self._days[week_number] = found
        return found

    def bands_of(self, week: Week, runs: int, middle_miles: float) -> limits.Bands:
        """The bands of ruling 17 for a week, with what lifts their tops."""
        race_in = (self.inputs.race_date - self.date_of(week.number, 1)).days
        top = 0.0
        if week.number == 1 and self.inputs.start > self.anchor:
            top = self.w0
        if race_in - 6 <= limits.RACE_WEEK_DAYS:
            top = max(top, limits.RACE_WEEK_TOP_SHARE * self.peak_miles)
        return limits.bands(
            self.distances[week.number],
            self.race_class,
            week_one=week.number == 1,
            top_miles=top,
            runs=runs,
            middle_miles=middle_miles,
        )

    def _read_days(self, week: Week) -> tuple[DayFacts, ...]:
        inputs = self.inputs
        easiest_fast = self.paces.easy_fast_s - _FAST_ROOM_S
        first, race_date, start = self.date_of(week.number, 1), inputs.race_date, inputs.start
        kinds = [kind_of(day, (race_date - first).days - day.number + 1, self.paces) for day in week.days]
        lengths = [_day_miles(day) for day in week.days]
        if None in kinds:
            kinds = self._infer(week, kinds, lengths)
        facts = []
        for day, kind, length in zip(week.days, kinds, lengths, strict=True):
            assert kind is not None
            on = self.date_of(week.number, day.number)
            paced = tuple(lap for lap in day.workout if lap.pace_s is not None)
            facts.append(
                DayFacts(
                    day=day,
                    number=day.number,
                    date=on,
                    kind=kind,
                    miles=length,
                    is_run=kind is not DayType.REST,
                    is_hard=kind in HARD_TYPES,
                    is_quality=kind in QUALITY_TYPES,
                    days_to_race=(race_date - on).days,
                    before_start=on < start,
                    preferred=day.number in inputs.preferred_days,
                    paced=paced,
                    fast=tuple(lap for lap in paced if lap.pace_s is not None and lap.pace_s < easiest_fast),
                )
            )
        return tuple(facts)

    def _longest_of(self, week: Week) -> float:
        """The longest run of a week but the race, 0 without any; no other day of it has to be known for that."""
        longest = self._longest.get(week.number)
        if longest is None:
            race_on = (self.inputs.race_date - self.date_of(week.number, 1)).days + 1
            runs = (day for day in week.days if day.type is not DayType.RACE and day.number != race_on)
            longest = self._longest[week.number] = max(map(_day_miles, runs), default=0.0)
        return longest

    def _infer(self, week: Week, kinds: list[DayType | None], lengths: list[float]) -> list[DayType | None]:
        training = [length for kind, length in zip(kinds, lengths, strict=True) if kind is not DayType.RACE and length]
        longest = max(training, default=0.0)
        middle = (sum(training) - longest) / (len(training) - 1) if len(training) > 1 else 0.0
        bands = self.bands_of(week, len(training), middle)
        first = (self.inputs.race_date - self.date_of(week.number, 1)).days
        return [
            kind_by_length(day, length, longest, bands, first - day.number + 1, self.race_pace_s)
            if kind is None
            else kind
            for day, kind, length in zip(week.days, kinds, lengths, strict=True)
        ]

    def week_facts(self, week: Week) -> WeekFacts:
        """Everything the checks ask about one week."""
        number, inputs = week.number, self.inputs
        days = self.days_of(number)
        runs = tuple(day for day in days if day.is_run and day.kind is not DayType.RACE)
        longs = (day for day in runs if day.kind is DayType.LONG_RUN)
        long_run = max(longs, key=lambda day: day.miles, default=None)
        middle = [day.miles for day in runs if day.kind is not DayType.LONG_RUN]
        partial = number == 1 and inputs.start > self.anchor
        before, after = self.days_of(number - 1), self.days_of(number + 1)
        race_in = (inputs.race_date - self.date_of(number, 1)).days
        return WeekFacts(
            plan=self,
            week=week,
            number=number,
            phase=week.phase,
            days=days,
            miles=self.distances[number],
            runs=runs,
            long_run=long_run,
            longest=max((day.miles for day in runs), default=0.0),
            bands=self.bands_of(week, len(runs), sum(middle) / len(middle) if middle else 0.0),
            best_before=self._best_before(number),
            longest_before=self._longest_before(number),
            week_before=self._week_before(number),
            day_before=before[-1] if before and before[-1].number == 7 else None,
            day_after=after[0] if after and after[0].number == 1 else None,
            partial=partial,
            race_days_left=race_in if 0 <= race_in <= 6 else None,
        )

    def _week_before(self, number: int) -> float | None:
        """Miles of the week before; what is run now where that week was cut short by the start (ruling 3)."""
        if number == 2 and self.inputs.start > self.anchor:
            return max(self.w0, self.distances.get(1, 0.0))
        return self.distances.get(number - 1)

    def _best_before(self, number: int) -> float:
        """The biggest of the last four weeks; today's mileage stands in for the time before the plan (ruling 13)."""
        weeks = [self.distances[earlier] for earlier in self._lately(number)]
        if number <= limits.LOOK_BACK_WEEKS or not weeks:
            weeks.append(self.w0)
        return max(weeks)

    def load_before(self, number: int) -> float:
        """The biggest week of the time that a break and its way back may take, before the plan too (ruling 66)."""
        first = number - limits.WAY_BACK_WEEKS
        lately = (self.distances.get(earlier, 0.0) for earlier in range(max(1, first), number))
        return max([self.w0 if first < 1 else 0.0, *lately])

    def most_before(self, number: int) -> float:
        """The biggest week before this one, today's mileage among them."""
        return max([self.w0, *(miles for earlier, miles in self.distances.items() if earlier < number)])

    def _lately(self, number: int) -> list[int]:
        """The last four weeks with any running: steps are not measured from the empty weeks of a break (ruling 66)."""
        some = (earlier for earlier in range(number - 1, 0, -1) if self.distances.get(earlier, 0.0) > 0)
        return list(islice(some, limits.LOOK_BACK_WEEKS))

    def _longest_before(self, number: int) -> float:
        """The longest run of the last four weeks; what was run before the plan counts in its first four (ruling 50)."""
        runs = [self._longest_of(self.numbered[earlier]) for earlier in self._lately(number)]
        if number <= limits.LOOK_BACK_WEEKS:
            runs.append(self.bounds.longest_recent)
        return max(runs, default=0.0)


def facts_with(plan: Plan, week: Week) -> "PlanFacts":
    """A plan with this week in place of its own: read once for all who ask about the very same two.

    Who changes a week has it judged, compared, saved, approved and shown, one after the other.
    """
    return _kept_facts(Same(plan), Same(week))


@lru_cache(FACTS_KEPT)
def _kept_facts(plan: Same, week: Same) -> "PlanFacts":
    return PlanFacts(plan.value, week.value)


@lru_cache(maxsize=1024)
def _base_workout_weeks(inputs: PlanInputs) -> frozenset[int]:
    """Base weeks of a long plan that hold a workout; none where the inputs make no plan (an imported one's)."""
    try:
        return cycle_workout_weeks(season_of(inputs))
    except InputError:
        return frozenset()


def _day_miles(day: Day) -> float:
    total = 0
    for lap in day.warmup:
        total += lap.distance_mm
    for lap in day.workout:
        total += lap.distance_mm
    for lap in day.cooldown:
        total += lap.distance_mm
    return total / MM_PER_MILE


def _training_miles(week: Week, race_day: int) -> float:
    """Miles of the week without the race (ruling 4), in one pass: this runs for every week of every check."""
    total = 0
    for day in week.days:
        if day.type is DayType.RACE or day.number == race_day:
            continue
        for lap in day.warmup:
            total += lap.distance_mm
        for lap in day.workout:
            total += lap.distance_mm
        for lap in day.cooldown:
            total += lap.distance_mm
    return total / MM_PER_MILE
