"""What words can name: a sign of danger, a topic, a screen, a short answer."""

from enum import StrEnum

from domain.told import Code


class Sign(Code):
    """A sign that belongs to a clinician."""

    CHEST_PAIN = "chest_pain"
    FAINTING = "fainting"
    DIZZY = "dizzy"
    FEVER = "fever"
    TROUBLE_BREATHING = "trouble_breathing"
    HEART_TROUBLE = "heart_trouble"
    BONE_PAIN = "bone_pain"
    CANNOT_WALK = "cannot_walk"
    LIMPING = "limping"
    BLEEDING = "bleeding"


class Topic(StrEnum):
    """What can be asked about."""

    MILES = "miles"
    RACE = "race"
    TRACK = "track"
    PACE = "pace"
    GOAL = "goal"
    LONGEST = "longest"
    PHASE = "phase"
    DAYS = "days"
    NEXT = "next"
    HEART = "heart"
    HEAT = "heat"
    TREADMILL = "treadmill"
    BELT_SPEED = "belt_speed"
    WHO_I_AM = "who_i_am"
    WEATHER = "weather"
    EASY_SLOW = "easy_slow"
    MISSED_ONE = "missed_one"
    WARMING_UP = "warming_up"
    WALKING = "walking"
    SAND = "sand"
    CLOCK_AWAY = "clock_away"
    HOW_HARD = "how_hard"
    MY_NAME = "my_name"
    WEEKLY_NEWS = "weekly_news"
    PAYING = "paying"
    SHOES = "shoes"
    FOOD = "food"
    WEIGHT = "weight"
    DARK = "dark"
    MUSIC = "music"
    CADENCE = "cadence"
    FORM = "form"
    STITCH = "stitch"
    STRETCHING = "stretching"
    YOGA = "yoga"
    STRENGTH_ADVICE = "strength_advice"
    COUNTS = "counts"
    STOPPING = "stopping"
    SPLIT_RUN = "split_run"
    DAYS_IN_ROW = "days_in_row"
    MOVING_RUNS = "moving_runs"
    EVERY_DAY = "every_day"
    HOW_OFTEN = "how_often"
    TIME_OF_DAY = "time_of_day"
    HILLS = "hills"
    COMPANY = "company"
    SLEEP = "sleep"
    SORE_LEGS = "sore_legs"
    BEING_TIRED = "being_tired"
    SHOULD_HURT = "should_hurt"
    AVOID_INJURY = "avoid_injury"
    TOO_OLD = "too_old"
    CYCLE = "cycle"
    GET_FASTER = "get_faster"
    RUN_MORE = "run_more"
    AFTER_RACE = "after_race"
    RACE_TACTICS = "race_tactics"
    BEFORE_RACE = "before_race"
    WATCH_DIFFERS = "watch_differs"
    NO_WATCH = "no_watch"
    OPTIONAL = "optional"
    BY_TIME = "by_time"
    PURPOSE = "purpose"
    FEELS_HARD = "feels_hard"
    MEDICINE = "medicine"
    CUT_SHORT = "cut_short"
    WHO_SEES = "who_sees"
    GOOD_TIME = "good_time"
    BASIS = "basis"
    CHANGED = "changed"
    FASTER_WORK = "faster_work"
    ON_THE_ROAD = "on_the_road"
    NEXT_RACE = "next_race"
    FRIENDS_PLAN = "friends_plan"
    SHARING = "sharing"
    TWICE_REMINDED = "twice_reminded"
    LONG_ENOUGH = "long_enough"
    ALTITUDE = "altitude"
    OVAL = "oval"
    CHANGES_SEEN = "changes_seen"
    REMINDER_DAYS = "reminder_days"
    EVENING_QUESTION = "evening_question"
    PACE_UNITS = "pace_units"
    WEEK_START = "week_start"
    NOT_KEPT = "not_kept"
    LOOKS = "looks"
    TAPER = "taper"


# What of settings there is not: these words are of nothing else.
OF_SETTINGS = frozenset(
    {
        Topic.CLOCK_AWAY,
        Topic.REMINDER_DAYS,
        Topic.EVENING_QUESTION,
        Topic.TWICE_REMINDED,
        Topic.PACE_UNITS,
        Topic.WEEK_START,
        Topic.NOT_KEPT,
        Topic.LOOKS,
        Topic.WEEKLY_NEWS,
    }
)


class Screen(StrEnum):
    """What can be opened by its name."""

    PLAN = "plan"
    MONTH = "month"
    CHART = "chart"
    PROGRESS = "progress"
    LOG = "log"
    SETTINGS = "settings"
    EXPORT = "export"
    HELP = "help"
    PRIVACY = "privacy"
    DELETE = "delete"
    COACH = "coach"
    STOP = "stop"
    TEMPLATES = "templates"
    INBOX = "inbox"
    INVITE = "invite"
    VERSIONS = "versions"
    UNDO = "undo"
    CANCEL = "cancel"
    REMINDER = "reminder"
    LANGUAGE = "language"
    QUIET = "quiet"
    ZONE = "zone"
    STRENGTH = "strength"
    LIMITS = "limits"
    MESSAGE = "message"
    SAVE = "save"
    DECLINE = "decline"
    ANEW = "anew"
    FLAGS = "flags"
    TERM = "term"
    CONNECT = "connect"


class Word(StrEnum):
    """A short answer."""

    YES = "yes"
    NO = "no"
    THANKS = "thanks"
    HELLO = "hello"
    BYE = "bye"
    DUNNO = "dunno"
    HUH = "huh"
    BOTH = "both"
    NUMBER = "number"
    ORDINAL = "ordinal"
    NEXT = "next"
