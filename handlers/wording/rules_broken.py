"""What is said of a rule that is not kept: a sentence for each code.

Every sentence has `{measured}` and `{limit}` of its finding, and `{day}` where it is about one.
"""

from domain.rules.codes import Broken
from handlers.wording.door import mark, marks
from handlers.wording.telling import Table

BROKEN: Table = {
    Broken.PHASE_ORDER: mark("The phases must be base, build, peak, taper; this plan has {phases}."),
    Broken.PHASE_ORDER_NONE: mark("The phases must be base, build, peak, taper; this plan has none."),
    Broken.WEEK_NUMBERING_GAP: mark("The weeks must be numbered 1, 2, 3 … through the whole plan."),
    Broken.WEEK_NUMBERING_COUNT: marks(
        "From the start to the race there is one week; this plan has {measured}.",
        "From the start to the race there are {limit} weeks; this plan has {measured}.",
        by="limit",
    ),
    Broken.WEEK_PHASE: mark("Week {week} belongs to the {phase} phase, not to {called}."),
    Broken.SEVEN_DAYS: mark("A week has seven days numbered 1 to 7; this one has {measured}: {numbers}."),
    Broken.SEVEN_DAYS_NONE: mark("A week has seven days numbered 1 to 7; this one has 0."),
    Broken.LAP_FORMAT_DISTANCE: mark("{day} has a lap without distance. Every lap needs more than zero."),
    Broken.LAP_FORMAT_PACE: mark("{day} has a pace that cannot be written as minutes and seconds."),
    Broken.DAY_TOTALS_NO_DISTANCE: mark("{day} is a run without distance. Give it a lap, or make it rest."),
    Broken.DAY_TOTALS_NO_LAPS: mark("{day} is called {kind} but holds no laps. Give it a lap, or make it rest."),
    Broken.RUN_PARTS_NO_WARMUP: mark("{day} has no warm-up. Add {band} by effort."),
    Broken.RUN_PARTS_NO_COOLDOWN: mark("{day} has no cool-down. Add {band} by effort."),
    Broken.RUN_PARTS_NO_WORKOUT: mark("{day} has no workout between warm-up and cool-down. Add a lap."),
    Broken.RUN_PARTS_WARMUP_LENGTH: mark("{day}: a warm-up lap is {band}; one here is {measured:2}."),
    Broken.RUN_PARTS_COOLDOWN_LENGTH: mark("{day}: a cool-down lap is {band}; one here is {measured:2}."),
    Broken.RUN_PARTS_WARMUP_PACE: mark("{day}: the warm-up is run by effort, without a pace."),
    Broken.RUN_PARTS_COOLDOWN_PACE: mark("{day}: the cool-down is run by effort, without a pace."),
    Broken.RUN_PARTS_MAIN_LAP: mark("{day}: the main lap of {kind} is at least {limit:2}; here it is {measured:2}."),
    Broken.START_WEEK_REST: mark("{day} lies before the start, {start}, so it is rest."),
    Broken.START_WEEK_RUN: mark(
        "{day}: the first days are rest or easy running up to {limit}; this is {kind} of {measured}."
    ),
    Broken.START_WEEK_MILES: mark("The week starts late, so it holds at most {limit}; this is {measured}."),
    Broken.DAY_BEFORE_RACE: mark("{day} is the day before the race, so it is rest."),
    Broken.SHAKEOUT_LENGTH: mark("{day} is two days before the race: a shakeout of {band}, not {measured}."),
    Broken.SHAKEOUT_REST: mark("{day} is two days before the race: a shakeout of {band}, not rest."),
    Broken.SHAKEOUT_PACE: mark("{day}: the shakeout is run by effort, without a pace."),
    Broken.RACE_WEEK_HARD: marks(
        "{day} is {measured} day before the race: no {kind:bare} now, easy running only.",
        "{day} is {measured} days before the race: no {kind:bare} now, easy running only.",
        by="measured",
    ),
    Broken.RACE_WEEK_PACE: mark("{day} is in race week: {measured} is faster than easy running."),
    Broken.RACE_WEEK_MILES: mark("{day} is in race week: {measured} is more than {limit}."),
    Broken.RACE_DAY_NOTHING: mark("{day} is race day: {limit:2} belong there, not nothing."),
    Broken.RACE_DAY_DISTANCE: mark("{day} is race day: {limit:2} belong there, not {measured:2}."),
    Broken.RACE_DAY_PACE: mark("Race day is planned at {measured}; the goal is {limit}."),
    Broken.RACE_DAY_TOO_FAST: mark("Race day is planned at {measured}; training points to {limit}."),
    Broken.AFTER_RACE: mark("{day} comes after the race, so it is rest."),
    Broken.TUNE_UP_RACE_LATE: mark(
        "{day}: a tune-up race is at least {limit} days before the race; this one is {measured} before."
    ),
    Broken.TUNE_UP_RACE_PHASE: mark("{day}: a tune-up race belongs to build or peak, this is {phase}."),
    Broken.TUNE_UP_RACE_HARD_DAYS: mark("{day}: a tune-up race replaces the workouts and the long run of its week."),
    Broken.PROGRESSION_FIRST_WEEK: mark("Week 1 starts near what is run now, at most {limit}; this is {measured}."),
    Broken.PROGRESSION_TOO_MUCH: mark(
        "{measured} is a big step up from {best}, the most planned in the four weeks before. Up to {limit} is allowed."
    ),
    Broken.PROGRESSION_BIG_STEP: mark(
        "{measured} is a big step up from {best}, the most planned in the four weeks before. Up to {limit} is the "
        "usual step."
    ),
    Broken.PROGRESSION_SHORT_PLAN: mark(
        "A plan this short prepares for the race and does not build distance: up to {limit}, not {measured}."
    ),
    Broken.RECOVERY_DEPTH_EARLY: mark("A recovery week comes in the third week at the earliest."),
    Broken.RECOVERY_DEPTH_TAPER: mark(
        "The taper follows, and the last recovery week is fresh: train through this one."
    ),
    Broken.RECOVERY_DEPTH_PEAK: mark("The peak opens with a full week; the recovery week belongs before it."),
    Broken.RECOVERY_DEPTH_CUT: mark(
        "A recovery week is 10 to 25 % below the week before ({before}); this is {change}."
    ),
    Broken.RECOVERY_WEEKS: mark(
        "This is the {measured}th week in a row without a lighter one. "
        "Every third or fourth week about 15 % less lets the work settle."
    ),
    Broken.TAPER_CUT_LITTLE: mark("A taper week falls by 20 to 40 % ({before} the week before); {miles} is {change}."),
    Broken.TAPER_CUT_MUCH: mark("{miles} is {change} on the week before; at most {limit} less keeps the legs awake."),
    Broken.PEAK_WEEK_PLACE: mark("The biggest week, {measured}, lies in {phase}; it belongs to late build or peak."),
    Broken.BASE_SHARE: mark("The base holds {measured} of the plan's running; 12 to 42 % is usual."),
    Broken.DAY_MILEAGE: mark("{day}: {kind} is {band} in a week of {week}; this is {measured:2}."),
    Broken.PREFERRED_DAYS_ELSEWHERE: mark(
        "{day} is not one of the running days; {kind} of {measured} is more than the light {limit} that fit there."
    ),
    Broken.PREFERRED_DAYS_IDLE: marks(
        "{day} is one of the running days and stands empty: {measured} run this week, {limit} fit.",
        "{day} is one of the running days and stands empty: {measured} runs this week, {limit} fit.",
        by="measured",
    ),
    Broken.MINIMUM_RUNS: marks(
        "{measured} run this week; {limit} make the week easier to carry.",
        "{measured} runs this week; {limit} make the week easier to carry.",
        by="measured",
    ),
    Broken.DAYS_CAPACITY: marks(
        "{measured} on {days} running day make every run long; up to {limit} go well. Another running day would help.",
        "{measured} on {days} running days make every run long; up to {limit} go well. Another running day would help.",
        by="days",
    ),
    Broken.DAYS_CAPACITY_ASKED: mark("{measured} this week; not more than {limit} a week was asked for."),
    Broken.REST_DAY: mark("Seven runs in a row: below {below:0} a week one rest day does more good."),
    Broken.LONG_RUN_DAY: mark("The long run is on {measured}; {limit} was named for it."),
    Broken.LONG_RUN_STEP: mark(
        "{day}: {measured} is a big step from {longest}, the longest run of the plan in the four weeks before. "
        "Up to {most} is a step that holds."
    ),
    Broken.LONG_RUN_SHARE: mark("The long run is {measured} of the week; up to {limit} is easier to absorb."),
    Broken.LONG_RUN_MINUTES: mark("{day}: {miles} take about {time}; the long run for this race ends by {most}."),
    Broken.WEEK_HOURS: mark("The week takes about {measured}; up to {limit} a week was agreed, or suits the race."),
    Broken.RUN_MINUTES: mark(
        "{day}: {miles} take about {measured}; a run besides the long run ends by {limit} in a week like this."
    ),
    Broken.SECOND_RUN: mark(
        "{day}: {miles} are {measured} of the long run; up to {limit} leaves the long run its place."
    ),
    Broken.LONG_RUN_SEGMENT_PLACE: mark(
        "{day}: race pace inside the long run belongs to the peak of a half marathon or longer."
    ),
    Broken.LONG_RUN_SEGMENT_PLACE_MARATHON: mark(
        "{day}: marathon pace inside the long run belongs to build, peak and the first week of the taper."
    ),
    Broken.LONG_RUN_SEGMENT_OFTEN: mark("{day}: last week's long run ended fast too; every second week is enough."),
    Broken.LONG_RUN_SEGMENT_SHARE: mark(
        "{day}: {measured} of the long run is at race pace; 20 to 40 % is the usual dose."
    ),
    Broken.LONG_RUN_SEGMENT_SHARE_MARATHON: mark(
        "{day}: {measured} of the long run is at marathon pace; up to {limit} is the usual dose."
    ),
    Broken.LONGEST_RUN_PLACE: mark(
        "The longest run, {miles} on {date}, is {measured} days before the race; {limit} leave time to recover."
    ),
    Broken.HARD_DAY_SPACING: mark(
        "{first} ({first_kind}) and {second} ({second_kind}) are hard days in a row; leave a day between them."
    ),
    Broken.QUALITY_COUNT_BASE: marks(
        "There is {measured} workout, where the base phase has none.",
        "There are {measured} workouts, where the base phase has none.",
        by="measured",
    ),
    Broken.QUALITY_COUNT_NONE: marks(
        "There is {measured} workout, where a week like this has none.",
        "There are {measured} workouts, where a week like this has none.",
        by="measured",
    ),
    Broken.QUALITY_COUNT: marks(
        "There is {measured} workout, where a week like this has {limit}.",
        "There are {measured} workouts, where a week like this has {limit}.",
        by="measured",
    ),
    Broken.SESSION_SIZE_MARATHON: mark("{day}: {measured} at marathon pace; {limit} is plenty in a week of {week}."),
    Broken.SESSION_SIZE_THRESHOLD: mark("{day}: {measured} at threshold pace; {limit} is plenty in a week of {week}."),
    Broken.SESSION_SIZE_INTERVAL: mark("{day}: {measured} at interval pace; {limit} is plenty in a week of {week}."),
    Broken.SESSION_SIZE_REPETITION: mark(
        "{day}: {measured} at repetition pace; {limit} is plenty in a week of {week}."
    ),
    Broken.SESSION_TIME_REPEAT: mark("{day}: one repeat at 5K pace takes {measured}; up to {limit} is long enough."),
    Broken.SESSION_TIME_SESSION: mark("{day}: {measured} at 5K pace in all; {limit} is plenty."),
    Broken.SESSION_TIME_TEMPO: mark("{day}: {measured} of tempo without a break; after {limit} take it in pieces."),
    Broken.SESSION_TIME_WARM_UP: mark("{day}: the warm-up takes about {measured}; {limit} is enough."),
    Broken.EASY_MILES: mark("{measured} of the running is easy; {limit} is the least here."),
    Broken.EASY_PACE_FAST: mark("{day} is {kind}: {measured} is faster than easy, {easy}. Run it by effort."),
    Broken.EASY_PACE_SLOW: mark("{day}: {measured} is slower than the easy range {easy}."),
    Broken.QUALITY_PACE_FAST: mark(
        "{day}: {measured} is faster than today's running supports; {limit} is the fastest here."
    ),
    Broken.QUALITY_PACE_TEMPO: mark("{day}: a tempo run is at {limit}; {measured} makes it a race."),
    Broken.QUALITY_PACE_INTERVALS: mark(
        "{day}: an interval session in this phase is at {limit}; {measured} makes it a race."
    ),
    Broken.EASY_ONLY: mark("{day}: this plan is easy running only for now."),
    Broken.COACH_HARD_DAYS: marks(
        "{measured} hard day; the coach allows {limit} a week.",
        "{measured} hard days; the coach allows {limit} a week.",
        by="measured",
    ),
    Broken.COACH_LONG_RUN_SHARE: mark("The long run is {measured} of the week; the coach allows {limit}."),
    Broken.COACH_GROWTH: mark("{measured} is more than the coach allows after {best}: up to {limit}."),
}
