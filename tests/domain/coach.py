"""What no coach would write, though no rule forbids it: shares no code with the planner or the checks."""

import re

from domain.plan import Day, Plan, Week
from domain.units import Units
from handlers.wording.workouts import day_notes, day_title

MILE = 1_609_344
PACES = {"10K": 10_000_000, "10-mile": 10 * MILE, "half-marathon": 21_097_500, "marathon": 42_195_000}
EASY = {"easy", "recovery", "moderate"}
WORKOUTS = {"tempo", "intervals", "race_pace"}


def title(day: Day) -> str:
    """What the day is called, for a reader of miles."""
    return day_title(day, Units.MI)


def notes(day: Day) -> str:
    """What is said about the day, to a reader of miles."""
    return day_notes(day, Units.MI)


def length(day: Day) -> float:
    """Miles of a day."""
    return sum(lap.distance_mm for part in (day.warmup, day.workout, day.cooldown) for lap in part) / MILE


def oddities(plan: Plan) -> list[str]:
    """Everything that would make a coach frown, in words; an empty list for a plan to be proud of."""
    found = []
    weeks = [week for phase in plan.phases for week in phase.weeks]
    for place, week in enumerate(weeks):
        said = _week(week) + (_last_week(weeks[place - 1], week, plan) if place else [])
        for day in week.days:
            said += [f"day {day.number}: {words}" for words in _day(plan, day)]
        found += [f"week {week.number}: {words}" for words in said]
    return found


def _week(week: Week) -> list[str]:
    found = []
    runs = [day for day in week.days if day.type not in ("rest", "race")]
    easy = [length(day) for day in runs if day.type == "easy"]
    long = [length(day) for day in runs if day.type == "long_run"]
    for day in runs:
        own = "extra run" not in notes(day)
        if day.type == "recovery" and own and easy and length(day) > max(easy) + 0.51:
            found.append(f"recovery of {length(day):.2f} beside easy runs of {max(easy):.2f} at most")
        if long and length(day) > max(long) + 0.02:
            found.append(f"{title(day)} of {length(day):.2f} is longer than the long run of {max(long):.2f}")
    if sum("strides" in notes(day) for day in runs) > 1:
        found.append("strides twice")
    titles = [title(day) for day in runs if day.type in ("tempo", "intervals", "race_pace")]
    if len(set(titles)) < len(titles):
        found.append(f"the same workout twice: {titles}")
    return found


def _last_week(before: Week, week: Week, plan: Plan) -> list[str]:
    longest = max((length(day) for day in before.days), default=0.0)
    if not any(day.type == "race" for day in week.days) or before.number == 1 or longest < 5:
        return []
    return [
        f"{title(day)} of {length(day):.2f} days before the race, after {longest:.2f} the week before"
        for day in week.days
        if day.type in EASY and length(day) > 0.8 * longest + 0.26 and length(day) > 3.1
    ]


def _day(plan: Plan, day: Day) -> list[str]:
    found = []
    laps = [*day.warmup, *day.workout, *day.cooldown]
    km = plan.inputs.units == "km"
    # Repetitions are 200 m long, an eighth of a mile.
    step = 100_000 if km else MILE // 8 if day.type in WORKOUTS else MILE // 4
    if day.type != "race" and any(lap.distance_mm % step for lap in laps):
        found.append(f"a lap that is not round: {[lap.distance_mm for lap in laps]}")
    said = day_notes(day, plan.inputs.units)
    if ("/mi" if km else "/km") in said:
        found.append(f"a pace in the wrong units: {said}")
    if plan.inputs.race.distance_mm <= 10_000_000 and "eat on race day" in said:
        found.append("food for a race that is run without")
    return found + _title(day, plan.inputs.race.distance_mm, plan.inputs.units)


def _title(day: Day, race_mm: int, units: Units) -> list[str]:
    """The title against the laps and the race."""
    name = day_title(day, units)
    named = re.search(r"at (10K|10-mile|half-marathon|marathon) pace", name)
    if named and abs(race_mm / PACES[named.group(1)] - 1) > 0.02:
        return [f"{name} for a race of {race_mm / MILE:.2f} miles"]
    unit = 1_000_000 if units is Units.KM else MILE
    # Some quick 200s after the work are told in the notes, not in the name.
    quick = 203_000 if "200 m at about" in day_notes(day, units) else 0
    paced = sum(lap.distance_mm for lap in day.workout if lap.pace_s is not None and lap.distance_mm > quick)
    repeat = re.search(r"(\d+) × ", name)
    if repeat and day.type in ("tempo", "intervals", "race_pace"):
        times = int(repeat.group(1))
        counts = [day.workout.count(lap) for lap in set(day.workout)]
        if not any(count >= times for count in counts):
            return [f"{name}, but the laps are {day.workout}"]
    whole = re.fullmatch(r"Tempo ([\d.]+) (?:mi|km)|([\d.]+) (?:mi|km) at .*", name)
    if whole and abs(float(whole.group(1) or whole.group(2)) * unit - paced) > 0.006 * unit:
        return [f"{name}, but {paced / unit:.2f} are run at a pace"]
    end = re.search(r"last ([\d.]+) (?:mi|km)", name)
    if end and abs(float(end.group(1)) * unit - paced) > 0.006 * unit:
        return [f"{name}, but {paced / unit:.2f} are run at a pace"]
    return []
