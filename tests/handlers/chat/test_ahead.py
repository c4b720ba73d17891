"""Weeks made from what was run: reasons said, the future proposed, nothing applied by itself."""

from datetime import UTC, date, datetime, timedelta

from domain.editing.version_reasons import VersionReason
from domain.people import RunLog, RunState
from domain.told import told
from domain.units import MM_PER_MILE
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained


async def run_days(talk: Conversation, days: dict[date, float]) -> None:
    """Put runs into the log, in miles; 0 is a skipped day."""
    athlete = talk.telegram.person("athlete").id
    async with talk.database.transaction(START) as uow:
        for day, miles in days.items():
            state = RunState.DONE if miles else RunState.SKIPPED
            log = RunLog(athlete_id=athlete, date=day, state=state, distance_mm=round(miles * MM_PER_MILE))
            await uow.logs.put(log)


async def test_fridays_week_follows_what_was_run_and_says_why(sqlite_database: Database) -> None:
    """A week of missed runs makes the next one gentler, with the reason in words."""
    talk, head = await trained(sqlite_database)
    await run_days(talk, {date(2026, 12, 29): 6} | {date(2026, 12, 30) + timedelta(days=n): 0 for n in range(5)})
    async with sqlite_database.read(START) as uow:
        planned = (await uow.plans.load(head.id)).week(2)
    await live_until(talk, datetime(2027, 1, 3, 18, 0, tzinfo=UTC))
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 2)
        assert stored is not None
        changes = await uow.plans.changes(head.id, 2)
    assert changes[-1].author_id is None
    assert changes[-1].reasons[0] == told(VersionReason.GENERATED)
    assert stored.week.distance_mm <= planned.distance_mm


async def test_the_weeks_ahead_are_proposed_and_applied_only_on_confirm(sqlite_database: Database) -> None:
    """Two thin weeks: the future is shown week by week; Confirm writes it, with a version for every week."""
    talk, head = await trained(sqlite_database)
    thin = {date(2026, 12, 28) + timedelta(days=n): (3.0 if n % 7 in (1, 3) else 0.0) for n in range(14)}
    await run_days(talk, thin)
    await live_until(talk, datetime(2027, 1, 11, 9, 0, tzinfo=UTC))
    async with sqlite_database.read(START) as uow:
        before = await uow.plans.load(head.id)
    await talk.say("/week")
    await talk.tap("More")
    shown = await talk.tap("Plan ahead anew")
    assert "Plan the weeks ahead anew?" in shown
    assert "→" in shown
    async with sqlite_database.read(START) as uow:
        assert await uow.plans.load(head.id) == before
    assert "planned anew" in await talk.tap("Confirm")
    async with sqlite_database.read(START) as uow:
        after = await uow.plans.load(head.id)
        changes = await uow.plans.changes(head.id, limit=200)
    assert after != before
    assert after.weeks[:2] == before.weeks[:2]
    assert any(change.reasons == (told(VersionReason.PLANNED_ANEW),) for change in changes)


async def test_a_future_that_fits_is_left_alone(sqlite_database: Database) -> None:
    """Nothing run yet, nothing to change."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("More")
    assert "The weeks ahead fit" in await talk.tap("Plan ahead anew")


async def test_regenerating_a_week_keeps_pinned_days_and_asks_about_edited_ones(sqlite_database: Database) -> None:
    """Edited days are kept unless the person says otherwise."""
    talk, _ = await trained(sqlite_database)
    before = await talk.say("/week")
    for label in ("Tue", "Rest", "Keep as draft", "Save", "Save"):
        await talk.tap(label)
    await talk.tap("More")
    assert "just as it is, your edited days kept" in await talk.tap("Plan week anew")
    await talk.tap("Edited days too")
    await talk.tap("Keep as draft")
    line = next(line for line in before.splitlines() if line.startswith("Tue 29"))
    assert line in talk.last().replace(" · changed", "")


async def test_one_day_is_given_back_to_the_planner(sqlite_database: Database) -> None:
    """Whatever was edited on it; the other days stay."""
    talk, _ = await trained(sqlite_database)
    before = await talk.say("/week")
    for label in ("Tue", "Rest", "Keep as draft", "Thu", "Rest", "Keep as draft", "Tue"):
        await talk.tap(label)
    await talk.tap("Plan day anew")
    assert "Tuesday planned anew?" in talk.last()
    await talk.tap("Keep as draft")
    assert next(line for line in before.splitlines() if line.startswith("Tue 29")) in talk.last()
    assert "Not saved yet: Thu" in talk.last()
    assert talk.last().startswith("Planned anew. Save when you are ready.")


async def test_a_day_that_is_again_as_saved_leaves_nothing_to_save(sqlite_database: Database) -> None:
    """Given back to the planner, the week may be just as it was: then nothing asks to be saved."""
    talk, _ = await trained(sqlite_database)
    before = await talk.say("/week")
    for label in ("Tue", "Rest", "Keep as draft"):
        await talk.tap(label)
    assert "Not saved yet: Tue" in talk.last()
    for label in ("Tue", "Plan day anew", "Keep as draft"):
        await talk.tap(label)
    assert talk.last() == before
