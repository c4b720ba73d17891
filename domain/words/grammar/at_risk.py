"""Whether a sentence names more than what was understood of it changes: then it is asked about, and not previewed."""

import re
from datetime import date, timedelta

from domain.plan import DayType
from domain.words.asked_of import AskRuns, Want
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.slots import kinds_of
from domain.words.grammar.tense import may_tell
from domain.words.intents import (
    AskAbout,
    ChangeByDistance,
    ChangeDays,
    ChangeRaceDate,
    CutDay,
    Holiday,
    HowItFelt,
    Injured,
    LogRun,
    MoveIntent,
    RestDay,
    RunForTime,
    SkipDay,
    SwapIntent,
    TypeIntent,
)
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import ShiftAll

_IN_PLACE_OF = re.compile(r"\b(?:instead|not|rather|than|statt|nicht|from|of|vez|no)\b")
# "A recovery jog, not a session" is a run.
_NOT_A_WORKOUT = re.compile(r"\b(?:jog|run)\b.*\bnot (?:an? |the )?(?:session|workout|intervals|tempo|hard)")
_ONLY_IF = re.compile(r"\bif (?:i|we) (?:ran|did|skipped|moved|had)\b")
_WEEK_AFTER_TOO = re.compile(r"\band (?:the )?(?:wk|week) after\b|\bboth weeks\b")
_OTHER_DAY = re.compile(r"\b(?:any|an|some|which|what) ?other day\b|\banywhere else\b|\bsomewhere else\b")
# Who is away and can run there has not asked for days without running.
_CAN_RUN = re.compile(
    r"\b(?:can|could|will|ill|able to|manage|might) (?:\w+ ){0,3}(?:run|runs|short ones?|mornings?)\b|\btreadmill\b|"
    r"\brunning track\b|\bmaybe \d (?:short )?runs?\b|\bfree (?:only )?(?:before|after|from|until|till|between)\b"
)
# "Only leave me Sunday's run" is every day but that one.
_ONLY_LEFT = re.compile(
    r"\b(?:(?:only|just) (?:leave|keep|save|spare)|(?:leave|keep|save)(?: me)?(?: with)? (?:only|just|nothing but))\b"
    r"(?!.*\b(?:out|off|as (?:it|they|is|planned)|alone)\b)"
)
# One run is no day, and no week.
_ONE_RUN = re.compile(
    r"\b(?:leave|drop|skip|cancel|miss|scrap|bin|ditch|lose|manage|make|do) (?:out )?(?:the|my|this week'?s) "
    r"(?:session|workout|run)\b(?! (?:on|of) )"
)
# Who has time off may want more of it: "about ten per cent more, I've the week off work".
_MORE_OF_IT = re.compile(
    r"\b\d+ ?(?:%|per ?cent)|\b(?:more|extra|higher|bigger) (?:miles|mileage|running|volume|runs)\b|"
    r"\b(?:bump|raise|increase|boost)\b"
)
_NOT_INJURED = re.compile(r"\bnot (?:really |actually )?(?:injured|hurt|an injury)\b|\bno injury\b")
# The day on which running goes on is the one behind those without it.
_STARTS_AGAIN = re.compile(r"\b(?:again|back|resume|pick (?:\w+ )?up|carry on)\b")
_HILLS_ONLY = re.compile(r"\bin the mountains\b(?!.*\b(?:no|not|cant|can't|without)\b)")
# "The last mile was brutal, but fine up to then" is neither brutal nor fine.
_BUT_FINE = re.compile(r"\b(?:but|though) (?:\w+ )?(?:fine|ok|okay|good|grand|easy) (?:up to|before|until|till|apart)")
_BECOMES = re.compile(
    r"\b(?:make|turn|change|into|as)\b.*\ban? (?:\w+ )?(?:tempo|threshold|intervals?|hills?|speed|fartlek|long run)\b"
)
_A_RACE = re.compile(r"\badd an? (?:5 ?k|10 ?k|half|park ?run|race)\b")
_THE_FAST_PART = re.compile(r"\b(?:just|only) (?:do )?the (?:fast|hard|quick|main|reps|workout|session)")
# "Wedding on Sunday, can I do the long run the day before".
_BESIDE_ITS_DAY = re.compile(r"\b(?:long run|long one) (?:on )?the day (?:before|after)\b")
_ON_TOO = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days? (?:are |is |r )?"
    r"(?:on|in|work|works|fine|free|ok|okay|good|instead)\b"
)
_IS_FREE_TO = re.compile(r"\b(?:free|able|happy|ready|keen) to (?:run|do)\b|\bcan (?:run|do) \w+ after all\b")
_NOT_BEFORE = re.compile(
    r"\b(?:before|until|till|til) (?:next )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
)
_PUT_IN = re.compile(r"\b(?:put|fit|squeeze|slot|add|work) (?:it|that|this|one)\b|\bas well\b|\btoo\b|\bbefore\b")
_TRIP_IS_OFF = re.compile(r"\b(?:trips?|holidays?|travel|vacation|flights?)\b.*\b(?:off|cancell?ed|scrapped)\b")


def loses_something(r: Reading, value: object) -> bool:
    """Whether a length, the long run, a day or a trip that is over would be lost in `value`; `r` is of the sentence."""
    match value:
        case CutDay():
            is_two = len(set(r.values(M.DISTANCE))) > 1 and not _IN_PLACE_OF.search(r.text)
            return is_two or _BECOMES.search(r.text) is not None
        case ChangeRaceDate(on=date()):
            # "I've a half on 14 March, can you put it in" is another race than that of the plan.
            return r.has(M.RACE) and _PUT_IN.search(r.text) is not None
        case ChangeByDistance():
            # "Add a 10k on 7 March" is a race, or the length of one.
            return _A_RACE.search(r.text) is not None
        case RunForTime():
            return _THE_FAST_PART.search(r.text) is not None
        case AskAbout():
            return _tells_beside(r)
        case AskRuns(want=Want.TOO_MUCH):
            # "Is 8 enough for the long run" would rather run 8; "is 28 miles a week enough" asks.
            return "enough" in r.text and bool(r.days)
        case TypeIntent(type=kind):
            days = {each.day for each in r.days if each.day.type is None}
            return len(days) > 1 and any(each.kind not in (None, kind) for each in r.days)
        case LogRun():
            return _ONLY_IF.search(r.text) is not None
        case Injured():
            return (r.has(M.WHY) and not r.has(M.BODY)) or _NOT_INJURED.search(r.text) is not None
        case ChangeDays(without=without) if without:
            return _ON_TOO.search(r.text) is not None or bool({each.day.weekday for each in r.days} - {None, *without})
        case ChangeDays(less=int() as less):
            # "No Thursdays any more, Fridays work" puts another day in its place.
            return bool({each.day.weekday for each in r.days} - {None, less})
        case HowItFelt(effort, day=None):
            # "Easy 4" and "did tomorrow's run by mistake, the 4 easy" tell of a run, and 4 is no effort.
            others = {number for number in r.values(M.NUMBER) if number != effort}
            is_ahead = any(on > r.today for on in _coming(r))
            return is_ahead or bool(others) or "mistake" in r.text or _BUT_FINE.search(r.text) is not None
        case ShiftAll(since=None):
            return r.has(M.FROM) and bool(_coming(r))
        case MoveIntent() | SwapIntent():
            return _WEEK_AFTER_TOO.search(r.text) is not None or (
                isinstance(value, MoveIntent) and _moves_less(r, value)
            )
        case SkipDay() | RestDay():
            return _rests_more(r, value)
        case Holiday(first, last):
            return _is_away_less(r, first, last)
    return False


def _tells_beside(r: Reading) -> bool:
    """Whether a question that is the same for everybody is answered where a run is told: "had to walk twice"."""
    is_told = r.has(M.RAN, M.DONE) and bool(r.days)
    return may_tell(r) and (is_told or r.has(M.DURATION, M.DISTANCE)) and not r.has(M.WHAT, M.WHY, M.HOW)


def _moves_less(r: Reading, value: MoveIntent) -> bool:
    """ "Won't be able to run Thursday or Saturday" moves nothing; whose long run is named means that."""
    if r.has(M.OR) and r.has(M.CANT, M.NOT):
        return True
    # "Long run Saturday, Sunday is full" is not "Saturday's long run to Sunday".
    is_by_day = value.day.type is None and value.to.type is None
    is_its_day = "'s long" in r.text or _BESIDE_ITS_DAY.search(r.text) is not None
    return is_by_day and _names_the_long_run(r) and not is_its_day


def _rests_more(r: Reading, value: SkipDay | RestDay) -> bool:
    """Whether the run has another day or another shape in the sentence, or is not the one that is left out."""
    if _OTHER_DAY.search(r.text) or _NOT_A_WORKOUT.search(r.text) or _IS_FREE_TO.search(r.text):
        return True
    if _NOT_BEFORE.search(r.text):
        # "Won't get out before Saturday" is every day but Saturday.
        return True
    if _ONLY_LEFT.search(r.text):
        return True
    if isinstance(value, SkipDay):
        return _TRIP_IS_OFF.search(r.text) is not None or "or not at all" in r.text
    if r.text.startswith("what if"):
        return True
    is_alone = len({each.day for each in r.days if each.day.type is None}) <= 1
    return _names_the_long_run(r) and not _is_of_it(r, value.day) and is_alone


def _is_away_less(r: Reading, first: date, last: date) -> bool:
    """Whether days without running are other days, only some of them, or days with runs."""
    if r.text.startswith("what if") or _CAN_RUN.search(r.text) or _HILLS_ONLY.search(r.text):
        return True
    if _ONLY_LEFT.search(r.text) or _ONE_RUN.search(r.text) or _MORE_OF_IT.search(r.text):
        return True
    if first == last and r.has(M.REST_OF, M.UNTIL):
        # "The rest of the week off? Double shifts till Sunday" is not Sunday alone.
        return True
    if "days" in kinds_of(r.tokens) or _names_the_long_run(r):
        # "Drop Wednesdays for the next three weeks" leaves the other days.
        return True
    others = [on for on in _coming(r) if not first <= on <= last]
    is_back = _STARTS_AGAIN.search(r.text) is not None and others == [last + timedelta(days=1)]
    return not r.has(M.UNTIL) and bool(others) and not is_back


def _coming(r: Reading) -> list[date]:
    """The days to come that are named."""
    days = (r.coming(each.day) for each in r.days if each.day.type is None)
    return [on for on in days if on is not None and on >= r.today]


def _names_the_long_run(r: Reading) -> bool:
    return any(each.kind is DayType.LONG_RUN for each in r.days)


def _is_of_it(r: Reading, day: DayRef) -> bool:
    """Whether a day is the long run's: by its name, or by the day it is named with."""
    named = {each.day for each in r.days if each.kind is DayType.LONG_RUN}
    return day.type is DayType.LONG_RUN or day in named
