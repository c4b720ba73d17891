"""The More menu, choosing where a copy goes, and the versions of a plan."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.approval import WeekStatus
from domain.editing.history import change_in_words, changes_between
from domain.formats import MONTHS, show_clock, show_date_range
from domain.messages import Card
from domain.records import Change, VersionHead
from domain.units import Units
from handlers.desk.week import OpenedWeek
from handlers.views.day_lines import run_words, short_weekday
from handlers.views.keys import Row, back_to_day, back_to_week, key, rows_of
from handlers.views.text import esc, one_line


def more_card(opened: OpenedWeek, *, has_coach: bool) -> Card:
    """Everything that can be done with a week beyond its card."""
    plan_id, number, revision = opened.head.id, opened.number, opened.revision
    open_week = opened.stored.status not in (WeekStatus.FINALIZED, WeekStatus.OUTLINE) and opened.sunday >= opened.today
    rows: list[Row] = [
        (key("Copy this week", "copyto", plan_id, number), key("Templates", "tpls", plan_id, number)),
        (key("Versions", "versions", plan_id, number), key("Plan ahead anew", "ahead", plan_id, number)),
    ]
    if open_week:
        rows.append(
            (
                key("Regenerate week", "regen", plan_id, number, revision=revision),
                key("Swap weekdays", "columns", plan_id, number),
            )
        )
        if opened.has_model:
            rows.append((key("Ask the model for a week", "askmodel", plan_id, number, revision=revision),))
    if opened.dirty:
        rows.append((key("Drop unsaved changes", "discard", plan_id, number, revision=revision),))
    rows.append((key("Rules", "rules", plan_id, number), key("Refresh", "refresh", plan_id, number)))
    if opened.is_own:
        rows.append((key("Coach", "coach"), key("Settings", "set")))
    rows.append((back_to_week(plan_id, number), key("Plan", "plan", plan_id)))
    text = [
        f"<b>Week {number}: more</b>",
        "Tap a day on the week card to copy, paste, pin or annotate it, and to see why it is there.",
    ]
    if has_coach:
        text.append("Your coach sees what you save and approves it.")
    return Card(text="\n".join(text), buttons=tuple(rows))


def paste_card(opened: OpenedWeek, source: tuple[int, int], words: str) -> Card:
    """Where a copied day should go: the days of this week, and the weeks around it."""
    plan_id, number = opened.head.id, opened.number
    rows: list[Row] = []
    for day in opened.frame.open_days:
        if (number, day) == source:
            continue
        label = f"{short_weekday(day)}: {run_words(opened.week.day(day), opened.units, with_pace=False)}"
        rows.append((key(label, "paste", plan_id, *source, number, day, revision=opened.revision),))
    around = []
    if number > 1 and number > source[0]:
        around.append(key(f"‹ Week {number - 1}", "copy", plan_id, *source, number - 1))
    if number < opened.head.total_weeks:
        around.append(key(f"Week {number + 1} ›", "copy", plan_id, *source, number + 1))
    rows += [tuple(around), (key("Keep as a template", "tplkeep", plan_id, *source), back_to_day(plan_id, *source))]
    return Card(
        text=f"<b>Copied: {esc(words)}</b>\nWeek {number}: tap the day to paste it on.",
        buttons=tuple(row for row in rows if row),
    )


def copy_week_card(plan_id: int, source: int, targets: Sequence[int], source_dates: str) -> Card:
    """To which week a week should be copied."""
    buttons = [key(f"Week {number}", "pasteweek", plan_id, source, number) for number in targets]
    rows = [tuple(buttons[start : start + 4]) for start in range(0, len(buttons), 4)]
    return Card(
        text=f"<b>Copy week {source}</b> ({source_dates})\nTap the week to paste it over. You see the effect first.",
        buttons=(*rows, (back_to_week(plan_id, source),)),
    )


def copy_source_card(plan_id: int, numbers: Sequence[int], first: int) -> Card:
    """Which week should be copied."""
    row = tuple(key(f"Week {number}", "copyto", plan_id, number) for number in numbers)
    return Card(
        text="<b>Copy a week</b>\nWhich one?", buttons=(row, (key("‹ Back to the month", "month", plan_id, first),))
    )


def columns_card(opened: OpenedWeek, first: int | None) -> Card:
    """Two weekdays trade places in all future weeks."""
    plan_id, number = opened.head.id, opened.number
    chosen = "" if first is None else f" with {short_weekday(first)}"
    if first is None:
        days = [key(short_weekday(day), "columns", plan_id, number, day) for day in range(1, 8)]
    else:
        days = [
            key(short_weekday(day), "columnsask", plan_id, number, first, day) for day in range(1, 8) if day != first
        ]
    return Card(
        text=f"<b>Swap two weekdays in every week from week {number} on</b>\nWhich weekday{chosen}?",
        buttons=(*rows_of(days, 4), (back_to_week(plan_id, number),)),
    )


def versions_card(
    plan_id: int, number: int, versions: Sequence[VersionHead], names: Mapping[int, str], zone: str
) -> Card:
    """Every save, approval and regeneration: who, when, why; a tap compares with now."""
    lines = ["<b>Versions</b>", "Newest first. Tap one to see its changes.", ""]
    buttons = []
    for version in versions[:15]:
        who = "Milepost" if version.author_id is None else names.get(version.author_id, "somebody")
        week = f", week {version.week_number}" if version.week_number else ""
        lines.append(f"<b>{version.version}</b> · {_when(version.at, zone)} · {esc(who, 20)}{week}")
        lines.append(f"    {esc(version.reason, 60)}")
        buttons.append(key(str(version.version), "version", plan_id, number, version.version))
    rows = [tuple(buttons[start : start + 5]) for start in range(0, len(buttons), 5)]
    back = (back_to_week(plan_id, number), key("Plan", "plan", plan_id))
    return Card(text="\n".join(lines), buttons=(*rows, back))


def version_card(
    plan_id: int, number: int, change: Change, who: str, units: Units, zone: str, *, can_revert: bool
) -> Card:
    """One version: what it changed, day by day, before and after."""
    lines = [
        f"<b>Version {change.version}</b> · {_when(change.at, zone)}",
        f"{esc(who, 40)}: {esc(change.reason, 200)}",
        "",
    ]
    changes = changes_between(change.before, change.after)
    lines += [esc(one_line(change_in_words(each, units), 120)) for each in changes] or ["No day was changed."]
    rows: list[Row] = []
    if can_revert and changes:
        rows.append((key("Take this change back", "revert", plan_id, change.week_number, change.version),))
    rows.append((key("‹ Back to the versions", "versions", plan_id, number), back_to_week(plan_id, number, "Week")))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def _when(at: datetime, zone: str) -> str:
    local = at.astimezone(ZoneInfo(zone))
    return f"{local.day} {MONTHS[local.month - 1][:3]} {show_clock(local.time())}"


def dates_of(opened: OpenedWeek) -> str:
    """The week's dates."""
    return show_date_range(opened.monday, opened.sunday)
