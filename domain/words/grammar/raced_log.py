"""A race that was told, as a run of the log: on its day, or on which of the two days of a weekend is asked."""

from dataclasses import replace
from datetime import date

from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Heard
from domain.words.grammar.raced_on import last_weekend
from domain.words.grammar.said_again import length_said, offer
from domain.words.intents import LogRun, RaceResult
from domain.words.quantities import time_text


def of_last_weekend(heard: Heard, said: str, today: date) -> Heard:
    """ "Ran 10k last weekend" was not run today: on which of both days is asked, of a run without a day of its own."""
    run, days = heard.value, last_weekend(said, today)
    if not days or not isinstance(run, LogRun) or run.day != DayRef(on=today) or run.corrects:
        return heard
    offers = (offer(replace(run, day=DayRef(on=on))) for on in days)
    return replace(heard, answer=ask(Ask.DO_THAT, *offers), is_sure=True, is_whole=True)


def runs_of(result: RaceResult, today: date) -> tuple[LogRun, ...]:
    """The race as a run of the log: today's where no day was said, one for each day that it may have been."""
    length, seconds = result.race.distance_mm, result.time_s
    return tuple(LogRun(day=DayRef(on=on), distance_mm=length, duration_s=seconds) for on in result.on or (today,))


def said_of_log(result: RaceResult) -> str:
    """The sentence that logs it, and asks on which day it was where it may have been two."""
    when = f" on {result.on[0].isoformat()}" if len(result.on) == 1 else " last weekend" if result.on else ""
    return f"ran {length_said(result.race.distance_mm)} in {time_text(result.time_s)}{when}"
