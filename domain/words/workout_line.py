"""A workout in one line: "2 mi easy, 6x400m @ 1:45 with 200m jog, 1 mi easy", "20 min tempo in the middle of 8".

Parts are joined with a comma, "+", ";", "then" or "and". A part is a distance or a time with a pace or its name
("at 10K", "tempo", "easy"), repeated with a recovery ("with 200 m jog", "w/ 90 s jog"), or several in brackets. A time
becomes the distance that it takes at its pace. The parsers read English.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.editing.frame import EditError
from domain.editing.laps import FASTEST_PACE_S, SLOWEST_PACE_S
from domain.errors import EditProblem
from domain.plan import Lap
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.clean import clean
from domain.words.quantities import pace_per_mile, read_clock, read_distance, read_pace, read_spoken_duration

MAX_TIMES = 40


class PaceName(StrEnum):
    """The paces that have names."""

    EASY = "easy"
    MARATHON = "marathon"
    HALF = "half"
    THRESHOLD = "threshold"
    TEN_K = "10k"
    FIVE_K = "5k"
    MILE = "mile"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class WrittenWorkout:
    """What a line says: laps in running order, and how many of them are hills run by effort (0: none).

    `jog_mm` is what was put between repeats of which the line says nothing.
    """

    laps: tuple[Lap, ...]
    hills: int = 0
    jog_mm: int = 0


_NAMES = {
    PaceName.EASY: ("easy", "e", "jog", "jogging", "recovery", "float", "walk", "warm up", "warmup", "warm-up", "wu",
                    "cool down", "cooldown", "cool-down", "cd", "steady easy", "by effort", "effort", "very easy"),
    PaceName.MARATHON: ("marathon", "mp", "m", "marathon pace", "steady"),
    PaceName.HALF: ("half", "hm", "hmp", "half marathon", "half-marathon"),
    PaceName.THRESHOLD: ("threshold", "t", "tempo", "lt", "cruise", "comfortably hard", "tempo run"),
    PaceName.TEN_K: ("10k", "10 k", "10km"),
    PaceName.FIVE_K: ("5k", "5 k", "5km", "interval", "i", "hard", "fast", "vo2", "vo2max"),
    PaceName.MILE: ("mile", "1 mile", "1500", "1500m", "r", "rep", "repetition"),
    PaceName.GOAL: ("goal", "race", "rp", "goal race", "target"),
}  # fmt: skip
_NAME_OF = {word: name for name, words in _NAMES.items() for word in words}
_WORDS = "|".join(sorted(map(re.escape, _NAME_OF), key=len, reverse=True))
_UNIT = (
    r"(?:km|kms|k|kilometers?|kilometres?|mi|miles?|mins?|minutes?|m|meters?|metres?|h|hrs?|hours?|s|secs?|seconds?)"
    r"(?![a-z])"
)
_LENGTH = rf"\d{{1,5}}(?:[.,]\d{{1,3}})? ?(?:{_UNIT}|'|\")|\d{{1,2}}'\d{{2}}\"?|\d{{1,3}}(?:[.,]\d{{1,2}})?"
_CLOCK = r"\d{1,2}[:.]\d{2}"
_TIMES = re.compile(r"(\d{1,2}) ?(?:x|\*|times|by) ?(.+)")
_GROUP = re.compile(r"(\d{1,2}) ?(?:x|\*|times) ?[(\[](.+)[)\]]")
_LAP = re.compile(
    rf"(?:(?P<lead>{_WORDS}):? (?:for )?)?(?P<length>{_LENGTH})(?: ?(?:of )?(?P<name>{_WORDS})(?: pace)?)?"
    rf"(?: ?in ?(?P<time>{_CLOCK}|\d{{1,3}} ?(?:s|secs?|seconds?)))?"
    rf"(?: ?(?:@|at|in|on) ?(?:(?P<pace>{_CLOCK}(?: ?(?:/|per|a) ?(?:km|k|mi|mile|m))?)"
    rf"|(?P<at>{_WORDS})(?: pace| effort)?))?"
)
_WITH = re.compile(r"(.+?),? ?(?:\bwith|\bw/|/ ?(?=\d)|\bon) ?(?:a )?(.+?)(?: (?:between|in between|after each))?")
_JOG_BEHIND = re.compile(
    r"(?:\d{2,3} ?(?:m|meters?|metres?|s|secs?|seconds?)|[1-5] ?(?:min|mins|minutes?|')|\d:\d\d) ?"
    r"(?:easy )?(?:jog|jogging|recovery|recoveries|rest|float|walk|off)(?: between| recovery| recoveries)?"
)
_HILLS = re.compile(rf"(\d{{1,2}}) ?(?:x|\*|times) ?({_LENGTH}) ?(?:up ?)?hills?(?: sprints?| repeats?)?(?: .*)?")
_MIDDLE = re.compile(rf"(.+) in (?:the )?middle of (?:a |an )?({_LENGTH})(?: run| easy)*")
_REPEATS = re.compile(r"(?<![\d.:])\d{1,2} ?(?:x|\*|times) ?[\d(\[]")
_REPEATED = re.compile(rf"(?<![\d.:])\d{{1,2}} ?(?:x|\*|times) ?\d+(?:[.,]\d+)? ?(?:{_UNIT})?")
# What the paces are is nothing to whether words are a workout.
_ANY_PACES: Mapping[PaceName, int] = {name: 420 for name in PaceName if name is not PaceName.EASY}
_ANY_EASY_S = 600
_EASY_PART = re.compile(rf"(?:{_LENGTH}) ?(?:very )?(?:easy|jog|warm[ -]?up|cool[ -]?down|wu|cd|recovery)")
_SPLIT = re.compile(r"\s*(?:\+|;|,(?!\d)|\bthen\b|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads parts in a person's units, with the paces of a plan: seconds per mile by name; easy has none."""

    units: Units
    paces: Mapping[PaceName, int]
    easy_s: float

    def line(self, text: str) -> WrittenWorkout:
        """Every part of the line."""
        if middle := _MIDDLE.fullmatch(text):
            return WrittenWorkout(self._in_the_middle(middle[1], middle[2]))
        laps: list[Lap] = []
        hills = jog_mm = 0
        for part in _with_jogs_behind(_parts(text)):
            if found := _HILLS.fullmatch(part):
                hills = _times(found[1])
                # Up, and down again: a lap is one hill, by effort.
                laps += [Lap(self._hill(found[2]))] * hills
                continue
            said = self._part(part)
            if len(said) > 1 and len(set(said)) == 1 and said[0].pace_s is not None and not _GROUP.fullmatch(part):
                jog_mm = _jog_mm(said[0])
                said = [lap for each in said for lap in (each, Lap(jog_mm))][:-1]
            laps += said
        if not laps:
            raise EditError(EditProblem.WORKOUT_HOW)
        return WrittenWorkout(tuple(laps), hills, jog_mm)

    def _hill(self, up: str) -> int:
        """One hill, up and down again, in round figures: by effort nobody measures it."""
        both = 2 * self._length(up, self.paces[PaceName.FIVE_K])
        step = MM_PER_MILE // 20 if self.units is Units.MI else 100_000
        return max(round(both / step), 1) * step

    def _in_the_middle(self, work: str, total: str) -> tuple[Lap, ...]:
        inside = [lap for part in _parts(work) for lap in self._part(part)]
        left = self._length(total, self.easy_s) - sum(lap.distance_mm for lap in inside)
        if left <= 0:
            raise EditError(EditProblem.WORKOUT_HOW)
        step = self.units.quarter_mm
        before = max(round(left / 2 / step), 1) * step
        return (Lap(min(before, left)), *inside, *((Lap(left - before),) if left > before else ()))

    def _part(self, part: str) -> list[Lap]:
        if group := _GROUP.fullmatch(part):
            inner = [lap for each in _parts(group[2]) for lap in self._part(each)]
            return inner * _times(group[1])
        if found := _TIMES.fullmatch(part):
            count, rest = _times(found[1]), found[2]
            if (recovery := _WITH.fullmatch(rest)) and (jog := self._recovery(recovery[2])) is not None:
                lap = self._repeat(recovery[1])
                return [lap, jog] * (count - 1) + [lap]
            return [self._repeat(rest)] * count
        return [self._lap(part)]

    def _repeat(self, text: str) -> Lap:
        """A lap that is run again and again: what it is worth depends on its pace, so that is not guessed."""
        lap, found = self._lap(text), _LAP.fullmatch(text.strip())
        if lap.pace_s is None and found is not None and not (found["at"] or found["name"] or found["lead"]):
            raise EditError(EditProblem.WORKOUT_PACE, text=text[:40])
        return lap

    def _recovery(self, text: str) -> Lap | None:
        """What lies between repeats: easy, however it is called."""
        words = re.sub(r"(?: ?(?:easy|jog|jogging|recovery|rest|walk|float|off|recoveries))+$", "", text)
        try:
            return Lap(self._length(words, self.easy_s))
        except EditError:
            return None

    def _lap(self, text: str) -> Lap:
        found = _LAP.fullmatch(text.strip())
        if found is None:
            raise EditError(EditProblem.WORKOUT_PART, text=text[:40])
        name = found["at"] or found["name"] or found["lead"]
        pace: int | None = None
        if found["time"]:
            pace = self._of_repeat(found["time"], found["length"])
        elif found["pace"]:
            pace = self._pace(found["pace"], found["length"])
        elif name and _NAME_OF[name] is not PaceName.EASY:
            if _NAME_OF[name] not in self.paces:
                raise EditError(EditProblem.NO_GOAL_PACE)
            pace = self.paces[_NAME_OF[name]]
        return Lap(self._length(found["length"], self.easy_s if pace is None else pace), pace)

    def _length(self, text: str, pace_s: float) -> int:
        """Millimetres of a distance, or of what is run in a time at a pace (seconds per mile)."""
        text = text.strip()
        if re.fullmatch(r"\d{1,3}(?:[.,]\d{1,2})?", text):
            # A track distance needs no unit; a small number is in the person's own.
            text = f"{text} m" if float(text.replace(",", ".")) >= 100 else f"{text} {self.units.value}"
        seconds = None if re.fullmatch(r"[\d.,]+ ?m", text) else _seconds(text)
        if seconds is not None:
            exact = seconds / pace_s * MM_PER_MILE
            return max(round(exact / _rounding(exact, self.units)), 1) * _rounding(exact, self.units)
        found = read_distance(text)
        if found is None:
            raise EditError(EditProblem.NOT_A_DISTANCE, text=text[:30])
        return found[0]

    def _pace(self, text: str, length: str) -> int:
        """Seconds per mile; a bare clock is the pace a unit, or where nobody runs that, the time of the repeat."""
        if "/" in text or "per" in text or " a " in text:
            found = read_pace(text.replace(".", ":"))
            if found is None:
                raise EditError(EditProblem.NOT_A_PACE, text=text[:30])
            return round(pace_per_mile(*found))
        seconds = _clock_seconds(text)
        a_unit = pace_per_mile(seconds, self._unit_of(length))
        quickest = 0.8 * min(self.paces.values())
        if quickest <= a_unit <= SLOWEST_PACE_S or not self._is_distance(length):
            return round(a_unit)
        of_repeat = self._of_repeat(text, length)
        return of_repeat if FASTEST_PACE_S <= of_repeat <= SLOWEST_PACE_S else round(a_unit)

    def _of_repeat(self, time: str, length: str) -> int:
        """The pace of a repeat run in a time, seconds per mile."""
        seconds = _clock_seconds(time) if ":" in time or "." in time else (_seconds(time) or 0)
        if not self._is_distance(length):
            raise EditError(EditProblem.NOT_A_DISTANCE, text=length[:30])
        return round(seconds * MM_PER_MILE / self._length(length, self.easy_s))

    def _is_distance(self, length: str) -> bool:
        return re.fullmatch(r"[\d.,]+ ?m", length) is not None or _seconds(length) is None

    def _unit_of(self, length: str) -> Units:
        """A bare pace goes by the unit of its own distance, else by the person's."""
        found = re.search(r"(km|kms|k|kilomet\w+|mi|miles?)$", length)
        return self.units if found is None else Units.MI if found[1].startswith("mi") else Units.KM


def _jog_mm(repeat: Lap) -> int:
    """How far is jogged between repeats where nobody says it: as far as the repeat, at most a lap of the track."""
    quarter = MM_PER_MILE // 4
    return min(repeat.distance_mm, quarter if repeat.distance_mm % quarter == 0 else 400_000)


def _with_jogs_behind(parts: list[str]) -> list[str]:
    """ "5 x 1 km at 5K, 2 min jog": a short jog behind repeats without one lies between them."""
    said: list[str] = []
    for part in parts:
        before = said[-1] if said else ""
        is_bare = _TIMES.fullmatch(before) and not any(each.fullmatch(before) for each in (_GROUP, _WITH, _HILLS))
        if is_bare and _JOG_BEHIND.fullmatch(part):
            said[-1] = f"{before} with {part}"
        else:
            said.append(part)
    return said


def _clock_seconds(text: str) -> int:
    clock = read_clock(text.replace(".", ":"))
    if clock is None:
        raise EditError(EditProblem.NOT_A_PACE, text=text[:30])
    return clock[0] * 60 + clock[1]


def _rounding(exact_mm: float, units: Units) -> int:
    """Distances made of times are told in round figures: 10 m below a kilometre, else 0.05 mi or 100 m."""
    if exact_mm < MM_PER_KM:
        return 10_000
    return MM_PER_MILE // 20 if units is Units.MI else 100_000


def _seconds(text: str) -> int | None:
    if found := re.fullmatch(r"(\d{1,3}) ?(?:s|sec|secs|seconds?|\")", text):
        return int(found[1])
    return read_spoken_duration(text)


def _times(text: str) -> int:
    count = int(text)
    if not 1 <= count <= MAX_TIMES:
        raise EditError(EditProblem.TOO_MANY_REPEATS, most=MAX_TIMES)
    return count


def _parts(text: str) -> list[str]:
    """The parts of a line; what stands in brackets stays together."""
    kept = re.findall(r"[(\[][^)\]]*[)\]]", text)
    places = iter(range(len(kept)))
    hidden = re.sub(r"[(\[][^)\]]*[)\]]", lambda _: f"\x00{next(places)}\x00", text)
    parts = [part for part in _SPLIT.split(hidden) if part]
    return [re.sub(r"\x00(\d+)\x00", lambda found: kept[int(found[1])], part) for part in parts]


def parse_workout(text: str, units: Units, paces: Mapping[PaceName, int], easy_s: float) -> WrittenWorkout:
    """The laps that a line says. Raises EditError, with what was not understood and an example.

    `paces` are seconds per mile by name, without easy and without what the plan has not; `easy_s` is what a mile by
    effort is taken to take.
    """
    return _Reader(units, paces, easy_s).line(clean(text).replace("–", "-"))


def is_workout(text: str, units: Units) -> bool:
    """Whether a line that nobody asked for is a workout: repeats, work inside a longer run, parts with their paces.

    A run at a pace is rather one that was run: only what is shorter than a mile is taken for a lap.
    """
    words = clean(text).replace("–", "-")
    repeats = _REPEATS.search(words) is not None
    try:
        laps = parse_workout(words, units, _ANY_PACES, _ANY_EASY_S).laps
    except EditError as error:
        # What lacks its pace is a workout all the same.
        return repeats and error.told.code is EditProblem.WORKOUT_PACE
    if repeats or _MIDDLE.fullmatch(words):
        return True
    if len(laps) > 2 and all(_EASY_PART.fullmatch(part) for part in _parts(words)):
        # Nobody tells three runs so: it is one, with what lies before and behind.
        return True
    if len(laps) > 1:
        return any(lap.pace_s for lap in laps) and any(lap.pace_s is None for lap in laps) and " in " not in words
    return "@" in words and laps[0].distance_mm < MM_PER_MILE


def is_at_pace(text: str, units: Units) -> bool:
    """Whether a line that says what a day shall become is a workout, be it one stretch at a pace."""
    try:
        laps = parse_workout(clean(text).replace("–", "-"), units, _ANY_PACES, _ANY_EASY_S).laps
    except EditError:
        return is_workout(text, units)
    return any(lap.pace_s for lap in laps)


def at_named_pace(text: str, name: PaceName) -> str:
    """The line with a pace at its first repeats, where they have none: "4 x 800, 1 mi easy" → "4 x 800 @ 5k, …"."""
    return " ".join(_REPEATED.sub(lambda found: f"{found[0]} @ {name.value} ", clean(text), count=1).split())
