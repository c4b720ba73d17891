"""How the days carry the week: miles by type, preferred days, runs, rest (E, F, rulings 17-22, 29-34)."""

from collections.abc import Iterator

from domain import limits
from domain.formats import show_miles
from domain.plan import PhaseName
from domain.rules.facts import ROOM_MILES, WeekFacts
from domain.rules.findings import Breach, week_rule
from domain.rules.wording import day_name, days_said, kind_name, miles_range

REST_DAY_BELOW_MILES = 45.0


@week_rule("E", "Each run is as long as its kind allows")
def day_mileage(facts: WeekFacts) -> Iterator[Breach]:
    """The bands of ruling 17 with a tolerance of a quarter mile; the shakeout is bound by its own rule."""
    for day in facts.runs:
        band = facts.bands.of(day.kind)
        if band is None or day.days_to_race == 2 or day.day.distance_mm <= 0:
            continue
        if band.low - ROOM_MILES <= day.miles <= band.high + ROOM_MILES:
            continue
        units = facts.inputs.units
        yield Breach(
            True,
            day.miles,
            band.low if day.miles < band.low else band.high,
            f"{day_name(day.number)}: {kind_name(day.kind)} is {miles_range(band.low, band.high, units)} in a week of "
            f"{show_miles(facts.miles, units)}; this is {show_miles(day.miles, units, 2)}.",
            day.number,
        )


@day_mileage.says
def _day_mileage_said(facts: WeekFacts) -> str:
    units, bands = facts.inputs.units, facts.bands
    return (
        f"Easy {miles_range(bands.easy.low, bands.easy.high, units)}, moderate "
        f"{miles_range(bands.moderate.low, bands.moderate.high, units)}, recovery "
        f"{miles_range(bands.recovery.low, bands.recovery.high, units)}, long "
        f"{miles_range(bands.long.low, bands.long.high, units)}."
    )


@week_rule("F", "Runs fall on the preferred days")
def preferred_days(facts: WeekFacts) -> Iterator[Breach]:
    """A run elsewhere is at most a light recovery run; the shakeout and the race go where they must (ruling 34).

    What a person put on such a day themselves is their choice: it is shown, and does not block.
    """
    most = limits.LIGHT_RUN_MILES[1]
    units = facts.inputs.units
    for day in facts.runs:
        if day.preferred or day.days_to_race in (0, 2):
            continue
        if day.is_hard or day.miles > most + ROOM_MILES:
            yield Breach(
                not day.chosen,
                day.miles,
                most,
                f"{day_name(day.number)} is not one of your running days; {kind_name(day.kind)} of "
                f"{show_miles(day.miles, units)} is more than the light {show_miles(most, units)} that fit there.",
                day.number,
            )
    if _is_normal(facts):
        yield from _idle_preferred(facts)


def _is_normal(facts: WeekFacts) -> bool:
    """Not cut short by the start, the race or a rest week."""
    return not facts.partial and not facts.near_race and bool(facts.runs)


def _idle_preferred(facts: WeekFacts) -> Iterator[Breach]:
    wanted = min(limits.runs_per_week(facts.miles), len(facts.inputs.preferred_days))
    if len(facts.runs) >= wanted:
        return
    for day in facts.days:
        if day.preferred and not day.is_run and not day.chosen and not day.day.notes:
            yield Breach(
                True,
                len(facts.runs),
                wanted,
                f"{day_name(day.number)} is one of your running days and stands empty: "
                f"{len(facts.runs)} runs this week, {wanted} fit.",
                day.number,
            )


@preferred_days.says
def _preferred_days_said(facts: WeekFacts) -> str:
    return f"Runs on {days_said(day.number for day in facts.runs)}."


@week_rule("R22", "Enough runs to count as training", _is_normal)
def minimum_runs(facts: WeekFacts) -> Iterator[Breach]:
    """Two runs at least, three from 8 miles a week (rulings 22, 29). A rest week has none.

    Only said, never forbidden: who is away or coming back from illness is not made to run more.
    """
    least = limits.minimum_runs(facts.miles)
    count = len(facts.runs)
    if count < least:
        yield Breach(
            False,
            count,
            least,
            f"{count} run{'s' if count > 1 else ''} this week; {least} make the miles easier to carry.",
        )


@minimum_runs.says
def _minimum_runs_said(facts: WeekFacts) -> str:
    return f"{len(facts.runs)} runs, at least {limits.minimum_runs(facts.miles)} wanted."


def _below_daily(facts: WeekFacts) -> bool:
    return facts.miles < REST_DAY_BELOW_MILES and len(facts.days) == 7 and bool(facts.runs)


def _most_miles(facts: WeekFacts) -> float:
    preferred = min(7, max(1, len(facts.inputs.preferred_days)))
    return limits.capacity(preferred, limits.added_light_days(preferred, facts.miles))


@week_rule("R29", "No more miles than the days carry")
def days_capacity(facts: WeekFacts) -> Iterator[Breach]:
    """10, 20, 35, 42, 52, 70, 82 miles a week on one to seven preferred days, and 3 for an added light day."""
    most, units = _most_miles(facts), facts.inputs.units
    if facts.miles > most + ROOM_MILES:
        count = len(facts.inputs.preferred_days)
        yield Breach(
            False,
            facts.miles,
            most,
            f"{show_miles(facts.miles, units)} on {count} running day{'' if count == 1 else 's'} make every run long; "
            f"up to {show_miles(most, units)} go well. Another running day would help.",
        )


@days_capacity.says
def _days_capacity_said(facts: WeekFacts) -> str:
    units = facts.inputs.units
    return f"{show_miles(facts.miles, units)} of at most {show_miles(_most_miles(facts), units)} on your running days."


@week_rule("R30", "One day of rest", _below_daily)
def rest_day(facts: WeekFacts) -> Iterator[Breach]:
    """At least one day without running below 45 miles a week (ruling 30)."""
    if all(day.is_run for day in facts.days):
        yield Breach(False, 0, 1, "Seven runs in a row: below 45 miles (72 km) a week one rest day does more good.")


@rest_day.says
def _rest_day_said(facts: WeekFacts) -> str:
    return f"Rest on {days_said(day.number for day in facts.days if not day.is_run)}."


def _has_long_day(facts: WeekFacts) -> bool:
    return facts.inputs.long_run_day is not None and facts.long_run is not None and not facts.near_race


@week_rule("R31", "The long run is on the day you named", _has_long_day)
def long_run_day(facts: WeekFacts) -> Iterator[Breach]:
    """The athlete may name the weekday of the long run (ruling 31)."""
    run, wanted = facts.long_run, facts.inputs.long_run_day
    if run is not None and wanted is not None and run.number != wanted and facts.phase is not PhaseName.TAPER:
        yield Breach(
            False,
            run.number,
            wanted,
            f"The long run is on {day_name(run.number)}; you named {day_name(wanted)} for it.",
            run.number,
        )


@long_run_day.says
def _long_run_day_said(facts: WeekFacts) -> str:
    return f"The long run is on {day_name(facts.inputs.long_run_day or 0)}."


WEEK_RULES = (day_mileage, preferred_days, minimum_runs, days_capacity, rest_day, long_run_day)
