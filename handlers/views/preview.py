"""What an edit would change, shown before it is applied; and what saving and approving would write."""

from domain.approval import WeekStatus
from domain.editing.blocking import Judgement
from domain.editing.history import changes_between
from domain.editing.labels import label_of
from domain.editing.operations import MoveDay, SwapDays
from domain.messages import Button, ButtonStyle, Card
from domain.records import Change
from handlers.buttons.confirms import ConfirmEdit, at_once
from handlers.buttons.decisions import ConfirmApprove, ConfirmSave, SettleWeek
from handlers.buttons.edits import ApplyOperation, DoAllTheSame, DropEdits, KeepMine, PreviewMended, PreviewOperation
from handlers.buttons.operations import Small, fits
from handlers.desk.checks import ApproveCheck, Preview, SaveCheck, is_blocked, may_overrule
from handlers.desk.week import OpenedDays, OpenedWeek
from handlers.views.effects import change_lines, effect_lines
from handlers.views.keys import Row, back_to_week, key
from handlers.views.overruling import MOST_BROKEN, bullets, mend_row, overrule_lines, overrule_rows
from handlers.views.text import esc
from handlers.views.unplanned import beside_plan
from handlers.wording.door import tr, trn
from handlers.wording.editing import label_words, show_day_run
from handlers.wording.formats import short_weekday, show_date_range, show_distance, show_list, weekday_name
from handlers.wording.risks import risk_words
from handlers.wording.rules import rule_title

_MOST_FINDINGS = 6


def preview_card(opened: OpenedWeek, found: Preview, *, note: str = "", confirm: ConfirmEdit | None = None) -> Card:
    """ "Swap Tuesday and Friday?" with the difference and the effect: to be done at once, or kept as a draft.

    `confirm` is what keeps it as a draft where the operation itself does not fit a button. `note` is a line on top
    (safe HTML).
    """
    lines = [note, ""] if note else []
    question = tr("{change}?", change=esc(label_words(label_of(found.operation), opened.units)))
    lines += [f"<b>{question}</b>", _where(opened), ""]
    lines += [*change_lines(found.changes, opened.units), *_displaced(opened, found)]
    lines += ["", *effect_lines(found.effect, opened.units, beside=_in_all(opened))]
    operation, plan, number = found.operation, opened.plan_id, opened.number
    if confirm is None and fits(operation):
        confirm = ApplyOperation(plan, number, opened.steps, operation, revision=opened.revision)
    if opened.is_outline:
        lines += ["", *_kept_in_outline(opened, found)]
        rows = _outline_rows(opened, found, confirm)
        return Card(text="\n".join(lines), buttons=(*rows, *_other_rows(opened, found)))
    lines += _way_in_force(opened, found, is_short=isinstance(confirm, ApplyOperation))
    may_do = not found.verdict.blocking or (opened.is_own and may_overrule(opened, found.verdict))
    if may_do and _is_approved_with_it(opened):
        lines += ["", also_approves()]
    rows = _confirm_rows(opened, found, confirm) if confirm is not None else []
    return Card(text="\n".join(lines), buttons=(*rows, *_other_rows(opened, found)))


def also_approves() -> str:
    """That a yes to a change of a week that waits is an ok to the week, too."""
    return tr("Saying yes to this also approves the week.")


def _is_approved_with_it(opened: OpenedWeek) -> bool:
    """Whether a week that is not in force is approved by doing a change of it at once."""
    waits = opened.stored.status in (WeekStatus.PENDING, WeekStatus.DRAFT) and not opened.stored.decline_comment
    return waits and opened.may_approve


def _in_all(opened: OpenedWeek) -> tuple[int, int] | None:
    return beside_plan(opened.logs, opened.week.days, opened.today)


def asked_beside_lines(opened: OpenedWeek, found: Preview, asked: Change | None) -> list[str]:
    """What the athlete asked for in this week: it is approved with the edit, or the edit takes its place; safe HTML."""
    wished = changes_between(asked.before, asked.after) if asked is not None else ()
    # Days that were edited back to what they were before are no wish any more.
    wished = tuple(each for each in wished if each.after == opened.stored.week.day(each.number))
    edited = {change.number for change in found.changes}
    beside = [each for each in wished if each.number not in edited]
    replaced = [each for each in wished if each.number in edited]
    name, lines = esc(opened.athlete.name, 60), []
    if beside:
        lines += [tr("<b>{name} asked for this, and it is approved with it:</b>", name=name)]
        lines += change_lines(beside, opened.units)
    if replaced:
        lines += [tr("<b>{name} asked for this, and yours takes its place:</b>", name=name)]
        lines += change_lines(replaced, opened.units)
    return lines


def _displaced(opened: OpenedWeek, found: Preview) -> list[str]:
    """The run that goes for one that is moved to its day: the difference of the days does not say that it is lost."""
    operation = found.operation
    if not isinstance(operation, MoveDay):
        return []
    gone = opened.week.day(operation.to)
    run = show_day_run(gone, opened.units)
    return [esc(tr("{day}: its own {run} is left out", day=weekday_name(operation.to), run=run))] if gone.is_run else []


def _way_in_force(opened: OpenedWeek, found: Preview, *, is_short: bool) -> list[str]:
    """What stands between this edit and the week in force, and what is saved with it; safe HTML.

    `is_short` is whether the edit fits the button that mends the rest; a longer one is mended when it is saved.
    """
    lines, verdict = [], found.verdict
    if verdict.may_be_overruled:
        said = tr("You may overrule that rule.") if opened.may_approve else tr("The coach may overrule that rule.")
        lines += ["", said, *risk_words(finding.rule for finding in verdict.blocking)]
        if opened.is_own and opened.may_approve and is_short:
            lines.append(tr("Done all the same, it is kept with the week and shown as your choice."))
    elif verdict.blocking:
        way = (
            tr("Change the days, or have it mended.")
            if is_short and found.can_mend
            else tr("Take another day, or a gentler run.")
            if is_short
            else tr("Kept as a draft it can be mended in the week.")
        )
        lines += ["", f"{_guards_words(verdict)} {way}"]
    elif any(each.hard for each in verdict.let_be) and found.can_mend:
        lines += ["", tr("Running less is never refused. The rest of the week can be mended to fit.")]
    if opened.dirty:
        days = ", ".join(short_weekday(number) for number in opened.dirty)
        lines += ["", tr("Your unsaved changes go with it: {days}.", days=days)]
    return lines


def _guards_words(verdict: Judgement) -> str:
    """Which rule is never overruled, where several are broken; safe HTML."""
    guarding = dict.fromkeys(each.rule for each in verdict.blocking if each.rule in verdict.guarded)
    if len({each.rule for each in verdict.blocking}) == 1:
        return tr("That rule guards the body and is never overruled.")
    names = show_list([f"“{esc(rule_title(rule))}”" for rule in guarding])
    return trn(
        "{rules} guards the body: that is never overruled.",
        "{rules} guard the body: those are never overruled.",
        len(guarding),
        rules=names,
    )


def _kept_in_outline(opened: OpenedWeek, found: Preview) -> list[str]:
    """What becomes of a wish for a week that is an outline yet, or why it cannot be kept; safe HTML."""
    if found.verdict.may_be_overruled:
        said = tr("In an outline no rule is overruled. Generate the week first, then whoever approves it may.")
        return [said, *risk_words(finding.rule for finding in found.verdict.blocking)]
    if found.verdict.blocking:
        return [f"{_guards_words(found.verdict)} {tr('Take another day, or a gentler run.')}"]
    if opened.may_approve:
        said = tr(
            "Week {number} is an outline yet: its days are set on the Friday before, from what is run until then. "
            "These are kept as they stand here.",
            number=opened.number,
        )
        return [said]
    said = tr(
        "Week {number} is an outline yet: its days are set on the Friday before, from what is run until then. These "
        "are kept as they stand here, and your coach sees them with the week.",
        number=opened.number,
    )
    return [said]


def _outline_rows(opened: OpenedWeek, found: Preview, confirm: ConfirmEdit | None) -> list[Row]:
    """Keep it, with the rest mended where that is needed, or leave it; there are no drafts of an outline."""
    rows: list[Row] = []
    if confirm is not None and not found.verdict.blocking:
        rows.append((key(tr("Keep it so"), at_once(confirm), style=ButtonStyle.SUCCESS),))
    if found.can_mend and isinstance(confirm, ApplyOperation):
        data = PreviewMended(confirm.plan, confirm.week, confirm.operation, revision=confirm.revision)
        rows.append((key(tr("Do it and mend the rest"), data),))
    return [*rows, (back_to_week(opened.plan_id, opened.number, tr("Back")),)]


def do_words(opened: OpenedWeek) -> str:
    """What the button says that saves and approves at once, or sends to who approves."""
    if opened.may_approve:
        return tr("Do it")
    return tr("Send to my coach") if opened.is_own else tr("Send to the coach")


def _confirm_rows(opened: OpenedWeek, found: Preview, draft: ConfirmEdit) -> list[Row]:
    rows: list[Row] = []
    verdict = found.verdict
    if not verdict.blocking or verdict.may_be_overruled:
        rows.append((_do_key(opened, draft, overrules=bool(verdict.blocking) and opened.may_approve),))
    if found.can_mend:
        mend = tr("Do it and mend the rest")
        if isinstance(draft, ApplyOperation):
            data = PreviewMended(draft.plan, draft.week, draft.operation, revision=draft.revision)
            rows.append((key(mend, data),))
    back = back_to_week(opened.plan_id, opened.number, tr("Back"))
    return [*rows, (key(tr("Keep as draft"), draft, style=ButtonStyle.PRIMARY), back)]


def _do_key(opened: OpenedWeek, draft: ConfirmEdit, *, overrules: bool) -> Button:
    """What does it at once; who overrules a rule of their own week needs no second card, a coach tells why."""
    if not overrules:
        return key(do_words(opened), at_once(draft), style=ButtonStyle.SUCCESS)
    if opened.is_own and isinstance(draft, ApplyOperation):
        anyway = DoAllTheSame(draft.plan, draft.week, draft.steps, draft.operation, revision=draft.revision)
        return key(tr("Do it all the same"), anyway, style=ButtonStyle.SUCCESS)
    return key(tr("Do it all the same …"), at_once(draft), style=ButtonStyle.SUCCESS)


def _other_rows(opened: OpenedWeek, found: Preview) -> list[Row]:
    operation, instead = found.operation, found.instead
    rows: list[Row] = []
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


def _drop(opened: OpenedDays, words: str) -> Button:
    return key(words, DropEdits(opened.plan_id, opened.number, revision=opened.revision))


def save_card(opened: OpenedWeek, check: SaveCheck) -> Card:
    """What saving writes; hard findings block, soft ones can be confirmed."""
    plan_id, number, revision = opened.plan_id, opened.number, opened.revision
    lines = [tr("<b>Save week {number}?</b>", number=number), _where(opened), ""]
    lines += change_lines(check.changes, opened.units)
    # What blocks the save is listed once, below.
    lines += ["", *effect_lines(check.effect, opened.units, is_hard_shown=not check.hard, beside=_in_all(opened))]
    back = back_to_week(plan_id, number, tr("Back"))
    drop = _drop(opened, tr("Drop the changes"))
    if check.hard and opened.may_approve and check.verdict.may_be_overruled:
        lines += ["", *overrule_lines(opened, check.verdict)]
        return Card(text="\n".join(lines), buttons=(*overrule_rows(opened), mend_row(opened), (back, drop)))
    if is_blocked(opened, check.verdict):
        lines += ["", tr("<b>This cannot be saved yet:</b>"), *bullets(check.hard[:MOST_BROKEN], opened.units)]
        lines += ["", tr("Change the day, have it mended, or drop the changes.")]
        return Card(text="\n".join(lines), buttons=(mend_row(opened), (back, drop)))
    if check.hard:
        lines += ["", tr("<b>This goes against a rule, so the coach decides:</b>"), *bullets(check.hard, opened.units)]
    is_advised = bool(check.soft or check.hard)
    settle = SettleWeek(plan_id, number, opened.steps, is_advised, revision=revision)
    confirm = key(
        tr("Save anyway") if is_advised else tr("Save"),
        ConfirmSave(plan_id, number, opened.steps, is_advised, revision=revision),
        style=ButtonStyle.PRIMARY,
    )
    first = [confirm]
    if opened.may_approve:
        first.append(key(tr("Save and approve"), settle, style=ButtonStyle.SUCCESS))
    return Card(text="\n".join(lines), buttons=(tuple(first), (back, drop)))


def ask_reason_card(opened: OpenedWeek) -> Card:
    """Why do you overrule it, in your words?"""
    text = tr("Send your reason in a few words. It is kept with the week and shown as your choice.")
    return Card(text=text, buttons=((back_to_week(opened.plan_id, opened.number, tr("Back")),),))


def approve_card(opened: OpenedWeek, check: ApproveCheck) -> Card:
    """ "Approve week 3?" with what it changes in the schedule in force, and what blocks it with the ways on."""
    plan_id, number, revision = opened.plan_id, opened.number, opened.revision
    total = show_distance(opened.stored.week.distance_mm, opened.units)
    lines = [
        tr("<b>Approve week {number}?</b>", number=number),
        _where(opened),
        tr("{distance} in all", distance=total),
    ]
    if opened.stored.approved is not None:
        changes = changes_between(opened.stored.approved.days, opened.stored.week.days)
        lines += ["", tr("Against the approved week in force:"), *change_lines(changes, opened.units)]
    if check.soft:
        lines += ["", tr("Advice:"), *bullets(check.soft[:_MOST_FINDINGS], opened.units)]
    back = back_to_week(plan_id, number, tr("Back"))
    if check.verdict.may_be_overruled:
        lines += ["", *overrule_lines(opened, check.verdict)]
        return Card(text="\n".join(lines), buttons=(*overrule_rows(opened), mend_row(opened), (back,)))
    if check.hard:
        lines += ["", tr("<b>This cannot be approved yet:</b>"), *bullets(check.hard[:MOST_BROKEN], opened.units)]
        lines += ["", tr("Change the day, or have it mended.")]
        return Card(text="\n".join(lines), buttons=(mend_row(opened), (back,)))
    confirm = key(tr("Approve"), ConfirmApprove(plan_id, number, revision=revision), style=ButtonStyle.SUCCESS)
    return Card(text="\n".join(lines), buttons=((confirm, back),))


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
