"""What is said beside a wish or a report: how long a run may be, which run it is, of which day it is told."""

import re
from dataclasses import replace

from domain.words.answers import Ask, Question, Understood
from domain.words.day_refs import DayRef
from domain.words.grammar.frames_lengths import by_how_much
from domain.words.grammar.heard import Heard
from domain.words.grammar.reading import Reading
from domain.words.grammar.since_when import since_said
from domain.words.intents import ChangeDays, HowItFelt, LogRun, RunForTime
from domain.words.lexicon.meanings import M

_HOW_MUCH = (Ask.HOW_MUCH_SHORTER, Ask.HOW_MUCH_LONGER)
# "Ten minutes longer than planned" is by how much.
_SO_MUCH = re.compile(
    r"\b(?:min\w*|hours?|h|stunden?|horas?) (?:longer|shorter|more|less|extra|mehr|weniger|langer|kurzer|mas|menos)\b"
)
_SHORTEST_S, _LONGEST_S = 600, 3 * 3600


def said_beside(heard: Heard, r: Reading) -> Heard:
    """ "Make tomorrow shorter, I only have half an hour": by how much is no question; `r` is the whole sentence."""
    question = heard.answer
    if isinstance(heard.value, RunForTime) and heard.value.at_most:
        return _of_the_run_named(heard, heard.value, r)
    if not isinstance(question, Question) or question.ask.code not in _HOW_MUCH:
        return heard
    asked, is_longer = question.ask.values["day"], question.ask.code is Ask.HOW_MUCH_LONGER
    if not isinstance(asked, DayRef):
        return heard
    named = {each.day for each in r.days}
    # "The long run scares me, can it be shorter".
    day = named.pop() if asked == r.it and len(named) == 1 else asked
    seconds = [value for value in r.values(M.DURATION) if isinstance(value, int) and _SHORTEST_S <= value <= _LONGEST_S]
    if len(seconds) == 1 and not r.has(M.DISTANCE, M.BY, M.RAN, M.DONE) and _SO_MUCH.search(r.text) is None:
        return replace(heard, answer=Understood(RunForTime(day, seconds[0], at_most=not is_longer)))
    return heard if day == asked else replace(heard, answer=by_how_much(day, r.units, is_longer=is_longer))


def _of_the_run_named(heard: Heard, wish: RunForTime, r: Reading) -> Heard:
    """ "The long run is too long for me, at most 80 minutes" is of the long run, and not of the next one."""
    named = {each.day for each in r.days}
    if wish.day != r.it or len(named) != 1 or named == {wish.day}:
        return heard
    return replace(heard, answer=Understood(replace(wish, day=named.pop())))


def from_then(heard: Heard, words: str, r: Reading) -> Heard:
    """ "Five days a week from next week, add Wednesday": from when on it holds, where a frame left it out."""
    days = heard.value
    if not isinstance(days, ChangeDays) or days.since is not None or not (days.more or days.days or days.count):
        return heard
    since = since_said(words, r)
    return heard if since is None else replace(heard, answer=Understood(replace(days, since=since)))


def told_of(heard: Heard, r: Reading) -> Heard:
    """ "Yesterday felt awful, but I did all of it" tells of yesterday's run; `r` is the whole sentence."""
    value = heard.value
    named = {each.day for each in r.days}
    behind = [day for day in named if day.on is not None and day.on < r.today]
    if len(named) != 1 or not behind:
        return heard
    if isinstance(value, LogRun) and value.day == r.told_on:
        return replace(heard, answer=Understood(replace(value, day=behind[0])))
    if isinstance(value, HowItFelt) and value.day is None:
        return replace(heard, answer=Understood(replace(value, day=behind[0])))
    return heard
