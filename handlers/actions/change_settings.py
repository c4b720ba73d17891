"""Changed preferences, and the clock set by them."""

from dataclasses import replace

from domain.people import Person, PersonSettings
from domain.ports import UnitOfWork
from handlers.actions.clock import schedule_timers


async def change_settings(uow: UnitOfWork, person: Person, settings: PersonSettings) -> Person:
    """Keep a person's preferences and set their timers by them."""
    changed = replace(person, settings=settings)
    await uow.people.put(changed)
    await schedule_timers(uow, changed)
    return changed
