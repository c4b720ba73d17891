"""What athlete and coach say to each other, as both read it: the thread, the news of it, and a coach's own notes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from domain.messages import ButtonStyle, Card
from domain.people import Person
from domain.talk import About, Said
from handlers.buttons.coaching import OpenAthlete, OpenCoachCard
from handlers.buttons.day import OpenDay
from handlers.buttons.kinds import PersonId
from handlers.buttons.talk import (
    DropOwnNote,
    LeaveOwnNote,
    LeaveThread,
    OpenThread,
    WriteInThread,
    WriteOwnNote,
)
from handlers.buttons.week import OpenWeek
from handlers.desk.talk import Thread
from handlers.views.keys import Row, key
from handlers.views.text import esc, one_line
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_date, show_day, weekday_name

THREAD_SCREEN = "thread"
MOST_TEXT = 3000


def talk_screen(said_id: int) -> str:
    """The name of a message that brought something said: a reply to it goes back into its thread."""
    return f"talk:{said_id}"


def said_of_screen(screen: str) -> int | None:
    """Which message a screen of that name brought; None for any other screen."""
    kind, _, number = screen.partition(":")
    return int(number) if kind == "talk" and number.isdigit() else None


def about_words(about: About, on: date | None) -> str:
    """What was spoken about: "Tue 5 Jan", "the week of Mon 4 Jan"."""
    if on is None or about is About.ALL:
        return tr("the training")
    if about is About.WEEK:
        return tr("the week of {date}", date=show_day(on))
    return show_day(on)


def said_lines(said: Sequence[Said], reader: Person, today: date) -> list[str]:
    """A line for each: who, when, and the words."""
    return [_line(each, reader, today) for each in said]


def _line(said: Said, reader: Person, today: date) -> str:
    on = said.at.astimezone(ZoneInfo(reader.settings.zone)).date()
    words = {"when": _when(on, today), "text": esc(said.text)}
    if said.author_id == reader.id:
        return tr("You wrote {when}: “{text}”", **words)
    name = esc(one_line(said.author_name, 30) or tr("Somebody"))
    if said.is_athletes:
        return tr("{name} asked {when}: “{text}”", name=name, **words)
    return tr("{name} answered {when}: “{text}”", name=name, **words)


def _when(on: date, today: date) -> str:
    days = (today - on).days
    if days <= 0:
        return tr("today")
    if days == 1:
        return tr("yesterday")
    if days < 7:
        return tr("on {weekday}", weekday=weekday_name(on.isoweekday()))
    return tr("on {date}", date=show_date(on))


def thread_card(thread: Thread, note: str = "") -> Card:
    """What was said, and the way to say more. `note` is a line on top (safe HTML)."""
    lines = [note, ""] if note else []
    lines.append(f"<b>{_title(thread)}</b>")
    said = said_lines(thread.said, thread.reader, thread.today)
    while len(said) > 1 and sum(map(len, said)) > MOST_TEXT:
        said.pop(0)
    lines += said or [tr("Nothing was said about it yet.")]
    return Card(text="\n".join(lines), buttons=(*_write_row(thread), *_place_rows(thread)))


def _title(thread: Thread) -> str:
    about = about_words(thread.about, thread.on)
    if thread.is_own:
        return tr("About {about}", about=about)
    return tr("{name}, about {about}", name=esc(thread.athlete.name, 40) or tr("Your athlete"), about=about)


def _write_row(thread: Thread) -> tuple[Row, ...]:
    if not thread.others:
        return ()
    write = WriteInThread(PersonId(thread.athlete.id), thread.about, thread.on)
    return ((key(write_words(thread.is_own, thread.athlete.name), write, style=ButtonStyle.PRIMARY),),)


def write_words(is_own: bool, name: str) -> str:
    """The label of the way to write."""
    return tr("Write to my coach") if is_own else tr("Write to {name}", name=one_line(name, 24) or tr("them"))


def _place_rows(thread: Thread) -> tuple[Row, ...]:
    """The day or the week it is about, or the coach card."""
    if thread.plan is None or thread.on is None:
        back = OpenCoachCard() if thread.is_own else OpenAthlete(PersonId(thread.athlete.id))
        return ((key(tr("‹ Back"), back),),)
    if thread.about is About.DAY:
        return ((key(tr("Open the day"), OpenDay(thread.plan, thread.week, thread.on.isoweekday())),),)
    return ((key(tr("Open the week"), OpenWeek(thread.plan, thread.week)),),)


def ask_words_card(thread: Thread) -> Card:
    """What to say is wanted."""
    about = about_words(thread.about, thread.on)
    if thread.is_own:
        name = esc(one_line(thread.coaches[0].name, 40)) if thread.coaches else tr("your coach")
        text = tr("Send your question or note for {name} about {about}.", name=name, about=about)
    else:
        name = esc(one_line(thread.athlete.name, 40) or tr("your athlete"))
        text = tr("Send your words for {name} about {about}.", name=name, about=about)
    leave = LeaveThread(PersonId(thread.athlete.id), thread.about, thread.on)
    return Card(text=text, buttons=((key(tr("‹ Back"), leave),),))


def said_note(told: Sequence[Person], others: Sequence[Person], *, is_later: bool) -> str:
    """Whether it is on its way; `is_later`: all have quiet hours now. Safe HTML."""
    if told:
        names = ", ".join(esc(one_line(other.name, 40) or tr("them")) for other in told)
        if is_later:
            return tr("Sent to {names}: they have quiet hours now and get it when those end.", names=names)
        return tr("Sent to {names}.", names=names)
    name = esc(one_line(others[0].name, 40)) if others else tr("them")
    return tr("Kept here. {name} has blocked the bot, so it reaches them when they come back.", name=name)


def said_news(thread: Thread, reader: Person, said: Said) -> Card:
    """What the other one reads: the words, what they are about, and the way to answer."""
    name = esc(one_line(thread.reader.name, 40) or tr("Somebody"))
    about = about_words(thread.about, thread.on)
    if reader.id == thread.athlete.id:
        head = (
            tr("<b>{name}, your coach:</b>", name=name)
            if thread.about is About.ALL
            else tr("<b>{name}, your coach, about {about}:</b>", name=name, about=about)
        )
    else:
        head = tr("<b>{name} asks about {about}:</b>", name=name, about=about)
    hint = tr("To answer, reply to this message or tap the button.")
    seen = replace(thread, reader=reader)
    answer = WriteInThread(PersonId(thread.athlete.id), thread.about, thread.on)
    rows: list[Row] = [(key(tr("Answer"), answer, style=ButtonStyle.PRIMARY),)]
    if thread.plan:
        rows += _place_rows(seen)
    return Card(text=f"{head}\n{esc(said.text)}\n\n<i>{hint}</i>", buttons=tuple(rows))


def with_thread(card: Card, said: Sequence[Said], reader: Person, today: date, *, ask: OpenThread, name: str) -> Card:
    """A card about a day with what was said about it, and the way to say something; `name` is whom to write to."""
    lines = said_lines(said[-3:], reader, today)
    more = len(said) - 3
    if more > 0:
        lines.insert(0, trn("{count} earlier message.", "{count} earlier messages.", more))
    label = tr("What was said ({count})", count=len(said)) if said else tr("Write to {name}", name=one_line(name, 24))
    text = "\n".join([card.text, "", *lines]) if lines else card.text
    return replace(card, text=text, buttons=(*card.buttons, (key(label, ask),)))


def notes_lines(notes: Sequence[Said], today: date, reader: Person) -> list[str]:
    """A coach's own notes about an athlete, the newest last."""
    if not notes:
        return []
    lines = [tr("<b>Your own notes</b> (nobody else sees them):")]
    for note in notes:
        on = note.at.astimezone(ZoneInfo(reader.settings.zone)).date()
        lines.append(tr("• {when}: {text}", when=_when(on, today), text=esc(note.text, 300)))
    return lines


def ask_own_note_card(athlete: Person, notes: Sequence[Said], today: date, reader: Person) -> Card:
    """A note for oneself is wanted; the newest can go."""
    name = esc(athlete.name, 40) or tr("your athlete")
    lines = [tr("Send a note about {name} for yourself; nobody else ever sees it.", name=name)]
    lines += notes_lines(notes[-5:], today, reader)
    rows: list[Row] = []
    if notes:
        rows.append((key(tr("Delete the newest"), DropOwnNote(PersonId(athlete.id), notes[-1].id)),))
    rows.append((key(tr("‹ Back"), LeaveOwnNote(PersonId(athlete.id))),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def note_button(athlete: PersonId) -> Row:
    """The way to a coach's own notes."""
    return (key(tr("My notes"), WriteOwnNote(athlete)),)
