"""A circuit breaker: a service that is down is left alone for a while, then tried by one call alone."""

import time
from collections.abc import Callable
from enum import StrEnum

FAILURES = 5
REST_S = 30.0


class BreakerState(StrEnum):
    """CLOSED lets every call through, OPEN none, HALF_OPEN one."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class Breaker:
    """Opens after `failures` in a row, rests `rest_s` seconds, then lets one probe through whose outcome decides.

    Report only what says that the service is down (429, 5xx, timeouts, no connection) as a failure; any answer, a
    refusal too, is a success. A probe that never reports (its task was cancelled) gives way after another rest.
    `monotonic` gives seconds.
    """

    def __init__(
        self,
        name: str,
        *,
        failures: int = FAILURES,
        rest_s: float = REST_S,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = name
        self._most = failures
        self._rest_s = rest_s
        self._monotonic = monotonic
        self._failed = 0
        # From when a probe may pass; None while closed.
        self._probe_at: float | None = None

    @property
    def state(self) -> BreakerState:
        """As the next call would find it."""
        if self._probe_at is None:
            return BreakerState.CLOSED
        return BreakerState.HALF_OPEN if self._monotonic() >= self._probe_at else BreakerState.OPEN

    @property
    def wait_s(self) -> float:
        """Seconds until the next probe may pass; 0 when a call may be made."""
        return 0.0 if self._probe_at is None else max(0.0, self._probe_at - self._monotonic())

    def allow(self) -> bool:
        """Whether a call may be made now; while half-open only the first to ask."""
        if self._probe_at is None:
            return True
        now = self._monotonic()
        if now < self._probe_at:
            return False
        self._probe_at = now + self._rest_s
        return True

    def success(self) -> None:
        """The service answered."""
        self._failed, self._probe_at = 0, None

    def failure(self) -> None:
        """The service is down, or too busy."""
        self._failed += 1
        if self._failed >= self._most:
            self._probe_at = self._monotonic() + self._rest_s
