"""Two weekdays trade places in every week from one on: generated weeks as unsaved edits, outlines at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.approval import WeekStatus
from domain.editing.effect import Effect
from domain.editing.frame import EditError
from domain.editing.operations import SwapDays
from domain.errors import CoachError
from domain.formats import weekday_name
from domain.messages import ButtonStyle, Card
from handlers.actions.edit_week import apply_operation, swap_in_outline, try_in_outline, try_operation
from handlers.chat.buttons import Tap
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.chat.weeks import desk_of, show_changed, show_opened
from handlers.desk.week import OpenedWeek, open_week, open_weeks
from handlers.views.keys import back_to_week, key
from handlers.views.more import columns_card

_OPEN = (WeekStatus.OUTLINE, WeekStatus.DRAFT, WeekStatus.PENDING, WeekStatus.APPROVED)


@tap("columns")
async def on_columns(request: Request, tap: Tap) -> None:
    """Two weekdays of every future week: choose them."""
    opened = await desk_of(request, tap)
    first = tap.number(2) if len(tap.ids) > 2 else None
    if first is not None and not 1 <= first <= 7:
        raise EditError("Pick two different days.")
    await request.show(f"columns:{opened.head.id}", columns_card(opened, first))


@tap("columnsask")
async def on_columns_ask(request: Request, tap: Tap) -> None:
    """What swapping two weekdays would do, week by week in numbers."""
    plan_id, number, first, second = (tap.number(index) for index in range(4))
    opened = await open_week(request.uow, request.person, plan_id, number)
    found = await _columns(request, opened, first, second)
    lines = [f"<b>Swap {weekday_name(first)} and {weekday_name(second)} from week {opened.number} on?</b>"]
    if found.weeks:
        lines.append(f"Changed, to be saved and approved like any other edit: {_numbers(found.weeks)}.")
    if found.outlines:
        lines.append(f"Changed in outline, approved when they are generated: {_numbers(found.outlines)}.")
    if found.blocked:
        lines.append(f"Left as they are, because a rule would break or a day is over: {_numbers(found.blocked)}.")
    rows = [(back_to_week(plan_id, opened.number, "Back"),)]
    if found.weeks or found.outlines:
        steps = found.steps
        confirm = key("Confirm", "columnsnow", plan_id, number, first, second, steps, style=ButtonStyle.PRIMARY)
        rows.insert(0, (confirm,))
    await request.show(f"columns:{plan_id}", Card(text="\n".join(lines), buttons=tuple(rows)))


def _numbers(numbers: Sequence[int]) -> str:
    return f"{'week' if len(numbers) == 1 else 'weeks'} {', '.join(map(str, numbers))}"


@dataclass(frozen=True, slots=True)
class _Columns:
    """Numbers of the weeks that can take the swap, of outlines that can, and of those that cannot.

    `steps` counts the changes so far in all of them: a second press of Confirm must not swap back.
    """

    weeks: tuple[int, ...]
    outlines: tuple[int, ...]
    blocked: tuple[int, ...]
    steps: int


async def _columns(request: Request, opened: OpenedWeek, first: int, second: int) -> _Columns:
    if first == second or not (1 <= first <= 7 and 1 <= second <= 7):
        raise EditError("Pick two different days.")
    weeks: list[int] = []
    outlines: list[int] = []
    blocked: list[int] = []
    steps = opened.head.version
    opened_weeks = await open_weeks(
        request.uow, request.person, opened.head.id, range(opened.number, opened.head.total_weeks + 1), _OPEN
    )
    for each in opened_weeks:
        steps += each.steps
        is_outline = each.stored.status is WeekStatus.OUTLINE
        try:
            effect = try_in_outline(each, first, second) if is_outline else _effect(each, first, second)
        except CoachError:
            blocked.append(each.number)
            continue
        if any(finding.hard for finding in effect.gained):
            blocked.append(each.number)
        else:
            (outlines if is_outline else weeks).append(each.number)
    return _Columns(tuple(weeks), tuple(outlines), tuple(blocked), steps)


def _effect(opened: OpenedWeek, first: int, second: int) -> Effect:
    return try_operation(opened, SwapDays(first, second))[1]


@tap("columnsnow")
async def on_columns_now(request: Request, tap: Tap) -> None:
    """Swap the two weekdays in every week that can take it."""
    plan_id, number, first, second = (tap.number(index) for index in range(4))
    opened = await open_week(request.uow, request.person, plan_id, number)
    opened.require_active()
    found = await _columns(request, opened, first, second)
    if tap.number(4) != found.steps:
        await show_changed(request, opened)
        return
    for each in (*found.weeks, *found.outlines):
        target = await open_week(request.uow, request.person, plan_id, each)
        if each in found.outlines:
            await swap_in_outline(request.uow, target, first, second)
        else:
            await apply_operation(request.uow, target, SwapDays(first, second))
    opened = await open_week(request.uow, request.person, plan_id, number)
    said = f"Swapped in {_numbers(sorted((*found.weeks, *found.outlines)))}."
    more = f" Save {_numbers(found.weeks)} when you are ready." if found.weeks else ""
    await show_opened(request, opened, said + more)
