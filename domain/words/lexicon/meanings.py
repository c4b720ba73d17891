"""What words can mean to a running coach: one meaning for every word that matters, in whichever language."""

from enum import StrEnum, auto


class Meaning(StrEnum):
    """What a word, or a phrase, stands for. Several words of a language share a meaning; some carry a value besides."""

    # Words that a sentence may have or not.
    FILLER = auto()
    UNKNOWN = auto()

    # Values.
    DAY = auto()  # a DayRef
    WEEKDAY = auto()  # an ISO weekday by its name
    EVERY = auto()  # an ISO weekday, each week
    WEEK = auto()  # weeks from this one: 0, 1, -1
    WEEKEND = auto()
    WEEK_NUMBER = auto()  # a week of the plan
    KIND = auto()  # a DayType
    DISTANCE = auto()  # (millimetres, Units)
    DURATION = auto()  # seconds
    TIME = auto()  # "6:30": (first, second, third or None), a clock, a duration or a goal
    CLOCK = auto()  # a time of day
    PACE = auto()  # (seconds, Units or None)
    NUMBER = auto()
    EFFORT = auto()  # 1-10
    DATE = auto()  # a date
    PERIOD = auto()  # (first, last) dates
    FEAST = auto()  # a holiday by its name
    DAYS_LONG = auto()  # a number of days: "three days", "a week"
    TIMES = auto()  # times a week
    AMOUNT = auto()  # a distance a week: (millimetres, Units)
    RACE = auto()  # a RaceDistance
    MONTH = auto()
    ORDINAL = auto()  # "the second one": 2; -1 is the last
    NAME = auto()  # one of the names given
    LANGUAGE = auto()
    PLACE = auto()
    BODY = auto()
    LAPS = auto()

    # Units.
    MILE = auto()
    KILOMETRE = auto()
    METRE = auto()
    MINUTE = auto()
    HOUR = auto()
    SECOND = auto()
    A_DAY = auto()
    A_WEEK = auto()
    WEEKDAYS = auto()  # Monday to Friday
    PER_WEEK = auto()
    OF_TEN = auto()
    EFFORT_WORD = auto()
    DASH = auto()

    # Small words that say which part a thing plays.
    TO = auto()
    FROM = auto()
    ON = auto()
    AT = auto()
    BY = auto()
    UNTIL = auto()
    WITH = auto()
    AND = auto()
    OR = auto()
    INSTEAD = auto()
    INSTEAD_OF = auto()
    PER = auto()
    BECAUSE = auto()
    OFF = auto()
    BACK = auto()
    SOONER = auto()
    IT = auto()
    NOT = auto()
    CANT = auto()
    DIDNT = auto()
    NEVER = auto()
    NO_MORE = auto()
    ALWAYS = auto()
    ALSO = auto()
    ONLY = auto()
    ENOUGH = auto()
    TOO = auto()
    MORE = auto()
    LESS = auto()
    HALF_OF = auto()
    SHARE = auto()  # so many per cent: 1-99
    NEW = auto()
    ALL = auto()
    REST_OF = auto()
    LEFT = auto()
    AGAIN = auto()

    # Deeds.
    MOVE = auto()
    SWAP = auto()
    SHORTEN = auto()
    LENGTHEN = auto()
    CHANGE = auto()
    SKIP = auto()
    REST = auto()
    MISSED = auto()
    RUN = auto()
    RAN = auto()
    DONE = auto()
    LOG = auto()
    SHOW = auto()
    EASIER = auto()
    HARDER = auto()
    SHORTER = auto()
    LONGER = auto()
    LONG = auto()
    SHORT = auto()
    EASY = auto()
    HARD = auto()
    WELL_DONE = auto()
    OTHER_SPORT = auto()
    PARTLY = auto()
    UNDO = auto()
    DELETE = auto()
    REMOVE = auto()
    MY_RUNS = auto()
    WRONG = auto()
    RACED = auto()
    BUSY = auto()
    SHORT_OF_TIME = auto()

    # Questions.
    WHAT = auto()
    WHEN = auto()
    WHY = auto()
    HOW = auto()
    HOW_MUCH = auto()
    HOW_FAST = auto()
    HOW_LONG = auto()
    NEXT = auto()
    PLAN = auto()
    MONTH_VIEW = auto()
    CHART = auto()
    PROGRESS = auto()
    MILEAGE = auto()
    MY_RACE = auto()
    COUNTDOWN = auto()
    ON_TRACK = auto()
    PREDICTED = auto()
    GOAL = auto()
    MY_PACE = auto()
    LONGEST = auto()
    PHASE = auto()
    TERM = auto()
    WHICH_DAYS = auto()

    # Health and life.
    ILL = auto()
    PAIN = auto()
    INJURY = auto()
    SORE = auto()
    TIRED = auto()
    PREGNANT = auto()
    WELL = auto()
    OVER = auto()
    AWAY = auto()
    PAUSE = auto()
    RESUME = auto()
    RETURNED = auto()
    BACK_ON = auto()  # home again on a day to come
    STILL_RUN = auto()  # away, and running there
    HEART = auto()
    HEAT = auto()
    TREADMILL = auto()
    COMPANY = auto()  # with whom it is run: "with the club"

    # The plan.
    FINISH = auto()
    TUNE_UP = auto()
    RACE_WEEK = auto()
    RACE_DAY = auto()
    RUNNING_DAYS = auto()
    NEW_PLAN = auto()
    POSTPONED = auto()
    CANCELLED = auto()
    FITNESS = auto()
    FASTER = auto()
    PLAN_HARD = auto()
    SUB = auto()
    WANT = auto()

    # Settings and commands.
    UNITS_KM = auto()
    UNITS_MI = auto()
    REMIND = auto()
    MORNING = auto()
    EVENING = auto()
    QUIET = auto()
    SPEAK = auto()
    ZONE = auto()
    COMMAND = auto()  # the name of a command
    APPROVE = auto()
    SAVE = auto()
    DECLINE = auto()
    ANEW = auto()
    VERSIONS = auto()
    STRENGTH = auto()
    REST_DAYS = auto()
    CONNECT = auto()  # with a watch's or an app's own records

    # A coach's.
    INBOX = auto()
    ATHLETES = auto()
    INVITE = auto()
    TELL = auto()
    EVERYONE = auto()
    LIMITS = auto()
    PART = auto()
    MISSED_RUNS = auto()

    # Answers.
    YES = auto()
    NO = auto()
    THANKS = auto()
    HELLO = auto()
    BYE = auto()
    DUNNO = auto()
    HUH = auto()
    BOTH = auto()
    CANCEL = auto()
    GOOD = auto()


# Tables of words name hundreds of them.
M = Meaning
