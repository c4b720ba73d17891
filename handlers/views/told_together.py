"""The receipt of several days that were told in one sentence."""

from collections.abc import Sequence

from domain.adapting.logged_runs import run_of
from domain.messages import Card
from domain.people import RunLog, RunState
from domain.records import PlanHead
from domain.units import Units
from handlers.buttons.kinds import PersonId, PlanId
from handlers.buttons.logs import OpenWeekOf, TakeBackLog
from handlers.buttons.run_list import OpenLogged
from handlers.views.day_lines import log_words
from handlers.views.keys import Row, key
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.formats import show_day


def told_together_card(
    head: PlanHead, athlete_id: int, logs: Sequence[RunLog], notes: Sequence[str], units: Units
) -> Card:
    """A line a day as it is in the log now, and `notes` of what is not; each run to open, each skip to take back."""
    lines = [tr("<b>In your log:</b>")] if logs else []
    rows: list[Row] = []
    plan = PlanId(head.id)
    for log in logs:
        day = show_day(log.date)
        lines.append(tr("{day}: {log}", day=day, log=log_words(log, units)))
        if log.state is RunState.SKIPPED:
            rows.append((key(tr("{day}: undo the log", day=day), TakeBackLog(plan, log.date)),))
        else:
            run = run_of(log, log.runs - 1)
            words = tr("{day}: look or change", day=day)
            rows.append((key(words, OpenLogged(PersonId(athlete_id), run.on, run.number, run.run.distance_mm)),))
    if notes:
        lines += ["", *(esc(note) for note in notes)]
    if logs:
        rows.append((key(tr("Week"), OpenWeekOf(plan, logs[-1].date)),))
    return Card(text="\n".join(lines).strip(), buttons=tuple(rows))
