"""The answer to "did you run as planned?" where a part of one run was: "some, did 5 of the 8k"."""

import re

from domain.units import Units

_UNIT = r"(?:miles?|mi|kms?|k|kilomet\w+|min\w*)"
_DID = r"(?:(?:i|only|just|but|about|around|did|ran|managed|got through|made it to|made)[ ,]+)*"
_OF_IT = re.compile(
    rf"(?P<some>(?:some|part|a bit|most)(?: of (?:it|them))?[ ,.;:-]+)?{_DID}(?P<number>\d+(?:\.\d+)?) "
    rf"?(?P<unit>{_UNIT})?"
    rf"(?P<of> (?:out )?of (?:the |my |those |planned )*\d+(?:\.\d+)? ?(?P<planned>{_UNIT})?)?"
    r"(?: (?:of|on|for|from) (?:the )?(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:'?s)?(?: (?:run|one))?)?"
    r"(?: (?:only|though|so far|planned|in the end))*"
)

# "Did the warm up and two reps then had to go": how far that was nobody says.
_BEGUN = (
    r"(?:(?:i|we|only|just|did|ran|managed|got through|started|began|completed|made it through|do) )+"
    r"(?:(?:only|just|about|maybe|like) )*(?:the |my |a )?(?:warm ?-?up|first (?:few|couple|bit|part|rep|lap|one|two|"
    r"three|\d)|"
    r"(?:some|part|most|a bit|bits|half) of (?:it|one|them)|a few (?:reps|laps|strides)|(?:one|two|three|four|five|\d) "
    r"(?:reps?|repeats?|laps?|intervals?|strides))\b"
)
_STOPPED = re.compile(
    rf"^{_BEGUN}.*\b(?:then|but|before|until|till|when|and) (?:i |we |it |my \w+ |the \w+ )*(?:had to|got (?:called|"
    rf"a call|"
    r"ill|hurt|too)|stopped|gave up|bailed|quit|called|went|came|pulled|walked|rained|started|had enough|ran out|"
    r"needed|"
    r"couldn.?t|"
    r"rang|called|hurt|tightened|cramped)\b|(?:^|[,;.] ?|\b(?:so|then|and|but) )(?:i |we |had to |but |sorry "
    r")*(?:cut|stopped|bailed|gave up|packed)(?: "
    r"on)?"
    r"(?: (?:it|one|that|them|the \w+))?(?: short| early| halfway| half way| part ?way| in)+(?: through| "
    r"round)?\b(?! (?:at|after) \d)"
)
# What belongs before and after a run: without it, it is run.
_ENDS = r"(?:warm ?-?up|cool ?-?down|strides|stretch(?:ing|es)?|drills|walk(?:ing)?(?: bits?| breaks?)?)"
_BUT_ITS_ENDS = re.compile(
    r"(?:(?:nearly|almost|mostly|pretty much|more or less|yes|yep|yeah|all|both|everything|all of (?:it|them)|did|"
    r"ran|them|it|as "
    r"planned)[ ,.-]+)+(?:(?:but|just|only|i|apart from|except(?: for)?|without|minus|bar|skipped|missed|forgot|left "
    r"out|cut|dropped|"
    rf"no|didn.?t do|no time for|the|my|a|on|of|sunday|friday|any)[ ,]+)+{_ENDS}(?:[ ,]+(?:and|or|the|{_ENDS}|though|"
    rf"on (?:one|both|"
    r"\w+day|them)|of (?:one|both)|both times|again))*"
)


def is_cut_short(words: str) -> bool:
    """Whether a run was begun and not finished (clean words), and how far it was stays open."""
    return _STOPPED.search(words) is not None


def is_whole_but_its_ends(words: str) -> bool:
    """ "Nearly, skipped the cool down": all that was planned, but for what lies before and after it."""
    return _BUT_ITS_ENDS.fullmatch(words) is not None


def part_of_run(words: str, units: Units) -> str | None:
    """The words (clean) as a run that was run, with its day where one is named; None for any other answer."""
    found = _OF_IT.fullmatch(words)
    if found is None or not (found["some"] or found["of"]):
        return None
    unit = found["unit"] or found["planned"] or units.value
    return f"ran {found['number']} {unit}" + (f" on {found['day']}" if found["day"] else "")
