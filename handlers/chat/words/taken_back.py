"""Which logged run is meant by who takes one back: the last one, or one of a length that nobody ran."""

from datetime import date, timedelta

from domain.people import RunState
from handlers.chat.words.scene import Scene
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import show_distance

# So far back a run is the last one that was logged; one that was never run may be found out late.
_LATELY = 28
_LONG_AGO = 366
# Two lengths so near are the same number.
_SAME_MM = 60_000


async def last_run(scene: Scene) -> date | None:
    """When something was logged last, of late."""
    logs = await scene.request.uow.logs.between(scene.athlete.id, scene.today - timedelta(days=_LATELY), scene.today)
    return max((log.date for log in logs if log.state is not RunState.SKIPPED), default=None)


async def run_to_take_back(scene: Scene, length_mm: int | None) -> date | None:
    """The day of the last run, or of the last one of that length. Raises RefusedError where none is so long."""
    if length_mm is None:
        return await last_run(scene)
    logs = await scene.request.uow.logs.between(scene.athlete.id, scene.today - timedelta(days=_LONG_AGO), scene.today)
    found = [log.date for log in logs if log.is_run and abs(log.longest_mm - length_mm) <= _SAME_MM]
    if not found:
        length = show_distance(length_mm, scene.request.settings.units)
        raise RefusedError(tr("No run of {distance} is in your log, so nothing was deleted.", distance=length))
    return max(found)
