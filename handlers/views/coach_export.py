"""A coach's athletes as a table: planned and run, week by week; nothing about why somebody paused."""

import csv
import io
from collections import Counter
from collections.abc import Sequence

from domain.adapting.flags import Lately
from domain.calendar import monday_of
from domain.messages import Attachment, Card
from domain.people import RunState
from domain.units import MM_PER_KM, MM_PER_MILE
from handlers.views.text import disarmed
from handlers.wording.door import trn
from handlers.wording.formats import show_number

HEADER = (
    "athlete", "race_date", "week", "weeks_in_all", "monday", "status", "planned_miles", "run_miles", "planned_km",
    "run_km", "runs",
)  # fmt: skip


def roster_card(found: Sequence[Lately]) -> Card:
    """The file with what it is."""
    text = trn(
        "Planned and run of {count} athlete, a line a week, for any spreadsheet.",
        "Planned and run of {count} athletes, a line a week, for any spreadsheet.",
        len(found),
    )
    return Card(text=text, attachment=roster_file(found))


def roster_file(found: Sequence[Lately]) -> Attachment:
    """A line for each athlete and week that has begun, by name; who has no plan has a line without a week."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER)
    for lately in sorted(found, key=lambda each: (each.athlete.name.casefold(), each.athlete.id)):
        writer.writerows(_rows(lately))
    return Attachment("athletes.csv", "text/csv", out.getvalue().encode("utf-8-sig"))


def _rows(lately: Lately) -> list[list[object]]:
    name, race = disarmed(lately.athlete.name), lately.race_date.isoformat() if lately.race_date else ""
    weeks = [week for week in lately.weeks if week.monday <= lately.today]
    if not weeks:
        return [[name, race, *([""] * (len(HEADER) - 2))]]
    run: Counter[object] = Counter()
    runs: Counter[object] = Counter()
    for each in lately.runs:
        if each.state is not RunState.SKIPPED and each.distance_mm > 0:
            run[monday_of(each.date)] += each.distance_mm
            runs[monday_of(each.date)] += 1
    return [
        [
            name,
            race,
            week.number,
            lately.total_weeks,
            week.monday.isoformat(),
            week.status.value,
            show_number(week.planned_mm / MM_PER_MILE),
            show_number(run[week.monday] / MM_PER_MILE),
            show_number(week.planned_mm / MM_PER_KM),
            show_number(run[week.monday] / MM_PER_KM),
            runs[week.monday],
        ]
        for week in weeks
    ]
