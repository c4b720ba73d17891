"""The one place where people's text becomes safe to show inside Telegram HTML."""

import html
import unicodedata

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
# Overrides and isolates can turn the words around them backwards; what we quote must not reach outside its quotes.
_DIRECTION_MARKS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")
# No letter or mark before this one, with which Hebrew begins, has a direction of its own: most text is done with that.
_FIRST_RIGHT_TO_LEFT = "\u0590"
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


def clean(text: str) -> str:
    """Text as stored: no control characters, no half characters, no marks that turn the line round; lines are kept.

    Spaces of any width are spaces: what the bot wrote with ones that do not break is read when it is sent back.
    """
    if text.isprintable() and max(text, default="") < _FIRST_RIGHT_TO_LEFT:
        return text.strip()
    return "".join(
        " " if unicodedata.category(char) == "Zs" else char
        for char in text.replace("\r\n", "\n").replace("\r", "\n")
        if char == "\n" or (char not in _DIRECTION_MARKS and unicodedata.category(char) not in ("Cc", "Cs"))
    ).strip()


def one_line(text: str, limit: int = 60) -> str:
    """Cleaned text on one line of at most `limit` characters; longer text ends in an ellipsis."""
    line = " ".join(clean(text).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def disarmed(text: str) -> str:
    """A cell of a table that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t") else text


def esc(text: str, limit: int | None = None) -> str:
    """Somebody's text made safe for HTML, on one line where `limit` is given; right-to-left text is kept to itself."""
    shown = clean(text) if limit is None else one_line(text, limit)
    escaped = html.escape(shown, quote=False)
    if max(shown, default="") >= _FIRST_RIGHT_TO_LEFT and any(
        unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in shown
    ):
        return f"{_ISOLATE}{escaped}{_END_ISOLATE}"
    return escaped


def bold(text: str) -> str:
    """Somebody's text, safe and bold."""
    return f"<b>{esc(text)}</b>"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 week", "3 weeks"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
