"""What was told or asked beside something else in one breath: answered after it, or offered with one tap."""

from contextlib import suppress

from domain.errors import CoachError
from domain.words.answers import Ask, Label, ask, choice
from domain.words.asked_of import Questioned
from domain.words.grammar.said_again import said_again
from domain.words.intents import (
    AskAbout,
    Holiday,
    Injured,
    Intent,
    LogRun,
    MedicalStop,
    Recovered,
    Sick,
    SkipDay,
    WhatsOn,
)
from handlers.chat.asking_back import ask_back
from handlers.chat.training.time_off import show_time_off
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene


async def do_with_beside(scene: Scene, said: Intent, also: Intent | None) -> None:
    """Do what was said, and answer what stood beside it."""
    if not scene.is_own or also is None:
        await do_what_was_said(scene, said)
    elif isinstance(said, SkipDay) and isinstance(also, Injured | Sick):
        await _leave_out_for(scene, said, also)
    else:
        await do_what_was_said(scene, said)
        await _answer_beside(scene, said, also)


async def _leave_out_for(scene: Scene, said: SkipDay, also: Injured | Sick) -> None:
    """ "Skipping today, knee": the run is left out, and whether the plan shall wait for the knee is asked."""
    scene.request.is_body_told = True
    # No run to leave out is no reason to pass over what hurts.
    with suppress(CoachError):
        await do_what_was_said(scene, said)
    await show_time_off(scene.request, also)


async def _answer_beside(scene: Scene, said: Intent, also: Intent) -> None:
    """What stood beside what was done: a question is answered, the body asked about, a wish offered."""
    if isinstance(also, Questioned | WhatsOn | AskAbout):
        # "Back home now, what did I miss?"
        await do_what_was_said(scene, also)
    else:
        await ask_back(scene.request, ask(_how(said, also), choice(said_again(also), Label.INTENT, intent=also)))


def _how(said: Intent, also: Intent) -> Ask:
    """How it is offered: what is said of the body is answered first; the wish beside it is not lost."""
    if isinstance(also, Injured | Sick):
        return Ask.HURT_IN_IT
    if isinstance(said, LogRun) and not isinstance(also, Holiday | SkipDay):
        return Ask.DO_THAT
    if isinstance(said, MedicalStop | Recovered) and isinstance(also, LogRun):
        return Ask.LOG_BESIDE
    return Ask.OR_THOSE_DAYS if isinstance(also, Holiday | SkipDay) else Ask.AND_ALSO
