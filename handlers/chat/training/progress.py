"""/progress: planned and done, in words and as a picture, for the athlete and whoever coaches them."""

from domain.errors import NotYoursError
from domain.people import Person
from handlers.buttons.progress import OpenProgress, SendProgress
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.desk.access import may_see
from handlers.desk.progress import open_progress
from handlers.views.progress import progress_card, progress_screen
from handlers.views.progress_picture import progress_picture
from handlers.views.text import esc


@command("progress")
async def on_progress(request: Request) -> None:
    """The weeks so far, from the log."""
    await show_progress(request, request.person)


async def show_progress(request: Request, athlete: Person) -> None:
    """How somebody's training goes. Raises RefusedError for who has no plan."""
    is_own = _named(request, athlete)
    card = progress_card(await open_progress(request.uow, athlete), request.settings.units, is_own=is_own)
    await request.show(progress_screen(athlete.id), card)


@tap(OpenProgress)
async def on_open(request: Request, pressed: OpenProgress) -> None:
    """One's own, or an athlete's."""
    await show_progress(request, await _seen(request, pressed.person))


@tap(SendProgress)
async def on_picture(request: Request, pressed: SendProgress) -> None:
    """The picture, in a message of its own."""
    athlete = await _seen(request, pressed.person)
    _named(request, athlete)
    await request.send(progress_picture(await open_progress(request.uow, athlete), request.settings.units))


async def _seen(request: Request, person_id: int) -> Person:
    athlete = await request.uow.people.get(person_id)
    if athlete is None or not await may_see(request.uow, request.person.id, athlete.id):
        raise NotYoursError
    return athlete


def _named(request: Request, athlete: Person) -> bool:
    """Whether it is one's own; anybody else's name stands on what is shown."""
    is_own = athlete.id == request.person.id
    request.whose = "" if is_own else esc(athlete.name, 60)
    return is_own
