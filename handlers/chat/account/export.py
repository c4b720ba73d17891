"""/export: the plan as files."""

from handlers.buttons.account import ExportFiles
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.desk.export import gather_export
from handlers.desk.week import active_plan
from handlers.views.export import export_cards


@command("export")
async def on_export(request: Request) -> None:
    """Three files, each with what it is for."""
    head = await active_plan(request.uow, request.person)
    for card in export_cards(await gather_export(request.uow, request.person, head)):
        await request.send(card)


@tap(ExportFiles)
async def on_export_button(request: Request, _pressed: ExportFiles) -> None:
    """The same from the settings."""
    await on_export(request)
