"""/settings: every preference by buttons, and typed where a value can be anything."""

from dataclasses import replace
from datetime import time
from typing import Any

from domain.formats import show_clock
from domain.messages import Button, Card
from domain.people import PersonSettings, ReminderWhen
from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.replies import parse_clock
from domain.words.sentences import parse_intent
from domain.words.zones import city_of, parse_zone
from handlers.actions.change_settings import change_settings
from handlers.chat.buttons import Tap, pack
from handlers.chat.commands import command
from handlers.chat.dialogs import close_dialog, dialog, dialog_help, find_dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import OLD_BUTTON, tap
from handlers.chat.zones import offered_zone, time_there, zone_at, zone_choices
from handlers.views.keys import rows_of
from handlers.views.settings import VIEWS, choice_card, marked, settings_text
from handlers.views.text import esc

SCREEN = "settings"
TYPED = "setting"
_TIMES = {
    ReminderWhen.MORNING: (time(5, 30), time(6), time(6, 30), time(7), time(7, 30), time(8)),
    ReminderWhen.EVENING_BEFORE: (time(18), time(19), time(20), time(21)),
}
_QUIET = ((time(22), time(6)), (time(21), time(7)), (time(23), time(5)))
_GUIDANCE = {
    "zone": "Write your city, like “Boston”, or the time on your clock, like “14:05”.",
    "time": "Write a time of day, like “6:30” or “19:00”.",
    "quiet": "Write two times, like “21:30 to 6:00”, or “none”.",
}
_LAST_ROWS = (
    (Button("Coach", pack("coach")), Button("Export", pack("export"))),
    (Button("Privacy", pack("privacy")), Button("Delete my data", pack("delete"))),
    (Button("This week", pack("now")),),
)


@command("settings")
async def on_settings(request: Request) -> None:
    """The settings card as a new message."""
    await request.send(_card(request), screen=SCREEN)


@tap("set")
async def on_back(request: Request, _pressed: Tap) -> None:
    """Back to the card; a question that was open is left."""
    await close_dialog(request, TYPED)
    await request.show(SCREEN, _card(request))


@tap("set_units")
async def on_units(request: Request, pressed: Tap) -> None:
    """Miles or kilometres."""
    wanted = Units.KM if pressed.word(0) == Units.KM else Units.MI
    await _change(request, replace(request.settings, units=wanted))


@tap("set_rest")
async def on_rest_days(request: Request, pressed: Tap) -> None:
    """A word on rest days, or none."""
    await _change(request, replace(request.settings, rest_day_messages=pressed.word(0) == "yes"))


@tap("set_zone")
async def on_zone(request: Request, pressed: Tap) -> None:
    """Ask for the time zone, or take the tapped one."""
    zone = offered_zone(pressed.word(0)) or await _picked(request, pressed)
    if zone is not None:
        await _change(request, replace(request.settings, zone=zone))
        return
    await open_dialog(request, TYPED, {"field": "zone"})
    rows = rows_of(Button(label, pack("set_zone", value)) for label, value in zone_choices(request.now))
    where = (Button("Use my location", pack("set_where")),)
    await request.show(
        SCREEN,
        choice_card(
            "What time is it for you now? Tap a place with your time, or write your city or the time on your clock.",
            (*rows, where),
            pack("set"),
        ),
    )


@tap("set_where")
async def on_where(request: Request, _pressed: Tap) -> None:
    """The keyboard that can share a location."""
    await open_dialog(request, TYPED, {"field": "zone", "keyboard": True})
    await request.send(
        Card(
            text="Press the button below. I use the location once, to find your time zone, and don't keep it.",
            keyboard=(("location:Share my location",),),
        )
    )


@tap("set_when")
async def on_when(request: Request, pressed: Tap) -> None:
    """Morning, the evening before, or off; then at what time."""
    wanted = next((when for when in ReminderWhen if when.value == pressed.word(0)), None)
    if wanted is ReminderWhen.OFF:
        await _change(request, replace(request.settings, reminder_when=wanted))
        return
    if wanted is not None and wanted is not request.settings.reminder_when:
        usual = time(7) if wanted is ReminderWhen.MORNING else time(19)
        settings = replace(request.settings, reminder_when=wanted, reminder_time=usual)
        request.person = await change_settings(request.uow, request.person, settings)
    await open_dialog(request, TYPED, {"field": "time"})
    await request.show(SCREEN, _when_card(request.settings))


@tap("set_time")
async def on_time(request: Request, pressed: Tap) -> None:
    """A tapped time for the reminder."""
    found = parse_clock(f"{pressed.word(0)[:2]}:{pressed.word(0)[2:]}")
    if found is None:
        await request.toast(OLD_BUTTON)
        return
    await _change(request, replace(request.settings, reminder_time=found.value))


@tap("set_quiet")
async def on_quiet(request: Request, pressed: Tap) -> None:
    """Quiet hours: the usual ones by button, others typed."""
    if pressed.word(0) == "none":
        await _change(request, _without_quiet(request.settings))
        return
    index = pressed.number(0)
    if 0 <= index < len(_QUIET):
        start, end = _QUIET[index]
        await _change(request, replace(request.settings, quiet_from=start, quiet_to=end))
        return
    await open_dialog(request, TYPED, {"field": "quiet"})
    rows = tuple(
        (Button(f"{show_clock(start)} to {show_clock(end)}", pack("set_quiet", place)),)
        for place, (start, end) in enumerate(_QUIET)
    )
    await request.show(
        SCREEN,
        choice_card(
            "When should I stay quiet? A reminder that falls in these hours waits for their end. Tap, or write two "
            "times, like <i>21:30 to 6:00</i>.",
            (*rows, (Button("No quiet hours", pack("set_quiet", "none")),)),
            pack("set"),
        ),
    )


@tap("set_view")
async def on_view(request: Request, pressed: Tap) -> None:
    """What is shown first."""
    if pressed.word(0) in VIEWS:
        await _change(request, replace(request.settings, default_view=pressed.word(0)))
        return
    rows = tuple(
        (Button(marked(words.capitalize(), view == request.settings.default_view), pack("set_view", view)),)
        for view, words in VIEWS.items()
    )
    await request.show(SCREEN, choice_card("What shall I show first?", rows, pack("set")))


@tap("set_model")
async def on_model(request: Request, pressed: Tap) -> None:
    """The model's weeks: suggested, or used at once while nobody has edited the week."""
    await _change(request, replace(request.settings, model_first=pressed.word(0) == "first"))


@dialog(TYPED)
async def on_typed(request: Request, state: dict[str, Any]) -> bool:
    """A typed value, or a shared location, for the question that is open."""
    field = str(state.get("field"))
    if request.location is not None:
        zone = zone_at(*request.location)
        if zone is None:
            await request.send("I can't tell a time zone from there. " + _GUIDANCE["zone"])
        else:
            await _change(request, replace(request.settings, zone=zone))
        return True
    text = request.text or ""
    found = _read(field, text, request)
    if isinstance(found, Question):
        rows = tuple(
            (Button(choice.label, pack("set_zone", "pick", index)),) for index, choice in enumerate(found.choices)
        )
        await open_dialog(request, TYPED, {"field": field, "offers": [choice.text for choice in found.choices]})
        await request.send(choice_card(esc(found.sentence), rows, pack("set")), screen=SCREEN)
    elif found is None and isinstance(parse_intent(text, request.today, request.settings.units), Understood):
        # They have moved on: it is read as what it says.
        await close_dialog(request, TYPED)
        return False
    elif found is None:
        await request.send(f"I didn't quite get that. {_GUIDANCE.get(field, '')} /cancel leaves it as it is.")
    else:
        await _change(request, found)
    return True


@dialog_help(TYPED)
async def on_typed_help(request: Request, state: dict[str, Any]) -> bool:
    """What can be typed now."""
    await request.send(f"{_GUIDANCE.get(str(state.get('field')), '')} /cancel leaves it as it is.")
    return True


async def offer_zone(request: Request, latitude: float, longitude: float) -> None:
    """A location nobody asked for: offer its time zone."""
    zone = zone_at(latitude, longitude)
    if zone is None or zone == request.settings.zone:
        same = f"Your time zone is set to {city_of(request.settings.zone)} already."
        await request.send(same if zone else "I can't tell a time zone from there. /settings changes it.")
        return
    await open_dialog(request, TYPED, {"field": "zone", "offers": [zone]})
    await request.send(
        Card(
            text=f"Shall I use the time of <b>{city_of(zone)}</b>, now {time_there(zone, request.now)}?",
            buttons=((Button("Yes, use it", pack("set_zone", "pick", 0)),), (Button("No", pack("set")),)),
        ),
        screen=SCREEN,
    )


async def _change(request: Request, settings: PersonSettings) -> None:
    """Keep it, leave the open question, and show the card as it is now."""
    left = await find_dialog(request, TYPED)
    await close_dialog(request, TYPED)
    if left is not None and left.get("keyboard"):
        await request.send(Card(text="Thank you.", keyboard=()))
    request.person = await change_settings(request.uow, request.person, settings)
    await request.toast("Changed.")
    if request.callback_id is not None:
        await request.show(SCREEN, _card(request))
    else:
        await request.send(_card(request, "Changed."), screen=SCREEN)


async def _picked(request: Request, pressed: Tap) -> str | None:
    """The zone behind a button of a question that had several answers."""
    state = await find_dialog(request, TYPED)
    offers = state.get("offers", []) if state is not None and pressed.word(0) == "pick" else []
    index = pressed.number(1)
    return str(offers[index]) if 0 <= index < len(offers) else None


def _read(field: str, text: str, request: Request) -> PersonSettings | Question | None:
    settings = request.settings
    if field == "zone":
        found = parse_zone(text, request.now)
        return replace(settings, zone=found.value) if isinstance(found, Understood) else found
    if field == "time":
        at = parse_clock(text)
        return None if at is None else replace(settings, reminder_time=at.value)
    if text.casefold().strip(" .") in ("none", "no", "off", "never"):
        return _without_quiet(settings)
    parts = text.replace("–", "-").replace(" to ", "-").replace(" until ", "-").split("-")
    ends = [parse_clock(part) for part in parts]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    return replace(settings, quiet_from=ends[0].value, quiet_to=ends[1].value)


def _without_quiet(settings: PersonSettings) -> PersonSettings:
    return replace(settings, quiet_from=time(0), quiet_to=time(0))


def _when_card(settings: PersonSettings) -> Card:
    when = settings.reminder_when
    kinds = tuple(
        Button(marked(label, when is kind), pack("set_when", kind.value))
        for kind, label in ((ReminderWhen.MORNING, "That day"), (ReminderWhen.EVENING_BEFORE, "Evening before"))
    )
    times = rows_of(
        (
            Button(marked(show_clock(at), at == settings.reminder_time), pack("set_time", at.strftime("%H%M")))
            for at in _TIMES.get(when, _TIMES[ReminderWhen.MORNING])
        ),
        3,
    )
    off = (Button("No reminders", pack("set_when", ReminderWhen.OFF.value)),)
    return choice_card(
        "When should the day's workout arrive? Tap, or write any time, like <i>6:15</i>.",
        (kinds, *times, off),
        pack("set"),
    )


def _model_rows(settings: PersonSettings) -> tuple[tuple[Button, ...], ...]:
    label = "Model's weeks: suggest only" if settings.model_first else "Model's weeks: use at once"
    return ((Button(label, pack("set_model", "ask" if settings.model_first else "first")),),)


def _card(request: Request, note: str = "") -> Card:
    settings = request.settings
    other = Units.MI if settings.units is Units.KM else Units.KM
    text = settings_text(settings, request.now, has_model=request.uow.model.is_on)
    return Card(
        text=f"{note}\n\n{text}" if note else text,
        buttons=(
            (
                Button(f"Use {'kilometres' if other is Units.KM else 'miles'}", pack("set_units", other.value)),
                Button("Time zone", pack("set_zone")),
            ),
            (Button("Reminder", pack("set_when")), Button("Quiet hours", pack("set_quiet"))),
            (
                Button(
                    "No word on rest days" if settings.rest_day_messages else "A word on rest days",
                    pack("set_rest", "no" if settings.rest_day_messages else "yes"),
                ),
                Button("Show first", pack("set_view")),
            ),
            (Button("Strength sessions", pack("set_str")),),
            *(_model_rows(settings) if request.uow.model.is_on else ()),
            *_LAST_ROWS,
        ),
    )
