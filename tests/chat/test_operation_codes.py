"""Operations inside buttons: read back as they were, and junk is nobody's operation."""

from hypothesis import given
from hypothesis import strategies as st

from domain.editing.operations import (
    ChangeType,
    DeleteLap,
    EditLap,
    MakeRest,
    MoveDay,
    MoveLap,
    Operation,
    SetDistance,
    SetNotes,
    SetPinned,
    SwapDays,
)
from domain.plan import DayType, Lap, Segment
from handlers.chat.buttons import pack, unpack
from handlers.chat.operation_codes import decode, encode

DAYS = st.integers(1, 7)
SEGMENTS = st.sampled_from(list(Segment))
INDEXES = st.integers(0, 59)
LAPS = st.builds(Lap, st.integers(1, 10**8), st.none() | st.integers(1, 1500))
OPERATIONS: st.SearchStrategy[Operation] = st.one_of(
    st.builds(SwapDays, DAYS, DAYS),
    st.builds(MoveDay, DAYS, DAYS),
    st.builds(MakeRest, DAYS),
    st.builds(ChangeType, DAYS, st.sampled_from(list(DayType))),
    st.builds(SetDistance, DAYS, st.integers(0, 10**8), st.none() | st.sampled_from(list(DayType))),
    st.builds(EditLap, DAYS, SEGMENTS, INDEXES, LAPS),
    st.builds(DeleteLap, DAYS, SEGMENTS, INDEXES),
    st.builds(MoveLap, DAYS, SEGMENTS, INDEXES, INDEXES),
    st.builds(SetPinned, DAYS, st.booleans()),
)


@given(OPERATIONS)
def test_an_operation_survives_the_button(operation: Operation) -> None:
    """Packed with the longest ids, within 64 bytes, and read back the same."""
    code = encode(operation)
    assert code is not None
    tap = unpack(pack("preview", 2**53 - 1, 52, *code, revision=9999))
    assert tap is not None
    assert decode(tap.ids[2:]) == operation


@given(st.lists(st.text(alphabet="smrtdexyp0123456789-wc_", max_size=6), max_size=7).map(tuple))
def test_junk_never_raises(ids: tuple[str, ...]) -> None:
    """Forged ids give an operation with days of the week, or nothing."""
    found = decode(ids)
    assert found is None or encode(found) is not None


def test_what_a_button_cannot_hold_is_not_encoded() -> None:
    """Notes travel through a dialog."""
    assert encode(SetNotes(2, "long words")) is None
