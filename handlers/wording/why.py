"""Why a day is what it is, in words: a sentence for each kind of reason."""

from domain.explaining.why import Reason, ReasonKind
from domain.plan import DayType
from domain.units import MilesRange, Units
from handlers.wording.door import mark, marks, tr
from handlers.wording.telling import Table, say


def reason_words(reason: Reason, units: Units, *, is_own: bool = False) -> str:
    """The reason as a person reads it; what hangs on their health only they themselves (`is_own`) read."""
    if is_own and reason.kind is ReasonKind.EASY_ONLY:
        return tr("Easy running only for now, because of your answer on health.")
    return say(REASONS[reason.kind], reason.values, units)


_BANDS = {
    DayType.RECOVERY: mark("A recovery run is {band} in a week like this; this one has {miles:2}."),
    DayType.EASY: mark("An easy run is {band} in a week like this; this one has {miles:2}."),
    DayType.MODERATE: mark("A moderate run is {band} in a week like this; this one has {miles:2}."),
    DayType.SHAKEOUT: mark("A shakeout is {band} in a week like this; this one has {miles:2}."),
}


def _band(kind: DayType, band: MilesRange, miles: float, units: Units) -> str:
    return say(_BANDS[kind], {"band": band, "miles": miles}, units)


def _week_miles(miles: float, change: float, best: float, units: Units) -> str:
    held = mark("The week holds {miles}, as much as the most of the last four weeks.")
    grown = mark("The week holds {miles}, {change} on the most of the last four weeks ({best}).")
    return say(grown if round(change * 100) else held, {"miles": miles, "change": change, "best": best}, units)


def _week_miles_planned(miles: float, change: float, best: float, units: Units) -> str:
    held = mark("The week holds {miles}, as much as the most that is planned in the four weeks before.")
    grown = mark("The week holds {miles}, {change} on the most that is planned in the four weeks before ({best}).")
    return say(grown if round(change * 100) else held, {"miles": miles, "change": change, "best": best}, units)


REASONS: Table = {
    ReasonKind.BEFORE_START: mark("The plan starts later this week, so this day is rest."),
    ReasonKind.RACE: mark("It is race day: {race}."),
    ReasonKind.RACE_AT_GOAL: mark("It is race day: {race}, at the goal of {pace}."),
    ReasonKind.RACE_HELD_BACK: mark(
        "It is race day: {race}, at {pace}, which is what training points to; the goal's {goal} is out of reach."
    ),
    ReasonKind.DAY_BEFORE_RACE: mark("The day before the race is rest."),
    ReasonKind.SHAKEOUT: mark("Two days before the race: {miles} just to loosen the legs."),
    ReasonKind.RACE_WEEK: mark("{days} days before the race only easy running, no run above {most}."),
    ReasonKind.AFTER_RACE: mark("After the race comes rest."),
    ReasonKind.PHASE_BASE: mark("Week {week} of {weeks} in base: easy running that everything later rests on."),
    ReasonKind.PHASE_BUILD: mark("Week {week} of {weeks} in build: workouts come in and the weeks grow."),
    ReasonKind.PHASE_PEAK: mark("Week {week} of {weeks} in peak: the biggest weeks, closest to the race."),
    ReasonKind.PHASE_TAPER: mark("Week {week} of {weeks} in taper: less running, for fresh legs on race day."),
    ReasonKind.FIRST_WEEK_MILES: mark("Week 1 holds {miles}, near the {now} run now."),
    ReasonKind.WEEK_MILES: _week_miles,
    ReasonKind.WEEK_MILES_PLANNED: _week_miles_planned,
    ReasonKind.RUN_WALK: mark(
        "Run {run} and walk {walk} in turn: after each week of which at least half is run the running gets a step "
        "longer, until half an hour goes without a pause."
    ),
    ReasonKind.RUN_WALK_BACK: mark(
        "Run {run} and walk {walk} in turn: after the break running comes back with pauses, and each week holds more "
        "of it."
    ),
    ReasonKind.RECOVERY_WEEK: mark(
        "A recovery week of {miles}, {change} on the week before as planned: the rest is when the work settles."
    ),
    ReasonKind.TAPER_WEEK: mark(
        "A taper week of {miles}, {change} on the week before as planned, race day left out: less volume, the same "
        "rhythm."
    ),
    ReasonKind.LATE_START: mark("The plan starts in mid-week, so the first days stay light: {miles} in all."),
    ReasonKind.LONG_RUN_DAY: mark("{day} suits the long run best of the running days."),
    ReasonKind.LONG_RUN_DAY_NAMED: mark("{day} is the day named for the long run."),
    ReasonKind.LONG_RUN_LENGTH: mark("{miles} are {share} of the week."),
    ReasonKind.LONG_RUN_STEP: mark(
        "{miles} are {share} of the week; the longest run of the last four weeks was {longest}, and up to {most} is a "
        "step that holds."
    ),
    ReasonKind.LONG_RUN_STEP_PLANNED: mark(
        "{miles} are {share} of the week; the longest run planned in the four weeks before is {longest}, and up to "
        "{most} is a step that holds, once it is run."
    ),
    ReasonKind.LONG_RUN_TIME: mark(
        "It takes about {time} at easy pace, and for this race a long run ends by {most}: beyond that it "
        "tires more than it trains."
    ),
    ReasonKind.LONG_RUN_SHARE: mark(
        "In a week of {miles} one run takes {most} at most, so that the others hold it up; more running days or bigger "
        "weeks make room for longer ones."
    ),
    ReasonKind.RACE_PACE_END: mark("The last {share} at {pace} teach the pace of the race on tired legs."),
    ReasonKind.WORKOUTS: marks(
        "A {phase} week of {miles} has one workout; up to {most} fit.",
        "A {phase} week of {miles} has {count} workouts; up to {most} fit.",
    ),
    ReasonKind.SPACING: mark("The nearest other hard day is {hours} hours away; 48 are the least."),
    ReasonKind.THRESHOLD_PACE: mark("{pace} is threshold pace, from a 5K pace of {five_k}: comfortably hard."),
    ReasonKind.INTERVAL_PACE: mark("{pace} is the 5K pace of today."),
    ReasonKind.INTERVAL_PACE_QUICKER: mark("{pace} is a little quicker than the 5K pace of today, {five_k}."),
    ReasonKind.MILE_PACE: mark("{pace} is about mile pace, from the 5K pace of today, {five_k}."),
    ReasonKind.RACE_PACE: mark(
        "{pace} is the pace of the race, as far as today's running (5K pace {five_k}) supports it."
    ),
    ReasonKind.EASY_PACE: mark("Easy is about {easy}, from a 5K pace of {five_k}."),
    ReasonKind.EASY_PACE_EASED: mark("Easy is about {easy} for now, slower after the days without running."),
    ReasonKind.BAND: _band,
    ReasonKind.RUN_DAY: mark("{day} is one of the running days; easy running carries most of the week."),
    ReasonKind.RUN_DAY_BESIDE_HARD: mark(
        "{day} is one of the running days; a hard day is next to it, so it stays easy."
    ),
    ReasonKind.LIGHT_DAY: marks(
        "This day was not chosen for running; a light run makes it {count} run this week.",
        "This day was not chosen for running; a light run makes it {count} runs this week.",
    ),
    ReasonKind.REST_DAY_OFF: mark("This is not one of the running days, so it is rest."),
    ReasonKind.REST_BY_DESIGN: marks(
        "Rest by design: {miles} are spread over {runs} run, and rest is part of training.",
        "Rest by design: {miles} are spread over {runs} runs, and rest is part of training.",
        by="runs",
    ),
    ReasonKind.EASY_ONLY: mark("Easy running only for now."),
    ReasonKind.COACH_LIMIT: marks(
        "The coach allows {count} hard day a week.", "The coach allows {count} hard days a week."
    ),
    ReasonKind.PINNED: mark("This day is pinned, so it stays when the plan is made again."),
    ReasonKind.EDITED: mark("This day was changed by hand."),
}
