"""The names of what a plan is made of: kinds of days, phases, parts of a run."""

from domain.plan import DayType, PhaseName, PlanInputs, RaceDistance, Segment
from domain.race import HALF, MARATHON, MILE, NAMED_RACES, TEN_MILE
from domain.units import Units
from handlers.wording.door import mark, tr, trc
from handlers.wording.formats import show_distance

_TYPES = {
    DayType.REST: mark("Rest"),
    DayType.RECOVERY: mark("Recovery"),
    DayType.EASY: mark("Easy"),
    DayType.MODERATE: mark("Medium-long"),
    DayType.TEMPO: mark("Tempo"),
    DayType.INTERVALS: mark("Intervals"),
    DayType.RACE_PACE: mark("Race pace"),
    DayType.LONG_RUN: mark("Long run"),
    DayType.SHAKEOUT: mark("Shakeout"),
    DayType.RACE: mark("Race"),
}
_PHRASES = {
    DayType.REST: mark("rest"),
    DayType.RECOVERY: mark("a recovery run"),
    DayType.EASY: mark("an easy run"),
    DayType.MODERATE: mark("a moderate run"),
    DayType.TEMPO: mark("a tempo run"),
    DayType.INTERVALS: mark("an interval session"),
    DayType.RACE_PACE: mark("a race-pace run"),
    DayType.LONG_RUN: mark("a long run"),
    DayType.SHAKEOUT: mark("a shakeout"),
    DayType.RACE: mark("the race"),
}
_BARE = {
    DayType.REST: mark("rest"),
    DayType.RECOVERY: mark("recovery run"),
    DayType.EASY: mark("easy run"),
    DayType.MODERATE: mark("moderate run"),
    DayType.TEMPO: mark("tempo run"),
    DayType.INTERVALS: mark("interval session"),
    DayType.RACE_PACE: mark("race-pace run"),
    DayType.LONG_RUN: mark("long run"),
    DayType.SHAKEOUT: mark("shakeout"),
    DayType.RACE: mark("race"),
}
_KINDS = {
    DayType.REST: mark("rest"),
    DayType.RECOVERY: mark("recovery"),
    DayType.EASY: mark("easy"),
    DayType.MODERATE: mark("moderate"),
    DayType.TEMPO: mark("tempo"),
    DayType.INTERVALS: mark("intervals"),
    DayType.RACE_PACE: mark("race pace"),
    DayType.LONG_RUN: mark("long run"),
    DayType.SHAKEOUT: mark("shakeout"),
    DayType.RACE: mark("race"),
}
_PHASE_TITLES = {
    PhaseName.BASE: mark("Base"),
    PhaseName.BUILD: mark("Build"),
    PhaseName.PEAK: mark("Peak"),
    PhaseName.TAPER: mark("Taper"),
}
_PHASES = {
    PhaseName.BASE: mark("base"),
    PhaseName.BUILD: mark("build"),
    PhaseName.PEAK: mark("peak"),
    PhaseName.TAPER: mark("taper"),
}
_SEGMENTS = {
    Segment.WARMUP: mark("Warm-up"),
    Segment.WORKOUT: mark("Workout"),
    Segment.COOLDOWN: mark("Cool-down"),
}
_PARTS = {
    Segment.WARMUP: mark("warm-up"),
    Segment.WORKOUT: mark("workout"),
    Segment.COOLDOWN: mark("cool-down"),
}
_RACES = {
    MILE: mark("1 mile"),
    TEN_MILE: mark("10 mile"),
    HALF: mark("Half marathon"),
    MARATHON: mark("Marathon"),
}
_NAMED = {race.distance_mm: race for race in NAMED_RACES}


def race_name(race: RaceDistance, units: Units) -> str:
    """What a race's distance is called: "Half marathon", "10K"; "12 km" where it has no name."""
    named = _NAMED.get(race.distance_mm)
    if named is None:
        return show_distance(race.distance_mm, units)
    return tr(_RACES[named]) if named in _RACES else named.label


def race_title(inputs: PlanInputs, units: Units) -> str:
    """The race as its runner calls it, else by its distance; not yet safe for HTML."""
    own = inputs.race_name
    return race_name(inputs.race, units) if own in ("", inputs.race.label) else own


def type_name(kind: DayType) -> str:
    """The kind of a day by itself: "Easy"."""
    return tr(_TYPES[kind])


def kind_phrase(kind: DayType) -> str:
    """The kind of a day in a sentence: "an easy run"."""
    return tr(_PHRASES[kind])


def kind_bare(kind: DayType) -> str:
    """The kind of a day after another word: "no tempo run"."""
    return tr(_BARE[kind])


def kind_name(kind: DayType) -> str:
    """The kind of a day as one word of a sentence: "change to tempo"."""
    return tr(_KINDS[kind])


def phase_title(phase: PhaseName) -> str:
    """The phase by itself: "Base"."""
    return tr(_PHASE_TITLES[phase])


def phase_name(phase: PhaseName) -> str:
    """The phase in a sentence: "base"."""
    return tr(_PHASES[phase])


def segment_name(segment: Segment) -> str:
    """The part of a run: "Warm-up"."""
    return tr(_SEGMENTS[segment])


def short_segment_name(segment: Segment) -> str:
    """The part of a run in five letters, for a button that stands in a row: "Warm"."""
    names = trc("parts of a run on a small button", "Warm Work Cool").split()
    return names[[*Segment].index(segment)]


def part_name(segment: Segment) -> str:
    """The part of a run in a sentence: "warm-up"."""
    return tr(_PARTS[segment])
