"""Buttons about how somebody's training goes."""

from dataclasses import dataclass

from handlers.buttons.codec import button
from handlers.buttons.kinds import PersonButton


@button("progress")
@dataclass(frozen=True, slots=True)
class OpenProgress(PersonButton):
    """Weeks, time by intensity, longest runs and consistency, in words."""


@button("progress_pic")
@dataclass(frozen=True, slots=True)
class SendProgress(PersonButton):
    """The same as a picture, in a message of its own."""
