"""Questions about a race on the way: when it is, whether it stands in the plan, how it is to be run."""

import re

from domain.words.grammar.tokens import plain

_LEAD = r"(?:(?:so|and|ok|okay|hey|hi|coach|please|btw|by the way)[, ]+)*"
_MM = {"5": 5_000_000, "10": 10_000_000, "half": 21_097_500, "15": 15_000_000}
_LENGTH = r"(?P<length>10 ?km?|5 ?km?|15 ?km?|half(?: marathon)?)(?: race)?"
_RACE = r"(?P<race>(?:(?:tune[- ]?up|test|practice|little|other) )*race)"
_WHICH = rf"(?:(?:my|the|that|this) )?(?:next )?(?:{_LENGTH}|{_RACE})"
_WHEN = re.compile(
    rf"{_LEAD}(?:when(?:'s| is| am i (?:running|racing|doing))|what (?:day|date) is|is|do (?:i|you) (?:have|"
    rf"know)|have (?:i|"
    rf"you) got|how (?:long|far|many (?:days|weeks)|soon)(?: is it)? (?:is|to|until|till)) {_WHICH}"
    r"(?: (?:again|in|there|planned|noted|down|entered|on|in (?:my|the) plan|on (?:my|the) plan|in there|still on|away|"
    r"coming up))*"
)
_IS_IN = re.compile(rf"{_LEAD}(?:is|have|do) ")
_HOW = re.compile(
    rf"{_LEAD}(?:(?:at )?(?:how fast|how|what pace|which pace)(?: (?:should|do|shall|must|can|would) (?:i|we|you))?"
    rf"(?: (?:race|run|pace|do|go at|approach|tackle|for|in|at|is))* {_WHICH}|(?:(?:what's|what is) )?(?:my |the "
    rf")?(?:race )?pace (?:for|"
    rf"in|of|at) (?:(?:my|the|that) )?(?:(?P<of>10 ?km?|5 ?km?|15 ?km?|half(?: marathon)?)(?: race)?|(?P<what>race)))"
    r"(?:[?,. ]+(?:at )?(?:what|which|how)(?: (?:pace|fast|should i (?:run|go)|time))*)?(?: on the day)?"
)


def asks_whether_in(text: str) -> bool:
    """Whether it is asked if a race stands in the plan, or when one does that is named by its length."""
    asked = race_on_way_asked(text)
    return asked is not None and not asked[1] and (asked[0] is not None or _IS_IN.match(plain(text)) is not None)


def race_on_way_asked(text: str) -> tuple[int | None, bool] | None:
    """The millimetres of the race that is asked about (None: none named), and whether it is asked how to run it."""
    said = plain(text).strip(" ?.!")
    for pattern, is_how in ((_WHEN, False), (_HOW, True)):
        found = pattern.fullmatch(said)
        if found is None:
            continue
        named = found.groupdict()
        length = named.get("length") or named.get("of") or ""
        key = "half" if length.startswith("half") else re.sub(r"\D", "", length)
        return _MM.get(key), is_how
    return None
