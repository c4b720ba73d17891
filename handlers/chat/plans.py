"""The plan card, four weeks at a glance, and pictures of both."""

from dataclasses import replace
from datetime import date, timedelta

from domain.records import PlanHead
from handlers.actions.month import open_month
from handlers.chat.buttons import Tap
from handlers.chat.commands import command
from handlers.chat.older import show_older
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.chat.weeks import this_week
from handlers.desk.access import plan_for
from handlers.desk.week import active_plan
from handlers.views.keys import key
from handlers.views.month import month_card, month_picture, month_screen
from handlers.views.plan import chart_card, done_by_week, plan_card, plan_screen, weeks_card


def _plan_dates(head: PlanHead) -> tuple[date, date]:
    start = head.inputs.anchor
    return start, start + timedelta(days=7 * head.total_weeks - 1)


async def show_plan(request: Request, head: PlanHead, note: str = "") -> None:
    """Show the plan card."""
    plan = await request.uow.plans.load(head.id)
    logs = await request.uow.logs.between(head.athlete_id, *_plan_dates(head))
    card = plan_card(head, plan, logs, request.settings.units, request.today, note)
    if len(await request.uow.plans.of_athlete(head.athlete_id)) > 1:
        card = replace(card, buttons=(*card.buttons, (key("All plans", "older", head.athlete_id),)))
    await request.show(plan_screen(head.id), card)


async def show_month(request: Request, plan_id: int, number: int, note: str = "") -> None:
    """Show the four weeks around a week."""
    month = await open_month(request.uow, request.person, plan_id, number)
    await request.show(month_screen(plan_id, month.first), month_card(month, note))


@command("plan")
async def plan_command(request: Request) -> None:
    """/plan: the whole plan; after the last one is over, those of before."""
    head = await request.uow.plans.active(request.person.id)
    if head is None and await request.uow.plans.of_athlete(request.person.id):
        await show_older(request, request.person.id)
    else:
        await show_plan(request, head or await active_plan(request.uow, request.person))


@command("month")
async def month_command(request: Request) -> None:
    """/month: the four weeks around today."""
    head = await active_plan(request.uow, request.person)
    await show_month(request, head.id, this_week(request, head))


@tap("plan")
async def on_plan(request: Request, tap: Tap) -> None:
    """The plan card."""
    await show_plan(request, await plan_for(request.uow, request.person, tap.number(0)))


@tap("month")
async def on_month(request: Request, tap: Tap) -> None:
    """The month card."""
    await show_month(request, tap.number(0), tap.number(1))


@tap("monthpic")
async def on_month_picture(request: Request, tap: Tap) -> None:
    """The month as a picture, in a message of its own."""
    month = await open_month(request.uow, request.person, tap.number(0), tap.number(1))
    await request.send(month_picture(month))


@tap("weeks")
async def on_weeks(request: Request, tap: Tap) -> None:
    """Every week of the plan."""
    head = await plan_for(request.uow, request.person, tap.number(0))
    plan = await request.uow.plans.load(head.id)
    await request.show(f"weeks:{head.id}", weeks_card(head, plan, request.settings.units, request.today))


@tap("chart")
async def on_chart(request: Request, tap: Tap) -> None:
    """The mileage chart, in a message of its own."""
    await send_chart(request, await plan_for(request.uow, request.person, tap.number(0)))


async def send_chart(request: Request, head: PlanHead) -> None:
    """Send the mileage chart."""
    plan = await request.uow.plans.load(head.id)
    logs = await request.uow.logs.between(head.athlete_id, *_plan_dates(head))
    done = done_by_week(head, logs)
    await request.send(chart_card(head, plan, done, request.settings.units, request.today))
