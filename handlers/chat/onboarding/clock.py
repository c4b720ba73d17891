"""Question 8: units, time zone and reminder, one after the other on the same card."""

import re
from dataclasses import replace
from datetime import time

from domain.people import ReminderWhen
from domain.units import Units
from domain.words.answers import Understood
from domain.words.clean import clean
from domain.words.habits import parse_units
from domain.words.replies import parse_clock
from domain.words.zones import city_of, parse_zone
from handlers.chat.onboarding.unsure import is_unsure
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking, Outcome, Prompt, Step
from handlers.desk.zones import offered_zone, time_there, zone_at, zone_choices
from handlers.views.keys import rows_of
from handlers.views.settings import marked, reminder_words, unit_label, unit_name
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_clock

EVENING = time(19, 0)
_MORNINGS = (time(6), time(7), time(8))
_UTC = "UTC"
_YOUR_CLOCK = mark("Just write what time your phone shows now, like 14:05; I find the rest.")
_OFF = frozenset({"off", "no", "none", "never", "no reminder", "no reminders", "no thanks"})
_EVENING_BEFORE = re.compile(r"(?:the )?(?:evening|night|day) before(?:,? (?:at )?(?P<time>.+))?")


def _ask(asked: Asking) -> Prompt:
    draft = asked.draft
    units = tuple((marked(unit_label(unit), unit is draft.shown_units), f"units_{unit.value}") for unit in Units)
    if draft.zone is None:
        places = ((label, f"zone_{value}") for label, value in zone_choices(asked.now))
        return Prompt(
            tr(
                "Distances are in <b>{units}</b> (tap to change).\n\nWhat time is it for you now? Tap a place with "
                "your time, or write your city or the time on your clock.",
                units=unit_name(draft.shown_units),
            ),
            (units, *rows_of(places)),
            wants_location=True,
        )
    return Prompt(
        tr(
            "Distances in <b>{units}</b>, time of <b>{city}</b> (now {time}).\n\nWhen should the day's workout arrive? "
            "Tap, or write any time, like <i>6:30</i>.",
            units=unit_name(draft.shown_units),
            city=city_of(draft.zone),
            time=time_there(draft.zone, asked.now),
        ),
        (
            units,
            tuple((f"{show_clock(at)}", f"at_{at.hour}") for at in _MORNINGS),
            ((tr("Evening before, {time}", time=show_clock(EVENING)), "evening"),),
            ((tr("No reminders"), "off"),),
            ((tr("Another time zone"), "rezone"),),
        ),
    )


def _read(asked: Asking, text: str) -> Outcome:
    words = clean(text)
    units = parse_units(words)
    if units is not None:
        return Answer(replace(asked.draft, units=units.value, units_hint=units.value), stay=True)
    return _read_zone(asked, text) if asked.draft.zone is None else _read_reminder(asked, words)


def _read_zone(asked: Asking, text: str) -> Outcome:
    if is_unsure(text):
        if not asked.again:
            return Answer(asked.draft, stay=True, note=tr(_YOUR_CLOCK))
        return replace(_with_zone(asked, _UTC), note=tr("Then I go by UTC; “Another time zone” changes it."))
    found = parse_zone(text, asked.now)
    return _with_zone(asked, found.value) if isinstance(found, Understood) else found


def _read_reminder(asked: Asking, words: str) -> Outcome:
    if words in _OFF:
        return _press(asked, "off")
    if is_unsure(words):
        return _with_reminder(asked, ReminderWhen.MORNING, _MORNINGS[1])
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
    units, city = unit_name(draft.shown_units), city_of(draft.zone)
    if draft.reminder_when is ReminderWhen.OFF:
        return tr("{units}, {city} time, no reminders", units=units, city=city)
    reminder = reminder_words(draft.reminder_when, draft.reminder_time)
    return tr("{units}, {city} time, workout at {reminder}", units=units, city=city, reminder=reminder)


CLOCK = Step(
    name="clock",
    number=8,
    title=mark("Clock"),
    edit=mark("Edit clock"),
    prompt=_ask,
    read=_read,
    press=_press,
    echo=_echo,
    done=lambda draft: draft.zone is not None and draft.reminder_when is not None and draft.units is not None,
    guidance=mark(
        "Write your city, like “Boston”, or the time on your clock, like “14:05”. For the reminder, a time like "
        "“6:30” or “evening before”. “km” or “miles” changes the units."
    ),
    locate=_locate,
)
