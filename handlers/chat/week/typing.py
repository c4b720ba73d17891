"""What is typed for a day: the question stays open until it is answered, and knows which week it was asked about."""

from typing import Any

from handlers.chat.dialogs import close_dialog
from handlers.chat.request import Request
from handlers.chat.taps import show_opened
from handlers.desk.week import EditableWeek, OpenedDays, open_to_edit
from handlers.wording.door import tr

LAP_DIALOG = "lap"
NOTE_DIALOG = "note"
WORKOUT_DIALOG = "workout"


def state_of(opened: OpenedDays, day: int, **more: object) -> dict[str, Any]:
    """What a question about a day remembers."""
    return {"plan": opened.head.id, "week": opened.number, "day": day, "revision": opened.revision, **more}


async def week_of_dialog(request: Request, state: dict[str, Any]) -> EditableWeek | None:
    """The week of a typed answer; None after saying that it changed meanwhile."""
    opened = await open_to_edit(request.uow, request.person, int(state["plan"]), int(state["week"]))
    if opened.revision != int(state["revision"]) or opened.is_conflict:
        await close_dialog(request)
        note = tr("This week has changed, so nothing was applied. Here it is now.")
        await show_opened(request, opened, note)
        return None
    return opened


async def leave_day_dialog(request: Request) -> None:
    """Going back to the day or the week ends a question about its laps or note."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is not None and current.name in (LAP_DIALOG, NOTE_DIALOG, WORKOUT_DIALOG):
        await close_dialog(request)
