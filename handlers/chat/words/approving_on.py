"""An ok that goes on: "approve" on an athlete's page, and "and Anna" after somebody was approved."""

import re
from collections.abc import Mapping
from datetime import timedelta

from domain.approval import WeekStatus
from domain.editing.version_reasons import VersionReason
from domain.people import Person
from domain.words.approving import approves_what_is_shown
from domain.words.grammar.tokens import plain
from domain.words.of_several import names_in
from handlers.buttons.coaching import OpenAthleteWeek
from handlers.chat.words.scene import Scene, keys_of
from handlers.chat.words.shown_change import shown_change

_JUST_NOW = timedelta(minutes=30)
_SEVERAL = "approved"
_LEAD = r"(?:(?:ok|okay|yes|then|so) )*"


async def with_whose_ok(scene: Scene, text: str, names: Mapping[str, Person]) -> str:
    """The sentence with whose week is approved by it, where that lies open or was said before; else as it is."""
    if not scene.request.person.is_coach or scene.shown is None or not names:
        return text
    if approves_what_is_shown(text) and not names_in(text, names.keys()) and shown_change(scene) is None:
        pages = {pressed.person for _, pressed in keys_of(scene.shown.card) if isinstance(pressed, OpenAthleteWeek)}
        named = [name for name, person in names.items() if person.id in pages]
        return f"approve {named[0]}'s week" if len(pages) == len(named) == 1 else text
    one = "(?:" + "|".join(re.escape(each) for each in names) + ")(?:'s|s)?"
    several = rf"{one}(?:(?:,| and|, and) {one})*"
    too = (
        rf"{_LEAD}(?:(?:and|also|plus|same for|now) {several}(?: too| as well| please)*|{several} (?:too|as well|also))"
    )
    if re.fullmatch(too, plain(text).strip(" .!")) is None or not await _has_just_approved(scene):
        return text
    whom = names_in(text, names.keys())
    return f"approve {whom[0]}'s week" if len(whom) == 1 else f"approve {' and '.join(whom)}"


async def _has_just_approved(scene: Scene) -> bool:
    """Whether the newest card says what was approved a moment ago."""
    request = scene.request
    if scene.shown is None or request.now - scene.shown.at > _JUST_NOW:
        return False
    if scene.shown.screen == _SEVERAL:
        return True
    if scene.head is None or scene.number is None or not scene.shown.screen.startswith("week:"):
        return False
    stored = await request.uow.plans.week(scene.head.id, scene.number)
    changes = await request.uow.plans.changes(scene.head.id, scene.number, limit=1)
    is_theirs = bool(changes) and changes[0].author_id == request.person.id
    is_ok = is_theirs and any(reason.code is VersionReason.APPROVED for reason in changes[0].reasons)
    is_new = is_ok and request.now - changes[0].at <= _JUST_NOW
    return is_new and stored is not None and stored.status is WeekStatus.APPROVED
