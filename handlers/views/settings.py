"""The settings card and the cards behind its lines."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from domain.formats import show_clock
from domain.messages import Button, Card
from domain.people import PersonSettings, ReminderWhen
from domain.strength.profile import Equipment, Experience
from domain.units import Units
from domain.words.zones import city_of

UNIT_NAMES = {Units.MI: "miles", Units.KM: "kilometres"}
MODEL_NAMES = {False: "suggested, you choose", True: "used at once, unless you have changed the week"}
VIEWS = {"week": "this week", "today": "today", "month": "four weeks", "plan": "the whole plan"}

EXPERIENCE_NAMES = {
    Experience.BEGINNER: "new to it",
    Experience.REGULAR: "some experience",
    Experience.EXPERIENCED: "experienced",
}
EQUIPMENT_NAMES = {
    Equipment.NONE: "no equipment",
    Equipment.BANDS: "bands",
    Equipment.DUMBBELLS: "dumbbells",
    Equipment.GYM: "a gym",
}


def reminder_words(when: ReminderWhen, at: time) -> str:
    """When the workout arrives, in words."""
    if when is ReminderWhen.OFF:
        return "no reminders"
    return (
        f"{show_clock(at)} the evening before" if when is ReminderWhen.EVENING_BEFORE else f"{show_clock(at)} that day"
    )


def settings_text(settings: PersonSettings, now: datetime, *, has_model: bool = False) -> str:
    """All preferences, one a line; the model's only where there is one."""
    local = show_clock(now.astimezone(ZoneInfo(settings.zone)).time())
    quiet = f"{show_clock(settings.quiet_from)}–{show_clock(settings.quiet_to)}"
    return "\n".join(
        (
            "<b>Settings</b>",
            f"Units: <b>{UNIT_NAMES[settings.units]}</b>",
            f"Time zone: <b>{city_of(settings.zone)}</b>, now {local}",
            f"Workout arrives: <b>{reminder_words(settings.reminder_when, settings.reminder_time)}</b>",
            f"Messages on rest days: <b>{'yes' if settings.rest_day_messages else 'no'}</b>",
            f"Quiet hours: <b>{quiet if settings.quiet_from != settings.quiet_to else 'none'}</b>",
            f"Show first: <b>{VIEWS.get(settings.default_view, VIEWS['week'])}</b>",
            f"Strength sessions: <b>{strength_words(settings)}</b>",
            *([f"Weeks by the language model: <b>{MODEL_NAMES[settings.model_first]}</b>"] if has_model else []),
        )
    )


def strength_words(settings: PersonSettings) -> str:
    """As "some experience, dumbbells"."""
    if settings.strength is None:
        return "no"
    return f"{EXPERIENCE_NAMES[settings.strength]}, {EQUIPMENT_NAMES[settings.equipment]}"


def marked(label: str, chosen: bool) -> str:
    """A label with a mark when it is the present choice."""
    return f"✓ {label}" if chosen else label


def choice_card(question: str, rows: tuple[tuple[Button, ...], ...], back: str) -> Card:
    """A question of the settings with a way back."""
    return Card(text=question, buttons=(*rows, (Button("‹ Back", back),)))
