"""How the days carry the week: miles by type, preferred days, runs, rest (E, F, rulings 17-22, 29-34)."""

from collections.abc import Iterable, Iterator

from domain import limits
from domain.advice import Tip
from domain.plan import PhaseName
from domain.rules.codes import Broken, Kept
from domain.rules.facts import ROOM_MILES, DayFacts, WeekFacts
from domain.rules.findings import Breach, breach, week_rule
from domain.told import Told, told
from domain.units import Miles, MilesRange, Weekday


def _range(band: limits.Band) -> MilesRange:
    return MilesRange(band.low, band.high)


def _weekdays(days: Iterable[DayFacts]) -> tuple[Weekday, ...]:
    return tuple(Weekday(day.number) for day in days)


@week_rule("E")
def day_mileage(facts: WeekFacts) -> Iterator[Breach]:
    """The bands of ruling 17 with a tolerance of a quarter mile; the shakeout is bound by its own rule."""
    for day in facts.runs:
        band = facts.bands.of(day.kind)
        if band is None or day.days_to_race == 2 or day.day.distance_mm <= 0:
            continue
        if band.low - ROOM_MILES <= day.miles <= band.high + ROOM_MILES:
            continue
        yield breach(
            Broken.DAY_MILEAGE,
            Miles(day.miles),
            Miles(band.low if day.miles < band.low else band.high),
            day.number,
            hard=True,
            kind=day.kind,
            band=_range(band),
            week=Miles(facts.miles),
        )


@day_mileage.measures
def _day_mileage_kept(facts: WeekFacts) -> Told:
    bands = facts.bands
    return told(
        Kept.DAY_MILEAGE,
        easy=_range(bands.easy),
        moderate=_range(bands.moderate),
        recovery=_range(bands.recovery),
        long=_range(bands.long),
    )


@week_rule("F")
def preferred_days(facts: WeekFacts) -> Iterator[Breach]:
    """A run elsewhere is at most a light recovery run; the shakeout and the race go where they must (ruling 34).

    What a person put on such a day themselves is their choice: it is shown, and does not block.
    """
    most = limits.LIGHT_RUN_MILES[1]
    for day in facts.runs:
        if day.preferred or day.days_to_race in (0, 2):
            continue
        if day.is_hard or day.miles > most + ROOM_MILES:
            yield breach(
                Broken.PREFERRED_DAYS_ELSEWHERE,
                Miles(day.miles),
                Miles(most),
                day.number,
                hard=not day.chosen,
                kind=day.kind,
            )
    if _is_whole(facts):
        yield from _idle_preferred(facts)


def _is_normal(facts: WeekFacts) -> bool:
    """Not cut short by the start, the race or a rest week."""
    return not facts.partial and not facts.near_race and bool(facts.runs)


def _is_whole(facts: WeekFacts) -> bool:
    """A normal week of which no pause took a day."""
    return _is_normal(facts) and not any(one.tip is Tip.REST_UNTIL_WELL for day in facts.days for one in day.day.advice)


def _idle_preferred(facts: WeekFacts) -> Iterator[Breach]:
    wanted = min(limits.runs_per_week(facts.miles), len(facts.inputs.preferred_days))
    if len(facts.runs) >= wanted:
        return
    for day in facts.days:
        if day.preferred and not day.is_run and not day.chosen and not day.day.is_explained:
            yield breach(Broken.PREFERRED_DAYS_IDLE, len(facts.runs), wanted, day.number, hard=True)


@preferred_days.measures
def _preferred_days_kept(facts: WeekFacts) -> Told:
    return told(Kept.PREFERRED_DAYS, days=_weekdays(facts.runs))


@week_rule("R22", _is_whole)
def minimum_runs(facts: WeekFacts) -> Iterator[Breach]:
    """Two runs at least, three from 8 miles a week (rulings 22, 29). A rest week has none.

    Only said, never forbidden, and not of a week that illness or days away cut short.
    """
    least = limits.minimum_runs(facts.miles)
    count = len(facts.runs)
    if count < least:
        yield breach(Broken.MINIMUM_RUNS, count, least, hard=False)


@minimum_runs.measures
def _minimum_runs_kept(facts: WeekFacts) -> Told:
    return told(Kept.MINIMUM_RUNS, count=len(facts.runs), least=limits.minimum_runs(facts.miles))


def _below_daily(facts: WeekFacts) -> bool:
    return facts.miles < limits.REST_DAY_BELOW_MILES and len(facts.days) == 7 and bool(facts.runs)


def _most_miles(facts: WeekFacts) -> float:
    preferred = min(7, max(1, len(facts.inputs.preferred_days)))
    most = limits.capacity(preferred, limits.added_light_days(preferred, facts.miles))
    return most if facts.inputs.most_miles is None else min(most, facts.inputs.most_miles)


@week_rule("R29")
def days_capacity(facts: WeekFacts) -> Iterator[Breach]:
    """10, 20, 35, 42, 52, 70, 82 miles a week on one to seven preferred days, and 3 for an added light day.

    Never more than the athlete asked for (ruling 49).
    """
    most, days = _most_miles(facts), len(facts.inputs.preferred_days)
    if facts.miles > most + ROOM_MILES:
        asked = facts.inputs.most_miles is not None and most >= facts.inputs.most_miles
        code = Broken.DAYS_CAPACITY_ASKED if asked else Broken.DAYS_CAPACITY
        yield breach(code, Miles(facts.miles), Miles(most), hard=False, days=days)


@days_capacity.measures
def _days_capacity_kept(facts: WeekFacts) -> Told:
    return told(Kept.DAYS_CAPACITY, miles=Miles(facts.miles), most=Miles(_most_miles(facts)))


@week_rule("R30", _below_daily)
def rest_day(facts: WeekFacts) -> Iterator[Breach]:
    """At least one day without running below 45 miles a week (ruling 30)."""
    if all(day.is_run for day in facts.days):
        yield breach(Broken.REST_DAY, 0, 1, hard=False, below=Miles(limits.REST_DAY_BELOW_MILES))


@rest_day.measures
def _rest_day_kept(facts: WeekFacts) -> Told:
    return told(Kept.REST_DAY, days=_weekdays(day for day in facts.days if not day.is_run))


def _has_long_day(facts: WeekFacts) -> bool:
    return facts.inputs.long_run_day is not None and facts.long_run is not None and not facts.near_race


@week_rule("R31", _has_long_day)
def long_run_day(facts: WeekFacts) -> Iterator[Breach]:
    """The athlete may name the weekday of the long run (ruling 31)."""
    run, wanted = facts.long_run, facts.inputs.long_run_day
    if run is not None and wanted is not None and run.number != wanted and facts.phase is not PhaseName.TAPER:
        yield breach(Broken.LONG_RUN_DAY, Weekday(run.number), Weekday(wanted), run.number, hard=False)


@long_run_day.measures
def _long_run_day_kept(facts: WeekFacts) -> Told:
    return told(Kept.LONG_RUN_DAY, day=Weekday(facts.inputs.long_run_day or 0))


WEEK_RULES = (day_mileage, preferred_days, minimum_runs, days_capacity, rest_day, long_run_day)
