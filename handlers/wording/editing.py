"""Edits in words: what was done to a week, and what differs between two states of it."""

from domain.editing.history import DayChange
from domain.editing.labels import EditLabel
from domain.plan import Day, DayType, Lap
from domain.told import Told
from domain.units import Units, Weekday
from handlers.wording.door import mark, marks, tr, trn
from handlers.wording.formats import show_distance
from handlers.wording.names import type_name
from handlers.wording.telling import Table, say
from handlers.wording.values import show_lap_pace

LABELS: Table = {
    EditLabel.SWAP: mark("Swap {first} and {second}"),
    EditLabel.MOVE: mark("Move {day}'s run to {to}"),
    EditLabel.PASTE: mark("Paste a day on {to}"),
    EditLabel.PASTE_COPY: mark("Paste {day} of week {week} on {to}"),
    EditLabel.PASTE_TEMPLATE: mark("Paste “{name}” on {to}"),
    EditLabel.REST: mark("Rest on {day}"),
    EditLabel.CHANGE_TYPE: mark("{day}: change to {kind:lower}"),
    EditLabel.DISTANCE: mark("{day}: {distance} in all"),
    EditLabel.DISTANCE_AND_TYPE: mark("{day}: {distance} in all, {kind:lower}"),
    EditLabel.NOTE: mark("{day}: another note"),
    EditLabel.NO_NOTE: mark("{day}: no note"),
    EditLabel.PIN: mark("Pin {day}"),
    EditLabel.UNPIN: mark("Unpin {day}"),
    EditLabel.EDIT_LAP: mark("{day}, {segment} lap {number}: {lap}"),
    EditLabel.ADD_LAP: mark("{day}, {segment}: add {lap}"),
    EditLabel.ADD_LAPS: marks("{day}, {segment}: add {count} lap", "{day}, {segment}: add {count} laps"),
    EditLabel.DELETE_LAP: mark("{day}, {segment}: delete lap {number}"),
    EditLabel.MOVE_LAP: mark("{day}, {segment}: lap {number} to place {place}"),
    EditLabel.MEND: mark("Mend the week"),
    EditLabel.WEEK_ANEW: mark("Week {week} made anew"),
    EditLabel.DAY_ANEW: mark("{day} made anew"),
    EditLabel.TEMPLATE_OVER_WEEK: mark("Paste “{name}” over week {week}"),
    EditLabel.COPY_WEEK: mark("Copy week {week} to week {to}"),
    EditLabel.BACK_TO_VERSION: mark("Week {week} back to version {version}"),
    EditLabel.TAKE_BACK: mark("Take back: {what}"),
    EditLabel.SWAP_OUTLINE: mark("Swap {first} and {second} in the outline"),
    EditLabel.DAYS_STILL_OPEN: mark("Your changes to the days still open"),
    EditLabel.OVER_SAVED_WEEK: mark("Your changes over the saved week"),
}


def label_words(label: Told, units: Units) -> str:
    """As "Swap Tuesday and Friday", "Thursday: 3 mi in all"."""
    return say(LABELS[label.code], label.values, units)


def show_day_run(day: Day | None, units: Units) -> str:
    """A day in a few words: "Tempo 6 mi", "Rest"."""
    if day is None:
        return tr("nothing")
    if not day.is_run:
        return type_name(DayType.REST)
    return tr("{kind} {distance}", kind=type_name(day.type), distance=show_distance(day.distance_mm, units))


def change_words(change: DayChange, units: Units) -> str:
    """One change as a person reads it: "Tuesday: Tempo 6 mi, now Rest"."""
    was, now = show_day_run(change.before, units), show_day_run(change.after, units)
    values = {"day": Weekday(change.number), "was": was, "now": now}
    if was != now:
        return say(mark("{day}: {was}, now {now}"), values, units)
    return say(mark("{day}: {now}, {what}"), {**values, "what": _small_difference(change, units)}, units)


def _small_difference(change: DayChange, units: Units) -> str:
    before, after = change.before, change.after
    if before is None or after is None:
        return tr("the same")
    if before.laps != after.laps:
        return _lap_difference(before, after, units)
    if (before.notes, before.advice) != (after.notes, after.advice):
        return tr("another note") if after.is_explained else tr("note removed")
    if before.pinned != after.pinned:
        return tr("pinned") if after.pinned else tr("no longer pinned")
    moved = before.warmup != after.warmup or before.workout != after.workout
    return tr("laps in another order") if moved else tr("renamed")


def _lap_difference(before: Day, after: Day, units: Units) -> str:
    if len(before.laps) != len(after.laps):
        count = len(after.laps)
        return trn("{count} lap instead of {was}", "{count} laps instead of {was}", count, was=len(before.laps))
    different = [(was, now) for was, now in zip(before.laps, after.laps, strict=True) if was != now]
    if len(different) == 1:
        was, now = (show_lap_pace(lap, units) for lap in different[0])
        return tr("a lap of {was}, now {now}", was=was, now=now)
    if sorted(before.laps, key=_lap_key) == sorted(after.laps, key=_lap_key):
        return tr("laps in another order")
    return trn("{count} lap changed", "{count} laps changed", len(different))


def _lap_key(lap: Lap) -> tuple[int, int]:
    return lap.distance_mm, lap.pace_s or 0
