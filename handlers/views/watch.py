"""A day's workout as a file for a sports watch."""

from datetime import datetime

from domain.messages import Attachment, Card
from domain.portable.fit_workout import fit_workout
from domain.portable.watch_steps import watch_steps
from handlers.desk.week import OpenedDays
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.formats import show_date
from handlers.wording.workouts import day_name


def watch_card(opened: OpenedDays, number: int, now: datetime) -> Card:
    """The file with what to do with it. `now` is aware."""
    day, on = opened.week.day(number), opened.frame.date_of(number)
    name = day_name(day, opened.units)
    data = fit_workout(f"{on:%d.%m.} {name}", watch_steps(day), now)
    text = tr(
        "<b>{workout}</b> on {date}, step by step, as a workout file (.fit). Open it with your watch's app, or copy it "
        "to the watch's folder for new files. When the day changes, take a new one.",
        workout=esc(name),
        date=show_date(on),
    )
    return Card(text=text, attachment=Attachment(f"milepost-{on:%Y-%m-%d}.fit", "application/octet-stream", data))
