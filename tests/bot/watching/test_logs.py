"""Logs never show a secret."""

import logging
import sys

import pytest

from bot.watching.log_setup import Redact, redact

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz012345678"


@pytest.mark.parametrize(
    "text",
    [
        f"POST https://api.telegram.org/bot{TOKEN}/sendMessage",
        f"token={TOKEN}",
        "key sk-proj-abcdefghijklmnop failed",
    ],
)
def test_tokens_and_keys_are_removed(text: str) -> None:
    """Also where the URL glues "bot" to the token."""
    shown = redact(text)
    assert TOKEN not in shown
    assert "abcdefghijklmnop" not in shown
    assert "[secret]" in shown


def test_database_password_is_removed() -> None:
    """The user stays readable, the password does not."""
    assert redact("postgresql://milepost:s3cr3t@db/x") == "postgresql://milepost:[secret]@db/x"


def test_tracebacks_are_redacted_too() -> None:
    """An exception's own words go through the same sieve."""
    try:
        raise RuntimeError(f"cannot reach bot{TOKEN} with swordfish")
    except RuntimeError:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "failed", (), sys.exc_info())
    shown = Redact(["swordfish"]).format(record)
    assert "RuntimeError" in shown
    assert TOKEN not in shown
    assert "swordfish" not in shown
