"""Why an edit, a template, a week's next state or a logged run cannot be so, and what can be done instead."""

from domain.errors import EditProblem, RunProblem, TemplateProblem, WeekProblem
from domain.rules.findings import Finding
from domain.units import Units
from handlers.wording.door import mark, tr
from handlers.wording.rules import finding_words
from handlers.wording.telling import InUnits, Table

EDITS: Table = {
    EditProblem.NOT_A_WEEKDAY: mark("A week has the days Monday to Sunday. Send one of those."),
    EditProblem.PAST: mark("{day} is past, and past days stay as they were. Pick today or a later day."),
    EditProblem.LOGGED: mark("{day} is logged already. Undo the log first, or pick another day."),
    EditProblem.RACE_DAY: mark("{day} is race day, and it stays where it is. Pick another day."),
    EditProblem.RACE_TOO_LONG: mark(
        "That race is longer than your runs will have prepared you for by then: up to {most} is sensible. A race that "
        "far can be the one you train for: write “new plan”."
    ),
    EditProblem.RACE_ONCE: mark("The race is run once. Copy another day."),
    EditProblem.RACE_DATE: mark("The race date is set in the plan. Pick another kind of run."),
    EditProblem.NOTE_TOO_LONG: mark("A note has at most {most} characters. Send a shorter one."),
    EditProblem.NOT_FOR_A_DAY: mark("That cannot be done to a single day."),
    EditProblem.STRIDES_EASY: mark(
        "Strides come at the end of an easy run, and that day is none. Name a day with an easy run."
    ),
    EditProblem.STRIDES_THERE: mark(
        "That run has strides at its end already: 4 to 6 times 20 seconds, fast and relaxed."
    ),
    EditProblem.STRIDES_WAIT: mark(
        "Your plan has easy running only for now, so strides wait. When that is over, change it under Plan, Change."
    ),
    EditProblem.SAME_DAY: mark("Pick two different days."),
    EditProblem.THERE_ALREADY: mark("It is on that day already. Pick another day."),
    EditProblem.REST_DAY: mark("{day} is a rest day, so there is no run to move. Pick a day with a run."),
    EditProblem.RUN_LENGTH: mark(
        "A run is between {least:number} and {most:long}. Send a distance in that range, or make the day rest."
    ),
    EditProblem.WEEK_PAST: mark("Every day of that week is past, logged or the race. Pick a later week."),
    EditProblem.RACE_PACE_AS_INTERVALS: mark(
        "For this race, race pace is trained as intervals. Pick intervals instead."
    ),
    EditProblem.TOO_SHORT: mark(
        "{distance} in this week is too little for a {kind:lower} session. "
        "Give the day more distance first, or pick an easier kind."
    ),
    EditProblem.LAP_LENGTH: mark("A lap is between 50 m and {most:long} long. Send a distance in that range."),
    EditProblem.LAP_PACE: mark(
        "A pace is between {fastest:bare} and {slowest:bare} per {unit}. Send one in that range, or leave it by effort."
    ),
    EditProblem.DAY_FULL: mark("That is more than one day can hold: at most {laps} laps and {most:long}. Send less."),
    EditProblem.LAP_GONE: mark("That lap is not there any more. Here is the day as it is now."),
    EditProblem.LAP_WANTED: InUnits(
        mark("Send a lap such as 0.5 mi @ 6:40, or 4x800m."), mark("Send a lap such as 1 km @ 4:10, or 4x800m.")
    ),
    EditProblem.LAP_HOW: InUnits(
        mark("Send a lap such as “0.5 mi @ 6:40”, “1 km easy” or “4x800m @ 7:00”."),
        mark("Send a lap such as “1 km @ 4:10”, “2 km easy” or “4x800m @ 4:20”."),
    ),
    EditProblem.WORKOUT_HOW: InUnits(
        mark(
            "Send a workout such as “1 mi easy, 6x400m @ 1:45 with 200m jog, 1 mi easy” or “20 min tempo in the "
            "middle of 6”."
        ),
        mark(
            "Send a workout such as “2 km easy, 6x400m @ 1:45 with 200m jog, 2 km easy” or “20 min tempo in the "
            "middle of 10”."
        ),
    ),
    EditProblem.WORKOUT_PART: InUnits(
        mark("I couldn't read “{text}”. Send a workout such as “1 mi easy, 6x400m @ 1:45 with 200m jog, 1 mi easy”."),
        mark("I couldn't read “{text}”. Send a workout such as “2 km easy, 6x400m @ 1:45 with 200m jog, 2 km easy”."),
    ),
    EditProblem.WORKOUT_PACE: mark(
        "How fast is “{text}”? Send it with a pace: easy, marathon, half, threshold, 10K, 5K, mile, goal, or a number."
    ),
    EditProblem.NO_GOAL_PACE: mark(
        "This plan has no goal time, so there is no goal pace. Name another pace, or a number."
    ),
    EditProblem.TOO_MANY_REPEATS: mark("At most {most} repeats at once. Send a smaller number."),
    EditProblem.NOT_A_DISTANCE: InUnits(
        mark(
            "I couldn't read “{text}” as a distance. "
            "Send a lap such as “0.5 mi @ 6:40”, “1 km easy” or “4x800m @ 7:00”."
        ),
        mark(
            "I couldn't read “{text}” as a distance. Send a lap such as “1 km @ 4:10”, “2 km easy” or “4x800m @ 4:20”."
        ),
    ),
    EditProblem.NOT_A_PACE: InUnits(
        mark("I couldn't read “{text}” as a pace. Send a lap such as “0.5 mi @ 6:40”, “1 km easy” or “4x800m @ 7:00”."),
        mark("I couldn't read “{text}” as a pace. Send a lap such as “1 km @ 4:10”, “2 km easy” or “4x800m @ 4:20”."),
    ),
    EditProblem.DAY_TOO_LONG: mark("A day holds at most {most:0}. Send a shorter one."),
    EditProblem.TOO_MANY_STEPS: mark("That is {most} unsaved changes. Save them first, then go on."),
    EditProblem.NOTHING_TO_UNDO: mark("There is nothing to undo."),
    EditProblem.NOTHING_TO_REDO: mark("There is nothing to redo."),
}


def _reasons(hard: tuple[Finding, ...], units: Units) -> str:
    return " ".join(finding_words(finding, units) for finding in hard)


TEMPLATES: Table = {
    TemplateProblem.NAME: mark("A name has 1 to {most} characters. Send a shorter one."),
    TemplateProblem.NOT_A_RUN: mark("Only a training run can be kept as a template. Pick a day with a run."),
}
WEEKS: Table = {
    WeekProblem.FINISHED: mark("Week {number} is finished, and finished weeks stay as they were."),
    WeekProblem.NOT_SAVED: lambda hard, units: tr("This cannot be saved yet. {reasons}", reasons=_reasons(hard, units)),
    WeekProblem.OTHER_WEEK: mark("That is another week. Open it and edit it there."),
    WeekProblem.UNSAVED: mark("Save changes first, then approve."),
    WeekProblem.APPROVED_ALREADY: mark("Week {number} is approved already."),
    WeekProblem.NOT_GENERATED: mark("Week {number} is not generated yet. Generate it first."),
    WeekProblem.NOT_APPROVED: lambda hard, units: tr(
        "This week cannot be approved yet. {reasons}", reasons=_reasons(hard, units)
    ),
    WeekProblem.NEVER_APPROVED: mark("Week {number} was never approved, so there is nothing to go back to."),
    WeekProblem.NOT_WAITING: mark("Week {number} is not waiting for approval."),
}
RUNS: Table = {
    RunProblem.NO_RUNNING_PACE: InUnits(
        mark("{distance} in {duration} is no running pace. Send distance and time again, such as 5 miles in 42:10."),
        mark("{distance} in {duration} is no running pace. Send distance and time again, such as 8 km in 42:10."),
    ),
    RunProblem.NOT_YET: mark("That day has not come yet. Log it once it is run."),
    RunProblem.TOO_OLD: mark("That is more than {days} days ago. Send a later date."),
    RunProblem.DISTANCE: mark(
        "A run is up to {most:long} long. Send the distance with its unit, such as 5 miles or 8 km."
    ),
    RunProblem.DURATION: mark("A run lasts up to {hours} hours. Send the time as 42:10 or 1:45:00."),
    RunProblem.SESSION_NOT_YET: mark("That day has not come yet. Log the session once it is done."),
    RunProblem.SESSION_TOO_OLD: mark("That is more than {days} days ago. Log a later session."),
    RunProblem.EFFORT: mark("Effort is a number from 1, very easy, to 10, all out."),
}
