"""The athlete's side of a coach's invitation: what it means, yes or no."""

from datetime import date

from domain.calendar import local_date
from domain.people import Person
from handlers.actions.clock import schedule_timers
from handlers.actions.coaching import join_coach, read_invite
from handlers.actions.notices import refresh_coach_cards, refresh_this_week, tell
from handlers.buttons.coaching import AcceptInvitation, DeclineInvitation, Place
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.desk.coaching import coach_of
from handlers.desk.waiting import waiting_for
from handlers.desk.week import current_week
from handlers.views.invitations import (
    INVITATION_SCREEN,
    INVITE_SCREEN,
    accepted_invite_card,
    club_news,
    declined_invitation_card,
    invitation_card,
    joined_card,
    moved_on_news,
    new_athlete_news,
)
from handlers.wording.door import speaking, tr


async def offer_invitation(request: Request, token: str) -> None:
    """Ask for consent. Raises CoachError for a link that does not work."""
    invite, coach = await read_invite(request.uow, request.person, token)
    former = await coach_of(request.uow, request.person)
    other = former if former is not None and former.id != coach.id else None
    await request.send(invitation_card(invite.token, coach, other), screen=INVITATION_SCREEN)


@tap(AcceptInvitation)
async def on_accept(request: Request, pressed: AcceptInvitation) -> None:
    """Consent; both coaches hear of it."""
    invite = await request.uow.coaching.invite(pressed.token)
    links = await request.uow.coaching.coaches_of(request.person.id)
    has_joined = invite is not None and any(link.coach_id == invite.coach_id for link in links)
    if invite is not None and (invite.used_by == request.person.id or (invite.is_for_many and has_joined)):
        await request.toast(tr("You accepted already."))
        return
    is_beside = pressed.place is Place.BESIDE
    joined = await join_coach(request.uow, request.person, pressed.token, beside=is_beside)
    head = await request.uow.plans.active(request.person.id)
    approver = await coach_of(request.uow, request.person)
    number = current_week(head, request.today) if head is not None else 0
    await request.show(INVITATION_SCREEN, joined_card(joined.coach, approver, head, number))
    if head is not None:
        await refresh_this_week(request.uow, request.person)
    await _tell_coach(request, joined.coach, is_for_many=invite is not None and invite.is_for_many)
    if joined.former is not None:
        with speaking(joined.former.settings.language):
            gone = moved_on_news(request.person)
        await tell(request.uow, joined.former, f"joined:{request.update_id}:former", gone)


async def _tell_coach(request: Request, coach: Person, *, is_for_many: bool) -> None:
    """The news, with the inbox when something waits; the coach's open cards are redrawn, and their clock is set."""
    await schedule_timers(request.uow, coach)
    waiting = len(await waiting_for(request.uow, coach))
    key = f"joined:{request.update_id}:coach"
    with speaking(coach.settings.language):
        if is_for_many:
            # Thirty who join in an hour are one message, not thirty.
            today = local_date(coach.settings.zone, request.now)
            news, screen = club_news(await _joined_on(request, coach, today), waiting), f"club:{today}"
            if not await request.uow.chat.refresh(coach.chat_id, screen, news):
                await tell(request.uow, coach, key, news, screen)
        else:
            await tell(request.uow, coach, key, new_athlete_news(request.person, waiting))
            await request.uow.chat.refresh(coach.chat_id, INVITE_SCREEN, accepted_invite_card(request.person))
    await refresh_coach_cards(request.uow, coach)


async def _joined_on(request: Request, coach: Person, day: date) -> list[str]:
    """The names of those who came on a day of the coach's, in the order in which they came."""
    links = await request.uow.coaching.athletes_of(coach.id)
    zone = coach.settings.zone
    new = sorted((link.since, link.athlete_id) for link in links if link.since and local_date(zone, link.since) == day)
    people = [await request.uow.people.get(athlete_id) for _, athlete_id in new]
    return [each.name for each in people if each is not None]


@tap(DeclineInvitation)
async def on_decline(request: Request, _pressed: DeclineInvitation) -> None:
    """No consent; nobody is told."""
    await request.show(INVITATION_SCREEN, declined_invitation_card())
