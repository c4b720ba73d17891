"""The most of one weekday's runs for the weeks to come: "my Friday runs no more than 5 miles from here on"."""

import re

from domain.words.dates import weekday_number
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import CapWeekday

_MOST = (
    r"(?:no more than|not more than|no longer than|not longer than|at (?:the )?most|max(?:imum)?(?: of)?|up to|under|"
    r"below|"
    r"cap(?:ped)?(?: at)?|limit(?:ed)?(?: to)?|never (?:over|above|longer than|more than)|not (?:over|above)|only|"
    r"within|"
    r"(?:stay|keep|kept) (?:at|to|under|below|within))"
)
_RUNS = rf"(?P<day>{WEEKDAY})(?:s|s'|'s)?"
_EVERY_ONE = re.compile(
    rf"\b(?:{_RUNS} (?:runs|sessions|ones)|(?:every|each) (?P<each>{WEEKDAY})(?:'?s)?(?: run)?|(?:on )?"
    r"(?P<plural>(?:mon|tues|wednes|thurs|fri|satur|sun)days))\b"
)
_AT_MOST = re.compile(rf"\b{_MOST}\b|\b(?:max|tops|at (?:the )?most)[.! ]*$")
_WEEKS = re.compile(r"\bfor the next (?P<count>two|three|four|five|six|[2-8]) weeks\b")
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
# Nobody knows yet what the weeks behind these hold.
_AHEAD = 4
_LONGEST_MM, _SHORTEST_S, _LONGEST_S = 40_000_000, 900, 4 * 3600
_ELSE = (
    M.RAN, M.DONE, M.MOVE, M.SWAP, M.PACE, M.WHY, M.PAIN, M.ILL, M.INJURY, M.NAME, M.AMOUNT, M.RACE, M.GOAL, M.REMIND,
    M.SHORTEN, M.LENGTHEN, M.UNTIL, M.CLOCK,
)  # fmt: skip


def weekday_capped(words: str, r: Reading) -> CapWeekday | None:
    """The weekday, and how long its runs may be; None for any other sentence."""
    found = _EVERY_ONE.search(words)
    if found is None or len(_EVERY_ONE.findall(words)) > 1 or _AT_MOST.search(words) is None or r.asks:
        return None
    lengths = [int(each[0]) for each in r.values(M.DISTANCE) if isinstance(each, tuple)]
    times = [each for each in r.values(M.DURATION) if isinstance(each, int)]
    is_else = any(token.has(*_ELSE) and not token.has(M.ONLY, M.FILLER) for token in r.tokens)
    if len(lengths) + len(times) != 1 or is_else or any(each.day.type is not None for each in r.days):
        return None
    if any(each > _LONGEST_MM for each in lengths) or any(not _SHORTEST_S <= each <= _LONGEST_S for each in times):
        return None
    weekday = weekday_number((found["day"] or found["each"] or found["plural"]).removesuffix("s"))
    weeks = _WEEKS.search(words)
    count = (_COUNTS.get(weeks["count"]) or int(weeks["count"])) if weeks is not None else _AHEAD
    return CapWeekday(weekday, count, lengths[0] if lengths else None, times[0] if times else None)
