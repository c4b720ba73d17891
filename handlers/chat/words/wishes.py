"""Settings asked for in words: changed by the same buttons as on their card."""

from dataclasses import replace
from datetime import time

from domain.people import ReminderWhen
from domain.words import intents, settings_said
from domain.words.answers import Question, Understood
from domain.words.intents import Intent
from domain.words.quiet_hours import quiet_said
from domain.words.topics import Screen
from domain.words.zones import parse_zone
from handlers.buttons.account import (
    ChooseLanguage,
    ChooseQuietHours,
    ChooseReminder,
    ChooseZone,
    SetReminderTime,
    SetUnits,
)
from handlers.chat.account.settings import change_zone_to, set_quiet_hours
from handlers.chat.request import Request
from handlers.chat.taps import press
from handlers.views.settings import language_name
from handlers.wording.door import languages, tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import show_choices
from handlers.wording.understood import understood_only

_DAY_MIN = 24 * 60
_QUESTIONS = {
    Screen.REMINDER: ChooseReminder(),
    Screen.LANGUAGE: ChooseLanguage(),
    Screen.QUIET: ChooseQuietHours(),
    Screen.ZONE: ChooseZone(),
}


async def change_setting(request: Request, said: Intent) -> bool:
    """Do it; False for what is no setting."""
    match said:
        case settings_said.UseUnits(units):
            await press(request, SetUnits(units))
        case settings_said.RemindAt(by_min=minutes) if minutes:
            await _remind_later(request, minutes)
        case settings_said.RemindAt(at=None, when=None):
            await press(request, ChooseReminder())
        case settings_said.RemindAt(at=at, when=when):
            if when is not None and (when is not request.settings.reminder_when or at is None):
                await _remind_when(request, when, asks=at is None)
            elif at is not None and request.settings.reminder_when is ReminderWhen.OFF:
                await _remind_when(request, ReminderWhen.MORNING, asks=False)
            if at is not None:
                await press(request, SetReminderTime(at))
        case settings_said.Speak(language):
            if language not in languages():
                spoken = show_choices([language_name(each) for each in languages()])
                not_yet = tr("I don't speak that language yet; I answer in {languages}.", languages=spoken)
                raise RefusedError(understood_only(language) or not_yet)
            await press(request, ChooseLanguage(language))
        case settings_said.LiveIn(text):
            await _live_in(request, text)
        case intents.Open(Screen.QUIET) if (hours := quiet_said(request.text or "")) is not None:
            await set_quiet_hours(request, *hours)
        case intents.Open(screen) if screen in _QUESTIONS:
            await press(request, _QUESTIONS[screen])
        case _:
            return False
    return True


async def _remind_when(request: Request, when: ReminderWhen, *, asks: bool) -> None:
    """Morning, the evening before, or off; where a time was said too, nothing more is asked."""
    if asks or when is ReminderWhen.OFF:
        await press(request, ChooseReminder(when))
    else:
        await request.save_settings(replace(request.settings, reminder_when=when))


async def _remind_later(request: Request, minutes: int) -> None:
    """So much later (earlier: negative) than now; which time, where there is none yet or it would be another day."""
    settings = request.settings
    at = 60 * settings.reminder_time.hour + settings.reminder_time.minute + minutes
    if settings.reminder_when is ReminderWhen.OFF or not 0 <= at < _DAY_MIN:
        await press(request, ChooseReminder())
    else:
        await press(request, SetReminderTime(time(*divmod(at, 60))))


async def _live_in(request: Request, text: str) -> None:
    found = parse_zone(text, request.now)
    match found:
        case Understood(zone):
            await change_zone_to(request, zone)
        case Question() | None:
            await press(request, ChooseZone())
