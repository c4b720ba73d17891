"""/delete: everything about somebody goes, after one question."""

from handlers.actions.forget import forget_person
from handlers.buttons.account import ConfirmDelete, DeleteEverything, KeepEverything
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.views.goodbye import SCREEN, ask_delete_card, farewell, kept_card


@command("delete")
async def on_delete(request: Request) -> None:
    """Ask first."""
    await request.send(ask_delete_card(), screen=SCREEN)


@tap(DeleteEverything)
async def on_delete_button(request: Request, _pressed: DeleteEverything) -> None:
    """The same from the settings."""
    await on_delete(request)


@tap(KeepEverything)
async def on_keep(request: Request, _pressed: KeepEverything) -> None:
    """Nothing happens."""
    await request.show(SCREEN, kept_card())


@tap(ConfirmDelete)
async def on_deleted(request: Request, _pressed: ConfirmDelete) -> None:
    """Remove the person. The farewell answers the tap: a message would need a row that says who gets it."""
    await forget_person(request.uow, request.person, f"forgot:{request.update_id}")
    await request.toast(farewell(), alert=True)
