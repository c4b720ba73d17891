"""The clock that people push forward, and what happens on the way."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.playground.page.playground import Playground
from bot.playground.people.acts import ActError
from bot.playground.people.movable_clock import PlaygroundClock, next_friday_evening, next_monday, next_morning, stops
from tests.telegram import MONDAY_NOON

PARIS = ZoneInfo("Europe/Paris")
NEW_YORK = ZoneInfo("America/New_York")


def test_a_running_clock_is_ahead_of_the_real_one() -> None:
    """Real time plus what was added."""
    real = [MONDAY_NOON]
    clock = PlaygroundClock(lambda: real[0])
    clock.advance(timedelta(hours=1))
    real[0] += timedelta(minutes=5)
    assert clock.now() == MONDAY_NOON + timedelta(hours=1, minutes=5)
    assert clock.move_to(MONDAY_NOON) == clock.now(), "never backward"


def test_backward_and_naive_times_are_refused() -> None:
    """Both would be mistakes."""
    clock = PlaygroundClock.frozen(MONDAY_NOON)
    with pytest.raises(ValueError, match="forward"):
        clock.advance(timedelta(seconds=-1))
    with pytest.raises(ValueError, match="naive"):
        clock.move_to(datetime(2027, 1, 5))  # noqa: DTZ001 - the naive value is the point
    with pytest.raises(ValueError, match="real_now"):
        PlaygroundClock(None)


def test_landmarks_are_wall_clock_times() -> None:
    """07:00 and Friday 18:00 of the athlete, also over a change of the clocks."""
    assert next_morning(MONDAY_NOON, PARIS) == datetime(2027, 1, 5, 6, 0, tzinfo=UTC)
    assert next_friday_evening(MONDAY_NOON, NEW_YORK) == datetime(2027, 1, 8, 23, 0, tzinfo=UTC)
    assert next_monday(MONDAY_NOON, PARIS) == datetime(2027, 1, 11, 6, 0, tzinfo=UTC)
    before_spring = datetime(2027, 3, 27, 12, 0, tzinfo=UTC)
    assert next_morning(before_spring, PARIS) == datetime(2027, 3, 28, 5, 0, tzinfo=UTC)


def test_a_long_way_passes_every_morning_and_evening() -> None:
    """In order, within the way, the target last."""
    target = MONDAY_NOON + timedelta(days=2)
    way = list(stops(MONDAY_NOON, target, PARIS))
    assert [stop.astimezone(PARIS).hour for stop in way] == [18, 7, 18, 7, 13]
    assert way == sorted(way)
    assert way[-1] == target


async def test_hooks_see_every_stop(playground: Playground) -> None:
    """Whoever lives by the clock is called at each one."""
    seen: list[datetime] = []

    async def tick() -> None:
        seen.append(playground.clock.now())

    playground.on_clock_moved.append(tick)
    playground.use_zone("Europe/Paris")
    await playground.move_clock("morning")
    assert seen == [datetime(2027, 1, 4, 17, 0, tzinfo=UTC), datetime(2027, 1, 5, 6, 0, tzinfo=UTC)]
    await playground.move_clock("hour")
    assert playground.clock.now() == datetime(2027, 1, 5, 7, 0, tzinfo=UTC)
    await playground.move_clock("90")
    assert playground.clock.now() == datetime(2027, 1, 5, 8, 30, tzinfo=UTC)
    await playground.move_clock("friday")
    assert playground.clock.now() == datetime(2027, 1, 8, 17, 0, tzinfo=UTC)


async def test_race_day_needs_a_race(playground: Playground) -> None:
    """A plain sentence until there is one; then 07:00 of that day in the athlete's zone."""
    with pytest.raises(ActError, match="Make a plan first"):
        await playground.move_clock("race")

    async def race_day() -> date | None:
        return date(2027, 1, 9)

    async def zone() -> str | None:
        return "America/New_York"

    playground.race_day, playground.athlete_zone = race_day, zone
    await playground.move_clock("race")
    assert playground.clock.now() == datetime(2027, 1, 9, 12, 0, tzinfo=UTC)
    with pytest.raises(ActError, match="come already"):
        await playground.move_clock("race")
    with pytest.raises(ActError, match="clock moves"):
        await playground.move_clock("yesterday")


async def test_unknown_zones_fall_back(playground: Playground) -> None:
    """To the browser's zone, then to UTC."""

    async def nonsense() -> str | None:
        return "Mars/Olympus"

    playground.athlete_zone = nonsense
    assert (await playground.zone()).key == "UTC"
    assert not playground.use_zone("../../etc/passwd")
    assert playground.use_zone("Asia/Tokyo")
    assert (await playground.zone()).key == "Asia/Tokyo"
