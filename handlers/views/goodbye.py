"""Deleting everything about oneself: asked once."""

from domain.messages import ButtonStyle, Card
from handlers.buttons.account import ConfirmDelete, KeepEverything
from handlers.views.keys import key
from handlers.wording.door import tr

SCREEN = "delete"


def ask_delete_card() -> Card:
    """Ask first."""
    return Card(
        text=tr(
            "<b>Delete everything about you?</b>\nYour plans, changes, runs, settings and coach links are removed at "
            "once and cannot be brought back. /export first if you want to keep a copy."
        ),
        buttons=(
            (key(tr("Delete everything"), ConfirmDelete(), style=ButtonStyle.DANGER),),
            (key(tr("Keep my data"), KeepEverything(), style=ButtonStyle.PRIMARY),),
        ),
    )


def kept_card() -> Card:
    """Nothing happened."""
    return Card(text=tr("Nothing was deleted."))


def farewell() -> str:
    """The last words."""
    return tr("Everything about you is deleted. Thank you for running with Milepost. You can clear this chat now.")
