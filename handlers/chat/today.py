"""Today's workout, and what was run: one tap, numbers, or words."""

from datetime import date, timedelta
from typing import Any

from domain.adapting.missed import later_day
from domain.calendar import monday_of
from domain.editing.operations import MoveDay
from domain.errors import CoachError, InputError, NotYoursError
from domain.formats import show_date, show_distance, weekday_name
from domain.messages import Card
from domain.people import RunLog, RunState
from domain.plan import Day, DayType
from domain.records import PlanHead
from domain.words.answers import Question, Understood
from domain.words.run_words import RunWords, parse_run
from handlers.actions.log_run import Logged, add_effort, log_as_planned, log_run, log_skipped, planned_on, unlog
from handlers.actions.strength import strength_on
from handlers.chat.buttons import Tap
from handlers.chat.commands import command
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.chat.week.edits import preview_operation
from handlers.chat.week.opening import show_week
from handlers.desk.week import active_plan, current_week, open_week
from handlers.views.keys import Row, key
from handlers.views.text import esc
from handlers.views.today import compact_date, effort_card, today_card, today_screen

LOG_DIALOG = "log"
EXAMPLE = "<b>5 miles in 42:10</b>, <b>8 km 45:00 effort 6</b> or just <b>42:10</b>"


@command("today")
async def today_command(request: Request) -> None:
    """/today: the day's workout in full."""
    await show_day(request, request.today)


async def show_day(request: Request, on: date) -> None:
    """A date's workout from the schedule."""
    head = await active_plan(request.uow, request.person)
    scheduled = await planned_on(request.uow, request.person.id, on)
    if scheduled is None:
        raise CoachError(_outside(head, on, request.today))
    log = await request.uow.logs.get(request.person.id, on)
    strength = await strength_on(request.uow, request.person, head, on)
    card = today_card(scheduled, log, request.settings.units, request.today, strength=strength)
    await request.show(today_screen(scheduled.plan_id, on), card)


def _outside(head: PlanHead, on: date, today: date) -> str:
    """What to say of a date that the plan does not reach."""
    start = max(head.inputs.start, head.inputs.anchor)
    if on < start:
        when = {0: "today", 1: "tomorrow"}.get((start - today).days, f"on {show_date(start)}")
        return f"Your plan starts {when}, so nothing is planned before. /week shows the first week."
    return "Your plan ends before that date. /plan shows its dates, and /start makes a new plan."


async def _own_date(request: Request, tap: Tap) -> tuple[PlanHead, date]:
    """The person's own active plan and the date on the button; anything else is not theirs."""
    head = await request.uow.plans.active(request.person.id)
    if head is None or head.id != tap.number(0):
        raise NotYoursError
    try:
        return head, date.fromisoformat(tap.word(1))
    except ValueError:
        raise NotYoursError from None


@tap("done")
async def on_done(request: Request, tap: Tap) -> None:
    """Done as planned."""
    head, on = await _own_date(request, tap)
    if await request.uow.logs.get(request.person.id, on) is not None:
        await request.toast("That day is logged already.")
        await show_day(request, on)
        return
    logged = await log_as_planned(request.uow, request.person, on, request.today)
    await request.toast("Logged. Well done.")
    await show_log(request, head, logged.log)


@tap("skip")
async def on_skip(request: Request, tap: Tap) -> None:
    """Not run, and no questions asked."""
    head, on = await _own_date(request, tap)
    if await _is_run(request, on):
        return
    await skip(request, head, on)


async def _is_run(request: Request, on: date) -> bool:
    """Whether that day's run is in the log, which is then shown: an old button must not overwrite it."""
    log = await request.uow.logs.get(request.person.id, on)
    if log is None or log.state is RunState.SKIPPED:
        return False
    await request.toast("That day is logged already.")
    await show_day(request, on)
    return True


async def skip(request: Request, head: PlanHead, on: date) -> None:
    """Log a day as skipped."""
    await log_skipped(request.uow, request.person, on, request.today)
    text = (
        f"<b>{show_date(on)}</b>: skipped, and that is fine. The rest of the week stands; nothing to make up.\n"
        "If you are ill or something hurts, just tell me."
    )
    buttons: tuple[Row, ...] = (
        (key("Undo the log", "unlog", head.id, compact_date(on)), key("Week", "weekof", head.id, compact_date(on))),
    )
    to = await _later_day(request, head, on)
    if to is not None:
        text += f"\n\nYour long run still fits on {weekday_name(to)}, if you like."
        buttons = ((key(f"Move it to {weekday_name(to)}", "later", head.id, compact_date(on)),), *buttons)
    await request.show(today_screen(head.id, on), Card(text=text, buttons=buttons))


async def _later_day(request: Request, head: PlanHead, on: date) -> int | None:
    """Where today's long run may still go this week; past days stay as they were."""
    scheduled = await planned_on(request.uow, request.person.id, on)
    if on != request.today or scheduled is None or scheduled.day.type is not DayType.LONG_RUN:
        return None
    opened = await open_week(request.uow, request.person, head.id, scheduled.week_number)
    return later_day(opened.plan, opened.week, on.isoweekday())


@tap("later")
async def on_later(request: Request, tap: Tap) -> None:
    """Today's long run a day or two later: the skip is taken back, and the move is shown before it is made."""
    head, on = await _own_date(request, tap)
    if await _is_run(request, on):
        return
    to = await _later_day(request, head, on)
    if to is None:
        raise CoachError("The long run has no free day left this week. Let it go: there is nothing to make up.")
    if await request.uow.logs.get(request.person.id, on) is not None:
        await unlog(request.uow, request.person, on)
    opened = await open_week(request.uow, request.person, head.id, current_week(head, on))
    await preview_operation(request, opened, MoveDay(on.isoweekday(), to))


@tap("unlog")
async def on_unlog(request: Request, tap: Tap) -> None:
    """Take a log back."""
    _, on = await _own_date(request, tap)
    await unlog(request.uow, request.person, on)
    await request.toast("The log is undone.")
    await show_day(request, on)


@tap("effort")
async def on_effort(request: Request, tap: Tap) -> None:
    """How hard it felt."""
    head, on = await _own_date(request, tap)
    if not 1 <= tap.number(2) <= 10:
        raise InputError("effort", "Effort is a number from 1, very easy, to 10, all out.")
    log = await add_effort(request.uow, request.person, on, tap.number(2))
    await request.toast(f"Effort {tap.number(2)} noted.")
    await show_log(request, head, log)


async def show_log(request: Request, head: PlanHead, log: RunLog) -> None:
    """What is in the log, how the week stands, and how hard it felt."""
    monday = monday_of(log.date)
    logs = await request.uow.logs.between(request.person.id, monday, monday + timedelta(days=6))
    planned = await request.uow.plans.scheduled(request.person.id, monday, monday + timedelta(days=6))
    units = request.settings.units
    done = show_distance(sum(each.distance_mm for each in logs), units, 1)
    of = show_distance(sum(each.day.distance_mm for each in planned), units, 1)
    strength = await strength_on(request.uow, request.person, head, log.date)
    card = effort_card(head.id, log, units, f"This week: {done} of {of}.", strength)
    await request.show(today_screen(head.id, log.date), card)


@tap("weekof")
async def on_week_of(request: Request, tap: Tap) -> None:
    """The week that a date falls in."""
    head, on = await _own_date(request, tap)
    number = head.inputs.week_of(on)
    await show_week(request, head.id, min(max(number, 1), head.total_weeks))


@tap("lognum")
async def on_log_numbers(request: Request, tap: Tap) -> None:
    """Ask for the numbers of a run."""
    head, on = await _own_date(request, tap)
    if on > request.today:
        raise InputError("date", "That day has not come yet. Log it once it is run.")
    await open_dialog(request, LOG_DIALOG, {"plan": head.id, "date": on.isoformat()})
    text = f"<b>{show_date(on)}</b>\nWhat did you run? Send for example {EXAMPLE}."
    buttons: tuple[Row, ...] = ((key("‹ Back", "weekof", head.id, compact_date(on)),),)
    await request.show(f"log:{head.id}", Card(text=text, buttons=buttons))


@dialog(LOG_DIALOG)
async def read_log(request: Request, state: dict[str, Any]) -> bool:
    """The numbers of a run. What is no run is left to others; the question stays open."""
    if request.text is None:
        return False
    found = parse_run(request.text, request.settings.units)
    if found is None:
        return False
    await log_words(request, found, date.fromisoformat(str(state["date"])))
    return True


@command("log")
async def log_command(request: Request) -> None:
    """/log 5 miles in 42:10; alone it asks."""
    head = await active_plan(request.uow, request.person)
    if not request.argument:
        await open_dialog(request, LOG_DIALOG, {"plan": head.id, "date": request.today.isoformat()})
        await request.send(f"What did you run today? Send for example {EXAMPLE}.")
        return
    found = parse_run(request.argument, request.settings.units)
    if found is None:
        raise CoachError("I couldn't read that as a run. Send for example: /log 5 miles in 42:10, effort 6")
    await log_words(request, found, request.today)


async def log_words(request: Request, found: Understood[RunWords] | Question, on: date) -> None:
    """Log what was understood, or ask which of the readings is meant."""
    head = await active_plan(request.uow, request.person)
    if isinstance(found, Question):
        # A button could not carry the answer safely; the reading is sent as words.
        await open_dialog(request, LOG_DIALOG, {"plan": head.id, "date": on.isoformat()})
        readings = " or ".join(f"“{esc(choice.text)}”" for choice in found.choices)
        await request.send(f"{esc(found.sentence)} Please send {readings}.")
        return
    logged = await _log(request, found.value, on)
    await close_log_dialog(request)
    await show_log(request, head, logged.log)


async def _log(request: Request, run: RunWords, on: date) -> Logged:
    distance = run.distance_mm
    if distance is None:
        planned = await planned_on(request.uow, request.person.id, on)
        if planned is None or not planned.day.is_run:
            raise CoachError("How far was it? Nothing is planned that day. Send for example: 5 miles in 42:10.")
        distance = _as_planned_mm(planned.day)
    return await log_run(
        request.uow,
        request.person,
        on,
        request.today,
        distance_mm=distance,
        duration_s=run.duration_s,
        effort=run.effort,
    )


def _as_planned_mm(day: Day) -> int:
    """What a time alone is about: the whole run, or on race day the race without warm-up and cool-down."""
    return sum(lap.distance_mm for lap in (day.workout if day.type is DayType.RACE else day.laps))


async def close_log_dialog(request: Request) -> None:
    """End the question about a run, if it is the open one."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is not None and current.name == LOG_DIALOG:
        await close_dialog(request)
