"""The circuit breaker: shut, open, one probe."""

from bot.breaker import Breaker, BreakerState


class Seconds:
    """A monotonic clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        """Seconds."""
        return self.at


def opened(seconds: Seconds) -> Breaker:
    """A breaker after three failures in a row."""
    breaker = Breaker("model", failures=3, rest_s=30, monotonic=seconds)
    for _ in range(3):
        assert breaker.allow()
        breaker.failure()
    return breaker


def test_failures_in_a_row_open_it_and_a_success_between_them_does_not() -> None:
    """Only what goes on failing is down."""
    seconds = Seconds()
    breaker = Breaker("model", failures=3, monotonic=seconds)
    for _ in range(5):
        breaker.failure()
        breaker.failure()
        breaker.success()
    assert breaker.state == "closed"
    assert opened(seconds).state is BreakerState.OPEN


def test_an_open_breaker_lets_nothing_through() -> None:
    """Nobody waits for a service that is down."""
    seconds = Seconds()
    breaker = opened(seconds)
    seconds.at = 29.9
    assert not any(breaker.allow() for _ in range(20))


def test_after_a_rest_exactly_one_probe_goes_out() -> None:
    """Twenty are waiting; one may try."""
    seconds = Seconds()
    breaker = opened(seconds)
    seconds.at = 30
    assert str(breaker.state) == "half-open"
    assert [breaker.allow() for _ in range(20)] == [True, *[False] * 19]
    breaker.failure()
    seconds.at = 59.9
    assert not breaker.allow()
    seconds.at = 60
    assert breaker.allow()
    breaker.success()
    assert all(breaker.allow() for _ in range(20))
    assert breaker.state == "closed"


def test_a_probe_that_never_reports_gives_way() -> None:
    """Its task was cancelled; the breaker must not stay shut for ever."""
    seconds = Seconds()
    breaker = opened(seconds)
    seconds.at = 30
    assert breaker.allow()
    seconds.at = 60
    assert breaker.allow()
