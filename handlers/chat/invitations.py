"""The athlete's side of a coach's invitation: what it means, yes or no."""

from domain.messages import Button, ButtonStyle, Card
from handlers.actions.coaching import coach_of, join_coach, read_invite
from handlers.chat.buttons import Tap, pack
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.views.text import esc

PREFIX = "join_"


async def offer_invitation(request: Request, token: str) -> None:
    """Ask for consent. Raises CoachError for a link that does not work."""
    invite, coach = await read_invite(request.uow, request.person, token)
    name = esc(coach.name, 60) or "Your coach"
    former = await coach_of(request.uow, request.person)
    change = ""
    if former is not None and former.id != coach.id:
        change = f"\n\nToday your coach is {esc(former.name, 60)}; accepting moves you to {name}."
    await request.send(
        Card(
            text=f"<b>{name} would like to coach you.</b>\n"
            f"If you accept, {name} sees your plan and the runs you log, can change your weeks and approves them. "
            f"You can end it at any time with /coach.{change}",
            buttons=(
                (Button("Accept", pack("coach_join", invite.token), style=ButtonStyle.SUCCESS),),
                (Button("No, thank you", pack("coach_decline")),),
            ),
        ),
        screen="invitation",
    )


@tap("coach_join")
async def on_join(request: Request, pressed: Tap) -> None:
    """Consent; both coaches hear of it."""
    invite = await request.uow.coaching.invite(pressed.word(0))
    if invite is not None and invite.used_by == request.person.id:
        await request.toast("You accepted already.")
        return
    joined = await join_coach(request.uow, request.person, pressed.word(0))
    coach, name = esc(joined.coach.name, 60), esc(request.person.name, 60)
    head = await request.uow.plans.active(request.person.id)
    more = "Your weeks now go to them for approval." if head else "Next: /start makes your plan."
    await request.show("invitation", Card(text=f"<b>{coach} is your coach now.</b> {more}"))
    key = f"joined:{request.update_id}"
    await request.uow.chat.post(
        joined.coach.chat_id,
        f"{key}:coach",
        Card(text=f"<b>{name} is your athlete now.</b> /coach shows everybody you coach."),
        kind="event",
    )
    if joined.former is not None:
        await request.uow.chat.post(
            joined.former.chat_id, f"{key}:former", Card(text=f"{name} has moved to another coach."), kind="event"
        )


@tap("coach_decline")
async def on_decline(request: Request, _pressed: Tap) -> None:
    """No consent; nobody is told."""
    await request.show("invitation", Card(text="All right, nothing has changed. The link stays good for its week."))
