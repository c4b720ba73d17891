"""The planned run but for its end, or with more behind it: "ran it all except the last mile", "as planned plus 1 k".

How far that was hangs on the plan. Where no day is named and today has no run, which run it was is asked.
"""

from datetime import date, timedelta

from domain.words.all_but import AllBut, all_but
from domain.words.answers import Ask, Question, ask
from domain.words.clean import clean
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Reader
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import offer
from domain.words.grammar.tokens import plain
from domain.words.intents import Injured, LogRun, Sick
from domain.words.lexicon.lookup import folded
from handlers.actions.log_run import planned_on
from handlers.buttons.unknown_runs import RanAll
from handlers.chat.asking_back import ask_back
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, keys_of

_LATELY = 4


async def take_all_but(scene: Scene, text: str) -> bool:
    """Log it, or ask which run it was; False for all other words."""
    if not scene.is_own or scene.head is None or text.rstrip().endswith("?"):
        return False
    if scene.shown is not None and any(isinstance(key, RanAll) for _, key in keys_of(scene.shown.card)):
        # What is asked there is of those runs.
        return False
    words = folded(clean(text))
    reader = Reader(scene.today, scene.request.settings.units, "en", None, ())
    r = reader.reading(plain(words), "en")
    told = all_but(words)
    if told is None:
        return False
    days = {r.past(each.day).on for each in r.days if each.day.type is None}
    named = next(iter(days)) if len(days) == 1 else None
    run = await _of(scene, named or scene.today, told)
    if run is not None:
        await do_what_was_said(scene, run)
    elif named is None and not days and (on := await _last_planned(scene)) is not None:
        guess = await _of(scene, on, told)
        if guess is None:
            return False
        await ask_back(scene.request, ask(Ask.DO_THAT, offer(guess)))
    else:
        return False
    await _of_the_body(scene, told.rest)
    return True


async def _of(scene: Scene, on: date, told: AllBut) -> LogRun | None:
    """The run of a day as it was; None where none was planned, or nothing would be left of it."""
    planned = await planned_on(scene.request.uow, scene.athlete.id, on) if on <= scene.today else None
    if planned is None or not planned.day.is_run or planned.day.named_mm + told.by_mm <= 0:
        return None
    length = planned.day.named_mm + told.by_mm
    return LogRun(day=DayRef(on=on), distance_mm=length, effort=told.effort, corrects=True, of_plan=True)


async def _last_planned(scene: Scene) -> date | None:
    """The last day of late that has a run."""
    for back in range(1, _LATELY + 1):
        on = scene.today - timedelta(days=back)
        planned = await planned_on(scene.request.uow, scene.athlete.id, on)
        if planned is not None and planned.day.is_run:
            return on
    return None


async def _of_the_body(scene: Scene, rest: str) -> None:
    """What is said of the body beside it."""
    heard = read_sentence(rest, scene.today, scene.request.settings.units) if rest else None
    if heard is not None and isinstance(heard.value, Injured | Sick):
        await do_what_was_said(scene, heard.value)
    elif heard is not None and isinstance(heard.answer, Question) and heard.answer.ask.code is Ask.SLIGHTLY_SORE:
        await ask_back(scene.request, heard.answer)
