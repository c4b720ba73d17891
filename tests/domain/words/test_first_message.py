"""A first sentence fills what it says and nothing else."""

from datetime import date

import pytest

from domain import race
from domain.words.first_message import FirstMessage, first_message

TODAY = date(2026, 11, 20)


def said(message: FirstMessage) -> dict[str, object]:
    """What was found, without what is missing."""
    names = ("race_name", "race", "race_date", "goal_s", "just_finish", "five_k_pace_s", "weekly_miles", "days")
    return {name: getattr(message, name) for name in names if getattr(message, name) not in (None, False)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Boston Marathon on April 19, sub 3:30",
            {
                "race_name": "Boston Marathon",
                "race": race.MARATHON,
                "race_date": date(2027, 4, 19),
                "goal_s": 12600,
            },
        ),
        (
            "10k in 8 weeks, 5k in 24:10, 20 miles a week, tue thu sat",
            {
                "race": race.TEN_K,
                "race_date": date(2027, 1, 17),
                "five_k_pace_s": 467,
                "weekly_miles": 20.0,
                "days": {2, 4, 6},
            },
        ),
        ("half marathon in 1:45 on 2027-05-02", {"race": race.HALF, "goal_s": 6300, "race_date": date(2027, 5, 2)}),
        (
            "I want to run the Berlin Marathon on September 26, just finish",
            {
                "race_name": "Berlin Marathon",
                "race": race.MARATHON,
                "race_date": date(2027, 9, 26),
                "just_finish": True,
            },
        ),
        ("I ran 10k in 48:30 last month and want to run a half in march", {"race": race.HALF, "five_k_pace_s": 452}),
        (
            "sub 20 5k in 10 weeks, pace 7:10/mi",
            {"race": race.FIVE_K, "goal_s": 1200, "race_date": date(2027, 1, 31), "five_k_pace_s": 430},
        ),
        (
            "training for london marathon, 3:30, 25 mpw, every day except monday",
            {
                "race_name": "London Marathon",
                "race": race.MARATHON,
                "goal_s": 12600,
                "weekly_miles": 25.0,
                "days": {2, 3, 4, 5, 6, 7},
            },
        ),
        ("my 5k is 22:00, want to break 1:40 in the half marathon on May 2", None),
        ("goal: 25 min 5k on jan 30", {"race": race.FIVE_K, "goal_s": 1500, "race_date": date(2027, 1, 30)}),
        ("10 mile race on 4/5", {"race": race.TEN_MILE}),
        ("marathon in 100 weeks", {"race": race.MARATHON}),
        ("20 weeks to my first marathon", {"race": race.MARATHON}),
        ("5k", {"race": race.FIVE_K}),
        ("hello", {}),
        ("", {}),
    ],
)
def test_a_sentence_fills_what_it_says(text: str, expected: dict[str, object] | None) -> None:
    """The rest, and what is ambiguous or out of range, is left to its question."""
    found = said(first_message(text, TODAY))
    if expected is None:
        expected = {
            "race": race.HALF,
            "race_date": date(2027, 5, 2),
            "goal_s": 6000,
            "five_k_pace_s": round(1320 / race.FIVE_K.miles),
        }
    assert found == expected


def test_every_answer_is_named() -> None:
    """What was understood is known by the inputs' public names."""
    found = first_message("Boston Marathon on April 19, sub 3:30", TODAY)
    assert found.found == {"raceName", "raceDistance", "raceDate", "goalTime"}
    assert (found.race_name, found.race, found.race_date) == ("Boston Marathon", race.MARATHON, date(2027, 4, 19))
    assert found.goal_s == 12_600
    assert found.says_something
    assert not first_message("good morning", TODAY).says_something


@pytest.mark.parametrize(
    ("text", "race"),
    [
        ("I'd like to run the Berlin half... no wait, the Hannover Marathon on 14 November 2027", "Marathon"),
        ("10k in June, no sorry, a half marathon", "Half marathon"),
        ("no, the marathon, not the half", "Marathon"),
        ("not a marathon but a half on May 9", "Half marathon"),
        ("my 10k pb is 50:00, I mean 51:00, training for a half", "Half marathon"),
    ],
)
def test_a_race_that_is_taken_back_is_not_the_race(text: str, race: str) -> None:
    """Who corrects themselves in one breath is understood as they end; other corrections change no race."""
    found = first_message(text, date(2027, 1, 4)).race
    assert found is not None
    assert found.label == race


def test_a_race_keeps_the_name_its_runner_gave_it() -> None:
    """What is read in English is not called so; a slip of the keys is put right."""
    assert first_message("Berlin Halbmarathon am 4. April, unter 2 Stunden", TODAY).race_name == "Berlin Halbmarathon"
    assert first_message("berlin maraton, goal 3:30", TODAY).race_name == "Berlin Marathon"
