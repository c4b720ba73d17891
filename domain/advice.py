"""What a day is called and what is advised about it, as codes and numbers; the words are made where they are read."""

from dataclasses import dataclass
from enum import StrEnum


class RacePace(StrEnum):
    """The race whose pace a stretch is run at; RACE stands for the plan's own race where its distance has no name."""

    MILE = "mile"
    FIVE_K = "5k"
    TEN_K = "10k"
    TEN_MILE = "10_mile"
    HALF = "half"
    MARATHON = "marathon"
    RACE = "race"


class TitleKind(StrEnum):
    """What a day's workout is called. In brackets the numbers that belong to the name."""

    REST = "rest"
    EASY = "easy"
    STRIDES = "strides"
    EASY_HILLS = "easy_hills"
    RECOVERY = "recovery"
    MEDIUM = "medium"
    LONG = "long"
    SECOND_LONG = "second_long"
    FAST_END = "fast_end"  # (mm, pace) a long run whose last part is faster
    RUN_WALK = "run_walk"  # (count, run_s, walk_s) running and walking by time
    NONSTOP = "nonstop"  # (run_s) running without a pause
    SHAKEOUT = "shakeout"
    RACE = "race"  # (mm) a race without a name of its own
    TEMPO = "tempo"  # (mm)
    CRUISE = "cruise"  # (count, mm)
    PROGRESSION = "progression"  # (mm) the quicker part
    THRESHOLD = "threshold"  # (count, mm) repeats at threshold
    RACE_PACE = "race_pace"  # (count, mm, pace) in one stretch, or in two
    REPEATS = "repeats"  # (count, mm), and the pace where it is a race's
    HILLS = "hills"  # (count)
    FARTLEK = "fartlek"  # (count)
    BY_TYPE = "by_type"  # (count) named after the day's type, by as many repeats as are left of it


@dataclass(frozen=True, slots=True)
class Title:
    """The name of a workout: its kind, how often (0 and 1: once), how far, and at which race's pace.

    `run_s` and `walk_s` are seconds of running and walking where the workout goes by time.
    """

    kind: TitleKind
    count: int = 0
    mm: int = 0
    pace: RacePace | None = None
    run_s: int = 0
    walk_s: int = 0


class Tip(StrEnum):
    """One piece of advice. In brackets the numbers that belong to it."""

    EASY = "easy"  # (fast_s, slow_s)
    EASY_TIME = "easy_time"  # (fast_s, slow_s) of a long run
    STILL_EASY = "still_easy"  # (fast_s, slow_s) of a medium run
    AT_MOST_EASY = "at_most_easy"  # (fast_s, slow_s)
    SLOW_TODAY = "slow_today"
    EXTRA_RUN = "extra_run"
    WALK_BREAKS = "walk_breaks"
    RUN_WALK = "run_walk"
    NONSTOP = "nonstop"
    STRIDES = "strides"
    SHORT_HILLS = "short_hills"
    TIRED_LEGS = "tired_legs"
    FAST_END = "fast_end"  # (fast_s, slow_s, mm, pace_s) easy, then so far at a pace
    WATER = "water"
    FUEL = "fuel"
    LOOSEN = "loosen"  # (fast_s, slow_s) of a shakeout
    COMFORTABLY_HARD = "comfortably_hard"  # (pace_s)
    CRUISE = "cruise"  # (pace_s)
    PROGRESSION = "progression"  # (slow_s, fast_s) where it settles and where it ends
    RACE_RHYTHM = "race_rhythm"  # (pace_s)
    EVEN_REPEATS = "even_repeats"  # (pace_s)
    QUICK_REPEATS = "quick_repeats"  # (pace_s)
    QUICK_END = "quick_end"  # (pace_s, mm) some 200s after the work, so far in all
    HILLS = "hills"
    FARTLEK = "fartlek"
    RACE_AT_PACE = "race_at_pace"  # (mm, pace_s)
    RACE_HELD_BACK = "race_held_back"  # (mm, pace_s, fast_s) at what training points to; the goal's pace is fast_s
    RACE_BY_FEEL = "race_by_feel"  # (mm)
    BEFORE_START = "before_start"
    DAY_BEFORE_RACE = "day_before_race"
    AFTER_RACE = "after_race"
    REST_BY_DESIGN = "rest_by_design"
    REST_UNTIL_WELL = "rest_until_well"
    REST_WITHIN_MILES = "rest_within_miles"


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice with its numbers: paces in seconds per mile, a distance in millimetres; 0 where unused."""

    tip: Tip
    fast_s: int = 0
    slow_s: int = 0
    pace_s: int = 0
    mm: int = 0


Advices = tuple[Advice, ...]
