"""Seeded lives of the whole bot: kills, lost replies, late owners, clocks set back; then every promise is looked at.

MILEPOST_SEEDS sets how many (a few in every run; thousands for a long one) or which ("1000-2000"), MILEPOST_SEED a
single one to live again, each on SQLite; MILEPOST_SEEDS_POSTGRESQL how many on PostgreSQL. A seed that fails is named
with how to live it again.
"""

import os
import signal

import pytest

from bot import crashpoints
from tests.simulation.life import Killed, Life

ONE = os.environ.get("MILEPOST_SEED")


def seeds(name: str, default: str) -> list[int]:
    """The one that was asked for, or as many as a variable says."""
    if ONE:
        return [int(ONE)]
    first, _, last = os.environ.get(name, default).rpartition("-")
    return [*range(int(first or 0), int(last))]


@pytest.mark.parametrize("seed", seeds("MILEPOST_SEEDS", "6"))
async def test_whatever_happens_every_promise_is_kept(
    sqlite_url: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Live again with MILEPOST_SEED=<seed>."""
    await one_life(sqlite_url, seed, monkeypatch)


@pytest.mark.parametrize("seed", seeds("MILEPOST_SEEDS_POSTGRESQL", "2"))
async def test_so_it_is_on_postgresql(postgres_url: str, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same promises, where two processes really write at once."""
    await one_life(postgres_url, seed, monkeypatch)


async def one_life(url: str, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Live it and look at every promise; what fails says which seed it was."""

    def die(_process: int, number: int) -> None:
        assert number == signal.SIGKILL
        raise Killed

    monkeypatch.setattr(crashpoints.os, "kill", die)
    life = Life(url, seed)
    life.telegram.allow("")
    await life.begin()
    try:
        await life.live()
        await life.clear_up()
        await life.verify()
    except BaseException as error:
        latest = " ".join(life.log[-12:])
        error.add_note(
            f"MILEPOST_SEED={seed} lives it again ({life.fingerprint()}), after {len(life.log)} happenings: {latest}"
        )
        raise
    finally:
        crashpoints.arm("")
        await life.end()
