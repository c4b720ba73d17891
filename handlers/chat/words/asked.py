"""Words only the language model may understand: asked aside, and answered with the same cards as any other words."""

from typing import Any

from domain.errors import CoachError
from domain.messages import Card
from domain.ports import UnitOfWork
from domain.records import Job, PlanHead
from domain.words.answers import Ask, Label, Question, Understood, ask, choice
from domain.words.grammar.read import parse_intent, read_sentence
from domain.words.health import is_medical
from domain.words.intents import Intent, LogRun, Recovered, SkipDay
from domain.words.questions import likely_wishes
from handlers.actions.ask_words import READ_WORDS, ask_words, asked_in
from handlers.chat.asking_back import ask_back, keep_offers
from handlers.chat.request import Request
from handlers.chat.results import result
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import scene_of
from handlers.views.text import esc
from handlers.views.words import about_health, ask_back_card, from_the_model, read_as, thinking_card
from handlers.wording.errors import said as refusal
from handlers.wording.intents import intent_words

# Operations that happen at once when they are said; from a model they are asked about first.
_AT_ONCE = (LogRun, SkipDay, Recovered)
# The update has been answered once already; keys of further answers go on from here.
_ANSWERED = 50


def _screen(update_id: int) -> str:
    return f"words:{update_id}"


async def ask_the_model(request: Request, head: PlanHead) -> bool:
    """Pass words on to the model, where there is one; False when somebody else has to answer.

    Questions about health get their fixed answer and go nowhere.
    """
    text = request.text or ""
    if not request.uow.model.is_on:
        return False
    if is_medical(text):
        await request.send(about_health())
        return True
    is_asked = await ask_words(
        request.uow, request.person, head, text, update_id=request.update_id, today=request.today
    )
    if is_asked:
        await request.send(thinking_card(), screen=_screen(request.update_id))
    return is_asked


@result(READ_WORDS)
async def on_read(uow: UnitOfWork, job: Job, found: dict[str, Any] | None, _error: str | None) -> None:
    """What the model made of the words, done as if they had been said plainly: previews, questions, answers."""
    asked = asked_in(job.payload)
    person = await uow.people.get(asked.person)
    if person is None or await uow.plans.active(person.id) is None:
        return
    said = (found or {}).get("said", {})
    request = Request(uow=uow, person=person, chat_id=person.chat_id, update_id=asked.update, _sent=_ANSWERED)
    if said.get("medical"):
        await _answer(request, about_health())
    elif said.get("answer"):
        await _answer(request, from_the_model(str(said["answer"])))
    elif (read := _parsed(request, str(said.get("words", "")))) is None:
        await _unclear(request, asked.text)
    else:
        reading = read_as(intent_words(read.value, request.settings.units))
        await _answer(request, reading)
        try:
            if isinstance(read.value, _AT_ONCE):
                await ask_back(request, ask(Ask.DO_THAT, choice(str(said["words"]), Label.YES_DO_THAT)))
            else:
                await do_what_was_said(await scene_of(request), read.value)
        except CoachError as error:
            await request.take_back(lambda: _answer(request, reading))
            await request.send(esc(refusal(error, request.settings.units)), key=f"words:{asked.update}:no")


async def _unclear(request: Request, text: str) -> None:
    """The model had nothing to say either: what the words most likely mean, as buttons."""
    found = read_sentence(text, request.today, request.settings.units, language=request.settings.language).answer
    question = found if isinstance(found, Question) else likely_wishes(is_own=True)
    await keep_offers(request, [each.text for each in question.choices])
    card = ask_back_card(question, request.update_id, request.settings.units)
    if not await request.uow.chat.refresh(request.chat_id, _screen(request.update_id), card, becomes="said"):
        await request.send(card, screen="said")


def _parsed(request: Request, words: str) -> Understood[Intent] | None:
    try:
        found = parse_intent(words, request.today, request.settings.units) if words else None
    except CoachError:
        return None
    return found if isinstance(found, Understood) else None


async def _answer(request: Request, text: str) -> None:
    """In place of the "let me think" that is waiting there."""
    card, screen = Card(text=text), _screen(request.update_id)
    if not await request.uow.chat.refresh(request.chat_id, screen, card):
        await request.send(card, screen=screen, key=f"words:{request.update_id}:answer")
