"""What was asked for in words, done by the same actions as the buttons: previews, logs, answers."""

from datetime import date, timedelta

from domain.calendar import monday_of
from domain.editing import operations as edits
from domain.plan import QUALITY_TYPES, Day, DayType
from domain.records import PlanHead
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words import intents
from domain.words.answers import Understood
from domain.words.day_refs import DayRef
from domain.words.run_words import RunWords
from handlers.actions.finish_weeks import awaited_result
from handlers.buttons.words import MakeDayEasier
from handlers.chat.request import Request
from handlers.chat.taps import show_week, tap, week_with_plan
from handlers.chat.training.time_off import show_time_off
from handlers.chat.training.today import log_words, show_day, skip
from handlers.chat.week.edits import preview_operation
from handlers.chat.week.one_day import show_why
from handlers.desk.week import EditableWeek, active_plan, current_week, open_to_edit
from handlers.views.words import which_is_easier_card
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

_EASIER_SHARE = 0.75


async def do_what_was_said(request: Request, said: intents.Intent) -> None:
    """Answer, or show the preview, of one thing asked for. Raises CoachError where it cannot be done."""
    match said:
        case intents.Sick() | intents.Injured() | intents.Recovered() | intents.Holiday() | intents.MedicalStop():
            await show_time_off(request, said)
        case intents.LogRun():
            await _log(request, said)
        case intents.WhatsOn():
            await _show(request, said)
        case intents.SkipDay(day):
            await _skip(request, day)
        case intents.WriteLaps():
            raise RefusedError(tr("For which day? Open it from /week, tap Laps and then Add, and send that again."))
        case intents.MakeEasier(day=None):
            await _which_is_easier(request)
        case intents.WhyIntent(day):
            opened, number = await _week_and_day(request, day)
            await show_why(request, opened, number)
        case _:
            await _edit(request, said)


async def _edit(request: Request, said: intents.Intent) -> None:
    match said:
        case intents.SwapIntent(first, second):
            opened, one, other = await _week_and_days(request, first, second)
            operation: edits.Operation = edits.SwapDays(one, other)
        case intents.MoveIntent(day, to):
            opened, one, other = await _week_and_days(request, day, to)
            operation = edits.MoveDay(one, other)
        case intents.CutDay(day, distance_mm):
            opened, one = await _week_and_day(request, day)
            operation = edits.SetDistance(one, distance_mm)
        case intents.ChangeByDistance(day, by_mm):
            opened, one = await _week_and_day(request, day)
            operation = edits.SetDistance(one, max(opened.week.day(one).distance_mm + by_mm, 0))
        case intents.RestDay(day):
            opened, one = await _week_and_day(request, day)
            operation = edits.MakeRest(one)
        case intents.TypeIntent(day, kind):
            opened, one = await _week_and_day(request, day)
            operation = edits.ChangeType(one, kind)
        case intents.MakeEasier(DayRef() as day):
            opened, one = await _week_and_day(request, day)
            operation = easier(opened.week.day(one), opened.head.inputs.units)
        case _:
            raise RefusedError(tr("I can't do that in words yet. /week has a button for it."))
    await preview_operation(request, opened, operation)


def easier(day: Day, units: Units) -> edits.Operation:
    """A gentler day: hard work becomes an easy run, any other run becomes a quarter shorter."""
    if not day.is_run:
        raise RefusedError(tr("That day is a rest day already. Easier than rest there is nothing."))
    if day.type is DayType.RACE:
        raise RefusedError(tr("That is your race day; it stays as it is."))
    if day.type in QUALITY_TYPES:
        return edits.ChangeType(day.number, DayType.EASY)
    step = MM_PER_MILE // 2 if units is Units.MI else MM_PER_KM // 2
    return edits.SetDistance(day.number, max(round(day.distance_mm * _EASIER_SHARE / step), 2) * step)


async def _which_is_easier(request: Request) -> None:
    head = await active_plan(request.uow, request.person)
    opened = await open_to_edit(request.uow, request.person, head.id, current_week(head, request.today))
    card = which_is_easier_card(opened)
    if card is None:
        raise RefusedError(tr("This week has no run left to make easier."))
    await request.send(card, screen="easier")


@tap(MakeDayEasier)
async def on_easier(request: Request, pressed: MakeDayEasier) -> None:
    """The gentler version of one day, previewed."""
    opened = await week_with_plan(request, pressed)
    await preview_operation(request, opened, easier(opened.week.day(pressed.day), opened.head.inputs.units))


async def _log(request: Request, said: intents.LogRun) -> None:
    head = await active_plan(request.uow, request.person)
    run = RunWords(distance_mm=said.distance_mm, duration_s=said.duration_s, effort=said.effort)
    on = await _date(request, head, said.day, past=True)
    if run.distance_mm is None and run.duration_s is not None:
        # A time alone, some days after the race: the result that was asked for.
        on = await awaited_result(request.uow, request.person, head, on) or on
    await log_words(request, Understood(run), on)


async def _show(request: Request, said: intents.WhatsOn) -> None:
    head = await active_plan(request.uow, request.person)
    if said.number is not None:
        if not 1 <= said.number <= head.total_weeks:
            raise RefusedError(tr("Your plan has the weeks 1 to {total}.", total=head.total_weeks))
        await show_week(request, head.id, said.number)
    elif said.weeks_ahead is not None:
        number = current_week(head, request.today) + said.weeks_ahead
        await show_week(request, head.id, min(max(number, 1), head.total_weeks))
    else:
        on = await _date(request, head, said.day) if said.day is not None else request.today
        await show_day(request, on)


async def _skip(request: Request, day: DayRef) -> None:
    """A day that is here or over is logged as skipped; one to come becomes rest, previewed."""
    head = await active_plan(request.uow, request.person)
    on = await _date(request, head, day)
    if on <= request.today:
        await skip(request, head, on)
    else:
        opened, number = await _week_and_day(request, day)
        await preview_operation(request, opened, edits.MakeRest(number))


async def _week_and_day(request: Request, day: DayRef) -> tuple[EditableWeek, int]:
    head = await active_plan(request.uow, request.person)
    on = await _date(request, head, day)
    return await open_to_edit(request.uow, request.person, head.id, _week_of(head, on)), on.isoweekday()


async def _week_and_days(request: Request, first: DayRef, second: DayRef) -> tuple[EditableWeek, int, int]:
    head = await active_plan(request.uow, request.person)
    one, other = await _date(request, head, first), await _date(request, head, second)
    later = max(_week_of(head, one), _week_of(head, other))
    for day, on in ((first, one), (second, other)):
        # "swap mon and fri" on a Wednesday is about next week, where both can still be changed.
        if _week_of(head, on) != later and day.on is not None:
            raise RefusedError(tr("Both days have to be in the same week. Two swaps in a row get a run across."))
    opened = await open_to_edit(request.uow, request.person, head.id, later)
    return opened, one.isoweekday(), other.isoweekday()


async def _date(request: Request, head: PlanHead, day: DayRef, *, past: bool = False) -> date:
    """The date that is meant: a weekday of this week, or of the next one when it is over; logs look back."""
    if day.on is not None:
        return day.on
    monday = monday_of(request.today)
    if day.weekday is not None:
        on = monday + timedelta(days=day.weekday - 1)
        if past:
            return on if on <= request.today else on - timedelta(days=7)
        return on if on >= request.today else on + timedelta(days=7)
    return await _date_of_type(request, head, day.type or DayType.EASY, past=past)


async def _date_of_type(request: Request, head: PlanHead, kind: DayType, *, past: bool) -> date:
    """The next day of a kind, this week or next ("the long run"); for logs the last one."""
    if kind is DayType.RACE and (not past or head.inputs.race_date <= request.today):
        return head.inputs.race_date
    span = range(0, -7, -1) if past else range(14)
    for offset in span:
        on = request.today + timedelta(days=offset)
        number = head.inputs.week_of(on)
        stored = await request.uow.plans.week(head.id, number) if 1 <= number <= head.total_weeks else None
        if stored is not None and stored.week.day(on.isoweekday()).type is kind:
            return on
    raise RefusedError(tr("There is no such day in the coming two weeks. /week shows what is planned."))


def _week_of(head: PlanHead, on: date) -> int:
    number = head.inputs.week_of(on)
    if not 1 <= number <= head.total_weeks:
        raise RefusedError(tr("That date lies outside your plan. /plan shows its dates."))
    return number
