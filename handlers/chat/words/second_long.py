"""Whether the long run that is still planned shall be run, after one as long was run in its week already."""

import re

from domain.adapting.reasons import WeekReason
from domain.words.clean import clean
from domain.words.lexicon.lookup import folded
from handlers.chat.asking_back import leave_offers
from handlers.chat.words.said import LONG_RUN
from handlers.chat.words.scene import Scene
from handlers.desk.lighter import find_lighter
from handlers.views.lighter import lighter_card, lighter_screen
from handlers.wording.door import tr

_WHETHER = re.compile(
    r"\b(?:skip|drop|leave (?:it |the \w+ \w+ )?out|still|need|have to|should|shall|must|do i|cancel|no long|too much|"
    r"instead|and)\b"
)
_THE_LONG_ONE = re.compile(
    rf"{LONG_RUN.pattern}|\b(?:skip|drop|run|do|still|about|with|on|so) (?:\w+ )?(?:sunday|saturday|the weekend)\b"
)
_OTHER = re.compile(r"\b(?:move|swap|shift|next week|\d{1,2} ?(?:km?|mi|miles?))\b")


async def answer_of_second_long_run(scene: Scene, text: str) -> bool:
    """Advise against a second long run, with the week as it would be; False where none is ahead, or not asked after."""
    words = folded(clean(text))
    is_asked = _WHETHER.search(words) and _THE_LONG_ONE.search(words) and not _OTHER.search(words)
    if scene.head is None or not scene.is_own or not is_asked:
        return False
    request = scene.request
    found = await find_lighter(request.uow, scene.athlete, scene.today)
    if found is None or not any(each.code is WeekReason.SECOND_LONG for each in found.proposal.reasons):
        return False
    await leave_offers(request)
    note = tr("Leave the long run out this week.")
    await request.send(lighter_card(found, request.settings.units, note), screen=lighter_screen(found.head.id))
    return True
