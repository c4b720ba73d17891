"""How fingers slip: a key beside the right one, letters left out or changed about, a space at the wrong letter."""

from collections.abc import Callable

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# A letter this far into its row stands above or below these of the next row.
_SLANT = (0, 1)


def _beside() -> dict[str, frozenset[str]]:
    near: dict[str, set[str]] = {}
    for row, keys in enumerate(_ROWS):
        for at, key in enumerate(keys):
            around = set(keys[max(at - 1, 0) : at + 2])
            if row:
                above = _ROWS[row - 1]
                around |= {above[at + step] for step in _SLANT if at + step < len(above)}
            for other in around - {key}:
                near.setdefault(key, set()).add(other)
                near.setdefault(other, set()).add(key)
    return {key: frozenset(others) for key, others in near.items()}


_BESIDE = _beside()


def unlikeness(word: str, other: str) -> int:
    """How unlike a slip `word` is for `other`: 0 letters changed about, 1 one left out or a key beside, else 2."""
    if sorted(word) == sorted(other):
        return 0
    if _is_within(word, other) or _is_within(other, word):
        return 1
    pairs = [(one, right) for one, right in zip(word, other, strict=False) if one != right]
    is_key = len(word) == len(other) and all(right in _BESIDE.get(one, ()) for one, right in pairs)
    return 1 if is_key else 2


def _is_within(word: str, other: str) -> bool:
    """Whether the letters of a word stand in another one in the same order."""
    letters = iter(other)
    return all(each in letters for each in word)


def of_three(word: str, known: frozenset[str]) -> str | None:
    """The one short word that is meant by three letters with one key beside, or two changed about; None otherwise."""
    if len(word) != len("ran") or word in known:
        return None
    found = {each for each in known if len(each) == len(word) and _is_one_slip(word, each)}
    return found.pop() if len(found) == 1 else None


def _is_one_slip(word: str, other: str) -> bool:
    wrong = [at for at in range(len(word)) if word[at] != other[at]]
    if len(wrong) == 1:
        return other[wrong[0]] in _BESIDE.get(word[wrong[0]], ())
    return len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(word) == sorted(other)


def respaced(one: str, other: str, is_word: Callable[[str], bool]) -> tuple[str, ...] | None:
    """Two pieces with the space where it belongs: "lon grun" is "long run"; None where it was right."""
    if is_word(one) and is_word(other):
        return None
    if is_word(one + other) and len(one + other) > 2:
        return (one + other,)
    moved = ((one + other[:1], other[1:]), (one[:-1], one[-1:] + other))
    return next((pair for pair in moved if all(len(each) > 1 and is_word(each) for each in pair)), None)


def split(word: str, means: Callable[[str], bool]) -> tuple[str, str] | None:
    """A piece that lacks its space: "skiptoday"; None where no two words of three letters and more make it."""
    for at in range(3, len(word) - 2):
        if means(word[:at]) and means(word[at:]):
            return word[:at], word[at:]
    return None
