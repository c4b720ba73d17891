"""A goal beside what the plan trains and paces for: where that is less, it is said wherever the goal is (ruling 62)."""

from domain.planning.race_plan import RacePlan
from domain.units import Units
from handlers.wording.door import tr
from handlers.wording.formats import show_duration, show_pace


def paced_for_words(aim: RacePlan | None, units: Units) -> str:
    """What the plan trains and paces for, where the goal is more than the training points to; "" where it is not."""
    if aim is not None and aim.safer_s is not None:
        return safer_start_words(aim, units)
    if aim is None or not aim.is_held_back:
        return ""
    return tr(
        "{goal} is more than the training points to by race day: the plan trains and paces for {time}, that is {pace}.",
        **_values(aim, units),
    )


def safer_start_words(found: RacePlan, units: Units) -> str:
    """What the training points to, where the race is paced for a quicker goal: "" where it is not; safe HTML."""
    if found.safer_s is None:
        return ""
    return tr(
        "The training points to about {time}: the safer start is {pace}, and quicker only after half way, if it is "
        "easy then.",
        time=show_duration(found.safer_s),
        pace=show_pace(found.safer_s / found.race.miles, units),
    )


def goal_on_card(goal_s: float, aim: RacePlan | None, units: Units) -> str:
    """The goal in a line of a card."""
    if aim is None or not aim.is_held_back:
        return tr("Goal: {time}", time=show_duration(goal_s))
    return tr("Goal: {goal}, trained and paced for {time} ({pace})", **_values(aim, units))


def race_pace_line(aim: RacePlan, units: Units) -> str:
    """The pace for race day, where the goal's is more than the training supports."""
    values = _values(aim, units)
    return tr(
        "Race pace: <b>{pace}</b>, which is {time}, what the training points to by race day; the goal's {goal_pace} is "
        "more than it supports.",
        **values,
    )


def _values(aim: RacePlan, units: Units) -> dict[str, str]:
    goal_s, pace_s = aim.goal_s or 0.0, aim.pace_s or 0.0
    return {
        "goal": show_duration(goal_s),
        "goal_pace": show_pace(goal_s / aim.race.miles, units),
        "time": show_duration(aim.finish_s or 0.0),
        "pace": show_pace(pace_s, units),
    }
