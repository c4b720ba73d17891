"""What is different about a plan that was made for other wishes, in a line each."""

from domain.editing.input_changes import InputChange
from domain.plan import RaceExperience
from domain.told import Told
from domain.units import Seconds, Units
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_number
from handlers.wording.telling import Table, tell

_KNOWN = {
    RaceExperience.FIRST: mark("first of this distance"),
    RaceExperience.SOME: mark("raced it before"),
    RaceExperience.OFTEN: mark("raced it often"),
}


def _experience(before: RaceExperience, after: RaceExperience) -> str:
    return tr("Experience: {before} → {after}", before=tr(_KNOWN[before]), after=tr(_KNOWN[after]))


def _hours(seconds: Seconds) -> str:
    return tr("{hours} h", hours=show_number(seconds / 3600))


def _most_hours(before: Seconds, after: Seconds) -> str:
    return tr("At most: {before} a week → {after} a week", before=_hours(before), after=_hours(after))


def _most_hours_set(after: Seconds) -> str:
    return tr("At most {hours} a week", hours=_hours(after))


def _most_hours_dropped(before: Seconds) -> str:
    return tr("No longer at most {hours} a week", hours=_hours(before))


INPUT_CHANGES: Table = {
    InputChange.RACE: mark("Race: {before} → {after}"),
    InputChange.RACE_NAME: mark("The race is called {after}"),
    InputChange.RACE_DATE: mark("Race day: {before} → {after}"),
    InputChange.GOAL: mark("Goal: {before} → {after}"),
    InputChange.GOAL_SET: mark("Goal: just finish → {after}"),
    InputChange.GOAL_DROPPED: mark("Goal: {before} → just finish"),
    InputChange.FITNESS: mark("Fitness, as a 5K pace: {before} → {after}"),
    InputChange.DAYS: mark("Running days: {before} → {after}"),
    InputChange.LONG_DAY: mark("Long run: on {after}"),
    InputChange.LONG_DAY_DROPPED: mark("Long run: on the day that fits best"),
    InputChange.WEEKLY: mark("Running now, a week: {before:0} → {after:0}"),
    InputChange.LONGEST_RUN: mark("Longest run lately: {before} → {after}"),
    InputChange.LONGEST_RUN_SET: mark("Longest run lately: {after}"),
    InputChange.LONGEST_RUN_DROPPED: mark("Longest run lately: no longer said"),
    InputChange.EXPERIENCE: _experience,
    InputChange.CAREFUL: mark("Carefully: one workout a week at most, every third week lighter"),
    InputChange.CAREFUL_DROPPED: mark("No longer carefully: workouts and recovery weeks as usual"),
    InputChange.MOST_MILES: mark("At most: {before:0} a week → {after:0} a week"),
    InputChange.MOST_MILES_SET: mark("At most {after:0} a week"),
    InputChange.MOST_MILES_DROPPED: mark("No longer at most {before:0} a week"),
    InputChange.MOST_HOURS: _most_hours,
    InputChange.MOST_HOURS_SET: _most_hours_set,
    InputChange.MOST_HOURS_DROPPED: _most_hours_dropped,
    InputChange.LONG_MOST: mark("Long runs: at most {before} → {after}"),
    InputChange.LONG_MOST_SET: mark("Long runs: at most {after}"),
    InputChange.LONG_MOST_DROPPED: mark("Long runs: no longer at most {before}"),
    InputChange.LONG_TIME: mark("Long runs: at most {before} → {after} minutes"),
    InputChange.LONG_TIME_SET: mark("Long runs: at most {after} minutes"),
    InputChange.LONG_TIME_DROPPED: mark("Long runs: no longer at most {before} minutes"),
    InputChange.RUN_TIME: mark("All runs but the long one: at most {before} → {after} minutes"),
    InputChange.RUN_TIME_SET: mark("All runs but the long one: at most {after} minutes"),
    InputChange.RUN_TIME_DROPPED: mark("All runs but the long one: no longer at most {before} minutes"),
    InputChange.NO_WORKOUTS: mark("No workouts: all runs are easy"),
    InputChange.NO_WORKOUTS_DROPPED: mark("Workouts again"),
    InputChange.TAKEN_BACK: mark("Taken back"),
}


def input_change_words(change: Told, units: Units) -> str:
    """As "Goal: 3:30:00 → 3:45:00"; not yet safe for HTML."""
    return tell(change, units, {InputChange: INPUT_CHANGES})
