"""A change that was shown before and never answered: a yes of the next morning finds it, or hears that it is over."""

from datetime import timedelta

from domain.editing.operations import Operation
from domain.errors import CoachError
from domain.messages import ShownCard
from handlers.buttons.edits import DoOperation, TakeBack
from handlers.chat.taps import press
from handlers.chat.week.edits import preview_operation
from handlers.chat.words.scene import Scene, keys_of
from handlers.desk.week import current_week, open_to_edit
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.errors import said

# So long a yes may still be of it.
_OPEN_FOR = timedelta(hours=36)
# A moment ago, with a message in between.
_JUST_ASKED = timedelta(hours=2)


async def take_back_shown(scene: Scene) -> bool:
    """ "Yes, take it back" where a card asked just that, and somebody's message came in between; False without one."""
    request = scene.request
    found: list[tuple[ShownCard, TakeBack]] = []
    for link in await request.uow.coaching.athletes_of(request.person.id):
        head = await request.uow.plans.active(link.athlete_id)
        now = current_week(head, scene.today) if head is not None else 0
        for number in (now, now + 1) if head is not None else ():
            shown = await request.uow.chat.shown(request.chat_id, f"preview:{head.id if head else 0}:{number}")
            keys = keys_of(shown.card) if shown is not None and request.now - shown.at <= _JUST_ASKED else []
            asked = next((pressed for _, pressed in keys if isinstance(pressed, TakeBack) and pressed.at_once), None)
            if shown is not None and asked is not None:
                found.append((shown, asked))
    if not found:
        return False
    await press(request, max(found, key=lambda each: each[0].at)[1])
    return True


async def show_what_was_left_open(scene: Scene) -> bool:
    """Show the newest preview that nobody answered, once more; False where there is none of late."""
    request, head = scene.request, scene.head
    if head is None:
        return False
    number = current_week(head, scene.today)
    found: list[tuple[ShownCard, DoOperation]] = []
    for each in (number, number + 1):
        shown = await request.uow.chat.shown(request.chat_id, f"preview:{head.id}:{each}")
        pressed = _asked(shown) if shown is not None and request.now - shown.at <= _OPEN_FOR else None
        if shown is not None and pressed is not None:
            found.append((shown, pressed))
    if not found:
        return False
    _, pressed = max(found, key=lambda each: each[0].at)
    await _show_again(scene, pressed.week, pressed.operation)
    return True


def _asked(shown: ShownCard) -> DoOperation | None:
    return next((pressed for _, pressed in keys_of(shown.card) if isinstance(pressed, DoOperation)), None)


async def _show_again(scene: Scene, number: int, operation: Operation) -> None:
    """The same change as it would be today; where it does not fit any more, that it has lapsed, and why."""
    request = scene.request
    opened = await open_to_edit(request.uow, request.person, scene.plan().id, number)
    note = tr("This was still open. Tap it, or say yes once more, and it is done.")
    try:
        await preview_operation(request, opened, operation, note=note)
    except CoachError as error:
        reason = esc(said(error, request.settings.units))
        await request.send(tr("The change that was open has lapsed, and nothing was changed. {reason}", reason=reason))
