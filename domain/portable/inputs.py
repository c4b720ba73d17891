"""A plan's inputs as JSON, by their public names. Mileage and 5K pace are per mile, whatever the athlete reads."""

import re
from typing import Any

from domain.errors import JsonProblem
from domain.plan import CoachLimits, PlanInputs, RaceDistance, RaceExperience, RunLimits
from domain.portable.strict import Node, pace_goal
from domain.race import LONGEST_MM, NAMED_RACES, SHORTEST_MM, race_of_length
from domain.units import MM_PER_KM, Units, long_time_text
from domain.words.answers import Understood
from domain.words.races import parse_race_distance

LONGEST_NAME = 120

_KEYS = {
    "1 mile": "mile",
    "Half marathon": "half",
    "Marathon": "marathon",
    **{
        race.label: race.label.lower()
        for race in NAMED_RACES
        if race.label not in {"1 mile", "Half marathon", "Marathon"}
    },
}
_LABELS = {key: label for label, key in _KEYS.items()}
_NAMED = {race.label: race for race in NAMED_RACES}
_EXACT_KM = re.compile(r"([0-9]{1,3}\.[0-9]{4,6}) km")

# A coach's limits, under the name that documents have had from the first version on.
COACH_LIMITS_NAME = "house"
INPUT_NAMES = frozenset(
    {
        "raceName", "raceDistance", "raceDate", "planStartDate", "goalTime", "fiveKPace", "currentWeeklyMileage",
        "preferredDays", "units", "longRunDay", "easyOnly", "careful", "longestRecentRun",
        "experience", "mostMiles", "mostHours", "phaseWeeks", "runLimits", COACH_LIMITS_NAME,
    }
)  # fmt: skip
_COACH_LIMIT_NAMES = frozenset({"maxHardDays", "maxLongRunShare", "maxWeekGrowth"})


def inputs_to_json(inputs: PlanInputs) -> dict[str, Any]:
    """The inputs under their public names; the rarer ones only where they say something."""
    found: dict[str, Any] = {
        "raceName": inputs.race_name,
        "raceDistance": race_to_text(inputs.race),
        "raceDate": inputs.race_date.isoformat(),
        "planStartDate": inputs.start.isoformat(),
        "goalTime": None if inputs.goal_s is None else long_time_text(inputs.goal_s),
        "fiveKPace": pace_goal(inputs.five_k_pace_s),
        "currentWeeklyMileage": inputs.weekly_miles,
        "preferredDays": sorted(inputs.preferred_days),
        "units": inputs.units.value,
    }
    if inputs.long_run_day is not None:
        found["longRunDay"] = inputs.long_run_day
    if inputs.easy_only:
        found["easyOnly"] = True
    if inputs.careful:
        found["careful"] = True
    if inputs.longest_recent_run is not None:
        found["longestRecentRun"] = inputs.longest_recent_run
    if inputs.experience is not RaceExperience.SOME:
        found["experience"] = inputs.experience.value
    if inputs.most_miles is not None:
        found["mostMiles"] = inputs.most_miles
    if inputs.most_hours is not None:
        found["mostHours"] = inputs.most_hours
    if inputs.run_limits != RunLimits():
        found["runLimits"] = {
            "longMiles": inputs.run_limits.long_miles,
            "longMinutes": inputs.run_limits.long_minutes,
            "runMinutes": inputs.run_limits.run_minutes,
            "noWorkouts": inputs.run_limits.no_workouts,
        }
    if inputs.phase_weeks is not None:
        found["phaseWeeks"] = list(inputs.phase_weeks)
    if inputs.coach_limits != CoachLimits():
        found[COACH_LIMITS_NAME] = {
            "maxHardDays": inputs.coach_limits.max_hard_days,
            "maxLongRunShare": inputs.coach_limits.max_long_run_share,
            "maxWeekGrowth": inputs.coach_limits.max_week_growth,
        }
    return found


def race_to_text(race: RaceDistance) -> str:
    """As "marathon", "5k", "12 km"; exact to the millimetre for any other length."""
    key = _KEYS.get(race.label)
    if key is not None and _NAMED[race.label] == race:
        return key
    number = f"{race.distance_mm / MM_PER_KM:.6f}".rstrip("0").rstrip(".")
    return f"{number} km"


def _measured(text: str) -> RaceDistance | None:
    exact = _EXACT_KM.fullmatch(text)
    if exact is not None:
        return race_of_length(round(float(exact[1]) * MM_PER_KM))
    answer = parse_race_distance(text)
    return answer.value if isinstance(answer, Understood) else None


def race_from_text(node: Node) -> RaceDistance:
    """A race distance by name or number with unit. Raises PortableError, or InputError with the range."""
    text = node.text()
    label = _LABELS.get(text.lower())
    found = _NAMED[label] if label is not None else _measured(text)
    if found is None or not SHORTEST_MM <= found.distance_mm <= LONGEST_MM:
        raise node.fault(JsonProblem.NOT_A_RACE)
    return found


def inputs_from_json(data: object, path: str = "inputs") -> PlanInputs:
    """The inputs back. Shapes only: what can be planned is the planner's to say. Raises PortableError."""
    node = Node(data, path)
    node.known_only(INPUT_NAMES)
    units = node.maybe("units")
    long_run, phase_weeks, limits = node.maybe("longRunDay"), node.maybe("phaseWeeks"), node.maybe(COACH_LIMITS_NAME)
    name = node.maybe("raceName")
    five_k = node.field("fiveKPace")
    pace = five_k.pace()
    if pace is None:
        raise five_k.fault(JsonProblem.NULL_PACE)
    return PlanInputs(
        race_name="" if name is None or name.value is None else name.text(LONGEST_NAME).strip(),
        race=race_from_text(node.field("raceDistance")),
        race_date=node.field("raceDate").day(),
        start=node.field("planStartDate").day(),
        goal_s=_goal(node.maybe("goalTime")),
        five_k_pace_s=pace,
        weekly_miles=node.field("currentWeeklyMileage").number(0, 1000),
        preferred_days=frozenset(each.whole(1, 7) for each in node.field("preferredDays").items(7)),
        units=Units.MI if units is None or units.value is None else Units(units.one_of(tuple(Units))),
        long_run_day=None if long_run is None or long_run.value is None else long_run.whole(1, 7),
        easy_only=_flag(node, "easyOnly"),
        careful=_flag(node, "careful"),
        longest_recent_run=_number(node, "longestRecentRun"),
        experience=_experience(node.maybe("experience")),
        most_miles=_number(node, "mostMiles"),
        most_hours=_number(node, "mostHours"),
        phase_weeks=_split(phase_weeks),
        run_limits=run_limits_from(node.maybe("runLimits")),
        coach_limits=CoachLimits() if limits is None or limits.value is None else coach_limits_from(limits),
    )


def _flag(node: Node, name: str) -> bool:
    found = node.maybe(name)
    return found is not None and found.truth()


def _number(node: Node, name: str) -> float | None:
    found = node.maybe(name)
    return None if found is None or found.value is None else found.number(0, 1000)


def _experience(node: Node | None) -> RaceExperience:
    if node is None or node.value is None:
        return RaceExperience.SOME
    return RaceExperience(node.one_of(tuple(RaceExperience)))


def _goal(node: Node | None) -> int | None:
    if node is None or node.value is None:
        return None
    found = re.fullmatch(r"([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])", node.text())
    if found is None:
        raise node.fault(JsonProblem.NOT_A_GOAL)
    return int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3])


def _split(node: Node | None) -> tuple[int, int, int, int] | None:
    if node is None or node.value is None:
        return None
    counts = [each.whole(0, 52) for each in node.items(4)]
    if len(counts) != 4:
        raise node.fault(JsonProblem.FOUR_COUNTS)
    return counts[0], counts[1], counts[2], counts[3]


_RUN_LIMIT_NAMES = frozenset({"longMiles", "longMinutes", "runMinutes", "noWorkouts"})


def run_limits_from(node: Node | None) -> RunLimits:
    """Wishes of every run. Raises PortableError."""
    if node is None or node.value is None:
        return RunLimits()
    node.known_only(_RUN_LIMIT_NAMES)
    longest, shortest = (node.maybe(name) for name in ("longMinutes", "runMinutes"))
    return RunLimits(
        long_miles=_number(node, "longMiles"),
        long_minutes=None if longest is None or longest.value is None else longest.whole(0, 1000),
        run_minutes=None if shortest is None or shortest.value is None else shortest.whole(0, 1000),
        no_workouts=_flag(node, "noWorkouts"),
    )


def coach_limits_from(node: Node) -> CoachLimits:
    """A coach's limits. Raises PortableError."""
    node.known_only(_COACH_LIMIT_NAMES)
    hard, share, growth = (node.maybe(name) for name in ("maxHardDays", "maxLongRunShare", "maxWeekGrowth"))
    return CoachLimits(
        max_hard_days=None if hard is None or hard.value is None else hard.whole(0, 7),
        max_long_run_share=None if share is None or share.value is None else share.number(0, 1),
        max_week_growth=None if growth is None or growth.value is None else growth.number(0, 1),
    )
