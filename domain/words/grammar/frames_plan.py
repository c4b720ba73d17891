"""What changes the plan itself: goal, race, days, amount, fitness, a new plan."""

import re
from datetime import date, timedelta

from domain.plan import RaceDistance
from domain.race import FIVE_K, HALF, MARATHON, NAMED_RACES, TEN_K, race_of_length
from domain.words.answers import Ask, Label, ask, choice
from domain.words.asked_of import RaceBefore, Span
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.given_up import is_given_up
from domain.words.grammar.race_day_named import day_without_month
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import day_said, offer, race_said
from domain.words.intents import (
    ChangeAmount,
    ChangeFitness,
    ChangeGoal,
    ChangeRace,
    ChangeRaceDate,
    NewPlan,
)
from domain.words.lexicon.meanings import M
from domain.words.quantities import time_text
from domain.words.questions import race_is_off
from domain.words.week_wishes import RaceOnTheWay

PLAN = Frames()
_GOAL_TAKES = frozenset(
    {
        M.TIME,
        M.DURATION,
        M.NUMBER,
        M.CHANGE,
        M.NEW,
        M.GOAL,
        M.SUB,
        M.MY_RACE,
        M.RACE,
        M.RUN,
        M.FINISH,
        M.HARD,
        M.TOO,
        M.EASY,
        M.PACE,
        M.ONLY,
        M.HOUR,
        M.FASTER,
        M.WANT,
        M.NO_MORE,
        M.CANCEL,
        M.PREDICTED,
        M.ON_TRACK,
        M.INSTEAD_OF,
        M.NOT,
        M.INSTEAD,
        M.SWAP,
    }
)
_CANCELLED_TAKES = frozenset({M.MY_RACE, M.RACE, M.NO_MORE, M.ONLY, M.WANT})


@PLAN.frame((M.GOAL, M.SUB, M.WANT, M.CHANGE), (M.TIME, M.DURATION, M.PACE), takes=_GOAL_TAKES, rank=3)
@PLAN.frame((M.GOAL, M.SUB), M.NUMBER, takes=_GOAL_TAKES, rank=3)
def new_goal(r: Reading) -> Asked:
    """Another goal time."""
    if r.asks or r.has(M.RAN, M.DONE, M.DAY) or r.has(M.ON_TRACK):
        return None
    if not r.has(M.GOAL, M.SUB, M.RACE, M.MY_RACE) and not r.has(M.TIME):
        return None
    for at, token in enumerate(r.tokens):
        if r.before(at).has(M.NOT, M.INSTEAD_OF) or is_given_up(r.text, token.text):
            # "3:55, not 4:05", "3:45 is too ambitious, 3:50 then".
            continue
        duration = token.senses.get(M.DURATION)
        if isinstance(duration, int):
            # In whatever language it was said.
            return ChangeGoal(time_text(duration) + _of_a_race(r))
        if token.has(M.TIME, M.PACE, M.NUMBER):
            return ChangeGoal(token.text + _of_a_race(r))
    return None


_OF_A_RACE = re.compile(
    r"\b(?:for|in|over|on) (?:the |a |an |my |his |her |their )?(?P<race>half(?: marathon)?|"
    r"10 ?k|5 ?k|marathon)[ .!]*$"
)


def _of_a_race(r: Reading) -> str:
    """The race that a goal is said to be for, which may not be that of the plan; empty where none is."""
    found = _OF_A_RACE.search(r.text)
    if found is not None:
        return f" {found['race']}"
    # "I want to run the half in 1:45".
    races = [each for each in r.values(M.RACE) if isinstance(each, RaceDistance)]
    named = races[0] if len(races) == 1 and races[0].distance_mm < MARATHON.distance_mm else None
    return f" {race_said(named.distance_mm)}" if named is not None and named in NAMED_RACES else ""


@PLAN.frame(M.FINISH, takes=_GOAL_TAKES | {M.NOT})
def just_finish(r: Reading) -> Asked:
    """No time any more."""
    return None if r.has(M.TIME, M.DURATION, M.PREDICTED) or r.asks else ChangeGoal("just finish")


@PLAN.frame(M.GOAL, (M.CHANGE, M.NEW, M.TOO, M.HARD), takes=_GOAL_TAKES)
@PLAN.frame((M.FASTER,), takes=_GOAL_TAKES - {M.TIME}, rank=-1)
def which_goal(r: Reading) -> Asked:
    """Another goal, and which is asked; faster may be fitness too."""
    if r.has(M.FINISH):
        return just_finish(r)
    if r.asks or r.has(M.TIME, M.DURATION):
        return None
    if r.has(M.GOAL):
        return ChangeGoal()
    return ask(
        Ask.FASTER_HOW, choice("change my goal", Label.CHANGE_GOAL), choice("update my fitness", Label.NEW_FITNESS)
    )


_RACE_TAKES = frozenset(
    {
        M.MY_RACE,
        M.RACE_DAY,
        M.RACE,
        M.DATE,
        M.CHANGE,
        M.MOVE,
        M.POSTPONED,
        M.NOT,
        M.INSTEAD_OF,
        M.DAYS_LONG,
        M.BACK,
        M.NEW,
        M.SOONER,
        M.WHAT,
        M.DAY,
        M.IT,
        M.ZONE,  # "moved to"
    }
) - {M.WHAT}


# Which race is meant is not said: "Chris has a race on March 30".
_ANY_RACE = re.compile(
    r"\b(?:an?|another|some|this|small|little|local|club) (?:\w+ )?race\b(?! day| date)|\b(?:wants?|going|"
    r"hoping|like) to race\b|"
    r"\b(?:is|am|are|'m|'s) (?:both )?racing\b"
)


def _race_of_some_length(on: date) -> Asked:
    """A race on the way of the usual lengths, or the one that the plan is for."""
    usual = (offer(RaceOnTheWay(on, race.distance_mm)) for race in (FIVE_K, TEN_K, HALF))
    return ask(Ask.TUNE_UP, *usual, choice(f"my race is on {on.isoformat()}", Label.OTHER_DATE))


@PLAN.frame((M.RACE, M.MY_RACE, M.RACED), M.DATE, M.LENGTHEN, takes=_RACE_TAKES | {M.WANT, M.ALSO, M.RACED}, rank=7)
def race_of_some_length_added(r: Reading) -> Asked:
    """ "Chris wants to race January 30, add it"."""
    on = r.value(M.DATE)
    is_told = isinstance(on, date) and not r.asks and not r.has(M.DISTANCE) and r.value(M.RACE) is None
    return _race_of_some_length(on) if is_told and isinstance(on, date) and on > r.today else None


# One of many, in German and Spanish: "auch einen Halbmarathon", "una media".
_A_RACE = re.compile(r"\b(?:einen?|una?|otr[oa])\b")


@PLAN.frame((M.MY_RACE, M.RACE_DAY, M.RACE), M.DATE, takes=_RACE_TAKES, rank=3)
@PLAN.frame((M.RACE_DAY, M.MY_RACE), (M.MOVE, M.CHANGE, M.RACE_DAY, M.BACK), takes=_RACE_TAKES, rank=1)
@PLAN.frame(M.RACE_DAY, takes=_RACE_TAKES | {M.BACK}, rank=1)
def race_date(r: Reading) -> Asked:
    """The race is on another date."""
    if r.asks or (r.has(M.RUN) and not r.has(M.DATE)):
        return None
    on, race = r.value(M.DATE), r.value(M.RACE)
    is_rather = re.search(r"\b(?:than|instead|not)\b", r.text) is not None
    if isinstance(race, RaceDistance) and len(r.values(M.RACE)) > 1 and is_rather:
        # "I'd rather do the half than the full on 18 April".
        return ChangeRace(race)
    if isinstance(race, RaceDistance) and isinstance(on, date) and _A_RACE.search(r.text) and _RACING.search(r.text):
        return race_on_a_date(r)
    if isinstance(on, date) and _ANY_RACE.search(r.text) and not r.has(M.MOVE, M.CHANGE, M.POSTPONED):
        return _race_of_some_length(on)
    if r.has(M.DAY) and on is None:
        # "Race day is the Saturday, not the Sunday": on which date is asked.
        return ChangeRaceDate() if r.has(M.NOT, M.INSTEAD_OF) and not r.has(M.RUN, M.MOVE) else None
    if (
        on is None
        and not r.has(M.RACE_DAY, M.CHANGE, M.BACK)
        and all(token.text == "do" for token in r.tokens if token.has(M.MOVE))
    ):
        return None
    if on is None and r.has(M.CHANGE) and not r.has(M.RACE_DAY):
        return None
    if isinstance(on, date) and (day := day_without_month(r.text)) is not None:
        return ChangeRaceDate(day=day)
    return ChangeRaceDate(on if isinstance(on, date) else None)


@PLAN.frame(
    (M.RACE, M.DISTANCE),
    (M.INSTEAD, M.INSTEAD_OF, M.CHANGE, M.SWAP, M.MY_RACE),
    takes=frozenset(
        {M.MY_RACE, M.NEW, M.CHANGE, M.SWAP, M.RACE, M.DISTANCE, M.RUN, M.WANT, M.INSTEAD_OF, M.GOAL, M.PROGRESS}
    ),
    rank=1,
)
def other_race(r: Reading) -> Asked:
    """Another distance for the race."""
    if r.asks or r.has(M.DAY, M.TIME, M.DATE, M.WEEK, M.EVERY, M.RAN):
        return None
    named = next(
        (
            token.senses[M.RACE]
            for at, token in enumerate(r.tokens)
            if token.has(M.RACE) and not r.before(at).has(M.INSTEAD_OF) and r.before(at).text != "my"
        ),
        None,
    )
    races = [value for value in r.values(M.RACE) if isinstance(value, RaceDistance)]
    if len(races) > 1:
        named = races[0] if r.has(M.INSTEAD_OF) else races[-1]
    if isinstance(named, RaceDistance):
        return ChangeRace(named)
    measured = r.value(M.DISTANCE)
    is_other = (r.has(M.INSTEAD) and r.has(M.WANT, M.MY_RACE)) or (r.has(M.MY_RACE) and r.has(M.CHANGE, M.SWAP))
    is_other = is_other or (r.has(M.INSTEAD_OF) and r.has(M.RACE))
    if isinstance(measured, tuple) and is_other and measured[0] >= 5_000_000:
        return ChangeRace(race_of_length(measured[0]))
    return None


@PLAN.frame(M.CANCELLED, takes=_CANCELLED_TAKES, rank=3)
@PLAN.frame(
    (M.MY_RACE, M.RACE), (M.SKIP, M.CANCEL, M.CANT, M.NO_MORE), takes=frozenset({M.NOT, M.RUN, M.CANCEL, M.NO_MORE})
)
@PLAN.frame(M.MY_RACE, M.CHANGE, takes=frozenset({M.NEW}), rank=1)
def no_race(r: Reading) -> Asked:
    """The race is not going to be: another one, another day, or a plan without?"""
    if r.asks or r.has(M.DATE, M.DAY, M.TIME, M.DISTANCE, M.AWAY):
        return None
    return race_is_off()


@PLAN.frame(M.RACE, M.DATE, M.ALSO, takes=DAYS | {M.NEW_PLAN, M.MY_RACE, M.RUN, M.WANT}, rank=6)
@PLAN.frame(M.TUNE_UP, takes=DAYS | {M.RACE, M.DISTANCE, M.MY_RACE, M.MONTH, M.WEEKEND, M.WANT, M.RUN}, rank=5)
@PLAN.frame((M.RACE, M.MY_RACE), M.DAY, takes=DAYS | {M.ONLY, M.DISTANCE, M.RUN, M.RACE, M.MY_RACE, M.RACED}, rank=1)
@PLAN.frame((M.RACE,), (M.MONTH, M.WEEKEND), takes=frozenset({M.RACED, M.RUN, M.MY_RACE}), rank=0)
@PLAN.frame(M.DISTANCE, M.MY_RACE, takes=DAYS | {M.ONLY, M.WEEKEND, M.RUN, M.MONTH, M.WANT, M.MOVE}, rank=0)
def tune_up(r: Reading) -> Asked:
    """A small race on the way: a hard day, or another goal race?"""
    is_moved = any(token.has(M.MOVE) and token.text != "do" for token in r.tokens)
    if r.asks or is_moved or _is_over(r):
        return None
    if r.has(M.TIME, M.DURATION, M.RAN, M.DONE, M.INSTEAD, M.SKIP, M.SWAP, M.CANCELLED):
        return None
    on, length = _race_told(r)
    if on is not None and length is not None:
        wish = RaceOnTheWay(on, length)
        if r.has(M.TUNE_UP, M.LENGTHEN, M.ALSO):
            return wish
        first = offer(wish)
    elif r.day is None:
        # On which days it would fit is said first.
        return RaceBefore(race_of_length(length) if length is not None else TEN_K, _month_of(r))
    else:
        first = choice(f"make {day_said(r.the_day)} a tempo", Label.AS_TEMPO, day=r.the_day)
    return ask(Ask.TUNE_UP, first, choice("new plan", Label.OTHER_RACE))


def _month_of(r: Reading) -> Span:
    """The next such month, where one is named."""
    month = r.value(M.MONTH)
    if not isinstance(month, int):
        return Span()
    year = r.today.year + (month < r.today.month)
    first = date(year, month, 1)
    return Span(max(first, r.today), (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def _race_told(r: Reading) -> tuple[date | None, int | None]:
    """The date to come and the length of a race that is told of, in millimetres; None for what is not said."""
    dated = r.value(M.DATE)
    on = dated if isinstance(dated, date) else r.coming(r.day) if r.day is not None else None
    race, measured = r.value(M.RACE), r.value(M.DISTANCE)
    length = (
        race.distance_mm if isinstance(race, RaceDistance) else measured[0] if isinstance(measured, tuple) else None
    )
    if length is None and "parkrun" in r.text:
        length = 5_000_000
    is_race = length is not None and 1_000_000 <= length <= 50_000_000
    return (on if on is not None and on > r.today else None), (int(length) if length is not None and is_race else None)


@PLAN.frame(M.DISTANCE, (M.DATE, M.DAY), M.LENGTHEN, takes=DAYS | {M.RACE, M.MY_RACE, M.RACED, M.WANT, M.ALSO}, rank=7)
def race_added(r: Reading) -> Asked:
    """ "10k on 14 March, add it": a race on the way, where the words name one, and a longer day where they do not."""
    if r.asks or not (r.has(M.RACE, M.MY_RACE, M.RACED) or _ADD_IT.search(r.text)):
        return None
    on, length = _race_told(r)
    is_usual = length is not None and any(abs(length - each.distance_mm) < 200_000 for each in NAMED_RACES)
    return RaceOnTheWay(on, length) if on is not None and length is not None and is_usual else None


_RACING = re.compile(
    r"\b(?:doing|running|racing|got|have|entered|entering|signed up|down for|registered|lined up|theres|there is|"
    r"booked|want to race|want to do|laufen?|renne|mache|gemeldet|angemeldet|correr|corro|hacer|hago|inscrit[oa]|"
    r"apuntad[oa])\b"
)


@PLAN.frame(
    (M.DISTANCE, M.RACE),
    M.DATE,
    takes=DAYS | {M.RACE, M.MY_RACE, M.WANT, M.PROGRESS, M.MOVE, M.ONLY},
    rank=2,
)
def race_on_a_date(r: Reading) -> Asked:
    """ "Anna is doing a 10k on 13 March": a race on the way, or another goal race?"""
    on, length = _race_told(r)
    is_usual = length is not None and any(abs(length - each.distance_mm) < 200_000 for each in NAMED_RACES)
    is_told = _RACING.search(r.text) is not None and not r.has(M.NOT, M.CANT, M.INSTEAD, M.INSTEAD_OF, M.TIME, M.RAN)
    if r.asks or on is None or length is None or not is_usual or not is_told:
        return None
    wish = RaceOnTheWay(on, length)
    first = offer(wish)
    moved = choice(f"my race is on {on.isoformat()}", Label.OTHER_DATE)
    return ask(Ask.TUNE_UP, first, moved, choice("new plan", Label.OTHER_RACE))


_ADD_IT = re.compile(r"\b(?:add|put|fit) (?:it|that)(?: in)?\b")


def _is_over(r: Reading) -> bool:
    """Whether the day that is named lies behind."""
    return any(on is not None and on < r.today for on in (r.coming(each.day) for each in r.days))


@PLAN.frame(M.NEW_PLAN, takes=frozenset({M.PLAN, M.MY_RACE, M.RACE, M.NEW, M.AGAIN, M.DISTANCE}), rank=2)
@PLAN.frame(M.NEW, (M.PLAN, M.MY_RACE), rank=1)
def new_plan(r: Reading) -> Asked:
    """Another plan."""
    return None if r.has(M.GOAL) else NewPlan()


@PLAN.frame(M.AMOUNT, takes=frozenset({M.MILEAGE, M.RUN, M.CHANGE, M.MORE}), rank=3)
def new_amount(r: Reading) -> Asked:
    """So much a week."""
    value = r.value(M.AMOUNT)
    return ChangeAmount(value[0]) if isinstance(value, tuple) and not r.asks else None


@PLAN.frame(M.AMOUNT, M.TOO, takes=frozenset({M.MILEAGE, M.RUN, M.MORE, M.HARD}), rank=4)
def too_much(r: Reading) -> Asked:
    """So much a week is too much."""
    value = r.value(M.AMOUNT)
    if r.asks or not isinstance(value, tuple) or "much" not in r.text:
        return None
    return ChangeAmount(value[0], is_too_much=True)


@PLAN.frame(M.PLAN_HARD, takes=frozenset({M.PLAN, M.TOO, M.HARD, M.EASY, M.MILEAGE}), rank=2)
@PLAN.frame(M.PLAN, M.TOO, takes=frozenset({M.HARD, M.EASY, M.MORE}), rank=1)
@PLAN.frame(
    (M.MORE, M.LESS, M.LENGTHEN),
    (M.MILEAGE, M.PER_WEEK),
    takes=frozenset({M.RUN, M.WANT, M.PER_WEEK, M.MILEAGE, M.ALL}),
    rank=0,
)
def amount(r: Reading) -> Asked:
    """The plan as a whole is too much, or too little."""
    return None if r.asks or r.has(M.WEEK, M.DAY, M.DISTANCE) else ChangeAmount()


@PLAN.frame(
    M.FITNESS,
    takes=frozenset({M.CHANGE, M.TIME, M.PACE, M.FASTER, M.TOO, M.HARD, M.EASY, M.MY_PACE, M.NEW, M.KIND}),
    rank=1,
)
@PLAN.frame(M.MY_PACE, M.TOO, takes=frozenset({M.HARD, M.EASY, M.FASTER}), rank=1)
@PLAN.frame(M.NEW, M.MY_PACE, takes=frozenset({M.WANT, M.CHANGE}), rank=1)
def fitness(r: Reading) -> Asked:
    """The paces do not fit any more."""
    return None if r.asks else ChangeFitness()
