"""Several days, runs and wishes in one sentence: understood as a whole, or asked about as a whole; never half."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from domain.editing.operations import MakeRest, MoveDay, SetDistance, SwapDays
from domain.editing.together import in_order
from domain.units import Units
from domain.words.answers import Ask, Question
from domain.words.grammar.divided import Divided
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.part_read import PartReader
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import RestDay, Several, SkipDay
from domain.words.week_wishes import RunOn

TODAY = date(2027, 2, 3)  # a Wednesday
# `what it asks for, said again | what was typed`; a question mark before runs that are asked about before they count.
_TABLE = Path(__file__).parent / "several_at_once.txt"


def _rows() -> list[tuple[str, str]]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return [(wanted, said) for wanted, _, said in (line.partition(" | ") for line in lines)]


def _read(text: str, language: str = "en") -> Heard:
    return read_sentence(text, TODAY, language=language, units=Units.KM if language != "en" else Units.MI)


def test_what_is_said_at_once_is_understood_as_a_whole() -> None:
    """Each line of the table asks for all that stands before it, and for nothing besides."""
    wrong = []
    for wanted, said in _rows():
        heard = _read(said)
        meant = said_again(heard.value) if heard.value is not None else ""
        is_asked = wanted.startswith("? ")
        if meant != wanted.removeprefix("? ") or (is_asked and not heard.is_doubted):
            wrong.append((said, wanted, meant))
    assert wrong == []


def test_what_it_is_said_again_with_is_read_as_the_same() -> None:
    """A button sends the sentence again: all of it is in it."""
    meanings = {said_again(heard.value): heard.value for _, said in _rows() if (heard := _read(said)).value is not None}
    again = {text: _read(text).value for text in meanings}
    assert {text for text, value in again.items() if said_again(value) != text} == set()


@pytest.mark.parametrize(
    "said",
    [
        "skip thursday, saturday is mums birthday thing i think",
        "too long!! sunday i mean",
        "can't do today. tomorrow?",
        "leave out the intervals and just give me easy miles today",
        "skip the intervals, easy run instead thursday",
        "extra run on monday i didnt tell you about, 3 easy",
        "please remove the run from saturday, i logged it twice",
        "did my run, it was supposed to be 5 but i did nearly 7",
        "not thursdays any more, tuesday and saturday only",
        "skip thursday and zumba saturday with 4 thingies",
    ],
)
def test_what_is_one_thing_or_not_clear_is_not_taken_for_several(said: str) -> None:
    """A reason, a correction, a thing said twice: no half of it becomes a deed of its own."""
    assert not isinstance(_read(said).value, Several)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("skip thursday not saturday", 4),
        ("skip thursday but keep saturday", 4),
        ("drop sat but leave sunday alone", 6),
        ("rest thursday, sunday stays", 4),
        ("no run thursday, sunday as planned", 4),
        ("skip saturday, sunday is fine", 6),
    ],
)
def test_a_denial_is_never_its_opposite(said: str, day: int) -> None:
    """The day that stays is neither moved nor left out."""
    value = _read(said).value
    assert getattr(getattr(value, "day", None), "weekday", None) == day
    assert "move" not in said_again(value) if value is not None else False


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [
        ("de", "donnerstag und samstag ausfallen lassen", "skip thursday; skip saturday"),
        ("de", "donnerstag 5 km und sonntag 14 km", "change thursday to 5 km; change sunday to 14 km"),
        (
            "de",
            "verschieb donnerstag auf freitag und samstag auf sonntag",
            "move thursday to friday; move saturday to sunday",
        ),
        ("de", "gestern 5 km, heute 8 km gelaufen", "ran 5 km on 2027-02-02 and ran 8 km on 2027-02-03"),
        ("de", "heute kann ich nicht, morgen auch nicht", "skip 2027-02-03; skip 2027-02-04"),
        ("de", "bis samstag alles locker", "everything easy from 2027-02-03 to 2027-02-06"),
        ("es", "hecho lunes y martes", "done 2027-02-01 and done 2027-02-02"),
        ("es", "el jueves no puedo y el sábado tampoco", "skip thursday; skip saturday"),
        ("es", "hoy corrí 5 km, mañana descanso", "ran 5 km on 2027-02-03; rest 2027-02-04"),
        ("es", "el jueves 5 km y el domingo 14 km", "change thursday to 5 km; change sunday to 14 km"),
        ("es", "mueve el jueves al viernes y el sabado al domingo", "move thursday to friday; move saturday to sunday"),
    ],
)
def test_several_things_in_german_and_spanish(language: str, said: str, meant: str) -> None:
    """Where the words are known, the same."""
    value = _read(said, language).value
    assert value is not None
    assert said_again(value) == meant


def test_where_one_part_is_not_understood_none_is_done() -> None:
    """The question offers what is likely of the whole sentence."""
    heard = _read("move thursday to friday and flibber saturday over the wotsit")
    assert not isinstance(heard.value, Several | SkipDay)
    assert heard.answer is None or isinstance(heard.answer, Question) or heard.value is not None


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("thursday or friday easy", ["make thursday a easy run", "make friday a easy run"]),
        ("skip thursday or saturday, whichever is better", ["skip thursday", "skip saturday"]),
    ],
)
def test_one_or_the_other_is_asked_about(said: str, offered: list[str]) -> None:
    """The first of them is not simply taken."""
    found = _read(said).answer
    assert isinstance(found, Question)
    assert found.ask.code is Ask.WHICH_OF_BOTH
    assert [each.text for each in found.choices] == offered


@pytest.mark.parametrize("said", ["double thursday and skip saturday", "shift the tempo a day and skip saturday"])
def test_half_of_a_sentence_is_offered_and_not_done(said: str) -> None:
    """What was read of it is a button; what was not read may be as well meant."""
    heard = _read(said)
    assert heard.value is None
    assert not heard.is_sure


@pytest.mark.parametrize(
    ("said", "on", "off"),
    [
        ("i'll skip thursday and run saturday and sunday as normal", {6}, {4}),
        ("could i skip thursday and run friday instead", {5}, {4}),
    ],
)
def test_days_to_run_on_beside_days_off_are_left_out_by_nobody(said: str, on: set[int], off: set[int]) -> None:
    """ "Skip Thursday and run Saturday" is not both of them left out."""
    value = _read(said).value
    assert isinstance(value, RunOn)
    assert ({day.weekday for day in value.on}, {day.weekday for day in value.off}) == (on, off)


def test_what_is_kept_is_none_of_the_rest() -> None:
    """ "Keep Sunday, bin the rest" leaves Sunday, and rests on the days before it."""
    value = _read("keep sunday, bin the rest").value
    assert isinstance(value, Several)
    days = [each.day.on for each in value.wishes if isinstance(each, RestDay)]
    assert days == [TODAY + timedelta(days=each) for each in range(4)]


def test_pieces_end_at_joints_and_signs() -> None:
    """And a decimal point or a time is none."""
    divided = Divided(PartReader(Reader(TODAY, Units.MI, "en", None, ()), "en"), "skip thu, ran 5.5 mon and 4 in 38.10")
    assert [divided.words[begin:end] for begin, end in divided.pieces] == ["skip thu", "ran 5.5 mon", "4 in 38.10"]


def test_moves_at_once_make_room_for_each_other() -> None:
    """Today's tomorrow and tomorrow's on Friday: none is run over by another; a ring of moves is swaps."""
    assert in_order((MoveDay(3, 4), MoveDay(4, 5))) == (MoveDay(4, 5), MoveDay(3, 4))
    assert in_order((MoveDay(3, 4), MoveDay(4, 3))) == (SwapDays(3, 4),)
    assert in_order((MakeRest(6), MoveDay(6, 5), SetDistance(5, 8_000_000))) == (
        MoveDay(6, 5),
        SetDistance(5, 8_000_000),
    )
    assert in_order((MoveDay(6, 5), MakeRest(4))) == (MakeRest(4), MoveDay(6, 5))
