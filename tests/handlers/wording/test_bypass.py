"""No sentence goes round the door: what looks like words for people is said through it, or marked for it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
DOOR = {"tr", "trn", "trc", "mark", "marks"}
# What people are shown is made here, operators too; logs and the shell are English.
ROOMS = ("handlers", "bot/lanes", "bot/delivery", "bot/pictures", "bot/watching")
# A capital with small letters, or two words: "Back", "no reminders".
WORDS = re.compile(r"\b[A-Z][a-z]+|[a-z]{2,},? [a-z]{2,}")
TAG = re.compile(r"<[^<>]*>|&\w+;")
# Errors that only programmers read.
OURS = {"ValueError", "TypeError", "LookupError", "KeyError", "RuntimeError", "NotImplementedError", "AssertionError"}
# What takes no words for people: patterns, names of columns and types, formats of time, lines of a log, metrics.
WORDLESS = {
    "NewType", "TypeVar", "compile", "sub", "fullmatch", "match", "search", "strftime", "getattr", "field", "frozenset",
    "removeprefix", "removesuffix", "startswith", "endswith", "split", "partition",
    "Histogram", "Counter", "Gauge", "getLogger", "debug", "info", "warning", "error", "exception",
}  # fmt: skip
# Names, fonts and what people or machines write: shown to nobody as a sentence, or the same in every language.
ALLOWED = {
    "Milepost", "English", "Deutsch", "-//Milepost//Training plan//EN",
    "Bold", "SemiBold", "Regular", "Inter-",
    "\nbehind it:\n",  # between the places of two errors in a log
    "Te entiendo en español, pero por ahora contesto en inglés.",  # for who reads Spanish, whatever is spoken
    "no note",  # an answer that is read
    "nothing to change",  # why a model's week is not offered; kept for the operator
    "slow work", "nobody does jobs of kind ", "Race: ", "Week ",  # a worker's; facts for the model, which reads English
}  # fmt: skip
ZONE = re.compile(r"[A-Z]\w+/\w+")


# Where a marked sentence may stand that is said later.
NAMES = (ast.Name, ast.Attribute, ast.Subscript)


def sentences(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Lines and texts of a module that look like words for people outside the door."""
    yield from _visit(module)


def _visit(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Constant):
        text = node.value if isinstance(node.value, str) else ""
        if WORDS.search(TAG.sub("", text)) and text not in ALLOWED and not ZONE.fullmatch(text):
            yield node.lineno, text
        return
    for child in _shown(node):
        yield from _visit(child)


def _shown(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node in which a text may be one for people."""
    match node:
        case ast.Call(func=func) if _name(func) in DOOR | WORDLESS | OURS:
            return
        case ast.Expr(value=ast.Constant()):  # a docstring
            return
        case ast.Raise(exc=ast.Call(func=func)) if _name(func) in OURS:
            return
        case ast.Compare() | ast.Set() | ast.Assert() | ast.ImportFrom() | ast.Import():
            return
        case ast.Dict(values=values):
            yield from values
        case ast.Subscript(value=value):
            yield value
        case ast.AnnAssign(value=value):
            yield from [value] if value is not None else []
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            yield from node.body
        case ast.MatchValue() | ast.arguments():
            return
        case _:
            yield from ast.iter_child_nodes(node)


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def test_no_sentence_goes_round_the_door() -> None:
    """A sentence that is not marked is English for everybody."""
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text[:80]!r}"
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        if path.name != "examples.py"  # what people can write: the parsers read English
        for line, text in sentences(ast.parse(path.read_text()))
    ]
    assert found == []


def test_the_door_is_given_whole_sentences() -> None:
    """No sentence is glued together before it is translated, and one with a context is written where it is said."""
    wrong = []
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text())):
                if not isinstance(node, ast.Call) or _name(node.func) not in DOOR:
                    continue
                texts = node.args[: {"trn": 2, "trc": 2, "marks": 2}.get(_name(node.func), 1)]
                bound = (ast.Constant,) if _name(node.func) in ("trc", "mark", "marks") else (ast.Constant, *NAMES)
                if not all(isinstance(text, bound) for text in texts):
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}: {ast.unparse(node)[:100]}")
    assert wrong == []
