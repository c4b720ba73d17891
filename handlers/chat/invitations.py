"""The athlete's side of a coach's invitation: what it means, yes or no."""

from domain.messages import Button, ButtonStyle, Card
from domain.people import Person
from domain.records import PlanHead
from domain.schedule import local_date
from handlers.actions.coaching import coach_of, join_coach, read_invite
from handlers.actions.desk import current_week, open_week
from handlers.actions.inbox import waiting_for
from handlers.actions.notices import tell
from handlers.chat.buttons import Tap, pack
from handlers.chat.request import Request
from handlers.chat.roster import SCREEN, coach_card
from handlers.chat.taps import tap
from handlers.views.text import count, esc
from handlers.views.week import week_card, week_screen


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
    if head is not None:
        await _redraw_week(request, head)
    await _tell_coach(request, joined.coach, name)
    if joined.former is not None:
        gone = Card(text=f"{name} has moved to another coach.")
        await tell(request.uow, joined.former, f"joined:{request.update_id}:former", gone)


async def _redraw_week(request: Request, head: PlanHead) -> None:
    """The athlete's open week card: approving it is the coach's now."""
    number = current_week(head, request.today)
    desk = await open_week(request.uow, request.person, head.id, number)
    await request.uow.chat.refresh(request.chat_id, week_screen(head.id, number), week_card(desk))


async def _tell_coach(request: Request, coach: Person, name: str) -> None:
    """The news, with the inbox when something waits; the coach's open cards are redrawn."""
    uow = request.uow
    waiting = len(await waiting_for(uow, coach))
    inbox = Button(f"Inbox: {count(waiting, 'week waits', 'weeks wait')}", pack("inbox", 0))
    news = Card(
        text=f"<b>{name} is your athlete now.</b> /coach shows everybody you coach.",
        buttons=((inbox,),) if waiting else (),
    )
    await tell(uow, coach, f"joined:{request.update_id}:coach", news)
    today = local_date(coach.settings.zone, uow.now)
    await uow.chat.refresh(coach.chat_id, SCREEN, await coach_card(uow, coach, today))
    await uow.chat.refresh(coach.chat_id, "invite", Card(text=f"<b>Invitation</b>\n{name} has accepted it."))


@tap("coach_decline")
async def on_decline(request: Request, _pressed: Tap) -> None:
    """No consent; nobody is told."""
    await request.show("invitation", Card(text="All right, nothing has changed. The link stays good for its week."))
