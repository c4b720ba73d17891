"""Buttons about oneself: deleting everything."""

from dataclasses import dataclass

from handlers.buttons.codec import ButtonData, button


@button("delete")
@dataclass(frozen=True, slots=True)
class DeleteEverything(ButtonData):
    """Ask before everything about somebody goes."""


@button("delete_no")
@dataclass(frozen=True, slots=True)
class KeepEverything(ButtonData):
    """Nothing is deleted."""


@button("delete_yes")
@dataclass(frozen=True, slots=True)
class ConfirmDelete(ButtonData):
    """Everything goes."""
