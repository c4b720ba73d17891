"""The wish among the clauses of a sentence: beside a reason, a complaint, or another wish."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.calendar import monday_of
from domain.errors import CoachError
from domain.plan import DayType
from domain.race import NAMED_RACES
from domain.words.answers import Ask, Label, Question, Understood, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.clauses import Clause, Joint, clauses
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.said_again import offer, said_again
from domain.words.intents import (
    AskAbout,
    ChangeByDistance,
    ChangeByShare,
    ChangeByTime,
    ChangeFitness,
    CutDay,
    Holiday,
    HowItFelt,
    Injured,
    Intent,
    LogRun,
    MakeEasier,
    MedicalStop,
    MoveIntent,
    Open,
    OpenAthletePage,
    Pregnant,
    RaceResult,
    Recovered,
    RestDay,
    RunForTime,
    ShortAnswer,
    Sick,
    SkipDay,
    SwapIntent,
    TypeIntent,
    WhatsOn,
)
from domain.words.lexicon.meanings import M
from domain.words.settings_said import LiveIn
from domain.words.topics import Screen, Word
from domain.words.week_wishes import CapRuns, FindDays, RunOn

# Two lengths so near are the same race.
_SAME_RACE_MM = 250_000
_HEALTH = (Sick, Injured, MedicalStop, Pregnant)
_HURTS = (M.ILL, M.PAIN, M.INJURY, M.SORE, M.PREGNANT)
_AMOUNTS = (M.DISTANCE, M.DURATION, M.TIME, M.PACE, M.AMOUNT, M.DAYS_LONG, M.PERIOD, M.NUMBER)
_CHANGES = (M.MOVE, M.SWAP, M.SKIP, M.SHORTEN, M.LENGTHEN, M.EASIER, M.CANT, M.REST)
# "I'd rather save myself for Sunday" asks for nothing that could be done.
_RATHER = re.compile(r"(?:i'?d|i would|would|i want|i need|lieber|prefiero|me gustaria)\b")
# What goes on like this may change what was said before it: "no intervals, just an easy plod".
_GOES_ON = re.compile(
    r"(?:just|but|only|instead|maybe|i'?ll|will|then|rather|and|do|lets|let's|easy|short|same|nur|pero|solo)\b"
)
_SIZED = (CutDay, ChangeByDistance, ChangeByTime, ChangeByShare, RunForTime)
_DAY_EDITS = (*_SIZED, RestDay, SkipDay, TypeIntent, MakeEasier, LogRun)
# One day each: where another is named beside it, it may be meant as well.
_OF_A_DAY = (*_DAY_EDITS, Holiday, WhatsOn)
_EDITS = (MoveIntent, SwapIntent, *_DAY_EDITS)
# "I'm in Sydney now so your messages come at four": what is said besides the place is about the clock.
_OF_THE_CLOCK = re.compile(r"\b(?:messages?|reminders?|workouts?|clock|time|comes?|arrives?)\b")


@dataclass(frozen=True, slots=True)
class _Said:
    """One clause as it was heard: the days it names, and whether it speaks of the body or measures anything."""

    clause: Clause
    heard: Heard
    days: tuple[DayRef, ...]
    hurts: bool
    measures: bool
    acts: bool
    is_dated: bool

    @property
    def is_a_wish(self) -> bool:
        """Whether it surely asks for something; a day that is only mentioned, a yes or thanks ask for nothing."""
        value, answer = self.heard.value, self.heard.answer
        if not self.heard.is_sure or answer is None or isinstance(value, ShortAnswer):
            return False
        if self.clause.joint is Joint.REASON or value == Open(Screen.CANCEL):
            return False
        if isinstance(answer, Question) and answer.ask.code in (Ask.TIRED_OR_HURT, Ask.BUSY_THEN_WHAT):
            # "Flat out at work", "Thursday is no good": why, and where nothing else is said what shall become of it.
            return False
        return not isinstance(value, WhatsOn) or self.clause.starts_a_wish

    @property
    def is_in_the_way(self) -> bool:
        """Whether it says that a run does not suit: a wish only where no other one is told."""
        answer = self.heard.answer
        is_busy = isinstance(answer, Question) and answer.ask.code is Ask.BUSY_THEN_WHAT
        return is_busy and self.heard.is_sure and self.clause.joint is not Joint.REASON

    @property
    def is_telling(self) -> bool:
        """Whether it only tells why or when: nothing is lost where it is left out."""
        if self.heard.is_sure and isinstance(self.heard.value, ShortAnswer):
            return self.heard.value.word is not Word.NO
        if self.heard.is_sure and isinstance(self.heard.answer, Question) and not self.hurts:
            return True
        is_wish = self.clause.starts_a_wish and (self.acts or _RATHER.match(self.clause.text) is None)
        return not self.hurts and not self.measures and not self.is_dated and not is_wish

    def tells_of(self, act: "_Said") -> bool:
        """Whether it only tells why of the very days of a wish: "Sunday 14 Feb is a wedding, do it the day before"."""
        is_its = bool(self.days) and set(self.days) <= set(act.days or self.days)
        is_its = is_its and isinstance(act.heard.value, _EDITS)
        return is_its and replace(self, is_dated=False).is_telling


def _said(reader: Reader, clause: Clause) -> _Said:
    """A clause, heard by itself."""
    try:
        heard = reader.read(clause.text)
    except CoachError:
        heard = Heard(None, is_sure=False)
    r = reader.reading(clause.text, heard.language)
    coming = [(each.day, r.coming(each.day)) for each in r.days]
    days = dict.fromkeys(day for day, on in coming if on is not None and on >= reader.today)
    hurts = any(
        token.has(*_HURTS) and token.text != "back" and not r.before(at).has(M.NOT) for at, token in enumerate(r.tokens)
    )
    sizes = r.has(M.EASY, M.EASIER, M.SHORTER, M.LONGER, M.HALF_OF)
    acts = any(token.has(*_CHANGES) and token.text not in ("do", "put", "take") for token in r.tokens) or bool(days)
    return _Said(clause, heard, tuple(days), hurts, r.has(*_AMOUNTS) or sizes, acts, r.has(M.DATE))


def heard_in(reader: Reader, words: str, *, asks: bool) -> Heard:
    """The sentence as a whole, without its reasons; where that is not sure, the wish among its clauses."""
    parts = clauses(words)
    if len(parts) < 2:
        return reader.read(words, asks=asks)
    said = [_said(reader, part) for part in parts]
    why = [each for each in said if each.clause.joint is Joint.REASON]
    rest = [each for each in said if each.clause.joint is not Joint.REASON]
    if why and rest and not any(each.hurts for each in why):
        words, it = ", ".join(each.clause.text for each in rest), _day_told(why)
    else:
        it = None
    trouble: CoachError | None = None
    try:
        whole = reader.read(words, it, asks=asks)
    except CoachError as error:
        trouble, whole = error, Heard(None, is_sure=False)
    is_theirs = bool(reader.names) and isinstance(whole.value, _HEALTH)
    has_so = any(each.clause.joint is Joint.SO for each in said)
    # "Only till seven today, so 40 minutes", "nights Thu and Fri, so both elsewhere": what follows from the reason.
    is_size = isinstance(whole.value, RunForTime | CutDay | CapRuns | RunOn | FindDays)
    if whole.is_sure and whole.answer is not None and (is_size or not has_so) and not is_theirs:
        return (_complaint_with_wish(said) if _is_tired(whole) else None) or whole
    found = _run_among(reader, rest) or _wish_among(reader, said, whole, asks=asks)
    if found is not None and _is_of_another_week(reader, words, found):
        # "Next week's long run, can it be 12 instead": not this week's.
        found = None
    if found is not None:
        # "Change her goal to 3:50, Anna I mean".
        named = next((each.heard.name for each in said if each.heard.name), "")
        return replace(found, name=found.name or named)
    if trouble is not None:
        raise trouble
    return whole


# What stands between numbers and their run may say nothing besides.
_NUMBERS_ONLY = frozenset({M.DISTANCE, M.NUMBER, M.DURATION, M.TIME, M.PACE, M.EASY, M.TREADMILL, M.COMPANY, M.EFFORT})


def _run_among(reader: Reader, said: Sequence[_Said]) -> Heard | None:
    """A run in one clause and its numbers in another: "I ran Monday too, 3 miles"; None where there is none."""
    told = [each for each in said if _is_bare_run(each.heard)]
    others = [each for each in said if each not in told]
    numbers = [each for each in others if _is_of_numbers(reader, each)]
    if len(told) != 1 or not numbers or any(each.hurts or each.days for each in others):
        return None
    if any(each.is_a_wish for each in others if each not in numbers):
        return None
    parts = " ".join(each.clause.text for each in said if each in told or each in numbers)
    heard = reader.read(parts)
    value = heard.value
    is_one = isinstance(value, LogRun) and (value.distance_mm or value.duration_s)
    return heard if is_one and heard.is_sure else None


def _is_bare_run(heard: Heard) -> bool:
    value = heard.value
    return heard.is_sure and isinstance(value, LogRun) and not (value.distance_mm or value.duration_s or value.part)


def _is_of_numbers(reader: Reader, said: _Said) -> bool:
    r = reader.reading(said.clause.text, said.heard.language)
    return r.has(M.DISTANCE, M.NUMBER, M.DURATION, M.TIME, M.EFFORT) and not r.left_over(_NUMBERS_ONLY)


def _is_of_another_week(reader: Reader, words: str, heard: Heard) -> bool:
    """Whether a week to come is named, and the wish is about a day of this one."""
    r = reader.reading(words, heard.language)
    day = getattr(heard.value, "day", None)
    if not r.week or not isinstance(heard.value, _DAY_EDITS) or not isinstance(day, DayRef):
        return False
    on = r.coming(day)
    return on is not None and on < monday_of(r.today) + timedelta(days=7)


def _day_told(said: Sequence[_Said]) -> DayRef | None:
    """The one day to come that clauses name: what is asked for beside them is about it."""
    days = list(dict.fromkeys(day for each in said for day in each.days if day.type is None))
    return days[0] if len(days) == 1 else None


def _wish_among(reader: Reader, said: Sequence[_Said], whole: Heard, *, asks: bool) -> Heard | None:
    """The wish of one clause where the others only tell something; None where the sentence is better taken whole.

    What is said of the body is answered first, and the wish beside it is kept.
    """
    wishes = [each for each in said if each.is_a_wish] or [each for each in said if each.is_in_the_way]
    others = [each for each in said if not each.is_a_wish]
    ill = [each for each in wishes if isinstance(each.heard.value, _HEALTH)]
    acts = [each for each in wishes if not isinstance(each.heard.value, _HEALTH)]
    if reader.names:
        # Of an athlete's body a coach only tells.
        acts = [each for each in acts if not isinstance(each.heard.value, OpenAthletePage)] or acts
        others = [each for each in others if not each.hurts]
    elif ill or any(each.hurts for each in others):
        if whole.is_sure and isinstance(whole.value, _HEALTH):
            return whole
        return _beside_a_complaint(ill, acts, others)
    is_place = len(acts) == 1 and isinstance(acts[0].heard.value, LiveIn)
    if is_place and not all(_OF_THE_CLOCK.search(each.clause.text) for each in others):
        # "I'm in Denver and can hardly keep the pace" is no word of the clock.
        return None
    if not acts or not (is_place or all(each.is_telling or each.tells_of(acts[0]) for each in others)):
        return None
    if len(acts) > 1:
        return _more_than_one(acts)
    act = acts[0]
    if isinstance(act.heard.answer, Question) and act.heard.answer.ask.code is Ask.AWAY_WHEN:
        # "My long run on Friday, this weekend we're away": when is told beside it.
        return None
    before = list(said[: said.index(act)])
    behind = said[said.index(act) + 1 :]
    is_one_day = isinstance(act.heard.value, _OF_A_DAY) or isinstance(act.heard.answer, Question)
    # "Easier week please, thesis due Monday" is of the whole week.
    is_one_day = is_one_day and not (isinstance(act.heard.value, MakeEasier) and act.heard.value.day is None)
    is_whole = not is_one_day or (isinstance(act.heard.value, Holiday) and not act.days)
    if any(each.days and each.clause.joint is not Joint.REASON for each in behind) and not is_whole:
        # "Skip Thursday, Friday too": not only the first.
        return None
    told = {day for each in (*before, *behind) for day in each.days}
    if len(told) > 1 and not act.days and not isinstance(act.heard.value, MoveIntent | Holiday):
        # "In Leeds Thursday and Friday, can't run there": not only today, nor only one of them.
        return None
    it = _day_told([*before, *behind])
    goes_on = any(_GOES_ON.match(each.clause.text) for each in behind if each.clause.joint is not Joint.REASON)
    is_bare = isinstance(act.heard.value, LogRun) and not (act.heard.value.distance_mm or act.heard.value.duration_s)
    asks = asks or goes_on or is_bare
    heard = reader.read(act.clause.text, it, asks=asks) if it is not None else replace(act.heard, is_doubted=asks)
    return _aimed(act, heard, it)


_SESSION = re.compile(r"\b(?:session|workout|speed ?work|reps|track)\b")
_THERE = re.compile(r"\b(?:there|then|that day|da|dahin|ese dia)\b")


def _aimed(act: _Said, heard: Heard, it: DayRef | None) -> Heard:
    """ "Thursday is parents' evening, can I run Friday": the run of the day that was told of goes to the other."""
    named = act.days
    answer = heard.answer
    if isinstance(answer, Question) and answer.ask.code is Ask.REST_WHEN and it is not None:
        # "Next Thursday I have a wedding, so no run".
        return replace(heard, answer=Understood(RestDay(it)))
    if (
        isinstance(answer, Question)
        and answer.ask.code is Ask.MOVE_TO
        and it is not None
        and _THERE.search(act.clause.text)
    ):
        source = answer.ask.values["day"]
        if source == it and _SESSION.search(act.clause.text):
            # "Track night is Wednesday next week, put the session there".
            source = DayRef(type=DayType.INTERVALS)
        if isinstance(source, DayRef) and source != it:
            return replace(heard, answer=Understood(MoveIntent(source, it)))
        return heard
    if isinstance(heard.value, WhatsOn) and it is not None and len(named) == 1 and named[0] != it and not named[0].type:
        return replace(heard, answer=Understood(MoveIntent(it, named[0])))
    return heard


def _beside_a_complaint(ill: Sequence[_Said], acts: Sequence[_Said], others: Sequence[_Said]) -> Heard | None:
    """The complaint, and the one change that is wished for beside it."""
    value = acts[0].heard.value if len(acts) == 1 else None
    wish = value if isinstance(value, _EDITS) else None
    if len(ill) == 1:
        return replace(ill[0].heard, also=wish)
    sore = [each.heard for each in others if each.hurts and each.heard.is_sure]
    asked = sore[0].answer if len(sore) == 1 else None
    if ill or wish is None or not isinstance(asked, Question) or not _is_tired(sore[0]):
        return None
    wished = offer(wish)
    hurts = tuple(each for each in asked.choices if each.label.code is Label.IT_HURTS)
    return replace(acts[0].heard, answer=Question(asked.ask, (wished, asked.choices[0], *hurts)))


_ADVICE = re.compile(r"\b(?:should|shall|(?:ok|okay|safe|fine) to|soll|sollte|debo|deberia)\b")


def _is_tired(heard: Heard) -> bool:
    return isinstance(heard.answer, Question) and heard.answer.ask.code is Ask.TIRED_OR_HURT


def _complaint_with_wish(said: Sequence[_Said]) -> Heard | None:
    """ "Skipping Friday, too tired": what is wished for comes first."""
    wishes = [each for each in said if each.is_a_wish]
    if any(_ADVICE.search(each.clause.text) for each in wishes):
        # "Should I skip tomorrow" asks, and of the body first.
        return None
    return _beside_a_complaint((), wishes, [each for each in said if each not in wishes])


def _without_small_ones(acts: Sequence[_Said]) -> Sequence[_Said]:
    """ "Back from holiday, did nothing": being back says it all; "add Fridays, I'm retired" is no being back. "Just got
    in, ten k done in 58:12" is one run."""
    runs = [each for each in acts if isinstance(each.heard.value, LogRun) and _has_numbers(each.heard.value)]
    if len(runs) == 1:
        acts = [each for each in acts if each in runs or not _is_that_run(each.heard.value, runs[0].heard.value)]
    back = [each for each in acts if isinstance(each.heard.value, Recovered)]
    if not back:
        return acts
    others = [each for each in acts if each not in back]
    is_back = all(isinstance(each.heard.value, SkipDay | Holiday | AskAbout | WhatsOn | Open) for each in others)
    return back[:1] if is_back else others


def _has_numbers(run: LogRun) -> bool:
    return run.distance_mm is not None or run.duration_s is not None


def _is_that_run(value: Intent | None, run: Intent | None) -> bool:
    """Whether it is only said that the run was run."""
    return isinstance(value, LogRun) and isinstance(run, LogRun) and value == LogRun(day=run.day)


def _result_for_paces(acts: Sequence[_Said]) -> Heard | None:
    """ "Ran a 23:50 5k, new paces?": the run as a result, which is what the paces are made from."""
    run = next((each.heard for each in acts if isinstance(each.heard.value, LogRun)), None)
    is_asked = len(acts) == 2 and any(isinstance(each.heard.value, ChangeFitness) for each in acts)
    value = run.value if run is not None else None
    if run is None or not is_asked or not isinstance(value, LogRun) or not (value.distance_mm and value.duration_s):
        return None
    near = [race for race in NAMED_RACES if abs(race.distance_mm - value.distance_mm) < _SAME_RACE_MM]
    return replace(run, answer=Understood(RaceResult(near[0], value.duration_s)), is_doubted=False) if near else None


def _more_than_one(acts: Sequence[_Said]) -> Heard | None:
    """Which of several wishes first: each is a button; None where one of them cannot be said again."""
    acts = _without_small_ones(acts)
    run = next((each for each in acts if isinstance(each.heard.value, LogRun)), None)
    felt = next((each.heard.value for each in acts if isinstance(each.heard.value, HowItFelt)), None)
    if run is not None and felt is not None and len(acts) == 2 and isinstance(run.heard.value, LogRun):
        effort = run.heard.value.effort or felt.effort
        return replace(run.heard, answer=Understood(replace(run.heard.value, effort=effort)))
    if (raced := _result_for_paces(acts)) is not None:
        return raced
    if len(acts) == 1:
        return acts[0].heard
    meant = list(dict.fromkeys(each.heard.value for each in acts if each.heard.value is not None))
    texts = [said_again(each) for each in meant]
    if len(meant) < len(acts) or not all(texts):
        return None
    if len(meant) == 1:
        return acts[0].heard
    choices = [choice(text, Label.INTENT, intent=each) for text, each in zip(texts, meant, strict=True)]
    return replace(acts[0].heard, answer=ask(Ask.WHICH_FIRST, *choices))
