"""The weeks ahead: shown as they would become, planned anew on a tap."""

from handlers.actions.replan_weeks import propose_weeks_ahead, replan_weeks
from handlers.buttons.plan import PlanAhead, PreviewAhead, PreviewPhaseAhead
from handlers.chat.plan.plans import show_plan
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.views.replanning import ahead_card, nothing_ahead_card, replanned_note
from handlers.wording.door import tr


@tap(PreviewAhead)
async def on_ahead(request: Request, pressed: PreviewAhead) -> None:
    """Which part of the future?"""
    ahead = await propose_weeks_ahead(request.uow, request.person, pressed.plan)
    if ahead.changed:
        card = ahead_card(ahead, pressed.week, request.settings.units, None)
    else:
        card = nothing_ahead_card(pressed.plan, pressed.week)
    await request.show(f"ahead:{pressed.plan}", card)


@tap(PreviewPhaseAhead)
async def on_phase(request: Request, pressed: PreviewPhaseAhead) -> None:
    """Only one phase."""
    ahead = await propose_weeks_ahead(request.uow, request.person, pressed.plan, pressed.phase)
    card = ahead_card(ahead, pressed.week, request.settings.units, pressed.phase)
    await request.show(f"ahead:{pressed.plan}", card)


@tap(PlanAhead)
async def on_ahead_now(request: Request, pressed: PlanAhead) -> None:
    """Plan anew."""
    ahead = await replan_weeks(request.uow, request.person, pressed.plan, pressed.revision, pressed.phase)
    note = replanned_note(ahead)
    await request.toast(note)
    await show_plan(request, ahead.head, tr("{done} More has the versions.", done=note))
