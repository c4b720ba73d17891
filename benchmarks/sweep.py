"""Plans from random inputs, held against every rule: `python benchmarks/sweep.py [count] [seed]`.

Prints how often each rule speaks, hard findings first, with examples: the seed of the inputs, week, day, code.
A hard finding ends the run with status 1.

About one plan in a thousand keeps a soft finding: where days, time caps or a coach's rules leave no growth, a base week
may come out a little above the peak; where a time cap makes all runs alike, the only day called a long run may come
late; and a few plans with a short base put 11 % of their miles there instead of 12.
"""

import random
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from domain.errors import InputError
from domain.fitness import predict_seconds
from domain.plan import CoachLimits, PlanInputs, RaceExperience
from domain.planning.planner import make_plan
from domain.race import NAMED_RACES, race_of_length
from domain.rules import check_plan
from domain.units import Units

EXAMPLES = 4
SEEDS_A_RUN = 10_000_000


def random_inputs(seed: int) -> PlanInputs:
    """Valid inputs over the whole domain: every race, weekday, mileage, pace, number of days, a coach's limits."""
    pick = random.Random(seed)
    race = pick.choice(NAMED_RACES) if pick.random() < 0.8 else race_of_length(pick.randrange(1_500_000, 100_000_000))
    start = date(2026, 1, 1) + timedelta(days=pick.randrange(700))
    pace = pick.randrange(300, 841)
    weekly = round(pick.uniform(6, 80) if pick.random() < 0.8 else pick.uniform(0, 12), 1)
    preferred = frozenset(pick.sample(range(1, 8), pick.randrange(1, 8)))
    coach_limits = CoachLimits()
    if pick.random() < 0.2:
        coach_limits = CoachLimits(
            max_hard_days=pick.choice([None, 0, 1, 2, 3]),
            max_long_run_share=pick.choice([None, 0.25, 0.30, 0.35]),
            max_week_growth=pick.choice([None, 0.0, 0.05, 0.08]),
        )
    race_date = start + timedelta(days=pick.randrange(1, pick.randrange(1, 53) * 7 + 1))
    while (race_date - timedelta(days=race_date.weekday()) - start).days // 7 >= 51:
        race_date -= timedelta(days=7)
    goal = None if pick.random() < 0.2 else round(predict_seconds(race, pace, weekly) * pick.uniform(0.85, 1.2))
    longest, most_miles, most_hours = None, None, None
    if pick.random() < 0.5:
        longest = round(min(weekly, 62) * pick.random(), 1)
    if pick.random() < 0.15:
        most_miles = float(pick.randrange(6, 90))
    if pick.random() < 0.15:
        most_hours = float(pick.randrange(3, 14))
    return PlanInputs(
        race_name="Sweep",
        race=race,
        race_date=race_date,
        start=start,
        goal_s=goal,
        five_k_pace_s=pace,
        weekly_miles=weekly,
        preferred_days=preferred,
        units=pick.choice(list(Units)),
        long_run_day=pick.choice([None, None, pick.choice(sorted(preferred))]),
        easy_only=pick.random() < 0.08,
        careful=pick.random() < 0.2,
        longest_recent_run=longest,
        experience=pick.choice(list(RaceExperience)),
        most_miles=most_miles,
        most_hours=most_hours,
        coach_limits=coach_limits,
    )


def main(count: int, seed: int) -> int:
    """Sweep `count` random inputs and print what the rules say; 1 when a hard rule is broken."""
    spoken: Counter[tuple[bool, str]] = Counter()
    examples: dict[tuple[bool, str], list[str]] = defaultdict(list)
    refused: Counter[str] = Counter()
    weeks, planning, checking = 0, 0.0, 0.0
    for number in range(seed * SEEDS_A_RUN, seed * SEEDS_A_RUN + count):
        began = perf_counter()
        try:
            plan = make_plan(random_inputs(number))
        except InputError as error:
            refused[f"{error.field}: {error}"] += 1
            continue
        planned = perf_counter()
        findings = check_plan(plan)
        planning, checking = planning + planned - began, checking + perf_counter() - planned
        weeks += plan.total_weeks
        seen = set()
        for one in findings:
            key = (one.hard, one.rule)
            spoken[key] += 1
            if key not in seen and len(examples[key]) < EXAMPLES:
                seen.add(key)
                examples[key].append(f"{number} week {one.week_number} day {one.day_number}: {one.code}")
    print(f"{count} inputs, {weeks} weeks; planning {planning / count * 1000:.2f} ms a plan, ", end="")
    print(f"checking {checking / count * 1000:.2f} ms a plan")
    for sentence, times in refused.most_common():
        print(f"refused {times}: {sentence}")
    for key in sorted(spoken, key=lambda found: (not found[0], -spoken[found])):
        print(f"{'HARD' if key[0] else 'soft'} {key[1]}: {spoken[key]}")
        for example in examples[key]:
            print(f"    {example}")
    return int(any(hard for hard, _ in spoken))


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]] + [0, 0]
    sys.exit(main(numbers[0] or 2000, numbers[1]))
