"""Plain words outside any question: understood, asked back, or answered with what can be said."""

from typing import Any

from domain.approval import PlanStatus
from domain.words.answers import Question, Understood
from domain.words.clean import clean
from domain.words.sentences import parse_intent
from domain.words.signs import red_flag
from domain.words.strength import parse_strength
from handlers.buttons.words import ChooseReading
from handlers.chat.account.settings import offer_zone
from handlers.chat.commands import run_command
from handlers.chat.dialogs import close_dialog, dialog, find_dialog
from handlers.chat.onboarding.start import begin_from_words, hello, names_a_race
from handlers.chat.request import Request
from handlers.chat.taps import OldButtonError, tap
from handlers.chat.training.strength import say_strength
from handlers.chat.training.time_off import show_time_off
from handlers.chat.words.asked import ask_the_model
from handlers.chat.words.readings import ASKED_BACK, ask_back
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.templates import say_template
from handlers.views.finish import after_plan_card
from handlers.views.words import for_a_coach, how_to_stop, what_can_be_said
from handlers.wording.door import tr

_GREETINGS = frozenset(["hi", "hello", "hey", "hallo", "moin", "menu", "morning", "home", "yo", "start", "hola"]) | {
    "good morning",
    "good evening",
    "hi there",
    "hello there",
}

# A command's name alone means the command; what removes or begins something needs its slash.
_AS_COMMANDS = frozenset(["undo", "help", "plan", "month", "progress", "settings", "export", "privacy", "coach", "log"])
_STOP = frozenset(["stop", "unsubscribe", "stop messages", "stop reminders", "no more reminders", "be quiet", "mute"])
_THANKS = frozenset(
    ["thanks", "thank you", "thx", "ty", "thanks a lot", "thanks coach", "cheers", "danke", "merci"]
) | {
    "great",
    "perfect",
    "ok",
    "okay",
    "cool",
    "nice",
    "good",
    "ok thanks",
    "great thanks",
}


async def read_text(request: Request) -> None:
    """Understand plain words, or say what can be said; without a plan, begin to make one."""
    text = request.text or ""
    head = await request.uow.plans.active(request.person.id)
    if head is None:
        await _without_plan(request, text)
        return
    if clean(text) in _GREETINGS:
        await run_command(request.settings.default_view, request)
        return
    if clean(text) in _THANKS:
        await request.send(tr("You're welcome. Good running."))
        return
    if clean(text) in _AS_COMMANDS:
        await run_command(clean(text), request)
        return
    if clean(text) in _STOP:
        await request.send(how_to_stop())
        return
    strength = parse_strength(text, request.today)
    if strength is not None:
        await say_strength(request, strength)
        return
    if await say_template(request, head):
        return
    found = parse_intent(text, request.today, request.settings.units)
    if isinstance(found, Understood):
        await do_what_was_said(request, found.value)
    elif isinstance(found, Question):
        await ask_back(request, found)
    elif names_a_race(request):
        await hello(request)
    elif not await ask_the_model(request, head):
        await request.send(what_can_be_said(request.settings.units))


async def read_location(request: Request) -> None:
    """A location nobody asked for."""
    if request.location is not None:
        await offer_zone(request, *request.location)


async def _without_plan(request: Request, text: str) -> None:
    sign = red_flag(clean(text))
    if sign is not None:
        await show_time_off(request, sign)
    elif request.person.is_coach and clean(text) not in _GREETINGS:
        if not await begin_from_words(request):
            await request.send(for_a_coach())
    elif not await begin_from_words(request):
        earlier = await request.uow.plans.of_athlete(request.person.id)
        if earlier and earlier[0].status is PlanStatus.COMPLETED and clean(text) not in _GREETINGS:
            await request.send(after_plan_card(earlier[0], request.settings.units))
        else:
            await hello(request)


@tap(ChooseReading)
async def on_reading(request: Request, pressed: ChooseReading) -> None:
    """One reading of what was said."""
    state = await find_dialog(request, ASKED_BACK)
    offers = state.get("offers", []) if state is not None else []
    if state is None or state.get("asked") != pressed.revision or pressed.place >= len(offers):
        raise OldButtonError
    await close_dialog(request, ASKED_BACK)
    request.text = str(offers[pressed.place])
    await read_text(request)


@dialog(ASKED_BACK)
async def on_other_words(request: Request, _state: dict[str, Any]) -> bool:
    """Whatever is written instead of a tap is read afresh."""
    await close_dialog(request, ASKED_BACK)
    return False
