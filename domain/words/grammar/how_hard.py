"""How hard a run was is asked where what was said of it is more than one number, or none."""

from domain.words.answers import Ask, Choice, Question, ask
from domain.words.grammar.said_again import offer
from domain.words.intents import HowItFelt

# What may be meant by tired: it was hard, how hard nobody said.
_TIRED = (6, 7, 8)


def which_effort(first: int, last: int) -> Question:
    """How hard the whole of it was: as its start, as its end, or what lies between."""
    return ask(
        Ask.EFFORT_IN_ALL, *(offer(HowItFelt(each)) for each in sorted({first, round((first + last) / 2), last}))
    )


def how_tired(*others: Choice) -> Question:
    """How hard a run was that left somebody tired; `others` are what else may be meant."""
    return ask(Ask.EFFORT_IN_ALL, *(offer(HowItFelt(each)) for each in _TIRED), *others)
