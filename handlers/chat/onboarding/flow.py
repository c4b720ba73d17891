"""The course of the conversation: asking, settling answers, going back, editing, pausing and going on."""

from dataclasses import replace

from domain.errors import InputError
from domain.formats import show_date
from domain.messages import Button, Card
from domain.words.answers import Question
from domain.words.clean import clean
from handlers.actions.draft import Draft
from handlers.chat.buttons import Tap, pack
from handlers.chat.dialogs import dialog, dialog_help
from handlers.chat.onboarding.cards import (
    ask,
    open_screen,
    question_card,
    retire,
    screen_of,
    settle,
    understood_card,
)
from handlers.chat.onboarding.first_words import ToldMore, read_first_words, told_more
from handlers.chat.onboarding.order import STEPS, step_before, step_named, unanswered
from handlers.chat.onboarding.steps import Answer, Outcome, Step
from handlers.chat.onboarding.summary import make_plan_now, show_summary, summary_guidance
from handlers.chat.onboarding.talk import DIALOG, SUMMARY, Talk, asking, current_talk, keep, talk_from
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.views.text import esc
from handlers.wording.errors import said

ANSWERED_ALREADY = "That question is answered. Tap Edit beside it to change it."
NOTHING_OPEN = "That conversation is finished. /start begins a new one."
# What people write instead of tapping.
_BACK = frozenset({"back", "go back", "previous"})
_KEEP = frozenset({"keep", "keep it", "keep that", "same", "as it is"})
_LATER = frozenset({"cancel", "stop", "quit", "exit", "later", "not now"})
_CREATE = frozenset(
    {"create my plan", "create", "create it", "make my plan", "make the plan", "go", "yes", "ok", "okay", "looks good"}
)
_NOT_UNDERSTOOD = "I didn't quite get that."


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
    words = clean(request.text or "")
    if words in _LATER:
        await pause(request, talk)
        return True
    if words == "help":
        return await on_help(request, state)
    if talk.step == SUMMARY:
        await _words_at_summary(request, talk, words)
        return True
    step = step_named(talk.step)
    if words in _BACK or (words in _KEEP and step.done(talk.draft)):
        await retire(request, talk)
        await (ask(request, talk, step_before(step)) if words in _BACK else _go_on(request, talk))
        return True
    trouble, outcome = "", None
    try:
        outcome = _read(request, talk, step)
    except InputError as error:
        trouble = esc(said(error, talk.draft.shown_units))
    more = told_more(asking(request, talk.draft), step, outcome, request.text or "", STEPS)
    if more is not None:
        await _take_more(request, talk, step, more)
    elif trouble:
        await _ask_again(request, talk, step, trouble)
    else:
        await _take(request, talk, step, outcome)
    return True


@dialog_help(DIALOG)
async def on_help(request: Request, state: dict[str, object]) -> bool:
    """What fits the open question, and the question again."""
    talk = talk_from(state)
    if talk.paused:
        return False
    ways = "/cancel leaves this for later and keeps your answers."
    if talk.step == SUMMARY:
        await show_summary(request, talk, f"{summary_guidance()} {ways}")
    else:
        step = step_named(talk.step)
        await _ask_again(request, talk, step, f"{step.guidance} {ways}")
    return True


async def pause(request: Request, talk: Talk) -> None:
    """Leave the conversation for later; every answer is kept."""
    await keep(request, replace(talk, paused=True))
    await request.send(
        Card(
            text="All right, later then. Your answers are kept: /start goes on where you stopped.",
            buttons=((Button("Go on", pack("q_go")), Button("Forget my answers", pack("q_drop"))),),
        )
    )


@tap("q")
async def on_answer(request: Request, pressed: Tap) -> None:
    """One of a question's own buttons."""
    talk, step = await _open_question(request, pressed)
    if talk is None or step is None:
        return
    outcome = step.press(asking(request, talk.draft), pressed.word(1))
    await _take(request, talk, step, outcome)


@tap("q_pick")
async def on_pick(request: Request, pressed: Tap) -> None:
    """One reading of an answer that had several."""
    talk, step = await _open_question(request, pressed)
    if talk is None or step is None:
        return
    index = pressed.number(1)
    if 0 <= index < len(talk.offers):
        await _take(request, talk, step, step.read(asking(request, talk.draft), talk.offers[index]))


@tap("q_back")
async def on_back(request: Request, pressed: Tap) -> None:
    """To the question before; nothing is lost."""
    talk, step = await _open_question(request, pressed)
    if talk is not None and step is not None:
        await ask(request, talk, step_before(step), in_place=True)


@tap("q_keep")
async def on_keep(request: Request, pressed: Tap) -> None:
    """The answer given before stays."""
    talk, step = await _open_question(request, pressed)
    if talk is not None and step is not None:
        await settle(request, step, talk.draft)
        await _go_on(request, talk)


@tap("q_where")
async def on_where(request: Request, pressed: Tap) -> None:
    """Ask the phone for its location, with the one keyboard that can."""
    talk, step = await _open_question(request, pressed)
    if talk is not None and step is not None:
        await keep(request, replace(talk, keyboard=True))
        await request.send(
            Card(
                text="Press the button below. I use the location once, to find your time zone, and don't keep it.",
                keyboard=(("location:Share my location",),),
            )
        )


@tap("q_edit")
async def on_edit(request: Request, pressed: Tap) -> None:
    """Ask a settled question again where it was tapped; whatever else was open waits."""
    talk = await current_talk(request)
    step = next((each for each in STEPS if each.name == pressed.word(0)), None)
    if talk is None or step is None:
        await request.toast(NOTHING_OPEN)
        return
    here = await request.uow.chat.screen_at(request.chat_id, request.message_id) if request.message_id else None
    if here != open_screen(talk):
        await retire(request, talk)
    await ask(request, talk, step, in_place=here is not None)


@tap("q_go")
async def on_go(request: Request, _pressed: Tap) -> None:
    """Go on after a pause."""
    talk = await current_talk(request)
    if talk is None:
        await request.toast(NOTHING_OPEN)
        return
    await request.show("start", Card(text="Let's go on."))
    await retire(request, talk)
    await resume(request, talk)


async def _open_question(request: Request, pressed: Tap) -> tuple[Talk | None, Step | None]:
    """The conversation and its question, if that is the one on the tapped card; else the person is told."""
    talk = await current_talk(request)
    if talk is None:
        await request.toast(NOTHING_OPEN)
        return None, None
    if pressed.revision != talk.serial or pressed.word(0) != talk.step or talk.step == SUMMARY:
        await request.toast(ANSWERED_ALREADY)
        return None, None
    return talk, step_named(talk.step)


def _read(request: Request, talk: Talk, step: Step) -> Outcome:
    moment = asking(request, talk.draft)
    if request.location is not None:
        return step.locate(moment, *request.location) if step.locate else None
    return step.read(moment, request.text or "")


async def _take(request: Request, talk: Talk, step: Step, outcome: Outcome) -> None:
    """Act on an answer: settle and go on, draw again, ask back, or say that it was not understood."""
    if talk.keyboard:
        await request.send(Card(text="Thank you.", keyboard=()))
        talk = replace(talk, keyboard=False)
    match outcome:
        case Answer(stay=True):
            await _draw_again(request, talk, step, outcome)
        case Answer():
            await settle(request, step, outcome.draft)
            await _go_on(request, replace(talk, draft=outcome.draft), outcome.note)
        case Question():
            await _ask_back(request, talk, step, outcome)
        case None:
            await _ask_again(request, talk, step, f"{_NOT_UNDERSTOOD} {step.guidance}")


async def _take_more(request: Request, talk: Talk, step: Step, more: ToldMore) -> None:
    """Settle everything that one sentence answers, and go on."""
    if step.done(more.draft):
        await settle(request, step, more.draft)
    else:
        await retire(request, talk)
    await request.send(understood_card("I also understood:", more.draft, more.besides))
    await _go_on(request, replace(talk, draft=more.draft))


async def _draw_again(request: Request, talk: Talk, step: Step, answer: Answer) -> None:
    if request.callback_id is None:
        await retire(request, talk)
        await ask(request, replace(talk, draft=answer.draft), step, answer.note)
        return
    talk = replace(talk, draft=answer.draft)
    await keep(request, talk)
    await request.show(screen_of(step), question_card(request, talk, step, answer.note))


async def _ask_again(request: Request, talk: Talk, step: Step, note: str) -> None:
    """The same question as a new card below what was written; the older card loses its buttons."""
    await retire(request, talk)
    await ask(request, talk, step, note)


async def _ask_back(request: Request, talk: Talk, step: Step, question: Question) -> None:
    await retire(request, talk)
    talk = talk.moved(step.name, talk.draft, tuple(choice.text for choice in question.choices))
    await keep(request, talk)
    rows = [
        (Button(choice.label, pack("q_pick", step.name, index, revision=talk.serial)),)
        for index, choice in enumerate(question.choices)
    ]
    rows.append((Button("‹ Back", pack("q_back", step.name, revision=talk.serial)),))
    card = Card(text=esc(question.sentence), buttons=tuple(rows))
    if request.callback_id is None:
        await request.send(card, screen=screen_of(step))
    else:
        await request.show(screen_of(step), card)


async def _go_on(request: Request, talk: Talk, note: str = "") -> None:
    """Ask for the first thing that is missing; with nothing missing, show the summary."""
    if talk.draft.race_date is not None and talk.draft.race_date <= asking(request, talk.draft).today:
        gone = f"Your race day, {show_date(talk.draft.race_date)}, has passed meanwhile."
        talk = replace(talk, draft=replace(talk.draft, race_date=None, start=None))
        note = f"{note} {gone}".strip()
    missing = unanswered(talk.draft)
    if missing is None:
        await show_summary(request, talk, note)
    else:
        await ask(request, talk, missing, note)


async def _words_at_summary(request: Request, talk: Talk, words: str) -> None:
    """A line of the summary can also be changed by writing it, and the plan be created with a word."""
    if words in _CREATE:
        await make_plan_now(request, talk)
        return
    changed = read_first_words(asking(request, talk.draft), request.text or "")
    await retire(request, talk)
    if changed is None:
        await show_summary(request, talk, summary_guidance())
    else:
        await _go_on(request, replace(talk, draft=changed))
