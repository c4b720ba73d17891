"""Days without hard running: "take out anything fast until next Wednesday" makes them easy, and leaves no run out."""

import re
from datetime import date, timedelta

from domain.words.answers import Ask, Question, ask
from domain.words.grammar.frames_spans import span_told
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import Holiday, Intent, Several
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import CapRuns, EaseDays

_HARD = (
    r"(?:fast|faster|quick|speedy|hard|harder|intense|strenuous|high intensity|at pace)(?: (?:running|runs?|stuff|work|"
    r"workouts?|sessions?|efforts?|days?|training))?|speed ?work|speed(?: sessions?| work)?|intensity|intervals|"
    r"tempos?|strides|hill reps|reps|"
    r"quality(?: sessions?)?|schnelles|hartes|rapido|fuerte"
)
_NO_FAST = re.compile(
    rf"\b(?:nothing|no|without|avoid|(?:take|leave|cut|keep) out|skip|drop|remove|cancel|scrap|lay off|hold off|stay "
    rf"off|(?:take|leave|cut|keep|strip)(?= (?:all |any |the )+(?:of )?(?:his |her |my |their |the )?{_HARD} out\b)|"
    rf"stop|nichts|kein\w*|nada)(?: (?:anything|everything|all|any|the|her|his|my|their|of|too|that is|thats|that's|"
    rf"with))* "
    rf"(?:{_HARD})\b"
)
# "Take the fast running out for two weeks" tells of no run.
_OUT = ("out for", "out")
_AT_MOST = re.compile(
    r"\b(?:no (?:more|longer) than|not (?:more|longer) than|at (?:the )?most|max(?:imum)?|up to|nothing (?:over|longer "
    r"than)|under|tops|hochstens|maximal|como mucho|no mas de)\b"
)
_SHORTEST_S, _LONGEST_S = 600, 3 * 3600
_FEWEST_DAYS, _MOST_DAYS = 2, 21
_BACK = re.compile(
    r"\b(?:is|are|'s|'m|am|be|get|gets|comes?|returns?|returning|home)\b.{0,12}?\b(?:back|returns?|returning|home)\b|"
    r"\breturns?\b"
)
_GENTLY = re.compile(
    r"\b(?:gently|gentle|slowly|softly|carefully|easy|ease|build (?:\w+ )?(?:up|back)|step by step|gradual\w*|sanft|"
    r"langsam|vorsichtig|poco a poco|suave\w*)\b"
)
_START = re.compile(
    r"\b(?:start|begin|ease|build|bring|take|let|get|keep|go|fang|lass|empez\w+)\b(?!.*\b(?:move|swap|skip|shift)\b)"
)


def no_fast_days(words: str, r: Reading) -> EaseDays | Several | None:
    """The days that are to be easy (`r` is of all the words); None for another story."""
    if _NO_FAST.search(words) is None or r.asks or r.has(M.DONE, M.MOVE, M.SWAP, M.DISTANCE):
        return None
    if any(token.has(M.RAN) and token.text not in _OUT for token in r.tokens):
        return None
    if r.has(M.PAIN, M.INJURY, M.ILL) and not r.has(M.NAME):
        # What hurts is answered first.
        return None
    span = span_told(r) or _from_today(r)
    if span is None:
        return None
    eased = EaseDays(*span)
    times = [each for each in r.values(M.DURATION) if isinstance(each, int)]
    if len(times) == 1 and _AT_MOST.search(words) and _SHORTEST_S <= times[0] <= _LONGEST_S:
        # "And no more than 40 minutes": one half of it alone would not be what was ordered.
        return Several((eased, CapRuns(*span, duration_s=times[0])))
    return eased


def _from_today(r: Reading) -> tuple[date, date] | None:
    """ "For two weeks": from today on, where no day is named."""
    days = r.value(M.DAYS_LONG)
    # "She rang last night" names no day to come.
    is_named = any(each.day.type is None and (each.day.on is None or each.day.on >= r.today) for each in r.days)
    is_told = isinstance(days, int) and not is_named and _FEWEST_DAYS <= days <= _MOST_DAYS
    return (r.today, r.today + timedelta(days=days - 1)) if is_told and isinstance(days, int) else None


def back_gently(words: str, r: Reading) -> Question | None:
    """ "Maria is back from holiday on Friday, start her gently": none until then, and lighter from then on."""
    if _BACK.search(words) is None or _GENTLY.search(words) is None or _START.search(words) is None:
        return None
    if r.asks or r.has(M.PAIN, M.INJURY, M.ILL, M.RAN, M.DONE, M.UNTIL, M.DISTANCE):
        return None
    days = {on for each in r.days if each.day.type is None and (on := r.coming(each.day)) is not None}
    if len(days) != 1 or (back := days.pop()) < r.today:
        return None
    sunday = back + timedelta(days=7 - back.isoweekday())
    last = sunday if sunday - back >= timedelta(days=2) else sunday + timedelta(days=7)
    lighter: tuple[Intent, ...] = (EaseDays(back, last, lighter=True), EaseDays(back, last))
    away: tuple[Intent, ...] = (Holiday(r.today, back - timedelta(days=1)),) if back > r.today else ()
    return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in (*lighter, *away)))
