"""The phase split editor: tried, refused where it breaks a ruling, applied to what is to come."""

from datetime import UTC, datetime

from handlers.desk.replanning import weeks_per_phase
from storage.engine import Database
from tests.handlers.chat.trained import START, forge, live_until, trained


async def test_a_week_moves_from_one_phase_to_the_next(sqlite_database: Database) -> None:
    """Shown with what it does, applied on Confirm, the past untouched."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, datetime(2027, 1, 11, 12, 0, tzinfo=UTC))
    async with sqlite_database.read(START) as uow:
        before = await uow.plans.load(head.id)
    assert weeks_per_phase(before) == (4, 6, 3, 3)
    await talk.say("/plan")
    await talk.tap("Weeks per phase")
    assert "Base: 4 weeks" in talk.last()
    shown = await talk.tap("Build → Peak")
    assert "Build: 5 weeks, was 6" in shown
    assert "Peak: 4 weeks, was 3" in shown
    assert "planned anew after the new split" in await talk.tap("Confirm")
    async with sqlite_database.read(START) as uow:
        after = await uow.plans.load(head.id)
        stored = await uow.plans.head(head.id)
    assert weeks_per_phase(after) == (4, 5, 4, 3)
    assert after.weeks[:2] == before.weeks[:2]
    assert stored is not None
    assert stored.inputs.phase_weeks == (4, 5, 4, 3)


async def test_a_split_that_breaks_a_ruling_is_refused_with_the_reason(sqlite_database: Database) -> None:
    """The taper has its limits; forged numbers too."""
    talk, head = await trained(sqlite_database)
    await talk.say("/plan")
    await talk.tap("Weeks per phase")
    await talk.tap("Peak → Taper")
    assert "taper for this race" in talk.toast()
    await forge(talk, f"v1:phasesnow:{head.id}.1.1.1.1:1")
    assert "add up to 16 weeks" in talk.toast()
    await forge(talk, f"v1:phases:{head.id}.99.0.0.0:0")
    assert "add up to 16 weeks" in talk.toast()
