"""The lap editor: − and + for distance and pace, typing, order, delete."""

from domain.editing.history import SEGMENT_NAMES
from domain.editing.laps import FASTEST_PACE_S, MIN_LAP_MM, SLOWEST_PACE_S, segment_of
from domain.editing.operations import DeleteLap, EditLap, MoveLap, Operation
from domain.formats import show_distance
from domain.messages import Button, Card
from domain.plan import Lap, Segment
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from handlers.chat.operation_codes import encode, segment_letter
from handlers.desk.week import OpenedWeek
from handlers.views.day_lines import lap_words, short_weekday
from handlers.views.keys import Row, key

PACE_STEP_S = 5


def distance_step_mm(lap: Lap, units: Units) -> int:
    """A tap on − or +: a quarter mile or half a kilometre, 100 m for repeats under a kilometre.

    Repeats are run on tracks, by pace; a short lap by effort goes by the person's own units.
    """
    if lap.distance_mm < MM_PER_KM and (lap.pace_s is not None or units is Units.KM):
        return 100_000
    return MM_PER_MILE // 4 if units is Units.MI else MM_PER_KM // 2


def lap_card(opened: OpenedWeek, number: int, segment: Segment, index: int, note: str = "") -> Card | None:
    """One lap with its buttons; None when it is not there any more."""
    laps = segment_of(opened.week.day(number), segment)
    if not 0 <= index < len(laps):
        return None
    lap = laps[index]
    week = show_distance(opened.week.distance_mm, opened.units, 1)
    day = show_distance(opened.week.day(number).distance_mm, opened.units)
    lines = [f"{note}\n"] if note else []
    lines += [
        f"<b>{short_weekday(number)}, {SEGMENT_NAMES[segment].lower()} lap {index + 1} of {len(laps)}</b>",
        lap_words(lap, opened.units),
        "",
        f"Day: {day} · week {opened.number}: {week}",
        "",
        "Use the buttons, or tap Type and send for example “0.5 mi @ 6:40”.",
    ]
    return Card(text="\n".join(lines), buttons=_buttons(opened, number, segment, index, lap, len(laps)))


def _buttons(opened: OpenedWeek, number: int, segment: Segment, index: int, lap: Lap, count: int) -> tuple[Row, ...]:
    plan_id, week, revision = opened.head.id, opened.number, opened.revision
    letter = segment_letter(segment)

    def edit(label: str, operation: Operation) -> Button:
        code = encode(operation)
        assert code is not None
        return key(label, "edit", plan_id, week, opened.steps, *code, revision=revision)

    step = distance_step_mm(lap, opened.units)
    shown = show_distance(step, opened.units) if step != 100_000 else "100 m"
    rows: list[Row] = []
    distance = [edit(f"+ {shown}", EditLap(number, segment, index, Lap(lap.distance_mm + step, lap.pace_s)))]
    if lap.distance_mm - step >= MIN_LAP_MM:
        shorter = Lap(lap.distance_mm - step, lap.pace_s)
        distance.insert(0, edit(f"− {shown}", EditLap(number, segment, index, shorter)))
    rows.append(tuple(distance))
    if lap.pace_s is not None:
        pace = []
        if lap.pace_s - PACE_STEP_S >= FASTEST_PACE_S:
            faster = Lap(lap.distance_mm, lap.pace_s - PACE_STEP_S)
            pace.append(edit(f"{PACE_STEP_S} s faster", EditLap(number, segment, index, faster)))
        if lap.pace_s + PACE_STEP_S <= SLOWEST_PACE_S:
            slower = Lap(lap.distance_mm, lap.pace_s + PACE_STEP_S)
            pace.append(edit(f"{PACE_STEP_S} s slower", EditLap(number, segment, index, slower)))
        pace.append(edit("By effort", EditLap(number, segment, index, Lap(lap.distance_mm))))
        rows.append(tuple(pace))
    order = []
    if index > 0:
        order.append(edit("Earlier", MoveLap(number, segment, index, index - 1)))
    if index < count - 1:
        order.append(edit("Later", MoveLap(number, segment, index, index + 1)))
    order.append(edit("Delete", DeleteLap(number, segment, index)))
    rows.append(tuple(order))
    last = [key("Type", "typelap", plan_id, week, number, letter, index, revision=revision)]
    if opened.session and opened.session.done:
        last.append(key("Undo", "undo", plan_id, week, opened.steps, "laps", number, revision=revision))
    rows.append(tuple(last))
    rows.append(
        (
            key("‹ Back to the laps", "laps", plan_id, week, number, revision=revision),
            key("Week", "week", plan_id, week),
        )
    )
    return tuple(rows)
