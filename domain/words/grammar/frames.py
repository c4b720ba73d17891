"""Frames: what a sentence has to have, may have, and what it then asks for."""

from collections.abc import Callable
from dataclasses import dataclass, field

from domain.words.answers import Question
from domain.words.grammar.reading import Reading
from domain.words.intents import Intent
from domain.words.lexicon.meanings import M

Asked = Intent | Question | None
Read = Callable[[Reading], Asked]

# Days in any form.
DAYS = frozenset({M.DAY, M.DATE, M.KIND, M.EVERY})
# Words that come along with a wish and add nothing.
POLITE = frozenset({M.RUN, M.YES, M.HELLO, M.THANKS, M.ALSO, M.SORE}) - {M.SORE}


# Many frames take the same: one set of meanings is kept for all of them, which is half a megabyte.
_KEPT: dict[frozenset[M], frozenset[M]] = {}


def _kept(meanings: frozenset[M]) -> frozenset[M]:
    return _KEPT.setdefault(meanings, meanings)


@dataclass(frozen=True, slots=True)
class Frame:
    """`needs`: one meaning of each group has to be there. `takes`: what else belongs to it. What is left over counts
    against it. `rank`: of frames that fit as well, the higher one is meant."""

    needs: tuple[frozenset[M], ...]
    takes: frozenset[M]
    read: Read
    rank: int
    # Every meaning that it has a use for.
    uses: frozenset[M] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "uses", _kept(self.takes.union(*self.needs)))


class Frames:
    """The frames of one subject."""

    def __init__(self) -> None:
        self.all: list[Frame] = []

    def frame(
        self,
        *needs: M | tuple[M, ...],
        takes: frozenset[M] = frozenset(),
        rank: int = 0,
        polite: frozenset[M] = POLITE,
    ) -> Callable[[Read], Read]:
        """Make a function the reader of sentences that have these meanings; `polite` may come along with them."""
        groups = tuple(_kept(frozenset(need) if isinstance(need, tuple) else frozenset({need})) for need in needs)

        def register(read: Read) -> Read:
            self.all.append(Frame(groups, _kept(takes | polite), read, rank))
            return read

        return register
