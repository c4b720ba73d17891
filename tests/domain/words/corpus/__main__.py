"""The table of the corpus."""

import argparse

from tests.domain.words.corpus.judged import OUTCOMES, judged, sentences


def main() -> None:
    """Print the table, or the sentences of one outcome."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--show", choices=OUTCOMES, help="the tuned sentences that came out like that")
    parser.add_argument("--kind", help="of one kind only")
    chosen = parser.parse_args()
    results = [(each, judged(each)) for each in sentences()]
    if chosen.show:
        for each, (outcome, code) in results:
            if outcome == chosen.show and not each.is_held_out and chosen.kind in (None, each.kind):
                print(f"{each.kind:14} {each.expected:32} {code:44} {each.text}")
        return
    for held_out in (False, True):
        print("held out" if held_out else "tuned", "  ".join(f"{name:>8}" for name in ("", *OUTCOMES, "well %")))
        kinds = sorted({each.kind for each, _ in results})
        for kind in (*kinds, "all"):
            here = [found[0] for each, found in results if each.is_held_out is held_out and kind in (each.kind, "all")]
            counts = [here.count(outcome) for outcome in OUTCOMES]
            share = 100 * (counts[0] + counts[1]) / max(len(here), 1)
            print(f"{kind:17}", "  ".join(f"{count:8}" for count in counts), f"{share:8.1f}")


main()
