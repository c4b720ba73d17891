"""An ok that goes on: "approve" on an athlete's page, and "and Anna" after somebody was approved."""

from collections.abc import Mapping
from datetime import timedelta

from domain.people import Person
from domain.words.approved_with import approves_somebody, is_next_ok
from domain.words.approving import approves_what_is_shown
from domain.words.of_several import names_in
from handlers.buttons.coaching import OpenAthleteWeek
from handlers.chat.dialogs import find_dialog, put_below_all
from handlers.chat.words.scene import Scene, keys_of
from handlers.chat.words.shown_change import shown_change

_JUST_NOW = timedelta(minutes=30)
OK_SAID = "ok_said"


async def with_whose_ok(scene: Scene, text: str, names: Mapping[str, Person]) -> str:
    """The sentence with whose week is approved by it, where that lies open or was said before; else as it is."""
    if not scene.request.person.is_coach or not names:
        return text
    is_bare = approves_what_is_shown(text) and not names_in(text, names.keys())
    if is_bare and scene.shown is not None and shown_change(scene) is None:
        pages = {pressed.person for _, pressed in keys_of(scene.shown.card) if isinstance(pressed, OpenAthleteWeek)}
        named = [name for name, person in names.items() if person.id in pages]
        return f"approve {named[0]}'s week" if len(pages) == len(named) == 1 else text
    goes_on, state = is_next_ok(text, names.keys()), await find_dialog(scene.request, OK_SAID)
    is_new = state is not None and str(state.get("at", "")) >= (scene.request.now - _JUST_NOW).isoformat()
    if approves_somebody(text, names.keys()) or (goes_on and is_new):
        await put_below_all(scene.request, OK_SAID, {"at": scene.request.now.isoformat()})
    elif is_new:
        # What is said meanwhile is of something else, and "and Ben" after it is, too.
        await put_below_all(scene.request, OK_SAID, {"at": ""})
    if not goes_on or not is_new:
        return text
    whom = names_in(text, names.keys())
    return f"approve {whom[0]}'s week" if len(whom) == 1 else f"approve {' and '.join(whom)}"
