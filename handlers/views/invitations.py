"""Invitations: the coach's link, the athlete's consent, and handing an athlete to another coach."""

from collections.abc import Sequence
from datetime import date

from domain.messages import Button, ButtonStyle, Card
from domain.people import Person
from domain.records import PlanHead
from handlers.buttons.coaching import (
    AcceptInvitation,
    DeclineInvitation,
    InviteClub,
    LeaveHandOver,
    OpenAthlete,
    OpenCoachCard,
    Place,
    TakeBackInvitations,
)
from handlers.buttons.kinds import PersonId, PlanId
from handlers.buttons.week import OpenWeek
from handlers.views.keys import Row, key
from handlers.views.roster import inbox_button
from handlers.views.text import esc, one_line
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_day, show_some

INVITE_SCREEN = "invite"
# A link for many stays shown when somebody has used it.
CLUB_SCREEN = "club_invite"
PLACES = (10, 20, 30, 50, 100)
INVITATION_SCREEN = "invitation"
# Names of those who joined on one day.
MOST_JOINED = 40


def invite_card(link: str, until: date, days: int) -> Card:
    """A fresh link, as a message that can be forwarded."""
    text = tr(
        "<b>Invitation</b>\nSend this to your athlete. It works once, until {date} ({days} days).\n\n{link}",
        date=show_day(until),
        days=days,
        link=link,
    )
    return Card(
        text=text,
        buttons=(
            (Button(tr("Copy the link"), copy_text=link),),
            (key(tr("Take back open links"), TakeBackInvitations()),),
        ),
    )


def ask_places_card() -> Card:
    """For how many is the link?"""
    text = tr(
        "<b>One link for a club</b>\nFor how many runners? Each of them is asked before you become their coach, and "
        "you hear of everyone who accepts."
    )
    row = tuple(key(str(places), InviteClub(places)) for places in PLACES)
    return Card(text=text, buttons=(row, (key(tr("‹ Back"), OpenCoachCard()),)))


def club_invite_card(link: str, until: date, days: int, places: int) -> Card:
    """A fresh link for many, as a message that can be posted in a group."""
    text = tr(
        "<b>Invitation for {count} runners</b>\nPost this where your club reads it. It works until {date} "
        "({days} days), for the first {count} who accept.\n\n{link}",
        count=places,
        date=show_day(until),
        days=days,
        link=link,
    )
    take_back = (key(tr("Take back open links"), TakeBackInvitations()),)
    return Card(text=text, buttons=((Button(tr("Copy the link"), copy_text=link),), take_back))


def revoked_card() -> Card:
    """In place of a link that was taken back."""
    text = tr("The open links no longer work. “Invite an athlete” makes a new one.")
    return Card(text=text, buttons=((key(tr("‹ Coach"), OpenCoachCard()),),))


def accepted_invite_card(athlete: Person) -> Card:
    """In place of a link that was used."""
    return Card(text=tr("<b>Invitation</b>\n{name} has accepted it.", name=esc(athlete.name, 60)))


def invitation_card(token: str, coach: Person, former: Person | None) -> Card:
    """The athlete is asked for consent; `former` is another coach who approves today."""
    name = esc(coach.name, 60) or tr("Your coach")
    text = tr(
        "<b>{name} would like to coach you.</b>\nIf you accept, {name} sees your plan and the runs you log, can change "
        "your weeks and approves them. You can end it at any time with /coach.",
        name=name,
    )
    rows: list[Row] = [(key(tr("Accept"), AcceptInvitation(token), style=ButtonStyle.SUCCESS),)]
    if former is not None:
        old, short = esc(former.name, 60), one_line(former.name, 24)
        text += "\n\n" + tr(
            "Today your coach is {old}. {name} can take their place, or come beside them: then both see your plan and "
            "can change it, and {old} goes on approving.",
            old=old,
            name=name,
        )
        rows = [
            (key(tr("Accept in place of {name}", name=short), AcceptInvitation(token)),),
            (key(tr("Accept beside {name}", name=short), AcceptInvitation(token, Place.BESIDE)),),
        ]
    return Card(text=text, buttons=(*rows, (key(tr("No, thank you"), DeclineInvitation()),)))


def handover_card(token: str, coach: Person, other: Person) -> Card:
    """The athlete is asked whether another coach may take over."""
    text = tr(
        "<b>{name} would like to hand you over to {other}.</b>\nIf you accept, {other} sees your plan and the runs you "
        "log, can change your weeks and approves them; {name} no longer does. If not, everything stays as it is.",
        name=esc(coach.name, 60),
        other=esc(other.name, 60),
    )
    return Card(
        text=text,
        buttons=(
            (key(tr("Accept"), AcceptInvitation(token), style=ButtonStyle.SUCCESS),),
            (key(tr("No, thank you"), DeclineInvitation()),),
        ),
    )


def joined_card(coach: Person, approver: Person | None, head: PlanHead | None, number: int) -> Card:
    """What the athlete who accepted reads; `number` is the current week of their plan."""
    if head is None:
        more = tr("Next: /start makes your plan.")
    elif approver is not None and approver.id == coach.id:
        more = tr("Your weeks now go to them for approval.")
    elif approver is not None:
        more = tr("{name} still approves your weeks.", name=esc(approver.name, 60))
    else:
        more = tr("Your first coach still approves your weeks.")
    said = tr("<b>{name} is your coach now.</b>", name=esc(coach.name, 60))
    buttons = ((key(tr("This week"), OpenWeek(PlanId(head.id), number)),),) if head is not None else ()
    return Card(text=f"{said} {more}", buttons=buttons)


def declined_invitation_card() -> Card:
    """No consent."""
    return Card(text=tr("All right, nothing has changed. The link stays good for its week."))


def new_athlete_news(athlete: Person, waiting: int) -> Card:
    """To the coach whose invitation was accepted."""
    text = tr("<b>{name} is your athlete now.</b> /coach shows everybody you coach.", name=esc(athlete.name, 60))
    return Card(text=text, buttons=((inbox_button(waiting),),) if waiting else ())


def club_news(names: Sequence[str], waiting: int) -> Card:
    """To the coach whose club joins: everybody who did today, kept in one message."""
    count = len(names)
    lines = [
        trn("<b>{count} runner joined you today.</b>", "<b>{count} runners joined you today.</b>", count),
        show_some([esc(one_line(name, 30) or tr("Athlete")) for name in names], MOST_JOINED),
        tr("/coach shows everybody you coach."),
    ]
    return Card(text="\n".join(lines), buttons=((inbox_button(waiting),),) if waiting else ())


def moved_on_news(athlete: Person) -> Card:
    """To the coach whose place was taken."""
    return Card(text=tr("{name} has moved to another coach.", name=esc(athlete.name, 60)))


def ask_handover_card(athlete: Person) -> Card:
    """The other coach's invitation is wanted."""
    text = tr(
        "<b>Hand {name} to another coach</b>\nAsk that coach for an invitation link (they find it under /coach) and "
        "send it here. {name} is then asked; until they accept you stay their coach.",
        name=esc(athlete.name, 60),
    )
    return Card(text=text, buttons=((key(tr("‹ Back"), LeaveHandOver(PersonId(athlete.id))),),))


def left_handover_card(athlete: PersonId) -> Card:
    """Nobody is handed over."""
    return Card(text=tr("Nothing has changed."), buttons=((key(tr("‹ Back"), OpenAthlete(athlete)),),))


def asked_handover_card(athlete: Person, other: Person) -> Card:
    """The athlete has been asked."""
    text = tr(
        "{name} has been asked whether {other} may coach them. You will hear when they accept.",
        name=esc(athlete.name, 60),
        other=esc(other.name, 60),
    )
    return Card(text=text, buttons=((key(tr("Coach"), OpenCoachCard()),),))
