"""The next so many runs, left out in one step; or so many left of some days."""

from dataclasses import replace
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import QUALITY_TYPES, Day, DayType
from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.intents import Holiday, MakeEasier, RestDay, Several, TypeIntent
from domain.words.week_wishes import CapRuns, FewRuns, RestBefore, SkipNext
from handlers.chat.asking_back import ask_back
from handlers.chat.words.scene import Scene, has_strides
from handlers.chat.words.together import do_together
from handlers.wording.door import tr, trn
from handlers.wording.errors import RefusedError
from handlers.wording.formats import show_date

_AHEAD_DAYS = 21
_MATTERS = QUALITY_TYPES | {DayType.LONG_RUN, DayType.RACE}
_MOST_OFFERS = 4
_SHORT_S = 1800
_DAYS_BEFORE = 3


async def leave_out_next(scene: Scene, said: SkipNext) -> None:
    """Preview the runs that are meant as days of rest, all of them. Raises RefusedError where there is none."""
    runs = (await runs_ahead(scene))[: said.count]
    if not runs:
        raise RefusedError(tr("There is no such run in the days ahead. /week shows what is planned."))
    await do_together(scene, Several(tuple(RestDay(DayRef(on=on)) for on in runs)))


async def offer_one_less(scene: Scene, weeks_ahead: int) -> None:
    """The runs of that week that matter least, the shortest easy one first. Raises RefusedError where none is left."""
    week = scene.week_of(scene.today) + weeks_ahead
    runs = [on for on in await runs_ahead(scene) if scene.week_of(on) == week]
    stored = await scene.request.uow.plans.week(scene.plan().id, week) if runs else None
    if stored is None:
        raise RefusedError(tr("No run is left in that week. /week shows what is planned."))
    days = [stored.week.day(on.isoweekday()) for on in runs]
    ranked = sorted(zip(runs, days, strict=True), key=lambda each: (each[1].type in _MATTERS, each[1].distance_mm))
    easy = [on for on, day in ranked if day.type not in _MATTERS] or [on for on, _ in ranked]
    wishes = [RestDay(DayRef(on=on)) for on in easy[:_MOST_OFFERS]]
    await ask_back(scene.request, ask(Ask.WHICH_ONE_LESS, *map(offer, wishes)))


async def keep_few(scene: Scene, said: FewRuns) -> None:
    """Preview some days with so many runs left: the long run and the hard work first, of short ones the shortest.

    Raises RefusedError where no more than so many are planned on them.
    """
    ahead = (said.last - scene.today).days + 1
    days = [(on, await _day_of(scene, on)) for on in await runs_ahead(scene, ahead) if on >= said.first]
    done = await _done_this_week(scene) if said.of_week else 0
    if done and said.count < len(days):
        await _ask_how_many(scene, said, done)
        return
    if 0 < said.count - done < len(days) <= said.count:
        # "Three runs is enough this week", of which one is done: two of those to come.
        said = replace(said, count=said.count - done)
    if len(days) <= said.count and not ((said.is_short or said.is_easy) and days):
        few = trn(
            "No more than {count} run is planned on those days.",
            "No more than {count} runs are planned on those days.",
            said.count,
        )
        raise RefusedError(few)
    useful = sorted(days, key=lambda each: (each[1].type in _MATTERS, each[1].distance_mm), reverse=not said.is_short)
    race = [each for each in useful if each[1].type is DayType.RACE]
    kept = {on for on, _ in [*race, *(each for each in useful if each not in race)][: said.count]}
    rests = [RestDay(DayRef(on=on)) for on, _ in days if on not in kept]
    caps = [CapRuns(on, on, duration_s=_SHORT_S) for on in sorted(kept)] if said.is_short else []
    easier = (
        [_eased(on, day) for on, day in days if on in kept and day.type is not DayType.RACE] if said.is_easy else []
    )
    await do_together(scene, Several((*rests, *caps, *easier)))


async def _done_this_week(scene: Scene) -> int:
    """How many runs of this week are logged."""
    logs = await scene.request.uow.logs.between(scene.athlete.id, monday_of(scene.today), scene.today)
    return sum(log.runs for log in logs)


async def _ask_how_many(scene: Scene, said: FewRuns, done: int) -> None:
    """Whether so many are meant in all, those that are done included, or so many more."""
    more = replace(said, of_week=False)
    left = said.count - done
    in_all = replace(more, count=left) if left > 0 else Holiday(max(said.first, scene.today), said.last)
    await ask_back(scene.request, ask(Ask.FEW_OF_WEEK, offer(in_all), offer(more), done=done))


def _eased(on: date, day: Day) -> TypeIntent | MakeEasier:
    """A run of an easy week: without what is quick in it, else a quarter shorter."""
    return TypeIntent(DayRef(on=on), DayType.EASY) if has_strides(day) else MakeEasier(DayRef(on=on))


async def rest_before(scene: Scene, said: RestBefore) -> None:
    """Preview the runs before a day as days of rest; where these days are free already, ask about the run before them.

    Raises RefusedError where there is none.
    """
    on = await scene.date_of(said.day)
    before = [on - timedelta(days=step) for step in range(said.count, 0, -1)]
    ahead = max((on - scene.today).days, 0)
    coming = await runs_ahead(scene, ahead)
    runs = [each for each in coming if each in before]
    if not runs and coming and coming[-1] >= before[0] - timedelta(days=_DAYS_BEFORE):
        # "An extra rest day before the long run": Saturday is one as it is.
        less = offer(RestDay(DayRef(on=coming[-1])))
        await ask_back(scene.request, ask(Ask.ONE_MORE_FREE, less, on=on))
        return
    if not runs:
        raise RefusedError(tr("The days before {date} are free already. Nothing to change.", date=show_date(on)))
    await do_together(scene, Several(tuple(RestDay(DayRef(on=each)) for each in runs)))


async def keep_only(scene: Scene, on: date) -> None:
    """Preview the other runs of a date's week as days of rest.

    Raises RefusedError where that date has no run, or none stands beside it.
    """
    week = scene.week_of(on)
    ahead = (on - scene.today).days + 8 - on.isoweekday()
    runs = [each for each in await runs_ahead(scene, ahead) if scene.week_of(each) == week]
    if on not in runs:
        raise RefusedError(tr("No run is planned on {date}. /week shows what is planned.", date=show_date(on)))
    if len(runs) == 1:
        raise RefusedError(tr("The run on {date} is the only one left in that week already.", date=show_date(on)))
    await do_together(scene, Several(tuple(RestDay(DayRef(on=each)) for each in runs if each != on)))


async def _day_of(scene: Scene, on: date) -> Day:
    stored = await scene.request.uow.plans.week(scene.plan().id, scene.week_of(on))
    assert stored is not None
    return stored.week.day(on.isoweekday())


async def runs_ahead(scene: Scene, ahead: int = _AHEAD_DAYS) -> list[date]:
    """The dates of the runs to come in so many days, today's included while it is not logged."""
    head, uow = scene.plan(), scene.request.uow
    logged = {log.date for log in await uow.logs.between(scene.athlete.id, scene.today, scene.today)}
    found: list[date] = []
    for offset in range(ahead):
        on = scene.today + timedelta(days=offset)
        number = head.inputs.week_of(on)
        stored = await uow.plans.week(head.id, number) if 1 <= number <= head.total_weeks else None
        if stored is not None and stored.week.day(on.isoweekday()).is_run and on not in logged:
            found.append(on)
    return found
