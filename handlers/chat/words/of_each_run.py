"""Each run of some days, or each of the next long runs, by so much: single changes that are previewed together."""

from datetime import timedelta

from domain.plan import DayType
from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeByDistance, ChangeByShare, ChangeByTime, CutDay, DayEdit, RunForTime, Several
from domain.words.week_wishes import DaysByShare, LongRunsBy
from handlers.chat.asking_back import ask_back
from handlers.chat.words.by_share import by_share
from handlers.chat.words.day_edits import open_week
from handlers.chat.words.scene import Scene
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


async def days_by_share(scene: Scene, said: DaysByShare) -> Several:
    """The runs of the first week of these days that has any; those of the weeks behind it are a tap of their own.

    Raises RefusedError where none is left on these days.
    """
    head, first = scene.plan(), max(said.first, scene.today)
    last = min(said.last, head.inputs.date_of(head.total_weeks, 7))
    for number in range(scene.week_of(first), scene.week_of(max(last, first)) + 1):
        opened = await open_week(scene, number)
        opened.require_active()
        runs = [day for day in opened.week.days if day.is_run and day.type is not DayType.RACE]
        days = [opened.frame.date_of(day.number) for day in runs if opened.frame.is_open(day.number)]
        days = [on for on in days if first <= on <= last]
        if not days:
            continue
        if last > opened.sunday:
            rest = DaysByShare(said.by_percent, opened.sunday + timedelta(days=1), last)
            await ask_back(scene.request, ask(Ask.OTHER_WEEK, offer(rest)))
        return Several(tuple(by_share(opened, days, said.by_percent, scene.request.settings.units)))
    raise RefusedError(tr("No run is planned on those days."))


async def long_runs_by(scene: Scene, said: LongRunsBy) -> Several:
    """The next so many long runs, each by so much. Raises RefusedError where none is planned, or none is that long."""
    head = scene.plan()
    found: list[DayEdit] = []
    seen = 0
    for number in range(scene.week_of(scene.today), head.total_weeks + 1):
        on = await scene.date_of_kind(DayType.LONG_RUN, number)
        opened = await open_week(scene, number)
        if on is None or not opened.frame.is_open(on.isoweekday()):
            continue
        seen += 1
        if said.to_mm is None or opened.week.day(on.isoweekday()).distance_mm > said.to_mm:
            found.append(_change(DayRef(on=on), said))
        if seen == said.count:
            break
    if not found and seen:
        raise RefusedError(tr("As planned those long runs are no longer than that. Nothing to change."))
    if not found:
        raise RefusedError(tr("No long run is planned on those days: nothing to change."))
    return Several(tuple(found))


def _change(day: DayRef, said: LongRunsBy) -> DayEdit:
    if said.to_mm is not None:
        return CutDay(day, said.to_mm)
    if said.to_s is not None:
        return RunForTime(day, said.to_s, at_most=True)
    if said.by_mm:
        return ChangeByDistance(day, said.by_mm)
    return ChangeByTime(day, said.by_s) if said.by_s else ChangeByShare(day, said.by_percent)
