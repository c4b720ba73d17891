"""Writing a day's workout in one line: the question, and what was understood."""

from domain.messages import Card
from domain.plan import Day
from domain.units import Units
from handlers.desk.week import OpenedDays
from handlers.views.day_lines import day_title, workout_lines
from handlers.views.keys import back_to_day
from handlers.wording.door import tr
from handlers.wording.examples import example_workouts
from handlers.wording.formats import short_weekday


def ask_workout_card(opened: OpenedDays, number: int) -> Card:
    """What to send for a workout."""
    lines = [
        tr("<b>{day}: the workout in one line</b>", day=short_weekday(number)),
        tr("Send for example:"),
        *(f"• <b>{example}</b>" for example in example_workouts(opened.units)),
        "",
        tr(
            "Minutes or distance; paces by name (easy, marathon, half, threshold, 10K, 5K, mile, goal) or as a number. "
            "You see the laps before anything is kept."
        ),
    ]
    return Card(text="\n".join(lines), buttons=((back_to_day(opened.plan_id, opened.number, number),),))


def understood_note(day: Day, units: Units) -> str:
    """The day as laps, as it was understood; safe HTML."""
    return "\n".join([tr("Understood:"), day_title(day, units), *workout_lines(day, units)])
