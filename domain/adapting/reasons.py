"""Why a week departs from the plan, what is worth saying of the log, and why days were written anew: the codes."""

from enum import auto

from domain.told import Code


class WeekReason(Code):
    """Why the next week is not the plan's own."""

    STOPPED = auto()
    TIRED = auto()
    AWAY = auto()
    LOW = auto()
    GROWTH = auto()
    NOT_BEGUN = auto()
    UNKNOWN = auto()
    NOTHING_KNOWN = auto()
    FADING = auto()
    PARTLY_KNOWN = auto()
    BACK_UP = auto()
    LONG = auto()
    LONG_UNKNOWN = auto()
    LONG_NOT_RUN = auto()
    STEP = auto()
    RECOVERY = auto()
    LEARNING = auto()
    AHEAD = auto()
    FEW_DAYS = auto()
    AFTER_HARD = auto()
    SECOND_LONG = auto()
    AFTER_RACE = auto()
    BREAK_EASY_DAYS = auto()
    BREAK_SILENT = auto()
    BREAK_LIGHT_WEEK = auto()
    BREAK_THIRD = auto()
    BREAK_HALF = auto()
    BREAK_THREE_QUARTERS = auto()
    BREAK_RESTART = auto()


class WeekNote(Code):
    """What is worth saying with a week, and changes nothing."""

    OVER = auto()
    SILENT = auto()
    TAPER_FIRST = auto()
    RACE_TOO_SOON = auto()
    TIME_TRIAL = auto()
    GOAL_WITHIN_REACH = auto()
    GOAL_AMBITIOUS = auto()
    GOAL_OUT_OF_REACH = auto()


class RewriteReason(Code):
    """Why days ahead were written anew."""

    REGENERATED = auto()
    FROM_NOW = auto()
    RACE_MOVED = auto()
    WEEK_MILES = auto()
