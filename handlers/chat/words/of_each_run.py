"""Each run of some days, or each of the next long runs, by so much: single changes that are previewed together."""

from datetime import timedelta

from domain.plan import DayType
from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeByDistance, ChangeByShare, ChangeByTime, CutDay, DayEdit, RunForTime, Several
from domain.words.week_wishes import CapWeekday, DaysByShare, LongRunsBy
from handlers.chat.asking_back import ask_back
from handlers.chat.words.by_share import by_share
from handlers.chat.words.day_edits import open_week
from handlers.chat.words.scene import Scene
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import weekday_name


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


async def weekday_capped(scene: Scene, said: CapWeekday) -> Several:
    """The runs on that weekday that are longer, this week and in those behind it; how long this holds is said.

    Raises RefusedError where none is longer, and for what is no running day.
    """
    head, found, seen = scene.plan(), list[DayEdit](), 0
    first = scene.week_of(scene.today)
    for number in range(first, min(first + said.weeks, head.total_weeks + 1)):
        opened = await open_week(scene, number)
        day, on = opened.week.day(said.weekday), opened.frame.date_of(said.weekday)
        if not day.is_run or day.type is DayType.RACE or not opened.frame.is_open(said.weekday):
            continue
        seen += 1
        if said.duration_s is not None:
            found.append(RunForTime(DayRef(on=on), said.duration_s, at_most=True))
        elif said.distance_mm is not None and day.distance_mm > said.distance_mm:
            found.append(CutDay(DayRef(on=on), said.distance_mm))
    day_name = weekday_name(said.weekday)
    if not seen:
        raise RefusedError(tr("{day} is none of the running days.", day=day_name))
    note = tr("I can't keep a limit for one weekday for good: this is for {count} weeks.", count=said.weeks)
    if not found:
        nothing = tr("{day}: no run of those weeks is longer than that. Nothing to change.", day=day_name)
        raise RefusedError(f"{nothing} {note}")
    await scene.request.send(note)
    return Several(tuple(found))


def _change(day: DayRef, said: LongRunsBy) -> DayEdit:
    if said.to_mm is not None:
        return CutDay(day, said.to_mm)
    if said.to_s is not None:
        return RunForTime(day, said.to_s, at_most=True)
    if said.by_mm:
        return ChangeByDistance(day, said.by_mm)
    return ChangeByTime(day, said.by_s) if said.by_s else ChangeByShare(day, said.by_percent)
