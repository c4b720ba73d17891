"""What several tests of the storage are given."""

from hashlib import sha1
from pathlib import Path

import pytest

from tests.databases import PostgresServer


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with nothing in it, once of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/new folder/milepost.db"
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = f"empty_{sha1(request.node.nodeid.encode()).hexdigest()}"
    server.run(f"CREATE DATABASE {name}")
    return server.url(name)
