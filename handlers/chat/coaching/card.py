"""/coach: the coach of an athlete, and the athletes of a coach."""

from domain.errors import NotYoursError
from domain.people import Person
from handlers.actions.clock import keep_looking, schedule_timers
from handlers.actions.coaching import (
    CLUB_INVITE_LIFE,
    INVITE_LIFE,
    INVITE_PREFIX,
    become_coach,
    invite_athlete,
    invite_club,
    let_approve,
    part,
    revoke_invites,
)
from handlers.actions.notices import refresh_this_week, tell
from handlers.buttons.coaching import (
    BecomeCoach,
    ConfirmEndCoaching,
    EndCoaching,
    InviteAthlete,
    InviteClub,
    LetApprove,
    Only,
    OpenAthlete,
    OpenAthleteWeek,
    OpenCoachCard,
    TakeBackInvitations,
)
from handlers.chat.coaching.zone import ask_coach_zone
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import show_week, tap
from handlers.desk.athlete import open_athlete
from handlers.desk.coaching import any_link_between, coach_of, parting, visible_athlete
from handlers.desk.roster import open_roster
from handlers.desk.week import current_week
from handlers.views.athlete import athlete_card
from handlers.views.coaching import (
    ROOM,
    former_lead_news,
    lead_news,
    part_card,
    parted_news,
)
from handlers.views.invitations import (
    CLUB_SCREEN,
    INVITE_SCREEN,
    ask_places_card,
    club_invite_card,
    invite_card,
    revoked_card,
)
from handlers.views.roster import SCREEN, coach_card
from handlers.wording.door import speaking, tr, trn


async def show_coach_card(request: Request, page: int = 0, only: Only = Only.ALL, group: int = 0) -> None:
    """The coach card in place of the tapped one."""
    await request.show(SCREEN, coach_card(await open_roster(request.uow, request.person, page, only, group)))


@command("coach")
async def on_coach(request: Request) -> None:
    """The coach card as a new message."""
    if request.person.is_coach:
        await keep_looking(request.uow, request.person)
    await request.send(coach_card(await open_roster(request.uow, request.person)), screen=SCREEN)


@tap(OpenCoachCard)
async def on_coach_card(request: Request, pressed: OpenCoachCard) -> None:
    """Back to the coach card, or to another page of it."""
    await show_coach_card(request, pressed.page, pressed.only, pressed.group)


@tap(BecomeCoach)
async def on_become(request: Request, _pressed: BecomeCoach) -> None:
    """From now on this person can invite athletes."""
    request.person = await become_coach(request.uow, request.person)
    await schedule_timers(request.uow, request.person)
    await show_coach_card(request)
    await ask_coach_zone(request)


@tap(InviteAthlete)
async def on_invite(request: Request, _pressed: InviteAthlete) -> None:
    """A fresh link, as a message that can be forwarded."""
    if not request.person.is_coach:
        raise NotYoursError
    invite = await invite_athlete(request.uow, request.person)
    link = f"https://t.me/{request.bot_name}?start={INVITE_PREFIX}{invite.token}"
    await request.send(invite_card(link, invite.expires_at.date(), INVITE_LIFE.days), screen=INVITE_SCREEN)
    await show_coach_card(request)


@tap(InviteClub)
async def on_invite_club(request: Request, pressed: InviteClub) -> None:
    """One link for a club: for how many, then the link, as a message that can be forwarded."""
    if not request.person.is_coach:
        raise NotYoursError
    if not pressed.places:
        await request.show(ROOM, ask_places_card())
        return
    invite = await invite_club(request.uow, request.person, pressed.places)
    link = f"https://t.me/{request.bot_name}?start={INVITE_PREFIX}{invite.token}"
    card = club_invite_card(link, invite.expires_at.date(), CLUB_INVITE_LIFE.days, invite.places)
    await request.send(card, screen=CLUB_SCREEN)
    await show_coach_card(request)


@tap(TakeBackInvitations)
async def on_revoke(request: Request, _pressed: TakeBackInvitations) -> None:
    """Open links stop working."""
    revoked = await revoke_invites(request.uow, request.person)
    said = trn("{count} link taken back.", "{count} links taken back.", revoked)
    await request.toast(said if revoked else tr("No link was open."))
    await request.show(INVITE_SCREEN, revoked_card())


@tap(OpenAthlete)
async def on_athlete(request: Request, pressed: OpenAthlete) -> None:
    """One athlete of the roster."""
    await show_athlete(request, await visible_athlete(request.uow, request.person, pressed.person))


async def show_athlete(request: Request, athlete: Person, note: str = "") -> None:
    """The card of one athlete. Raises NotYoursError for who is no athlete of this coach. `note` is safe HTML."""
    link = await any_link_between(request.uow, request.person.id, athlete.id)
    page = await open_athlete(request.uow, request.person, athlete)
    await request.show(ROOM, athlete_card(request.person, link, page, note))


@tap(OpenAthleteWeek)
async def on_athlete_week(request: Request, pressed: OpenAthleteWeek) -> None:
    """An athlete's current week."""
    athlete = await visible_athlete(request.uow, request.person, pressed.person)
    head = await request.uow.plans.active(athlete.id)
    if head is None:
        await request.toast(tr("There is no active plan now."))
        return
    await show_week(request, head.id, current_week(head, request.today))


@tap(LetApprove)
async def on_let_approve(request: Request, pressed: LetApprove) -> None:
    """The athlete says which of their coaches approves; both coaches hear of it."""
    former = await coach_of(request.uow, request.person)
    coach = await let_approve(request.uow, request.person, pressed.person)
    await request.toast(tr("{name} approves your weeks now.", name=coach.name))
    await refresh_this_week(request.uow, request.person)
    if former is None or former.id != coach.id:
        with speaking(coach.settings.language):
            news = lead_news(request.person)
        await tell(request.uow, coach, f"lead:{request.update_id}", news)
        if former is not None:
            with speaking(former.settings.language):
                news = former_lead_news(request.person, coach)
            await tell(request.uow, former, f"lead:{request.update_id}:former", news)
    await show_coach_card(request)


@tap(EndCoaching)
async def on_end(request: Request, pressed: EndCoaching) -> None:
    """Ask before a link ends."""
    link, other = await parting(request.uow, request.person, pressed.coach, pressed.athlete)
    await request.show(ROOM, part_card(link, other))


@tap(ConfirmEndCoaching)
async def on_ended(request: Request, pressed: ConfirmEndCoaching) -> None:
    """The link ends; the other one is told."""
    if request.person.id not in (pressed.coach, pressed.athlete):
        raise NotYoursError
    link = await part(request.uow, pressed.coach, pressed.athlete)
    if link is not None:
        other_id = pressed.athlete if request.person.id == pressed.coach else pressed.coach
        other = await request.uow.people.get(other_id)
        if other is not None:
            with speaking(other.settings.language):
                news = parted_news(request.person, link)
            await tell(request.uow, other, f"parted:{request.update_id}", news)
        athlete = await request.uow.people.get(pressed.athlete)
        if athlete is not None:
            await refresh_this_week(request.uow, athlete)
    await show_coach_card(request)
