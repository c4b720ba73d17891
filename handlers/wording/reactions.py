"""The one sentence about a run that was just logged: kind, true, and with a next step; and the same for a coach."""

from domain.adapting.reaction import Reaction
from domain.told import Told
from domain.units import Units
from handlers.wording.door import mark
from handlers.wording.telling import Table, say

_TO_ATHLETE: Table = {
    Reaction.BEATS_A_RACE: mark(
        "{distance:1} in {time} is faster than a race of that length would be today, about {race} by your fitness. If "
        "a number slipped in, write “no, it was” and the right ones; if it is right, write “update my fitness”, and "
        "the paces follow."
    ),
    Reaction.VERY_SLOW: mark(
        "{distance:1} in {time} is {pace}, a walking pace. If the time is not right, write “no, it was” and the right "
        "one; if you walked, it stands as it is."
    ),
    Reaction.MUCH_LONGER: mark(
        "{distance:1} is much longer than anything of the 30 days before ({longest:1}): take the next two days easy, "
        "and let long runs grow in small steps."
    ),
    Reaction.FAST_AND_HARD: mark(
        "{pace}, where {easy} was asked, and it felt like {effort} of 10: that is the pace, not you. Take the next run "
        "as slowly as it wants to be, and begin the next one like this slower."
    ),
    Reaction.HARD_LONG_RUN: mark(
        "A long run that feels like {effort} of 10 happens, after a short night or a full week: take the next run as "
        "slowly as it wants to be."
    ),
    Reaction.HARD_EASY_DAY: mark(
        "An easy day that feels like {effort} of 10 happens, after a short night or a full week: take the next run as "
        "slowly as it wants to be."
    ),
    Reaction.FAST_LAPS: mark(
        "Every lap was faster than easy: {slowest} at the slowest, where {easy} was asked. Slow easy days are what "
        "makes the hard ones work."
    ),
    Reaction.WORKOUT_PACE: mark(
        "{pace}, where {easy} was asked: that was a workout, not an easy run. Take the next run at {easy}, or leave it "
        "out if the legs are heavy: hard running on easy days is what injuries and tired weeks come from."
    ),
    Reaction.TOO_FAST: mark(
        "{pace}, where {easy} was asked: nicely quick, but slow easy days are what makes the hard ones work."
    ),
    Reaction.WORK_BEHIND: mark(
        "The work came out at {pace}, where {asked} was asked. One day says little; if the next one does too, send me "
        "a recent race time and the paces are set anew."
    ),
    Reaction.WORK_OVERDONE: mark(
        "The work came out at {pace}, where {asked} was asked: strong, and at the pace asked for it does as much and "
        "leaves more for the next."
    ),
    Reaction.FARTHER: mark(
        "{distance:1}, where {asked:1} was asked: take the next day easy, and let the long runs of the plan add the "
        "miles. If a number slipped in, write “no, it was” and the right one."
    ),
    Reaction.FIRST_TIME: mark("Your first {distance:0} in this plan. Well done: eat, drink and sleep well on it."),
}

_TO_COACH: Table = {
    Reaction.BEATS_A_RACE: mark("{distance:1} in {time}: faster than a race of that length today, about {race}."),
    Reaction.VERY_SLOW: mark("{distance:1} in {time}: {pace}, a walking pace, or a slip."),
    Reaction.MUCH_LONGER: mark("Much longer than anything of the 30 days before ({longest:1})."),
    Reaction.FAST_AND_HARD: mark("Faster than easy, {pace}, where {easy} was asked, and it felt like {effort} of 10."),
    Reaction.HARD_LONG_RUN: mark("A long run that felt like {effort} of 10."),
    Reaction.HARD_EASY_DAY: mark("An easy day that felt like {effort} of 10."),
    Reaction.FAST_LAPS: mark("Every lap faster than easy: {slowest} at the slowest, where {easy} was asked."),
    Reaction.WORKOUT_PACE: mark("Run like a workout: {pace}, where {easy} was asked."),
    Reaction.TOO_FAST: mark("Faster than easy: {pace}, where {easy} was asked."),
    Reaction.WORK_BEHIND: mark("The work came out slower: {pace}, where {asked} was asked."),
    Reaction.WORK_OVERDONE: mark("The work came out faster: {pace}, where {asked} was asked."),
    Reaction.FARTHER: mark("Much farther than asked: {distance:1}, where {asked:1} was asked."),
    Reaction.FIRST_TIME: mark("The first {distance:0} in this plan."),
}


def reaction_words(found: Told, units: Units, *, is_own: bool = True) -> str:
    """The sentence for who ran, or for their coach."""
    table = _TO_ATHLETE if is_own else _TO_COACH
    assert isinstance(found.code, Reaction)
    return say(table[found.code], found.values, units)
