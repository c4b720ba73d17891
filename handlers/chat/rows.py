"""Buttons laid out in rows."""

from collections.abc import Iterable
from typing import TypeVar

Item = TypeVar("Item")


def in_rows(items: Iterable[Item], width: int = 2) -> tuple[tuple[Item, ...], ...]:
    """Items in rows of `width`, the last row as long as it comes."""
    listed = tuple(items)
    return tuple(listed[start : start + width] for start in range(0, len(listed), width))
