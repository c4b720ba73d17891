"""A coach's message to one athlete or to all: written, shown, sent."""

from collections.abc import Mapping, Sequence

from domain.messages import ButtonStyle, Card
from domain.people import Person
from handlers.buttons.coaching import LeaveMessage, OpenCoachCard, SendMessage
from handlers.views.keys import key
from handlers.views.text import esc, one_line
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_some, weekday_name

MOST_NAMED = 10


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


def confirm_message_card(text: str, athletes: Sequence[Person], *, is_for_all: bool) -> Card:
    """The message before it goes out, and to whom; a group was chosen by its name a moment before."""
    named = [esc(one_line(each.name, 60) or tr("Athlete")) for each in athletes]
    whom = [show_some(named, MOST_NAMED)] if named else [tr("Write to all")] if is_for_all else []
    return Card(
        text="\n".join([*whom, tr("<b>Send this?</b>"), "", esc(text)]),
        buttons=((key(tr("Send"), SendMessage(), style=ButtonStyle.PRIMARY), key(tr("‹ Back"), LeaveMessage())),),
    )


def left_unsent(text: str) -> str:
    """A message that was ready when something else was written."""
    return tr("This was not sent: “{text}”. To send it, write it again.", text=esc(one_line(text, 200)))


def sent_card(sent: int, later: int, missed: Sequence[Person]) -> Card:
    """How many it went to, how many of them read it after their quiet hours, and whom it could not reach."""
    lines = [trn("Sent to {count} athlete.", "Sent to {count} athletes.", sent)] if sent else []
    if later:
        lines.append(
            trn(
                "{count} of them has quiet hours now and gets it when those end.",
                "{count} of them have quiet hours now and get it when those end.",
                later,
            )
        )
    if missed:
        names = _shown([each.name for each in missed])
        lines.append(
            tr("Not reached, because they have blocked the bot: {names}. It waits for them under /coach.", names=names)
        )
    if not lines:
        lines.append(tr("There is nobody here to send it to."))
    return Card(text="\n".join(lines), buttons=((key(tr("Coach"), OpenCoachCard()),),))


def not_sent_card() -> Card:
    """No message after all."""
    return Card(text=tr("Nothing was sent."), buttons=((key(tr("Coach"), OpenCoachCard()),),))


def not_done_for(names: Sequence[str], said: str) -> str:
    """Whose turn never came on the day it was said, and what was said."""
    return tr(
        "Not done for {names}: “{said}” was said on another day. Say it again if it still holds.",
        names=_shown(names),
        said=esc(one_line(said, 80)),
    )


def next_words(names: Sequence[str]) -> str:
    """Whose turn it is when this card is answered."""
    shown = _shown(names)
    return tr("<i>When this is answered, next comes: {names}.</i>", names=shown)


def lost_words(lost: Mapping[str, Sequence[str]], day: int, to: int) -> str:
    """Whose runs of a day go for the one that is moved there; `lost` are names by the run that they lose."""
    first, other = weekday_name(day), weekday_name(to)
    lines = [tr("<b>{day} has a run already, and it would be left out:</b>", day=other)]
    lines += [tr("• {names}: {run}", names=_shown(names), run=esc(run)) for run, names in lost.items()]
    both = tr("To keep both, write “swap {day} and {other}” with whom it is for.", day=first, other=other)
    return "\n".join([*lines, both, tr("As it was said, one after the other:")])


def _shown(names: Sequence[str]) -> str:
    return show_some([esc(one_line(each, 40) or tr("Athlete")) for each in names], MOST_NAMED)
