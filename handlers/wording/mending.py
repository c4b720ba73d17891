"""What the rules changed in a week that broke them: a sentence for each fix."""

from domain.mending.fixes import Mend
from domain.told import Told
from domain.units import Units
from handlers.wording.door import mark
from handlers.wording.telling import Table, tell

MENDED: Table = {
    Mend.BEFORE_START: mark("{day} lies before the start: rest."),
    Mend.FIRST_DAYS: mark("{day}: an easy run for the first days."),
    Mend.SHORT_WEEK: mark("The short week is now at most {most}."),
    Mend.DAY_BEFORE_RACE: mark("{day} is the day before the race: rest."),
    Mend.AFTER_RACE: mark("{day} is after the race: rest."),
    Mend.RACE_DAY: mark("{day} is race day."),
    Mend.SHAKEOUT: mark("{day}: a shakeout, two days to the race."),
    Mend.RACE_WEEK: mark("{day}: an easy run, it is race week."),
    Mend.NO_OTHER_RACE: mark("{day}: an easy run, the race is too close for another."),
    Mend.TRADED: mark("{first} and {day} traded places, so that hard days do not touch."),
    Mend.EASED_FOR_SPACING: mark("{day}: {kind:bare}, so that two hard days do not touch."),
    Mend.EASED_FOR_COACH: mark("{day}: {kind:bare}, within the coach's limit on hard days."),
    Mend.EASED_FOR_HEALTH: mark("{day}: {kind:bare}, easy running only for now."),
    Mend.BY_EFFORT: mark("{day}: by effort instead of too fast."),
    Mend.PACES_HELD: mark("{day}: paces held to what today's running supports."),
    Mend.MOVED_TO_RUN_DAY: mark("{first}'s run moved to {day}, one of the running days."),
    Mend.NO_RUN_DAY: mark("{day} is not one of the running days: {kind:bare}."),
    Mend.RUN_DAY: mark("{day}: {kind:bare}, it is one of the running days."),
    Mend.REST_BY_DESIGN: mark("{day}: rest by design, the week has no room for another run."),
    Mend.CALLED: mark("{day}: called {kind:bare}, which fits its length."),
    Mend.SHORT_LONG_RUN: mark("{day}: too short for a long run, so it is an easy one."),
    Mend.NOW: mark("{day}: now {miles:2}."),
    Mend.WEEK_DOWN: mark("Brought the week down to {most}."),
    Mend.SEVEN_DAYS: mark("Put the seven days in order; missing ones are rest."),
    Mend.PHASE: mark("This is a {phase} week."),
    Mend.LAPS: mark("{day}: took out laps without distance and paces that are none."),
    Mend.AS_PLANNED: mark("{day} had no laps: {kind:bare} as planned."),
    Mend.NO_MILES: mark("{day} had no distance: rest."),
    Mend.PARTS: mark("{day}: warm-up, workout and cool-down set right."),
    Mend.PLANNERS_DAYS: mark("The planner's own days, pinned ones kept."),
    Mend.PLANNERS_WEEK_NOW: mark("The planner's week for what was run before."),
    Mend.PLANNERS_WEEK: mark("The planner's own week."),
    Mend.REST_WEEK: mark("A rest week."),
}


def mended_words(told: Told, units: Units) -> str:
    """What was done to a week, as a person reads it."""
    return tell(told, units, {Mend: MENDED})
