"""What somebody most likely wants of whose wish no more is clear: the deeds, days and lengths that are mentioned.

Every wish that fits has a weight: what is named outright (a deed with its day, a length that was run) counts more than
a subject that is only touched on. What weighs too little is not offered at all.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import DayType, RaceDistance
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.day_refs import DayRef
from domain.words.grammar.frames_rest import LONGEST_AWAY_DAYS, span_of
from domain.words.grammar.reading import Reading
from domain.words.grammar.repeats import names_repeats
from domain.words.grammar.tense import may_tell
from domain.words.grammar.told_numbers import measures
from domain.words.intents import (
    AskAbout,
    ChangeAmount,
    ChangeByDistance,
    ChangeDays,
    ChangeFitness,
    ChangeGoal,
    ChangeRaceDate,
    CutDay,
    Holiday,
    Injured,
    Intent,
    LogRun,
    MakeEasier,
    MoveIntent,
    NewPlan,
    Open,
    OtherSport,
    Recovered,
    RestDay,
    RunForTime,
    Sick,
    SkipDay,
    SwapIntent,
    TypeIntent,
    WhatsOn,
    WhyIntent,
    WhyWeek,
)
from domain.words.lexicon.meanings import M
from domain.words.quantities import time_text
from domain.words.settings_said import RemindAt
from domain.words.topics import Screen, Topic
from domain.words.week_wishes import RaceOnTheWay

Weighed = tuple[float, Intent]
# What is longer is hardly one run, and what takes longer is hardly a goal.
_LONGEST_MM = 50_000_000
# By more than this no day becomes longer: it becomes so long.
_LONGEST_STEP_MM = 8_100_000
_LONGEST_GOAL_HOURS = 6
# Some words of these meanings are too small to be a deed by themselves.
_NO_DEED = frozenset({"do", "put", "place", "take", "drop", "turn", "set", "up", "back", "make", "change"})
_TOPICS: tuple[tuple[float, frozenset[M], tuple[Intent, ...]], ...] = (
    (1.6, frozenset({M.GOAL, M.SUB, M.ON_TRACK, M.PREDICTED}), (AskAbout(Topic.TRACK), ChangeGoal())),
    (1.5, frozenset({M.PROGRESS, M.CHART}), (Open(Screen.PROGRESS),)),
    (1.4, frozenset({M.MY_PACE, M.FASTER, M.FITNESS, M.HOW_FAST}), (AskAbout(Topic.PACE), ChangeFitness())),
    (1.4, frozenset({M.RUNNING_DAYS, M.EVERY, M.TIMES}), (ChangeDays(), AskAbout(Topic.DAYS))),
    (1.3, frozenset({M.AMOUNT, M.MILEAGE, M.PER_WEEK}), (AskAbout(Topic.MILES), ChangeAmount())),
    (1.3, frozenset({M.PLAN, M.PHASE}), (Open(Screen.PLAN), AskAbout(Topic.PHASE))),
    (1.2, frozenset({M.RACE_DAY, M.TUNE_UP, M.NEW_PLAN, M.CANCELLED}), (ChangeRaceDate(), NewPlan())),
    (1.2, frozenset({M.MY_RACE, M.RACE}), (AskAbout(Topic.RACE), AskAbout(Topic.TRACK))),
    (1.5, frozenset({M.FINISH}), (AskAbout(Topic.TRACK), ChangeGoal("just finish"))),
    (1.1, frozenset({M.LONGEST}), (AskAbout(Topic.LONGEST),)),
    (1.1, frozenset({M.HEART}), (AskAbout(Topic.HEART),)),
    (1.1, frozenset({M.TREADMILL}), (AskAbout(Topic.TREADMILL),)),
    (1.1, frozenset({M.HEAT}), (AskAbout(Topic.HEAT),)),
    (1.1, frozenset({M.STRENGTH}), (Open(Screen.STRENGTH),)),
    (1.1, frozenset({M.TERM}), (Open(Screen.TERM),)),
    (1.0, frozenset({M.WEEK, M.WEEKEND, M.REST_OF}), (WhatsOn(weeks_ahead=0),)),
)


def likely(r: Reading) -> list[Weighed]:
    """The likeliest wishes about what is mentioned, with their weights, the likeliest first."""
    found = [each for kind in _KINDS for each in kind(r)]
    return sorted(found, key=lambda each: -each[0])


def is_as_good(one: object, other: object) -> bool:
    """Whether two offers would look alike: both open the same, or change the same, with other details."""
    if isinstance(one, AskAbout) and isinstance(other, AskAbout):
        return one.topic is other.topic
    if isinstance(one, Open) and isinstance(other, Open):
        return one.screen is other.screen
    if isinstance(one, LogRun) and isinstance(other, LogRun):
        return one.day == other.day and one.distance_mm == other.distance_mm
    if isinstance(one, SkipDay | RestDay) and isinstance(other, SkipDay | RestDay):
        return True
    if isinstance(one, RunForTime) and isinstance(other, RunForTime):
        # "Make Friday an hour" sets no limit, however near it is to one.
        return one.day == other.day and one.duration_s == other.duration_s
    if isinstance(one, ChangeGoal) and isinstance(other, ChangeGoal):
        return one.text == other.text or not one.text
    return type(one) is type(other) and isinstance(
        one, ChangeDays | ChangeRaceDate | RemindAt | Injured | ChangeAmount | WhatsOn | Holiday | CutDay
    )


def _deed(r: Reading, *meanings: M) -> bool:
    """Whether a word of these meanings stands there that says it by itself."""
    return any(token.has(*meanings) and token.text not in _NO_DEED for token in r.tokens)


def _coming(r: Reading) -> list[DayRef]:
    """The days that are named and not over."""
    days: dict[date, DayRef] = {}
    for each in r.days:
        on = r.coming(each.day) if each.day.type is None and not r.tokens[each.at].has(M.EVERY) else None
        if on is not None and on >= r.today:
            days.setdefault(on, each.day)
    return list(days.values())


def _kind(r: Reading) -> DayRef | None:
    """The run that is named by its kind."""
    return next((DayRef(type=each.kind) for each in r.days if each.kind not in (None, DayType.REST)), None)


def _past(r: Reading) -> DayRef | None:
    """The day that is named and lies behind."""
    days = [each.day for each in r.days if each.day.on is not None and each.day.on < r.today]
    return days[0] if days else None


def _meant(r: Reading) -> DayRef:
    """The day or run that is spoken of; without one, the day in view."""
    coming = _coming(r)
    return coming[0] if coming else _kind(r) or r.it


def _runs_told(r: Reading) -> Iterator[Weighed]:
    """A run that was run, or is corrected."""
    distance, durations = measures(r)
    day = r.past(r.day) if r.day is not None and r.day.type is None else DayRef(on=r.today)
    if day.on is None or day.on > r.today or (distance or 0) > _LONGEST_MM:
        return
    if may_tell(r) and not r.has(M.GOAL, M.SUB, M.AMOUNT, M.TIMES, M.NAME):
        yield from _told(r, day, distance, durations)
    if r.has(M.OTHER_SPORT):
        yield 1.2, OtherSport(day)
    if r.has(M.WRONG, M.DELETE) or (r.has(M.DIDNT) and _past(r) is not None):
        yield 1.8, Open(Screen.LOG)


def _told(r: Reading, day: DayRef, distance: int | None, durations: tuple[int, ...]) -> Iterator[Weighed]:
    """The run itself, where something says that it was run: a length alone is as likely one to come."""
    is_verb = r.has(M.RAN, M.DONE, M.LOG)
    is_behind = day.on is not None and day.on < r.today and (_past(r) is not None or _WAS.search(r.text) is not None)
    is_told = is_verb or is_behind or (r.has(M.DISTANCE) and bool(durations)) or r.has(M.PACE)
    if not (is_told or _TOLD_LATE.search(r.text) or _is_a_pace(distance, durations)):
        return
    if distance is not None:
        fits = [s for s in durations if 150 <= s * MM_PER_MILE / max(distance, 1) <= 1800]
        yield 2.6, LogRun(day=day, distance_mm=distance, duration_s=fits[0] if fits else None)
    elif durations and durations[0] >= 300:
        yield 2.0, LogRun(day=day, duration_s=durations[0])
    elif r.has(M.RAN, M.DONE) and not r.has(M.NOT):
        yield 1.4, LogRun(day=day)


_WAS = re.compile(r"\b(?:was|were|war|waren|fue|fueron|forgot)\b")
_TOLD_LATE = re.compile(r"\b(?:tell|told|mention(?:ed)?|forgot|log) you\b|\bforgot to (?:log|say|mention)\b")


def _is_a_pace(distance_mm: int | None, durations: tuple[int, ...]) -> bool:
    """Whether a number and a time beside it are a run at a pace that many run: "4.5 with the club, 46 minutes"."""
    return distance_mm is not None and any(360 <= s * MM_PER_MILE / max(distance_mm, 1) <= 960 for s in durations)


def _missed(r: Reading) -> Iterator[Weighed]:
    past = _past(r)
    if past is not None:
        yield (2.4 if r.has(M.MISSED, M.DIDNT, M.SKIP, M.NOT, M.CANT) else 1.0), SkipDay(past)
        yield 1.2, WhatsOn(day=past)


def _moves(r: Reading) -> Iterator[Weighed]:
    """A run goes somewhere else."""
    coming, kind = _coming(r), _kind(r)
    is_moving = _deed(r, M.MOVE, M.INSTEAD, M.INSTEAD_OF, M.SOONER, M.BACK)
    if kind is not None and coming:
        yield (2.5 if is_moving else 2.1), MoveIntent(kind, coming[-1] if is_moving else coming[0])
    if len(coming) >= 2:
        first, second = coming[0], coming[1]
        is_open = is_moving or r.has(M.CANT, M.BUSY, M.NOT)
        yield (2.4 if is_open else 2.0), MoveIntent(first, second)
        if _deed(r, M.SWAP):
            yield 2.6, SwapIntent(first, second)
    elif len(coming) == 1 and is_moving and coming[0] != r.it and r.coming(coming[0]) != r.today:
        yield 2.0, MoveIntent(r.it, coming[0])
    elif (_deed(r, M.MOVE) or r.has(M.BUSY)) and r.coming(_meant(r)) == r.today:
        yield 1.5, MoveIntent(DayRef(on=r.today), DayRef(on=r.today + timedelta(days=1)))


def _leaves_out(r: Reading) -> Iterator[Weighed]:
    """A run is left out."""
    coming = _coming(r)
    day = _meant(r)
    is_said = r.has(M.SKIP, M.REST, M.OFF, M.CANT, M.BUSY, M.NO_MORE) or (r.has(M.NOT) and bool(coming))
    if r.has(M.NOT) and r.has(M.SKIP):
        yield 2.2, Open(Screen.UNDO)
    elif is_said and (coming or _kind(r) or r.has(M.RUN, M.IT, M.REST, M.OFF, M.CANT)):
        yield 2.2, SkipDay(day)
        if len(coming) > 1:
            yield 2.1, SkipDay(coming[1])
    elif coming or _kind(r):
        yield 1.0, SkipDay(day)


def _away(r: Reading) -> Iterator[Weighed]:
    """Days without running."""
    is_away = r.has(M.AWAY, M.PAUSE, M.PERIOD) or (
        # "In Tenerife from Saturday for a week".
        isinstance(days := r.value(M.DAYS_LONG), int) and days > 2 and bool(_coming(r) or r.has(M.DATE))
    )
    is_off = r.has(M.REST, M.OFF, M.CANT, M.SKIP, M.NOT) and (
        r.has(M.WEEK, M.WEEKEND, M.DAYS_LONG, M.REST_OF, M.UNTIL) or len(_coming(r)) > 1
    )
    if not (is_away or is_off):
        return
    is_far = is_away or r.has(M.DAYS_LONG, M.UNTIL, M.REST_OF)
    span = span_of(r)
    named = [on for on in map(r.coming, _coming(r)) if on is not None]
    if span is None and len(named) > 1:
        span = min(named), max(named)
    if span is not None and any(not span[0] <= on <= span[1] for on in named):
        # "No runs Saturday, Sunday, Monday" of a long weekend are more days than it has.
        return
    if span is None and r.has(M.REST_OF):
        span = r.today, monday_of(r.today) + timedelta(days=6)
    if span is not None and r.today <= span[0] <= span[1] <= span[0] + timedelta(days=LONGEST_AWAY_DAYS):
        is_size = r.has(M.TOO, M.LESS, M.EASIER, M.SHORTEN) and not is_away
        yield (3.2 if is_away else 1.4 if is_size else 2.5 if is_far else 1.9), Holiday(*span)
    elif is_away:
        yield 1.2, Holiday(r.today, r.today + timedelta(days=6))
    if r.has(M.RETURNED, M.RESUME, M.CANCELLED, M.OVER):
        yield 2.4, Recovered()


def _sizes(r: Reading) -> Iterator[Weighed]:
    """A day becomes longer, shorter or easier."""
    if r.has(M.RAN, M.DONE):
        return
    # "Will I manage 16 miles" asks for no day of 16 miles.
    day, seconds, length = _meant(r), r.value(M.DURATION), None if r.asks else _length(r)
    is_less = r.has(M.SHORTER, M.SHORTEN, M.LESS, M.SHORT_OF_TIME, M.ONLY, M.HALF_OF, M.TOO)
    is_more = r.has(M.LONGER, M.LENGTHEN, M.MORE)
    if isinstance(seconds, int) and 600 <= seconds <= 3 * 3600:
        yield (2.6 if is_less or r.days else 1.6), RunForTime(day, seconds)
    if length is not None and length <= _LONGEST_MM:
        is_wished = is_less or is_more or r.has(M.CHANGE, M.INSTEAD_OF, M.WANT)
        is_of_week = r.has(M.WEEK, M.PER_WEEK) and not _coming(r) and _kind(r) is None
        yield (0.8 if is_of_week else 2.5 if is_wished else 1.8), CutDay(day, length)
        if is_more and length <= _LONGEST_STEP_MM:
            yield 1.9, ChangeByDistance(day, length)
    is_week = r.has(M.WEEK, M.REST_OF, M.ALL) and not _coming(r)
    if r.has(M.HARDER) or (r.has(M.TOO) and r.has(M.EASY)):
        yield 2.4, ChangeByDistance(day, MM_PER_KM if r.units is Units.KM else MM_PER_MILE)
        yield 2.2, ChangeFitness()
        return
    if r.has(M.EASIER, M.TIRED, M.SORE) or (
        is_less and not r.has(M.ONLY) and length is None and not isinstance(seconds, int)
    ):
        yield 2.2, MakeEasier(None if is_week else day)
    elif is_week and r.has(M.TOO, M.LESS):
        yield 2.6, MakeEasier(None)
    elif r.has(M.HARD, M.TOO, M.EASY):
        yield 1.5, MakeEasier(None if is_week else day)
    kinds = {each.kind for each in r.days}
    if (r.has(M.EASY) and kinds - {None}) or (DayType.EASY in kinds and r.has(M.NOT, M.INSTEAD_OF, M.CHANGE)):
        yield 2.5, TypeIntent(day, DayType.EASY)


def _length(r: Reading) -> int | None:
    """The one length that is named, in millimetres; a bare number beside a day is one of those units, too."""
    measured, number = r.value(M.DISTANCE), r.value(M.NUMBER)
    if isinstance(measured, tuple) and isinstance(measured[1], Units):
        return int(measured[0])
    is_length = not names_repeats(r.text) and bool(_coming(r) or _kind(r))
    if isinstance(number, int | float) and 1 < number <= 30 and is_length:
        return round(number * (MM_PER_KM if r.units is Units.KM else MM_PER_MILE))
    return None


def _body(r: Reading) -> Iterator[Weighed]:
    """Ill, hurt, tired, or well again."""
    named = [token for token in r.tokens if token.text != "back"]
    part = next((str(token.senses[M.BODY]) for token in named if token.has(M.BODY)), "")
    if part or any(token.has(M.PAIN, M.INJURY) for token in named):
        yield 3.0, Injured(part)
    if r.has(M.ILL):
        yield 3.0, Sick()
    if r.has(M.TIRED, M.SORE):
        yield 2.3, MakeEasier(r.it)
        yield 1.7, SkipDay(r.it)
        yield 1.6, Injured(part)
    is_over = r.has(M.OVER) and r.has(M.ILL, M.PAIN, M.BODY, M.AWAY, M.INJURY)
    is_well = any(token.has(M.WELL, M.RESUME, M.RETURNED) and not token.has(M.INSTEAD) for token in r.tokens)
    denied = [r.tokens[at + 1] for at, token in enumerate(r.tokens[:-1]) if token.has(M.NOT)]
    if (is_over or is_well) and (not r.has(M.NOT) or all(token.has(M.PAIN) for token in denied)):
        yield 2.5, Recovered()


def _of_the_plan(r: Reading) -> Iterator[Weighed]:
    """Another goal, race day, or other running days."""
    for token in r.tokens:
        time = token.senses.get(M.TIME)
        if isinstance(time, tuple) and 1 <= time[0] <= _LONGEST_GOAL_HOURS and not r.has(M.RAN, M.DONE, M.DISTANCE):
            yield (2.8 if r.has(M.GOAL, M.SUB, M.WANT, M.MY_RACE, M.RACE) else 1.9), ChangeGoal(token.text)
        seconds = token.senses.get(M.DURATION)
        if isinstance(seconds, int) and 7200 <= seconds <= _LONGEST_GOAL_HOURS * 3600 and not r.days:
            yield 2.0, ChangeGoal(time_text(seconds))
    on = r.value(M.DATE)
    if isinstance(on, date) and on > r.today:
        is_race = r.has(M.MY_RACE, M.RACE, M.RACE_DAY, M.RACED, M.TUNE_UP, M.NEW_PLAN, M.DISTANCE)
        yield (2.4 if is_race else 1.3), ChangeRaceDate(on)
        if is_race:
            race = r.value(M.RACE)
            if isinstance(race, RaceDistance):
                yield 2.5, RaceOnTheWay(on, race.distance_mm)
            yield 2.0, NewPlan()
    weekdays = {each.day.weekday for each in r.days if each.day.weekday}
    if len(weekdays) >= 3 and not r.has(M.NOT, M.CANT):
        yield 2.8, ChangeDays(days=frozenset(weekdays))
    every = r.value(M.EVERY)
    if isinstance(every, int) and len(weekdays) == 1:
        is_less = r.has(M.NOT, M.CANT, M.NO_MORE, M.NEVER, M.SKIP, M.BUSY)
        yield 2.3, ChangeDays(less=every) if is_less else ChangeDays(more=every)
    if r.has(M.MORE, M.LESS, M.LENGTHEN) and r.has(M.MILEAGE, M.UNITS_MI, M.UNITS_KM, M.PER_WEEK):
        yield 2.2, ChangeAmount()
    times = r.value(M.TIMES)
    count = times if isinstance(times, int) else r.value(M.DAYS_LONG)
    is_count = isinstance(times, int) or r.has(M.RUN, M.ONLY, M.WANT) or not (_coming(r) or r.has(M.DATE, M.AWAY))
    if isinstance(count, int) and 2 <= count <= 6 and is_count:
        yield 2.0, ChangeDays(count=count)


def _asked(r: Reading) -> Iterator[Weighed]:
    """What is looked at, or asked the reason of."""
    day = _coming(r)[0] if _coming(r) else _kind(r)
    if r.has(M.WHY):
        yield 2.6, (WhyWeek() if r.has(M.WEEK, M.MILEAGE) else WhyIntent(day or r.it))
    ahead = r.value(M.WEEK)
    if isinstance(ahead, int) and ahead:
        yield 1.8, WhatsOn(weeks_ahead=ahead)
    if day is not None:
        yield (1.7 if r.asks else 0.9), WhatsOn(day=day)
    if r.has(M.LANGUAGE):
        yield 2.2, Open(Screen.LANGUAGE)
    if r.has(M.REMIND) or (r.has(M.QUIET, M.MORNING, M.EVENING) and r.has(M.CLOCK, M.TIME)):
        yield 2.2, RemindAt()
        yield 1.6, Open(Screen.QUIET)
    if any(each.kind is DayType.RACE_PACE for each in r.days):
        yield 2.2, AskAbout(Topic.PACE, kind=DayType.RACE_PACE)
    for weight, meanings, wishes in _TOPICS:
        if any(token.has(*meanings) and token.text != "?" for token in r.tokens):
            for place, wish in enumerate(wishes):
                yield weight + (0.4 if r.asks and place == 0 else 0.0) - 0.1 * place, wish


_KINDS: tuple[Callable[[Reading], Iterator[Weighed]], ...] = (
    _runs_told, _missed, _moves, _leaves_out, _away, _sizes, _body, _of_the_plan, _asked,
)  # fmt: skip
