"""The hard rules written a second time, from the page alone: shares no code with the planner or the checks.

It reads a plan as plain numbers and returns sentences; an empty list means that the plan keeps the rules.
"""

from datetime import date, timedelta
from itertools import pairwise

from domain.plan import Day, DayType, Plan, Week

MILE = 1_609_344
HARD = {"tempo", "intervals", "race_pace", "long_run", "race"}
GENTLE = {"easy", "recovery", "moderate", "shakeout"}
CAPS = ((3.2, 10, 15), (6.3, 12, 16), (10.1, 13, 17), (13.2, 14, 18), (20.1, 17, 20.5), (26.3, 20, 23), (999, 22, 28))
CAPACITY = {1: 10, 2: 20, 3: 35, 4: 42, 5: 52, 6: 70, 7: 82}


def length(day: Day) -> float:
    """Miles of a day."""
    return sum(lap.distance_mm for part in (day.warmup, day.workout, day.cooldown) for lap in part) / MILE


def week_length(week: Week) -> float:
    """Miles of a week, race left out (ruling 4)."""
    return sum(length(day) for day in week.days if day.type != "race")


def long_cap(race_miles: float, miles: float) -> float:
    """Longest run (2.5); the 30K class has the middle of the half's and the marathon's numbers."""
    low, high = next((low, high) for top, low, high in CAPS if race_miles <= top)
    return low + (high - low) * min(1.0, max(0.0, (miles - 35) / 35))


def objections(plan: Plan) -> list[str]:
    """Everything in the plan that a ruling with a hard limit forbids."""
    found = _shape(plan)
    weeks = [week for phase in plan.phases for week in phase.weeks]
    inputs = plan.inputs
    monday = inputs.start - timedelta(days=inputs.start.weekday())
    totals = [week_length(week) for week in weeks]
    w0 = max(6.0, inputs.weekly_miles)
    late = inputs.start != monday
    dated: list[tuple[date, Day, Week]] = [
        (monday + timedelta(days=7 * place + number), day, week)
        for place, week in enumerate(weeks)
        for number, day in enumerate(week.days)
    ]
    for on, day, week in dated:
        found += [
            f"week {week.number} {on}: {said}" for said in _day(plan, on, day, totals[week.number - 1], max(totals))
        ]
    for (on, day, _), (_, after, _) in pairwise(dated):
        pair = day.type == after.type == "long_run" and inputs.race.distance_mm > 26.3 * MILE
        # The one exception: two easy long runs before an ultra, the second a good half of the first (ruling 61).
        if pair and length(after) <= 0.62 * length(day) + 0.26 and not any(lap.pace_s for lap in after.workout):
            continue
        if day.type in HARD and after.type in HARD:
            found.append(f"{on}: two hard days in a row (2.6)")
    for place, total in enumerate(totals):
        best = max([*totals[max(0, place - 4) : place], *([w0] if place < 4 else [])])
        if place == 0 and late:
            left = 7 - inputs.start.weekday()
            if total > w0 * left / 7 + 1 + 0.26:
                found.append(f"week 1 has {total:.2f} miles in {left} days (ruling 3)")
        elif place == 0 and total > 1.1 * w0 + 1 + 0.26:
            found.append(f"week 1 has {total:.2f} miles, {w0} are run now (ruling 13)")
        elif place and total > max(1.2 * best, best + 3) + 0.26:
            found.append(f"week {place + 1}: {total:.2f} miles after {best:.2f} (C)")
    return found + _taper(plan, totals, w0 if late else None) + _bands(plan, weeks, totals)


def _shape(plan: Plan) -> list[str]:
    found = []
    if [phase.name.value for phase in plan.phases] != ["base", "build", "peak", "taper"]:
        found.append("phases out of order (A)")
    weeks = [week for phase in plan.phases for week in phase.weeks]
    start, race = plan.inputs.start, plan.inputs.race_date
    count = ((race - timedelta(days=race.weekday())) - (start - timedelta(days=start.weekday()))).days // 7 + 1
    if [week.number for week in weeks] != list(range(1, count + 1)):
        found.append("weeks not numbered through (L)")
    found += [
        f"week {week.number} has not seven days (L)"
        for week in weeks
        if [day.number for day in week.days] != [1, 2, 3, 4, 5, 6, 7]
    ]
    return found


def _day(plan: Plan, on: date, day: Day, total: float, peak: float) -> list[str]:
    found = []
    inputs = plan.inputs
    to_race = (inputs.race_date - on).days
    laps = [*day.warmup, *day.workout, *day.cooldown]
    if on < inputs.start and laps:
        found.append("run before the start (H)")
    if (to_race == 1 or to_race < 0) and laps:
        found.append("run on the day before or after the race (I, ruling 4)")
    if not laps:
        if day.type != "rest":
            found.append("a run day without laps (J)")
        if to_race == 0:
            found.append("no race on race day (ruling 4)")
        if to_race == 2 and on >= inputs.start:
            found.append("no shakeout (I)")
        return found
    if not (day.warmup and day.workout and day.cooldown):
        found.append("a part is empty (G)")
    if any(lap.distance_mm <= 0 for lap in laps):
        found.append("a lap without distance (K)")
    if any(lap.pace_s is not None and not 1 <= lap.pace_s <= 5999 for lap in laps):
        found.append("a pace that is no mm:ss (K)")
    ends = (*day.warmup, *day.cooldown)
    if any(lap.pace_s is not None or not 0.495 <= lap.distance_mm / MILE <= 1.01 for lap in ends):
        found.append("warm-up or cool-down lap (G)")
    longest = max(lap.distance_mm for lap in day.workout) / MILE
    least = {"recovery": 1.0, "shakeout": 1.0}.get(day.type, max(1.0, min(2.0, total / 10)))
    if day.type in GENTLE | {"long_run"} and longest < 0.99 * least:
        found.append(f"main lap of {longest:.2f} (ruling 19)")
    if day.type in GENTLE and any(lap.pace_s is not None for lap in laps):
        found.append("a pace on an easy day (ruling 24)")
    if to_race == 0 and abs(sum(lap.distance_mm for lap in day.workout) - inputs.race.distance_mm) > 80_000:
        found.append("another distance than the race's (ruling 4)")
    if to_race == 2 and not 1.75 <= length(day) <= 4.25:
        found.append("shakeout not 2 to 4 miles (I)")
    if 1 <= to_race <= 6 and (
        day.type in HARD - {"long_run"}
        or any(lap.pace_s is not None for lap in laps)
        or length(day) > max(6.0, 0.22 * peak) + 0.26
    ):
        found.append("hard or long in race week (ruling 7)")
    elsewhere = on.isoweekday() not in inputs.preferred_days and to_race not in (0, 2)
    if elsewhere and (day.type in HARD or length(day) > 3.25):
        found.append("more than a light run on a day off (F)")
    if inputs.easy_only and day.type in {"tempo", "intervals", "race_pace"}:
        found.append("a workout although easy only (ruling 47)")
    if day.type not in ("race", "rest") and any(
        lap.pace_s is not None
        # Repetitions of up to 600 m are run at about mile pace (1.2).
        and lap.pace_s < (0.86 if lap.distance_mm <= 610_000 else 0.9) * inputs.five_k_pace_s
        for lap in laps
    ):
        found.append("a pace far beyond the 5K pace (ruling 36)")
    return found


# Miles of a week of two runs that grids and lower ends leave no shorter.
TWO_SHORTEST_RUNS = 4.4


def _taper(plan: Plan, totals: list[float], short_first: float | None) -> list[str]:
    found = []
    base, build, peak, taper = (len(phase.weeks) for phase in plan.phases)
    first = base + build + peak
    stub = plan.inputs.race_date.isoweekday() <= 3
    for place in range(max(1, first), len(totals)):
        before = totals[place - 1]
        if place == 1 and short_first is not None:
            before = max(before, short_first)
        last = place == len(totals) - 1
        if last and stub:
            continue
        # Two of the shortest runs cannot become less: there the taper of somebody who runs so little ends.
        if totals[place] > 0.85 * before + 0.26 and totals[place] > TWO_SHORTEST_RUNS:
            found.append(f"week {place + 1}: {totals[place]:.2f} after {before:.2f} is no taper (ruling 10)")
    return found if taper else [*found, "no taper (ruling 11)"]


def _bands(plan: Plan, weeks: list[Week], totals: list[float]) -> list[str]:
    found = []
    inputs, peak = plan.inputs, max(totals)
    capacity = CAPACITY[max(1, len(inputs.preferred_days))] + 3 * max(0, 3 - len(inputs.preferred_days))
    for week, total in zip(weeks, totals, strict=True):
        first = inputs.start - timedelta(days=inputs.start.weekday()) + timedelta(days=7 * (week.number - 1))
        top = total
        if week.number == 1 and first != inputs.start:
            top = max(top, min(capacity, max(6.0, inputs.weekly_miles)))
        if (inputs.race_date - first).days <= 12:
            top = max(top, 0.6 * peak)
        lo, hi = min(1.0, total / 20), max(1.0, top / 35)
        runs = [day for day in week.days if day.type not in ("rest", "race")]
        middle = [length(day) for day in runs if day.type != "long_run"]
        need = 1.05 * sum(middle) / len(middle) if middle and len(runs) <= 4 else 0.0
        easy_top, moderate_top = min(9.0, 5 * hi), min(13.0, 7 * hi)
        if need > 1.05 * moderate_top:
            moderate_top = min(13.0, need)
        if need > 1.05 * easy_top:
            easy_top = min(10.0, need)
        long_top = min(16.0, 12 * hi) if week.number == 1 else long_cap(inputs.race.distance_mm / MILE, top)
        bands = {
            "recovery": (2.0, min(6.0, 4 * hi)),
            "easy": (max(2.0, 3 * lo), easy_top),
            "long_run": (max(3.0, 6 * lo), long_top),
        }
        for day in runs:
            low, high = bands.get(day.type, (max(2.5, 4 * lo), moderate_top))
            if day.type != DayType.SHAKEOUT and not low - 0.26 <= length(day) <= high + 0.26:
                found.append(
                    f"week {week.number} day {day.number}: {day.type} of {length(day):.2f} not {low}-{high} (E)"
                )
    return found
