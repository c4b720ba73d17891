"""Messages nobody asked for: put before whoever is concerned, once, and not in the quiet hours of who is asleep."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain.approval import WeekStatus, responsible_coach
from domain.calendar import local_date
from domain.editing.history import changes_between
from domain.messages import Card
from domain.people import Person
from domain.ports import UnitOfWork
from domain.schedule import after_quiet
from handlers.desk.inbox import decides, open_inbox
from handlers.desk.roster import open_roster
from handlers.desk.waiting import changes_by_coaches, sent_back_words, unseen_change, waiting_for
from handlers.desk.week import OpenedWeek, current_week, open_week
from handlers.views import roster
from handlers.views.inbox import change_card, change_screen, decided_card, decided_screen
from handlers.views.keys import Row, week_screen
from handlers.views.notices import (
    approved_note,
    changed_note,
    declined_note,
    several_approved_note,
    waits_again_note,
    waits_note,
)
from handlers.views.waiting import INBOX_SCREEN, inbox_card
from handlers.views.week import status_words, week_card
from handlers.wording.door import speaking

# Somebody who tapped so recently is awake, whatever their quiet hours are.
AWAKE = timedelta(minutes=30)


async def tell(uow: UnitOfWork, person: Person, key: str, card: Card, screen: str | None = None) -> bool:
    """Send one event to a person, after their quiet hours unless they are awake.

    False when this key was used before or they left.
    """
    if person.muted_at is not None:
        return False
    due_at = await waits_until(uow, person)
    return await uow.chat.post(person.chat_id, key, card, kind="event", due_at=due_at, screen=screen)


async def waits_until(uow: UnitOfWork, person: Person) -> datetime | None:
    """When an event of now reaches a person who is in their quiet hours; None where it reaches them at once."""
    due = after_quiet(person.settings, uow.now)
    if due <= uow.now or await uow.chat.is_awake(person.chat_id, uow.now - AWAKE):
        return None
    return due


async def send_week(
    uow: UnitOfWork, person: Person, plan_id: int, number: int, key: str, note: str, above: Sequence[Row] = ()
) -> bool:
    """Send the week card to a person, once under its key; the rows `above` answer what the note asks."""
    opened = await open_week(uow, person, plan_id, number)
    with speaking(person.settings.language):
        card = week_card(opened, note)
    if above:
        card = replace(card, buttons=(*above, *card.buttons))
    return await tell(uow, person, key, card, week_screen(plan_id, number))


async def refresh_cards(uow: UnitOfWork, opened: OpenedWeek, *, inboxes: bool = True) -> None:
    """Redraw what still shows this week as it was, in every chat concerned: week cards, change cards, inboxes.

    Called before the tapped card is shown anew: that one gets its own words then.
    """
    concerned = {opened.athlete.id, opened.person.id, *(link.coach_id for link in opened.links)}
    for person_id in sorted(concerned):
        person = opened.person if person_id == opened.person.id else await uow.people.get(person_id)
        if person is None or person.muted_at is not None:
            continue
        with speaking(person.settings.language):
            await _refresh_week(uow, opened, person)
            if person_id != opened.athlete.id:
                await _refresh_change(uow, opened, person)
                if inboxes:
                    await refresh_coach_cards(uow, person)


async def _refresh_week(uow: UnitOfWork, opened: OpenedWeek, person: Person) -> None:
    screen = week_screen(opened.head.id, opened.number)
    if await uow.chat.shows(person.chat_id, screen):
        theirs = await open_week(uow, person, opened.head.id, opened.number)
        await uow.chat.refresh(person.chat_id, screen, week_card(theirs))


async def refresh_this_week(uow: UnitOfWork, athlete: Person) -> None:
    """Redraw the athlete's open card of the current week, because who approves it is another one now."""
    head = await uow.plans.active(athlete.id)
    if head is not None:
        number = current_week(head, local_date(athlete.settings.zone, uow.now))
        with speaking(athlete.settings.language):
            await _refresh_week(uow, await open_week(uow, athlete, head.id, number), athlete)


async def _refresh_change(uow: UnitOfWork, opened: OpenedWeek, person: Person) -> None:
    """A change card of a week that waits no more says what became of it; a later change is a new message."""
    screen = change_screen(opened.head.id, opened.number)
    if opened.stored.status is WeekStatus.PENDING:
        return
    await uow.chat.withdraw(person.chat_id, screen)
    if await uow.chat.shows(person.chat_id, screen):
        card = decided_card(opened, status_words(await open_week(uow, person, opened.head.id, opened.number)))
        while await uow.chat.refresh(
            person.chat_id, screen, card, becomes=decided_screen(opened.head.id, opened.number)
        ):
            pass  # one card after the other


async def refresh_coach_cards(uow: UnitOfWork, coach: Person) -> None:
    """Redraw a coach's open inbox and roster at their first pages."""
    if not await waiting_for(uow, coach):
        # A word about what waits that was not sent yet has nothing to say any more.
        await uow.chat.withdraw(coach.chat_id, INBOX_SCREEN)
    with speaking(coach.settings.language):
        if await uow.chat.shows(coach.chat_id, roster.SCREEN):
            card = roster.coach_card(await open_roster(uow, coach))
            await uow.chat.refresh(coach.chat_id, roster.SCREEN, card)
        if await uow.chat.shows(coach.chat_id, INBOX_SCREEN):
            await uow.chat.refresh(coach.chat_id, INBOX_SCREEN, inbox_card(await open_inbox(uow, coach)))


async def announce_approval(uow: UnitOfWork, opened: OpenedWeek) -> None:
    """Tell the athlete that their coach approved the week, and redraw the cards that show it."""
    await refresh_cards(uow, opened)
    await _tell_of_one(uow, opened)


async def _tell_of_one(uow: UnitOfWork, opened: OpenedWeek) -> None:
    if opened.is_own:
        return
    key = f"approved:{opened.head.id}:{opened.number}:{opened.stored.revision}"
    with speaking(opened.athlete.settings.language):
        edited = await changes_by_coaches(uow, opened)
        note = approved_note(opened, edited, opened.athlete.settings.units)
        await send_week(uow, opened.athlete, opened.head.id, opened.number, key, note)


async def announce_approvals(uow: UnitOfWork, opened_weeks: Sequence[OpenedWeek]) -> None:
    """Tell each athlete once, however many of their weeks their coach approved at a time."""
    by_plan: dict[int, list[OpenedWeek]] = {}
    for opened in opened_weeks:
        by_plan.setdefault(opened.head.id, []).append(opened)
    for found in by_plan.values():
        for opened in found:
            # One inbox for all: whoever approved them redraws it.
            await refresh_cards(uow, opened, inboxes=False)
        if len(found) == 1:
            await _tell_of_one(uow, found[0])
        elif not found[0].is_own:
            await _tell_of_several(uow, found)


async def _tell_of_several(uow: UnitOfWork, found: Sequence[OpenedWeek]) -> None:
    first, numbers = found[0], [opened.number for opened in found]
    with speaking(first.athlete.settings.language):
        note = several_approved_note(numbers)
        key = f"approved:{first.head.id}:{', '.join(map(str, numbers))}:{first.stored.revision}"
        await send_week(uow, first.athlete, first.head.id, first.number, key, note)


async def announce_decline(uow: UnitOfWork, opened: OpenedWeek) -> None:
    """Tell the athlete what the coach wants changed, with the week to change it on."""
    await refresh_cards(uow, opened)
    with speaking(opened.athlete.settings.language):
        note = declined_note(opened.number, opened.stored.decline_comment)
        key = f"declined:{opened.head.id}:{opened.number}:{opened.stored.revision}"
        await send_week(uow, opened.athlete, opened.head.id, opened.number, key, note)


async def announce_waits_again(uow: UnitOfWork, opened: OpenedWeek) -> None:
    """Tell the athlete that a change that had approved the week was taken back, and the approval with it."""
    await refresh_cards(uow, opened)
    with speaking(opened.athlete.settings.language):
        key = f"waits_again:{opened.head.id}:{opened.number}:{opened.stored.revision}"
        note = waits_again_note(opened.number, is_in_force=opened.stored.approved is not None)
        await send_week(uow, opened.athlete, opened.head.id, opened.number, key, note)


async def propose_to_coach(uow: UnitOfWork, opened: OpenedWeek) -> bool:
    """Put what somebody else saved before the responsible coach as a change card; True when there is one to ask.

    While the coach has a card of that week open, it is redrawn instead of a second message.
    """
    link = responsible_coach(opened.links)
    coach = await uow.people.get(link.coach_id) if link is not None and link.coach_id != opened.person.id else None
    if coach is None:
        return False
    theirs = await open_week(uow, coach, opened.head.id, opened.number)
    with speaking(coach.settings.language):
        sent_back, latest = await sent_back_words(uow, opened), await unseen_change(uow, opened)
        standing = await decides(uow, opened.athlete)
        # A week that was made anew after a pause, or comes back as it was, is nobody's change.
        is_changed = latest is not None and bool(changes_between(latest.before, latest.after))
        note = changed_note(opened.person.name, opened.number) if is_changed else waits_note()
        card = change_card(theirs, latest, standing, note, sent_back)
    screen = change_screen(opened.head.id, opened.number)
    await uow.chat.withdraw(coach.chat_id, screen)
    if not await uow.chat.refresh(coach.chat_id, screen, card):
        await tell(uow, coach, f"change:{opened.head.id}:{opened.number}:{opened.stored.revision}", card, screen)
    return True
