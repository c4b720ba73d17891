"""The numbers of a run that was run: how far, how long, how hard; in whatever order they are told."""

import re
from dataclasses import replace

from domain.errors import InputError, RunProblem
from domain.plan import RaceDistance
from domain.units import MM_PER_KM, MM_PER_MILE, Millimetres, Seconds, Units
from domain.words.answers import Ask, Label, Question, ask, choice
from domain.words.day_refs import DayRef
from domain.words.goals import clock_readings
from domain.words.grammar.reading import Reading
from domain.words.grammar.repeats import names_repeats
from domain.words.grammar.said_again import offer
from domain.words.intents import LogRun
from domain.words.lexicon.meanings import M
from domain.words.quantities import length_text, pace_per_mile, time_text

# What is told of a run in numbers, or in place of one.
RUN_NUMBERS = frozenset({M.DISTANCE, M.DURATION, M.TIME, M.NUMBER, M.PACE, M.EFFORT, M.EASY, M.HARD, M.GOOD})
# Seconds a mile that anybody runs.
SLOWEST_S, FASTEST_S = 1800, 150
_QUICKEST_MIN = 3
# From here on a number without a unit may be minutes, and what is farther than this is.
_MAY_BE_MINUTES = 20
_FARTHEST_MM = 50_000_000
_QUICK_MILE_S = 390
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
# "4 easy", "an easy 5": which run it was, and not how hard it felt.
_EASY_BY_KIND = re.compile(
    r"\d ?(?:miles?|mi|kms?|k|min\w*|kilomet\w+|milers?)? (?:easy|gentle|lockere?r?|leichte?|suaves?|faciles?|facil)\b"
    r"|\b(?:easy|gentle|lockere?r?n?|leichte?r?n?|suaves?) (?:\d|(?:miles?|mile|kms?|min\w*|run|jog|one|lauf|"
    r"kilomet\w+)\b)"
)


def measures(r: Reading) -> tuple[int | None, tuple[int, ...]]:
    """Millimetres, and the readings of the time in seconds."""
    distance: int | None = None
    durations: tuple[int, ...] = ()
    pace: int | None = None
    counts = names_repeats(r.text)
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
        elif isinstance(time, tuple) and _is_at_a_pace(r, token.text, time):
            pace = round(pace_per_mile(time[0] * 60 + time[1], units_said(r)))
        elif isinstance(time, tuple) and not durations:
            durations = clock_readings((time[0], time[1], time[2]))
        elif isinstance(token.senses.get(M.DURATION), int) and not durations and not _is_a_difference(r, at):
            durations = (int(str(token.senses[M.DURATION])),)
        elif isinstance(pair := token.senses.get(M.PACE), tuple):
            pace = round(pace_per_mile(pair[0], pair[1] or units_said(r)))
        elif isinstance(number, int | float) and not counts:
            if distance is not None and _is_planned(r, token.text):
                continue
            if distance is None:
                distance = round(number * (MM_PER_KM if r.units is Units.KM else MM_PER_MILE))
            elif not durations:
                durations = (round(number * 60),)
    if distance is not None and pace is not None and not durations:
        durations = (round(pace * distance / MM_PER_MILE),)
    is_even = pace is not None and _is_in_its_unit(r, pace) and not r.has(M.WITH, M.NUMBER)
    if distance is None and pace is not None and len(durations) == 1 and is_even:
        # "45 min at 9:00 per mile" says how far that was.
        distance = round(durations[0] * MM_PER_MILE / pace)
    return distance, durations


def minutes_or_far(r: Reading, run: LogRun) -> LogRun | Question:
    """The run; where a number without a unit would be a very long one, whether it were minutes: "easy 30"."""
    numbers = [value for value in r.values(M.NUMBER) if isinstance(value, int | float)]
    is_bare = len(numbers) == 1 and numbers[0] % 1 == 0 and not r.has(M.DISTANCE, M.RACE)
    if run.distance_mm is None or run.duration_s is not None or not is_bare:
        return run
    in_minutes = replace(run, distance_mm=None, duration_s=round(numbers[0] * 60))
    if run.distance_mm > _FARTHEST_MM:
        return in_minutes
    is_clear = numbers[0] < _MAY_BE_MINUTES
    return run if is_clear else ask(Ask.MINUTES_OR_FAR, offer(in_minutes), offer(run))


def _is_in_its_unit(r: Reading, pace_s: int) -> bool:
    """Whether a pace names its unit, or is one that many run a mile: "5:30" may be one a kilometre."""
    said = r.value(M.PACE)
    is_named = isinstance(said, tuple) and said[1] is not None
    return is_named or r.units is Units.KM or pace_s >= _QUICK_MILE_S


def _is_a_difference(r: Reading, at: int) -> bool:
    """Whether a time is "ten minutes longer than planned"."""
    behind = r.tokens[at + 1] if at + 1 < len(r.tokens) else None
    return behind is not None and behind.has(M.LONGER, M.SHORTER, M.LESS)


def _is_at_a_pace(r: Reading, said: str, time: tuple[int, int, int | None]) -> bool:
    """Whether "4 miles @ 9:20" is a pace: what is run at a time so short is run so each mile."""
    is_at = re.search(rf"(?:@|\bat) ?{re.escape(said)}(?!\d| ?[ap]m)", r.text) is not None
    return is_at and time[2] is None and _QUICKEST_MIN <= time[0] < SLOWEST_S // 60


def _has_time_after(r: Reading, at: int) -> bool:
    return any(token.has(M.TIME, M.DURATION, M.NUMBER) for token in r.tokens[at + 1 :])


def units_said(r: Reading) -> Units:
    """The units of the distance that is named, which a pace beside it is in as well."""
    measured = r.value(M.DISTANCE)
    return measured[1] if isinstance(measured, tuple) else r.units


def _is_planned(r: Reading, number: str) -> bool:
    """Whether a number is what was planned: "only 4k of the 8"."""
    return re.search(rf"\bof (?:the |my |those |planned )*{re.escape(number)}\b", r.text) is not None


def effort_said(r: Reading) -> int | None:
    """How hard it was, 1-10; None where nothing is said of it."""
    said = r.value(M.EFFORT)
    if isinstance(said, int):
        return said
    if r.has(M.HARD):
        return 8
    return 3 if sum(token.has(M.EASY) for token in r.tokens) > len(_EASY_BY_KIND.findall(r.text)) else None


def settled(
    day: DayRef, distance: int | None, durations: tuple[int, ...], effort: int | None, units: Units
) -> LogRun | Question:
    """The run, or which of two times is meant. Raises InputError for a pace nobody runs."""
    if distance and durations:
        likely = tuple(s for s in durations if FASTEST_S <= s / (distance / MM_PER_MILE) <= SLOWEST_S)
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
