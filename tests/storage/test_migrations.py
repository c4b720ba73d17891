"""Migrations on both databases: up, down and up again, equal to the tables, quick when there is nothing to do."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from storage import migrate as room
from storage.migrate import HEAD, MigrationError, connect, migrate, move, version
from storage.tables import metadata


def tables_in(url: str) -> set[str]:
    """The names of the tables that are there."""
    with connect(url) as connection:
        return set(inspect(connection).get_table_names())


def test_up_down_and_up_again(empty_url: str) -> None:
    """Going down leaves no table behind; going up again makes them all."""
    everything = set(metadata.tables) | {"alembic_version"}
    assert migrate(empty_url)
    assert tables_in(empty_url) == everything
    move(empty_url, "base")
    assert tables_in(empty_url) == {"alembic_version"}
    assert migrate(empty_url)
    assert tables_in(empty_url) == everything
    assert not migrate(empty_url)


def test_migrations_make_the_tables_of_the_code(database_url: str) -> None:
    """Nothing is left for a further migration to do."""
    with connect(database_url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_partial_indexes_are_those_of_the_code(database_url: str) -> None:
    """Each has a condition in the database, and nothing else has one."""
    with connect(database_url) as connection:
        catalogue = "sqlite_master WHERE type = 'index'" if connection.dialect.name == "sqlite" else "pg_indexes"
        columns = "name, sql" if connection.dialect.name == "sqlite" else "indexname, indexdef"
        found = connection.execute(text(f"SELECT {columns} FROM {catalogue}")).all()
    partial = {name for name, told in found if " WHERE " in (told or "") and not name.startswith("pg_")}
    told = {index.name for table in metadata.tables.values() for index in table.indexes if "where" in index.info}
    assert partial == told
    assert len(told) == 5


def test_the_newest_migration_is_the_one_the_code_knows() -> None:
    """HEAD spares the start a look into the folder, so it must not lag behind."""
    config = Config()
    config.set_main_option("script_location", str(Path(room.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_nothing_to_do_needs_no_alembic(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the newest version a start only asks which version it is."""

    def fail(*_: object) -> None:
        raise AssertionError("alembic ran")

    monkeypatch.setattr(room, "move", fail)
    assert not migrate(database_url)


def test_a_newer_database_is_left_alone(database_url: str) -> None:
    """An older program says so and changes nothing."""
    with connect(database_url) as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(MigrationError, match="9999"):
        migrate(database_url)
    with connect(database_url) as connection:
        assert version(connection) == "9999"
    with connect(database_url) as connection, connection.begin():
        # The server's database is the next test's, too.
        connection.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})


def test_rows_that_point_nowhere_stop_a_migration(sqlite_url: str) -> None:
    """SQLite is migrated with foreign keys off, so they are checked before the commit."""
    with connect(sqlite_url) as connection, connection.begin():
        connection.execute(
            text("INSERT INTO absences (athlete_id, first, event) VALUES (999, '2026-03-02', 'illness')")
        )
    with pytest.raises(MigrationError, match="absences"):
        move(sqlite_url, "head")


def insert(connection: Connection, table: str, **values: object) -> None:
    """One row, as an earlier version would have written it."""
    names = ", ".join(values)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES (:{', :'.join(values)})"), values)


def test_a_coachs_limits_go_by_their_name(empty_url: str) -> None:
    """Plans and coaches of an earlier version keep their limits, down and up again."""
    migrate(empty_url)
    day = "2026-03-02"
    settings = '{"zone":"UTC","limits_for_all":{"max_long_run_share":0.3}}'
    inputs = ('{"race_name":"Spring – Ü","coach_limits":{"max_hard_days":2}}', '{"race_name":"house"}')
    with connect(empty_url) as connection, connection.begin():
        insert(connection, "people", id=1, chat_id=1, name="Ann", is_coach=True, settings=settings, created_at=day)
        insert(connection, "races", id=1, athlete_id=1, name="Spring", distance_mm=10_000_000, label="10K", date=day)
        plan = {"athlete_id": 1, "race_id": 1, "status": "archived", "total_weeks": 8, "version": 1, "created_at": day}
        for number, kept in enumerate(inputs, 1):
            insert(connection, "training_plans", id=number, inputs=kept, **plan)

    def stored() -> list[str]:
        with connect(empty_url) as connection:
            plans = connection.execute(text("SELECT inputs FROM training_plans ORDER BY id")).scalars()
            return [*plans, connection.execute(text("SELECT settings FROM people")).scalar_one()]

    move(empty_url, "0002")
    assert stored() == [
        '{"race_name":"Spring – Ü","house":{"max_hard_days":2}}',
        '{"race_name":"house"}',
        '{"zone":"UTC","coach_house":{"max_long_run_share":0.3}}',
    ]
    move(empty_url, "head")
    assert stored() == [*inputs, settings]
