"""What changes how long a day's run is: to so much, by so much, for so long, half of it."""

import re

from domain.errors import EditProblem, InputError
from domain.units import MM_PER_KM, MM_PER_MILE, Millimetres, Units
from domain.words.answers import Ask, Choice, Label, Question, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.grammar.repeats import names_repeats
from domain.words.grammar.said_again import day_said, offer
from domain.words.grammar.tense import is_wished, may_tell
from domain.words.intents import (
    ChangeByDistance,
    ChangeByShare,
    ChangeByTime,
    CutDay,
    MakeEasier,
    RestDay,
    RunForTime,
    WhatsOn,
)
from domain.words.lexicon.meanings import M

LENGTHS = Frames()
LONGEST_DAY_MM = 100_000_000
_SIZED = (M.LESS, M.SHORTER, M.MORE, M.LONGER)
# Of a result, and not of a run to come.
_WAS_TAKEN = re.compile(
    r"\b(?:shaved|knocked|took|chopped|lopped|cut .* since)\b"
    r"|\bthan (?:planned|last|usual|expected|i|the plan|it was)\b"
)
_MOST_BY_S = 2 * 3600
# A run may be as short as this.
_LEAST_RUN_S = 1200
_SIZES = frozenset({M.DISTANCE, M.NUMBER, M.DURATION, M.TIME})


def _lengths(r: Reading) -> list[tuple[int, int]]:
    """Every length that is wished for, in millimetres, with its place; what comes after "instead of" was before."""
    found: list[tuple[int, int]] = []
    if r.has(M.PER_WEEK):
        # So much a week is no day's length.
        return found
    counts = names_repeats(r.text)
    for at, token in enumerate(r.tokens):
        if r.before(at).has(M.INSTEAD_OF):
            continue
        measured, number = token.senses.get(M.DISTANCE), token.senses.get(M.NUMBER)
        if isinstance(measured, tuple):
            found.append((measured[0], at))
        elif isinstance(number, int | float) and not token.has(M.TIME) and not counts:
            found.append((round(number * (MM_PER_KM if r.units is Units.KM else MM_PER_MILE)), at))
    if found and found[0][0] > LONGEST_DAY_MM:
        raise InputError("distance", EditProblem.DAY_TOO_LONG, most=Millimetres(LONGEST_DAY_MM))
    return found


# Of a run they say nothing by themselves: "take it on Saturday", "drop it".
_TAKING = ("take", "drop", "knock")
_FIT = DAYS | _SIZES | {M.INSTEAD_OF, M.WEEK, M.INSTEAD}


@LENGTHS.frame(
    (M.SHORTEN, M.LENGTHEN, M.MORE, M.LESS, M.SHORTER, M.LONGER),
    (M.DISTANCE, M.NUMBER),
    takes=_FIT | {M.OFF, M.ONLY, M.MILEAGE, M.CHANGE},
)
def by_distance(r: Reading) -> Asked:
    """So much shorter or longer, or down to a length."""
    lengths = _lengths(r)
    is_faster = r.has(M.DURATION) and _WAS_TAKEN.search(r.text) is not None
    if (
        not lengths
        or r.asks
        or is_faster
        or r.has(M.TIME, M.PACE)
        or (r.has(M.SHORTER, M.LONGER) and not r.has(M.DISTANCE))
    ):
        return None
    (length, at), day = lengths[0], r.the_day
    if r.before(at).has(M.TO, M.AT, M.ONLY) and not r.before(at).has(M.BY):
        return _set(day, length)
    is_longer = r.has(M.LENGTHEN, M.MORE, M.LONGER) and not r.has(M.LESS, M.SHORTER)
    if any(
        r.before(place).has(M.INSTEAD_OF) for place, token in enumerate(r.tokens) if token.has(M.NUMBER, M.DISTANCE)
    ):
        # "I've more time: make Friday 6 miles rather than 4".
        return _set(day, length)
    if re.search(r"\b(?:say|maybe|like|sage[nr]?|digamos) (?:about |around )?\d", r.text):
        # "A bit more on Thursday, say six".
        return _set(day, length)
    is_by = (
        r.before(at).has(M.BY)
        or r.has(M.MORE, M.LESS, M.OFF, M.SHORTER, M.LONGER)
        or is_longer
        or _is_taken_from(r, at)
    )
    if is_by:
        return ChangeByDistance(day, length if is_longer else -length)
    if day.weekday is None and day.on is None and day.type is None:
        return None
    text = _length_text(length, r.units)
    return ask(
        Ask.TO_OR_BY,
        choice(f"cut {day_said(day)} to {text}", Label.TO_LENGTH, distance=Millimetres(length)),
        choice(f"cut {day_said(day)} by {text}", Label.BY_LENGTH, distance=Millimetres(length)),
        day=day,
    )


@LENGTHS.frame(
    (M.SHORTEN, M.LENGTHEN, M.MORE, M.LESS, M.SHORTER, M.LONGER),
    M.DURATION,
    takes=DAYS | {M.OFF, M.CHANGE, M.RUN, M.BY},
    rank=2,
)
def by_time(r: Reading) -> Asked:
    """ "Take 20 minutes off the long run", "ten minutes less on Friday": so much time shorter or longer."""
    seconds, at = r.value(M.DURATION), r.place(M.DURATION)
    if r.asks or not isinstance(seconds, int) or not 0 < seconds <= _MOST_BY_S or r.has(M.DISTANCE, M.PER_WEEK):
        return None
    before = r.before(at)
    if before.has(M.TO, M.AT, M.ONLY) and not before.has(M.BY):
        return None
    if _WAS_TAKEN.search(r.text):
        return None
    is_longer = r.has(M.LENGTHEN, M.MORE, M.LONGER) and not r.has(M.LESS, M.SHORTER)
    if is_longer and _TIME_THERE_IS.search(r.text):
        # "I've an hour and ten free tomorrow, stretch it".
        return RunForTime(r.the_day, seconds)
    by = ChangeByTime(r.the_day, seconds if is_longer else -seconds)
    if before.has(M.SHORTER) and seconds >= _LEAST_RUN_S and not _takes_off(r, at):
        # "Tomorrow shorter, 30 min": so long, or by so much.
        return ask(Ask.DID_YOU_MEAN, offer(RunForTime(r.the_day, seconds, at_most=True)), offer(by))
    if before.has(M.BY, M.LENGTHEN, *_SIZED) or _takes_off(r, at):
        return by
    if not r.has(M.SHORTEN) or r.has(*_SIZED) or any(token.text in _TAKING for token in r.tokens):
        return None
    both = (by, RunForTime(r.the_day, seconds, at_most=True))
    return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in both))


_TIME_THERE_IS = re.compile(r"\b(?:free|spare|available|to myself|to play with|frei|zeit|libre)\b")
# "Write shorter messages".
_OF_MESSAGES = re.compile(r"\b(?:messages?|answers?|texts|replies|nachrichten|antworten|mensajes)\b")
_LONGEST_DAY_MM = 45_000_000
_MOST_LONGER = 100


@LENGTHS.frame(
    M.SHARE,
    (M.SHORTER, M.SHORTEN, M.LESS, M.OFF, M.LONGER, M.LENGTHEN, M.MORE),
    takes=DAYS | {M.BY, M.CHANGE, M.RUN, M.MOVE, M.MILEAGE, M.OFF},
    rank=3,
)
def by_share(r: Reading) -> Asked:
    """ "Cut Sunday by 20 %", "bump the long run up 5 %"."""
    share = r.value(M.SHARE)
    if r.asks or not isinstance(share, int) or not r.days or r.has(M.RAN, M.DONE, M.PER_WEEK):
        return None
    is_longer = r.has(M.LENGTHEN, M.LONGER, M.MORE) and not r.has(M.LESS, M.SHORTER, M.SHORTEN)
    if not share or (is_longer and share > _MOST_LONGER) or r.has(M.WEEK):
        return None
    return ChangeByShare(r.the_day, share if is_longer else -share)


def _takes_off(r: Reading, at: int) -> bool:
    """ "Knock ten minutes off", "add ten minutes to": what stands behind says that it is a difference."""
    after = r.tokens[at + 1] if at + 1 < len(r.tokens) else None
    return after is not None and (after.has(M.OFF, M.FROM, *_SIZED) or (r.has(M.LENGTHEN) and after.has(M.TO, M.ON)))


def _is_taken_from(r: Reading, at: int) -> bool:
    after = r.tokens[at + 1] if at + 1 < len(r.tokens) else None
    taken = after is not None and after.has(M.FROM, M.ON, M.OFF)
    return taken or (
        r.has(M.SHORTEN) and r.before(at).has(M.SHORTEN) and r.before(at).text in ("take", "knock", "shave")
    )


def _length_text(length_mm: int, units: Units) -> str:
    number = f"{length_mm / (MM_PER_KM if units is Units.KM else MM_PER_MILE):.2f}".rstrip("0").rstrip(".")
    return f"{number} {units.value}"


def _set(day: DayRef, length: int) -> Asked:
    if length > _LONGEST_DAY_MM:
        # "One day I would love to run 50 km".
        return None
    return RestDay(day) if length == 0 else CutDay(day, length)


@LENGTHS.frame((M.ONLY, M.CHANGE, M.INSTEAD, M.INSTEAD_OF), (M.DISTANCE, M.NUMBER), takes=_FIT | {M.SHORTEN, M.CHANGE})
def set_distance(r: Reading) -> Asked:
    """ "only 3 miles today", "make thursday 5 km", "4 miles instead of 6"."""
    lengths = _lengths(r)
    if not lengths or r.asks:
        return None
    if (not r.has(M.DISTANCE) and r.day is None) or len({each.day for each in r.days if each.day.type is None}) > 1:
        return None
    return _set(r.the_day, lengths[0][0])


@LENGTHS.frame(
    M.DURATION,
    takes=DAYS | {M.ONLY, M.CHANGE, M.INSTEAD, M.SHORTEN, M.SHORT_OF_TIME, M.BUSY, M.LONG, M.HALF_OF},
    rank=1,
)
def run_for_time(r: Reading) -> Asked:
    """ "only 30 minutes today", "make tomorrow an hour"; a bare duration may be a run that was run."""
    seconds = r.value(M.DURATION)
    if not isinstance(seconds, int) or r.asks or not 0 < seconds <= 6 * 3600:
        return None
    if r.has(M.SHORTER, M.LONGER, M.LENGTHEN, M.MORE, M.LESS):
        return None
    on = r.coming(r.day) if r.day is not None else None
    if on is not None and on < r.today:
        return None
    if r.has(M.ONLY, M.CHANGE, M.INSTEAD, M.SHORTEN, M.SHORT_OF_TIME, M.BUSY) or r.day is not None or is_wished(r):
        return RunForTime(r.the_day, seconds, at_most=r.has(M.ONLY, M.SHORTEN, M.SHORT_OF_TIME))
    minutes = round(seconds / 60)
    return ask(
        Ask.RUN_OR_RAN,
        choice(f"only {minutes} min {day_said(r.it)}", Label.RUN_SO_LONG, minutes=minutes),
        choice(f"ran {minutes} min", Label.RAN_SO_LONG, minutes=minutes),
    )


@LENGTHS.frame(M.NAME, (M.KIND, M.DAY), (M.DISTANCE, M.NUMBER), takes=DAYS | {M.NOT, M.INSTEAD_OF, M.CHANGE}, rank=1)
def set_of_athlete(r: Reading) -> Asked:
    """ "Anna long run 12 not 14": a coach says how long somebody's run shall be."""
    lengths = _lengths(r)
    if r.asks or r.is_asked or not lengths or r.has(M.TIME, M.DURATION, M.RAN, M.DONE, M.RACED) or not may_tell(r):
        return None
    on = r.coming(r.the_day)
    return _set(r.the_day, lengths[0][0]) if on is None or on >= r.today else None


@LENGTHS.frame(M.SHORT_OF_TIME, M.NUMBER, takes=DAYS | {M.ONLY, M.BUSY}, rank=1)
def minutes_for_it(r: Reading) -> Asked:
    """ "Lunch break only, so 25ish": minutes, where time is what there is little of."""
    number = r.value(M.NUMBER)
    if r.asks or not isinstance(number, int | float) or not 10 <= number <= 180 or len(r.values(M.NUMBER)) > 1:
        return None
    return RunForTime(r.the_day, round(number * 60), at_most=True)


@LENGTHS.frame(
    M.KIND,
    (M.LESS, M.MORE, M.ONLY, M.SHORTEN, M.LENGTHEN, M.CHANGE, M.INSTEAD, M.INSTEAD_OF),
    takes=DAYS | {M.LESS, M.MORE, M.NUMBER, M.ONLY, M.CHANGE, M.MOVE, M.TOO, M.WANT, M.ENOUGH, M.RUN},
    rank=2,
)
def other_repeats(r: Reading) -> Asked:
    """ "Fewer reps tomorrow, four instead of six": how often is set lap by lap, on the day's own card."""
    plain = [each.day for each in r.days if each.day.type is None]
    if r.asks or not names_repeats(r.text) or len(set(plain)) > 1 or r.has(M.DISTANCE, M.DURATION, M.RAN, M.DONE):
        return None
    day = plain[0] if plain else r.the_day
    wishes = (WhatsOn(day=day), MakeEasier(day))
    return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in wishes))


@LENGTHS.frame(M.DISTANCE, takes=DAYS | {M.RUN}, rank=-1)
def length_alone(r: Reading) -> Asked:
    """ "8 miles tomorrow", "5 miles": planned or run?"""
    lengths = _lengths(r)
    if not lengths or r.asks:
        return None
    day, text = r.the_day, _length_text(lengths[0][0], r.units)
    on = r.coming(day)
    if on is not None and ((on > r.today and r.day is not None) or (on >= r.today and is_wished(r))):
        return _set(day, lengths[0][0])
    choices: list[Choice] = []
    if on is None or on >= r.today:
        choices.append(choice(f"make {day_said(day)} {text}", Label.PLAN_LENGTH, day=day))
    past = r.past(day)
    if past.on is not None and past.on <= r.today and may_tell(r):
        choices.append(choice(f"ran {text} on {past.on.isoformat()}", Label.RAN_LENGTH, day=past))
    if r.is_asked:
        # "5 miles today?": is it, or may it be?
        wishes = (WhatsOn(day=day), CutDay(day, lengths[0][0]))
        return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in wishes))
    return ask(Ask.RUN_OR_RAN, *choices)


@LENGTHS.frame(
    (M.SHORTER, M.SHORTEN, M.SHORT_OF_TIME, M.LONG, M.HALF_OF),
    takes=DAYS | {M.CHANGE, M.TOO, M.HALF_OF, M.SHORT, M.WEEK, M.DURATION, M.LESS},
)
@LENGTHS.frame(M.LESS, M.DAY, takes=DAYS | {M.CHANGE, M.RUN})
@LENGTHS.frame(M.SHORT, M.DAY, takes=DAYS | {M.CHANGE, M.NUMBER, M.ONLY})
def shorter(r: Reading) -> Asked:
    """Shorter, without saying by how much."""
    is_taken = all(token.text in _TAKING for token in r.tokens if token.has(M.SHORTEN))
    if is_taken and r.has(M.SHORTEN) and not r.has(M.SHORTER, M.HALF_OF):
        return None
    if (r.has(M.SHORT) and r.has(M.TOO, M.MOVE)) or _OF_MESSAGES.search(r.text):
        return None
    if r.asks or (r.has(M.LONG) and not r.has(M.TOO, M.SHORTER, M.SHORTEN, M.HALF_OF)):
        return None
    if (r.has(M.WEEK) and r.day is None) or (r.has(M.DURATION) and not r.has(M.SHORTER, M.LESS)):
        return None
    if r.has(M.RAN, M.DONE):
        return ask(Ask.HOW_FAR, choice("done", Label.ALL_OF_IT))
    named = list(dict.fromkeys(each.day for each in r.days))
    if len(named) > 1 and r.has(M.MORE, M.LONGER, M.LENGTHEN):
        # "Less on Friday and more on Sunday".
        is_less_first = r.place(M.LESS, M.SHORTER, M.SHORTEN) < r.place(M.MORE, M.LONGER, M.LENGTHEN)
        less, more = (named[0], named[1]) if is_less_first else (named[1], named[0])
        by_mm = 2 * MM_PER_KM if r.units is Units.KM else MM_PER_MILE
        both = (MakeEasier(less), ChangeByDistance(more, by_mm))
        return ask(Ask.WHICH_FIRST, *(offer(each) for each in both)) if len(named) == 2 else None
    if len(named) > 1:
        # "Shorten Thursday and Saturday": both are kept, one by one.
        wishes = [ChangeByShare(day, -50) if r.has(M.HALF_OF) else MakeEasier(day) for day in named]
        return ask(Ask.WHICH_FIRST, *(offer(each) for each in wishes))
    if r.has(M.HALF_OF) and not r.has(M.DURATION, M.LESS, M.TOO, M.LONG):
        return ChangeByShare(r.the_day, -50)
    if r.week and r.the_day.type is not None:
        # "Next week's tempo shorter": a length offered here would be this week's.
        return None
    return by_how_much(r.the_day, r.units, is_longer=False)


@LENGTHS.frame((M.LONGER, M.LENGTHEN), takes=DAYS | {M.CHANGE, M.WEEK, M.GOOD, M.DURATION})
@LENGTHS.frame((M.MORE,), M.DAY, takes=DAYS | {M.CHANGE, M.WANT})
@LENGTHS.frame(M.SHORT, M.TOO, takes=DAYS)
def longer(r: Reading) -> Asked:
    """Longer, without saying by how much."""
    if r.asks or r.has(M.WEEK, M.REST, M.OFF, M.RUNNING_DAYS, M.INSTEAD_OF, M.LESS, M.SHORTER):
        return None
    return by_how_much(r.the_day, r.units, is_longer=True)


def by_how_much(day: DayRef, units: Units, *, is_longer: bool) -> Question:
    """By how much shall a day change?"""
    sizes = (2, 3, 5) if units is Units.KM else (1, 2, 3)
    unit = MM_PER_KM if units is Units.KM else MM_PER_MILE
    verb, label = ("extend", Label.LONGER_BY) if is_longer else ("cut", Label.BY_LENGTH)
    choices = (
        choice(f"{verb} {day_said(day)} by {size} {units.value}", label, distance=Millimetres(size * unit))
        for size in sizes
    )
    return ask(Ask.HOW_MUCH_LONGER if is_longer else Ask.HOW_MUCH_SHORTER, *choices, day=day)
