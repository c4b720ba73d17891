"""Logging that never shows a secret."""

import logging
import re
import sys
import traceback
from collections.abc import Iterable

# No word boundary in front: URLs have "bot" glued to the token.
_TOKEN = re.compile(r"\d{6,12}:[A-Za-z0-9_-]{30,}")
_KEY = re.compile(r"sk-[A-Za-z0-9_-]{8,}")
_PASSWORD_IN_URL = re.compile(r"(?<=://)([^:/@\s]+):([^@\s]+)(?=@)")
# PostgreSQL repeats the row that it refuses.
_ROW = re.compile(r"(?<=DETAIL:  )(?:Failing row contains|Key) \(.*\)")
_NOISY = ("httpx", "httpcore", "httpx2", "telegram", "apscheduler", "aiosqlite", "openai", "uvicorn.access", "alembic")


class Redact(logging.Formatter):
    """Formats a record, traceback included, then removes tokens, keys and the secrets it was told of."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = tuple(secret for secret in secrets if len(secret) >= 6)

    def format(self, record: logging.LogRecord) -> str:
        """The whole text of the record, redacted."""
        return redact(super().format(record), self._secrets)


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """The text with bot tokens, API keys, passwords in URLs and the given secrets replaced by `[secret]`.

    Rows that PostgreSQL repeats in its errors go too.
    """
    for secret in secrets:
        text = text.replace(secret, "[secret]")
    text = _ROW.sub("[row]", text)
    text = _TOKEN.sub("[secret]", text)
    text = _KEY.sub("[secret]", text)
    return _PASSWORD_IN_URL.sub(r"\1:[secret]", text)


def where(error: BaseException) -> str:
    """Kind and places of an error and of those behind it, without their words: these may be what a person wrote."""
    told: list[str] = []
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        told.append("".join(traceback.format_tb(found.__traceback__)) + type(found).__qualname__)
        found = found.__cause__ or found.__context__
    return "\nbehind it:\n".join(told)


def set_up(*, secrets: Iterable[str] = (), verbose: bool = False) -> None:
    """Log to standard error, redacted; libraries that print the token in URLs are kept to warnings."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redact(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
