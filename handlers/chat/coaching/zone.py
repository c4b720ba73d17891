"""A new coach is asked what time it is for them: their messages come by it, and Friday is Friday."""

from dataclasses import replace
from typing import Any

from domain.words.answers import Question, Understood
from domain.words.zones import parse_zone
from handlers.actions.change_settings import change_settings
from handlers.buttons.coaching import ChooseCoachZone, KeepCoachZone
from handlers.chat.dialogs import close_dialog, dialog, find_dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import OldButtonError, tap
from handlers.desk.zones import offered_zone, zone_at
from handlers.views.coach_zone import SCREEN, ask_coach_zone_card, coach_zone_card, which_zone_card

ZONE_DIALOG = "coach_zone"
# Nobody who answered lives by the name that stands for not being asked.
NOT_ASKED = "UTC"


async def ask_coach_zone(request: Request) -> None:
    """Ask once, while nothing is known of where they live."""
    if request.settings.zone == NOT_ASKED:
        await open_dialog(request, ZONE_DIALOG, {})
        await request.send(ask_coach_zone_card(request.now), screen=SCREEN)


@tap(ChooseCoachZone)
async def on_choose(request: Request, pressed: ChooseCoachZone) -> None:
    """A place with their time, or one of the readings of what they wrote."""
    state = await find_dialog(request, ZONE_DIALOG) or {}
    offers = state.get("offers", [])
    zone = offered_zone(str(pressed.place)) if not offers else None
    if offers and pressed.place < len(offers):
        zone = str(offers[pressed.place])
    if zone is None:
        raise OldButtonError
    await _keep(request, zone)


@tap(KeepCoachZone)
async def on_keep(request: Request, _pressed: KeepCoachZone) -> None:
    """Not now: the time stays as it is."""
    await close_dialog(request, ZONE_DIALOG)
    await request.show(SCREEN, coach_zone_card(request.settings.zone, request.now))


@dialog(ZONE_DIALOG)
async def read_zone(request: Request, _state: dict[str, Any]) -> bool:
    """A city, a clock's time or a location; anything else is read as plain words."""
    if request.location is not None:
        zone = zone_at(*request.location)
        if zone is None:
            return False
        await _keep(request, zone)
        return True
    found = parse_zone(request.text or "", request.now)
    if isinstance(found, Understood):
        await _keep(request, found.value)
        return True
    if isinstance(found, Question):
        await open_dialog(request, ZONE_DIALOG, {"offers": [choice.text for choice in found.choices]})
        await request.send(which_zone_card(found, request.settings.units), screen=SCREEN)
        return True
    return False


async def _keep(request: Request, zone: str) -> None:
    await close_dialog(request, ZONE_DIALOG)
    request.person = await change_settings(request.uow, request.person, replace(request.settings, zone=zone))
    await request.show(SCREEN, coach_zone_card(zone, request.now))
