"""The versions of a plan: all of them, one of them, two compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from domain.calendar import local_date
from domain.editing.history import DayChange
from domain.editing.versions import days_at, differences
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import Change, PlanHead, VersionHead
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

# More changes than any plan of a year sees.
EVERY = 5000
LISTED = 15
# As many weeks as one deed usually changes.
_MOST_TOGETHER = 16


@dataclass(frozen=True, slots=True)
class Versions:
    """The newest versions with the names of their authors, as one person reads them.

    What one deed changed in several weeks is one version here, its last; `together` has its weeks by that number.
    """

    versions: Sequence[VersionHead]
    names: Mapping[int, str]
    together: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneVersion:
    """One version and its author's name; its week can be changed while `is_open`."""

    change: Change
    author: str | None
    is_open: bool
    is_newest: bool


async def open_versions(uow: UnitOfWork, person: Person, head: PlanHead) -> Versions:
    """The newest versions of a plan."""
    found = await uow.plans.versions(head.id, limit=LISTED * _MOST_TOGETHER)
    versions: list[VersionHead] = []
    together: dict[int, tuple[int, ...]] = {}
    for _, group in groupby(found, key=lambda each: (each.at, each.author_id, each.reasons, each.week_number is None)):
        newest, *others = group
        versions.append(newest)
        if others:
            weeks = (each.week_number or 0 for each in (newest, *others))
            together[newest.version] = tuple(sorted(weeks))
    versions = versions[:LISTED]
    authors = {version.author_id for version in versions if version.author_id is not None}
    return Versions(versions, await _names(uow, person, authors), together)


async def open_version(uow: UnitOfWork, person: Person, head: PlanHead, version: int) -> OneVersion | None:
    """What a version changed; None for the first one, which made the plan. Raises CoachError for one not there."""
    changes = await uow.plans.changes(head.id, limit=EVERY)
    change = next((each for each in changes if each.version == version), None)
    if change is None:
        if version != 1:
            raise RefusedError(tr("That version is not in the list any more. Open the versions again."))
        return None
    names = await _names(uow, person, set() if change.author_id is None else {change.author_id})
    return OneVersion(
        change=change,
        author=None if change.author_id is None else names.get(change.author_id, tr("somebody")),
        is_open=head.inputs.date_of(change.week_number, 7) >= local_date(person.settings.zone, uow.now),
        is_newest=version == changes[0].version,
    )


async def compare(uow: UnitOfWork, head: PlanHead, older: int, newer: int | None) -> Sequence[tuple[int, DayChange]]:
    """What differs between two versions, by week; `newer` None is the plan as it is now.

    The whole plan is loaded: any of its weeks may differ.
    """
    if not 1 <= older <= head.version or not 0 <= (newer or 0) <= head.version:
        raise RefusedError(tr("That version is not there. Open the versions again."))
    plan = await uow.plans.load(head.id)
    changes = await uow.plans.changes(head.id, limit=EVERY)
    return differences(days_at(plan, changes, older), days_at(plan, changes, newer or head.version))


async def _names(uow: UnitOfWork, person: Person, ids: set[int]) -> dict[int, str]:
    names = {person.id: tr("you")}
    for other_id in sorted(ids - {person.id}):
        other = await uow.people.get(other_id)
        if other is not None:
            names[other_id] = other.name or tr("somebody")
    return names
