"""What is wished of a whole week, this one or the next: lighter, fuller, later, the long run alone, nothing long."""

import re
from datetime import timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.frames_rest import span_of
from domain.words.grammar.frames_week import step_of
from domain.words.grammar.reading import Reading
from domain.words.intents import MakeEasier
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import AllEasy, CapRuns, MoreThisWeek, NoLongRun, OnlyLongRun, ShiftAll, WeekByShare

WHOLE = Frames()
_SHORTEST_S, _LONGEST_S = 600, 3 * 3600
_LONGEST_MM = 50_000_000
# No week becomes shorter by more per cent.
_MOST_LESS = 60
_OF_A_WEEK = DAYS | {M.CHANGE, M.WEEK, M.MILEAGE, M.REST_OF, M.ALL, M.INSTEAD, M.ONLY, M.RUN, M.TOO, M.BUSY, M.MORE}
_SPAN = frozenset({M.PERIOD, M.WEEK, M.WEEKEND, M.DAYS_LONG, M.REST_OF, M.UNTIL, M.FROM, M.DASH, M.AWAY, M.PER})


@WHOLE.frame(M.EASIER, (M.WEEK, M.REST_OF), takes=_OF_A_WEEK | {M.HARD, M.LESS}, rank=1)
@WHOLE.frame((M.LESS, M.TOO), (M.MILEAGE, M.RUN), M.WEEK, takes=_OF_A_WEEK | {M.LESS}, rank=1)
def easier_week(r: Reading) -> Asked:
    """A lighter week, this one or one to come."""
    is_more = r.has(M.MORE, M.LENGTHEN) and not r.has(M.LESS, M.EASIER)
    if r.asks or is_more or r.has(M.NOT) or (r.has(M.TOO) and r.has(M.EASY)) or r.days:
        return None
    return MakeEasier(None, r.week_meant)


@WHOLE.frame(
    M.SHARE,
    (M.LESS, M.SHORTEN, M.OFF, M.SHORTER, M.EASIER, M.BACK, M.BACK_ON),
    (M.WEEK, M.REST_OF, M.MILEAGE, M.ALL, M.MY_RUNS),
    takes=_OF_A_WEEK | {M.BY, M.LESS, M.OFF, M.FROM, M.PER_WEEK, M.BACK_ON},
    rank=6,
)
@WHOLE.frame(M.HALF_OF, M.MILEAGE, (M.WEEK, M.REST_OF), takes=_OF_A_WEEK | {M.SHORTEN}, rank=6)
def week_by_share(r: Reading) -> Asked:
    """ "Knock 20 percent off this whole week", "cut my mileage by a fifth", "half the miles this week"."""
    share = r.value(M.SHARE) if r.has(M.SHARE) else 50
    is_more = r.has(M.MORE, M.LENGTHEN, M.LONGER) and not r.has(M.LESS, M.SHORTEN, M.SHORTER, M.EASIER)
    is_of_all = r.has(M.ALWAYS, M.RAN, M.DONE, M.NOT)
    if r.asks or r.days or is_more or is_of_all or not isinstance(share, int) or not 0 < share <= _MOST_LESS:
        return None
    return WeekByShare(-share, r.week_meant)


@WHOLE.frame(M.KIND, (M.WEEK, M.REST_OF), takes=_OF_A_WEEK, rank=5)
@WHOLE.frame(M.ONLY, M.KIND, takes=_OF_A_WEEK | {M.HARD, M.EASIER, M.SKIP, M.REST, M.NOT, M.LEFT}, rank=5)
def only_long_run(r: Reading) -> Asked:
    """Of a whole week the long run alone."""
    kinds = {each.kind for each in r.days}
    named = [each for each in r.days if each.day.type is None]
    is_alone = r.has(M.ONLY) or re.search(r"\bjust\b", r.text) is not None
    if (
        r.asks
        or not is_alone
        or r.has(M.DISTANCE, M.DURATION)
        or kinds != {DayType.LONG_RUN}
        or named
        or not r.has(M.WEEK, M.REST_OF)
    ):
        return None
    return None if r.has(M.NOT) and r.place(M.NOT) < r.place(M.KIND) else OnlyLongRun(r.week_meant)


@WHOLE.frame(M.ALL, (M.EASY, M.KIND), (M.WEEK, M.REST_OF), takes=_OF_A_WEEK | {M.EASY}, rank=5)
@WHOLE.frame(M.ONLY, (M.EASY, M.KIND), (M.WEEK, M.REST_OF), takes=_OF_A_WEEK | {M.EASY, M.RUN}, rank=4)
def all_easy(r: Reading) -> Asked:
    """No workouts in a week."""
    kinds = {each.kind for each in r.days}
    if r.asks or r.has(M.TOO, M.NOT) or not kinds <= {DayType.EASY, None} or any(not each.kind for each in r.days):
        return None
    return AllEasy(r.week_meant)


_CAPPED = _OF_A_WEEK | _SPAN | {M.NOT, M.CANT, M.A_DAY, M.BACK, M.SHORT_OF_TIME, M.SHORTEN, M.TO}


@WHOLE.frame(M.ONLY, (M.DURATION, M.DISTANCE), takes=_CAPPED, rank=6)
def cap_runs(r: Reading) -> Asked:
    """ "At most 30 minutes a run, Friday to Sunday"."""
    seconds, measured = r.value(M.DURATION), r.value(M.DISTANCE)
    plain = {each.day for each in r.days}
    is_span = r.has(M.UNTIL) and len(plain) == 1 and isinstance(seconds, int)
    is_each = is_span or any(text in f" {r.text} " for text in _EACH)
    if r.asks or not is_each or r.has(M.PER_WEEK) or any(day.type is not None for day in plain):
        return None
    span = span_of(r)
    if span is None and not plain:
        span = r.today, monday_of(r.today) + timedelta(days=6)
    if span is None or span[0] < r.today or (span[1] - span[0]).days > 27:
        return None
    if isinstance(seconds, int) and _SHORTEST_S <= seconds <= _LONGEST_S:
        return CapRuns(*span, duration_s=seconds)
    if isinstance(measured, tuple) and measured[0] <= _LONGEST_MM:
        return CapRuns(*span, distance_mm=int(measured[0]))
    return None


@WHOLE.frame((M.NOT, M.SKIP, M.REST), M.KIND, M.DATE, takes=_SPAN | DAYS, rank=7)
@WHOLE.frame((M.NOT, M.SKIP, M.REST), M.KIND, M.PERIOD, takes=_SPAN | DAYS, rank=7)
def no_long_run(r: Reading) -> Asked:
    """ "No long run 15 to 21 February"."""
    kinds = {each.kind for each in r.days if each.kind is not None}
    is_span = r.has(M.PERIOD) or len([each for each in r.days if each.day.type is None]) > 1
    span = span_of(r) if is_span and kinds == {DayType.LONG_RUN} and not r.asks else None
    return NoLongRun(*span) if span is not None and r.today <= span[0] <= span[1] else None


_EACH = (" a day ", " a run ", " per day ", " per run ", " each day ", " each run ", " every day ", " daily ", " each ",
         " every run ", " every single run ", " all runs ", " all my runs ", " all the runs ", " any run ")  # fmt: skip


@WHOLE.frame(M.MORE, (M.WEEK, M.REST_OF), takes=_OF_A_WEEK | {M.EASY, M.WANT}, rank=1)
@WHOLE.frame(M.SHARE, (M.MORE, M.LENGTHEN, M.LONGER, M.BACK), (M.WEEK, M.REST_OF), takes=_OF_A_WEEK | {M.BY}, rank=3)
@WHOLE.frame(M.TOO, M.EASY, (M.WEEK, M.REST_OF), takes=_OF_A_WEEK | {M.EASY, M.WANT}, rank=1)
def more_this_week(r: Reading) -> Asked:
    """A week that is too little."""
    is_less = r.has(M.LESS, M.EASIER, M.SHORTEN) or any("much" in token.text for token in r.tokens if token.has(M.TOO))
    if r.asks or is_less or r.has(M.NOT, M.DISTANCE, M.PER_WEEK, M.REST) or r.days:
        return None
    return MoreThisWeek(r.week)


@WHOLE.frame(
    (M.ALL, M.REST_OF),
    (M.BACK, M.SOONER, M.BY),
    takes=DAYS | {M.MOVE, M.WEEK, M.ALL, M.FROM, M.BY, M.DAYS_LONG, M.REST_OF, M.BUSY, M.CHANGE},
    rank=4,
)
@WHOLE.frame(
    M.WEEK,
    (M.BACK, M.SOONER, M.BY),
    M.MOVE,
    takes=frozenset({M.MOVE, M.WEEK, M.ALL, M.BY, M.DAYS_LONG, M.REST_OF}),
    rank=3,
)
def shift_all(r: Reading) -> Asked:
    """ "Everything a day later", "everything from Thursday a day later"."""
    step = step_of(r)
    if not step or r.asks:
        return None
    days = [r.coming(each.day) for each in r.days if each.day.type is None]
    since = days[0] if len(days) == 1 and r.has(M.FROM) else None
    return ShiftAll(step, None, since) if since is not None and since > r.today else ShiftAll(step, r.week)
