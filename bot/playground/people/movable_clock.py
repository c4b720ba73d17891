"""The playground's clock: real time plus an offset, or frozen for tests; it only moves forward."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MORNING = time(7, 0)
EVENING = time(18, 0)
FRIDAY = 4

RealNow = Callable[[], datetime]


class PlaygroundClock:
    """A `domain.ports.Clock` that people can push forward.

    Running: `now()` is what `real_now` says plus the offset. Frozen: `now()` stays until it is moved.
    """

    def __init__(self, real_now: RealNow | None, *, offset: timedelta = timedelta(), start: datetime | None = None):
        if (real_now is None) == (start is None):
            raise ValueError("give real_now for a running clock, or start for a frozen one")
        self._real_now = real_now
        self._offset = offset
        self._frozen_at = _aware(start) if start is not None else None

    @classmethod
    def frozen(cls, start: datetime) -> "PlaygroundClock":
        """A clock that stands still at `start` (aware) until it is moved."""
        return cls(None, start=start)

    @property
    def is_frozen(self) -> bool:
        """Whether time stands still between moves."""
        return self._frozen_at is not None

    @property
    def offset(self) -> timedelta:
        """How far ahead of the real time the clock is; zero for a frozen one."""
        return self._offset

    def now(self) -> datetime:
        """Now, aware, in UTC."""
        if self._frozen_at is not None:
            return self._frozen_at
        assert self._real_now is not None
        return _aware(self._real_now()) + self._offset

    def advance(self, by: timedelta) -> datetime:
        """Move forward by a duration and return the new time; backward is refused with ValueError."""
        if by < timedelta():
            raise ValueError("the clock only moves forward")
        if self._frozen_at is not None:
            self._frozen_at += by
        else:
            self._offset += by
        return self.now()

    def move_to(self, moment: datetime) -> datetime:
        """Move forward to an aware moment (never backward) and return the new time."""
        return self.advance(max(_aware(moment) - self.now(), timedelta()))

    def restore(self, offset: timedelta) -> None:
        """Take over the offset of an earlier run of the process."""
        if self._frozen_at is None:
            self._offset = offset


def next_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """The next 07:00 by the wall clock of `zone`, in UTC."""
    return _next_at(now, zone, MORNING, lambda _day: True)


def next_friday_evening(now: datetime, zone: ZoneInfo) -> datetime:
    """The next Friday 18:00 by the wall clock of `zone`, in UTC."""
    return _next_at(now, zone, EVENING, lambda day: day.weekday() == FRIDAY)


def next_monday(now: datetime, zone: ZoneInfo) -> datetime:
    """The next Monday 07:00 by the wall clock of `zone`, in UTC."""
    return _next_at(now, zone, MORNING, lambda day: day.weekday() == 0)


def morning_of(day: date, zone: ZoneInfo) -> datetime:
    """07:00 of a date by the wall clock of `zone`, in UTC."""
    return datetime.combine(day, MORNING, zone).astimezone(UTC)


def stops(now: datetime, target: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """The mornings and evenings between two moments, then the target.

    A long move visits them one after another so that whoever lives by the clock sees every day pass, as people do.
    """
    day = now.astimezone(zone).date()
    last = target.astimezone(zone).date()
    while day <= last:
        for at in (MORNING, EVENING):
            moment = datetime.combine(day, at, zone).astimezone(UTC)
            if now < moment < target:
                yield moment
        day += timedelta(days=1)
    yield target


def _next_at(now: datetime, zone: ZoneInfo, at: time, wanted: Callable[[date], bool]) -> datetime:
    day = now.astimezone(zone).date()
    while True:
        moment = datetime.combine(day, at, zone).astimezone(UTC)
        if wanted(day) and moment > now:
            return moment
        day += timedelta(days=1)


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a naive datetime has no meaning here")
    return moment.astimezone(UTC)


def known_zone(name: str) -> ZoneInfo | None:
    """A zone by its name, None when there is no such zone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
