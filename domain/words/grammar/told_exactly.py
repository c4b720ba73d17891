"""What is told of runs in more words than it needs: an estimate before the watch's number, a weekday with its date."""

import re
from datetime import date

_NUMBER = r"\d{1,2}(?:[.,]\d+)?"
_UNIT = r"(?: ?(?:miles?|mi|kms?|k))?"
# "5 and a bit, watch says 5.2 in 50:40": the watch knows it.
_BY_THE_WATCH = re.compile(
    rf"^(?:i )?(?:ran|did)? ?(?:about |around |roughly |ca )?{_NUMBER}(?:ish)?{_UNIT}"
    rf"(?: and a bit| or so|ish|\+)?[ ,.;:-]+"
    rf"(?:but )?(?:my |the )?(?:watch|garmin|strava|gps|app|coros|polar|suunto)(?: actually)? "
    rf"(?:says?|said|shows?|showed|has|had|made it|makes it|reads?)(?: it was)? (?=\d)",
    re.IGNORECASE,
)
# "Done, 7": what follows a run that was run as planned is how hard it was.
_DONE_SO_HARD = re.compile(
    r"^(?P<done>(?:all )?(?:done|did it|finished|fertig|erledigt|hecho))[ ]*[,.;:!-]+ ?(?P<effort>10|[1-9])[ .!]*$",
    re.IGNORECASE,
)
# "Did 2 runs today, 3 miles before work and 2 after": how many they were is no length.
_SO_MANY_RUNS = re.compile(
    r"^(?P<did>(?:i |i've |ive )?(?:did|ran|had|done|got in|managed) )(?:2|two|3|three) (?:separate |short |little )?"
    r"runs(?P<day> (?:today|yesterday|this morning|on \w+day|\w+day))?[ ]*[,:;-]+ ?(?=.*\d.*\d)",
    re.IGNORECASE,
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATED = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})\w*,? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? "
    rf"(?P<month>{'|'.join(_MONTHS)})\w*\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:skipped|missed|ran|did|done|didn'?t|not run|never)\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|going to|race|move|until|till|from|goal|next)\b", re.IGNORECASE)
# So far back a weekday is the last one.
_A_WEEK = 7


def told_exactly(text: str, today: date) -> str:
    """The sentence with only what counts of it."""
    if (by_watch := _BY_THE_WATCH.match(text)) is not None:
        return f"ran {text[by_watch.end() :]}"
    if (done := _DONE_SO_HARD.match(text)) is not None:
        return f"{done['done']}, effort {done['effort']}"
    if (many := _SO_MANY_RUNS.match(text)) is not None:
        did = many["did"] if re.search(r"did|ran", many["did"], re.IGNORECASE) else "ran "
        return f"{did}{(many['day'] or '').strip()} {text[many.end() :]}".replace("  ", " ")
    if _TOLD.search(text) is not None and _TO_COME.search(text) is None:
        return _DATED.sub(lambda found: _weekday(found, today), text)
    return text


def _weekday(found: re.Match[str], today: date) -> str:
    """The weekday alone of a date in the last week: both are one day; anything else as it stands."""
    month, weekday = _MONTHS.index(found["month"].lower()) + 1, _WEEKDAYS.index(found["weekday"].lower())
    for year in (today.year, today.year - 1):
        try:
            on = date(year, month, int(found["day"]))
        except ValueError:
            continue
        if on.weekday() == weekday and 0 <= (today - on).days < _A_WEEK:
            return f"{on:%A}".lower()
        if on.weekday() == weekday and on <= today:
            return on.isoformat()
    return found[0]
