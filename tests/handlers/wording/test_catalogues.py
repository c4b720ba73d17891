"""The catalogues fit the source: each message is extracted, each translation keeps its places, each .mo is current."""

import ast
import io
import re
import string
from collections.abc import Iterator
from configparser import ConfigParser
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from domain.errors import NotYoursError
from domain.units import Units
from handlers.wording.door import DOMAIN, LOCALE, SOURCE, languages, nearest_language, speaking, tr, trc, trn
from handlers.wording.errors import said
from handlers.wording.formats import show_date, show_date_range, show_distance, show_weekdays
from tests.handlers.wording.test_bypass import TAG

ROOT = Path(__file__).resolve().parents[3]
KEYWORDS = {"tr": None, "trn": (1, 2), "trc": ((1, "c"), 2), "mark": None, "marks": (1, 2)}
CALLED = re.compile(rf"\b(?:{'|'.join(KEYWORDS)})\(")
CATALOGUES = sorted(LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
Key = tuple[str | None, str | tuple[str, ...]]


@cache
def extracted() -> frozenset[Key]:
    """Context and message (or its two forms) of everything that goes through the door, as pybabel finds it."""
    config = ConfigParser()
    config.read_string("\n".join(line for line in (ROOT / "babel.cfg").read_text().splitlines() if "]" in line))
    places = [section.partition(":")[2].strip() for section in config.sections()]
    found = extract_from_dir(ROOT, [(place, "python") for place in places], keywords=KEYWORDS)
    return frozenset((context, message) for _, _, message, _, context in found)


def written() -> Iterator[tuple[str, Key]]:
    """The same, as Python reads the source: also where pybabel does not look."""
    for path in sorted([*(ROOT / "handlers").rglob("*.py"), *(ROOT / "bot").rglob("*.py")]):
        text = path.read_text()
        for node in ast.walk(ast.parse(text)) if CALLED.search(text) else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
                texts = [each.value for each in node.args if isinstance(each, ast.Constant)]
                match node.func.id, texts:
                    case ("tr" | "mark", [str() as message, *_]):
                        yield f"{path.relative_to(ROOT)}:{node.lineno}", (None, message)
                    case ("trn" | "marks", [str() as one, str() as many, *_]):
                        yield f"{path.relative_to(ROOT)}:{node.lineno}", (None, (one, many))
                    case ("trc", [str() as context, str() as message, *_]):
                        yield f"{path.relative_to(ROOT)}:{node.lineno}", (context, message)


def read(path: Path) -> Catalog:
    """A catalogue as its text has it."""
    with path.open("rb") as file:
        # What is no entry is refused: a conflict once stood between two of them, and was left out in silence.
        return read_po(file, locale=path.parent.parent.name, domain=DOMAIN, abort_invalid=True)


def entries(path: Path) -> Iterator[Message]:
    """What it translates; what it leaves out is said in English."""
    return (message for message in read(path) if message.id and any(forms(message.string)))


def places(text: str) -> set[str]:
    """The named places of a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def forms(value: str | tuple[str, ...] | list[str]) -> list[str]:
    """A message's or a translation's one or several forms."""
    return [value] if isinstance(value, str) else list(value)


def test_everything_that_is_said_is_extracted() -> None:
    """A call inside an f-string or another such call would be missed: its sentence could not be translated."""
    assert [f"{place}: {key}" for place, key in written() if key not in extracted()] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_every_translation_is_of_a_sentence_that_is_said(path: Path) -> None:
    """A sentence that changed has lost its translation; nothing half right stays behind."""
    gone = [message.id for message in entries(path) if (message.context, message.id) not in extracted()]
    assert gone == []
    assert [message.id for message in entries(path) if message.fuzzy] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_every_translation_keeps_places_and_tags(path: Path) -> None:
    """The values of a sentence, and its bold and italic parts, in every form."""
    wrong = []
    for message in entries(path):
        known = [places(form) for form in forms(message.id)]
        # A singular may leave its number out.
        possible, needed = set().union(*known), set.intersection(*known) - {"count"}
        for form in forms(message.string):
            tags = sorted(TAG.findall(form)) == sorted(TAG.findall(forms(message.id)[0]))
            if not form or not tags or not needed <= places(form) <= possible:
                wrong.append((message.id, form))
    assert wrong == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_every_plural_has_all_its_forms(path: Path) -> None:
    """As many as the language has."""
    catalogue = read(path)
    for message in entries(path):
        if message.pluralizable:
            assert len(forms(message.string)) == catalogue.num_plurals, message.id


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_the_compiled_catalogue_is_current(path: Path) -> None:
    """What is installed is what was translated."""
    compiled = io.BytesIO()
    write_mo(compiled, read(path))
    assert path.with_suffix(".mo").read_bytes() == compiled.getvalue()


def test_german_is_said_where_it_is_spoken() -> None:
    """Sentences, plurals, words with a context, numbers, dates and lists; English again outside."""
    assert languages() == (SOURCE, "de")
    with speaking("de-AT"):
        assert tr("<b>Settings</b>") == "<b>Einstellungen</b>"
        assert trn("{count} week to go", "{count} weeks to go", 1) == "noch 1 Woche"
        assert trn("{count} week to go", "{count} weeks to go", 3) == "noch 3 Wochen"
        assert trc("list", "{before} and {last}", before="a", last="b") == "a und b"
        assert show_date(date(2027, 4, 18)) == "So 18. Apr 2027"
        assert show_date_range(date(2027, 3, 29), date(2027, 4, 4)) == "29. Mär – 4. Apr"
        assert show_distance(8_500_000, Units.KM) == "8,5 km"
        assert show_weekdays([2, 4, 6]) == "Di, Do und Sa"
        assert said(NotYoursError(), Units.KM) == "Dieser Plan gehört dir nicht."
        assert tr("What nobody has translated yet.") == "What nobody has translated yet."
    assert tr("<b>Settings</b>") == "<b>Settings</b>"


@pytest.mark.parametrize(
    ("code", "language"), [("de", "de"), ("de-at", "de"), ("en", "en"), ("pt-br", "en"), ("", "en"), (None, "en")]
)
def test_the_nearest_language(code: str | None, language: str) -> None:
    """Telegram's code where there is a catalogue for it, else English."""
    assert nearest_language(code) == language


def test_german_leaves_nothing_in_english() -> None:
    """Nobody reads "12 Wochen und 2 days"."""
    german = next(each for each in CATALOGUES if each.parent.parent.name == "de")
    said_in_german = {(message.context, _key(message.id)) for message in entries(german)}
    assert sorted(map(str, extracted() - said_in_german)) == []


def _key(text: str | tuple[str, ...] | list[str]) -> str | tuple[str, ...]:
    return text if isinstance(text, str) else tuple(text)
