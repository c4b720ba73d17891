"""The versions of a plan: list, look, lay two side by side, go back to one as a new version."""

from handlers.actions.edit_week import apply_operation
from handlers.actions.go_back import going_back
from handlers.buttons.plan import (
    ChooseComparison,
    CompareVersions,
    GoBack,
    ListVersions,
    OpenVersion,
    PreviewGoBack,
    PreviewTakeBack,
)
from handlers.chat.request import Request
from handlers.chat.taps import tap, week_to_edit, week_with_plan
from handlers.chat.week.edits import preview_operation, preview_take_back
from handlers.chat.week.finishing import finish_edit
from handlers.desk.access import plan_for
from handlers.desk.versions import compare, open_version, open_versions
from handlers.views.versions import compare_card, first_version_card, pick_card, version_card, versions_card
from handlers.wording.door import tr


@tap(ListVersions)
async def on_versions(request: Request, pressed: ListVersions) -> None:
    """Every version, newest first."""
    head = await plan_for(request.uow, request.person, pressed.plan)
    found = await open_versions(request.uow, request.person, head)
    card = versions_card(head.id, pressed.week, found, request.settings.units, request.settings.zone)
    await request.show(f"versions:{head.id}", card)


@tap(OpenVersion)
async def on_version(request: Request, pressed: OpenVersion) -> None:
    """What one version changed; compare it, take it back, or go back to it."""
    head = await plan_for(request.uow, request.person, pressed.plan)
    found = await open_version(request.uow, request.person, head, pressed.version)
    if found is None:
        card = first_version_card(head.id, pressed.week)
    else:
        card = version_card(head.id, pressed.week, found, request.settings.units, request.settings.zone)
    await request.show(f"version:{head.id}:{pressed.version}", card)


@tap(ChooseComparison)
async def on_pick(request: Request, pressed: ChooseComparison) -> None:
    """Choose the second version."""
    head = await plan_for(request.uow, request.person, pressed.plan)
    found = await open_versions(request.uow, request.person, head)
    card = pick_card(head.id, pressed.week, pressed.version, found.versions)
    await request.show(f"compare:{head.id}", card)


@tap(CompareVersions)
async def on_compare(request: Request, pressed: CompareVersions) -> None:
    """Two versions side by side."""
    head = await plan_for(request.uow, request.person, pressed.plan)
    found = await compare(request.uow, head, pressed.older, pressed.newer or None)
    units = request.settings.units
    card = compare_card(head.id, pressed.week, pressed.older, pressed.newer or None, found, units)
    await request.show(f"compare:{head.id}", card)


@tap(PreviewTakeBack)
async def on_take_back(request: Request, pressed: PreviewTakeBack) -> None:
    """Take one saved change back: previewed, then an unsaved edit like any other."""
    await preview_take_back(request, await week_with_plan(request, pressed), pressed.version)


@tap(PreviewGoBack)
async def on_go_back(request: Request, pressed: PreviewGoBack) -> None:
    """What going back to a version changes in its week."""
    opened = await week_with_plan(request, pressed)
    operation = await going_back(request.uow, opened, pressed.version)
    confirm = GoBack(opened.plan_id, opened.number, opened.steps, pressed.version, revision=opened.revision)
    nothing = tr("The week is as it was at that version already.")
    await preview_operation(request, opened, operation, confirm=confirm, otherwise=nothing)


@tap(GoBack)
async def on_go_back_now(request: Request, pressed: GoBack) -> None:
    """Go back, as an unsaved edit; saving it is a new version."""
    opened = await week_to_edit(request, pressed)
    operation = await going_back(request.uow, opened, pressed.version)
    opened = await apply_operation(request.uow, opened, operation)
    await finish_edit(request, opened, tr("As it was then. Save when you are ready."), at_once=pressed.at_once)
