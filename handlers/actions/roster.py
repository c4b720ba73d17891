"""The coach card: an athlete's coach, a coach's athletes, a page at a time."""

from collections.abc import Sequence
from datetime import date

from domain.approval import WeekStatus
from domain.formats import show_date
from domain.messages import Button, Card
from domain.people import CoachLink, Person
from domain.ports import UnitOfWork
from handlers.actions.attention import attention
from handlers.actions.coaching import open_invites
from handlers.actions.inbox import waiting_for
from handlers.chat.buttons import pack
from handlers.desk.week import current_week
from handlers.views.text import count, esc, one_line

SCREEN = "coach"
# Cards one tap from it: what is shown there is not redrawn by others.
ROOM = "coaching"
_A_PAGE = 10
_STATUS = {
    WeekStatus.OUTLINE: "not generated yet",
    WeekStatus.DRAFT: "draft",
    WeekStatus.PENDING: "waiting for approval",
    WeekStatus.APPROVED: "approved",
    WeekStatus.FINALIZED: "over",
}
Rows = list[tuple[Button, ...]]


async def coach_card(uow: UnitOfWork, person: Person, today: date, page: int = 0) -> Card:
    """What /coach shows this person."""
    parts: list[str] = []
    rows: Rows = []
    links = await uow.coaching.coaches_of(person.id)
    if links:
        parts.append(await _coaches(uow, person, links, rows))
    elif not person.is_coach:
        parts.append("You have no coach and approve your own weeks. If you have one, ask them for their Milepost link.")
    if person.is_coach:
        parts.append(await _roster(uow, person, today, page, rows))
        rows.append((Button("Invite an athlete", pack("coach_invite")),))
        if await open_invites(uow, person):
            rows.append((Button("Take back open links", pack("coach_revoke")),))
    else:
        rows.append((Button("I coach runners", pack("coach_be")),))
    if await uow.plans.active(person.id) is not None:
        rows.append((Button("This week", pack("now")),))
    return Card(text="\n\n".join(parts), buttons=tuple(rows))


async def _coaches(uow: UnitOfWork, athlete: Person, links: Sequence[CoachLink], rows: Rows) -> str:
    """Who coaches this athlete, which of them approves, and the way out of each."""
    lines = []
    for link in links:
        coach = await uow.people.get(link.coach_id)
        if coach is None:
            continue
        name, short = esc(coach.name, 60), one_line(coach.name, 24)
        if link.responsible:
            lines.append(f"Your coach: <b>{name}</b>. They see your plan and log, and approve your weeks.")
        else:
            lines.append(f"Also with you: <b>{name}</b>. They see your plan and log, and can change your weeks.")
            rows.append((Button(f"Let {short} approve my weeks", pack("coach_lead", coach.id)),))
        leave = "Leave this coach" if len(links) == 1 else f"Leave {short}"
        rows.append((Button(leave, pack("coach_part", coach.id, athlete.id)),))
    if not any(link.responsible for link in links):
        lines.append("You approve your own weeks.")
    return "\n".join(lines)


async def _roster(uow: UnitOfWork, coach: Person, today: date, page: int, rows: Rows) -> str:
    links = await uow.coaching.athletes_of(coach.id)
    last_page = max(len(links) - 1, 0) // _A_PAGE
    page = min(page, last_page)
    waiting = await waiting_for(uow, coach)
    if waiting:
        rows.append((Button(f"Inbox: {count(len(waiting), 'week waits', 'weeks wait')}", pack("inbox", 0)),))
    lines = [f"<b>You coach {count(len(links), 'athlete')}.</b>"]
    for link in links[page * _A_PAGE : (page + 1) * _A_PAGE]:
        athlete = await uow.people.get(link.athlete_id)
        if athlete is not None:
            numbers = [each.week_number for each in waiting if each.athlete_id == athlete.id]
            lines.append(f"{esc(athlete.name, 40)}: {await athlete_state(uow, athlete, today, numbers)}")
            rows.append((Button(one_line(athlete.name, 40) or "Athlete", pack("coach_athlete", athlete.id)),))
    if not links:
        lines.append("Invite the first one with a link; it works once.")
        return "\n".join(lines)
    if last_page:
        lines.append(f"Page {page + 1} of {last_page + 1}.")
        turns = [Button("‹ Before", pack("coach", page - 1))] if page else []
        turns += [Button("More ›", pack("coach", page + 1))] if page < last_page else []
        rows.append(tuple(turns))
    rows.append((Button("Write to all", pack("tell", 0)), Button("House rules for all", pack("houseall"))))
    return "\n".join(lines)


async def athlete_state(uow: UnitOfWork, athlete: Person, today: date, waiting: Sequence[int] = ()) -> str:
    """Race, week and its status in one line, with what to look at; `waiting` are week numbers. Safe HTML."""
    head = await uow.plans.active(athlete.id)
    if head is None:
        return "no plan yet"
    number = current_week(head, today)
    stored = await uow.plans.week(head.id, number)
    status = _STATUS[stored.status] if stored is not None else "unknown"
    race = f"{esc(head.inputs.race_name, 40)} on {show_date(head.inputs.race_date)}"
    state = f"{race}, week {number} of {head.total_weeks}, {status}"
    others = [f"week {each} waits for approval" for each in waiting if each != number]
    flags = [*others, *await attention(uow, athlete, stored, today)]
    return f"{state}. <b>Look: {', '.join(flags)}</b>" if flags else state
