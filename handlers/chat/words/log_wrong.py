"""What is wrong in the log of a day is put right, and whether a run is in it is said by showing it."""

from datetime import timedelta

from domain.adapting.several_runs import parts_of, with_right_length
from domain.people import RunLog
from domain.units import Units
from domain.words.grammar.chatter_numbers import RunNumbers, numbers_in, put_right
from domain.words.grammar.tokens import plain
from domain.words.wrong_in_log import asks_for_it_in_log, wrong_length
from handlers.actions.log_run import put_in_place
from handlers.chat.asking_back import leave_offers
from handlers.chat.training.run_list import show_runs
from handlers.chat.training.today import show_log
from handlers.chat.words.scene import Scene
from handlers.desk.raced import plan_to_log

# So far back a run is looked for in the log, in days.
_LATELY = 30
_SAME_S, _SAME_SHARE = 30, 0.02


async def take_log_wrong(scene: Scene, text: str) -> bool:
    """Put the log right, or show what is in it; False for all other words."""
    if not scene.is_own or scene.head is None:
        return False
    request = scene.request
    units = request.settings.units
    if (wrong := wrong_length(text, scene.today, units)) is not None:
        log = await request.uow.logs.get(scene.athlete.id, wrong.on)
        right = with_right_length(log, wrong.right_mm, wrong.false_mm) if log is not None and log.is_run else None
        if right is None:
            return False
        await leave_offers(request)
        logged = await put_in_place(request.uow, scene.athlete, right)
        await show_log(request, await plan_to_log(request.uow, request.person), logged)
        return True
    return asks_for_it_in_log(text) and await _show_it(scene, text, units)


async def _show_it(scene: Scene, text: str, units: Units) -> bool:
    """The run with these numbers where it is in the log, else all runs; False where it is told to be logged."""
    request = scene.request
    said = put_right(plain(text))
    numbers = numbers_in(said, units)
    if numbers is None:
        await leave_offers(request)
        await show_runs(request, request.person)
        return True
    first = scene.today - timedelta(days=_LATELY)
    logs = await request.uow.logs.between(scene.athlete.id, first, scene.today)
    known = next((each for each in logs if _has(each, numbers)), None)
    if known is None:
        return False
    await leave_offers(request)
    await show_log(request, await plan_to_log(request.uow, request.person), known)
    return True


def _has(log: RunLog, numbers: RunNumbers) -> bool:
    """Whether one of the runs of a date has these numbers."""
    return log.is_run and any(
        part.duration_s is not None
        and abs(part.duration_s - numbers.duration_s) <= _SAME_S
        and abs(part.distance_mm - numbers.distance_mm) <= _SAME_SHARE * numbers.distance_mm
        for part in parts_of(log)
    )
