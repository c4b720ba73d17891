"""The table from Telegram's errors to what is done next."""

import aiohttp
import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram.outcomes import Fate, outcome_of


def caused(error: Exception, cause: Exception) -> Exception:
    """An error as the transports raise it."""
    error.__cause__ = cause
    return error


NO_KEY = aiohttp.client_reqrep.ConnectionKey("h", 443, True, True, None, None, None)

TABLE = [
    (RetryAfter(7), Fate.NOT_SENT),
    (caused(NetworkError("x"), aiohttp.ClientConnectorError(NO_KEY, OSError())), Fate.NOT_SENT),
    (caused(NetworkError("x"), aiohttp.ClientConnectorDNSError(NO_KEY, OSError())), Fate.NOT_SENT),
    (caused(TimedOut(), aiohttp.ConnectionTimeoutError()), Fate.NOT_SENT),
    (caused(NetworkError("x"), httpx.ConnectError("x")), Fate.NOT_SENT),
    (caused(TimedOut(), httpx.ConnectTimeout("x")), Fate.NOT_SENT),
    (caused(TimedOut(), httpx.PoolTimeout("x")), Fate.NOT_SENT),
    (InvalidToken("Unauthorized"), Fate.NOT_SENT),
    (Conflict("terminated by other getUpdates request"), Fate.NOT_SENT),
    (caused(TimedOut(), TimeoutError()), Fate.UNKNOWN),
    (caused(TimedOut(), httpx.ReadTimeout("x")), Fate.UNKNOWN),
    (caused(NetworkError("x"), httpx.WriteTimeout("x")), Fate.UNKNOWN),
    (caused(NetworkError("x"), httpx.RemoteProtocolError("x")), Fate.UNKNOWN),
    (caused(NetworkError("x"), aiohttp.ServerDisconnectedError()), Fate.UNKNOWN),
    (caused(NetworkError("x"), aiohttp.ClientOSError()), Fate.UNKNOWN),
    (NetworkError("Bad Gateway"), Fate.UNKNOWN),
    (TelegramError("Invalid server response"), Fate.UNKNOWN),
    (NetworkError("Request Entity Too Large"), Fate.REJECTED),
    (
        BadRequest("Message is not modified: specified new message content and reply markup are exactly the same"),
        Fate.DONE,
    ),
    (BadRequest("Query is too old and response timeout expired or query ID is invalid"), Fate.DONE),
    (BadRequest("Message to edit not found"), Fate.SEND_ANEW),
    (BadRequest("Message can't be edited"), Fate.SEND_ANEW),
    (BadRequest("There is no text in the message to edit"), Fate.SEND_ANEW),
    (BadRequest("Wrong file identifier/HTTP URL specified"), Fate.FRESH_FILE),
    (BadRequest("Chat not found"), Fate.MUTE),
    (Forbidden("Forbidden: bot was blocked by the user"), Fate.MUTE),
    (Forbidden("Forbidden: user is deactivated"), Fate.MUTE),
    (ChatMigrated(-100123), Fate.MIGRATE),
    (BadRequest("Can't parse entities: unsupported start tag"), Fate.REJECTED),
    (BadRequest("Button_data_invalid"), Fate.REJECTED),
    (ValueError("a bug of ours"), Fate.UNKNOWN),
]


@pytest.mark.parametrize(("error", "fate"), TABLE, ids=lambda value: str(value)[:40])
def test_every_error_has_one_meaning(error: Exception, fate: Fate) -> None:
    """BadRequest and TimedOut are subclasses of NetworkError: the order of the questions is part of the table."""
    assert outcome_of(error).fate is fate


def test_a_flood_says_how_long_to_wait() -> None:
    """429 carries its seconds, and is told from other errors that were not sent."""
    outcome = outcome_of(RetryAfter(7))
    assert (outcome.retry_after_s, outcome.is_flood) == (7.0, True)


def test_a_moved_group_says_where_it_is() -> None:
    """ChatMigrated carries the new id."""
    assert outcome_of(ChatMigrated(-100123)).new_chat_id == -100123
