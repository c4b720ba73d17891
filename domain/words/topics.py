"""What words can name: a sign of danger, a topic, a screen, a short answer."""

from enum import StrEnum

from domain.told import Code


class Sign(Code):
    """A sign that belongs to a clinician."""

    CHEST_PAIN = "chest_pain"
    FAINTING = "fainting"
    FEVER = "fever"
    TROUBLE_BREATHING = "trouble_breathing"
    HEART_TROUBLE = "heart_trouble"
    BONE_PAIN = "bone_pain"
    CANNOT_WALK = "cannot_walk"
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
    NOT_MINE = "not_mine"
    WHO_I_AM = "who_i_am"
    WEATHER = "weather"
    EASY_SLOW = "easy_slow"
    MISSED_ONE = "missed_one"
    WARMING_UP = "warming_up"
    WALKING = "walking"
    HOW_HARD = "how_hard"
    MY_NAME = "my_name"
    WEEKLY_NEWS = "weekly_news"


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
