"""Removing a person, and telling those they trained with."""

from domain.messages import Card
from domain.people import Person
from domain.ports import UnitOfWork
from handlers.actions.trust import apply_coach_limits
from handlers.wording.door import mark, speaking, tr

_GONE = mark("This was about somebody who has left Milepost. Their data was deleted.")
_ATHLETE_LEFT = mark("One of your athletes has left Milepost, and their data was deleted.")
_COACH_LEFT = mark("Your coach has left Milepost. You approve your own weeks now; your plan stays.")


async def forget_person(uow: UnitOfWork, person: Person, key: str) -> None:
    """Remove every row about the person, and their name from the cards of their athletes and coaches.

    Those hear that a link ended, without a name.

    `key` makes the keys of those messages.
    """
    coaches = [link.coach_id for link in await uow.coaching.coaches_of(person.id)]
    athletes = [link.athlete_id for link in await uow.coaching.athletes_of(person.id)]
    # What others still have on their screens loses the name before the rows that know it go.
    for other_id in dict.fromkeys((*coaches, *athletes)):
        other = await uow.people.get(other_id)
        if other is not None:
            with speaking(other.settings.language):
                await uow.chat.blank(other.chat_id, person, Card(text=tr(_GONE)))
    await uow.people.forget(person.id)
    for athlete_id in athletes:
        await apply_coach_limits(uow, athlete_id)
    said = {
        **dict.fromkeys(coaches, _ATHLETE_LEFT),
        **dict.fromkeys(athletes, _COACH_LEFT),
    }
    for index, (other_id, sentence) in enumerate(said.items()):
        other = await uow.people.get(other_id)
        if other is not None:
            with speaking(other.settings.language):
                await uow.chat.post(other.chat_id, f"{key}:{index}", Card(text=tr(sentence)), kind="event")
