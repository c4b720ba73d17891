"""One part of a sentence, read by itself: what it asks for, what it says stays, or that it only tells something."""

import re
from dataclasses import dataclass, replace
from datetime import date

from domain.errors import CoachError
from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, Question, Understood
from domain.words.day_refs import DayRef
from domain.words.grammar.alike import most_alike
from domain.words.grammar.frames import DAYS
from domain.words.grammar.frames_week import SOFT
from domain.words.grammar.heard import Reader
from domain.words.grammar.interpret import interpreted
from domain.words.grammar.named_parts import (
    all_lengths,
    days_in,
    each_day,
    free_days,
    is_told_aside,
    looks_little,
    numbered,
    stays,
    week_named,
)
from domain.words.grammar.reading import Reading
from domain.words.intents import (
    ChangeByDistance,
    ChangeByShare,
    ChangeByTime,
    CutDay,
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

_SIZED = (CutDay, ChangeByDistance, ChangeByTime, ChangeByShare, RunForTime)
OF_A_DAY = (*_SIZED, RestDay, SkipDay, TypeIntent, MakeEasier, LogRun)
ONE_DAY = (*OF_A_DAY, OtherSport)
_OF_A_WEEK = (ShiftAll, OnlyLongRun, AllEasy, CapRuns, EaseDays)
WISHES = (SwapIntent, MoveIntent, *OF_A_DAY, OtherSport, *_OF_A_WEEK)
_TOLD = (LogRun, SkipDay, OtherSport)
# Who says what they are going to do asks for it.
_GOING_TO = re.compile(
    r"\b(?:i'?ll|ill|i will|i'?d like to|i would|i'?d|i want to|i wanna|i'?m going to|i'?m gonna|gonna|will|could|"
    r"needs? to be|(?:has|have) to be|(?:should|must|can) be)\b ?(?:just |only )?(?:(?:do|run|go|be|have|make)\b ?)?"
)
# An example this near, and by so much nearer than any other, is meant; "ran" and "done" are never taken from one.
_NEAR, _APART = 0.8, 0.08
_WAS = re.compile(r"\b(?:was|were)\b")
_WONT = re.compile(r"\b(?:wont|won't|cant|can't|cannot|not gonna|not going to|unable to) (?:manage|make|fit|be able)\b")
_LOGS = re.compile(r"(?:correction )?(?:ran|did|done|raced)\b")
_LONGEST = 12
_EASY_LENGTH = DAYS | {M.DISTANCE, M.NUMBER, M.EASY, M.RUN, M.ON, M.CHANGE}


@dataclass(frozen=True, slots=True)
class Part:
    """What a part asks for; nothing where it only tells something, or says what `stays` or is `free`.

    `told` is a day that it only tells of: "Thursday is mad at work, so skip it". `week` is the week to come that it
    names, counted from this one, at its beginning (`leads`) or its end.
    """

    wishes: tuple[Intent, ...] = ()
    stays: tuple[DayRef, ...] = ()
    free: tuple[DayRef, ...] = ()
    told: DayRef | None = None
    name: str = ""
    is_guessed: bool = False
    week: int | None = None
    leads: bool = False
    # "Drop the rest": what is not said to stay.
    rest_out: bool = False

    @property
    def is_meant(self) -> bool:
        """Whether it says more than a reason."""
        return bool(self.wishes or self.stays or self.free)


class PartReader:
    """Reads parts of one person's sentence in one language."""

    def __init__(self, reader: Reader, language: str) -> None:
        self._reader, self._language = reader, language

    @property
    def today(self) -> date:
        """The day on which it is said."""
        return self._reader.today

    @property
    def units(self) -> Units:
        """What a number without a unit is in."""
        return self._reader.units

    def reading(self, text: str, it: DayRef | None = None) -> Reading:
        """The words as the grammar sees them; `it` is the day that is spoken of."""
        return self._reader.reading(text, self._language, it)

    def part(self, text: str) -> Part | None:
        """A part by itself; None where it is not understood."""
        r = self.reading(text)
        named = Part(name=r.name, week=week_named(r), leads=bool(r.tokens) and r.tokens[0].has(M.WEEK))
        if (light := looks_little(r)) is not None:
            return replace(named, told=light)
        if (kept := stays(r)) is not None:
            return replace(named, stays=kept)
        if free := free_days(r):
            return replace(named, free=free)
        wishes = self.asked(text)
        if wishes is not None:
            is_guessed = isinstance(wishes[0], LogRun) and not r.has(M.RAN, M.DONE, M.TIME, M.DURATION, M.EFFORT)
            return replace(named, wishes=wishes, is_guessed=is_guessed and len(wishes) > 1)
        return named if is_told_aside(r) else None

    def asked(self, text: str, it: DayRef | None = None) -> tuple[Intent, ...] | None:
        """What words ask for, also as somebody says it who is going to do it; None where that is not clear."""
        r = self.reading(text, it)
        if (wishes := self._asked(r)) is not None:
            return wishes
        if _GOING_TO.search(text):
            for verb in ("do ", "make ", ""):
                if (wishes := self._asked(self.reading(_GOING_TO.sub(verb, text, count=1), it))) is not None:
                    return wishes
        if r.tokens and r.tokens[0].owns and len(days_in(r)) == 2 and not text.startswith("move "):
            # "Today's run tomorrow".
            return self.asked(f"move {text}", it)
        return self._by_example(r)

    def _asked(self, r: Reading) -> tuple[Intent, ...] | None:
        """What a reading asks for without a word left over and without a day lost."""
        if len(days_in(r)) > 1 and (apart := each_day(r)):
            each = [self._asked(one) or self._by_example(one) for one in apart]
            if all(each):
                return tuple(wish for wishes in each if wishes for wish in wishes)
        try:
            found = interpreted(r)
        except CoachError:
            return None
        if found.lost == 0:
            answer = found.answer
            value = answer.value if isinstance(answer, Understood) else self._a_little(r, answer)
            if isinstance(value, LogRuns):
                return value.runs
            if isinstance(value, LogRun) and value.corrects and _WAS.search(r.text) and self._has_time(r, value):
                # "Monday was 5 in 45" is told with its time.
                return self._asked(self.reading(_WAS.sub("ran", r.text, count=1)))
            if isinstance(value, WISHES) and not lost_days(r, value) and not self._is_doubtful(r, value):
                return (value,)
        return numbered(r) or self._easy_length(r)

    def _has_time(self, r: Reading, value: LogRun) -> bool:
        numbers = len(r.values(M.NUMBER)) + len(r.values(M.DISTANCE))
        return value.duration_s is None and numbers > 1 and not r.has(M.NOT, M.INSTEAD_OF)

    def _is_doubtful(self, r: Reading, value: Intent) -> bool:
        """Whether a list of days, or a run that is none of the week's, would be moved, or a day that lies behind."""
        if isinstance(value, MoveIntent) and (
            value.day.type in SOFT or ((r.has(M.AND) or "/" in r.text) and each_day(r))
        ):
            return True
        return self._is_past(value)

    def _is_past(self, value: Intent) -> bool:
        """Whether something would be changed that lies behind."""
        return not isinstance(value, _TOLD) and any(
            day.on is not None and day.on < self.today for day in days_of(value)
        )

    def _a_little(self, r: Reading, answer: Question | None) -> Intent | None:
        """ "Thursday shorter and Saturday longer": beside others it is a little, and shown before it is done."""
        day = answer.ask.values.get("day") if answer is not None else None
        if answer is not None and answer.ask.code is Ask.BUSY_THEN_WHAT and isinstance(day, DayRef):
            return SkipDay(day) if _WONT.search(r.text) else None
        if answer is None or not isinstance(day, DayRef) or not r.has(M.SHORTER, M.LONGER, M.SHORTEN, M.LENGTHEN):
            return None
        if answer.ask.code is Ask.HOW_MUCH_SHORTER:
            return MakeEasier(day)
        step = 2 * MM_PER_KM if self.units is Units.KM else MM_PER_MILE
        return ChangeByDistance(day, step) if answer.ask.code is Ask.HOW_MUCH_LONGER else None

    def _easy_length(self, r: Reading) -> tuple[Intent, ...] | None:
        """ "Thursday 3 easy": so far, and easily."""
        days, lengths = days_in(r), all_lengths(r)
        if len(days) != 1 or len(lengths) != 1 or r.left_over(_EASY_LENGTH) or not (r.has(M.EASY) or _is_easy(r)):
            return None
        on = r.coming(days[0])
        is_ahead = on is not None and on >= self.today and days[0].type is None and not r.has(M.TIME)
        return (TypeIntent(days[0], DayType.EASY), CutDay(days[0], lengths[0])) if is_ahead else None

    def _by_example(self, r: Reading) -> tuple[Intent, ...] | None:
        """What a part is nearly the same as among the examples."""
        if not r.days or len(r.tokens) > _LONGEST or r.has(M.RAN, M.DONE, M.DIDNT, M.MISSED):
            return None
        found = most_alike(r, self._language)
        if not found or not found[0].is_whole or found[0].nearness < _NEAR or _LOGS.match(found[0].sentence):
            return None
        others = [each.nearness for each in found[1:] if each.sentence != found[0].sentence]
        if others and found[0].nearness - others[0] < _APART:
            return None
        try:
            read = interpreted(self._reader.reading(found[0].sentence, "en"))
        except CoachError:
            return None
        value = read.answer.value if read.lost == 0 and isinstance(read.answer, Understood) else None
        is_wish = isinstance(value, WISHES) and not lost_days(r, value) and not self._is_doubtful(r, value)
        return (value,) if is_wish and value is not None else None


def _is_easy(r: Reading) -> bool:
    return any(each.kind is DayType.EASY for each in r.days)


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
    if isinstance(value, TypeIntent):
        named = [day for day in named if day.type is not value.type]
    if isinstance(value, LogRun) and not each_day(r):
        # "Long run done Sunday" is one.
        named = [day for day in named if day.type is None]
    if isinstance(value, ShiftAll):
        return value.since is None and bool(named)
    if isinstance(value, _OF_A_WEEK):
        return False
    return len(named) > max(len(meant), 1)


def on_day(wish: Intent, day: DayRef) -> Intent:
    """The same, of another day."""
    return replace(wish, day=day) if isinstance(wish, OF_A_DAY) else wish
