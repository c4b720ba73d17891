"""Settings and commands in words, and what a coach says."""

import re
from datetime import time

from domain.people import ReminderWhen
from domain.units import Units
from domain.words.grammar.frames import DAYS, Asked, Frames, Read
from domain.words.grammar.reading import Reading
from domain.words.intents import Approve, Open, OpenAthletePage
from domain.words.lexicon.meanings import M
from domain.words.settings_said import LiveIn, RemindAt, Speak, UseUnits
from domain.words.topics import Screen

SETTINGS = Frames()
_ASKING = frozenset({M.WHAT, M.SHOW, M.HOW})
_BUT_ONE = re.compile(r"\b(?:except|but|apart from|other than|bar|minus|not|ausser|au(?:ß|ss)er|menos|excepto)\b")
_DID_THEY = re.compile(r"(?:did|has|have|was) ")


@SETTINGS.frame(M.UNITS_KM, takes=frozenset({M.CHANGE, M.SWAP, M.SHOW, M.ALL, M.WANT, M.NOT}), rank=2)
def kilometres(r: Reading) -> Asked:
    """Kilometres from now on."""
    return None if r.asks or r.has(M.DAY, M.NUMBER, M.DISTANCE) else UseUnits(Units.KM)


@SETTINGS.frame(M.UNITS_MI, takes=frozenset({M.CHANGE, M.SWAP, M.SHOW, M.ALL, M.WANT, M.NOT, M.BACK}), rank=2)
def in_miles(r: Reading) -> Asked:
    """Miles from now on."""
    return None if r.asks or r.has(M.DAY, M.NUMBER, M.DISTANCE) else UseUnits(Units.MI)


_REMIND = frozenset(
    {
        M.CHANGE,
        M.TIME,
        M.CLOCK,
        M.NUMBER,
        M.MORNING,
        M.EVENING,
        M.RUN,
        M.NOT,
        M.OFF,
        M.SHOW,
        M.NEW,
        M.COMMAND,
        M.TOO,
        M.ALL,
        M.PER,
        M.DAY,
        M.REMIND,
        M.WANT,
        M.SKIP,
        M.HOUR,
        M.TELL,
        M.NO_MORE,
        M.BACK_ON,
        M.AGAIN,
        M.LESS,
        M.ALSO,
    }
)


# "The evening before at 8" is no morning.
_NOON = 12
_ON_AGAIN = re.compile(r"\b(?:turn|switch|put|set|start)\b.*\b(?:back on|on again|again)\b")
_FEWER = ("fewer messages", "less messages", "too many messages", "less chatty")


@SETTINGS.frame(M.REMIND, takes=_REMIND, rank=3)
@SETTINGS.frame((M.MORNING, M.EVENING), M.RUN, takes=_REMIND, rank=-1)
def remind(r: Reading) -> Asked:
    """When the workout arrives."""
    if r.asks or r.has(M.QUIET, M.NAME, M.EVERYONE):
        return None
    if r.has(M.EVENING, M.MORNING) and _is_to_stop(r):
        # "Stop messaging me in the evening": at which time, then?
        return RemindAt()
    if any(token.text in _FEWER for token in r.tokens) or _ON_AGAIN.search(r.text):
        return RemindAt()
    if _is_to_stop(r) and r.has(M.CLOCK, M.TIME, M.NUMBER):
        # "Don't message me after 9 pm".
        return Open(Screen.QUIET)
    if (
        r.has(M.NOT, M.OFF, M.NO_MORE)
        # "Change the reminder too 7 am" sets it.
        or (r.has(M.TOO) and _clock(r) is None)
        or any(token.senses.get(M.COMMAND) == "stop" for token in r.tokens)
        or _turned_off(r)
    ):
        return None if r.has(M.REST_DAYS) else RemindAt(when=ReminderWhen.OFF)
    when = ReminderWhen.EVENING_BEFORE if r.has(M.EVENING) else ReminderWhen.MORNING if r.has(M.MORNING) else None
    if r.has(M.DAY) and when is None and not r.has(M.CLOCK):
        return None
    at = _clock(r)
    if when is ReminderWhen.EVENING_BEFORE and at is not None and 0 < at.hour < _NOON:
        at = at.replace(hour=at.hour + _NOON)
    return RemindAt(at=at, when=when)


def _is_to_stop(r: Reading) -> bool:
    return r.has(M.NOT, M.NO_MORE) or any(token.senses.get(M.COMMAND) == "stop" for token in r.tokens)


def _turned_off(r: Reading) -> bool:
    return any(token.text in ("disable", "turn off", "stop", "no", "mute") for token in r.tokens)


def _clock(r: Reading) -> time | None:
    # "At 6, not 7:30".
    wanted = [token.senses for at, token in enumerate(r.tokens) if not r.before(at).has(M.NOT, M.INSTEAD_OF)]
    exact, parts, number = (
        next((senses[kind] for senses in wanted if kind in senses), None) for kind in (M.CLOCK, M.TIME, M.NUMBER)
    )
    if isinstance(exact, time):
        return exact
    if isinstance(parts, tuple) and parts[0] < 24 and parts[1] < 60:
        return time(parts[0], parts[1])
    if isinstance(number, int | float) and number == int(number) and 0 <= number < 24:
        return time(int(number))
    return None


@SETTINGS.frame(M.LANGUAGE, takes=frozenset({M.SPEAK, M.CHANGE, M.SWAP, M.WANT, M.BACK}), rank=2)
def speak(r: Reading) -> Asked:
    """Another language."""
    language = r.value(M.LANGUAGE)
    return Speak(str(language)) if language else None


@SETTINGS.frame(M.SPEAK, takes=frozenset({M.CHANGE, M.NEW}), rank=0)
def which_language(_: Reading) -> Asked:
    """Another language, and which is asked."""
    return Open(Screen.LANGUAGE)


# "Sorry for being quiet" asks for nothing.
_ALREADY_QUIET = re.compile(r"\b(?:been|being|was|sorry)\b.*\bquiet\b")


@SETTINGS.frame(
    M.QUIET, takes=frozenset({M.NUMBER, M.TIME, M.CLOCK, M.NOT, M.REMIND, M.CHANGE, M.UNTIL, M.MORNING}), rank=4
)
@SETTINGS.frame(M.REST_DAYS, takes=frozenset({M.REMIND, M.NOT, M.ALSO, M.TOO, M.OFF, M.ONLY}), rank=4)
def quiet(r: Reading) -> Asked:
    """When to keep quiet."""
    if _ALREADY_QUIET.search(r.text):
        return None
    return Open(Screen.QUIET) if r.has(M.QUIET) else Open(Screen.SETTINGS)


@SETTINGS.frame(M.ZONE, takes=frozenset({M.UNKNOWN, M.CHANGE, M.WEEK, M.WRONG, M.NEW}), rank=0)
def zone(r: Reading) -> Asked:
    """Where somebody is now: for the time zone."""
    place = " ".join(token.text for token in r.tokens if not token.is_known)
    if place:
        return LiveIn(place)
    return Open(Screen.ZONE) if any("zone" in token.text for token in r.tokens) else None


_COMMANDS = {
    "settings": Screen.SETTINGS,
    "export": Screen.EXPORT,
    "help": Screen.HELP,
    "privacy": Screen.PRIVACY,
    "delete": Screen.DELETE,
    "coach": Screen.COACH,
    "stop": Screen.STOP,
    "templates": Screen.TEMPLATES,
    "undo": Screen.UNDO,
}


@SETTINGS.frame(M.CONNECT, takes=_ASKING | {M.COMMAND, M.RUN, M.MY_RUNS, M.WANT, M.ALL}, rank=2)
def connect(_: Reading) -> Asked:
    """A watch's or an app's own records."""
    return Open(Screen.CONNECT)


@SETTINGS.frame(M.COMMAND, takes=_ASKING | {M.PLAN, M.WANT, M.CHANGE, M.COMMAND, M.MOVE, M.LENGTHEN}, rank=1)
def command(r: Reading) -> Asked:
    """The name of a command, or what it does."""
    named = r.value(M.COMMAND)
    return Open(_COMMANDS[str(named)]) if named in _COMMANDS else None


@SETTINGS.frame(M.APPROVE, takes=DAYS | {M.WEEK, M.EVERYONE, M.ALL, M.WANT, M.GOOD, M.NEXT} - DAYS, rank=3)
def approve(r: Reading) -> Asked:
    """A week is approved, or all that hold."""
    return None if r.asks or r.has(M.NOT) else Approve(everything=r.has(M.EVERYONE, M.ALL))


_SIMPLE: tuple[tuple[M, Screen, frozenset[M]], ...] = (
    (M.UNDO, Screen.UNDO, frozenset({M.CHANGE})),
    (M.SAVE, Screen.SAVE, frozenset({M.WEEK, M.CHANGE})),
    (M.DECLINE, Screen.DECLINE, frozenset({M.WEEK, M.CHANGE})),
    (M.ANEW, Screen.ANEW, frozenset({M.WEEK, M.PLAN})),
    (M.VERSIONS, Screen.VERSIONS, _ASKING),
    (M.STRENGTH, Screen.STRENGTH, _ASKING | {M.DAY, M.NOT, M.LENGTHEN, M.WANT, M.RUN, M.COMMAND, M.SKIP}),
    (M.INBOX, Screen.INBOX, _ASKING | {M.WEEK, M.DAY, M.APPROVE}),
    (M.ATHLETES, Screen.COACH, _ASKING | {M.COMMAND, M.WEEK, M.DAY}),
    (M.INVITE, Screen.INVITE, _ASKING | {M.LENGTHEN, M.NEW, M.ATHLETES}),
    (
        M.TELL,
        Screen.MESSAGE,
        frozenset(
            {
                M.EVERYONE,
                M.ATHLETES,
                M.UNKNOWN,
                M.WELL_DONE,
                M.EASIER,
                M.COMMAND,
                M.ALL,
                M.YES,
                M.DAY,
                M.GOOD,
                M.RUN,
                M.DONE,
                M.ON,
                M.REMIND,
                M.KIND,
            }
        ),
    ),
    (M.EVERYONE, Screen.MESSAGE, frozenset({M.REMIND, M.TELL, M.ATHLETES, M.ALL})),
    (M.LIMITS, Screen.LIMITS, _ASKING | {M.CHANGE}),
    (M.PART, Screen.COACH, frozenset({M.COMMAND})),
    (M.MISSED_RUNS, Screen.FLAGS, _ASKING | {M.WEEK, M.DAY}),
)


def _opens(screen: Screen) -> Read:
    def read(r: Reading) -> Asked:
        return Open(screen, r.day if screen is Screen.STRENGTH else None)

    return read


def _simple() -> None:
    for meaning, screen, takes in _SIMPLE:
        SETTINGS.frame(meaning, takes=takes, rank=2)(_opens(screen))


_simple()


@SETTINGS.frame(M.APPROVE, (M.ALL, M.EVERYONE, M.BOTH), M.NAME, takes=frozenset({M.WEEK, M.NOT, M.INSTEAD_OF}), rank=5)
def approve_but(r: Reading) -> Asked:
    """ "Approve everyone except Ben": the inbox, where each has a button of their own."""
    return Open(Screen.INBOX) if _BUT_ONE.search(r.text) else None


@SETTINGS.frame(M.REMIND, M.NAME, takes=frozenset({M.UNKNOWN, M.RUN}), rank=4)
@SETTINGS.frame(
    M.TELL, M.NAME, takes=frozenset({M.UNKNOWN, M.RUN, M.DONE, M.EASIER, M.YES, M.GOOD, M.DAY, M.WELL_DONE}), rank=4
)
def message(_: Reading) -> Asked:
    """A message to somebody."""
    return Open(Screen.MESSAGE)


@SETTINGS.frame(M.NAME, (M.DONE, M.RAN, M.DIDNT, M.MISSED), takes=_ASKING | DAYS | {M.RUN, M.LOG}, rank=3)
def what_they_ran(r: Reading) -> Asked:
    """ "Did Anna do her intervals?": her runs."""
    return Open(Screen.LOG) if _DID_THEY.match(r.text) else None


@SETTINGS.frame((M.SKIP, M.DELETE, M.REMOVE), M.NAME)
def part(r: Reading) -> Asked:
    """A coach wants to end with somebody: where that is done."""
    return None if r.days else Open(Screen.COACH)


@SETTINGS.frame(M.NAME, takes=_ASKING | {M.PROGRESS, M.RUN}, rank=-1)
def athlete(_: Reading) -> Asked:
    """One athlete of a coach."""
    return OpenAthletePage()
