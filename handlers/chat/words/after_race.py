"""Sore all over in the days after a race: what that is, and that it rests; no clinician's text for tired legs."""

from datetime import timedelta

from domain.plan import DayType
from domain.words.grammar.sore_or_spent import sore_all_over, soreness_asked
from domain.words.grammar.tokens import plain
from handlers.actions.log_run import planned_on
from handlers.chat.asking_back import ask_back
from handlers.chat.words.scene import Scene
from handlers.desk.raced import last_complete
from handlers.wording.door import tr

# So long legs may be sore from a race.
_DAYS = 5


async def rest_after_race(scene: Scene, text: str) -> bool:
    """Say that sore legs after a race are usual; False where nothing was raced of late, or more than that is told."""
    if not scene.is_own or not sore_all_over(plain(text)) or not await _has_raced(scene):
        return False
    if scene.head is not None:
        await ask_back(scene.request, soreness_asked(scene.next_run))
        return True
    await scene.request.send(
        tr(
            "Sore all over after a race is usual: it is often worst on the second day, and gone within a week. No "
            "running until stairs feel normal again; walk a little, sleep, eat and drink well. The first run after "
            "that is short and easy.\n\nWhat is sharp, on one side only, swollen, or in the chest is something else: "
            "have that looked at by a clinician."
        )
    )
    return True


async def _has_raced(scene: Scene) -> bool:
    uow, athlete = scene.request.uow, scene.athlete
    first = scene.today - timedelta(days=_DAYS)
    last = await last_complete(uow, athlete.id)
    for log in await uow.logs.between(athlete.id, first, scene.today):
        if not log.is_run:
            continue
        if last is not None and last.inputs.race_date == log.date:
            return True
        planned = await planned_on(uow, athlete.id, log.date)
        if planned is not None and planned.day.type is DayType.RACE:
            return True
    return False
