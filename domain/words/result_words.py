"""The result of a race as people tell it when nobody asks any more: "my time was 1:55:10", "actually 1:54"."""

import re

from domain.words.clean import clean
from domain.words.lexicon.lookup import folded
from domain.words.quantities import read_clock, read_spoken_duration

_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}h\d{2}(?:m?\d{2}s?)?")
# Words that may stand beside the time; with any other word the sentence is about something else.
_BESIDE = frozenset(
    re.split(
        r"\s+",
        """i my the it a was is in ran run finished finish time result results official officially chip gun net race
        actually after all did done made got clocked at about and but then well ok yes oh finally so really ended up
        with as be to ich meine die der das zeit war ist lief bin gelaufen zielzeit ergebnis rennen wettkampf doch hab
        habe es today yesterday monday tuesday wednesday thursday friday saturday sunday morning on half marathon hm
        went well great good amazing badly fine ok fantastic brilliant happy proud pb pr wow yay tough hard hot very
        pretty super really yay hooray yippee chuffed delighted over moon pleased
        mi el la tiempo fue en corri carrera resultado final hice al fin lo""",
    )
)
# A result that is known is changed only by words that speak of it.
_ABOUT_IT = frozenset(
    re.split(
        r"\s+",
        """actually it race time result results chip gun net official officially finished finish really after zeit
        zielzeit ergebnis rennen wettkampf doch es tiempo carrera resultado lo""",
    )
)


# "3 hours 53 and 20 secs".
_SPOKEN = re.compile(
    r"\b(?P<h>\d) ?(?:hours?|hrs?|hr|h|std|stunden?|horas?)[, ]*(?:and |und |y )?(?P<m>[0-5]?\d) ?(?:minutes?|mins?|m|"
    r"minuten|minutos)?[, ]*(?:and |und |y )?(?P<s>[0-5]?\d) ?(?:seconds?|secs?|s|sekunden|segundos)\b"
)
# A time of day and a pace are no result.
_TOLD = re.compile(
    r"(?<![\d:.@])(?<!at )(?<!um )\b(?:\d{1,2}:[0-5]\d(?::[0-5]\d)?|\d{1,2}h[0-5]\d)(?![\d:]| ?(?:/|per|pace|a mi|"
    r"a k|am\b|"
    r"pm\b|min/|uhr))"
)


def _in_figures(words: str) -> str:
    return _SPOKEN.sub(lambda told: f"{told['h']}:{int(told['m']):02}:{int(told['s']):02}", words)


def told_clock(text: str) -> str | None:
    """The one time of a sentence, whatever else is told in it: "we did the half today, 1:46:20, pretty even"."""
    found = _TOLD.findall(_in_figures(folded(clean(text))))
    return found[0] if len(found) == 1 else None


def result_clock(text: str) -> str | None:
    """The one time of a sentence that says nothing but a result; None for any other sentence."""
    words = _in_figures(folded(clean(text)))
    times = _CLOCK.findall(words)
    rest = re.findall(r"[^\W\d_]+|\d+", _CLOCK.sub(" ", words))
    return times[0] if len(times) == 1 and all(word in _BESIDE for word in rest) else None


_LEADING = re.compile(
    r"\W*(?:(?:i|just|we|finally|ran|did|done|finished|made it|in|about|around|so|wow|yes|omg|well|official|chip|time|"
    r"gelaufen|geschafft|ich|bin|hab|lo|hice|en) )*(?P<clock>\d{1,2}:\d{2}:\d{2}|[1-9]\d:\d{2})"
    r"(?![\d:]| ?(?:/|per|pace|a mi))"
)


def leading_clock(text: str) -> str | None:
    """The time that a sentence begins with, to the second, whatever is told behind it: "3:51:20!!! cramped at 23"."""
    words = _in_figures(folded(clean(text)))
    found = _LEADING.match(words)
    return found["clock"] if found is not None and len(_CLOCK.findall(words)) == 1 else None


def speaks_of_result(text: str) -> bool:
    """Whether a sentence with a time speaks of the race or its result, rather than of a run of today."""
    return any(word in _ABOUT_IT for word in re.findall(r"[^\W\d_]+", folded(clean(text))))


def clock_seconds(clock: str) -> int | None:
    """Seconds of "1:55:10", "24:30" or "1h55"; of two parts minutes come first."""
    parts = read_clock(clock)
    if parts is None:
        return read_spoken_duration(clock)
    first, second, third = parts
    return first * 60 + second if third is None else first * 3600 + second * 60 + third
