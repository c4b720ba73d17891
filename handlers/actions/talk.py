"""Saying something about a day, a week or the training: kept in its thread, and brought to the other one."""

from collections.abc import Sequence

from domain.people import Person
from domain.ports import UnitOfWork
from domain.talk import MAX_SAID, About, Said
from handlers.actions.notices import tell, waits_until
from handlers.desk.talk import Thread
from handlers.views.talk import said_news, talk_screen
from handlers.wording.door import speaking, tr
from handlers.wording.errors import RefusedError


def require_sayable(text: str) -> None:
    """Raises CoachError for words that are too many."""
    if len(text) > MAX_SAID:
        raise RefusedError(
            tr(
                "That has {length} characters; a message has at most {most}. Send a shorter one.",
                length=len(text),
                most=MAX_SAID,
            )
        )


async def say_in_thread(uow: UnitOfWork, thread: Thread, text: str) -> tuple[Said, list[Person]]:
    """Keep it and bring it to whoever is at the other end, after their quiet hours; returns who could be told.

    Raises CoachError for too many words, and where nobody is there to be written to.
    """
    require_sayable(text)
    if not thread.others:
        raise RefusedError(tr("You have no coach to write to. /coach shows how to get one."))
    said = Said(
        athlete_id=thread.athlete.id,
        author_id=thread.reader.id,
        about=thread.about,
        on=thread.on,
        text=text.strip(),
        at=uow.now,
    )
    said_id = await uow.talk.add(said)
    told = []
    for other in thread.others:
        with speaking(other.settings.language):
            card = said_news(thread, other, said)
        if await tell(uow, other, f"talk:{said_id}:{other.id}", card, talk_screen(said_id)):
            told.append(other)
    return said, told


async def say_to_many(
    uow: UnitOfWork, coach: Person, athlete_ids: Sequence[int], text: str
) -> tuple[int, int, list[Person]]:
    """The same words to many athletes, each in a thread of their own.

    How many are told, how many of them only after their quiet hours, and who could not be.
    """
    require_sayable(text)
    missed: list[Person] = []
    sent = later = 0
    for athlete_id in athlete_ids:
        athlete = await uow.people.get(athlete_id)
        if athlete is None:
            continue
        said = Said(athlete_id=athlete.id, author_id=coach.id, about=About.ALL, text=text.strip(), at=uow.now)
        said_id = await uow.talk.add(said)
        thread = Thread(
            reader=coach, athlete=athlete, coaches=(coach,), about=About.ALL, on=None, said=(), today=uow.now.date()
        )
        with speaking(athlete.settings.language):
            card = said_news(thread, athlete, said)
        if await tell(uow, athlete, f"talk:{said_id}:{athlete.id}", card, talk_screen(said_id)):
            sent += 1
            later += await waits_until(uow, athlete) is not None
        else:
            missed.append(athlete)
    return sent, later, missed


async def keep_own_note(uow: UnitOfWork, coach: Person, athlete_id: int, text: str) -> None:
    """A coach's note about an athlete, which nobody else ever reads. Raises CoachError for too many words."""
    require_sayable(text)
    note = Said(athlete_id=athlete_id, author_id=coach.id, about=About.ALL, text=text.strip(), at=uow.now, private=True)
    await uow.talk.add(note)
