"""What an edit would change, shown before it is applied; and what saving would write."""

from collections.abc import Sequence

from domain.editing.effect import Effect
from domain.editing.history import DayChange, change_in_words, changes_between
from domain.editing.operations import MoveDay, Operation, SwapDays
from domain.editing.words import label
from domain.formats import show_date_range, show_distance, show_percent, weekday_name
from domain.messages import Button, ButtonStyle, Card
from domain.plan import Week
from domain.rules import Finding
from domain.units import Units
from handlers.actions.approve_week import ApproveCheck
from handlers.actions.save_week import SaveCheck
from handlers.chat.operation_codes import encode
from handlers.desk.week import OpenedWeek
from handlers.views.keys import Row, back_to_week, key
from handlers.views.text import count, esc
from handlers.wording.rules import finding_words


def effect_lines(effect: Effect, units: Units, *, is_hard_shown: bool = True) -> list[str]:
    """Load, hard days in a row, long run, rules: what changes and what stays."""
    before, after = show_distance(effect.before_mm, units, 1), show_distance(effect.after_mm, units, 1)
    lines = [f"Week: {after}, as before" if before == after else f"Week: {after}, was {before}"]
    lines.append(_hard_days(effect))
    if effect.long_day_after is None:
        lines.append("Long run: none" + (" any more" if effect.long_day_before else ", as before"))
    else:
        moved = (
            f", was {weekday_name(effect.long_day_before)}" if effect.long_run_moved and effect.long_day_before else ""
        )
        share = show_percent(effect.long_share_after)
        was = show_percent(effect.long_share_before)
        compared = f", was {was}" if share != was else ""
        lines.append(f"Long run: {weekday_name(effect.long_day_after)}{moved} · {share} of the week{compared}")
    return lines + finding_lines(effect, units, is_hard_shown=is_hard_shown)


def _hard_days(effect: Effect) -> str:
    pairs = effect.back_to_back_after
    if not pairs:
        resolved = " any more" if effect.back_to_back_before else ""
        return f"Hard days in a row: none{resolved}"
    names = "; ".join(f"{_day(first)} and {_day(second)}" for first, second in pairs)
    known = ", as before" if pairs == effect.back_to_back_before else ""
    return f"Hard days in a row: {names}{known}"


def _day(number: int) -> str:
    if number == 0:
        return "last Sunday"
    return "next Monday" if number == 8 else weekday_name(number)


def finding_lines(effect: Effect, units: Units, *, is_hard_shown: bool = True) -> list[str]:
    """Rules gained and lost, in their own sentences."""
    lines = []
    gained = [finding for finding in effect.gained if is_hard_shown or not finding.hard]
    if gained:
        lines += ["", "New with this change:"]
        lines += [_finding(finding, units) for finding in gained[:6]]
    if effect.lost:
        lines += ["", f"Solved by this change: {count(len(effect.lost), 'finding')}."]
    if not effect.gained and not effect.lost:
        lines.append("Rules: as before")
    return lines


def _finding(finding: Finding, units: Units) -> str:
    weight = "Breaks a rule" if finding.hard else "Advice"
    return f"• {weight}: {esc(finding_words(finding, units))}"


def preview_card(
    opened: OpenedWeek,
    operation: Operation,
    after: Week,
    effect: Effect,
    *,
    note: str = "",
    instead: Operation | None = None,
) -> Card:
    """ "Swap Tuesday and Friday?" with the difference and the effect."""
    lines = [note, ""] if note else []
    lines += [f"<b>{esc(label(operation, opened.units))}?</b>", _where(opened), ""]
    changes = changes_between(opened.week.days, after.days)
    lines += [esc(change_in_words(change, opened.units)) for change in changes]
    lines += ["", *effect_lines(effect, opened.units)]
    plan_id, number, revision = opened.head.id, opened.number, opened.revision
    code = encode(operation)
    rows: list[Row] = []
    if code is not None:
        confirm = key(
            "Confirm", "apply", plan_id, number, opened.steps, *code, revision=revision, style=ButtonStyle.PRIMARY
        )
        rows.append((confirm, back_to_week(plan_id, number, "Back")))
    other = encode(instead) if instead is not None else None
    if instead is not None and other is not None:
        words = label(instead, opened.units)
        rows.append((key(f"Instead: {words}", "preview", plan_id, number, *other, revision=revision),))
    if isinstance(operation, MoveDay) and opened.week.day(operation.to).is_run:
        swap = encode(SwapDays(operation.day, operation.to))
        assert swap is not None
        rows.append((key("Swap them instead", "preview", plan_id, number, *swap, revision=revision),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def preview_with(opened: OpenedWeek, operation: Operation, after: Week, effect: Effect, confirm: Button) -> Card:
    """A preview whose operation does not fit a button: the caller brings the confirming one."""
    card = preview_card(opened, operation, after, effect)
    return Card(text=card.text, buttons=((confirm, back_to_week(opened.head.id, opened.number, "Back")),))


def _where(opened: OpenedWeek) -> str:
    return f"Week {opened.number}, {show_date_range(opened.monday, opened.sunday)}"


def save_card(opened: OpenedWeek, check: SaveCheck) -> Card:
    """What saving writes; hard findings block, soft ones can be confirmed."""
    plan_id, number, revision = opened.head.id, opened.number, opened.revision
    lines = [f"<b>Save week {number}?</b>", _where(opened), ""]
    lines += _changes(check.changes, opened.units)
    # What blocks the save is listed once, below.
    lines += ["", *effect_lines(check.effect, opened.units, is_hard_shown=not check.hard)]
    back = back_to_week(plan_id, number, "Back")
    if check.hard:
        lines += [
            "",
            "<b>This cannot be saved yet:</b>",
            *(f"• {esc(finding_words(finding, opened.units))}" for finding in check.hard[:8]),
        ]
        lines += ["", "Change the day, have it mended, or drop the changes."]
        mend = (key("Mend it for me", "mend", plan_id, number, revision=revision, style=ButtonStyle.PRIMARY),)
        drop = key("Drop the changes", "discard", plan_id, number, revision=revision)
        return Card(text="\n".join(lines), buttons=(mend, (back, drop)))
    text = "Save anyway" if check.soft else "Save"
    confirm = key(
        text,
        "savenow",
        plan_id,
        number,
        opened.steps,
        int(bool(check.soft)),
        revision=revision,
        style=ButtonStyle.PRIMARY,
    )
    return Card(
        text="\n".join(lines),
        buttons=((confirm, back), (key("Drop the changes", "discard", plan_id, number, revision=revision),)),
    )


def _changes(changes: Sequence[DayChange], units: Units) -> list[str]:
    if not changes:
        return ["No day changes."]
    return [esc(change_in_words(change, units)) for change in changes]


def approve_card(opened: OpenedWeek, check: ApproveCheck) -> Card:
    """ "Approve week 3?" with what it changes in the schedule in force."""
    plan_id, number, revision = opened.head.id, opened.number, opened.revision
    lines = [f"<b>Approve week {number}?</b>", _where(opened)]
    lines.append(f"{show_distance(opened.stored.week.distance_mm, opened.units, 1)} in all")
    if opened.stored.approved is not None:
        changes = changes_between(opened.stored.approved.days, opened.stored.week.days)
        lines += ["", "Against the approved week in force:", *_changes(changes, opened.units)]
    if check.soft:
        lines += ["", "Advice:", *(f"• {esc(finding_words(finding, opened.units))}" for finding in check.soft[:6])]
    lines += ["", "Reminders follow the approved week."]
    confirm = key("Approve", "approvenow", plan_id, number, revision=revision, style=ButtonStyle.SUCCESS)
    return Card(text="\n".join(lines), buttons=((confirm, back_to_week(plan_id, number, "Back")),))


def conflict_card(opened: OpenedWeek) -> Card:
    """Two people edited the week: the difference, and the choice."""
    assert opened.session is not None
    theirs = changes_between(opened.session.base.days, opened.stored.week.days)
    mine = changes_between(opened.session.base.days, opened.session.week.days)
    lines = [
        "<b>Somebody else saved this week while you were editing.</b>",
        "Nothing was overwritten. Please choose.",
        "",
        "Saved meanwhile:",
        *_changes(theirs, opened.units),
        "",
        "Your unsaved changes:",
        *_changes(mine, opened.units),
    ]
    plan_id, number, revision = opened.head.id, opened.number, opened.revision
    return Card(
        text="\n".join(lines),
        buttons=(
            (key("Keep my days over it", "mine", plan_id, number, revision=revision),),
            (key("Take the saved week", "discard", plan_id, number, revision=revision),),
        ),
    )
