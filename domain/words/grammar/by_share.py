"""A week that is so many per cent less: "cut Chris's volume by 10 percent", "20% less next week"."""

import re

from domain.words.week_wishes import WeekByShare

_SHARE = r"(?:about |around |roughly |maybe )?(?P<share>\d{1,2}) ?(?:%|per ?cent|pct|prozent|por ?ciento)"
_WHAT = (
    r"(?:(?:weekly |total |overall |running |training |the |week'?s )*(?:volume|mileage|miles|load|training|"
    r"distance|kms?|"
    r"kilomet\w+|running|weeks?)(?: total)?)"
)
_WHOSE = r"(?:(?:my|his|her|their|the|everyone'?s|(?!this)[a-z]+(?:'s|s)) )?"
_CUT = (
    r"(?:cut|reduce|lower|drop|trim|decrease|shrink|scale|dial|take|bring|knock|reduziere|kurze|"
    r"senke)(?: (?:back|down))?"
)
_WEEK = r"(?: (?:for |in )?(?P<week>this|next) week)"
_LEAD = (
    r"(?:(?:please|pls|can you|could you|can we|let'?s|i'?d like to|i want to|want to|just|ok|"
    r"okay)[, ]+)*(?:[a-z]+: ?)?"
)
_TAIL = (
    r"(?:,? (?:please|pls|for [a-z]+|because .*|since .*|as (?:he|she|i|they)\b.*|(?:he|she|i|they)(?:'s|'m|'re|"
    r"'ve| am| is| are| feels?| has| have| sounds| looks)\b(?!.*\b(?:move|swap|skip|rest|make)\b).*))*"
)
_ANY = re.compile(r"\d ?(?:%|p(?:er|ct|ro|or))")
_WAYS = tuple(
    re.compile(rf"^{_LEAD}{way}{_TAIL}[ .!]*$")
    for way in (
        rf"{_CUT} {_WHOSE}{_WHAT}(?: back| down)? by {_SHARE}{_WEEK}?",
        rf"{_CUT} {_WHOSE}(?P<week>this|next) week(?:'s (?:volume|mileage|miles|load))?(?: back| down)? by {_SHARE}",
        rf"{_CUT}(?: it| things| back| down| everything)* by {_SHARE}{_WEEK}",
        rf"{_SHARE} (?:less|off|fewer|lighter|shorter)(?: {_WHAT})?{_WEEK}",
        rf"(?:make )?{_WHOSE}(?P<week>this|next) week {_SHARE} (?:less|lighter|shorter|easier)",
        rf"make {_WHOSE}week {_SHARE} (?:less|lighter|shorter|easier)",
        rf"(?:make |take )?{_SHARE} (?:off|from) {_WHOSE}(?P<week>this|next)? ?(?:week'?s )?{_WHAT}",
    )
)
_MOST = 60


def week_by_share(words: str) -> WeekByShare | None:
    """By how much a week is to hold less (plain words); None for any other sentence."""
    for way in _WAYS if _ANY.search(words) else ():
        found = way.match(words)
        if found is not None:
            share, week = int(found["share"]), found.groupdict().get("week")
            ahead = None if week is None else int(week == "next")
            return WeekByShare(-share, ahead) if 0 < share <= _MOST else None
    return None
