"""What is said of a plan when it is made: notes on its inputs, and where it is thin for the distance."""

from domain.planning.notes import PlanNote
from domain.planning.realism import VolumeGap, VolumeWarning
from domain.told import Told
from domain.units import Miles, Units
from handlers.wording.door import mark, marks
from handlers.wording.telling import Table, say


def note_words(note: Told, units: Units) -> str:
    """A note as a person reads it."""
    return say(PLAN_NOTES[note.code], note.values, units)


def warning_words(warning: VolumeWarning, units: Units) -> str:
    """A thin spot as a person reads it."""
    values = {"planned": Miles(warning.planned_miles), "wanted": Miles(warning.wanted_miles)}
    return say((FAR_WARNINGS if is_far_below(warning) else WARNINGS)[warning.gap], values, units)


def is_far_below(warning: VolumeWarning) -> bool:
    """Whether the plan comes to so little that nobody gets to that race with it."""
    return warning.planned_miles < _FAR_BELOW * warning.wanted_miles


PLAN_NOTES: Table = {
    PlanNote.LEAST_MILES: mark(
        "The plan starts from {least} a week, the least it can be built on: short runs, with walking whenever you like."
    ),
    PlanNote.CARRIES_LESS: marks(
        "{count} running day carries about {start} a week, so the plan starts there and not at {wanted}. "
        "Another day would help.",
        "{count} running days carry about {start} a week, so the plan starts there and not at {wanted}. "
        "Another day would help.",
    ),
    PlanNote.LIGHT_RUNS_ADDED: marks(
        "A week needs at least {runs} runs, so I added one light run on a day you did not choose.",
        "A week needs at least {runs} runs, so I added light runs on a day you did not choose.",
    ),
    PlanNote.FEWER_RUNS: marks(
        "At this mileage {count} run a week is better than {days}: on the other days the plan rests.",
        "At this mileage {count} runs a week are better than {days}: on the other days the plan rests.",
    ),
    PlanNote.GOAL_RELAXED: mark(
        "The goal pace, {pace}, is slower than the easy runs: a relaxed race, with no race-pace work in training."
    ),
    PlanNote.GOAL_SLOWER: mark(
        "The goal is slower than what could be run today. That is fine; the race will feel in hand."
    ),
    PlanNote.PREPARES_ONLY: mark("With so little time this prepares you for the race; it cannot build new fitness."),
    PlanNote.WISH_LESS: mark(
        "You asked for less than you run now, so the plan starts from {start} a week and not from {now}."
    ),
    PlanNote.FIRST_AND_FAST: mark(
        "For a first race of this distance the goal is quicker than what you could run today. Train for it, and start "
        "the race calmly: a first finish needs no time."
    ),
    PlanNote.CYCLES: marks(
        "The long base has {count} part, with two light weeks at its end. A 5K time trial or a small race fits there.",
        "The long base has {count} parts, each with two light weeks at its end. A 5K time trial or a small race fits "
        "there.",
    ),
    PlanNote.LONG_RUNS_FEW: marks(
        "The longest run comes to {longest}. For a marathon {count} run of {wanted} or about 2:45 hours is better; "
        "from {start} a week the steps up to it take longer. A later race or a shorter one would help.",
        "The longest run comes to {longest}. For a marathon {count} runs of {wanted} or about 2:45 hours are better; "
        "from {start} a week the steps up to them take longer. A later race or a shorter one would help.",
    ),
    PlanNote.LONG_RUNS_WEEKS: marks(
        "The longest run comes to {longest}. For a marathon {count} run of {wanted} or about 2:45 hours is better: "
        "a plan of {weeks} weeks would allow it.",
        "The longest run comes to {longest}. For a marathon {count} runs of {wanted} or about 2:45 hours are better: "
        "a plan of {weeks} weeks would allow them.",
    ),
    PlanNote.LONG_RUNS_DAYS: marks(
        "The longest run comes to {longest}. For a marathon {count} run of {wanted} or about 2:45 hours is better: "
        "{days} running days a week would allow it.",
        "The longest run comes to {longest}. For a marathon {count} runs of {wanted} or about 2:45 hours are better: "
        "{days} running days a week would allow them.",
    ),
    PlanNote.LONG_RUNS_EITHER: marks(
        "The longest run comes to {longest}. For a marathon {count} run of {wanted} or about 2:45 hours is better: "
        "a plan of {weeks} weeks, or {days} running days a week, would allow it.",
        "The longest run comes to {longest}. For a marathon {count} runs of {wanted} or about 2:45 hours are better: "
        "a plan of {weeks} weeks, or {days} running days a week, would allow them.",
    ),
    PlanNote.LONG_RUNS_LATE: marks(
        "The longest run comes to {longest}. For a marathon {count} run of {wanted} or about 2:45 hours is better. It "
        "is too late to add that now: begin the race a little slower than the goal, and drink and eat early.",
        "The longest run comes to {longest}. For a marathon {count} runs of {wanted} or about 2:45 hours are better. "
        "It is too late to add them now: begin the race a little slower than the goal, and drink and eat early.",
    ),
}

WARNINGS: Table = {
    VolumeGap.PEAK_WEEK: mark(
        "The biggest week comes to {planned}; for this distance {wanted} or more makes race day kinder. "
        "Treat the finish as the goal."
    ),
    VolumeGap.LONGEST_RUN: mark(
        "The longest run comes to {planned}; for this distance {wanted} or more is usual. "
        "Start the race gently and take walk breaks if you need them."
    ),
}
# Where walk breaks no longer make good what is missing: nobody is told to start such a race gently.
FAR_WARNINGS: Table = {
    VolumeGap.PEAK_WEEK: mark(
        "The biggest week comes to {planned}; this distance asks for {wanted} or more. Give it more weeks, or choose "
        "a shorter race."
    ),
    VolumeGap.LONGEST_RUN: mark(
        "The longest run comes to {planned}; this distance asks for {wanted} or more. By this race day the plan cannot "
        "bring you there safely."
    ),
}
_FAR_BELOW = 0.6
