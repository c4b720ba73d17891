"""What a fix did to a week that broke a hard rule: one code for each sentence that can be said of it."""

from enum import auto

from domain.told import Code


class Mend(Code):
    """One change that mends a week; most are about a day."""

    BEFORE_START = auto()
    FIRST_DAYS = auto()
    SHORT_WEEK = auto()
    DAY_BEFORE_RACE = auto()
    AFTER_RACE = auto()
    RACE_DAY = auto()
    SHAKEOUT = auto()
    RACE_WEEK = auto()
    NO_OTHER_RACE = auto()
    TRADED = auto()
    EASED_FOR_SPACING = auto()
    EASED_FOR_COACH = auto()
    EASED_FOR_HEALTH = auto()
    BY_EFFORT = auto()
    PACES_HELD = auto()
    MOVED_TO_RUN_DAY = auto()
    NO_RUN_DAY = auto()
    RUN_DAY = auto()
    REST_BY_DESIGN = auto()
    CALLED = auto()
    SHORT_LONG_RUN = auto()
    NOW = auto()
    WEEK_DOWN = auto()
    SEVEN_DAYS = auto()
    PHASE = auto()
    LAPS = auto()
    AS_PLANNED = auto()
    NO_MILES = auto()
    PARTS = auto()
    PLANNERS_DAYS = auto()
    PLANNERS_WEEK_NOW = auto()
    PLANNERS_WEEK = auto()
    REST_WEEK = auto()
