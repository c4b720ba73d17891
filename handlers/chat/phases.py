"""The phase split editor: a week more here, a week less there, shown with what it does before it is done."""

from domain.errors import CoachError, InputError
from domain.formats import show_distance
from domain.messages import Button, ButtonStyle, Card
from domain.plan import PhaseName
from domain.planning.phases import PhaseWeeks
from handlers.actions.split_phases import Split, put_split, split_of, try_split
from handlers.chat.buttons import Tap
from handlers.chat.plans import show_plan
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.views.keys import Row, key
from handlers.views.text import count, esc
from handlers.views.week import PHASE_NAMES
from handlers.wording.errors import said

_PHASES = tuple(PhaseName)


def _weeks(tap: Tap) -> PhaseWeeks | None:
    numbers = [tap.number(index) for index in range(1, 5)]
    return None if min(numbers) < 0 else (numbers[0], numbers[1], numbers[2], numbers[3])


@tap("phases")
async def on_phases(request: Request, tap: Tap) -> None:
    """The split as it is, or as it was moved; a split that cannot be is refused with the reason."""
    wanted = _weeks(tap)
    try:
        split = await try_split(request.uow, request.person, tap.number(0), wanted)
    except InputError as error:
        await request.toast(said(error, request.settings.units), alert=True)
        return
    await request.show(f"phases:{split.head.id}", _card(request, split))


def _card(request: Request, split: Split) -> Card:
    plan_id, units = split.head.id, request.settings.units
    before = split_of(split.plan)
    lines = ["<b>Weeks per phase</b>", ""]
    for name, was, now in zip(_PHASES, before, split.weeks, strict=True):
        changed = f", was {was}" if was != now else ""
        lines.append(f"{PHASE_NAMES[name]}: {count(now, 'week')}{changed}")
    if split.changed:
        peak = max(split.new.weeks, key=lambda week: week.distance_mm)
        lines += [
            "",
            f"{count(len(split.changed), 'coming week')} would be planned anew; past, pinned and edited days stay.",
            f"Peak week then: {show_distance(peak.distance_mm, units, 1)} in week {peak.number}.",
        ]
    lines += ["", "Tap to move a week from one phase to the next."]
    rows: list[Row] = [_pair(plan_id, split.weeks, index) for index in range(3)]
    if split.changed:
        ids = (plan_id, *split.weeks)
        confirm = key("Confirm", "phasesnow", *ids, revision=split.head.version, style=ButtonStyle.PRIMARY)
        rows.append((confirm, key("As it is", "phases", plan_id)))
    rows.append((key("‹ Back to the plan", "plan", plan_id),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def _pair(plan_id: int, weeks: PhaseWeeks, index: int) -> Row:
    """A week from one phase to the next, and back."""
    first, second = PHASE_NAMES[_PHASES[index]], PHASE_NAMES[_PHASES[index + 1]]
    return tuple(
        _moved(plan_id, weeks, index, step, label)
        for step, label in ((1, f"{second} → {first}"), (-1, f"{first} → {second}"))
    )


def _moved(plan_id: int, weeks: PhaseWeeks, index: int, step: int, label: str) -> Button:
    moved = list(weeks)
    moved[index] += step
    moved[index + 1] -= step
    return key(label, "phases", plan_id, *moved)


@tap("phasesnow")
async def on_phases_now(request: Request, tap: Tap) -> None:
    """Plan after the split."""
    weeks = _weeks(tap)
    if weeks is None:
        raise CoachError("That is no split of the weeks. Open the phases again.")
    split = await put_split(request.uow, request.person, tap.number(0), weeks, tap.revision)
    note = f"{count(len(split.changed), 'week')} planned anew after the new split."
    await request.toast(note)
    head = await request.uow.plans.head(split.head.id)
    await show_plan(request, head or split.head, esc(note))
