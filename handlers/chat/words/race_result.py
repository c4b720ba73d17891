"""The result of the race, told in words on its day or in the days after it, whatever became of the plan."""

from dataclasses import replace
from datetime import date

from domain.adapting.finish_time import is_finish_time, likely_finish_s
from domain.people import RunLog
from domain.plan import DayType
from domain.race import race_of_length
from domain.records import PlanHead
from domain.words.answers import Ask, Label, Understood, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import said_again
from domain.words.intents import RaceResult
from domain.words.result_words import clock_seconds, result_clock, speaks_of_result
from domain.words.run_words import RunWords
from handlers.actions.log_run import planned_on
from handlers.chat.asking_back import ask_back
from handlers.chat.training.told_runs import log_words
from handlers.chat.words.scene import Scene
from handlers.desk.raced import just_raced

# Two lengths so near are the same race.
_SAME_RACE_MM = 400_000


async def take_result_told(scene: Scene, run: RunWords, day: DayRef) -> bool:
    """Log a run that was told as the result of the race, where it can only be that; False where it is another run."""
    request = scene.request
    head = await just_raced(request.uow, request.person, request.today) if scene.is_own else None
    if head is None or run.distance_mm is not None or run.part is not None:
        return False
    race = head.inputs.race_date
    is_named = day.type is DayType.RACE or day.on == race
    if not is_named and (day.on != request.today or run.duration_s is None or not await _is_result(scene, head, run)):
        return False
    if run.duration_s is not None:
        run = replace(run, duration_s=likely_finish_s(head.inputs, run.duration_s))
    await log_words(request, Understood(run), race, another=False)
    return True


async def offer_as_fitness(scene: Scene, run: RunWords, on: date) -> None:
    """After a race on the way was logged with its time: the paces can be made from it, if its runner wishes so."""
    planned = await planned_on(scene.request.uow, scene.athlete.id, on)
    is_race = planned is not None and planned.day.type is DayType.RACE
    if planned is None or not is_race or scene.head is None or on == scene.head.inputs.race_date or not run.duration_s:
        return
    race = race_of_length(planned.day.named_mm)
    if run.distance_mm is not None and abs(run.distance_mm - race.distance_mm) > _SAME_RACE_MM:
        return
    wish = RaceResult(race, run.duration_s)
    offer = choice(said_again(wish), Label.NEW_FITNESS)
    await ask_back(scene.request, ask(Ask.FITNESS_FROM_RACE, offer))


async def take_bare_result(scene: Scene) -> bool:
    """Log "1:55:10" or "my time was 1:55:10" as the result of the race; False where there is none to be had."""
    clock = result_clock(scene.request.text or "")
    seconds = clock_seconds(clock) if clock is not None else None
    if seconds is None:
        return False
    return await take_result_told(scene, RunWords(duration_s=seconds), DayRef(on=scene.today))


async def _is_result(scene: Scene, head: PlanHead, run: RunWords) -> bool:
    """Whether a time without a distance is that of the race: nothing else it could be, and as long as a race takes."""
    request = scene.request
    if run.duration_s is None or not is_finish_time(head.inputs, likely_finish_s(head.inputs, run.duration_s)):
        return False
    if request.today != head.inputs.race_date:
        today = await request.uow.logs.get(request.person.id, request.today)
        planned = await planned_on(request.uow, request.person.id, request.today)
        if (today is not None and today.is_run) or (planned is not None and planned.day.is_run):
            return False
    known = await request.uow.logs.get(request.person.id, head.inputs.race_date)
    return not _has_time(known) or speaks_of_result(request.text or "")


def _has_time(log: RunLog | None) -> bool:
    return log is not None and log.is_run and log.duration_s is not None
