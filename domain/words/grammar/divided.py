"""A sentence divided at its joints, and put together again from parts that are read without doubt.

A part that leaves something out takes it from the part before: a day alone the deed, a length alone the verb, "it" the
day. What is said to stay, and what only tells why, are parts that ask for nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from domain.errors import CoachError
from domain.plan import QUALITY_TYPES
from domain.words.answers import Understood
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Reader
from domain.words.grammar.interpret import interpreted
from domain.words.grammar.named_parts import (
    bare_days,
    days_in,
    each_day,
    free_days,
    is_told_aside,
    numbered,
    stays,
)
from domain.words.grammar.reading import Reading
from domain.words.intents import (
    ChangeByDistance,
    CutDay,
    HalveDay,
    Intent,
    LogRun,
    LogRuns,
    MakeEasier,
    MoveIntent,
    OtherSport,
    RestDay,
    RunForTime,
    SkipDay,
    SwapIntent,
    TypeIntent,
)
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import AllEasy, CapRuns, EaseDays, OnlyLongRun, ShiftAll

OF_A_DAY = (CutDay, ChangeByDistance, HalveDay, RunForTime, RestDay, SkipDay, TypeIntent, MakeEasier, LogRun)
ONE_DAY = (*OF_A_DAY, OtherSport)
_OF_A_WEEK = (ShiftAll, OnlyLongRun, AllEasy, CapRuns, EaseDays)
WISHES = (SwapIntent, MoveIntent, *OF_A_DAY, OtherSport, *_OF_A_WEEK)
_DEEDS = (M.MOVE, M.SWAP, M.CHANGE, M.SHORTEN, M.LENGTHEN, M.EASIER, M.WANT, M.ONLY)
_TOLD = "ran "
# So far apart are the days of one story.
_NEAR_DAYS = 4
_MEASURES = (M.DISTANCE, M.DURATION, M.TIME, M.NUMBER)
BETWEEN = re.compile(
    r"\s*(?:(?<!\d)[.!?]+(?=\s|$)|[!?]+|;|,(?=\s)|\.\.+|[()]|\s-+\s)\s*"
    r"(?:(?:and then|and also|and|but|then|plus|also|so|und dann|und|aber|dann|y luego|y|pero|luego)\s)?"
    r"|\s(?:and then|and also|as well as|and|&|\+|n|nor|then|but|plus|also|und dann|und|aber|dann|sowie|y luego|y|"
    r"pero|luego|ademas)\s"
    r"|\s(?=not (?:on |the )?(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow|long)\w*\b)"
)
_VERBS: tuple[tuple[type, tuple[str, ...]], ...] = (
    (LogRun, ("ran ", "did ")),
    (OtherSport, ("did ",)),
    (MoveIntent, ("move ",)),
    (SwapIntent, ("swap ",)),
)
_MAKE = ("make ", "only ")


@dataclass(frozen=True, slots=True)
class Part:
    """What a part of the sentence asks for; nothing where it only tells something, or says what stays."""

    wishes: tuple[Intent, ...] = ()
    stays: tuple[DayRef, ...] = ()
    name: str = ""
    is_guessed: bool = False
    # Days that are said to suit, where another does not.
    free: tuple[DayRef, ...] = ()

    @property
    def is_meant(self) -> bool:
        """Whether it says more than a reason."""
        return bool(self.wishes or self.stays or self.free)


class Divided:
    """One sentence being put together from its pieces, in one language."""

    def __init__(self, reader: Reader, words: str, language: str) -> None:
        self._reader, self.words, self._language = reader, words, language
        self._parts: dict[tuple[int, int], Part | None] = {}

    @cached_property
    def pieces(self) -> list[tuple[int, int]]:
        """Where each piece begins and ends."""
        found: list[tuple[int, int]] = []
        begin = 0
        for each in BETWEEN.finditer(self.words):
            if self.words[begin : each.start()].strip():
                found.append((begin, each.start()))
            begin = each.end()
        if self.words[begin:].strip():
            found.append((begin, len(self.words)))
        return found

    @property
    def ends_with_a_day(self) -> bool:
        """Whether its last piece is only a day."""
        return bool(bare_days(self.reading(self._text(len(self.pieces) - 1, len(self.pieces)))))

    def parts(self, at: int = 0, before: tuple[Part, ...] = ()) -> tuple[Part, ...] | None:
        """Every part from a piece on, the shortest that can be read first; None where one cannot be."""
        if at == len(self.pieces):
            return before
        for end in range(at + 1, len(self.pieces) + 1):
            part = self._part(at, end, before)
            if part is not None and (whole := self.parts(end, (*before, part))) is not None:
                return whole
        return None

    def _part(self, at: int, end: int, before: Sequence[Part]) -> Part | None:
        if (at, end) not in self._parts:
            self._parts[at, end] = self._read(self._text(at, end))
        found = self._parts[at, end]
        last = _last(before)
        if last is None or found is None or not found.wishes:
            carried = self._carried(at, end, before) if found is None or not found.is_meant else None
            return carried if carried is not None else found
        text = self._text(at, end)
        if (run := _story_of(before)) is not None and (told := self._told_on(text, found, run)) is not None:
            return told
        return self._beside(text, found, last)

    def _beside(self, text: str, found: Part, last: Intent) -> Part | None:
        """What a part asks for by itself, as it is meant after another wish."""
        r = self.reading(text)
        is_named = any(each.day.type is None for each in r.days)
        if isinstance(last, LogRun | OtherSport):
            # "Way too hard for an easy run" is told of the run, and changes none.
            is_told = all(isinstance(each, LogRun | OtherSport | SkipDay) for each in found.wishes)
            return found if is_named or (is_told and not r.days and r.has(*_MEASURES)) or r.has(M.WEEK) else None
        if any(isinstance(each, LogRun | OtherSport) for each in found.wishes):
            return found if is_named or r.has(*_MEASURES) else None
        if r.days and not is_named and text.startswith(("no ", "not ")) and isinstance(found.wishes[0], SkipDay):
            # "Thursday easy, no speedwork" says the same again.
            is_hard = all(each.day.type in QUALITY_TYPES for each in r.days)
            return Part(name=found.name) if is_hard else found
        it = _day_after(last)
        if is_named or it is None or not all(isinstance(each, OF_A_DAY) for each in found.wishes):
            is_move = isinstance(last, MoveIntent) and isinstance(found.wishes[0], TypeIntent)
            return found if not is_move or r.has(M.CHANGE, M.EASIER) else None
        # "Move it to Friday and make it 4 miles": Friday's.
        wishes = self._asked(self.reading(text, it))
        return None if not wishes else Part(wishes, name=found.name)

    def _told_on(self, text: str, found: Part, last: LogRun) -> Part | None:
        """ "Did 4 tue, nothing mon, and 5 today": what comes without a verb after a run is told, too."""
        r = self.reading(text)
        if r.has(*_DEEDS):
            return None
        days = [day for day in map(r.past, days_in(r)) if self._is_near(day, last)]
        if len(days) == 1 and all(isinstance(each, SkipDay | RestDay) for each in found.wishes):
            return Part((SkipDay(days[0]),), name=found.name)
        if not days or not r.has(*_MEASURES):
            return None
        wishes = self._asked(self.reading(_TOLD + text))
        return Part(wishes, name=found.name) if wishes and all(isinstance(w, LogRun) for w in wishes) else None

    def _is_near(self, day: DayRef, last: LogRun) -> bool:
        """Whether a day lies behind, near the run told before: a Thursday after "ran 4 tue" may be to come."""
        if day.on is None or day.on > self._reader.today:
            return False
        return last.day.on is None or abs((day.on - last.day.on).days) <= _NEAR_DAYS

    def _text(self, at: int, end: int) -> str:
        return self.words[self.pieces[at][0] : self.pieces[end - 1][1]].strip(" ,;:-")

    def reading(self, text: str, it: DayRef | None = None) -> Reading:
        return self._reader.reading(text, self._language, it)

    def _read(self, text: str) -> Part | None:
        """A part by itself."""
        r = self.reading(text)
        if (kept := stays(r)) is not None:
            return Part(stays=kept, name=r.name)
        if free := free_days(r):
            return Part(free=free, name=r.name)
        wishes = self._asked(r)
        if wishes is not None:
            return Part(wishes, name=r.name)
        return Part() if is_told_aside(r) else None

    def _asked(self, r: Reading) -> tuple[Intent, ...] | None:
        """What a reading asks for without a word left over and without a day lost; None for anything else."""
        if len(days_in(r)) > 1 and (apart := each_day(r)):
            each = [self._asked(one) for one in apart]
            if all(each):
                return tuple(wish for wishes in each if wishes for wish in wishes)
        try:
            found = interpreted(r)
        except CoachError:
            return None
        value = found.answer.value if isinstance(found.answer, Understood) else None
        if found.lost == 0 and isinstance(value, LogRuns):
            return value.runs
        if found.lost == 0 and isinstance(value, WISHES) and not lost_days(r, value):
            return (value,)
        return numbered(r)

    def _may_be_instead(self, at: int) -> bool:
        """ "Can't today. Tomorrow": the day that stands alone may be the one to run on."""
        begin = self.pieces[at][0]
        joint = self.words[self.pieces[at - 1][1] : begin]
        said = self.reading(self.words[:begin])
        return not said.has(M.SKIP, M.REST, M.OFF) and re.search(r"[a-z&+]", joint) is None

    def _carried(self, at: int, end: int, before: Sequence[Part]) -> Part | None:
        """A part that leaves out what the one before has said: its verb, its length or its day."""
        last, text = _last(before), self._text(at, end)
        if last is None:
            return None
        r = self.reading(text)
        is_instead = isinstance(last, SkipDay | RestDay) and self._may_be_instead(at) and not r.has(M.ALSO)
        if (
            (days := bare_days(r))
            and not is_instead
            and isinstance(last, OF_A_DAY)
            and getattr(last, "day", None) is not None
        ):
            meant = tuple(r.past(day) if isinstance(last, LogRun) else day for day in days)
            if isinstance(last, LogRun) and not all(self._is_near(day, last) or day.type is not None for day in meant):
                return None
            is_guessed = isinstance(last, LogRun) and last.distance_mm is not None
            return Part(tuple(replace(last, day=day) for day in meant), name=r.name, is_guessed=is_guessed)
        if not r.days and (it := _day_after(last)) is not None:
            wishes = self._asked(self.reading(text, it))
            if wishes:
                return Part(wishes, name=r.name)
        if isinstance(last, LogRun | OtherSport) and not r.has(*_MEASURES):
            return None
        last = _story_of(before) or last
        verbs = next((verbs for kind, verbs in _VERBS if isinstance(last, kind)), _MAKE)
        is_coming = any((on := r.coming(day)) is not None and on > self._reader.today for day in days_in(r))
        for verb in (*verbs, *(_MAKE if is_coming and isinstance(last, LogRun) else ())):
            wishes = self._asked(self.reading(verb + text, _day_after(last)))
            if wishes:
                return Part(wishes, name=r.name)
        return None


def _story_of(before: Sequence[Part]) -> LogRun | None:
    """The run that was told last, where all that was said so far is what was run and what was not."""
    wishes = [wish for part in before for wish in part.wishes]
    is_told = all(isinstance(each, LogRun | SkipDay | OtherSport) for each in wishes)
    return next((each for each in reversed(wishes) if isinstance(each, LogRun)), None) if is_told else None


def _last(before: Sequence[Part]) -> Intent | None:
    """The wish that stands last before a part."""
    return next((part.wishes[-1] for part in reversed(before) if part.wishes), None)


def _day_after(wish: Intent) -> DayRef | None:
    """The day that "it" is after a wish: where a run was moved to, else the day it is of."""
    if isinstance(wish, MoveIntent):
        return wish.to
    day = getattr(wish, "day", None)
    return day if isinstance(day, DayRef) else None


def days_of(value: Intent) -> set[DayRef]:
    """The days that what was understood is about."""
    match value:
        case MoveIntent(first, second) | SwapIntent(first, second):
            return {first, second}
    day = getattr(value, "day", None)
    return {day} if isinstance(day, DayRef) else set()


def lost_days(r: Reading, value: Intent) -> bool:
    """Whether a sentence names more days than what was understood of it is about."""
    if isinstance(value, MakeEasier) and value.day is None:
        return False
    named, meant = days_in(r), days_of(value)
    if isinstance(value, ShiftAll):
        return value.since is None and bool(named)
    if isinstance(value, _OF_A_WEEK):
        return False
    return len(named) > max(len(meant), 1)
