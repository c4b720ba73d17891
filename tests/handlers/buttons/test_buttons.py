"""The buttons: one class each, a codec derived from their fields, an owner for every one."""

from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, NewType, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import handlers.chat.rooms
from domain.editing.operations import SetNotes, SwapDays
from domain.plan import Lap, Segment
from handlers.buttons.codec import (
    MAX_BYTES,
    Between,
    ButtonData,
    Letters,
    NotCodableError,
    button,
    code_of,
    pack,
    registered,
    unpack,
)
from handlers.buttons.onboarding import AnswerQuestion
from handlers.buttons.operations import fits
from tests.safety.every_button import LARGEST, data_of

BUTTONS = sorted(registered().values(), key=lambda each: each.verb)
WEEKDAY_NAMES = frozenset({"day", "first", "second", "last"})
LONGEST_ID = 2**53 - 1


def values_of(name: str, hint: Any) -> st.SearchStrategy[Any]:
    """Whatever a field with this name and type may hold."""
    origin, arguments = get_origin(hint), get_args(hint)
    if isinstance(hint, NewType):
        return st.integers(0, LONGEST_ID)
    if origin is Annotated:
        for note in arguments[1:]:
            if isinstance(note, Between):
                return st.integers(note.low, note.high)
            if isinstance(note, Letters):
                return st.one_of([whole(kind) for kind in note.classes.values()])
        return values_of(name, arguments[0])
    if origin in (Union, UnionType):
        return st.one_of([st.none() if each is type(None) else values_of(name, each) for each in arguments])
    if hint is Lap:
        return st.builds(Lap, st.integers(1, 10**8), st.none() | st.integers(1, 1500))
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(1, 7) if name in WEEKDAY_NAMES or name == "to" else st.integers(0, 60)
    if hint is date:
        return st.dates(date(2020, 1, 1), date(2099, 12, 31))
    if hint is time:
        return st.times().map(lambda each: each.replace(second=0, microsecond=0))
    if hint is str:
        return st.from_regex(r"[A-Za-z0-9_]{1,12}", fullmatch=True).filter(lambda each: each != "_")
    if isinstance(hint, type) and issubclass(hint, StrEnum | Segment):
        return st.sampled_from(list(hint))
    if is_dataclass(hint) and isinstance(hint, type):
        return whole(hint)
    raise TypeError(f"{name}: {hint!r}")


@cache
def whole(kind: type) -> st.SearchStrategy[Any]:
    """Any button, or record inside a button, of a class."""
    hints = get_type_hints(kind, include_extras=True)
    own = {each.name: values_of(each.name, hints[each.name]) for each in fields(kind) if each.name != "revision"}  # type: ignore[arg-type]  # a dataclass
    if issubclass(kind, ButtonData):
        own["revision"] = st.integers(0, 10**5)
    return st.builds(kind, **own)


# Some of each of two hundred classes; the longest there are of each are packed in tests/safety/every_button.py.
EXAMPLES = settings(max_examples=10)


@pytest.mark.parametrize("made", BUTTONS, ids=lambda each: each.verb)
@EXAMPLES
@given(data=st.data())
def test_every_button_comes_back_as_it_was(made: type[ButtonData], data: st.DataObject) -> None:
    """Packed with the longest ids it fits Telegram's limit, and reads back the same."""
    pressed = data.draw(whole(made))
    packed = pack(pressed)
    assert len(packed.encode()) <= MAX_BYTES
    assert unpack(packed) == pressed


@given(junk=st.lists(st.from_regex(r"-?[A-Za-z0-9_]{1,6}", fullmatch=True), max_size=7))
def test_foreign_content_is_no_button_and_no_error(junk: list[str]) -> None:
    """Forged fields behind any verb either are a button of ours, which packs and reads the same, or nothing."""
    for made in BUTTONS:
        found = unpack(f"v1:{made.verb}:{'.'.join(junk)}:0")
        assert found is None or unpack(pack(found)) == found, made


def test_a_broken_button_is_none() -> None:
    """A part too many, a version we do not know, half a button, a byte of another alphabet: nothing, of each button."""
    read = set()
    for packed in (data for made in BUTTONS for data in data_of(made, LARGEST)):
        head, _, revision = packed.rpartition(":")
        assert unpack(packed) is not None
        read |= {
            broken
            for broken in (
                packed.replace("v1:", "v9:", 1),
                f"{head}:{revision}x",
                f"{head}é:{revision}",
                packed[: packed.index(":") + 1],
                f"{head}{'.' if not head.endswith(':') else ''}{'9.' * 20}9:{revision}",
            )
            if unpack(broken) is not None
        }
    assert not read


@given(st.text(max_size=80))
def test_any_text_is_no_error(text: str) -> None:
    """Data from anywhere is read without an error."""
    found = unpack(text)
    assert found is None or unpack(pack(found)) == found


def test_every_room_is_loaded() -> None:
    """The buttons tried here are those of the whole chat."""
    assert handlers.chat.rooms.ROOMS
    assert len(BUTTONS) > 120


def test_a_button_that_does_not_fit_is_refused_when_it_is_made() -> None:
    """More than Telegram takes, or a part that would not come back the same, is our mistake."""
    with pytest.raises(ValueError, match="64"):
        pack(AnswerQuestion("x" * 40, "y" * 40))
    with pytest.raises(ValueError, match=r"a\.b"):
        pack(AnswerQuestion("race", "a.b"))


def test_what_a_button_cannot_hold_does_not_fit() -> None:
    """Notes travel through a dialog."""
    assert not fits(SetNotes(2, "long words"))
    assert fits(SwapDays(2, 3))


def test_a_verb_belongs_to_one_button() -> None:
    """A second class under the same verb is refused when it is made."""
    with pytest.raises(ValueError, match="taken"):
        button("week")(ButtonData)


@pytest.mark.parametrize("hint", [float, list[int], int | str, dict[str, int]])
def test_a_field_that_no_button_can_carry_is_refused(hint: Any) -> None:
    """Such a class is found out when its first button is made."""
    with pytest.raises(TypeError):
        code_of(hint)


@pytest.mark.parametrize("text", ["9223372036854775808", "٣", "1e3", "-0", "007", ""])
def test_a_number_that_no_column_holds_is_refused(text: str) -> None:
    """Forged ids never reach the database."""
    with pytest.raises(NotCodableError):
        code_of(int).read([text])
