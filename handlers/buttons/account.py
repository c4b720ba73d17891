"""Buttons about oneself: settings, privacy, files, deleting everything."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Annotated

from domain.people import ReminderWhen
from domain.units import Units
from handlers.buttons.codec import Between, ButtonData, button

Place = Annotated[int, Between(0, 99)]


@button("delete")
@dataclass(frozen=True, slots=True)
class DeleteEverything(ButtonData):
    """Ask before everything about somebody goes."""


@button("delete_no")
@dataclass(frozen=True, slots=True)
class KeepEverything(ButtonData):
    """Nothing is deleted."""


@button("delete_yes")
@dataclass(frozen=True, slots=True)
class ConfirmDelete(ButtonData):
    """Everything goes."""


class YesNo(StrEnum):
    """A wish or none."""

    YES = "yes"
    NO = "no"


class FirstScreen(StrEnum):
    """What is shown first."""

    WEEK = "week"
    TODAY = "today"
    MONTH = "month"
    PLAN = "plan"


class ModelUse(StrEnum):
    """What becomes of a week that a language model wrote."""

    SUGGEST = "ask"
    AT_ONCE = "first"


@button("set")
@dataclass(frozen=True, slots=True)
class OpenSettings(ButtonData):
    """The settings card; a question that was open is left."""


@button("set_units")
@dataclass(frozen=True, slots=True)
class SetUnits(ButtonData):
    """Miles or kilometres."""

    units: Units


@button("set_rest")
@dataclass(frozen=True, slots=True)
class SetRestDays(ButtonData):
    """A word on rest days, or none."""

    wanted: YesNo


@button("set_zone")
@dataclass(frozen=True, slots=True)
class ChooseZone(ButtonData):
    """Ask for the time zone, or take an offered one by its place."""

    place: Place | None = None


@button("set_zone_pick")
@dataclass(frozen=True, slots=True)
class PickZone(ButtonData):
    """Take one of the zones that a typed answer may have meant."""

    place: Place


@button("set_where")
@dataclass(frozen=True, slots=True)
class ShareLocation(ButtonData):
    """The keyboard that can share a location."""


@button("set_when")
@dataclass(frozen=True, slots=True)
class ChooseReminder(ButtonData):
    """Ask when the workout should arrive, or take the tapped answer."""

    when: ReminderWhen | None = None


@button("set_time")
@dataclass(frozen=True, slots=True)
class SetReminderTime(ButtonData):
    """A tapped time for the reminder."""

    at: time


@button("set_quiet")
@dataclass(frozen=True, slots=True)
class ChooseQuietHours(ButtonData):
    """Ask for quiet hours, or take the usual ones by their place."""

    place: Place | None = None


@button("set_quiet_none")
@dataclass(frozen=True, slots=True)
class NoQuietHours(ButtonData):
    """No quiet hours."""


@button("set_view")
@dataclass(frozen=True, slots=True)
class ChooseFirstScreen(ButtonData):
    """Ask what is shown first, or take the tapped answer."""

    screen: FirstScreen | None = None


@button("set_model")
@dataclass(frozen=True, slots=True)
class SetModelUse(ButtonData):
    """The model's weeks: suggested, or used at once while nobody has edited the week."""

    use: ModelUse


@button("set_lang")
@dataclass(frozen=True, slots=True)
class ChooseLanguage(ButtonData):
    """Ask for the language, or take the tapped one."""

    language: str | None = None


@button("set_most")
@dataclass(frozen=True, slots=True)
class LimitMyWeeks(ButtonData):
    """The most that a week of one's own plan may hold."""


@button("privacy")
@dataclass(frozen=True, slots=True)
class ShowPrivacy(ButtonData):
    """What is stored, and who sees it."""


@button("export")
@dataclass(frozen=True, slots=True)
class ExportFiles(ButtonData):
    """The plan as files."""


@button("begin")
@dataclass(frozen=True, slots=True)
class BeginWeeks(ButtonData):
    """Whether new weeks start by themselves, asked once with a new plan; `in_settings` where it is set there."""

    themselves: YesNo
    in_settings: bool = False
