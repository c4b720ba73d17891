"""Seeded lives of the whole bot: kills, lost replies, late owners, clocks set back; then every promise is looked at.

MILEPOST_SEEDS sets how many (a few in every run; thousands for a long one), MILEPOST_SEED a single one to live again.
"""

import os
import signal
from pathlib import Path

import pytest

from bot import crashpoints
from tests.simulation.life import Killed, Life

COUNT = int(os.environ.get("MILEPOST_SEEDS", "6"))
ONE = os.environ.get("MILEPOST_SEED")
SEEDS = [int(ONE)] if ONE else range(COUNT)


@pytest.mark.parametrize("seed", SEEDS)
async def test_whatever_happens_every_promise_is_kept(
    sqlite_url: str, seed: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Live again with MILEPOST_SEED=<seed>."""

    def die(_process: int, number: int) -> None:
        assert number == signal.SIGKILL
        raise Killed

    monkeypatch.setattr(crashpoints.os, "kill", die)
    life = Life(sqlite_url, seed)
    life.telegram.allow("")
    await life.begin()
    try:
        await life.live()
        await life.clear_up()
        await life.verify()
    except BaseException as error:
        error.add_note(
            f"seed {seed} ({life.fingerprint()}), after {len(life.log)} happenings: {' '.join(life.log[-12:])}"
        )
        raise
    finally:
        crashpoints.arm("")
        await life.end()
