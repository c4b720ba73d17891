"""The domain says codes and numbers: no string of it reads like words for a person."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

DOMAIN = Path(__file__).resolve().parents[3] / "domain"
# What people write and what documents hold is read there, word by word; a race keeps the name it was given.
READERS = ("words", "portable")
NAMES = ("race.py",)
WORDS = re.compile(r"[A-Za-z’']{2,}[,:;.]? [A-Za-z’']{2,}")


def modules() -> Iterator[Path]:
    """Every module of the domain that reads nothing."""
    for path in sorted(DOMAIN.rglob("*.py")):
        if path.relative_to(DOMAIN).parts[0] not in (*READERS, *NAMES):
            yield path


def spoken(tree: ast.Module) -> list[str]:
    """Strings outside of docstrings and errors of our own that hold two words in a row."""
    apart: set[int] = set()
    for node in ast.walk(tree):
        # Bare strings are docstrings; what a ValueError says is for the log.
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            apart.add(id(node.value))
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            raised = node.exc.func
            if isinstance(raised, ast.Name) and raised.id in {"ValueError", "KeyError", "TypeError"}:
                apart |= {id(each) for each in ast.walk(node)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in apart
        and WORDS.search(node.value)
    ]


def test_nothing_in_the_domain_is_a_sentence() -> None:
    """Sentences, units and names of kinds are made in `handlers/wording`."""
    silent = {path.relative_to(DOMAIN).as_posix(): spoken(ast.parse(path.read_text())) for path in modules()}
    assert len(silent) > 100
    assert {place: words for place, words in silent.items() if words} == {}
