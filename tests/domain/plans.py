"""Plans and inputs for the planner's tests: short builders, and a hypothesis strategy over the whole valid domain."""

from datetime import date, timedelta

from hypothesis import strategies as st

from domain.calendar import monday_of
from domain.fitness import predict_seconds
from domain.plan import CoachLimits, Plan, PlanInputs, RaceDistance, RaceExperience
from domain.planning.planner import make_plan
from domain.race import MARATHON, NAMED_RACES, race_of_length
from domain.units import Units

MONDAY = date(2026, 12, 28)


def inputs(
    race: RaceDistance = MARATHON,
    weeks: int = 16,
    weekly_miles: float = 25,
    days: tuple[int, ...] = (2, 3, 4, 6, 7),
    *,
    start: date = MONDAY,
    race_weekday: int = 7,
    goal_s: int | None = None,
    five_k_pace_s: int = 450,
    units: Units = Units.MI,
    long_run_day: int | None = None,
    easy_only: bool = False,
    careful: bool = False,
    longest_recent_run: float | None = None,
    experience: RaceExperience = RaceExperience.SOME,
    most_miles: float | None = None,
    most_hours: float | None = None,
    phase_weeks: tuple[int, int, int, int] | None = None,
    coach_limits: CoachLimits | None = None,
) -> PlanInputs:
    """Inputs for a race on `race_weekday` of the last of so many calendar weeks."""
    return PlanInputs(
        race_name="Spring race",
        race=race,
        race_date=monday_of(start) + timedelta(days=7 * (weeks - 1) + race_weekday - 1),
        start=start,
        goal_s=goal_s,
        five_k_pace_s=five_k_pace_s,
        weekly_miles=weekly_miles,
        preferred_days=frozenset(days),
        units=units,
        long_run_day=long_run_day,
        easy_only=easy_only,
        careful=careful,
        longest_recent_run=longest_recent_run,
        experience=experience,
        most_miles=most_miles,
        most_hours=most_hours,
        phase_weeks=phase_weeks,
        coach_limits=coach_limits or CoachLimits(),
    )


def marathon(weeks: int = 16) -> Plan:
    """A usual marathon plan: 25 miles a week, five days, goal 3:30."""
    return make_plan(inputs(weeks=weeks, goal_s=12_600))


# Made once: a strategy that is made within another is looked through anew at each draw.
_TO_START = st.integers(0, 13)
_WEEKS = st.one_of(st.integers(1, 6), st.integers(1, 52))
_RACE = st.one_of(st.sampled_from(NAMED_RACES), st.integers(1_500_000, 100_000_000).map(race_of_length))
_MILES = st.one_of(st.integers(0, 80).map(float), st.floats(0, 80).map(lambda value: round(value, 1)))
_PACE = st.integers(300, 840)
_OF_WHAT_FITS = st.floats(0.8, 1.3)
_DAYS = st.frozensets(st.integers(1, 7), min_size=1)
_UNITS, _EXPERIENCE = st.sampled_from(Units), st.sampled_from(RaceExperience)
_SHARE = st.one_of(st.none(), st.floats(0, 1))
_MOST_MILES = st.one_of(st.none(), st.none(), st.integers(6, 90).map(float))
_MOST_HOURS = st.one_of(st.none(), st.none(), st.integers(3, 14).map(float))
_COACH_LIMITS = st.builds(
    CoachLimits,
    max_hard_days=st.sampled_from((None, None, 0, 1, 2)),
    max_long_run_share=st.sampled_from((None, None, 0.25, 0.3, 0.4)),
    max_week_growth=st.sampled_from((None, None, 0.0, 0.05, 0.08)),
)


@st.composite
def any_inputs(draw: st.DrawFn) -> PlanInputs:
    """Valid inputs: 0-80 miles, 1-7 days, 1-52 weeks, every weekday, all distances, 5:00-14:00, a coach's limits."""
    start = MONDAY + timedelta(days=draw(_TO_START))
    weeks = draw(_WEEKS)
    last = monday_of(start) + timedelta(days=7 * weeks - 1)
    race_date = draw(
        st.dates(max(start + timedelta(days=1), last - timedelta(days=6)), max(start + timedelta(days=1), last))
    )
    if (monday_of(race_date) - monday_of(start)).days // 7 >= 52:
        race_date -= timedelta(days=7)
    race = draw(_RACE)
    miles = draw(_MILES)
    pace = draw(_PACE)
    goal = None
    if draw(st.booleans()):
        goal_pace = predict_seconds(race, pace, miles) / race.miles * draw(_OF_WHAT_FITS)
        goal = round(min(1199.0, max(211.0, goal_pace)) * race.miles)
    days = draw(_DAYS)
    return PlanInputs(
        race_name="Any race",
        race=race,
        race_date=race_date,
        start=start,
        goal_s=goal,
        five_k_pace_s=pace,
        weekly_miles=miles,
        preferred_days=days,
        units=draw(_UNITS),
        long_run_day=draw(st.one_of(st.none(), st.sampled_from(sorted(days)))),
        easy_only=draw(st.booleans()) and draw(st.booleans()),
        careful=draw(st.booleans()),
        longest_recent_run=None if (share := draw(_SHARE)) is None else round(share * min(miles, 62), 1),
        experience=draw(_EXPERIENCE),
        most_miles=draw(_MOST_MILES),
        most_hours=draw(_MOST_HOURS),
        coach_limits=draw(_COACH_LIMITS),
    )
