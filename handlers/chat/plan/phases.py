"""The phase split editor: a week more here, a week less there, shown with what it does before it is done."""

from domain.errors import InputError
from domain.planning.phases import PhaseWeeks
from handlers.actions.split_phases import put_split, try_split
from handlers.buttons.plan import ShowPhases, SplitPhases
from handlers.chat.plan.plans import show_plan
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.desk.access import plan_for
from handlers.views.replanning import phases_card, split_note
from handlers.views.text import esc
from handlers.wording.errors import said


@tap(ShowPhases)
async def on_phases(request: Request, pressed: ShowPhases) -> None:
    """The split as it is, or as it was moved; a split that cannot be is refused with the reason."""
    try:
        split = await try_split(request.uow, request.person, pressed.plan, _wanted(pressed))
    except InputError as error:
        await request.toast(said(error, request.settings.units), alert=True)
        return
    await request.show(f"phases:{split.head.id}", phases_card(split, request.settings.units))


def _wanted(pressed: ShowPhases) -> PhaseWeeks | None:
    """The split on the button; None for the one that is."""
    base, build, peak, taper = pressed.base, pressed.build, pressed.peak, pressed.taper
    if base is None or build is None or peak is None or taper is None or min(base, build, peak, taper) < 0:
        return None
    return base, build, peak, taper


@tap(SplitPhases)
async def on_phases_now(request: Request, pressed: SplitPhases) -> None:
    """Plan after the split."""
    weeks = pressed.base, pressed.build, pressed.peak, pressed.taper
    split = await put_split(request.uow, request.person, pressed.plan, weeks, pressed.revision)
    note = split_note(split)
    await request.toast(note)
    await show_plan(request, await plan_for(request.uow, request.person, split.head.id), esc(note))
