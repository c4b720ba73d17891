"""Days without running that a coach gives an athlete: week by week, each shown before it is done."""

from datetime import date, timedelta

from domain.editing.operations import ReshapeWeek, WeekWay
from domain.errors import CoachError
from handlers.chat.week.edits import preview_operation
from handlers.chat.words.in_turn import keep_before_others
from handlers.chat.words.scene import Scene, names_of
from handlers.chat.words.whole_week import open_one
from handlers.wording.door import tr
from handlers.wording.formats import show_date_range


async def give_days_off(scene: Scene, first: date, last: date) -> None:
    """Rest in the first week that has a run on these days; those of the weeks behind it come when that is answered.

    Raises RefusedError for days outside the plan, and where no run is planned on them.
    """
    head = scene.plan()
    first, last = max(first, scene.today), min(last, head.inputs.date_of(head.total_weeks, 7))
    while True:
        opened = await open_one(scene, scene.week_of(first))
        goes_on = await _next_run(scene, opened.sunday + timedelta(days=1), last)
        note = ""
        if goes_on is not None:
            days = show_date_range(goes_on, last)
            note = tr("This is for the days up to Sunday; when it is answered, {days} comes next.", days=days)
        until = min(last, opened.sunday)
        operation = ReshapeWeek(WeekWay.OFF, 0, first.isoweekday(), until.isoweekday())
        try:
            nothing = tr("No run is planned on those days.")
            await preview_operation(scene.request, opened, operation, note=note, otherwise=nothing)
        except CoachError:
            if goes_on is None:
                raise
            first = goes_on
            continue
        if goes_on is not None:
            await _keep_for_later(scene, goes_on, last)
        return


async def _next_run(scene: Scene, first: date, last: date) -> date | None:
    """The first day of those behind the week, where one of them has a run."""
    head = scene.plan()
    plan = await scene.request.uow.plans.load(head.id) if first <= last else None
    runs = (
        head.inputs.date_of(week.number, day.number)
        for week in (plan.weeks if plan is not None else ())
        for day in week.days
        if day.is_run
    )
    return first if any(first <= on <= last for on in runs) else None


async def _keep_for_later(scene: Scene, first: date, last: date) -> None:
    names = await names_of(scene.request)
    name = next((each for each, person in names.items() if person.id == scene.athlete.id), "")
    if name:
        await keep_before_others(scene.request, f"{name.title()}: pause {first:%-d %B} to {last:%-d %B}")
