"""Plans written by hand for the rule tests: eight weeks to a 10K, every number set down here and not by the planner."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from domain.fitness import training_paces
from domain.plan import CoachLimits, Day, DayType, Lap, Phase, PhaseName, Plan, PlanInputs, Week
from domain.race import TEN_K
from domain.rules import Finding, check_plan, check_week
from domain.units import mm_from_miles

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(1, 8)
FIVE_K_PACE_S = 480
PACES = training_paces(FIVE_K_PACE_S, 25.0)

START = date(2027, 1, 4)
RACE_DATE = date(2027, 2, 28)
GOAL_S = 3180

INPUTS = PlanInputs(
    race_name="Harbour 10K",
    race=TEN_K,
    race_date=RACE_DATE,
    start=START,
    goal_s=GOAL_S,
    five_k_pace_s=FIVE_K_PACE_S,
    weekly_miles=25.0,
    preferred_days=frozenset({2, 3, 4, 6, 7}),
)


def laps(*lengths: float, pace_s: int | None = None) -> tuple[Lap, ...]:
    """Laps of these lengths in miles."""
    return tuple(Lap(mm_from_miles(length), pace_s) for length in lengths)


def run(number: int, kind: DayType, miles: float, **more: Any) -> Day:
    """A run by effort: half a mile either side, the rest in one lap."""
    day = Day(
        number=number, type=kind, warmup=laps(0.5), workout=laps(miles - 1.0), cooldown=laps(0.5), title=kind.value
    )
    return replace(day, **more)


def tempo(number: int, miles: float, fast: float = 2.5) -> Day:
    """A mile either side, `fast` miles at threshold pace, and an easy lap after them."""
    easy = miles - 2.0 - fast
    workout = laps(fast, pace_s=PACES.threshold_s) + (laps(easy) if easy > 0 else ())
    return Day(number=number, type=DayType.TEMPO, warmup=laps(1.0), workout=workout, cooldown=laps(1.0))


def intervals(number: int, repeats: int = 4, ease: float = 1.0) -> Day:
    """Half-mile repeats at 5K pace with a quarter mile of jogging after each."""
    work = tuple(
        lap for _ in range(repeats) for lap in (Lap(mm_from_miles(0.5), FIVE_K_PACE_S), Lap(mm_from_miles(0.25)))
    )
    return Day(number=number, type=DayType.INTERVALS, warmup=laps(ease), workout=work, cooldown=laps(ease))


def race(number: int = SUNDAY) -> Day:
    """The 10K at the goal's pace."""
    pace_s = round(GOAL_S / TEN_K.miles)
    return Day(
        number=number,
        type=DayType.RACE,
        warmup=laps(1.0),
        workout=(Lap(TEN_K.distance_mm, pace_s),),
        cooldown=laps(0.5),
        notes="RACE",
    )


def week(number: int, phase: PhaseName, *days: Day, cutback: bool = False) -> Week:
    """A week of these days, rest on the others."""
    by_number = {day.number: day for day in days}
    return Week(
        number=number,
        phase=phase,
        days=tuple(by_number.get(day, Day(number=day)) for day in range(1, 8)),
        cutback=cutback,
    )


EASY, LONG, RECOVERY = DayType.EASY, DayType.LONG_RUN, DayType.RECOVERY


def ten_k_plan() -> Plan:
    """25 miles a week, up to 31 in week 6, a recovery week in week 4; breaks no rule, hard or soft."""
    base = (
        week(
            1, PhaseName.BASE, run(2, EASY, 5), run(3, EASY, 4), run(4, EASY, 5), run(6, LONG, 7), run(7, RECOVERY, 4)
        ),
        week(
            2, PhaseName.BASE, run(2, EASY, 5), run(3, EASY, 5), run(4, EASY, 5), run(6, LONG, 7.5), run(7, RECOVERY, 4)
        ),
    )
    build = (
        week(
            3, PhaseName.BUILD, tempo(2, 6), run(3, EASY, 4.5), run(4, EASY, 5), run(6, LONG, 8.5), run(7, RECOVERY, 4)
        ),
        week(
            4,
            PhaseName.BUILD,
            tempo(2, 5.5),
            run(3, EASY, 4),
            run(4, EASY, 4),
            run(6, LONG, 6.5),
            run(7, RECOVERY, 4),
            cutback=True,
        ),
        week(5, PhaseName.BUILD, intervals(2), run(3, EASY, 5), tempo(4, 6), run(6, LONG, 9), run(7, RECOVERY, 4)),
    )
    peak = (
        week(
            6, PhaseName.PEAK, intervals(2, 5), run(3, EASY, 5.25), tempo(4, 6), run(6, LONG, 10), run(7, RECOVERY, 4)
        ),
    )
    taper = (
        week(
            7,
            PhaseName.TAPER,
            intervals(2, 3),
            run(3, EASY, 4.75),
            run(4, EASY, 4.75),
            run(6, LONG, 6),
            run(7, RECOVERY, 3.5),
        ),
        week(
            8, PhaseName.TAPER, run(2, EASY, 4), run(3, EASY, 4), run(4, EASY, 3), run(5, DayType.SHAKEOUT, 3), race()
        ),
    )
    return Plan(
        inputs=INPUTS,
        phases=(
            Phase(name=PhaseName.BASE, weeks=base),
            Phase(name=PhaseName.BUILD, weeks=build),
            Phase(name=PhaseName.PEAK, weeks=peak),
            Phase(name=PhaseName.TAPER, weeks=taper),
        ),
    )


PLAN = ten_k_plan()


def with_inputs(plan: Plan, **changes: Any) -> Plan:
    """The plan with other inputs."""
    return replace(plan, inputs=replace(plan.inputs, **changes))


def with_coach_limits(plan: Plan, **limits: Any) -> Plan:
    """The plan under a coach's limits."""
    return with_inputs(plan, coach_limits=CoachLimits(**limits))


def with_day(target: Week, day: Day) -> Week:
    """The week with that day in its place."""
    return replace(target, days=tuple(day if own.number == day.number else own for own in target.days))


def with_part(day: Day, part: str, new: tuple[Lap, ...]) -> Day:
    """The day with other laps in warmup, workout or cooldown."""
    parts: dict[str, Any] = {part: new}
    return replace(day, **parts)


def with_weeks(plan: Plan, change: Callable[[Week], Week]) -> Plan:
    """The plan with every week changed."""
    return replace(
        plan, phases=tuple(replace(phase, weeks=tuple(change(own) for own in phase.weeks)) for phase in plan.phases)
    )


def put_week(plan: Plan, target: Week) -> Plan:
    """The plan with this week in place of its own of that number."""
    return with_weeks(plan, lambda own: target if own.number == target.number else own)


def found(findings: tuple[Finding, ...], rule: str) -> list[tuple[bool, int | None]]:
    """Weight and day of one rule's findings."""
    return [(one.hard, one.day_number) for one in findings if one.rule == rule]


def in_week(plan: Plan, target: Week, rule: str) -> list[tuple[bool, int | None]]:
    """Weight and day of one rule's findings about a week that stands in for the plan's."""
    return found(check_week(plan, target), rule)


def in_plan(plan: Plan, rule: str) -> list[tuple[bool, int | None]]:
    """Weight and day of one rule's findings about a plan."""
    return found(check_plan(plan), rule)
