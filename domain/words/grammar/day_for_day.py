"""One weekday's run on another weekday, every week: "my Friday run on Saturdays from March", "Fridays never work"."""

import re
from datetime import timedelta

from domain.calendar import monday_of
from domain.words.dates import weekday_number
from domain.words.grammar.dated import MONTH
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY
from domain.words.grammar.since_when import SINCE, since_said
from domain.words.intents import WeekdaysInstead
from domain.words.lexicon.meanings import M

_LASTING = re.compile(
    r"\b(?:every week|each week|weekly|always|for good|permanent(?:ly)?|from now on|from here on(?: out)?|going "
    r"forward|"
    r"in future|in general|generally|as a rule|regularly|never|any ?more|no longer|(?:until|till) the (?:race|marathon|"
    r"end)|for the rest of (?:the|my) (?:plan|training)|(?:mon|tues|wednes|thurs|fri|satur|sun)days(?! (?:runs?|one|"
    r"session|workout))|every "
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_OLD, _NEW = (
    rf"(?:(?:the|my|our|on|every|each) )*(?P<{name}>{WEEKDAY})s?(?:'s)?(?: (?:morning|evening|afternoon|night)s?)?"
    for name in ("old", "new")
)
_RUN = r"(?: (?:easy |usual |regular )?(?:runs?|ones?|sessions?|workouts?|training))"
_PLACED = (
    r"(?: (?:should|can|could|shall|will|would|may|to|on|onto|over|be|is|go|goes|move|moved|moves|shift|shifted|run|"
    r"always|permanently|for good|please|regularly|now|better|done|happen|become|in future|from now on))+"
)
_NO_GOOD = (
    r"(?:never|can'?t|cannot|don'?t|doesn'?t|do not|does not|no longer|not|won'?t|hard|hopeless|impossible|difficult|"
    r"taken|out|no good|busy|tricky|awkward|a problem|gone|full)"
)
_IS_BETTER = (
    r"(?:suits?|better|works?|do(?:es)?(?! not|n't)|free|fine|ok|okay|good|possible|instead|use|easier|best)(?! "
    r"(?:not|no)\b)"
)
_WAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:move|shift|put|push|switch|change|have|do|make|get) {_OLD}{_RUN}?{_PLACED} {_NEW}\b",
        rf"(?:^|[\s,;.]){_OLD}{_RUN}{_PLACED} {_NEW}\b",
        (
            rf"\b(?:can|could|shall|may|should) {_OLD}{_RUN}?(?: (?:always|permanently))? (?:be|become|go|move)"
            rf"(?: on| to)? {_NEW}\b"
        ),
        (
            rf"\b{_NEW} (?:(?:would |will )?(?:suits?|works?|is|be|are)(?: for)?(?: me| us)? (?:much |far |a lot )?"
            rf"better than|rather than|instead of|in place of) {_OLD}\b"
        ),
        (
            rf"\b{_NO_GOOD}\b(?: \w+){{0,3}}? {_OLD}\b[^.,;]*[.,;]+ (?:and |but |so |while )*(?:\w+ ){{0,4}}?{_NEW}\b"
            rf"(?=.*\b{_IS_BETTER}\b)"
        ),
        (
            rf"(?:^|[\s,;.]){_OLD}{_RUN}?(?: \w+){{0,3}}? {_NO_GOOD}\b[^.,;]*[.,;]+ (?:and |but |so |while )*"
            rf"(?:\w+ ){{0,4}}?{_NEW}(?: \w+){{0,2}}? {_IS_BETTER}\b"
        ),
        rf"\b(?:swap|switch|trade|flip) {_OLD}{_RUN}? (?:and|with|for) {_NEW}\b",
    )
)
_WEEKDAY = re.compile(rf"\b{WEEKDAY}s?\b")
_ELSE = (M.RAN, M.DONE, M.DISTANCE, M.DURATION, M.PACE, M.OR, M.PAIN, M.ILL, M.SHORTEN, M.RACE, M.KIND, M.REMIND)
# What holds once, for a while, or was so.
_ONCE = re.compile(
    rf"\b(?:went|usually|normally|no good either|either|in {MONTH}|this|once|just for|only for|today|tomorrow|every "
    rf"(?:other|second)|alternate|until \w+day)\b"
)


def day_for_day(words: str, r: Reading) -> WeekdaysInstead | None:
    """The weekday that a run leaves for good, and the one it goes to; None for what holds once, or anything else."""
    since = since_said(words, r)
    bare = " ".join(SINCE.sub(" ", words).split()).replace(" ,", ",")
    is_lasting = _LASTING.search(bare) is not None or since is not None
    if not is_lasting or _ONCE.search(bare) or r.has(*_ELSE) or r.week == 0:
        return None
    named = [weekday_number(each[0]) for each in _WEEKDAY.finditer(bare)]
    if len(set(named)) != 2 or min(named.count(each) for each in named) > 1:
        # "Thursday's on Sunday and Sunday's on Thursday" is a swap.
        return None
    found = next((each for way in _WAYS if (each := way.search(bare)) is not None), None)
    if found is None:
        return None
    old, new = weekday_number(found["old"]), weekday_number(found["new"])
    if since is None and re.search(r"\bnext (?:week|wk)\b", bare):
        since = monday_of(r.today) + timedelta(days=7)
    return WeekdaysInstead(old, new, since) if old != new else None
