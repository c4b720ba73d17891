"""The one door for languages: gettext over the catalogues in `locale/`, in the language of whoever will read it.

Message ids are the English sentences, with named places: `tr("Week {number} of {total}", number=3, total=16)`. Where a
sentence is named before it is said (a table of names), `mark` it and `tr` it where it is shown. English needs no
catalogue; a language without one is answered in English.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import NamedTuple

SOURCE = "en"
DOMAIN = "milepost"
LOCALE = Path(__file__).parent / "locale"

_language: ContextVar[str] = ContextVar("language", default=SOURCE)


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The catalogue of a language ("de", "de-AT"); English words for one that has none."""
    wanted = language.replace("-", "_")
    names = [wanted, wanted.partition("_")[0]]
    return gettext.translation(DOMAIN, LOCALE, names, fallback=True)


@cache
def languages() -> tuple[str, ...]:
    """Languages that can be chosen: English, and whatever has a catalogue."""
    return (SOURCE, *sorted(path.parent.parent.name for path in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")))


def nearest_language(code: str | None) -> str:
    """The language that can be chosen for a code such as Telegram's "de" or "pt-br"; English where there is none."""
    wanted = (code or "").lower().replace("_", "-")
    for candidate in (wanted, wanted.partition("-")[0]):
        for language in languages():
            if language.lower().replace("_", "-") == candidate:
                return language
    return SOURCE


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """What is said inside is said in this language: that of the person who will read it."""
    token = _language.set(language)
    try:
        yield
    finally:
        _language.reset(token)


def language() -> str:
    """The language that is spoken just now."""
    return _language.get()


def tr(message: str, /, **values: object) -> str:
    """A sentence in the reader's language; the values take their named places. Raises KeyError for one left out."""
    said = catalogue(_language.get()).gettext(message)
    return said.format(**values) if values else said


def trn(one: str, many: str, count: int, /, **values: object) -> str:
    """A sentence that depends on a number; `{count}` is that number unless given otherwise."""
    # A compiled catalogue keeps the empty forms of a plural that nobody has translated yet.
    said = catalogue(_language.get()).ngettext(one, many, count) or (one if count == 1 else many)
    return said.format(**{"count": count, **values})


def trc(context: str, message: str, /, **values: object) -> str:
    """A word that needs a context to be translated: `trc("day type", "Race")`."""
    said = catalogue(_language.get()).pgettext(context, message)
    return said.format(**values) if values else said


def mark(message: str, /) -> str:
    """The message as it is, for a table of sentences that are said later with `tr`."""
    return message


class Counted(NamedTuple):
    """A sentence in a table that depends on a number: its singular, its plural, and which value is the number."""

    one: str
    many: str
    by: str = "count"


def marks(one: str, many: str, /, by: str = "count") -> Counted:
    """Both forms as they are, for a table of sentences that are said later with `trn`."""
    return Counted(one, many, by)
