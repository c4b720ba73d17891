"""What only a coach says: messages, notes, a nudge to log, a week held back, and questions about athletes."""

import re
from collections.abc import Mapping
from datetime import timedelta

from domain.calendar import local_date
from domain.people import Person
from domain.words.asked_of import AskOfAll, AskRuns, OfThem, Want
from domain.words.decided import decided
from domain.words.intents import Intent, Open
from domain.words.message_words import message_in, note_in, with_name
from domain.words.of_athletes import (
    lets_pass,
    meant_by_a_coach,
    nudged,
    nudges_the_silent,
    onto_treadmill,
    wrote,
)
from domain.words.of_several import names_in
from domain.words.topics import Screen
from handlers.actions.undo import newest_change_of
from handlers.buttons.groups import ChoosePassing
from handlers.chat.asking_back import leave_offers
from handlers.chat.coaching.messages import begin_message
from handlers.chat.coaching.talk import note_of
from handlers.chat.request import Request
from handlers.chat.taps import press
from handlers.chat.week.edits import undo_last
from handlers.chat.words.agreed import approve_as_said
from handlers.chat.words.answered import say_who_answered
from handlers.chat.words.coach_shortly import say_next_run, say_shortly
from handlers.chat.words.decided import hold_or_send_back
from handlers.chat.words.in_season import say_in_season
from handlers.chat.words.left_open import take_back_shown
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, scene_of
from handlers.chat.words.spoken_of import do_what_they_asked
from handlers.desk.asked_of_all import open_all_asked
from handlers.desk.athlete import open_athlete
from handlers.views.in_season import older_change_words
from handlers.views.text import esc
from handlers.views.their_words import their_words_card
from handlers.views.words import nudge_words
from handlers.wording.door import tr

# What was said a moment ago is taken back; an older change is named first.
_JUST_NOW = timedelta(minutes=30)
_WHY = re.compile(r"\bwhy\b", re.IGNORECASE)


async def say_of_athletes(scene: Scene, text: str, names: Mapping[str, Person], *, is_all: bool) -> bool:
    """Messages, notes and questions that only a coach has; False for any other sentence."""
    request = scene.request
    written = message_in(text, names.keys(), is_all=is_all)
    if written is not None:
        await begin_message(request, [names[each].id for each in written[0]], written[1])
        return True
    if await say_shortly(scene, text, names):
        return True
    noted = note_in(text, names.keys())
    if noted is not None:
        await note_of(request, names[noted[0]], noted[1])
        return True
    if nudged(text, names.keys()):
        await begin_message(request, [names[each].id for each in names_in(text, names.keys())], nudge_words())
        return True
    if request.person.is_coach and nudges_the_silent(text, names.keys()):
        await _nudge_the_silent(request)
        return True
    if request.person.is_coach and lets_pass(text, names.keys()):
        await press(request, ChoosePassing())
        return True
    if (indoors := onto_treadmill(text, names.keys())) is not None:
        await begin_message(request, [names[each].id for each in indoors[0]], indoors[1])
        return True
    if await say_in_season(scene, text, names) or await say_who_answered(request, text, names):
        return True
    whose = wrote(text, names.keys())
    if whose is not None:
        await leave_offers(request)
        page = await open_athlete(request.uow, request.person, names[whose])
        await request.send(their_words_card(page, request.settings.units))
        return True
    if await approve_as_said(request, text, names) or await do_what_they_asked(scene, text, names):
        return True
    decision = decided(text, names.keys())
    if decision is not None:
        await leave_offers(request)
        await hold_or_send_back(request, names[decision[0]], decision[1], text)
        return True
    asked = meant_by_a_coach(text, names.keys(), scene.today)
    if asked is None:
        return False
    if asked[0]:
        scene = await scene_of(request, names[asked[0]])
        request.whose, request.about = esc(scene.athlete.name, 60), scene.athlete.id
    await leave_offers(request)
    if asked[0] and isinstance(asked[1], AskRuns) and asked[1].want is Want.MISSED and _WHY.search(text):
        await request.send(tr("Why is {name}'s own to say. What was missed:", name=request.whose))
    await do_what_was_said(scene, asked[1])
    if isinstance(asked[1], AskOfAll):
        await say_next_run(scene, asked[1], names)
    return True


async def _nudge_the_silent(request: Request) -> None:
    """The message to those whose planned runs are not logged, to be sent with a tap; a word where nobody is silent."""
    asked = await open_all_asked(request.uow, request.person, AskOfAll(OfThem.MISSED))
    silent = [each.athlete.id for each in asked.athletes if each.missed and not each.is_paused]
    if silent:
        await begin_message(request, silent, nudge_words())
    else:
        await request.send(tr("Nobody has a planned run that is not logged: there is nobody to remind."))


def to_who_is_in_view(scene: Scene, text: str, names: Mapping[str, Person]) -> str:
    """A message to "her" with the name of the athlete whose card lies open; any other sentence as it is."""
    name = next((each for each, person in names.items() if person.id == scene.athlete.id), "")
    return with_name(text, name.title()) if name and not names_in(text, names) else text


async def say_of_all(scene: Scene, value: Intent) -> bool:
    """What a coach without a plan of their own says with nobody named, where it can be of all; False for the rest."""
    request = scene.request
    match value:
        case AskRuns(want=Want.WENT | Want.LIST | Want.TOTAL | Want.LEFT, span=span):
            await do_what_was_said(scene, AskOfAll(OfThem.ALL, span))
        case AskRuns(want=Want.MISSED, span=span):
            await do_what_was_said(scene, AskOfAll(OfThem.MISSED, span))
        case Open(Screen.UNDO) if await take_back_shown(scene):
            pass
        case Open(Screen.UNDO):
            at, head = await newest_change_of(request.uow, request.person)
            athlete = await request.uow.people.get(head.athlete_id)
            if athlete is not None:
                request.whose, request.about = esc(athlete.name, 60), athlete.id
                if at < request.now - _JUST_NOW:
                    await request.send(older_change_words(athlete.name, local_date(request.settings.zone, at)))
            await undo_last(request, head)
        case _:
            return False
    return True
