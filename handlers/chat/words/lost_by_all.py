"""A run that is moved for several athletes at once: what of it would be lost for whom, before the first card."""

from collections.abc import Callable, Mapping, Sequence

from domain.editing.operations import MoveDay
from domain.errors import CoachError
from domain.people import Person
from domain.words.grammar.heard import Heard
from domain.words.intents import MoveIntent
from handlers.chat.request import Request
from handlers.chat.words.day_edits import edit_said
from handlers.chat.words.scene import scene_of
from handlers.views.messages import lost_words
from handlers.wording.editing import show_day_run

_SEVERAL = 2


async def say_what_is_lost(
    request: Request, wishes: Sequence[str], names: Mapping[str, Person], read: Callable[[str], Heard]
) -> None:
    """Where a run is moved onto a day with one of its own, whose goes, and how both stay."""
    lost: dict[str, list[str]] = {}
    days: set[tuple[int, int]] = set()
    for wish in wishes:
        heard = read(wish)
        if not isinstance(heard.value, MoveIntent) or heard.name not in names:
            continue
        athlete = names[heard.name]
        try:
            opened, operation, _ = await edit_said(await scene_of(request, athlete), heard.value)
        except CoachError:
            # Their own card says why it cannot be.
            continue
        gone = opened.week.day(operation.to) if isinstance(operation, MoveDay) else None
        if isinstance(operation, MoveDay) and gone is not None and gone.is_run:
            lost.setdefault(show_day_run(gone, request.settings.units), []).append(athlete.name)
            days.add((operation.day, operation.to))
    if sum(map(len, lost.values())) >= _SEVERAL and len(days) == 1:
        request.whose = ""
        ((day, to),) = days
        await request.send(lost_words(lost, day, to))
