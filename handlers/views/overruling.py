"""What blocks a week, and the ways on from there: mend it, overrule it, or leave it (ruling 67)."""

from domain.editing.blocking import Judgement, OverruleReason
from domain.messages import ButtonStyle
from domain.rules import Finding, Receipt, ReceiptRow
from domain.units import Units
from handlers.buttons.decisions import OverruleRules
from handlers.buttons.edits import PreviewMend
from handlers.desk.week import OpenedWeek
from handlers.views.keys import Row, key, rows_of
from handlers.views.text import esc
from handlers.wording.door import mark, tr
from handlers.wording.editing import overrule_words
from handlers.wording.risks import risk_words
from handlers.wording.rules import finding_words, row_words

MOST_BROKEN = 8
_WHY = {
    OverruleReason.FITS_MY_LIFE: mark("It fits my week"),
    OverruleReason.USED_TO_IT: mark("I am used to it"),
    OverruleReason.ON_PURPOSE: mark("It is on purpose"),
    OverruleReason.WORDS: mark("Another reason …"),
}


def bullets(findings: tuple[Finding, ...], units: Units) -> list[str]:
    """A line a broken rule; safe HTML."""
    return [f"• {esc(finding_words(finding, units))}" for finding in findings]


def overrule_lines(opened: OpenedWeek, verdict: Judgement) -> list[str]:
    """What blocks the week, what overruling it risks, and that the choice is theirs; safe HTML."""
    lines = [tr("<b>This goes against a rule:</b>"), *bullets(verdict.blocking[:MOST_BROKEN], opened.units), ""]
    lines += risk_words(finding.rule for finding in verdict.blocking)
    return [*lines, "", tr("You may overrule it. Tell me why: it is kept with the week and shown as your choice.")]


def overrule_rows(opened: OpenedWeek) -> tuple[Row, ...]:
    """Why they overrule it, one tap each."""
    plan, number, revision = opened.plan_id, opened.number, opened.revision
    reasons = (
        key(tr(words), OverruleRules(plan, number, opened.steps, why, revision=revision)) for why, words in _WHY.items()
    )
    return rows_of(reasons)


def mend_row(opened: OpenedWeek) -> Row:
    """The nearest week that breaks no hard rule, previewed."""
    mend = PreviewMend(opened.plan_id, opened.number, revision=opened.revision)
    return (key(tr("Mend it for me"), mend, style=ButtonStyle.PRIMARY),)


def choice_line(opened: OpenedWeek, row: ReceiptRow) -> str | None:
    """What is said of a broken rule that was overruled, or let be because the edit did not add it; safe HTML.

    None where it blocks, or is only advice.
    """
    found = [each for each in opened.stored.let_be if each.hard and each.rule == row.rule]
    if not row.hard or not found:
        return None
    finding = esc(row_words(row, opened.units))
    reason = next((each.reason for each in found if each.reason is not None), None)
    if reason is None:
        return tr("• Let be, since nothing was added: {finding}", finding=finding)
    why = esc(overrule_words(reason, opened.units), 200)
    if opened.may_approve:
        return tr("• Your choice (“{why}”): {finding}", why=why, finding=finding)
    return tr("• The coach's choice (“{why}”): {finding}", why=why, finding=finding)


def chosen_rules(opened: OpenedWeek) -> set[str]:
    """The rules that were overruled in this week."""
    return {each.rule for each in opened.stored.let_be if each.reason is not None}


def choice_lines(opened: OpenedWeek, found: Receipt) -> list[str]:
    """The rules that were overruled in this week, a line each; safe HTML."""
    chosen = chosen_rules(opened)
    lines = [choice_line(opened, row) for row in found.rows if row.rule in chosen]
    return [line for line in lines if line is not None]
