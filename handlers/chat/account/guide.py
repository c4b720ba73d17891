"""/help, /cancel and /privacy."""

from handlers.buttons.account import ShowPrivacy
from handlers.chat.commands import command
from handlers.chat.dialogs import close_dialog, find_dialog, help_in_dialog
from handlers.chat.onboarding.flow import pause
from handlers.chat.onboarding.talk import DIALOG, talk_from
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.views.guide import help_text, privacy_text
from handlers.wording.door import tr


@command("help")
async def on_help(request: Request) -> None:
    """Help that fits the moment."""
    if await help_in_dialog(request):
        return
    has_plan = await request.uow.plans.active(request.person.id) is not None
    has_answers = await find_dialog(request, DIALOG) is not None
    await request.send(help_text(request.settings.units, has_plan=has_plan, has_answers=has_answers))


@command("cancel")
async def on_cancel(request: Request) -> None:
    """Leave what is open. Answers about a plan are kept; nothing else was changed yet."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is None:
        await request.send(tr("There is nothing to cancel. /week shows your week, /help what you can do."))
    elif current.name == DIALOG:
        talk = talk_from(current.state)
        if talk.paused:
            await request.send(tr("Nothing is open. Your answers are kept: /start goes on with them."))
        else:
            await pause(request, talk)
    else:
        await close_dialog(request)
        await request.send(tr("Left as it was; nothing has changed."))


@command("privacy")
async def on_privacy(request: Request) -> None:
    """What is stored, who sees it, what goes to a model."""
    await request.send(privacy_text(has_model=request.uow.model.is_on, is_sealed=request.uow.is_sealed))


@tap(ShowPrivacy)
async def on_privacy_button(request: Request, _pressed: ShowPrivacy) -> None:
    """The same from the settings."""
    await on_privacy(request)
