"""Whether athletes answered what their coach wrote, and why one of them wants a look."""

from collections.abc import Sequence
from datetime import datetime

from domain.messages import Card
from domain.people import Person
from domain.talk import About, Said
from handlers.buttons.coaching import OpenAthlete, WriteMessage
from handlers.buttons.kinds import PersonId
from handlers.buttons.talk import OpenThread
from handlers.desk.athlete import AthletePage
from handlers.views.keys import key
from handlers.views.roster import flags_words
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.formats import show_day

_MOST_TEXT = 300


def answered_card(athlete: Person, asked: Said | None, answers: Sequence[Said], last: Said | None) -> Card:
    """What came back to the coach's last message (`asked`); without one the athlete's own `last` words."""
    name, person = esc(athlete.name, 60), PersonId(athlete.id)
    if asked is None:
        lines = [tr("You have written nothing to {name} lately.", name=name)]
        lines += [_told(last)] if last is not None else []
    elif answers:
        lines = [tr("{name} has answered “{asked}”:", name=name, asked=_short(asked)), *map(_told, answers)]
    else:
        on = _day(asked.at)
        lines = [
            tr("{name} has not answered yet. You wrote on {day}: “{asked}”", name=name, day=on, asked=_short(asked))
        ]
        lines += [_told(last)] if last is not None else []
    rows = ((key(tr("Write a message"), WriteMessage(person)), key(tr("Messages"), OpenThread(person, About.ALL))),)
    return Card(text="\n".join(lines), buttons=rows)


def answers_words(found: Sequence[tuple[Person, Said, Sequence[Said]]]) -> str:
    """Who of those that were written to answered; safe HTML."""
    if not found:
        return tr("You have written to nobody in the last days.")
    lines = []
    for athlete, asked, answers in sorted(found, key=lambda each: not each[2]):
        name = esc(athlete.name, 60)
        if answers:
            lines.append(tr("• {name}: “{text}”", name=name, text=_short(answers[-1])))
        else:
            lines.append(tr("• {name}: no answer yet to “{asked}”", name=name, asked=_short(asked)))
    return "\n".join(lines)


def flagged_card(page: AthletePage) -> Card:
    """Why an athlete wants a look."""
    name, found = esc(page.athlete.name, 60), page.flags
    words = (
        tr("<b>Look at {name}</b>: {flags}.", name=name, flags=flags_words(found))
        if found
        else tr("Nothing about {name} asks for a look now.", name=name)
    )
    person = PersonId(page.athlete.id)
    rows = ((key(tr("Athlete"), OpenAthlete(person)), key(tr("Write a message"), WriteMessage(person))),)
    return Card(text=words, buttons=rows)


def _told(said: Said) -> str:
    return tr("• {day}: “{text}”", day=_day(said.at), text=_short(said))


def _short(said: Said) -> str:
    return esc(said.text, _MOST_TEXT)


def _day(at: datetime) -> str:
    return show_day(at.date())
