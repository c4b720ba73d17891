"""So much less, or more, of each of the next long runs: "trim a mile off each of the next three long runs"."""

import re

from domain.units import MM_PER_KM, MM_PER_MILE
from domain.words.answers import Ask, Question, ask
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import LongRunsBy

_COUNT = r"(?P<count>two|three|four|couple of|few|[2-4])"
_LONG = r"long (?:runs|ones)"
_NEXT = re.compile(
    rf"\b(?:next|coming|following) {_COUNT}(?: of)?(?: the| my)* {_LONG}\b"
    rf"|\b{_LONG}\b.*\b(?:each|all|every one|any) of the (?:next|coming) (?P<few>two|three|four|couple|few|[2-4])\b"
    rf"|\b{_LONG} (?:of|in|over|for) the (?:next|coming) (?P<weeks>two|three|four|couple of|few|[2-4]) weeks\b"
    rf"|\b{_LONG}\b.*\bfor the next (?P<ahead>two|three|four|couple of|few|[2-4]|month)\b(?: weeks)?"
)
_COUNTS = {"two": 2, "couple of": 2, "couple": 2, "three": 3, "few": 3, "four": 4, "month": 4}
_LESS = re.compile(
    r"\b(?:cut|take|off|shorter|less|fewer|knock|trim|shorten|drop|reduce|lop|shave|chop|lose|scale|back|down)\b"
)
_MORE = re.compile(r"\b(?:add|longer|more|extra|plus|lengthen|extend|increase|tack|on to|onto)\b")
_AT_MOST = re.compile(
    r"\b(?:under|below|at most|no more than|no longer than|not more than|max(?:imum)?(?: of)?|cap(?:ped)?(?: at)?|"
    r"limit(?:ed)?(?: to)?|at \d+|(?:not|never|don'?t|won'?t)\b.*\b(?:over|exceed|above|beyond|past|longer than|"
    r"more than)|"
    r"(?:stay|keep|kept|be|down) (?:at|to|under|below|within))\b"
)
# "A kilometre or two": one, or two.
_ONE_OR_TWO = re.compile(r"\b(?:an?|one|1) (?P<unit>mile|mi|kilomet(?:er|re)|km|k) or (?:two|2|so)\b")
_SHARE = re.compile(r"\b(?P<share>\d{1,2}) ?(?:%|per ?cent)")
_LEAST, _MOST = 5, 50
_MOST_MM, _MOST_S = 8_000_000, 3600
_ELSE = (M.RAN, M.DONE, M.PACE, M.WHY, M.PAIN, M.INJURY, M.ILL, M.ALWAYS, M.MOVE, M.SWAP)


def long_runs_ahead(words: str, r: Reading) -> LongRunsBy | Question | None:
    """The next so many long runs, each by so much; None for any other sentence."""
    found = _NEXT.search(words)
    is_moved = any(token.has(M.MOVE, M.SWAP) and token.text in ("move", "swap", "put", "shift") for token in r.tokens)
    others = tuple(each for each in _ELSE if each not in (M.MOVE, M.SWAP))
    if found is None or r.asks or is_moved or r.has(*others) or any(each.day.type is None for each in r.days):
        return None
    said = found["count"] or found["few"] or found["weeks"] or found["ahead"]
    count = _COUNTS.get(said) or int(said)
    lengths = [int(each[0]) for each in r.values(M.DISTANCE) if isinstance(each, tuple)]
    times = [each for each in r.values(M.DURATION) if isinstance(each, int)]
    if _AT_MOST.search(words):
        if len(times) == 1 and not lengths:
            return LongRunsBy(count, to_s=times[0])
        return LongRunsBy(count, to_mm=lengths[0]) if len(lengths) == 1 and not times else None
    is_longer = _MORE.search(words) is not None
    if is_longer == (_LESS.search(words) is not None):
        return None
    sign = 1 if is_longer else -1
    if (either := _ONE_OR_TWO.search(words)) is not None:
        unit = MM_PER_MILE if either["unit"].startswith("mi") else MM_PER_KM
        wishes = (LongRunsBy(count, by_mm=sign * unit * many) for many in (1, 2))
        return ask(Ask.BY_HOW_MUCH_EACH, *(offer(each) for each in wishes))
    if (share := _SHARE.search(words)) is not None:
        percent = int(share["share"])
        return LongRunsBy(count, by_percent=sign * percent) if _LEAST <= percent <= _MOST else None
    if len(lengths) == 1 and not times and 0 < lengths[0] <= _MOST_MM:
        return LongRunsBy(count, by_mm=sign * lengths[0])
    if len(times) == 1 and not lengths and 0 < times[0] <= _MOST_S:
        return LongRunsBy(count, by_s=sign * times[0])
    return None
