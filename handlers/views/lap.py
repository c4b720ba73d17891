"""The lap editor: one lap with its − and + for distance and pace, typing, order, delete."""

from domain.editing.laps import FASTEST_PACE_S, MIN_LAP_MM, SLOWEST_PACE_S, segment_of
from domain.editing.operations import DeleteLap, EditLap, MoveLap
from domain.messages import Button, ButtonStyle, Card
from domain.plan import Lap, Segment
from domain.units import MM_PER_KM, Units
from handlers.buttons.day import OpenLap, OpenLaps, TypeLap, TypeNewLap
from handlers.buttons.decisions import SettleWeek
from handlers.buttons.edits import ChangeLaps, ReturnTo, UndoStep
from handlers.buttons.operations import SmallLap
from handlers.desk.week import OpenedDays
from handlers.views.day import day_lines
from handlers.views.keys import Row, back_to_day, back_to_week, key
from handlers.wording.door import mark, tr
from handlers.wording.examples import example_lap, example_laps
from handlers.wording.formats import short_weekday, show_distance, show_lap
from handlers.wording.laps import lap_of_day_words
from handlers.wording.names import segment_name, short_segment_name

PACE_STEP_S = 5
_TRACK_STEP_MM = 100_000
_MOST_LAPS = 40
# A card with more laps has a button each, and no steps.
_MOST_WITH_STEPS = 10
_ADD = {
    Segment.WARMUP: mark("Add to warm-up"),
    Segment.WORKOUT: mark("Add to workout"),
    Segment.COOLDOWN: mark("Add to cool-down"),
}
_LAP_OF = {
    Segment.WARMUP: mark("{day}, warm-up lap {number} of {total}"),
    Segment.WORKOUT: mark("{day}, workout lap {number} of {total}"),
    Segment.COOLDOWN: mark("{day}, cool-down lap {number} of {total}"),
}


def lap_screen(opened: OpenedDays, day: int) -> str:
    """The name of a screen about the laps of a day."""
    return f"lap:{opened.head.id}:{opened.number}:{day}"


def laps_card(opened: OpenedDays, number: int, note: str = "") -> Card:
    """The day's laps, one button each. `note` is a line on top (safe HTML)."""
    plan, week, revision = opened.plan_id, opened.number, opened.revision
    day = opened.week.day(number)
    lines = [f"{note}\n"] if note else []
    lines += [*day_lines(opened, number), "", tr("Tap a lap to change it, or send the whole workout in one line.")]
    laps = [(segment, index, lap) for segment in Segment for index, lap in enumerate(segment_of(day, segment))]
    row = _stepped_row if len(laps) <= _MOST_WITH_STEPS else _whole_row
    rows = [row(opened, number, place) for place in laps[:_MOST_LAPS]]
    add = tuple(
        key(tr(_ADD[segment]), TypeNewLap(plan, week, number, segment, revision=revision)) for segment in Segment
    )
    back = (back_to_day(plan, week, number), back_to_week(plan, week, tr("Week")))
    return Card(text="\n".join(lines), buttons=(*rows, add, *finish_row(opened), back))


def _whole_row(opened: OpenedDays, number: int, place: tuple[Segment, int, Lap]) -> Row:
    """A lap by its name, which opens it."""
    segment, index, _ = place
    name = tr(
        "{part} {number}: {lap}",
        part=segment_name(segment),
        number=index + 1,
        lap=lap_of_day_words(opened.week.day(number), segment, index, opened.units),
    )
    return (key(name, OpenLap(opened.plan_id, opened.number, number, segment, index, revision=opened.revision)),)


def _stepped_row(opened: OpenedDays, number: int, place: tuple[Segment, int, Lap]) -> Row:
    """A lap by its part and length, which opens it, a step shorter and a step longer.

    A third of a phone holds so little: the card has the paces, and numbers stand where a part has several laps.
    """
    segment, index, lap = place
    plan, week, revision = opened.plan_id, opened.number, opened.revision
    part, length = short_segment_name(segment), show_lap(lap.distance_mm, opened.units)
    name = tr("{part}: {length}", part=part, length=length)
    if len(segment_of(opened.week.day(number), segment)) > 1:
        name = tr("{part} {number}: {length}", part=part, number=index + 1, length=length)
    row = [key(name, OpenLap(plan, week, number, segment, index, revision=revision))]
    step = distance_step_mm(lap, opened.units)
    for sign, stepped in (("−", lap.distance_mm - step), ("+", lap.distance_mm + step)):
        if stepped >= MIN_LAP_MM:
            operation = EditLap(number, segment, index, Lap(stepped, lap.pace_s))
            row.append(key(sign, ChangeLaps(plan, week, opened.steps, operation, True, revision=revision)))
    return tuple(row)


def finish_row(opened: OpenedDays) -> tuple[Row, ...]:
    """From edits of laps straight to the end: saved, and approved or sent to who approves."""
    if not opened.dirty:
        return ()
    settle = SettleWeek(opened.plan_id, opened.number, opened.steps, revision=opened.revision)
    return ((key(tr("Save and finish"), settle, style=ButtonStyle.SUCCESS),),)


def distance_step_mm(lap: Lap, units: Units) -> int:
    """A tap on − or +: a quarter mile or half a kilometre, 100 m for repeats under a kilometre.

    Repeats are run on tracks, by pace; a short lap by effort goes by the person's own units.
    """
    if lap.distance_mm < MM_PER_KM and (lap.pace_s is not None or units is Units.KM):
        return _TRACK_STEP_MM
    return units.quarter_mm


def lap_card(opened: OpenedDays, number: int, segment: Segment, index: int) -> Card:
    """One lap with its buttons; the day's laps when it is not there any more."""
    laps = segment_of(opened.week.day(number), segment)
    if not 0 <= index < len(laps):
        return laps_card(opened, number)
    lap = laps[index]
    title = tr(_LAP_OF[segment], day=short_weekday(number), number=index + 1, total=len(laps))
    lines = [
        f"<b>{title}</b>",
        lap_of_day_words(opened.week.day(number), segment, index, opened.units),
        "",
        tr(
            "Day: {day} · week {number}: {week}",
            day=show_distance(opened.week.day(number).distance_mm, opened.units),
            number=opened.number,
            week=show_distance(opened.week.distance_mm, opened.units),
        ),
        "",
        tr("Use the buttons, or send the lap as it should be, for example “{lap}”.", lap=example_lap(opened.units)),
    ]
    return Card(text="\n".join(lines), buttons=_buttons(opened, number, segment, index, lap, len(laps)))


def _buttons(opened: OpenedDays, number: int, segment: Segment, index: int, lap: Lap, count: int) -> tuple[Row, ...]:
    plan, week, revision = opened.plan_id, opened.number, opened.revision
    last = [key(tr("Type"), TypeLap(plan, week, number, segment, index, revision=revision))]
    if opened.session and opened.session.done:
        back = UndoStep(plan, week, opened.steps, ReturnTo.LAPS, number, revision=revision)
        last.append(key(tr("Undo"), back))
    return tuple(
        row
        for row in (
            _distance_row(opened, number, segment, index, lap),
            _pace_row(opened, number, segment, index, lap),
            _order_row(opened, number, segment, index, count),
            tuple(last),
            *finish_row(opened),
            (
                key(tr("‹ Back to the laps"), OpenLaps(plan, week, number, revision=revision)),
                back_to_week(plan, week, tr("Week")),
            ),
        )
        if row
    )


def _change(opened: OpenedDays, label: str, operation: SmallLap) -> Button:
    data = ChangeLaps(opened.plan_id, opened.number, opened.steps, operation, revision=opened.revision)
    return key(label, data)


def _distance_row(opened: OpenedDays, number: int, segment: Segment, index: int, lap: Lap) -> Row:
    step = distance_step_mm(lap, opened.units)
    shown = show_distance(step, opened.units) if step != _TRACK_STEP_MM else tr("100 m")
    longer = EditLap(number, segment, index, Lap(lap.distance_mm + step, lap.pace_s))
    row = [_change(opened, f"+ {shown}", longer)]
    if lap.distance_mm - step >= MIN_LAP_MM:
        shorter = EditLap(number, segment, index, Lap(lap.distance_mm - step, lap.pace_s))
        row.insert(0, _change(opened, f"− {shown}", shorter))
    return tuple(row)


def _pace_row(opened: OpenedDays, number: int, segment: Segment, index: int, lap: Lap) -> Row:
    if lap.pace_s is None:
        return ()
    row = []
    if lap.pace_s - PACE_STEP_S >= FASTEST_PACE_S:
        faster = EditLap(number, segment, index, Lap(lap.distance_mm, lap.pace_s - PACE_STEP_S))
        row.append(_change(opened, tr("{seconds} s faster", seconds=PACE_STEP_S), faster))
    if lap.pace_s + PACE_STEP_S <= SLOWEST_PACE_S:
        slower = EditLap(number, segment, index, Lap(lap.distance_mm, lap.pace_s + PACE_STEP_S))
        row.append(_change(opened, tr("{seconds} s slower", seconds=PACE_STEP_S), slower))
    row.append(_change(opened, tr("By effort"), EditLap(number, segment, index, Lap(lap.distance_mm))))
    return tuple(row)


def _order_row(opened: OpenedDays, number: int, segment: Segment, index: int, count: int) -> Row:
    row = []
    if index > 0:
        row.append(_change(opened, tr("Earlier"), MoveLap(number, segment, index, index - 1)))
    if index < count - 1:
        row.append(_change(opened, tr("Later"), MoveLap(number, segment, index, index + 1)))
    return (*row, _change(opened, tr("Delete"), DeleteLap(number, segment, index)))


def ask_lap_card(opened: OpenedDays, number: int, segment: Segment, index: int | None) -> Card:
    """What to send for a lap; `index` None asks for one to add."""
    laps = segment_of(opened.week.day(number), segment)
    lap, easy, repeats = example_laps(opened.units)
    lines = [
        tr(
            "Send the lap, for example <b>{lap}</b>, <b>{easy}</b> or <b>{repeats}</b>.",
            lap=lap,
            easy=easy,
            repeats=repeats,
        )
    ]
    if index is not None and 0 <= index < len(laps):
        now = lap_of_day_words(opened.week.day(number), segment, index, opened.units)
        lines.append(tr("Now: {lap}.", lap=now))
    return Card(text="\n".join(lines), buttons=((back_to_day(opened.plan_id, opened.number, number),),))
