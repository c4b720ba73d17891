"""Strength sessions in the chat: switched on in the settings, read and logged from their day."""

from datetime import date

from domain.errors import CoachError, NotYoursError
from domain.formats import show_date
from domain.messages import Card
from domain.records import PlanHead
from domain.strength.profile import Equipment, Experience
from domain.words.strength import StrengthAsk, StrengthWords
from handlers.actions.strength import (
    have_equipment,
    log_strength,
    session_to_read,
    unlog_strength,
    want_strength,
)
from handlers.chat.buttons import Tap
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.chat.week.opening import desk_of, show_week
from handlers.desk.week import active_plan, current_week, open_week
from handlers.views.keys import key
from handlers.views.strength import coming_words, settings_card, strength_card, strength_days, strength_screen

OFF = "Strength sessions are switched off. /settings has a button for them."
NO_SESSION = "There is no strength session on that day any more. The week card shows where they are."


async def show_session(request: Request, plan_id: int, number: int, day: int, note: str = "") -> None:
    """One session in full, under a note. Raises CoachError where that day has none."""
    opened = await open_week(request.uow, request.person, plan_id, number)
    found = await session_to_read(request.uow, opened, day) if 1 <= day <= 7 else None
    if found is None:
        raise CoachError(NO_SESSION)
    await request.show(strength_screen(plan_id, number, day), strength_card(opened, day, found, note))


@tap("strength")
async def on_strength(request: Request, tap: Tap) -> None:
    """The exercises of a day."""
    opened = await desk_of(request, tap)
    await show_session(request, opened.head.id, opened.number, tap.number(2))


async def _own_date(request: Request, tap: Tap) -> tuple[PlanHead, date]:
    head = await request.uow.plans.active(request.person.id)
    if head is None or head.id != tap.number(0):
        raise NotYoursError
    try:
        return head, date.fromisoformat(tap.word(1))
    except ValueError:
        raise NotYoursError from None


@tap("strdone")
async def on_done(request: Request, tap: Tap) -> None:
    """Done; a second tap changes nothing."""
    await _log(request, tap, done=True)


@tap("strskip")
async def on_skip(request: Request, tap: Tap) -> None:
    """Not done, and no questions asked."""
    await _log(request, tap, done=False)


async def _log(request: Request, tap: Tap, *, done: bool) -> None:
    head, on = await _own_date(request, tap)
    if await request.uow.logs.strength(request.person.id, on, on):
        await request.toast("That session is logged already.")
    else:
        await log_strength(request.uow, request.person, head, on, request.today, done=done)
        await request.toast("Logged. Well done." if done else "Skipped, and that is fine.")
    await _show_date(request, head, on)


@tap("strundo")
async def on_undo(request: Request, tap: Tap) -> None:
    """Take the log back."""
    head, on = await _own_date(request, tap)
    await unlog_strength(request.uow, request.person, on)
    await request.toast("The log is undone.")
    number = _week_of(head, on)
    opened = await open_week(request.uow, request.person, head.id, number)
    if await session_to_read(request.uow, opened, on.isoweekday()) is None:
        await show_week(request, head.id, number)
    else:
        await _show_date(request, head, on)


async def _show_date(request: Request, head: PlanHead, on: date) -> None:
    await show_session(request, head.id, _week_of(head, on), on.isoweekday())


def _week_of(head: PlanHead, on: date) -> int:
    return head.inputs.week_of(on)


@tap("set_str")
async def on_settings(request: Request, tap: Tap) -> None:
    """Ask whether and how, or take the tapped answer."""
    chosen = tap.word(0)
    experience = next((each for each in Experience if each.value == chosen), None)
    equipment = next((each for each in Equipment if each.value == chosen), None)
    if experience is not None or chosen == "off":
        request.person = await want_strength(request.uow, request.person, experience, request.today)
    elif equipment is not None:
        request.person = await have_equipment(request.uow, request.person, equipment)
    if chosen:
        await request.toast("Changed.")
    await request.show("settings", await _settings_card(request))


async def _settings_card(request: Request) -> Card:
    """The card, with the sessions of this week where there is a plan."""
    head = await request.uow.plans.active(request.person.id)
    if head is None or request.settings.strength is None:
        return settings_card(request.settings, "")
    opened = await open_week(request.uow, request.person, head.id, current_week(head, request.today))
    ahead = [each for each in opened.strength if opened.frame.date_of(each.day) >= request.today]
    card = settings_card(request.settings, coming_words(opened.strength, opened.number))
    if not ahead:
        return card
    next_one = key("See the next session", "strength", head.id, opened.number, ahead[0].day)
    return Card(text=card.text, buttons=(*card.buttons[:-1], (next_one,), card.buttons[-1]))


async def say_strength(request: Request, said: StrengthWords) -> None:
    """Show or log a session that was asked for in words."""
    head = await active_plan(request.uow, request.person)
    if request.settings.strength is None:
        if said.ask is not StrengthAsk.SHOW:
            raise CoachError(OFF)
        await request.show("settings", await _settings_card(request))
    elif said.ask is StrengthAsk.SHOW:
        await _show_asked(request, head, said.on)
    else:
        on = said.on or request.today
        other = await _session_meant(request, head, on)
        if other is not None:
            note = f"{show_date(on)} has no strength session. Is it this one? Then tap Done or Skip."
            await show_session(request, head.id, _week_of(head, other), other.isoweekday(), note)
            return
        done = said.ask is StrengthAsk.DONE
        await log_strength(request.uow, request.person, head, on, request.today, done=done)
        await _show_date(request, head, on)


async def _session_meant(request: Request, head: PlanHead, on: date) -> date | None:
    """Where a date has no session: the last one of its week before it that is not logged; else None."""
    if on > request.today or not 1 <= _week_of(head, on) <= head.total_weeks:
        return None
    opened = await open_week(request.uow, request.person, head.id, _week_of(head, on))
    found = strength_days(opened)
    if on.isoweekday() in found:
        return None
    before = [day for day, each in found.items() if day < on.isoweekday() and each.log is None]
    return opened.frame.date_of(before[-1]) if before else None


async def _show_asked(request: Request, head: PlanHead, on: date | None) -> None:
    """The session of that date; without a date the next one of this week, or where they are switched on."""
    if on is not None:
        if not 1 <= _week_of(head, on) <= head.total_weeks:
            raise CoachError("That date lies outside your plan. /plan shows its dates.")
        await _show_date(request, head, on)
        return
    opened = await open_week(request.uow, request.person, head.id, current_week(head, request.today))
    ahead = [each for each in opened.strength if opened.frame.date_of(each.day) >= request.today]
    if ahead:
        await show_session(request, head.id, opened.number, ahead[0].day)
    else:
        await request.show("settings", await _settings_card(request))
