"""Time zones from what people say: a city, a country, a shared location, or the time on their wall."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

from domain.formats import show_clock
from handlers.chat.cities import AMBIGUOUS, OFFERED, PLACES

_MOST_CHOICES = 8
_CLOCK = re.compile(r"(?:it(?:'s| is| ist)?\s+)?(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?\s*(?:now|here)?")


@dataclass(frozen=True, slots=True)
class Place:
    """A zone (IANA name) and the city it is shown by."""

    zone: str
    city: str


def place_of(zone: str) -> Place:
    """A zone with the city people know it by."""
    listed = PLACES.get(zone)
    return Place(zone, listed.split(", ")[0] if listed else zone.rsplit("/", 1)[-1].replace("_", " "))


def time_there(zone: str, now: datetime) -> str:
    """The wall-clock time in a zone: "07:05"."""
    return show_clock(now.astimezone(ZoneInfo(zone)).time())


def offered_places() -> tuple[Place, ...]:
    """The places with a button of their own, west to east."""
    return tuple(place_of(zone) for zone in OFFERED)


def places_named(text: str) -> tuple[Place, ...]:
    """Every zone a city, region, country or zone name can mean, at most eight; empty when it is unknown."""
    words = _fold(text.split("(", maxsplit=1)[0])
    # "Boston, MA" and "Lyon, France" are known by their first part.
    found = _zones_by_name().get(words) or _zones_by_name().get(words.split(",")[0].strip(), ())
    return tuple(place_of(zone) for zone in found[:_MOST_CHOICES])


def places_at_time(text: str, now: datetime) -> tuple[Place, ...] | None:
    """Places whose clocks now show the time in the text; None when it is no time of day.

    Places that keep the same time all year count once. "3 pm" allows half an hour, "14:55" half a quarter.
    """
    found = _CLOCK.fullmatch(_fold(text))
    if found is None or (found[2] is None and found[3] is None):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").replace(".", "")
    if hour > (12 if half else 23) or minute > 59 or (half and hour == 0):
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    said_s = hour * 3600 + minute * 60
    slack_s = 1800 if found[2] is None else 480
    by_rules: dict[tuple[object, ...], str] = {}
    for zone in (*OFFERED, *PLACES):
        if _clock_off_s(zone, said_s, now) <= slack_s:
            by_rules.setdefault(_rules(zone, now), zone)
    return tuple(place_of(zone) for zone in by_rules.values())[:_MOST_CHOICES]


def place_at(latitude: float, longitude: float) -> Place | None:
    """The zone of a point on the map in degrees; None at sea, where no one's clock says."""
    from tzfpy import get_tz

    zone = get_tz(longitude, latitude)
    if zone not in available_timezones() or zone.startswith("Etc/"):
        return None
    return place_of(zone)


def known_zone(zone: str) -> bool:
    """Whether this is the name of a zone."""
    return zone in available_timezones()


def _clock_off_s(zone: str, said_s: int, now: datetime) -> int:
    local = now.astimezone(ZoneInfo(zone)).time()
    off = abs(local.hour * 3600 + local.minute * 60 - said_s)
    return min(off, 86400 - off)


def _rules(zone: str, now: datetime) -> tuple[object, ...]:
    """The zone's offsets through the coming year, week by week."""
    info = ZoneInfo(zone)
    return tuple((now + timedelta(weeks=week)).astimezone(info).utcoffset() for week in range(53))


def _fold(text: str) -> str:
    """Lower case without accents, dots and double spaces, so that "St. Pölten" and "st polten" are one."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(plain.casefold().replace("_", " ").replace("’", "'").replace(". ", " ").split()).strip(" .!?")


@cache
def _zones_by_name() -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for code, country in _table("iso3166.tab"):
        zones = _country_zones().get(code, ())
        names[_fold(country)] = zones
        names[_fold(country.split(" (")[0])] = zones
    for zone in sorted(available_timezones()):
        names[_fold(zone)] = (zone,)
        if "/" in zone and not zone.startswith(("Etc/", "US/", "SystemV/")):
            names.setdefault(_fold(zone.rsplit("/", 1)[-1]), (zone,))
    for zone, listed in PLACES.items():
        for name in listed.split(", "):
            names[_fold(name)] = (zone,)
    return names | {_fold(name): zones for name, zones in AMBIGUOUS.items()}


@cache
def _country_zones() -> dict[str, tuple[str, ...]]:
    """ISO country code to its zones, the best known first."""
    zones: dict[str, tuple[str, ...]] = {}
    for row in _table("zone.tab"):
        zones[row[0]] = (*zones.get(row[0], ()), row[2])
    return {code: tuple(sorted(found, key=lambda zone: zone not in PLACES)) for code, found in zones.items()}


def _table(name: str) -> list[list[str]]:
    text = (files("tzdata") / "zoneinfo" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
