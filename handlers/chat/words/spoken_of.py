"""Whom a coach means by "her" or "him": the athlete they named last, also after a question in between."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from domain.people import Person
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import DayEdit, Intent, Several, SkipDay
from domain.words.message_words import with_name
from domain.words.of_several import names_in
from domain.words.spoken_of import (
    does_what_they_asked,
    has_pronoun,
    it_named,
    named_instead,
    one_in_a_list,
    run_named_in,
)
from domain.words.week_wishes import WeekWish
from handlers.chat.dialogs import find_dialog, put_below_all
from handlers.chat.request import Request
from handlers.chat.words.approving_on import with_whose_ok
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, scene_of
from handlers.views.text import esc
from handlers.wording.door import tr

LAST_NAMED = "last_named"
_LATELY = timedelta(days=2)
_A_CHANGE = DayEdit | SkipDay | Several | WeekWish


async def with_last_named(scene: Scene, text: str, names: Mapping[str, Person]) -> str:
    """The sentence with the athlete's name in place of "her" or "him"; whom it names is kept for the next one.

    Whose week was opened since is meant without a name.
    """
    request = scene.request
    if not names or request.settings.language != "en":
        # In Spanish "he" is no pronoun: "he corrido 8 km".
        return text
    text = await with_whose_ok(scene, text, names)
    named = names_in(text, names.keys())
    if len(named) == 1:
        await _keep(request, text, named[0])
    in_list = one_in_a_list(text) if named else None
    if (named and in_list is None) or not has_pronoun(text):
        return text
    state = await find_dialog(request, LAST_NAMED)
    if state is None or state.get("on") != request.today.isoformat() or state.get("name") not in names:
        return text
    if not scene.is_own and scene.shown is not None and str(state.get("at")) < scene.shown.at.isoformat():
        return text
    name = str(state["name"]).title()
    if in_list is not None:
        return f"{text[: in_list.start()]}{name}{text[in_list.end() :]}"
    return named_instead(with_name(text, name), name)


async def _keep(request: Request, text: str, name: str) -> None:
    """Who was named, and the run that was, for the rest of the day."""
    before, day = await find_dialog(request, LAST_NAMED), run_named_in(text)
    if not day and before is not None and before.get("name") == name and before.get("on") == request.today.isoformat():
        day = str(before.get("day", ""))
    spoken = {"name": name, "on": request.today.isoformat(), "at": request.now.isoformat(), "day": day}
    await put_below_all(request, LAST_NAMED, spoken)


async def do_what_they_asked(scene: Scene, text: str, names: Mapping[str, Person]) -> bool:
    """ "Sure, move it for her": what the athlete asked for in their last message, as a preview; else False.

    Where they asked for nothing, "it" is the run that was named with them before.
    """
    request = scene.request
    whose = does_what_they_asked(text, names.keys()) if request.person.is_coach else None
    if whose is None or (not whose and scene.is_own):
        return False
    athlete = names[whose] if whose else scene.athlete
    said = await request.uow.talk.of_athlete(athlete.id, request.person.id)
    newest = next((each for each in reversed(said) if each.is_athletes and not each.private), None)
    # What they wrote is of no week that lies open here.
    theirs = replace(await scene_of(request, athlete), number=None)
    wish = _wish_in(newest.text, theirs) if newest is not None and request.now - newest.at <= _LATELY else None
    if newest is None or wish is None:
        state = await find_dialog(request, LAST_NAMED)
        if state is not None and names.get(str(state.get("name"))) == athlete and state.get("day"):
            request.text = it_named(text, str(state["day"]))
        return False
    request.whose, request.about = esc(athlete.name, 60), athlete.id
    request.text = said_again(wish)
    words = tr("{name} wrote: “{text}”", name=esc(athlete.name, 60), text=esc(newest.text, 200))
    await request.send(words)
    await do_what_was_said(theirs, wish)
    return True


def _wish_in(text: str, scene: Scene) -> Intent | None:
    units = scene.athlete.settings.units
    heard = read_sentence(text, scene.today, units, language=scene.athlete.settings.language, next_run=scene.next_run)
    return heard.value if heard.is_sure and isinstance(heard.value, _A_CHANGE) else None
