"""A change of one day or two that was asked for in words, as the operation on its week that does it."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from domain.calendar import monday_of
from domain.editing import operations as edits
from domain.fitness import day_seconds, training_paces_of
from domain.plan import QUALITY_TYPES, Day, DayType
from domain.units import MM_PER_MILE, Units
from domain.words import intents
from domain.words.day_refs import DayRef
from domain.words.intents import DayEdit
from handlers.chat.words.missed import require_to_move_on
from handlers.chat.words.scene import Scene, has_strides
from handlers.desk.week import EditableWeek, current_week, open_to_edit
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

_EASIER_SHARE = 0.75
# Hard work that is cut by so many per cent is an easy run.
HALVED = -50
# Half units do not come out at whole minutes.
_NEAR_S = 60


class SaidEdit(NamedTuple):
    """The week, what is to be done to it, and a line that is said on top."""

    opened: EditableWeek
    operation: edits.Operation
    note: str = ""


async def edit_said(scene: Scene, said: DayEdit, tried: Mapping[int, EditableWeek] = MappingProxyType({})) -> SaidEdit:
    """What an edit of one day or two does to which week. Raises CoachError where it cannot be done.

    `tried` are weeks as other edits beside it leave them: a run that is moved can be made shorter on its new day.
    """
    units = scene.request.settings.units
    note = ""
    match said:
        case intents.SwapIntent(first, second):
            opened, one, other = await _days_of(scene, first, second)
            operation: edits.Operation = edits.SwapDays(one, other)
        case intents.MoveIntent(day, to):
            await require_to_move_on(scene, day, to)
            await _within_a_week(scene, day, to)
            opened, one, other = await _days_of(scene, day, to)
            operation = edits.MoveDay(one, other)
        case _:
            opened, one = await week_and_day(scene, _day_of(said))
            here = tried.get(opened.number, opened)
            if isinstance(said, intents.RunForTime) and said.at_most and said.day.type is DayType.LONG_RUN:
                note = tr("For this long run alone: a limit for all of them I do not keep.")
            operation = edit_of_day(said, here, one, units)
    return SaidEdit(opened, operation, note)


def _day_of(said: DayEdit) -> DayRef:
    day = getattr(said, "day", None)
    if not isinstance(day, DayRef):
        raise ValueError(f"no edit of a day: {said!r}")
    return day


def edit_of_day(said: DayEdit, opened: EditableWeek, one: int, units: Units) -> edits.Operation:
    """What is done to one ISO weekday of a week. Raises CoachError where it cannot be."""
    day = opened.week.day(one)
    match said:
        case intents.CutDay(_, distance_mm):
            return _sized(day, distance_mm)
        case intents.ChangeByDistance(_, by_mm):
            return _sized(day, max(day.distance_mm + by_mm, 0))
        case intents.ChangeByTime(_, by_s):
            return _by_time(opened, day, by_s, units)
        case intents.ChangeByShare(_, by_percent):
            return _by_share(day, by_percent, units)
        case intents.RunForTime(_, seconds, at_most):
            return for_time(opened, one, seconds, units, at_most=at_most)
        case intents.RestDay():
            return edits.MakeRest(one)
        case intents.TypeIntent(_, DayType.EASY) if day.type is DayType.LONG_RUN:
            # A long run is easy but for its fast part: that goes, and where there is none, some of its length.
            is_fast = any(lap.pace_s is not None for lap in day.workout)
            return edits.ChangeType(one, DayType.LONG_RUN) if is_fast else easier(day, opened.head.inputs.units)
        case intents.TypeIntent(_, kind):
            return edits.ChangeType(one, kind)
        case intents.MakeEasier():
            return easier(day, opened.head.inputs.units)
        case _:
            raise ValueError(f"no edit: {said!r}")


def _by_share(day: Day, by_percent: int, units: Units) -> edits.Operation:
    """So many per cent less or more of a day's run, in half units; of hard work cut by half an easy run is left."""
    if not day.is_run:
        raise RefusedError(tr("That day is a rest day already."))
    step = units.half_mm
    length = max(round(day.distance_mm * (100 + by_percent) / 100 / step), 1) * step
    if day.type in QUALITY_TYPES and by_percent <= HALVED:
        return edits.SetDistance(day.number, length, DayType.EASY)
    return _sized(day, length)


def _by_time(opened: EditableWeek, day: Day, by_s: int, units: Units) -> edits.Operation:
    """So much time less or more, at the pace of the day's own run on the whole, in half units."""
    if not day.is_run:
        raise RefusedError(tr("That day is a rest day already."))
    takes_s = day_seconds(day, training_paces_of(opened.head.inputs).easy_middle_s)
    steps = max(round(abs(by_s) / takes_s * day.distance_mm / units.half_mm), 1)
    by_mm = steps * units.half_mm * (1 if by_s > 0 else -1)
    return _sized(day, max(day.distance_mm + by_mm, 0))


def _sized(day: Day, distance_mm: int) -> edits.Operation:
    """A day's new length; on a rest day a run has to be put first, and nothing is left of a run of nothing."""
    if distance_mm == 0:
        return edits.MakeRest(day.number)
    return edits.SetDistance(day.number, distance_mm, DayType.EASY if not day.is_run else None)


def for_time(
    opened: EditableWeek, number: int, seconds: int, units: Units, *, at_most: bool = False
) -> edits.Operation:
    """As far as an easy pace goes in so much time, a minute more or less; hard work cut short becomes an easy run.

    `at_most`: "an hour max" makes no run longer.
    """
    day = opened.week.day(number)
    # The pace that the card shows its times by: a run of 20 minutes is to be shown as one.
    pace_s = training_paces_of(opened.head.inputs).easy_middle_s
    step = units.half_mm
    length = max(int((seconds + _NEAR_S) / pace_s * MM_PER_MILE / step), 1) * step
    if at_most and day.is_run and length >= day.distance_mm:
        raise RefusedError(tr("As planned that run takes no longer than that. Nothing to change."))
    if day.type in QUALITY_TYPES and length < day.distance_mm:
        return edits.SetDistance(number, length, DayType.EASY)
    return _sized(day, length)


def easier(day: Day, units: Units) -> edits.Operation:
    """A gentler day: hard work becomes an easy run, any other run becomes a quarter shorter."""
    if not day.is_run:
        raise RefusedError(tr("That day is a rest day already. Easier than rest there is nothing."))
    if day.type is DayType.RACE:
        raise RefusedError(tr("That is your race day; it stays as it is."))
    if day.type in QUALITY_TYPES:
        return edits.ChangeType(day.number, DayType.EASY)
    step = units.half_mm
    # Strides are what is quick in an easy run: the easier one has none.
    kind = day.type if has_strides(day) else None
    return edits.SetDistance(day.number, max(round(day.distance_mm * _EASIER_SHARE / step), 2) * step, kind)


async def date_to_change(scene: Scene, day: DayRef) -> date:
    """The date of a run to change; of hard work that this week does not have, this week's other hard work."""
    is_hard = day.type in QUALITY_TYPES and scene.number is None and "next" not in (scene.request.text or "").lower()
    if is_hard and day.type is not None:
        number = scene.plan().inputs.week_of(scene.today)
        if (on := await scene.date_of_kind(day.type, number)) is not None:
            return on
    return await scene.date_of(day)


_NEXT_WEEK = re.compile(r"\b(?:next (?:week|wk)s?|n(?:ä|ae)chste[rn]? woche|semana que viene|pr[oó]xima semana)\b")


async def week_and_day(scene: Scene, day: DayRef) -> tuple[EditableWeek, int]:
    """The week to edit, and the ISO weekday, that a day points at. Raises CoachError where there is none."""
    on = await _next_weeks(scene, day) or await date_to_change(scene, day)
    return await open_week(scene, scene.week_of(on)), on.isoweekday()


async def _next_weeks(scene: Scene, day: DayRef) -> date | None:
    """ "Next week's long run": the one of that week. Raises RefusedError where it has none; None for any other day."""
    if day.type is None or _NEXT_WEEK.search((scene.request.text or "").lower()) is None:
        return None
    number = current_week(scene.plan(), scene.today) + 1
    on = await scene.date_of_kind(day.type, number)
    if on is None:
        raise RefusedError(tr("There is no such run next week. /plan shows the weeks ahead."))
    return on


async def open_week(scene: Scene, number: int) -> EditableWeek:
    """A week of the plan that is meant, to be edited."""
    return await open_to_edit(scene.request.uow, scene.request.person, scene.plan().id, number)


async def goes_to_next_week(scene: Scene, day: DayRef, to: DayRef) -> bool:
    """Whether a run of this week would go to a weekday of the next: "the long run on Monday", said of this one."""
    if to.on is not None and monday_of(scene.today) <= to.on < scene.today and day.on is None:
        # The weekday that is over this week, of a run that is not: the coming one is meant.
        said = (scene.request.text or "").lower()
        here = await date_to_change(scene, day)
        return "this week" in said and scene.today < here <= monday_of(scene.today) + timedelta(days=6)
    if to.on is not None and day.type is not None:
        return await _is_nearer_to_this_weeks(scene, day.type, to.on)
    if to.weekday is None or (day.type is not None and _NEXT_WEEK.search((scene.request.text or "").lower())):
        return False
    here, there = await date_to_change(scene, day), await scene.date_of(to)
    if day.type is not None and scene.number is not None:
        # "Can the long run be on Saturday" under next week's card is that week's.
        here = await scene.date_of_kind(day.type, scene.number) or here
    if here < scene.today or scene.plan().inputs.week_of(there) > scene.plan().total_weeks:
        return False
    return scene.week_of(here) + 1 == scene.week_of(there)


async def _is_nearer_to_this_weeks(scene: Scene, kind: DayType, to: date) -> bool:
    """ "The long one on Monday next week" is this Sunday's; "on Saturday next week" is that week's."""
    head, number = scene.plan(), current_week(scene.plan(), scene.today)
    if head.inputs.week_of(to) != number + 1 or number >= head.total_weeks:
        return False
    here, there = await scene.date_of_kind(kind, number), await scene.date_of_kind(kind, number + 1)
    return here is not None and there is not None and to - here < there - to


async def _within_a_week(scene: Scene, day: DayRef, to: DayRef) -> None:
    """Raises RefusedError for a run of this week that would go to a weekday of the next."""
    if await goes_to_next_week(scene, day, to):
        raise RefusedError(tr("Both days have to be in the same week. Two swaps in a row get a run across."))


async def _days_of(scene: Scene, first: DayRef, second: DayRef) -> tuple[EditableWeek, int, int]:
    one, other = await scene.date_of(first), await scene.date_of(second)
    if first.type is not None and second.type is None:
        # "Next week move the long run to Saturday": that week's.
        one = await scene.date_of_kind(first.type, scene.week_of(other)) or one
    if first.weekday is None and second.weekday is not None and other < one and one >= scene.today:
        other = _in_week_of(one, second.weekday)
    is_dated = first.weekday is not None and second.on is not None and second.weekday is None
    if is_dated and timedelta() < other - one < one + timedelta(days=7) - other:
        # "Move Sunday's long one to the 8th", a Monday: the Sunday before it is meant, and not the one after.
        _same_week(scene, one, other)
    later = max(scene.week_of(one), scene.week_of(other))
    for day, on in ((first, one), (second, other)):
        # "swap mon and fri" on a Wednesday is about next week, where both can still be changed.
        if scene.week_of(on) != later and day.weekday is None:
            raise RefusedError(tr("Both days have to be in the same week. Two swaps in a row get a run across."))
    return await open_week(scene, later), one.isoweekday(), other.isoweekday()


def _same_week(scene: Scene, one: date, other: date) -> None:
    if scene.week_of(one) != scene.week_of(other):
        raise RefusedError(tr("Both days have to be in the same week. Two swaps in a row get a run across."))


def _in_week_of(on: date, weekday: int) -> date:
    """That weekday of the same week."""
    return date.fromordinal(on.toordinal() - on.isoweekday() + weekday)
