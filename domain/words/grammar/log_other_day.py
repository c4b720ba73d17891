"""A run that was told of for another day than it was run on: "that was 40 minutes on Monday, not Tuesday"."""

import re

from domain.words.answers import Ask, Label, Question, ask, choice
from domain.words.day_refs import DayRef
from domain.words.goals import clock_readings
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.grammar.tense import is_wished
from domain.words.intents import Intent, LogRun, Open
from domain.words.lexicon.meanings import M
from domain.words.topics import Screen

_A_DAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|yesterday|today|last night|this morning)"
    r"(?:'?s)?(?: run| one| session)?"
)
_WAS = (
    r"(?:(?:sorry|oops|actually|wait|no|correction|ah|my mistake)[ ,.;:-]+)*"
    r"(?:(?:that|it|this|the (?:last |other )?(?:run|one))(?: run| one| log)?"
    r"(?:'s| was| were| is| should (?:be|have been))|"
    r"(?:the|my|those) \d{1,2}(?:\.\d+)? ?(?:miles?|mi|kms?|k)(?: run)? (?:was|were)|"
    r"i (?:ran|did)|(?:ran|did))\b(?P<much> [^,;]*?)??"
)
_OTHER_DAY = re.compile(
    rf"{_WAS} (?:(?:actually|really|for|on|from) )*(?P<right>{_A_DAY}),? (?:and )?(?:not|rather than|instead of) "
    rf"(?:(?:on|for|from) )?(?P<false>{_A_DAY})(?:[ ,.;]+(?:sorry|oops|my mistake|please|typo|my bad))*"
)
_SAID_OF_ANOTHER = re.compile(r"\b(?:move|moved|swap|shift|race|goal|next|will|going to|should run)\b")
_SHORTEST_S = 600


def on_another_day(r: Reading) -> Intent | Question | None:
    """The list of runs, where each can be moved to its day; what was told of it besides is offered for that day.

    None for any other sentence, and where one of the days is still to come.
    """
    found = _OTHER_DAY.fullmatch(r.text)
    days = list(dict.fromkeys(each.day for each in r.days if each.day.type is None))
    if found is None or len(days) != 2 or _SAID_OF_ANOTHER.search(r.text) or is_wished(r):
        return None
    right, false = r.past(days[0]), r.past(days[1])
    if right.on is None or false.on is None or max(right.on, false.on) > r.today:
        return None
    run = _told(r, right)
    if run is None:
        return None if r.has(M.DISTANCE, M.DURATION, M.TIME, M.NUMBER) else Open(Screen.LOG)
    return ask(Ask.DID_YOU_MEAN, choice("i logged it on the wrong day", Label.FIND_IN_LOG), offer(run))


def _told(r: Reading, day: DayRef) -> LogRun | None:
    """The run of that day with its one length and its one time; None where it has neither, or more of them."""
    lengths = [each[0] for each in r.values(M.DISTANCE) if isinstance(each, tuple)]
    times = [each for each in r.values(M.DURATION) if isinstance(each, int)]
    for each in r.values(M.TIME):
        if isinstance(each, tuple):
            times += [min(readings)] if (readings := _long_enough(each)) else []
    if len(lengths) > 1 or len(times) > 1 or not (lengths or times):
        return None
    return LogRun(day=day, distance_mm=lengths[0] if lengths else None, duration_s=times[0] if times else None)


def _long_enough(clock: tuple[int, int, int | None]) -> list[int]:
    return [each for each in clock_readings((clock[0], clock[1], clock[2])) if each >= _SHORTEST_S]
