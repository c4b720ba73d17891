"""What a coach asks through a season: where everybody stands, who wrote, how a race went, who is running again."""

import re
from collections.abc import Collection
from datetime import date, timedelta

from domain.plan import DayType
from domain.words.asked_of import AskOfAll, AskRuns, OfThem, Side, Span, Want
from domain.words.days_looked_at import days_missed, days_run
from domain.words.grammar.asking.spans import spans_in
from domain.words.grammar.tokens import plain
from domain.words.intents import Intent, Open, OpenAthletePage
from domain.words.of_several import names_in
from domain.words.topics import Screen

_LEAD = r"^(?:(?:good )?(?:morning|hi|hey|hello|so|and|ok|okay|now|then|afternoon|evening|please)[ ,.!]+)*"
_ALL = r"(?:every ?one|every ?body|they(?: all)?|(?:all )?(?:of )?(?:my|the) (?:athletes|runners|group|squad|team|lot))"
_OVERVIEW = re.compile(
    rf"{_LEAD}(?:who do i (?:have|coach|train|look after)(?: (?:here|now|at the moment))?(?:,? and (?:where|how) .*)?|"
    rf"where (?:is|are|'s) {_ALL}(?: (?:at|now|standing|right now))*|where(?:s|'s) {_ALL} at)$"
)
_DESK = re.compile(
    rf"{_LEAD}(?:(?:is there )?(?:anything|something)(?: \w+)? (?:i should|i need to|i have to|i ought to|for me to|"
    r"to) (?:look at|see|check|know|know about|do)|what(?:'?s| is) new(?: with (?:my )?(?:athletes|them))?|"
    r"anything new|"
    r"what (?:should|do) i (?:need to )?(?:look at|see|know))(?: (?:today|now|this week|this morning))*$"
)
_MISSED = re.compile(
    rf"{_LEAD}(?:which|what|how many) (?:of (?:his|her|their|the) )?(?:runs?|workouts?|sessions?|days?)? ?(?:has|did|"
    r"have|was|were) (?P<who>\S+) (?:miss(?:ed)?|skip(?:ped)?|not (?:done|run|do)|leave out|left out)\b"
)
_RACE = re.compile(
    rf"{_LEAD}how (?:did|was|has) (?P<who>\S+?)(?:'s|s)? (?:last |tune[- ]up )?(?:race|10 ?k|5 ?k|half(?: marathon)?|"
    r"marathon|parkrun)(?: race)?(?: go| gone| went)*(?: (?:today|yesterday|on \w+|at the weekend))?$"
)
_AHEAD = re.compile(
    rf"{_LEAD}(?:show(?: me)?|what(?:'s| is| are| do)|open|give me|let me see) (?P<who>\S+?)(?:'s|s)? (?:plan (?:for "
    r"(?:the )?)?)?(?:next|coming|following) (?P<count>two|2|three|3|four|4|few|couple of) weeks(?: like)?$"
)
_WEEKS = {"two": 2, "2": 2, "couple of": 2, "three": 3, "3": 3, "few": 3, "four": 4, "4": 4}
_AGAIN = re.compile(
    rf"{_LEAD}(?:is|has) (?P<who>\S+) (?:(?:back|up|out) )?(?:running|training|started(?: running| training)?|jogging|"
    r"run)(?: (?:again|already|yet|now|back))+$"
)
_THEIRS = re.compile(
    rf"{_LEAD}(?:did|have|has) (?P<who>.+?) (?:both |all )?(?:do|done|run|ran|get|got|finish(?:ed)?) (?:theirs|their "
    r"(?:runs?|sessions?|workouts?)|it|them)(?: (?:done|in))?(?P<when> .*)?$"
)
_WHILE_AWAY = re.compile(
    rf"{_LEAD}(?:what|how much) (?:did|has|have) (?P<who>\S+) (?:do|done|run|ran|been up to|get up to|got up to|log|"
    r"logged) (?:while|when|since|in the time) (?:i|i've|ive) (?:was|been|am|went) (?:away|gone|off|on holiday|"
    r"on vacation|left)$"
)
# Who writes is asked of all: what one wrote is asked by name.
_WROTE = re.compile(
    rf"{_LEAD}(?:(?:who(?: all)?|did any ?(?:one|body)|has any ?(?:one|body)|which of (?:them|my athletes)) "
    r"(?:has |have )?(?:wrote|written|write|messaged|message|texted|text|sent)"
    r"(?: (?:to|me|us|in|something|anything|a message))*|"
    r"what (?:did|have|has) (?:my (?:athletes|runners)|they(?: all)?|every ?(?:one|body)|any ?(?:one|body)|the "
    r"(?:athletes|runners|group)) (?:write|written|message|messaged|send|sent)(?: (?:to|me|us))*|"
    r"(?:(?:do i have|have i got|are there|is there|got|show(?: me)?|read|let me see) )?(?:any|all|my)? ?(?:the )?"
    r"(?:new |unread )*(?:messages?|mail)(?: (?:for me|to me|from (?:them|my (?:athletes|runners)|any ?(?:one|body)|"
    r"every ?(?:one|body)|the athletes)))+|(?:do i have |are there |have i got )?any (?:new |unread )?messages)"
    r"(?P<when>,? (?:today|yesterday|this week|last week|lately|recently|since \w+|this morning|now|yet|while i was "
    r"(?:away|gone)))?$"
)
_BACK = re.compile(
    rf"{_LEAD}(?:(?:i'?m|i am|we'?re|ich bin|wir sind) (?:wieder )?(?:back|home|zuruck|zurück|da)(?: (?:again|"
    rf"now|home|from (?:my |our )?(?:holidays?|vacation|trip|"
    r"break)|today))*[.,! ]*)?(?:and |so )?(?:(?:what (?:did|have) i miss(?:ed)?|what(?:'s| has|s)? happened|what(?:'s|"
    r"s| is| was) (?:new|going on|been going on)|(?:tell|show) me what i missed|anything i missed|catch me up|bring me "
    r"up to date|"
    r"(?:give me )?(?:a |an )?(?:overview|summary))(?: (?:while|when|since) i (?:was|went|left)(?: \w+){0,3})?)?"
)
_COMES_BACK = re.compile(
    r"\b(?:back|wieder da|zuruck|zurück|home|missed?|while i was|since i (?:left|went)|catch me up|up to date)\b"
)
_OFF = re.compile(
    rf"{_LEAD}(?:(?:i'?m|i am|i'?ll be|i will be|we'?re|we are|i'?m going|i go|going)(?: (?:on|off|to be|going))* "
    r"(?:holidays?|vacation|leave|away|out of (?:office|town))|(?:my )?(?:holidays?|vacation)|(?:please )?(?:mute|"
    r"pause|stop|silence|switch off|turn off) (?:my |all |the )?(?:notifications?|messages?)|(?:please )?"
    r"(?:no messages?|"
    r"don'?t (?:write|message|text|send)(?: me)?(?: anything)?))\b(?!.*\?)"
    r"(?=.*\b(?:from|until|till?|to|for|next|this|tomorrow|today|on|-|\d)\b)"
)
_NO_COACHS = re.compile(r"\b(?:tell|message|write to|approve|every ?(?:one|body)|plan|weeks?'? plan|them|athletes?)\b")
_A_WEEK = timedelta(days=6)


def asked_in_season(said: str, names: Collection[str], today: date) -> tuple[str, Intent] | None:
    """What is asked, and of whom ("" for all); None for any other sentence. `said` is plain."""
    if _OVERVIEW.match(said):
        return "", Open(Screen.COACH)
    if _DESK.match(said):
        return "", Open(Screen.INBOX)
    if (both := _THEIRS.match(said)) is not None and len(who := names_in(both["who"], names)) > 1:
        span = days_run(both["when"], today) if both["when"] else Span(today, today)
        return "", AskOfAll(OfThem.ALL, span, names=who)
    for pattern in (_MISSED, _RACE, _AHEAD, _AGAIN):
        found = pattern.match(said)
        if found is not None and len(who := names_in(found["who"], names)) == 1:
            return who[0], _of_one(pattern, found, said, today)
    return None


def _of_one(pattern: re.Pattern[str], found: re.Match[str], said: str, today: date) -> Intent:
    if pattern is _MISSED:
        return AskRuns(want=Want.MISSED, span=days_missed(said, today), side=Side.LOGGED)
    if pattern is _RACE:
        return AskRuns(want=Want.LAST, kind=DayType.RACE, side=Side.LOGGED)
    if pattern is _AHEAD:
        last = today + timedelta(days=7 * _WEEKS[found["count"]] - 1)
        return AskRuns(want=Want.LIST, span=Span(today, last), side=Side.PLANNED)
    return OpenAthletePage()


def asks_who_wrote(text: str, names: Collection[str], today: date) -> Span | None:
    """Of which days a coach wants to read what the athletes wrote; None for any other sentence."""
    said = plain(text).rstrip(" ?.!")
    found = _WROTE.match(said)
    if found is None or names_in(said, names):
        return None
    spans = spans_in(found["when"].strip(", "), today, looks_back=True) if found["when"] else []
    first = spans[0].first if spans else None
    return Span(first or today - _A_WEEK, today)


def comes_back(text: str, names: Collection[str]) -> bool:
    """Whether a coach is back and wants to know what went on: "I'm back. What did I miss?"."""
    said = plain(text).rstrip(" ?.!")
    return not names_in(said, names) and _COMES_BACK.search(said) is not None and _BACK.fullmatch(said) is not None


def did_meanwhile(text: str, names: Collection[str]) -> str | None:
    """Whose runs are asked about that were run while the coach was away; None for any other sentence."""
    found = _WHILE_AWAY.match(plain(text).rstrip(" ?.!"))
    who = names_in(found["who"], names) if found is not None else ()
    return who[0] if len(who) == 1 else None


def goes_away(text: str, names: Collection[str]) -> bool:
    """Whether a coach tells of days on which they are not there: nobody is named, and nobody is to be told."""
    said = plain(text)
    return not names_in(said, names) and _OFF.match(said) is not None and _NO_COACHS.search(said) is None
