"""What is told, kept as JSON: a code by its kind and name, its values, and what those measure.

["EditLabel.swap", {"first": {"Weekday": 2}, "second": {"Weekday": 5}}]
"""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator

from domain.adapting.reasons import RewriteReason, WeekNote, WeekReason
from domain.editing.blocking import OverruleReason
from domain.editing.input_changes import InputChange
from domain.editing.labels import EditLabel
from domain.editing.starters import StarterName
from domain.editing.version_reasons import VersionReason
from domain.mending.fixes import Mend
from domain.plan import DayType, Lap, PhaseName, RaceDistance, RaceExperience, Segment
from domain.records import LetBe
from domain.told import Code, Told
from domain.units import Growth, Miles, MilesRange, Millimetres, Pace, PaceRange, Seconds, Share, Weekday

_CODES: dict[str, type[Code]] = {
    kind.__name__: kind
    for kind in (EditLabel, VersionReason, InputChange, WeekReason, WeekNote, RewriteReason, Mend, OverruleReason)
}
_PLAIN: tuple[type, ...] = (str, int, float, bool, type(None))
_NUMBERS = (Miles, Millimetres, Pace, Seconds, Share, Growth, Weekday)
_NAMES = (DayType, PhaseName, Segment, StarterName, RaceExperience)


def told_out(told: Told) -> list[Any]:
    """The code and its values as JSON-able data."""
    code = f"{type(told.code).__name__}.{told.code.value}"
    return [code, {name: _value_out(value) for name, value in told.values.items()}]


def told_in(data: Any) -> Told:
    """The code and its values back. Raises KeyError or ValueError for a code that this program does not know."""
    if isinstance(data, Told):
        return data
    kind, _, name = data[0].partition(".")
    return Told(_CODES[kind](name), {key: _value_in(value) for key, value in data[1].items()})


def _value_out(value: object) -> object:
    kind = type(value)
    if kind in _PLAIN:
        return value
    match value:
        case Told():
            return {"Told": told_out(value)}
        case tuple():
            return {"tuple": [_value_out(each) for each in value]}
        case MilesRange(low, high):
            return {"MilesRange": [low, high]}
        case Lap(distance_mm, pace_s):
            return {"Lap": [distance_mm, pace_s]}
        case RaceDistance(distance_mm, label):
            return {"RaceDistance": [distance_mm, label]}
        case PaceRange(fast_s, slow_s):
            return {"PaceRange": [fast_s, slow_s]}
        case date():
            return {"date": value.isoformat()}
        case int():
            return {kind.__name__: int(value)}
        case float():
            return {kind.__name__: float(value)}
        case str():
            return {kind.__name__: str(value)}
    raise TypeError(f"{kind.__name__} cannot be kept")


def _value_in(data: Any) -> object:
    if not isinstance(data, dict):
        return data
    ((kind, value),) = data.items()
    return _READERS[kind](value)


_READERS: dict[str, Callable[[Any], object]] = {
    **{kind.__name__: kind for kind in (*_NUMBERS, *_NAMES)},
    "MilesRange": lambda ends: MilesRange(*ends),
    "PaceRange": lambda ends: PaceRange(*ends),
    "Lap": lambda numbers: Lap(*numbers),
    "RaceDistance": lambda race: RaceDistance(*race),
    "date": date.fromisoformat,
    "tuple": lambda values: tuple(_value_in(value) for value in values),
    "Told": told_in,
}

StoredTold = Annotated[Told, PlainValidator(told_in), PlainSerializer(told_out)]
"""For the annotations of what is kept: a `Told` in the shape above."""


def let_be_out(let_be: LetBe) -> list[Any]:
    """A broken rule that is let be as JSON-able data: rule, ISO weekday, how far over, why, whether it is hard."""
    reason = None if let_be.reason is None else told_out(let_be.reason)
    return [let_be.rule, let_be.day_number, let_be.over, reason, let_be.hard]


def let_be_in(data: Any) -> LetBe:
    """A broken rule that is let be, from what `let_be_out` gave."""
    if isinstance(data, LetBe):
        return data
    rule, day_number, over, reason, hard = data
    return LetBe(rule, day_number, over, None if reason is None else told_in(reason), hard)


StoredLetBe = Annotated[LetBe, PlainValidator(let_be_in), PlainSerializer(let_be_out)]
"""For what is kept of a week: a broken rule that is let be."""
