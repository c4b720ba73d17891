"""What a plan starts from, in words: the goal, how often it was raced, how much is run, the most of a week."""

from domain.plan import RaceExperience
from domain.race import HALF
from domain.units import Units, miles
from handlers.desk.draft import Draft
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_duration, show_miles, show_number, show_pace

_RACED = {
    RaceExperience.FIRST: mark("your first race of this distance"),
    RaceExperience.SOME: mark("a few races of this distance"),
    RaceExperience.OFTEN: mark("many races of this distance"),
}


def goal_words(draft: Draft) -> str:
    """The goal with its pace: "3:30:00 (8:01/mi)", or "just finish"."""
    if draft.goal is None:
        return tr("just finish")
    pace = draft.goal / (draft.race or HALF).miles
    return f"{show_duration(draft.goal)} ({show_pace(pace, draft.shown_units)})"


def raced_words(experience: RaceExperience | None) -> str:
    """How often the distance was raced, as "your first race of this distance"; None while nobody said it."""
    return tr("a few races of this distance (my guess)") if experience is None else tr(_RACED[experience])


def running_words(draft: Draft) -> str:
    """As "25 mi a week, longest run 9 mi"; "" before it is known."""
    if draft.weekly_mm is None:
        return ""
    if draft.weekly_mm == 0:
        return tr("starting from nothing")
    units = draft.shown_units
    week = show_miles(draft.weekly_miles, units)
    if draft.longest_run_mm is None:
        guess = show_miles(draft.guessed_longest_miles, units, 0)
        return tr("{distance} a week, longest run about {longest} (my guess)", distance=week, longest=guess)
    longest = show_miles(miles(draft.longest_run_mm), units)
    return tr("{distance} a week, longest run {longest}", distance=week, longest=longest)


def most_words(most_miles: float | None, most_hours: float | None, units: Units) -> str:
    """As "40 mi and 6 hours"; "no limit set" without any."""
    if most_miles is None and most_hours is None:
        return tr("no limit set")
    if most_miles is None:
        assert most_hours is not None
        return hours_words(most_hours)
    distance = show_miles(most_miles, units)
    if most_hours is None:
        return distance
    return tr("{distance} and {hours}", distance=distance, hours=hours_words(most_hours))


def hours_words(hours: float) -> str:
    """As "6 hours" or "4.5 hours"."""
    return tr("1 hour") if hours == 1 else tr("{number} hours", number=show_number(hours, 2))


def training_words(*, easy_only: bool, careful: bool, first: bool) -> str:
    """How the plan goes about it: easy runs only, gentler steps (ruling 53), or the usual ones."""
    if easy_only:
        return tr("easy runs only")
    if careful or first:
        return tr("gentler steps: one workout a week at most, every third week lighter")
    return tr("usual steps")
