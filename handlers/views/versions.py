"""Two versions of a plan side by side: what changed, week by week and day by day."""

from collections.abc import Sequence

from domain.editing.history import DayChange, change_in_words, show_day_run
from domain.formats import weekday_name
from domain.messages import Card
from domain.records import VersionHead
from domain.units import Units
from handlers.views.keys import Row, back_to_week, key
from handlers.views.text import count, esc

MOST_LINES = 40


def compare_card(
    plan_id: int, number: int, older: int, newer: int | None, found: Sequence[tuple[int, DayChange]], units: Units
) -> Card:
    """Each changed day: then and now. `newer` None means the plan as it is now."""
    later = "now" if newer is None else f"version {newer}"
    lines = [f"<b>Version {older} and {later}</b>"]
    if not found:
        lines.append("No day differs.")
    week = 0
    for shown, (week_number, change) in enumerate(found):
        if shown == MOST_LINES:
            lines.append(f"… and {count(len(found) - shown, 'more day', 'more days')}.")
            break
        if week_number != week:
            week = week_number
            lines += ["", f"<b>Week {week}</b>"]
        lines.append(esc(_line(change, units)))
    rows: list[Row] = [
        (key("With another version", "comparepick", plan_id, number, older),),
        (key("‹ Back to the versions", "versions", plan_id, number), back_to_week(plan_id, number, "Week")),
    ]
    return Card(text="\n".join(lines), buttons=tuple(rows))


def _line(change: DayChange, units: Units) -> str:
    was, now = show_day_run(change.before, units), show_day_run(change.after, units)
    if was == now:
        return change_in_words(change, units)
    return f"{weekday_name(change.number)[:3]}: {was} → {now}"


def pick_card(plan_id: int, number: int, older: int, versions: Sequence[VersionHead]) -> Card:
    """Which other version to lay beside this one."""
    buttons = [
        key(str(each.version), "compare", plan_id, number, min(older, each.version), max(older, each.version))
        for each in versions
        if each.version != older
    ]
    rows = [tuple(buttons[start : start + 5]) for start in range(0, len(buttons), 5)]
    back = (key("‹ Back to the versions", "versions", plan_id, number),)
    return Card(text=f"<b>Compare version {older}</b>\nWith which one?", buttons=(*rows, back))
