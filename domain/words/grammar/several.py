"""Several things in one sentence: it is divided into parts, and what one part leaves out the part before has said.

"Skip thursday and make sunday 8 mi", "done monday and tuesday", "tue was 4, wed 5 easy, did nothing thursday". A
sentence is read like this where no frame takes all of it: its pieces stand between "and", "then", "but" and signs, and
are put together again until each part is read without doubt. A list of days is one part for each day; a part with a day
alone does to that day what was done to the one before; one without a verb takes the verb, one without a day the day.
What is said to stay is no wish. Where one part is not understood, none is: the sentence is asked about as a whole.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.words.answers import Ask, Question, Understood
from domain.words.day_refs import DayRef
from domain.words.grammar.clauses import Joint, clauses
from domain.words.grammar.divided import BETWEEN, OF_A_DAY, ONE_DAY, WISHES, Divided, days_of, lost_days
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.named_parts import (
    day_key,
    days_in,
)
from domain.words.grammar.reading import Reading
from domain.words.intents import (
    Intent,
    LogRun,
    LogRuns,
    MoveIntent,
    OtherSport,
    RestDay,
    Several,
    SkipDay,
)
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import ShiftAll

# Of these a frame may see one day, or one wish, where the sentence names more.
_MAY_LOSE = (*OF_A_DAY, MoveIntent, OtherSport, ShiftAll)
_MAY_ASK = (
    Ask.DID_YOU_MEAN,
    Ask.WHICH_FIRST,
    Ask.MISSED_MANY,
    Ask.TWO_RUNS,
    Ask.HOW_FAR,
    Ask.HOW_MUCH_SHORTER,
    Ask.EASIER_WHAT,
    Ask.BUSY_THEN_WHAT,
    Ask.SWAP_WITH,
    Ask.MOVE_TO,
)
_HURTS = (M.ILL, M.PAIN, M.INJURY, M.PREGNANT)
_MOST_PIECES = 7
_MOST_WORDS = 45
# "Did them but Tuesday's was 3" is of more days than it names.
_THEM = re.compile(r"\b(?:them|both|all)\b")
_DENIED = re.compile(r"\bnot (?:on |the )?\w+$")


def several_in(reader: Reader, words: str, whole: Heard, *, asks: bool) -> Heard | None:
    """All that a sentence asks for, where it is more than one thing; None where it is not, or not wholly understood."""
    if not BETWEEN.search(words):
        return None
    r = reader.reading(words, whole.language)
    if len(r.tokens) > _MOST_WORDS or r.has(*_HURTS) or r.asks or not _may_be_more(r, whole):
        return None
    reasons = [each for each in clauses(words) if each.joint is Joint.REASON]
    if reasons:
        words = ", ".join(each.text for each in clauses(words) if each.joint is not Joint.REASON)
    for language in dict.fromkeys((reader.language, whole.language)):
        found = _together(Divided(reader, words, language), whole, asks=asks)
        if found is not None:
            return replace(found, language=language)
    return _instead_of_which(r, whole)


def _instead_of_which(r: Reading, whole: Heard) -> Heard | None:
    """Wishes of which it would be asked which comes first, together: all of them change days of a week."""
    question = whole.answer
    if not isinstance(question, Question) or question.ask.code is not Ask.WHICH_FIRST or r.has(M.UNTIL, M.DASH, M.TO):
        return None
    wishes = tuple(dict.fromkeys(each.label.values.get("intent") for each in question.choices))
    kinds = tuple(each for each in WISHES if each not in (LogRun, OtherSport))
    if len(wishes) < 2 or not all(isinstance(each, kinds) for each in wishes):
        return None
    days = {day_key(day) for each in wishes if isinstance(each, kinds) for day in days_of(each)}
    if len(days) < len(days_in(r)) or r.has(M.NOT):
        return None
    return replace(whole, answer=Understood(Several(wishes)))  # type: ignore[arg-type]  # only such are left


def _may_be_more(r: Reading, whole: Heard) -> bool:
    """Whether what was heard of the whole sentence may have lost a part of it."""
    if isinstance(whole.answer, Question):
        return not whole.is_sure or whole.answer.ask.code in _MAY_ASK
    if whole.answer is None or not whole.is_sure:
        return True
    value = whole.answer.value
    if isinstance(value, MoveIntent) and r.has(M.SKIP, M.REST, M.OFF) and _DENIED.search(r.text):
        # "Skip Thursday, not Saturday" moves nothing.
        return True
    return isinstance(value, _MAY_LOSE) and lost_days(r, value)


def _together(reading: Divided, whole: Heard, *, asks: bool) -> Heard | None:
    if not 2 <= len(reading.pieces) <= _MOST_PIECES:
        return None
    parts = reading.parts()
    if parts is None:
        return None
    wishes = _settled([wish for part in parts for wish in part.wishes])
    kept = {day for part in parts for day in part.stays}
    free = [day for part in parts for day in part.free]
    if asks and reading.ends_with_a_day and any(isinstance(each, SkipDay | RestDay) for each in wishes):
        # "Can't today. Tomorrow?" leaves out none but the first.
        return None
    if free:
        one = wishes[0] if len(wishes) == len(free) == 1 else None
        if not isinstance(one, SkipDay | RestDay):
            return None
        wishes = (MoveIntent(one.day, free[0]),)
    is_one = len(wishes) == 1 and not kept and not free
    is_vague = any(is_bare_run(each) for each in wishes) and _THEM.search(reading.words)
    if not wishes or is_one or is_vague or _contradict(wishes, kept):
        return None
    name = next((part.name for part in parts if part.name), "")
    doubted = asks or whole.is_doubted or any(part.is_guessed for part in parts)
    value: Intent
    if len(wishes) == 1:
        value = wishes[0]
    elif all(isinstance(each, LogRun) for each in wishes):
        value = LogRuns(tuple(each for each in wishes if isinstance(each, LogRun)))
    else:
        value = Several(wishes)  # type: ignore[arg-type]  # only such wishes are put together
    return Heard(Understood(value), name, is_doubted=doubted)


def _settled(wishes: Iterable[Intent]) -> tuple[Intent, ...]:
    """Each wish once; a run that is told with its numbers beside "did my run" is that run."""
    found = list(dict.fromkeys(wishes))
    measured = {each.day for each in found if isinstance(each, LogRun) and (each.distance_mm or each.duration_s)}
    return tuple(each for each in found if not (is_bare_run(each) and getattr(each, "day", None) in measured))


def is_bare_run(wish: Intent) -> bool:
    """Whether a run is told without how far or how long it was."""
    return isinstance(wish, LogRun) and not (wish.distance_mm or wish.duration_s or wish.part or wish.effort)


def _contradict(wishes: Sequence[Intent], kept: Iterable[DayRef]) -> bool:
    """Whether one day is left out and changed, changed twice in the same way, or changed though it is to stay."""
    days = [(type(each), each.day) for each in wishes if isinstance(each, ONE_DAY) and each.day is not None]
    out = {each.day for each in wishes if isinstance(each, SkipDay | RestDay)}
    once = [day for kind, day in days if kind is not LogRun]
    is_both = any(day in out and kind not in (SkipDay, RestDay) for kind, day in days)
    return len(set(once)) < len(once) or is_both or any(day in set(kept) for _, day in days)
