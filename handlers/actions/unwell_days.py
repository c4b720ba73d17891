"""The days since somebody wrote that they are ill or in pain, and let the question of a pause lie: days off."""

from datetime import date, timedelta

from domain.messages import Card
from domain.people import Person
from domain.ports import UnitOfWork
from handlers.actions.time_off import note_absence
from handlers.desk.unwell import told_unwell, unwell_screens
from handlers.views.time_off import SCREEN, unwell_days_words
from handlers.wording.door import speaking


async def note_days_unwell(uow: UnitOfWork, athlete: Person, back_on: date, today: date) -> str:
    """Note them up to the day before they are back, or ran; what was noted, empty where there is nothing to note."""
    eve = back_on - timedelta(days=1)
    told = await told_unwell(uow, athlete, eve)
    if told is None:
        return ""
    log = await uow.logs.get(athlete.id, told.since)
    # Who was hurt in a run did run on that day.
    first = told.since if log is None or not log.is_run else told.since + timedelta(days=1)
    if first > eve:
        return ""
    await note_absence(uow, athlete, told.event, first, eve, today)
    with speaking(athlete.settings.language):
        said = unwell_days_words(first, eve)
    for screen in await unwell_screens(uow, athlete, today):
        while await uow.chat.refresh(athlete.chat_id, screen, Card(text=said), becomes=SCREEN):
            pass
    return said
