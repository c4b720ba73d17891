"""The weeks ahead and the phases, as they would become."""

from collections.abc import Sequence

from domain.messages import Button, ButtonStyle, Card
from domain.plan import PhaseName
from domain.planning.phases import PHASES, PhaseWeeks
from domain.units import Units
from handlers.buttons.kinds import PlanId
from handlers.buttons.plan import OpenPlan, PlanAhead, PreviewPhaseAhead, ShowPhases, SplitPhases
from handlers.desk.replanning import PhaseSplit, WeeksAhead, weeks_per_phase
from handlers.views.keys import Row, back_to_week, key
from handlers.views.text import esc
from handlers.wording.adapting import adapting_words
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import show_distance
from handlers.wording.names import phase_title

_ANEW = {
    PhaseName.BASE: mark("<b>Plan the base phase anew?</b>"),
    PhaseName.BUILD: mark("<b>Plan the build phase anew?</b>"),
    PhaseName.PEAK: mark("<b>Plan the peak phase anew?</b>"),
    PhaseName.TAPER: mark("<b>Plan the taper phase anew?</b>"),
}


def nothing_ahead_card(plan_id: int, number: int) -> Card:
    """Planned anew, the weeks ahead come out as they are."""
    text = tr(
        "<b>The weeks ahead fit</b>\nPlanned anew from what you ran, they come out just as they are. "
        "Pinned and edited days are kept."
    )
    return Card(text=text, buttons=((back_to_week(plan_id, number),),))


def ahead_card(ahead: WeeksAhead, number: int, units: Units, phase: PhaseName | None) -> Card:
    """Each week before and after; `number` is the week that the way back leads to, `phase` None plans them all."""
    plan = PlanId(ahead.head.id)
    title = tr("<b>Plan the weeks ahead anew?</b>") if phase is None else tr(_ANEW[phase])
    lines = [title, *(esc(adapting_words(reason, units)) for reason in ahead.reasons), ""]
    for was, now in ahead.changed:
        days = sum(one != other for one, other in zip(was.days, now.days, strict=True))
        line = trn(
            "Week {number}: {before} → {after}, {count} day changed",
            "Week {number}: {before} → {after}, {count} days changed",
            days,
            number=was.number,
            before=show_distance(was.distance_mm, units),
            after=show_distance(now.distance_mm, units),
        )
        lines.append(line)
    lines += ["", tr("Past, pinned and edited days stay. Weeks that were approved wait for approval again.")]
    confirm = PlanAhead(plan, number, phase, revision=ahead.head.version)
    rows: list[Row] = [(key(tr("Confirm"), confirm, style=ButtonStyle.PRIMARY), back_to_week(plan, number, tr("Back")))]
    phases = list(dict.fromkeys(was.phase for was, _ in ahead.changed))
    if phase is None and len(phases) > 1:
        rows.append(tuple(_only(plan, number, one) for one in phases))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def _only(plan: PlanId, number: int, phase: PhaseName) -> Button:
    return key(tr("Only {phase}", phase=phase_title(phase)), PreviewPhaseAhead(plan, number, phase))


def replanned_note(ahead: WeeksAhead) -> str:
    """How many weeks were planned anew."""
    return trn("{count} week planned anew.", "{count} weeks planned anew.", len(ahead.changed))


def phases_card(split: PhaseSplit, units: Units) -> Card:
    """Weeks per phase with what moving one would do."""
    plan = PlanId(split.head.id)
    lines = [tr("<b>Weeks per phase</b>"), ""]
    lines += [
        _phase_line(name, was, now)
        for name, was, now in zip(PHASES, weeks_per_phase(split.plan), split.weeks, strict=True)
    ]
    if split.changed:
        peak = max(split.new.weeks, key=lambda week: week.distance_mm)
        changed = trn(
            "{count} coming week would be planned anew; past, pinned and edited days stay.",
            "{count} coming weeks would be planned anew; past, pinned and edited days stay.",
            len(split.changed),
        )
        distance = show_distance(peak.distance_mm, units)
        biggest = tr("Peak week then: {distance} in week {number}.", distance=distance, number=peak.number)
        lines += ["", changed, biggest]
    lines += ["", tr("Tap to move a week from one phase to the next.")]
    rows: list[Row] = [_moves(plan, split.weeks, index) for index in range(len(PHASES) - 1)]
    if split.changed:
        confirm = SplitPhases(plan, *split.weeks, revision=split.head.version)
        rows.append((key(tr("Confirm"), confirm, style=ButtonStyle.PRIMARY), key(tr("As it is"), ShowPhases(plan))))
    rows.append((key(tr("‹ Back to the plan"), OpenPlan(plan)),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def _phase_line(name: PhaseName, was: int, now: int) -> str:
    phase = phase_title(name)
    if was == now:
        return trn("{phase}: {count} week", "{phase}: {count} weeks", now, phase=phase)
    return trn(
        "{phase}: {count} week, was {before}", "{phase}: {count} weeks, was {before}", now, phase=phase, before=was
    )


def _moves(plan: PlanId, weeks: PhaseWeeks, index: int) -> Row:
    """A week from one phase to the next, and back."""
    first, second = phase_title(PHASES[index]), phase_title(PHASES[index + 1])
    return (
        key(f"{second} → {first}", ShowPhases(plan, *_moved(weeks, index, 1))),
        key(f"{first} → {second}", ShowPhases(plan, *_moved(weeks, index, -1))),
    )


def _moved(weeks: Sequence[int], index: int, step: int) -> list[int]:
    moved = list(weeks)
    moved[index] += step
    moved[index + 1] -= step
    return moved


def split_note(split: PhaseSplit) -> str:
    """How many weeks were planned anew."""
    return trn(
        "{count} week planned anew after the new split.",
        "{count} weeks planned anew after the new split.",
        len(split.changed),
    )
