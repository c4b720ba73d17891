"""Writing a day's workout in one line: the question, and what was understood."""

from domain.messages import Card
from domain.plan import Day, DayType
from domain.units import Units
from handlers.buttons.day import WriteOn
from handlers.desk.week import OpenedDays
from handlers.views.day_lines import day_title, run_words, workout_lines
from handlers.views.keys import back_to_day, key
from handlers.wording.door import tr
from handlers.wording.examples import example_workouts
from handlers.wording.formats import short_weekday, show_lap


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


def which_day_card(opened: OpenedDays) -> Card | None:
    """The days that a workout sent without one may be for; None where none of the week is open."""
    rows = tuple(
        (
            key(
                f"{short_weekday(day.number)}: {run_words(day, opened.units, with_pace=False)}",
                WriteOn(opened.plan_id, opened.number, day.number, revision=opened.revision),
            ),
        )
        for day in opened.week.days
        if day.type is not DayType.RACE and opened.frame.is_open(day.number)
    )
    return Card(text=tr("For which day is that workout? You see its laps first."), buttons=rows) if rows else None


def understood_note(day: Day, units: Units, jog_mm: int = 0) -> str:
    """The day as laps, as it was understood; `jog_mm` is what was put between repeats unasked; safe HTML."""
    lines = [tr("Understood:"), day_title(day, units), *workout_lines(day, units)]
    if jog_mm:
        jog = show_lap(jog_mm, units)
        lines.append(tr("You wrote no rest between, so I put {distance} easy there.", distance=jog))
    return "\n".join(lines)
