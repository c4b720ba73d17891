"""The container's steps without an engine: `python -m tests.drills.container [PYTHON]` (as root, on Linux, online).

What .dockerignore lets through is copied into a clean folder and installed there by the Dockerfile's own line, with the
lock. Then the program runs as user 10001, with no rights, in a world that is read-only but for the data folder and /tmp:
it has to start, answer the Dockerfile's own health check, keep its database in the data folder for its owner alone, and
stop in good order. PYTHON is the interpreter, this one unless another is named (the image's is in the Dockerfile).
"""

import fnmatch
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "docs" / "deploy" / "Dockerfile").read_text("utf-8")
USER = 10001
PATIENCE_S = 120.0

# A mount world of its own: everything read-only, then the data folder and a fresh /tmp writable.
_INSIDE = """
set -e
mount --make-rprivate /
mount --bind "$1" "$1"
mount -o remount,bind,ro /
mount -t tmpfs tmpfs /var/tmp
data=$1; shift
exec setpriv --reuid {user} --regid {user} --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all "$@"
"""


def copied(folder: Path) -> Path:
    """What `COPY . .` would take: everything of the repository that .dockerignore does not name."""
    ignored = [line for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line and line[0] != "#"]

    def left_out(at: str, names: list[str]) -> set[str]:
        here = Path(at).relative_to(ROOT)
        return {
            name
            for name in names
            if any(
                fnmatch.fnmatch(str(here / name), pattern.removeprefix("**/").rstrip("/"))
                or (pattern.startswith("**/") and fnmatch.fnmatch(name, pattern[3:].rstrip("/")))
                for pattern in ignored
            )
        }

    target = folder / "app"
    shutil.copytree(ROOT, target, ignore=left_out)
    for secret in (".git", ".venv", "docs/deploy/.env"):
        assert not (target / secret).exists(), f"{secret} would be in the image"
    return target


def installed(app: Path, python: str) -> Path:
    """The environment that the Dockerfile's line makes; the folder of its programs."""
    venv = app.parent / "venv"
    subprocess.run([python, "-m", "venv", str(venv)], check=True)
    (line,) = re.findall(r"^RUN (pip install .*)$", DOCKERFILE, re.MULTILINE)
    words = shlex.split(line)
    subprocess.run([str(venv / "bin" / words[0]), *words[1:], "--quiet"], cwd=app, check=True)
    return venv / "bin"


def check(programs: Path, app: Path, data: Path) -> None:
    """Start, health, files, stop. Raises AssertionError for what is not so."""
    (health,) = re.findall(r'CMD \["python", "-c", "(.*)"\]', DOCKERFILE)
    environment = {
        "PATH": f"{programs}:/usr/bin:/bin",
        "DATABASE_URL": f"sqlite:///{data}/milepost.db",
        "MILEPOST_HEALTH_PORT": "8091",
        # A Telegram that is away: it is waited for, and that is no fault of the container's.
        "TELEGRAM_BOT_TOKEN": "123456789:AAAAAAAAAAAAAAAAAAAAAAAA",
        "TELEGRAM_API_URL": "http://127.0.0.1:9",
    }
    inside = ["unshare", "--mount", "bash", "-c", _INSIDE.format(user=USER), "bash", str(data)]
    running = subprocess.Popen([*inside, str(programs / "milepost")], cwd=app, env=environment)
    try:
        began = time.monotonic()
        while subprocess.run([sys.executable, "-c", health], capture_output=True, check=False).returncode:
            assert running.poll() is None, "it ended by itself"
            assert time.monotonic() - began < PATIENCE_S, "no answer to the health check"
            time.sleep(0.5)
        print(f"healthy after {time.monotonic() - began:.1f} s")
        owner = Path(f"/proc/{running.pid}/status").read_text("utf-8")
        assert re.search(rf"^Uid:\s+{USER}\s", owner, re.MULTILINE), "it runs as somebody else"
        assert re.search(r"^CapEff:\s+0+$", owner, re.MULTILINE), "it has rights"
        # Whoever may write there otherwise: the world is read-only.
        everybodys = app.parent / "everybodys"
        everybodys.mkdir()
        everybodys.chmod(0o777)
        tried = subprocess.run([*inside, "touch", str(everybodys / "written")], capture_output=True, check=False)
        assert tried.returncode, "something beside the data folder can be written"
    finally:
        running.send_signal(signal.SIGTERM)
        code = running.wait(60)
    assert code == 0, f"it ended with {code}"
    kept = {each.name: oct(each.stat().st_mode & 0o777) for each in data.iterdir() if each.is_file()}
    print("in the data folder:", kept)
    assert kept["milepost.db"] == "0o600", "others can read the database"


def main() -> int:
    """All the steps, in a temporary folder."""
    if os.geteuid() != 0:
        sys.exit("This needs root: it makes a mount world, and gives its rights away.")
    with tempfile.TemporaryDirectory(dir="/var/lib") as named:
        folder = Path(named)
        folder.chmod(0o755)
        app = copied(folder)
        print(f"{sum(1 for each in app.rglob('*') if each.is_file())} files are in the image")
        programs = installed(app, sys.argv[1] if len(sys.argv) > 1 else sys.executable)
        data = folder / "data"
        data.mkdir(mode=0o700)
        os.chown(data, USER, USER)
        check(programs, app, data)
    print("The container's steps hold.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
