"""The answers as JSON, and what they become."""

import json
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people import ReminderWhen
from domain.plan import RaceDistance
from domain.race import HALF
from domain.units import Units
from handlers.chat.onboarding.talk import Talk, talk_from
from handlers.desk.draft import Draft, draft_from_json, draft_to_json
from handlers.desk.outlook import start_choices

drafts = st.builds(
    Draft,
    race=st.none() | st.builds(RaceDistance, st.integers(1_500_000, 100_000_000), st.text(max_size=20)),
    race_name=st.none() | st.text(max_size=60),
    race_date=st.none() | st.dates(),
    goal_s=st.none() | st.integers(0, 100_000),
    goal_kept=st.booleans(),
    five_k_pace_s=st.none() | st.integers(240, 960),
    weekly_mm=st.none() | st.integers(0, 300_000_000),
    days=st.frozensets(st.integers(1, 7)),
    days_done=st.booleans(),
    units=st.none() | st.sampled_from(Units),
    units_hint=st.none() | st.sampled_from(Units),
    zone=st.none() | st.sampled_from(("UTC", "Europe/Berlin")),
    reminder_when=st.none() | st.sampled_from(ReminderWhen),
    reminder_time=st.none() | st.times(timezones=st.none()).map(lambda at: at.replace(second=0, microsecond=0)),
    easy_only=st.none() | st.booleans(),
    start=st.none() | st.dates(),
)


@given(drafts)
def test_answers_survive_as_json(draft: Draft) -> None:
    """What is kept between two messages is what was answered, zero and empty answers included."""
    assert draft_from_json(json.loads(json.dumps(draft_to_json(draft)))) == draft


def test_names_of_another_version_are_ignored() -> None:
    """A draft of a newer program can be gone on with."""
    kept = draft_to_json(Draft(race=HALF, days=frozenset({2})))
    assert draft_from_json(kept | {"shoe_size": 44}) == Draft(race=HALF, days=frozenset({2}))


def test_a_conversation_of_the_first_version_goes_on() -> None:
    """As it was kept: the race as a list, what was not asked yet left out."""
    stored = {
        "draft": {
            "race": [21_097_500, "Half marathon"],
            "race_name": "",
            "race_date": "2027-04-25",
            "goal_s": 0,
            "goal_kept": False,
            "weekly_mm": 32_186_880,
            "days": [2, 4, 6],
            "days_done": True,
            "units": "km",
            "reminder_when": "evening",
            "reminder_time": "06:30:00",
        },
        "step": "zone",
        "serial": 9,
        "offers": ["Berlin"],
    }
    draft = Draft(
        race=RaceDistance(21_097_500, "Half marathon"),
        race_name="",
        race_date=date(2027, 4, 25),
        goal_s=0,
        weekly_mm=32_186_880,
        days=frozenset({2, 4, 6}),
        days_done=True,
        units=Units.KM,
        reminder_when=ReminderWhen.EVENING_BEFORE,
        reminder_time=time(6, 30),
    )
    talk = Talk(draft=draft, step="zone", serial=9, offers=("Berlin",))
    assert talk_from(stored) == talk
    assert talk_from(json.loads(json.dumps(talk.state()))) == talk


def test_a_draft_with_gaps_makes_no_plan() -> None:
    """The flow asks for everything first; anything else is our fault, not the person's."""
    with pytest.raises(ValueError, match="questions left"):
        Draft(race=HALF, reminder_time=time(7)).inputs()


@pytest.mark.parametrize(
    ("today", "race", "choices"),
    [
        (date(2027, 1, 4), date(2027, 4, 25), (date(2027, 1, 4),)),
        (date(2027, 1, 6), date(2027, 4, 25), (date(2027, 1, 11), date(2027, 1, 6))),
        (date(2027, 1, 6), date(2027, 1, 16), (date(2027, 1, 6), date(2027, 1, 11))),
        (date(2027, 1, 6), date(2027, 1, 11), (date(2027, 1, 6),)),
        (date(2027, 1, 6), date(2027, 1, 7), (date(2027, 1, 6),)),
    ],
)
def test_next_monday_first_unless_the_race_is_near(today: date, race: date, choices: tuple[date, ...]) -> None:
    """Monday is offered first; a near race starts today."""
    assert start_choices(today, race) == choices
