"""The finishing time that a question names: "can I do 3:30?", "is sub 4 possible"."""

import re
from collections.abc import Iterable

from domain.plan import RaceDistance
from domain.words.grammar.asking.races_asked import time_in
from domain.words.grammar.goal_named import in_figures
from domain.words.grammar.tokens import plain

_TIME = re.compile(r"(?<![\d:/.])\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:]| ?(?:/|per\b|min\b|pace\b|a (?:mile|km)\b))")
_SUB = re.compile(
    r"\b(?:sub|under|below|breaking|break|unter)[ -]?(?P<hours>[2-6])(?![\d:.]| ?(?:min|mi|k|days|runs|weeks))"
)


def time_asked(text: str, race: RaceDistance) -> int | None:
    """In seconds, as somebody may run that race; None where the question names no time, or several."""
    words = in_figures(plain(text))
    named = [each[0] for each in _TIME.finditer(words)] or [f"{each['hours']}:00:00" for each in _SUB.finditer(words)]
    found = _in_seconds(named, race)
    return found.pop() if len(found) == 1 else None


def times_asked(text: str, race: RaceDistance) -> set[int]:
    """Every finishing time that is named, of whatever kind: "is 3:45 realistic or should I go for sub 4"."""
    words = in_figures(plain(text))
    named = [each[0] for each in _TIME.finditer(words)] + [f"{each['hours']}:00:00" for each in _SUB.finditer(words)]
    return _in_seconds(named, race)


def _in_seconds(named: Iterable[str], race: RaceDistance) -> set[int]:
    return {seconds for each in named if (seconds := time_in(each, race)) is not None}
