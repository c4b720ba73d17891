"""Start Milepost or test it on a machine that has only Python: `python3 run.py`, `python3 run.py test`.

Standard library only. Makes `.venv`, installs what pyproject.toml asks for whenever that file changed, and runs.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

USAGE = """\
python3 run.py              start the bot (without TELEGRAM_BOT_TOKEN: the local playground)
python3 run.py test [...]   run every test (further words go to pytest)
python3 run.py COMMAND      any other command of milepost; `python3 run.py --help` lists them
"""


def _fingerprint(extra: str) -> str:
    words = (HERE / "pyproject.toml").read_bytes() + extra.encode() + sys.version.encode()
    return hashlib.sha256(words).hexdigest()


def install(extra: str) -> None:
    """Make the environment and install the project into it, unless that was done for this pyproject.toml."""
    stamp = VENV / f".installed{'-' + extra if extra else ''}"
    wanted = _fingerprint(extra)
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists():
        print("Making .venv …", file=sys.stderr)
        try:
            venv.create(VENV, with_pip=True)
        except subprocess.CalledProcessError:
            sys.exit("Python came without its venv module's pip. On Debian or Ubuntu: apt install python3-venv")
    print("Installing what Milepost needs (a minute, once) …", file=sys.stderr)
    target = f"{HERE}[{extra}]" if extra else str(HERE)
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", target]
    if subprocess.run(command, check=False).returncode:
        sys.exit("Installing failed: see pip's words above. Is this machine online?")
    stamp.write_text(wanted)


def main() -> int:
    """Install if needed, then hand over to the program or to pytest."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python is started with
        sys.exit(f"Milepost needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    words = sys.argv[1:]
    if words[:1] in (["-h"], ["--help"]) and not PYTHON.exists():
        print(USAGE)
        return 0
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
