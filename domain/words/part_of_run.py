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


def part_of_run(words: str, units: Units) -> str | None:
    """The words (clean) as a run that was run, with its day where one is named; None for any other answer."""
    found = _OF_IT.fullmatch(words)
    if found is None or not (found["some"] or found["of"]):
        return None
    unit = found["unit"] or found["planned"] or units.value
    return f"ran {found['number']} {unit}" + (f" on {found['day']}" if found["day"] else "")
