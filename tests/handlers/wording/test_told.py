"""Every code that the domain can tell has its sentence, and every place that tells it gives the sentence's values."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from domain.told import Code
from domain.words.answers import Ask, Label
from handlers.wording.asking import ASKED, LABELS
from handlers.wording.errors import ERRORS, Ready
from tests.handlers.wording.given import asked

ROOT = Path(__file__).parents[3]
TABLES = {**ERRORS, Ask: ASKED, Label: LABELS}
CODES = {kind.__name__: kind for kind in TABLES}


def code_of(node: ast.expr) -> Code | None:
    """The code that an expression names: `EditProblem.PAST`."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in CODES:
        # A class of somebody else's may have the same name.
        return CODES[node.value.id].__members__.get(node.attr)
    return None


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the packages that names a class of codes, but those that make the sentences."""
    paths = (path for package in ("bot", "domain", "handlers", "storage") for path in (ROOT / package).rglob("*.py"))
    texts = {str(path.relative_to(ROOT)): path.read_text() for path in paths if path.parent.name != "wording"}
    return {place: ast.parse(text) for place, text in texts.items() if any(kind in text for kind in CODES)}


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function of them."""
    for path, module in modules().items():
        for node in ast.walk(module):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path}:{node.name}", node


def tellings() -> Iterator[tuple[str, Code, frozenset[str]]]:
    """Where a code is told, the code, and the names of the values that go with it."""
    for place, function in functions():
        nodes = list(ast.walk(function))
        calls = [node for node in nodes if isinstance(node, ast.Call)]
        direct = {id(arg) for call in calls for arg in call.args if code_of(arg) is not None}
        for call in calls:
            for code in filter(None, map(code_of, call.args)):
                yield place, code, _names(call)
        # A code chosen first and told after: the raise of this function gives the values for each of the choices.
        chosen = [node for node in nodes if isinstance(node, ast.Attribute) and id(node) not in direct]
        raised = [each.exc for each in nodes if isinstance(each, ast.Raise)]
        for code in filter(None, map(code_of, chosen)):
            yield from ((place, code, _names(call)) for call in raised if isinstance(call, ast.Call))


def _names(call: ast.Call) -> frozenset[str]:
    return frozenset(keyword.arg for keyword in call.keywords if keyword.arg is not None)


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_every_code_has_its_sentence(kind: type[Code]) -> None:
    """No more and no fewer."""
    assert set(TABLES[kind]) == set(kind)


def test_every_telling_gives_the_values_of_the_sentence() -> None:
    """A value that is missing would be a KeyError in somebody's chat; one too many says nothing."""
    wrong = [
        f"{place}: {code!r} has {sorted(given)}, its sentence {sorted(asked(TABLES[type(code)][code]))}"
        for place, code, given in tellings()
        if given != asked(TABLES[type(code)][code])
    ]
    assert wrong == []


def test_every_code_is_told_somewhere() -> None:
    """A code that nobody tells is a sentence nobody reads."""
    nodes = (node for module in modules().values() for node in ast.walk(module) if isinstance(node, ast.expr))
    told = {(type(code), code) for code in filter(None, map(code_of, nodes))}
    assert [repr(code) for kind in TABLES for code in kind if kind is not Ready and (kind, code) not in told] == []
