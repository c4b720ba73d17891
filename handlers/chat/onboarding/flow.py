"""The course of the conversation: asking, settling answers, going back, editing, pausing and going on."""

from dataclasses import replace

from domain.errors import InputError
from domain.messages import Card
from domain.words.answers import Question
from domain.words.clean import clean
from domain.words.grammar.replied import offered
from domain.words.in_english import answer_in_english
from domain.words.summary_words import creates
from handlers.buttons.onboarding import (
    AnswerByLocation,
    AnswerQuestion,
    EditAnswer,
    GoOn,
    KeepAnswer,
    PickAnswer,
    QuestionBefore,
    QuestionButton,
)
from handlers.chat.dialogs import dialog, dialog_help
from handlers.chat.onboarding.asides import ask_back_again, note_condition, take_aside
from handlers.chat.onboarding.cards import ask, card_of, open_screen, retire, settle
from handlers.chat.onboarding.first_words import ToldMore, put_right, read_first_words, told_more
from handlers.chat.onboarding.order import SAYABLE, STEPS, step_before, step_named, unanswered
from handlers.chat.onboarding.race import NAME
from handlers.chat.onboarding.summary import make_plan_now, show_summary
from handlers.chat.onboarding.talk import DIALOG, SUMMARY, Talk, asking, current_talk, keep, talk_from
from handlers.chat.onboarding.unsure import is_unsure
from handlers.chat.onboarding.why import why_of_draft
from handlers.chat.request import Request
from handlers.chat.taps import StaleCardError, tap
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Outcome, Step
from handlers.views.onboarding import (
    START_SCREEN,
    UNDERSTOOD_SCREEN,
    asked_back_card,
    paused_card,
    screen_of,
    told_ahead,
    understood_card,
)
from handlers.views.settings import location_card
from handlers.views.summary import summary_guidance
from handlers.views.text import esc
from handlers.wording.door import mark, tr
from handlers.wording.errors import said
from handlers.wording.formats import show_date

ANSWERED_ALREADY = mark("That question is answered. Tap Edit beside it to change it.")
NOTHING_OPEN = mark("That conversation is finished. /start begins a new one.")
# What people write instead of tapping.
_BACK = frozenset({"back", "go back", "previous"})
_KEEP = frozenset({"keep", "keep it", "keep that", "same", "as it is"})
_LATER = frozenset({"cancel", "stop", "quit", "exit", "later", "not now"})
_CREATE = frozenset(
    {"create my plan", "create", "create it", "make my plan", "make the plan", "go", "yes", "ok", "okay", "looks good"}
)


async def begin(request: Request, draft: Draft, note: str = "") -> None:
    """Start with what is known already, and ask for the first thing that is not."""
    await _go_on(request, Talk(draft=draft, step=STEPS[0].name), note)


async def resume(request: Request, talk: Talk, note: str = "") -> None:
    """Ask again where the conversation stopped."""
    if talk.step == SUMMARY:
        await _go_on(request, talk, note)
    else:
        await ask(request, talk, step_named(talk.step), note)


@dialog(DIALOG)
async def on_words(request: Request, state: dict[str, object]) -> bool:
    """Text or a location while the conversation is open."""
    talk = talk_from(state)
    if talk.paused:
        return False
    words = clean(answer_in_english(request.text or ""))
    if words in _LATER:
        await pause(request, talk)
        return True
    if words == "help":
        return await on_help(request, state)
    if await take_aside(request, talk):
        return True
    talk, is_flagged = await note_condition(request, talk)
    if is_flagged and talk.offers and await ask_back_again(request, talk, ""):
        return True
    if talk.step == SUMMARY:
        await _words_at_summary(request, talk, words)
        return True
    step = step_named(talk.step)
    if is_flagged and step is NAME:
        # Any words are a race's name but these.
        await _ask_again(request, talk, step, "")
        return True
    if words in _BACK or (words in _KEEP and step.done(talk.draft)):
        await retire(request, talk)
        # What is never asked was opened from the summary, and leads back to it.
        await (ask(request, talk, step_before(step)) if words in _BACK and step in STEPS else _go_on(request, talk))
        return True
    if talk.offers and request.text is not None:
        meant = offered(request.text, talk.offers, request.today, request.settings.language)
        if meant is None:
            await _ask_again(request, replace(talk, offers=()), step, tr("All right, then the question again."))
            return True
        request.text = meant
    trouble, outcome = "", None
    again = talk.unsure_of == step.name
    if is_unsure(request.text or ""):
        talk = replace(talk, unsure_of=step.name)
    try:
        outcome = _read(request, talk, step, again=again)
    except InputError as error:
        trouble = esc(said(error, talk.draft.shown_units))
    more = told_more(asking(request, talk.draft), step, outcome, request.text or "", SAYABLE)
    if more is not None:
        await _take_more(request, talk, step, more)
    elif (trouble or outcome is None) and (
        right := put_right(asking(request, talk.draft), request.text or "", SAYABLE)
    ):
        await _take_more(request, talk, step, right)
    elif trouble:
        await _ask_again(request, talk, step, trouble)
    elif outcome is None and is_flagged:
        # The condition was all there was to say.
        await _ask_again(request, talk, step, "")
    else:
        await _take(request, talk, step, outcome)
    return True


@dialog_help(DIALOG)
async def on_help(request: Request, state: dict[str, object]) -> bool:
    """What fits the open question, and the question again."""
    talk = talk_from(state)
    if talk.paused:
        return False
    ways = tr("/cancel leaves this for later and keeps your answers.")
    if talk.step == SUMMARY:
        await show_summary(request, talk, f"{summary_guidance()} {ways}")
    else:
        step = step_named(talk.step)
        await _ask_again(request, talk, step, f"{tr(step.guidance)} {ways}")
    return True


async def pause(request: Request, talk: Talk) -> None:
    """Leave the conversation for later; every answer is kept."""
    await keep(request, replace(talk, paused=True))
    await request.send(paused_card())


@tap(AnswerQuestion)
async def on_answer(request: Request, pressed: AnswerQuestion) -> None:
    """One of a question's own buttons."""
    talk, step = await _open_question(request, pressed)
    await _take(request, talk, step, step.press(asking(request, talk.draft), pressed.value))


@tap(PickAnswer)
async def on_pick(request: Request, pressed: PickAnswer) -> None:
    """One reading of an answer that had several."""
    talk, step = await _open_question(request, pressed)
    if pressed.place >= len(talk.offers):
        raise StaleCardError(tr(ANSWERED_ALREADY))
    await _take(request, talk, step, step.read(asking(request, talk.draft), talk.offers[pressed.place]))


@tap(QuestionBefore)
async def on_back(request: Request, pressed: QuestionBefore) -> None:
    """To the question before; nothing is lost."""
    talk, step = await _open_question(request, pressed)
    await ask(request, talk, step_before(step), in_place=True)


@tap(KeepAnswer)
async def on_keep(request: Request, pressed: KeepAnswer) -> None:
    """The answer given before stays."""
    talk, step = await _open_question(request, pressed)
    await settle(request, step, talk.draft)
    await _go_on(request, talk)


@tap(AnswerByLocation)
async def on_where(request: Request, pressed: AnswerByLocation) -> None:
    """Ask the phone for its location, with the one keyboard that can."""
    talk, _ = await _open_question(request, pressed)
    await keep(request, replace(talk, keyboard=True))
    await request.send(location_card())


@tap(EditAnswer)
async def on_edit(request: Request, pressed: EditAnswer) -> None:
    """Ask a settled question again where it was tapped; whatever else was open waits."""
    talk = await current_talk(request)
    step = next((each for each in SAYABLE if each.name == pressed.step), None)
    if talk is None or step is None:
        raise StaleCardError(tr(NOTHING_OPEN))
    here = await request.uow.chat.screen_at(request.chat_id, request.message_id) if request.message_id else None
    if here != open_screen(talk):
        await retire(request, talk)
    await ask(request, talk, step, in_place=here not in (None, UNDERSTOOD_SCREEN))


@tap(GoOn)
async def on_go(request: Request, _pressed: GoOn) -> None:
    """Go on after a pause."""
    talk = await current_talk(request)
    if talk is None:
        raise StaleCardError(tr(NOTHING_OPEN))
    await request.show(START_SCREEN, Card(text=tr("Let's go on.")))
    await retire(request, talk)
    await resume(request, talk)


async def _open_question(request: Request, pressed: QuestionButton) -> tuple[Talk, Step]:
    """The conversation and its question. Raises StaleCardError when the tapped card is another one."""
    talk = await current_talk(request)
    if talk is None:
        raise StaleCardError(tr(NOTHING_OPEN))
    if pressed.revision != talk.serial or pressed.step != talk.step or talk.step == SUMMARY:
        raise StaleCardError(tr(ANSWERED_ALREADY))
    return talk, step_named(talk.step)


def _read(request: Request, talk: Talk, step: Step, *, again: bool) -> Outcome:
    moment = replace(asking(request, talk.draft), again=again)
    if request.location is not None:
        return step.locate(moment, *request.location) if step.locate else None
    return step.hear(moment, request.text or "")


async def _take(request: Request, talk: Talk, step: Step, outcome: Outcome) -> None:
    """Act on an answer: settle and go on, draw again, ask back, or say that it was not understood."""
    if talk.keyboard:
        await request.send(Card(text=tr("Thank you."), keyboard=()))
        talk = replace(talk, keyboard=False)
    match outcome:
        case Answer(stay=True):
            await _draw_again(request, talk, step, outcome)
        case Answer():
            await settle(request, step, outcome.draft)
            talk = replace(talk, draft=outcome.draft)
            if outcome.answers_next and (following := unanswered(talk.draft)) is not None:
                said_on = following.hear(asking(request, talk.draft), outcome.answers_next)
                await _take(request, talk.moved(following.name, talk.draft), following, said_on)
                return
            await _go_on(request, talk, outcome.note)
        case Question():
            await _ask_back(request, talk, step, outcome)
        case None:
            await _ask_again(request, talk, step, tr("I didn't quite get that. {advice}", advice=tr(step.guidance)))


async def _take_more(request: Request, talk: Talk, step: Step, more: ToldMore) -> None:
    """Settle everything that one sentence answers, and go on."""
    if step.done(more.draft):
        await settle(request, step, more.draft)
    else:
        await retire(request, talk)
    if more.besides or told_ahead(talk.draft, more.draft):
        await request.send(
            understood_card(tr("I also understood:"), talk.draft, more.draft, more.besides), screen=UNDERSTOOD_SCREEN
        )
    await _go_on(request, replace(talk, draft=more.draft))


async def _draw_again(request: Request, talk: Talk, step: Step, answer: Answer) -> None:
    if request.callback_id is None:
        await retire(request, talk)
        await ask(request, replace(talk, draft=answer.draft), step, answer.note)
        return
    talk = replace(talk, draft=answer.draft)
    await keep(request, talk)
    await request.show(screen_of(step), card_of(request, talk, step, answer.note))


async def _ask_again(request: Request, talk: Talk, step: Step, note: str) -> None:
    """The same question as a new card below what was written; the older card loses its buttons."""
    await retire(request, talk)
    await ask(request, talk, step, note)


async def _ask_back(request: Request, talk: Talk, step: Step, question: Question) -> None:
    await retire(request, talk)
    talk = talk.moved(step.name, talk.draft, tuple(choice.text for choice in question.choices))
    await keep(request, talk)
    card = asked_back_card(step, question, talk.serial, talk.draft.shown_units)
    if request.callback_id is None:
        await request.send(card, screen=screen_of(step))
    else:
        await request.show(screen_of(step), card)


async def _go_on(request: Request, talk: Talk, note: str = "") -> None:
    """Ask for the first thing that is missing; with nothing missing, show the summary."""
    if talk.draft.race_date is not None and talk.draft.race_date <= asking(request, talk.draft).today:
        gone = tr("Your race day, {date}, has passed meanwhile.", date=show_date(talk.draft.race_date))
        talk = replace(talk, draft=replace(talk.draft, race_date=None, start=None))
        note = f"{note} {gone}".strip()
    missing = unanswered(talk.draft)
    if missing is None:
        await show_summary(request, talk, note)
    else:
        await ask(request, talk, missing, note)


async def _words_at_summary(request: Request, talk: Talk, words: str) -> None:
    """A line of the summary can also be changed by writing it, and the plan be created with a word."""
    if words in _CREATE or creates(words):
        await make_plan_now(request, talk)
        return
    reasons = why_of_draft(talk.draft, request.text or "", request.today)
    changed = None if reasons else read_first_words(asking(request, talk.draft), request.text or "")
    await retire(request, talk)
    if changed is None:
        await show_summary(request, talk, reasons or summary_guidance())
    else:
        await _go_on(request, replace(talk, draft=changed))
