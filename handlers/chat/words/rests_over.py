"""Days without a run that a coach gives an athlete: one week as any change of it, several as one yes to all."""

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.approval import WeekStatus
from domain.editing.edited import edited
from domain.editing.operations import MakeRest, Operation, ReshapeWeek, WeekWay
from domain.errors import CoachError
from domain.messages import Card, ShownCard
from domain.plan import QUALITY_TYPES, DayType
from domain.words.lexicon.lookup import folded
from handlers.actions.edit_outline import keep_in_outline, to_change
from handlers.actions.edit_week import apply_operation
from handlers.actions.settle_week import settle_week
from handlers.buttons.decisions import ApproveWeek
from handlers.buttons.kinds import PlanId
from handlers.buttons.rests import RestOver
from handlers.chat.request import Request
from handlers.chat.taps import press, tap
from handlers.chat.week.edits import preview_operation
from handlers.chat.words.scene import Scene, keys_of
from handlers.desk.access import plan_for
from handlers.desk.week import EditableWeek, open_to_edit
from handlers.views.keys import screen
from handlers.views.rests import FirstBack, RestedWeek, rested_card, rests_card, rests_rows
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError, said
from handlers.wording.formats import show_day

_WEEK = timedelta(days=7)
_UNTIL = re.compile(r"\b(?:until|till|til|bis|hasta)\b")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


async def give_days_off(scene: Scene, first: date, last: date, weekday: int = 0) -> None:
    """Preview rest on these days, on one ISO weekday of them or on all (0), in as many weeks as it takes.

    Raises RefusedError for days outside the plan, and where no run is planned on them.
    """
    head, request = scene.plan(), scene.request
    end = head.inputs.date_of(head.total_weeks, 7)
    first, last = max(first, scene.today), min(last, end)
    scene.week_of(first)
    last, note = (last, "") if weekday else await _with_the_last_day(scene, first, last)
    pressed = RestOver(PlanId(head.id), first, last, weekday)
    weeks = [opened async for opened in _weeks(request, pressed) if _runs(opened, pressed)]
    if not weeks:
        raise RefusedError(tr("No run is planned on those days."))
    if len(weeks) == 1:
        nothing = tr("No run is planned on those days.")
        await preview_operation(request, weeks[0], _operation(weeks[0], pressed), note=note, otherwise=nothing)
        return
    rested = [_rested(each, pressed) for each in weeks]
    card = rests_card(pressed, rested, await _first_back(request, pressed), request.settings.units, note)
    await request.show(screen("preview", weeks[0]), card)


async def _with_the_last_day(scene: Scene, first: date, last: date) -> tuple[date, str]:
    """ "No running until the 31st": a long run or hard work of that day is no first run back, so it goes, too.

    Returns the last day without a run, and what is said of the day that was named.
    """
    edge, text = last + timedelta(days=1), folded((scene.request.text or "").lower())
    names = re.search(rf"\b(?:{_WEEKDAYS[edge.isoweekday() - 1]}\w*|{edge.day})\b", text)
    number = scene.plan().inputs.week_of(edge)
    if not _UNTIL.search(text) or names is None or edge <= first or number > scene.plan().total_weeks:
        return last, ""
    stored = await scene.request.uow.plans.week(scene.plan().id, number)
    day = stored.week.day(edge.isoweekday()) if stored is not None else None
    if day is None or not day.is_run or day.type is DayType.RACE:
        return last, ""
    if day.type is DayType.LONG_RUN or day.type in QUALITY_TYPES:
        return edge, tr("{day} is counted as free, too: its run is no first run back.", day=show_day(edge))
    return last, tr("{day} is none of these days: its run stays.", day=show_day(edge))


async def _weeks(request: Request, pressed: RestOver) -> AsyncIterator[EditableWeek]:
    """The weeks that these days lie in."""
    head = await plan_for(request.uow, request.person, pressed.plan)
    for number in range(head.inputs.week_of(pressed.first), head.inputs.week_of(pressed.last) + 1):
        if 1 <= number <= head.total_weeks:
            yield to_change(await open_to_edit(request.uow, request.person, head.id, number))


def _dates(opened: EditableWeek, pressed: RestOver) -> Iterator[date]:
    for number in range(1, 8):
        on = opened.frame.date_of(number)
        if pressed.first <= on <= pressed.last and pressed.weekday in (0, number):
            yield on


def _runs(opened: EditableWeek, pressed: RestOver) -> Sequence[date]:
    """The runs on these days that can still be left out."""
    numbers = [(on, on.isoweekday()) for on in _dates(opened, pressed)]
    return [on for on, number in numbers if opened.week.day(number).is_run and opened.frame.is_open(number)]


def _operation(opened: EditableWeek, pressed: RestOver) -> Operation:
    dates = list(_dates(opened, pressed))
    if pressed.weekday:
        return MakeRest(pressed.weekday)
    return ReshapeWeek(WeekWay.OFF, 0, dates[0].isoweekday(), dates[-1].isoweekday())


def _rested(opened: EditableWeek, pressed: RestOver) -> RestedWeek:
    after = edited(opened.plan, opened.week, _operation(opened, pressed), opened.frame)
    waits = opened.stored.status in (WeekStatus.PENDING, WeekStatus.DRAFT) and not opened.stored.decline_comment
    return RestedWeek(
        number=opened.number,
        monday=opened.monday,
        sunday=opened.sunday,
        before_mm=sum(day.distance_mm for day in opened.week.days),
        after_mm=sum(day.distance_mm for day in after.days),
        waits=waits and opened.may_approve,
    )


async def _first_back(request: Request, pressed: RestOver) -> FirstBack | None:
    """The run that comes first when these days are over; of single weekdays none is the first."""
    if pressed.weekday:
        return None
    head = await plan_for(request.uow, request.person, pressed.plan)
    plan = await request.uow.plans.load(head.id)
    days = [(head.inputs.date_of(week.number, day.number), day) for week in plan.weeks for day in week.days]
    ahead = [(on, day) for on, day in days if on > pressed.last and day.is_run]
    if not ahead:
        return None
    on, day = min(ahead, key=lambda each: each[0])
    is_hard = day.type is DayType.LONG_RUN or day.type in QUALITY_TYPES
    return FirstBack(on, day, is_hard and pressed.last - pressed.first >= _WEEK)


async def approve_with_rests(request: Request, shown: ShownCard, number: int) -> bool:
    """Have a yes to the days off that are shown approve that week, too; False where another card lies open."""
    found = next((pressed for _, pressed in keys_of(shown.card) if isinstance(pressed, RestOver)), None)
    if found is None:
        return False
    line = tr("Saying yes to this also approves week {numbers}.", numbers=number)
    text = shown.card.text if line in shown.card.text else f"{shown.card.text}\n\n{line}"
    card = Card(text=text, buttons=rests_rows(replace(found, approves=number)))
    await request.uow.chat.refresh(request.chat_id, shown.screen, card)
    return True


@tap(RestOver)
async def on_rest_over(request: Request, pressed: RestOver) -> None:
    """Every week of it, each saved and told as any change; what cannot take it is named."""
    done: list[RestedWeek] = []
    left: list[str] = []
    first: EditableWeek | None = None
    async for opened in _weeks(request, pressed):
        if not _runs(opened, pressed):
            continue
        first = first or opened
        rested = _rested(opened, pressed)
        try:
            await _rest(request, opened, pressed)
            done.append(rested)
        except CoachError as error:
            why = esc(said(error, request.settings.units))
            left.append(tr("week {number}. {why}", number=opened.number, why=why))
    if first is None:
        raise RefusedError(tr("No run is planned on those days."))
    await request.toast(tr("Done."))
    if request.message_id is None:
        # Said in words: what was asked loses its buttons.
        shown = await request.uow.chat.shown(request.chat_id, screen("preview", first))
        if shown is not None:
            await request.uow.chat.refresh(request.chat_id, shown.screen, Card(text=shown.card.text))
    card = rested_card(pressed, done, left, await _first_back(request, pressed), request.settings.units)
    await request.show(screen("rested", first), card)
    if pressed.approves:
        await press(request, ApproveWeek(pressed.plan, pressed.approves))


async def _rest(request: Request, opened: EditableWeek, pressed: RestOver) -> None:
    operation = _operation(opened, pressed)
    if opened.is_outline:
        await keep_in_outline(request.uow, opened, operation)
    else:
        opened = await apply_operation(request.uow, replace(opened, in_outline=False), operation)
        await settle_week(request.uow, opened, is_decision=False)
