"""/help, /cancel and /privacy."""

from handlers.chat.buttons import Tap
from handlers.chat.commands import command
from handlers.chat.dialogs import close_dialog, find_dialog, help_in_dialog
from handlers.chat.onboarding.flow import pause
from handlers.chat.onboarding.talk import DIALOG, talk_from
from handlers.chat.request import Request
from handlers.chat.taps import tap

_NO_PLAN = (
    "<b>Milepost makes running plans.</b>\n"
    "/start asks a few questions and makes yours. Or just write your race, like <i>Boston Marathon on April 19, sub "
    "3:30</i>.\n\n/coach if you coach runners or have a coach · /privacy what is stored · /settings units, time zone"
)
_WITH_PLAN = (
    "<b>What you can do here</b>\n"
    "/today the day's workout, with Done, Partly and Skip\n"
    "/week this week: swap days, edit, save, approve\n"
    "/month four weeks · /plan the whole plan\n"
    "/log write a run: <i>/log 5 miles in 42:10</i>\n"
    "/progress planned and done\n"
    "/undo take back the last change\n"
    "/coach your coach, or your athletes\n"
    "/settings units, time zone, reminders, strength sessions\n"
    "/export your plan as files · /privacy · /delete\n\n"
    "Or say it in words: <i>swap tue and fri</i>, <i>move the long run to sunday</i>, <i>cut thursday to 3 miles</i>, "
    "<i>ran 5 miles in 42:10, felt hard</i>, <i>I'm sick</i>. I show what would change before anything does.\n\n"
    "Pain in the chest, fainting, fever: stop, and see a clinician."
)
_PRIVACY = (
    "<b>What is stored</b>\n"
    "• your name and chat as Telegram gives them\n"
    "• your answers, plan, changes to it, and the runs and strength sessions you log\n"
    "• your settings and, if you accept one, your coach\n\n"
    "The health question is not stored, only whether to plan easy runs. A location you share is used once for the "
    "time zone and not kept. Messages are deleted once they are handled.\n\n"
    "<b>Who sees it</b>\n"
    "You, and a coach you accepted; /coach ends that at once. Whoever hosts this bot sees its health, not your "
    "training.\n\n"
    "<b>Language model</b>\n"
)
_MODEL_ON = (
    "One is switched on here. It is sent what shapes the week being written (race, goal, paces, miles, running days, "
    "and whether to plan easy runs), and sentences of yours that I don't understand by myself. Never your name; words "
    "about health are answered by me and not sent."
)
_MODEL_OFF = "No language model is switched on here: nothing you write or run is sent to one."
_YOURS = "\n\n/export gives you everything. /delete removes everything."


@command("help")
async def on_help(request: Request) -> None:
    """Help that fits the moment."""
    if await help_in_dialog(request):
        return
    head = await request.uow.plans.active(request.person.id)
    text = _NO_PLAN if head is None else _WITH_PLAN
    if await find_dialog(request, DIALOG) is not None:
        text += "\n\nYour unfinished answers are kept: /start goes on with them."
    await request.send(text)


@command("cancel")
async def on_cancel(request: Request) -> None:
    """Leave what is open. Answers about a plan are kept; nothing else was changed yet."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is None:
        await request.send("There is nothing to cancel. /week shows your week, /help what you can do.")
    elif current.name == DIALOG:
        talk = talk_from(current.state)
        if talk.paused:
            await request.send("Nothing is open. Your answers are kept: /start goes on with them.")
        else:
            await pause(request, talk)
    else:
        await close_dialog(request)
        await request.send("Left as it was; nothing has changed.")


@command("privacy")
async def on_privacy(request: Request) -> None:
    """What is stored, who sees it, what goes to a model."""
    await request.send(_PRIVACY + (_MODEL_ON if request.uow.model.is_on else _MODEL_OFF) + _YOURS)


@tap("privacy")
async def on_privacy_button(request: Request, _pressed: Tap) -> None:
    """The same from the settings."""
    await on_privacy(request)
