"""Where runs can go: days that are asked for, days that suit beside days that do not, another hour of the same day."""

import re
from datetime import timedelta
from itertools import pairwise

from domain.calendar import monday_of
from domain.plan import DayType
from domain.units import Weekday
from domain.words.answers import Ask, Label, ask, choice
from domain.words.dates import weekday_text
from domain.words.day_refs import DayRef
from domain.words.grammar.frames import Asked, Frames
from domain.words.grammar.frames_week import SOFT
from domain.words.grammar.reading import Mention, Reading
from domain.words.grammar.said_again import day_said, offer
from domain.words.grammar.tokens import Token
from domain.words.intents import MakeEasier, MoveIntent, RestDay
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import FindDays, KindsOn, OtherHour, RunOn, SkipOne

PLACES = Frames()
# A length, a time or somebody's body beside it is about more than which day.
_MORE_THAN_A_DAY = frozenset(
    {M.DISTANCE, M.DURATION, M.TIME, M.PACE, M.AMOUNT, M.DATE, M.PERIOD, M.DAYS_LONG, M.EVERY, M.ALWAYS, M.WHY, M.RAN}
    | {M.ILL, M.PAIN, M.INJURY, M.BODY, M.PREGNANT, M.DIDNT, M.MISSED, M.CLOCK, M.REMIND, M.EFFORT, M.NEVER}
    | {
        M.RETURNED,
        M.RESUME,
        M.BACK_ON,
        M.AWAY,
        M.PAUSE,
        M.RACED,
        M.MY_RACE,
        M.RACE_DAY,
        M.GOAL,
        M.RUNNING_DAYS,
        M.TIMES,
        M.NO_MORE,
    }
)
_ANYTHING = frozenset(M) - _MORE_THAN_A_DAY - {M.UNKNOWN}
_BESIDE_A_MISS = _ANYTHING | {M.MISSED, M.DIDNT, M.NEVER, M.RAN}
_DO_IT_THEN = re.compile(
    r"\b(?:do|run|fit|squeeze|move|mov|shift|get|have|make|mak|catch|put|switch)(?:t?ing)?\b(?: \w+)? ?"
    r"\b(?:it|that|the run|that run|that one|up)\b"
    r"|\b(?:es|das|ihn|den)\b(?: \w+){0,2} (?:machen|laufen|nachholen)\b|\b(?:hacerl[oa]|recuperarl[oa]|l[oa] hago)\b"
)
_NOT_THEN_EITHER = re.compile(r"\b(?:won'?t|can'?t|cannot|don'?t|not)\b(?: \w+){0,2} (?:do|run|make|fit|be able)\b")
# What is best after a missed run has one answer for everybody.
_IS_ADVICE = re.compile(r"\b(?:should|shall|have to|need to|must|better|ok|okay)\b")
_OTHER_DAY = re.compile(
    r"\b(?:when else|where else|(?:what|which)(?: days?)? else (?:works|would work|is free|could work|is there|"
    r"suits)|another day|some other day|a different day|to whenever|"
    r"whenever (?:(?:you|it|that) )?(?:thinks?|suits|works|fits|reckon|seems)|"
    r"(?:what|which|any) other day|sort it(?: out)?|wherever|anywhere|"
    r"find (?:me |it |us )?(?:a|an|another|some|somewhere|room)\b|put (?:it|them) (?:wherever|anywhere|somewhere)|"
    r"fit (?:it|them) in|(?:where|when|which day|what day) (?:can|could|would|should|shall|does|do) (?:i|it|they|we)|"
    r"(?:where|when|which day|what day|which days) would you (?:put|do|run|place|have|move|slot|fit)|"
    r"work round|work around|rejig|juggle|wann sonst|wann kann ich|wohin|irgendwo|cuando puedo|"
    r"otro dia)\b"
)
_NEGATIVE = (M.NOT, M.CANT, M.SKIP, M.BUSY, M.INSTEAD_OF)
_ONE_GO = re.compile(
    r"\b(?:in one go|in one run|as one(?: run)?|combine|together|double up|back to back as one|merge)\b"
)
_PART_OF_DAY = re.compile(
    r"\b(mornings?|tonight|evenings?|afternoons?|lunch(?:time)?|later(?: today| on)?|after work|before work|"
    r"nach der arbeit|abends?|morgens|por la tarde|por la noche|por la manana)\b"
)
_ARE_FREE = re.compile(r"\b(?:are|is|im|i'm) (?:both |all )?free\b")
_PART_ASIDE = re.compile(r"\b(?:not|cant|can't|instead|rather|ok|fine|ran out of|statt|lieber|en vez)\b")

_ONE_LESS = re.compile(
    r"\b(?:one|1|a) (?:less|fewer) (?:run|day)\b|\b(?:one|1|a) (?:run|day) (?:less|fewer)\b|"
    r"\b(?:lose|drop|cut|bin|ditch|remove|skip|miss|leave out) (?:just )?(?:one|1|any one|any) "
    r"(?:run|day|of (?:them|the (?:\w+ )?runs|my (?:\w+ )?runs))\b|"
    r"\b(?:leave out|drop|skip|lose|cut) (?:whichever|the one that|whatever)\b.*\b(?:matters|counts|least)\b"
)
_EASY_WEEK = re.compile(r"\b(?:easy|easier|lighter|light|gentle|gentler) week\b|\bweek (?:\w+ )?(?:easier|lighter)\b")
_EXTRA_REST = re.compile(
    r"\b(?:extra|another|one more|additional|second|zusatzlichen?|weiteren?|noch einen?|otro) "
    r"(?:rest ?(?:day)?|day off|day of rest|ruhetag|dia de descanso)\b"
)
_TO_WEEKEND = frozenset({M.DAY, M.KIND, M.IT, M.RUN, M.TO, M.CHANGE})
# Beside an easy or a long run it is the hard one.
_SESSION = frozenset({"session", "the session", "my session", "workout", "the workout", "my workout"})
_ELSEWHERE = re.compile(
    r"\b(?:need|have|has|needs|must|should|will|would|got)(?: both| all)?(?: to| be)* "
    r"(?:go|move|moved|moving|shifting|shifted|shift|somewhere|(?:an?)?other days?|a (?:new|different) (?:day|home))\b"
    r"|\b(?:what|which)(?: days?)? else (?:works|would work|is free|could work|suits)\b"
)
_SUITS = frozenset({"free", "works", "open", "clear", "possible", "fine", "ok", "okay", "good"})


def _plain(r: Reading) -> list[Mention]:
    """The days that are named by their name, and not over."""
    found = [each for each in r.days if each.day.type is None]
    return [each for each in found if (on := r.coming(each.day)) is not None and on >= r.today]


@PLACES.frame((M.DAY, M.KIND, M.IT), takes=_ANYTHING, rank=6)
def where_else(r: Reading) -> Asked:
    """ "Busy Sunday. When else can I do the long one", "work Sat, Sunday off too, sort it out"."""
    is_told_off = re.search(r"\b(?:no point|dont|don't|not|no need)\b.*\b(?:fit|find|trying|move)\b", r.text)
    if _OTHER_DAY.search(r.text) is None or is_told_off or r.has(M.UNTIL, *_MORE_THAN_A_DAY):
        return None
    plain = list(dict.fromkeys(each.day for each in _plain(r)))
    kinds = [each.day for each in r.days if each.day.type not in (None, DayType.REST)]
    if len(plain) != len({each.day for each in r.days if each.day.type is None}):
        return None
    is_named = r.has(*_NEGATIVE, M.OFF, M.REST, M.MOVE) or r.text.startswith(("when", "where", "which", "what", "wann"))
    days = plain if plain and is_named else kinds[:1] or plain
    return FindDays(tuple(days or [r.it])) if days or r.has(M.IT) else None


@PLACES.frame(M.DAY, takes=_ANYTHING | {M.UNKNOWN}, rank=7)
def both_elsewhere(r: Reading) -> Asked:
    """ "Night shifts Thu and Fri so both need to go somewhere else, Sat is free"."""
    named = _plain(r)
    if _ELSEWHERE.search(r.text) is None or r.asks or len(named) != len(r.days):
        return None
    behind = {each.at: r.tokens[each.at + 1].text if each.at + 1 < len(r.tokens) else "" for each in named}
    on = tuple(dict.fromkeys(each.day for each in named if behind[each.at] in _SUITS))
    off = tuple(dict.fromkeys(each.day for each in named if each.day not in on))
    if len(off) < 2 or any(each.part == "to" for each in named):
        return None
    return RunOn(on, off) if on else FindDays(off)


@PLACES.frame((M.MISSED, M.DIDNT, M.NEVER), M.DAY, takes=_BESIDE_A_MISS, rank=8)
def missed_then(r: Reading) -> Asked:
    """ "Never got to run yesterday, can I do it this afternoon": the missed run goes to the other day."""
    named = list(dict.fromkeys(each.day for each in r.days if each.day.type is None))
    if len(named) != 2 or _DO_IT_THEN.search(r.text) is None:
        return None
    if _IS_ADVICE.search(r.text) or _NOT_THEN_EITHER.search(r.text):
        return None
    at = r.place(M.MISSED, M.DIDNT, M.NEVER)
    behind = [each.day for each in r.days if each.at > at and each.day in named]
    missed = r.past(behind[0] if behind else named[0])
    to = next(day for day in named if day != (behind[0] if behind else named[0]))
    on = r.coming(to)
    if missed.on is None or on is None or not missed.on <= r.today <= on:
        return None
    return MoveIntent(missed, to) if missed.on < on and monday_of(missed.on) == monday_of(on) else None


@PLACES.frame((M.RUN, M.A_DAY, M.DAYS_LONG, M.NUMBER), takes=_ANYTHING, rank=7)
def one_less(r: Reading) -> Asked:
    """ "One less run this week, don't care which", "could we lose one run next week", "an extra rest day"."""
    is_for_good = r.has(M.ALWAYS, M.NO_MORE, M.PER_WEEK, M.TIMES, M.EVERY)
    if _ONE_LESS.search(r.text) is None or is_for_good or r.days or re.search(r"what if|happens|matter", r.text):
        return None
    less = SkipOne(1 if r.week == 1 else 0)
    if _EASY_WEEK.search(r.text) is not None:
        # "An easy week with one run less" is two wishes.
        return ask(Ask.WHICH_FIRST, offer(MakeEasier(None, r.week)), offer(less))
    return less


@PLACES.frame((M.REST, M.OFF), takes=_ANYTHING | {M.MORE, M.ALSO, M.WEEK, M.NUMBER, M.WANT}, rank=7)
def rest_more(r: Reading) -> Asked:
    """ "I'd like one extra rest day this week": which run goes is asked, the one that matters least first."""
    if _EXTRA_REST.search(r.text) is None or r.days or r.has(M.EVERY, M.ALWAYS, M.PER_WEEK):
        return None
    return SkipOne(1 if r.week == 1 else 0)


@PLACES.frame(M.DAY, (M.NOT, M.CANT, M.REST, M.OFF, M.BUSY, M.INSTEAD_OF), takes=_ANYTHING, rank=5)
def run_on_these(r: Reading) -> Asked:
    """ "Let me run tomorrow and Friday, not Saturday", "can tomorrow be a rest and Friday a run"."""
    named = _plain(r)
    if len(named) < 2 or len(named) != len(r.days) or len({each.day for each in named}) < len(named):
        return None
    signs = _signs(r, named)
    if None in signs or len(set(signs)) < 2 or r.has(M.MOVE, M.SWAP, M.FROM, M.UNTIL, M.DASH, *_MORE_THAN_A_DAY):
        return None
    on = tuple(each.day for each, suits in zip(named, signs, strict=True) if suits)
    off = tuple(each.day for each, suits in zip(named, signs, strict=True) if not suits)
    is_move = len(named) == 2 and not r.has(M.REST, M.OFF)
    # "Not Thursday, Friday" is a move, which its own frame reads.
    return None if is_move else RunOn(on, off)


_ONLY_DO = re.compile(r"\bonly (?:able to )?do\b")


@PLACES.frame(M.DAY, M.ONLY, takes=_ANYTHING, rank=6)
def only_these_days(r: Reading) -> Asked:
    """ "I can only run Wed, Sat and Sun next week": all other days of that week are none to run on."""
    # Of this week, what is over of it is no matter.
    named = [each for each in r.days if each.day.type is None] if r.week == 0 else _plain(r)
    is_more = r.has(M.DISTANCE, M.DURATION, M.ALWAYS, M.NUMBER, M.FROM, M.UNTIL, M.DASH, M.SWAP, M.REST)
    is_more = is_more or any(
        (token.has(M.OFF) and token.text != "free")
        or (token.has(M.MOVE) and not token.has(M.RUN) and not (token.text == "do" and _ONLY_DO.search(r.text)))
        for token in r.tokens
    )
    if len(named) < 2 or len(named) != len(r.days) or is_more or r.has(*_NEGATIVE):
        return None
    # "Sunday next week" is a date already; of no week at all it is said for good.
    dated = {monday_of(each.day.on) for each in named if each.day.on is not None}
    if len(dated) > 1 or (not dated and r.week not in (0, 1)):
        return None
    monday = dated.pop() if dated else monday_of(r.today) + timedelta(days=7 * (r.week or 0))
    numbers = {each.day.on.isoweekday() if each.day.on is not None else each.day.weekday for each in named}
    week = [(number, monday + timedelta(days=number - 1)) for number in range(1, 8)]
    on = tuple(DayRef(on=each) for number, each in week if number in numbers and each >= r.today)
    off = tuple(DayRef(on=each) for number, each in week if number not in numbers and each >= r.today)
    return RunOn(on, off) if on and off else None


def _signs(r: Reading, named: list[Mention]) -> list[bool | None]:
    """Which of the days are ones to run on; None where nothing says it.

    What says it stands before each day or behind each: "rest Thursday, run Friday", "Thursday off, Friday a run".
    """
    ends = [-1, *(each.at for each in named), len(r.tokens)]
    gaps = [list(r.tokens[one + 1 : other]) for one, other in pairwise(ends)]
    is_before = any(_sign(token) is not None for token in gaps[0])
    signs: list[bool | None] = []
    for place in range(len(named)):
        said = [_sign(token) for token in gaps[place if is_before else place + 1]]
        said = said or ([_sign(token) for token in gaps[-1]] if place == len(named) - 1 else [])
        marks = [each for each in said if each is not None]
        signs.append((False not in marks) if marks else None)
    if _ARE_FREE.search(r.text) is not None and r.tokens[-1].text == "free":
        signs[-1] = True
    for place in range(1, len(named)):
        if signs[place] is None and _is_joined(gaps[place]):
            signs[place] = signs[place - 1]
    for place in range(len(named) - 2, -1, -1):
        if signs[place] is None and _is_joined(gaps[place + 1]):
            signs[place] = signs[place + 1]
    return signs


def _is_joined(gap: list[Token]) -> bool:
    """Whether only "and" or "or" stands between two days."""
    return bool(gap) and all(token.has(M.AND, M.OR) for token in gap)


def _sign(token: Token) -> bool | None:
    """Whether a word says that a day suits; None where it says nothing of it."""
    if token.has(M.REST, M.OFF, M.BUSY, M.NOT, M.CANT, M.SKIP, M.INSTEAD_OF):
        return False
    return True if token.has(M.RUN) or token.text == "a run" else None


@PLACES.frame(M.DAY, takes=_ANYTHING, rank=5)
def in_one_go(r: Reading) -> Asked:
    """ "Could I do Wed and Thu in one go": two runs are not added up; one is left out, or both stay."""
    days = [each.day for each in _plain(r)]
    if _ONE_GO.search(r.text) is None or len(days) != 2 or days[0] == days[1] or r.has(*_MORE_THAN_A_DAY, *_NEGATIVE):
        return None
    wishes = (RestDay(day) for day in days)
    return ask(Ask.TWO_IN_ONE, *(offer(each) for each in wishes))


@PLACES.frame((M.DAY, M.MORNING, M.EVENING), takes=_ANYTHING | {M.CLOCK, M.TIME}, rank=4)
def another_hour(r: Reading) -> Asked:
    """ "Running tonight, not this morning": the day stays."""
    parts = set(_PART_OF_DAY.findall(r.text))
    days = {r.coming(each.day) for each in r.days}
    if len(parts) < 2 or len(days) > 1 or not _PART_ASIDE.search(r.text) or r.asks or r.has(M.REMIND, M.QUIET, M.RAN):
        return None
    return OtherHour(r.the_day) if not r.has(*(_MORE_THAN_A_DAY - {M.CLOCK, M.TIME})) else None


@PLACES.frame(
    (M.MOVE, M.BACK, M.INSTEAD), M.WEEKEND, takes=frozenset({M.DAY, M.KIND, M.IT, M.RUN, M.TO, M.CHANGE}), rank=5
)
def to_the_weekend(r: Reading) -> Asked:
    """ "Move it to the weekend": Saturday, or Sunday?"""
    is_there = re.search(r"\b(?:to|till?|until|for|at) (?:the |this )?weekend$|\bweekend instead\b", r.text)
    if r.asks or r.value(M.WEEKEND) != 0 or len(r.days) > 1 or not is_there:
        return None
    day = r.days[0].day if r.days else r.it
    offers = (choice(f"move {day_said(day)} to {weekday_text(n)}", Label.WEEKDAY, day=Weekday(n)) for n in (6, 7))
    return ask(Ask.MOVE_TO, *offers, day=day)


@PLACES.frame(
    (M.KIND, M.HARD, M.EASY),
    M.DAY,
    takes=frozenset({M.KIND, M.HARD, M.EASY, M.DAY, M.ON, M.CHANGE, M.MOVE, M.LONG, M.RUN}),
    rank=6,
)
def kinds_on_days(r: Reading) -> Asked:
    """ "Hard one on Thursday, easy one today": which kind of run on which day."""
    named = [(at, kind) for at in range(len(r.tokens)) if (kind := _kind_at(r, at)) is not None]
    # "Sunday's long run" is called so, and goes somewhere else.
    days = [
        (at, day)
        for at, token in enumerate(r.tokens)
        if isinstance(day := token.senses.get(M.DAY), DayRef) and not token.owns
    ]
    plain = [each for each in _plain(r) if not (each.kind is not None and r.tokens[each.at - 1].owns)]
    is_swap = sum(token.owns for token in r.tokens) > 1
    if r.asks or is_swap or len(named) != 2 or len(days) != 2 or r.has(*_NEGATIVE) or len(plain) != 2:
        return None
    is_before = named[0][0] < days[0][0] < named[1][0] < days[1][0]
    is_behind = days[0][0] < named[0][0] < days[1][0] < named[1][0]
    if not (is_before or is_behind) or (named[0][1] in SOFT and named[1][1] in SOFT) or days[0][1] == days[1][1]:
        return None
    return KindsOn(tuple((kind, day) for (_, kind), (_, day) in zip(named, days, strict=True)))


def _kind_at(r: Reading, at: int) -> DayType | None:
    """The kind of run that a word names; any hard work stands as intervals."""
    token = r.tokens[at]
    kind = token.senses.get(M.KIND)
    if isinstance(kind, DayType):
        return kind
    if token.text in _SESSION and at + 1 < len(r.tokens):
        return DayType.INTERVALS
    return DayType.INTERVALS if token.has(M.HARD) else DayType.EASY if token.has(M.EASY) else None
