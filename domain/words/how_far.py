"""How far somebody ran is asked where only the time was told, or a run that may be beside the planned one."""

from collections.abc import Sequence
from datetime import date

from domain.units import Seconds
from domain.words.answers import Ask, Question, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.intents import LogRun


def beside_planned(run_mm: int, planned_mm: int, on: date, effort: int | None = None) -> Question:
    """A run told as an extra one where nothing is known of the planned one: both, or this alone; in millimetres."""
    runs = [LogRun(day=DayRef(on=on), distance_mm=mm, effort=effort) for mm in (planned_mm + run_mm, run_mm)]
    return ask(Ask.BESIDE_PLANNED, *(offer(run) for run in runs))


def how_far_in(seconds: int, on: date, lengths: Sequence[int], effort: int | None = None) -> Question:
    """A run of which only the time is told: as far as that takes, or as far as was planned, in millimetres."""
    runs = [LogRun(day=DayRef(on=on), distance_mm=mm, duration_s=seconds, effort=effort) for mm in lengths]
    offers = (offer(run) for run in runs)
    return ask(Ask.HOW_FAR_IN, *offers, time=Seconds(seconds))
