"""Days without running: rest, skips, time away."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.errors import DateProblem, InputError
from domain.words.answers import Ask, Label, ask, choice
from domain.words.dates import next_weekday
from domain.words.grammar.dated import month_named
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.left_out import left_out_on
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import day_said, offer
from domain.words.intents import Holiday, Intent, OpenPause, Recovered, RestDay, SkipDay, WhatsOn
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import CapRuns, NoLongRun, SkipNext

LONGEST_AWAY_DAYS = 120
REST = Frames()
_SKIPPING = ("skip", "skp", "miss", "auslassen", "salta", "sit out")
# Who is home and says so is not away until the day that is named.
_CAN_AGAIN = re.compile(r"\b(?:can|could|able to|ready to) (?:run|do|go|train|start)\b|\bafter all\b")
# "I'm back on Thursday" is to come.
_BACK_LATER = re.compile(r"\b(?:back|home) (?:home |again )?(?:on|by|this|next|from (?:mon|tue|wed|thu|fri|sat|sun))\b")
# Told to wait, "yes, pause it" names no days and wants none asked: from today, until they are back.
_PAUSE_IT = re.compile(
    r"(?:(?:yes|yeah|yep|ok|okay|please|then|so|right|fine)[ ,]+)*(?:please )?pause(?: (?:it|that|the plan|my plan|"
    r"everything|me|from today|from now(?: on)?|now|today))*(?: (?:then|please|now|from today))*"
)
_NOT_YET = ("havent", "have not")
DAYS_SAID = (M.DAY, M.DATE)
_SPANS = frozenset({M.WEEK, M.WEEKEND, M.DAYS_LONG, M.PERIOD, M.REST_OF, M.ALL, M.NO_MORE, M.LEFT})
_STOP_WORDS = (M.NO_MORE, M.AWAY, M.PAUSE, M.REST, M.SKIP, M.OFF, M.CANT, M.NOT, M.BUSY)


@REST.frame(
    (M.REST, M.OFF), takes=DAYS | {M.SHORTEN, M.CHANGE, M.CANT, M.INSTEAD, M.NOT, M.SKIP, M.WEEK, M.MORE, M.WANT}
)
def rest(r: Reading) -> Asked:
    """A day becomes rest."""
    if r.asks or len({each.day for each in r.days}) > 1 or r.has(M.INSTEAD_OF):
        return None
    if r.day is None:
        if r.has(M.WEEK) and not r.has(M.MORE):
            return None
        return ask(Ask.REST_WHEN, choice("rest today", Label.TODAY), choice("rest tomorrow", Label.TOMORROW))
    on = r.coming(r.day)
    if r.day.on is not None and r.day.on < r.today:
        return SkipDay(r.day)
    return SkipDay(r.day) if on == r.today and r.has(M.NOT) else RestDay(r.day)


@REST.frame((M.SKIP, M.CANT), takes=DAYS | {M.CHANGE, M.NOT, M.WEEK, M.WEEKEND}, rank=1)
@REST.frame(M.NOT, (M.DAY, M.KIND, M.DATE), takes=DAYS | {M.WEEK, M.CHANGE, M.RAN})
def skip(r: Reading) -> Asked:
    """A planned run is not going to be run."""
    days = r.days
    if (one := left_out_on(r)) is not None and not r.asks and not r.has(M.EVERY):
        return SkipDay(one)
    if r.asks or len(days) > 1 or r.has(M.EVERY, M.INSTEAD_OF) or (r.has(M.SKIP) and r.has(M.NOT)):
        return None
    if not days:
        if r.has(M.WEEK, M.WEEKEND) or (r.has(M.CANT) and not r.has(M.SKIP)):
            return None
        # "Skip" alone is said of a run; "delete" or "cancel" alone may be about anything.
        is_said = any(
            token.text.startswith(_SKIPPING) or (token.has(M.SKIP) and " " in token.text) for token in r.tokens
        )
        if not is_said and not r.has(M.IT, M.RUN):
            return None
        return None if r.has(M.NAME) else SkipDay(r.it)
    return SkipDay(days[0].day)


_TAKEN_OUT = re.compile(r"(?:please |pls |can (?:you|we) |could (?:you|we) )*(?:take|leave) .+ out(?: please| pls)?")


@REST.frame(M.SHORTEN, (M.DAY, M.DATE, M.KIND), takes=DAYS | {M.WEEK}, rank=4)
def taken_out(r: Reading) -> Asked:
    """ "Take next Tuesday out"."""
    days = {each.day for each in r.days}
    if r.asks or len(days) != 1 or r.has(M.EVERY) or _TAKEN_OUT.fullmatch(r.text) is None:
        return None
    return SkipDay(days.pop())


@REST.frame((M.SKIP, M.REST, M.OFF, M.CANT, M.NOT), M.NEXT, M.NUMBER, takes=frozenset({M.RUN, M.KIND}), rank=3)
def skip_next(r: Reading) -> Asked:
    """ "Skip the next two runs"."""
    count = r.value(M.NUMBER)
    is_count = isinstance(count, int | float) and count == int(count) and 2 <= count <= 7
    return SkipNext(int(float(str(count)))) if is_count and not r.asks else None


@REST.frame((M.MISSED, M.DIDNT), takes=DAYS | {M.RAN, M.NOT, M.DONE, M.WEEKEND, M.AGAIN, M.IT})
def missed(r: Reading) -> Asked:
    """A planned run was not run."""
    if r.asks or len(r.days) > 1 or r.has(M.WEEKEND):
        return None
    day = r.past(r.days[0].day) if r.days else r.told_on
    if day.on == r.today and any(token.text in _NOT_YET for token in r.tokens):
        # "I haven't run today": the day is not over.
        return busy(r)
    return SkipDay(day)


@REST.frame((M.MISSED, M.DIDNT), (M.WEEK, M.NUMBER, M.ALL), takes=DAYS | {M.RAN, M.ALL, M.NUMBER, M.WEEK})
def missed_week(_: Reading) -> Asked:
    """Many runs were missed: nothing is made up, the weeks ahead can be planned from what was run."""
    return ask(
        Ask.MISSED_MANY,
        choice("replan my weeks", Label.REPLAN),
        choice("this week", Label.THIS_WEEK),
        choice("i was sick", Label.I_WAS_ILL),
    )


@REST.frame((M.BUSY,), takes=DAYS | {M.NOT, M.CANT})
@REST.frame(M.CANT, M.DAY, M.NOT, takes=DAYS)
@REST.frame(M.CANT, takes=frozenset({M.RUN}), rank=-2)
def busy(r: Reading) -> Asked:
    """A day does not suit: skip it, or move it?"""
    if r.asks or len(r.days) > 1:
        return None
    day = r.the_day
    return ask(
        Ask.BUSY_THEN_WHAT,
        choice(f"skip {day_said(day)}", Label.SKIP_IT),
        choice(f"move {day_said(day)}", Label.MOVE_IT),
        choice(f"only 30 min {day_said(day)}", Label.RUN_SO_LONG, minutes=30),
        day=day,
    )


_AWAY_TAKES = (
    DAYS
    | _SPANS
    | {M.CANT, M.NOT, M.REST, M.SKIP, M.OFF, M.PLAN, M.AWAY, M.PAUSE, M.NEXT, M.WEEKEND, M.BY, M.SHORTEN, M.STILL_RUN}
    | {M.BUSY, M.RUN, M.ONLY}
)


@REST.frame((M.AWAY, M.PAUSE), takes=_AWAY_TAKES | {M.ALL})
@REST.frame(_STOP_WORDS, (M.WEEK, M.WEEKEND, M.DAYS_LONG, M.PERIOD, M.REST_OF), takes=_AWAY_TAKES)
@REST.frame((M.CANT, M.NOT, M.REST, M.OFF, M.SKIP), M.UNTIL, M.DAY, takes=_AWAY_TAKES, rank=2)
@REST.frame((M.CANT, M.NOT, M.REST, M.OFF, M.SKIP), M.UNTIL, M.DATE, takes=_AWAY_TAKES | {M.BODY}, rank=2)
@REST.frame((M.REST, M.OFF, M.CANT, M.SKIP), M.DAY, (M.AND, M.OR), takes=_AWAY_TAKES | {M.OR})
def away(r: Reading) -> Asked:
    """Days without running. Raises InputError when they last beyond four months."""
    if r.asks or r.has(M.RETURNED, M.RESUME, M.INSTEAD_OF, M.CANCELLED):
        return None
    if r.has(M.STILL_RUN):
        return on_a_trip(r) or WhatsOn(weeks_ahead=r.week or 0)
    if r.has(M.KIND) and (r.has(M.MOVE, M.DAY) or not r.has(M.AWAY, M.PAUSE, M.REST, M.OFF)):
        # "No intervals this week" is about those alone.
        return None
    if any(r.before(each.at).text == "back" for each in r.days):
        return back_on(r)
    if len(r.days) == 1 and not r.has(M.AWAY, M.PAUSE, M.UNTIL, M.PERIOD, M.DAYS_LONG):
        return None
    span = span_of(r)
    is_open = len(r.days) == 1 and r.has(M.FROM) and not r.has(M.DAYS_LONG, M.UNTIL, M.BACK_ON) and r.has(M.AWAY)
    if is_open and (begin := r.coming(r.days[0].day)) is not None and begin >= r.today:
        lasts = dict.fromkeys((begin, monday_of(begin) + timedelta(days=6), begin + timedelta(days=6)))
        offers = (Holiday(begin, last) for last in lasts)
        return ask(Ask.AWAY_UNTIL, *(offer(each) for each in offers))
    if span is None:
        if not r.has(M.AWAY, M.PAUSE) or r.days:
            return None
        if _PAUSE_IT.fullmatch(r.text.strip(" .,!")):
            return OpenPause()
        if month_named(r.text) is not None:
            return ask(Ask.AWAY_WHEN)
        monday = monday_of(r.today)
        next_week = f"{_text(monday + timedelta(days=7))} to {_text(monday + timedelta(days=13))}"
        return ask(
            Ask.AWAY_WHEN,
            choice("pause this week", Label.REST_OF_WEEK),
            choice(f"away {next_week}", Label.NEXT_WEEK),
        )
    first, last = span
    if not first <= last <= first + timedelta(days=LONGEST_AWAY_DAYS):
        raise InputError("holiday", DateProblem.AWAY, first=first, last=last)
    if r.has(M.UNTIL) and len(r.days) == 1 and first < last and not r.has(M.AWAY):
        # "Nothing until Sunday": whether Sunday's run is to come is theirs to say.
        ends = (Holiday(first, last - timedelta(days=1)), Holiday(first, last))
        return ask(Ask.AWAY_UNTIL, *(offer(each) for each in ends))
    return Holiday(first, last)


_ON_THE_WAY = (M.STILL_RUN, M.MORNING, M.EVENING, M.KIND, M.SHORT, M.SHORTER)
_TRIP_TAKES = _AWAY_TAKES | {M.ONLY, M.MORNING, M.EVENING, M.SHORT, M.SHORTER, M.EASY, M.MOVE, M.WITH}
_LONGEST_TRIP_DAYS = 27
_SHORT_S = 1800
_FRIDAY = 5


@REST.frame((M.AWAY, M.STILL_RUN), _ON_THE_WAY, takes=_TRIP_TAKES, rank=6)
def on_a_trip(r: Reading) -> Asked:
    """Away and running: shorter runs, none, or as planned?"""
    is_no = r.has(M.KIND) and not r.has(M.ONLY, M.STILL_RUN)
    is_no = is_no or r.has(M.NOT, M.CANT, M.REST, M.SKIP, M.OFF, M.PAUSE)
    if r.asks or is_no or r.has(M.DURATION, M.DISTANCE, M.RETURNED, M.RESUME, M.CANCELLED, M.BACK_ON):
        return None
    span = span_of(r)
    if span is None or not r.today <= span[0] <= span[1] <= span[0] + timedelta(days=_LONGEST_TRIP_DAYS):
        return None
    wishes = trip_offers(span, r.today)
    return ask(Ask.ON_A_TRIP, *(offer(each) for each in wishes))


def trip_offers(span: tuple[date, date], today: date, *, is_planned: bool = False) -> tuple[Intent, ...]:
    """What can become of days away: shorter runs, no long run, or none.

    `is_planned`, and where no weekend is in them: the week as it is planned in place of the long run.
    """
    weeks = (monday_of(span[0]) - monday_of(today)).days // 7
    days = ((span[0] + timedelta(days=step)).isoweekday() for step in range((span[1] - span[0]).days + 1))
    other = (
        NoLongRun(*span)
        if any(day > _FRIDAY for day in days) and not is_planned
        else WhatsOn(weeks_ahead=min(weeks, 2))
    )
    return CapRuns(*span, duration_s=_SHORT_S), other, Holiday(*span)


_NOT_BACK = re.compile(r"(?:i'?m |i am |we are |were )?(?:not|wont be) (?:back|home)(?: again| home)? (?:un)?til")


@REST.frame((M.NOT, M.CANT), M.UNTIL, DAYS_SAID, takes=_AWAY_TAKES | {M.BACK, M.BODY, M.RETURNED, M.BACK_ON}, rank=10)
def not_back(r: Reading) -> Asked:
    """ "Not back till Tuesday now": away until the day before."""
    return back_on(r) if _NOT_BACK.match(r.text) and len(r.days) == 1 else None


@REST.frame((M.BACK_ON, M.RETURNED), DAYS_SAID, takes=_AWAY_TAKES | {M.BACK_ON, M.RETURNED, M.RUN, M.AGAIN}, rank=9)
def back_on(r: Reading) -> Asked:
    """ "Back on Sunday": away until the day before."""
    days = [on for on in (r.coming(each.day) for each in r.days) if on is not None]
    is_home = r.has(M.RETURNED) and _CAN_AGAIN.search(r.text) and not _BACK_LATER.search(r.text)
    if is_home and not r.asks:
        # "Home a day early so I can do Saturday's after all": not away any more.
        return Recovered()
    if r.asks or not days or min(days) < r.today:
        return None
    first, back = (days[0], days[-1]) if len(days) > 1 else (r.today, days[0])
    back = back if back >= first else next_weekday(first, back.isoweekday())
    if first < r.today or not first < back <= first + timedelta(days=LONGEST_AWAY_DAYS):
        return None
    return Holiday(first, back - timedelta(days=1))


def _text(on: date) -> str:
    return on.isoformat()


_IN_SO_LONG = re.compile(r"\bin (?:about )?(?:a|\d{1,2}|two|three|four|five|six) (?:weeks?|days?|months?)(?! of\b)")
_WEEK_FROM = re.compile(
    r"\b(?:week (?:off|break|away|holiday)|off (?:for )?(?:a|one) week)\b.*\b(?:from|starting|beginning)\b"
)
_SEVEN_DAYS = re.compile(r"\b(?:an?|one) (?:(?:whole|full|entire|complete|proper|solid) )*week off\b")
_OF_A_WEEK = re.compile(r"\b(?:week|woche|semana)\b")


def span_of(r: Reading) -> tuple[date, date] | None:
    """First and last day, from whatever is said: a week, a weekend, a count, days, dates."""
    monday, period = monday_of(r.today), r.value(M.PERIOD)
    if isinstance(period, tuple):
        return period
    if month_named(r.text) is not None and not r.days:
        # "Three weeks in March" do not begin today.
        return None
    weeks, weekend, count = r.value(M.WEEK), r.value(M.WEEKEND), r.value(M.DAYS_LONG)
    days = [each for each in (r.coming(mention.day) for mention in r.days) if each is not None]
    named = r.days[0].day.weekday if len(days) == len(r.days) == 2 else None
    if named is not None and r.days[1].day.on is not None and _OF_A_WEEK.search(r.text.lower()):
        # "Tue, Wed next week": both of that week; "from Friday to Tuesday next week" begins before it.
        of_week = monday_of(days[1]) + timedelta(days=named - 1)
        days[0] = of_week if of_week <= days[1] else days[0]
    if len(days) >= 2 and (period is None):
        last = days[1] if days[1] >= days[0] else next_weekday(days[0], days[1].isoweekday())
        return (days[0], last) if _is_span(r) or (last - days[0]).days == 1 else None
    if isinstance(count, int) and _IN_SO_LONG.search(r.text):
        # "Holiday in two weeks": when, and not how long.
        return None
    if isinstance(count, int) and 1 <= count <= LONGEST_AWAY_DAYS:
        first = days[0] if days else r.today
        if weeks == 1 and not days:
            first = monday + timedelta(days=7)
        return first, first + timedelta(days=count - 1)
    if isinstance(weekend, int):
        saturday = monday + timedelta(days=5 + 7 * weekend)
        if r.has(M.UNTIL) and saturday > r.today:
            return r.today, saturday - timedelta(days=1)
        return max(saturday, r.today), saturday + timedelta(days=1)
    if len(days) == 1 and _WEEK_FROM.search(r.text) and not r.has(M.UNTIL):
        return days[0], days[0] + timedelta(days=6)
    if len(days) == 1 and weeks == 1 and r.has(M.UNTIL) and days[0] >= monday + timedelta(days=7):
        # "Next week I'm away until Thursday".
        return monday + timedelta(days=7), days[0]
    if len(days) == 1:
        return (r.today, days[0]) if r.has(M.UNTIL) else (days[0], days[0])
    if isinstance(weeks, int) and weeks >= 1 and r.has(M.UNTIL):
        return r.today, monday + timedelta(days=7 * weeks - 1)
    if isinstance(weeks, int) and weeks >= 0:
        begin = r.today if weeks == 0 else monday + timedelta(days=7 * weeks)
        return begin, monday + timedelta(days=7 * weeks + 6)
    if r.has(M.PAUSE) and _SEVEN_DAYS.search(r.text):
        return r.today, r.today + timedelta(days=6)
    if r.has(M.REST_OF) or (r.has(M.PAUSE) and any("week off" in token.text for token in r.tokens)):
        return r.today, monday + timedelta(days=6)
    if any("weekend off" in token.text for token in r.tokens):
        saturday = monday + timedelta(days=5)
        return max(saturday, r.today), saturday + timedelta(days=1)
    return None


def _is_span(r: Reading) -> bool:
    """Whether two days are the ends of a time, rather than two days."""
    return r.has(M.UNTIL, M.DASH) or r.has(M.FROM) or any(mention.part == "to" for mention in r.days)
