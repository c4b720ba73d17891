"""Plain words outside any question: understood, asked back, or answered with what can be said."""

from typing import Any

from domain.messages import Button, Card
from domain.words.answers import Question, Understood
from domain.words.clean import clean
from domain.words.sentences import parse_intent
from domain.words.signs import red_flag
from domain.words.strength import parse_strength
from handlers.chat.account.settings import offer_zone
from handlers.chat.asked_words import ask_the_model
from handlers.chat.buttons import Tap, pack
from handlers.chat.commands import run_command
from handlers.chat.dialogs import close_dialog, dialog, find_dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.said import do_what_was_said
from handlers.chat.start import begin_from_words, hello, names_a_race
from handlers.chat.strength import say_strength
from handlers.chat.taps import OLD_BUTTON, tap
from handlers.chat.template_words import say_template
from handlers.chat.time_off import show_time_off
from handlers.views.keys import rows_of
from handlers.views.text import esc

ASKED_BACK = "said"
WHAT_CAN_BE_SAID = (
    "I didn't understand that, and nothing was changed. You can say, for example:\n"
    "• <i>what's today</i>, <i>next week</i>\n"
    "• <i>swap tue and fri</i>\n"
    "• <i>move the long run to sunday</i>\n"
    "• <i>cut thursday to 3 miles</i>\n"
    "• <i>make wednesday easier</i>\n"
    "• <i>ran 5 miles in 42:10, felt hard</i>\n"
    "• <i>skip today</i>, <i>on holiday 3-10 May</i>, <i>I'm sick</i>\n"
    "• <i>why is tuesday a tempo?</i>\n\n"
    "/week shows your week, /help everything else."
)
_FOR_A_COACH = (
    "I didn't understand that, and nothing was changed. /coach shows your athletes; /start makes a plan for yourself."
)
_GREETINGS = frozenset(["hi", "hello", "hey", "hallo", "moin", "menu", "morning", "home", "yo", "start", "hola"]) | {
    "good morning",
    "good evening",
    "hi there",
    "hello there",
}

# A command's name alone means the command; what removes or begins something needs its slash.
_AS_COMMANDS = frozenset(["undo", "help", "plan", "month", "progress", "settings", "export", "privacy", "coach", "log"])
_STOP = frozenset(["stop", "unsubscribe", "stop messages", "stop reminders", "no more reminders", "be quiet", "mute"])
_HOW_TO_STOP = (
    "Reminders are switched off under /settings, Reminder. For a few days away, write for example "
    "<i>on holiday 3-10 May</i>. /delete removes everything about you."
)
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
        await request.send("You're welcome. Good running.")
        return
    if clean(text) in _AS_COMMANDS:
        await run_command(clean(text), request)
        return
    if clean(text) in _STOP:
        await request.send(_HOW_TO_STOP)
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
        await request.send(WHAT_CAN_BE_SAID)


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
            await request.send(_FOR_A_COACH)
    elif not await begin_from_words(request):
        await hello(request)


async def ask_back(request: Request, question: Question) -> None:
    """Ask which reading is meant; words that follow are read as usual."""
    await open_dialog(request, ASKED_BACK, {"asked": request.update_id, "offers": [c.text for c in question.choices]})
    buttons = (
        Button(choice.label, pack("said", index, revision=request.update_id))
        for index, choice in enumerate(question.choices)
    )
    await request.send(Card(text=esc(question.sentence), buttons=rows_of(buttons, 3)), screen="said")


@tap("said")
async def on_reading(request: Request, pressed: Tap) -> None:
    """One reading of what was said."""
    state = await find_dialog(request, ASKED_BACK)
    offers = state.get("offers", []) if state is not None else []
    index = pressed.number(0)
    if state is None or state.get("asked") != pressed.revision or not 0 <= index < len(offers):
        await request.toast(OLD_BUTTON)
        return
    await close_dialog(request, ASKED_BACK)
    request.text = str(offers[index])
    await read_text(request)


@dialog(ASKED_BACK)
async def on_other_words(request: Request, _state: dict[str, Any]) -> bool:
    """Whatever is written instead of a tap is read afresh."""
    await close_dialog(request, ASKED_BACK)
    return False
