"""What was run: told in numbers or as planned, two runs at once, one that was told wrongly before."""

import re
from dataclasses import replace
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, Label, Question, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.reading import Mention, Reading
from domain.words.grammar.said_again import offer
from domain.words.grammar.tense import may_tell
from domain.words.grammar.told_numbers import RUN_NUMBERS, effort_said, measures, minutes_or_far, settled, units_said
from domain.words.intents import ChangeByShare, Intent, LogRun, LogRuns, SwapIntent
from domain.words.lexicon.meanings import M
from domain.words.quantities import length_text

TOLD = Frames()
# "Sunday's was 9": so far; "was a 9" is how hard it felt.
_WAS_SO_FAR = re.compile(
    r"\b(?:was|were|war|waren|fue|fueron|eran) (?:only |just |really |actually |about |more like |nur |solo )*\d"
)
# "4.5 in 46": so far in such a time, without a unit.
_SO_FAR_IN = re.compile(r"(?:\d|half) in \d|\d (?:on )?[a-z]+ in \d\d")
# "2 more tonight in 21:00": what took its time was run.
_IN_A_TIME = re.compile(r"\bin \d+:\d\d")
# A date without a year that was run on lies so far back at most.
_LATELY_DAYS = 60
# "It was 5.5, not 5".
_REALLY = re.compile(
    r"\b(?:was|were|is|it's|its|war|waren|fue|fueron|era|eran) .*\d.* ?,? (?:not|and not|nicht|no) (?:the )?\d"
)
_TOLD = (
    DAYS
    | RUN_NUMBERS
    | {M.RAN, M.DONE, M.ONLY, M.INSTEAD_OF, M.LOG, M.RACE, M.TIRED, M.ALL, M.LENGTHEN, M.SHORTEN, M.AGAIN, M.RETURNED}
    | {M.SORE, M.BODY, M.PARTLY, M.EVENING, M.MORE, M.TERM, M.TREADMILL, M.LONGER, M.SHORTER, M.TOO, M.BACK}
)
# Home again, or on foot from there on, is how a run ended: "only managed two then walked home".
_WALKED_BACK = re.compile(
    r"\b(?:then|and|had to|before i|rest) (?:had to |just )?walk(?:ed|ing)?\b|\bwalked (?:home|back|it|the rest)\b"
)
# A run besides, whatever was planned for the day and is logged of it.
EXTRA = re.compile(r"\b(?:extra|bonus|additional|unplanned|second run|zusatzlich\w*|adicional)\b")
# How far a run was with everything that belongs to it.
IN_ALL = re.compile(r"\b(?:in all|in total|all in|altogether|overall|all told|total(?:ling)?|insgesamt|en total)\b")
# Whose day is still to come has run it before.
_BEFORE_ITS_DAY = re.compile(r"\b(?:already|early|ahead|in advance|beforehand|schon|ya)\b")
_HALF = re.compile(r"\b(?:half|halb\w*|mitad)\b")
_CORRECTION = "correction "
# "Ran 4 and then 30 minutes": the time is another run's.
_AND_THEN = re.compile(r"\b(?:then|another|and later)\b[^,;]*\b(?:min|mins|minutes|hours?|minuten|minutos|\d+h\d*)\b")
_TWICE = re.compile(
    r"\btwice\b|\bbefore (?:work|school|breakfast)\b.*\bafter\b|\b(?:this )?morning\b.*\b(?:tonight|evening|"
    r"afternoon|later)\b"
)


@TOLD.frame((M.RAN, M.DONE), takes=_TOLD | {M.OTHER_SPORT, M.SHORT, M.INSTEAD}, rank=2)
@TOLD.frame(M.COMPANY, (M.NUMBER, M.DISTANCE), takes=_TOLD, rank=1)
@TOLD.frame(M.DISTANCE, (M.TIME, M.DURATION, M.EFFORT, M.PACE), takes=_TOLD, rank=1)
@TOLD.frame(M.DISTANCE, (M.EASY, M.HARD), takes=_TOLD - {M.ONLY}, rank=0)
@TOLD.frame(M.DISTANCE, M.NUMBER, takes=_TOLD - {M.ONLY}, rank=0)
@TOLD.frame(M.NUMBER, (M.TIME, M.DURATION), takes=_TOLD - {M.ONLY}, rank=-1)
def ran(r: Reading) -> Asked:
    """A run that was run; without numbers, as planned. Raises InputError for a pace nobody runs."""
    run = _ran(r)
    if not isinstance(run, LogRun) or not (run.distance_mm or run.duration_s):
        return run
    is_extra = EXTRA.search(r.text) is not None and IN_ALL.search(r.text) is None
    return replace(run, is_extra=is_extra, run_of=_run_of(r))


def _ran(r: Reading) -> Asked:
    if not may_tell(r) or (r.has(M.RAN) and r.has(M.SHORTEN) and not _told(r)):
        return None
    if any(token.text != "too" for token in r.tokens if token.has(M.TOO)) or (r.has(M.TOO) and r.has(M.HARD, M.EASY)):
        return None
    if r.has(M.OTHER_SPORT) and _WALKED_BACK.search(r.text) is None:
        return None
    held = (
        M.ONLY,
        M.INSTEAD_OF,
        M.LENGTHEN,
        M.SHORTEN,
        M.LONGER,
        M.SHORTER,
        *(() if _IN_A_TIME.search(r.text) else (M.MORE,)),
    )
    if not r.has(M.RAN, M.DONE) and r.has(*held):
        return None
    is_timed = any(each.search(r.text) for each in (_SO_FAR_IN, _IN_A_TIME)) or (
        r.has(M.DONE) and r.has(M.TIME, M.DURATION)
    )
    if r.has(M.NUMBER) and not r.has(M.DISTANCE, M.RAN, M.COMPANY) and not is_timed:
        return None
    if r.has(M.PARTLY) and not r.has(M.DISTANCE):
        return None
    if r.has(M.INSTEAD) and not _told(r) and done_on(r) is None:
        return None
    if r.has(M.SORE, M.BODY) and not _is_heavy_legs(r):
        return None
    day = _day(r)
    if day is None or (r.has(M.OR) and len(r.values(M.DISTANCE) + r.values(M.NUMBER)) > 1):
        return None
    distance, durations = measures(r)
    if (runs := _two_runs(r) or _of_another_day(r)) is not None:
        return runs
    if (len(r.values(M.DISTANCE)) > 1 and not r.has(M.INSTEAD_OF)) or _is_twice(r):
        return _each_of(r, day)
    if len(r.values(M.NUMBER)) > 1 and not r.has(M.DISTANCE, M.INSTEAD_OF) and not is_timed:
        return ask(Ask.HOW_FAR, choice("done", Label.ALL_OF_IT))
    if distance is not None and r.has(M.DURATION) and _AND_THEN.search(r.text):
        return ask(Ask.TWO_RUNS)
    effort = effort_said(r)
    if distance is None and not durations:
        more = ask(Ask.HOW_FAR, choice("done", Label.ALL_OF_IT))
        return more if r.has(M.MORE, M.LONGER, M.SHORTER) else LogRun(day=day, effort=effort)
    if r.text.startswith(_CORRECTION) and (distance is not None or durations):
        seconds = durations[0] if durations else None
        return LogRun(day=day, distance_mm=distance, duration_s=seconds, effort=effort, corrects=True)
    run = settled(day, distance, durations, effort, r.units)
    return minutes_or_far(r, run) if isinstance(run, LogRun) else run


def _two_runs(r: Reading) -> LogRuns | Question | None:
    """ "3 miles yesterday and 4 on Monday": both; each is a button where nothing says they were run; None for one."""
    days = [each.day for each in r.days if each.day.type is None]
    past = [day for day in dict.fromkeys(map(r.past, days)) if day.on is not None and day.on <= r.today]
    lengths = [
        (at, value[0] if isinstance(value, tuple) else round(float(str(value)) * _unit_mm(r)))
        for at, token in enumerate(r.tokens)
        if (value := token.senses.get(M.DISTANCE, token.senses.get(M.NUMBER))) is not None and not token.has(M.TIME)
    ]
    if len(past) < 2 or len(lengths) != len(past) or r.has(M.INSTEAD_OF, M.NOT) or done_on(r) is not None:
        return None
    runs = [LogRun(day=day, distance_mm=mm) for day, (_, mm) in zip(past, lengths, strict=True)]
    if r.has(M.RAN, M.DONE):
        return LogRuns(tuple(runs))
    said = (
        f"ran {length_text(each.distance_mm or 0, r.units)} on {each.day.on.isoformat()}"
        for each in runs
        if each.day.on
    )
    return ask(Ask.WHICH_FIRST, *(choice(text, Label.INTENT, intent=run) for text, run in zip(said, runs, strict=True)))


def done_on(r: Reading) -> DayRef | None:
    """The day on which another day's run was run: "did Tuesday's run today"; None where no day owns a run."""
    plain = [each for each in r.days if each.day.type is None]
    owners = [each for each in plain if _owns(r, each)]
    others = {r.past(each.day) for each in plain if each not in owners}
    is_before = bool(owners) and (_BEFORE_ITS_DAY.search(r.text) is not None or owners[0].day.on is not None)
    if len(owners) == 1 and not others and _is_ahead(r, owners[0].day) and is_before:
        # "Did Thursday's session already", on a Wednesday; "did tomorrow's run".
        return DayRef(on=r.today)
    return others.pop() if len(owners) == 1 and len(others) == 1 else None


def _owns(r: Reading, mention: Mention) -> bool:
    """Whether a run is named by a day: "Tuesday's run", also as it is typed without its apostrophe."""
    if r.tokens[mention.at].owns or (mention.kind is not None and r.before(mention.at).owns):
        return True
    at = mention.at - (mention.kind is not None)
    behind = r.tokens[at + 1] if at + 1 < len(r.tokens) else None
    return r.tokens[at].text.endswith("days") and behind is not None and behind.has(M.RUN, M.KIND)


def _is_ahead(r: Reading, day: DayRef) -> bool:
    """Whether a day is one of the days of this week that are still to come."""
    on = r.coming(day)
    return on is not None and r.today < on < monday_of(r.today) + timedelta(days=7)


def _run_of(r: Reading) -> DayRef | None:
    """The day to come whose run was run today."""
    if done_on(r) != DayRef(on=r.today):
        return None
    ahead = [each.day for each in r.days if each.day.type is None and _is_ahead(r, each.day)]
    return ahead[0] if len(ahead) == 1 else None


def _of_another_day(r: Reading) -> Question | None:
    """ "Did Thursday's run today": it was run today, or the days change places; None where its numbers are told."""
    on = done_on(r)
    said = [each.day for each in r.days if each.day.type is None]
    coming = [day for day in said if (ahead := r.coming(day)) is not None and ahead > r.today]
    if on is None:
        # Without an apostrophe it is said of today alone.
        on = DayRef(on=r.today) if len(said) == 2 and len(coming) == 1 and DayRef(on=r.today) in said else None
    if on is None or _told(r):
        return None
    intents: list[Intent] = [LogRun(day=on, effort=effort_said(r))]
    if coming and on.on == r.today and _is_ahead(r, coming[0]):
        intents.append(SwapIntent(on, coming[0]))
    return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in intents))


def _each_of(r: Reading, day: DayRef) -> LogRuns | Question:
    """Two lengths on one day that were run, each of them a run."""
    lengths = [value[0] for value in r.values(M.DISTANCE) if isinstance(value, tuple)]
    lengths += [round(float(str(value)) * _unit_mm(r)) for value in r.values(M.NUMBER)]
    if len(lengths) < 2 or day.on is None or not r.has(M.RAN, M.DONE):
        return ask(Ask.TWO_RUNS)
    return LogRuns(tuple(LogRun(day=day, distance_mm=mm) for mm in lengths))


def _is_twice(r: Reading) -> bool:
    """ "I ran twice today, three this morning and two tonight"."""
    lengths = r.values(M.NUMBER) + r.values(M.DISTANCE)
    return len(lengths) > 1 and not r.has(M.TIME, M.DURATION, M.PACE) and _TWICE.search(r.text) is not None


def _unit_mm(r: Reading) -> int:
    return MM_PER_KM if units_said(r) is Units.KM else MM_PER_MILE


def _is_heavy_legs(r: Reading) -> bool:
    """Whether what is said of the body is only that the legs were tired, which every run does."""
    parts = set(r.values(M.BODY))
    is_run = r.has(M.RAN, M.DONE) or (r.has(M.DISTANCE) and r.has(M.TIME, M.DURATION, M.PACE))
    return is_run and not r.has(M.PAIN, M.INJURY, M.ILL) and parts <= {"leg", "Bein", "pierna"}


def _told(r: Reading) -> bool:
    return r.has(M.DISTANCE, M.NUMBER, M.DURATION)


def _day(r: Reading) -> DayRef | None:
    """The day that was run on: today or before; None for one to come."""
    own = done_on(r)
    plain = [own] if own is not None else [mention.day for mention in r.days if mention.day.type is None]
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


_WAS_THEN = re.compile(r"\b(?:was|were|war|fue)\b")


@TOLD.frame(M.DURATION, M.DAY, takes=DAYS | {M.EASY, M.HARD, M.RUN, M.EFFORT, M.GOOD}, rank=0)
def ran_so_long(r: Reading) -> Asked:
    """ "Easy 30 minutes yesterday": of a day that lies behind it is a run."""
    is_over = r.day is not None and _WAS_THEN.search(r.text) is not None
    seconds, on = r.value(M.DURATION), r.past(r.day).on if is_over and r.day is not None else r.coming(r.the_day)
    if r.asks or not isinstance(seconds, int) or on is None or on >= r.today or r.has(M.NOT, M.CANT, M.ONLY):
        return None
    return LogRun(day=DayRef(on=on), duration_s=seconds, effort=effort_said(r))


_SAID_BEFORE = DAYS | {M.IT, M.RUN, M.WRONG, M.LOG, M.ONLY, M.NOT, M.LESS, M.MORE, M.AGAIN}


@TOLD.frame((M.DAY, M.IT, M.NOT), M.NUMBER, M.NOT, takes=_SAID_BEFORE | {M.DISTANCE}, rank=2)
@TOLD.frame((M.DAY, M.IT, M.NOT), M.DISTANCE, M.NOT, takes=_SAID_BEFORE | {M.NUMBER}, rank=2)
@TOLD.frame((M.DAY, M.KIND), (M.NUMBER, M.DISTANCE), takes=_SAID_BEFORE, rank=2)
def really_ran(r: Reading) -> Asked:
    """ "Yesterday was actually 6 not 5", "sunday's was 9 in the end": what was logged is corrected."""
    lengths, day = measures(r)[0], r.past(r.day) if r.day is not None else r.told_on
    is_behind = day.on is not None and day.on < r.today and _WAS_SO_FAR.search(r.text) is not None
    if not (_REALLY.search(r.text) or is_behind) or lengths is None or day.on is None or day.on > r.today:
        return None
    if r.has(M.CANT, M.TIME) or not may_tell(r):
        return None
    return LogRun(day=day, distance_mm=lengths, corrects=True)


@TOLD.frame(M.RUN, M.DISTANCE, (M.DAY, M.EASY, M.HARD), takes=DAYS | {M.EASY, M.HARD}, rank=-1)
def run_or_ran(r: Reading) -> Asked:
    """ "run 5 miles easy on monday": run already, or planned?"""
    value = r.value(M.DISTANCE)
    if r.asks or not isinstance(value, tuple) or r.has(M.RAN, M.DONE):
        return None
    day, text = r.the_day, length_text(value[0], r.units)
    past, on = r.past(r.day or r.told_on), r.coming(day)
    choices = []
    if past.on is not None and past.on <= r.today and may_tell(r):
        said = f"ran {text} on {past.on.isoformat()}"
        choices.append(choice(said, Label.RAN_LENGTH, day=past))
    if on is not None and on >= r.today:
        said = f"make {on.isoformat()} {text}"
        choices.append(choice(said, Label.PLAN_LENGTH, day=DayRef(on=on)))
    return ask(Ask.RUN_OR_RAN, *choices)


@TOLD.frame(M.PARTLY, takes=_TOLD | {M.HALF_OF, M.PARTLY}, rank=3)
@TOLD.frame(M.SHARE, (M.RAN, M.DONE), takes=_TOLD | {M.PARTLY, M.ONLY, M.IT}, rank=3)
def partly(r: Reading) -> Asked:
    """Not all of it: how far in all?"""
    if _HALF.search(r.text) and not r.has(M.RAN, M.DONE, M.DISTANCE) and (r.is_asked or r.day is not None):
        # "Half of it today" is a wish.
        on = r.coming(r.the_day)
        return ChangeByShare(r.the_day, -50) if on is None or on >= r.today else None
    if r.has(M.DISTANCE) and r.has(M.RAN, M.DONE) and not r.has(M.SHARE, M.HALF_OF):
        # "Cut it short, 3 miles" says how far.
        return None
    return ask(Ask.HOW_FAR, choice("done", Label.ALL_OF_IT))
