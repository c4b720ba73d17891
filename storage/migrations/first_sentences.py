"""The sentences of the first version as templates: what reads them for migration 0002 also writes them back.

A place is `{name:kind}`; what a kind reads is JSON-able, in the shape that `storage/told.py` and the adapters keep.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

MM_PER_MILE = 1_609_344
_QUARTER_MILE = MM_PER_MILE // 4
_KM_PER_MILE = 1.609344
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TYPES = {
    "rest": "Rest",
    "recovery": "Recovery",
    "easy": "Easy",
    "moderate": "Moderate",
    "tempo": "Tempo",
    "intervals": "Intervals",
    "race_pace": "Race pace",
    "long_run": "Long run",
    "shakeout": "Shakeout",
    "race": "Race",
}
_GENTLE = {"easy": "easy run", "moderate": "medium run", "recovery": "recovery run", "rest": "rest"}
_SEGMENTS = {"warmup": "warm-up", "workout": "workout", "cooldown": "cool-down"}
_PHASES = {name: name for name in ("base", "build", "peak", "taper")}
_STARTERS = {
    "holiday": "Holiday week",
    "easy_week": "Easy week",
    "travel": "Travel week",
    "track": "Classic track day",
    "cruise": "Cruise repeats",
    "hills": "Easy run with hills",
    "easy_run": "Easy run",
}
RACE_PACES = {
    "mile": "mile pace",
    "5k": "5K pace",
    "10k": "10K pace",
    "10_mile": "10-mile pace",
    "half": "half-marathon pace",
    "marathon": "marathon pace",
    "race": "race pace",
}
TRACK = {_QUARTER_MILE: "400 m", 2 * _QUARTER_MILE: "800 m", 3 * _QUARTER_MILE: "1200 m", MM_PER_MILE: "1 mile"}
_DISTANCE = r"\d+(?:\.\d+)? (?:mi|km)"
_CLOCK = r"\d+:[0-5]\d"
_PACE = rf"{_CLOCK}/(?:mi|km)"


def distance_mm(text: str) -> int:
    """Millimetres of "2.25 mi", "6.5 km" or "800 m"; exact for what lies on a planner's grid."""
    number, unit = text.split(" ")
    return round(float(number) * {"mi": MM_PER_MILE, "km": 1_000_000, "m": 1000}[unit])


def show_distance(mm: int, units: str, digits: int = 2) -> str:
    """As the first version wrote it: "5.25 mi"."""
    text = f"{mm / (MM_PER_MILE if units == 'mi' else 1_000_000):.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return f"{text or '0'} {units}"


def show_lap(mm: int, units: str) -> str:
    """As the first version wrote it: metres where they are round."""
    return f"{mm // 1000} m" if mm < 1_000_000 and mm % 50_000 == 0 else show_distance(mm, units)


def show_pace(pace_s: float, units: str) -> str:
    """As the first version wrote it: "4:40/km"."""
    minutes, seconds = divmod(round(pace_s if units == "mi" else pace_s / _KM_PER_MILE), 60)
    return f"{minutes}:{seconds:02d}/{units}"


def show_range(fast_s: int, slow_s: int, units: str) -> str:
    """As the first version wrote it: "9:30–10:20/mi"."""
    fast, slow = show_pace(fast_s, units), show_pace(slow_s, units)
    return fast if fast == slow else f"{fast.split('/')[0]}–{slow}"


def pace_s(text: str, known: Iterable[int] = ()) -> int:
    """Seconds per mile of "4:40/km": the known pace that is shown like this, else the nearest."""
    clock, units = text.split("/")
    for pace in known:
        if show_pace(pace, units) == text:
            return pace
    minutes, seconds = clock.split(":")
    return round((int(minutes) * 60 + int(seconds)) * (1 if units == "mi" else _KM_PER_MILE))


class _Kind(NamedTuple):
    pattern: str
    read: Callable[[str], Any]
    write: Callable[[Any, str], str]


def _named(tag: str, names: dict[str, str]) -> _Kind:
    values = {shown: value for value, shown in names.items()}
    pattern = "|".join(re.escape(shown) for shown in sorted(values, key=len, reverse=True))
    return _Kind(pattern, lambda text: {tag: values[text]}, lambda value, _: names[value[tag]])


def _counted(noun: str) -> _Kind:
    return _Kind(
        rf"\d+ {noun}s?",
        lambda text: int(text.split(" ")[0]),
        lambda count, _: f"{count} {noun if count == 1 else noun + 's'}",
    )


def _name_in(text: str) -> Any:
    return next(({"StarterName": key} for key, shown in _STARTERS.items() if shown == text), text)


def _lap_in(text: str) -> Any:
    if text.endswith(" by effort"):
        return {"Lap": [distance_mm(text.removesuffix(" by effort")), None]}
    length, pace = text.split(" at ")
    return {"Lap": [distance_mm(length), pace_s(pace)]}


def _lap_out(value: Any, units: str) -> str:
    mm, pace = value["Lap"]
    return f"{show_lap(mm, units)} {'by effort' if pace is None else f'at {show_pace(pace, units)}'}"


def _plain(pattern: str) -> _Kind:
    return _Kind(pattern, lambda text: text, lambda text, _: text)


KINDS = {
    "weekday": _Kind(
        "|".join(_WEEKDAYS),
        lambda text: {"Weekday": _WEEKDAYS.index(text) + 1},
        lambda value, _: _WEEKDAYS[value["Weekday"] - 1],
    ),
    "int": _Kind(r"\d+", int, lambda value, _: str(value)),
    "type": _named("DayType", {value: shown.lower() for value, shown in _TYPES.items()}),
    "gentle": _named("DayType", _GENTLE),
    "segment": _named("Segment", _SEGMENTS),
    "phase": _named("PhaseName", _PHASES),
    "calls": _counted("call"),
    "days": _counted("day"),
    "name": _Kind(
        r".+?", _name_in, lambda value, _: _STARTERS[value["StarterName"]] if isinstance(value, dict) else str(value)
    ),
    "word": _plain(r"[^(),;]+?"),
    "words": _Kind(r"(?s:.*)", lambda text: text, lambda text, _: text),
    "mm": _Kind(
        _DISTANCE,
        lambda text: {"Millimetres": distance_mm(text)},
        lambda value, units: show_distance(value["Millimetres"], units),
    ),
    "miles": _Kind(
        _DISTANCE,
        lambda text: {"Miles": distance_mm(text) / MM_PER_MILE},
        lambda value, units: show_distance(round(value["Miles"] * MM_PER_MILE), units, 1),
    ),
    "miles2": _Kind(
        _DISTANCE,
        lambda text: {"Miles": distance_mm(text) / MM_PER_MILE},
        lambda value, units: show_distance(round(value["Miles"] * MM_PER_MILE), units),
    ),
    "lap": _Kind(rf"(?:{_DISTANCE}|\d+ m) (?:by effort|at {_PACE})", _lap_in, _lap_out),
    # In names of workouts and in advice: numbers stay as text until the day that they are about tells them exactly.
    "distance": _plain(_DISTANCE),
    "repeat": _plain(rf"\d+ m|1 mile|half a mile|{_DISTANCE}"),
    "race_pace": _plain("|".join(re.escape(shown) for shown in RACE_PACES.values())),
    "pace": _plain(_PACE),
    "range": _plain(rf"{_CLOCK}–{_PACE}|{_PACE}"),
    "kind": _plain("|".join(sorted(_TYPES.values(), key=len, reverse=True))),
}
TYPE_NAMES = _TYPES


class Sentence:
    """A template that reads the values out of a text, and writes the text from the values."""

    def __init__(self, template: str) -> None:
        parts = re.split(r"\{(\w+):(\w+)\}", template)
        self._literals, self._names, self._kinds = parts[::3], parts[1::3], parts[2::3]
        pattern = re.escape(self._literals[0])
        for name, kind, literal in zip(self._names, self._kinds, self._literals[1:], strict=True):
            pattern += f"(?P<{name}>{KINDS[kind].pattern}){re.escape(literal)}"
        self._whole = re.compile(pattern)
        # A sentence among others ends where the text ends or the next one begins.
        self._first = re.compile(f"(?:{pattern})(?= |$)")

    def read(self, text: str) -> dict[str, Any] | None:
        """The values of a text that is this sentence and nothing else."""
        return self._values(self._whole.fullmatch(text))

    def read_first(self, text: str, start: int) -> tuple[dict[str, Any], int] | None:
        """The values of the sentence that begins at `start`, and where it ends."""
        found = self._first.match(text, start)
        values = self._values(found)
        return None if found is None or values is None else (values, found.end())

    def _values(self, found: re.Match[str] | None) -> dict[str, Any] | None:
        if found is None:
            return None
        return {name: KINDS[kind].read(found[name]) for name, kind in zip(self._names, self._kinds, strict=True)}

    def write(self, values: dict[str, Any], units: str) -> str:
        """The text."""
        text = self._literals[0]
        for name, kind, literal in zip(self._names, self._kinds, self._literals[1:], strict=True):
            text += KINDS[kind].write(values[name], units) + literal
        return text
