"""The plan card, four weeks at a glance, pictures of both, and the plans of before."""

from domain.errors import NotYoursError
from domain.records import PlanHead
from handlers.buttons.plan import ListPlans, ListWeeks, OpenMonth, OpenPlan, SendChart, SendMonth
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import tap, this_week
from handlers.desk.access import may_change, may_see, plan_for
from handlers.desk.known_runs import peak_now
from handlers.desk.month import open_month
from handlers.desk.plan import logs_of
from handlers.desk.week import active_plan
from handlers.views.chart import chart_card, done_by_week
from handlers.views.month import month_card, month_screen
from handlers.views.month_picture import month_picture
from handlers.views.plan import plan_card, plan_screen, plans_card, weeks_card


async def show_plan(request: Request, head: PlanHead, note: str = "") -> None:
    """Show the plan card."""
    uow = request.uow
    plan, logs = await uow.plans.load(head.id), await logs_of(uow, head)
    has_others = len(await uow.plans.of_athlete(head.athlete_id)) > 1
    may = await may_change(uow, request.person, head)
    asked = await uow.changes.asked([head.id]) if may else ()
    card = plan_card(
        head,
        plan,
        logs,
        request.settings.units,
        request.today,
        note,
        has_others=has_others,
        may_change=may,
        asked=asked[-1] if asked else None,
        peak_now=await peak_now(uow, head, plan, request.today),
    )
    await request.show(plan_screen(head.id), card)


async def show_month(request: Request, plan_id: int, number: int, note: str = "") -> None:
    """Show the four weeks around a week."""
    month = await open_month(request.uow, request.person, plan_id, number)
    await request.show(month_screen(plan_id, month.first), month_card(month, note))


async def show_plans(request: Request, athlete_id: int) -> None:
    """Every plan of an athlete, newest first."""
    await request.show("plans", plans_card(await request.uow.plans.of_athlete(athlete_id), request.settings.units))


@command("plan")
async def plan_command(request: Request) -> None:
    """/plan: the whole plan; after the last one is over, those of before."""
    head = await request.uow.plans.active(request.person.id)
    if head is None and await request.uow.plans.of_athlete(request.person.id):
        await show_plans(request, request.person.id)
    else:
        await show_plan(request, head or await active_plan(request.uow, request.person))


@command("month")
async def month_command(request: Request) -> None:
    """/month: the four weeks around today."""
    head = await active_plan(request.uow, request.person)
    await show_month(request, head.id, this_week(request, head))


@tap(OpenPlan)
async def on_plan(request: Request, pressed: OpenPlan) -> None:
    """The plan card."""
    await show_plan(request, await plan_for(request.uow, request.person, pressed.plan))


@tap(OpenMonth)
async def on_month(request: Request, pressed: OpenMonth) -> None:
    """The month card."""
    await show_month(request, pressed.plan, pressed.week)


@tap(SendMonth)
async def on_month_picture(request: Request, pressed: SendMonth) -> None:
    """The month as a picture, in a message of its own."""
    month = await open_month(request.uow, request.person, pressed.plan, pressed.week)
    await request.send(month_picture(month))


@tap(ListWeeks)
async def on_weeks(request: Request, pressed: ListWeeks) -> None:
    """Every week of the plan."""
    head = await plan_for(request.uow, request.person, pressed.plan)
    plan = await request.uow.plans.load(head.id)
    await request.show(f"weeks:{head.id}", weeks_card(head, plan, request.settings.units, request.today))


@tap(SendChart)
async def on_chart(request: Request, pressed: SendChart) -> None:
    """The mileage chart, in a message of its own."""
    await send_chart(request, await plan_for(request.uow, request.person, pressed.plan))


async def send_chart(request: Request, head: PlanHead) -> None:
    """Send the mileage chart."""
    plan, logs = await request.uow.plans.load(head.id), await logs_of(request.uow, head)
    done = done_by_week(head, logs)
    await request.send(chart_card(head, plan, done, request.settings.units, request.today))


@tap(ListPlans)
async def on_plans(request: Request, pressed: ListPlans) -> None:
    """The plans of before, for the athlete and their coach."""
    if not await may_see(request.uow, request.person.id, pressed.person):
        raise NotYoursError
    await show_plans(request, pressed.person)
