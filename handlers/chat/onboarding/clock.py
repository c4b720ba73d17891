"""Question 8: units, time zone and reminder, one after the other on the same card."""

import re
from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

from domain.formats import show_clock
from domain.people import ReminderWhen
from domain.units import Units
from domain.words.answers import Choice, Question
from domain.words.clean import clean
from domain.words.habits import parse_units
from domain.words.replies import parse_clock
from handlers.actions.draft import Draft
from handlers.chat.onboarding.steps import Answer, Asking, Outcome, Prompt, Step
from handlers.chat.rows import in_rows
from handlers.chat.zones import (
    Place,
    known_zone,
    offered_places,
    place_at,
    place_of,
    places_at_time,
    places_named,
    time_there,
)

EVENING = time(19, 0)
_MORNINGS = (time(6), time(7), time(8))
UNIT_NAMES = {Units.MI: "miles", Units.KM: "kilometres"}
_OFF = frozenset({"off", "no", "none", "never", "no reminder", "no reminders", "no thanks"})
_EVENING_BEFORE = re.compile(r"(?:the )?(?:evening|night|day) before(?:,? (?:at )?(?P<time>.+))?")


def _ask(asked: Asking) -> Prompt:
    draft = asked.draft
    units = tuple(
        (f"{'● ' if unit is draft.shown_units else ''}{UNIT_NAMES[unit].capitalize()}", f"units_{unit.value}")
        for unit in Units
    )
    if draft.zone is None:
        places = (
            (f"{place.city}, {time_there(place.zone, asked.now)}", f"zone_{index}")
            for index, place in enumerate(offered_places())
        )
        return Prompt(
            f"Distances are in <b>{UNIT_NAMES[draft.shown_units]}</b> (tap to change).\n\n"
            "What time is it for you now? Tap a place with your time, or write your city or the time on your clock.",
            (units, *in_rows(places)),
            wants_location=True,
        )
    return Prompt(
        f"Distances in <b>{UNIT_NAMES[draft.shown_units]}</b>, time of <b>{place_of(draft.zone).city}</b> "
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
    if known_zone(text):
        return _with_zone(asked, place_of(text))
    at_time = places_at_time(text, asked.now)
    places = places_named(text) if at_time is None else at_time
    if not places:
        return None
    if len(places) == 1:
        return _with_zone(asked, places[0])
    return Question("Which of these keeps your time?", tuple(_place_choice(place, asked) for place in places))


def _place_choice(place: Place, asked: Asking) -> Choice:
    return Choice(f"{place.city}, {time_there(place.zone, asked.now)}", place.zone)


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
            return Answer(replace(asked.draft, units=Units(rest), units_hint=Units(rest)), stay=True)
        case "zone":
            return _with_zone(asked, offered_places()[int(rest)])
        case "rezone":
            return Answer(replace(asked.draft, zone=None), stay=True)
        case "at":
            return _with_reminder(asked, ReminderWhen.MORNING, time(int(rest)))
        case "evening":
            return _with_reminder(asked, ReminderWhen.EVENING_BEFORE, EVENING)
        case "off":
            return _with_reminder(asked, ReminderWhen.OFF, _MORNINGS[1])
    return None


def _locate(asked: Asking, latitude: float, longitude: float) -> Outcome:
    place = place_at(latitude, longitude)
    return None if place is None else _with_zone(asked, place)


def _with_zone(asked: Asking, place: Place) -> Answer:
    # Today may be another date there, which only matters for dates still to be given.
    return Answer(replace(asked.draft, zone=ZoneInfo(place.zone).key), stay=True)


def _with_reminder(asked: Asking, when: ReminderWhen, at: time) -> Answer:
    units = asked.draft.shown_units
    return Answer(replace(asked.draft, units=units, reminder_when=when, reminder_time=at))


def reminder_words(when: ReminderWhen, at: time) -> str:
    """When the workout arrives, in words."""
    if when is ReminderWhen.OFF:
        return "no reminders"
    return f"{show_clock(at)} the evening before" if when is ReminderWhen.EVENING_BEFORE else f"{show_clock(at)}"


def _echo(draft: Draft) -> str:
    if draft.zone is None or draft.reminder_when is None or draft.reminder_time is None:
        return ""
    reminder = reminder_words(draft.reminder_when, draft.reminder_time)
    return f"{UNIT_NAMES[draft.shown_units]}, {place_of(draft.zone).city} time, workout at {reminder}".replace(
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
