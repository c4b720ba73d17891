"""One incoming row to the chat's handlers, inside the lane's transaction; what they raise comes back out."""

import logging
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from functools import lru_cache
from typing import Any

from telegram import CallbackQuery, Chat, InaccessibleMessage, Update, User
from telegram.ext import Application, CallbackContext

from domain.records import Job
from handlers.buttons.codec import unpack
from handlers.buttons.kinds import PlanButton, WeekButton
from handlers.chat.request import current_uow
from storage.engine import StoredUnitOfWork
from storage.foreseen import Tapped
from storage.incoming import IncomingRow, result_in

log = logging.getLogger(__name__)

Handle = Callable[[StoredUnitOfWork, IncomingRow], Awaitable[None]]

# Nobody can change these objects, so that those of who taps again are made once.
_PEOPLE_KEPT = 512

_failure: ContextVar[list[Exception]] = ContextVar("failure")


class ChatHandling:
    """Routes updates through python-telegram-bot, and results of slow work to the chat's results."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        self._application = application
        # process_update hands exceptions to error handlers and returns as if all were well.
        application.add_error_handler(_remember)

    async def __call__(self, uow: StoredUnitOfWork, row: IncomingRow) -> None:
        """Handle the row; raises what a handler raised."""
        token = current_uow.set(uow)
        try:
            if row.kind == "job":
                await _give_result(uow, row)
            else:
                await self._update(row.payload)
        finally:
            current_uow.reset(token)

    async def _update(self, payload: dict[str, Any]) -> None:
        update = tap_of(payload) or Update.de_json(payload, self._application.bot)
        failures: list[Exception] = []
        token = _failure.set(failures)
        try:
            await self._application.process_update(update)
        finally:
            _failure.reset(token)
        if failures:
            raise failures[0]


def tap_of(payload: dict[str, Any]) -> Update | None:
    """A tap as python-telegram-bot has it; None for what is none, or is not as `used_of` leaves one.

    Its own way to it fills the hundred fields of a message, of which a tap's card has a place and nothing else.
    """
    match payload:
        case {
            "update_id": int(update_id),
            "callback_query": {
                "id": str(callback_id),
                "from": {"id": int(person_id), "is_bot": bool(is_bot), "first_name": str(name), **others},
                "chat_instance": str(instance),
                "data": str(data),
                "message": {"message_id": int(message_id), "chat": {"id": int(chat_id), "type": str(kind)}},
            },
            **rest,
        } if not rest:
            language = others.get("language_code")
            who = _user(person_id, name, is_bot, language if isinstance(language, str) else None)
            place = InaccessibleMessage(_chat(chat_id, kind), message_id)
            tap = CallbackQuery(callback_id, who, instance, message=place, data=data)
            return Update(update_id, callback_query=tap)
    return None


@lru_cache(_PEOPLE_KEPT)
def _user(person_id: int, name: str, is_bot: bool, language: str | None) -> User:
    return User(person_id, name, is_bot, language_code=language)


@lru_cache(_PEOPLE_KEPT)
def _chat(chat_id: int, kind: str) -> Chat:
    return Chat(chat_id, kind)


def tapped_in(row: IncomingRow) -> Tapped | None:
    """What a row tells of the tap that it is; None for what is no tap on a button of ours."""
    match row.payload:
        case {"callback_query": {"from": {"id": int(person)}, "data": str(data)}}:
            pressed = unpack(data)
            if pressed is None:
                return None
            plan = pressed.plan if isinstance(pressed, PlanButton) else None
            week = pressed.week if isinstance(pressed, WeekButton) else None
            return Tapped(kind=pressed.verb, person=person, chat=row.chat_id, plan=plan, week=week)
    return None


async def _remember(_update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    if isinstance(context.error, Exception):
        _failure.get().append(context.error)


async def _give_result(uow: StoredUnitOfWork, row: IncomingRow) -> None:
    from handlers.chat import results

    given = result_in(row)
    job = Job(key=given.key, kind=given.kind, chat_id=row.chat_id, payload=given.payload)
    await results.handle_result(uow, job, given.result, given.error)
