"""What is done beside the collection of the tests, on another core: half of their modules, and the databases.

A clean checkout has no compiled modules; to make them takes as long as all the rest of the collection. The other half
and whatever fails here is left to pytest's own process and its workers.
"""

import signal
from contextlib import suppress
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.databases import make_early
from tests.workers import number_of_workers

ROOT = Path(__file__).parents[1]


def begin(config: pytest.Config) -> None:
    """Begin it, where all tests are wanted and others than this process run them."""
    if {Path(word).resolve() for word in config.args} & {ROOT, ROOT / "tests"} and number_of_workers(config):
        folder = config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
        get_context("fork").Process(target=_work, args=(folder,), daemon=True).start()


def _work(folder: Path) -> None:
    # Who is stopped half-way would leave a server behind that nobody knows; pytest's end waits for this.
    for word in (signal.SIGTERM, signal.SIGINT):
        signal.signal(word, signal.SIG_IGN)
    modules = sorted((ROOT / "tests").rglob("test_*.py"))
    # From the end, to which pytest comes last; what it imports is compiled with its assertions, and kept.
    for module in reversed(modules[len(modules) // 2 :]):
        with suppress(Exception):
            import_module(".".join(module.relative_to(ROOT).with_suffix("").parts))
    make_early(folder)
