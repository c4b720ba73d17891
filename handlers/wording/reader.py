"""Whose language something is said in, where nobody is asking just now."""

from domain.ports import UnitOfWork
from handlers.wording.door import SOURCE


async def language_of(uow: UnitOfWork, person_id: int) -> str:
    """The language of a person, who is also a private chat; the source's for somebody unknown."""
    person = await uow.people.get(person_id)
    return person.settings.language if person is not None else SOURCE
