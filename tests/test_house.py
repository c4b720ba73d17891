"""Guards of the house itself: what no linter rule says."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("bot", "handlers", "domain", "storage")
MODULES = [
    path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")) if "versions" not in path.parts
]


def named(path: Path) -> str:
    """A module's path inside the project."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_room_is_small_and_says_what_lives_there(path: Path) -> None:
    """Every module has a docstring and at most 400 lines."""
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "a module begins with what lives there"
    assert text.count("\n") <= 400


@pytest.mark.parametrize("path", [p for p in MODULES if "handlers" in p.parts], ids=named)
def test_handlers_never_reach_for_the_bot(path: Path) -> None:
    """Handlers speak through the unit of work; `context.bot`, `message.reply_text` and their like are calls."""
    calls = {
        "bot",
        "get_bot",
        "reply_text",
        "reply_photo",
        "reply_html",
        "edit_message_text",
        "edit_text",
        "send_message",
    }
    tree = ast.parse(path.read_text(encoding="utf-8"))
    # The bot's own name is known without a call.
    named_bots = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "username"
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and id(node) not in named_bots:
            assert node.attr not in calls, f"line {node.lineno}: {node.attr}"


def test_no_machine_path_is_written_anywhere() -> None:
    """Paths of somebody's machine have no place in the project."""
    for path in [*MODULES, *(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "pyproject.toml"]:
        text = path.read_text(encoding="utf-8")
        assert "/home/" not in text.replace("/home/milepost", ""), path
        assert "/Users/" not in text, path
