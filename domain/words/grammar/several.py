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
from datetime import timedelta
from itertools import combinations

from domain.calendar import monday_of
from domain.plan import DayType
from domain.units import MM_PER_MILE
from domain.words.answers import Ask, Label, Question, Understood, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.divided import BETWEEN, Divided, is_told_of
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.named_parts import (
    day_key,
    days_in,
    runs_on,
)
from domain.words.grammar.part_read import OF_A_DAY, ONE_DAY, WISHES, Part, PartReader, days_of, lost_days, on_day
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer, said_again
from domain.words.grammar.told_numbers import FASTEST_S, SLOWEST_S
from domain.words.intents import (
    CutDay,
    Holiday,
    Intent,
    LogRun,
    LogRuns,
    MoveIntent,
    OtherSport,
    RestDay,
    Several,
    SkipDay,
    SwapIntent,
    TypeIntent,
)
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import OnlyLongRun, RunOn, ShiftAll

# Of these a frame may see one day, or one wish, where the sentence names more.
_MAY_LOSE = (*OF_A_DAY, MoveIntent, SwapIntent, OtherSport, ShiftAll)
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
    # "Y" is "why" to who writes English in a hurry, and "and" in Spanish.
    Ask.WHY_WHAT,
)
# The body is answered first, and what is to hold for good is no change of a week.
_NOT_HERE = (M.ILL, M.PAIN, M.INJURY, M.PREGNANT, M.ALWAYS, M.NEVER, M.EVERY, M.RUNNING_DAYS)
# "Too long!! Sunday I mean" is one thing, put right.
_EITHER = re.compile(r"\b(?:or|oder|o)\b")
_I_MEAN = re.compile(r"\bi mean\b|\bi meant\b|\bany ?more\b|\bfrom now on\b|\b(?:two|2|three|3) runs\b")
_MOST_PIECES = 7
_MOST_WORDS = 45
# What says the same in fewer words.
_SAME_SAID = tuple(
    (re.compile(pattern), meant)
    for pattern, meant in (
        (r"\b(?:aswell|as well|either)\b(?! as)(?! (?:mon|tue|wed|thu|fri|sat|sun|of))", "too"),
        (r"\bauch nicht\b", "auch"),
        (r"\btampoco\b", "tambien"),
        (r"\b(?:the )?(?:same|ditto|likewise) (?:for|on|with)\b", "too"),
        (r"\bboth (?!of\b|done|run|easy$|hard$|ok$|fine$)", ""),
        (r"\b(?:instead of|rather than) (?:whatever|what)\b[^,;.]*", ""),
        (r"\b(?:a )?(?:two|2|couple of|few) (?:quick )?things\b ?[:,-]*", ""),
        (r"^(?:first|firstly|first of all)\b,? ", ""),
        (r"(?<=day) are\b|(?<=mon|tue|thu|fri|sat|sun) are\b|(?<=weds|thur) are\b|(?<=tues) are\b", " is"),
    )
)
# "Did them but Tuesday's was 3" is of more days than it names.
_THEM = re.compile(r"\bthem\b")
_LOOKS = re.compile(r"\b(?:looks|seems|is a bit|feels)\b.*\b(?:could|can|might)\b")
_FOR_THE_WEEK = re.compile(r"\bfor (?:the )?(?:next|this|coming) (?:week|wk)$")
_KEEP = re.compile(r"\b(?:keep|leave)\b.*\b(?:rest|else|others?)\b")
_ALL_FELT = re.compile(r",? (?:both|all)(?: of them| runs)?(?: were| was| felt| run)? (easy|hard|ok|fine)$")
# As one run's is read: felt_words.py.
_EFFORTS = {"easy": 3, "hard": 8, "ok": 5, "fine": 5}
_OUT = (M.SKIP, M.REST, M.OFF, M.NOT, M.CANT, M.DIDNT)
_MOVES = (M.MOVE, M.SWAP, M.INSTEAD, M.TO, M.CHANGE)
_DENIED = re.compile(
    r"\bnot (?:on |the )?\w+$|\b(?:too|as well|also|aswell|either|auch nicht|tampoco)$"
    r"|\bno \w+,? (?:and )?no \w+|\bn?or\b|;"
    r"|\bnot \w+,? (?:and )?not \w+"
)


def several_in(reader: Reader, words: str, whole: Heard, *, asks: bool) -> Heard | None:
    """All that a sentence asks for, where it is more than one thing; None where it is not, or not wholly understood."""
    if not BETWEEN.search(words):
        return None
    r = reader.reading(words, whole.language)
    if len(r.tokens) > _MOST_WORDS or r.has(*_NOT_HERE) or r.asks or _I_MEAN.search(words):
        return None
    if not _may_be_more(r, whole):
        return None
    for said, meant in _SAME_SAID:
        words = said.sub(meant, words)
    for language in dict.fromkeys((reader.language, whole.language)):
        parts = PartReader(reader, language)
        felt = _ALL_FELT.search(words)
        if felt is not None and (runs := _together(Divided(parts, words[: felt.start()]), r, whole, asks=asks)):
            return replace(_felt_so(runs, felt[1]), language=language)
        found = _together(
            Divided(parts, words.strip().replace(" both easy", " easy").replace(" both hard", " hard")),
            r,
            whole,
            asks=asks,
        )
        if found is not None:
            return replace(found, language=language)
    return _instead_of_which(r, whole) or _not_only_half(r, words, whole) or _doubted(reader, r, words, whole)


def _felt_so(heard: Heard, felt: str) -> Heard:
    """ "Ran 4 yesterday and 5 today, both easy": how hard it was is said of all of them."""
    value = heard.value
    if not isinstance(value, LogRuns):
        return heard
    effort = _EFFORTS[felt]
    return replace(heard, answer=Understood(LogRuns(tuple(replace(run, effort=effort) for run in value.runs))))


def _doubted(reader: Reader, r: Reading, words: str, whole: Heard) -> Heard | None:
    """ "Double Thursday and skip Saturday": what was read of one half is offered, and not done."""
    value = whole.value
    if not whole.is_sure or not isinstance(value, _MAY_LOSE) or not (lost_days(r, value) or r.has(M.SKIP)):
        return None
    own = said_again(value)
    if not own or not Divided(PartReader(reader, whole.language), words.strip()).is_half_read():
        return None
    offer = choice(own, Label.INTENT, intent=value)
    return replace(whole, answer=ask(Ask.DID_YOU_MEAN, offer), is_sure=False)


def _not_only_half(r: Reading, words: str, whole: Heard) -> Heard | None:
    """Where one of two days would be taken, each is offered: "Thursday or Friday easy"."""
    value = whole.value
    days = days_in(r)
    if not whole.is_sure or len(days) != 2 or any(day.type is not None for day in days):
        return None
    if _EITHER.search(words) is None or r.has(M.CANT, M.NOT, M.DIDNT, M.MISSED):
        return None
    if isinstance(value, MoveIntent) and r.has(M.SKIP):
        value = SkipDay(days[0])
    if not isinstance(value, ONE_DAY) or isinstance(value, LogRun | OtherSport):
        return None
    wishes = [on_day(value, day) for day in days]
    offers = (offer(each) for each in wishes)
    return replace(whole, answer=ask(Ask.WHICH_OF_BOTH, *offers))


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
    if _LOOKS.search(r.text):
        # "Tomorrow looks a bit light, I could go 8".
        return True
    if isinstance(whole.answer, Question):
        return not whole.is_sure or whole.answer.ask.code in _MAY_ASK
    if whole.answer is None or not whole.is_sure:
        return True
    value = whole.answer.value
    if isinstance(value, MoveIntent) and r.has(*_OUT) and not r.has(*_MOVES):
        # "Skip Thursday, not Saturday" moves nothing, and "no Thursday, no Saturday" neither.
        return _DENIED.search(r.text) is not None
    if isinstance(value, MoveIntent) and r.has(M.SKIP) and r.has(M.MOVE):
        return True
    if isinstance(value, RestDay | SkipDay) and _KEEP.search(r.text):
        # "Keep Sunday, bin the rest".
        return True
    if isinstance(value, Holiday):
        # "Rest Thursday and Friday, the long one stays".
        dates = [r.coming(day) for day in days_in(r)]
        return any(on is None or not value.first <= on <= value.last for on in dates) and not r.has(M.UNTIL, M.AWAY)
    if isinstance(value, LogRuns):
        return r.has(M.TIME, M.DURATION, M.EFFORT) and not any(run.duration_s or run.effort for run in value.runs)
    return isinstance(value, _MAY_LOSE) and lost_days(r, value)


def _together(reading: Divided, r: Reading, whole: Heard, *, asks: bool) -> Heard | None:
    if not 2 <= len(reading.pieces) <= _MOST_PIECES:
        return None
    parts = reading.parts()
    if parts is None or not is_told_of(parts):
        return None
    kept = {day for part in parts for day in part.stays}
    said = [*_of_their_weeks(r, parts), *(_the_rest(r, kept) if any(part.rest_out for part in parts) else ())]
    wishes = _settled(_other_sports(r, said))
    free = [day for part in parts for day in part.free]
    if asks and reading.ends_with_a_day and any(isinstance(each, SkipDay | RestDay) for each in wishes):
        # "Can't today. Tomorrow?" leaves out none but the first.
        return None
    if free:
        out = tuple(each.day for each in wishes if isinstance(each, SkipDay | RestDay))
        if len(out) < len(wishes) or not out:
            return None
        is_move = len(out) == len(free) == 1 and not runs_on(r)
        wishes = (MoveIntent(out[0], free[0]) if is_move else RunOn(tuple(free), out),)
    is_told = any(part.told is not None for part in parts)
    is_one = len(wishes) == 1 and not kept and not free and not is_told
    is_vague = any(is_bare_run(each) for each in wishes) and _THEM.search(reading.words)
    if not wishes or is_one or is_vague or _contradict(wishes, kept):
        return None
    name = next((part.name for part in parts if part.name), "")
    wishes, is_guessed = _as_told(r, _as_one_run(reading.words, wishes))
    doubted = asks or whole.is_doubted or is_guessed or any(part.is_guessed for part in parts)
    value: Intent
    if len(wishes) == 1:
        value = wishes[0]
    elif all(isinstance(each, LogRun) for each in wishes):
        value = LogRuns(tuple(each for each in wishes if isinstance(each, LogRun)))
    else:
        value = Several(wishes)  # type: ignore[arg-type]  # only such wishes are put together
    return Heard(Understood(value), name, is_doubted=doubted)


def _of_their_weeks(r: Reading, parts: Sequence[Part]) -> list[Intent]:
    """The wishes with their weekdays in the week that is named once: "skip tuesday and thursday next week"."""
    found: list[Intent] = []
    named = [part.week for part in parts if part.week is not None]
    is_one_deed = len({type(wish) for part in parts for wish in part.wishes}) == 1
    is_of_all = len(named) == 1 and parts[-1 if len(parts) > 1 else 0].week is not None and not parts[-1].leads
    ahead = named[0] if is_of_all and (is_one_deed or _FOR_THE_WEEK.search(r.text)) else None
    for part in parts:
        if part.week is not None and (part.leads or (part is parts[0] and not part.wishes)):
            ahead = part.week
        week = ahead if part.week is None else None
        found += [each if week is None else _in_week(r, each, week) for each in part.wishes]
    return found


def _in_week(r: Reading, wish: Intent, ahead: int) -> Intent:
    monday = monday_of(r.today)

    def there(day: DayRef) -> DayRef:
        return day if day.weekday is None else DayRef(on=monday + timedelta(days=7 * ahead + day.weekday - 1))

    match wish:
        case MoveIntent(day, to):
            return MoveIntent(there(day), there(to))
        case SwapIntent(first, second):
            return SwapIntent(there(first), there(second))
    day_of = getattr(wish, "day", None)
    return on_day(wish, there(day_of)) if isinstance(day_of, DayRef) else wish


def _as_told(r: Reading, wishes: tuple[Intent, ...]) -> tuple[tuple[Intent, ...], bool]:
    """ "Mon 5, tue 4" on a Wednesday are runs that were run; without a word that says so it is asked."""
    gone = all(
        isinstance(each, CutDay | RestDay | SkipDay)
        and each.day.weekday is not None
        and each.day.weekday < r.today.isoweekday()
        for each in wishes
    )
    if not gone or r.week is not None or not any(isinstance(each, CutDay) for each in wishes):
        return wishes, False
    told = [
        LogRun(day=r.past(each.day), distance_mm=each.distance_mm)
        if isinstance(each, CutDay)
        else SkipDay(r.past(each.day))
        for each in wishes
        if isinstance(each, CutDay | RestDay | SkipDay)
    ]
    return tuple(told), not r.has(M.DONE, M.RAN)


def _the_rest(r: Reading, kept: Iterable[DayRef]) -> list[Intent]:
    """ "Keep Sunday, bin the rest": what is left out of this week; nothing where that cannot be said by its days."""
    kinds = {day.type for day in kept} - {None}
    if kinds == {DayType.LONG_RUN}:
        return [OnlyLongRun()]
    if kinds or not kept:
        return []
    stays = {day_key(day) for day in kept}
    left = (r.today + timedelta(days=each) for each in range(8 - r.today.isoweekday()))
    return [RestDay(DayRef(on=on)) for on in left if on.isoweekday() not in stays]


def _other_sports(r: Reading, wishes: Sequence[Intent]) -> list[Intent]:
    """ "Swam Monday and ran 4 yesterday": beside a run that was run, the other sport was done, too."""
    is_told = any(isinstance(each, LogRun) for each in wishes) or all(isinstance(each, OtherSport) for each in wishes)
    return [OtherSport(r.past(each.day)) if is_told and isinstance(each, OtherSport) else each for each in wishes]


def _settled(wishes: Iterable[Intent]) -> tuple[Intent, ...]:
    """Each wish once; a run that is told with its numbers beside "did my run" is that run."""
    found = list(dict.fromkeys(wishes))
    measured = {each.day for each in found if isinstance(each, LogRun) and (each.distance_mm or each.duration_s)}
    return tuple(each for each in found if not (is_bare_run(each) and getattr(each, "day", None) in measured))


_SECOND_RUN = re.compile(
    r"\b(?:then|another|again|later|evening|tonight|afternoon|morning|plus|also|twice|both|second|two|more|dann|abends|"
    r"morgens|noch|luego|tarde|otr[oa]|despues)\b"
)


def _as_one_run(words: str, wishes: tuple[Intent, ...]) -> tuple[Intent, ...]:
    """ "8 miles easy with the dog, 1h25": how far and how long, told apart, are one run, unless a second is told."""
    if len(wishes) != 2 or _SECOND_RUN.search(words):
        return wishes
    runs = [each for each in wishes if isinstance(each, LogRun) and not each.part]
    far = next((each for each in runs if each.distance_mm and not each.duration_s), None)
    long = next((each for each in runs if each.duration_s and not each.distance_mm), None)
    if far is None or long is None or far.day != long.day:
        return wishes
    seconds_a_mile = (long.duration_s or 0) * MM_PER_MILE / (far.distance_mm or 1)
    if not FASTEST_S <= seconds_a_mile <= SLOWEST_S:
        return wishes
    return (replace(far, duration_s=long.duration_s, effort=far.effort or long.effort),)


def is_bare_run(wish: Intent) -> bool:
    """Whether a run is told without how far or how long it was."""
    return isinstance(wish, LogRun) and not (wish.distance_mm or wish.duration_s or wish.part or wish.effort)


def _contradict(wishes: Sequence[Intent], kept: Iterable[DayRef]) -> bool:
    """Whether one day is left out and changed, changed twice in the same way, or changed though it is to stay."""
    moved = {each.day for each in wishes if isinstance(each, MoveIntent)}
    days = [(type(each), each.day) for each in wishes if isinstance(each, ONE_DAY) and each.day is not None]
    out = {each.day for each in wishes if isinstance(each, SkipDay | RestDay)}
    twice = [
        both
        for both in combinations([(kind, day) for kind, day in days if kind is not LogRun], 2)
        if both[0][1] == both[1][1] and {kind for kind, _ in both} != {TypeIntent, CutDay}
    ]
    is_both = any(day in out and kind not in (SkipDay, RestDay) for kind, day in days)
    is_shifted = any(isinstance(each, ShiftAll) for each in wishes) and any(
        isinstance(each, MoveIntent | SwapIntent) for each in wishes
    )
    return bool(twice or moved & out) or is_both or is_shifted or any(day in set(kept) for _, day in days)
