"""What is to hold from now on: the most of a long run, of any run, of a week; no workouts any more."""

import re

from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeAmount, CutDay, RunForTime
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import KeepLimit

STANDING = Frames()
_FROM_NOW_ON = re.compile(
    r"\b(?:long runs|always|never|ever|from now|in future|any ?more|no longer than|no more$|for good|every long"
    r"|each long|all (?:my |the )?long|lange l[aä]ufe|tiradas largas)\b"
)
_MOST = re.compile(
    r"\b(?:max|maximum|at most|up to|tops|no more|not more|never|no longer|not longer|not over|under|cap|limit"
    r"|nothing over|h[oö]chstens|maximal|como mucho|maximo)\b"
)
_LIMIT_TAKES = frozenset(
    {M.ONLY, M.UNTIL, M.NOT, M.NO_MORE, M.NEVER, M.ALWAYS, M.MORE, M.LONGER, M.RUN, M.LONG, M.CANT, M.ALL, M.EVERY}
    | {M.WANT, M.CHANGE, M.MILE, M.KILOMETRE, M.SHORTEN, M.FROM, M.SHORT_OF_TIME}
)
_LONGEST_S = 6 * 3600
_SHORTEST_S = 1200
_FARTHEST_MM = 80_000_000


def _length(r: Reading) -> int | None:
    """The one length that is said, a bare number in their units; None where there is none."""
    measured, number = r.value(M.DISTANCE), r.value(M.NUMBER)
    if isinstance(measured, tuple):
        return int(measured[0])
    if isinstance(number, int | float):
        return round(number * (MM_PER_KM if r.units is Units.KM else MM_PER_MILE))
    return None


@STANDING.frame(M.KIND, (M.DISTANCE, M.DURATION, M.NUMBER), takes=_LIMIT_TAKES, rank=7)
def long_limit(r: Reading) -> Asked:
    """ "Up to 15 on long runs, no more"."""
    if r.asks or {each.kind for each in r.days} != {DayType.LONG_RUN} or any(not each.day.type for each in r.days):
        return None
    if _MOST.search(r.text) is None or r.has(M.PER_WEEK, M.WEEK, M.TIME):
        return None
    seconds, length = r.value(M.DURATION), _length(r)
    one: RunForTime | CutDay
    if isinstance(seconds, int) and _SHORTEST_S <= seconds <= _LONGEST_S:
        wish = KeepLimit(long_s=seconds)
        one = RunForTime(DayRef(type=DayType.LONG_RUN), seconds, at_most=True)
    elif length is not None and MM_PER_MILE < length <= _FARTHEST_MM:
        wish, one = KeepLimit(long_mm=length), CutDay(DayRef(type=DayType.LONG_RUN), length)
    else:
        return None
    if _FROM_NOW_ON.search(r.text):
        return wish
    if r.has(M.NOT, M.NEVER, M.NO_MORE):
        return None
    both = (one, wish)
    return ask(Ask.ONE_OR_ALL_LONG, *(offer(each) for each in both))


@STANDING.frame(M.ONLY, (M.DISTANCE, M.DURATION), takes=_LIMIT_TAKES | {M.AGAIN}, rank=6)
def ever_limit(r: Reading) -> Asked:
    """ "I never want to run longer than 2 hours"."""
    is_said = re.search(r"\b(?:always max|max .* (?:n?ever(?: again)?|any ?more|from now on))\b", r.text)
    if r.asks or r.days or is_said is None or r.has(M.PER_WEEK, M.WEEK, M.WEEKDAYS):
        return None
    seconds, length = r.value(M.DURATION), _length(r)
    if isinstance(seconds, int):
        return KeepLimit(long_s=seconds) if _SHORTEST_S <= seconds <= _LONGEST_S else None
    return KeepLimit(long_mm=length) if length is not None and length <= _FARTHEST_MM else None


@STANDING.frame(M.WEEKDAYS, M.DURATION, takes=_LIMIT_TAKES | {M.A_DAY, M.BACK}, rank=7)
def weekday_limit(r: Reading) -> Asked:
    """ "Not more than an hour on weekdays"."""
    seconds = r.value(M.DURATION)
    if r.asks or r.days or r.has(M.WEEK) or not isinstance(seconds, int) or _MOST.search(r.text) is None:
        return None
    return KeepLimit(run_s=seconds) if _SHORTEST_S <= seconds <= _LONGEST_S else None


_NO_WORK = frozenset({M.RUN, M.NOT, M.WANT, M.INSTEAD_OF, M.SKIP, M.REST, M.CANT, M.ALL, M.ALWAYS, M.NEVER, M.NO_MORE})
_FOR_GOOD = re.compile(
    r"\b(?:no more|any ?more|never|ever|for good|from now|no longer|done with|finished with|nie mehr)\b"
)


@STANDING.frame(M.KIND, (M.NO_MORE, M.NEVER, M.ALWAYS, M.DONE), takes=_NO_WORK | {M.FROM, M.DONE}, rank=6)
def no_workouts(r: Reading) -> Asked:
    """ "No more speedwork for me"."""
    if r.asks or {each.kind for each in r.days} != {DayType.INTERVALS} or any(not each.day.type for each in r.days):
        return None
    is_denied = r.has(M.NO_MORE, M.NEVER, M.NOT, M.INSTEAD_OF, M.SKIP) or "done with" in r.text
    return KeepLimit(workouts=False) if is_denied and _FOR_GOOD.search(r.text) else None


_OUT_OF_IT = re.compile(
    r"\b(?:altogether|for good|entirely|completely|permanently|out of (?:my|the) plan|from (?:my|the) plan|all the"
    r"|(?:ab jetzt|ab sofort|von nun an)\b.*\bmehr|ya no|nunca mas)\b"
)
_OUT_TAKES = _NO_WORK | {M.PLAN, M.SHORTEN, M.REMOVE, M.FROM, M.MORE, M.ALWAYS, M.CHANGE}


@STANDING.frame(M.KIND, (M.SKIP, M.REMOVE, M.SHORTEN, M.NOT, M.REST), takes=_OUT_TAKES, rank=6)
def no_workouts_at_all(r: Reading) -> Asked:
    """ "Can we ditch speed sessions altogether"."""
    if r.asks or {each.kind for each in r.days} != {DayType.INTERVALS} or any(not each.day.type for each in r.days):
        return None
    return KeepLimit(workouts=False) if _OUT_OF_IT.search(r.text) and not r.has(M.WEEK) else None


@STANDING.frame(M.KIND, M.AGAIN, takes=frozenset({M.WANT, M.RUN, M.BACK, M.RESUME, M.CHANGE, M.ALSO, M.GOOD}), rank=6)
def workouts_again(r: Reading) -> Asked:
    """ "Speedwork again from now on"."""
    if r.asks or {each.kind for each in r.days} != {DayType.INTERVALS} or any(not each.day.type for each in r.days):
        return None
    return KeepLimit(workouts=True)


_OPEN = re.compile(r"no (?:more )?limits? (?:on|for) (?:my |the )?(?:long )?runs?(?: any ?more)?(?: please)?")


@STANDING.frame((M.NOT, M.NO_MORE), takes=_LIMIT_TAKES | DAYS | {M.LIMITS}, rank=6)
def no_limits(r: Reading) -> Asked:
    """ "No limit on long runs any more"."""
    return KeepLimit(is_open=True) if _OPEN.fullmatch(r.text) else None


_WISHED = re.compile(
    r"\b(?:can|could|may) (?:we|i|you)\b|\b(?:i want|i'?d like|let'?s|get me|make it|aim for|bump|go for|build)\b"
)
_HELD = re.compile(
    r"\b(?:keep|hold|leave|stick|stay|cap|limit|max)\b"
    r"|\b(?:dont|not|never|cant|wont) (?:(?:go|run|do|want|to|be|get) ){0,3}(?:over|above|beyond|more than)\b"
)


_WEEK_TAKES = frozenset({M.MILEAGE, M.RUN, M.CHANGE, M.MORE, M.MOVE, M.WANT, M.ONLY, M.TO, M.ALWAYS}) | {
    M.NOT, M.NEVER, M.CANT, M.OVER,
}  # fmt: skip


@STANDING.frame(M.AMOUNT, takes=_WEEK_TAKES, rank=5)
@STANDING.frame(M.NUMBER, M.PER_WEEK, takes=_WEEK_TAKES, rank=5)
def week_limit(r: Reading) -> Asked:
    """ "Keep me at 25 a week"; "can we do 30 a week" may be what is run now."""
    amount = r.value(M.AMOUNT)
    length = int(amount[0]) if isinstance(amount, tuple) else _length(r)
    number = r.value(M.NUMBER)
    if r.asks or length is None or (isinstance(number, int | float) and number <= 7) or r.days:
        return None
    wish, now = KeepLimit(week_mm=length), ChangeAmount(length)
    if _HELD.search(r.text):
        return wish
    if _WISHED.search(r.text) is None:
        return None
    both = (wish, now)
    return ask(Ask.AMOUNT_MEANT, *(offer(each) for each in both))
