"""A run that shall be cut to a length that it does not have: it is not made longer by that."""

import re

from domain.units import Millimetres
from domain.words.answers import Ask, ask
from domain.words.grammar.said_again import offer
from domain.words.grammar.tokens import plain
from domain.words.intents import ChangeByShare, CutDay, MakeEasier
from handlers.chat.asking_back import ask_back
from handlers.chat.words.day_edits import week_and_day
from handlers.chat.words.scene import Scene

_LESS = re.compile(
    r"\b(?:cut|cuts|shorten|reduce|trim|drop|bring|knock|lower|cap|limit|kurze?|kurz|verkurze|acorta\w*|reduce|recorta\w*)"
    r"\b(?! off)(?!.*\b(?:longer|more|up to|extend)\b)"
)
_A_LITTLE = -20


async def is_short_already(scene: Scene, said: CutDay) -> bool:
    """Whether a run that shall be cut is no longer than that: shorter still is offered then."""
    if _LESS.search(plain(scene.request.text or "")) is None:
        return False
    opened, number = await week_and_day(scene, said.day)
    day = opened.week.day(number)
    if not day.is_run or day.distance_mm > said.distance_mm:
        return False
    shorter, easier = offer(ChangeByShare(said.day, _A_LITTLE)), offer(MakeEasier(said.day))
    question = ask(
        Ask.SHORT_ALREADY,
        shorter,
        easier,
        on=opened.frame.date_of(number),
        distance=Millimetres(day.distance_mm),
        wanted=Millimetres(said.distance_mm),
    )
    await ask_back(scene.request, question)
    return True
