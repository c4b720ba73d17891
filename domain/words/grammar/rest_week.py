"""A rest week that is wished for: a lighter one to most who run, and one without running to some."""

import re
from collections.abc import Collection
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Question, ask
from domain.words.grammar.said_again import offer
from domain.words.intents import Holiday, MakeEasier

_WEEK = r"(?P<week>this|next) week"
_LEAD = (
    r"(?:(?:please|can you|could you|can|could|i'?d like|i need|i want|to|let'?s|let|have|give|get|take|make|"
    r"needs?|wants?|"
    r"plan|put in|add)[, ]+)*"
    r"(?:(?:me|him|her|us|i) )?(?:(?:have|take|get) )?"
)
_KIND = r"(?:an? |the )?(?P<kind>rest|recovery|down|cut ?-?back|deload|unload|step ?-?back|absorption|light|off) week"
_TAIL = (
    r"(?:,? (?:please|pls|for(?: [a-z]+)?|[a-z]+ (?:is|looks|sounds|seems|has|needs) .*|because .*|(?:i'?m|he'?s|"
    r"she'?s) .*))*[ .!]*$"
)
_WAYS = tuple(
    re.compile(rf"^{_LEAD}{way}{_TAIL}")
    for way in (
        rf"{_KIND},? (?:for )?{_WEEK}",
        rf"{_WEEK} (?:is|as|should be|to be|shall be|be|can be|into) {_KIND}",
        rf"{_WEEK},? {_KIND}",
    )
)


def rest_week(words: str, today: date, names: Collection[str] = ()) -> MakeEasier | Question | None:
    """The week that is to be lighter (plain words); asked about where it may be without any run; None for others.

    `names` are those of a coach's athletes.
    """
    if " week" not in words:
        return None
    words = " ".join(each for each in words.split() if each.removesuffix("'s").strip(",:") not in names)
    found = next((each for way in _WAYS if (each := way.match(words))), None)
    if found is None:
        return None
    ahead = int(found["week"] == "next")
    lighter = MakeEasier(None, ahead)
    if found["kind"] not in ("rest", "off"):
        return lighter
    monday = monday_of(today) + timedelta(days=7 * ahead)
    return ask(Ask.DID_YOU_MEAN, offer(lighter), offer(Holiday(max(monday, today), monday + timedelta(days=6))))
