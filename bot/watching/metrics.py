"""Counting and timing what the bot does: totals, failures, times and their percentiles, in a window of minutes."""

import math
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field

WINDOW_S = 300.0
KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Summary:
    """One service's figures. Times in seconds over the last minutes; `total`, `success`, `failure` since the start."""

    total: int = 0
    success: int = 0
    failure: int = 0
    average_s: float = 0.0
    min_s: float = 0.0
    max_s: float = 0.0
    p95_s: float = 0.0
    p99_s: float = 0.0
    per_minute: float = 0.0
    error_rate: float = 0.0
    recent: int = 0


@dataclass(slots=True)
class Series:
    """What one service did: the newest (moment, seconds, ok) and the totals."""

    total: int = 0
    failure: int = 0
    recent: deque[tuple[float, float, bool]] = field(default_factory=lambda: deque(maxlen=KEPT))

    def add(self, at: float, seconds: float, ok: bool) -> None:
        """One more."""
        self.total += 1
        self.failure += not ok
        self.recent.append((at, seconds, ok))

    def summary(self, now: float) -> Summary:
        """The figures as of now."""
        recent = [entry for entry in self.recent if entry[0] > now - WINDOW_S]
        if not recent:
            return Summary(total=self.total, success=self.total - self.failure, failure=self.failure)
        times = sorted(seconds for _, seconds, _ in recent)
        last_minute = sum(1 for at, _, _ in recent if at > now - 60)
        return Summary(
            total=self.total,
            success=self.total - self.failure,
            failure=self.failure,
            average_s=sum(times) / len(times),
            min_s=times[0],
            max_s=times[-1],
            p95_s=percentile(times, 0.95),
            p99_s=percentile(times, 0.99),
            per_minute=float(last_minute),
            error_rate=sum(1 for _, _, ok in recent if not ok) / len(recent),
            recent=len(recent),
        )


def percentile(ordered: list[float], share: float) -> float:
    """The value below which that share of the ordered values lies (nearest rank)."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


class Metrics:
    """The figures of this process. `monotonic` gives seconds."""

    def __init__(self, monotonic: Callable[[], float] = time.perf_counter) -> None:
        self._monotonic = monotonic
        self._series: dict[str, Series] = {}
        self.counters: Counter[str] = Counter()
        self.gauges: dict[str, float] = {}
        self.last_reference = ""

    def started(self) -> float:
        """A moment to hand to the methods below."""
        return self._monotonic()

    def done(self, service: str, started: float, *, ok: bool) -> None:
        """A piece of work of a service ended now."""
        now = self._monotonic()
        self._series.setdefault(service, Series()).add(now, now - started, ok)

    def handled(self, started: float, *, ok: bool) -> None:
        """An update was handled."""
        self.done("updates", started, ok=ok)

    def parked(self, reference: str) -> None:
        """An update could not be handled."""
        self.counters["parked"] += 1
        self.last_reference = reference

    def summaries(self) -> dict[str, Summary]:
        """The figures of every service, by name."""
        now = self._monotonic()
        return {name: series.summary(now) for name, series in sorted(self._series.items())}

    def prometheus(self) -> str:
        """Everything in Prometheus' text format."""
        lines = []
        for name, figures in self.summaries().items():
            label = f'{{service="{name}"}}'
            lines += [
                f"milepost_requests_total{label} {figures.total}",
                f"milepost_failures_total{label} {figures.failure}",
                f"milepost_error_rate{label} {figures.error_rate:.4f}",
                f"milepost_per_minute{label} {figures.per_minute:.0f}",
            ]
            for part in ("average_s", "min_s", "max_s", "p95_s", "p99_s"):
                kind = part.removesuffix("_s")
                lines.append(f'milepost_seconds{{service="{name}",kind="{kind}"}} {getattr(figures, part):.6f}')
        lines += [f'milepost_count{{what="{name}"}} {count}' for name, count in sorted(self.counters.items())]
        lines += [f'milepost_gauge{{what="{name}"}} {value:g}' for name, value in sorted(self.gauges.items())]
        return "\n".join(lines) + "\n"
