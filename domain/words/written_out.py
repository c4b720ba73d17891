"""A workout that somebody writes unasked, with or without its day: "thursday: 6x800 @ 3:20 with 400 jog"."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from domain.units import Units
from domain.words.clean import clean, stripped
from domain.words.day_refs import DAY_INSIDE, parse_day_ref
from domain.words.intents import WriteOut
from domain.words.workout_line import is_workout

_DAY = rf"(?P<day>{DAY_INSIDE.pattern})"
_ASKS = re.compile(r"^(?:(?:please|can we|let'?s|i want to|i'?ll|do|make|set|write|put|change) )+(?=\S)")
_TRAILS = re.compile(r",? (?:please|thanks|thank you)$")
_NO_KIND = r"(?!(?:long run|tempo|intervals?|shakeout)$)"
_DAY_LAST = re.compile(rf"(?P<line>.*?\S)(?:,? (?:on|for) (?:my |the )*|,? {_NO_KIND}){_DAY}")
_DAY_FIRST = re.compile(
    rf"(?:on |for |my |the )*{_DAY}(?:'?s)?(?: (?:run|workout|session))?(?: (?:to|into|becomes|is|as|do))?[ :,=-]+"
    r"(?P<line>\S.*)"
)


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """The workout that was written; `name` is whom a coach named, folded."""

    said: WriteOut
    name: str = ""


def written_out(text: str, today: date, units: Units, names: Collection[str] = ()) -> WrittenOut | None:
    """The workout in a sentence, or None where it is none. `names` are folded first names in lower case."""
    words = clean(text)
    first, _, rest = words.partition(" ")
    name = first.rstrip(":,").removesuffix("'s")
    if name in names:
        said = _read(rest, today, units)
        return WrittenOut(said, name) if said is not None else None
    said = _read(words, today, units)
    return WrittenOut(said) if said is not None else None


def _read(words: str, today: date, units: Units) -> WriteOut | None:
    words = stripped(words, _ASKS, _TRAILS)
    # The words of a hill may be any; of "tempo 20 min" the first names the pace and not the day.
    for shape in (_DAY_LAST, None, _DAY_FIRST):
        found = shape.fullmatch(words) if shape is not None else None
        line = found["line"] if found is not None else words
        if (shape is None or found is not None) and is_workout(line, units):
            return WriteOut(line, parse_day_ref(found["day"], today) if found is not None else None)
    return None
