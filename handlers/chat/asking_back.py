"""Asking back which reading of some words is meant."""

from domain.words.answers import Question
from handlers.chat.dialogs import find_dialog, open_dialog, put_below_all
from handlers.chat.request import Request
from handlers.chat.taps import StaleCardError
from handlers.views.words import ask_back_card
from handlers.wording.door import tr

ASKED_BACK = "said"


async def ask_back(request: Request, question: Question) -> None:
    """Ask which reading is meant; words that follow are read as usual."""
    await keep_offers(request, [choice.text for choice in question.choices])
    await request.send(ask_back_card(question, request.update_id, request.settings.units), screen="said")


async def keep_offers(request: Request, offers: list[str]) -> None:
    """What the buttons of a question say when they are tapped, kept for the tap and for an answer in words."""
    state = {"asked": request.update_id, "offers": offers, "on": request.today.isoformat(), "about": request.about}
    if request.in_view is not None:
        # The week that lay open when it was asked is the one that a tap is about.
        state["in_view"] = list(request.in_view)
    await open_dialog(request, ASKED_BACK, state)


async def leave_offers(request: Request) -> None:
    """Something else was written: words no longer answer the question, but its buttons still do, for the day.

    They may be what somebody ran: a run that was told is not lost because "thanks" came between.
    """
    state = await find_dialog(request, ASKED_BACK)
    if state is not None:
        await put_below_all(request, ASKED_BACK, state | {"left": True})


async def open_offers(request: Request) -> tuple[int, list[str]] | None:
    """The question that words may answer, by its number, and what it offers; None where none is open."""
    state = await find_dialog(request, ASKED_BACK)
    if state is None or state.get("left"):
        return None
    return int(state["asked"]), [str(each) for each in state.get("offers", [])]


async def offer_tapped(request: Request, asked: int, place: int) -> tuple[str, int | None]:
    """What a button of a question says, and of which athlete, None for oneself.

    Raises StaleCardError for a question of another day, or one long over.
    """
    state = await find_dialog(request, ASKED_BACK)
    offers = state.get("offers", []) if state is not None else []
    is_todays = state is not None and state.get("on") == request.today.isoformat()
    if state is None or state.get("asked") != asked or place >= len(offers) or not is_todays:
        raise StaleCardError(tr("That question is over. Write it once more, please, and it is read anew."))
    plan, week = state.get("in_view") or (0, 0)
    request.in_view = (plan, week) if week else None
    return str(offers[place]), state.get("about")
