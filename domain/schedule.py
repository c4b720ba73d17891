"""When the clock has something to say: instants in UTC from local wall-clock times, and what to do when late."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.calendar import local_date
from domain.people import PersonSettings, ReminderWhen

GENERATE_WEEKDAY = 5
NUDGE_WEEKDAY = 7
EVENING = time(18, 0)
FINALIZE_AT = time(3, 0)
BEFORE_NUDGE = time(17, 0)
# When most runs of a day are run and logged; before quiet hours that begin earlier, by so much.
LATE_EVENING = time(20, 0)
_BEFORE_QUIET = timedelta(hours=1)
# Who says so from this hour on that they are back begins on the day after: nobody is sent out late after a break.
LATE_FOR_A_RUN = EVENING
# The evening before a race ends early, and its day begins early.
EARLIEST_EVE, LATEST_EVE, LATEST_RACE_MORNING = time(15, 0), time(20, 0), time(7, 0)

# A reminder this late says so; much later it is no use and is dropped (product.md 5).
DELAYED_AFTER = timedelta(minutes=10)
DROPPED_AFTER = timedelta(hours=3)


class TimerKind(StrEnum):
    """What the clock does for a person."""

    REMINDER = "reminder"
    GENERATE = "generate"
    NUDGE = "nudge"
    FINALIZE = "finalize"
    RACE = "race"
    LOOK = "look"
    EVENING = "evening"
    NEW_WEEKS = "new_weeks"
    OPEN_WEEKS = "open_weeks"


# What is asked for when something happened, once for many athletes, and not by the calendar.
ON_DEMAND = frozenset({TimerKind.NEW_WEEKS, TimerKind.OPEN_WEEKS})
# What is done in the course of one's own plan; the rest is a coach's, who may be an athlete too.
OF_PLAN = frozenset(TimerKind) - ON_DEMAND - {TimerKind.LOOK}


class Lateness(StrEnum):
    """How a reminder that is sent now stands to its time."""

    ON_TIME = "on_time"
    DELAYED = "delayed"
    TOO_LATE = "too_late"


@dataclass(frozen=True, slots=True)
class Due:
    """Something to do at `at` (UTC) about the local date `about`."""

    at: datetime
    about: date


def instant(zone: str, day: date, at: time) -> datetime:
    """The UTC instant of a local wall-clock time.

    A time that clocks skip is shifted forward by what they skipped; a time that comes twice is its first coming.
    """
    local = datetime.combine(day, at.replace(tzinfo=None, fold=0), tzinfo=ZoneInfo(zone))
    # In a gap, fold=0 reads the wall clock with the offset before it, which lands after the gap: shifted forward.
    return local.astimezone(UTC)


def is_quiet(settings: PersonSettings, at: time) -> bool:
    """Whether a wall-clock time falls in the quiet hours, which may span midnight."""
    start, end = settings.quiet_from, settings.quiet_to
    if start == end:
        return False
    if start < end:
        return start <= at < end
    return at >= start or at < end


def is_quiet_now(settings: PersonSettings, now: datetime) -> bool:
    """Whether it is the quiet hours where the person is."""
    return is_quiet(settings, now.astimezone(ZoneInfo(settings.zone)).time())


def after_quiet(settings: PersonSettings, now: datetime) -> datetime:
    """`now`, or the end of the quiet hours it falls in (UTC)."""
    local = now.astimezone(ZoneInfo(settings.zone))
    if not is_quiet(settings, local.time()):
        return now
    day = local.date()
    end = instant(settings.zone, day, settings.quiet_to)
    return end if end > now else instant(settings.zone, day + timedelta(days=1), settings.quiet_to)


def reminder_for(settings: PersonSettings, about: date, race: date | None = None) -> Due | None:
    """When the workout of a date is announced; None when reminders are off.

    The day before the race is spoken of in its own evening, and the race in its morning, whenever other days are.
    """
    if settings.reminder_when is ReminderWhen.OFF:
        return None
    evening, at = settings.reminder_when is ReminderWhen.EVENING_BEFORE, settings.reminder_time
    day = about - timedelta(days=1) if evening else about
    if is_race_eve(about, race):
        day, at = about, min(max(at, EARLIEST_EVE), LATEST_EVE) if evening else EVENING
    elif about == race:
        day, at = about, LATEST_RACE_MORNING if evening else min(at, LATEST_RACE_MORNING)
    return Due(after_quiet(settings, instant(settings.zone, day, at)), about)


def is_race_eve(about: date, race: date | None) -> bool:
    """Whether a date is the day before the race."""
    return race is not None and about == race - timedelta(days=1)


def next_reminder(
    settings: PersonSettings, after: datetime, told: date | None = None, race: date | None = None
) -> Due | None:
    """The first reminder after an instant, about a later date than `told`; None when reminders are off."""
    about = local_date(settings.zone, after) - timedelta(days=1)
    if told is not None:
        about = max(about, told + timedelta(days=1))
    for _ in range(4):
        due = reminder_for(settings, about, race)
        if due is None:
            return None
        if due.at > after:
            return due
        about += timedelta(days=1)
    return None


def latest_reminder(settings: PersonSettings, since: datetime, now: datetime, race: date | None = None) -> Due | None:
    """The newest reminder that fell due between two instants, both included: after a long pause only that counts."""
    about = local_date(settings.zone, now) + timedelta(days=1)
    for _ in range(3):
        due = reminder_for(settings, about, race)
        if due is None:
            return None
        if due.at <= now:
            return due if due.at >= since else None
        about -= timedelta(days=1)
    return None


def next_weekday(settings: PersonSettings, after: datetime, weekday: int, at: time) -> Due:
    """The next local `weekday` (ISO) at a wall-clock time, strictly after an instant."""
    day = local_date(settings.zone, after)
    day += timedelta(days=(weekday - day.isoweekday()) % 7)
    due = instant(settings.zone, day, at)
    if due <= after:
        day += timedelta(days=7)
        due = instant(settings.zone, day, at)
    return Due(due, day)


def next_generation(settings: PersonSettings, after: datetime) -> Due:
    """Friday 18:00: the next week is generated."""
    return next_weekday(settings, after, GENERATE_WEEKDAY, EVENING)


def is_after_generation(settings: PersonSettings, now: datetime) -> bool:
    """Whether this week's Friday 18:00 is over: a plan that begins now has missed it."""
    today = local_date(settings.zone, now)
    friday = today + timedelta(days=GENERATE_WEEKDAY - today.isoweekday())
    return instant(settings.zone, friday, EVENING) <= now


def weekend_generation(settings: PersonSettings, now: datetime) -> Due:
    """Sunday 17:00 of this week, before the nudge, or at once when that is over."""
    today = local_date(settings.zone, now)
    sunday = today + timedelta(days=NUDGE_WEEKDAY - today.isoweekday())
    return Due(max(instant(settings.zone, sunday, BEFORE_NUDGE), now), today)


def next_nudge(settings: PersonSettings, after: datetime) -> Due:
    """Sunday 18:00: a word about a week that is still not approved."""
    return next_weekday(settings, after, NUDGE_WEEKDAY, EVENING)


def next_finalize(settings: PersonSettings, after: datetime) -> Due:
    """Monday 03:00: the past week is frozen."""
    return next_weekday(settings, after, 1, FINALIZE_AT)


def next_look(settings: PersonSettings, after: datetime) -> Due:
    """When a coach next hears who wants a look: every day at the time their own workouts would come."""
    day = local_date(settings.zone, after)
    due = instant(settings.zone, day, settings.reminder_time)
    if due <= after:
        day += timedelta(days=1)
        due = instant(settings.zone, day, settings.reminder_time)
    return Due(due, day)


def next_evening(settings: PersonSettings, after: datetime) -> Due:
    """When the week is next looked at: at 20:00 every day, or an hour before quiet hours that hold that time."""
    at = LATE_EVENING
    if is_quiet(settings, at):
        at = (datetime.combine(date.min + timedelta(days=1), settings.quiet_from) - _BEFORE_QUIET).time()
    day = local_date(settings.zone, after)
    due = instant(settings.zone, day, at)
    if due <= after:
        day += timedelta(days=1)
        due = instant(settings.zone, day, at)
    return Due(due, day)


def race_question(settings: PersonSettings, race_date: date) -> Due:
    """18:00 on race day: how did it go?"""
    return Due(instant(settings.zone, race_date, EVENING), race_date)


def first_day_back(settings: PersonSettings, now: datetime) -> date:
    """The first day on which somebody who says now that they are back may run: today, or tomorrow where it is late."""
    local = now.astimezone(ZoneInfo(settings.zone))
    return local.date() + timedelta(days=int(local.time() >= LATE_FOR_A_RUN))


def lateness(due_at: datetime, now: datetime) -> Lateness:
    """Whether something due is in time, late, or of no use any more."""
    late = now - due_at
    if late > DROPPED_AFTER:
        return Lateness.TOO_LATE
    return Lateness.DELAYED if late > DELAYED_AFTER else Lateness.ON_TIME


def reminder_key(athlete_id: int, about: date) -> str:
    """The unique key of a day's reminder: it is sent at most once."""
    return f"reminder:{athlete_id}:day:{about.isoformat()}"


def event_key(kind: str, person_id: int, about: date) -> str:
    """The unique key of a message of the clock to one person about one date."""
    return f"{kind}:{person_id}:{about.isoformat()}"
