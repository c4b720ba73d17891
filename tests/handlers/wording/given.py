"""Which values a table's sentences ask for, and which ones the domain gives, read from its source."""

import ast
import string
from collections import defaultdict
from pathlib import Path

from handlers.wording.door import Counted
from handlers.wording.telling import Sentence, parameters_of

ROOT = Path(__file__).resolve().parents[3]


def asked(sentence: Sentence) -> frozenset[str]:
    """The names of the values that a sentence shows or counts; the reader's unit is always there."""
    if callable(sentence):
        return parameters_of(sentence) - {"units"}
    forms = (sentence,) if isinstance(sentence, str) else sentence[:2]
    names = {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name}
    counted = {sentence.by} if isinstance(sentence, Counted) else set()
    return frozenset(names | counted) - {"unit"}


def given(folder: str, maker: str, codes: str) -> dict[str, list[set[str]]]:
    """For each member of the enum `codes`: the keywords of every call of `maker` that may carry it.

    A code may be written in the call, chosen there or by a function of the module, kept in a name of the function,
    or looked up in a table of the module. A positional weekday is given as "day".
    """
    found: dict[str, list[set[str]]] = defaultdict(list)
    for path in sorted((ROOT / folder).rglob("*.py")):
        module = ast.parse(path.read_text())
        functions = [node for node in module.body if isinstance(node, ast.FunctionDef)]
        tables = _named(module.body, codes) | {each.name: _codes(each, codes, {}) for each in functions}
        for function in functions:
            names = tables | _named(list(ast.walk(function)), codes)
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == maker:
                    values = {keyword.arg for keyword in call.keywords if keyword.arg}
                    if len(call.args) > 3:
                        values.add("day")
                    for code in _codes(call.args[0], codes, names):
                        found[code].append(values)
    return found


def _named(nodes: list[ast.stmt] | list[ast.AST], codes: str) -> dict[str, set[str]]:
    """Names that hold codes, and the codes each may hold."""
    held: dict[str, set[str]] = defaultdict(set)
    for node in nodes:
        if isinstance(node, ast.Assign):
            for name in (part.id for target in node.targets for part in ast.walk(target) if isinstance(part, ast.Name)):
                held[name] |= _codes(node.value, codes, {})
    return held


def _codes(node: ast.AST, codes: str, names: dict[str, set[str]]) -> set[str]:
    found = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name) and part.value.id == codes:
            found.add(part.attr)
        elif isinstance(part, ast.Name):
            found |= names.get(part.id, set())
    return found
