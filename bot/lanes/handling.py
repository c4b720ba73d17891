"""One inbox row to the chat's handlers, inside the lane's transaction; what they raise comes back out."""

import logging
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext

from domain.records import Job
from handlers.chat.request import current_uow
from storage.inbox import InboxRow
from storage.unit_of_work import StoredUnitOfWork

log = logging.getLogger(__name__)

Handle = Callable[[StoredUnitOfWork, InboxRow], Awaitable[None]]

_failure: ContextVar[list[Exception]] = ContextVar("failure")


class ChatHandling:
    """Routes updates through python-telegram-bot, and results of slow work to the chat's results."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        self._application = application
        # process_update hands exceptions to error handlers and returns as if all were well.
        application.add_error_handler(_remember)

    async def __call__(self, uow: StoredUnitOfWork, row: InboxRow) -> None:
        """Handle the row; raises what a handler raised."""
        token = current_uow.set(uow)
        try:
            if row.kind == "job":
                await _give_result(uow, row.payload)
            else:
                await self._update(row.payload)
        finally:
            current_uow.reset(token)

    async def _update(self, payload: dict[str, Any]) -> None:
        update = Update.de_json(payload, self._application.bot)
        failures: list[Exception] = []
        token = _failure.set(failures)
        try:
            await self._application.process_update(update)
        finally:
            _failure.reset(token)
        if failures:
            raise failures[0]


async def _remember(_update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    if isinstance(context.error, Exception):
        _failure.get().append(context.error)


async def _give_result(uow: StoredUnitOfWork, payload: dict[str, Any]) -> None:
    from handlers.chat import results

    job = Job(key=payload["key"], kind=payload["kind"], chat_id=uow_chat(uow), payload=payload["payload"])
    await results.handle_result(uow, job, payload["result"], payload["error"])


def uow_chat(uow: StoredUnitOfWork) -> int:
    """The chat whose lane this is."""
    held: int | None = getattr(uow.chat, "held", None)
    if held is None:
        raise ValueError("a result of slow work is handled by the lane of its chat")
    return held
