"""What the pages point at exists: files, tests by their names, and things in modules."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from tests.drills.breakage import Breakage
from tests.drills.breakages import BREAKAGES

ROOT = Path(__file__).resolve().parent.parent
PAGES = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]

_QUOTED = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"(?:bot|handlers|domain|storage|tests|benchmarks|docs)/[\w/.-]*\w\.(?:py|md|toml|yaml|service|png)")
_TEST = re.compile(r"(?:(tests/[\w/]+\.py|…)::)?(test_\w+)")
_DOTTED = re.compile(r"(?:bot|handlers|domain|storage)(?:\.[a-z_]+)+(?:\.[A-Za-z_]+)?")


def named_tests(line: str) -> list[tuple[str, str]]:
    """(file, test) of every test in a line; the file is "" where the line does not say it."""
    found, file = [], ""
    for quoted in _QUOTED.findall(line):
        match = _TEST.fullmatch(quoted)
        if match is None:
            continue
        where, name = match.groups()
        file = where if where and where != "…" else file
        found.append((file if where else "", name))
    return found


def names_of(text: str) -> set[str]:
    """The test functions that a module defines."""
    return set(re.findall(r"^(?:async )?def (test_\w+)", text, re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    """A moved file takes its mention along."""
    text = page.read_text(encoding="utf-8")
    missing = {path for path in _PATH.findall(text) if not (ROOT / path).exists()}
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_test_that_a_page_names_is_there(page: Path) -> None:
    """In the file that is named with it, or anywhere."""
    everywhere = set[str]().union(*(names_of(path.read_text("utf-8")) for path in (ROOT / "tests").rglob("test_*.py")))
    for line in page.read_text(encoding="utf-8").splitlines():
        for file, name in named_tests(line):
            known = names_of((ROOT / file).read_text(encoding="utf-8")) if file else everywhere
            assert name in known, (file, name)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_thing_of_a_module_that_a_page_names_is_there(page: Path) -> None:
    """As `domain.mending.repair.repair_week`: a package, a module, or a name in one."""
    for quoted in _QUOTED.findall(page.read_text(encoding="utf-8")):
        if _DOTTED.fullmatch(quoted) and not (ROOT / quoted).exists():
            try:
                import_module(quoted)
            except ModuleNotFoundError:
                module, name = quoted.rsplit(".", 1)
                assert hasattr(import_module(module), name), quoted


def test_named_tests_are_found_with_their_files() -> None:
    """The file goes on to the names after it that begin with three dots."""
    line = "| `tests/a.py::test_one`, `…::test_two`, `tests/b.py` | `test_three` | `testing` |"
    assert named_tests(line) == [("tests/a.py", "test_one"), ("tests/a.py", "test_two"), ("", "test_three")]


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: breakage.name)
def test_every_drill_finds_what_it_breaks(breakage: Breakage) -> None:
    """The words that a drill takes away are in the code, once, and the test that must fail is there."""
    _, file, words, other, test = breakage
    assert (ROOT / file).read_text(encoding="utf-8").count(words) == 1
    assert words != other
    assert (ROOT / test.split()[0].split("::")[0]).exists()
