"""Days without a run that a coach gives over several weeks: every week in one card, and what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.messages import ButtonStyle, Card
from domain.plan import Day
from domain.units import Units
from handlers.buttons.rests import RestOver
from handlers.buttons.words import LeaveAsIs
from handlers.views.keys import Row, key
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.editing import show_day_run
from handlers.wording.formats import show_date_range, show_day, show_distance, weekday_name


@dataclass(frozen=True, slots=True, kw_only=True)
class RestedWeek:
    """A week as it would be, or is, without those runs; `waits`: a yes to it approves it."""

    number: int
    monday: date
    sunday: date
    before_mm: int
    after_mm: int
    waits: bool = False


@dataclass(frozen=True, slots=True)
class FirstBack:
    """The first run behind the free days; `is_too_much`: a long run, or hard work, after a week or more of rest."""

    on: date
    day: Day
    is_too_much: bool


def rests_words(pressed: RestOver) -> str:
    """ "No running, 4–31 Jan", or "No runs on Thursdays, 14–28 Jan"."""
    days = show_date_range(pressed.first, pressed.last)
    if pressed.weekday:
        return tr("No run on {weekday}, {days}", weekday=weekday_name(pressed.weekday), days=days)
    return tr("No running, {days}", days=days)


def rests_card(
    pressed: RestOver, weeks: Sequence[RestedWeek], back: FirstBack | None, units: Units, note: str = ""
) -> Card:
    """What each week becomes, what comes after it, and one yes to all of it; `note` is a line on top (safe HTML)."""
    lines = [note, ""] if note else []
    lines += [f"<b>{esc(rests_words(pressed))}?</b>", tr("One yes does all of these weeks:")]
    lines += _week_lines(weeks, units)
    if any(each.waits for each in weeks):
        numbers = ", ".join(str(each.number) for each in weeks if each.waits)
        lines += ["", tr("Saying yes to this also approves week {numbers}.", numbers=numbers)]
    if back is not None:
        lines += ["", _back_line(back, units)]
    return Card(text="\n".join(lines), buttons=rests_rows(pressed))


def rests_rows(pressed: RestOver) -> tuple[Row, ...]:
    """The yes and the no to it."""
    return (
        (key(tr("Do it"), pressed, style=ButtonStyle.SUCCESS),),
        (key(tr("Leave it as it is"), LeaveAsIs()),),
    )


def _week_lines(weeks: Sequence[RestedWeek], units: Units) -> list[str]:
    return [
        tr(
            "• Week {number}, {dates}: {after}, was {before}",
            number=each.number,
            dates=show_date_range(each.monday, each.sunday),
            after=show_distance(each.after_mm, units),
            before=show_distance(each.before_mm, units),
        )
        for each in weeks
    ]


def _back_line(back: FirstBack, units: Units) -> str:
    line = tr("The first run after it: {day}, {run}.", day=show_day(back.on), run=esc(show_day_run(back.day, units)))
    if not back.is_too_much:
        return line
    more = tr("That is no first run back: make it short and easy, or give that day off, too.")
    return f"{line} {more}"


def rested_card(
    pressed: RestOver, done: Sequence[RestedWeek], left: Sequence[str], back: FirstBack | None, units: Units
) -> Card:
    """What is done; `left` are the weeks that could not take it, and why (safe HTML)."""
    lines = [f"<b>{tr('Done.')}</b> {esc(rests_words(pressed))}:", *_week_lines(done, units)]
    lines += [tr("Not done: {why}", why=each) for each in left]
    if back is not None:
        lines += ["", _back_line(back, units)]
    lines += ["", tr("“Undo” takes it back, one week after the other.")]
    return Card(text="\n".join(lines))
