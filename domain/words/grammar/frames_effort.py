"""How hard a week is: easier, harder, another kind of run, other weekdays for good."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.units import Units
from domain.words.answers import Ask, Label, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.frames_week import SOFT
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import day_said, offer
from domain.words.intents import ChangeAmount, MakeEasier, RestDay, TypeIntent, WeekdaysInstead
from domain.words.lexicon.meanings import M

EFFORT = Frames()
# "Drop this week" leaves it out.
_REMOVED = ("drop", "take", "knock", "chop")
_GENTLE = DAYS | {M.CHANGE, M.WEEK, M.MILEAGE, M.REST_OF, M.ALL, M.INSTEAD, M.ONLY}


@EFFORT.frame((M.EASIER,), takes=_GENTLE | {M.TOO, M.HARD})
@EFFORT.frame(M.TOO, M.HARD, takes=_GENTLE)
@EFFORT.frame((M.TOO, M.LESS), M.WEEK, takes=_GENTLE)
@EFFORT.frame((M.EASY, M.KIND), M.WEEK, takes=_GENTLE)
@EFFORT.frame((M.SHORTEN, M.SHORTER, M.LESS), (M.WEEK, M.REST_OF), takes=_GENTLE | {M.TOO, M.RUN})
def easier(r: Reading) -> Asked:
    """A gentler day, or a gentler week."""
    if r.asks or (r.has(M.TOO) and r.has(M.EASY)) or (r.has(M.KIND) and not r.has(M.EASIER, M.TOO, M.LESS, M.EASY)):
        return None
    if r.has(M.SHORTEN, M.SHORTER) and (r.day is not None or any(token.text in _REMOVED for token in r.tokens)):
        return None
    if r.has(M.WEEK, M.REST_OF) and r.day is None:
        return MakeEasier(None, r.week)
    if r.day is not None:
        return MakeEasier(r.day)
    if re.search(r"\bweek\b", r.text):
        return MakeEasier(None, r.week)
    return ask(
        Ask.EASIER_WHAT,
        choice("make today easier", Label.TODAY),
        choice("make tomorrow easier", Label.TOMORROW),
        choice("make this week easier", Label.THIS_WEEK),
        offer(ChangeAmount()),
    )


def _day_to_be_harder(r: Reading) -> DayRef:
    """ "Too easy on Tuesday, something tougher tomorrow": a day of this week that is over was told of."""
    plain = [each.day for each in r.days if each.day.type is None]
    ahead = [day for day in plain if (day.on or r.today) >= r.today and (day.weekday or 7) >= r.today.isoweekday()]
    return ahead[0] if len(plain) > 1 and ahead else r.the_day


_SESSION = re.compile(
    r"\bsomething (?:a bit |much |a little )?(?:harder|tougher|faster|quicker)\b|\b(?:harder|tougher) (?:session|"
    r"workout|run)\b|\bsessions?\b"
)


@EFFORT.frame(M.HARDER, takes=DAYS | {M.CHANGE, M.WEEK})
@EFFORT.frame(M.TOO, M.EASY, takes=DAYS | {M.WEEK})
@EFFORT.frame(M.MORE, takes=DAYS | {M.MILEAGE, M.WEEK, M.WANT, M.RUN}, rank=-1)
def harder(r: Reading) -> Asked:
    """More or harder: a longer day, or a result that shows better fitness."""
    if r.asks or r.has(M.LESS) or (r.has(M.TOO) and _is_too_much(r)):
        return None
    day = _day_to_be_harder(r)
    text = "2 km" if r.units is Units.KM else "1 mi"
    is_session = _SESSION.search(r.text) is not None and r.has(M.HARDER, M.TOO)
    return ask(
        Ask.HARDER_HOW,
        *([offer(TypeIntent(day, DayType.INTERVALS))] if is_session else []),
        choice(f"extend {day_said(day)} by {text}", Label.LONGER_DAY, day=day),
        choice("my fitness", Label.NEW_FITNESS),
        choice("i run more miles a week", Label.MORE_A_WEEK),
    )


@EFFORT.frame((M.CHANGE, M.INSTEAD, M.INSTEAD_OF, M.ONLY), M.KIND, takes=DAYS, rank=2)
@EFFORT.frame(M.KIND, M.DAY, takes=DAYS, rank=0)
def change_kind(r: Reading) -> Asked:
    """A day becomes another kind of run."""
    if r.asks:
        return None
    kinds = [each for each in r.days if each.kind is not None and each.part != "not"]
    avoided = [each.day for each in r.days if each.part == "not" and each.day.type is not None]
    plain = [each.day for each in r.days if each.day.type is None]
    if not kinds or any(each.part == "not" and each.day.type is None for each in r.days):
        return None
    if len({each.kind for each in kinds}) > 1 and len(set(plain)) > 1:
        # "The tempo on Saturday and the easy one today" is more than one change.
        return None
    is_of_a_day = any(token.owns for token in r.tokens if token.has(M.DAY))
    if len(set(plain)) > 1 and (is_of_a_day or not r.has(M.CHANGE, M.INSTEAD_OF, M.INSTEAD, M.ONLY)):
        # "Friday's easy run would suit me better on Saturday" moves it.
        return None
    kind = kinds[-1].kind
    day = plain[0] if plain else avoided[0] if avoided else None
    if kind is None or kind is DayType.RACE or _IN_WHICH_ORDER.search(r.text):
        return None
    if (
        kind not in SOFT
        and not avoided
        and any(each.part in ("on", "to") and each.at > kinds[-1].at for each in r.days)
    ):
        # "The long run on Saturday" goes there; Saturday does not become another long run.
        return None
    if day is None:
        named = [each for each in r.days if each.day.type is not None and each.kind is not kind]
        if not named and not (r.has(M.ONLY, M.INSTEAD) and kind in SOFT):
            return None
        day = named[0].day if named else r.it
    is_said = r.has(M.CHANGE, M.INSTEAD_OF, M.ONLY) or (r.has(M.INSTEAD) and kind in SOFT)
    if not is_said and kind not in SOFT:
        return None
    return RestDay(day) if kind is DayType.REST else TypeIntent(day, kind)


# "The easy run before the long run instead of after" is of their days.
_IN_WHICH_ORDER = re.compile(r"\b(?:before|after) (?:the |my )?(?:long|easy|tempo|interval)")


def _is_too_much(r: Reading) -> bool:
    """Whether it says "too much" rather than "too easy"."""
    return any("much" in token.text or "many" in token.text for token in r.tokens if token.has(M.TOO))


@EFFORT.frame((M.NOT, M.SKIP, M.INSTEAD_OF, M.TOO), M.KIND, takes=DAYS | {M.EASY, M.ONLY, M.INSTEAD, M.CHANGE}, rank=4)
def easy_rather(r: Reading) -> Asked:
    """ "No intervals on Thursday, just a plod": the hard run becomes an easy one; it is not left out."""
    places = {each.at: each.kind for each in r.days if each.kind is not None}
    places |= {at: DayType.EASY for at, token in enumerate(r.tokens) if token.has(M.EASY) and not token.has(M.KIND)}
    kinds = [places[at] for at in sorted(places)]
    first, last = min(places, default=0), max(places, default=0)
    if not r.asks and len(kinds) == 2 and kinds[0] in SOFT and kinds[1] not in SOFT and _is_for(r, first, last):
        # "Easy jog instead of intervals tomorrow".
        days = {each.day for each in r.days if each.day.type is None}
        day = days.pop() if len(days) == 1 else DayRef(type=kinds[1])
        return None if days else RestDay(day) if kinds[0] is DayType.REST else TypeIntent(day, kinds[0] or DayType.EASY)
    if r.asks or len(kinds) != 2 or kinds[0] in SOFT or kinds[1] not in SOFT - {DayType.REST}:
        return None
    if not (r.has(M.TOO) and _is_too_much(r)) and not -1 < r.place(M.NOT, M.SKIP, M.INSTEAD_OF) < min(places):
        return None
    days = {each.day for each in r.days if each.day.type is None}
    if len(days) > 1:
        return None
    return TypeIntent(days.pop() if days else DayRef(type=kinds[0]), kinds[1] or DayType.EASY)


def _is_for(r: Reading, first: int, last: int) -> bool:
    """Whether "instead of", or "not", stands between two kinds of run."""
    return any(token.has(M.INSTEAD_OF, M.NOT) for token in r.tokens[first + 1 : last])


@EFFORT.frame(M.EASY, M.DAY, takes=DAYS | {M.CHANGE, M.ONLY}, rank=-1)
def easy_day(r: Reading) -> Asked:
    """ "tomorrow easy please"."""
    on = r.coming(r.the_day)
    return None if r.asks or on is None or on < r.today else TypeIntent(r.the_day, DayType.EASY)


@EFFORT.frame((M.INSTEAD_OF, M.ALWAYS), M.EVERY, takes=DAYS, rank=3)
@EFFORT.frame(M.ALWAYS, M.DAY, takes=DAYS | {M.MOVE, M.NOT, M.CHANGE, M.SWAP, M.INSTEAD, M.WANT}, rank=3)
def weekdays_instead(r: Reading) -> Asked:
    """ "mondays instead of wednesdays", "long runs on saturdays, not sundays"."""
    wanted = [each.day.weekday for each in r.days if each.part not in ("not", "from") and each.day.weekday]
    avoided = [each.day.weekday for each in r.days if each.part == "not" and each.day.weekday]
    for at, token in enumerate(r.tokens):
        day = token.senses.get(M.DAY)
        if isinstance(day, DayRef) and day.weekday and r.before(at).has(M.NOT):
            wanted = [each for each in wanted if each != day.weekday]
            avoided.append(day.weekday)
    if not avoided and len(wanted) == 2 and r.has(M.MOVE, M.SWAP):
        avoided, wanted = wanted[:1], wanted[1:]
    if not avoided and len(wanted) == 2 and len(r.values(M.EVERY)) == 1 and _TAKEN_BY.search(r.text):
        # "Choir on Thursdays from now on, could the session always be on Wednesday".
        avoided, wanted = wanted[:1], wanted[1:]
    if len(wanted) == 1 and len(avoided) == 1 and wanted != avoided:
        return WeekdaysInstead(avoided[0], wanted[0])
    kind = next((each.kind for each in r.days if each.kind is not None), None)
    if kind is DayType.LONG_RUN and len(wanted) == 1 and wanted[0] != 7:
        return WeekdaysInstead(7, wanted[0])
    return None


_TAKEN_BY = re.compile(
    r"\b(?:i'?ve(?: got)?|i (?:always |now )?have|i'?m|we have|got|there'?s|work(?:ing)?|busy)\b[^.,;]*\b(?:mon|tues|"
    r"wednes|thurs|fri|"
    r"satur|sun)days"
    r"\b.*\b(?:could|can|shall|please|move|put|so)\b"
)


def _from_next_week(r: Reading) -> Asked:
    """ "From next week, long runs on Saturdays": every week, and not that one alone."""
    if re.search(r"\b(?:from|as of|starting(?: from)?) next week\b", r.text) is None or r.asks:
        return None
    dates = {each.day.on for each in r.days if each.day.on is not None}
    if {each.kind for each in r.days if each.kind is not None} != {DayType.LONG_RUN} or len(dates) != 1:
        return None
    on = dates.pop()
    is_of_it = on is not None and monday_of(on) == monday_of(r.today) + timedelta(days=7) and on.isoweekday() != 7
    return WeekdaysInstead(7, on.isoweekday(), monday_of(on)) if is_of_it and on is not None else None


_LONG_DAY = re.compile(r"\blong run day\b|\blong runs (?:(?:have|need|will have) to be |are )?on \w+days\b")
_SINCE_TAKES = DAYS | {
    M.WEEK,
    M.MOVE,
    M.CHANGE,
    M.SWAP,
    M.WANT,
    M.FROM,
    M.MONTH,
    M.ALWAYS,
    M.RUNNING_DAYS,
    M.A_DAY,
    M.BACK,
}


@EFFORT.frame(M.KIND, M.DAY, takes=_SINCE_TAKES, rank=6)
def long_run_day(r: Reading) -> Asked:
    """ "Long runs on Saturdays from March", "switch my long run day to Saturday"."""
    wanted = {each.day.weekday for each in r.days if each.day.weekday}
    if (coming := _from_next_week(r)) is not None:
        return coming
    kinds = {each.kind for each in r.days if each.kind is not None}
    month, dated = r.value(M.MONTH), r.value(M.DATE)
    is_dated = re.search(r"\b(?:from|as of|starting) (?:\w+ )?", r.text) is not None and (month or dated)
    if r.asks or kinds != {DayType.LONG_RUN} or len(wanted) != 1 or 7 in wanted:
        return None
    if _LONG_DAY.search(r.text) is None and not is_dated:
        return None
    since = dated if isinstance(dated, date) else None
    if isinstance(month, int):
        since = date(r.today.year + (month < r.today.month), month, 1)
    if not is_dated:
        return WeekdaysInstead(7, wanted.pop() or 6) if dated is None else None
    return WeekdaysInstead(7, wanted.pop() or 6, max(since, r.today)) if since is not None else None
