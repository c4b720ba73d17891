"""/delete: everything about somebody goes, after one question."""

from domain.messages import Button, ButtonStyle, Card
from handlers.actions.forget import forget_person
from handlers.chat.buttons import Tap, pack
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import tap

SCREEN = "delete"
FAREWELL = "Everything about you is deleted. Thank you for running with Milepost. You can clear this chat now."


@command("delete")
async def on_delete(request: Request) -> None:
    """Ask first."""
    await request.send(
        Card(
            text="<b>Delete everything about you?</b>\nYour plans, changes, runs, settings and coach links are removed "
            "at once and cannot be brought back. /export first if you want to keep a copy.",
            buttons=(
                (Button("Delete everything", pack("delete_yes"), style=ButtonStyle.DANGER),),
                (Button("Keep my data", pack("delete_no"), style=ButtonStyle.PRIMARY),),
            ),
        ),
        screen=SCREEN,
    )


@tap("delete")
async def on_delete_button(request: Request, _pressed: Tap) -> None:
    """The same from the settings."""
    await on_delete(request)


@tap("delete_no")
async def on_keep(request: Request, _pressed: Tap) -> None:
    """Nothing happens."""
    await request.show(SCREEN, Card(text="Nothing was deleted."))


@tap("delete_yes")
async def on_deleted(request: Request, _pressed: Tap) -> None:
    """Remove the person. The farewell answers the tap: a message would need a row that says who gets it."""
    await forget_person(request.uow, request.person, f"forgot:{request.update_id}")
    await request.toast(FAREWELL, alert=True)
