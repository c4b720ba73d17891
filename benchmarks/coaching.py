"""Whether an experienced coach would sign the plans: `python -m benchmarks.coaching [runners] [seed]`.

Realistic runners of every distance are planned for, and each quality that the rulings of docs/training.md ask for is
counted over those it speaks of. A table says how many keep it beside its bar; below it, by class of runner, where a bar
is missed. Ends with status 1 when one is.
"""

import random
import sys
from collections import defaultdict
from datetime import date, timedelta

from benchmarks.qualities import QUALITIES as PLAN_QUALITIES
from benchmarks.qualities import Planned
from benchmarks.workout_qualities import WORKOUT_QUALITIES
from domain.fitness import predict_seconds
from domain.plan import PlanInputs, RaceDistance, RaceExperience
from domain.planning.planner import make_plan
from domain.race import FIFTY_K, FIVE_K, HALF, MARATHON, MILE, TEN_K
from domain.units import Units

QUALITIES = (*PLAN_QUALITIES, *WORKOUT_QUALITIES)
SEEDS_A_RUN = 10_000_000
START = date(2026, 12, 28)
# Races, how many of a hundred runners, the weeks they usually take, and what they usually run.
_RACES: tuple[tuple[RaceDistance, int, tuple[int, int], tuple[float, float]], ...] = (
    (MARATHON, 38, (8, 26), (12, 65)),
    (HALF, 26, (6, 20), (8, 50)),
    (TEN_K, 16, (5, 16), (6, 45)),
    (FIVE_K, 14, (4, 14), (0, 40)),
    (MILE, 2, (6, 14), (10, 50)),
    (FIFTY_K, 4, (12, 28), (20, 60)),
)
_DAYS = {2: (3, 6), 3: (2, 4, 6), 4: (2, 4, 6, 7), 5: (2, 3, 4, 6, 7), 6: (1, 2, 3, 4, 6, 7), 7: (1, 2, 3, 4, 5, 6, 7)}
_CLASSES = ("distance", "predicted marathon", "miles now", "days", "experience")


def realistic(seed: int) -> PlanInputs:
    """A runner as they come: who runs more is a little faster and runs on more days."""
    pick = random.Random(seed)
    race, _, (least, most), (low, high) = pick.choices(_RACES, weights=[each[1] for each in _RACES])[0]
    weekly = round(low + (high - low) * pick.betavariate(1.6, 2.8))
    weeks = pick.randint(least, most) if pick.random() < 0.95 else pick.randint(30, 52)
    pace = round(min(840, max(330, pick.gauss(610 - 3.0 * weekly, 75))))
    count = min(7, max(2, round(pick.gauss(2.6 + weekly / 15, 0.7))))
    goal = None
    if pick.random() < 0.7:
        goal = round(predict_seconds(race, pace, weekly) * pick.uniform(0.92, 1.04))
    return PlanInputs(
        race_name="Realistic",
        race=race,
        race_date=START + timedelta(days=7 * (weeks - 1) + pick.choice((5, 6, 6, 6))),
        start=START,
        goal_s=goal,
        five_k_pace_s=pace,
        weekly_miles=float(weekly),
        preferred_days=frozenset(_DAYS[count]),
        units=pick.choice(list(Units)),
        careful=pick.random() < 0.2,
        longest_recent_run=round(weekly * pick.uniform(0.28, 0.48), 1) if pick.random() < 0.7 else None,
        experience=pick.choice((RaceExperience.FIRST, RaceExperience.SOME, RaceExperience.OFTEN)),
    )


def classes_of(inputs: PlanInputs) -> tuple[str, ...]:
    """What kind of runner this is, in the order of `_CLASSES`."""
    hours = predict_seconds(MARATHON, inputs.five_k_pace_s, inputs.weekly_miles) / 3600
    marathon = next((f"under {top}:00" for top in (3, 4, 5, 6) if hours < top), "6:00 and more")
    weekly = next((f"under {top}" for top in (8, 15, 25, 35, 50) if inputs.weekly_miles < top), "50 and more")
    days = str(len(inputs.preferred_days))
    return inputs.race.label, marathon, weekly, days, inputs.experience.value


def main(count: int, seed: int) -> int:
    """Plan for `count` runners and print the table; 1 when a bar is missed."""
    kept: dict[str, int] = defaultdict(int)
    asked: dict[str, int] = defaultdict(int)
    by_class: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    examples: dict[str, list[int]] = defaultdict(list)
    for number in range(seed * SEEDS_A_RUN, seed * SEEDS_A_RUN + count):
        inputs = realistic(number)
        planned = Planned(make_plan(inputs))
        names = classes_of(inputs)
        for quality in QUALITIES:
            if not quality.asked(planned):
                continue
            held = quality.held(planned)
            asked[quality.name] += 1
            kept[quality.name] += held
            if not held and len(examples[quality.name]) < 4:
                examples[quality.name].append(number)
            for kind, name in zip(_CLASSES, names, strict=True):
                cell = by_class[quality.name, kind, name]
                cell[0] += held
                cell[1] += 1
    print(f"{count} runners\n")
    print(f"{'quality':<66} {'ruling':>6} {'of':>6} {'kept':>7} {'bar':>6}")
    missed = []
    for quality in QUALITIES:
        share = kept[quality.name] / asked[quality.name] if asked[quality.name] else 1.0
        below = share < quality.bar
        missed += [quality] if below else []
        print(
            f"{quality.name:<66} {quality.ruling:>6} {asked[quality.name]:>6} {share:>7.1%} {quality.bar:>6.0%}"
            f"{'  MISSED' if below else ''}"
        )
    for quality in QUALITIES:
        if kept[quality.name] == asked[quality.name]:
            continue
        print(f"\n{quality.name}: {quality.why}" if quality.why else f"\n{quality.name}:")
        for kind in _CLASSES:
            cells = {
                name: held for (title, one, name), held in by_class.items() if title == quality.name and one == kind
            }
            said = ", ".join(f"{name} {held}/{total}" for name, (held, total) in sorted(cells.items()))
            print(f"    {kind}: {said}")
        print(f"    such as {', '.join(map(str, examples[quality.name]))}")
    return int(bool(missed))


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]] + [0, 0]
    sys.exit(main(numbers[0] or 3000, numbers[1]))
