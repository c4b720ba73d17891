"""Questions said again in words that their readers understand without doubt: what a button sends."""

from datetime import date

from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from domain.units import MM_PER_MILE
from domain.words.asked_of import (
    AskBeside,
    AskDayEffort,
    AskEffort,
    AskInUnits,
    AskOfAll,
    AskPace,
    AskRace,
    AskRuns,
    AskWarmUp,
    OfThem,
    Questioned,
    RaceBefore,
    Side,
    Want,
)
from domain.words.dates import weekday_text
from domain.words.day_refs import TYPE_TEXTS, DayRef
from domain.words.quantities import time_text

_WANTED = {
    Want.TOTAL: "how far have i run so far",
    Want.AVERAGE: "my weekly average",
    Want.LONGEST: "longest run so far",
    Want.SHORTEST: "shortest run so far",
    Want.FASTEST: "fastest run so far",
    Want.SLOWEST: "slowest run so far",
    Want.HARDEST: "hardest run this week",
    Want.EASIEST: "easiest run this week",
    Want.MATTERS: "which run matters most",
    Want.BIGGEST_WEEK: "biggest week",
    Want.SMALLEST_WEEK: "smallest week",
    Want.MISSED: "did i miss anything",
    Want.LAST: "when did i last run",
    Want.LEFT: "how many runs are left",
    Want.FASTER: "am i getting faster",
    Want.ENOUGH: "am i running enough",
    Want.PACE: "my average pace",
    Want.EFFORT: "my average effort",
}
_OF_ALL = {
    OfThem.MISSED: "who missed runs",
    OfThem.LESS: "who ran less than planned",
    OfThem.NOT_LOGGED: "who hasn't logged anything",
    OfThem.RAN: "who has run",
    OfThem.RACES: "who races next",
    OfThem.MOST: "who has run the most",
    OfThem.AWAY: "who is away",
    OfThem.PAIN: "who has pain",
    OfThem.EFFORT: "who is doing too much",
    OfThem.PLANNED: "who is running today",
    OfThem.LONG_RUNS: "compare everyone's long runs",
    OfThem.ALL: "how is everyone doing",
}
_RACES = {
    FIVE_K.distance_mm: "5k",
    TEN_K.distance_mm: "10k",
    HALF.distance_mm: "half",
    MARATHON.distance_mm: "marathon",
}


def asked_again(asked: Questioned) -> str:
    """A sentence that is read as this question, of all days where it was of some; empty where there is none."""
    match asked:
        case AskRuns(want=Want.REACHED, distance_mm=int() as length, side=Side.PLANNED, is_weekly=False):
            return f"when do i get to {length / MM_PER_MILE:.2f} miles"
        case AskRuns(want=want):
            return _WANTED.get(want, "")
        case AskRace(result=None, distance=race, time_s=None):
            return f"what could i run a {_RACES[race.distance_mm]} in" if race and race.distance_mm in _RACES else ""
        case AskRace(result=race, time_s=int() as time) if race is not None and race.distance_mm in _RACES:
            return f"what would a {time_text(time)} {_RACES[race.distance_mm]} mean"
        case AskEffort(number):
            return f"what is an effort of {number} like" if number else "what does the effort scale mean"
        case AskOfAll(want):
            return _OF_ALL[want]
        case AskWarmUp(DayRef(on=date() as on)):
            return f"how should i warm up for {on.isoformat()}"
        case AskWarmUp(day):
            named = TYPE_TEXTS[day.type] if day.type is not None else weekday_text(day.weekday or 1)
            return f"how should i warm up for {named}"
        case AskDayEffort(DayRef(on=date() as on)):
            return f"how hard should {on.isoformat()} feel out of ten"
        case AskDayEffort(day):
            named = TYPE_TEXTS[day.type] if day.type is not None else weekday_text(day.weekday or 1)
            return f"how hard should {named} feel out of ten"
        case AskBeside(day, step) if day.type is not None:
            return f"is there a rest day {'after' if step > 0 else 'before'} the {TYPE_TEXTS[day.type]}"
        case AskBeside() | AskPace() | AskInUnits() | RaceBefore() | AskRace():
            return ""
