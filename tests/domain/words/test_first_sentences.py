"""First sentences as people send them, each with every fact that is in it."""

from datetime import date
from pathlib import Path

import pytest

from domain.units import clock_text, long_time_text
from domain.words.first_message import first_message

TODAY = date(2025, 12, 29)
LINES = [
    line.split(" | ", 1)
    for line in (Path(__file__).parent / "first_sentences.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def said(text: str) -> str:
    """What a sentence says, in the order of the questions: "half; 2026-04-18; 15 mi a week; first; Africa/Nairobi"."""
    found = first_message(text, TODAY)
    facts = [
        found.race and (found.race.label or f"{found.race.distance_mm / 1e6:g} km"),
        found.race_name,
        found.race_date and found.race_date.isoformat(),
        found.goal_s and "goal " + (clock_text(found.goal_s) if found.goal_s < 3600 else long_time_text(found.goal_s)),
        found.just_finish and "just finish",
        found.experience and found.experience.value,
        found.five_k_pace_s and f"pace {clock_text(found.five_k_pace_s)}",
        found.weekly_miles and f"{found.weekly_miles:.0f} mi a week",
        found.longest_miles and f"longest {found.longest_miles:.0f} mi",
        found.most_miles and f"at most {found.most_miles:.0f} mi",
        found.most_hours and f"at most {found.most_hours:g} h",
        found.days and "days " + "".join(map(str, sorted(found.days))),
        found.count and f"{found.count} runs",
        found.is_careful and "careful",
        found.said_in and found.said_in.value,
        found.zone,
    ]
    return "; ".join(fact for fact in facts if fact) or "nothing"


@pytest.mark.parametrize(("expected", "text"), LINES)
def test_every_fact_of_a_first_sentence_is_kept(expected: str, text: str) -> None:
    """None is lost, none is another: the race is not a distance that was run, nor a best time the goal."""
    assert said(text) == expected
