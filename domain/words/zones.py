"""Time zones in people's words: a city, a country, a zone's name, an offset, or the time it is for them now."""

import re
import unicodedata
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.words.answers import Ask, Label, Question, Understood, ask, choice
from domain.words.clean import clean, tidy
from domain.words.places import CITIES, COUNTRIES, ZONES
from domain.words.replies import parse_clock

ZoneAnswer = Understood[str] | Question | None

_SEVERAL = {
    ("usa", "us", "united states", "america", "united states of america", "the us", "the states"): (
        "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
        "America/Anchorage", "Pacific/Honolulu",
    ),
    ("canada",): (
        "America/St_Johns", "America/Halifax", "America/Toronto", "America/Winnipeg", "America/Regina",
        "America/Edmonton", "America/Vancouver",
    ),
    ("australia",): (
        "Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane", "Australia/Adelaide", "Australia/Darwin",
        "Australia/Perth", "Australia/Hobart",
    ),
    ("brazil", "brasil"): ("America/Sao_Paulo", "America/Fortaleza", "America/Manaus", "America/Rio_Branco"),
    ("mexico",): ("America/Mexico_City", "America/Cancun", "America/Mazatlan", "America/Tijuana"),
    ("russia",): (
        "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Novosibirsk",
        "Asia/Irkutsk", "Asia/Vladivostok",
    ),
    ("indonesia",): ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"),
    ("spain", "espana"): ("Europe/Madrid", "Atlantic/Canary"),
    ("portugal",): ("Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores"),
    ("congo", "dr congo"): ("Africa/Kinshasa", "Africa/Lubumbashi"),
    ("georgia",): ("Asia/Tbilisi", "America/New_York"),
    ("portland",): ("America/Los_Angeles", "America/New_York"),
    ("cambridge",): ("Europe/London", "America/New_York"),
    ("springfield",): ("America/Chicago", "America/New_York"),
}  # fmt: skip
# Many people's zones, most populous first: what an offset or a local time is answered with.
_USUAL = (
    "Asia/Shanghai", "Asia/Kolkata", "America/New_York", "Europe/Berlin", "America/Chicago", "Europe/London",
    "America/Los_Angeles", "America/Sao_Paulo", "Asia/Tokyo", "Europe/Moscow", "Africa/Lagos", "Asia/Jakarta",
    "America/Mexico_City", "Africa/Cairo", "Asia/Karachi", "Asia/Dhaka", "Africa/Johannesburg", "Africa/Nairobi",
    "Europe/Istanbul", "Europe/Athens", "Europe/Kyiv", "America/Denver", "America/Toronto", "Australia/Sydney",
    "America/Bogota", "America/Argentina/Buenos_Aires", "Asia/Dubai", "Asia/Riyadh", "Asia/Tehran", "Asia/Singapore",
    "Asia/Bangkok", "Asia/Manila", "Asia/Tashkent", "Australia/Brisbane", "Australia/Perth", "Australia/Adelaide",
    "Pacific/Auckland", "America/Halifax", "America/Phoenix", "America/Santiago", "America/Caracas", "Asia/Kathmandu",
    "Asia/Yangon", "Asia/Kabul", "Asia/Colombo", "America/St_Johns", "America/Anchorage", "Pacific/Honolulu",
    "Atlantic/Azores", "Atlantic/Cape_Verde", "Australia/Darwin", "Pacific/Tongatapu", "Pacific/Pago_Pago",
    "Pacific/Noumea", "Pacific/Chatham", "Pacific/Marquesas", "America/Noronha", "Asia/Yekaterinburg",
    "Asia/Novosibirsk", "Asia/Vladivostok", "Africa/Casablanca", "Africa/Accra", "Asia/Jerusalem", "Europe/Lisbon",
    "Africa/Algiers", "Europe/Madrid", "America/Havana", "Asia/Seoul", "Asia/Baghdad", "Pacific/Kiritimati",
)  # fmt: skip
MOST_CHOICES = 6

_OFFSET = re.compile(r"(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?(?: ?h(?:ours)?)?")
_ZONE_FORM = re.compile(r"[A-Za-z_]{1,20}(?:/[A-Za-z0-9_+-]{1,30}){1,2}")
_LEAD = re.compile(r"^(?:i live in|i'm in|i am in|im in|in|from|near|the|my time ?zone is|time ?zone:?) ")
_TIME_LEAD = re.compile(r"^(?:right now )?(?:it's|it is|its|now|the time is|here it's|here it is)?:? ?")
_TIME_TAIL = re.compile(r" (?:now|here|right now|o'clock|for me|at the moment|local time)$")


def _fold(words: str) -> str:
    """Lower case without accents and apostrophes, for comparing names of places."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", words) if not unicodedata.combining(each))
    return re.sub(r"[_ ]+", " ", plain.lower().replace("'", "").replace(".", "")).strip()


@lru_cache(maxsize=1)
def _places() -> dict[str, str]:
    """Every place by its folded name."""
    found: dict[str, str] = {}
    for zone in ZONES.split():
        found[_fold(zone)] = zone
        found.setdefault(_fold(zone.rpartition("/")[2]), zone)
    for table in (COUNTRIES, CITIES):
        for entry in table.replace("\n", " ").split(";"):
            zone, _, names = entry.partition(":")
            found.update({_fold(name): zone.strip() for name in names.split(",")})
    return found


@lru_cache(maxsize=1)
def _shared_places() -> dict[str, tuple[str, ...]]:
    return {name: zones for names, zones in _SEVERAL.items() for name in names}


def _offset(zone: str, now: datetime) -> timedelta:
    return now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()


def city_of(zone: str) -> str:
    """The city that names a zone: "New York"."""
    return zone.rpartition("/")[2].replace("_", " ")


def _local(zone: str, now: datetime) -> time:
    return now.astimezone(ZoneInfo(zone)).time()


def _which(zones: tuple[str, ...], now: datetime, code: Ask = Ask.NEAREST_ZONE) -> ZoneAnswer:
    if len(zones) == 1:
        return Understood(zones[0])
    return ask(code, *(choice(zone, Label.PLACE, city=city_of(zone), clock=_local(zone, now)) for zone in zones))


def zone_of_place(name: str) -> str | None:
    """The zone of a city or country; None for one that is not known, or that several zones share."""
    folded = _fold(clean(name))
    return None if folded in _shared_places() else _places().get(folded)


def is_place(name: str) -> bool:
    """Whether it is a place or a zone that is known by this name, be it shared by several zones."""
    folded = _fold(clean(name))
    return folded in _shared_places() or folded in _places() or _by_iana_name(name) is not None


def parse_zone(text: str, now: datetime) -> ZoneAnswer:
    """An IANA zone name. `now` is an aware datetime; its local time is part of the echo, so that a slip is seen."""
    words = clean(text)
    for _ in range(3):
        words = _LEAD.sub("", words)
    folded = _fold(words)
    if not folded:
        return None
    shared, places = _shared_places(), _places()
    candidates = [folded, folded.removesuffix(" city"), *(part.strip() for part in folded.split(",")[:3])]
    begin, _, end = folded.rpartition(" ")
    if len(end) == 2 or end in places or end in shared:  # "london uk", "boston ma"
        candidates.append(begin)
    for name in candidates:
        if name in places and name not in shared:
            return Understood(places[name])
    for name in candidates:
        if name in shared:
            return _which(shared[name], now)
    offset = _OFFSET.fullmatch(words)
    if offset is not None:
        sign, hours, minutes = offset.groups()
        span = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return _at_offset(-span if sign == "-" else span, now)
    return _by_iana_name(tidy(text)) or _at_local_time(words, now)


def _by_iana_name(text: str) -> ZoneAnswer:
    """Zone names that are not on our list, such as US/Eastern or Etc/GMT-2."""
    if not _ZONE_FORM.fullmatch(text):
        return None
    try:
        return Understood(ZoneInfo(text).key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _at_offset(offset: timedelta, now: datetime) -> ZoneAnswer:
    zones = tuple(zone for zone in _USUAL if _offset(zone, now) == offset)[:MOST_CHOICES]
    if not zones:
        return None
    return _which(zones, now, Ask.NEAREST_CLOCK)


def _at_local_time(words: str, now: datetime) -> ZoneAnswer:
    """The answer to “what time is it for you now?”: zones where it is about that time."""
    spoken = _TIME_TAIL.sub("", _TIME_LEAD.sub("", words))
    clock = parse_clock(spoken)
    if clock is None or re.fullmatch(r"\d{1,4}", spoken):
        return None
    readings = [clock.value]
    if clock.value.hour in range(1, 12) and not re.search(r"[ap]|evening|morning|night|0\d[:.]", spoken):
        readings.append(time(clock.value.hour + 12, clock.value.minute))
    utc = now.astimezone(UTC)
    zones = tuple(
        zone for zone in _USUAL if any(_minutes_apart(utc + _offset(zone, now), reading) <= 14 for reading in readings)
    )
    if not zones:
        return None
    return _which(zones[:MOST_CHOICES], now)


def _minutes_apart(local: datetime, reading: time) -> int:
    apart = abs(local.hour * 60 + local.minute - reading.hour * 60 - reading.minute)
    return min(apart, 1440 - apart)
