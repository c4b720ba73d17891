"""What a sentence asks for: as a whole, or the wish among its clauses, beside the reasons that are told with it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.errors import CoachError
from domain.units import Units
from domain.words.answers import Ask, Label, Question, Understood, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.asides import is_of_others, without_asides, without_lead, without_others_illness
from domain.words.grammar.clauses import Clause, Joint, clauses
from domain.words.grammar.frequent import asked_often
from domain.words.grammar.interpret import interpreted
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import said_again
from domain.words.grammar.spoken import as_read
from domain.words.grammar.tokens import plain, tokens_of
from domain.words.grammar.values import with_values
from domain.words.intents import (
    AskAbout,
    ChangeByDistance,
    ChangeDays,
    CutDay,
    Holiday,
    HowItFelt,
    Injured,
    Intent,
    LiveIn,
    LogRun,
    MakeEasier,
    MedicalStop,
    MoveIntent,
    Open,
    Pregnant,
    Recovered,
    RestDay,
    RunForTime,
    ShortAnswer,
    Sick,
    SkipDay,
    SwapIntent,
    TypeIntent,
    WeekdaysInstead,
    WhatsOn,
)
from domain.words.lexicon.lookup import LANGUAGES
from domain.words.lexicon.meanings import M
from domain.words.signs import red_flag
from domain.words.told_work import part_of_work, piece_at_pace
from domain.words.topics import Screen, Topic, Word
from domain.words.written_out import written_out

# A word of another language is likelier than a typo in one's own: "hola" is no "hold".
_GUESS = 0.3
_HEALTH = (Sick, Injured, MedicalStop, Pregnant)
_HURTS = (M.ILL, M.PAIN, M.INJURY, M.SORE, M.PREGNANT)
_MEASURES = (M.DISTANCE, M.DURATION, M.TIME, M.PACE, M.AMOUNT, M.DAYS_LONG, M.PERIOD, M.NUMBER, M.DATE)
_DEEDS = (M.MOVE, M.SWAP, M.SKIP, M.SHORTEN, M.LENGTHEN, M.EASIER, M.CANT, M.REST)
_EDITS = (
    MoveIntent,
    SwapIntent,
    CutDay,
    ChangeByDistance,
    RunForTime,
    RestDay,
    SkipDay,
    TypeIntent,
    MakeEasier,
    LogRun,
)
# Who asks whether to do it has not said so.
_DOUBTED = re.compile(
    r"(?:hm+,? )?(?:should|shall) (?:i|we)\b|(?:what|how about) if\b|(?:do|dont) you think\b"
    r"|(?:is|would) it (?:be )?(?:ok|okay|fine|bad|better|smart|wise)\b|(?:may|can|could) i\b"
    r"|soll(?:te)? ich\b|(?:darf|kann) ich\b|(?:puedo|deberia|debo)\b"
)


# "I'm in Sydney now so your messages come at four": what is said besides the place is about the clock.
_OF_THE_CLOCK = re.compile(r"\b(?:messages?|reminders?|workouts?|clock|time|comes?|arrives?)\b")


@dataclass(frozen=True, slots=True)
class Heard:
    """What was understood; `name` is whom a coach named, `language` the one it was said in.

    It is not sure where words were left over: then the likeliest meanings are asked about. It is doubted by
    who asks whether to do it. `also` is a wish that was said beside a complaint, which is answered first.
    """

    answer: Understood[Intent] | Question | None
    name: str = ""
    language: str = "en"
    is_sure: bool = True
    is_doubted: bool = False
    also: Intent | None = None

    @property
    def value(self) -> Intent | None:
        """What is asked for, where that is understood."""
        return self.answer.value if isinstance(self.answer, Understood) else None


@dataclass(frozen=True, slots=True)
class _Said:
    """One clause as it was heard: the days it names, and whether it speaks of the body or measures anything."""

    clause: Clause
    heard: Heard
    days: tuple[DayRef, ...]
    hurts: bool
    measures: bool
    acts: bool

    @property
    def is_a_wish(self) -> bool:
        """Whether it surely asks for something; a day that is only mentioned, a yes or thanks ask for nothing."""
        value, answer = self.heard.value, self.heard.answer
        if not self.heard.is_sure or answer is None or isinstance(value, ShortAnswer | HowItFelt):
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
        return not self.hurts and not self.measures and not (self.clause.starts_a_wish and self.acts)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads words of one person on one day; `it` is the day in view."""

    today: date
    units: Units
    language: str
    it: DayRef | None
    names: Collection[str]

    def read(self, words: str, it: DayRef | None = None, *, asks: bool = False) -> Heard:
        """Words without asides, as one sentence, in the likeliest language."""
        best: tuple[tuple[float, int], Heard] | None = None
        for place, language in enumerate((self.language, *(each for each in LANGUAGES if each != self.language))):
            r = replace(self.reading(words, language, it), is_asked=asks)
            found = interpreted(r)
            name = str(next((token.senses[M.NAME] for token in r.tokens if token.has(M.NAME)), ""))
            doubted = asks or _DOUBTED.match(words) is not None
            said = Heard(found.answer, name, language, is_sure=found.lost == 0, is_doubted=doubted)
            guessed = found.lost + _GUESS * sum(token.is_guessed for token in r.tokens)
            if best is None or (guessed, place) < best[0]:
                best = (guessed, place), said
            if guessed == 0 and place == 0:
                break
        return best[1] if best is not None else Heard(None)

    def reading(self, words: str, language: str, it: DayRef | None = None) -> Reading:
        """The words as the grammar sees them."""
        tokens = tokens_of(words, language, self.names, corrects=language in (self.language, "en"))
        day = it or self.it or DayRef(on=self.today)
        return Reading(with_values(tokens, self.today), self.today, self.units, day, words)

    def clause(self, clause: Clause) -> _Said:
        """A clause, heard by itself."""
        try:
            heard = self.read(clause.text)
        except CoachError:
            heard = Heard(None, is_sure=False)
        r = self.reading(clause.text, heard.language)
        coming = [(each.day, r.coming(each.day)) for each in r.days]
        days = dict.fromkeys(day for day, on in coming if on is not None and on >= self.today)
        hurts = any(token.has(*_HURTS) and token.text != "back" for token in r.tokens)
        sizes = r.has(M.EASY, M.EASIER, M.SHORTER, M.LONGER, M.HALF_OF)
        acts = any(token.has(*_DEEDS) and token.text not in ("do", "put", "take") for token in r.tokens) or bool(days)
        return _Said(clause, heard, tuple(days), hurts, r.has(*_MEASURES) or sizes, acts)


def read_sentence(
    text: str,
    today: date,
    units: Units = Units.MI,
    *,
    language: str = "en",
    it: DayRef | None = None,
    names: Collection[str] = (),
) -> Heard:
    """What a sentence asks for; a question where that is not clear; nothing for what no frame has a use for.

    Signs that belong to a clinician come first, wherever they stand. `it` is the day in view. Raises InputError for a
    value out of range.
    """
    said, asks = plain(text), text.rstrip().endswith("?")
    words, doubts = as_read(without_lead(said)), asks or _DOUBTED.match(said) is not None
    sign = red_flag(without_others_illness(words))
    if sign is not None:
        return Heard(Understood(sign))
    workout = written_out(text, today, units, names)
    if workout is not None:
        return Heard(Understood(workout.said), workout.name)
    told = _told_work(text, today, units, language, it)
    if told is not None:
        return told
    often = asked_often(words, is_asked=asks)
    if is_of_others(words):
        return Heard(Understood(often) if often is not None else None)
    heard = _heard(_Reader(today, units, language, it, names), without_asides(words, names), asks=asks)
    heard = replace(heard, is_doubted=heard.is_doubted or doubts)
    is_weather = often is not None and often.topic is Topic.WEATHER and heard.value == AskAbout(Topic.HEAT)
    if often is not None and (is_weather or not (heard.is_sure and isinstance(heard.answer, Understood))):
        return Heard(Understood(often), heard.name)
    # "Sure?" asks back, it does not agree.
    is_asking_back = asks and isinstance(heard.value, ShortAnswer) and heard.value.word in (Word.YES, Word.NO)
    return replace(heard, answer=None) if is_asking_back else heard


def _heard(reader: _Reader, words: str, *, asks: bool) -> Heard:
    """The sentence as a whole, without its reasons; where that is not sure, the wish among its clauses."""
    parts = clauses(words)
    if len(parts) < 2:
        return reader.read(words, asks=asks)
    said = [reader.clause(part) for part in parts]
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
    if whole.is_sure and whole.answer is not None and not any(each.clause.joint is Joint.SO for each in said):
        return whole
    found = _wish_among(reader, said, whole, asks=asks)
    if found is not None:
        return found
    if trouble is not None:
        raise trouble
    return whole


def _day_told(said: Sequence[_Said]) -> DayRef | None:
    """The one day to come that clauses name: what is asked for beside them is about it."""
    days = list(dict.fromkeys(day for each in said for day in each.days if day.type is None))
    return days[0] if len(days) == 1 else None


def _wish_among(reader: _Reader, said: Sequence[_Said], whole: Heard, *, asks: bool) -> Heard | None:
    """The wish of one clause where the others only tell something; None where the sentence is better taken whole.

    What is said of the body is answered first, and the wish beside it is kept.
    """
    wishes = [each for each in said if each.is_a_wish] or [each for each in said if each.is_in_the_way]
    others = [each for each in said if not each.is_a_wish]
    ill = [each for each in wishes if isinstance(each.heard.value, _HEALTH)]
    acts = [each for each in wishes if not isinstance(each.heard.value, _HEALTH)]
    if ill or any(each.hurts for each in others):
        if whole.is_sure and isinstance(whole.value, _HEALTH):
            return whole
        return _beside_a_complaint(ill, acts, others)
    is_place = len(acts) == 1 and isinstance(acts[0].heard.value, LiveIn)
    is_place = is_place and all(_OF_THE_CLOCK.search(each.clause.text) for each in others)
    if not acts or not (is_place or all(each.is_telling for each in others)):
        return None
    if len(acts) > 1:
        return _more_than_one(acts)
    act = acts[0]
    before = list(said[: said.index(act)])
    behind = said[said.index(act) + 1 :]
    is_whole = isinstance(act.heard.value, MoveIntent | SwapIntent | WeekdaysInstead | ChangeDays) or (
        isinstance(act.heard.value, Holiday) and not act.days
    )
    if any(each.days and each.clause.joint is not Joint.REASON for each in behind) and not is_whole:
        # "Skip Thursday, Friday too": not only the first.
        return None
    told = {day for each in (*before, *behind) for day in each.days}
    if len(told) > 1 and not act.days and not isinstance(act.heard.value, MoveIntent | Holiday):
        # "In Leeds Thursday and Friday, can't run there": not only today, nor only one of them.
        return None
    it = _day_told([*before, *behind])
    heard = reader.read(act.clause.text, it, asks=asks) if it is not None else replace(act.heard, is_doubted=asks)
    return _aimed(act, heard, it)


def _aimed(act: _Said, heard: Heard, it: DayRef | None) -> Heard:
    """ "Thursday is parents' evening, can I run Friday": the run of the day that was told of goes to the other."""
    named = act.days
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
    if ill or wish is None or not isinstance(asked, Question) or asked.ask.code is not Ask.TIRED_OR_HURT:
        return None
    wished = choice(said_again(wish), Label.INTENT, intent=wish)
    hurts = tuple(each for each in asked.choices if each.label.code is Label.IT_HURTS)
    return replace(acts[0].heard, answer=Question(asked.ask, (wished, asked.choices[0], *hurts)))


def _without_small_ones(acts: Sequence[_Said]) -> Sequence[_Said]:
    """ "Back from holiday, did nothing": being back says it all; "add Fridays, I'm retired" is no being back."""
    back = [each for each in acts if isinstance(each.heard.value, Recovered)]
    if not back:
        return acts
    others = [each for each in acts if each not in back]
    is_back = all(isinstance(each.heard.value, SkipDay | Holiday | AskAbout | WhatsOn | Open) for each in others)
    return back[:1] if is_back else others


def _more_than_one(acts: Sequence[_Said]) -> Heard | None:
    """Which of several wishes first: each is a button; None where one of them cannot be said again."""
    acts = _without_small_ones(acts)
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


def _told_work(text: str, today: date, units: Units, language: str, it: DayRef | None) -> Heard | None:
    """A run with a piece at a pace, or some of a workout's repeats: the rest of the sentence is read without it."""
    part = part_of_work(text)
    if part is not None:
        heard = read_sentence(f"done {part.rest}".strip(), today, units, language=language, it=it)
        said = heard.answer.value if isinstance(heard.answer, Understood) else None
        if isinstance(said, LogRun) and said.distance_mm is None and heard.is_sure:
            return replace(heard, answer=Understood(replace(said, part=(part.done, part.of))))
    piece = piece_at_pace(text)
    if piece is not None:
        heard = read_sentence(piece.rest, today, units, language=language, it=it)
        said = heard.answer.value if isinstance(heard.answer, Understood) else None
        if isinstance(said, LogRun) and said.distance_mm is not None and heard.is_sure:
            return replace(heard, answer=Understood(replace(said, note=piece.piece)))
        if isinstance(heard.answer, Question) and heard.is_sure:
            return heard
    return None


def parse_intent(text: str, today: date, units: Units = Units.MI) -> Understood[Intent] | Question | None:
    """What an English sentence asks for, without anything in view. Raises InputError for a value out of range."""
    return read_sentence(text, today, units).answer
