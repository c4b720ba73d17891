"""The progress card: weeks planned and done, in words."""

from datetime import date, timedelta

from domain.messages import Card
from domain.records import PlanHead
from domain.units import Units
from handlers.desk.training_record import WeekRecord
from handlers.views.plan_facts import race_words
from handlers.wording.door import tr, trn
from handlers.wording.examples import example_run
from handlers.wording.formats import show_date, show_date_range, show_distance

_WEEKS_SHOWN = 8


def progress_card(
    head: PlanHead, weeks: tuple[WeekRecord, ...], units: Units, today: date, strength_done: int = 0
) -> Card:
    """The last eight weeks, the sum of all, strength sessions done, and how far the race is."""
    lines = [tr("<b>Progress</b>"), race_words(head, units, today)]
    if not weeks:
        lines.append(tr("Your plan begins on {date}.", date=show_date(head.inputs.start)))
        return Card(text="\n".join(lines))
    lines.append("")
    if len(weeks) > _WEEKS_SHOWN:
        lines.append(tr("The last {shown} of {total} weeks:", shown=_WEEKS_SHOWN, total=len(weeks)))
    lines += [_week_line(week, units, today) for week in weeks[-_WEEKS_SHOWN:]]
    runs = sum(week.runs for week in weeks)
    lines += ["", _sum_line(runs, show_distance(sum(week.run_mm for week in weeks), units, 1), len(weeks))]
    if strength_done:
        lines.append(trn("Strength: {count} session.", "Strength: {count} sessions.", strength_done))
    if runs == 0:
        lines.append(
            tr("Nothing is logged yet: tap Done on /today, or write “ran {example}”.", example=example_run(units))
        )
    return Card(text="\n".join(lines))


def _sum_line(runs: int, total: str, weeks: int) -> str:
    counted = trn("{count} run", "{count} runs", runs)
    over = trn("{count} week", "{count} weeks", weeks)
    return tr("In all: <b>{total}</b> in {runs} over {weeks}.", total=total, runs=counted, weeks=over)


def _week_line(week: WeekRecord, units: Units, today: date) -> str:
    last = week.first + timedelta(days=6)
    is_now = week.first <= today <= last
    sentence = (
        tr("Week {number} ({dates}, this week): <b>{run}</b> of {planned}, {runs} of {planned_runs}")
        if is_now
        else tr("Week {number} ({dates}): <b>{run}</b> of {planned}, {runs} of {planned_runs}")
    )
    return sentence.format(
        number=week.number,
        dates=show_date_range(week.first, last),
        run=show_distance(week.run_mm, units, 1),
        planned=show_distance(week.planned_mm, units, 1),
        runs=week.runs,
        planned_runs=trn("{count} run", "{count} runs", week.planned_runs),
    )
