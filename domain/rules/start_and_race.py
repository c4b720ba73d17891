"""What goes by the calendar: the first days, the days before the race, race day and after it (B, D, H, I)."""

from collections.abc import Iterator

from domain import limits
from domain.calendar import days_left_in_week
from domain.plan import DayType, PhaseName
from domain.rules.codes import Broken, Kept
from domain.rules.facts import ROOM_MILES, WeekFacts
from domain.rules.findings import Breach, breach, week_rule
from domain.told import Told, told
from domain.units import MM_PER_MILE, Miles, MilesRange, Pace

RACE_DISTANCE_ROOM_MILES = 0.05
GOAL_PACE_ROOM_S = 2
PROJECTED_PACE_ROOM_S = 5
_LIGHT_KINDS = frozenset({DayType.RECOVERY, DayType.EASY, DayType.SHAKEOUT, DayType.RACE})


def _starts_late(facts: WeekFacts) -> bool:
    return facts.partial


def _near_race(facts: WeekFacts) -> bool:
    return facts.near_race


def _has_day(facts: WeekFacts, days_to_race: int) -> bool:
    return any(day.days_to_race == days_to_race and not day.before_start for day in facts.days)


def _has_race_date(facts: WeekFacts) -> bool:
    return _has_day(facts, 0)


@week_rule("H", _starts_late)
def start_week(facts: WeekFacts) -> Iterator[Breach]:
    """Rest before the start; afterwards only easy runs, and no more miles than the days left carry (ruling 3)."""
    for day in facts.days:
        length = Miles(day.miles)
        if day.before_start and day.is_run:
            yield breach(Broken.START_WEEK_REST, length, Miles(0), day.number, hard=True, start=facts.inputs.start)
        elif day.is_run and day.kind is not DayType.RACE:
            top = facts.bands.easy.high
            if day.kind not in _LIGHT_KINDS or day.miles > top + ROOM_MILES:
                yield breach(Broken.START_WEEK_RUN, length, Miles(top), day.number, hard=True, kind=day.kind)
    most = limits.partial_week_cap(facts.plan.w0, days_left_in_week(facts.inputs.start))
    if facts.miles > most + ROOM_MILES:
        yield breach(Broken.START_WEEK_MILES, Miles(facts.miles), Miles(most), hard=True)


@start_week.measures
def _start_week_kept(facts: WeekFacts) -> Told:
    return told(Kept.START_WEEK, start=facts.inputs.start)


@week_rule("I", lambda facts: _has_day(facts, 1))
def day_before_race(facts: WeekFacts) -> Iterator[Breach]:
    """All arrays empty on the day before the race (D and I, ruling 5)."""
    for day in facts.days:
        if day.days_to_race == 1 and day.is_run:
            yield breach(Broken.DAY_BEFORE_RACE, Miles(day.miles), Miles(0), day.number, hard=True)


@week_rule("I", lambda facts: _has_day(facts, 2))
def shakeout(facts: WeekFacts) -> Iterator[Breach]:
    """2 to 4 miles by effort, on whatever weekday it falls (ruling 6)."""
    low, high = limits.SHAKEOUT_MILES
    room, band = ROOM_MILES, MilesRange(low, high)
    for day in facts.days:
        if day.days_to_race != 2:
            continue
        if not low - room <= day.miles <= high + room:
            code = Broken.SHAKEOUT_LENGTH if day.is_run else Broken.SHAKEOUT_REST
            limit = Miles(low if day.miles < low else high)
            yield breach(code, Miles(day.miles), limit, day.number, hard=True, band=band)
        for lap in day.paced[:1]:
            yield breach(Broken.SHAKEOUT_PACE, Pace(lap.pace_s or 0), 0, day.number, hard=True)


@shakeout.measures
def _shakeout_kept(facts: WeekFacts) -> Told:
    return told(Kept.SHAKEOUT, miles=Miles(sum(day.miles for day in facts.days if day.days_to_race == 2)))


@week_rule("I", _near_race)
def race_week(facts: WeekFacts) -> Iterator[Breach]:
    """No workout, no lap faster than easy, no run above max(6, 0.22 x peak) in the six days before (ruling 7)."""
    most = limits.race_week_run_cap(facts.plan.peak_miles)
    for day in facts.days:
        if not 1 <= day.days_to_race <= limits.RACE_WEEK_DAYS or not day.is_run:
            continue
        if day.is_quality or day.kind is DayType.RACE:
            yield breach(
                Broken.RACE_WEEK_HARD, day.days_to_race, limits.RACE_WEEK_DAYS, day.number, hard=True, kind=day.kind
            )
        elif day.fast:
            quickest = min(lap.pace_s or 0 for lap in day.fast)
            easiest = Pace(facts.plan.paces.easy_fast_s)
            yield breach(Broken.RACE_WEEK_PACE, Pace(quickest), easiest, day.number, hard=True)
        if day.miles > most + ROOM_MILES:
            yield breach(Broken.RACE_WEEK_MILES, Miles(day.miles), Miles(most), day.number, hard=True)


@race_week.measures
def _race_week_kept(facts: WeekFacts) -> Told:
    return told(Kept.RACE_WEEK, most=Miles(limits.race_week_run_cap(facts.plan.peak_miles)))


@week_rule("R4", _has_race_date)
def race_day(facts: WeekFacts) -> Iterator[Breach]:
    """Race miles as the workout on the race date, at the goal's pace where there is one (ruling 4).

    Where the goal is out of reach, no faster than what training points to (ruling 62).
    """
    race = facts.inputs.race
    for day in facts.days:
        if day.days_to_race != 0:
            continue
        run = sum(lap.distance_mm for lap in day.day.workout) / MM_PER_MILE
        if abs(run - race.miles) > RACE_DISTANCE_ROOM_MILES:
            code = Broken.RACE_DAY_DISTANCE if run else Broken.RACE_DAY_NOTHING
            yield breach(code, Miles(run), Miles(race.miles), day.number, hard=True)
        for lap in day.paced:
            wrong = _wrong_pace(facts, lap.pace_s or 0)
            if wrong is not None:
                limit = Pace(facts.plan.race_pace_s or 0)
                yield breach(wrong, Pace(lap.pace_s or 0), limit, day.number, hard=False)
                break


def _wrong_pace(facts: WeekFacts, pace_s: int) -> Broken | None:
    """What is wrong with a lap of the race at this pace, if anything."""
    inputs, pace = facts.inputs, facts.plan.race_pace_s
    if pace is None or inputs.goal_s is None:
        return None
    if pace > round(inputs.goal_s / inputs.race.miles):
        # What training points to moves by seconds with every edit; only what is clearly too fast is worth a word.
        return Broken.RACE_DAY_TOO_FAST if pace_s < pace - PROJECTED_PACE_ROOM_S else None
    return Broken.RACE_DAY_PACE if abs(pace_s - pace) > GOAL_PACE_ROOM_S else None


@race_day.measures
def _race_day_kept(facts: WeekFacts) -> Told:
    return told(Kept.RACE_DAY, date=facts.inputs.race_date, race=facts.inputs.race)


@week_rule("R4", lambda facts: any(day.days_to_race < 0 for day in facts.days))
def after_race(facts: WeekFacts) -> Iterator[Breach]:
    """The days of the last week after the race are rest (ruling 4)."""
    for day in facts.days:
        if day.days_to_race < 0 and day.is_run:
            yield breach(Broken.AFTER_RACE, Miles(day.miles), Miles(0), day.number, hard=True)


def _has_tune_up(facts: WeekFacts) -> bool:
    return any(day.kind is DayType.RACE and day.days_to_race != 0 for day in facts.days)


@week_rule("R42", _has_tune_up)
def tune_up_race(facts: WeekFacts) -> Iterator[Breach]:
    """In build or peak, two weeks before the race at least, in place of that week's hard runs (ruling 42)."""
    for day in facts.days:
        if day.kind is not DayType.RACE or day.days_to_race == 0:
            continue
        if 0 <= day.days_to_race < limits.TUNE_UP_LEAST_DAYS:
            yield breach(Broken.TUNE_UP_RACE_LATE, day.days_to_race, limits.TUNE_UP_LEAST_DAYS, day.number, hard=True)
        if facts.phase not in (PhaseName.BUILD, PhaseName.PEAK):
            yield breach(Broken.TUNE_UP_RACE_PHASE, 0, 1, day.number, hard=False, phase=facts.phase)
        others = [other for other in facts.runs if other.is_hard]
        if others:
            yield breach(Broken.TUNE_UP_RACE_HARD_DAYS, len(others), 0, day.number, hard=False)


WEEK_RULES = (start_week, day_before_race, shakeout, race_week, race_day, after_race, tune_up_race)
