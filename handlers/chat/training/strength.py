"""Strength sessions in the chat: switched on in the settings, read and logged from their day."""

from datetime import date

from domain.messages import Card
from domain.records import PlanHead
from domain.strength.profile import Equipment, Experience
from handlers.actions.strength import have_equipment, log_strength, unlog_strength, want_strength
from handlers.buttons.kinds import DateButton
from handlers.buttons.strength import (
    ChooseStrength,
    OpenStrength,
    SkipStrength,
    StrengthChoice,
    StrengthDone,
    TakeBackStrength,
)
from handlers.chat.request import Request
from handlers.chat.taps import show_week, tap
from handlers.desk.access import own_plan
from handlers.desk.strength import session_to_read, strength_days
from handlers.desk.week import active_plan, current_week, open_week
from handlers.views.settings import SCREEN as SETTINGS_SCREEN
from handlers.views.strength import settings_card, strength_card, strength_screen
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import show_date


async def show_session(request: Request, plan_id: int, number: int, day: int, note: str = "") -> None:
    """One session in full, under a note. Raises RefusedError where that day has none."""
    opened = await open_week(request.uow, request.person, plan_id, number)
    found = await session_to_read(request.uow, opened, day)
    if found is None:
        raise RefusedError(tr("There is no strength session on that day any more. The week card shows where they are."))
    await request.show(strength_screen(plan_id, number, day), strength_card(opened, day, found, note))


@tap(OpenStrength)
async def on_strength(request: Request, pressed: OpenStrength) -> None:
    """The exercises of a day."""
    await show_session(request, pressed.plan, pressed.week, pressed.day)


@tap(StrengthDone)
async def on_done(request: Request, pressed: StrengthDone) -> None:
    """Done; a second tap changes nothing."""
    await _log(request, pressed, done=True)


@tap(SkipStrength)
async def on_skip(request: Request, pressed: SkipStrength) -> None:
    """Not done, and no questions asked."""
    await _log(request, pressed, done=False)


async def _log(request: Request, pressed: DateButton, *, done: bool) -> None:
    head, on = await own_plan(request.uow, request.person, pressed.plan), pressed.on
    if await request.uow.logs.strength(request.person.id, on, on):
        await request.toast(tr("That session is logged already."))
    else:
        await log_strength(request.uow, request.person, head, on, request.today, done=done)
        await request.toast(tr("Logged. Well done.") if done else tr("Skipped, and that is fine."))
    await _show_date(request, head, on)


@tap(TakeBackStrength)
async def on_take_back(request: Request, pressed: TakeBackStrength) -> None:
    """Take the log back."""
    head, on = await own_plan(request.uow, request.person, pressed.plan), pressed.on
    await unlog_strength(request.uow, request.person, on)
    await request.toast(tr("The log is undone."))
    number = head.inputs.week_of(on)
    opened = await open_week(request.uow, request.person, head.id, number)
    if await session_to_read(request.uow, opened, on.isoweekday()) is None:
        await show_week(request, head.id, number)
    else:
        await _show_date(request, head, on)


async def _show_date(request: Request, head: PlanHead, on: date) -> None:
    await show_session(request, head.id, head.inputs.week_of(on), on.isoweekday())


@tap(ChooseStrength)
async def on_choose(request: Request, pressed: ChooseStrength) -> None:
    """Ask whether and how, or take the tapped answer."""
    choice = pressed.choice
    if choice is StrengthChoice.OFF:
        request.person = await want_strength(request.uow, request.person, None, request.today)
    elif choice is not None and choice in [each.value for each in Experience]:
        request.person = await want_strength(request.uow, request.person, Experience(choice), request.today)
    elif choice is not None:
        request.person = await have_equipment(request.uow, request.person, Equipment(choice))
    if choice is not None:
        await request.toast(tr("Changed."))
    await request.show(SETTINGS_SCREEN, await _settings_card(request))


async def _settings_card(request: Request) -> Card:
    """The card, with the sessions of this week where there is a plan."""
    head = await request.uow.plans.active(request.person.id)
    if head is None or request.settings.strength is None:
        return settings_card(request.settings, None, request.today)
    opened = await open_week(request.uow, request.person, head.id, current_week(head, request.today))
    return settings_card(request.settings, opened, request.today)


async def say_strength(request: Request, asked: date | None, *, done: bool | None) -> None:
    """Show (`done` None) or log the session of a date, or of today, that was asked for in words."""
    head = await active_plan(request.uow, request.person)
    if request.settings.strength is None:
        if done is not None:
            raise RefusedError(tr("Strength sessions are switched off. /settings has a button for them."))
        await request.show(SETTINGS_SCREEN, await _settings_card(request))
    elif done is None:
        await _show_asked(request, head, asked)
    else:
        on = asked or request.today
        other = await _session_meant(request, head, on)
        if other is not None:
            note = tr("{date} has no strength session. Is it this one? Then tap Done or Skip.", date=show_date(on))
            await show_session(request, head.id, head.inputs.week_of(other), other.isoweekday(), note)
            return
        await log_strength(request.uow, request.person, head, on, request.today, done=done)
        await _show_date(request, head, on)


async def _session_meant(request: Request, head: PlanHead, on: date) -> date | None:
    """Where a date has no session: the last one of its week before it that is not logged; else None."""
    number = head.inputs.week_of(on)
    if on > request.today or not 1 <= number <= head.total_weeks:
        return None
    opened = await open_week(request.uow, request.person, head.id, number)
    found = strength_days(opened)
    if on.isoweekday() in found:
        return None
    before = [day for day, each in found.items() if day < on.isoweekday() and each.log is None]
    return opened.frame.date_of(before[-1]) if before else None


async def _show_asked(request: Request, head: PlanHead, on: date | None) -> None:
    """The session of that date; without a date the next one of this week, or where they are switched on."""
    if on is not None:
        if not 1 <= head.inputs.week_of(on) <= head.total_weeks:
            raise RefusedError(tr("That date lies outside your plan. /plan shows its dates."))
        await _show_date(request, head, on)
        return
    opened = await open_week(request.uow, request.person, head.id, current_week(head, request.today))
    ahead = [each for each in opened.strength if opened.frame.date_of(each.day) >= request.today]
    if ahead:
        await show_session(request, head.id, opened.number, ahead[0].day)
    else:
        await request.show(SETTINGS_SCREEN, await _settings_card(request))
