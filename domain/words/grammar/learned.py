"""Which meanings a sentence most likely has: weights learnt from thousands of sentences whose meaning is known.

The sentences are those of `domain/words/examples` and `domain/words/learned`; `python -m tests.domain.words.learn`
makes `weights.txt` of them: a linear classifier, one against all, over the words of a sentence, their meanings and
their neighbours, each weighed by its rarity and the whole by its length.
"""

from __future__ import annotations

import math
import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.told import Code
from domain.words import intents
from domain.words.answers import Ask, Question, Understood
from domain.words.asked_of import AskOfAll, AskRuns
from domain.words.grammar.reading import Reading
from domain.words.grammar.slots import kinds_of
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import CapRuns

LEARNED = Path(__file__).parent.parent / "learned"
WEIGHTS = LEARNED / "weights.txt"
# One step of a weight in the file.
STEP = 1 / 32
# What people say that asks a coach for nothing.
NOTHING = "nothing"
_PREFIX = 4
# What is shorter is not taken for a misspelled word; what is longer may have two wrong letters.
_SHORTEST = 4
_LONG = 8
_WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Guess:
    """A meaning (a canonical sentence with its slots), of which kind it is, and how clearly it is meant.

    `score` is the distance from the border between this meaning and all others: above 0 it is likelier than not.
    """

    meaning: str
    kind: str
    score: float


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt: meanings with their offsets, and for each feature its rarity and what it adds to which.

    A feature is known by the checksum of its text, in rising order: its text would take more memory than all it says.
    """

    meanings: Sequence[str]
    kinds: Sequence[str]
    offsets: Sequence[float]
    features: array[int]
    rarity: array[float]
    # Words to correct to, the commonest first.
    words: tuple[str, ...]
    # Where the steps of a feature begin: places of meanings and their steps, in turns.
    begins: array[int]
    steps: array[int]

    def place_of(self, feature: str) -> int | None:
        """Which of the features it is; None for one that is not known."""
        key = checksum(feature)
        place = bisect_left(self.features, key)
        return place if place < len(self.features) and self.features[place] == key else None

    def spelled(self, word: str) -> str:
        """The word that a misspelled one most likely is; what is known, short or like no other stays."""
        if len(word) < _SHORTEST or not word.isalpha() or self.place_of(f"w:{word}") is not None:
            return word
        most = 2 if len(word) >= _LONG else 1
        near = process.extract(word, self.words, scorer=OSA.distance, score_cutoff=most, limit=5)
        # Of words as near as each other the first is the commonest.
        alike = [(distance, place, each) for each, distance, place in near if each[0] == word[0]]
        return min(alike)[2] if alike else word


def checksum(feature: str) -> int:
    """By which a feature is known, 32 bits: of 50,000 features one in 100,000 others is taken for one of them."""
    return crc32(feature.encode())


def features_of(r: Reading, spelled: Callable[[str], str] = str) -> set[str]:
    """What of a sentence is weighed: words, their beginnings, neighbours and meanings, how many values it names.

    `spelled` puts a misspelled word right.
    """
    pieces: list[str] = []
    found: set[str] = set()
    for token, kind in zip(r.tokens, kinds_of(r.tokens), strict=True):
        if token.has(M.NAME):
            continue
        pieces += [f"{{{kind}}}"] if kind is not None else map(spelled, _WORD.findall(token.text))
        found.update(f"m:{meaning}" for meaning in token.senses if meaning is not M.FILLER)
    found.update(f"w:{piece}" for piece in pieces)
    found.update(f"p:{piece[:_PREFIX]}" for piece in pieces if len(piece) >= _PREFIX and piece[0] != "{")
    found.update(f"b:{one} {other}" for one, other in zip(["^", *pieces], [*pieces, "$"], strict=True))
    for slot in {piece for piece in pieces if piece[0] == "{"}:
        found.add(f"n:{slot}{min(pieces.count(slot), 3)}")
    return found


_GROUPS: Mapping[str, tuple[type, ...]] = {
    "log": (intents.LogRun, intents.LogRuns, intents.HowItFelt),
    "rest": (intents.SkipDay, intents.RestDay),
    "size": (
        intents.CutDay,
        intents.ChangeByDistance,
        intents.ChangeByTime,
        intents.ChangeByShare,
        intents.RunForTime,
        intents.MakeEasier,
        CapRuns,
    ),
    "move": (intents.MoveIntent, intents.SwapIntent),
    "fitness": (intents.ChangeFitness, intents.RaceResult),
    "days": (intents.ChangeDays, intents.WeekdaysInstead),
}
_ASKS: Mapping[Code, str] = {
    Ask.AWAY_WHEN: "Holiday",
    Ask.HOW_MUCH_SHORTER: "size",
    Ask.HOW_MUCH_LONGER: "size",
    Ask.MOVE_TO: "move",
}


def kind_of(answer: Understood[intents.Intent] | Question | None) -> str:
    """Of which kind what is asked for is: two that a person would take for the same have one; "" for nothing."""
    if answer is None:
        return ""
    if isinstance(answer, Question):
        return _ASKS.get(answer.ask.code, f"Ask.{answer.ask.code}")
    value = answer.value
    for group, types in _GROUPS.items():
        if isinstance(value, types):
            return group
    match value:
        case intents.AskAbout(topic=about) | intents.Open(screen=about) | AskRuns(want=about) | AskOfAll(want=about):
            return f"{type(value).__name__}.{about}"
    return type(value).__name__


def guesses(r: Reading) -> list[Guess]:
    """Every meaning that is known, the likeliest first; none for a sentence of which no word is known."""
    weights = _weights()
    return ranked(features_of(r, weights.spelled), weights)


def ranked(features: Iterable[str], weights: Weights) -> list[Guess]:
    """Every meaning by what features weigh, the likeliest first; none where no feature is known."""
    known = [place for each in features if (place := weights.place_of(each)) is not None]
    if not known:
        return []
    size = math.sqrt(sum(weights.rarity[each] ** 2 for each in known))
    scores = list(weights.offsets)
    for each in known:
        share = weights.rarity[each] / size * STEP
        steps = weights.steps[weights.begins[each] : weights.begins[each + 1]]
        for place in range(0, len(steps), 2):
            scores[steps[place]] += steps[place + 1] * share
    places = sorted(range(len(scores)), key=lambda place: -scores[place])
    return [Guess(weights.meanings[place], weights.kinds[place], scores[place]) for place in places]


def weights_of(text: Iterable[str]) -> Weights:
    """Weights from their lines: one that names the sentences, the meanings, an empty one, the features as they rise."""
    lines = (line.rstrip("\n") for line in text)
    next(lines)
    meanings, kinds, offsets = [], [], []
    for line in lines:
        if not line:
            break
        offset, kind, meaning = line.split(" ", 2)
        meanings.append(meaning)
        kinds.append(kind)
        offsets.append(int(offset) * STEP)
    features, rarity, begins, steps = array("I"), array("f"), array("I", [0]), array("h")
    words: list[tuple[float, str]] = []
    for line in lines:
        feature, how_rare, *each = line.split("\t")
        features.append(checksum(feature))
        rarity.append(float(how_rare))
        steps.extend(map(int, each))
        begins.append(len(steps))
        if feature.startswith("w:") and len(feature) - 2 >= _SHORTEST and feature[2:].isalpha():
            words.append((rarity[-1], feature[2:]))
    # What as few sentences have as a word must have to be kept is no spelling to correct to.
    rarest = max((how_rare for how_rare, _ in words), default=0.0)
    common = tuple(word for how_rare, word in sorted(words) if how_rare < rarest)
    return Weights(meanings, kinds, offsets, features, rarity, common, begins, steps)


@lru_cache(maxsize=1)
def _weights() -> Weights:
    with WEIGHTS.open(encoding="utf-8") as lines:
        return weights_of(lines)
