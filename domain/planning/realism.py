"""Whether the goal can be reached by race day, and whether the training is enough for the distance."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from domain.fitness import five_k_pace_of_vdot, predict_seconds, vdot_of_pace
from domain.limits import long_target
from domain.plan import RaceDistance
from domain.race import RaceClass, race_class
from domain.told import Code

# Below this many miles in the biggest week race day is hard (training.md 3.3).
PEAK_WEEK_FLOOR_MILES: dict[RaceClass, float] = {
    RaceClass.FIVE_K: 12,
    RaceClass.TEN_K: 15,
    RaceClass.TEN_MILE: 18,
    RaceClass.HALF: 20,
    RaceClass.THIRTY_K: 22,
    RaceClass.MARATHON: 25,
    RaceClass.LONGER: 25,
}
_LONG_RUN_SLACK_MILES = 2.0
EASIER_FACTOR = 1.03
_AMBITIOUS_FACTOR = 0.98
_AMBITIOUS_FACTOR_MARATHON = 0.95
_MOST_ROOM = 3.0
# Weeks that a point of fitness takes: up to this index so many, beyond the last one eight (ruling 62).
_WEEKS_A_POINT = ((40.0, 6), (50.0, 7))
_WEEKS_A_POINT_FIT = 8
_BIGGEST_WEEKS = 4
_SAID_TO_S, _SAID_SHORT_TO_S, _HOUR_S = 30, 10, 3600


class Verdict(StrEnum):
    """How a goal compares with what training can bring."""

    EASIER = "easier"
    REALISTIC = "realistic"
    AMBITIOUS = "ambitious"
    UNREALISTIC = "unrealistic"


class VolumeGap(Code):
    """What is thin for the distance."""

    PEAK_WEEK = "peak_week"
    LONGEST_RUN = "longest_run"


@dataclass(frozen=True, slots=True)
class VolumeWarning:
    """A thin spot: what the plan reaches and what the distance asks for, in miles."""

    gap: VolumeGap
    planned_miles: float
    wanted_miles: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Realism:
    """Verdict on a goal, None without one; `room` is how many points of fitness the weeks can add."""

    verdict: Verdict | None
    predicted_s: float
    projected_s: float
    room: float
    warnings: tuple[VolumeWarning, ...] = ()


def fitness_room(five_k_pace_s: float, loading_weeks: int) -> float:
    """Points of fitness index that so many weeks can add: a point takes 6 to 8 weeks (ruling 62)."""
    index = vdot_of_pace(five_k_pace_s)
    weeks_a_point = next((weeks for below, weeks in _WEEKS_A_POINT if index < below), _WEEKS_A_POINT_FIT)
    return min(_MOST_ROOM, max(loading_weeks, 0) / weeks_a_point)


def said_s(seconds: float) -> int:
    """A forecast as it is said, in seconds: it knows none, so to the next half minute, below an hour to the next ten.

    Always up: then a goal of whole minutes is within what is said exactly where it is within what was reckoned.
    """
    step = _SAID_TO_S if seconds >= _HOUR_S else _SAID_SHORT_TO_S
    return step * ceil(seconds / step - 1e-6)


def mean_of_biggest(weeks_miles: Iterable[float], none: float = 0.0) -> float:
    """Mean of the four biggest weeks, the mileage that a projection goes by (training.md 3.3); `none` without weeks."""
    biggest = sorted(weeks_miles, reverse=True)[:_BIGGEST_WEEKS]
    return sum(biggest) / len(biggest) if biggest else none


def goal_realism(
    *,
    race: RaceDistance,
    goal_s: float | None,
    five_k_pace_s: float,
    weekly_miles: float,
    total_weeks: int,
    taper_weeks: int,
    biggest_weeks_miles: float,
    peak_week_miles: float,
    longest_run_miles: float,
) -> Realism:
    """Compare the goal with today's prediction and with the one for race day (training.md 3.3).

    `biggest_weeks_miles` is the mean of the plan's four biggest weeks. Times are in seconds, paces in seconds per mile.
    """
    predicted = predict_seconds(race, five_k_pace_s, weekly_miles)
    room = fitness_room(five_k_pace_s, total_weeks - taper_weeks)
    raised = five_k_pace_of_vdot(vdot_of_pace(five_k_pace_s) + room)
    # A plan with fewer miles than today does not make the athlete slower than today.
    projected = min(predicted, predict_seconds(race, raised, biggest_weeks_miles))
    return Realism(
        verdict=verdict_on(race, goal_s, predicted, projected),
        predicted_s=predicted,
        projected_s=projected,
        room=room,
        warnings=_volume_warnings(race, peak_week_miles, longest_run_miles),
    )


def verdict_on(race: RaceDistance, goal_s: float | None, predicted_s: float, projected_s: float) -> Verdict | None:
    """How a goal compares with today's prediction and with the one for race day, all in seconds; None without one."""
    if goal_s is None:
        return None
    if goal_s > EASIER_FACTOR * predicted_s:
        return Verdict.EASIER
    if goal_s >= projected_s:
        return Verdict.REALISTIC
    marathon = race_class(race) in {RaceClass.MARATHON, RaceClass.LONGER}
    stretch = _AMBITIOUS_FACTOR_MARATHON if marathon else _AMBITIOUS_FACTOR
    return Verdict.AMBITIOUS if goal_s >= stretch * projected_s else Verdict.UNREALISTIC


def _volume_warnings(race: RaceDistance, peak_week: float, longest: float) -> tuple[VolumeWarning, ...]:
    kind = race_class(race)
    week_floor, run_floor = PEAK_WEEK_FLOOR_MILES[kind], long_target(kind)[0]
    found = []
    if peak_week < week_floor:
        found.append(VolumeWarning(VolumeGap.PEAK_WEEK, peak_week, week_floor))
    if longest < run_floor - _LONG_RUN_SLACK_MILES:
        found.append(VolumeWarning(VolumeGap.LONGEST_RUN, longest, run_floor))
    return tuple(found)
