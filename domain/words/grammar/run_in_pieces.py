"""A run told in pieces, with how it was among its numbers: "10.5 long, 1:44, loved every minute!!! effort 5".

Where no frame takes every word, the numbers of a run still say one thing, as long as what is left over neither asks nor
wishes, and tells of no other day and of no complaint.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from domain.units import Units
from domain.words.answers import Ask, Question, Understood
from domain.words.day_refs import DayRef
from domain.words.grammar.at_a_speed import at_a_speed
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.tense import may_tell
from domain.words.intents import HowItFelt, LogRun, OtherSport, ShortAnswer

_UNIT = r"(?P<unit>miles?|milers?|mi|kms?|k|kilomet\w+)"
_NUMBER = r"\d{1,2}(?:\.\d{1,2})?"
_EFFORT = re.compile(
    r",?\s*\b(?:(?:effort|rpe|e(?=\d))(?: level| of| was| about| maybe| around|:)*\s*(?:an? )?(?P<said>10|[1-9])"
    r"(?: ?/ ?10| out of (?:10|ten))?(?![\d.:])|(?P<of_ten>10|[1-9]) ?/ ?10(?: effort)?)(?=$|[\s,;!])"
)
# "Only 10 of the 12 miles": as far as was run.
_OF_THE = re.compile(
    rf"\b(?P<far>{_NUMBER}) ?(?:miles? |mi |kms? |k )?(?:out of|of) (?:the |my |a |todays? )?(?:planned )?"
    rf"{_NUMBER} ?{_UNIT}?\b(?! ?(?:x|rep|min|interval|sec|lap|round|set|hill|%))"
)
# What is told of a piece of it is no length of the run: "last two miles tough".
_A_PIECE = re.compile(
    r"\b(?:the |my |but |and |with )*(?:last|first|final|middle|closing|opening|second|other) (?:couple of |few |bit |"
    rf"half |part |(?:{_NUMBER}|one|two|three|four|five|six) )?(?:miles?|mi|kms?|k|bit|half|part|stretch|quarter|hill|"
    r"third)\b(?: (?:was|were|felt|at|in)(?= \w))?"
)
# What else is told beside its numbers: what was planned instead, a mile on foot, the heart rate, the climb, a share.
_BESIDE = re.compile(
    rf"\b(?:instead of|rather than) (?:the |my )?(?:planned )?{_NUMBER}(?: ?(?:miles?|mi|kms?|k))?(?: planned)?\b|"
    rf"\b(?:(?:but|and|then|i) )*walked (?:the )?(?:last|first|final)(?: {_NUMBER}| one| two| half| bit)?"
    r"(?: ?(?:miles?|mi|kms?|k|bit|hill|mile))?\b|"
    r"\b(?:my |avg |average )*(?:hr|heart rate|pulse)(?: (?:was|is|a bit|too|very|quite|high|low|around|about|up|at|"
    r"avg|average))* ?[([]?[01]?\d{2}[)\]]?(?: ?bpm)?(?!\d)|"
    r"\b\d{2,4} ?(?:ft|feet|m|metres?|meters?) (?:of )?(?:climb\w*|elevation(?: gain)?|gain|vert|ascent|up)\b|"
    r"\b(?:minus |about |around |over )*-?\d{1,2} ?(?:degrees?(?: c| f| celsius)?|celsius|c|f)\b|"
    r"\b(?:at |from )?\d{1,2}(?::[0-5]\d)? ?(?:am|pm|a\.m\.?|p\.m\.?)(?= |,|$)|"
    r"\b(?:only )?(?:half|most|part|some|all) of (?:the|my|todays?) (?:long |easy )?(?:run|one)\b"
)
_TIME = re.compile(
    r",?\s*\b(?:in |took(?: me)? |time |about |around |roughly |ca )*(?:(?P<clock>\d{1,2}:[0-5]\d(?::[0-5]\d)?)"
    r"(?! ?(?:/|per\b|a mile|a km|min|pace|am\b|pm\b|a\.m|p\.m|s\b))|(?P<hours>[1-5]) ?(?:hours?|hrs?|hr|h)"
    r"(?:,? ?(?:and )?(?P<over>[0-5]?\d) ?(?:min\w*|m)?)?\b|(?P<minutes>\d{1,3}) ?(?:min(?:ute)?s?|mins)(?: easy)?\b)"
)
_LENGTH = re.compile(
    rf"(?<![\d.:])\b(?P<far>{_NUMBER}) ?{_UNIT}(?![\w/]|-)",
)
# Alone it may be how hard it was: "got 8 in before the storm", "my 8 done".
_SURELY_FAR = re.compile(
    rf"\bgot (?:an? |my |the )?(?P<in>{_NUMBER}) in\b|"
    rf"\b(?:my|the) (?P<mine>{_NUMBER})(?= ?,|$| (?:done|in|today|this|easy)\b)|"
    r"\b(?P<half>\d{1,2}\.\d+)\b"
)
# A bare number is a length beside a time or an effort, and of what names a run.
_BARE = re.compile(
    r"(?<![\d.:/])\b(?P<far>\d{1,2}(?:\.\d{1,2})?)\b(?![\d:/%]|\.\d| ?(?:x|am|pm|years?|yrs?|yo|old|days?|weeks?|"
    r"months?|o'?clock|people|friends|kids|dogs?|times|beers?|of|percent|st|nd|rd|th|more|other|others)\b)"
)
_NAMES_A_RUN = re.compile(
    r"\b(?:long|easy|tempo|steady|recovery|slow|run|ran|jog|jogged|done|did|finished|completed|managed|got|in the bag|"
    r"ticked off|this morning|tonight|this evening|storm|rain|with|in)\b"
)
_DONE = re.compile(
    r"\b(?:ran|did|done|finished|completed|managed|ended up|got|"
    r"back (?:from|in)|in the bag|ticked off|jogged|plodded|shuffled|"
    r"bailed|struggled|survived|smashed|nailed|went|was|were|felt|watch|garmin|gps|strava|treadmill|hated|loved|"
    r"enjoyed|soaked|legs)\b"
)
_DAY = re.compile(
    r"\b(?:(?P<now>today|this morning|this afternoon|this evening|tonight|at lunch(?:time)?|before work|after work)|"
    r"(?P<day>yesterday|last night))\b"
)
# What makes it another matter than a run that was run: a wish, a question, a plan, a day to come, a correction, another
# sport, another number, a complaint.
_OTHER = re.compile(
    r"\d|\?|\b(?:can|could|should|shall|would|will|wont|won't|want|wanna|need|may|might|must|have to|going to|gonna|"
    r"please|pls|plan|planned|week|weekly|month|tomorrow|next|later|instead|move|moved|swap|change|make|skip|skipped|"
    r"missed|every (?:day|run|week|\w+day)|each|always|per|limit|only run|max|maximum|at most|until|till|from|if|when|"
    r"why|how|what|which|who|whose|when|where|goal|race|raced|parkrun|marathon|half|pb|pr|personal best|mile time|"
    r"event|reps?|intervals?|repeats|sets?|strides|hills? x|warm ?up|cool ?down|bike|biked|cycl\w+|swim|swam|swimming|"
    r"walked|gardening|housework|sleep|yoga|pilates|tennis|football|dancing|too (?:much|far|long)|"
    r"enough|hike|hiked|row|rowed|elliptical|gym|sorry|oops|correction|"
    r"wrong|more like|rather than|put (?:in|down)|gave|rated|actually|meant|no wait|not \d|again|"
    r"another|extra|plus|then|both|twice|second run|two runs|paus\w*|holiday|injur\w*|hurt\w*|pain\w*|ache\w*|aching|"
    r"knees?|shins?|ankles?|achilles|hips?|backs?|foot|feet|heels?|calf|calves|hamstrings?|groin|itb|chest|heart|hr|"
    r"bpm|dizz\w*|faint\w*|sick|ill|fever\w*|vomit\w*|threw up|throw(?:ing)? up|sharp|swollen|limp\w*|blisters?|"
    r"fell|fallen|breath\w*|didn'?t (?:run|go|do|make|finish)|don'?t|remind\w*|log|logged|delete|undo|"
    r"mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|\w+day'?s?|zwei|drei|dos|tres|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|cadence|pace|splits?|average|avg|faster|goes?)\b"
)
_OTHER_SPORT = re.compile(
    r"(?:(?:i|just|today|yesterday|this morning|went|did|was)[ ,]+)*(?:cycl(?:ed|ing)|bik(?:ed|ing)|hik(?:ed|ing)|"
    r"row(?:ed|ing)|rode|swam|swimming)\b"
)
_RAN_TOO = re.compile(r"\b(?:ran|run|runs|running|jog\w*|miles? easy)\b")
# A time alone is of a run only where that is said.
_IS_A_RUN = re.compile(
    r"\b(?:ran|run|jog|jogged|easy|treadmill|watch|gps|garmin|strava|plodded|shuffled|tempo|steady)\b"
)
_LEGS = re.compile(
    r"\b(?:my )?(?:legs?|quads)(?: (?:are|were|was|is|felt|feel|feeling|got))?(?: (?:a bit|bit|very|really|so|quite|"
    r"pretty|still|a little|like|super))*"
    r" (?:sore|heavy|tired|dead|shot|stiff|leaden|lead|jelly|jello|trashed|wooden|wood|concrete|toast|goosed|knackered|"
    r"achy|aching)\b"
)
_DIGIT = re.compile(r"\d")
_MINUTE, _HOUR = 60, 3600
# What is slower or quicker than this was not run, or its numbers are others.
_SLOWEST_S, _QUICKEST_S = 1200, 240
_MM_PER = {"k": 1_000_000, "m": 1_609_344}
_LONGEST_MM = 60 * 1_609_344
# What a run may have been asked back as, where its words were not clear.
_UNCLEAR = (Ask.DID_YOU_MEAN, Ask.RUN_OR_RAN, Ask.TIRED_OR_HURT, Ask.HOW_FAR)


def with_run_in_pieces(heard: Heard, text: str, said: str, reader: Reader) -> Heard:
    """What was heard (`said`: the text in plain words), or the run of which it tells where nothing else was clear."""
    if isinstance(heard.value, LogRun) and _OTHER_SPORT.match(said) and not _RAN_TOO.search(said):
        # "Cycled 20 miles in 1:20" has the numbers of a run, and is none.
        return replace(heard, answer=Understood(OtherSport(heard.value.day)))
    if heard.name or "?" in text or not (_is_unclear(heard) or _has_no_length(heard, said)):
        return heard
    run = run_in_pieces(said, reader.today, reader.units) if _DIGIT.search(said) else None
    if run is None or not may_tell(reader.reading(_BESIDE.sub(" ", said), heard.language)):
        return heard
    return Heard(Understood(run), language=heard.language)


def _has_no_length(heard: Heard, said: str) -> bool:
    """ "Only 8 of the 10.5, 1:22" of which the time alone was heard."""
    run = heard.value
    return isinstance(run, LogRun) and run.part is None and run.distance_mm is None and _OF_THE.search(said) is not None


def _is_unclear(heard: Heard) -> bool:
    if isinstance(heard.answer, Question):
        return heard.answer.ask.code in _UNCLEAR
    # "Got 8 in before the storm" is more than a number.
    return heard.answer is None or isinstance(heard.value, ShortAnswer | HowItFelt)


def run_in_pieces(said: str, today: date, units: Units) -> LogRun | None:
    """The run that plain words tell of; None where they may mean anything else."""
    said = at_a_speed(said)
    rest, effort = _effort(_BESIDE.sub(" ", said))
    of_the = _OF_THE.search(rest)
    rest = _A_PIECE.sub(" ", _OF_THE.sub(" ", rest))
    times = list(_TIME.finditer(rest))
    rest = _TIME.sub(" ", rest)
    lengths = [*([of_the] if of_the else []), *_LENGTH.finditer(rest)]
    rest = _LENGTH.sub(" ", rest)
    if not lengths and (times or effort or _SURELY_FAR.search(rest)) and _NAMES_A_RUN.search(rest):
        lengths = list(_BARE.finditer(rest))
        rest = _BARE.sub(" ", rest)
    day, rest = _DAY.search(rest), _DAY.sub(" ", rest)
    is_sore = _LEGS.search(rest) is not None
    if len(lengths) > 1 or len(times) > 1 or _OTHER.search(_LEGS.sub(" ", rest)):
        return None
    is_told = _DONE.search(rest) is not None or is_sore or (bool(lengths) and bool(times or effort))
    if not is_told or not (lengths or (times and _IS_A_RUN.search(said))):
        return None
    far = _millimetres(lengths[0], units) if lengths else None
    took = _seconds(times[0], far) if times else None
    if (far is not None and not 0 < far <= _LONGEST_MM) or (times and took is None):
        return None
    on = today - timedelta(days=1) if day is not None and day["day"] else today
    return LogRun(day=DayRef(on=on), distance_mm=far, duration_s=took, effort=effort)


def _effort(said: str) -> tuple[str, int | None]:
    """The words without how hard it was, and that; of two different ones neither is taken."""
    told = {int(found["said"] or found["of_ten"]) for found in _EFFORT.finditer(said)}
    return (_EFFORT.sub(" ", said), told.pop()) if len(told) == 1 else (said, None)


def _millimetres(found: re.Match[str], units: Units) -> int:
    unit = found.groupdict().get("unit") or units.value
    return round(float(found["far"]) * _MM_PER[unit[0]])


def _seconds(found: re.Match[str], far: int | None) -> int | None:
    """How long it took, at a pace at which people run; None where that is not clear."""
    if found["clock"] is None:
        hours, minutes = int(found["hours"] or 0), int(found["over"] or found["minutes"] or 0)
        readings = [hours * _HOUR + minutes * _MINUTE]
    else:
        first, *more = map(int, found["clock"].split(":"))
        if len(more) == 2:
            readings = [first * _HOUR + more[0] * _MINUTE + more[1]]
        else:
            readings = [first * _HOUR + more[0] * _MINUTE, first * _MINUTE + more[0]]
    if far is None:
        return readings[0] if len(readings) == 1 else None
    likely = [each for each in readings if _QUICKEST_S <= each * _MM_PER["m"] / far <= _SLOWEST_S]
    return likely[0] if len(likely) == 1 else None
