"""What a sentence asks for: the frame that leaves no word of it over; else the likeliest ones are asked about."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.errors import CoachError
from domain.units import Units
from domain.words.answers import Ask, Choice, Label, Question, Understood, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.asides import is_of_others, without_asides
from domain.words.grammar.frames import Asked, Frame
from domain.words.grammar.frames_answers import ANSWERS
from domain.words.grammar.frames_ask import ASK
from domain.words.grammar.frames_effort import EFFORT
from domain.words.grammar.frames_health import HEALTH
from domain.words.grammar.frames_log import LOG
from domain.words.grammar.frames_plan import PLAN
from domain.words.grammar.frames_rest import REST
from domain.words.grammar.frames_settings import SETTINGS
from domain.words.grammar.frames_week import WEEK
from domain.words.grammar.likely import is_as_good, likely
from domain.words.grammar.reading import ROLES, Reading
from domain.words.grammar.said_again import said_again
from domain.words.grammar.tokens import Token, plain, tokens_of
from domain.words.grammar.values import with_values
from domain.words.intents import Intent, LogRun, ShortAnswer
from domain.words.lexicon.lookup import LANGUAGES
from domain.words.lexicon.meanings import M
from domain.words.signs import red_flag
from domain.words.told_work import part_of_work, piece_at_pace
from domain.words.topics import Word
from domain.words.written_out import written_out

_FRAMES: tuple[Frame, ...] = tuple(
    frame for frames in (HEALTH, LOG, WEEK, EFFORT, REST, PLAN, ASK, SETTINGS, ANSWERS) for frame in frames.all
)
# What a word that an interpretation has no use for counts against it.
_COSTS = {M.NOT: 3.0, M.CANT: 3.0, M.DIDNT: 3.0, M.NO_MORE: 2.0, M.DAY: 1.5, M.DISTANCE: 2.0, M.EVERY: 2.0, M.TIME: 2.0}
_MOST_OFFERS = 3
# Words that mean something; with so many a sentence is about something, however many more do not.
_ENOUGH = 2
_GUESS = 0.3
_DO_NOT = ("dont", "do not", "never")
_DEEDS = (
    M.MOVE,
    M.SWAP,
    M.SKIP,
    M.SHORTEN,
    M.LENGTHEN,
    M.CHANGE,
    M.LOG,
    M.APPROVE,
    M.SAVE,
    M.DELETE,
    M.UNDO,
    M.ANEW,
    M.PAUSE,
)
_OF_THE_BODY = (M.ILL, M.PAIN, M.INJURY, M.SORE, M.TIRED, M.PREGNANT, M.BODY, M.WELL)
# Who asks whether to do it has not said so.
_DOUBTED = re.compile(
    r"(?:hm+,? )?(?:should|shall) (?:i|we)\b|(?:what|how about) if\b|(?:do|dont) you think\b"
    r"|(?:is|would) it (?:be )?(?:ok|okay|fine|bad|better|smart|wise)\b|(?:may|can|could) i\b"
    r"|soll(?:te)? ich\b|(?:darf|kann) ich\b|(?:puedo|deberia|debo)\b"
)


@dataclass(frozen=True, slots=True)
class Heard:
    """What was understood; `name` is whom a coach named, `language` the one it was said in.

    It is not sure where words were left over: then the likeliest meanings are asked about. It is doubted by
    who asks whether to do it.
    """

    answer: Understood[Intent] | Question | None
    name: str = ""
    language: str = "en"
    is_sure: bool = True
    is_doubted: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    cost: float
    needs: int
    rank: int
    order: int
    asked: Intent | Question

    @property
    def key(self) -> tuple[float, int, int, int]:
        return self.cost, -self.rank, -self.needs, self.order


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
    words, asks = plain(text), text.rstrip().endswith("?")
    sign = red_flag(words)
    if sign is not None:
        return Heard(Understood(sign))
    workout = written_out(text, today, units, names)
    if workout is not None:
        return Heard(Understood(workout.said), workout.name)
    told = _told_work(text, today, units, language, it)
    if told is not None:
        return told
    if is_of_others(words):
        return Heard(None)
    words = without_asides(words, names)
    best: tuple[tuple[float, int], Heard] | None = None
    order = (language, *(each for each in LANGUAGES if each != language))
    for place, each in enumerate(order):
        tokens = tokens_of(words, each, names, corrects=each in (language, "en"))
        reading = Reading(with_values(_without_reasons(tokens), today), today, units, it or DayRef(on=today), words)
        found = _candidates(reading)
        name = str(next((token.senses[M.NAME] for token in tokens if token.has(M.NAME)), ""))
        lost = found[0].cost if found else float(len(reading.tokens) + 1)
        doubted = asks or _DOUBTED.match(words) is not None
        answer = _answer(reading, found)
        said = Heard(answer, name, each, is_sure=lost == 0, is_doubted=doubted)
        # A word of another language is likelier than a typo in one's own: "hola" is no "hold".
        guessed = lost + _GUESS * sum(token.is_guessed for token in tokens)
        if best is None or (guessed, place) < best[0]:
            best = (guessed, place), said
        if guessed == 0 and place == 0:
            break
    heard = best[1] if best is not None else Heard(None)
    value = heard.answer.value if isinstance(heard.answer, Understood) else None
    # "Sure?" asks back, it does not agree.
    is_asking_back = asks and isinstance(value, ShortAnswer) and value.word in (Word.YES, Word.NO)
    return replace(heard, answer=None) if is_asking_back else heard


def _is_far_off(r: Reading, found: Sequence[_Found]) -> bool:
    """Whether so much of a sentence means nothing that a likely meaning would be a guess at random.

    What is said of the body is asked about, however it is said.
    """
    if any(token.has(*_OF_THE_BODY) and token.text != "back" for token in r.tokens):
        return False
    meant = sum(token.is_known and not set(token.senses) <= ROLES for token in r.tokens)
    is_guess = meant < _ENOUGH and (r.unknown > 1 or bool(found and isinstance(found[0].asked, Question)))
    return r.unknown > meant or (r.unknown == meant and is_guess)


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


def _without_reasons(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without what follows "because", unless it is about health: why somebody is busy changes nothing."""
    for at, token in enumerate(tokens):
        if at > 0 and set(token.senses) == {M.BECAUSE}:
            reason = tokens[at + 1 :]
            if any(each.has(M.ILL, M.PAIN, M.INJURY, M.TIRED, M.SORE, M.PREGNANT) for each in reason):
                return tokens
            return tokens[:at]
    return tokens


def _candidates(r: Reading) -> list[_Found]:
    """Every interpretation, the best first."""
    there = set[M]().union(*(token.senses for token in r.tokens)) if r.tokens else set()
    if r.unknown:
        there.add(M.UNKNOWN)
    if _is_forbidden(r):
        return []
    found: list[_Found] = []
    trouble: CoachError | None = None
    for order, frame in enumerate(_FRAMES):
        if not all(need & there for need in frame.needs):
            continue
        try:
            asked: Asked = frame.read(r)
        except CoachError as error:
            # Out of range is said of what was understood in full; of anything else it would be a guess.
            trouble = error if trouble is None and _cost(r, frame) == 0 else trouble
            continue
        if asked is not None:
            found.append(_Found(_cost(r, frame), len(frame.needs), frame.rank, order, asked))
    if trouble is not None and (not found or min(each.cost for each in found) > 0):
        raise trouble
    return sorted(found, key=lambda each: each.key)


def _is_forbidden(r: Reading) -> bool:
    """Whether something is not to be done: "don't skip today"."""
    return any(
        token.has(*_DEEDS) and token.text != "do" and r.before(at).text in _DO_NOT for at, token in enumerate(r.tokens)
    )


def _cost(r: Reading, frame: Frame) -> float:
    uses = frame.uses | {M.NAME}
    takes_unknown = M.UNKNOWN in uses
    cost = 0.0
    for token in r.left_over(uses):
        if token.is_known:
            cost += max(_COSTS.get(meaning, 1.0) for meaning in token.senses)
        elif not takes_unknown:
            cost += 1.0
    return cost


def _answer(r: Reading, found: Sequence[_Found]) -> Understood[Intent] | Question | None:
    if found and found[0].cost == 0:
        best = found[0].asked
        return best if isinstance(best, Question) else Understood(best)
    if _is_far_off(r, found):
        return None
    return _likeliest(r, found)


def _likeliest(r: Reading, found: Sequence[_Found]) -> Question | None:
    """The two or three likeliest meanings as buttons: what nearly fits, then what is usual of what is mentioned."""
    offers: dict[str, Choice] = {}
    for each in found:
        if each.cost > found[0].cost + 1.5:
            break
        if isinstance(each.asked, Question):
            if not offers:
                return each.asked
            continue
        text = said_again(each.asked)
        if text:
            offers.setdefault(text, choice(text, Label.INTENT, intent=each.asked))
    for usual in likely(r):
        meant = usual.label.values["intent"]
        if not any(is_as_good(meant, each.label.values["intent"]) for each in offers.values()):
            offers.setdefault(usual.text, usual)
    return ask(Ask.DID_YOU_MEAN, *list(offers.values())[:_MOST_OFFERS]) if offers else None


def parse_intent(text: str, today: date, units: Units = Units.MI) -> Understood[Intent] | Question | None:
    """What an English sentence asks for, without anything in view. Raises InputError for a value out of range."""
    return read_sentence(text, today, units).answer
