"""The codec reads back what it wrote, and what an older version wrote; columns keep times aware and in UTC."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select
from sqlalchemy.exc import StatementError

from domain.people import PersonSettings
from domain.plan import CoachLimits, PlanInputs, RaceDistance
from storage.codec import INPUTS as INPUTS_ADAPTER
from storage.codec import SETTINGS
from storage.engine import Database, open_database
from storage.people_tables import dialogs
from storage.types import dumped


def words(longest: int) -> st.SearchStrategy[str]:
    """Any text a database can hold."""
    return st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=longest)


INPUTS = st.builds(
    PlanInputs,
    race_name=words(20),
    race=st.builds(RaceDistance, st.integers(1, 10**9), words(9)),
    race_date=st.dates(),
    start=st.dates(),
    goal_s=st.none() | st.integers(1, 10**6),
    five_k_pace_s=st.integers(180, 1800),
    weekly_miles=st.floats(0, 200),
    preferred_days=st.frozensets(st.integers(1, 7)),
    long_run_day=st.none() | st.integers(1, 7),
    phase_weeks=st.none() | st.tuples(*[st.integers(0, 20)] * 4),
    coach_limits=st.builds(
        CoachLimits,
        max_hard_days=st.none() | st.integers(0, 3),
        max_long_run_share=st.none() | st.floats(0.1, 0.5),
        max_week_growth=st.none() | st.floats(0, 0.2),
    ),
)


@given(inputs=INPUTS)
def test_any_inputs_survive_the_codec(inputs: PlanInputs) -> None:
    """Every field, None and zero included, is read back equal."""
    assert INPUTS_ADAPTER.validate_json(dumped(INPUTS_ADAPTER, inputs)) == inputs


@given(settings=st.builds(PersonSettings, reminder_time=st.times(), quiet_from=st.times(), quiet_to=st.times()))
def test_any_settings_survive_the_codec(settings: PersonSettings) -> None:
    """Wall-clock times included."""
    assert SETTINGS.validate_json(dumped(SETTINGS, settings, whole=True)) == settings


def test_older_and_newer_records_are_read() -> None:
    """A missing field has its default, an unknown one is ignored."""
    kept = SETTINGS.validate_json('{"zone": "Europe/Paris", "from_the_future": 1}')
    assert kept == PersonSettings(zone="Europe/Paris")
    data = {
        "race_name": "",
        "race": {"distance_mm": 5_000_000, "label": "5K"},
        "goal_s": None,
        "race_date": "2026-05-01",
        "start": "2026-03-02",
        "five_k_pace_s": 480,
        "weekly_miles": 20,
        "preferred_days": [1],
        "units": "mi",
        "from_the_future": {},
    }
    inputs = INPUTS_ADAPTER.validate_python(data)
    assert (inputs.race_date, inputs.goal_s, inputs.easy_only, inputs.coach_limits) == (
        date(2026, 5, 1),
        None,
        False,
        CoachLimits(),
    )


async def test_a_naive_time_is_refused(database: Database) -> None:
    """A moment without a zone never reaches the database."""
    with pytest.raises(ValueError, match="aware"):
        async with database.transaction(datetime(2026, 3, 2, 12, 0)):  # noqa: DTZ001 - the naive time is the point
            pass
    naive = {"chat_id": 1, "name": "x", "state": {}, "changed_at": datetime(2026, 3, 2)}  # noqa: DTZ001 - as above
    with pytest.raises(StatementError, match="needs a zone"):
        async with database.writing() as connection:
            await connection.execute(insert(dialogs), naive)


async def test_a_time_comes_back_aware_and_in_utc(database: Database) -> None:
    """The same moment, to the microsecond, whatever zone it was given in; moments compare in the database."""
    moment = datetime(2026, 3, 29, 1, 30, 0, 123_456, tzinfo=timezone(timedelta(hours=-5, minutes=-30)))
    async with database.writing() as connection:
        await connection.execute(insert(dialogs), {"chat_id": 1, "name": "x", "state": {}, "changed_at": moment})
        found = (
            await connection.execute(select(dialogs.c.changed_at).where(dialogs.c.changed_at <= moment))
        ).scalar_one()
        later = moment + timedelta(microseconds=1)
        assert (await connection.execute(select(dialogs.c.name).where(dialogs.c.changed_at >= later))).all() == []
    assert found == moment
    assert found.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("pragma", "expected"), [("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 0), ("synchronous", 1)]
)
async def test_sqlite_is_set_up(sqlite_url: str, pragma: str, expected: object) -> None:
    """A write-ahead log, foreign keys, synchronous NORMAL, and no wait for other processes inside SQLite."""
    database = open_database(sqlite_url)
    async with database.writing() as connection:
        assert (await connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar_one() == expected
    await database.close()


async def test_sqlite_can_wait_for_the_disk(sqlite_url: str) -> None:
    """`?synchronous=FULL` makes commits survive a power cut too."""
    database = open_database(f"{sqlite_url}?synchronous=FULL")
    async with database.writing() as connection:
        assert (await connection.exec_driver_sql("PRAGMA synchronous")).scalar_one() == 2
    await database.close()


@pytest.mark.parametrize(
    ("setting", "expected"), [("timezone", "UTC"), ("lock_timeout", "10s"), ("application_name", "milepost")]
)
async def test_postgresql_is_set_up(postgres_url: str, setting: str, expected: str) -> None:
    """UTC, and limits on how long anything may hang."""
    database = open_database(postgres_url)
    async with database.reading() as connection:
        assert (await connection.exec_driver_sql(f"SHOW {setting}")).scalar_one() == expected
    await database.close()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "sqlite:///milepost.db or postgresql"),
        ("sqlite://", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        ("sqlite:///x.db?synchronous=OFF", "NORMAL or FULL"),
        ("mysql://root:hunter2@host/db", "mysql is not supported"),
    ],
)
def test_an_unusable_address_is_explained(url: str, words: str) -> None:
    """One plain sentence, and never the password."""
    with pytest.raises(ValueError, match=words) as caught:
        open_database(url)
    assert "hunter2" not in str(caught.value)
