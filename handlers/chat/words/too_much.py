"""Whether the run of a day is too much after a hard one: what it is, what was run, and the gentler way with a tap."""

from datetime import date, timedelta

from domain.people import RunLog
from domain.plan import HARD_TYPES, Day, DayType
from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import offer
from domain.words.health import is_medical
from domain.words.intents import MakeEasier, SkipDay, TypeIntent, WhatsOn
from domain.words.too_much_asked import too_much_asked
from handlers.actions.log_run import planned_on
from handlers.chat.asking_back import ask_back, leave_offers
from handlers.chat.words.scene import Scene
from handlers.views.day_lines import run_words
from handlers.wording.door import tr
from handlers.wording.formats import show_day

_LATELY = timedelta(days=3)
_HARD = 8


async def answer_too_much(scene: Scene, text: str) -> bool:
    """Say it; False for other words, and where that day has no run."""
    named = too_much_asked(text) if scene.head is not None and scene.is_own and not is_medical(text) else ""
    read = read_sentence(f"what's on {named}", scene.today).value if named else None
    if not isinstance(read, WhatsOn) or read.day is None:
        return False
    on = await scene.date_of(read.day)
    planned = await planned_on(scene.request.uow, scene.athlete.id, on)
    if planned is None or not planned.day.is_run or on < scene.today:
        return False
    logs = await scene.request.uow.logs.between(scene.athlete.id, on - _LATELY, scene.today)
    hard = next((each for each in reversed(logs) if each.is_run and (each.effort or 0) >= _HARD), None)
    await leave_offers(scene.request)
    await scene.request.send(_words(scene, planned.day, on, hard))
    if planned.day.type is not DayType.RACE:
        gentler = TypeIntent(DayRef(on=on), DayType.EASY) if _is_fast(planned.day) else MakeEasier(DayRef(on=on))
        await ask_back(scene.request, ask(Ask.DO_THAT, offer(gentler), offer(SkipDay(DayRef(on=on)))))
    return True


def _is_fast(day: Day) -> bool:
    return any(lap.pace_s is not None for lap in day.workout)


def _words(scene: Scene, day: Day, on: date, hard: RunLog | None) -> str:
    values = {"day": show_day(on), "run": run_words(day, scene.request.settings.units)}
    if day.type is DayType.RACE:
        return tr("{day} is the race. Tired legs from the days before are gone by then; keep these easy.", **values)
    if hard is None:
        return tr(
            "{day}: {run}. Nothing in the log of the last days was so hard that it would be too much. With heavy legs "
            "make it shorter, or easy throughout.",
            **values,
        )
    values |= {"hard": show_day(hard.date), "effort": str(hard.effort or _HARD)}
    if _is_fast(day):
        return tr(
            "{day}: {run}. After {effort} of 10 on {hard} the fast part is too much, the distance is not: run it easy "
            "throughout.",
            **values,
        )
    if day.type in HARD_TYPES:
        return tr(
            "{day}: {run}. After {effort} of 10 on {hard} it can be run, slowly; if the legs are still heavy after a "
            "quarter of an hour, cut it by a fifth or more.",
            **values,
        )
    return tr(
        "{day}: {run}. After {effort} of 10 on {hard} that is fine if it is truly easy: such a run is what helps "
        "the legs. Leaving it out costs nothing, either.",
        **values,
    )
