"""A coach's yes to what is shown with the next wish behind it: "do it. now Friday 4"."""

import re
from collections.abc import Awaitable, Callable, Collection

from domain.errors import CoachError
from domain.words.coach_week import coach_week
from domain.words.grammar.read import read_sentence
from domain.words.intents import DayEdit, ShortAnswer, SkipDay
from domain.words.message_words import message_in
from domain.words.of_several import names_in
from domain.words.topics import Word
from domain.words.week_wishes import WeekWish
from handlers.chat.request import Request
from handlers.chat.words.answers import answer
from handlers.chat.words.coach_week import take_coach_week
from handlers.chat.words.scene import Scene, names_of, scene_of
from handlers.chat.words.shown_change import shown_change
from handlers.views.text import esc
from handlers.wording.errors import said

_YES_THEN = re.compile(
    r"(?:yes|yep|yeah|ok|okay|sure|do (?:it|that)|go ahead|perfect|good|great|fine)(?:,? (?:do (?:it|that)|please))*"
    r"[.!;]+ *(?:(?:and|now|then|also|next)[, ]+)*(?P<rest>\S.*)|"
    r"(?:yes|yep|yeah|ok|okay|sure|do (?:it|that)|go ahead)[, ]+(?:and then|then|now|next) (?P<then>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


async def yes_then(request: Request, read: Callable[[Request], Awaitable[None]]) -> bool:
    """Do what is shown, then what is said behind the yes; False for any other sentence, where nothing is done."""
    found = _YES_THEN.fullmatch((request.text or "").strip())
    if found is None or not request.person.is_coach:
        return False
    scene = await scene_of(request)
    shown, rest = shown_change(scene), found["rest"] or found["then"]
    names = await names_of(request)
    if shown is None or shown.do is None or scene.is_own or not _is_a_wish(scene, rest, names.keys()):
        return False
    await answer(scene, ShortAnswer(Word.YES))
    named = names_in(rest, names.keys())
    name = next((each for each, person in names.items() if person.id == scene.athlete.id), "")
    request.text = rest if named or not name else f"{name.title()}: {rest}"
    request.in_view = shown.plan, shown.week
    try:
        if named or not await take_coach_week(await scene_of(request, scene.athlete), rest, names, is_of_week=True):
            await read(request)
    except CoachError as error:
        # What was agreed to is done all the same.
        await request.send(esc(said(error, request.settings.units)))
    return True


def _is_a_wish(scene: Scene, rest: str, known: Collection[str]) -> bool:
    settings = scene.request.settings
    if message_in(rest, known) is not None or coach_week(rest, known, settings.units) is not None:
        return True
    heard = read_sentence(rest, scene.today, settings.units, language=settings.language, names=known)
    return heard.is_sure and isinstance(heard.value, DayEdit | WeekWish | SkipDay)
