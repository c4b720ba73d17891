"""A sentence divided at its joints, and put together again from parts that are read without doubt.

A part that leaves something out takes it from the part before: a day alone the deed, a length alone the verb, "it" the
day. What is said to stay, and what only tells why, are parts that ask for nothing.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from domain.plan import QUALITY_TYPES
from domain.units import Units
from domain.words.day_refs import DayRef
from domain.words.grammar.clauses import REASON, SO
from domain.words.grammar.named_parts import (
    bare_days,
    day_key,
    days_in,
    each_day,
    numbered,
    runs_on,
    stays,
    tells_of,
    week_named,
)
from domain.words.grammar.part_read import OF_A_DAY, Part, PartReader, on_day
from domain.words.grammar.reading import Reading
from domain.words.intents import (
    ChangeByDistance,
    Intent,
    LogRun,
    MoveIntent,
    OtherSport,
    RestDay,
    RunForTime,
    SkipDay,
    SwapIntent,
    TypeIntent,
)
from domain.words.lexicon.meanings import M

_DEEDS = (M.MOVE, M.SWAP, M.CHANGE, M.SHORTEN, M.LENGTHEN, M.EASIER, M.WANT, M.ONLY, M.TO, M.AT)
_TOLD = "ran "
# So far apart are the days of one story.
_NEAR_DAYS = 3
_MEASURES = (M.DISTANCE, M.DURATION, M.TIME, M.NUMBER)
BETWEEN = re.compile(
    r"\s*(?:(?<!\d)[.!?]+(?=\s|$)|[!?]+|;|"
    r"(?<!day)(?<!mon)(?<!tue)(?<!tues)(?<!wed)(?<!thu)(?<!thurs)(?<!fri)(?<!sat)(?<!sun):(?=\s)|,(?=\s)|\.\.+|[()]|"
    r"\s-+\s|\s/\s)\s*"
    r"(?:(?:and then|and also|and|but|then|plus|also|so|und dann|und|aber|dann|y luego|y|pero|luego)\s)?"
    r"|\s(?:and then|and also|as well as|and|&|\+|n|nor|or|then|but|plus|also|und dann|und|oder|aber|dann|sowie|"
    r"y luego|y|o|pero|luego|ademas)\s"
    rf"|\s(?:and )?{SO}\s|\s(?={REASON}\s)"
    r"|\s(?=not (?:on |the )?(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow|long)\w*\b)"
)
_BECAUSE = re.compile(rf"{REASON}\s")
_SO_THEN = re.compile(rf"\b{SO}\s|\bso\s")
_LISTING = re.compile(r"\s*(?:,\s*)?(?:(?:and|&|\+|n|or|nor|plus|also|as well as|und|oder|sowie|y|o)\s+)?\s*")
_AND = re.compile(r"\b(?:and|und|y|plus|then|dann)\b|&|\+")
_OR = re.compile(r"\b(?:or|nor|oder|o)\b")
_NOT = re.compile(r"(?:but |and )?not\b")
_NEXT_DAY = re.compile(r"(?:the )?(?:day after(?: that)?|next day|following day|day afterwards)(?: too)?")
_REST_OUT = re.compile(
    r"(?:just |please )*(?:bin|drop|skip|scrap|cancel|lose|ditch|leave out|remove|forget|no to|delete) "
    r"(?:all )?(?:the rest|everything else|(?:all )?the others|the other (?:runs|ones|days)|all else)(?: please| pls)?"
)
_AS_PLANNED = re.compile(r" (?:as planned|like planned|as it was planned)$")
_VERBS: tuple[tuple[type, tuple[str, ...]], ...] = (
    (LogRun, ("ran ", "did ")),
    (OtherSport, ("did ",)),
    (MoveIntent, ("move ",)),
    (SwapIntent, ("swap ",)),
)
_MAKE = ("make ", "change ", "only ")
_BARE_NUMBER = re.compile(
    r"(?<![\d:.])(\d+(?:\.\d+)?)(?![\d:.])(?! ?(?:mi|miles?|km|k|min|mins|minutes|h|hours?|m|am|pm)\b)"
)


class Divided:
    """One sentence being put together from its pieces."""

    def __init__(self, reader: PartReader, words: str) -> None:
        self._reader, self.words = reader, words
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
        return bool(bare_days(self._reader.reading(self._text(len(self.pieces) - 1, len(self.pieces)))))

    def parts(self, at: int = 0, before: tuple[Part, ...] = ()) -> tuple[Part, ...] | None:
        """Every part from a piece on, a list of days or else the shortest first; None where one cannot be read."""
        if at == len(self.pieces):
            return before
        ends = range(at + 1, len(self.pieces) + 1)
        lists = [end for end in reversed(ends) if end > at + 1 and self._is_list(at, end)]
        for end in dict.fromkeys((*lists, *(end for end in ends if end not in lists))):
            part = self._part(at, end, before)
            if part is not None and (whole := self.parts(end, (*before, part))) is not None:
                return whole
        return None

    def _is_list(self, at: int, end: int) -> bool:
        """Whether pieces are one part with a list of days."""
        is_joined = all(_LISTING.fullmatch(self._joint(piece)) for piece in range(at + 1, end))
        if not is_joined or not each_day(self._reader.reading(self._text(at, end))):
            return False
        return all(stays(self._reader.reading(self._text(piece, piece + 1))) is None for piece in range(at, end))

    def _goes_on(self, at: int, end: int) -> bool:
        """Whether pieces can be one part: a list of days, what is moved and where to, a day and what becomes of it."""
        r = self._reader.reading(self._text(at, end))
        if self._is_list(at, end) or numbered(r) or self._text(end - 1, end).startswith(("to ", "auf ", "al ")):
            return True
        named = sum(bool(self._reader.reading(self._text(piece, piece + 1)).days) for piece in range(at, end))
        return named < 2 or all(re.search(r"[a-z&+]", self._joint(piece)) for piece in range(at + 1, end))

    def is_half_read(self) -> bool:
        """Whether a piece behind "and" names a day and is not understood."""
        begins = [at for at in range(1, len(self.pieces)) if _SO_THEN.search(self._joint(at))]
        for at in range(begins[-1] if begins else 0, len(self.pieces)):
            joints = (self._joint(at) if at else "", self._joint(at + 1) if at + 1 < len(self.pieces) else "")
            text = self._text(at, at + 1)
            is_joined = any(_AND.search(joint) for joint in joints) and not _BECAUSE.match(text)
            if is_joined and self._reader.reading(text).days and self._reader.part(text) is None:
                return True
        return False

    def _text(self, at: int, end: int) -> str:
        return self.words[self.pieces[at][0] : self.pieces[end - 1][1]].strip(" ,;:-")

    def _joint(self, at: int) -> str:
        """What stands before a piece."""
        return self.words[self.pieces[at - 1][1] if at else 0 : self.pieces[at][0]]

    def _part(self, at: int, end: int, before: Sequence[Part]) -> Part | None:
        text = self._text(at, end)
        if _BECAUSE.match(text):
            return Part() if end == at + 1 else None
        if _REST_OUT.fullmatch(text):
            return Part(rest_out=True)
        if (at, end) not in self._parts:
            self._parts[at, end] = self._reader.part(text) if end == at + 1 or self._goes_on(at, end) else None
        found = self._parts[at, end]
        last, run = _last(before), _story_of(before)
        if last is not None and _NEXT_DAY.fullmatch(text):
            return self._on_the_next_day(last)
        if found is not None and found.stays and _NOT.match(text):
            found = self._left_out(found, last, run)
        if run is not None and (found is None or not found.is_meant or (found.stays and _AS_PLANNED.search(text))):
            found = None if found is not None and found.stays else found
            text = _AS_PLANNED.sub("", text)
        if last is None and found is not None and found.wishes and (it := _it(before)) is not None:
            # "Thursday is mad at work, so skip it".
            wishes = found.wishes if self._reader.reading(text).days else self._reader.asked(text, it)
            return Part(wishes, name=found.name) if wishes else None
        if last is None or found is None or not found.wishes:
            carried = self._carried(at, text, before) if found is None or not found.is_meant else None
            return carried or found or self._reason_before_so(at, end, text)
        if run is not None and (told := self._told_on(text, found, run)) is not None:
            return told
        return self._beside(text, found, last, _it(before))

    def _left_out(self, found: Part, last: Intent | None, run: LogRun | None) -> Part:
        """ "Did Tuesday, but not Monday's" was not run; "not Thursday and not Saturday" is left out."""
        r = self._reader.reading("")
        if run is not None and (past := [r.past(day) for day in found.stays]):
            return Part(tuple(SkipDay(day) for day in past), name=found.name)
        is_first = last is None or (isinstance(last, SkipDay) and not self._reader.reading(self.words).has(M.SKIP))
        is_out = is_first and not self._reader.reading(self.words).has(M.MOVE, M.REST, M.OFF, M.CANT)
        return Part(tuple(SkipDay(day) for day in found.stays), name=found.name) if is_out else found

    def _reason_before_so(self, at: int, end: int, text: str) -> Part | None:
        """ "Thursday is mad at work, so …": a reason, and of which day."""
        if end != at + 1 or end == len(self.pieces) or not _SO_THEN.search(self._joint(end)):
            return None
        days = tells_of(self._reader.reading(text))
        return None if days is None else Part(told=days[0] if days else None)

    def _beside(self, text: str, found: Part, last: Intent, it: DayRef | None) -> Part | None:
        """What a part asks for by itself, as it is meant after another wish."""
        r = self._reader.reading(text)
        is_named = any(each.day.type is None for each in r.days)
        if isinstance(last, SkipDay | RestDay) and r.has(M.INSTEAD) and (instead := bare_days(r, M.INSTEAD)):
            # "Skip Thursday and run Friday instead".
            return Part(free=tuple(instead), name=found.name)
        if isinstance(last, SkipDay | RestDay) and last.day.type is not None and r.has(M.INSTEAD):
            # "Skip the intervals, easy run instead Thursday": one thing.
            return None
        if isinstance(last, LogRun | OtherSport):
            # "Way too hard for an easy run" is told of the run, and changes none.
            is_told = all(isinstance(each, LogRun | OtherSport | SkipDay) for each in found.wishes)
            return found if is_named or (is_told and not r.days and r.has(*_MEASURES)) or r.has(M.WEEK) else None
        if any(isinstance(each, LogRun | OtherSport) for each in found.wishes):
            return found if is_named or (r.has(*_MEASURES) and r.has(M.RAN, M.DONE)) else None
        if r.days and not is_named and text.startswith(("no ", "not ")) and isinstance(found.wishes[0], SkipDay):
            # "Thursday easy, no speedwork" says the same again.
            is_hard = all(each.day.type in QUALITY_TYPES for each in r.days)
            return Part(name=found.name) if is_hard else found
        if is_named or it is None or not all(isinstance(each, OF_A_DAY) for each in found.wishes):
            is_move = isinstance(last, MoveIntent) and isinstance(found.wishes[0], TypeIntent)
            return found if not is_move or r.has(M.CHANGE, M.EASIER) else None
        if r.days and not r.has(M.INSTEAD) and all(_day_after(each) != r.it for each in found.wishes):
            return found
        # "Move it to Friday and make it 4 miles": Friday's.
        wishes = self._reader.asked(text, it)
        return None if not wishes else Part(wishes, name=found.name)

    def _told_on(self, text: str, found: Part, last: LogRun) -> Part | None:
        """ "Did 4 tue, nothing mon, and 5 today": what comes without a verb after a run is told, too."""
        r = self._reader.reading(text)
        if r.has(*_DEEDS):
            return None
        days = [day for day in map(r.past, days_in(r)) if self._is_near(day, last)]
        if len(days) == 1 and all(isinstance(each, SkipDay | RestDay) for each in found.wishes):
            return Part((SkipDay(days[0]),), name=found.name)
        if not days or not r.has(*_MEASURES):
            return None
        wishes = self._reader.asked(_TOLD + text)
        return Part(wishes, name=found.name) if wishes and all(isinstance(w, LogRun) for w in wishes) else None

    def _is_near(self, day: DayRef, last: Intent) -> bool:
        """Whether a day lies behind, near the run told before: a Thursday after "ran 4 tue" may be to come."""
        if day.on is None or day.on > self._reader.today:
            return False
        before = _day_after(last)
        return before is None or before.on is None or abs((day.on - before.on).days) <= _NEAR_DAYS

    def _may_be_instead(self, at: int) -> bool:
        """ "Can't today. Tomorrow": the day that stands alone may be the one to run on."""
        said = self._reader.reading(self.words[: self.pieces[at][0]])
        return not said.has(M.SKIP, M.REST, M.OFF) and re.search(r"[a-z&+]", self._joint(at)) is None

    def _carried(self, at: int, text: str, before: Sequence[Part]) -> Part | None:
        """A part that leaves out what the one before has said: its verb, its length or its day."""
        last, it = _last(before), _it(before)
        r = self._reader.reading(text)
        if last is None:
            said = self._with_units(r, last, text)
            wishes = self._reader.asked(said, it) if it is not None and not r.days else None
            return Part(wishes, name=r.name) if wishes else None
        if (days := bare_days(r)) and isinstance(last, OF_A_DAY):
            return self._same_on(days, at, r, last)
        if isinstance(last, LogRun | OtherSport) and not r.has(*_MEASURES):
            return None
        if isinstance(last, LogRun) and not r.days and isinstance(last.day, DayRef) and not r.has(*_DEEDS):
            # "Long run done Sunday, 11 miles": its numbers.
            wishes = self._reader.asked(f"{_TOLD}{text} on {last.day.on.isoformat()}") if last.day.on else None
            return Part(wishes, name=r.name) if wishes else None
        said = self._with_units(r, last, text)
        if not r.days and it is not None and (wishes := self._reader.asked(said, it)):
            return Part(wishes, name=r.name)
        for verb in self._verbs(r, _story_of(before) or last):
            wishes = self._reader.asked(verb + said, it)
            if wishes:
                return Part(wishes, name=r.name, week=week_named(r), leads=bool(r.tokens) and r.tokens[0].has(M.WEEK))
        return None

    def _verbs(self, r: Reading, last: Intent) -> tuple[str, ...]:
        """The verbs that a part without one may have after a wish, the likeliest first."""
        if isinstance(last, ChangeByDistance):
            return ("cut ", "take ") if last.by_mm < 0 else ("add ",)
        verbs = next((verbs for kind, verbs in _VERBS if isinstance(last, kind)), _MAKE)
        is_coming = any((on := r.coming(day)) is not None and on > self._reader.today for day in days_in(r))
        is_size = isinstance(last, MoveIntent | SwapIntent) and r.has(*_MEASURES)
        return (*verbs, *(_MAKE if is_size or (is_coming and isinstance(last, LogRun)) else ()))

    def _with_units(self, r: Reading, last: Intent | None, text: str) -> str:
        """ "45 minutes Thursday, 30 Saturday" are minutes, "move it but only 8" is a length."""
        if isinstance(last, RunForTime) and not r.has(M.DISTANCE, M.DURATION):
            return _BARE_NUMBER.sub(r"\1 min", text)
        if not r.days and not r.has(M.DISTANCE, M.DURATION, M.TIME):
            return _BARE_NUMBER.sub(rf"\1 {'km' if self._reader.units is Units.KM else 'miles'}", text)
        return text

    def _same_on(self, days: Sequence[DayRef], at: int, r: Reading, last: Intent) -> Part | None:
        """ "Done Monday and Tuesday": on days that stand alone the same."""
        is_out = isinstance(last, SkipDay | RestDay)
        if is_out and self._may_be_instead(at) and not r.has(M.ALSO, M.TOO):
            return None
        if not isinstance(getattr(last, "day", None), DayRef):
            return None
        is_denied = "nor" in self._joint(at) or self._reader.reading(self.words).has(M.CANT, M.NOT, M.DIDNT, M.MISSED)
        if _OR.search(self._joint(at)) and not (is_out and is_denied):
            return None
        if is_out and runs_on(r):
            # "No runs Thursday, will try and do Sunday".
            return Part(free=tuple(days), name=r.name)
        before = _day_after(last)
        is_behind = before is not None and before.on is not None and before.on < self._reader.today
        if isinstance(last, LogRun) or (isinstance(last, SkipDay) and is_behind):
            past = [r.past(day) for day in days]
            if not all(self._is_near(day, last) or day.type is not None for day in past):
                return None
            is_guessed = isinstance(last, LogRun) and last.distance_mm is not None
            return Part(tuple(on_day(last, day) for day in past), name=r.name, is_guessed=is_guessed)
        return Part(tuple(on_day(last, day) for day in days), name=r.name, week=week_named(r))

    def _on_the_next_day(self, last: Intent) -> Part | None:
        day = _day_after(last)
        if day is None or day.type is not None or not isinstance(last, OF_A_DAY):
            return None
        r = self._reader.reading("")
        return Part((on_day(last, r.shifted(day, 1)),))


def _story_of(before: Sequence[Part]) -> LogRun | None:
    """The run that was told last, where all that was said so far is what was run and what was not."""
    wishes = [wish for part in before for wish in part.wishes]
    is_told = all(isinstance(each, LogRun | SkipDay | OtherSport) for each in wishes)
    return next((each for each in reversed(wishes) if isinstance(each, LogRun)), None) if is_told else None


def _last(before: Sequence[Part]) -> Intent | None:
    """The wish that stands last before a part."""
    return next((part.wishes[-1] for part in reversed(before) if part.wishes), None)


def _it(before: Sequence[Part]) -> DayRef | None:
    """The day that was spoken of last: told of, or changed."""
    for part in reversed(before):
        if part.told is not None:
            return part.told
        if part.wishes:
            return None if isinstance(part.wishes[-1], LogRun) else _day_after(part.wishes[-1])
    return None


def _day_after(wish: Intent) -> DayRef | None:
    """The day that "it" is after a wish: where a run was moved to, else the day it is of."""
    if isinstance(wish, MoveIntent):
        return wish.to
    day = getattr(wish, "day", None)
    return day if isinstance(day, DayRef) else None


def is_told_of(parts: Sequence[Part]) -> bool:
    """Whether every day that is only told of is a day that something is asked for."""
    meant = {day_key(day) for part in parts for wish in part.wishes if (day := _day_after(wish)) is not None}
    return all(part.told is None or day_key(part.told) in meant for part in parts)
