"""What else is told of a trip: that it lasts longer, when it ends, that the plan goes round it, what was run."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Question, ask
from domain.words.asked_of import AskRuns, Side, Want
from domain.words.grammar.dated import month_named
from domain.words.grammar.frames_rest import span_of
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import GERMAN_WEEKDAYS, SPANISH_WEEKDAYS
from domain.words.grammar.said_again import offer
from domain.words.intents import Holiday, Intent, Open, OpenPause, Recovered, SkipDay, WhatsOn
from domain.words.lexicon.meanings import M
from domain.words.topics import Screen

_DAY = (
    r"(?:the following )?(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|tomorrow|(?:the "
    r")?\d{1,2}(?:st|nd|rd|"
    r"th)(?: of)?"
    r"(?: [a-z]+)?|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
)
_MOVED = r"(?:moved|delayed|changed|pushed(?: back)?|rebooked|put back|cancell?ed|rescheduled|extended)"
# Still away, and for longer than was said: until the day on which they travel.
_LONGER = re.compile(
    rf"\b(?:flights?|plane|ferry|return|(?:train|bus) (?:home|back))(?:'s)?(?: home|"
    rf" back)? (?:\w+ ){{0,3}}{_MOVED} (?:to|"
    rf"till?|until) (?:{_DAY})\b"
    rf"|\b(?:stuck|stranded|staying) (?:here|out here|there|in \w+|on|longer|away)\b[^.;!?]*\b(?:till?|"
    rf"until) (?:{_DAY})\b"
)
_NOT_HOME_UNTIL = re.compile(
    rf"\b(?:coming|getting|flying|be|am|are|get) (?:home|back) (?:a|one|two|three|\d) days? later\b.*\b(?:{_DAY})\b|"
    rf"\b(?:not|won'?t be|wont be) (?:back|home)(?: home)? (?:till?|until) (?:late )?(?:{_DAY})\b"
)
# The day of the way home is one without a run; who is home late is home after it.
_DAYS_ELSEWHERE = "|".join((*SPANISH_WEEKDAYS, *GERMAN_WEEKDAYS))
_HOME_ON = re.compile(
    rf"[ ,;]*\b(?:and |then |but |y |und )*(?:i'?m |we'?re |we are |are |am |i'?ll be |well be |we'll be |"
    rf"bin )?(?:back|home|"
    rf"returning|return|fly(?:ing)? (?:back|home)|coming (?:back|home)|vuelvo|regreso|volvemos|de vuelta|zuruck)"
    rf"(?: home| again| late)?(?: on| by| el| am)? (?P<on>{_DAY}|{_DAYS_ELSEWHERE})"
    r"(?P<late> (?:night|evening|late|afternoon|abend|por la noche))?(?=\s*$|[,.;!?]|,? (?:but|and|so|though|with|"
    r"can|"
    r"could|i can|i could)\b)"
)
_LATE = re.compile(
    rf"\b(?:till?|until|not before) (?:late (?:on )?(?:{_DAY})|(?:{_DAY}) (?:night|evening|late|afternoon|"
    rf"lunch\w*))\b"
)
_RUNS = (M.KIND, M.DISTANCE, M.DURATION, M.RAN, M.DONE, M.RACE, M.MY_RACE)
_PLAN_AROUND = re.compile(
    r"\b(?:plan|work|train|fit (?:it|things|everything)) (?:it |things |everything )?(?:around|round) (?:me|us|my|"
    r"our|being|"
    r"the|a) ?(?:being |trip|holiday|week|going)?"
)
_TRANSPORT = r"(?:flights?|plane|trains?|ferry|bus|coach|connection|eurostar|flug|zug|fahre|vuelo|tren|ferry)"
_OFF = r"(?:cancell?ed|canceld|grounded|not (?:running|flying)|gestrichen|ausgefallen|fallt aus|fiel aus|cancelado)"
_STUCK = re.compile(
    r"\b(?:stuck|stranded|sleeping (?:at|in) the (?:airport|station)|overnight(?:ing)? (?:at|in)|spending the night "
    r"(?:at|in)|"
    r"not (?:home|getting home|going to be home|gonna be home) tonight|wont (?:be|get) home tonight|won't (?:be|get) "
    r"home tonight|"
    r"sitze? (?:in \w+ |am flughafen )?fest|atrapad[oa]|tirad[oa] en)\b"
)
_ON_THE_WAY = re.compile(
    rf"\b{_TRANSPORT}(?:'s)?(?: home| back)? (?:\w+ ){{0,3}}{_OFF}\b|\b{_OFF} (?:my |the |our )?(?:\w+ "
    rf")?{_TRANSPORT}\b"
)
_KIT = r"(?:suitcase|luggage|bags?|kit|(?:running )?(?:shoes|trainers|gear|stuff)|laufschuhe|koffer|maleta|zapatillas)"
_LOST = (
    r"(?:lost|missing|delayed|stolen|gone|(?:at the|in the) (?:cleaners?|repair|post)|left (?:it |them )?(?:behind|"
    r"at home|at|in)"
    r"|forgot\w*|(?:has|have)n'?t arrived|verloren|weg|vergessen|perdid[oa]s?)"
)
_KIT_GONE = re.compile(
    rf"\b{_KIT}\b[^.;!?]{{0,25}}\b{_LOST}\b|\b(?:lost|left|forgot|without|waiting for|perdi|olvide) (?:my |the |all |"
    rf"new |mis |la "
    rf")*{_KIT}\b"
)
_TONIGHT = re.compile(r"\b(?:tonight|overnight(?:ing)?|the night|sleeping|heute nacht|esta noche)\b")
_OF_THE_RUN = re.compile(
    r"\b(?:run|runs|running|long one|workout|intervals|tempo|session|skip|move|swap|lauf\w*|corr\w+)\b"
)
_AT_HOME = re.compile(
    r"\b(?:after all|at home|back home|i'?m home|staying (?:home|put|in)|not going|can run|trip is off|no trip)\b"
)
_GOT_BACK = re.compile(
    r"^(?:(?:i|we|just|so|ok|hi|only) )*(?:got|came|arrived|flew|landed|am|were|i'?m) (?:back|home)\b"
)
_RAN_THERE = re.compile(
    r"\b(?:ran|run|runs|did|managed|got in|squeezed in)\b.*\b(?:out there|over there|while (?:i was|we were|away|"
    r"there)|on "
    r"holiday|on the trip|there)\b"
)
_HOW_TO_TELL = re.compile(
    r"^(?:how (?:do|can|should|would|could) (?:i|we)|how to|where (?:do|can) i)\b.*\b(?:tell|let you know|log|add|"
    r"enter|put|"
    r"say|mark|book|set)\b.*\b(?:holidays?|trip|away|vacation|hols|time off|travel)\b"
)
_MISSED_WHAT = re.compile(
    r"\bwhat (?:did|have) i miss(?:ed)?\b|\b(?:i'?ve|i have|have i|did i) (?:miss(?:ed)?|los[et]|lost) (?:a lot|"
    r"much|loads|"
    r"so much|too much|many|a ton)\b|\bhow (?:much|many (?:runs|miles)|far behind) (?:did|have|am) i(?: "
    r"miss(?:ed)?| los[et]|"
    r" lost|'ve missed| behind)?\b|\bwas (?:hab|habe) ich verpasst\b|\bque me (?:he )?perdid?[io]\b"
)
_RETURNED = re.compile(
    r"\b(?:home|back|returned|(?:i'?m|feeling|all|finally|am) (?:well|better|recovered|fine)|(?:well|better) "
    r"(?:now|again)|over "
    r"(?:the|my)|back to normal|wieder (?:da|zuhause|zu hause|daheim)|zuruck|de vuelta|en casa|he vuelto)\b"
)


def is_on_the_way(words: str) -> bool:
    """Whether a flight or train does not go, and nobody says that they are home by it."""
    return _ON_THE_WAY.search(words) is not None and _AT_HOME.search(words) is None


def stuck_told(words: str, r: Reading) -> Question | None:
    """ "Flight cancelled, I'm stuck in Chicago tonight": how long, or home again where only the flight is told of."""
    if (gone := _without_kit(words, r)) is not None:
        return gone
    if r.has(*_RUNS) or any(each.day.type is None and (on := r.coming(each.day)) and on > r.today for each in r.days):
        return None
    is_stuck = _STUCK.search(words) is not None and (_TONIGHT.search(words) is not None or is_on_the_way(words))
    if not is_stuck and (not is_on_the_way(words) or _OF_THE_RUN.search(words)):
        return None
    tomorrow = r.today + timedelta(days=1)
    days: tuple[Intent, ...] = (Holiday(r.today, tomorrow), Holiday(r.today, r.today))
    return ask(Ask.AWAY_UNTIL, *(offer(each) for each in (*days, OpenPause() if is_stuck else Recovered())))


def _without_kit(words: str, r: Reading) -> Question | None:
    """ "My suitcase is lost with all my kit, it should turn up by Saturday": no running until then."""
    days = [on for each in r.days if each.day.type is None and (on := r.coming(each.day)) is not None]
    if _KIT_GONE.search(words) is None or r.has(*_RUNS) or len(days) != 1 or days[0] <= r.today:
        return None
    wishes: tuple[Intent, ...] = (Holiday(r.today, days[0] - timedelta(days=1)), SkipDay(r.it))
    return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in wishes))


def trip_end_told(words: str, r: Reading) -> Holiday | None:
    """ "My flight got moved to Monday": away for longer, until the day that is named; None for another story."""
    if r.has(*_RUNS) or r.is_asked:
        return None
    days = [on for each in r.days if each.day.type is None and (on := r.coming(each.day)) is not None and on > r.today]
    if len(days) != 1:
        return None
    if _NOT_HOME_UNTIL.search(words):
        # Who is home at night has not run on that day.
        return Holiday(r.today, days[0] if _LATE.search(words) else days[0] - timedelta(days=1))
    return Holiday(r.today, days[0]) if _LONGER.search(words) else None


def away_and_back(words: str, reader: Reader) -> tuple[date, date] | None:
    """ "Flying to New York on Friday, back Tuesday": from the first day until the day before they are back."""
    found = _HOME_ON.search(words)
    if found is None:
        return None
    r, back = (
        reader.reading(each, reader.language)
        for each in (words[: found.start()], f"on {found['on'].removeprefix('the following ')}")
    )
    days = [on for each in r.days if each.day.type is None and (on := r.coming(each.day)) is not None]
    if len(back.days) != 1 or r.has(*_RUNS, M.MOVE, M.SWAP):
        return None
    span = span_of(r) if not days else None
    first = days[0] if days else span[0] if span is not None else r.today
    home = back.coming(back.days[0].day)
    if home is None:
        return None
    while home <= first or ("following" in found["on"] and monday_of(home) == monday_of(first)):
        home += timedelta(days=7)
    is_on_the_way = found["late"] is not None or "fly" in found[0]
    last = home if is_on_the_way else home - timedelta(days=1)
    return (first, last) if first <= last and max(days, default=first) <= home else None


def is_to_be_planned_around(words: str) -> bool:
    """Whether somebody asks for a plan that goes round their days away."""
    return _PLAN_AROUND.search(words) is not None


def asks_how_to_tell(words: str) -> bool:
    """Whether somebody asks how a trip is told."""
    return _HOW_TO_TELL.search(words) is not None


def how_to_tell(reader: Reader, month: int | None) -> Question | None:
    """When they are away, as it is asked of who says only that; without days of this month where another is named."""
    if month is not None:
        return ask(Ask.AWAY_WHEN)
    answer = reader.read("i'm away").answer
    return answer if isinstance(answer, Question) else None


def back_with_runs(words: str, r: Reading) -> Question | None:
    """ "Got back on Monday, managed two runs out there": home again, and runs that have no day yet."""
    if _GOT_BACK.search(words) is None or _RAN_THERE.search(words) is None or month_named(words) is not None:
        return None
    if any(on > r.today for each in r.days if (on := r.past(each.day).on) is not None):
        return None
    wishes: tuple[Intent, ...] = (Recovered(), Open(Screen.LOG))
    return ask(Ask.WHICH_FIRST, *(offer(each) for each in wishes))


def asks_what_was_missed(words: str) -> bool:
    """ "Back home now, what did I miss?": which runs, and not only that they are back."""
    return _MISSED_WHAT.search(words) is not None and _RETURNED.search(words) is not None


_WHATS_ON = re.compile(
    r"\b(?:wh?at'?s|wh?at is|wh?at (?:do|should|shall|will|would) i (?:run|do|have)|which run is|what have i got|"
    r"was steht|que toca)\b"
)


def asked_when_home(words: str, r: Reading) -> AskRuns | WhatsOn | None:
    """What is asked by who is home again: which runs were missed, or what is on tomorrow; None where nothing is."""
    if asks_what_was_missed(words):
        return AskRuns(want=Want.MISSED, side=Side.LOGGED)
    days = [each.day for each in r.days if each.day.type is None]
    if _WHATS_ON.search(words) is None:
        return None
    if not days and r.week in (0, 1):
        return WhatsOn(weeks_ahead=r.week)
    return WhatsOn(day=days[0]) if len(days) == 1 else None
