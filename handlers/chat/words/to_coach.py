"""What an athlete says to the bot for their coach: it is sent in their words, into the thread that both read."""

from domain.words.health import is_medical
from domain.words.to_coach import told_to_coach
from handlers.chat.coaching.talk import say_in_thread_of_training
from handlers.chat.request import Request
from handlers.desk.coaching import coach_of
from handlers.views.words import about_health


async def tell_my_coach(request: Request) -> bool:
    """Send it; False for any other sentence, for who has no coach."""
    words = told_to_coach(request.text or "")
    if not words or await coach_of(request.uow, request.person) is None:
        return False
    request.text = words
    await say_in_thread_of_training(request)
    if is_medical(words):
        # What a coach is told of is no reason to wait with a doctor.
        await request.send(about_health())
    return True
