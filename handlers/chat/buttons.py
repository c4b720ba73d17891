"""What a button carries: a verb, ids and a revision in at most 64 bytes, as `v1:<verb>:<id[.id…]>:<revision>`."""

import re
from dataclasses import dataclass

MAX_BYTES = 64

_VERB = re.compile(r"[a-z][a-z0-9_]*")
_NUMBER = re.compile(r"-?[0-9]{1,19}")
_BEYOND_64_BITS = 2**63
_ID = re.compile(r"-?[A-Za-z0-9_]+")
_DATA = re.compile(
    rf"v1:(?P<verb>{_VERB.pattern}):(?P<ids>(?:{_ID.pattern}(?:\.{_ID.pattern})*)?):(?P<revision>0|[1-9][0-9]*)"
)


@dataclass(frozen=True, slots=True)
class Tap:
    """A decoded button. `ids` are text as packed; `revision` is what the card showed, 0 where it does not matter."""

    verb: str
    ids: tuple[str, ...] = ()
    revision: int = 0

    def number(self, index: int) -> int:
        """The id at this place as a whole number of 64 bits; -1 where it is none, which no row has."""
        word = self.word(index)
        # A forged number that no column holds must not reach the database.
        found = int(word) if _NUMBER.fullmatch(word) else -1
        return found if abs(found) < _BEYOND_64_BITS else -1

    def word(self, index: int) -> str:
        """The id at this place, or an empty text."""
        return self.ids[index] if index < len(self.ids) else ""


def pack(verb: str, *ids: int | str, revision: int = 0) -> str:
    """Callback data of a button. Raises ValueError for an odd character in a part or more than 64 bytes."""
    parts = [str(each) for each in ids]
    if not _VERB.fullmatch(verb) or revision < 0 or not all(_ID.fullmatch(part) for part in parts):
        raise ValueError(f"not packable: {verb!r} {parts!r} {revision!r}")
    data = f"v1:{verb}:{'.'.join(parts)}:{revision}"
    if len(data) > MAX_BYTES:
        raise ValueError(f"{len(data)} bytes, Telegram takes {MAX_BYTES}: {data!r}")
    return data


def unpack(data: str) -> Tap | None:
    """The tap in a button's data; None for anything `pack` did not make."""
    if len(data) > MAX_BYTES:
        return None
    found = _DATA.fullmatch(data)
    if found is None:
        return None
    ids = found["ids"]
    return Tap(found["verb"], tuple(ids.split(".")) if ids else (), int(found["revision"]))
