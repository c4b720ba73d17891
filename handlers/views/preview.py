"""What an edit would change, shown before it is applied; and what saving and approving would write."""

from domain.editing.history import changes_between
from domain.editing.labels import label_of
from domain.editing.operations import MoveDay, SwapDays
from domain.messages import Button, ButtonStyle, Card
from domain.rules import Finding
from domain.units import Units
from handlers.buttons.codec import ButtonData
from handlers.buttons.decisions import ConfirmApprove, ConfirmSave
from handlers.buttons.edits import ApplyOperation, DropEdits, KeepMine, PreviewMend, PreviewOperation
from handlers.buttons.operations import Small, fits
from handlers.desk.checks import ApproveCheck, Preview, SaveCheck
from handlers.desk.week import OpenedDays, OpenedWeek
from handlers.views.effects import change_lines, effect_lines
from handlers.views.keys import Row, back_to_week, key
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.editing import label_words
from handlers.wording.formats import show_date_range, show_distance
from handlers.wording.rules import finding_words

_MOST_FINDINGS = 6
_MOST_BROKEN = 8


def preview_card(opened: OpenedWeek, found: Preview, *, note: str = "", confirm: ButtonData | None = None) -> Card:
    """ "Swap Tuesday and Friday?" with the difference and the effect.

    `confirm` is what Confirm leads to where the operation itself does not fit a button. `note` is a line on top
    (safe HTML).
    """
    lines = [note, ""] if note else []
    question = tr("{change}?", change=esc(label_words(label_of(found.operation), opened.units)))
    lines += [f"<b>{question}</b>", _where(opened), ""]
    lines += [*change_lines(found.changes, opened.units), "", *effect_lines(found.effect, opened.units)]
    rows = [_confirm_row(opened, confirm)] if confirm is not None else _rows(opened, found)
    return Card(text="\n".join(lines), buttons=tuple(rows))


def _confirm_row(opened: OpenedWeek, data: ButtonData) -> Row:
    back = back_to_week(opened.plan_id, opened.number, tr("Back"))
    return (key(tr("Confirm"), data, style=ButtonStyle.PRIMARY), back)


def _rows(opened: OpenedWeek, found: Preview) -> list[Row]:
    plan, number, revision = opened.plan_id, opened.number, opened.revision
    operation, instead = found.operation, found.instead
    rows: list[Row] = []
    if fits(operation):
        apply = ApplyOperation(plan, number, opened.steps, operation, revision=revision)
        rows.append(_confirm_row(opened, apply))
    if instead is not None and fits(instead):
        other = tr("Instead: {change}", change=label_words(label_of(instead), opened.units))
        rows.append((_preview_button(opened, other, instead),))
    if isinstance(operation, MoveDay) and opened.week.day(operation.to).is_run:
        swap = SwapDays(operation.day, operation.to)
        rows.append((_preview_button(opened, tr("Swap them instead"), swap),))
    return rows


def _preview_button(opened: OpenedWeek, words: str, operation: Small) -> Button:
    return key(words, PreviewOperation(opened.plan_id, opened.number, operation, revision=opened.revision))


def _where(opened: OpenedWeek) -> str:
    dates = show_date_range(opened.monday, opened.sunday)
    return tr("Week {number}, {dates}", number=opened.number, dates=dates)


def _bullets(findings: tuple[Finding, ...], units: Units) -> list[str]:
    return [f"• {esc(finding_words(finding, units))}" for finding in findings]


def _drop(opened: OpenedDays, words: str) -> Button:
    return key(words, DropEdits(opened.plan_id, opened.number, revision=opened.revision))


def save_card(opened: OpenedWeek, check: SaveCheck) -> Card:
    """What saving writes; hard findings block, soft ones can be confirmed."""
    plan_id, number, revision = opened.plan_id, opened.number, opened.revision
    lines = [tr("<b>Save week {number}?</b>", number=number), _where(opened), ""]
    lines += change_lines(check.changes, opened.units)
    # What blocks the save is listed once, below.
    lines += ["", *effect_lines(check.effect, opened.units, is_hard_shown=not check.hard)]
    back = back_to_week(plan_id, number, tr("Back"))
    drop = _drop(opened, tr("Drop the changes"))
    if check.hard:
        lines += ["", tr("<b>This cannot be saved yet:</b>"), *_bullets(check.hard[:_MOST_BROKEN], opened.units)]
        lines += ["", tr("Change the day, have it mended, or drop the changes.")]
        mend = key(tr("Mend it for me"), PreviewMend(plan_id, number, revision=revision), style=ButtonStyle.PRIMARY)
        return Card(text="\n".join(lines), buttons=((mend,), (back, drop)))
    confirm = key(
        tr("Save anyway") if check.soft else tr("Save"),
        ConfirmSave(plan_id, number, opened.steps, bool(check.soft), revision=revision),
        style=ButtonStyle.PRIMARY,
    )
    return Card(text="\n".join(lines), buttons=((confirm, back), (drop,)))


def approve_card(opened: OpenedWeek, check: ApproveCheck) -> Card:
    """ "Approve week 3?" with what it changes in the schedule in force."""
    plan_id, number, revision = opened.plan_id, opened.number, opened.revision
    total = show_distance(opened.stored.week.distance_mm, opened.units, 1)
    lines = [
        tr("<b>Approve week {number}?</b>", number=number),
        _where(opened),
        tr("{distance} in all", distance=total),
    ]
    if opened.stored.approved is not None:
        changes = changes_between(opened.stored.approved.days, opened.stored.week.days)
        lines += ["", tr("Against the approved week in force:"), *change_lines(changes, opened.units)]
    if check.soft:
        lines += ["", tr("Advice:"), *_bullets(check.soft[:_MOST_FINDINGS], opened.units)]
    lines += ["", tr("Reminders follow the approved week.")]
    confirm = key(tr("Approve"), ConfirmApprove(plan_id, number, revision=revision), style=ButtonStyle.SUCCESS)
    return Card(text="\n".join(lines), buttons=((confirm, back_to_week(plan_id, number, tr("Back"))),))


def conflict_card(opened: OpenedDays) -> Card:
    """Two people edited the week: the difference, and the choice."""
    assert opened.session is not None
    theirs = changes_between(opened.session.base.days, opened.stored.week.days)
    mine = changes_between(opened.session.base.days, opened.session.week.days)
    lines = [
        tr("<b>Somebody else saved this week while you were editing.</b>"),
        tr("Nothing was overwritten. Please choose."),
        "",
        tr("Saved meanwhile:"),
        *change_lines(theirs, opened.units),
        "",
        tr("Your unsaved changes:"),
        *change_lines(mine, opened.units),
    ]
    keep = KeepMine(opened.plan_id, opened.number, revision=opened.revision)
    return Card(
        text="\n".join(lines),
        buttons=((key(tr("Keep my days over it"), keep),), (_drop(opened, tr("Take the saved week")),)),
    )
