"""What arrives of an approved week: the one place that promises reminders, and knows what keeps them away."""

from domain.people import ReminderWhen
from handlers.desk.week import OpenedWeek
from handlers.wording.door import tr
from handlers.wording.formats import show_date


def reminders_words(opened: OpenedWeek) -> str:
    """What arrives of a week in force, to whoever looks; empty where every run of it is over. Safe HTML."""
    return reminders_of_yours(opened) if opened.is_own else _to_coach(opened)


def reminders_of_yours(opened: OpenedWeek) -> str:
    """What arrives of a week in force, to its athlete, whoever put it in force. Safe HTML."""
    pause = opened.pause
    if _is_off(opened):
        return tr("Reminders are off: /today shows each day, and /settings switches them on.")
    if pause is not None and pause.last is not None and pause.last < opened.sunday:
        return tr("The plan is paused until {date}: reminders begin after that.", date=show_date(pause.last))
    if pause is not None:
        return tr("The plan stays paused: reminders begin on coming back.")
    return tr("Reminders follow it from now on.") if _is_any_run_ahead(opened) else ""


def _to_coach(opened: OpenedWeek) -> str:
    if opened.athlete.muted_at is not None:
        return tr("They have stopped the bot: nothing reaches them until they come back.")
    if _is_off(opened):
        return tr("They have reminders switched off and look it up themselves.")
    if opened.pause is not None:
        return tr("They are paused: reminders begin when they are back.")
    return tr("They have been told, and reminders follow it.") if _is_any_run_ahead(opened) else ""


def _is_off(opened: OpenedWeek) -> bool:
    return opened.athlete.settings.reminder_when is ReminderWhen.OFF


def _is_any_run_ahead(opened: OpenedWeek) -> bool:
    """Whether a run is left: of today's the reminder may still come."""
    return any(day.is_run and opened.frame.date_of(day.number) >= opened.today for day in opened.week.days)


def plan_made_words(when: ReminderWhen) -> str:
    """What comes after a plan was made, by when its workouts are to arrive."""
    if when is ReminderWhen.OFF:
        return tr(
            "Week 1 is below: look it over and approve it; /today then shows each day's workout. Change anything with "
            "the buttons or plain words."
        )
    return tr(
        "Week 1 is below: look it over and approve it, then each day's workout arrives as you asked. Change anything "
        "with the buttons or plain words."
    )
