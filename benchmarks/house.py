"""The house in figures: rooms, floors and circles, words and positions that have crept back, files a tap visits.

python -m benchmarks.house [--files] [--changes]

A room is a child of a package, the floors are the longest chain of imports among its rooms; a circle is two or more
files, or rooms of one package, that import each other by whatever way round. tests/test_house.py holds the limits.
"""

import ast
import asyncio
import re
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from types import FrameType
from typing import Any

import grimp

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("bot", "handlers", "domain", "storage")

# Folders of the domain that read what people and documents say: their strings are patterns.
READERS = {"words", "portable"}

Arrows = Mapping[str, Iterable[str]]


def graph_of(packages: Sequence[str] = PACKAGES) -> grimp.ImportGraph:
    """Who imports whom, imports inside functions and for types included."""
    return grimp.build_graph(*packages, cache_dir=None)


def arrows_between_files(graph: grimp.ImportGraph) -> dict[str, set[str]]:
    """Each file and those it imports."""
    return {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}


def arrows_in(graph: grimp.ImportGraph, package: str) -> dict[str, set[str]]:
    """The rooms of a package, each with those it imports from; a folder is one room."""
    rooms = sorted(graph.find_children(package))
    room_of = {module: room for room in rooms for module in (room, *graph.find_descendants(room))}
    arrows: dict[str, set[str]] = {room: set() for room in rooms}
    for module, room in room_of.items():
        targets = (room_of.get(other) for other in graph.find_modules_directly_imported_by(module))
        arrows[room] |= {target for target in targets if target is not None and target != room}
    return arrows


def circles(arrows: Arrows) -> list[list[str]]:
    """The sets of nodes that reach each other, largest first (Tarjan's strongly connected components)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        order[node] = low[node] = len(order)
        path.append(node)
        for other in arrows.get(node, ()):
            if other not in order:
                visit(other)
            if other in path:
                low[node] = min(low[node], low[other])
        if low[node] == order[node]:
            start = path.index(node)
            if len(path) - start > 1:
                found.append(sorted(path[start:]))
            del path[start:]

    for node in arrows:
        if node not in order:
            visit(node)
    return sorted(found, key=len, reverse=True)


def floors(arrows: Arrows) -> int:
    """The length of the longest chain of imports. Raises ValueError when there is a circle."""
    if circles(arrows):
        raise ValueError("rooms in a circle stand on no floor")
    heights: dict[str, int] = {}

    def height(node: str) -> int:
        if node not in heights:
            heights[node] = 1 + max((height(other) for other in arrows.get(node, ())), default=0)
        return heights[node]

    return max((height(node) for node in arrows), default=0)


def users_of(graph: grimp.ImportGraph, file: str) -> set[str]:
    """Who imports a file: one that has a single user may be a piece of that one, cut off."""
    return graph.find_modules_that_directly_import(file.removesuffix(".py").replace("/", "."))


def packages_in(graph: grimp.ImportGraph) -> list[str]:
    """Every folder, outermost first."""
    return sorted(module for module in graph.modules if graph.find_children(module))


def sentences(path: Path) -> int:
    """Words for people in a file: strings of two or more words, docstrings and code apart."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    apart: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) or (isinstance(node, ast.Raise) and _is_for_developers(node)):
            apart |= {id(inner) for inner in ast.walk(node)}
        elif isinstance(node, ast.JoinedStr):
            # Its pieces are one sentence.
            apart |= {id(inner) for inner in ast.walk(node) if inner is not node}
    return sum(1 for node in ast.walk(tree) if id(node) not in apart and _is_sentence(node))


def _is_for_developers(node: ast.Raise) -> bool:
    names = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
    return bool(names & {"ValueError", "TypeError", "KeyError", "AssertionError"})


def _is_sentence(node: ast.AST) -> bool:
    if isinstance(node, ast.JoinedStr):
        pieces = [part.value for part in node.values if isinstance(part, ast.Constant)]
        text = "x".join(str(piece) for piece in pieces)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value
    else:
        return False
    return sum(1 for word in text.split() if sum(letter.isalpha() for letter in word) > 1) > 1


def positional_reads(path: Path) -> int:
    """Places that read a button by position, as in `tap.number(3)` or `tap.ids[3]`."""
    return sum(_is_positional(node) for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def _is_positional(node: ast.AST) -> bool:
    if isinstance(node, ast.Subscript):
        return isinstance(node.value, ast.Attribute) and node.value.attr == "ids"
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
        return False
    reads, place = node.func.value, node.args[0]
    is_place = isinstance(place, ast.Constant) and isinstance(place.value, int)
    return is_place and isinstance(reads, ast.Name) and reads.id in {"tap", "button", "pressed"}


def files_of(package: str) -> list[Path]:
    """The files of a package; migrations are history and stand apart."""
    return [path for path in sorted((ROOT / package).rglob("*.py")) if "versions" not in path.parts]


# What a stranger would change, and a thing of that kind that is there: every file that names it would be looked at.
CHANGES = {
    "a new screen (/progress)": "progress_card",
    "a new button on a card (Why this?)": "ShowWhy",
    "a new file format to export (calendar)": "calendar_file",
    "the long-run rule's number": "def long_step_cap",
    "the long-run rule's check and words": "LONG_RUN_STEP",
}


def naming(word: str) -> list[str]:
    """The project's files that name something, tests apart."""
    named = re.compile(rf"\b{word}\b")
    files = (path for package in PACKAGES for path in files_of(package))
    return [str(path.relative_to(ROOT)) for path in files if named.search(path.read_text(encoding="utf-8"))]


def naming_buttons() -> list[int]:
    """In how many files each button stands, fewest first: its class, its owner, the cards it is on."""
    import handlers.chat.rooms  # noqa: F401  # every button is registered
    from handlers.buttons.codec import registered

    texts = [set(re.findall(r"\w+", path.read_text(encoding="utf-8"))) for path in files_of("handlers")]
    return sorted(sum(made.__name__ in words for words in texts) for made in registered().values())


@dataclass(slots=True)
class Trail:
    """The project's files that a piece of work went through, in order, and the calls from file to file."""

    files: list[str] = field(default_factory=list)
    calls: set[tuple[str, str]] = field(default_factory=set)

    @property
    def returns(self) -> int:
        """Ways from file to file that lead to one visited before: what a reader has to go back for."""
        return len(self.calls) - max(0, len(self.files) - 1)

    def step(self, frame: FrameType, event: str, _arg: object) -> None:
        """For `sys.setprofile`. To make an object is no visit: a dataclass does the same and leaves no trace."""
        if event != "call" or frame.f_code.co_name == "__init__":
            return
        file = _project_file(frame.f_code.co_filename)
        if file is None:
            return
        caller: FrameType | None = frame.f_back
        before = None
        while caller is not None and before is None:
            before = _project_file(caller.f_code.co_filename)
            caller = caller.f_back
        if file not in self.files:
            self.files.append(file)
        if before is not None and before != file:
            self.calls.add((before, file))


_known: dict[str, str | None] = {}


def _project_file(name: str) -> str | None:
    if name not in _known:
        path = Path(name)
        inside = path.relative_to(ROOT) if path.is_relative_to(ROOT) else None
        is_ours = inside is not None and inside.parts[0] in PACKAGES and inside.parts[:2] != ("bot", "playground")
        _known[name] = str(inside) if is_ours else None
    return _known[name]


@contextmanager
def following() -> Any:
    """The trail of what runs inside."""
    trail = Trail()
    sys.setprofile(trail.step)
    try:
        yield trail
    finally:
        sys.setprofile(None)


# What is tapped below a week card or the card that the tap before brought, and what then stands there.
WALKS = {
    "Swap": "Tap the first day",
    "‹ Back to the week": "Week 1 of",
    "Thu": "Thu 31 Dec",
    "Approve plan": "approved",
}


async def trails(folder: Path) -> tuple[dict[str, Trail], Trail]:
    """From the update that Telegram hands over to the answer and the edited card, for each of `WALKS`.

    And the same for a bot that listens to no tap: what every tap goes through.
    """
    from benchmarks.editing import NOW
    from handlers.chat.routes import build_handlers
    from storage.migrate import migrate
    from tests.telegram import Emulated

    url = f"sqlite:///{folder}/house.db"
    await asyncio.to_thread(migrate, url)
    telegram = Emulated(start=NOW)
    bot, deaf = await _bot(url, telegram, build_handlers()), await _bot(url, telegram, [])
    walked: dict[str, Trail] = {}
    every = Trail()
    try:
        # Somebody else before, so that what is imported and cached at first use stands apart.
        for name in ("coach", "athlete"):
            await _plan_for(telegram, bot, name)
            # The first word changes what their person is called; the second looks at the week as it then stays.
            for _ in range(2):
                telegram.acts.say(telegram.person(name).id, "/week")
                await _until_quiet(bot)
            for label, shown in WALKS.items():
                person = telegram.person(name)
                if telegram.find_button(person, label) is None:
                    telegram.acts.say(person.id, "/week")
                    await _until_quiet(bot)
                telegram.pass_time(seconds=30)
                place = telegram.find_button(person, label)
                assert place is not None, telegram.screen(person)
                every = await _trail_of_tap(telegram, deaf, person, place) if label == "Swap" else every
                walked[label] = await _trail_of_tap(telegram, bot, person, place)
                assert shown in telegram.last(person), telegram.screen(person)
        return walked, every
    finally:
        await bot.close()
        await deaf.close()


async def _trail_of_tap(telegram: Any, bot: Any, person: Any, place: Any) -> Trail:
    telegram.acts.call_back(person.id, *place)
    with following() as trail:
        await bot.poller.poll(0)
        await bot.lane_worker.until_idle()
    return trail


async def _bot(url: str, telegram: Any, handlers: Sequence[Any]) -> Any:
    from bot.playground.telegram.inprocess import BASE_FILE_URL, BASE_URL
    from bot.wiring import build
    from handlers.actions.clock import run_timer
    from storage.engine import open_database
    from tests.telegram import TOKEN

    bot = build(
        database=open_database(url),
        token=TOKEN,
        base_url=BASE_URL,
        base_file_url=BASE_FILE_URL,
        handlers=handlers,
        run_timer=run_timer,
        clock=telegram.clock,
        database_clock=telegram.clock,
        request=telegram.request(),
        polling=telegram.request(),
    )
    await bot.meet()
    return bot


async def _plan_for(telegram: Any, bot: Any, name: str) -> None:
    from benchmarks.editing import NOW, inputs
    from domain.people import Person
    from domain.planning.planner import make_plan
    from handlers.actions.clock import schedule_timers

    athlete = telegram.person(name).id
    telegram.acts.start(athlete)
    telegram.take_updates()
    async with bot.database.transaction(NOW) as uow:
        person = Person(id=athlete, chat_id=athlete, name="Ann", created_at=NOW)
        await uow.people.put(person)
        plan = make_plan(inputs())
        await uow.plans.create(athlete, plan, goal_pace_5k_s=None, author_id=athlete, at=NOW)
        await schedule_timers(uow, person)


async def _until_quiet(bot: Any) -> None:
    while await bot.poller.poll(0):
        await bot.catch_up()


def _print_changes() -> None:
    for change, word in CHANGES.items():
        files = naming(word)
        print(f"{change}: {word} stands in {len(files)} files: {', '.join(files)}")
    catalogues = sorted(path.parent.parent.name for path in (ROOT / "handlers/wording/locale").rglob("*.po"))
    named = [language for language in catalogues if naming(f'"{language}"')]
    print(f"languages: a catalogue each ({', '.join(catalogues)}); named anywhere in the code: {named or 'none'}")
    buttons = naming_buttons()
    print(f"buttons: {len(buttons)}, each in {buttons[0]} to {buttons[-1]} files, half of them in {median(buttons):g}")


def main() -> None:
    """Print every figure."""
    graph = graph_of()
    for package in PACKAGES:
        arrows = arrows_in(graph, package)
        count = len(circles(arrows))
        height = str(floors(arrows)) if not count else "no"
        ways = sum(len(list(targets)) for targets in arrows.values())
        size = f"{len(files_of(package)):4} files  {len(arrows):3} rooms at its top"
        print(f"{package:9} {size}  {height:>2} floors  {ways:4} arrows")
    between_files = circles(arrows_between_files(graph))
    between_rooms = [circle for package in packages_in(graph) for circle in circles(arrows_in(graph, package))]
    print(f"circles: {len(between_files)} between files, {len(between_rooms)} between rooms of a package")
    for circle in (*between_files, *between_rooms):
        print(f"  {' ↔ '.join(circle)}")
    said = sum(sentences(path) for path in files_of("domain") if not READERS & set(path.parts))
    print(f"sentences in domain: {said}, apart from what its parsers read")
    print(f"buttons read by position: {sum(positional_reads(path) for path in files_of('handlers'))}")
    if "--changes" in sys.argv:
        _print_changes()
    with tempfile.TemporaryDirectory() as folder:
        walked, every = asyncio.run(trails(Path(folder)))
    for label, trail in walked.items():
        own = [file for file in trail.files if file not in every.files]
        print(f"a tap on {label}: {len(trail.files)} files, {trail.returns} returns; {len(own)} of its own")
        if "--files" in sys.argv:
            for file in trail.files:
                print(f"  {file}, used by {len(users_of(graph, file))}{'' if file in own else '  (every tap)'}")


if __name__ == "__main__":
    main()
