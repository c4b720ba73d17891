"""The weeks ahead: shown as they would become, planned anew on a tap."""

from domain.formats import show_distance
from domain.messages import ButtonStyle, Card
from domain.plan import PhaseName
from handlers.actions.replan_weeks import WeeksAhead, propose_weeks_ahead, replan_weeks
from handlers.chat.buttons import Tap
from handlers.chat.plans import show_plan
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.views.keys import Row, back_to_week, key
from handlers.views.text import count, esc
from handlers.views.week import PHASE_NAMES
from handlers.wording.adapting import adapting_words


def _phase(word: str) -> PhaseName | None:
    return next((name for name in PhaseName if name.value == word), None)


@tap("ahead")
async def on_ahead(request: Request, tap: Tap) -> None:
    """Which part of the future?"""
    plan_id, number = tap.number(0), tap.number(1)
    ahead = await propose_weeks_ahead(request.uow, request.person, plan_id)
    phases = list(dict.fromkeys(was.phase for was, _ in ahead.changed))
    if not phases:
        text = (
            "<b>The weeks ahead fit</b>\nPlanned anew from what you ran, they come out just as they are. "
            "Pinned and edited days are kept."
        )
        await request.show(f"ahead:{plan_id}", Card(text=text, buttons=((back_to_week(plan_id, number),),)))
        return
    await _show(request, ahead, number, None, phases)


async def _show(
    request: Request, ahead: WeeksAhead, number: int, phase: PhaseName | None, phases: list[PhaseName]
) -> None:
    units, plan_id = request.settings.units, ahead.head.id
    what = "the weeks ahead" if phase is None else f"the {PHASE_NAMES[phase].lower()} phase"
    lines = [
        f"<b>Plan {what} anew?</b>",
        *(esc(adapting_words(reason, units)) for reason in ahead.reasons),
        "",
    ]
    for was, now in ahead.changed:
        before, after = show_distance(was.distance_mm, units, 1), show_distance(now.distance_mm, units, 1)
        days = sum(one != other for one, other in zip(was.days, now.days, strict=True))
        lines.append(f"Week {was.number}: {before} → {after}, {count(days, 'day')} changed")
    lines += ["", "Past, pinned and edited days stay. Weeks that were approved wait for approval again."]
    word = phase.value if phase else "all"
    confirm = key("Confirm", "aheadnow", plan_id, number, word, revision=ahead.head.version, style=ButtonStyle.PRIMARY)
    rows: list[Row] = [(confirm, back_to_week(plan_id, number, "Back"))]
    if phase is None and len(phases) > 1:
        rows.append(tuple(key(f"Only {PHASE_NAMES[one]}", "aheadphase", plan_id, number, one.value) for one in phases))
    await request.show(f"ahead:{plan_id}", Card(text="\n".join(lines), buttons=tuple(rows)))


@tap("aheadphase")
async def on_phase(request: Request, tap: Tap) -> None:
    """Only one phase."""
    phase = _phase(tap.word(2))
    ahead = await propose_weeks_ahead(request.uow, request.person, tap.number(0), phase)
    await _show(request, ahead, tap.number(1), phase, [])


@tap("aheadnow")
async def on_ahead_now(request: Request, tap: Tap) -> None:
    """Plan anew."""
    ahead = await replan_weeks(request.uow, request.person, tap.number(0), tap.revision, _phase(tap.word(2)))
    await request.toast(f"{count(len(ahead.changed), 'week')} planned anew.")
    await show_plan(request, ahead.head, f"{count(len(ahead.changed), 'week')} planned anew. More has the versions.")
