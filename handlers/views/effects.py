"""What an edit changes in the week's load and rules, in words."""

from collections.abc import Sequence

from domain.editing.effect import Effect
from domain.editing.history import DayChange
from domain.rules import Finding
from domain.units import Units
from handlers.views.text import esc
from handlers.wording.door import tr, trn
from handlers.wording.editing import change_words
from handlers.wording.formats import show_distance, show_percent, weekday_name
from handlers.wording.rules import finding_words

_MOST_FINDINGS = 6


def change_lines(changes: Sequence[DayChange], units: Units) -> list[str]:
    """A line a changed day; safe HTML."""
    return [esc(change_words(change, units)) for change in changes] or [tr("No day changes.")]


def effect_lines(
    effect: Effect, units: Units, *, is_hard_shown: bool = True, beside: tuple[int, int] | None = None
) -> list[str]:
    """Load, hard days in a row, long run, rules: what changes and what stays.

    `beside` are the millimetres that were run unplanned, and what the week came to with them before.
    """
    lines = [_load(effect, units), *_in_all(effect, units, beside), _hard_days(effect), _long_run(effect)]
    return lines + _finding_lines(effect, units, is_hard_shown=is_hard_shown)


def _load(effect: Effect, units: Units) -> str:
    before, after = show_distance(effect.before_mm, units), show_distance(effect.after_mm, units)
    # What stands beside the race is no whole week.
    before = tr("{distance} and the race", distance=before) if effect.race_before else before
    after = tr("{distance} and the race", distance=after) if effect.race_after else after
    if before == after:
        return tr("Week: {distance}, as before", distance=after)
    return tr("Week: {distance}, was {before}", distance=after, before=before)


def _in_all(effect: Effect, units: Units, beside: tuple[int, int] | None) -> list[str]:
    """The week with what was run in it that nobody planned."""
    if beside is None:
        return []
    unplanned, was = beside
    values = {
        "unplanned": show_distance(unplanned, units, 1),
        "distance": show_distance(was + effect.after_mm - effect.before_mm, units, 1),
        "before": show_distance(was, units, 1),
    }
    if effect.after_mm == effect.before_mm:
        return [tr("With {unplanned} run unplanned: {distance} in all, as before", **values)]
    return [tr("With {unplanned} run unplanned: {distance} in all, was {before}", **values)]


def _hard_days(effect: Effect) -> str:
    pairs = effect.back_to_back_after
    if not pairs:
        return tr("Hard days in a row: none any more") if effect.back_to_back_before else tr("Hard days in a row: none")
    days = "; ".join(tr("{first} and {second}", first=_day(first), second=_day(second)) for first, second in pairs)
    if pairs == effect.back_to_back_before:
        return tr("Hard days in a row: {days}, as before", days=days)
    return tr("Hard days in a row: {days}", days=days)


def _day(number: int) -> str:
    """A day of the week, or its neighbour on either side."""
    if number == 0:
        return tr("last Sunday")
    return tr("next Monday") if number == 8 else weekday_name(number)


def _long_run(effect: Effect) -> str:
    if effect.long_day_after is None:
        return tr("Long run: none any more") if effect.long_day_before else tr("Long run: none, as before")
    day, share = weekday_name(effect.long_day_after), show_percent(effect.long_share_after)
    if effect.long_run_moved and effect.long_day_before:
        before = weekday_name(effect.long_day_before)
        where = tr("Long run: {day}, was {before}", day=day, before=before)
    else:
        where = tr("Long run: {day}", day=day)
    was = show_percent(effect.long_share_before)
    if share == was:
        return tr("{long_run} · {share} of the week", long_run=where, share=share)
    return tr("{long_run} · {share} of the week, was {before}", long_run=where, share=share, before=was)


def _finding_lines(effect: Effect, units: Units, *, is_hard_shown: bool) -> list[str]:
    """Rules gained and lost, in their own sentences."""
    lines = []
    gained = [finding for finding in effect.gained if is_hard_shown or not finding.hard]
    if gained:
        lines += ["", tr("New with this change:")]
        lines += [_finding_line(finding, units) for finding in gained[:_MOST_FINDINGS]]
    worse = [finding for finding in effect.worse if is_hard_shown or not finding.hard]
    if worse:
        lines += ["", tr("Further off with this change:")]
        lines += [_finding_line(finding, units) for finding in worse[:_MOST_FINDINGS]]
    if effect.lost:
        solved = len(effect.lost)
        said = trn("Solved by this change: {count} finding.", "Solved by this change: {count} findings.", solved)
        lines += ["", said]
    if not effect.gained and not effect.lost and not effect.worse:
        lines.append(tr("Rules: as before"))
    return lines


def _finding_line(finding: Finding, units: Units) -> str:
    """A broken rule with its weight; safe HTML."""
    sentence = esc(finding_words(finding, units))
    if finding.hard:
        return tr("• Breaks a rule: {finding}", finding=sentence)
    return tr("• Advice: {finding}", finding=sentence)
