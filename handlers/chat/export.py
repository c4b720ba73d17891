"""/export: the plan as files."""

from domain.messages import Attachment, Card
from handlers.actions.export import gather_export
from handlers.chat.buttons import Tap
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.desk.week import active_plan
from handlers.views.export import calendar_file, plan_file, table_file


@command("export")
async def on_export(request: Request) -> None:
    """Three files, each with what it is for."""
    head = await active_plan(request.uow, request.person)
    found = await gather_export(request.uow, request.person, head)
    await _file(request, plan_file(found), "Everything: plan, settings and runs. Keep it as your backup.")
    await _file(request, table_file(found), "The plan as a table, a line a day, for any spreadsheet.")
    await _file(request, calendar_file(found), "The plan for your calendar: open it, and each run becomes an event.")


@tap("export")
async def on_export_button(request: Request, _pressed: Tap) -> None:
    """The same from the settings."""
    await on_export(request)


async def _file(request: Request, attachment: Attachment, caption: str) -> None:
    await request.send(Card(text=caption, attachment=attachment))
