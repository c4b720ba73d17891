"""Whether a pace is one's own: yes or no, with what it is, in miles and in kilometres."""

from domain.fitness import predict_seconds, training_paces_of
from domain.plan import DayType, PlanInputs
from domain.planning.race_plan import RacePlan
from domain.race import MARATHON
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.asked_of import AskPace
from handlers.views.goal_aim import paced_for_words
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_pace, show_pace_range
from handlers.wording.names import race_name

_NAMES = {
    DayType.EASY: mark("your easy pace"),
    DayType.TEMPO: mark("your tempo pace"),
    DayType.INTERVALS: mark("your interval pace"),
    DayType.RACE_PACE: mark("your goal pace"),
}
# Seconds a mile within which a pace is the same.
_SAME_S = 5
# A pace without its unit is in the other one where that comes so much nearer.
_OTHER_UNIT = 0.85


def pace_of_mine_words(asked: AskPace, inputs: PlanInputs, aim: RacePlan | None, units: Units) -> str:
    """Yes, or no and which it is; of the goal's pace also what race day is paced at (`aim`) where that is slower."""
    said = _compared(asked, inputs, units)
    is_goal = asked.kind is DayType.RACE_PACE and (asked.race is None or asked.race == inputs.race)
    return "\n".join(filter(None, (said, paced_for_words(aim, units) if is_goal else "")))


def _compared(asked: AskPace, inputs: PlanInputs, units: Units) -> str:
    name, fast, slow = _own(asked, inputs, units)
    pace = _meant(asked, (fast + slow) / 2, units)
    said = _both(pace, pace, units)
    values = {"pace": said, "name": name, "own": _both(fast, slow, units)}
    if slow - fast < 1 and abs(pace - fast) <= 1:
        return tr("Yes: {name} is <b>{own}</b>.", **values)
    if fast - _SAME_S <= pace <= slow + _SAME_S:
        return tr("Yes, {pace}: {name} is <b>{own}</b>.", **values)
    if pace < fast:
        return tr("No, {pace} is faster: {name} is <b>{own}</b>.", **values)
    return tr("No, {pace} is slower: {name} is <b>{own}</b>.", **values)


def _own(asked: AskPace, inputs: PlanInputs, units: Units) -> tuple[str, float, float]:
    """What the pace is called, from its fast to its slow end in seconds a mile."""
    paces = training_paces_of(inputs)
    is_of_plan = asked.race is None or asked.race.distance_mm == inputs.race.distance_mm
    if asked.kind is DayType.EASY:
        return tr(_NAMES[DayType.EASY]), paces.easy_fast_s, paces.easy_slow_s
    if asked.kind is DayType.TEMPO:
        return tr(_NAMES[DayType.TEMPO]), paces.threshold_s, paces.threshold_s
    if asked.kind is DayType.INTERVALS:
        return tr(_NAMES[DayType.INTERVALS]), paces.interval_s, paces.interval_s
    if is_of_plan and inputs.goal_s:
        goal = inputs.goal_s / inputs.race.miles
        return tr(_NAMES[DayType.RACE_PACE]), goal, goal
    race = asked.race or inputs.race
    own: float = paces.marathon_s
    if race.distance_mm != MARATHON.distance_mm:
        own = predict_seconds(race, inputs.five_k_pace_s, inputs.weekly_miles) / race.miles
    return tr("your pace over {race} as it is today", race=race_name(race, units)), own, own


def _meant(asked: AskPace, own: float, units: Units) -> float:
    """Seconds a mile; without a unit in the one that comes nearer to what it is asked of."""
    pace = asked.pace_s or 0.0
    if asked.is_unit_said or not pace:
        return pace
    other = pace * MM_PER_MILE / MM_PER_KM if units is Units.MI else pace * MM_PER_KM / MM_PER_MILE
    return other if _apart(other, own) < _apart(pace, own) * _OTHER_UNIT else pace


def _apart(pace: float, own: float) -> float:
    return max(pace, own) / min(pace, own) - 1


def _both(fast: float, slow: float, units: Units) -> str:
    """In the person's units, and in the other ones beside them."""
    other = Units.KM if units is Units.MI else Units.MI
    if slow - fast < 1:
        return f"{show_pace(fast, units)} ({show_pace(fast, other)})"
    return f"{show_pace_range(fast, slow, units)} ({show_pace_range(fast, slow, other)})"
