"""What a parser of people's words gives back: understood, a question, or nothing."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.told import Code, Told, told
from domain.units import Seconds, Units, clock_text

Value_co = TypeVar("Value_co", covariant=True)


class Ask(Code):
    """What has to be asked back."""

    WEEKDAY_DIFFERS = "weekday_differs"
    DAY_OF_MONTH = "day_of_month"
    WHICH_DATE = "which_date"
    AWAY_WHEN = "away_when"
    WEEK_OFF_WHEN = "week_off_when"
    AWAY_UNTIL = "away_until"
    NO_END = "no_end"
    WHAT_TIME_IS_THAT = "what_time_is_that"
    SLOW_FOR_A_PACE = "slow_for_a_pace"
    WHICH_PACE = "which_pace"
    UNTIL_WELL = "until_well"
    TEMPO_LONG = "tempo_long"
    HILLS_THERE = "hills_there"
    OVER_WHICH_DISTANCE = "over_which_distance"
    WHICH_GOAL = "which_goal"
    GOAL_OF_OTHER_RACE = "goal_of_other_race"
    PER_MILE_OR_KM = "per_mile_or_km"
    SO_MANY_HOURS = "so_many_hours"
    NOT_A_GOAL = "not_a_goal"
    NUMBER_AS_GOAL = "number_as_goal"
    AS_GOAL = "as_goal"
    STARTING_FROM_NOTHING = "starting_from_nothing"
    MILES_OR_KM_A_WEEK = "miles_or_km_a_week"
    LONGEST_OR_WEEK = "longest_or_week"
    LONGEST_OVER_WEEK = "longest_over_week"
    HOURS_OR_DISTANCE = "hours_or_distance"
    MINUTES_OR_FAR = "minutes_or_far"
    WHICH_DAYS = "which_days"
    DAYS_LATER = "days_later"
    DAYS_FOR_A_WHILE = "days_for_a_while"
    WHICH_DAY = "which_day"
    SWAP_WITH = "swap_with"
    MOVE_TO = "move_to"
    REST_WHEN = "rest_when"
    WHICH_ULTRA = "which_ultra"
    KM_OR_MILES = "km_or_miles"
    ANY_OF_THESE_NOW = "any_of_these_now"
    WHICH_TIME = "which_time"
    TIRED_OR_HURT = "tired_or_hurt"
    DO_THAT = "do_that"
    DID_YOU_MEAN = "did_you_mean"
    WHICH_FIRST = "which_first"
    AND_ALSO = "and_also"
    HURT_IN_IT = "hurt_in_it"
    LOG_BESIDE = "log_beside"
    ONE_BY_ONE = "one_by_one"
    WHICH_ONE_LESS = "which_one_less"
    FEW_OF_WEEK = "few_of_week"
    ONE_MORE_FREE = "one_more_free"
    ONCE_OR_WEEKLY = "once_or_weekly"
    ACROSS_WEEKS = "across_weeks"
    BY_HOW_MUCH_EACH = "by_how_much_each"
    SHARE_BY_WEEK = "share_by_week"
    OTHER_WEEK = "other_week"
    ENDS_TONIGHT = "ends_tonight"
    MOST_OF_WEEK = "most_of_week"
    WEEK_TOLD = "week_told"
    WEEK_OR_RUN = "week_or_run"
    WEEK_OR_ONE_RUN = "week_or_one_run"
    WHICH_OF_BOTH = "which_of_both"
    WHICH_OF_THEM = "which_of_them"
    TO_OR_BY = "to_or_by"
    RUN_OR_RAN = "run_or_ran"
    HOW_MUCH_LONGER = "how_much_longer"
    HOW_MUCH_SHORTER = "how_much_shorter"
    HOW_SHORT = "how_short"
    TIME_LEFT_TO_RUN = "time_left_to_run"
    EASIER_WHAT = "easier_what"
    HARDER_HOW = "harder_how"
    MORE_WHERE = "more_where"
    LONG_RUNS_GROW = "long_runs_grow"
    FITNESS_FROM_RACE = "fitness_from_race"
    PACES_STAY = "paces_stay"
    AFTER_TIME_OFF = "after_time_off"
    ZONE_FOR_A_WHILE = "zone_for_a_while"
    AMOUNT_MEANT = "amount_meant"
    ONE_OR_ALL_LONG = "one_or_all_long"
    AND_WHICH_DAY = "and_which_day"
    ON_A_TRIP = "on_a_trip"
    MISSED_MANY = "missed_many"
    RUNS_UNTIL = "runs_until"
    BUSY_THEN_WHAT = "busy_then_what"
    TWO_RUNS = "two_runs"
    HOW_FAR = "how_far"
    LOG_WRONG = "log_wrong"
    LOGGED_OR_PLANNED = "logged_or_planned"
    PART_OF_WHICH = "part_of_which"
    NOT_RUN = "not_run"
    LOGGED_ONCE = "logged_once"
    STILL_PLANNED = "still_planned"
    SHORT_ALREADY = "short_already"
    AFTER_TREATMENT = "after_treatment"
    SORE_BUT_LESS = "sore_but_less"
    SORE_AFTER_RUN = "sore_after_run"
    SORE_AND_GONE = "sore_and_gone"
    SHORT_NIGHT = "short_night"
    FEVER_OVER = "fever_over"
    TEMPERATURE_UP = "temperature_up"
    TEMPERATURE_OR_RUN = "temperature_or_run"
    COLD_ABOVE = "cold_above"
    COLD_BELOW = "cold_below"
    BLISTERED = "blistered"
    UNWELL = "unwell"
    HAY_FEVER = "hay_fever"
    BACK_GENTLY = "back_gently"
    OR_THOSE_DAYS = "or_those_days"
    AFTER_TRAVEL = "after_travel"
    INDOORS = "indoors"
    WHY_WHAT = "why_what"
    FASTER_HOW = "faster_how"
    RACE_CHANGED_HOW = "race_changed_how"
    KEEP_FIT = "keep_fit"
    TUNE_UP = "tune_up"
    RACED_OFTEN = "raced_often"
    AMOUNT_HOW = "amount_how"
    EFFORT_OF_WHAT = "effort_of_what"
    EFFORT_OF_THAT = "effort_of_that"
    HOW_FAR_IN = "how_far_in"
    BESIDE_PLANNED = "beside_planned"
    SPORT_COUNTS = "sport_counts"
    AFTER_A_JAB = "after_a_jab"
    COLD_LEFT_OVER = "cold_left_over"
    TIRED_LATELY = "tired_lately"
    SLIGHTLY_SORE = "slightly_sore"
    FORBIDDEN = "forbidden"
    EFFORT_IN_ALL = "effort_in_all"
    BEST_TIME = "best_time"
    TWO_IN_ONE = "two_in_one"
    WHOSE = "whose"
    WHERE_TO = "where_to"
    NOT_UNDERSTOOD = "not_understood"
    NEAREST_ZONE = "nearest_zone"
    JOG_HOW_FAR = "jog_how_far"
    NEAREST_CLOCK = "nearest_clock"
    OTHERS_OWN = "others_own"


class Label(Code):
    """What the button of a reading says."""

    DATE = "date"
    TIME = "time"
    YES_TIME = "yes_time"
    PACE = "pace"
    FIVE_K_IN = "five_k_in"
    JUST_FINISH = "just_finish"
    START_GENTLY = "start_gently"
    A_LITTLE = "a_little"
    WEEK_ALONE = "week_alone"
    WEEK_AND_LONGEST = "week_and_longest"
    LONGEST_ALONE = "longest_alone"
    HOURS = "hours"
    DAYS = "days"
    DAY_ONLY = "day_only"
    WEEKDAY = "weekday"
    KILOMETRES = "kilometres"
    MILES = "miles"
    WHOLE_MILES = "whole_miles"
    RACE = "race"
    TODAY = "today"
    TOMORROW = "tomorrow"
    NONE_OF_THESE = "none_of_these"
    YES = "yes"
    TIRED_EASIER = "tired_easier"
    TIRED_REST = "tired_rest"
    IT_HURTS = "it_hurts"
    AS_PLANNED = "as_planned"
    YES_DO_THAT = "yes_do_that"
    INTENT = "intent"
    TO_LENGTH = "to_length"
    BY_LENGTH = "by_length"
    LONGER_BY = "longer_by"
    RUN_SO_LONG = "run_so_long"
    RAN_SO_LONG = "ran_so_long"
    PLAN_LENGTH = "plan_length"
    RAN_LENGTH = "ran_length"
    LAST_RUN_WAS = "last_run_was"
    FIND_IN_LOG = "find_in_log"
    THIS_WEEK = "this_week"
    NEXT_WEEK = "next_week"
    REST_OF_WEEK = "rest_of_week"
    LONGER_DAY = "longer_day"
    NEW_FITNESS = "new_fitness"
    MORE_A_WEEK = "more_a_week"
    REPLAN = "replan"
    I_WAS_ILL = "i_was_ill"
    SKIP_IT = "skip_it"
    MOVE_IT = "move_it"
    ALL_OF_IT = "all_of_it"
    TAKE_LOG_BACK = "take_log_back"
    LOG_ANEW = "log_anew"
    CHANGE_GOAL = "change_goal"
    OTHER_DATE = "other_date"
    OTHER_RACE = "other_race"
    AS_TEMPO = "as_tempo"
    EASIER_WEEK = "easier_week"
    DONE_WITH_EFFORT = "done_with_effort"
    SHOW_TODAY = "show_today"
    INBOX = "inbox"
    PLACE = "place"
    GENTLY = "gently"
    PERSON = "person"
    REST_TO_SUNDAY = "rest_to_sunday"
    LIGHTER_WEEK = "lighter_week"
    THEIR_WEEK = "their_week"
    ANOTHER_DAY = "another_day"
    SHORTER_DAY = "shorter_day"
    AWAY = "away"
    TIRED = "tired"
    TEMPERATURE = "temperature"
    RACE_ON_THE_WAY = "race_on_the_way"


@dataclass(frozen=True, slots=True)
class Understood(Generic[Value_co]):
    """A value; `said_in` are the units that were named, or stood for a number without one."""

    value: Value_co
    said_in: Units | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A reading of a question: its label, and the text that answers without ambiguity when sent instead."""

    label: Told
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something that can be read in more than one way: what to ask, and the readings as buttons (may be none)."""

    ask: Told
    choices: tuple[Choice, ...] = ()


def ask(code: Ask, *choices: Choice, **values: object) -> Question:
    """A question with the values of its sentence."""
    return Question(Told(code, values), choices)


def choice(text: str, code: Label, /, **values: object) -> Choice:
    """A reading: the text it stands for, and what its button says."""
    return Choice(told(code, **values), text)


def length_choice(number: float | str, units: Units, text: str) -> Choice:
    """A reading that is a length: "5 mi", "8 km"."""
    return choice(text, Label.MILES if units is Units.MI else Label.KILOMETRES, number=number)


def pace_choice(seconds: int, units: Units) -> Choice:
    """A reading that is a pace per unit: "7:30/mi"."""
    return choice(f"{clock_text(seconds)}/{units.value}", Label.PACE, time=Seconds(seconds), per=units.value)
