"""Time zones on buttons, by their city and the time there now."""

from datetime import datetime
from zoneinfo import ZoneInfo, available_timezones

from domain.words.zones import city_of
from handlers.wording.formats import show_clock

# West to east.
OFFERED = (
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
    "America/Sao_Paulo",
    "Europe/London",
    "Europe/Berlin",
    "Africa/Johannesburg",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Australia/Sydney",
)


def time_there(zone: str, now: datetime) -> str:
    """The wall-clock time in a zone: "07:05"."""
    return show_clock(now.astimezone(ZoneInfo(zone)).time())


def zone_label(zone: str, now: datetime) -> str:
    """A zone on a button: "New York, 07:05"."""
    return f"{city_of(zone)}, {time_there(zone, now)}"


def zone_choices(now: datetime) -> tuple[tuple[str, str], ...]:
    """Labels and values for buttons; a value is a place in `OFFERED`."""
    return tuple((zone_label(zone, now), str(index)) for index, zone in enumerate(OFFERED))


def offered_zone(value: str) -> str | None:
    """The zone of a button's value."""
    return OFFERED[int(value)] if value.isascii() and value.isdigit() and int(value) < len(OFFERED) else None


def zone_at(latitude: float, longitude: float) -> str | None:
    """The zone of a point on the map in degrees; None at sea, where it has no name of a place."""
    from tzfpy import get_tz

    zone: str = get_tz(longitude, latitude)
    return zone if zone in available_timezones() and not zone.startswith("Etc/") else None
