"""Start Milepost or test it on a machine that has only Python: `python3 run.py`, `python3 run.py test`.

Standard library only. Makes `.venv`, installs what pyproject.toml asks for whenever that file changed, and runs.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import time
import urllib.request
import venv
from pathlib import Path
from urllib.parse import urljoin

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
# The versions that every machine installs: this file, the container and CI are given it.
LOCK = HERE / "constraints.txt"
LOCKED = """\
# Every package Milepost is installed with, and its version. Written by `python3 run.py lock`; do not edit.
"""
INSTALL_LOG = VENV / "install.log"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

USAGE = """\
python3 run.py              start the bot (without TELEGRAM_BOT_TOKEN: the local playground)
python3 run.py test [...]   run every test (further words go to pytest)
python3 run.py lock         choose the versions in constraints.txt anew
python3 run.py COMMAND      any other command of milepost; `python3 run.py --help` lists them
"""


def _fingerprint(extra: str) -> str:
    words = (HERE / "pyproject.toml").read_bytes() + LOCK.read_bytes() + extra.encode() + sys.version.encode()
    return hashlib.sha256(words).hexdigest()


def pip() -> list[str]:
    """The words that run pip in `.venv`. Debian's bare Python brings none: its wheel is fetched and run as it is."""
    for module in (["pip", "--version"], ["ensurepip", "--upgrade"]):
        if subprocess.run([str(PYTHON), "-m", *module], capture_output=True, check=False).returncode == 0:
            return [str(PYTHON), "-m", "pip"]
    wheel = next(VENV.glob("pip-*.whl"), None) or fetch_pip()
    return [str(PYTHON), str(wheel / "pip")]


def fetch_pip() -> Path:
    """Download pip's newest wheel from the package index into `.venv`, checked against the index's own digest."""
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/") + "/pip/"
    print("This Python has no pip; fetching it …", file=sys.stderr)
    try:
        with urllib.request.urlopen(index, timeout=60) as reply:
            page = reply.read().decode()
        links = re.findall(r'href="([^"]*/(pip-([0-9.]+)-py3-none-any\.whl)#sha256=([0-9a-f]{64}))"', page)
        url, name, _, digest = max(links, key=lambda link: [int(part) for part in link[2].split(".")])
        with urllib.request.urlopen(urljoin(index, url), timeout=60) as reply:
            content = reply.read()
    except (OSError, ValueError) as error:
        sys.exit(f"pip could not be fetched ({error}). Go online, or install it: on Debian, apt install python3-venv")
    if hashlib.sha256(content).hexdigest() != digest:
        sys.exit("pip came damaged from the package index; try again.")
    wheel = VENV / name
    wheel.write_bytes(content)
    return wheel


def install(extra: str) -> None:
    """Make the environment and install the project into it, unless that was done for this pyproject.toml."""
    stamp = VENV / f".installed{'-' + extra if extra else ''}"
    wanted = _fingerprint(extra)
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists():
        print("Making .venv …", file=sys.stderr)
        venv.create(VENV, with_pip=False)
    packages = sum("==" in line for line in LOCK.read_text(encoding="utf-8").splitlines())
    print(f"Installing what Milepost needs (up to {packages} packages; a minute, once) …", file=sys.stderr)
    target = f"{HERE}[{extra}]" if extra else str(HERE)
    command = [*pip(), "install", "--disable-pip-version-check", "-c", str(LOCK), "-e", target]
    began = time.monotonic()
    # pip tells of everything it meets on its way; what matters of it is said where it fails.
    with INSTALL_LOG.open("w", encoding="utf-8") as told:
        failed = subprocess.run(command, check=False, stdout=told, stderr=subprocess.STDOUT).returncode
    if failed:
        errors = [line for line in INSTALL_LOG.read_text(errors="replace").splitlines() if line.startswith("ERROR")]
        print("\n".join(errors[-5:]), file=sys.stderr)
        sys.exit(f"Installing failed; all that pip said is in {INSTALL_LOG}. Is this machine online?")
    print(f"Installed in {time.monotonic() - began:.0f} s.", file=sys.stderr)
    stamp.write_text(wanted)


def lock() -> int:
    """Choose the newest versions that pyproject.toml allows, all of them together, and write them down."""
    if not PYTHON.exists():
        venv.create(VENV, with_pip=False)
    words = ["install", "--quiet", "--dry-run", "--ignore-installed", "--report", "-", "-e", f"{HERE}[test]"]
    answer = subprocess.run([*pip(), *words], check=False, capture_output=True, text=True)
    if answer.returncode:
        sys.exit(f"No versions were found that fit together: {answer.stderr.strip()}")
    chosen = [each["metadata"] for each in json.loads(answer.stdout)["install"]]
    lines = sorted(f"{one['name'].lower()}=={one['version']}" for one in chosen if one["name"] != "milepost")
    LOCK.write_text(LOCKED + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} packages are in {LOCK.name}.")
    return 0


def main() -> int:
    """Install if needed, then hand over to the program or to pytest."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python is started with
        sys.exit(f"Milepost needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    words = sys.argv[1:]
    if words[:1] in (["-h"], ["--help"]) and not PYTHON.exists():
        print(USAGE)
        return 0
    if words == ["lock"]:
        return lock()
    testing = words[:1] == ["test"]
    install("test" if testing else "")
    command = [str(PYTHON), "-m", "pytest", *words[1:]] if testing else [str(PYTHON), "-m", "bot", *words]
    if testing:
        os.chdir(HERE)
    if os.name == "nt":
        return subprocess.run(command, check=False).returncode
    # Replaces this process, so that signals reach the program itself.
    return os.execv(command[0], command)  # noqa: S606 - the interpreter made above, no shell wanted


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
