"""Unit, container and compose file: names that exist, no rights that are not needed, and no secret taken along."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.settings import known_names

DEPLOY = Path(__file__).parents[2] / "docs" / "deploy"
COMPOSE = (DEPLOY / "compose.yaml").read_text("utf-8")
DOCKERFILE = (DEPLOY / "Dockerfile").read_text("utf-8")
UNIT = DEPLOY / "milepost.service"


def test_the_unit_may_do_little() -> None:
    """systemd's own measure of what a service could do to its machine: at most 3 of 10."""
    tool = shutil.which("systemd-analyze")
    if tool is None:
        pytest.skip("systemd is not here")
    asked = [tool, "security", "--offline=true", "--threshold=30", "--no-pager", str(UNIT)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]


@pytest.mark.parametrize(
    "line",
    [
        "Type=notify",
        "WatchdogSec=90",
        "DynamicUser=yes",
        "StateDirectory=milepost",
        "ProtectSystem=strict",
        "CapabilityBoundingSet=",
        "NoNewPrivileges=yes",
        "RestartPreventExitStatus=2",
    ],
)
def test_the_unit_says(line: str) -> None:
    """What the measure does not see, and where systemd is not here."""
    assert line in UNIT.read_text("utf-8").splitlines()


def test_the_container_runs_without_rights_and_keeps_one_folder() -> None:
    """The last user is nobody in particular, the lock is used, and what is kept is in /data."""
    steps = [line.partition(" ") for line in DOCKERFILE.splitlines() if re.match("[A-Z]+ ", line)]
    assert [rest for word, _, rest in steps if word == "USER"][-1] == "10001"
    assert "useradd --create-home --uid 10001" in DOCKERFILE
    assert "pip install --no-cache-dir -c constraints.txt ." in DOCKERFILE
    assert "DATABASE_URL=sqlite:////data/" in DOCKERFILE
    assert [rest for word, _, rest in steps if word == "VOLUME"] == ["/data"]
    words = [word for word, _, _ in steps]
    assert words.index("USER") > words.index("RUN")
    assert words[-1] == "ENTRYPOINT"


def test_every_setting_that_is_passed_on_exists() -> None:
    """A name that nothing reads would be believed."""
    environment = COMPOSE[COMPOSE.index("&environment") : COMPOSE.index("services:")]
    passed = set(re.findall(r"^ {4}([A-Z_]+):", environment, re.MULTILINE))
    passed |= set(re.findall(r"(MILEPOST_(?:HOST|PORT)):", COMPOSE))
    assert {"TELEGRAM_BOT_TOKEN", "DATABASE_URL", "MILEPOST_WEBHOOK_SECRET", "MILEPOST_HEALTH_PORT"} <= passed
    assert passed <= known_names()
    assert set(re.findall(r"MILEPOST_[A-Z]+(?==)", DOCKERFILE)) <= known_names()


def test_what_compose_needs_is_named_where_it_is_missing() -> None:
    """Each variable without a default stops the start with a sentence once, and the file's head names it."""
    head = COMPOSE[: COMPOSE.index("name: milepost")]
    wanted = set(re.findall(r"\$\{([A-Z_]+)\}", COMPOSE)) | set(re.findall(r"\$\{([A-Z_]+):\?", COMPOSE))
    assert wanted == {"TELEGRAM_BOT_TOKEN", "POSTGRES_PASSWORD", "MILEPOST_DOMAIN", "MILEPOST_WEBHOOK_SECRET"}
    for name in wanted:
        assert name in head
        assert f"${{{name}:?is missing in .env" in COMPOSE


def test_compose_has_database_two_workers_and_backups() -> None:
    """And what it runs of ours writes nowhere but to the database."""
    services = re.findall(r"^  ([a-z]+):$", COMPOSE[COMPOSE.index("services:") :], re.MULTILINE)
    assert {"database", "backup", "web", "worker", "proxy"} <= set(services)
    assert "replicas: 2" in COMPOSE
    for hardened in ("read_only: true", 'cap_drop: ["ALL"]', "no-new-privileges:true"):
        assert hardened in COMPOSE
    assert "pg_dump --format=custom" in COMPOSE


def test_no_secret_gets_into_the_image() -> None:
    """`COPY . .` passes over secrets, data and history."""
    ignored = (DEPLOY.parents[1] / ".dockerignore").read_text("utf-8").splitlines()
    assert {"**/.env", "**/*.db", ".git"} <= set(ignored)
