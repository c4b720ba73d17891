"""A run of a day that is over, to be run later: a long run may, a day or two; of any other is said why not."""

from datetime import timedelta

from domain.adapting.missed import is_one_of_a_gap
from domain.calendar import monday_of
from domain.editing.missed_long import MOST_DAYS_LATER
from domain.people import RunState
from domain.plan import DayType
from domain.words.day_refs import DayRef
from handlers.actions.log_run import planned_on
from handlers.chat.words.scene import Scene
from handlers.desk.known_runs import log_until
from handlers.desk.week import open_to_edit
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import show_day


async def require_to_move_on(scene: Scene, day: DayRef, to: DayRef) -> None:
    """Raises RefusedError with the reason where the run of a past day cannot be run later; says nothing of others."""
    uow, athlete, head = scene.request.uow, scene.athlete, scene.plan()
    on, later = await scene.date_of(day), await scene.date_of(to)
    if on > scene.today or later < scene.today:
        return
    planned = await planned_on(uow, athlete.id, on)
    log = await uow.logs.get(athlete.id, on)
    if planned is None or not planned.day.is_run or (log is not None and log.state is not RunState.SKIPPED):
        return
    is_across = monday_of(on) != monday_of(later)
    if on == scene.today and not (is_across and planned.day.type is DayType.LONG_RUN):
        # Today's run may go on in its week.
        return
    if planned.day.type is not DayType.LONG_RUN:
        raise RefusedError(
            tr(
                "The run of {day} is over, and what is missed is not made up: it would only bring the next runs too "
                "close together. Only a long run may still be run a day or two later. The plan goes on with the "
                "next run; what you run besides, tell me afterwards.",
                day=show_day(on),
            )
        )
    if is_across:
        raise RefusedError(
            tr(
                "The long run of {day} stays in its week, so it can't go to {to}: let it go. Nothing has to be made "
                "up, and the next long run is in the plan.",
                day=show_day(on),
                to=show_day(later),
            )
        )
    if (later - on).days > MOST_DAYS_LATER:
        raise RefusedError(
            tr("A missed long run may be run two days later at most. Let it go: there is nothing to make up.")
        )
    opened = await open_to_edit(uow, scene.request.person, head.id, scene.week_of(on))
    known = await log_until(uow, head, opened.plan, on - timedelta(days=1), on)
    if is_one_of_a_gap(opened.plan, known, on):
        raise RefusedError(
            tr(
                "Before {day} there were days without running, and after those the first runs are easy ones: let the "
                "long run go. There is nothing to make up.",
                day=show_day(on),
            )
        )
