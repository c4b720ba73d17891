"""The log itself: a run that was logged wrongly, and which one shall be logged."""

import re

from domain.words.answers import Ask, Label, ask, choice
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.grammar.told_numbers import RUN_NUMBERS
from domain.words.intents import Open, TakeBackRun
from domain.words.lexicon.meanings import M
from domain.words.topics import Screen

THE_LOG = Frames()
# Of the words that take a run back, those that name the last one.
_LAST = re.compile(r"last|letzt|[uú]ltim")


@THE_LOG.frame((M.DELETE, M.WRONG), takes=DAYS | RUN_NUMBERS | {M.LOG, M.RAN, M.NOT, M.DONE}, rank=5)
def take_back(r: Reading) -> Asked:
    """What was logged is wrong."""
    if len(r.tokens) == 1 and r.has(M.NO):
        return None
    if r.has(M.WRONG) and not r.has(M.DELETE):
        if any(each.day.on is None or each.day.on > r.today for each in r.days):
            # "Not Friday, I meant Saturday".
            return None
        return ask(Ask.LOG_WRONG, choice("delete that run", Label.TAKE_LOG_BACK), choice("log a run", Label.LOG_ANEW))
    if r.day is not None:
        return TakeBackRun(r.past(r.day))
    return TakeBackRun(r.told_on, is_last=any(_LAST.search(token.text) for token in r.tokens if token.has(M.DELETE)))


@THE_LOG.frame(M.REMOVE, (M.DAY, M.DATE), takes=DAYS | {M.LOG, M.RAN, M.SKIP, M.RUN}, rank=3)
def delete_run(r: Reading) -> Asked:
    """ "delete yesterday's run": of a day that lies behind the run is meant that was run; of one to come the plan."""
    day = r.day
    if day is None or day.on is None or day.on >= r.today or len(r.days) > 1:
        return None
    return None if r.asks or r.has(M.NOT) else TakeBackRun(day)


@THE_LOG.frame(M.LOG, takes=frozenset({M.HOW}), rank=0)
def log_what(_: Reading) -> Asked:
    """A run is to be logged, and which one is asked."""
    return Open(Screen.LOG)
