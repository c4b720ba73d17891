"""/settings: every preference by buttons, and typed where a value can be anything."""

from dataclasses import replace
from datetime import time
from typing import Any

from domain.messages import Card
from domain.people import PersonSettings, ReminderWhen
from domain.words.answers import Question, Understood
from domain.words.clean import clean
from domain.words.grammar.read import parse_intent
from domain.words.in_english import answer_in_english
from domain.words.of_several import names_in
from domain.words.replies import parse_clock
from domain.words.zones import city_of, parse_zone
from handlers.actions.change_settings import change_settings
from handlers.actions.change_units import change_units
from handlers.actions.generate_week import start_waiting_weeks
from handlers.actions.notices import refresh_this_week
from handlers.buttons.account import (
    BeginWeeks,
    ChooseFirstScreen,
    ChooseLanguage,
    ChooseQuietHours,
    ChooseReminder,
    ChooseZone,
    ModelUse,
    NoQuietHours,
    OpenSettings,
    PickZone,
    SetModelUse,
    SetReminderTime,
    SetRestDays,
    SetUnits,
    ShareLocation,
    YesNo,
)
from handlers.chat.coaching.to_the_bot import is_said_to_the_bot
from handlers.chat.commands import command
from handlers.chat.dialogs import close_dialog, dialog, dialog_help, find_dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import OldButtonError, tap
from handlers.desk.coaching import athletes_by_name
from handlers.desk.zones import offered_zone, zone_at
from handlers.views.settings import (
    QUIET_HOURS,
    SCREEN,
    begun_card,
    first_screen_card,
    guidance,
    language_card,
    location_card,
    offer_zone_card,
    quiet_card,
    reminder_card,
    rounded_note,
    settings_card,
    zone_card,
    zone_question_card,
)
from handlers.wording.door import languages, speaking, tr

TYPED = "setting"
_HOURS = ("time", "quiet")
_WORDS_OF_AN_HOUR = 6
_NONE = frozenset({"none", "no", "off", "never"})


def _card(request: Request, note: str = "") -> Card:
    return settings_card(request.settings, request.now, has_model=request.uow.model.is_on, note=note)


@command("settings")
async def on_settings(request: Request) -> None:
    """The settings card as a new message."""
    await request.send(_card(request), screen=SCREEN)


@tap(OpenSettings)
async def on_back(request: Request, _pressed: OpenSettings) -> None:
    """Back to the card; a question that was open is left."""
    await close_dialog(request, TYPED)
    await request.show(SCREEN, _card(request))


@tap(SetUnits)
async def on_units(request: Request, pressed: SetUnits) -> None:
    """Miles or kilometres; the weeks ahead are rounded with it."""
    found = await change_units(request.uow, request.person, pressed.units)
    note = "" if found is None else rounded_note(found, pressed.units)
    await _change(request, replace(request.settings, units=pressed.units), note)
    if found is not None:
        await refresh_this_week(request.uow, request.person)


@tap(SetRestDays)
async def on_rest_days(request: Request, pressed: SetRestDays) -> None:
    """A word on rest days, or none."""
    await _change(request, replace(request.settings, rest_day_messages=pressed.wanted is YesNo.YES))


@tap(ChooseZone)
async def on_zone(request: Request, pressed: ChooseZone) -> None:
    """Ask for the time zone, or take the tapped one."""
    if pressed.place is not None:
        await change_zone_to(request, offered_zone(str(pressed.place)))
        return
    await open_dialog(request, TYPED, {"field": "zone"})
    await request.show(SCREEN, zone_card(request.now))


@tap(PickZone)
async def on_pick_zone(request: Request, pressed: PickZone) -> None:
    """One of the zones that a typed answer may have meant."""
    state = await find_dialog(request, TYPED)
    offers = state.get("offers", []) if state is not None else []
    await change_zone_to(request, str(offers[pressed.place]) if pressed.place < len(offers) else None)


async def change_zone_to(request: Request, zone: str | None) -> None:
    """Live in this time zone from now on. Raises OldButtonError for a zone that is not offered any more."""
    if zone is None:
        raise OldButtonError
    await _change(request, replace(request.settings, zone=zone))


@tap(ShareLocation)
async def on_share_location(request: Request, _pressed: ShareLocation) -> None:
    """The keyboard that can share a location."""
    await open_dialog(request, TYPED, {"field": "zone", "keyboard": True})
    await request.send(location_card())


@tap(ChooseReminder)
async def on_reminder(request: Request, pressed: ChooseReminder) -> None:
    """Morning, the evening before, or off; then at what time."""
    wanted = pressed.when
    if wanted is ReminderWhen.OFF:
        await _change(request, replace(request.settings, reminder_when=wanted))
        return
    if wanted is not None and wanted is not request.settings.reminder_when:
        usual = time(7) if wanted is ReminderWhen.MORNING else time(19)
        settings = replace(request.settings, reminder_when=wanted, reminder_time=usual)
        request.person = await change_settings(request.uow, request.person, settings)
    await open_dialog(request, TYPED, {"field": "time"})
    await request.show(SCREEN, reminder_card(request.settings))


@tap(SetReminderTime)
async def on_time(request: Request, pressed: SetReminderTime) -> None:
    """A tapped time for the reminder."""
    await _change(request, replace(request.settings, reminder_time=pressed.at))


@tap(ChooseQuietHours)
async def on_quiet(request: Request, pressed: ChooseQuietHours) -> None:
    """Quiet hours: the usual ones by button, others typed."""
    if pressed.place is None:
        await open_dialog(request, TYPED, {"field": "quiet"})
        await request.show(SCREEN, quiet_card())
        return
    if pressed.place >= len(QUIET_HOURS):
        raise OldButtonError
    start, end = QUIET_HOURS[pressed.place]
    await _change(request, replace(request.settings, quiet_from=start, quiet_to=end))


async def set_quiet_hours(request: Request, start: time | None, end: time | None) -> None:
    """Quiet from and until then; the end that is not said stays, or is the usual one where there were no such hours."""
    settings = request.settings
    has_none = settings.quiet_from == settings.quiet_to
    usual = QUIET_HOURS[0] if has_none else (settings.quiet_from, settings.quiet_to)
    await _change(request, replace(settings, quiet_from=start or usual[0], quiet_to=end or usual[1]))


@tap(NoQuietHours)
async def on_no_quiet(request: Request, _pressed: NoQuietHours) -> None:
    """No quiet hours."""
    await _change(request, _without_quiet(request.settings))


@tap(ChooseFirstScreen)
async def on_first_screen(request: Request, pressed: ChooseFirstScreen) -> None:
    """What is shown first."""
    if pressed.screen is None:
        await request.show(SCREEN, first_screen_card(request.settings))
    else:
        await _change(request, replace(request.settings, default_view=pressed.screen.value))


@tap(BeginWeeks)
async def on_begin(request: Request, pressed: BeginWeeks) -> None:
    """Whether new weeks wait for an approval; the week that waits now starts with the answer."""
    themselves = pressed.themselves is YesNo.YES
    settings = replace(request.settings, weeks_start_themselves=themselves)
    if pressed.in_settings:
        await _change(request, settings)
    else:
        request.person = await change_settings(request.uow, request.person, settings)
        await request.show(SCREEN, begun_card(themselves=themselves))
    if themselves:
        await start_waiting_weeks(request.uow, request.person)


@tap(SetModelUse)
async def on_model(request: Request, pressed: SetModelUse) -> None:
    """The model's weeks: suggested, or used at once while nobody has edited the week."""
    await _change(request, replace(request.settings, model_first=pressed.use is ModelUse.AT_ONCE))


@tap(ChooseLanguage)
async def on_language(request: Request, pressed: ChooseLanguage) -> None:
    """Which language everything is said in, from here on."""
    if pressed.language is None:
        await request.show(SCREEN, language_card(request.settings))
    elif pressed.language not in languages():
        raise OldButtonError
    else:
        with speaking(pressed.language):
            await _change(request, replace(request.settings, language=pressed.language))


@dialog(TYPED)
async def on_typed(request: Request, state: dict[str, Any]) -> bool:
    """A typed value, or a shared location, for the question that is open."""
    field = str(state.get("field"))
    if request.location is not None:
        zone = zone_at(*request.location)
        if zone is None:
            await request.send(tr("I can't tell a time zone from there. {advice}", advice=guidance("zone")))
        else:
            await _change(request, replace(request.settings, zone=zone))
        return True
    text = request.text or ""
    found = _read(field, text, request)
    if isinstance(found, Question):
        await open_dialog(request, TYPED, {"field": field, "offers": [choice.text for choice in found.choices]})
        await request.send(zone_question_card(found, request.settings.units), screen=SCREEN)
    elif found is None and await _has_moved_on(request, field, text):
        # They have moved on: it is read as what it says.
        await close_dialog(request, TYPED)
        return False
    elif found is None:
        await request.send(tr("I didn't quite get that. {advice} /cancel leaves it as it is.", advice=guidance(field)))
    else:
        await _change(request, found)
    return True


async def _has_moved_on(request: Request, field: str, text: str) -> bool:
    """Whether what is written says something of its own: an hour takes few words, and no athlete's name."""
    names = await athletes_by_name(request.uow, request.person) if request.person.is_coach else {}
    is_at_length = field in _HOURS and (len(text.split()) > _WORDS_OF_AN_HOUR or bool(names_in(text, names)))
    heard = parse_intent(text, request.today, request.settings.units)
    return is_at_length or isinstance(heard, Understood) or await is_said_to_the_bot(request)


@dialog_help(TYPED)
async def on_typed_help(request: Request, state: dict[str, Any]) -> bool:
    """What can be typed now."""
    await request.send(tr("{advice} /cancel leaves it as it is.", advice=guidance(str(state.get("field")))))
    return True


async def offer_zone(request: Request, latitude: float, longitude: float) -> None:
    """A location nobody asked for: offer its time zone."""
    zone = zone_at(latitude, longitude)
    if zone is None:
        await request.send(tr("I can't tell a time zone from there. /settings changes it."))
    elif zone == request.settings.zone:
        await request.send(tr("Your time zone is set to {city} already.", city=city_of(zone)))
    else:
        await open_dialog(request, TYPED, {"field": "zone", "offers": [zone]})
        await request.send(offer_zone_card(zone, request.now), screen=SCREEN)


async def _change(request: Request, settings: PersonSettings, note: str = "") -> None:
    """Keep it, leave the open question, and show the card as it is now, under a note on what else changed."""
    left = await find_dialog(request, TYPED)
    await close_dialog(request, TYPED)
    if left is not None and left.get("keyboard"):
        await request.send(Card(text=tr("Thank you."), keyboard=()))
    request.person = await change_settings(request.uow, request.person, settings)
    await request.toast(tr("Changed."))
    if request.callback_id is not None:
        await request.show(SCREEN, _card(request, note))
    else:
        await request.send(_card(request, note or tr("Changed.")), screen=SCREEN)


def _read(field: str, text: str, request: Request) -> PersonSettings | Question | None:
    settings = request.settings
    if field == "zone":
        found = parse_zone(text, request.now)
        return replace(settings, zone=found.value) if isinstance(found, Understood) else found
    text = answer_in_english(text)
    if field == "time":
        at = parse_clock(text)
        return None if at is None else replace(settings, reminder_time=at.value)
    if clean(text) in _NONE:
        return _without_quiet(settings)
    parts = text.replace("–", "-").replace(" to ", "-").replace(" until ", "-").split("-")
    ends = [parse_clock(part) for part in parts]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    return replace(settings, quiet_from=ends[0].value, quiet_to=ends[1].value)


def _without_quiet(settings: PersonSettings) -> PersonSettings:
    return replace(settings, quiet_from=time(0), quiet_to=time(0))
