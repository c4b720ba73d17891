"""The versions of a plan: all of them, one of them, two side by side."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.editing.history import DayChange, changes_between
from domain.messages import Button, Card
from domain.records import VersionHead
from domain.units import Units
from handlers.buttons.kinds import PlanId
from handlers.buttons.plan import (
    ChooseComparison,
    CompareVersions,
    ListVersions,
    OpenPlan,
    OpenVersion,
    PreviewGoBack,
    PreviewTakeBack,
)
from handlers.desk.versions import OneVersion, Versions
from handlers.views.keys import Row, back_to_week, key, rows_of
from handlers.views.text import esc, one_line
from handlers.wording.door import tr, trn
from handlers.wording.editing import change_words, reasons_words, show_day_run
from handlers.wording.formats import short_month, short_weekday, show_clock

MOST_LINES = 40
# The bot as an author of changes.
OURSELVES = "Milepost"
_A_ROW = 5
# Of what changed lately so many are told.
_LATELY = 3


def versions_card(plan_id: int, number: int, found: Versions, units: Units, zone: str) -> Card:
    """Every save, approval and regeneration: who, when, why; a tap shows its changes."""
    plan, versions = PlanId(plan_id), found.versions
    lines = [tr("<b>Versions</b>"), tr("Newest first. Tap one to see its changes."), ""]
    for version in versions:
        values = {
            "version": version.version,
            "when": _when(version.at, zone),
            "who": esc(_author(version.author_id, found.names), 20),
        }
        weeks = found.together.get(version.version)
        if weeks:
            lines.append(
                tr("<b>{version}</b> · {when} · {who}, weeks {first}–{last}", first=weeks[0], last=weeks[-1], **values)
            )
        elif version.week_number:
            lines.append(tr("<b>{version}</b> · {when} · {who}, week {week}", week=version.week_number, **values))
        else:
            lines.append(tr("<b>{version}</b> · {when} · {who}", **values))
        lines.append(f"    {esc(reasons_words(version.reasons, units), 60)}")
    buttons = [key(str(version.version), OpenVersion(plan, number, version.version)) for version in versions]
    rows: list[Row] = list(rows_of(buttons, _A_ROW))
    if len(versions) > 1:
        compare = ChooseComparison(plan, number, versions[0].version)
        rows.append((key(tr("Compare two versions"), compare),))
    rows.append((back_to_week(plan, number), key(tr("Plan"), OpenPlan(plan))))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def changes_card(plan_id: int, number: int, found: Versions, units: Units, zone: str) -> Card:
    """What changed lately and why, the newest first; the plan as it was made is no change."""
    changes = [version for version in found.versions if version.version > 1][:_LATELY]
    if not changes:
        return Card(text=tr("Nothing changed: the plan stands as it was made."), buttons=())
    lines = [tr("<b>Changed last</b>")]
    for version in changes:
        who, why = esc(_author(version.author_id, found.names), 20), esc(reasons_words(version.reasons, units), 160)
        when, weeks = _when(version.at, zone), found.together.get(version.version)
        if weeks:
            lines.append(
                tr(
                    "• {when}, weeks {first}–{last}, {who}: {why}",
                    first=weeks[0],
                    last=weeks[-1],
                    when=when,
                    who=who,
                    why=why,
                )
            )
        elif version.week_number:
            lines.append(
                tr("• {when}, week {week}, {who}: {why}", week=version.week_number, when=when, who=who, why=why)
            )
        else:
            lines.append(tr("• {when}, {who}: {why}", when=when, who=who, why=why))
    lines.append(tr("What a week is made of is asked with “why this week”."))
    return Card(text="\n".join(lines), buttons=((key(tr("All versions"), ListVersions(PlanId(plan_id), number)),),))


def _author(author_id: int | None, names: Mapping[int, str]) -> str:
    return OURSELVES if author_id is None else names.get(author_id, tr("somebody"))


def version_card(plan_id: int, number: int, found: OneVersion, units: Units, zone: str) -> Card:
    """One version: what it changed, day by day, before and after; the ways back to it and to before it."""
    plan, change = PlanId(plan_id), found.change
    values = {"version": change.version, "when": _when(change.at, zone)}
    lines = [
        tr("<b>Version {version}</b> · {when}", **values),
        f"{esc(found.author or OURSELVES, 40)}: {esc(reasons_words(change.reasons, units), 200)}",
        "",
    ]
    changes = changes_between(change.before, change.after)
    words = [esc(one_line(change_words(each, units), 120)) for each in changes]
    lines += words or [tr("No day was changed.")]
    rows: list[Row] = [(_compare_with_now(plan, number, change.version),)]
    week = change.week_number
    if found.is_open and not found.is_newest:
        back = tr("Week {number} back to version {version}", number=week, version=change.version)
        rows.append((key(back, PreviewGoBack(plan, week, change.version)),))
    if found.is_open and changes:
        rows.append((key(tr("Take this change back"), PreviewTakeBack(plan, week, change.version)),))
    rows.append((_back(plan, number), back_to_week(plan, number, tr("Week"))))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def first_version_card(plan_id: int, number: int) -> Card:
    """The plan as it was made."""
    plan = PlanId(plan_id)
    text = tr("<b>Version 1</b>\nThe plan as it was made.")
    return Card(text=text, buttons=((_compare_with_now(plan, number, 1),), (_back(plan, number),)))


def _compare_with_now(plan: PlanId, number: int, version: int) -> Button:
    return key(tr("Compare with now"), CompareVersions(plan, number, version, 0))


def _back(plan: PlanId, number: int) -> Button:
    return key(tr("‹ Back to the versions"), ListVersions(plan, number))


def compare_card(
    plan_id: int, number: int, older: int, newer: int | None, found: Sequence[tuple[int, DayChange]], units: Units
) -> Card:
    """Each changed day: then and now. `newer` None means the plan as it is now."""
    plan = PlanId(plan_id)
    if newer is None:
        lines = [tr("<b>Version {older} and now</b>", older=older)]
    else:
        lines = [tr("<b>Version {older} and version {newer}</b>", older=older, newer=newer)]
    if not found:
        lines.append(tr("No day differs."))
    week = 0
    for shown, (week_number, change) in enumerate(found):
        if shown == MOST_LINES:
            lines.append(trn("… and {count} more day.", "… and {count} more days.", len(found) - shown))
            break
        if week_number != week:
            week = week_number
            lines += ["", tr("<b>Week {number}</b>", number=week)]
        lines.append(esc(_line(change, units)))
    rows: list[Row] = [
        (key(tr("With another version"), ChooseComparison(plan, number, older)),),
        (_back(plan, number), back_to_week(plan, number, tr("Week"))),
    ]
    return Card(text="\n".join(lines), buttons=tuple(rows))


def _line(change: DayChange, units: Units) -> str:
    was, now = show_day_run(change.before, units), show_day_run(change.after, units)
    if was == now:
        return change_words(change, units)
    return tr("{day}: {before} → {after}", day=short_weekday(change.number), before=was, after=now)


def pick_card(plan_id: int, number: int, chosen: int, versions: Sequence[VersionHead]) -> Card:
    """Which other version to lay beside this one."""
    plan = PlanId(plan_id)
    buttons = [
        key(
            str(each.version),
            CompareVersions(plan, number, min(chosen, each.version), max(chosen, each.version)),
        )
        for each in versions
        if each.version != chosen
    ]
    text = tr("<b>Compare version {version}</b>\nWith which one?", version=chosen)
    return Card(text=text, buttons=(*rows_of(buttons, _A_ROW), (_back(plan, number),)))


def _when(at: datetime, zone: str) -> str:
    local = at.astimezone(ZoneInfo(zone))
    return tr("{day} {month} {time}", day=local.day, month=short_month(local.month), time=show_clock(local.time()))
