"""Questions with an answer of their own: about runs, races, paces, and about all of a coach's athletes."""

from dataclasses import replace
from datetime import timedelta

from domain.words.answers import Ask, ask
from domain.words.asked_of import (
    AskBeside,
    AskDayEffort,
    AskEffort,
    AskInUnits,
    AskOfAll,
    AskPace,
    AskRace,
    AskRuns,
    AskWarmUp,
    Questioned,
    RaceBefore,
    Span,
)
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.race_talk import asks_race_or_jog
from domain.words.week_wishes import RaceOnTheWay
from handlers.chat.asking_back import ask_back
from handlers.chat.words.day_edits import week_and_day
from handlers.chat.words.scene import Scene, names_of
from handlers.desk.asked_of_all import open_all_asked
from handlers.desk.asked_runs import open_runs_asked
from handlers.desk.forecast import forecast_of
from handlers.desk.race_day import aim_of
from handlers.views.asked_of_all import all_answer
from handlers.views.asked_races import (
    effort_words,
    fits_on,
    in_units_words,
    pace_answer,
    race_answer,
    race_before_words,
)
from handlers.views.asked_runs import runs_answer
from handlers.views.day_effort import effort_of_day, effort_of_kind
from handlers.views.day_lines import run_words
from handlers.views.pace_of_mine import pace_of_mine_words
from handlers.views.race_talk import race_or_jog_words
from handlers.views.warming_up import warm_up_words
from handlers.wording.door import tr
from handlers.wording.formats import show_day


async def answer_asked(scene: Scene, asked: Questioned) -> None:
    """Say the answer. Raises RefusedError where it needs a plan and there is none."""
    request, units = scene.request, scene.request.settings.units
    match asked:
        case AskEffort(number):
            await request.send(effort_words(number))
        case AskBeside(day, step):
            await request.send(await _beside(scene, day, step))
        case AskInUnits():
            await request.send(in_units_words(asked))
        case AskRuns():
            head = scene.head if scene.head is not None or scene.is_own else scene.plan()
            found = await open_runs_asked(request.uow, scene.athlete, head, scene.today)
            if head is None and not found.logged:
                scene.plan()
            await request.send(runs_answer(found, asked, asked.units or units))
        case AskRace():
            await request.send(await _race(scene, asked))
        case AskPace(is_mine=True):
            aim = await aim_of(request.uow, scene.plan(), scene.today)
            await request.send(pace_of_mine_words(asked, scene.plan().inputs, aim, units))
        case AskPace():
            aim = await aim_of(request.uow, scene.plan(), scene.today)
            await request.send(pace_answer(asked, scene.plan().inputs, None if aim is None else aim.pace_s, units))
        case AskWarmUp(day):
            on = await scene.date_of(day)
            planned = await request.uow.plans.scheduled(scene.athlete.id, on, on)
            await request.send(warm_up_words(on, planned[0].day if planned else None, units))
        case AskDayEffort(day):
            await request.send(await _day_effort(scene, day))
        case RaceBefore():
            plan = await request.uow.plans.load(scene.plan().id)
            if asked.weeks_before is not None:
                then = plan.inputs.race_date - timedelta(days=7 * asked.weeks_before)
                asked = replace(asked, span=Span(then, then))
            said = race_before_words(asked, plan, units, scene.today)
            fits = fits_on(asked, plan, scene.today)
            if fits is not None and asks_race_or_jog(request.text or ""):
                jog = race_or_jog_words(fits, asked.distance.distance_mm, plan.inputs.race_date, was_off=False)
                said = f"{said}\n{jog}"
            await request.send(said)
            if fits is not None:
                offered = offer(RaceOnTheWay(fits, asked.distance.distance_mm))
                await ask_back(request, ask(Ask.DO_THAT, offered))
        case AskOfAll(want, names=named):
            # Of all of them, whoever's card lies open.
            request.whose, request.about = "", None
            names = await names_of(request) if named else {}
            only = {names[each].id for each in named if each in names}
            found_all = await open_all_asked(request.uow, request.person, asked, only)
            await request.send(all_answer(found_all, want, units, is_named=bool(only)))


async def _beside(scene: Scene, day: DayRef, step: int) -> str:
    """Whether the day before or after a run is one of rest, and what else stands there."""
    on = await scene.date_of(day)
    if day.type is not None and scene.number is not None:
        # Under a week's card it is asked of that week's run.
        on = await scene.date_of_kind(day.type, scene.number) or on
    on += timedelta(days=step)
    opened, number = await week_and_day(scene, DayRef(on=on))
    one = opened.week.day(number)
    if not one.is_run:
        return tr("{date} is a rest day.", date=show_day(on))
    return tr("{date} is no rest day: {run}.", date=show_day(on), run=run_words(one, opened.units, with_pace=False))


async def _day_effort(scene: Scene, day: DayRef) -> str:
    """How hard a day's run should be; of a kind of run how hard it is on any day."""
    race_mm = scene.plan().inputs.race.distance_mm
    if day.type is not None and day.on is None and day.weekday is None:
        return effort_of_kind(day.type, race_mm)
    on = await scene.date_of(day)
    planned = await scene.request.uow.plans.scheduled(scene.athlete.id, on, on)
    return effort_of_day(on, planned[0].day if planned else None, race_mm, scene.request.settings.units)


async def _race(scene: Scene, asked: AskRace) -> str:
    """The plan's own race is predicted as the plan stands now."""
    head, uow, units = scene.head, scene.request.uow, scene.request.settings.units
    if head is None:
        return race_answer(asked, None, None, units)
    found = await forecast_of(uow, head, await uow.plans.load(head.id), scene.today)
    return race_answer(asked, head.inputs, found, units)
