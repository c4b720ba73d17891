"""Buttons that confirm a previewed edit: as a draft, or at once."""

from dataclasses import replace

from handlers.buttons.codec import ButtonData
from handlers.buttons.copies import ConfirmPaste, ConfirmWeekPaste, MakeAnew, MakeDayAnew
from handlers.buttons.day import ConfirmWritten
from handlers.buttons.edits import (
    ApplyMended,
    ApplyOperation,
    ConfirmTogether,
    DoMended,
    DoOperation,
    MendWeek,
    TakeBack,
)
from handlers.buttons.plan import GoBack
from handlers.buttons.templates import PutTemplate

ConfirmEdit = (
    ApplyOperation
    | ApplyMended
    | TakeBack
    | MendWeek
    | ConfirmPaste
    | ConfirmWeekPaste
    | MakeAnew
    | MakeDayAnew
    | PutTemplate
    | GoBack
    | ConfirmWritten
    | ConfirmTogether
)
"""What keeps an edit as a draft."""


def at_once(draft: ConfirmEdit) -> ButtonData:
    """The button that does the same and puts it in force, or before who approves."""
    match draft:
        case ApplyOperation(plan, week, steps, operation):
            return DoOperation(plan, week, steps, operation, revision=draft.revision)
        case ApplyMended(plan, week, steps, operation):
            return DoMended(plan, week, steps, operation, revision=draft.revision)
        case _:
            return replace(draft, at_once=True)
