"""An easy run of so long, or so far, in place of what a day has: "an easy 40 minutes instead of the intervals".

A frame sees a kind of run, a length and what was planned, and takes one of them; here both are wished for.
"""

import re

from domain.plan import DayType
from domain.units import Units
from domain.words.day_refs import DayRef
from domain.words.grammar.hard_for_easy import hard_for_easy
from domain.words.grammar.heard import Reader
from domain.words.grammar.reworded_days import DAY
from domain.words.intents import CutDay, DayEdit, RunForTime, Several, TypeIntent
from domain.words.lexicon.meanings import M

_LENGTH = (
    r"(?:(?:about |around |just |only |roughly )?\d{1,3}(?:\.\d{1,3})? ?-?(?:min(?:ute)?s?|miles?|milers?|mi|kms?|k|"
    r"kilomet\w+)|(?:just |only )?(?:half an? hour|an hour|half hour|three quarters of an hour))"
)
_SOFT = r"(?:(?:nice |really |very |super |gentle |just )*(?:easy|gentle|relaxed|light|recovery|slow))"
_EASY_FOR = re.compile(
    rf"\b{_SOFT},? (?:(?:run|jog|running|one) )?(?:of |for |at )?(?:a |an )?{_LENGTH}\b|\b{_LENGTH},? (?:of |at |run "
    rf"|jog |very |really )*{_SOFT}\b"
)
_WISHED = re.compile(
    r"^(?:(?:ok|so|and|please|pls|actually|hey),? )*(?:can|could|may|shall|let|lets|let's|give|make|have|set|put|get|"
    r"change|swap|replace|"
    r"turn|switch|i want|i'?d like|i would like|i'?d rather|i'?ll|just|only|do|plan)\b|\b(?:instead|rather)\b"
)
_IN_PLACE_OF = re.compile(
    r",? ?\b(?:instead of|rather than|in place of|not) (?:(?:the|his|her|my|their|those|a|an|doing|planned|hard) "
    r")*(?P<what>[a-z]+(?: (?:run|session|workout|"
    r"repeats|reps))?)\b"
)
# "Swap the intervals for an easy 5 miles".
_TRADED = re.compile(
    r"\b(?:swap|replace|change|trade|turn) (?:(?:the|his|her|my|their|[a-z]+'s) )*(?P<what>[a-z]+(?: run| session)?) "
    r"(?:for|with|to|into) (?=an? |\d|some )"
)
# "Friday as an easy 4", "tomorrow: easy 40".
_AS_EASY = rf"\b{DAY}(?:'s run)?(?: as| just|:|,| -)+ (?:an? )?(?:easy|gentle|relaxed) \d"
# "An easy 40" is minutes, and an easy 4 is miles.
_BARE = re.compile(
    rf"\b(?P<soft>{_SOFT}) (?P<number>\d{{1,3}})(?=[?.!,;]|$| instead| please| tomorrow| today| on | this | for me| "
    r"and | then| rather| will| would| i )"
)
_FEWEST_MINUTES, _MOST_LENGTHS = 20, 15
_NOT_SO = re.compile(
    r"\b(?:\d ?x ?\d|then|warm|between|strides|with|pace|extra|longer|shorter|every|each|week|weeks|plus|add)\b"
)


def easy_for(words: str, reader: Reader) -> Several | TypeIntent | None:
    """Easy, and of that length where one is named (`words` are those of the grammar); None for anything else."""
    return _so_long(words, reader) or hard_for_easy(words, reader.reading(words, reader.language))


def _so_long(words: str, reader: Reader) -> Several | None:
    """Both wishes for the day."""
    if (wished := _WISHED.search(words) or re.search(_AS_EASY, words)) is not None:
        words = _BARE.sub(lambda found: _in_units(found, reader.units), words)
    if _EASY_FOR.search(words) is None or wished is None or _NOT_SO.search(words):
        return None
    was = _IN_PLACE_OF.search(words) or _TRADED.search(words)
    left = _TRADED.sub("", _IN_PLACE_OF.sub(" ", words))
    r = reader.reading(left, reader.language)
    if r.has(M.RAN, M.DONE, M.EFFORT, M.PAIN, M.INJURY, M.ILL, M.RACE, M.MY_RACE, M.UNTIL, M.FROM, M.NOT):
        return None
    kinds = {each.kind for each in r.days} | {each.day.type for each in r.days} - {None}
    if any(token.has(M.MOVE) and token.text != "do" for token in r.tokens):
        return None
    days = [each.day for each in r.days if each.day.type is None]
    hard = kinds - {None, DayType.EASY, DayType.RECOVERY}
    if was is None and not days and len(hard) == 1 and len(r.days) == 1:
        # "Make the tempo an easy 5 miles".
        return _both(r.days[0].day, r.values(M.DURATION), r.values(M.DISTANCE))
    if hard or len(days) > 1:
        return None
    planned = reader.reading(was["what"], reader.language).day if was is not None else None
    day = days[0] if days else planned
    if day is None or (planned is not None and planned.type is DayType.LONG_RUN and days):
        # The long run is another day's: what is to become of it was not said.
        return None
    return _both(day, r.values(M.DURATION), r.values(M.DISTANCE))


def _in_units(found: re.Match[str], units: Units) -> str:
    """A number without its unit, with the one that it must have; as it is where it may have either."""
    number = int(found["number"])
    if number >= _FEWEST_MINUTES:
        return f"{found['soft']} {number} min"
    return f"{found['soft']} {number} {units.value}" if 0 < number <= _MOST_LENGTHS else found[0]


def _both(day: DayRef, times: list[object], lengths: list[object]) -> Several | None:
    length: DayEdit
    if len(times) == 1 and not lengths and isinstance(times[0], int):
        length = RunForTime(day, times[0])
    elif len(lengths) == 1 and not times and isinstance(lengths[0], tuple):
        length = CutDay(day, int(lengths[0][0]))
    else:
        return None
    return Several((TypeIntent(day, DayType.EASY), length))
