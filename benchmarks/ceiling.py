"""How fast people can tap at most when each call takes a while: arithmetic, no measurement.

python -m benchmarks.ceiling [processor of the bare bot, of Milepost; ms a tap] [--people 32] [--latency 50]

So many people, each waiting for the card before the next tap: no more than people / (time of a round), and no more than
one core can do. The bare bot answers the tap and then edits, one call after the other; Milepost makes both at once.
What lies between the two bounds is the wait for others on the same core (mean value analysis of a closed network: one
server that is shared, and a delay).
"""

import argparse


def rate(people: int, delay_ms: float, work_ms: float) -> float:
    """Taps a second of so many people whose taps take so much of one core and so long outside of it."""
    waiting = taps_per_ms = 0.0
    for here in range(1, people + 1):
        stay_ms = work_ms * (1 + waiting)
        taps_per_ms = here / (delay_ms + stay_ms)
        waiting = taps_per_ms * stay_ms
    return 1000 * taps_per_ms


def main() -> None:
    """Both bots, and what Milepost may take for so many times the bare bot."""
    parser = argparse.ArgumentParser()
    parser.add_argument("work_ms", nargs="*", type=float, default=[2.57, 1.71])
    parser.add_argument("--people", type=int, default=32)
    parser.add_argument("--latency", type=float, default=50.0)
    asked = parser.parse_args()
    bare_ms, ours_ms = asked.work_ms
    bare = rate(asked.people, 2 * asked.latency, bare_ms)
    for name, delay_ms, work_ms in (
        ("bare", 2 * asked.latency, bare_ms),
        ("Milepost", asked.latency, ours_ms),
        ("at no cost", asked.latency, 1e-6),
    ):
        found = rate(asked.people, delay_ms, work_ms)
        bound = min(1000 * asked.people / (delay_ms + work_ms), 1000 / work_ms)
        print(f"{name:10} {work_ms:5.2f} ms: {found:4.0f}/s, never more than {bound:4.0f}/s  ×{found / bare:.2f}")
    for goal in (1.2, 2.0):
        hundredths = (at for at in range(500, 0, -1) if rate(asked.people, asked.latency, at / 100) >= goal * bare)
        print(f"×{goal} takes at most {next(hundredths, 0) / 100:.2f} ms")


if __name__ == "__main__":
    main()
