"""Time zones as people name them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.places import ZONES
from domain.words.zones import _places, parse_zone
from handlers.wording.asking import label_words

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("america/new_york", "America/New_York"),
        ("US/Eastern", "US/Eastern"),
        ("New York", "America/New_York"),
        ("boston", "America/New_York"),
        ("I live in San Francisco", "America/Los_Angeles"),
        ("Boston, USA", "America/New_York"),
        ("boston ma", "America/New_York"),
        ("London UK", "Europe/London"),
        ("Ho Chi Minh City", "Asia/Ho_Chi_Minh"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Zürich", "Europe/Zurich"),
        ("münchen", "Europe/Berlin"),
        ("Germany", "Europe/Berlin"),
        ("UK", "Europe/London"),
        ("kenya", "Africa/Nairobi"),
        ("New Zealand", "Pacific/Auckland"),
        ("PST", "America/Los_Angeles"),
        ("UTC", "UTC"),
        ("mumbai", "Asia/Kolkata"),
        ("+05:45", "Asia/Kathmandu"),
        ("UTC+5:30", None),
    ],
)
def test_places_and_names(text: str, zone: str | None) -> None:
    """A city, a country with one zone, an IANA name, an abbreviation."""
    found = parse_zone(text, NOW)
    if zone is None:
        assert isinstance(found, Question)
    else:
        assert isinstance(found, Understood)
        assert found.value == zone


@pytest.mark.parametrize(
    "text", ["USA", "canada", "Spain", "utc+1", "GMT-5", "13:00", "it's 7:02 am", "georgia", "Cambridge"]
)
def test_several_zones_are_asked(text: str) -> None:
    """Choices carry the local time and are understood when sent."""
    found = parse_zone(text, NOW)
    assert isinstance(found, Question)
    assert 2 <= len(found.choices) <= 7
    assert all(parse_zone(choice.text, NOW) is not None for choice in found.choices)


def test_the_time_for_you_now_finds_the_offset() -> None:
    """At 12:00 UTC somebody whose clock shows 17:30 is in India or Sri Lanka, 17:45 in Nepal."""
    found = parse_zone("it's 17:45 here", NOW)
    assert isinstance(found, Understood)
    assert found.value == "Asia/Kathmandu"
    india = parse_zone("5:30 pm", NOW)
    assert isinstance(india, Question)
    assert label_words(india.choices[0], Units.MI) == "Kolkata (17:30)"
    assert [choice.text for choice in india.choices] == ["Asia/Kolkata", "Asia/Colombo"]


@pytest.mark.parametrize("text", ["", "atlantis", "../../etc/passwd", "/etc/localtime", "utc+99", "7", "Foo/Bar", "%s"])
def test_unknown_places_are_not_zones(text: str) -> None:
    """Unknown words are left to somebody else; no file is ever opened by them."""
    assert parse_zone(text, NOW) is None


def test_every_zone_on_the_list_exists() -> None:
    """All 400 zones and every place lead to a zone that the system knows."""
    for zone in set(ZONES.split()) | set(_places().values()):
        assert ZoneInfo(zone).key == zone
