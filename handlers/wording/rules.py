"""The rules in words: what a finding says, what a row of the receipt says, and the receipt in one line."""

from collections.abc import Collection

from domain.rules.findings import Finding
from domain.rules.receipt import MeasuredAgainst, Receipt, ReceiptRow
from domain.told import Told
from domain.units import Units, Weekday
from handlers.wording.door import mark, tr, trc, trn
from handlers.wording.formats import show_growth, show_percent
from handlers.wording.rules_broken import BROKEN
from handlers.wording.rules_kept import KEPT, TITLES
from handlers.wording.telling import say


def rule_title(rule: str) -> str:
    """The rule's name: "Hard days are 48 hours apart"."""
    return tr(TITLES[rule])


def finding_words(finding: Finding, units: Units) -> str:
    """What breaks the rule, with its numbers."""
    values = {"measured": finding.measured, "limit": finding.limit, **finding.values}
    if finding.day_number is not None:
        values["day"] = Weekday(finding.day_number)
    return say(BROKEN[finding.code], values, units)


def kept_words(kept: Told, units: Units) -> str:
    """What is measured in a week or a plan that keeps the rule."""
    return say(KEPT[kept.code], kept.values, units)


def row_words(row: ReceiptRow, units: Units) -> str:
    """A row of the receipt: what breaks the rule, or how it is kept."""
    if row.weeks:
        return _weeks_words(row, units)
    if row.kept is not None:
        return kept_words(row.kept, units)
    return " ".join(finding_words(finding, units) for finding in row.findings)


def _weeks_words(row: ReceiptRow, units: Units) -> str:
    """A rule about weeks in the receipt of a plan: the first finding stands for the others."""
    if row.held:
        title = rule_title(row.rule)
        return trn("{title}: holds in {count} week.", "{title}: holds in {count} weeks.", row.weeks, title=title)
    first, broken = row.findings[0], len({one.week_number for one in row.findings})
    values = {"week": first.week_number, "finding": finding_words(first, units)}
    if broken == 1:
        return tr("Week {week}: {finding}", **values)
    return trn(
        "Week {week}: {finding} ({broken} of {count} week in all.)",
        "Week {week}: {finding} ({broken} of {count} weeks in all.)",
        row.weeks,
        broken=broken,
        **values,
    )


_AGAINST = {
    MeasuredAgainst.NOW: mark("{change} on what is run now"),
    MeasuredAgainst.LAST_WEEK: mark("{change} on last week's plan"),
    MeasuredAgainst.BEST_OF_FOUR: mark("{change} on the most planned in four weeks"),
}


_AS_MUCH = {
    MeasuredAgainst.NOW: mark("as much as is run now"),
    MeasuredAgainst.LAST_WEEK: mark("as much as last week's plan"),
    MeasuredAgainst.BEST_OF_FOUR: mark("as much as the most planned in four weeks"),
}


def named_receipt_line(receipt: Receipt, units: Units, chosen: Collection[str] = ()) -> str:
    """The receipt of a week in one line, which names what is broken, what must be solved first.

    Rules that were `chosen` to be overruled are said elsewhere. Where nothing else is broken, the measures are said.
    """
    broken = sorted(
        (row for row in receipt.rows if not row.held and row.rule not in chosen), key=lambda row: not row.hard
    )
    if not broken:
        return receipt_line(receipt)
    values = {"held": receipt.held, "total": receipt.total, "broken": row_words(broken[0], units)}
    if len(broken) == 1:
        return tr("{held} of {total} rules hold. {broken}", **values)
    return tr("{held} of {total} rules hold. {broken} (And {more} more: tap Rules.)", more=len(broken) - 1, **values)


def receipt_line(receipt: Receipt) -> str:
    """One line: "18 of 18 rules hold: +7 % on last week's plan, 2 hard days 48 h apart, long run 31 %"."""
    measures = trc("list", ", ").join(receipt_measures(receipt))
    return tr("{held} of {total} rules hold: {measures}", held=receipt.held, total=receipt.total, measures=measures)


def receipt_measures(receipt: Receipt) -> tuple[str, ...]:
    """The measures in words: "+7 % on last week's plan", "2 hard days 48 h apart", "long run 31 %"."""
    if receipt.of_plan:
        return tuple(_extremes(receipt))
    said = []
    if receipt.growth is not None:
        # A number says what it is measured against; "0 %" alone would leave a reader wondering of what.
        is_change = round(receipt.growth * 100) != 0
        change = {"change": show_growth(receipt.growth)} if is_change else {}
        said.append(tr((_AGAINST if is_change else _AS_MUCH)[receipt.against], **change))
    count, hours = receipt.hard_days, receipt.gap_hours
    if receipt.only_long:
        said.append(tr("no workout"))
    elif hours is None:
        said.append(trn("{count} hard day", "{count} hard days", count))
    else:
        said.append(trn("{count} hard day {hours} h apart", "{count} hard days {hours} h apart", count, hours=hours))
    if receipt.long_share is not None:
        said.append(tr("long run {share}", share=show_percent(receipt.long_share)))
    return tuple(said)


def _extremes(receipt: Receipt) -> list[str]:
    said = [
        trn("{count} week", "{count} weeks", receipt.weeks),
        trn("at most {count} hard day a week", "at most {count} hard days a week", receipt.hard_days),
    ]
    if receipt.gap_hours is not None:
        said.append(tr("{hours} h or more between them", hours=receipt.gap_hours))
    if receipt.long_share is not None:
        said.append(tr("long run up to {share}", share=show_percent(receipt.long_share)))
    return said
