"""Who coaches whom: names, parting, and who approves from now on."""

from domain.messages import ButtonStyle, Card
from domain.people import CoachLink, Person
from handlers.buttons.coaching import (
    ConfirmEndCoaching,
    OpenCoachCard,
)
from handlers.buttons.kinds import PersonId
from handlers.views.keys import key
from handlers.views.text import esc
from handlers.wording.door import tr

SCREEN = "coach"
# Cards one tap from it: what is shown there is not redrawn by others.
ROOM = "coaching"


def named(name: str, limit: int = 40) -> str:
    """An athlete's name at the head of a sentence, safe HTML."""
    return esc(name, limit) if name else tr("Your athlete")


def part_card(link: CoachLink, other: Person | None) -> Card:
    """Ask before a link ends."""
    name = esc(other.name, 60) if other is not None else tr("them")
    text = (
        tr(
            "End coaching with {name}? Plan and log stay with the athlete, who then approves their own weeks.",
            name=name,
        )
        if link.responsible
        else tr("End coaching with {name}? Plan and log stay with the athlete.", name=name)
    )
    confirm = ConfirmEndCoaching(PersonId(link.coach_id), PersonId(link.athlete_id))
    return Card(
        text=text,
        buttons=(
            (key(tr("Yes, end it"), confirm, style=ButtonStyle.DANGER),),
            (key(tr("Keep it"), OpenCoachCard()),),
        ),
    )


def parted_news(leaver: Person, link: CoachLink) -> Card:
    """What the other one reads: the athlete whose coach left, or the coach whose athlete did."""
    name = esc(leaver.name, 60)
    if leaver.id != link.coach_id:
        return Card(text=tr("{name} has ended coaching with you.", name=name))
    if link.responsible:
        said = tr("{name} no longer coaches you. You approve your own weeks now; your plan stays as it is.", name=name)
        return Card(text=said)
    return Card(text=tr("{name} no longer coaches you. Your plan stays as it is.", name=name))


def lead_news(athlete: Person) -> Card:
    """To the coach who approves from now on."""
    name = esc(athlete.name, 60)
    return Card(text=tr("{name} has asked you to approve their weeks. /coach has them.", name=name))


def former_lead_news(athlete: Person, lead: Person) -> Card:
    """To the coach who approved until now."""
    text = tr(
        "{lead} now approves the weeks of {name}. You still see them and can change them.",
        lead=esc(lead.name, 60),
        name=esc(athlete.name, 60),
    )
    return Card(text=text)
