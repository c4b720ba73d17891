"""What is said beside the open question: signs of the body, which are never passed over, and another language."""

from dataclasses import replace

from domain.messages import Card
from domain.words.after_the_race import asks_to_run_again
from domain.words.answers import Understood
from domain.words.grammar.read import read_sentence
from domain.words.health_told import tells_condition
from domain.words.intents import (
    Injured,
    Intent,
    LogRun,
    MedicalStop,
    Pregnant,
)
from domain.words.run_words import words_of
from domain.words.settings_said import Speak
from handlers.actions.change_settings import change_settings
from handlers.chat.onboarding.cards import ask, retire
from handlers.chat.onboarding.health import CLINICIAN, HEALTH
from handlers.chat.onboarding.order import step_named
from handlers.chat.onboarding.race import NAME
from handlers.chat.onboarding.summary import show_summary
from handlers.chat.onboarding.talk import SUMMARY, Talk, keep
from handlers.chat.request import Request
from handlers.chat.training.told_runs import log_words
from handlers.desk.recovering import over_plan, recovering
from handlers.views.after_race import run_again_words
from handlers.views.onboarding import screen_of
from handlers.views.time_off import medical_stop_card
from handlers.wording.door import languages, speaking, tr
from handlers.wording.understood import understood_only


async def take_aside(request: Request, talk: Talk) -> bool:
    """Keep what was said aside and ask the same thing again; False for words that belong to the question."""
    if request.text is None or talk.step == HEALTH.name:
        return False
    if await _of_the_legs(request, talk):
        return True
    match _said(request, request.text):
        case MedicalStop(sign, more):
            await request.send(medical_stop_card((sign, *more), has_plan=False))
            await _again(request, _easy_only(talk), tr("I note it: a plan would have easy runs only, for now."))
        case Pregnant() | Injured():
            await _again(request, _easy_only(talk), tr(CLINICIAN))
        case Speak(language) if language in languages():
            request.person = await change_settings(
                request.uow, request.person, replace(request.settings, language=language)
            )
            with speaking(language):
                await _again(request, talk, "")
        case Speak(language) if said := understood_only(language):
            await _again(request, talk, said)
        case _:
            return False
    return True


async def note_condition(request: Request, talk: Talk) -> tuple[Talk, bool]:
    """The conversation with a condition that was told beside an answer, or in its place; and whether one was."""
    text = request.text or ""
    if talk.step == HEALTH.name or talk.draft.easy_only:
        return talk, False
    if not tells_condition(text, may_be_a_name=talk.step == NAME.name):
        return talk, False
    await request.send(tr(CLINICIAN))
    return _easy_only(talk), True


async def _of_the_legs(request: Request, talk: Talk) -> bool:
    """What is told or asked of running after a race is no race's name: it is logged, or answered."""
    text = request.text or ""
    head = await over_plan(request.uow, request.person.id, request.today)
    run = _said(request, text) if head is not None else None
    is_told = isinstance(run, LogRun) and run.distance_mm is not None and (run.duration_s or run.effort)
    if talk.step == NAME.name and isinstance(run, LogRun) and is_told and run.day.on is not None:
        # At other questions a run with its time may be the answer.
        await log_words(request, Understood(words_of(run)), run.day.on)
        await _again(request, talk, "")
        return True
    back = await recovering(request.uow, request.person.id, request.today)
    if head is None or back is None or not asks_to_run_again(text):
        return False
    await _again(request, talk, run_again_words(head.inputs, back, request.today, request.settings.units))
    return True


def _said(request: Request, text: str) -> Intent | None:
    """What a sentence says and nothing besides; a sign that belongs to a clinician wherever it stands."""
    heard = read_sentence(text, request.today, request.settings.units, language=request.settings.language)
    return heard.answer.value if isinstance(heard.answer, Understood) and heard.is_sure else None


def _easy_only(talk: Talk) -> Talk:
    """The question on health is answered by it; the summary has it to change."""
    return replace(talk, draft=replace(talk.draft, easy_only=True))


async def ask_back_again(request: Request, talk: Talk, note: str) -> bool:
    """A question back is put again as it stood: a yes to it still is one; False where it is not to be seen."""
    screen = screen_of(step_named(talk.step))
    shown = await request.uow.chat.shown(request.chat_id, screen)
    if shown is None or not shown.card.buttons:
        return False
    card = shown.card
    await keep(request, talk)
    await request.uow.chat.refresh(request.chat_id, screen, Card(text=card.text))
    await request.send(replace(card, text=f"{note}\n\n{card.text}".strip()), screen=screen)
    return True


async def _again(request: Request, talk: Talk, note: str) -> None:
    if talk.offers and await ask_back_again(request, talk, note):
        return
    await retire(request, talk)
    if talk.step == SUMMARY:
        await show_summary(request, talk, note)
    else:
        await ask(request, talk, step_named(talk.step), note)
