"""Strict reading of JSON values: every fault is named by its path."""

import re
from datetime import date
from math import isfinite

from domain.errors import InputError

PACE = re.compile(r"[0-9]{1,2}:[0-5][0-9]")


class PortableError(InputError):
    """JSON that cannot be used; the sentence is `path: problem`."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, f"{path}: {problem}")
        self.problem = problem


class Node:
    """A JSON value and the path that leads to it."""

    __slots__ = ("path", "value")

    def __init__(self, value: object, path: str) -> None:
        self.value = value
        self.path = path

    def fault(self, problem: str) -> PortableError:
        """The error to raise about this value."""
        return PortableError(self.path, problem)

    def _kind(self) -> str:
        names = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
        return names.get(type(self.value), "a number")

    def field(self, name: str) -> "Node":
        """A member that must be there. Raises PortableError."""
        found = self.maybe(name)
        if found is None:
            raise PortableError(f"{self.path}.{name}", "is missing")
        return found

    def maybe(self, name: str) -> "Node | None":
        """A member, or None when it is missing."""
        if not isinstance(self.value, dict):
            raise self.fault(f"should be an object, not {self._kind()}")
        if name not in self.value:
            return None
        return Node(self.value[name], f"{self.path}.{name}")

    def known_only(self, names: frozenset[str]) -> None:
        """Refuse members that nothing reads. Raises PortableError with the nearest known name."""
        if not isinstance(self.value, dict):
            raise self.fault(f"should be an object, not {self._kind()}")
        for name in self.value:
            if name not in names:
                raise PortableError(
                    f"{self.path}.{str(name)[:40]}", f"is not known; there are {', '.join(sorted(names))}"
                )

    def items(self, most: int) -> list["Node"]:
        """The members of a list of at most so many."""
        if not isinstance(self.value, list):
            raise self.fault(f"should be a list, not {self._kind()}")
        if len(self.value) > most:
            raise self.fault(f"has {len(self.value)} entries; {most} at most")
        return [Node(value, f"{self.path}[{index}]") for index, value in enumerate(self.value)]

    def text(self, longest: int = 200) -> str:
        """A text."""
        if not isinstance(self.value, str):
            raise self.fault(f"should be a text, not {self._kind()}")
        if len(self.value) > longest:
            raise self.fault(f"is {len(self.value)} characters long; {longest} at most")
        try:
            self.value.encode()
        except UnicodeEncodeError:
            raise self.fault("has half a character (a lone surrogate) in it") from None
        return self.value

    def one_of(self, values: tuple[str, ...]) -> str:
        """One of these texts."""
        found = self.text()
        if found not in values:
            raise self.fault(f"“{found[:40]}” is none of {', '.join(values)}")
        return found

    def whole(self, low: int, high: int) -> int:
        """A whole number between two bounds, both allowed."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            raise self.fault(f"should be a whole number, not {self._kind()}")
        if not low <= self.value <= high:
            raise self.fault(f"should be between {low} and {high}")
        return self.value

    def number(self, low: float, high: float) -> float:
        """A finite number between two bounds, both allowed."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.fault(f"should be a number, not {self._kind()}")
        if isinstance(self.value, float) and not isfinite(self.value):
            raise self.fault("should be a finite number")
        if not low <= self.value <= high:
            raise self.fault(f"should be between {low:g} and {high:g}")
        return float(self.value)

    def truth(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.fault(f"should be true or false, not {self._kind()}")
        return self.value

    def day(self) -> date:
        """A date written as 2027-04-18."""
        found = self.text()
        try:
            if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", found):
                raise ValueError
            return date.fromisoformat(found)
        except ValueError:
            raise self.fault("should be a date such as 2027-04-18") from None

    def pace(self) -> int | None:
        """Seconds per mile written as "7:20", or None for null."""
        if self.value is None:
            return None
        found = self.text()
        if not PACE.fullmatch(found):
            raise self.fault("should be “mm:ss” per mile, such as “7:20”, or null")
        minutes, _, seconds = found.partition(":")
        pace = int(minutes) * 60 + int(seconds)
        if pace < 60:
            raise self.fault("is faster than anybody runs")
        return pace
