"""What was run, how it felt, what was done instead."""

import re
from datetime import date

from domain.errors import InputError, RunProblem
from domain.plan import DayType, RaceDistance
from domain.units import MM_PER_KM, MM_PER_MILE, Millimetres, Seconds, Units
from domain.words.answers import Ask, Label, Question, ask, choice
from domain.words.day_refs import DayRef
from domain.words.goals import clock_readings
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import said_again
from domain.words.intents import HowItFelt, LogRun, Open, OtherSport, StrengthSaid, SwapIntent, TakeBackRun
from domain.words.lexicon.meanings import M
from domain.words.quantities import length_text, pace_per_mile, time_text
from domain.words.topics import Screen

LOG = Frames()
_FELT = frozenset({M.EFFORT, M.GOOD, M.HARD, M.EASY, M.TIRED, M.NUMBER, M.YES})
_SLOWEST_S, _FASTEST_S = 1800, 150
# "4.5 in 46": so far in such a time, without a unit.
_SO_FAR_IN = re.compile(r"\d in \d")
# "2 more tonight in 21:00": what took its time was run.
_IN_A_TIME = re.compile(r"\bin \d+:\d\d")
# A date without a year that was run on lies so far back at most.
_LATELY_DAYS = 60
# Of the words that take a run back, those that name the last one.
_LAST = re.compile(r"last|letzt|[uú]ltim")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
# "It was 5.5, not 5".
_REALLY = re.compile(
    r"\b(?:was|were|is|it's|its|war|waren|fue|fueron|era|eran) .*\d.* ?,? (?:not|and not|nicht|no) (?:the )?\d"
)
_NUMBERS = frozenset({M.DISTANCE, M.DURATION, M.TIME, M.NUMBER, M.PACE, M.EFFORT, M.EASY, M.HARD, M.GOOD})
_TOLD = (
    DAYS
    | _NUMBERS
    | {M.RAN, M.DONE, M.ONLY, M.INSTEAD_OF, M.LOG, M.RACE, M.TIRED, M.ALL, M.LENGTHEN, M.SHORTEN, M.AGAIN, M.RETURNED}
    | {M.SORE, M.BODY, M.PARTLY, M.EVENING, M.MORE, M.TERM}
)


@LOG.frame((M.RAN, M.DONE), takes=_TOLD, rank=2)
@LOG.frame(M.DISTANCE, (M.TIME, M.DURATION, M.EFFORT, M.PACE), takes=_TOLD, rank=1)
@LOG.frame(M.DISTANCE, (M.EASY, M.HARD), takes=_TOLD - {M.ONLY}, rank=0)
@LOG.frame(M.DISTANCE, M.NUMBER, takes=_TOLD - {M.ONLY}, rank=0)
@LOG.frame(M.NUMBER, (M.TIME, M.DURATION), takes=_TOLD - {M.ONLY}, rank=-1)
def ran(r: Reading) -> Asked:
    """A run that was run; without numbers, as planned. Raises InputError for a pace nobody runs."""
    if r.asks or r.is_to_come or (r.has(M.RAN) and r.has(M.SHORTEN) and not _told(r)):
        return None
    held = (M.ONLY, M.INSTEAD_OF, M.LENGTHEN, M.SHORTEN, *(() if _IN_A_TIME.search(r.text) else (M.MORE,)))
    if not r.has(M.RAN, M.DONE) and r.has(*held):
        return None
    is_timed = any(each.search(r.text) for each in (_SO_FAR_IN, _IN_A_TIME)) or (
        r.has(M.DONE) and r.has(M.TIME, M.DURATION)
    )
    if r.has(M.NUMBER) and not r.has(M.DISTANCE, M.RAN) and not is_timed:
        return None
    if r.has(M.PARTLY) and not r.has(M.DISTANCE):
        return None
    if r.has(M.SORE, M.BODY) and not _is_heavy_legs(r):
        return None
    day = _day(r)
    if day is None or (r.has(M.OR) and len(r.values(M.DISTANCE) + r.values(M.NUMBER)) > 1):
        return None
    distance, durations = measures(r)
    if (runs := _two_runs(r) or _of_another_day(r)) is not None:
        return runs
    if len(r.values(M.DISTANCE)) > 1 and not r.has(M.INSTEAD_OF):
        return ask(Ask.TWO_RUNS)
    if len(r.values(M.NUMBER)) > 1 and not r.has(M.DISTANCE, M.INSTEAD_OF) and not is_timed:
        return ask(Ask.HOW_FAR, choice("done", Label.ALL_OF_IT))
    effort = _effort(r)
    if distance is None and not durations:
        more = ask(Ask.HOW_FAR, choice("done", Label.ALL_OF_IT))
        return more if r.has(M.MORE) else LogRun(day=day, effort=effort)
    return _settled(day, distance, durations, effort, r.units)


def _two_runs(r: Reading) -> Question | None:
    """ "3 miles yesterday and 4 on Monday": each is a button; None for one run."""
    days = [each.day for each in r.days if each.day.type is None]
    past = [day for day in dict.fromkeys(map(r.past, days)) if day.on is not None and day.on <= r.today]
    lengths = [
        (at, value[0] if isinstance(value, tuple) else round(float(str(value)) * _unit_mm(r)))
        for at, token in enumerate(r.tokens)
        if (value := token.senses.get(M.DISTANCE, token.senses.get(M.NUMBER))) is not None and not token.has(M.TIME)
    ]
    if len(past) < 2 or len(lengths) != len(past) or r.has(M.INSTEAD_OF, M.NOT):
        return None
    runs = [LogRun(day=day, distance_mm=mm) for day, (_, mm) in zip(past, lengths, strict=True)]
    said = (
        f"ran {length_text(each.distance_mm or 0, r.units)} on {each.day.on.isoformat()}"
        for each in runs
        if each.day.on
    )
    return ask(Ask.WHICH_FIRST, *(choice(text, Label.INTENT, intent=run) for text, run in zip(said, runs, strict=True)))


def _of_another_day(r: Reading) -> Question | None:
    """ "Did Thursday's run today": the days change places, or today's was run; None where one day is named."""
    said = [each.day for each in r.days if each.day.type is None]
    others = [day for day in said if day.on is None and day.weekday not in (None, r.today.isoweekday())]
    if len(said) != 2 or len(others) != 1 or not any(day.on == r.today for day in said) or _told(r):
        return None
    today = DayRef(on=r.today)
    intents = (SwapIntent(today, others[0]), LogRun(day=today))
    return ask(Ask.DID_YOU_MEAN, *(choice(said_again(each), Label.INTENT, intent=each) for each in intents))


def _unit_mm(r: Reading) -> int:
    return MM_PER_KM if _units_said(r) is Units.KM else MM_PER_MILE


def _is_heavy_legs(r: Reading) -> bool:
    """Whether what is said of the body is only that the legs were tired, which every run does."""
    parts = set(r.values(M.BODY))
    is_run = r.has(M.RAN, M.DONE) or (r.has(M.DISTANCE) and r.has(M.TIME, M.DURATION, M.PACE))
    return is_run and not r.has(M.PAIN, M.INJURY, M.ILL) and parts <= {"leg", "Bein", "pierna"}


def _told(r: Reading) -> bool:
    return r.has(M.DISTANCE, M.NUMBER, M.DURATION)


def _day(r: Reading) -> DayRef | None:
    """The day that was run on: today or before; None for one to come."""
    plain = [mention.day for mention in r.days if mention.day.type is None]
    if not plain:
        kind = next((each.kind for each in r.days if each.kind is not None), None)
        is_told = r.has(M.DISTANCE, M.DURATION, M.TIME, M.NUMBER)
        named = kind is not None and kind not in (DayType.EASY, DayType.RECOVERY, DayType.REST)
        return DayRef(type=kind) if named and not is_told else DayRef(on=r.today)
    day = r.past(plain[0])
    if day.on is not None and day.on > r.today and r.has(M.RAN, M.DONE):
        # In January "ran 5 miles on December 26" is about the last one.
        day = DayRef(on=_a_year_before(day.on))
        if day.on is not None and (r.today - day.on).days > _LATELY_DAYS:
            return None
    return None if day.on is None or day.on > r.today else day


def _a_year_before(day: date) -> date:
    return date(day.year - 1, day.month, min(day.day, 28) if day.month == 2 else day.day)


def measures(r: Reading) -> tuple[int | None, tuple[int, ...]]:
    """Millimetres, and the readings of the time in seconds."""
    distance: int | None = None
    durations: tuple[int, ...] = ()
    pace: int | None = None
    for at, token in enumerate(r.tokens):
        if r.before(at).has(M.INSTEAD_OF) or _ORDINAL.fullmatch(token.text):
            continue
        measured, time, number = (token.senses.get(each) for each in (M.DISTANCE, M.TIME, M.NUMBER))
        race = token.senses.get(M.RACE)
        # "4.50 in 45:00": what could be a time is how far, where the time comes after it.
        is_far = isinstance(number, float) and distance is None and _has_time_after(r, at)
        if is_far:
            time = None
        if isinstance(measured, tuple) and distance is None:
            distance = measured[0]
        elif isinstance(race, RaceDistance) and distance is None:
            distance = race.distance_mm
        elif isinstance(time, tuple) and not durations:
            durations = clock_readings((time[0], time[1], time[2]))
        elif isinstance(token.senses.get(M.DURATION), int) and not durations:
            durations = (int(str(token.senses[M.DURATION])),)
        elif isinstance(pair := token.senses.get(M.PACE), tuple):
            pace = round(pace_per_mile(pair[0], pair[1] or _units_said(r)))
        elif isinstance(number, int | float):
            if distance is not None and _is_planned(r, token.text):
                continue
            if distance is None:
                distance = round(number * (MM_PER_KM if r.units is Units.KM else MM_PER_MILE))
            elif not durations:
                durations = (round(number * 60),)
    if distance is not None and pace is not None and not durations:
        durations = (round(pace * distance / MM_PER_MILE),)
    return distance, durations


def _has_time_after(r: Reading, at: int) -> bool:
    return any(token.has(M.TIME, M.DURATION, M.NUMBER) for token in r.tokens[at + 1 :])


def _units_said(r: Reading) -> Units:
    """The units of the distance that is named, which a pace beside it is in as well."""
    measured = r.value(M.DISTANCE)
    return measured[1] if isinstance(measured, tuple) else r.units


def _is_planned(r: Reading, number: str) -> bool:
    """Whether a number is what was planned: "only 4k of the 8"."""
    return re.search(rf"\bof (?:the |my |those |planned )*{re.escape(number)}\b", r.text) is not None


def _effort(r: Reading) -> int | None:
    said = r.value(M.EFFORT)
    if isinstance(said, int):
        return said
    if r.has(M.HARD):
        return 8
    return 3 if r.has(M.EASY) else None


def _settled(
    day: DayRef, distance: int | None, durations: tuple[int, ...], effort: int | None, units: Units
) -> LogRun | Question:
    if distance is not None and durations:
        likely = tuple(s for s in durations if _FASTEST_S <= s / (distance / MM_PER_MILE) <= _SLOWEST_S)
        if not likely:
            raise InputError(
                "duration", RunProblem.NO_RUNNING_PACE, distance=Millimetres(distance), duration=Seconds(durations[0])
            )
        durations = likely
    if len(durations) > 1 and distance is None:
        durations = durations[:1] if durations[0] >= 600 else durations[1:]
    if len(durations) > 1:
        length, on = length_text(distance or 0, units), f" on {day.on.isoformat()}" if day.on is not None else ""
        choices = (choice(f"ran {length} in {time_text(s)}{on}", Label.TIME, time=Seconds(s)) for s in durations)
        return ask(Ask.WHICH_TIME, *choices)
    return LogRun(day=day, distance_mm=distance, duration_s=durations[0] if durations else None, effort=effort)


@LOG.frame(M.DURATION, M.DAY, takes=DAYS | {M.EASY, M.HARD, M.RUN, M.EFFORT, M.GOOD}, rank=0)
def ran_so_long(r: Reading) -> Asked:
    """ "Easy 30 minutes yesterday": of a day that lies behind it is a run."""
    seconds, on = r.value(M.DURATION), r.coming(r.the_day)
    if r.asks or not isinstance(seconds, int) or on is None or on >= r.today or r.has(M.NOT, M.CANT, M.ONLY):
        return None
    return LogRun(day=DayRef(on=on), duration_s=seconds, effort=_effort(r))


@LOG.frame((M.DAY, M.IT, M.NOT), M.NUMBER, M.NOT, takes=DAYS | {M.IT, M.RUN, M.DISTANCE, M.WRONG, M.LOG}, rank=2)
@LOG.frame((M.DAY, M.IT, M.NOT), M.DISTANCE, M.NOT, takes=DAYS | {M.IT, M.RUN, M.NUMBER, M.WRONG, M.LOG}, rank=2)
def really_ran(r: Reading) -> Asked:
    """ "Yesterday was actually 6 not 5": what was logged is corrected."""
    found = _REALLY.search(r.text)
    lengths, day = measures(r)[0], r.past(r.day) if r.day is not None else r.it
    if found is None or lengths is None or day.on is None or day.on > r.today or r.has(M.CANT, M.TIME):
        return None
    return LogRun(day=day, distance_mm=lengths)


@LOG.frame(M.RUN, M.DISTANCE, (M.DAY, M.EASY, M.HARD), takes=DAYS | {M.EASY, M.HARD}, rank=-1)
def run_or_ran(r: Reading) -> Asked:
    """ "run 5 miles easy on monday": run already, or planned?"""
    value = r.value(M.DISTANCE)
    if r.asks or not isinstance(value, tuple) or r.has(M.RAN, M.DONE):
        return None
    day, text = r.the_day, length_text(value[0], r.units)
    past, on = r.past(day), r.coming(day)
    choices = []
    if past.on is not None and past.on <= r.today:
        said = f"ran {text} on {past.on.isoformat()}"
        choices.append(choice(said, Label.RAN_LENGTH, day=past))
    if on is not None and on >= r.today:
        said = f"make {on.isoformat()} {text}"
        choices.append(choice(said, Label.PLAN_LENGTH, day=DayRef(on=on)))
    return ask(Ask.RUN_OR_RAN, *choices)


@LOG.frame(M.PARTLY, takes=_TOLD | {M.HALF_OF, M.PARTLY}, rank=3)
def partly(r: Reading) -> Asked:
    """Not all of it: how far in all?"""
    if r.is_asked and r.has(M.HALF_OF):
        # "Half of it today?" is a wish.
        return None
    return ask(Ask.HOW_FAR, choice("done", Label.ALL_OF_IT))


@LOG.frame((M.EFFORT, M.HARD, M.EASY, M.GOOD), takes=_FELT, rank=1)
def felt(r: Reading) -> Asked:
    """How hard it was; "tough, like an 8" says it twice."""
    if r.asks or r.has(M.TOO):
        return None
    number = r.value(M.NUMBER)
    if isinstance(number, int | float):
        return HowItFelt(int(number)) if number == int(number) and 1 <= number <= 10 else None
    days = [mention.day for mention in r.days]
    if days and r.coming(days[0]) != r.today:
        return None
    return HowItFelt(_effort(r))


@LOG.frame(M.HARD, M.DAY, takes=frozenset({M.EFFORT}), rank=0)
@LOG.frame(M.GOOD, M.DAY, rank=0)
@LOG.frame(M.EFFORT, M.DAY, takes=frozenset({M.RUN, M.IT, M.HARD, M.EASY, M.GOOD}), rank=0)
def felt_on(r: Reading) -> Asked:
    """ "felt hard today"; "yesterday was 9/10" is how hard the run of a day was that lies behind."""
    day = r.past(r.day) if r.day is not None else None
    is_behind = day is not None and day.on is not None and day.on < r.today
    if is_behind and r.has(M.EFFORT) and not r.asks and not r.has(M.TOO) and day is not None:
        return LogRun(day=day, effort=_effort(r))
    return HowItFelt(_effort(r)) if day is not None and day.on == r.today and not r.has(M.TOO) and not r.asks else None


@LOG.frame((M.DELETE, M.WRONG), takes=DAYS | _NUMBERS | {M.LOG, M.RAN, M.NOT, M.DONE}, rank=5)
def take_back(r: Reading) -> Asked:
    """What was logged is wrong."""
    if len(r.tokens) == 1 and r.has(M.NO):
        return None
    if r.has(M.WRONG) and not r.has(M.DELETE):
        if any(each.day.on is None or each.day.on > r.today for each in r.days):
            # "Not Friday, I meant Saturday".
            return None
        return ask(Ask.LOG_WRONG, choice("delete that run", Label.TAKE_LOG_BACK), choice("log a run", Label.LOG_ANEW))
    if r.day is not None:
        return TakeBackRun(r.past(r.day))
    return TakeBackRun(r.it, is_last=any(_LAST.search(token.text) for token in r.tokens if token.has(M.DELETE)))


@LOG.frame(M.REMOVE, (M.DAY, M.DATE), takes=DAYS | {M.LOG, M.RAN, M.SKIP, M.RUN}, rank=3)
def delete_run(r: Reading) -> Asked:
    """ "delete yesterday's run": of a day that lies behind the run is meant that was run; of one to come the plan."""
    day = r.day
    if day is None or day.on is None or day.on >= r.today or len(r.days) > 1:
        return None
    return None if r.asks or r.has(M.NOT) else TakeBackRun(day)


@LOG.frame(
    M.OTHER_SPORT,
    takes=DAYS
    | _NUMBERS
    | {M.INSTEAD, M.INSTEAD_OF, M.RAN, M.DONE, M.CHANGE, M.SKIP, M.CANT, M.HALF_OF, M.OTHER_SPORT},
    rank=4,
)
def other_sport(r: Reading) -> Asked:
    """Another sport in place of the run."""
    return OtherSport(r.day or DayRef(on=r.today))


@LOG.frame(M.STRENGTH, (M.DONE, M.RAN), takes=DAYS, rank=4)
def strength_done(r: Reading) -> Asked:
    """A strength session was done."""
    return StrengthSaid(r.past(r.day) if r.day is not None else DayRef(on=r.today), done=True)


@LOG.frame(M.STRENGTH, (M.MISSED, M.DIDNT, M.SKIP), takes=DAYS | {M.RAN}, rank=4)
def strength_skipped(r: Reading) -> Asked:
    """A strength session was not done."""
    return StrengthSaid(r.past(r.day) if r.day is not None else DayRef(on=r.today), done=False)


@LOG.frame(M.LOG, takes=frozenset({M.HOW}), rank=0)
def log_what(_: Reading) -> Asked:
    """A run is to be logged, and which one is asked."""
    return Open(Screen.LOG)
