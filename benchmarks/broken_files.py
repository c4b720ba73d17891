"""Run files broken at random: whatever is done to them, their reader says what is wrong and raises nothing.

python -m benchmarks.broken_files [10000]
"""

import random
import sys
import time
from collections import Counter
from pathlib import Path

from bot.recorded.read import read_runs
from tests.bot.recorded.written import fit, gpx, tcx

FILES = Path(__file__).resolve().parents[1] / "tests" / "bot" / "recorded" / "files"
LAPS = ((1000.0, 300.0),)


def main(count: int) -> None:
    """Print what became of so many broken files, and how long the slowest took."""
    small = [path.read_bytes() for path in sorted(FILES.glob("*.fit")) if path.stat().st_size < 10_000]
    wholes = [*small, fit(LAPS), gpx(LAPS), tcx(LAPS)]
    chance, became, slowest = random.Random(1), Counter[str](), 0.0
    for _ in range(count):
        data = bytearray(chance.choice(wholes))
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if chance.random() < 0.3:
            del data[chance.randint(1, len(data)) :]
        began = time.perf_counter()
        found = read_runs(bytes(data))
        slowest = max(slowest, time.perf_counter() - began)
        became.update(["a run"] if found.runs else [problem.value for problem in found.problems])
    print(f"{count} broken files, nothing raised; the slowest took {slowest * 1000:.0f} ms")
    for name, times in became.most_common():
        print(f"  {times:6} {name}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
