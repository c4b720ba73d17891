"""The athlete's side of a coach's invitation: what it means, yes or no."""

from domain.messages import Button, ButtonStyle, Card
from domain.people import Person
from handlers.actions.coaching import coach_of, join_coach, read_invite
from handlers.actions.inbox import waiting_for
from handlers.actions.notices import refresh_coach_cards, refresh_this_week, tell
from handlers.chat.buttons import Tap, pack
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.desk.week import current_week
from handlers.views.keys import key
from handlers.views.text import count, esc, one_line
from handlers.wording.door import speaking, tr

# In a button: beside the coach that is there, not in their place.
BESIDE = "beside"


async def offer_invitation(request: Request, token: str) -> None:
    """Ask for consent. Raises CoachError for a link that does not work."""
    invite, coach = await read_invite(request.uow, request.person, token)
    name = esc(coach.name, 60) or "Your coach"
    former = await coach_of(request.uow, request.person)
    change = ""
    accept: tuple[tuple[Button, ...], ...] = (
        (Button("Accept", pack("coach_join", invite.token), style=ButtonStyle.SUCCESS),),
    )
    if former is not None and former.id != coach.id:
        old, short = esc(former.name, 60), one_line(former.name, 24)
        change = (
            f"\n\nToday your coach is {old}. {name} can take their place, or come beside them: then both see "
            f"your plan and can change it, and {old} goes on approving."
        )
        accept = (
            (Button(f"Accept in place of {short}", pack("coach_join", invite.token)),),
            (Button(f"Accept beside {short}", pack("coach_join", invite.token, BESIDE)),),
        )
    await request.send(
        Card(
            text=f"<b>{name} would like to coach you.</b>\n"
            f"If you accept, {name} sees your plan and the runs you log, can change your weeks and approves them. "
            f"You can end it at any time with /coach.{change}",
            buttons=(
                *accept,
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
    beside = pressed.word(1) == BESIDE
    joined = await join_coach(request.uow, request.person, pressed.word(0), beside=beside)
    coach, name = esc(joined.coach.name, 60), esc(request.person.name, 60)
    head = await request.uow.plans.active(request.person.id)
    now = await coach_of(request.uow, request.person)
    if head is None:
        more = "Next: /start makes your plan."
    elif now is not None and now.id == joined.coach.id:
        more = "Your weeks now go to them for approval."
    else:
        more = f"{esc(now.name, 60) if now is not None else 'Your first coach'} still approves your weeks."
    buttons = ((key("This week", "week", head.id, current_week(head, request.today)),),) if head else ()
    await request.show("invitation", Card(text=f"<b>{coach} is your coach now.</b> {more}", buttons=buttons))
    if head is not None:
        await refresh_this_week(request.uow, request.person)
    await _tell_coach(request, joined.coach, name)
    if joined.former is not None:
        with speaking(joined.former.settings.language):
            gone = Card(text=tr("{name} has moved to another coach.", name=name))
        await tell(request.uow, joined.former, f"joined:{request.update_id}:former", gone)


async def _tell_coach(request: Request, coach: Person, name: str) -> None:
    """The news, with the inbox when something waits; the coach's open cards are redrawn."""
    uow = request.uow
    waiting = len(await waiting_for(uow, coach))
    with speaking(coach.settings.language):
        inbox = Button(f"Inbox: {count(waiting, 'week waits', 'weeks wait')}", pack("inbox", 0))
        news = Card(
            text=tr("<b>{name} is your athlete now.</b> /coach shows everybody you coach.", name=name),
            buttons=((inbox,),) if waiting else (),
        )
        await tell(uow, coach, f"joined:{request.update_id}:coach", news)
        await refresh_coach_cards(uow, coach)
        await uow.chat.refresh(coach.chat_id, "invite", Card(text=f"<b>Invitation</b>\n{name} has accepted it."))


@tap("coach_decline")
async def on_decline(request: Request, _pressed: Tap) -> None:
    """No consent; nobody is told."""
    await request.show("invitation", Card(text="All right, nothing has changed. The link stays good for its week."))
