"""The versions of a plan: list, look, lay two side by side, go back to one as a new version."""

from domain.editing.frame import EditError
from domain.editing.operations import ReplaceDays
from domain.editing.versions import days_at, differences
from domain.errors import CoachError
from domain.messages import ButtonStyle, Card
from domain.records import Change, PlanHead
from handlers.actions.edit_week import apply_operation, try_operation
from handlers.chat.buttons import Tap
from handlers.chat.edits import preview_take_back
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.chat.weeks import desk_of, fresh_desk, show_changed, show_opened
from handlers.desk.access import plan_for
from handlers.desk.week import OpenedWeek, names_of
from handlers.views.keys import Row, key
from handlers.views.more import version_card, versions_card
from handlers.views.preview import preview_with
from handlers.views.versions import compare_card, pick_card

# More changes than any plan of a year sees.
EVERY = 5000
LISTED = 15


async def _plan(request: Request, tap: Tap) -> PlanHead:
    return await plan_for(request.uow, request.person, tap.number(0))


@tap("versions")
async def on_versions(request: Request, tap: Tap) -> None:
    """Every version, newest first."""
    head = await _plan(request, tap)
    versions = await request.uow.plans.versions(head.id, limit=LISTED)
    names = await _names(request, {version.author_id for version in versions if version.author_id is not None})
    card = versions_card(head.id, tap.number(1), versions, names, request.settings.zone)
    if len(versions) > 1:
        newest = versions[0].version
        beside = key("Compare two versions", "comparepick", head.id, tap.number(1), newest)
        card = Card(text=card.text, buttons=(*card.buttons[:-1], (beside,), card.buttons[-1]))
    await request.show(f"versions:{head.id}", card)


async def _names(request: Request, ids: set[int]) -> dict[int, str]:
    found = [await request.uow.people.get(person_id) for person_id in sorted(ids)]
    return names_of([person for person in found if person is not None]) | {request.person.id: "you"}


@tap("version")
async def on_version(request: Request, tap: Tap) -> None:
    """What one version changed; compare it, take it back, or go back to it."""
    head, version = await _plan(request, tap), tap.number(2)
    changes = await request.uow.plans.changes(head.id, limit=EVERY)
    change = next((each for each in changes if each.version == version), None)
    beside = key("Compare with now", "compare", head.id, tap.number(1), version, 0)
    if change is None:
        if version != 1:
            raise CoachError("That version is not in the list any more. Open the versions again.")
        text = "<b>Version 1</b>\nThe plan as it was made."
        back = key("‹ Back to the versions", "versions", head.id, tap.number(1))
        await request.show(f"version:{head.id}:1", Card(text=text, buttons=((beside,), (back,))))
        return
    card = await _change_card(request, head, tap.number(1), change)
    extra: list[Row] = [(beside,)]
    if await _is_open(request, head, change) and version != changes[0].version:
        words = f"Week {change.week_number} back to version {version}"
        extra.append((key(words, "goback", head.id, change.week_number, version),))
    await request.show(f"version:{head.id}:{version}", Card(text=card.text, buttons=(*extra, *card.buttons)))


async def _change_card(request: Request, head: PlanHead, number: int, change: Change) -> Card:
    author = change.author_id
    names = await _names(request, set() if author is None else {author})
    who = "Milepost" if author is None else names.get(author, "somebody")
    settings = request.settings
    can_revert = await _is_open(request, head, change)
    return version_card(head.id, number, change, who, settings.units, settings.zone, can_revert=can_revert)


async def _is_open(request: Request, head: PlanHead, change: Change) -> bool:
    plan = await request.uow.plans.load(head.id)
    return plan.date_of(change.week_number, 7) >= request.today


@tap("comparepick")
async def on_pick(request: Request, tap: Tap) -> None:
    """Choose the second version."""
    head = await _plan(request, tap)
    versions = await request.uow.plans.versions(head.id, limit=LISTED)
    await request.show(f"compare:{head.id}", pick_card(head.id, tap.number(1), tap.number(2), versions))


@tap("compare")
async def on_compare(request: Request, tap: Tap) -> None:
    """Two versions side by side; 0 stands for the plan as it is now."""
    head = await _plan(request, tap)
    plan = await request.uow.plans.load(head.id)
    changes = await request.uow.plans.changes(head.id, limit=EVERY)
    older, newer = tap.number(2), tap.number(3)
    if not 1 <= older <= head.version or not 0 <= newer <= head.version:
        raise CoachError("That version is not there. Open the versions again.")
    now = days_at(plan, changes, newer or head.version)
    found = differences(days_at(plan, changes, older), now)
    card = compare_card(head.id, tap.number(1), older, newer or None, found, request.settings.units)
    await request.show(f"compare:{head.id}", card)


@tap("revert")
async def on_revert(request: Request, tap: Tap) -> None:
    """Take one saved change back: previewed, then an unsaved edit like any other."""
    await preview_take_back(request, await desk_of(request, tap), tap.number(2))


async def _going_back(request: Request, opened: OpenedWeek, version: int) -> ReplaceDays:
    changes = await request.uow.plans.changes(opened.head.id, opened.number, limit=EVERY)
    if not any(change.version == version for change in changes):
        raise EditError("That version is not one of this week. Open the versions again.")
    days = days_at(opened.plan, changes, version)[opened.number]
    return ReplaceDays(days, f"Week {opened.number} back to version {version}", as_made=True)


@tap("goback")
async def on_go_back(request: Request, tap: Tap) -> None:
    """What going back to a version changes in its week."""
    opened = await desk_of(request, tap)
    operation = await _going_back(request, opened, tap.number(2))
    after, effect = try_operation(opened, operation)
    if after == opened.week:
        raise EditError("The week is as it was at that version already.")
    ids = (opened.head.id, opened.number, opened.steps, tap.number(2))
    confirm = key("Confirm", "gobacknow", *ids, revision=opened.revision, style=ButtonStyle.PRIMARY)
    card = preview_with(opened, operation, after, effect, confirm)
    await request.show(f"preview:{opened.head.id}:{opened.number}", card)


@tap("gobacknow")
async def on_go_back_now(request: Request, tap: Tap) -> None:
    """Go back, as an unsaved edit; saving it is a new version."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    if tap.number(2) != opened.steps:
        await show_changed(request, opened)
        return
    opened = await apply_operation(request.uow, opened, await _going_back(request, opened, tap.number(3)))
    await show_opened(request, opened, "As it was then. Save when you are ready.")
