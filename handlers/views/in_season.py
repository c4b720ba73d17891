"""What a coach reads who asks for their messages, or who goes away and comes back."""

from collections.abc import Sequence
from datetime import date

from domain.messages import Card
from domain.people import Person
from domain.talk import Said
from handlers.buttons.coaching import OpenInbox
from handlers.buttons.groups import ChoosePassing
from handlers.views.keys import key
from handlers.views.talk import about_words
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.formats import show_date, show_date_range, show_day

_MOST, _MOST_TEXT = 12, 300


def wrote_card(said: Sequence[tuple[Person, Said, date]], first: date, last: date) -> Card:
    """What athletes wrote in these days, the newest last, each with the day it came on; or that nobody did."""
    days = show_date(first) if first == last else show_date_range(first, last)
    if not said:
        text = tr(
            "No athlete has written to you, {days}. What they say of a run stands with the run, and what waits for you "
            "is in the inbox.",
            days=days,
        )
    else:
        lines = [
            tr(
                "• {name}, {day}, about {about}: “{text}”",
                name=esc(who.name, 40),
                day=show_day(on),
                about=about_words(each.about, each.on),
                text=esc(each.text, _MOST_TEXT),
            )
            for who, each, on in said[-_MOST:]
        ]
        text = "\n".join([tr("<b>Messages to you, {days}</b>", days=days), *lines])
    return Card(text=text, buttons=((key(tr("Inbox"), OpenInbox()),),))


def coach_off_card(first: date, last: date) -> Card:
    """A coach without a plan goes away: what comes all the same, what may pass, and how the days are caught up on."""
    text = tr(
        "You are away, {days}: kept. When you are back, write “I'm back”, and I show what happened.\n\nYour athletes' "
        "weeks wait until you approve them, unless they may pass without a look. What they write still comes, after "
        "your quiet hours; I can't hold it back for days. They don't know that you are away: tell them with “tell "
        "everyone …”.",
        days=show_date_range(first, last),
    )
    return Card(
        text=text,
        buttons=((key(tr("What passes without a look"), ChoosePassing()),), (key(tr("Inbox"), OpenInbox()),)),
    )
