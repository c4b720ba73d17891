"""The mileage chart of a plan, with a caption that says the same."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.messages import Card, Picture
from domain.people import RunLog
from domain.plan import DayType, PhaseName, Plan
from domain.records import PlanHead
from domain.units import Units
from handlers.desk.week import current_week
from handlers.views.text import esc, one_line
from handlers.wording.door import tr
from handlers.wording.formats import in_units, show_date, show_distance, show_number
from handlers.wording.names import phase_title, race_title


def done_by_week(head: PlanHead, logs: Sequence[RunLog]) -> dict[int, int]:
    """Millimetres run in each week of the plan."""
    done: dict[int, int] = {}
    for log in logs:
        number = head.inputs.week_of(log.date)
        done[number] = done.get(number, 0) + log.distance_mm
    return done


def chart_card(head: PlanHead, plan: Plan, done_mm: Mapping[int, int], units: Units, today: date) -> Card:
    """Miles planned and run, week by week. `done_mm` is what was run, by week number."""
    now = current_week(head, today)
    planned_now = show_distance(plan.week(now).distance_mm, units)
    run_now = show_number(in_units(done_mm.get(now, 0), units), 1)
    sums = _sums(plan, done_mm, units, now)
    peak = max(plan.weeks, key=lambda week: week.distance_mm)
    name = race_title(head.inputs, units)
    caption = tr(
        "<b>{race}</b>: week {number} of {total}. Done this week: {done} {unit} of {planned}.",
        race=esc(name, 60),
        number=now,
        total=head.total_weeks,
        done=run_now,
        unit=units.value,
        planned=planned_now,
    )
    said = " · ".join(sums)
    caption_sums = tr("{sums} in week {number}.", sums=said[0].upper() + said[1:], number=peak.number)
    picture = Picture("mileage", chart_data(head, plan, done_mm, units, today))
    return Card(text=f"{caption} {caption_sums}", picture=picture)


def chart_data(head: PlanHead, plan: Plan, done_mm: Mapping[int, int], units: Units, today: date) -> dict[str, object]:
    """What the drawing of the weeks is given, in the words and units of who reads it."""
    now = current_week(head, today)
    planned_now = show_distance(plan.week(now).distance_mm, units)
    run_now = show_number(in_units(done_mm.get(now, 0), units), 1)
    name = race_title(head.inputs, units)
    return {
        "title": one_line(tr("Road to {race}", race=name), 60),
        "subtitle": tr(
            "{date} · week {number} of {total}",
            date=show_date(head.inputs.race_date),
            number=now,
            total=head.total_weeks,
        ),
        "headline": f"{run_now} / {planned_now}",
        "headline_note": tr("done this week"),
        "current": now,
        "weeks": _weeks(plan, done_mm, units, now),
        "phase_labels": {name.value: phase_title(name) for name in PhaseName},
        "legend_done": tr("done"),
        "legend_planned": tr("planned, miles") if units is Units.MI else tr("planned, kilometres"),
        "legend_note": " · ".join(_sums(plan, done_mm, units, now)),
        "foot": tr("Below the bars: week number. Race week counts training only."),
    }


def _sums(plan: Plan, done_mm: Mapping[int, int], units: Units, now: int) -> list[str]:
    """What was run of what was planned in the weeks that are over, and the biggest week."""
    peak = max(week.distance_mm for week in plan.weeks)
    said = [tr("peak {distance}", distance=show_distance(peak, units))]
    if now > 1:
        past = sum(week.distance_mm for week in plan.weeks if week.number < now)
        run = sum(mm for number, mm in done_mm.items() if number < now)
        sums = {"done": show_distance(run, units), "planned": show_distance(past, units)}
        so_far = (
            tr("week 1: {done} of {planned}", **sums)
            if now == 2
            else tr("weeks 1–{last}: {done} of {planned}", last=now - 1, **sums)
        )
        said.insert(0, so_far)
    return said


def _weeks(plan: Plan, done_mm: Mapping[int, int], units: Units, now: int) -> list[dict[str, object]]:
    return [
        {
            "number": week.number,
            "phase": week.phase.value,
            "planned": round(in_units(week.distance_mm, units), 1),
            "done": round(in_units(done_mm.get(week.number, 0), units), 1) if week.number <= now else None,
            "race": any(day.type is DayType.RACE for day in week.days),
        }
        for week in plan.weeks
    ]
