"""Asking back which reading of some words is meant."""

from domain.words.answers import Question
from handlers.chat.dialogs import open_dialog
from handlers.chat.request import Request
from handlers.views.words import ask_back_card

ASKED_BACK = "said"


async def ask_back(request: Request, question: Question) -> None:
    """Ask which reading is meant; words that follow are read as usual."""
    await keep_offers(request, [choice.text for choice in question.choices])
    await request.send(ask_back_card(question, request.update_id, request.settings.units), screen="said")


async def keep_offers(request: Request, offers: list[str]) -> None:
    """What the buttons of a question say when they are tapped, kept for the tap and for an answer in words."""
    await open_dialog(request, ASKED_BACK, {"asked": request.update_id, "offers": offers})
