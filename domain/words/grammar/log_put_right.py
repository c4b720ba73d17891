"""What is said of a run that is in the log: its numbers put right, there twice, taken out, or not run at all.

Such sentences tell how it came to that ("I left the watch running in the car"), so they are read whole: a frame wants
every word to have its place.
"""

import re

from domain.words.answers import Question
from domain.words.day_refs import DayRef
from domain.words.goals import clock_readings
from domain.words.grammar.efforts_told import two_efforts
from domain.words.grammar.how_hard import which_effort
from domain.words.grammar.log_other_day import on_another_day
from domain.words.grammar.log_undated import SHORTEST_S, put_right_undated
from domain.words.grammar.reading import Reading
from domain.words.grammar.tense import is_wished
from domain.words.grammar.tokens import Token
from domain.words.grammar.told_numbers import settled
from domain.words.intents import HowItFelt, Intent, LogRun, Open, SkipDay, TakeBackRun
from domain.words.lexicon.meanings import M
from domain.words.topics import Screen

# By how much it was wrong is no length of a run.
_BY_SO_MUCH = re.compile(r"\b(?:off|out|wrong|short|long) by\b|\b(?:too|so) (?:short|long|far|much|little)\b")
_WAS_LONGER = re.compile(r"\bwas (?:actually |really |a bit |a little )*(?:longer|shorter)\b(?! than \d)")
# What puts something right, rather than telling or wishing it.
_PUT_RIGHT = re.compile(
    r"\b(?:wrong|incorrect|should(?:'ve)?|change|correct|fix|update|amend|edit|adjust|not|instead|rather than|mistake|"
    r"meant|actually|really|more like|typo|mistyped|off|falsch|eigentlich|nicht|statt|andere|korrigier\w*|mal|"
    r"cambia\w*|corrige\w*|no)\b"
)
_TOLD_BEFORE = re.compile(r"\b(?:was|were|put|set|make|made|said|logged|gave|rated|to|war|fue|era)\b")
# A day that is named is one to come, unless it is said of what was.
_WAS = re.compile(r"\b(?:was|were|wrong|put in|logged|last|should have|should've|war|fue|did|ran)\b")
_OF_THE_TIME = re.compile(r"\b(?:times?|took|zeit|tiempo)\b")
_TIME_WAS = re.compile(
    r"\btime (?:was|should|is|said)\b|^(?:\w+|last night)(?:'s)?(?: run| one)? took (?:about )?\d[^,]*$"
)
# "Yesterday should be 5.2 miles" is said of what was.
# "Harder than it should be" puts nothing right.
_SHOULD_BE = re.compile(
    r"(?<!than )(?<!than it )(?<!than that )(?<!than they )(?<!than this )(?<!as it )\bshould "
    r"(?:be|have been|say|read|have said)\b"
)
# "The run yesterday was only 5 km": less than what stands there.
_WAS_ONLY = re.compile(
    r"\b(?:war|waren|was|were|fue|fueron|eran) (?:(?:es|doch|eigentlich|nur|blo(?:ss|s)|more like|closer to|actually|"
    r"only|really|just|"
    r"in fact|"
    r"solo|realmente|en realidad) )+\d"
)
# Who asks to have it changed has said what it shall be.
_CHANGE_IT = re.compile(
    r"\b(?:can|could|would) you (?:please )?(?:change|fix|correct|update|edit) (?:it|that|this)\b|\b(?:kannst|"
    r"konntest) du "
    r"(?:das|es|\w+ lauf(?: \w+){0,4}) (?:bitte )?(?:andern|korrigieren|anpassen)\b|\b(?:lo )?(?:puedes|"
    r"podrias) (?:cambiar|"
    r"corregir)(?:lo)?\b"
)
# The time of a run that is over is no goal.
_MY_TIME = re.compile(r"\bmy time (?:(?:on|for|from) )?(?:yesterday|last night|today|this morning|\w+day)\b")
# "The run on Sunday should say 10": what stands there is of a day that is over.
_SHOULD_SAY = re.compile(r"\bshould (?:say|read|have been|have said|show)\b")
# "Correct yesterday's run to 7 km".
_CORRECTED = re.compile(r"\b(?:korrigier\w*|berichtig\w*|corrig\w+|correg\w+|correct)\b")
_WRONG_DAY = re.compile(
    r"\bwrong day\b|\b(?:that|it|this) (?:wasn't|was not|isn't) (?:today|yesterday|\w+day)'?s? (?:run|one|"
    r"log)\b.*\bwas\b|"
    r"\b(?:that|it|this) was (?:\w+day|yesterday)(?:'s)? (?:run|one|session)? ?,? ?not "
    r"(?:\w+day|yesterday|today)|\b(?:logged|put in|entered)(?: \w+){0,3} (?:was|is) (?:actually|"
    r"really) (?:yesterday|\w+day)|"
    r"\b(?:move|change|shift) (?:\w+'s|yesterdays|todays|the|my|that) log (?:to|from)\b"
)
_OF_ANOTHER_TIME = re.compile(
    r"\b(?:goal|reminder|remind|messages?|race|marathon|half|pb|pr|finish\w*|start\w*|at what|what time|first time|"
    r"next time|last time|this time|any ?time|every time|time zone|no time|on time|short of|ziel\w*|meta)\b"
)
_OF_THE_LENGTH = re.compile(r"\b(?:distance|length|strecke|distanz|distancia)\b")
_BARE_EFFORT = re.compile(r"effort (10|[1-9])")
_EFFORT = ("effort", "rpe", "anstrengung", "esfuerzo")
_TWICE = re.compile(
    r"\b(?:log(?:ged)?|record(?:ed)?|enter(?:ed)?|put|saved|sync(?:ed)?|uploaded|sent|counted|in there|down|showing|"
    r"shows?|listed|added|registered|went in|came (?:in|through)|comes up|appears|(?:in|on) (?:the|my) log)\b"
    r"(?: (?!walk|ran|run|week|day)\w+){0,4} (?:twice|two times|double)\b"
    r"|\b(?:a|the|that) (?:duplicate|double) (?:run|log|entry|of|for|on)\b"
    r"|\bdelete (?:a|the|that) (?:duplicate|double)\b"
    r"|\bdouble[ -]?logged\b"
    r"|\btwo (?:runs|logs|entries)\b.*\bshould (?:only )?(?:just )?be (?:just |only )?one\b"
    r"|\b(?:doppelt|zweimal) (?:eingetragen|geloggt|drin|erfasst)\b|\b(?:duplicad[oa]|dos veces registrad[oa])\b"
)
_NOT_OF_A_RUN = re.compile(r"\b(?:messages?|reminders?|notifications?|emails?|workouts?|invites?|plans?|weeks?)\b")
_DID_NOT = re.compile(
    r"\b(?:did (?:nothing|noting|nowt)|hice nada|nichts gemacht)\b|\b(?:did ?n[o']?t|ddnt|didt|dint|didnt|did not|"
    r"never|haven't|havent|have not)(?: \w+)? (?:do|did|done|run|ran|go|went|make)\b"
    r"|\bnicht gelaufen\b|\bno (?:corri|hice)\b"
)
_LEFT_OUT = re.compile(
    r"\bno run\b(?! till| until)|\b(?:skipped|missed|bailed on)\b|\btoo \w+ to (?:run|go|train|get out|head out)\b"
)
# Why it was not run, on a day that is over.
_WAS_THEN = re.compile(
    r"(?:\b(?:was|were|had|felt|got|war|waren|hatte|estaba|tenia|too|to|zu|demasiado|muy) |"
    r", ?(?!sick|sik|ill|poorly|krank|enferm|mal))"
    r"(?:(?:too|to|so|all|really|just|both|absolutely|completely|zu|muy|a|the|my) )*"
    r"(?:tired|tierd|knackered|sick|sik|ill|poorly|busy|hungover|exhausted|shattered|hot|wet|icy|cold|late|work\w*|"
    r"mude|muede|"
    r"krank|kaputt|cansad[oa]|enferm[oa]|mal[oa])\b"
)
_MISTAKEN = re.compile(r"\b(?:mistake|wrong|error|accident|accidentally|falsch|error)\b")
_TAKE_OUT = re.compile(
    r"\b(?:remove|delete|erase|wipe|scrap|losch\w*|borra\w*|quita\w*)\b"
    r"|\b(?:take|get) (?:it|that|this) (?:off|out|away|down)\b|\btake out\b"
)
_AS_MISSED = re.compile(
    r"\b(?:put|mark|log|note|record|count|set|chalk|enter|call|tick|class|trag\w*|apunta\w*|marca\w*)\w*\b.*\b(?:as|"
    r"als|"
    r"como)\b(?: an?| being)? (?:missed|skipped|missing|not (?:done|run|completed|ran)|undone|a miss|miss|dns|skip|"
    r"verpasst|ausgefallen|perdid[oa]|saltad[oa])\b"
    r"|\bwas an? (?:total |complete |bit of a )?(?:miss|dns|no[ -]go|no[ -]show|write[ -]?off|non[ -]?starter)\b"
)


def log_put_right(r: Reading) -> Intent | Question | None:
    """What becomes of a run in the log (`r` is of the whole sentence); None for another story."""
    if (efforts := two_efforts(r.text)) is not None and not r.is_asked and not r.has(M.DISTANCE, M.DURATION):
        # "4 at the start, 8 by the end", and nothing besides.
        return which_effort(*efforts)
    if r.asks or r.is_to_come or (r.has(M.GOAL) and _MY_TIME.search(r.text) is None):
        return None
    if _TWICE.search(r.text) and not _NOT_OF_A_RUN.search(r.text):
        day = _behind(r)
        return TakeBackRun(day or r.told_on, is_last=day is None, is_double=True)
    if r.is_asked and _CHANGE_IT.search(r.text) is None:
        return None
    if _WRONG_DAY.search(r.text) and not r.has(M.DISTANCE, M.DURATION, M.DELETE, M.REMOVE):
        # Each run of the list can be moved to its day.
        return Open(Screen.LOG)
    if (other := on_another_day(r)) is not None:
        return other
    return (
        _not_run(r)
        or put_right_undated(r)
        or _effort(r)
        or (None if _BY_SO_MUCH.search(r.text) else _time(r) or _length(r))
    )


def _behind(r: Reading) -> DayRef | None:
    """The one day that is named, where it lies behind; today, too."""
    days = list(dict.fromkeys(each.day for each in r.days if each.day.type is None))
    if len(days) != 1:
        return None
    day = r.past(days[0])
    return day if day.on is not None and day.on <= r.today else None


def _is_of_a_run_behind(r: Reading) -> bool:
    """Whether the weekday that is named is the last one: it was earlier this week, or it is said of what was."""
    days = [each.day for each in r.days if each.day.type is None]
    weekday = days[0].weekday if days else None
    if _SHOULD_SAY.search(r.text):
        return True
    return weekday is None or weekday < r.today.isoweekday() or _WAS.search(r.text) is not None


def _is_over(r: Reading, day: DayRef | None) -> bool:
    """Whether a day is over, whatever is said of it."""
    weekday = next((each.day.weekday for each in r.days), None)
    return day is not None and day.on is not None and day.on < r.today and weekday is None


def _not_run(r: Reading) -> Intent | None:
    """ "Put Sunday down as missed"; "didn't do Tuesday after all, please remove it"."""
    day = _behind(r)
    if day is None or r.has(M.DISTANCE, M.DURATION, M.STRENGTH):
        return None
    if _AS_MISSED.search(r.text):
        return SkipDay(day)
    is_wrong = _DID_NOT.search(r.text) or _MISTAKEN.search(r.text)
    is_left_out = _DID_NOT.search(r.text) or _LEFT_OUT.search(r.text)
    is_more = r.has(M.PAIN, M.SORE, M.BODY, M.INJURY, M.MOVE, M.SWAP, M.CHANGE, M.SHORTEN, M.EASIER) or is_wished(r)
    if day.on != r.today and is_left_out and not is_more and _WAS_THEN.search(r.text) and _is_of_a_run_behind(r):
        # "Did nothing on Sunday, was sick all weekend": it is over, and asks for no pause.
        return SkipDay(day)
    is_theirs = day.on != r.today and is_wrong and _TAKE_OUT.search(r.text)
    return TakeBackRun(day) if is_theirs else None


# "I pressed the wrong one" names no number.
_A_BUTTON = ("one", "eins", "uno")


def _meant(r: Reading, *meanings: M) -> Token | None:
    """The last number that is not the one that was wrong: "6 not 8", "from 4 to 6"."""
    found = [
        token
        for at, token in enumerate(r.tokens)
        if token.has(*meanings) and not r.before(at).has(M.NOT, M.INSTEAD_OF, M.FROM) and token.text not in _A_BUTTON
    ]
    return found[-1] if found else None


def _effort(r: Reading) -> Intent | None:
    """ "Change yesterday's effort to a 6", "the effort on Tuesday was 6 not 8"."""
    if (bare := _BARE_EFFORT.fullmatch(r.text)) is not None:
        # "That run was more like a 7 than a 5", as it is read: of the run that was told of last.
        return HowItFelt(int(bare[1]))
    is_named = any(token.text.startswith(_EFFORT) for token in r.tokens if token.has(M.EFFORT_WORD, M.EFFORT))
    if not is_named or r.has(M.DISTANCE, M.DURATION, M.TIME, M.PACE, M.TOO):
        return None
    token, day = _meant(r, M.EFFORT, M.NUMBER), _behind(r)
    is_over = day is not None and day.on is not None and day.on < r.today
    if not (_PUT_RIGHT.search(r.text) or _TOLD_BEFORE.search(r.text) or is_over) or r.has(M.RAN, M.DONE, M.WEEK):
        return None
    said = token.senses.get(M.EFFORT, token.senses.get(M.NUMBER)) if token is not None else None
    if not isinstance(said, int | float) or said != int(said) or not 1 <= said <= 10:
        return None
    if day is None or not _is_of_a_run_behind(r):
        return None
    return HowItFelt(int(said), day)


def _time(r: Reading) -> Intent | Question | None:
    """ "The time on yesterday's should be 48:30", "I put in the wrong time for Tuesday, it was 42 minutes"."""
    token, day = _meant(r, M.TIME, M.DURATION), _behind(r)
    is_named = _OF_THE_TIME.search(r.text) or (_SHOULD_BE.search(r.text) and _is_over(r, day))
    if not is_named or _OF_ANOTHER_TIME.search(r.text):
        return None
    is_said = _PUT_RIGHT.search(r.text) or _TIME_WAS.search(r.text)
    if token is None or day is None or not is_said or not _is_of_a_run_behind(r):
        return None
    time, seconds = token.senses.get(M.TIME), token.senses.get(M.DURATION)
    if isinstance(time, tuple):
        readings = clock_readings((time[0], time[1], time[2]))
    elif isinstance(seconds, int):
        readings = (seconds,)
    else:
        return None
    said = settled(day, None, readings, None, r.units)
    is_run = isinstance(said, LogRun) and (said.duration_s or 0) >= SHORTEST_S
    return LogRun(day=day, duration_s=said.duration_s, corrects=True) if isinstance(said, LogRun) and is_run else None


def _length(r: Reading) -> Intent | None:
    """ "Yesterday's distance is wrong, should be 4.6 miles"."""
    token, day = _meant(r, M.DISTANCE), _behind(r)
    is_longer = _WAS_LONGER.search(r.text) is not None
    is_less = _WAS_ONLY.search(r.text) is not None or (_CORRECTED.search(r.text) is not None and _is_over(r, day))
    is_less = is_less or _SHOULD_SAY.search(r.text) is not None
    is_named = is_longer or is_less or _OF_THE_LENGTH.search(r.text) or (_SHOULD_BE.search(r.text) and _is_over(r, day))
    if not is_named or token is None or day is None or not _is_of_a_run_behind(r):
        return None
    measured = token.senses[M.DISTANCE]
    if not (is_longer or is_less or _PUT_RIGHT.search(r.text)) or not isinstance(measured, tuple):
        return None
    return LogRun(day=day, distance_mm=measured[0], corrects=True)
