"""The twenty-four plans that a coach reads whole: `python -m benchmarks.twenty_four [number ...]`.

Thirteen up to the half marathon, ten for the marathon and longer, and one with the strength sessions beside it. A line
a week: phase, miles, hours at the middle of easy, and what each day is for. docs/training.md says what was signed.
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta

from domain.plan import DayType, Plan, PlanInputs, RaceDistance, RaceExperience, Week
from domain.planning.bounds import bounds_of
from domain.planning.derived import derive
from domain.planning.planner import make_plan
from domain.race import FIFTY_K, FIVE_K, HALF, MARATHON, MILE, TEN_K, TEN_MILE, race_of_length
from domain.units import Units
from handlers.wording.formats import short_weekday, show_duration, show_pace
from handlers.wording.planning import note_words, warning_words
from handlers.wording.workouts import day_name

HUNDRED_K = race_of_length(100_000_000)
START = date(2027, 1, 4)
FIRST, OFTEN = RaceExperience.FIRST, RaceExperience.OFTEN
THREE, FOUR, FIVE, SIX = (2, 4, 6), (2, 4, 6, 7), (2, 3, 4, 6, 7), (1, 2, 3, 4, 6, 7)


def _wanted(
    about: str,
    race: RaceDistance,
    weeks: int,
    weekly: float,
    days: tuple[int, ...],
    pace: str,
    goal: int | None = None,
    **more: object,
) -> tuple[str, PlanInputs]:
    minutes, seconds = pace.split(":")
    inputs = PlanInputs(
        race_name=about,
        race=race,
        race_date=START + timedelta(days=7 * weeks - 1),
        start=START,
        goal_s=goal,
        five_k_pace_s=int(minutes) * 60 + int(seconds),
        weekly_miles=weekly,
        preferred_days=frozenset(days),
        units=Units.MI,
        **more,  # type: ignore[arg-type]  # the inputs of one kind of runner, of many types
    )
    return about, inputs


PLANS = (
    _wanted("does not run yet, a first 5K", FIVE_K, 12, 0, THREE, "13:00", experience=FIRST),
    _wanted("a 5K on three days", FIVE_K, 10, 15, THREE, "9:30", 29 * 60),
    _wanted("a fast 5K on five days", FIVE_K, 12, 40, FIVE, "6:15", 19 * 60, longest_recent_run=10.0, experience=OFTEN),
    _wanted("the mile", MILE, 10, 25, FIVE, "7:00", 6 * 60),
    _wanted("a first 10K from little", TEN_K, 12, 10, THREE, "11:00", experience=FIRST, longest_recent_run=4.0),
    _wanted("a 10K on four days", TEN_K, 10, 25, FOUR, "8:30", 54 * 60),
    _wanted("a 10K on six days", TEN_K, 14, 45, SIX, "6:30", 41 * 60, experience=OFTEN, longest_recent_run=12.0),
    _wanted("ten miles, 55 years old", TEN_MILE, 12, 20, FOUR, "9:30", careful=True, longest_recent_run=7.0),
    _wanted("a first half from 15 miles", HALF, 14, 15, FOUR, "10:00", experience=FIRST, longest_recent_run=5.0),
    _wanted("a half on four days", HALF, 12, 25, FOUR, "8:00", 110 * 60, longest_recent_run=9.0),
    _wanted("a half on five days, 45 miles", HALF, 14, 45, FIVE, "6:45", 93 * 60, longest_recent_run=13.0),
    _wanted("a half in six weeks", HALF, 6, 25, FOUR, "8:30", longest_recent_run=8.0),
    _wanted("a half, at most five hours a week", HALF, 14, 25, FOUR, "9:30", most_hours=5.0, longest_recent_run=9.0),
    _wanted(
        "a first marathon from 20 miles", MARATHON, 20, 20, FOUR, "10:00", experience=FIRST, longest_recent_run=8.0
    ),
    _wanted("a first marathon, 16 weeks", MARATHON, 16, 25, FOUR, "9:00", experience=FIRST, longest_recent_run=10.0),
    _wanted("a marathon around four hours", MARATHON, 18, 30, FIVE, "8:00", 4 * 3600, longest_recent_run=12.0),
    _wanted("a marathon under 3:30", MARATHON, 16, 42, FIVE, "7:00", 12_540, longest_recent_run=15.0),
    _wanted(
        "a marathon under 2:55",
        MARATHON,
        18,
        62,
        SIX,
        "6:00",
        2 * 3600 + 3240,
        longest_recent_run=17.0,
        experience=OFTEN,
    ),
    _wanted("a marathon in 12 weeks", MARATHON, 12, 30, FOUR, "8:30", longest_recent_run=12.0),
    _wanted("a marathon of five and a half hours", MARATHON, 18, 22, FOUR, "11:00", longest_recent_run=9.0),
    _wanted("a marathon in a year", MARATHON, 48, 20, FOUR, "9:00", 4 * 3600 + 900, longest_recent_run=8.0),
    _wanted("fifty kilometres", FIFTY_K, 24, 35, FIVE, "8:30", longest_recent_run=14.0),
    _wanted("a hundred kilometres", HUNDRED_K, 28, 45, SIX, "8:00", longest_recent_run=18.0, experience=OFTEN),
    _wanted("a half, on three days, gentle", HALF, 16, 16, THREE, "10:30", careful=True, longest_recent_run=6.0),
)


def plan_lines(about: str, plan: Plan) -> Iterator[str]:
    """One plan, a line a week."""
    inputs, seen = plan.inputs, derive(plan)
    easy_s = bounds_of(inputs).easy_s
    goal = show_duration(inputs.goal_s) if inputs.goal_s else "-"
    yield (
        f"{about}: {plan.total_weeks} weeks, {inputs.weekly_miles:g} mi, longest {inputs.longest_recent_run}, "
        f"5K pace {show_pace(inputs.five_k_pace_s, Units.MI)}, goal {goal}, "
        f"today {show_duration(seen.realism.predicted_s)}, projected {show_duration(seen.realism.projected_s)}, "
        f"{seen.realism.verdict.value if seen.realism.verdict else 'no goal'}"
    )
    yield from (f"   note: {note_words(note, Units.MI)}" for note in seen.notes)
    yield from (f"   warning: {warning_words(warning, Units.MI)}" for warning in seen.realism.warnings)
    yield from (_week_line(week, easy_s) for week in plan.weeks)


def _week_line(week: Week, easy_s: float) -> str:
    runs = [
        f"{short_weekday(day.number)} {day.miles:g} {day_name(day, Units.MI)}"
        for day in week.days
        if day.is_run or day.type is DayType.RACE
    ]
    light = "-" if week.cutback else " "
    hours = f"{week.miles * easy_s / 3600:.1f} h"
    return f"  {week.number:2d}{light}{week.phase.value:5s} {week.miles:5.1f} mi {hours}  " + " | ".join(runs)


def main(arguments: list[str]) -> int:
    """Print all of them, or those whose numbers are given."""
    chosen = {int(number) for number in arguments} or set(range(1, len(PLANS) + 1))
    for number, (about, inputs) in enumerate(PLANS, 1):
        if number in chosen:
            sys.stdout.write(f"\n{number}. " + "\n".join(plan_lines(about, make_plan(inputs))) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
