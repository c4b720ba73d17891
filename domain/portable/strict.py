"""Strict reading of JSON values: every fault is named by its path."""

import re
from datetime import date
from math import isfinite

from domain.errors import InputError, JsonKind, JsonProblem
from domain.units import clock_text

PACE = re.compile(r"[0-9]{1,2}:[0-5][0-9]")


class PortableError(InputError):
    """JSON that cannot be used. `field` is the path to the value; what is shown begins with it."""


def pace_goal(seconds_per_mile: int | None) -> str | None:
    """A pace as JSON holds it: "mm:ss" per mile, or None for by effort. `Node.pace` reads it back."""
    return None if seconds_per_mile is None else clock_text(seconds_per_mile)


class Node:
    """A JSON value and the path that leads to it."""

    __slots__ = ("path", "value")

    def __init__(self, value: object, path: str) -> None:
        self.value = value
        self.path = path

    def fault(self, code: JsonProblem, /, **values: object) -> PortableError:
        """The error to raise about this value."""
        return PortableError(self.path, code, **values)

    def _kind(self) -> JsonKind:
        kinds = {dict: JsonKind.OBJECT, list: JsonKind.LIST, str: JsonKind.TEXT, bool: JsonKind.TRUTH}
        return JsonKind.NULL if self.value is None else kinds.get(type(self.value), JsonKind.NUMBER)

    def field(self, name: str) -> "Node":
        """A member that must be there. Raises PortableError."""
        found = self.maybe(name)
        if found is None:
            raise PortableError(f"{self.path}.{name}", JsonProblem.MISSING)
        return found

    def maybe(self, name: str) -> "Node | None":
        """A member, or None when it is missing."""
        if not isinstance(self.value, dict):
            raise self.fault(JsonProblem.NOT_AN_OBJECT, kind=self._kind())
        if name not in self.value:
            return None
        return Node(self.value[name], f"{self.path}.{name}")

    def known_only(self, names: frozenset[str]) -> None:
        """Refuse members that nothing reads. Raises PortableError with the nearest known name."""
        if not isinstance(self.value, dict):
            raise self.fault(JsonProblem.NOT_AN_OBJECT, kind=self._kind())
        for name in self.value:
            if name not in names:
                raise PortableError(
                    f"{self.path}.{str(name)[:40]}", JsonProblem.UNKNOWN, names=", ".join(sorted(names))
                )

    def items(self, most: int) -> list["Node"]:
        """The members of a list of at most so many."""
        if not isinstance(self.value, list):
            raise self.fault(JsonProblem.NOT_A_LIST, kind=self._kind())
        if len(self.value) > most:
            raise self.fault(JsonProblem.TOO_MANY, count=len(self.value), most=most)
        return [Node(value, f"{self.path}[{index}]") for index, value in enumerate(self.value)]

    def text(self, longest: int = 200) -> str:
        """A text."""
        if not isinstance(self.value, str):
            raise self.fault(JsonProblem.NOT_A_TEXT, kind=self._kind())
        if len(self.value) > longest:
            raise self.fault(JsonProblem.TOO_LONG, count=len(self.value), most=longest)
        try:
            self.value.encode()
        except UnicodeEncodeError:
            raise self.fault(JsonProblem.HALF_CHARACTER) from None
        return self.value

    def one_of(self, values: tuple[str, ...]) -> str:
        """One of these texts."""
        found = self.text()
        if found not in values:
            raise self.fault(JsonProblem.NONE_OF, text=found[:40], names=", ".join(values))
        return found

    def whole(self, low: int, high: int) -> int:
        """A whole number between two bounds, both allowed."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            raise self.fault(JsonProblem.NOT_WHOLE, kind=self._kind())
        if not low <= self.value <= high:
            raise self.fault(JsonProblem.BETWEEN, low=low, high=high)
        return self.value

    def number(self, low: float, high: float) -> float:
        """A finite number between two bounds, both allowed."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.fault(JsonProblem.NOT_A_NUMBER, kind=self._kind())
        if isinstance(self.value, float) and not isfinite(self.value):
            raise self.fault(JsonProblem.NOT_FINITE)
        if not low <= self.value <= high:
            raise self.fault(JsonProblem.BETWEEN, low=low, high=high)
        return float(self.value)

    def truth(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.fault(JsonProblem.NOT_TRUTH, kind=self._kind())
        return self.value

    def day(self) -> date:
        """A date written as 2027-04-18."""
        found = self.text()
        try:
            if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", found):
                raise ValueError
            return date.fromisoformat(found)
        except ValueError:
            raise self.fault(JsonProblem.NOT_A_DATE) from None

    def pace(self) -> int | None:
        """Seconds per mile written as "7:20", or None for null."""
        if self.value is None:
            return None
        found = self.text()
        if not PACE.fullmatch(found):
            raise self.fault(JsonProblem.NOT_A_PACE)
        minutes, _, seconds = found.partition(":")
        pace = int(minutes) * 60 + int(seconds)
        if pace < 60:
            raise self.fault(JsonProblem.TOO_FAST)
        return pace
