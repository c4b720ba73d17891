"""Asking back which reading of some words is meant."""

from domain.words.answers import Question
from handlers.chat.dialogs import open_dialog
from handlers.chat.request import Request
from handlers.views.words import ask_back_card

ASKED_BACK = "said"


async def ask_back(request: Request, question: Question) -> None:
    """Ask which reading is meant; words that follow are read as usual."""
    offers = [choice.text for choice in question.choices]
    await open_dialog(request, ASKED_BACK, {"asked": request.update_id, "offers": offers})
    await request.send(ask_back_card(question, request.update_id, request.settings.units), screen="said")
