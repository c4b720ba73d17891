"""A coach's message to one athlete or to all: written, shown, sent."""

from domain.messages import ButtonStyle, Card
from domain.people import Person
from handlers.buttons.coaching import LeaveMessage, OpenCoachCard, SendMessage
from handlers.views.keys import key
from handlers.views.text import esc
from handlers.wording.door import tr, trn


def write_card(athlete: Person | None, total: int, most: int) -> Card:
    """A message for one athlete, or for all of them, is wanted."""
    text = (
        tr("Send the message for {name} (at most {most} characters).", name=esc(athlete.name, 60), most=most)
        if athlete is not None
        else trn(
            "Send the message for all {count} athlete (at most {most} characters).",
            "Send the message for all {count} athletes (at most {most} characters).",
            total,
            most=most,
        )
    )
    return Card(text=text, buttons=((key(tr("‹ Back"), LeaveMessage()),),))


def confirm_message_card(text: str) -> Card:
    """The message before it goes out."""
    return Card(
        text="\n".join([tr("<b>Send this?</b>"), "", esc(text)]),
        buttons=((key(tr("Send"), SendMessage(), style=ButtonStyle.PRIMARY), key(tr("‹ Back"), LeaveMessage())),),
    )


def message_card(coach: Person, text: str) -> Card:
    """What an athlete reads."""
    return Card(text="\n".join([tr("<b>{name}, your coach:</b>", name=esc(coach.name, 60)), esc(text)]))


def sent_card(sent: int) -> Card:
    """How many it went to."""
    text = trn("Sent to {count} athlete.", "Sent to {count} athletes.", sent)
    return Card(text=text, buttons=((key(tr("Coach"), OpenCoachCard()),),))


def not_sent_card() -> Card:
    """No message after all."""
    return Card(text=tr("Nothing was sent."), buttons=((key(tr("Coach"), OpenCoachCard()),),))
