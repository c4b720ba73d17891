"""/coach: the coach of an athlete, and the athletes of a coach."""

from domain.errors import NotYoursError
from domain.formats import show_day
from domain.messages import Button, ButtonStyle, Card
from domain.people import Person
from handlers.actions.coaching import (
    INVITE_LIFE,
    INVITE_PREFIX,
    become_coach,
    coach_of,
    invite_athlete,
    let_approve,
    part,
    revoke_invites,
)
from handlers.actions.notices import refresh_this_week, tell
from handlers.actions.roster import ROOM, SCREEN, athlete_state, coach_card
from handlers.actions.trust import any_link_between
from handlers.chat.buttons import Tap, pack
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.chat.weeks import show_week
from handlers.desk.access import may_see
from handlers.desk.week import current_week
from handlers.views.text import count, esc
from handlers.wording.door import speaking, tr


@command("coach")
async def on_coach(request: Request) -> None:
    """The coach card as a new message."""
    await request.send(await coach_card(request.uow, request.person, request.today), screen=SCREEN)


@tap("coach")
async def on_back_to_coach(request: Request, pressed: Tap) -> None:
    """Back to the coach card, or to another page of it."""
    page = max(pressed.number(0), 0)
    await request.show(SCREEN, await coach_card(request.uow, request.person, request.today, page))


@tap("coach_be")
async def on_become(request: Request, _pressed: Tap) -> None:
    """From now on this person can invite athletes."""
    request.person = await become_coach(request.uow, request.person)
    await request.show(SCREEN, await coach_card(request.uow, request.person, request.today))


@tap("coach_invite")
async def on_invite(request: Request, _pressed: Tap) -> None:
    """A fresh link, as a message that can be forwarded."""
    if not request.person.is_coach:
        raise NotYoursError
    invite = await invite_athlete(request.uow, request.person)
    link = f"https://t.me/{request.bot_name}?start={INVITE_PREFIX}{invite.token}"
    await request.send(
        Card(
            text="<b>Invitation</b>\nSend this to your athlete. It works once, "
            f"until {show_day(invite.expires_at.date())} ({INVITE_LIFE.days} days).\n\n{link}",
            buttons=(
                (Button("Copy the link", copy_text=link),),
                (Button("Take back open links", pack("coach_revoke")),),
            ),
        ),
        screen="invite",
    )
    await request.show(SCREEN, await coach_card(request.uow, request.person, request.today))


@tap("coach_revoke")
async def on_revoke(request: Request, _pressed: Tap) -> None:
    """Open links stop working."""
    revoked = await revoke_invites(request.uow, request.person)
    await request.toast(f"{count(revoked, 'link')} taken back." if revoked else "No link was open.")
    text = "The open links no longer work. “Invite an athlete” makes a new one."
    await request.show("invite", Card(text=text, buttons=((Button("‹ Coach", pack("coach")),),)))


@tap("coach_athlete")
async def on_athlete(request: Request, pressed: Tap) -> None:
    """One athlete of the roster."""
    athlete = await _athlete(request, pressed.number(0))
    head = await request.uow.plans.active(athlete.id)
    lines = [f"<b>{esc(athlete.name, 60)}</b>", await athlete_state(request.uow, athlete, request.today)]
    rows: list[tuple[Button, ...]] = []
    if head is not None:
        rows.append((Button("Open this week", pack("coach_week", athlete.id), style=ButtonStyle.PRIMARY),))
    link = await any_link_between(request.uow, request.person.id, athlete.id)
    rows.append((Button("Write a message", pack("tell", athlete.id)),))
    if link.responsible:
        rows.append((Button("Approval and house rules", pack("trust", athlete.id)),))
        rows.append((Button("Hand to another coach", pack("hand", athlete.id)),))
    else:
        lines.append("You see the plan and can change it; another coach approves.")
    rows.append((Button("End coaching", pack("coach_part", request.person.id, athlete.id)),))
    rows.append((Button("‹ Back", pack("coach")),))
    await request.show(ROOM, Card(text="\n".join(lines), buttons=tuple(rows)))


@tap("coach_week")
async def on_athlete_week(request: Request, pressed: Tap) -> None:
    """An athlete's current week."""
    athlete = await _athlete(request, pressed.number(0))
    head = await request.uow.plans.active(athlete.id)
    if head is None:
        await request.toast("There is no active plan now.")
        return
    await show_week(request, head.id, current_week(head, request.today))


@tap("coach_lead")
async def on_lead(request: Request, pressed: Tap) -> None:
    """The athlete says which of their coaches approves; both coaches hear of it."""
    former = await coach_of(request.uow, request.person)
    coach = await let_approve(request.uow, request.person, pressed.number(0))
    name, lead = esc(request.person.name, 60), esc(coach.name, 60)
    await request.toast(f"{coach.name} approves your weeks now.")
    await refresh_this_week(request.uow, request.person)
    if former is None or former.id != coach.id:
        key = f"lead:{request.update_id}"
        with speaking(coach.settings.language):
            card = Card(text=tr("{name} has asked you to approve their weeks. /coach has them.", name=name))
        await tell(request.uow, coach, key, card)
        if former is not None:
            with speaking(former.settings.language):
                text = tr(
                    "{lead} now approves the weeks of {name}. You still see them and can change them.",
                    lead=lead,
                    name=name,
                )
            await tell(request.uow, former, f"{key}:former", Card(text=text))
    await request.show(SCREEN, await coach_card(request.uow, request.person, request.today))


@tap("coach_part")
async def on_part(request: Request, pressed: Tap) -> None:
    """Ask before a link ends."""
    coach_id, athlete_id = pressed.number(0), pressed.number(1)
    await _must_be_linked(request, coach_id, athlete_id)
    other = await request.uow.people.get(athlete_id if request.person.id == coach_id else coach_id)
    name = esc(other.name, 60) if other is not None else "them"
    link = await any_link_between(request.uow, coach_id, athlete_id)
    then = ", who then approves their own weeks" if link.responsible else ""
    await request.show(
        ROOM,
        Card(
            text=f"End coaching with {name}? Plan and log stay with the athlete{then}.",
            buttons=(
                (Button("Yes, end it", pack("coach_parted", coach_id, athlete_id), style=ButtonStyle.DANGER),),
                (Button("Keep it", pack("coach")),),
            ),
        ),
    )


@tap("coach_parted")
async def on_parted(request: Request, pressed: Tap) -> None:
    """The link ends; the other one is told."""
    coach_id, athlete_id = pressed.number(0), pressed.number(1)
    if request.person.id not in (coach_id, athlete_id):
        raise NotYoursError
    link = await part(request.uow, coach_id, athlete_id)
    if link is not None:
        leaver = esc(request.person.name, 60)
        other = await request.uow.people.get(athlete_id if request.person.id == coach_id else coach_id)
        if other is not None:
            with speaking(other.settings.language):
                said = _parted_words(leaver, by_coach=request.person.id == coach_id, responsible=link.responsible)
            await tell(request.uow, other, f"parted:{request.update_id}", Card(text=said))
        athlete = await request.uow.people.get(athlete_id)
        if athlete is not None:
            await refresh_this_week(request.uow, athlete)
    await request.show(SCREEN, await coach_card(request.uow, request.person, request.today))


def _parted_words(leaver: str, *, by_coach: bool, responsible: bool) -> str:
    if not by_coach:
        return tr("{name} has ended coaching with you.", name=leaver)
    if responsible:
        return tr(
            "{name} no longer coaches you. You approve your own weeks now; your plan stays as it is.", name=leaver
        )
    return tr("{name} no longer coaches you. Your plan stays as it is.", name=leaver)


async def _must_be_linked(request: Request, coach_id: int, athlete_id: int) -> None:
    """Without a link even the other one's name is not theirs to read."""
    is_one = request.person.id in (coach_id, athlete_id)
    if not is_one or coach_id == athlete_id or not await may_see(request.uow, coach_id, athlete_id):
        raise NotYoursError


async def _athlete(request: Request, athlete_id: int) -> Person:
    athlete = await request.uow.people.get(athlete_id)
    if (
        athlete is None
        or athlete_id == request.person.id
        or not await may_see(request.uow, request.person.id, athlete_id)
    ):
        raise NotYoursError
    return athlete
