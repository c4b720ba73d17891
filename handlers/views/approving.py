"""Several athletes' weeks approved at once, and who is approved: everybody by name, each where they belong."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto

from domain.messages import Card
from domain.people import Person
from handlers.buttons.coaching import OpenChange, OpenInbox
from handlers.buttons.kinds import PlanId
from handlers.views.keys import Row, key
from handlers.views.text import esc, one_line
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_some

# More than a coach has in a group.
_MOST_NAMED = 30
_MOST_BUTTONS = 6


class ApprovalOf(Enum):
    """How one athlete's week stands."""

    DONE = auto()
    APPROVED = auto()
    WAITS = auto()
    LOOK = auto()
    EDITED = auto()
    PAUSED = auto()
    NOT_MADE = auto()
    NO_PLAN = auto()
    OPEN_CHANGE = auto()
    STILL_OPEN = auto()
    LEFT = auto()
    LEFT_OUT = auto()
    CHANGE_LEFT = auto()


_SAID = {
    ApprovalOf.DONE: mark("<b>Approved now:</b> {names}"),
    ApprovalOf.APPROVED: mark("<b>Approved:</b> {names}"),
    ApprovalOf.WAITS: mark("<b>Not approved, waits for you:</b> {names}"),
    ApprovalOf.LOOK: mark("<b>Not approved, have a look first:</b> {names}"),
    ApprovalOf.EDITED: mark("<b>Not approved, has changes that are not saved:</b> {names}"),
    ApprovalOf.PAUSED: mark("<b>Not approved, paused:</b> {names}"),
    ApprovalOf.NOT_MADE: mark("<b>Not approved, its days are not set yet:</b> {names}"),
    ApprovalOf.NO_PLAN: mark("<b>No plan in that week:</b> {names}"),
    ApprovalOf.OPEN_CHANGE: mark("<b>The change you asked for comes first, then it is approved:</b> {names}"),
    ApprovalOf.STILL_OPEN: mark("<b>Not answered yet, so not changed and not approved:</b> {names}"),
    ApprovalOf.LEFT: mark("<b>Left out, not approved:</b> {names}"),
    ApprovalOf.LEFT_OUT: mark("<b>Left out; nothing of theirs waits:</b> {names}"),
    ApprovalOf.CHANGE_LEFT: mark("<b>Left out: not changed, and not approved:</b> {names}"),
}


def standing_lines(found: Mapping[ApprovalOf, Sequence[tuple[Person, int | None]]]) -> list[str]:
    """Who stands how, each with the number of the week where it is known."""
    lines = []
    for standing, words in _SAID.items():
        if whom := found.get(standing, ()):
            lines.append(tr(words, names=show_some(_named(whom), _MOST_NAMED)))
    return lines


def _named(whom: Sequence[tuple[Person, int | None]]) -> list[str]:
    """Their names; of the same week for all the week stands behind the last."""
    names = [esc(one_line(person.name, 40) or tr("Athlete")) for person, _ in whom]
    numbers = {number for _, number in whom}
    if len(numbers) == 1 and None not in numbers:
        (number,) = numbers
        return [*names[:-1], tr("{name} (week {number})", name=names[-1], number=number)]
    return [
        tr("{name} (week {number})", name=name, number=number) if number is not None else name
        for name, (_, number) in zip(names, whom, strict=True)
    ]


def approving_card(lines: Sequence[str], looks: Sequence[tuple[Person, int, int]]) -> Card:
    """What was approved, and what was not; `looks` are weeks to open, by their athlete, plan and number."""
    rows: list[Row] = [
        (
            key(
                tr("Look at {name}, week {number}", name=one_line(person.name, 30), number=number),
                OpenChange(PlanId(plan), number),
            ),
        )
        for person, plan, number in looks[:_MOST_BUTTONS]
    ]
    return Card(text="\n".join(lines), buttons=(*rows, (key(tr("Inbox"), OpenInbox()),)))
