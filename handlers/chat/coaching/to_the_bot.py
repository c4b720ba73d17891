"""What is written while words for an athlete are awaited, and is clearly said to the bot: a command, or a question."""

import re

from domain.words.answers import Ask, Question
from domain.words.asked_in_season import asks_who_wrote, comes_back
from domain.words.asked_of import AskOfAll
from domain.words.decided import decided
from domain.words.grammar.read import read_sentence
from domain.words.grammar.tokens import plain
from domain.words.intents import Approve, DayEdit, Holiday, Open, SkipDay
from domain.words.message_words import message_in
from domain.words.of_athletes import meant_by_a_coach
from domain.words.of_several import names_in
from domain.words.topics import Screen
from domain.words.week_wishes import WeekWish
from handlers.chat.request import Request
from handlers.desk.coaching import athletes_by_name

_COMMAND = re.compile(
    r"(?:(?:please|ok|okay|and|now|sure|yes),? )*(?:approve\b.*|undo(?: (?:it|that|this|the last(?: change)?|my last "
    r"change))?(?: please)?|show me\b.*|(?:move|swap|shift|cut|shorten|change|do) (?:it|that|this)\b.* for "
    r"(?:him|her|them)(?: please)?)[.!]?"
)


async def is_said_to_the_bot(request: Request) -> bool:
    """Whether a coach's sentence is a command or a question about athletes, which nobody would want sent to one."""
    if request.text is None or not request.person.is_coach:
        return False
    text, names = request.text, await athletes_by_name(request.uow, request.person)
    if _COMMAND.fullmatch(plain(text)) is not None or decided(text, names.keys()) is not None:
        return True
    if message_in(text, names.keys()) is not None or meant_by_a_coach(text, names.keys(), request.today) is not None:
        return True
    if asks_who_wrote(text, names.keys(), request.today) is not None or comes_back(text, names.keys()):
        return True
    settings = request.settings
    heard = read_sentence(text, request.today, settings.units, language=settings.language, names=names.keys())
    return isinstance(heard.value, AskOfAll) or heard.value == Open(Screen.INBOX)


async def is_order_for_one(request: Request, to: int) -> bool:
    """Whether a coach's sentence names one athlete and says what their week shall be: nobody would send that to all.

    Nor to another athlete; what names the one it is written to (`to`, a person's id) may be said to them.
    """
    if not request.text or not request.person.is_coach:
        return False
    names, settings = await athletes_by_name(request.uow, request.person), request.settings
    named = names_in(request.text, names)
    if len(named) != 1 or names[named[0]].id == to:
        return False
    heard = read_sentence(request.text, request.today, settings.units, language=settings.language, names=names.keys())
    question = heard.answer if isinstance(heard.answer, Question) else None
    is_edit = isinstance(heard.value, DayEdit | WeekWish | SkipDay | Approve | Holiday)
    return heard.is_sure and (is_edit or (question is not None and question.ask.code is Ask.AWAY_UNTIL))
