"""Who writes in a language that is understood and not spoken yet is told so, once."""

from domain.words.grammar.tokens import plain
from domain.words.spanish_said import is_spanish
from handlers.chat.dialogs import find_dialog, put_below_all
from handlers.chat.request import Request
from handlers.wording.understood import understood_only

_TOLD = "told_language"


async def say_what_is_spoken(request: Request) -> None:
    """Before the first answer to such a sentence; not again in the same conversation."""
    note = understood_only("es") if is_spanish(plain(request.text or "")) else ""
    if not note or request.settings.language == "es" or await find_dialog(request, _TOLD) is not None:
        return
    if not await request.uow.plans.of_athlete(request.person.id):
        # The first questions say it themselves.
        return
    await request.send(note)
    await put_below_all(request, _TOLD, {})
