"""One athlete, as their coach sees them."""

from domain.messages import ButtonStyle, Card
from domain.people import CoachLink, Person
from handlers.buttons.coaching import (
    EndCoaching,
    HandOver,
    OpenAthleteWeek,
    OpenCoachCard,
    OpenLimits,
    WriteMessage,
)
from handlers.buttons.kinds import PersonId
from handlers.desk.roster import AthleteState
from handlers.views.keys import Row, key
from handlers.views.roster import state_line
from handlers.views.text import esc
from handlers.wording.door import tr


def athlete_card(coach: Person, link: CoachLink, state: AthleteState) -> Card:
    """One athlete of the roster."""
    athlete = PersonId(state.athlete.id)
    lines = [f"<b>{esc(state.athlete.name, 60)}</b>", state_line(state, coach.settings.units)]
    rows: list[Row] = []
    if state.head is not None:
        rows.append((key(tr("Open this week"), OpenAthleteWeek(athlete), style=ButtonStyle.PRIMARY),))
    rows.append((key(tr("Write a message"), WriteMessage(athlete)),))
    if link.responsible:
        rows.append((key(tr("Approval and house rules"), OpenLimits(athlete)),))
        rows.append((key(tr("Hand to another coach"), HandOver(athlete)),))
    else:
        lines.append(tr("You see the plan and can change it; another coach approves."))
    rows.append((key(tr("End coaching"), EndCoaching(PersonId(coach.id), athlete)),))
    rows.append((key(tr("‹ Back"), OpenCoachCard()),))
    return Card(text="\n".join(lines), buttons=tuple(rows))
