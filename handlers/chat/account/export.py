"""/export: the plan as files."""

from handlers.buttons.account import ExportFiles
from handlers.buttons.coaching import ExportRoster
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import press, tap
from handlers.desk.export import gather_export
from handlers.desk.week import active_plan
from handlers.views.export import export_cards
from handlers.wording.door import tr


@command("export")
async def on_export(request: Request) -> None:
    """Three files, each with what it is for; once a minute, so that nobody's files pile up.

    A coach who has no plan of their own gets the table of their athletes.
    """
    if request.person.is_coach and await request.uow.plans.active(request.person.id) is None:
        await press(request, ExportRoster())
        return
    head = await active_plan(request.uow, request.person)
    now = f"export:{request.person.id}:{request.uow.now:%Y%m%d%H%M}"
    for number, card in enumerate(export_cards(await gather_export(request.uow, request.person, head))):
        if not await request.send(card, key=f"{now}:{number}"):
            await request.send(tr("Your files of this minute are here or on their way. In a minute I make new ones."))
            return


@tap(ExportFiles)
async def on_export_button(request: Request, _pressed: ExportFiles) -> None:
    """The same from the settings."""
    await on_export(request)
