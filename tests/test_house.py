"""Guards of the house itself: what no linter rule says."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import grimp
import pytest

from benchmarks import house
from storage.migrate import HEAD

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("bot", "handlers", "domain", "storage")
# Package, rooms at its top, floors: no more than these.
TOPS = (("bot", 20, 8), ("handlers", 6, 5), ("domain", 25, 9))
MODULES = [
    path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")) if "versions" not in path.parts
]


# Handlers speak through the unit of work; `context.bot`, `message.reply_text` and their like are calls.
CALLS = frozenset(
    {"bot", "get_bot", "reply_text", "reply_photo", "reply_html", "edit_message_text", "edit_text", "send_message"}
)


@dataclass(frozen=True, slots=True)
class Room:
    """A module as its reader finds it: where it is, what it says of itself, its classes, and its calls of the bot."""

    place: str
    says: str | None
    lines: int
    classes: tuple[str, ...]
    calls: tuple[str, ...]


@cache
def rooms() -> tuple[Room, ...]:
    """Every module; each is parsed once for all that is asked of it."""
    return tuple(map(read, MODULES))


def read(path: Path) -> Room:
    """One module."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    attributes = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    # The bot's own name is known without a call.
    named_bots = {id(node.value) for node in attributes if node.attr == "username"}
    return Room(
        place=str(path.relative_to(ROOT)),
        says=ast.get_docstring(tree),
        lines=text.count("\n"),
        classes=tuple(
            node.name for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
        ),
        calls=tuple(
            f"line {node.lineno}: {node.attr}"
            for node in attributes
            if node.attr in CALLS and id(node) not in named_bots
        ),
    )


def test_a_room_is_small_and_says_what_lives_there() -> None:
    """Every module has a docstring and at most 400 lines."""
    assert [room.place for room in rooms() if not room.says] == [], "a module begins with what lives there"
    assert {room.place: room.lines for room in rooms() if room.lines > 400} == {}


def test_handlers_never_reach_for_the_bot() -> None:
    """Handlers speak through the unit of work; a call of the bot's is none of theirs."""
    handlers = [room for room in rooms() if "handlers" in Path(room.place).parts]
    assert len(handlers) > 100
    assert {room.place: room.calls for room in handlers if room.calls} == {}


def test_no_machine_path_is_written_anywhere() -> None:
    """Paths of somebody's machine have no place in the project."""
    for path in [*MODULES, *(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "pyproject.toml"]:
        text = path.read_text(encoding="utf-8")
        assert "/home/" not in text.replace("/home/milepost", ""), path
        assert "/Users/" not in text, path


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Who imports whom, in every package."""
    return house.graph_of()


@pytest.mark.parametrize(("package", "rooms", "floors"), TOPS)
def test_a_package_can_be_held_in_the_head(graph: grimp.ImportGraph, package: str, rooms: int, floors: int) -> None:
    """Few rooms at its top, few floors from the one that starts it to the one that knows nothing of the others."""
    arrows = house.arrows_in(graph, package)
    assert len(arrows) <= rooms
    assert house.floors(arrows) <= floors


@pytest.mark.parametrize("package", PACKAGES)
def test_nothing_imports_in_a_circle(graph: grimp.ImportGraph, package: str) -> None:
    """Neither files nor the rooms of any folder, however far round; imports inside functions count."""
    files = {package, *graph.find_descendants(package)}
    assert not house.circles({file: graph.find_modules_directly_imported_by(file) & files for file in files})
    for folder in house.packages_in(graph):
        if folder in files:
            assert not house.circles(house.arrows_in(graph, folder)), folder


def test_a_circle_is_found() -> None:
    """The guard sees what it guards against: straight back, the long way round, and not a mere diamond."""
    assert house.circles({"a": ["b"], "b": ["a"]}) == [["a", "b"]]
    assert house.circles({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}) == [["a", "b", "c"]]
    diamond = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}
    assert not house.circles(diamond)
    assert house.floors(diamond) == 3


def test_a_class_name_has_one_meaning() -> None:
    """No two classes of the program share a name, so that a name found anywhere says what it is."""
    places: dict[str, list[str]] = {}
    for room in rooms():
        for name in room.classes:
            places.setdefault(name, []).append(room.place)
    assert not {name: found for name, found in places.items() if len(found) > 1}


def test_a_file_name_of_the_domain_has_one_meaning() -> None:
    """`days.py` stood there five times."""
    names = [path.name for path in MODULES if "domain" in path.parts and path.name != "__init__.py"]
    assert not {name for name in names if names.count(name) > 1}


def test_migrations_are_one_chain_and_each_has_its_own_number() -> None:
    """Two with one number would both be the last, and no database could be brought up to date."""
    names = sorted(path.name for path in (ROOT / "storage" / "migrations" / "versions").glob("0*.py"))
    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]
    assert names[-1][:4] == HEAD
