"""run.py: what it installs and when, what it hands on, and what it says to an old Python. No network."""

import functools
import hashlib
import importlib.util
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import TextIO

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A copy of run.py in a folder of its own, whose pip and program only note how they were called."""
    (tmp_path / "run.py").write_text((ROOT / "run.py").read_text())
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "constraints.txt").write_text("")
    spec = importlib.util.spec_from_file_location("run_in_test", tmp_path / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: list[list[str]] = []
    monkeypatch.setattr(module, "made", made, raising=False)

    def noted(command: list[str], *, capture_output: bool = False, **_: object) -> subprocess.CompletedProcess[str]:
        if not capture_output:  # a look at whether there is a pip leaves no trace
            made.append(command)
        return subprocess.CompletedProcess(command, 0)

    def make_environment(folder: Path, **_: object) -> None:
        module.PYTHON.parent.mkdir(parents=True)
        module.PYTHON.touch()

    def become(program: str, command: list[str]) -> int:
        made.append(command)
        return 0

    monkeypatch.setattr(module.subprocess, "run", noted)
    monkeypatch.setattr(module.venv, "create", make_environment)
    monkeypatch.setattr(module.os, "execv", become)
    monkeypatch.setattr(module.os, "chdir", lambda _: None)
    return module


def start(run: ModuleType, monkeypatch: pytest.MonkeyPatch, *words: str) -> list[list[str]]:
    """Call it with these words; the commands it gave, without the interpreter's path."""
    monkeypatch.setattr(sys, "argv", ["run.py", *words])
    run.made.clear()
    assert run.main() == 0
    assert all(command[0] == str(run.PYTHON) for command in run.made)
    return [command[1:] for command in run.made]


def test_the_first_call_installs_and_starts(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment is made, the project goes into it, and the program starts; the next call only starts it."""
    installing, starting = start(run, monkeypatch)
    assert installing[:3] == ["-m", "pip", "install"]
    assert installing[-2:] == ["-e", str(run.HERE)]
    assert starting == ["-m", "bot"]
    assert start(run, monkeypatch) == [["-m", "bot"]]


def test_a_changed_project_is_installed_again(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """What pyproject.toml asks for is in the environment before the program starts, once."""
    start(run, monkeypatch)
    (run.HERE / "pyproject.toml").write_text("[project]\ndependencies = ['more']\n")
    assert len(start(run, monkeypatch)) == 2
    assert len(start(run, monkeypatch)) == 1


def test_tests_have_their_own_extra_and_words(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """`run.py test -x` installs the test extra beside what is there and hands further words to pytest."""
    start(run, monkeypatch)
    installing, testing = start(run, monkeypatch, "test", "-x", "tests/domain")
    assert installing[-1] == f"{run.HERE}[test]"
    assert testing == ["-m", "pytest", "-x", "tests/domain"]
    assert start(run, monkeypatch, "test") == [["-m", "pytest"]]


def test_any_other_words_go_to_milepost(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command of the program keeps its options."""
    start(run, monkeypatch)
    assert start(run, monkeypatch, "check", "plan.json", "--help") == [["-m", "bot", "check", "plan.json", "--help"]]


def test_a_failed_install_is_said_and_tried_again(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """No half-installed environment is taken for a whole one."""

    def failing(command: list[str], *, capture_output: bool = False, **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 0 if capture_output else 1)

    with monkeypatch.context() as patch:
        patch.setattr(run.subprocess, "run", failing)
        with pytest.raises(SystemExit, match="Installing failed"):
            start(run, monkeypatch)
    assert len(start(run, monkeypatch)) == 2


def test_of_pips_words_only_its_errors_are_said(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line a step; pages of warnings are kept in a file."""

    def failing(
        command: list[str], *, capture_output: bool = False, stdout: TextIO | None = None, **_: object
    ) -> subprocess.CompletedProcess[str]:
        if stdout is not None:
            stdout.write("WARNING: a place is ignored\nERROR: no version fits\n")
        return subprocess.CompletedProcess(command, 0 if capture_output else 1)

    monkeypatch.setattr(run.subprocess, "run", failing)
    with pytest.raises(SystemExit, match=r"install\.log"):
        start(run, monkeypatch)
    said = capsys.readouterr().err
    assert "Making .venv" in said
    assert "Installing what Milepost needs" in said
    assert "ERROR: no version fits" in said
    assert "WARNING" not in said


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package index on this machine with two versions of pip; the folder it serves."""
    folder = tmp_path / "index"
    (folder / "simple" / "pip").mkdir(parents=True)
    links = []
    for version in ("9.0.3", "25.1"):
        name, content = f"pip-{version}-py3-none-any.whl", f"the wheel of {version}".encode()
        (folder / name).write_bytes(content)
        links.append(f'<a href="../../{name}#sha256={hashlib.sha256(content).hexdigest()}">{name}</a>')
    (folder / "simple" / "pip" / "index.html").write_text("\n".join(links))
    handler = functools.partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/simple")
        yield folder
        server.shutdown()
        thread.join()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_a_python_without_pip_gets_one(run: ModuleType, monkeypatch: pytest.MonkeyPatch, index: Path) -> None:
    """Debian's bare Python has neither pip nor ensurepip: the newest wheel is fetched and run as it is."""
    made = []

    def without_pip(command: list[str], *, capture_output: bool = False, **_: object) -> object:
        made.append(command)
        return subprocess.CompletedProcess(command, 1 if capture_output else 0)

    monkeypatch.setattr(run.subprocess, "run", without_pip)
    start(run, monkeypatch)
    wheel = run.VENV / "pip-25.1-py3-none-any.whl"
    assert wheel.read_bytes() == b"the wheel of 25.1"
    assert made[-1][1:3] == [str(wheel / "pip"), "install"]


def test_a_damaged_pip_is_not_run(run: ModuleType, index: Path) -> None:
    """What does not fit the index's own digest is refused in words."""
    (index / "pip-25.1-py3-none-any.whl").write_bytes(b"something else")
    with pytest.raises(SystemExit, match="damaged"):
        run.fetch_pip()


def test_without_network_it_says_what_to_do(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback where there is no index to ask."""
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        run.fetch_pip()


def test_help_before_anything_is_installed(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Asking what it does installs nothing."""
    assert start(run, monkeypatch, "--help") == []
    assert "python3 run.py test" in capsys.readouterr().out


def test_an_old_python_is_told_so(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """One plain line that names both versions."""
    monkeypatch.setattr(run.sys, "version_info", (3, 10, 12))
    monkeypatch.setattr(run.sys, "version", "3.10.12 (main)")
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this is 3\.10\.12"):
        run.main()


def test_it_needs_nothing_but_the_standard_library() -> None:
    """It is what installs the rest, so it imports nothing else: also with no site packages at all."""
    command = [sys.executable, "-I", "-S", "-c", "import runpy; runpy.run_path('run.py')"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def test_the_lock_fits_what_is_asked_for() -> None:
    """Every dependency has one version in constraints.txt, and it is one that pyproject.toml allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pairs = [line.split("==") for line in lines if not line.startswith("#")]
    locked = {canonicalize_name(name): version for name, version in pairs}
    wanted = [Requirement(each) for each in (*project["dependencies"], *project["optional-dependencies"]["test"])]
    for each in wanted:
        version = locked.get(canonicalize_name(each.name))
        assert version is not None, f"{each.name}: run `python3 run.py lock`"
        assert each.specifier.contains(version, prereleases=True), f"{each}: run `python3 run.py lock`"


def test_a_change_of_the_lock_is_installed(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pull that brings other versions installs them at the next start."""
    start(run, monkeypatch, "migrate")
    assert start(run, monkeypatch, "migrate") == [["-m", "bot", "migrate"]]
    run.LOCK.write_text("anyio==4.0\n")
    first, last = start(run, monkeypatch, "migrate")
    assert first[first.index("-c") + 1] == str(run.LOCK)
    assert last == ["-m", "bot", "migrate"]
