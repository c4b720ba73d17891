"""What it costs to understand a sentence, beside the nearest of all examples by rapidfuzz.

python -m benchmarks.sentences [rounds]

The sentences are the English ones of the tagged corpus that were tried in the whole bot. The baseline knows no grammar:
it looks for the example sentence that is most like what was typed, as a bot with canned answers would.
"""

import statistics
import sys
import time
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz, process

from domain.words.grammar.alike import EXAMPLES, examples_of
from domain.words.grammar.learned import LEARNED
from domain.words.grammar.read import read_sentence
from tests.domain.words.corpus.judged import NAMES, TODAY, sentences

GOAL_MS = 5.0
_STEP = 8


def typed() -> list[tuple[str, tuple[str, ...]]]:
    """Every eighth sentence of the corpus, with the names that may stand in it."""
    english = [each for each in sentences() if each.kind not in ("german", "spanish")]
    return [(each.text, NAMES if each.kind == "coaches" else ()) for each in english[::_STEP]]


def costs(work: Callable[[str, tuple[str, ...]], object], said: Sequence[tuple[str, tuple[str, ...]]]) -> list[float]:
    """Milliseconds of the processor for each sentence, in rising order."""
    found = []
    for text, names in said:
        began = time.process_time_ns()
        work(text, names)
        found.append((time.process_time_ns() - began) / 1e6)
    return sorted(found)


def main() -> None:
    """Print median, mean and 95th of a hundred of both, and their ratio, each the median of the rounds."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    said = typed()
    examples = [line for folder in (EXAMPLES, LEARNED) for _, line in examples_of("en", folder)]

    def grammar(text: str, names: tuple[str, ...]) -> object:
        return read_sentence(text, TODAY, names=names)

    def nearest(text: str, _names: tuple[str, ...]) -> object:
        return process.extractOne(text, examples, scorer=fuzz.token_sort_ratio)

    # What is loaded with the first sentence is not counted.
    costs(grammar, said[:20])
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(costs(grammar, said))
        theirs.append(costs(nearest, said[::_STEP]))
    print(f"{len(said)} sentences, {rounds} rounds, {len(examples)} examples for the baseline")
    for name, at in (("median", 0.5), ("95th of 100", 0.95)):
        one = statistics.median(each[int(len(each) * at)] for each in ours)
        other = statistics.median(each[int(len(each) * at)] for each in theirs)
        print(f"{name:12s} {one:6.2f} ms   nearest example {other:6.2f} ms   ratio {one / other:.2f}")
    mean = statistics.median(statistics.fmean(each) for each in ours)
    print(f"{'mean':12s} {mean:6.2f} ms   (goal {GOAL_MS:.0f} ms)")


if __name__ == "__main__":
    main()
