"""What a coach says shortly: of all at once, of one who is stopped, to one in the second person, and what nobody "
"can do."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from domain.words.answers import Understood
from domain.words.asked_of import AskOfAll, AskRace, AskRuns, OfThem, Side, Span, Want
from domain.words.dates import parse_date
from domain.words.grammar.dated import month_named, month_span
from domain.words.grammar.tokens import plain
from domain.words.intents import Intent, Open, WhyWeek
from domain.words.of_several import names_in
from domain.words.topics import Screen
from domain.words.weekday_until import weekday_until

_LEAD = r"(?:(?:good )?(?:morning|hi|hey|hello|so|and|ok|okay|now|then|but|right|well|please|lol|hm+)[ ,.!]+)*"
_THEM = (
    r"(?:they(?: all)?|them(?: all)?|all(?: of (?:them|my (?:athletes|runners)))?|every ?(?:one|body)|each(?: (?:of "
    r"them|"
    r"one|athlete|runner))?|(?:my |the )?(?:athletes|runners|lot|group|squad|team))"
)
_WHEN = (
    r"(?: (?:today|now|this (?:morning|week|evening)|so far|right now|at the moment|lately|yet|please|for me|since "
    r"(?:yesterday|monday|\w+)|then|these days|from them|with them|again|tonight))*"
)
_DESK = re.compile(
    rf"{_LEAD}(?:what'?s (?:up|new|happening|going on|cooking|on)|what is (?:up|new|happening|going on)|"
    rf"any(?:thing)? news?(?: from {_THEM})?|anything (?:new|else)? ?(?:from {_THEM})?|(?:what|anything) did i miss|"
    rf"who needs me|what needs me|anything for me)(?: with {_THEM})?{_WHEN}"
)
_WHO_LEFT = re.compile(
    rf"{_LEAD}(?:who(?:'?s| is| are)?(?: still)? (?:left|missing|open|outstanding|not (?:approved|done|sorted)(?: "
    rf"yet)?)|"
    rf"(?:is|are) {_THEM} (?:all )?(?:sorted|set|done|ready|good to go|approved|ok(?:ay)?|covered|through)"
    r"(?: for (?:next|this|the(?: coming)?) week| now| yet| then)*|"
    rf"(?:is )?(?:any ?(?:one|body)|anything) (?:left|open|outstanding|missing)(?: for (?:next|this) week)?)"
    rf"(?: to (?:approve|do|look at|sign off))?{_WHEN}"
)
_UNWELL = re.compile(
    rf"{_LEAD}(?:who(?:'?s| is| are|se)?|is (?:any|some) ?(?:one|body)|any ?(?:one|body)(?: here)?)(?: else)?"
    r"(?: (?:is|not|isn'?t|feeling|feels?|still|been|being|currently|a bit|really))* (?:well|unwell|good|ill|sick|"
    r"poorly|"
    rf"hurt(?:ing)?|injured|in pain|sore|coughing|under the weather|limping|off colou?r){_WHEN}"
)
_RACES = re.compile(
    rf"{_LEAD}(?:when (?:do|does|will|are|is) {_THEM} (?:all )?(?:rac(?:e|es|ing)|run(?:ning)? (?:their|the) races?)|"
    rf"(?:what are |list |show )?(?:me )?(?:all )?(?:the |their |my athletes'? )?race (?:dates|days)(?: of {_THEM})?|"
    rf"who races (?:when|first|next))"
)
_LONGEST = re.compile(
    rf"{_LEAD}(?:what(?:'?s| is| was|s)? )?(?:the |their )?(?:longest|long) runs? (?:of|for|by) {_THEM}{_WHEN}"
)
_WHY = re.compile(rf"{_LEAD}(?:and )?why(?: is that| so| though)?")
_DID_ALL = re.compile(rf"{_LEAD}(?P<who>\S+) (?:did|ran|has done|has run|done|logged) what{_WHEN}")
_FAR_AND_HARD = re.compile(
    rf"{_LEAD}how (?:far|long|much|many miles) (?:did|has|have|was) (?P<who>\S+?)(?:'s)? .*\b(?:and )?how (?:hard|fast|"
    r"tough|easy|long)\b.*"
)
_LONG_RUN = re.compile(
    rf"{_LEAD}(?:and )?(?:how (?:long|far|fast|much|hard) (?:was|is|did)|what about|and) (?P<who>\S+?)(?:'s|s|')? "
    r"(?:last |latest )?long (?:run|one)(?: (?:go|run|last|done|in the end|then|yesterday|today|on \w+))*"
)
_ONLY = re.compile(
    rf"{_LEAD}why (?:does|has|is|did) (?P<who>\S+?)(?:'s)? (?:only |just |on |have |has |got |get |doing |at |so "
    rf"){{1,4}}"
    r"(?:\d{1,3}(?: ?(?:miles?|mi|km|k))?|few miles|little|much)(?: (?:planned|in all|this|next|week|now|then|miles))*"
)
_SAVED = re.compile(
    rf"{_LEAD}(?:did|have|has|is|was) (?:you|u|it|that|this|the (?:change|last one))(?: (?:been|that|it))? "
    rf"(?:save[d]?|stored|"
    r"done|go through|kept|work|applied)(?: (?:that|it|this|now|ok|through|already))*|(?:is )?(?:that|it) saved"
)
_RACE_TIME = re.compile(
    rf"{_LEAD}(?:what(?:'?s| is| would be|s)?|how fast (?:is|could)) (?P<who>\S+?)(?:'s|s|')? (?:current |best |run a |"
    r"likely |possible )*(?P<race>5 ?k|10 ?k|half(?: marathon)?|marathon) ?(?:time|now|pace|be)?(?: now| today| worth)*"
)
_BACK = re.compile(
    rf"{_LEAD}(?:is|are) (?P<who>\S+) (?:really |still |all |now |actually |marked |again )*(?:sick|ill|back|ok|"
    rf"okay|well|"
    r"fit|healthy|injured|hurt|better|paused?|off|unwell|poorly|recovered|coughing|resting)(?: (?:yet|now|again|"
    r"already|"
    r"running|to running|or (?:not|what)|still|marked \w+|today|though))*"
)
_PART = re.compile(
    rf"{_LEAD}(?:what'?s|whats|what is)(?: up| wrong| going on| happening| the (?:matter|story|news|status))? "
    rf"(?:with|about|"
    r"of|on) (?P<who>[^\s']+)(?:'s|'|s)? (?:knee|calf|ankle|foot|achilles|hip|back|shin|hamstring|quad|cough|cold|"
    r"throat|"
    r"injury|heel|leg|toe|groin|fever|flu|lungs?|nose|head|stomach)s?.*"
)
_NO_DEED = re.compile(
    r"\b(?:(?:call|phone|ring|facetime) (?!off\b|it\b|that\b|the\b)\S+|remind me\b|set (?:me )?(?:a|an) (?:reminder|"
    r"alarm)|"
    r"put (?:it |that )?in my calendar|book (?:a |an )?(?:appointment|physio|doctor))"
)
_STOPS = re.compile(
    r"\b(?:(?<!take )(?<!taking )out|off|stop(?:s|ped)?|no (?:running|runs?|run)|rests?|resting|nothing(?! (?:fast|"
    r"hard|quick|long|over|more|but))|sidelined|pause[ds]?|not running|"
    r"doesn'?t run|can'?t run|cannot run|won'?t run|injured|away|no miles)\b"
)
_NO_STOP = re.compile(
    # Days with a first one of their own begin there, and so many days a week are no days off.
    r"\?|\bfrom\b|\b\d{1,2}(?:st|nd|rd|th)?(?: [a-z]{3,9})? ?(?:to|till?|until|through|-) ?\d|"
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)\w* (?:to|through|-) |\b(?:to|only|just) (?:two|three|four|five|six|\d) "
    r"(?:days|runs)\b|"
    r"\bon (?:mon|tue|wed|thu|fri|sat|sun)|\b(?:race|races|goal|long run|strides|workouts?|intervals?|mon|tue|"
    r"wed|thu|fri|sat|sun)(?:days?|s|nesday|rsday|"
    r"urday|sday)?\b(?= (?:off|runs?))|\b(?:shorter|longer|less|over|fast|hard|quick|tempo|anything|miles?|km|easy|"
    r"swap|move|tell|ask|write|approve|except|but|"
    r"only)\b"
)
_END = re.compile(
    r"\b(?:till|until|til|to|through)(?: the)? (?:end of (?:the )?(?P<end>[a-z]+)|(?P<date>[^,;.]+?))(?=$|[,;.]| "
    r"(?:because|"
    r"cause|as|since|with|please|pls|at least|he|she|they)\b)|"
    r"\bfor (?:the )?(?:next |coming |about )?(?P<count>a|one|two|three|four|five|six|\d) (?P<unit>weeks?|days?|"
    r"months?)\b"
)
_OPEN_END = re.compile(
    r"\b(?:till|until|til|unless|before) (?:(?:a|the|his|her|their|my|some) )?(?:doc\w*|physio\w*|further notice|"
    r"(?:he|she|"
    r"they|it|i|we)\b|knee|pain|mri|scan|well|better|cleared|healed|recovered)|\bindefinitely\b|\bfor now\b|"
    r"\b(?:stop|pause) \S+ completely$"
)
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_UNITS = {"d": 1, "w": 7, "m": 28}
_MOST_DAYS = 120
_RACES_NAMED = {"5": FIVE_K, "1": TEN_K, "h": HALF, "m": MARATHON}


@dataclass(frozen=True, slots=True)
class Stopped:
    """An athlete (a folded name) who does not run from a date to a date, both included; no `last`: no end is known."""

    name: str
    first: date
    last: date | None


def stopped(text: str, names: Collection[str], today: date) -> Stopped | None:
    """Whom a coach stops for a while: "Chris out till 23 Feb, knee"; None for any other sentence."""
    said = re.sub("[’]", "'", plain(text)).strip(" .!")
    whom = names_in(said, names)
    if len(whom) != 1 or _STOPS.search(said) is None or _NO_STOP.search(said):
        return None
    if weekday_until(text, today) is not None:
        # One weekday of the weeks is no stop.
        return None
    end = _END.search(said)
    if end is not None:
        last = _last_day(end, today)
        if last is not None and today <= last <= today + timedelta(days=_MOST_DAYS):
            return Stopped(whom[0], today, last)
    return Stopped(whom[0], today, None) if _OPEN_END.search(said) else None


def _last_day(end: re.Match[str], today: date) -> date | None:
    if end["count"] is not None:
        count = _COUNTS[end["count"]] if end["count"] in _COUNTS else int(end["count"])
        return today + timedelta(days=count * _UNITS[end["unit"][0]] - 1)
    if end["end"] is not None:
        if end["end"].startswith("week"):
            return monday_of(today) + timedelta(days=6)
        month = today.month if end["end"] == "month" else month_named(f"in {end['end']}")
        return month_span(month, today)[1] if month is not None else None
    month = month_named(f"in {end['date']}")
    if month is not None:
        return month_span(month, today)[0] - timedelta(days=1)
    found = parse_date(end["date"], today)
    return found.value - timedelta(days=1) if isinstance(found, Understood) else None


def asked_shortly(text: str, names: Collection[str], today: date) -> tuple[str, Intent] | None:
    """What is asked of all, or of one, in a few words; of whom ("" for all), and what. None for any other sentence."""
    said = re.sub("[’]", "'", plain(text)).strip(" ?.!")
    if not names_in(said, names):
        return _of_all(said)
    for pattern in (_BACK, _DID_ALL, _FAR_AND_HARD, _LONG_RUN, _ONLY, _RACE_TIME):
        found = pattern.fullmatch(said)
        who = names_in(found["who"], names) if found is not None else ()
        if found is None or len(who) != 1:
            continue
        if pattern is _BACK:
            return "", AskOfAll(OfThem.AWAY, names=who)
        if pattern is _LONG_RUN:
            return who[0], AskRuns(want=Want.LAST, kind=DayType.LONG_RUN, side=Side.LOGGED)
        if pattern is _ONLY:
            return who[0], WhyWeek(1 if "next week" in said else 0)
        if pattern is _RACE_TIME:
            return who[0], AskRace(distance=_RACES_NAMED[found["race"].replace(" ", "")[0]])
        span = Span(monday_of(today), today)
        return who[0], AskRuns(want=Want.LIST, span=span, side=Side.LOGGED)
    return None


def _of_all(said: str) -> tuple[str, Intent] | None:
    if _DESK.fullmatch(said):
        return "", Open(Screen.INBOX)
    if _UNWELL.fullmatch(said):
        return "", AskOfAll(OfThem.PAIN)
    if _RACES.fullmatch(said):
        return "", AskOfAll(OfThem.RACES)
    if _LONGEST.fullmatch(said):
        return "", AskOfAll(OfThem.LONG_RUNS)
    return None


def asks_whether_saved(text: str) -> bool:
    """ "Did you save that?"."""
    return _SAVED.fullmatch(re.sub("[’]", "'", plain(text)).strip(" ?.!")) is not None


def asks_who_is_left(text: str, names: Collection[str]) -> bool:
    """Whether a coach wants to know whose week is not approved yet, of all of them."""
    said = re.sub("[’]", "'", plain(text)).strip(" ?.!")
    return not names_in(said, names) and _WHO_LEFT.fullmatch(said) is not None


def asks_only_why(text: str) -> bool:
    """ "And why?", with nothing else."""
    return _WHY.fullmatch(plain(text).strip(" ?.!")) is not None


def asks_of_a_part(text: str, names: Collection[str]) -> str | None:
    """Whose knee, or cold, is asked about; None for anything else."""
    found = _PART.fullmatch(re.sub("[’]", "'", plain(text)).strip(" ?.!"))
    who = names_in(found["who"], names) if found is not None else ()
    return who[0] if len(who) == 1 else None


def is_no_deed(text: str) -> bool:
    """Whether something is wished for that nobody in a chat can do: a call, a reminder for the coach, a booking."""
    return _NO_DEED.search(plain(text)) is not None


_UNAPPROVES = re.compile(
    r"(?:(?:please|ok|okay|no|wait|actually|sorry|oh|can you|could you)[ ,]+)*(?:(?:take|pull|get) (?:back )?(?:my |"
    r"the )?"
    r"(?:approval|ok|okay|yes)\b(?=.* back\b|.*\boff\b| back)|(?:take|pull) back (?:my |the )?(?:approval|ok)|"
    r"un-?approve|"
    r"dis-?approve|(?:withdraw|revoke|cancel|undo|retract) (?:my |the )?(?:approval|ok))\b(?P<rest>.*)"
)


def unapproves(text: str, names: Collection[str]) -> tuple[str, str] | None:
    """Whose approval a coach takes back, and what is said behind a comma; None for anything else."""
    said = plain(text).strip(" .!")
    found, who = _UNAPPROVES.fullmatch(said), names_in(said, names)
    return (who[0], said.partition(",")[2].strip()) if found is not None and len(who) == 1 else None


_TO_ONE = re.compile(
    r"(?P<to>[^\W\d_]+)(?: ?[:,]| -) ?(?P<text>\S.*)",
    re.DOTALL,
)
_YOU = re.compile(
    r"\b(?:you|your|youre|you're|youve|you've|yourself|u|ur|thx|thanks|thank|well done|good job|nice "
    r"one)\b"
)
_PLEADS = re.compile(
    r"^(?:pls|please|hey|hi|hello|well done|good|great|nice|thanks?|thx|sorry|dont|don't|remember|"
    r"how|hows)\b"
)
_OF_SENDING = re.compile(
    r"(?:sorry|oops|my bad|apologies|whoops)[ ,]+(?P<to>[^\W\d_]+)[ ,]+(?:please )?(?:ignore|forget|disregard|never "
    r"?mind) "
    r"(?:that|it|this|(?:my|the) (?:last )?(?:message|one))?.*",
)


def said_to_one(text: str, names: Collection[str]) -> tuple[str, str] | None:
    """To whom a coach speaks themselves, and what: "Samira: pls sleep more"; None for what is said of them."""
    said = plain(text)
    sorry = _OF_SENDING.fullmatch(said)
    if sorry is not None and sorry["to"] in names:
        return sorry["to"], "Sorry, please ignore my last message: it was for somebody else."
    found = _TO_ONE.fullmatch(text.strip())
    name = plain(found["to"]) if found is not None else ""
    if found is None or name not in names:
        return None
    words = plain(found["text"])
    is_to_them = _YOU.search(words) is not None or (_PLEADS.match(words) and "?" in text)
    return (name, found["text"].strip()) if is_to_them else None
