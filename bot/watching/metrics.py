"""What the bot does, counted and timed: instruments for Prometheus, and the last minutes for alerts and /stats."""

import math
import time
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import prometheus_client
from prometheus_client.metrics import MetricWrapperBase

CONTENT_TYPE = prometheus_client.CONTENT_TYPE_LATEST
WINDOW_S = 300.0
KEPT = 10_000
# From a tap answered out of memory to a language model that thinks.
BUCKETS_S = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 90.0)

# When each series began is of no use to anybody here, and doubles the page.
prometheus_client.disable_created_metrics()  # type: ignore[no-untyped-call]


@dataclass(frozen=True, slots=True)
class Summary:
    """One service's figures. Times in seconds over the last minutes; `total` and `failure` since the start."""

    total: int = 0
    failure: int = 0
    average_s: float = 0.0
    min_s: float = 0.0
    max_s: float = 0.0
    p95_s: float = 0.0
    p99_s: float = 0.0
    per_minute: float = 0.0
    error_rate: float = 0.0
    recent: int = 0


class Recent:
    """The newest pieces of work of one service, in an eighth of what tuples of floats would take. Seconds."""

    __slots__ = ("_ended", "_next", "_took", "_well")

    def __init__(self) -> None:
        self._ended, self._took, self._well = array("d"), array("d"), array("b")
        # Where the oldest stands, once there is room for no more.
        self._next = 0

    def add(self, ended: float, took: float, *, ok: bool) -> None:
        """One more, in place of the oldest where there are KEPT."""
        if len(self._ended) < KEPT:
            self._ended.append(ended)
            self._took.append(took)
            self._well.append(ok)
            return
        self._ended[self._next], self._took[self._next], self._well[self._next] = ended, took, ok
        self._next = (self._next + 1) % KEPT

    def since(self, moment: float) -> Iterator[tuple[float, float, bool]]:
        """(when it ended, how long it took, whether well) of each that ended after a moment, in no order."""
        for ended, took, well in zip(self._ended, self._took, self._well, strict=True):
            if ended > moment:
                yield ended, took, bool(well)


class Metrics:
    """The figures of one bot in this process, in a registry of its own. `monotonic` gives seconds."""

    def __init__(self, monotonic: Callable[[], float] = time.perf_counter) -> None:
        self._monotonic = monotonic
        registry = prometheus_client.CollectorRegistry()
        self._registry = registry
        self._times = prometheus_client.Histogram(
            "milepost_request_seconds", "Work of a service", ["service"], buckets=BUCKETS_S, registry=registry
        )
        self._failures = prometheus_client.Counter(
            "milepost_failures", "Work of a service that failed", ["service"], registry=registry
        )
        self._events = prometheus_client.Counter("milepost_events", "What happened", ["what"], registry=registry)
        self._gauges = prometheus_client.Gauge("milepost_gauge", "How things stand now", ["what"], registry=registry)
        # Looked up by name once, and not eight times a tap.
        self._time_of, self._failures_of = cache(self._times.labels), cache(self._failures.labels)
        self._event_of = cache(self._events.labels)
        # Percentiles of exactly the last minutes, for /stats.
        self._recent: defaultdict[str, Recent] = defaultdict(Recent)

    def started(self) -> float:
        """A moment to hand to the methods below."""
        return self._monotonic()

    def done(self, service: str, started: float, *, ok: bool) -> None:
        """A piece of work of a service ended now."""
        now = self._monotonic()
        self._time_of(service).observe(now - started)
        self._failures_of(service).inc(not ok)
        self._recent[service].add(now, now - started, ok=ok)

    def handled(self, started: float, *, ok: bool) -> None:
        """An update was handled."""
        self.done("updates", started, ok=ok)

    def count(self, what: str, times: int = 1) -> None:
        """Something happened, so many times."""
        self._event_of(what).inc(times)

    def gauge(self, **values: float) -> None:
        """How things stand now, by name."""
        for what, value in values.items():
            self._gauges.labels(what).set(value)

    @property
    def counters(self) -> Counter[str]:
        """How often things happened since the start."""
        return Counter({what: int(value) for what, value in _values(self._events, "_total")})

    @property
    def gauges(self) -> dict[str, float]:
        """How things stood when they were last measured."""
        return dict(_values(self._gauges))

    def summaries(self) -> dict[str, Summary]:
        """The figures of every service, by name."""
        return {service: self._summary(service) for service in sorted(self._recent)}

    def _summary(self, service: str) -> Summary:
        now, labels = self._monotonic(), {"service": service}
        total = int(self._registry.get_sample_value("milepost_request_seconds_count", labels) or 0)
        failure = int(self._registry.get_sample_value("milepost_failures_total", labels) or 0)
        recent = list(self._recent[service].since(now - WINDOW_S))
        if not recent:
            return Summary(total=total, failure=failure)
        times = sorted(seconds for _, seconds, _ in recent)
        return Summary(
            total=total,
            failure=failure,
            average_s=sum(times) / len(times),
            min_s=times[0],
            max_s=times[-1],
            p95_s=percentile(times, 0.95),
            p99_s=percentile(times, 0.99),
            per_minute=float(sum(1 for at, _, _ in recent if at > now - 60)),
            error_rate=sum(1 for _, _, ok in recent if not ok) / len(recent),
            recent=len(recent),
        )

    def prometheus(self) -> bytes:
        """Everything in Prometheus' text format; its kind is CONTENT_TYPE."""
        return prometheus_client.generate_latest(self._registry)


def _values(instrument: MetricWrapperBase, ending: str = "") -> list[tuple[str, float]]:
    """What each label of an instrument stands at."""
    samples = [sample for metric in instrument.collect() for sample in metric.samples]
    return sorted((sample.labels["what"], sample.value) for sample in samples if sample.name.endswith(ending))


def percentile(ordered: list[float], share: float) -> float:
    """The value below which that share of the ordered values lies (nearest rank)."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
