"""Plain words outside any question."""

from handlers.chat.request import Request

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
    """Understand plain words, or say what can be said."""
    await request.send(WHAT_CAN_BE_SAID)


async def read_location(request: Request) -> None:
    """A location nobody asked for."""
    await request.send("Thanks. I only use a location to find your time zone: open /settings to change it.")
