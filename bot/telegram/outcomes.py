"""What became of a call to Telegram: sent, not sent, or unknown; one table from errors to what to do next."""

import os
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.telegram.api import HeldBackError, NotTelegramError

# python-telegram-bot then gives the wait of a 429 as a timedelta, as all its versions will, and does not warn of it.
os.environ.setdefault("PTB_TIMEDELTA", "true")


class Fate(StrEnum):
    """What to do next."""

    NOT_SENT = "not_sent"  # nothing happened at Telegram: keep it, try again after the wait
    UNKNOWN = "unknown"  # it may have happened
    DONE = "done"  # it is as it should be
    SEND_ANEW = "send_anew"  # the message cannot be edited: send a new one
    FRESH_FILE = "fresh_file"  # the file id is no good any more: upload the file again
    MUTE = "mute"  # the person cannot be reached until they come back
    MIGRATE = "migrate"  # the chat has another id now
    REJECTED = "rejected"  # Telegram will never take it


@dataclass(frozen=True, slots=True)
class Outcome:
    """A fate, how long to wait (seconds), whether Telegram asked for the wait, the new id, and why in a few words."""

    fate: Fate
    retry_after_s: float = 0.0
    is_flood: bool = False
    new_chat_id: int | None = None
    reason: str = ""


SENT = Outcome(Fate.DONE)

# Names of the errors that are raised before a request leaves, in aiohttp and in httpx.
_BEFORE_LEAVING = frozenset(
    {
        "ClientConnectorError",  # with its kinds: DNS, certificate, TLS, proxy
        "ConnectionTimeoutError",
        "ConnectError",
        "ConnectTimeout",
        "PoolTimeout",
    }
)
_CONNECT_RETRY_S = 1.0
_TOKEN_RETRY_S = 60.0

# Telegram's words (lower case) and what they mean; the first that occurs counts.
_BAD_REQUESTS: tuple[tuple[str, Fate], ...] = (
    ("message is not modified", Fate.DONE),
    ("query is too old", Fate.DONE),
    ("query id is invalid", Fate.DONE),
    ("query_id_invalid", Fate.DONE),
    ("message to delete not found", Fate.DONE),
    ("message can't be deleted", Fate.DONE),
    ("message to edit not found", Fate.SEND_ANEW),
    ("message can't be edited", Fate.SEND_ANEW),
    ("message_id_invalid", Fate.SEND_ANEW),
    ("there is no text in the message", Fate.SEND_ANEW),
    ("there is no caption in the message", Fate.SEND_ANEW),
    ("there is no media in the message", Fate.SEND_ANEW),
    ("wrong file identifier", Fate.FRESH_FILE),
    ("wrong remote file identifier", Fate.FRESH_FILE),
    ("file reference", Fate.FRESH_FILE),
    ("chat not found", Fate.MUTE),
    ("group chat was deleted", Fate.MUTE),
    ("peer_id_invalid", Fate.MUTE),
    ("not enough rights to send", Fate.MUTE),
    ("have no rights to send", Fate.MUTE),
    ("chat_write_forbidden", Fate.MUTE),
    ("chat_restricted", Fate.MUTE),
)


def outcome_of(error: Exception) -> Outcome:
    """What an error from a call to Telegram means. BadRequest and TimedOut are NetworkErrors too: order matters."""
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        seconds = wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
        return Outcome(Fate.NOT_SENT, max(seconds, 1.0), is_flood=True, reason="too many requests")
    if isinstance(error, ChatMigrated):
        return Outcome(Fate.MIGRATE, new_chat_id=error.new_chat_id)
    if isinstance(error, Forbidden):
        return Outcome(Fate.MUTE, reason=error.message)
    if isinstance(error, InvalidToken):
        return Outcome(Fate.NOT_SENT, _TOKEN_RETRY_S, reason="Telegram does not know this bot token")
    if isinstance(error, Conflict):
        return Outcome(Fate.NOT_SENT, _CONNECT_RETRY_S, reason="another process polls for this bot")
    if isinstance(error, BadRequest):
        words = error.message.lower()
        fate = next((fate for needle, fate in _BAD_REQUESTS if needle in words), Fate.REJECTED)
        return Outcome(fate, reason=error.message)
    if isinstance(error, NotTelegramError):
        return Outcome(Fate.NOT_SENT, _CONNECT_RETRY_S, reason="Telegram's servers are in trouble")
    if isinstance(error, HeldBackError):
        return Outcome(Fate.NOT_SENT, max(_CONNECT_RETRY_S, error.wait_s), reason="Telegram is away")
    if isinstance(error, NetworkError):
        if "entity too large" in error.message.lower():
            return Outcome(Fate.REJECTED, reason="the file is too large")
        if _never_left(error):
            return Outcome(Fate.NOT_SENT, _CONNECT_RETRY_S, reason="Telegram cannot be reached")
    return Outcome(Fate.UNKNOWN, _CONNECT_RETRY_S, reason=type(error.__cause__ or error).__name__)


def _never_left(error: BaseException) -> bool:
    cause: BaseException | None = error
    while cause is not None:
        if any(kind.__name__ in _BEFORE_LEAVING for kind in type(cause).__mro__):
            return True
        cause = cause.__cause__
    return False
