"""The progress card: weeks planned and done, in words."""

from datetime import date

from domain.formats import show_date, show_date_range, show_distance
from domain.messages import Card
from domain.records import PlanHead
from domain.units import Units
from handlers.actions.training_record import WeekRecord
from handlers.views.text import count, esc

_WEEKS_SHOWN = 8


def progress_card(
    head: PlanHead, weeks: tuple[WeekRecord, ...], units: Units, today: date, strength_done: int = 0
) -> Card:
    """The last eight weeks, the sum of all, strength sessions done, and how far the race is."""
    days_left = (head.inputs.race_date - today).days
    race = f"<b>{esc(head.inputs.race_name, 60)}</b>"
    ahead = f"{race} is in {count(days_left, 'day')}, on {show_date(head.inputs.race_date)}."
    if days_left <= 0:
        ahead = f"{race} is today." if days_left == 0 else f"{race} was on {show_date(head.inputs.race_date)}."
    if not weeks:
        return Card(text=f"<b>Progress</b>\n{ahead}\nYour plan begins on {show_date(head.inputs.start)}.")
    lines = ["<b>Progress</b>", ahead, ""]
    if len(weeks) > _WEEKS_SHOWN:
        lines.append(f"The last {_WEEKS_SHOWN} of {len(weeks)} weeks:")
    lines += [_week_line(week, units, today) for week in weeks[-_WEEKS_SHOWN:]]
    runs = sum(week.runs for week in weeks)
    total = show_distance(sum(week.run_mm for week in weeks), units, 1)
    lines += ["", f"In all: <b>{total}</b> in {count(runs, 'run')} over {count(len(weeks), 'week')}."]
    if strength_done:
        lines.append(f"Strength: {count(strength_done, 'session')}.")
    if runs == 0:
        lines.append("Nothing is logged yet: tap Done on /today, or write “ran 5 miles in 42:10”.")
    return Card(text="\n".join(lines))


def _week_line(week: WeekRecord, units: Units, today: date) -> str:
    planned, run = show_distance(week.planned_mm, units, 1), show_distance(week.run_mm, units, 1)
    last = date.fromordinal(week.first.toordinal() + 6)
    now = ", this week" if week.first <= today <= last else ""
    return (
        f"Week {week.number} ({show_date_range(week.first, last)}{now}): <b>{run}</b> of {planned}, "
        f"{week.runs} of {count(week.planned_runs, 'run')}"
    )
