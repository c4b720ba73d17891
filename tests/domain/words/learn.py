"""Learn anew which meanings sentences have: `pip install scikit-learn; python -m tests.domain.words.learn`.

Writes domain/words/learned/weights.txt, whose first line tells from which sentences; a test refuses weights that are
older than those. With `--try` a fifth is kept back, and how often its meaning is found is said.
"""

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from domain.units import Units
from domain.words.grammar.alike import EXAMPLES, examples_of
from domain.words.grammar.heard import Reader
from domain.words.grammar.learned import (
    LEARNED,
    STEP,
    WEIGHTS,
    Weights,
    checksum,
    features_of,
    kind_of,
    ranked,
    weights_of,
)
from domain.words.grammar.read import by_frames
from domain.words.grammar.tokens import plain
from tests.domain.words.filled import filled

LANGUAGES = ("en", "de", "es")
_TODAY = date(2026, 11, 18)
_READERS = {language: Reader(_TODAY, Units.MI, language, None, ()) for language in LANGUAGES}
_COACH = Reader(_TODAY, Units.MI, "en", None, ("anna",))
# What fewer sentences have says nothing; what weighs less changes nothing.
_LEAST_SENTENCES = 2
_LEAST_WEIGHT = 0.08
# One line of so many is kept back to try.
_PARTS = 5
_SECOND = re.compile(r"\d\}")


def meaning_of(canonical: str) -> str:
    """A canonical sentence without numbered slots: which value goes where is found in what was said."""
    return re.sub(r"\btoday\b", "{day}", _SECOND.sub("}", canonical))


def numbered(meaning: str) -> str:
    """A meaning whose second day is another one than its first."""
    first, second, rest = meaning.partition("{day")
    return first + second + rest.replace("{day}", "{day2}").replace("{days}", "{days2}")


def told() -> Iterator[tuple[str, str, str]]:
    """Language, canonical sentence and what was typed, of every line there is."""
    for language in LANGUAGES:
        for folder in (EXAMPLES, LEARNED):
            for canonical, typed in examples_of(language, folder):
                yield language, canonical, typed
    for canonical in sorted({canonical for canonical, _ in examples_of("en")}):
        yield "en", canonical, canonical


def digest() -> str:
    """By which the sentences are known."""
    return hashlib.sha256("\n".join("|".join(each) for each in told()).encode()).hexdigest()[:16]


def sentences() -> list[tuple[str, set[str]]]:
    """The meaning and the features of every line."""
    return [
        (meaning_of(canonical), features_of(_READERS[language].reading(plain(filled(typed, language)), language)))
        for language, canonical, typed in told()
    ]


def learn(lines: Sequence[tuple[str, set[str]]]) -> str:
    """The weights as text."""
    import numpy
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.feature_extraction.text import TfidfTransformer
    from sklearn.svm import LinearSVC

    often = Counter(feature for _, features in lines for feature in features)
    allowed = {feature for feature, count in often.items() if count >= _LEAST_SENTENCES}
    counted = DictVectorizer()
    vectors = counted.fit_transform([dict.fromkeys(features & allowed, 1) for _, features in lines])
    rare = TfidfTransformer().fit(vectors)
    machine = LinearSVC(C=0.5, random_state=1).fit(rare.transform(vectors), [meaning for meaning, _ in lines])
    out = [digest()]
    for meaning, offset in zip(machine.classes_, machine.intercept_, strict=True):
        # What only a coach asks, no athlete's sentence is read as.
        heard = [by_frames(filled(numbered(meaning), "en"), reader) for reader in (_READERS["en"], _COACH)]
        kind = kind_of(max(heard, key=lambda each: each.is_sure).answer) or "-"
        out.append(f"{round(offset / STEP)} {kind} {meaning}")
    out.append("")
    before = -1
    for key, place, feature in sorted((checksum(each), at, each) for at, each in enumerate(counted.feature_names_)):
        if key == before:
            # Two of one checksum could not be told apart.
            continue
        before = key
        column = machine.coef_[:, place]
        steps = [f"{at}\t{round(column[at] / STEP)}" for at in numpy.flatnonzero(numpy.abs(column) >= _LEAST_WEIGHT)]
        out.append("\t".join([feature, f"{rare.idf_[place]:.2f}", *steps]))
    return "\n".join(out) + "\n"


def shares(lines: Sequence[tuple[str, set[str]]], learnt: Weights) -> tuple[float, float]:
    """How often the meaning of a line is the likeliest, and how often it is among the three likeliest."""
    found = [[guess.meaning for guess in ranked(features, learnt)[:3]] for _, features in lines]
    hits = [(likely[:1] == [meaning], meaning in likely) for (meaning, _), likely in zip(lines, found, strict=True)]
    return sum(first for first, _ in hits) / len(hits), sum(any_of for _, any_of in hits) / len(hits)


def main() -> None:
    """Learn from all, or from four fifths and try the last."""
    lines = sentences()
    if "--try" in sys.argv:
        learnt = weights_of(learn([line for place, line in enumerate(lines) if place % _PARTS]).splitlines())
        first, any_of = shares(lines[::_PARTS], learnt)
        sys.stdout.write(f"of a fifth that was kept back: likeliest {first:.1%}, among three {any_of:.1%}\n")
        return
    WEIGHTS.write_text(learn(lines), encoding="utf-8")
    sys.stdout.write(f"{len(lines)} sentences, {WEIGHTS.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main()
