"""Questions: what is planned, how it goes, why, and what can be opened."""

import re
from datetime import timedelta

from domain.plan import DayType
from domain.words.answers import Ask, Label, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.dated import MONTH, month_named, month_span
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.intents import AskAbout, Open, WhatsOn, WhyIntent, WhyWeek
from domain.words.lexicon.meanings import M
from domain.words.quantities import per_unit
from domain.words.topics import Screen, Topic

ASK = Frames()
_ASKING = frozenset({M.WHAT, M.WHEN, M.HOW, M.HOW_MUCH, M.HOW_LONG, M.HOW_FAST, M.SHOW, M.LONG})
_LOOKING_BACK = ("what did i", "what did we", "did i", "how did", "was habe ich gelaufen", "que corri")
# "Race week" is the last one, however many there are.
LAST_WEEK = -1
_FAR_DAYS = 300


@ASK.frame(
    (M.DAY, M.KIND, M.DATE), takes=_ASKING | DAYS | {M.PLAN, M.MILEAGE, M.WEEK, M.STRENGTH} - {M.STRENGTH}, rank=-1
)
@ASK.frame((M.DAY, M.KIND), (M.REST, M.MY_PACE), takes=_ASKING | DAYS, rank=-1)
@ASK.frame((M.WHAT, M.HOW_MUCH, M.HOW_FAST, M.SHOW), M.RUN, takes=DAYS, rank=-2)
@ASK.frame(M.WHAT, M.IT, takes=DAYS | {M.RUN}, rank=-2)
def on_a_day(r: Reading) -> Asked:
    """What is on a day."""
    if r.has(M.REST, M.MY_PACE) and not r.asks:
        return None
    if r.has(M.REST) and r.day is not None and r.day.type is not None:
        return None
    if r.has(M.EVERY) and not (r.asks or r.has(M.WHAT, M.SHOW, M.WHEN)):
        # "Fridays are fine" is no question what is on.
        return None
    days = [each for each in r.days if each.day.type is None] or list(r.days)
    if len(days) > 2:
        return None
    if len(days) > 1 and r.days[-1].kind is None:
        return None
    day = days[0].day if days else r.it
    if r.text.startswith(_LOOKING_BACK):
        day = _looked_back(r, r.past(day))
    if day.type is not None and day.type in (DayType.EASY, DayType.RECOVERY, DayType.RACE_PACE) and not r.has(M.WHEN):
        return None
    return WhatsOn(day=day)


def _looked_back(r: Reading, day: DayRef) -> DayRef:
    """ "What did I run on the 24th": of a day of the month that is still to come the last one is meant."""
    if day.on is None or day.on <= r.today:
        return day
    month_before = day.on.replace(day=1) - timedelta(days=1)
    return DayRef(on=month_before.replace(day=min(day.on.day, month_before.day)))


@ASK.frame((M.WHAT, M.SHOW), M.WEEKEND, takes=_ASKING | {M.RUN, M.ONLY, M.ON})
def weekend(r: Reading) -> Asked:
    """What is on at the weekend: the week it ends, which shows both of its days."""
    ahead = r.value(M.WEEKEND)
    return WhatsOn(weeks_ahead=ahead if isinstance(ahead, int) else 0)


@ASK.frame(M.WEEK, takes=_ASKING | {M.PLAN, M.RUN, M.MILEAGE, M.ALL} - {M.MILEAGE, M.HOW_MUCH}, rank=0)
def week(r: Reading) -> Asked:
    """A week by its place."""
    ahead = r.value(M.WEEK)
    if len(r.values(M.WEEK)) > 1 and any(isinstance(each, int) and each for each in r.values(M.WEEK)):
        ahead = next(each for each in r.values(M.WEEK) if each)
    return WhatsOn(weeks_ahead=ahead) if isinstance(ahead, int) else None


@ASK.frame(M.PROGRESS, M.WEEK, takes=_ASKING, rank=1)
def how_a_week_went(r: Reading) -> Asked:
    """ "How did I do last week": the week, with what was run."""
    return None if r.has(M.HOW_MUCH, M.MILEAGE) else week(r)


@ASK.frame(M.RACE_WEEK, takes=_ASKING | {M.PLAN, M.RUN})
def race_week(_: Reading) -> Asked:
    """The week of the race, which is the plan's last."""
    return WhatsOn(number=LAST_WEEK)


@ASK.frame(
    (M.HEART, M.HEAT, M.TREADMILL),
    takes=_ASKING | DAYS | {M.EASY, M.RUN, M.WEEK, M.ONLY, M.CANT, M.TOO, M.MY_PACE, M.AWAY},
    rank=1,
)
def advice(r: Reading) -> Asked:
    """What holds of any run: by heart rate, in the heat, indoors."""
    if r.has(M.HEART):
        return AskAbout(Topic.HEART)
    return AskAbout(Topic.HEAT if r.has(M.HEAT) else Topic.TREADMILL)


@ASK.frame(M.WEEK_NUMBER, takes=_ASKING | {M.PLAN})
def numbered_week(r: Reading) -> Asked:
    """A week of the plan."""
    number = r.value(M.WEEK_NUMBER)
    return WhatsOn(number=number) if isinstance(number, int) else None


@ASK.frame(
    (M.MILEAGE, M.HOW_MUCH, M.LEFT),
    M.WEEK,
    takes=_ASKING | {M.RAN, M.DONE, M.MILEAGE, M.LEFT, M.DIDNT, M.PROGRESS},
    rank=2,
)
@ASK.frame(M.MILEAGE, takes=frozenset({M.SHOW, M.WHAT, M.HOW_MUCH}), rank=-1)
def miles(r: Reading) -> Asked:
    """How much in a week, planned and run."""
    if r.has(M.SHOW) and not r.has(M.WEEK):
        return Open(Screen.CHART)
    if r.has(M.TOO, M.LESS, M.MORE):
        return None
    ahead = r.value(M.WEEK)
    return AskAbout(Topic.MILES, weeks_ahead=ahead if isinstance(ahead, int) else 0)


@ASK.frame(M.HOW_MUCH, (M.RAN, M.DONE, M.PROGRESS), takes=_ASKING | {M.MILEAGE, M.PROGRESS, M.ALL}, rank=1)
@ASK.frame(M.HOW_MUCH, M.MILEAGE, takes=_ASKING | {M.ALL, M.PROGRESS}, rank=-1)
@ASK.frame(M.PROGRESS, takes=_ASKING | {M.RUN, M.PLAN}, rank=1)
def progress(r: Reading) -> Asked:
    """How the training goes."""
    if r.has(M.WEEK, M.TOO):
        return None
    return Open(Screen.PROGRESS)


@ASK.frame(M.MY_RUNS, takes=_ASKING | {M.RUN}, rank=1)
@ASK.frame(M.SHOW, M.LOG, rank=1)
def runs(r: Reading) -> Asked:
    """Every run of the log."""
    return None if r.has(M.WEEK, M.TOO) else Open(Screen.LOG)


@ASK.frame(M.COUNTDOWN, takes=_ASKING | {M.MY_RACE, M.RACE, M.LEFT, M.UNTIL, M.DAYS_LONG}, rank=2)
@ASK.frame(
    (M.WHEN, M.WHAT, M.HOW_LONG, M.HOW_MUCH),
    (M.MY_RACE, M.RACE),
    takes=_ASKING | {M.UNTIL, M.RUN, M.MY_RACE, M.RACE},
    rank=1,
)
def race(r: Reading) -> Asked:
    """When the race is."""
    if r.has(M.DISTANCE, M.TIME, M.MY_PACE):
        return None
    return AskAbout(Topic.RACE)


@ASK.frame(
    (M.ON_TRACK, M.PREDICTED),
    takes=_ASKING
    | {
        M.GOAL,
        M.MY_RACE,
        M.RACE,
        M.TIME,
        M.DURATION,
        M.FINISH,
        M.RUN,
        M.IT,
        M.MY_PACE,
        M.DISTANCE,
        M.NUMBER,
        M.SUB,
        M.PLAN,
    },
    rank=2,
)
@ASK.frame(M.HOW_FAST, (M.MY_RACE, M.RACE), takes=_ASKING, rank=0)
def on_track(_: Reading) -> Asked:
    """Whether the goal is within reach, and what could be run today."""
    return AskAbout(Topic.TRACK)


@ASK.frame(M.GOAL, takes=frozenset({M.WHAT, M.SHOW, M.TIME, M.RACE, M.MY_PACE}) - {M.TIME}, rank=0)
def goal(r: Reading) -> Asked:
    """What the goal is."""
    return AskAbout(Topic.GOAL) if r.asks or r.has(M.WHAT, M.SHOW) else None


@ASK.frame((M.MY_PACE, M.HOW_FAST), takes=_ASKING | {M.KIND, M.EASY, M.RUN, M.RACE, M.MY_RACE, M.GOAL}, rank=1)
@ASK.frame((M.HOW_FAST, M.HOW), M.EASY, takes=_ASKING | {M.RUN}, rank=0)
@ASK.frame(M.KIND, (M.WHAT, M.RACE), takes=_ASKING, rank=-2)
def pace(r: Reading) -> Asked:
    """Which pace for which run."""
    if r.has(M.DAY, M.CHANGE, M.TOO):
        return None
    kind = r.value(M.KIND)
    if kind is None and r.has(M.EASY):
        kind = DayType.EASY
    if kind is None and r.has(M.MY_RACE, M.RACE, M.GOAL):
        kind = DayType.RACE_PACE
    if not r.has(M.MY_PACE, M.HOW_FAST, M.EASY) and kind is not DayType.RACE_PACE:
        return None
    return AskAbout(Topic.PACE, kind=kind if isinstance(kind, DayType) else None, units=per_unit(r.text))


@ASK.frame(M.KIND, rank=-3)
def kind_alone(r: Reading) -> Asked:
    """ "race pace?": the pace; "tempo": the day."""
    kind = r.value(M.KIND)
    return AskAbout(Topic.PACE, kind=DayType.RACE_PACE) if kind is DayType.RACE_PACE else None


@ASK.frame(M.LONGEST, takes=_ASKING | {M.RUN, M.KIND, M.MY_RACE, M.RACE, M.UNTIL, M.PLAN}, rank=1)
def longest(_: Reading) -> Asked:
    """The longest run of the plan."""
    return AskAbout(Topic.LONGEST)


@ASK.frame(M.PHASE, takes=_ASKING | {M.WEEK, M.RUN}, rank=1)
def phase(_: Reading) -> Asked:
    """Where in the plan we are."""
    return AskAbout(Topic.PHASE)


@ASK.frame((M.WHICH_DAYS, M.RUNNING_DAYS), takes=_ASKING | {M.WEEK, M.RUN, M.RUNNING_DAYS}, rank=2)
def which_days(r: Reading) -> Asked:
    """The running days."""
    return AskAbout(Topic.DAYS) if r.asks or r.has(M.WHAT, M.WHICH_DAYS, M.SHOW) else None


@ASK.frame(M.NEXT, takes=_ASKING | {M.RUN, M.KIND} - {M.KIND}, rank=0)
def upcoming(_: Reading) -> Asked:
    """The next run."""
    return AskAbout(Topic.NEXT)


@ASK.frame(M.PLAN, takes=_ASKING | {M.ALL}, rank=0)
def plan(_: Reading) -> Asked:
    """The whole plan."""
    return Open(Screen.PLAN)


@ASK.frame((M.SHOW, M.WHAT), M.MONTH, takes=_ASKING)
@ASK.frame(M.MONTH_VIEW, takes=_ASKING | {M.NEXT, M.WEEK, M.NUMBER}, rank=0)
def month(r: Reading) -> Asked:
    """Four weeks, from the beginning of the month that is named: "what's the plan for March"."""
    bare = re.search(rf"\b(?:show|what(?:'s| is| does| about)?|see)(?: me)? (?P<month>{MONTH})\b", r.text)
    named = month_named(r.text) or (month_named(f"in {bare['month']}") if bare is not None else None)
    first = month_span(named, r.today)[0] if named is not None else None
    if first is not None and (first - r.today).days > _FAR_DAYS:
        # In February, January is the last one.
        first = first.replace(year=first.year - 1)
    return Open(Screen.MONTH, DayRef(on=first) if first is not None else None)


@ASK.frame(M.CHART, takes=_ASKING | {M.MILEAGE, M.RUN, M.PROGRESS, M.PLAN}, rank=2)
def chart(_: Reading) -> Asked:
    """The mileage chart."""
    return Open(Screen.CHART)


_REASONS = DAYS | {
    M.RUN,
    M.EASY,
    M.HARD,
    M.LONG,
    M.SHORT,
    M.REST,
    M.SHORTER,
    M.LONGER,
    M.MILEAGE,
    M.WHAT,
    M.MORE,
    M.LESS,
    M.IT,
    M.NOT,
    M.FASTER,
    M.TOO,
    M.STRENGTH,
    M.NUMBER,
    M.DISTANCE,
    M.NOT,
    M.OFF,
    M.ONLY,
    M.SHORTEN,
}


@ASK.frame(M.WHY, takes=_REASONS | {M.LONGEST}, rank=3)
def why(r: Reading) -> Asked:
    """Why a day is what it is, or the run of the length that is named."""
    if r.has(M.WEEK):
        return None
    if r.day is not None and r.day.type is None:
        return WhyIntent(r.day)
    if r.day is None and r.has(M.MILEAGE):
        # "Why did you cut the mileage".
        return WhyWeek()
    length = r.value(M.DISTANCE)
    refused = any(token.text == "why not" for token in r.tokens)
    if refused and length is None:
        # "Why not?" agrees.
        return None
    if isinstance(length, tuple) and (refused or r.has(M.ONLY, M.MORE, M.LONGER, M.NOT)) and not r.has(M.LONGEST):
        return WhyIntent(r.the_day, distance_mm=length[0])
    return WhyIntent(r.the_day, longest=r.has(M.LONGEST))


@ASK.frame(M.WHY, M.WEEK, takes=_REASONS | {M.PHASE}, rank=3)
def why_week(_: Reading) -> Asked:
    """Why the week is what it is."""
    return WhyWeek()


@ASK.frame(M.WHY, M.UNKNOWN, takes=_REASONS | {M.WEEK, M.UNKNOWN}, rank=2)
def why_unclear(r: Reading) -> Asked:
    """A reason is asked for, of something unclear: of the day or the week that is named."""
    if all(token.text == "y" for token in r.tokens if token.has(M.WHY)):
        # A letter among words that nobody knows is "and" in Spanish.
        return None
    days = [each.day for each in r.days if each.day.type is None]
    if len(days) == 1 and not r.has(M.WEEK):
        return WhyIntent(days[0])
    if r.has(M.MILEAGE, M.WEEK) and not r.days:
        return WhyWeek()
    return ask(Ask.WHY_WHAT, choice("why today", Label.TODAY), choice("why this week", Label.THIS_WEEK))


@ASK.frame(M.TERM, takes=_ASKING | {M.KIND, M.EFFORT_WORD, M.IT}, rank=2)
@ASK.frame(M.WHAT, M.KIND, M.TERM, takes=_ASKING, rank=2)
def term(_: Reading) -> Asked:
    """What a word of training means."""
    return Open(Screen.TERM)
