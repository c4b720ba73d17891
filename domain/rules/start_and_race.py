"""What goes by the calendar: the first days, the days before the race, race day and after it (B, D, H, I)."""

from collections.abc import Iterator

from domain import limits
from domain.calendar import days_left_in_week
from domain.formats import show_date, show_miles, show_pace
from domain.plan import DayType, PhaseName
from domain.rules.facts import ROOM_MILES, DayFacts, WeekFacts
from domain.rules.findings import Breach, week_rule
from domain.rules.wording import day_name, kind_name, miles_range
from domain.units import MM_PER_MILE

RACE_DISTANCE_ROOM_MILES = 0.05
GOAL_PACE_ROOM_S = 2
TUNE_UP_MIN_DAYS = 14
_LIGHT_KINDS = frozenset({DayType.RECOVERY, DayType.EASY, DayType.SHAKEOUT, DayType.RACE})


def _starts_late(facts: WeekFacts) -> bool:
    return facts.partial


def _near_race(facts: WeekFacts) -> bool:
    return facts.near_race


def _has_day(facts: WeekFacts, days_to_race: int) -> bool:
    return any(day.days_to_race == days_to_race and not day.before_start for day in facts.days)


def _has_race_date(facts: WeekFacts) -> bool:
    return _has_day(facts, 0)


@week_rule("H", "A first week that starts late is light", _starts_late)
def start_week(facts: WeekFacts) -> Iterator[Breach]:
    """Rest before the start; afterwards only easy runs, and no more miles than the days left carry (ruling 3)."""
    units = facts.inputs.units
    for day in facts.days:
        if day.before_start and day.is_run:
            yield Breach(
                True,
                day.miles,
                0.0,
                f"{day_name(day.number)} lies before the start, {show_date(facts.inputs.start)}, so it is rest.",
                day.number,
            )
        elif day.is_run and day.kind is not DayType.RACE:
            top = facts.bands.easy.high
            if day.kind not in _LIGHT_KINDS or day.miles > top + ROOM_MILES:
                yield Breach(
                    True,
                    day.miles,
                    top,
                    f"{day_name(day.number)}: the first days are rest or easy running up to {show_miles(top, units)}; "
                    f"this is {kind_name(day.kind)} of {show_miles(day.miles, units)}.",
                    day.number,
                )
    most = limits.partial_week_cap(facts.plan.w0, days_left_in_week(facts.inputs.start))
    if facts.miles > most + ROOM_MILES:
        yield Breach(
            True,
            facts.miles,
            most,
            f"The week starts late, so it holds at most {show_miles(most, units)}; "
            f"this is {show_miles(facts.miles, units)}.",
        )


@start_week.says
def _start_week_said(facts: WeekFacts) -> str:
    return f"The week starts on {show_date(facts.inputs.start)} and stays light."


@week_rule("I", "The day before the race is rest", lambda facts: _has_day(facts, 1))
def day_before_race(facts: WeekFacts) -> Iterator[Breach]:
    """All arrays empty on the day before the race (D and I, ruling 5)."""
    for day in facts.days:
        if day.days_to_race == 1 and day.is_run:
            yield Breach(
                True, day.miles, 0.0, f"{day_name(day.number)} is the day before the race, so it is rest.", day.number
            )


@day_before_race.says
def _day_before_race_said(_: WeekFacts) -> str:
    return "Rest on the day before the race."


@week_rule("I", "A short shakeout two days before the race", lambda facts: _has_day(facts, 2))
def shakeout(facts: WeekFacts) -> Iterator[Breach]:
    """2 to 4 miles by effort, on whatever weekday it falls (ruling 6)."""
    low, high = limits.SHAKEOUT_MILES
    room, units = ROOM_MILES, facts.inputs.units
    for day in facts.days:
        if day.days_to_race != 2:
            continue
        name = day_name(day.number)
        if not low - room <= day.miles <= high + room:
            yield Breach(
                True,
                day.miles,
                low if day.miles < low else high,
                f"{name} is two days before the race: a shakeout of {miles_range(low, high, units)}, "
                f"not {show_miles(day.miles, units) if day.is_run else 'rest'}.",
                day.number,
            )
        for lap in day.paced[:1]:
            yield Breach(
                True, lap.pace_s or 0, 0, f"{name}: the shakeout is run by effort, without a pace.", day.number
            )


@shakeout.says
def _shakeout_said(facts: WeekFacts) -> str:
    length = sum(day.miles for day in facts.days if day.days_to_race == 2)
    return f"A shakeout of {show_miles(length, facts.inputs.units)} two days before the race."


@week_rule("I", "The six days before the race hold nothing hard", _near_race)
def race_week(facts: WeekFacts) -> Iterator[Breach]:
    """No workout, no lap faster than easy, no run above max(6, 0.22 x peak) in the six days before (ruling 7)."""
    most, units = limits.race_week_run_cap(facts.plan.peak_miles), facts.inputs.units
    for day in facts.days:
        if not 1 <= day.days_to_race <= limits.RACE_WEEK_DAYS or not day.is_run:
            continue
        name = day_name(day.number)
        if day.is_quality or day.kind is DayType.RACE:
            yield Breach(
                True,
                day.days_to_race,
                limits.RACE_WEEK_DAYS,
                f"{name} is {day.days_to_race} days before the race: no {_plain(day)} now, easy running only.",
                day.number,
            )
        elif day.fast:
            quickest = min(lap.pace_s or 0 for lap in day.fast)
            yield Breach(
                True,
                quickest,
                facts.plan.paces.easy_fast_s,
                f"{name} is in race week: {show_pace(quickest, units)} is faster than easy running.",
                day.number,
            )
        if day.miles > most + ROOM_MILES:
            yield Breach(
                True,
                day.miles,
                most,
                f"{name} is in race week: {show_miles(day.miles, units)} is more than {show_miles(most, units)}.",
                day.number,
            )


def _plain(day: DayFacts) -> str:
    return "race" if day.kind is DayType.RACE else kind_name(day.kind).removeprefix("a ").removeprefix("an ")


@race_week.says
def _race_week_said(facts: WeekFacts) -> str:
    most = show_miles(limits.race_week_run_cap(facts.plan.peak_miles), facts.inputs.units)
    return f"Easy running only in the six days before the race, no run above {most}."


@week_rule("R4", "The race is on its day, at its distance", _has_race_date)
def race_day(facts: WeekFacts) -> Iterator[Breach]:
    """Race miles as the workout on the race date, at the goal's pace where there is one (ruling 4)."""
    race, units = facts.inputs.race, facts.inputs.units
    for day in facts.days:
        if day.days_to_race != 0:
            continue
        name = day_name(day.number)
        run = sum(lap.distance_mm for lap in day.day.workout) / MM_PER_MILE
        if abs(run - race.miles) > RACE_DISTANCE_ROOM_MILES:
            said = "nothing" if not run else show_miles(run, units, 2)
            yield Breach(
                True,
                run,
                race.miles,
                f"{name} is race day: {show_miles(race.miles, units, 2)} belong there, not {said}.",
                day.number,
            )
        goal = facts.plan.race_pace_s
        for lap in day.paced:
            if goal is not None and lap.pace_s is not None and abs(lap.pace_s - goal) > GOAL_PACE_ROOM_S:
                yield Breach(
                    False,
                    lap.pace_s,
                    goal,
                    f"Race day is planned at {show_pace(lap.pace_s, units)}; the goal is {show_pace(goal, units)}.",
                    day.number,
                )
                break


@race_day.says
def _race_day_said(facts: WeekFacts) -> str:
    return f"The race on {show_date(facts.inputs.race_date)}, {facts.inputs.race.label}."


@week_rule("R4", "After the race comes rest", lambda facts: any(day.days_to_race < 0 for day in facts.days))
def after_race(facts: WeekFacts) -> Iterator[Breach]:
    """The days of the last week after the race are rest (ruling 4)."""
    for day in facts.days:
        if day.days_to_race < 0 and day.is_run:
            yield Breach(
                True, day.miles, 0.0, f"{day_name(day.number)} comes after the race, so it is rest.", day.number
            )


@after_race.says
def _after_race_said(_: WeekFacts) -> str:
    return "Rest after the race."


def _has_tune_up(facts: WeekFacts) -> bool:
    return any(day.kind is DayType.RACE and day.days_to_race != 0 for day in facts.days)


@week_rule("R42", "A tune-up race has its place", _has_tune_up)
def tune_up_race(facts: WeekFacts) -> Iterator[Breach]:
    """In build or peak, two weeks before the race at least, in place of that week's hard runs (ruling 42)."""
    for day in facts.days:
        if day.kind is not DayType.RACE or day.days_to_race == 0:
            continue
        name = day_name(day.number)
        if 0 <= day.days_to_race < TUNE_UP_MIN_DAYS:
            yield Breach(
                True,
                day.days_to_race,
                TUNE_UP_MIN_DAYS,
                f"{name}: a tune-up race is at least {TUNE_UP_MIN_DAYS} days before the race; "
                f"this one is {day.days_to_race} before.",
                day.number,
            )
        if facts.phase not in (PhaseName.BUILD, PhaseName.PEAK):
            yield Breach(
                False, 0, 1, f"{name}: a tune-up race belongs to build or peak, this is {facts.phase}.", day.number
            )
        others = [other for other in facts.runs if other.is_hard]
        if others:
            yield Breach(
                False,
                len(others),
                0,
                f"{name}: a tune-up race replaces the workouts and the long run of its week.",
                day.number,
            )


@tune_up_race.says
def _tune_up_race_said(_: WeekFacts) -> str:
    return "The tune-up race replaces the hard runs of its week."


WEEK_RULES = (start_week, day_before_race, shakeout, race_week, race_day, after_race, tune_up_race)
