"""Imports every room of the chat, so that its commands, taps and dialogs are registered. Add yours here."""

from handlers.chat import (
    coach,
    copies,
    days,
    decisions,
    edits,
    export,
    goodbye,
    guide,
    inbox,
    invitations,
    plans,
    progress,
    settings,
    start,
    today,
    weeks,
)
from handlers.chat.onboarding import flow

ROOMS = (
    coach,
    copies,
    days,
    decisions,
    edits,
    export,
    flow,
    goodbye,
    guide,
    inbox,
    invitations,
    plans,
    progress,
    settings,
    start,
    today,
    weeks,
)
