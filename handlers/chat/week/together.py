"""Several edits of a week in one preview, done and undone as one. A button is too small for them."""

from typing import Any

from domain.editing.operations import Together
from handlers.actions.edit_week import apply_operation
from handlers.buttons.codec import NotCodableError, code_of
from handlers.buttons.edits import ConfirmTogether
from handlers.buttons.operations import SmallOperation
from handlers.chat.dialogs import close_dialog, dialog, find_dialog, put_below_all
from handlers.chat.request import Request
from handlers.chat.taps import OldButtonError, tap, week_to_edit
from handlers.chat.week.edits import keep_as_asked, preview_operation
from handlers.chat.week.finishing import finish_edit
from handlers.desk.week import EditableWeek
from handlers.wording.door import tr

_TOGETHER = "together"


async def preview_together(request: Request, opened: EditableWeek, operation: Together, note: str) -> None:
    """Show what all of it would change; `note` is a line on top (safe HTML)."""
    confirm = ConfirmTogether(opened.plan_id, opened.number, opened.steps, request.update_id, revision=opened.revision)
    await preview_operation(request, opened, operation, confirm=confirm, note=note)
    parts = [code_of(SmallOperation).write(each) for each in operation.parts]
    # Two athletes may be spoken of in one message: each card does what it shows, or nothing.
    state = {"asked": request.update_id, "plan": opened.head.id, "week": opened.number, "parts": parts}
    await put_below_all(request, _TOGETHER, state)


@dialog(_TOGETHER)
async def on_other_words(_request: Request, _state: dict[str, Any]) -> bool:
    """What is written instead of a tap is read as usual."""
    return False


@tap(ConfirmTogether)
async def on_together(request: Request, pressed: ConfirmTogether) -> None:
    """All that was shown: as a draft, or done at once."""
    opened = await week_to_edit(request, pressed)
    state = await find_dialog(request, _TOGETHER)
    shown = (pressed.asked, pressed.plan, pressed.week)
    if state is None or (state.get("asked"), state.get("plan"), state.get("week")) != shown:
        raise OldButtonError
    operation = Together(tuple(_read(parts) for parts in state["parts"]))
    await close_dialog(request, _TOGETHER)
    if opened.is_outline:
        await keep_as_asked(request, opened, operation)
        return
    opened = await apply_operation(request.uow, opened, operation)
    await finish_edit(request, opened, tr("All of it is done. Save when you are ready."), at_once=pressed.at_once)


def _read(parts: list[str]) -> Any:
    """An operation as it was kept."""
    try:
        operation, _ = code_of(SmallOperation).read(list(parts))
    except (NotCodableError, IndexError, ValueError) as error:
        raise OldButtonError from error
    return operation
