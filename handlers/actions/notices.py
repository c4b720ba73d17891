"""Messages nobody asked for: put before whoever is concerned, once, and never in quiet hours."""

from collections.abc import Sequence

from domain.approval import responsible_coach
from domain.messages import Card
from domain.people import Person
from domain.ports import UnitOfWork
from domain.schedule import after_quiet
from handlers.actions.desk import Desk, open_week
from handlers.views.inbox import change_card, change_screen
from handlers.views.text import esc
from handlers.views.week import week_card, week_screen


async def tell(uow: UnitOfWork, person: Person, key: str, card: Card, screen: str | None = None) -> bool:
    """Send one event to a person after their quiet hours; False when this key was used before or they left."""
    if person.muted_at is not None:
        return False
    due = after_quiet(person.settings, uow.now)
    return await uow.chat.post(
        person.chat_id, key, card, kind="event", due_at=due if due > uow.now else None, screen=screen
    )


async def send_week(uow: UnitOfWork, person: Person, plan_id: int, number: int, key: str, note: str) -> bool:
    """Send the week card to a person, once under its key."""
    desk = await open_week(uow, person, plan_id, number)
    return await tell(uow, person, key, week_card(desk, note), week_screen(plan_id, number))


async def refresh_others(uow: UnitOfWork, desk: Desk) -> None:
    """Redraw this week's card where somebody else concerned has it open."""
    concerned = {desk.athlete.id, *(link.coach_id for link in desk.links)} - {desk.person.id}
    for person_id in sorted(concerned):
        person = await uow.people.get(person_id)
        if person is None or person.muted_at is not None:
            continue
        theirs = await open_week(uow, person, desk.head.id, desk.number)
        await uow.chat.refresh(person.chat_id, week_screen(desk.head.id, desk.number), week_card(theirs))


async def announce_approval(uow: UnitOfWork, desk: Desk) -> None:
    """Tell the athlete that their coach approved the week, and redraw the cards that show it."""
    await refresh_others(uow, desk)
    if desk.is_own:
        return
    key = f"approved:{desk.head.id}:{desk.number}:{desk.stored.revision}"
    note = f"<b>Week {desk.number} is approved.</b> Reminders follow it from now on."
    await send_week(uow, desk.athlete, desk.head.id, desk.number, key, note)


async def announce_approvals(uow: UnitOfWork, desks: Sequence[Desk]) -> None:
    """Tell each athlete once, however many of their weeks their coach approved at a time."""
    by_plan: dict[int, list[Desk]] = {}
    for desk in desks:
        by_plan.setdefault(desk.head.id, []).append(desk)
    for found in by_plan.values():
        if len(found) == 1:
            await announce_approval(uow, found[0])
            continue
        for desk in found:
            await refresh_others(uow, desk)
        if not found[0].is_own:
            await _tell_of_several(uow, found)


async def _tell_of_several(uow: UnitOfWork, found: Sequence[Desk]) -> None:
    first, numbers = found[0], ", ".join(str(desk.number) for desk in found)
    note = f"<b>Weeks {numbers} are approved.</b> Reminders follow them from now on."
    key = f"approved:{first.head.id}:{numbers}:{first.stored.revision}"
    await send_week(uow, first.athlete, first.head.id, first.number, key, note)


async def announce_decline(uow: UnitOfWork, desk: Desk) -> None:
    """Tell the athlete what the coach wants changed, with the week to change it on."""
    note = f"<b>Your coach sent week {desk.number} back.</b> “{esc(desk.stored.decline_comment)}”"
    key = f"declined:{desk.head.id}:{desk.number}:{desk.stored.revision}"
    await send_week(uow, desk.athlete, desk.head.id, desk.number, key, note)


async def propose_to_coach(uow: UnitOfWork, desk: Desk) -> bool:
    """Put what somebody else saved before the responsible coach as a change card; True when there is one to ask.

    While the coach has a card of that week open, it is redrawn instead of a second message.
    """
    link = responsible_coach(desk.links)
    coach = await uow.people.get(link.coach_id) if link is not None and link.coach_id != desk.person.id else None
    if coach is None:
        return False
    theirs = await open_week(uow, coach, desk.head.id, desk.number)
    name = esc(desk.person.name or "Somebody", 40)
    found = await uow.plans.changes(desk.head.id, desk.number, limit=1)
    card = change_card(theirs, found[0] if found else None, f"<b>{name} changed week {desk.number}.</b>")
    screen = change_screen(desk.head.id, desk.number)
    if not await uow.chat.refresh(coach.chat_id, screen, card):
        await tell(uow, coach, f"change:{desk.head.id}:{desk.number}:{desk.stored.revision}", card, screen)
    return True
