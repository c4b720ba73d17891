"""How often planned repeats are recognised in runs that watches might have recorded.

python -m benchmarks.laps_found [1000]

Each run is 6 × 800 m with 400 m easy between, a warm-up and a cool-down: lengths measured 1 to 3 % wrong, pace that
wavers, and laps pressed by hand, pressed by hand with one forgotten, or cut every kilometre by the watch. A run counts
as recognised when every repeat is found to within two per cent of its time, or two seconds.
"""

import random
import sys
import time
from collections import Counter

from domain.adapting.recorded.lap_alignment import aligned
from domain.adapting.recorded.recorded_run import RecordedLap, RecordedRun, RunFormat, curve_of
from domain.plan import Lap

MILE = 1_609_344
PLAN = (
    Lap(2 * MILE),
    *(lap for _ in range(5) for lap in (Lap(800_000, 402), Lap(400_000))),
    Lap(800_000, 402),
    Lap(MILE),
)
KINDS = ("pressed", "one press forgotten", "every kilometre")


def a_run(chance: random.Random, kind: str, plan: tuple[Lap, ...] = PLAN) -> tuple[RecordedRun, list[float]]:
    """A recorded run, and the true seconds of each of its laps."""
    wrong = 1 + chance.choice((-1, 1)) * chance.uniform(0.01, 0.03)
    points, laps, took = [(0.0, 0.0)], [], []
    clock = metres = 0.0
    for number, lap in enumerate(plan):
        outer = number in (0, len(plan) - 1)
        length = lap.distance_mm / 1000 * (chance.uniform(0.85, 1.2) if outer else chance.uniform(0.995, 1.005))
        pace = lap.pace_s * chance.uniform(0.97, 1.04) if lap.pace_s else chance.uniform(520, 640)
        seconds = round(length / (MILE / 1000 / pace))
        began = metres
        for second in range(1, seconds + 1):
            waver = chance.gauss(0, 0.25)
            points.append((clock + second, max(points[-1][1], began + length * wrong * second / seconds + waver)))
        clock, metres = clock + seconds, began + length * wrong
        took.append(float(seconds))
        laps.append(RecordedLap(distance_mm=round(length * wrong * 1000), duration_s=seconds, pressed=True))
    if kind == "one press forgotten":
        at = chance.randrange(1, len(laps) - 1)
        both = (laps[at], laps[at + 1])
        laps[at : at + 2] = [
            RecordedLap(
                distance_mm=sum(lap.distance_mm for lap in both),
                duration_s=sum(lap.duration_s for lap in both),
                pressed=True,
            )
        ]
    elif kind == "every kilometre":
        laps = []
        last, begun = 0.0, 0.0
        for second, far in points:
            if far - begun >= 1000:
                laps.append(RecordedLap(distance_mm=1_000_000, duration_s=round(second - last)))
                last, begun = second, begun + 1000
    run = RecordedRun(
        format=RunFormat.FIT,
        digest="generated",
        distance_mm=round(metres * 1000),
        moving_s=round(clock),
        elapsed_s=round(clock),
        laps=tuple(laps),
        curve=curve_of(points),
    )
    return run, took


def is_recognised(run: RecordedRun, took: list[float], plan: tuple[Lap, ...] = PLAN) -> bool:
    """Whether each repeat is found with its time."""
    found = aligned(run, plan)
    return found is not None and all(
        abs(lap.duration_s - true) <= max(2.0, 0.02 * true)
        for lap, true in zip(found, took, strict=True)
        if lap.planned.pace_s is not None
    )


def main(count: int) -> None:
    """Print how many were recognised, of each kind."""
    chance, found, tried = random.Random(800), Counter[str](), Counter[str]()
    began = time.perf_counter()
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        tried[kind] += 1
        found[kind] += is_recognised(*a_run(chance, kind))
    took = (time.perf_counter() - began) / count
    for kind in KINDS:
        print(f"{kind:22} {found[kind]:5} of {tried[kind]}")
    print(f"{'all':22} {found.total():5} of {count}: {found.total() / count:.1%}; {took * 1000:.0f} ms a run")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
