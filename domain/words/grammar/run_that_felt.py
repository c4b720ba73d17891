"""A run named by its day and its length, with how it was and no time: "yesterdays 5 felt awful, slept 4h"."""

import re

from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Understood
from domain.words.day_refs import DayRef
from domain.words.grammar.chatter_days import days_in
from domain.words.grammar.chatter_numbers import effort_in, put_right
from domain.words.grammar.chatter_wishes import WISHED, without_what_only_sounds_so
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.tokens import plain
from domain.words.intents import LogRun

_FELT = re.compile(
    r"^(?:(?:ok|so|hm+|ugh|well|oh|and|btw|my|the)[ ,]+)*(?P<day>[a-z]+(?: night| morning)?)(?:'?s)? "
    r"(?P<far>\d{1,2}(?:\.\d{1,2})?) ?(?P<unit>kms?|k|miles?|mi|milers?)?(?: (?:run|easy|long|ones?))* "
    r"(?:felt|feels|was|were|went)\b(?! (?:planned|supposed|too|to be|meant|my|the|only|just|not|\d|an? (?:10|"
    r"[1-9])\b))"
)


def felt_run(heard: Heard, text: str, reader: Reader) -> Heard | None:
    """The run, where the words begin with it; None for other words."""
    said = put_right(plain(text))
    found = _FELT.match(said)
    days = days_in(said[: found.end()], reader.today) if found is not None else None
    if found is None or days is None or len(days.own) != 1 or "?" in text or heard.name:
        return None
    first = re.split(r"[.!;,]", said)[0]
    if WISHED.search(without_what_only_sounds_so(first)):
        return None
    on = days.own[0][0]
    is_km = found["unit"].startswith("k") if found["unit"] else reader.units is Units.KM
    far = round(float(found["far"]) * (MM_PER_KM if is_km else MM_PER_MILE))
    # Where it stands in the log already, it is the same run.
    run = LogRun(day=DayRef(on=on), distance_mm=far, effort=effort_in(said), of_plan=True)
    return Heard(Understood(run), language=heard.language, is_whole=True)
