"""Question 8: units, time zone and reminder, one after the other on the same card."""

import re
from dataclasses import replace
from datetime import time

from domain.formats import show_clock
from domain.people import ReminderWhen
from domain.units import Units
from domain.words.answers import Understood
from domain.words.clean import clean
from domain.words.habits import parse_units
from domain.words.replies import parse_clock
from domain.words.zones import city_of, parse_zone
from handlers.actions.draft import Draft
from handlers.chat.onboarding.steps import Answer, Asking, Outcome, Prompt, Step
from handlers.desk.zones import offered_zone, time_there, zone_at, zone_choices
from handlers.views.keys import rows_of
from handlers.views.settings import reminder_words, unit_name

EVENING = time(19, 0)
_MORNINGS = (time(6), time(7), time(8))
_OFF = frozenset({"off", "no", "none", "never", "no reminder", "no reminders", "no thanks"})
_EVENING_BEFORE = re.compile(r"(?:the )?(?:evening|night|day) before(?:,? (?:at )?(?P<time>.+))?")


def _ask(asked: Asking) -> Prompt:
    draft = asked.draft
    units = tuple(
        (f"{'✓ ' if unit is draft.shown_units else ''}{unit_name(unit).capitalize()}", f"units_{unit.value}")
        for unit in Units
    )
    if draft.zone is None:
        places = ((label, f"zone_{value}") for label, value in zone_choices(asked.now))
        return Prompt(
            f"Distances are in <b>{unit_name(draft.shown_units)}</b> (tap to change).\n\n"
            "What time is it for you now? Tap a place with your time, or write your city or the time on your clock.",
            (units, *rows_of(places)),
            wants_location=True,
        )
    return Prompt(
        f"Distances in <b>{unit_name(draft.shown_units)}</b>, time of <b>{city_of(draft.zone)}</b> "
        f"(now {time_there(draft.zone, asked.now)}).\n\n"
        "When should the day's workout arrive? Tap, or write any time, like <i>6:30</i>.",
        (
            units,
            tuple((f"{show_clock(at)}", f"at_{at.hour}") for at in _MORNINGS),
            ((f"Evening before, {show_clock(EVENING)}", "evening"),),
            (("No reminders", "off"),),
            (("Another time zone", "rezone"),),
        ),
    )


def _read(asked: Asking, text: str) -> Outcome:
    words = clean(text)
    units = parse_units(words)
    if units is not None:
        return Answer(replace(asked.draft, units=units.value, units_hint=units.value), stay=True)
    return _read_zone(asked, text) if asked.draft.zone is None else _read_reminder(asked, words)


def _read_zone(asked: Asking, text: str) -> Outcome:
    found = parse_zone(text, asked.now)
    return _with_zone(asked, found.value) if isinstance(found, Understood) else found


def _read_reminder(asked: Asking, words: str) -> Outcome:
    if words in _OFF:
        return _press(asked, "off")
    when = ReminderWhen.MORNING
    before = _EVENING_BEFORE.fullmatch(words)
    if before is not None:
        if before["time"] is None:
            return _press(asked, "evening")
        when, words = ReminderWhen.EVENING_BEFORE, before["time"]
    found = parse_clock(words)
    return None if found is None else _with_reminder(asked, when, found.value)


def _press(asked: Asking, value: str) -> Outcome:
    kind, _, rest = value.partition("_")
    match kind:
        case "units":
            units = Units.KM if rest == Units.KM else Units.MI
            return Answer(replace(asked.draft, units=units, units_hint=units), stay=True)
        case "zone":
            zone = offered_zone(rest)
            return _with_zone(asked, zone) if zone else None
        case "rezone":
            return Answer(replace(asked.draft, zone=None), stay=True)
        case "at":
            at = next((each for each in _MORNINGS if str(each.hour) == rest), None)
            return _with_reminder(asked, ReminderWhen.MORNING, at) if at else None
        case "evening":
            return _with_reminder(asked, ReminderWhen.EVENING_BEFORE, EVENING)
        case "off":
            return _with_reminder(asked, ReminderWhen.OFF, _MORNINGS[1])
    return None


def _locate(asked: Asking, latitude: float, longitude: float) -> Outcome:
    zone = zone_at(latitude, longitude)
    return None if zone is None else _with_zone(asked, zone)


def _with_zone(asked: Asking, zone: str) -> Answer:
    # Today may be another date there, which only matters for dates still to be given.
    return Answer(replace(asked.draft, zone=zone), stay=True)


def _with_reminder(asked: Asking, when: ReminderWhen, at: time) -> Answer:
    units = asked.draft.shown_units
    return Answer(replace(asked.draft, units=units, reminder_when=when, reminder_time=at))


def _echo(draft: Draft) -> str:
    if draft.zone is None or draft.reminder_when is None or draft.reminder_time is None:
        return ""
    reminder = reminder_words(draft.reminder_when, draft.reminder_time)
    return f"{unit_name(draft.shown_units)}, {city_of(draft.zone)} time, workout at {reminder}".replace(
        "workout at no", "no"
    )


CLOCK = Step(
    name="clock",
    number=8,
    title="Clock",
    prompt=_ask,
    read=_read,
    press=_press,
    echo=_echo,
    done=lambda draft: draft.zone is not None and draft.reminder_when is not None and draft.units is not None,
    guidance="Write your city, like “Boston”, or the time on your clock, like “14:05”. For the reminder, a time like "
    "“6:30” or “evening before”. “km” or “miles” changes the units.",
    locate=_locate,
)
