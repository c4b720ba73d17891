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
# "And this Thursday is not happening": what it is said beside is said already.
_AND_A_DAY = re.compile(
    r"^(?:(?:oh|ah|also|and|plus|btw|by the way|one more thing|another thing)[ ,:]+)+(?=(?:this |next |on |my |the )?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)\b)",
    re.IGNORECASE,
)
# "Hang on it was 10.4": a length with a fraction is no effort.
_WAS_SO_FAR = re.compile(
    r"^(?:(?:hang on|hold on|wait|no wait|oh wait|actually|hmm+|no|sorry|oops)[ ,.!-]+)+(?:it|that|this) (?:was|is) "
    r"(?:actually |only |really |more like )*(?P<far>\d{1,2}\.\d{1,2}(?: ?(?:miles?|mi|kms?|k))?)[ .!]*$",
    re.IGNORECASE,
)
# "Missed the long run yesterday, can I do it today".
_MISSED_TODAY = re.compile(
    r"^(?:i )?(?:missed|skipped|forgot|didn'?t (?:do|run|manage)|couldn'?t (?:do|run)) (?:(?:the |my )?(?:long |easy )?"
    r"(?:run|one) (?P<day>yesterday|today)|(?P<whose>yesterday|today)'?s "
    r"(?:long |easy )?(?:run|one))[ ,.;:-]+(?:so |but )*(?:can|could|may|shall) i "
    r"(?:do|run|make up|move) (?:it|that) (?:to |up )?(?P<to>today|tomorrow)(?: instead)?[ ?]*$",
    re.IGNORECASE,
)
# "How hard was Sunday?" asks what is in the log.
_HOW_HARD_WAS = re.compile(
    r"^(?:and )?how (?:hard|tough|easy) (?:was|did) (?:(?:my|the) )?(?:(?:run|effort) (?:on |of )?)?"
    r"(?P<day>yesterday|today|"
    r"(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:'?s run)?(?: feel| for me)?[ ?]*$",
    re.IGNORECASE,
)
# "3 of us went" counts people.
_OF_US = re.compile(r"^\d{1,2} of (?:us|my friends|them|the (?:club|group|team))\b", re.IGNORECASE)
# "Ran twice today: 4 miles in the morning, 3 in the evening", "2 runs yesterday: 4 and 3 miles", "morning run 5 miles,
# evening run 3": each of them is a run.
_TWO_OF_A_DAY = re.compile(
    r"\b(?:(?:2|two) (?:separate |short |little |easy )?runs|twice|(?:a )?double(?: day)?|doubled(?: up)?)\b|"
    r"\b(?:morning|lunch(?:time)?|am)\b.*\b(?:evening|night|afternoon|pm)\b",
    re.IGNORECASE,
)
_OF_BOTH = re.compile(
    rf"(?P<far>{_NUMBER}) ?(?P<unit>miles?|mi|kms?|k)?\b(?![:/]| ?(?:min|h\b|hour|am\b|pm\b|x\b|%))", re.IGNORECASE
)
_OF_TWO_DAY = re.compile(r"\b(?:yesterday|today|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE)
_ONLY_OF_TWO = re.compile(
    r"(?:\b(?:i|i've|ive|did|ran|had|done|got|managed|today|yesterday|this|last|in|on|at|the|a|an|my|of|for|was|were|"
    r"morning|lunch|lunchtime|evening|night|tonight|afternoon|am|pm|run|runs|jog|easy|slow|short|quick|little|and|then|"
    r"later|again|before|after|work|one|first|second|other|another|both|separate|plus|with|dog|kids|club|so|just|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[\s,.:;&+!()/-])*",
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
    text = _AND_A_DAY.sub("", text)
    if (far := _WAS_SO_FAR.match(text)) is not None:
        return f"correction ran {far['far']}"
    if (asked := _HOW_HARD_WAS.match(text)) is not None:
        return f"what was my effort {'' if asked['day'].lower() in ('yesterday', 'today') else 'on '}{asked['day']}?"
    if (missed := _MISSED_TODAY.match(text)) is not None:
        return f"move {(missed['day'] or missed['whose']).lower()}'s run to {missed['to']}"
    if _OF_US.match(text) is not None:
        text = text[text.index(" of ") + 4 :]
        text = text[3:] if re.search(r"\d", text) else text
    if (by_watch := _BY_THE_WATCH.match(text)) is not None:
        return f"ran {text[by_watch.end() :]}"
    if (done := _DONE_SO_HARD.match(text)) is not None:
        return f"{done['done']}, effort {done['effort']}"
    if (both := _two_runs(text)) is not None:
        return both
    if (many := _SO_MANY_RUNS.match(text)) is not None:
        did = many["did"] if re.search(r"did|ran", many["did"], re.IGNORECASE) else "ran "
        return f"{did}{(many['day'] or '').strip()} {text[many.end() :]}".replace("  ", " ")
    if _TOLD.search(text) is not None and _TO_COME.search(text) is None:
        return _DATED.sub(lambda found: _weekday(found, today), text)
    return text


def _two_runs(text: str) -> str | None:
    """Two lengths of one day, said as two runs; None where more is told, or another count."""
    count = _TWO_OF_A_DAY.search(text)
    if count is None or "?" in text:
        return None
    rest = re.sub(r"\b(?:2|two) (?=\w+ ?runs\b|runs\b)|\b(?:twice|(?:a )?double(?: day)?|doubled(?: up)?)\b", " ", text)
    lengths = list(_OF_BOTH.finditer(rest))
    units = {each["unit"].lower()[0] for each in lengths if each["unit"]}
    if len(lengths) != 2 or len(units) > 1 or not _ONLY_OF_TWO.fullmatch(_OF_BOTH.sub(" ", rest)):
        return None
    if not units and "run" not in text.lower() and "ran" not in text.lower():
        return None
    unit = next((f" {each['unit']}" for each in lengths if each["unit"]), "")
    day = _OF_TWO_DAY.search(rest)
    first, second = (f"{each['far']}{unit}" for each in lengths)
    on = day[0] if day is not None else "today"
    return f"ran {first} {on} and {second} {on}"


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
