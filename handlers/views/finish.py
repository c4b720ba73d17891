"""The race is run, the plan is over: a question and a summary."""

from collections.abc import Sequence

from domain.formats import show_distance, show_duration, show_pace
from domain.messages import Card
from domain.people import RunLog, RunState
from domain.plan import Plan
from domain.records import PlanHead
from domain.units import MM_PER_MILE, Units
from handlers.views.keys import key
from handlers.views.plan import race_name
from handlers.views.text import count
from handlers.views.today import compact_date


def race_question_card(head: PlanHead) -> Card:
    """How did the race go?"""
    on = compact_date(head.inputs.race_date)
    # A time as such a race takes: 9:05 a mile.
    example = show_duration(head.inputs.goal_s or head.inputs.race.miles * 545)
    lines = [
        f"<b>{race_name(head)}: how did it go?</b>",
        f"Send your time, for example “ran the race in {example}”, or tap below. Well done for getting there.",
    ]
    return Card(
        text="\n".join(lines),
        buttons=(
            (key("Log my time", "lognum", head.id, on), key("Finished", "done", head.id, on)),
            (key("Did not run", "skip", head.id, on),),
        ),
    )


def summary_card(head: PlanHead, plan: Plan, logs: Sequence[RunLog], units: Units, strength_done: int = 0) -> Card:
    """What the weeks added up to."""
    runs = [log for log in logs if log.state is not RunState.SKIPPED]
    longest = max((log.distance_mm for log in runs if log.date != head.inputs.race_date), default=0)
    lines = [f"<b>{race_name(head)}: your plan is complete.</b>", ""]
    if runs:
        lines.append(f"{count(len(runs), 'run')}, {show_distance(sum(log.distance_mm for log in runs), units, 0)}.")
        lines.append(f"Planned: {show_distance(sum(week.total_mm for week in plan.weeks), units, 0)}.")
    if longest:
        lines.append(f"Longest training run: {show_distance(longest, units, 1)}.")
    if strength_done:
        lines.append(f"{count(strength_done, 'strength session')}.")
    race = next((log for log in runs if log.date == head.inputs.race_date), None)
    if race is not None and race.duration_s:
        pace = show_pace(race.duration_s / (race.distance_mm / MM_PER_MILE), units)
        lines.append(f"Race: {show_duration(race.duration_s)}, {pace}.")
    lines += ["", "Take easy days now. When you feel like a new goal, send /start."]
    return Card(text="\n".join(lines), buttons=((key("See the plan", "plan", head.id),),))
