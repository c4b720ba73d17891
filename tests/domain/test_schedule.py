"""When the clock speaks: local times in UTC over both clock changes, quiet hours, lateness."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people import PersonSettings, ReminderWhen
from domain.schedule import (
    Lateness,
    after_quiet,
    instant,
    is_quiet,
    is_quiet_now,
    lateness,
    latest_reminder,
    next_evening,
    next_finalize,
    next_generation,
    next_nudge,
    next_reminder,
    race_question,
    reminder_key,
)

NEW_YORK = "America/New_York"


def utc(*parts: int) -> datetime:
    """A moment in UTC."""
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]  # a date's parts


def test_a_time_that_clocks_skip_is_shifted_forward() -> None:
    """02:30 on 14 March 2027 does not exist in New York: 03:30 there."""
    assert instant(NEW_YORK, date(2027, 3, 14), time(2, 30)) == utc(2027, 3, 14, 7, 30)


def test_a_time_that_comes_twice_is_its_first_coming() -> None:
    """01:30 on 7 November 2027 comes twice in New York: the one still in summer time."""
    assert instant(NEW_YORK, date(2027, 11, 7), time(1, 30)) == utc(2027, 11, 7, 5, 30)


@pytest.mark.parametrize("around", [date(2027, 3, 14), date(2027, 11, 7)])
def test_the_morning_reminder_keeps_its_wall_clock_time_over_both_clock_changes(around: date) -> None:
    """Seven o'clock stays seven o'clock, once a day."""
    settings = PersonSettings(zone=NEW_YORK)
    now = instant(NEW_YORK, around - timedelta(days=3), time(12, 0))
    seen = []
    for _ in range(6):
        due = next_reminder(settings, now)
        assert due is not None
        seen.append(due.about)
        local = due.at.astimezone(ZoneInfo(NEW_YORK))
        assert (local.date(), local.time()) == (due.about, time(7, 0))
        now = due.at
    assert seen == [around + timedelta(days=n) for n in range(-2, 4)]


def test_the_evening_reminder_is_about_the_next_day() -> None:
    """Evening before: 20:00 on Monday is about Tuesday."""
    settings = PersonSettings(
        zone="Europe/Berlin", reminder_when=ReminderWhen.EVENING_BEFORE, reminder_time=time(20, 0)
    )
    due = next_reminder(settings, utc(2027, 1, 4, 12))
    assert due is not None
    assert (due.at, due.about) == (utc(2027, 1, 4, 19), date(2027, 1, 5))


@pytest.mark.parametrize(
    ("settings", "eve", "morning"),
    [
        (PersonSettings(), 18, 7),
        (PersonSettings(reminder_time=time(12)), 18, 7),
        (PersonSettings(reminder_time=time(6)), 18, 6),
        (PersonSettings(reminder_when=ReminderWhen.EVENING_BEFORE, reminder_time=time(19)), 19, 7),
        (PersonSettings(reminder_when=ReminderWhen.EVENING_BEFORE, reminder_time=time(21, 30)), 20, 7),
    ],
)
def test_the_race_has_its_evening_and_its_morning(settings: PersonSettings, eve: int, morning: int) -> None:
    """Whenever other days are announced; each date is told once, and in order."""
    race = date(2027, 4, 18)
    now, told, seen = utc(2027, 4, 13, 12), None, []
    for _ in range(7):
        due = next_reminder(settings, now, told, race)
        assert due is not None
        assert latest_reminder(settings, due.at, due.at, race) == due
        seen.append(due)
        now, told = due.at, due.about
    abouts = [due.about for due in seen]
    assert abouts == sorted(set(abouts))
    by_date = {due.about: due.at for due in seen}
    assert by_date[date(2027, 4, 17)] == utc(2027, 4, 17, eve)
    assert by_date[race] == utc(2027, 4, 18, morning)


def test_reminders_can_be_off() -> None:
    """Off is off."""
    assert next_reminder(PersonSettings(reminder_when=ReminderWhen.OFF), utc(2027, 1, 4)) is None


def test_quiet_hours_hold_over_midnight_and_move_the_reminder_to_their_end() -> None:
    """A reminder at 05:00 in quiet hours until 06:00 comes at 06:00."""
    settings = PersonSettings(reminder_time=time(5, 0))
    assert is_quiet(settings, time(23, 0))
    assert is_quiet(settings, time(5, 59))
    assert not is_quiet(settings, time(6, 0))
    due = next_reminder(settings, utc(2027, 1, 4, 0))
    assert due is not None
    assert due.at == utc(2027, 1, 4, 6)
    assert after_quiet(settings, utc(2027, 1, 4, 22, 30)) == utc(2027, 1, 5, 6)
    assert after_quiet(settings, utc(2027, 1, 4, 12)) == utc(2027, 1, 4, 12)


def test_a_told_date_is_not_told_again() -> None:
    """The next reminder is about a later date."""
    due = next_reminder(PersonSettings(), utc(2027, 1, 4, 5), told=date(2027, 1, 4))
    assert due is not None
    assert due.about == date(2027, 1, 5)


def test_after_a_long_pause_only_the_newest_reminder_counts() -> None:
    """Two days away: today's is still sent, the others are not."""
    due = latest_reminder(PersonSettings(), since=utc(2027, 1, 4, 7), now=utc(2027, 1, 6, 8, 30))
    assert due is not None
    assert due.about == date(2027, 1, 6)
    assert lateness(due.at, utc(2027, 1, 6, 8, 30)) is Lateness.DELAYED
    assert latest_reminder(PersonSettings(), since=utc(2027, 1, 6, 7), now=utc(2027, 1, 6, 6)) is None


def test_late_reminders_say_so_for_three_hours_and_are_then_dropped() -> None:
    """Product page, the clock."""
    due = utc(2027, 1, 4, 7)
    assert lateness(due, due) is Lateness.ON_TIME
    assert lateness(due, due + timedelta(minutes=11)) is Lateness.DELAYED
    assert lateness(due, due + timedelta(hours=3)) is Lateness.DELAYED
    assert lateness(due, due + timedelta(hours=3, seconds=1)) is Lateness.TOO_LATE


def test_weekly_work_comes_on_its_day_and_strictly_later() -> None:
    """Friday 18:00, Sunday 18:00, Monday 03:00, local."""
    settings = PersonSettings(zone="Asia/Tokyo")
    friday = next_generation(settings, utc(2027, 1, 4))
    assert (friday.at, friday.about) == (utc(2027, 1, 8, 9), date(2027, 1, 8))
    assert next_generation(settings, friday.at).about == date(2027, 1, 15)
    assert next_nudge(settings, utc(2027, 1, 4)).about == date(2027, 1, 10)
    assert next_finalize(settings, utc(2027, 1, 4)).at == utc(2027, 1, 10, 18)
    assert race_question(settings, date(2027, 4, 18)).at == utc(2027, 4, 18, 9)


def test_a_reminder_key_names_athlete_and_date() -> None:
    """One athlete, one kind, one local date."""
    assert reminder_key(5, date(2027, 1, 4)) == "reminder:5:day:2027-01-04"


ZONES = st.sampled_from(
    ["UTC", NEW_YORK, "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo", "Pacific/Apia"]
)


@given(
    zone=ZONES,
    at=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    quiet=st.tuples(st.times(), st.times()),
    when=st.sampled_from([ReminderWhen.MORNING, ReminderWhen.EVENING_BEFORE]),
    start=st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)),  # noqa: DTZ001  made aware below
)
def test_reminders_go_forward_one_date_at_a_time_in_any_zone(
    zone: str, at: time, quiet: tuple[time, time], when: ReminderWhen, start: datetime
) -> None:
    """Whatever the settings, following the chain tells every date once, in order."""
    settings = PersonSettings(zone=zone, reminder_time=at, reminder_when=when, quiet_from=quiet[0], quiet_to=quiet[1])
    due = next_reminder(settings, start.replace(tzinfo=UTC))
    assert due is not None
    for _ in range(5):
        later = next_reminder(settings, due.at, told=due.about)
        assert later is not None
        assert later.about == due.about + timedelta(days=1)
        assert later.at > due.at
        due = later


@pytest.mark.parametrize(
    ("quiet_from", "quiet_to", "hour"),
    [("22:00", "06:00", 20), ("19:00", "07:00", 18), ("00:30", "23:00", 23), ("00:00", "00:00", 20)],
)
def test_the_evening_look_comes_when_runs_are_logged_and_nobody_sleeps(
    quiet_from: str, quiet_to: str, hour: int
) -> None:
    """At eight, or an hour before quiet hours that hold it; strictly later, day after day."""
    settings = PersonSettings(quiet_from=time.fromisoformat(quiet_from), quiet_to=time.fromisoformat(quiet_to))
    moment = datetime(2027, 1, 6, 12, 0, tzinfo=UTC)
    for day in range(3):
        due = next_evening(settings, moment)
        assert (due.at.hour, due.about) == (hour, date(2027, 1, 6 + day))
        assert not is_quiet_now(settings, due.at)
        moment = due.at
