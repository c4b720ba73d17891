"""Several things asked of one week at once: in which order they do what was meant.

"Today's tomorrow and tomorrow's on Friday" makes room first; what is said of a run's length goes with the run that the
day held when it was said, and with the one that comes where that day is only moved to.
"""

from collections.abc import Sequence

from domain.editing.operations import MakeRest, MoveDay, PartOfEdit, ReshapeWeek, SwapDays


def in_order(parts: Sequence[PartOfEdit]) -> tuple[PartOfEdit, ...]:
    """The same parts as they are to be done: days off, what is moved away, moves that make room, then the rest."""
    moves = [each for each in parts if isinstance(each, MoveDay)]
    left = {each.day for each in moves}
    swaps = [each for each in parts if isinstance(each, SwapDays)]
    whole = [each for each in parts if isinstance(each, ReshapeWeek)]
    # A day whose run goes elsewhere rests by that.
    rests = [each for each in parts if isinstance(each, MakeRest) and each.day not in left]
    others = [each for each in parts if not isinstance(each, MoveDay | SwapDays | ReshapeWeek | MakeRest)]
    before = [each for each in others if each.day in left]
    after = [each for each in others if each.day not in left]
    return (*whole, *rests, *before, *swaps, *_with_room(moves), *after)


def _with_room(moves: Sequence[MoveDay]) -> list[MoveDay | SwapDays]:
    """Moves so that each finds its day free of a run that goes on; two that trade places are a swap."""
    waiting, found = list(moves), list[MoveDay | SwapDays]()
    while waiting:
        sources = {each.day for each in waiting}
        free = next((each for each in waiting if each.to not in sources), None)
        if free is not None:
            waiting.remove(free)
            found.append(free)
            continue
        first = waiting.pop(0)
        found.append(SwapDays(first.day, first.to))
        # In a ring the run that stood there stands on the first one's day now.
        waiting = [MoveDay(first.day, each.to) if each.day == first.to else each for each in waiting]
        waiting = [each for each in waiting if each.day != each.to]
    return found
