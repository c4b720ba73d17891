"""Errors that a person can put right: a code and its values; `handlers/wording` makes the sentence they are shown."""

from domain.told import Code, Told


class AnyProblem(Code):
    """What can be wrong anywhere."""

    NOT_YOURS = "not_yours"
    WEEK_CHANGED = "week_changed"
    PLAN_CHANGED = "plan_changed"
    PHASES_CHANGED = "phases_changed"
    SAVED_MEANWHILE = "saved_meanwhile"
    INVITE_USED = "invite_used"


class RaceProblem(Code):
    """What can be wrong with a race's distance."""

    OUT_OF_RANGE = "out_of_range"
    NOT_PLANNED = "not_planned"


class DateProblem(Code):
    """What can be wrong with the dates of a race, a plan, or days away."""

    RACE_PASSED = "race_passed"
    RACE_TODAY = "race_today"
    RACE_TOO_FAR = "race_too_far"
    RACE_BEFORE_START = "race_before_start"
    PLAN_TOO_LONG = "plan_too_long"
    START_KEPT = "start_kept"
    START_PASSED = "start_passed"
    AWAY = "away"
    ENDS_BEFORE = "ends_before"
    MORE_THAN_A_YEAR = "more_than_a_year"


class GoalProblem(Code):
    """What can be wrong with a goal time."""

    OUT_OF_RANGE = "out_of_range"
    PACE_OUT_OF_RANGE = "pace_out_of_range"


class FitnessProblem(Code):
    """What can be wrong with a 5K pace, or the race it is read from."""

    PACE_OUT_OF_RANGE = "pace_out_of_range"
    RESULT_OUT_OF_RANGE = "result_out_of_range"
    PACE_WANTED = "pace_wanted"


class HabitProblem(Code):
    """What can be wrong with weekly mileage and training days."""

    MILEAGE_OUT_OF_RANGE = "mileage_out_of_range"
    MILEAGE_WANTED = "mileage_wanted"
    NO_DAY = "no_day"
    NO_DAY_CHOSEN = "no_day_chosen"
    NO_DAY_PICKED = "no_day_picked"
    DAY_NUMBERS = "day_numbers"
    WEEKDAY_NUMBERS = "weekday_numbers"
    LONG_RUN_DAY = "long_run_day"
    LONGEST_RUN_OUT_OF_RANGE = "longest_run_out_of_range"
    LONGEST_RUN_OVER_WEEK = "longest_run_over_week"
    MOST_MILES_OUT_OF_RANGE = "most_miles_out_of_range"
    MOST_HOURS_OUT_OF_RANGE = "most_hours_out_of_range"
    RUN_LIMIT_OUT_OF_RANGE = "run_limit_out_of_range"


class LimitProblem(Code):
    """What can be wrong with the limits that a coach sets."""

    HARD_DAYS = "hard_days"
    LONG_RUN_SHARE = "long_run_share"
    WEEK_GROWTH = "week_growth"


class PhaseProblem(Code):
    """What can be wrong with a split of the weeks into phases."""

    SUM = "sum"
    TAPER = "taper"
    PEAK = "peak"
    BUILD = "build"
    EMPTY = "empty"


class EditProblem(Code):
    """Why a day or a week cannot be edited so."""

    NOT_A_WEEKDAY = "not_a_weekday"
    PAST = "past"
    LOGGED = "logged"
    RACE_DAY = "race_day"
    RACE_ONCE = "race_once"
    RACE_TOO_LONG = "race_too_long"
    RACE_DATE = "race_date"
    NOTE_TOO_LONG = "note_too_long"
    NOT_FOR_A_DAY = "not_for_a_day"
    STRIDES_EASY = "strides_easy"
    STRIDES_THERE = "strides_there"
    STRIDES_WAIT = "strides_wait"
    SAME_DAY = "same_day"
    THERE_ALREADY = "there_already"
    REST_DAY = "rest_day"
    RUN_LENGTH = "run_length"
    WEEK_PAST = "week_past"
    RACE_PACE_AS_INTERVALS = "race_pace_as_intervals"
    TOO_SHORT = "too_short"
    LAP_LENGTH = "lap_length"
    LAP_PACE = "lap_pace"
    DAY_FULL = "day_full"
    LAP_GONE = "lap_gone"
    LAP_WANTED = "lap_wanted"
    LAP_HOW = "lap_how"
    WORKOUT_HOW = "workout_how"
    WORKOUT_PART = "workout_part"
    WORKOUT_PACE = "workout_pace"
    NO_GOAL_PACE = "no_goal_pace"
    TOO_MANY_REPEATS = "too_many_repeats"
    NOT_A_DISTANCE = "not_a_distance"
    NOT_A_PACE = "not_a_pace"
    DAY_TOO_LONG = "day_too_long"
    TOO_MANY_STEPS = "too_many_steps"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"


class TemplateProblem(Code):
    """What can be wrong with a template."""

    NAME = "name"
    NOT_A_RUN = "not_a_run"


class WeekProblem(Code):
    """Why a week cannot go to another state."""

    FINISHED = "finished"
    NOT_SAVED = "not_saved"
    OTHER_WEEK = "other_week"
    UNSAVED = "unsaved"
    APPROVED_ALREADY = "approved_already"
    NOT_GENERATED = "not_generated"
    NOT_APPROVED = "not_approved"
    NOT_WAITING = "not_waiting"
    NEVER_APPROVED = "never_approved"


class RunProblem(Code):
    """What can be wrong with a run that was run."""

    NO_RUNNING_PACE = "no_running_pace"
    NOT_YET = "not_yet"
    TOO_OLD = "too_old"
    DISTANCE = "distance"
    DURATION = "duration"
    EFFORT = "effort"
    SESSION_NOT_YET = "session_not_yet"
    SESSION_TOO_OLD = "session_too_old"


class JsonProblem(Code):
    """What can be wrong with a value of a document; said after the path to it."""

    TOO_LARGE = "too_large"
    NO_NUMBER = "no_number"
    SYNTAX = "syntax"
    NESTED = "nested"
    NUMBER_TOO_LONG = "number_too_long"
    NOT_UTF8 = "not_utf8"
    LINE_TOO_LONG = "line_too_long"
    NOT_INPUTS = "not_inputs"
    MISSING = "missing"
    UNKNOWN = "unknown"
    NOT_AN_OBJECT = "not_an_object"
    NOT_A_LIST = "not_a_list"
    NOT_A_TEXT = "not_a_text"
    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    NOT_TRUTH = "not_truth"
    NOT_FINITE = "not_finite"
    NOT_A_DATE = "not_a_date"
    NOT_A_PACE = "not_a_pace"
    NOT_A_RACE = "not_a_race"
    NOT_A_GOAL = "not_a_goal"
    NULL_PACE = "null_pace"
    TOO_FAST = "too_fast"
    TOO_MANY = "too_many"
    TOO_LONG = "too_long"
    HALF_CHARACTER = "half_character"
    NONE_OF = "none_of"
    BETWEEN = "between"
    FOUR_COUNTS = "four_counts"
    TOTAL_WEEKS = "total_weeks"
    WEEK_NUMBERS = "week_numbers"
    WEEK_COUNT = "week_count"
    SEVEN_DAYS = "seven_days"
    DAY_NUMBER = "day_number"
    DATE = "date"
    LAP_NUMBER = "lap_number"
    NOT_POSITIVE = "not_positive"
    TOTAL_MILES = "total_miles"


class JsonKind(Code):
    """What a value of a document is."""

    OBJECT = "object"
    LIST = "list"
    TEXT = "text"
    TRUTH = "truth"
    NULL = "null"
    NUMBER = "number"


class AnswerProblem(Code):
    """What can be wrong with an answer at a shell, or in a line of a batch."""

    NOT_AN_INPUT = "not_an_input"
    NEARLY_AN_INPUT = "nearly_an_input"
    RACE = "race"
    RACE_DATE = "race_date"
    START_DATE = "start_date"
    GOAL = "goal"
    FITNESS = "fitness"
    MILEAGE = "mileage"
    MILEAGE_OUT_OF_RANGE = "mileage_out_of_range"
    DAYS = "days"
    UNITS = "units"
    LONG_RUN_DAY = "long_run_day"
    RACE_NAME = "race_name"
    PHASES = "phases"
    TRUE_OR_FALSE = "true_or_false"
    LONGEST_RUN = "longest_run"
    EXPERIENCE = "experience"
    MOST_MILES = "most_miles"
    MOST_HOURS = "most_hours"
    LIMITS = "limits"
    ASKED_BACK = "asked_back"


class CoachError(Exception):
    """Something the person can put right. `told` is what is wrong; nobody is shown `str(error)`."""

    def __init__(self, code: Code, /, **values: object) -> None:
        super().__init__(code, *values.items())
        self.told = Told(code, values)

    def __str__(self) -> str:
        values = "".join(f" {name}={value!r}" for name, value in self.told.values.items())
        return f"{self.told.code}{values}"


class InputError(CoachError):
    """A value that cannot be used. `field` is the input's public name (raceDate, fiveKPace …)."""

    def __init__(self, field: str, code: Code, /, **values: object) -> None:
        super().__init__(code, **values)
        self.field = field


class NotYoursError(CoachError):
    """Somebody reached for what is not theirs, or for what is not there: the answer is the same."""

    def __init__(self) -> None:
        super().__init__(AnyProblem.NOT_YOURS)


class StaleError(CoachError):
    """The thing changed since the button or the copy was made; nothing was applied."""

    def __init__(self, code: Code = AnyProblem.WEEK_CHANGED, /, **values: object) -> None:
        super().__init__(code, **values)
