"""Once a day a coach hears who wants a look since yesterday: silence, missed runs, a week under half, a blocked bot."""

from datetime import datetime, timedelta

from domain.adapting.flags import begun_since, sorted_by_need
from domain.calendar import local_date
from domain.people import Person
from domain.ports import UnitOfWork
from domain.schedule import event_key
from handlers.actions.notices import tell
from handlers.desk.roster import lately_of
from handlers.views.look import look_card


async def look_after(uow: UnitOfWork, coach: Person, due_at: datetime) -> bool:
    """One message about everything that has begun since the last look, each thing once; False when there is nothing.

    `due_at` is when this look was due: what began since the day before is new, also when the clock stood for days.
    """
    zone = coach.settings.zone
    late = local_date(zone, uow.now) - local_date(zone, due_at)
    links = await uow.coaching.athletes_of(coach.id)
    found = [
        (lately, sorted_by_need(new))
        for lately in await lately_of(uow, [link.athlete_id for link in links])
        if (new := begun_since(lately, lately.today - late - timedelta(days=1)))
    ]
    if not found:
        return False
    return await tell(uow, coach, event_key("look", coach.id, local_date(zone, uow.now)), look_card(found))
