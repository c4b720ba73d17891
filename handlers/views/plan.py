"""The plan card: phases, peak week, longest run, countdown; and its mileage chart."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from domain.approval import PlanStatus
from domain.formats import in_units, show_date, show_date_range, show_distance, show_duration, show_miles
from domain.messages import Card, Picture
from domain.people import RunLog
from domain.plan import Day, DayType, Phase, Plan, Week
from domain.records import PlanHead
from domain.units import Units
from handlers.desk.week import current_week
from handlers.views.keys import Row, key
from handlers.views.text import count, esc
from handlers.views.week import PHASE_NAMES


def plan_screen(plan_id: int) -> str:
    """The name of the card."""
    return f"plan:{plan_id}"


def race_name(head: PlanHead) -> str:
    """The race as its runner calls it; safe HTML."""
    return esc(head.inputs.race_name or head.inputs.race.label, 60)


def countdown(head: PlanHead, today: date) -> str:
    """As "9 weeks to go", "27 days to go", "today"."""
    days = (head.inputs.race_date - today).days
    if days < 0:
        return f"{count(-days, 'day')} ago"
    if days == 0:
        return "today"
    return f"{count(days, 'day')} to go" if days < 28 else f"{count(days // 7, 'week')} to go"


def plan_card(head: PlanHead, plan: Plan, logs: Sequence[RunLog], units: Units, today: date, note: str = "") -> Card:
    """The whole plan as text; `logs` are all since its start."""
    lines = [note, ""] if note else []
    label = esc(head.inputs.race.label)
    when = f"{show_date(head.inputs.race_date)} · {countdown(head, today)}"
    lines += [f"<b>{race_name(head)}</b>", when if race_name(head) == label else f"{label} · {when}"]
    if head.inputs.goal_s:
        lines.append(f"Goal: {show_duration(head.inputs.goal_s)}")
    if head.status is not PlanStatus.ACTIVE:
        lines.append(f"This plan is {head.status.value}.")
    lines.append("")
    lines += [_phase_line(phase, plan, units, today) for phase in plan.phases if phase.weeks]
    lines.append("")
    lines += _highlights(plan, logs, units)
    return Card(text="\n".join(lines), buttons=_buttons(head, today))


def _phase_line(phase: Phase, plan: Plan, units: Units, today: date) -> str:
    first, last = phase.weeks[0].number, phase.weeks[-1].number
    starts, ends = plan.date_of(first, 1), plan.date_of(last, 7)
    weeks = f"week {first}" if first == last else f"weeks {first}–{last}"
    here = " · <i>now</i>" if starts <= today <= ends else ""
    distance = show_miles(phase.miles, units, 0)
    return f"<b>{PHASE_NAMES[phase.name]}</b> · {weeks} · {distance}{here}\n{show_date_range(starts, ends)}"


def _highlights(plan: Plan, logs: Sequence[RunLog], units: Units) -> list[str]:
    peak = max(plan.weeks, key=lambda week: week.distance_mm)
    week, day = _longest(plan)
    on = plan.date_of(week.number, day.number)
    total = sum(week.distance_mm for week in plan.weeks)
    lines = [
        f"Peak week: {show_distance(peak.distance_mm, units, 1)} in week {peak.number}",
        f"Longest run: {show_distance(day.distance_mm, units, 1)} on {show_date(on)}",
        f"In all: {show_distance(total, units, 0)} before the race",
    ]
    run = sum(log.distance_mm for log in logs)
    if run:
        lines.append(f"Run so far: {show_distance(run, units, 0)}")
    return lines


def _longest(plan: Plan) -> tuple[Week, Day]:
    training = ((week, day) for week in plan.weeks for day in week.days if day.type is not DayType.RACE)
    return max(training, key=lambda pair: pair[1].distance_mm)


def _buttons(head: PlanHead, today: date) -> tuple[Row, ...]:
    number = current_week(head, today)
    return (
        (key("This week", "week", head.id, number), key("Month", "month", head.id, number)),
        (key("Every week", "weeks", head.id), key("Chart", "chart", head.id)),
        (key("Weeks per phase", "phases", head.id), key("Versions", "versions", head.id, number)),
        (key("More", "more", head.id, number),),
    )


def weeks_card(head: PlanHead, plan: Plan, units: Units, today: date) -> Card:
    """A line and a button for every week of the plan."""
    now = current_week(head, today)
    lines = ["<b>Every week</b>", ""]
    phase = None
    for week in plan.weeks:
        if week.phase is not phase:
            phase = week.phase
            lines.append(f"<b>{PHASE_NAMES[phase]}</b>")
        marks = [word for word, so in (("recovery", week.cutback), ("now", week.number == now)) if so]
        tail = f" · <i>{', '.join(marks)}</i>" if marks else ""
        start = plan.date_of(week.number, 1)
        race = " + race" if any(day.type is DayType.RACE for day in week.days) else ""
        distance = show_distance(week.distance_mm, units, 1)
        lines.append(f"{week.number}. {show_date_range(start, start + timedelta(days=6))} · {distance}{race}{tail}")
    buttons = [key(str(week.number), "week", head.id, week.number) for week in plan.weeks]
    rows = [tuple(buttons[start : start + 7]) for start in range(0, len(buttons), 7)]
    return Card(text="\n".join(lines), buttons=(*rows, (key("‹ Back to the plan", "plan", head.id),)))


def chart_card(head: PlanHead, plan: Plan, done_mm: Mapping[int, int], units: Units, today: date) -> Card:
    """The mileage chart with a caption that says the same. `done_mm` is what was run, by week number."""
    now = current_week(head, today)
    planned_now = round(in_units(plan.week(now).distance_mm, units), 1)
    unit = "miles" if units is Units.MI else "kilometres"
    weeks = [
        {
            "number": week.number,
            "phase": week.phase.value,
            "planned": round(in_units(week.distance_mm, units), 1),
            "done": round(in_units(done_mm.get(week.number, 0), units), 1) if week.number <= now else None,
            "race": any(day.type is DayType.RACE for day in week.days),
        }
        for week in plan.weeks
    ]
    done_now = show_distance(done_mm.get(now, 0), units, 1)
    past = sum(week.distance_mm for week in plan.weeks if week.number < now)
    run = sum(mm for number, mm in done_mm.items() if number < now)
    peak = max(plan.weeks, key=lambda week: week.distance_mm)
    so_far = (
        f"weeks 1–{now - 1}: {show_distance(run, units, 0)} of {show_distance(past, units, 0)} · " if now > 1 else ""
    )
    foot = f"{so_far}peak {show_distance(peak.distance_mm, units, 0)}"
    data = {
        "title": f"Road to {head.inputs.race_name or head.inputs.race.label}"[:60],
        "subtitle": f"{show_date(head.inputs.race_date)} · week {now} of {head.total_weeks}",
        "headline": f"{done_now.split()[0]} / {planned_now:g} {units.value}",
        "headline_note": "done this week",
        "current": now,
        "weeks": weeks,
        "phase_labels": {name.value: words for name, words in PHASE_NAMES.items()},
        "legend_done": "done",
        "legend_planned": f"planned, {unit}",
        "legend_note": foot,
        "foot": "Below the bars: week number. Race week counts training only.",
    }
    caption = (
        f"<b>{race_name(head)}</b>: week {now} of {head.total_weeks}. Done this week: {done_now} of "
        f"{planned_now:g} {units.value}. {foot[0].upper()}{foot[1:]} in week {peak.number}."
    )
    return Card(text=caption, picture=Picture("mileage", data))


def done_by_week(head: PlanHead, logs: Sequence[RunLog]) -> dict[int, int]:
    """Millimetres run in each week of the plan."""
    done: dict[int, int] = {}
    for log in logs:
        number = head.inputs.week_of(log.date)
        done[number] = done.get(number, 0) + log.distance_mm
    return done
