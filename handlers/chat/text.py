"""Plain words outside any question."""

from handlers.chat.onboarding.talk import current_talk
from handlers.chat.request import Request
from handlers.chat.settings import offer_zone
from handlers.chat.start import begin_from_words, hello

WHAT_CAN_BE_SAID = (
    "I didn't understand that, and nothing was changed. You can say, for example:\n"
    "• what's today\n"
    "• swap tue and fri\n"
    "• move the long run to sunday\n"
    "• cut thursday to 3 miles\n"
    "• ran 5 miles in 42:10, felt hard\n"
    "• skip today\n\n"
    "/week shows your week, /help everything else."
)


async def read_text(request: Request) -> None:
    """Understand plain words, or say what can be said; without a plan, begin to make one."""
    if await request.uow.plans.active(request.person.id) is None:
        talk = await current_talk(request)
        if talk is not None or not await begin_from_words(request):
            await hello(request)
        return
    await request.send(WHAT_CAN_BE_SAID)


async def read_location(request: Request) -> None:
    """A location nobody asked for."""
    if request.location is not None:
        await offer_zone(request, *request.location)
