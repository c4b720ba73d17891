"""One reading of a sentence in one language: the frame that leaves no word over, else what is likeliest."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.errors import CoachError
from domain.words.answers import Ask, Choice, Label, Question, Understood, ask, choice
from domain.words.grammar.frames import Asked, Frame
from domain.words.grammar.frames_answers import ANSWERS
from domain.words.grammar.frames_ask import ASK
from domain.words.grammar.frames_days import RUNNING_DAYS
from domain.words.grammar.frames_effort import EFFORT
from domain.words.grammar.frames_felt import FELT
from domain.words.grammar.frames_health import HEALTH
from domain.words.grammar.frames_lengths import LENGTHS
from domain.words.grammar.frames_limits import STANDING
from domain.words.grammar.frames_places import PLACES
from domain.words.grammar.frames_plan import PLAN
from domain.words.grammar.frames_raced import RACED
from domain.words.grammar.frames_rest import REST
from domain.words.grammar.frames_settings import SETTINGS
from domain.words.grammar.frames_spans import SPANS
from domain.words.grammar.frames_sport import SPORT
from domain.words.grammar.frames_the_log import THE_LOG
from domain.words.grammar.frames_told import TOLD
from domain.words.grammar.frames_week import WEEK
from domain.words.grammar.frames_whole import WHOLE
from domain.words.grammar.likely import is_as_good, likely
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer, said_again
from domain.words.intents import Intent, Open, WhatsOn
from domain.words.lexicon.meanings import M
from domain.words.topics import Screen

_FRAMES: tuple[Frame, ...] = tuple(
    frame
    for frames in (
        HEALTH,
        TOLD,
        FELT,
        THE_LOG,
        SPORT,
        RACED,
        PLACES,
        WEEK,
        WHOLE,
        SPANS,
        STANDING,
        LENGTHS,
        EFFORT,
        REST,
        PLAN,
        RUNNING_DAYS,
        ASK,
        SETTINGS,
        ANSWERS,
    )
    for frame in frames.all
)
# What a word that an interpretation has no use for counts against it.
_COSTS = {M.NOT: 3.0, M.CANT: 3.0, M.DIDNT: 3.0, M.NO_MORE: 2.0, M.DAY: 1.5, M.DISTANCE: 2.0, M.EVERY: 2.0, M.TIME: 2.0}
# Each group of meanings that frames need, as a bit: those that a frame needs, and those that a meaning meets.
_GROUPS = {need: 1 << bit for bit, need in enumerate({need for frame in _FRAMES for need in frame.needs})}
_NEEDS = tuple(sum({_GROUPS[need] for need in frame.needs}) for frame in _FRAMES)
_MEETS = {meaning: sum(bit for need, bit in _GROUPS.items() if meaning in need) for meaning in M}
_MOST_OFFERS = 3
# How much an interpretation weighs that leaves no word over, how much it may leave over, and what is not offered.
_NEAR = 3.6
_NEARLY = 2.6
_ALMOST = 2.0
_LEAST = 1.0
_DO_NOT = ("dont", "do not", "never")
# What somebody may ask not to be done.
_KEPT_FROM = (
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


@dataclass(frozen=True, slots=True)
class Interpreted:
    """What a reading asks for; `lost` is the cost of the words it has no use for, 0 where it is sure."""

    answer: Understood[Intent] | Question | None
    lost: float


def interpreted(r: Reading) -> Interpreted:
    """What the sentence asks for in this reading. Raises InputError for a value out of range."""
    found = _candidates(r)
    return Interpreted(_answer(r, found), found[0].cost if found else float(len(r.tokens) + 1))


def _candidates(r: Reading) -> list[_Found]:
    """Every interpretation, the best first."""
    there = set[M]().union(*(token.senses for token in r.tokens)) if r.tokens else set()
    if r.unknown:
        there.add(M.UNKNOWN)
    if _is_forbidden(r):
        return []
    found: list[_Found] = []
    trouble: CoachError | None = None
    met = 0
    for meaning in there:
        met |= _MEETS[meaning]
    for order, (frame, needs) in enumerate(zip(_FRAMES, _NEEDS, strict=True)):
        if needs & ~met:
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
        token.has(*_KEPT_FROM) and token.text != "do" and r.before(at).text in _DO_NOT
        for at, token in enumerate(r.tokens)
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
    return _kept(r) if _is_forbidden(r) else _likeliest(r, found)


def _kept(r: Reading) -> Question:
    """ "Don't skip it": what was changed can be taken back, and the day looked at."""
    offers: tuple[Intent, ...] = (Open(Screen.UNDO), WhatsOn(day=r.the_day))
    return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in offers))


def _likeliest(r: Reading, found: Sequence[_Found]) -> Question | None:
    """The two or three likeliest meanings as buttons: what nearly fits, and what is usual of what is mentioned."""
    weighed: list[tuple[float, Intent]] = []
    for each in found:
        if each.cost > _NEARLY:
            break
        if isinstance(each.asked, Question):
            if each is found[0] and each.cost < _ALMOST:
                return each.asked
            continue
        weighed.append((_NEAR - each.cost, each.asked))
    weighed += [(weight, wish) for weight, wish in likely(r)]
    offers: dict[str, Choice] = {}
    for weight, wish in sorted(weighed, key=lambda each: -each[0]):
        text = said_again(wish)
        if weight < _LEAST or not text or len(offers) == _MOST_OFFERS:
            continue
        if not any(is_as_good(wish, each.label.values["intent"]) for each in offers.values()):
            offers.setdefault(text, choice(text, Label.INTENT, intent=wish))
    return ask(Ask.DID_YOU_MEAN, *offers.values()) if offers else None
