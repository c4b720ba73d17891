"""What of a week's size is somebody's doing, in words."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from domain.people import Person
from handlers.desk.by_hand import ByHand
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.editing import reasons_words
from handlers.wording.formats import show_date, show_distance


def by_hand_lines(found: Sequence[ByHand], reader: Person) -> list[str]:
    """A line a change, as `reader` reads it: who, when, how much and what (safe HTML)."""
    return [_line(each, reader) for each in found]


def _line(change: ByHand, reader: Person) -> str:
    values = {
        "who": esc(change.author.name, 60),
        "distance": show_distance(abs(change.by_mm), reader.settings.units),
        "date": show_date(change.at.astimezone(ZoneInfo(reader.settings.zone)).date()),
        "what": esc(reasons_words(change.reasons, reader.settings.units), 200),
    }
    if change.author.id == reader.id and change.by_mm < 0:
        return tr("You took {distance} out of it on {date}: {what}.", **values)
    if change.author.id == reader.id:
        return tr("You put {distance} into it on {date}: {what}.", **values)
    if change.by_mm < 0:
        return tr("{who} took {distance} out of it on {date}: {what}.", **values)
    return tr("{who} put {distance} into it on {date}: {what}.", **values)
