"""Inputs as people write them at a shell or in a line of a batch: the names of the JSON, the words of the chat."""

import difflib
import re
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from domain.errors import AnswerProblem, InputError
from domain.fitness import goal_pace_5k
from domain.limits import MOST_WEEKLY_MILES
from domain.plan import CoachLimits, PlanInputs, RaceDistance, RaceExperience, RunLimits
from domain.portable.inputs import COACH_LIMITS_NAME, INPUT_NAMES, LONGEST_NAME, coach_limits_from, run_limits_from
from domain.portable.strict import Node, PortableError
from domain.units import Miles, Units
from domain.words.answers import Question, Understood
from domain.words.current_fitness import parse_fitness
from domain.words.dates import WEEKDAY_NUMBERS
from domain.words.goals import parse_goal
from domain.words.habits import parse_days, parse_mileage, parse_units
from domain.words.races import parse_race_distance

Value = TypeVar("Value")
_HOURS = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*(?:h|hours?)?")

_WANTED = {
    "raceDistance": AnswerProblem.RACE,
    "raceDate": AnswerProblem.RACE_DATE,
    "planStartDate": AnswerProblem.START_DATE,
    "goalTime": AnswerProblem.GOAL,
    "fiveKPace": AnswerProblem.FITNESS,
    "currentWeeklyMileage": AnswerProblem.MILEAGE,
    "preferredDays": AnswerProblem.DAYS,
    "units": AnswerProblem.UNITS,
    "longRunDay": AnswerProblem.LONG_RUN_DAY,
    "phaseWeeks": AnswerProblem.PHASES,
    "longestRecentRun": AnswerProblem.LONGEST_RUN,
    "experience": AnswerProblem.EXPERIENCE,
    "mostMiles": AnswerProblem.MOST_MILES,
    "mostHours": AnswerProblem.MOST_HOURS,
}


def _refused(name: str) -> InputError:
    return InputError(name, _WANTED[name])


def inputs_from_answers(answers: Mapping[str, object]) -> PlanInputs:
    """The inputs of a plan. Bare paces and mileages are per mile and in miles, as the JSON has them.

    Raises InputError naming the input; what can be read in two ways is refused with the readings.
    """
    for name in answers:
        if name not in INPUT_NAMES:
            near = difflib.get_close_matches(str(name), INPUT_NAMES, n=1)
            shown = str(name)[:40]
            if near:
                raise InputError(shown, AnswerProblem.NEARLY_AN_INPUT, name=shown, near=near[0])
            raise InputError(shown, AnswerProblem.NOT_AN_INPUT, name=shown)
    race = _race(answers)
    race_date = _date("raceDate", answers.get("raceDate"))
    start = _date("planStartDate", answers.get("planStartDate"))
    units = _units(answers.get("units"))
    goal_s = _goal(answers.get("goalTime"), race, units)
    weekly_miles = _mileage(answers.get("currentWeeklyMileage"))
    return PlanInputs(
        race_name=_name(answers.get("raceName"), race),
        race=race,
        race_date=race_date,
        start=start,
        goal_s=goal_s,
        five_k_pace_s=_pace(answers.get("fiveKPace"), race, goal_s, weekly_miles),
        weekly_miles=weekly_miles,
        preferred_days=_days(answers.get("preferredDays")),
        units=units,
        long_run_day=_long_run_day(answers.get("longRunDay")),
        easy_only=_flag("easyOnly", answers.get("easyOnly")),
        careful=_flag("careful", answers.get("careful")),
        longest_recent_run=_length("longestRecentRun", answers.get("longestRecentRun")),
        experience=_experience(answers.get("experience")),
        most_miles=_length("mostMiles", answers.get("mostMiles")),
        most_hours=_hours(answers.get("mostHours")),
        phase_weeks=_phases(answers.get("phaseWeeks")),
        coach_limits=_coach_limits(answers.get(COACH_LIMITS_NAME)),
        run_limits=_run_limits(answers.get("runLimits")),
    )


def _settled(name: str, answer: Understood[Value] | Question | None) -> Value:
    """The value of an answer; a question becomes an error that lists its readings."""
    if isinstance(answer, Understood):
        return answer.value
    if answer is None:
        raise _refused(name)
    raise InputError(name, AnswerProblem.ASKED_BACK, question=answer)


def _race(answers: Mapping[str, object]) -> RaceDistance:
    value = answers.get("raceDistance")
    return _settled("raceDistance", parse_race_distance(value) if isinstance(value, str) else None)


def _name(value: object, race: RaceDistance) -> str:
    if value is None or value == "":
        return race.label
    if not isinstance(value, str) or len(value) > LONGEST_NAME or not value.isprintable():
        raise InputError("raceName", AnswerProblem.RACE_NAME, most=LONGEST_NAME)
    return value.strip() or race.label


def _date(name: str, value: object) -> date:
    try:
        if not isinstance(value, str) or len(value) != len("2027-04-18"):
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise _refused(name) from None


def _units(value: object) -> Units:
    if value is None:
        return Units.MI
    return _settled("units", parse_units(value) if isinstance(value, str) else None)


def _goal(value: object, race: RaceDistance, units: Units) -> int | None:
    if value is None or value == "":
        return None
    return _settled("goalTime", parse_goal(value, race, units) if isinstance(value, str) else None)


def _mileage(value: object) -> float:
    if isinstance(value, bool):
        raise _refused("currentWeeklyMileage")
    if isinstance(value, int | float):
        if not 0 <= value <= MOST_WEEKLY_MILES:
            raise InputError("currentWeeklyMileage", AnswerProblem.MILEAGE_OUT_OF_RANGE, most=Miles(MOST_WEEKLY_MILES))
        if value:
            return float(value)
        value = "0"
    return _settled("currentWeeklyMileage", parse_mileage(value, Units.MI) if isinstance(value, str) else None)


def _pace(value: object, race: RaceDistance, goal_s: int | None, weekly_miles: float) -> int:
    if not isinstance(value, str):
        raise _refused("fiveKPace")
    if goal_s is None:
        return _settled("fiveKPace", parse_fitness(value, Units.MI, None, weekly_miles))
    # Without units given, a fast bare pace far from the goal is doubted: it is probably per kilometre (ruling 28).
    return _settled("fiveKPace", parse_fitness(value, None, goal_pace_5k(race, goal_s), weekly_miles))


def _days(value: object) -> frozenset[int]:
    if isinstance(value, str):
        return _settled(
            "preferredDays", Understood(frozenset({int(value)})) if _is_weekday(value) else parse_days(value)
        )
    if not isinstance(value, list | tuple | set | frozenset) or not value or len(value) > 7:
        raise _refused("preferredDays")
    found = set()
    for each in value:
        if isinstance(each, bool) or not isinstance(each, int) or not 1 <= each <= 7:
            raise _refused("preferredDays")
        found.add(each)
    return frozenset(found)


def _is_weekday(text: str) -> bool:
    return len(text) == 1 and text in "1234567"


def _long_run_day(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, str):
        word = value.strip().lower()
        value = int(word) if _is_weekday(word) else WEEKDAY_NUMBERS.get(word)
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 7:
        raise _refused("longRunDay")
    return value


def _flag(name: str, value: object) -> bool:
    if value is None or isinstance(value, bool):
        return bool(value)
    raise InputError(name, AnswerProblem.TRUE_OR_FALSE, name=name)


def _length(name: str, value: object) -> float | None:
    """Miles as a number, or a distance in words."""
    if value is None:
        return None
    if isinstance(value, str):
        answer = parse_mileage(value, Units.MI)
        value = answer.value if isinstance(answer, Understood) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _refused(name)
    return float(value)


def _hours(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, str):
        found = _HOURS.fullmatch(value.strip().lower())
        if found is None:
            raise _refused("mostHours")
        value = float(found[1].replace(",", "."))
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _refused("mostHours")
    return float(value)


def _experience(value: object) -> RaceExperience:
    if value is None:
        return RaceExperience.SOME
    word = value.strip().lower() if isinstance(value, str) else ""
    if word not in tuple(RaceExperience):
        raise _refused("experience")
    return RaceExperience(word)


def _phases(value: object) -> tuple[int, int, int, int] | None:
    if value is None:
        return None
    if isinstance(value, str):
        parts = value.replace("/", ",").split(",")
        value = [
            int(part) if part.strip().isascii() and part.strip().isdigit() and len(part) < 5 else -1 for part in parts
        ]
    if not isinstance(value, list | tuple) or len(value) != 4:
        raise _refused("phaseWeeks")
    counts = [each for each in value if isinstance(each, int) and not isinstance(each, bool) and 0 <= each <= 52]
    if len(counts) != 4:
        raise _refused("phaseWeeks")
    return counts[0], counts[1], counts[2], counts[3]


def _run_limits(value: object) -> RunLimits:
    if value is None:
        return RunLimits()
    try:
        return run_limits_from(Node(value, "runLimits"))
    except PortableError as error:
        raise InputError(error.field, AnswerProblem.LIMITS, name=error.field, problem=error.told) from None


def _coach_limits(value: object) -> CoachLimits:
    if value is None:
        return CoachLimits()
    try:
        return coach_limits_from(Node(value, COACH_LIMITS_NAME))
    except PortableError as error:
        raise InputError(error.field, AnswerProblem.LIMITS, name=error.field, problem=error.told) from None
