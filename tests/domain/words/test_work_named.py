"""Kinds of work asked for by name are workouts with their kind, and weeks easy for the body's sake are just that."""

from datetime import date

import pytest

from domain.units import Units
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.intents import LogRun, Open, SkipDay, TypeIntent, WriteOut
from domain.words.week_wishes import AllEasy, KeepLimit

TODAY = date(2027, 2, 3)
TUE, THU, FRI = DayRef(weekday=2), DayRef(weekday=4), DayRef(weekday=5)


def _read(text: str, language: str = "en") -> object:
    return read_sentence(text, TODAY, Units.MI, language=language).value


@pytest.mark.parametrize(
    ("text", "line", "day"),
    [
        ("tempo 4 miles on Thursday", "4 miles tempo", THU),
        ("friday tempo 5 miles", "5 miles tempo", FRI),
        ("4 mi tempo thursday", "4 mi tempo", THU),
        ("make thursday a 4-mile tempo", "4 mile tempo", THU),
        ("thursday: 4 mile tempo", "4 mile tempo", THU),
        ("20 min tempo on thursday", "20 min tempo", THU),
        ("8 x 60 sec uphill, jog down", "8 x 60 sec hills", None),
        ("8 x 60 sec uphill, jog down on thursday", "8 x 60 sec hills", THU),
        ("hill repeats thursday 6 x 90s", "6 x 90s hills", THU),
        ("6 hill repeats of 90 s on thursday", "6 x 90 s hills", THU),
        ("hills on Thursday", "6 x 60 s hills", THU),
        ("make thursday a hill workout", "6 x 60 s hills", THU),
        ("add strides on Tuesday", "strides", TUE),
        ("strides after tuesday's run", "strides", TUE),
        ("tuesday with strides", "strides", TUE),
    ],
)
def test_work_asked_for_by_name_keeps_its_kind(text: str, line: str, day: DayRef | None) -> None:
    """A tempo of four miles is no easy run of four, and hills are no intervals."""
    assert _read(text) == WriteOut(line, day)


@pytest.mark.parametrize(
    ("text", "language", "line", "day"),
    [
        ("Tempo 6 km am Donnerstag", "de", "6 km tempo", THU),
        ("Donnerstag 8 x 60 Sekunden bergauf", "de", "8 x 60 s hills", THU),
        ("Steigerungen am Dienstag", "de", "strides", TUE),
        ("tempo 6 km el jueves", "es", "6 km tempo", THU),
        ("cuestas el jueves", "es", "6 x 60 s hills", THU),
    ],
)
def test_the_same_in_german_and_spanish(text: str, language: str, line: str, day: DayRef) -> None:
    """Small words and days are theirs."""
    assert _read(text, language) == WriteOut(line, day)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ran 4 mile tempo on tuesday", LogRun),
        ("did hills on tuesday", LogRun),
        ("skip hills on thursday", SkipDay),
        ("no strides on tuesday", TypeIntent),
        ("what are strides", Open),
    ],
)
def test_what_was_run_or_is_left_out_is_no_wish_for_work(text: str, kind: type) -> None:
    """The same words behind "ran", "skip" and "no"."""
    assert isinstance(_read(text), kind)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("make every run easy and shorter", AllEasy(0, shorter=True)),
        ("all runs easy and shorter please", AllEasy(0, shorter=True)),
        ("only easy and shorter runs", AllEasy(0, shorter=True)),
        ("keep all runs easy and short next week", AllEasy(1, shorter=True)),
        ("no intervals until my knee is right", AllEasy(0, until_well=True)),
        ("only easy runs until my knee is ok", AllEasy(0, until_well=True)),
        ("skip speedwork until i feel better", AllEasy(0, until_well=True)),
        ("workouts again", KeepLimit(workouts=True)),
    ],
)
def test_weeks_easy_for_the_bodys_sake(text: str, said: object) -> None:
    """Not one run alone, and no skipped day."""
    assert _read(text) == said
