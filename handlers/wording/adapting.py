"""What the adapted plan says: why a week departs from it, what to say of the log, why days were written anew."""

from collections.abc import Mapping

from domain.adapting.reasons import RewriteReason, WeekNote, WeekReason
from domain.told import Code, Told
from domain.units import Units
from handlers.wording.door import mark, tr
from handlers.wording.telling import Table, tell


def adapting_words(told: Told, units: Units, *, is_own: bool = False) -> str:
    """A reason or a note as a person reads it; what hangs on their health only they themselves (`is_own`) read."""
    if is_own and told.code is WeekReason.STOPPED:
        return tr(
            "You are ill or in pain, so there is no schedule for now: rest, and see a clinician if it is fever, chest "
            "pain or pain that changes how you run. The plan waits for you."
        )
    return tell(told, units, ADAPTING)


WEEK_REASONS: Table = {
    # One sentence for every pause: which kind it is stays with the athlete.
    WeekReason.STOPPED: mark("The days of the pause are rest; nothing is made up for."),
    WeekReason.TIRED: mark("Effort was high two weeks running, so this week is lighter, with one workout less."),
    WeekReason.AWAY: mark("The days of the pause are rest; nothing is made up for."),
    WeekReason.LOW: mark("Two weeks came to less than 70 % of the plan, so it goes on from what was run."),
    WeekReason.GROWTH: mark(
        "The step is measured from what was run, not from what was planned: about {most} this week."
    ),
    WeekReason.NOT_BEGUN: mark(
        "No week was run as planned yet, so this one stays at what you ran before the plan: about {most}."
    ),
    WeekReason.UNKNOWN: mark(
        "There are runs of which I don't know what became, so this week does not grow: about {most}. Say what you "
        "ran, and it is made from that."
    ),
    WeekReason.NOTHING_KNOWN: mark(
        "I know of no run for two weeks, so there are no workouts: easy running until you say what you ran. If you did "
        "not run, “None” makes it begin again gently."
    ),
    WeekReason.FADING: mark(
        "I have known of no run for weeks, so each week is a tenth lighter until you say what you ran: about {most}."
    ),
    WeekReason.PARTLY_KNOWN: mark(
        "I don't know about some of the last runs: what I know of grows, the rest stays as long as it was: "
        "about {most} this week. Say what you ran, and it is made from that."
    ),
    WeekReason.BACK_UP: mark(
        "On the way back a week is at most 15 % more than you ran, until it meets the plan again: here {most}."
    ),
    WeekReason.LONG: mark("The long run steps up from the longest of the last 30 days."),
    WeekReason.LONG_UNKNOWN: mark(
        "I don't know about the last long runs, so the long run stays as long as it was. Say what you ran, and it "
        "goes on from there."
    ),
    WeekReason.LONG_NOT_RUN: mark("The last long run was not run, so the long run stays as long as it was."),
    WeekReason.STEP: mark("The weeks before were made smaller than first planned, so this one goes on from there."),
    WeekReason.RECOVERY: mark("A recovery week, a step below the week before it: about {most}."),
    WeekReason.LEARNING: mark(
        "Running and walking go on from what was run, one step at a time, and a week of which less than half was run "
        "is no step. The plan's own week is further on."
    ),
    WeekReason.AHEAD: mark("The weeks after it go on from there."),
    WeekReason.FEW_DAYS: mark(
        "After {days} days without running: the first two runs back are easy, and a long run among them is a fifth "
        "shorter."
    ),
    WeekReason.AFTER_HARD: mark("After a run that took so much the next two days are easy."),
    WeekReason.SECOND_LONG: mark(
        "The long run of this week is run already, on {on}: the one that is still planned would be a second one, and "
        "an easy run does more for you."
    ),
    WeekReason.BREAK_EASY_DAYS: mark(
        "After {days} days without running: the first two days back are easy, with a workout less where there was one."
    ),
    WeekReason.AFTER_RACE: mark("The race is still in the legs: up to {until} it is easy running only."),
    WeekReason.BREAK_SILENT: mark("I know of no run for {days} days, so it begins again gently, without workouts."),
    WeekReason.BREAK_LIGHT_WEEK: mark(
        "After {days} days without running: seven days of about three quarters, without intervals. Then the plan goes "
        "on."
    ),
    WeekReason.BREAK_THIRD: mark(
        "After {days} days without running: as many days of gentle return, without workouts. A third of what you ran "
        "before at first, then half, then three quarters."
    ),
    WeekReason.BREAK_HALF: mark(
        "After {days} days without running: as many days of gentle return, without workouts. Half of what you ran "
        "before at first, then three quarters."
    ),
    WeekReason.BREAK_THREE_QUARTERS: mark(
        "After {days} days without running: as many days of gentle return, without workouts. Now three quarters of "
        "what you ran before."
    ),
    WeekReason.BREAK_RESTART: mark(
        "After {days} days without running: a new plan from what you run now will serve you better than this one."
    ),
}

WEEK_NOTES: Table = {
    WeekNote.OVER: mark(
        "You ran well over the plan for two weeks. The plan stays as it is: easy days kept easy are what lets the hard "
        "ones work. If it is too little for you, plan the weeks ahead anew."
    ),
    WeekNote.SILENT: mark(
        "Nothing is logged from {first} to {last}, so I took it for a break. If you did run, say so: the week is made "
        "anew."
    ),
    WeekNote.TAPER_FIRST: mark(
        "The taper begins before you are back at the {load} a week from before the break. A shorter race, a later one, "
        "or this one run calmly to the finish: each is a good choice. A tap changes the plan."
    ),
    WeekNote.RACE_TOO_SOON: mark(
        "What you can build up to by race day is too little for this race: a later day or a shorter race is the better "
        "choice. A tap changes the plan."
    ),
    WeekNote.TIME_TRIAL: mark(
        "This light week ends a part of the long base. If you like, a 5K against the clock or a small race fits here "
        "in place of a run: write its result, like “5k in 24:10”, and the paces follow."
    ),
    WeekNote.GOAL_WITHIN_REACH: mark("The goal of {goal} still looks within reach."),
    WeekNote.GOAL_AMBITIOUS: mark(
        "After the break the goal of {goal} is ambitious: race day points to about {projected}."
    ),
    WeekNote.GOAL_OUT_OF_REACH: mark(
        "After the break race day points to about {projected}, and {goal} is out of reach for now. "
        "Change the aim rather than hurry the training."
    ),
}

REWRITE_REASONS: Table = {
    RewriteReason.REGENERATED: mark("Written anew from the plan's targets."),
    RewriteReason.FROM_NOW: mark("The weeks ahead start from what you run now."),
    RewriteReason.RACE_MOVED: mark("The race date moved."),
    RewriteReason.WEEK_MILES: mark("Week {week} comes to {now} instead of {was}."),
}

ADAPTING: Mapping[type[Code], Table] = {
    WeekReason: WEEK_REASONS,
    WeekNote: WEEK_NOTES,
    RewriteReason: REWRITE_REASONS,
}
