"""What a sentence is most like: the examples of `domain/words/examples`, and what each of them asks for.

An example is a line `canonical sentence | what somebody typed`. The canonical sentence is one the grammar reads without
doubt; `{day}`, `{days}` (Mondays), `{run}`, `{length}`, `{minutes}`, `{time}`, `{n}`, `{effort}` and `{clock}` are
what the sentence itself names, a second one of a kind is `{day2}`. Sentences are compared by their words and by what
each of these means, a rare one counting for more (the cosine of weights log(examples / examples that have it)), and by
their order.
"""

from __future__ import annotations

import math
import re
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rapidfuzz.distance import LCSseq

from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import day_said
from domain.words.grammar.slots import kinds_of, values_of
from domain.words.grammar.tokens import Token
from domain.words.lexicon.lookup import Senses, folded, lexicon
from domain.words.lexicon.meanings import M

EXAMPLES = Path(__file__).parent.parent / "examples"
_FOLDERS = {"en": "english", "de": "german", "es": "spanish"}
# Of what is as near, the first few are enough.
_MOST = 8
_TRIED = 40
# Below this, a sentence has a few words in common and nothing else.
_LEAST = 0.35
# What the order of the words counts, beside the words.
_ORDER = 0.25
# What is said and is nowhere in the example is lost, and the other way round.
_LOST_VALUE = 0.15
_LOST_MARK = 0.3
_TAKEN_FROM_VIEW = 0.1
# One word alone is hardly like a sentence that has it.
_ONE_WORD = 0.5
_OTHER_KIND = 0.03
# A long run that an example names is no slot, and only a long run is like it.
_LONG = "long run"
_LONG_NAMED = re.compile(r"\blong (?:run|one)(?P<all>s?)\b")
_SLOT = re.compile(r"\{(?P<kind>[a-z]+)\d?\}")
_PIECE = re.compile(r"\{[a-z]+\d?\}|[^\W\d_]+|\d+|[-&+]")
_TODAY = re.compile(r"\btoday\b")
# How canonical sentences begin that tell of a run: it was run today, where no other day is said.
TOLD = ("ran", "done", "raced", "correction", "cross training", "effort", "delete")
# Small words that say nothing of what is meant.
_SMALL_WORDS = """
a an the i my me to of is it and so im its s for on in at be that this we us
der die das den dem ein eine ich mir mein meine meinen zu und es ist im am
el la los las un una yo mi de y que en lo
"""
_SMALL = frozenset(_SMALL_WORDS.split())
# Words that turn what is asked for: a sentence with one is never whole in an example without it.
MARKS: Mapping[str, str] = {
    word: mark
    for mark, words in {
        "not": "not no nope never none without dont doesnt didnt cant cannot wont wouldnt couldnt shouldnt isnt wasnt "
        "arent aint havent hasnt nothing stop nicht kein keine keinen keinem nie ohne nichts nunca sin nada ni tampoco",
        "next": "next nxt following coming nachste nachsten nachster naechste naechsten proxima proximo",
        "last": "last previous past ago letzte letzten letzter vor pasado pasada ultimo ultima",
        "always": "always every forever permanently anymore regularly immer jeden jede siempre cada",
    }.items()
    for word in words.split()
}
# What stands between two days says what they are to each other: "tue and thu" is not "tue to thu".
_JOINTS: Mapping[str, str] = {
    word: joint
    for joint, words in {
        "to": "to until til till through thru - bis hasta al a auf",
        "and": "and & + und y plus",
        "from": "from von vom desde del",
        "or": "or oder o",
        "not": "not instead rather statt nicht lugar than",
    }.items()
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Alike:
    """A canonical sentence with what was said in its slots.

    `nearness` is 0 to 1; `is_whole` where nothing that was said is lost; `is_same` where no word that counts differs:
    it is meant, whatever a frame reads.
    """

    sentence: str
    nearness: float
    is_whole: bool
    is_same: bool


@dataclass(frozen=True, slots=True)
class _Example:
    canonical: str
    pieces: tuple[str, ...]
    slots: tuple[str, ...]
    marks: frozenset[str]
    joints: frozenset[str]
    length: int


@dataclass(frozen=True, slots=True)
class _Index:
    examples: Sequence[_Example]
    sizes: Sequence[float]
    weights: Mapping[str, float]
    places: Mapping[str, array[int]]


def most_alike(r: Reading, language: str) -> list[Alike]:
    """What the examples that a sentence is most like ask for, each once, the nearest first.

    `r` reads the sentence as it was typed.
    """
    index = _index(language)
    kinds = kinds_of(r.tokens)
    values = list(values_of(r.tokens, kinds))
    pieces = tuple(_pieces(r.tokens, kinds, language))
    words = folded(r.text).replace("-", " - ").split()
    marks, joints = _among(MARKS, words), _among(_JOINTS, words)
    length = len(words) - sum(
        len(token.text.split()) for token, kind in zip(r.tokens, kinds, strict=True) if kind is not None
    )
    names_days = any(kind in ("day", "run") for kind, _ in values)
    sums: defaultdict[int, float] = defaultdict(float)
    size = 0.0
    # What no example has may be what matters: it counts as much as the rarest.
    unheard = math.log(len(index.examples) + 1)
    for each in set(_features(pieces, language)):
        weight = index.weights.get(each, unheard if each.startswith("w:") else 0.0)
        size += weight * weight
        for place in index.places.get(each, ()):
            sums[place] += weight * weight
    size = math.sqrt(size)
    ranked = sorted(sums, key=lambda place: (-sums[place] / index.sizes[place], place))[:_TRIED]
    found: dict[str, Alike] = {}
    for place in ranked:
        example = index.examples[place]
        filled = _filled(example, values, r)
        if filled is None:
            continue
        sentence, lost = filled
        alike = min(sums[place] / (index.sizes[place] * size), 1.0)
        order = LCSseq.normalized_similarity(pieces, example.pieces)
        nearness = alike * (1 - _ORDER) + order * _ORDER - lost - (_LOST_MARK if example.marks != marks else 0.0)
        if len(pieces) == 1 < len(example.pieces):
            nearness *= _ONE_WORD
        if nearness >= _LEAST and (sentence not in found or found[sentence].nearness < nearness):
            is_whole = lost < _TAKEN_FROM_VIEW and example.marks == marks and len(pieces) > 1
            is_whole = is_whole and (not names_days or example.joints == joints)
            is_same = is_whole and pieces == example.pieces and length == example.length
            found[sentence] = Alike(sentence, nearness, is_whole, is_same)
    return sorted(found.values(), key=lambda each: -each.nearness)[:_MOST]


def _among(signs: Mapping[str, str], words: Iterable[str]) -> frozenset[str]:
    """Which of the signs stand among the words."""
    return frozenset(signs[word] for word in words if word in signs)


def _pieces(tokens: Sequence[Token], kinds: Sequence[str | None], language: str) -> Iterator[str]:
    """The words that count, values as their slots."""
    for token, kind in zip(tokens, kinds, strict=True):
        if kind is not None:
            yield f"{{{kind}}}"
        elif not token.has(M.NAME):
            yield from _counting(re.findall(r"[^\W\d_]+|\d+", token.text), language)


def _counting(words: Iterable[str], language: str) -> Iterator[str]:
    known = lexicon(language)
    for word in words:
        if word[0].isalnum() and word not in _SMALL and set(known.senses((word,)) or ()) != {M.FILLER}:
            yield word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _features(pieces: Iterable[str], language: str) -> Iterator[str]:
    """What is compared: each word, and what it means alone."""
    known = lexicon(language)
    for piece in pieces:
        if not piece.startswith("{"):
            senses: Senses = known.senses((piece,)) or known.senses((f"{piece}s",)) or {}
            yield f"w:{piece}"
            yield from (f"m:{each}" for each in senses if each is not M.FILLER)


def _filled(example: _Example, values: Sequence[tuple[str, str]], r: Reading) -> tuple[str, float] | None:
    """The canonical sentence with what was said in its slots, and what that loses; None where one stays empty."""
    left = list(values)
    it = day_said(r.told_on if example.canonical.startswith(TOLD) else r.it)
    texts: dict[str, str] = {}
    lost = 0.0
    for slot in example.slots:
        kind = slot.rstrip("0123456789")
        if slot.endswith("0"):
            if (kind, _LONG) not in left:
                return None
            left.remove((kind, _LONG))
            continue
        at = next((at for at, (each, _) in enumerate(left) if each == kind), None)
        if at is None and kind in ("day", "run"):
            at = next((at for at, (each, _) in enumerate(left) if each in ("day", "run")), None)
            lost += _OTHER_KIND
        if at is not None:
            texts[slot] = left.pop(at)[1]
        elif kind == "day" and "day" not in texts:
            texts[slot] = it
            lost += _TAKEN_FROM_VIEW
        else:
            return None
    canonical = example.canonical
    days = [text for kind, text in left if kind == "day"]
    if len(days) == 1 and _TODAY.search(canonical):
        canonical = _TODAY.sub(days[0], canonical)
        left = [each for each in left if each[0] != "day"]
        lost += _OTHER_KIND
    elif not days and not canonical.startswith((*TOLD, "on holiday")) and not _TODAY.search(r.text):
        # "Not feeling it" on a rest day is said of the run that comes next.
        canonical = _TODAY.sub(it, canonical)
    lost += _LOST_VALUE * len(left)
    return _SLOT.sub(lambda found: texts.get(found[0][1:-1], ""), canonical), lost


def examples_of(language: str, folder: Path = EXAMPLES) -> Iterator[tuple[str, str]]:
    """Every canonical sentence with its example, as they are written; English ones for a language without any."""
    for path in sorted((folder / _FOLDERS.get(language, _FOLDERS["en"])).glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            canonical, bar, example = line.partition(" | ")
            if bar:
                yield canonical.strip(), example.strip()


@lru_cache(maxsize=3)
def _index(language: str) -> _Index:
    """The examples of a language, and where each word of them stands."""
    places: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
    examples: list[_Example] = []
    compared: list[set[str]] = []
    same: dict[frozenset[str], frozenset[str]] = {}
    for canonical, example in examples_of(language):
        said = [
            each if each[0] == "{" else folded(each)
            for each in _PIECE.findall(example.lower().replace("}'s", "}").replace("'", ""))
        ]
        slots = tuple(each[1:-1] for each in said if each[0] == "{")
        words = [_SLOT.sub(lambda found: f"{{{found['kind']}}}", each) for each in said]
        counting = (each for word in words for each in ([word] if word[0] == "{" else _counting([word], language)))
        # Thousands of examples have a few hundred words between them: each is kept once.
        pieces = tuple(map(sys.intern, counting))
        features = set(_features(pieces, language))
        for each in features:
            places[each].append(len(examples))
        compared.append(features)
        marks, joints = (same.setdefault(each, each) for each in (_among(MARKS, words), _among(_JOINTS, words)))
        examples.append(_Example(sys.intern(canonical), pieces, slots, marks, joints, len(words) - len(slots)))
    weights = {each: math.log((len(examples) + 1) / len(at)) for each, at in places.items()}
    sizes = [math.sqrt(sum(weights[each] ** 2 for each in features)) or 1.0 for features in compared]
    return _Index(examples, sizes, weights, dict(places))
