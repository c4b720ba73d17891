"""A coach's questions about all athletes answered, one athlete a line; never why somebody pauses."""

from collections.abc import Sequence

from domain.explaining import of_runs
from domain.people import Absence
from domain.plan import DayType
from domain.units import Units
from domain.words.asked_of import OfThem
from handlers.desk.asked_of_all import AllAsked, OneAsked
from handlers.views.text import esc
from handlers.wording.door import tr, trn
from handlers.wording.formats import (
    show_date,
    show_date_range,
    show_day,
    show_distance,
    show_list,
    show_number,
    show_some,
)
from handlers.wording.names import kind_name, race_title, type_name

_MOST_DAYS = 5
_NAME = 40


def all_answer(found: AllAsked, want: OfThem, units: Units, *, is_named: bool = False) -> str:
    """The answer, with the days it is about; `is_named`: it was asked of those alone."""
    if not found.athletes:
        return tr("You have no athletes yet. Write “invite” for a link.")
    head, lines = _said(found, want, units, is_named=is_named)
    if found.more:
        lines.append(
            trn(
                "{count} more athlete is on the list of /coach.",
                "{count} more athletes are on the list of /coach.",
                found.more,
            )
        )
    return "\n".join([head, *lines])


def _said(found: AllAsked, want: OfThem, units: Units, *, is_named: bool) -> tuple[str, list[str]]:
    dates = show_date_range(found.first, found.last)
    match want:
        case OfThem.MISSED:
            those = [each for each in found.athletes if each.missed]
            head = tr("Planned runs that are not logged as run, {dates}:", dates=dates)
            if not any(each.planned for each in found.athletes):
                return tr("No run was planned up to now, {dates}.", dates=dates), []
            return (
                (head, [_missed(each) for each in those])
                if those
                else (tr("Every planned run is logged, {dates}.", dates=dates), [])
            )
        case OfThem.LESS:
            those = [each for each in found.athletes if of_runs.total_mm(each.runs) + units.half_mm < each.planned_mm]
            head = tr("Less logged than was planned up to now, {dates}:", dates=dates)
            if not those:
                return tr("Nobody has logged less than was planned up to now, {dates}.", dates=dates), []
            return head, [_of_planned(each, units) for each in those]
        case OfThem.NOT_LOGGED:
            those = [each for each in found.athletes if not each.runs]
            head = tr("Nothing logged, {dates}:", dates=dates)
            return (head, _names(those)) if those else (tr("Everybody has logged a run, {dates}.", dates=dates), [])
        case OfThem.RAN:
            those = [each for each in found.athletes if each.runs]
            head = tr("Logged a run, {dates}:", dates=dates)
            return (
                (head, [_ran(each, units) for each in those])
                if those
                else (tr("Nobody has logged a run, {dates}.", dates=dates), [])
            )
        case OfThem.MOST:
            those = sorted(found.athletes, key=lambda each: -of_runs.total_mm(each.runs))
            return tr("Logged, {dates}:", dates=dates), [_ran(each, units) for each in those]
        case OfThem.RACES:
            return _races(found, units)
        case OfThem.AWAY:
            return _away(found, is_named=is_named)
        case OfThem.PAIN:
            those = [each for each in found.athletes if each.is_paused]
            head = tr("Where it hurts, and why somebody pauses, is theirs to say. Who pauses I can say.")
            return (head, [tr("Pausing now:"), *_names(those)] if those else [tr("Nobody pauses now.")])
        case OfThem.EFFORT:
            hardest = sorted(found.athletes, key=lambda each: (-(_effort(each) or 0), -of_runs.total_mm(each.runs)))
            return (tr("How hard it was and how much, {dates}:", dates=dates), [_hard(each, units) for each in hardest])
        case OfThem.LONG_RUNS:
            return (tr("Long runs logged, {dates}:", dates=dates), [_long_runs(each, units) for each in found.athletes])
        case OfThem.PLANNED:
            dates = show_day(found.first) if found.first == found.last else dates
            return (tr("Planned, {dates}:", dates=dates), [_planned(each, units) for each in found.athletes])
    return tr("How it goes, {dates}:", dates=dates), [_ran(each, units) for each in found.athletes]


def _races(found: AllAsked, units: Units) -> tuple[str, list[str]]:
    """The next race of each, in their order; of days that were asked about, those on them, or that there is none."""
    planned = [(each.head.inputs.race_date, each) for each in found.athletes if each.head is not None]
    those = sorted(planned, key=lambda one: one[0])
    if not those:
        return tr("Nobody has a plan now."), []
    days = found.ahead
    if days is None or days.first is None or days.last is None:
        return tr("The next races:"), [_race(each, units) for _, each in those]
    within = [each for on, each in those if days.first <= on <= days.last]
    dates = show_date_range(days.first, days.last)
    if within:
        return tr("Races, {dates}:", dates=dates), [_race(each, units) for each in within]
    return tr("Nobody races, {dates}. The next races:", dates=dates), [_race(each, units) for _, each in those]


def _names(those: Sequence[OneAsked]) -> list[str]:
    return [f"• {esc(each.athlete.name, _NAME)}" for each in those]


def _away(found: AllAsked, *, is_named: bool) -> tuple[str, list[str]]:
    """Who pauses, since when, and until when where that is known; why is theirs to say."""
    those = [each for each in found.athletes if each.pause is not None]
    if those:
        return tr("Pausing now:"), [_until(each, each.pause) for each in those if each.pause is not None]
    if is_named:
        names = show_list([esc(each.athlete.name, _NAME) for each in found.athletes])
        return tr("No pause is noted today: {names}. Workouts arrive.", names=names), []
    return tr("Nobody pauses now."), []


def _until(each: OneAsked, pause: Absence) -> str:
    name, first = esc(each.athlete.name, _NAME), show_date(pause.first)
    if pause.last is None:
        return tr("• {name}: since {date}, no end noted yet; I tell you when it ends", name=name, date=first)
    return tr("• {name}: since {date}, until {last}", name=name, date=first, last=show_date(pause.last))


def _missed(each: OneAsked) -> str:
    days = show_some([show_day(run.on) for run in each.missed], _MOST_DAYS)
    return tr("• {name}: {days}", name=esc(each.athlete.name, _NAME), days=days)


def _of_planned(each: OneAsked, units: Units) -> str:
    name, run = esc(each.athlete.name, _NAME), show_distance(of_runs.total_mm(each.runs), units, 1)
    planned = show_distance(each.planned_mm, units, 1)
    if each.is_paused:
        return tr("• {name}: {run} of {planned}, pausing", name=name, run=run, planned=planned)
    return tr("• {name}: {run} of {planned}", name=name, run=run, planned=planned)


def _ran(each: OneAsked, units: Units) -> str:
    name = esc(each.athlete.name, _NAME)
    if each.is_paused and not each.runs:
        return tr("• {name}: pausing", name=name)
    distance = show_distance(of_runs.total_mm(each.runs), units, 1)
    if each.planned:
        return trn(
            "• {name}: {distance}, {count} run; {missed} of {planned} planned not logged",
            "• {name}: {distance}, {count} runs; {missed} of {planned} planned not logged",
            len(each.runs),
            name=name,
            distance=distance,
            missed=len(each.missed),
            planned=each.planned,
        )
    return trn(
        "• {name}: {distance}, {count} run",
        "• {name}: {distance}, {count} runs",
        len(each.runs),
        name=name,
        distance=distance,
    )


def _effort(each: OneAsked) -> float | None:
    """How hard the runs felt on the whole; None where nobody said."""
    told = [run.effort for run in each.runs if run.effort is not None]
    return sum(told) / len(told) if told else None


def _hard(each: OneAsked, units: Units) -> str:
    name, effort = esc(each.athlete.name, _NAME), _effort(each)
    distance = show_distance(of_runs.total_mm(each.runs), units, 1)
    planned = show_distance(each.planned_mm, units, 1)
    if effort is None:
        return tr("• {name}: {distance} of {planned}; no effort told", name=name, distance=distance, planned=planned)
    return tr(
        "• {name}: {distance} of {planned}; effort {effort} on the whole",
        name=name,
        distance=distance,
        planned=planned,
        effort=show_number(effort, 1),
    )


def _long_runs(each: OneAsked, units: Units) -> str:
    runs = [
        f"{show_distance(run.distance_mm, units, 1)} ({show_day(run.on)})"
        for run in each.runs
        if run.kind is DayType.LONG_RUN
    ]
    name = esc(each.athlete.name, _NAME)
    if not runs:
        return tr("• {name}: none", name=name)
    return tr("• {name}: {days}", name=name, days=show_some(runs[-_MOST_DAYS:], _MOST_DAYS))


def _race(each: OneAsked, units: Units) -> str:
    if each.head is None:
        return ""
    inputs = each.head.inputs
    return tr(
        "• {name}: {race}, {date}",
        name=esc(each.athlete.name, _NAME),
        race=esc(race_title(inputs, units), 60),
        date=show_date(inputs.race_date),
    )


def _planned(each: OneAsked, units: Units) -> str:
    name = esc(each.athlete.name, _NAME)
    if each.is_paused:
        return tr("• {name}: pausing", name=name)
    if each.head is None:
        return tr("• {name}: no plan", name=name)
    runs = [
        f"{kind_name(run.kind)} {show_distance(run.distance_mm, units)}" for run in each.ahead if run.kind is not None
    ]
    return tr("• {name}: {days}", name=name, days=show_some(runs, _MOST_DAYS) if runs else type_name(DayType.REST))
