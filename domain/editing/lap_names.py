"""A day named for what it is now: its type and title follow its laps, once somebody changed those by hand."""

from dataclasses import replace

from domain.advice import RacePace, Tip, Title, TitleKind
from domain.editing.operations import AddLaps, DeleteLap, EditLap, MoveLap
from domain.fitness import TrainingPaces, training_paces_of
from domain.plan import QUALITY_TYPES, Day, DayType, Lap, Plan, Segment, Week
from domain.planning.paces import EASY_TIPS, paces_of, race_pace_name
from domain.rules.kinds import GENTLE_TYPES, is_workout, kind_of
from domain.rules.naming import GENTLE_TITLES, named_by_miles

# Farther from a race than any rule looks: what the laps say, wherever the day lies.
_NO_RACE = 10_000
_EASY_ROOM_S = 2


def named_by_laps(plan: Plan, week: Week, day: Day) -> Day:
    """The day under the type and the name that its laps have; advice on other laps goes with the old name.

    A name that a person gave, and the race, stay.
    """
    if not day.is_run or day.type is DayType.RACE:
        return day
    paces = training_paces_of(plan.inputs)
    kind = _kind(day, paces)
    if kind in GENTLE_TYPES and any(_is_fast(lap, paces) for lap in day.workout):
        return _at_race_pace(plan, day, paces)
    named = replace(day, type=kind)
    if kind in GENTLE_TYPES and kind is not DayType.SHAKEOUT:
        gentle = named_by_miles(plan, week, replace(named, title=GENTLE_TITLES[kind]))
        named = replace(gentle, advice=day.advice if day.type in GENTLE_TYPES else ())
    elif kind in QUALITY_TYPES and not named.is_by_effort:
        named = replace(named, title=_title(kind, day.workout), advice=())
    elif kind is DayType.LONG_RUN and not any(lap.pace_s is not None for lap in day.workout):
        named = replace(named, title=Title(TitleKind.LONG))
    named = _with_easy_pace(plan, named)
    return named if not isinstance(day.title, str) or not day.title else replace(named, title=day.title)


def _with_easy_pace(plan: Plan, day: Day) -> Day:
    """An easy run that lost its advice with its name, or was written anew, says again how fast easy is."""
    if (
        day.type not in GENTLE_TYPES | {DayType.LONG_RUN}
        or day.type is DayType.SHAKEOUT
        or any(lap.pace_s is not None for lap in day.laps)
    ):
        return day
    by_the_clock = isinstance(day.title, Title) and day.title.kind in (TitleKind.RUN_WALK, TitleKind.NONSTOP)
    if by_the_clock or any(each.tip in EASY_TIPS for each in day.advice):
        return day
    tip = Tip.EASY_TIME if day.type is DayType.LONG_RUN else Tip.EASY
    return replace(day, advice=(paces_of(plan).easy(tip), *day.advice))


def with_efforts(was: Day, day: Day, operation: EditLap | AddLaps | DeleteLap | MoveLap) -> Day:
    """A day by effort whose laps were changed, under the number of repeats that it has now.

    The repeats come first; what is easy after them belongs to the day's length.
    """
    title = was.title
    if not isinstance(title, Title) or not was.is_by_effort or operation.segment is not Segment.WORKOUT:
        return day
    laps = was.effort_laps
    match operation:
        case AddLaps(_, _, new, at, instead) if at is not None and at <= laps:
            laps += len(new) - instead
        case AddLaps(_, _, new, None) if laps == len(was.workout):
            laps += len(new)
        case DeleteLap(_, _, index) if index < laps:
            laps -= 1
    count = laps if title.kind is TitleKind.HILLS else (laps + 1) // 2
    return replace(day, title=replace(title, count=count))


def _is_fast(lap: Lap, paces: TrainingPaces) -> bool:
    """Whether a lap is quicker than easy running, if not a workout's pace."""
    return lap.pace_s is not None and lap.pace_s < paces.easy_fast_s - _EASY_ROOM_S


def _at_race_pace(plan: Plan, day: Day, paces: TrainingPaces) -> Day:
    """Between easy and threshold: race pace, by the name of the race where it is that of one."""
    fast = [lap for lap in day.workout if _is_fast(lap, paces)]
    same = {(lap.distance_mm, lap.pace_s) for lap in fast}
    names = {paces.marathon_s: RacePace.MARATHON, paces_of(plan).race_s: race_pace_name(plan.inputs.race)}
    name = names.get(fast[0].pace_s)
    title = Title(TitleKind.BY_TYPE, len(fast))
    if len(same) == 1 and name is not None:
        title = Title(TitleKind.RACE_PACE, len(fast), fast[0].distance_mm, name)
    return replace(day, type=DayType.RACE_PACE, title=title, advice=())


def _kind(day: Day, paces: TrainingPaces) -> DayType:
    if day.type in QUALITY_TYPES and not any(lap.pace_s is not None for lap in day.workout):
        # The work is gone: hills and other work by effort keep their name, a plain run does not.
        return day.type if day.effort_laps else DayType.EASY
    if day.type in QUALITY_TYPES and is_workout(day, paces) and day.type is not DayType.RACE_PACE:
        return kind_of(replace(day, type=DayType.EASY), _NO_RACE, paces) or day.type
    return kind_of(day, _NO_RACE, paces) or day.type


def _title(kind: DayType, workout: tuple[Lap, ...]) -> Title:
    """As "3 × 800 m", "Tempo 4 mi"; "Intervals, 5 repeats" where the repeats differ."""
    fast = [lap for lap in workout if lap.pace_s is not None]
    lengths = {lap.distance_mm for lap in fast}
    if len(fast) == 1 and kind is DayType.TEMPO:
        return Title(TitleKind.TEMPO, mm=fast[0].distance_mm)
    if len(fast) > 1 and len(lengths) == 1:
        return Title(TitleKind.REPEATS, len(fast), lengths.pop())
    return Title(TitleKind.BY_TYPE, len(fast))
