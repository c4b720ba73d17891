"""Every source that the project cites stands in docs/training.md under its number."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from domain.rules.checks import PLAN_RULES, WEEK_RULES

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "training.md").read_text(encoding="utf-8")
PLACES = ("bot", "handlers", "domain", "storage", "tests", "benchmarks", "docs")
FILES = [
    path
    for place in PLACES
    for path in sorted((ROOT / place).rglob("*"))
    if path.suffix in {".py", ".md"} and path != Path(__file__).resolve()
]

RULINGS = set(re.findall(r"^\*\*(\d+)\. ", PAGE, re.MULTILINE))
SECTIONS = set(re.findall(r"^###? (\d+(?:\.\d+)?)[. ]", PAGE, re.MULTILINE))
LETTERS = {
    letter for row in re.findall(r"^\| ([A-Z](?:, [A-Z])*) \|", PAGE, re.MULTILINE) for letter in row.split(", ")
}

_NUMBER = r"\d+(?:\.\d+)?"
_RANGE = rf"{_NUMBER}(?:(?:-|–| to ){_NUMBER})?"
_RANGES = rf"{_RANGE}(?:(?:, and |, | and ){_RANGE})*"
_AFTER_A_WORD = re.compile(rf"\b(?:rulings?|training\.md)[:]? ({_RANGES})", re.IGNORECASE)
_LETTER = re.compile(rf"(?:\"|\| )R({_NUMBER})(?:\"| \|)")
_GROUP = re.compile(r"\(([^()]*)\)")
_PART = re.compile(rf"(?:rulings? |training\.md )?(?:{_RANGE}|[A-L])|training\.md", re.IGNORECASE)


def _spread(ranges: str) -> Iterator[str]:
    """The numbers of "24 to 27, 32 and 2.4": whole numbers between two are meant too."""
    for part in re.findall(_RANGE, ranges):
        numbers = re.findall(_NUMBER, part)
        if len(numbers) == 2 and all(number.isdecimal() for number in numbers):
            yield from map(str, range(int(numbers[0]), int(numbers[1]) + 1))
        else:
            yield from numbers


def cited(prose: str) -> set[str]:
    """The numbers that a text gives as rulings (17) or as sections (2.5)."""
    text = re.sub(r"\s+(?:#\s+)?", " ", prose)
    found = {number for match in _AFTER_A_WORD.finditer(text) for number in _spread(match.group(1))}
    found.update(_LETTER.findall(text))
    for match in _GROUP.finditer(text):
        # "(E, F, rulings 17-22)" and "(2.8: frequency is kept)", but no "(2.5 miles)" and no lone whole number.
        parts = re.split(r", and |, | and ", match.group(1).split(":")[0])
        named = "ruling" in match.group(1)
        if all(_PART.fullmatch(part) for part in parts):
            found.update(
                number for part in parts for number in _spread(part) if named or re.fullmatch(r"[1-3]\.\d\d?", number)
            )
    return found


@cache
def cited_by(path: Path) -> frozenset[str]:
    """The numbers that a file cites where it speaks to its reader."""
    text = path.read_text(encoding="utf-8")
    found = cited(text)
    # A module is only taken apart where something in it looks like a citation.
    return frozenset(found if path.suffix == ".md" or not found else cited(prose_of(text)))


def prose_of(text: str) -> str:
    """What a module says to its reader: its comments, docstrings and rules' letters."""
    said = [
        token.string for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type == tokenize.COMMENT
    ]
    blocks: list[str] = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            blocks.append(node.value.value)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "ruling " in node.value:
            blocks.append(node.value)
    return " ".join(said) + "\n" + "\n".join(blocks) + "\n" + " ".join(re.findall(r"\"R[\d.]+\"", text))


def unknown(numbers: set[str]) -> set[str]:
    """Those of the numbers that the page does not hold."""
    return {number for number in numbers if number not in (SECTIONS if "." in number else RULINGS | SECTIONS)}


def test_the_page_holds_every_ruling_once_and_in_order() -> None:
    """Rulings 1 to 67, sections 0 to 8 with theirs, and the letters."""
    assert re.findall(r"^\*\*(\d+)\. ", PAGE, re.MULTILINE) == [str(number) for number in range(1, 68)]
    assert {"0", "1.1", "1.7", "2.1", "2.10", "3.1", "3.2", "3.3", "8"} <= SECTIONS
    assert set("ABCDEFGHIJKLV") == LETTERS


def test_every_citation_stands_in_the_page() -> None:
    """A number that is cited and not explained would send the reader nowhere."""
    odd = {str(path.relative_to(ROOT)): unknown(set(cited_by(path))) for path in FILES}
    assert not {place: numbers for place, numbers in odd.items() if numbers}


def test_enough_is_cited_for_the_reader_to_be_read() -> None:
    """The pattern really finds the citations of the project: most rulings that are built are cited somewhere."""
    everywhere = set[str]().union(*(cited_by(path) for path in FILES if path.suffix == ".py"))
    assert len(everywhere & {str(number) for number in range(1, 48)}) > 35
    assert {"2.1", "2.4", "2.5", "2.6", "2.8", "3.1", "3.2", "3.3"} <= everywhere


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Bands (ruling 99).", {"99"}),
        ("Days (E, F, rulings 17-19, 29 and 70).", {"17", "18", "19", "29", "70"}),
        ("Longest run (training.md 2.1, 8.4).", {"2.1", "8.4"}),
        ("Growth (2.14)", {"2.14"}),
        ("Kept (2.8: frequency is kept)", {"2.8"}),
        ('week_rule("R68", "A title")', {"68"}),
        ("| `rule` | R2.11 | soft |", {"2.11"}),
        ("wrapped (rulings 3,\n    # 88)", {"3", "88"}),
        ("A band (2.5 miles) of four (4) and a call f(1.5, x)", set()),
    ],
)
def test_citations_are_found_however_they_are_written(words: str, numbers: set[str]) -> None:
    """So that an unknown number cannot slip through."""
    assert cited(words) == numbers


def test_an_unknown_number_is_told_apart() -> None:
    """What the page does not hold is found, what it holds is not."""
    assert unknown({"17", "67", "68", "0", "2.5", "2.11", "8.1"}) == {"68", "2.11", "8.1"}


@pytest.mark.parametrize("rule", [*PLAN_RULES, *WEEK_RULES], ids=lambda rule: str(rule.key))
def test_a_rules_letter_is_one_of_the_page(rule: object) -> None:
    """A letter of section 0, a ruling or section by its number, or a coach's own limit."""
    for letter in str(getattr(rule, "letter")).split(", "):  # noqa: B009
        assert letter in LETTERS | {"Coach"} or not unknown({letter.removeprefix("R")}), letter


def test_no_page_outside_the_project_is_cited() -> None:
    """Whoever reads the project has what it rests on."""
    for path in FILES:
        assert not re.search(r"\bspec/|source document", path.read_text(encoding="utf-8")), path
