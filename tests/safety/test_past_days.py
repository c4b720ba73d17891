"""Days that are over stay as they were, whichever door somebody tries."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.approval import WeekStatus
from domain.editing.frame import EditError
from domain.editing.labels import EditLabel
from domain.editing.operations import (
    ChangeType,
    EditLap,
    MakeRest,
    MoveDay,
    PasteDay,
    ReplaceDays,
    SetDistance,
    SetNotes,
    SetPinned,
    SwapDays,
)
from domain.editing.starters import STARTERS
from domain.errors import CoachError
from domain.people import Person
from domain.plan import Day, DayType, Lap, Segment
from domain.ports import UnitOfWork
from domain.told import Told
from domain.units import MM_PER_MILE
from handlers.actions.approve_week import approve_all, approve_week
from handlers.actions.clock import schedule_timers
from handlers.actions.edit_week import apply_operation, mended, redo_step, take_back, undo_step
from handlers.actions.finish_weeks import finish_past_weeks
from handlers.actions.log_run import log_run
from handlers.actions.replan_weeks import propose_weeks_ahead, replan_weeks
from handlers.actions.save_week import save_week
from handlers.actions.split_phases import put_split
from handlers.actions.templates import applying
from handlers.actions.write_week import generate_on_request, regenerated, regenerated_day
from handlers.desk.replanning import weeks_per_phase
from handlers.desk.week import open_to_edit
from storage.engine import Database
from tests.safety.paths import ANN, BUILD, BUILD_MONDAY, CATO, Plans

THURSDAY = BUILD_MONDAY + timedelta(days=3)
PAST = (1, 2, 3)
Door = Callable[[UnitOfWork, Plans, Person], Awaitable[object]]


async def half_a_week(database: Database, *, coached: bool = False) -> Plans:
    """The build week approved on Monday; Monday is run and logged, Tuesday is over without a word."""
    plans = await Plans.in_build(database)
    async with database.transaction(BUILD_MONDAY) as uow:
        opened = await apply_operation(uow, await open_to_edit(uow, ANN, plans.head.id, BUILD), SetNotes(2, "hills"))
        await save_week(uow, opened, soft_accepted=True)
    await plans.approved(BUILD, BUILD_MONDAY)
    monday = BUILD_MONDAY.date()
    async with database.transaction(BUILD_MONDAY + timedelta(days=1)) as uow:
        await log_run(uow, ANN, monday, monday, distance_mm=5 * MM_PER_MILE, effort=9)
        if coached:
            from domain.people import CoachLink

            await uow.coaching.put_link(CoachLink(coach_id=CATO.id, athlete_id=ANN.id))
    return plans


async def past_of(plans: Plans, at: datetime) -> tuple[list[Day], list[Day]]:
    """What was in force on the days that are over, and the working copy's."""
    async with plans.database.read(at) as uow:
        stored = await uow.plans.week(plans.head.id, BUILD)
    assert stored is not None
    in_force = stored.approved or stored.week
    return [in_force.day(day) for day in PAST], [stored.week.day(day) for day in PAST]


ONE_DAY = (
    SwapDays(2, 5), SwapDays(5, 2), MoveDay(2, 5), MoveDay(6, 2), PasteDay(Day(number=1), 2), MakeRest(1),
    ChangeType(2, DayType.EASY), SetDistance(2, 3 * MM_PER_MILE), SetNotes(3, "no"), SetPinned(1, True),
    EditLap(2, Segment.WORKOUT, 0, Lap(MM_PER_MILE, 600)), SetDistance(0, MM_PER_MILE), SetDistance(8, MM_PER_MILE),
)  # fmt: skip


@pytest.mark.parametrize("who", [ANN, CATO], ids=["athlete", "coach"])
async def test_no_operation_touches_a_day_that_is_over(sqlite_database: Database, who: Person) -> None:
    """One operation after the other, on the days before today."""
    plans = await half_a_week(sqlite_database, coached=True)
    for operation in ONE_DAY:
        async with sqlite_database.transaction(THURSDAY) as uow:
            opened = await open_to_edit(uow, who, plans.head.id, BUILD)
            with pytest.raises(EditError):
                await apply_operation(uow, opened, operation)


async def _kept(uow: UnitOfWork, plans: Plans, who: Person, operation: object) -> None:
    opened = await open_to_edit(uow, who, plans.head.id, BUILD)
    await save_week(uow, await apply_operation(uow, opened, operation), soft_accepted=True)  # type: ignore[arg-type]  # any


async def whole_week(uow: UnitOfWork, plans: Plans, who: Person) -> None:
    """Another week copied over this one."""
    other = await uow.plans.week(plans.head.id, BUILD + 2)
    assert other is not None
    await _kept(uow, plans, who, ReplaceDays(other.week.days, Told(EditLabel.MEND)))


async def starter(uow: UnitOfWork, plans: Plans, who: Person) -> None:
    """A starter week put over this one."""
    opened = await open_to_edit(uow, who, plans.head.id, BUILD)
    kept = next(each for each in STARTERS if type(each).__name__ == "StarterWeek")
    await _kept(uow, plans, who, applying(kept, opened, None))


async def anew(uow: UnitOfWork, plans: Plans, who: Person) -> None:
    """The week made anew, edited days too."""
    opened = await open_to_edit(uow, who, plans.head.id, BUILD)
    await _kept(uow, plans, who, await regenerated(uow, opened, keep_edited=False))


async def day_anew(uow: UnitOfWork, plans: Plans, who: Person) -> None:
    """A day that is over given back to the planner."""
    opened = await open_to_edit(uow, who, plans.head.id, BUILD)
    await _kept(uow, plans, who, regenerated_day(opened, 2))


async def mend(uow: UnitOfWork, plans: Plans, who: Person) -> None:
    """The nearest week that keeps the rules."""
    await _kept(uow, plans, who, mended(await open_to_edit(uow, who, plans.head.id, BUILD)))


async def back(uow: UnitOfWork, plans: Plans, who: Person) -> None:
    """Monday's change taken back on Thursday."""
    opened = await open_to_edit(uow, who, plans.head.id, BUILD)
    change = next(each for each in await uow.plans.changes(plans.head.id, BUILD) if each.before)
    await _kept(uow, plans, who, take_back(opened, change))


async def ahead(uow: UnitOfWork, plans: Plans, who: Person) -> None:
    """The weeks ahead planned anew."""
    proposed = await propose_weeks_ahead(uow, who, plans.head.id)
    await replan_weeks(uow, who, plans.head.id, proposed.head.version)


async def split(uow: UnitOfWork, plans: Plans, who: Person) -> None:
    """Another split of the phases."""
    plan = await uow.plans.load(plans.head.id)
    base, build, peak, taper = weeks_per_phase(plan)
    head = await uow.plans.head(plans.head.id)
    assert head is not None
    await put_split(uow, who, plans.head.id, (base + 1, build - 1, peak, taper), head.version)


async def generate(uow: UnitOfWork, plans: Plans, who: Person) -> None:
    """Generated once more."""
    await generate_on_request(uow, await open_to_edit(uow, who, plans.head.id, BUILD))


async def swap_later(uow: UnitOfWork, plans: Plans, who: Person) -> None:
    """An honest edit of days to come, and its approval."""
    await _kept(uow, plans, who, SwapDays(6, 7))


DOORS: tuple[Door, ...] = (
    whole_week,
    starter,
    anew,
    day_anew,
    mend,
    back,
    ahead,
    split,
    generate,
    swap_later,
)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
@pytest.mark.parametrize("who", [ANN, CATO], ids=["athlete", "coach"])
async def test_no_door_leads_to_a_day_that_is_over(sqlite_database: Database, door: Door, who: Person) -> None:
    """Whatever replaces days, saves and approves: Monday to Wednesday stay, and so does what was run."""
    plans = await half_a_week(sqlite_database, coached=True)
    before = await past_of(plans, THURSDAY)
    logs = BUILD_MONDAY.date(), THURSDAY.date()
    async with sqlite_database.read(THURSDAY) as uow:
        ran = await uow.logs.between(ANN.id, *logs)
    try:
        async with sqlite_database.transaction(THURSDAY) as uow:
            await door(uow, plans, who)
    except CoachError:
        pass
    assert await past_of(plans, THURSDAY) == before
    async with sqlite_database.transaction(THURSDAY) as uow:
        await approve_all(uow, CATO, plans.head.id, range(1, plans.head.total_weeks + 1))
    assert await past_of(plans, THURSDAY) == before
    assert await plans.broken(THURSDAY) == []
    async with sqlite_database.read(THURSDAY) as uow:
        assert await uow.logs.between(ANN.id, *logs) == ran


async def test_a_step_of_yesterday_can_be_neither_undone_nor_redone_today(sqlite_database: Database) -> None:
    """An unsaved edit of Tuesday, left open over midnight: it falls away, and nothing brings it back."""
    plans = await Plans.in_build(sqlite_database)
    await plans.approved(BUILD, BUILD_MONDAY)
    tuesday_night = BUILD_MONDAY + timedelta(days=1, hours=14, minutes=59)
    async with sqlite_database.transaction(tuesday_night) as uow:
        opened = await apply_operation(uow, await open_to_edit(uow, ANN, plans.head.id, BUILD), SwapDays(2, 3))
        opened, _ = await undo_step(uow, opened)
    before = await past_of(plans, tuesday_night)
    async with sqlite_database.transaction(tuesday_night + timedelta(minutes=2)) as uow:
        opened = await open_to_edit(uow, ANN, plans.head.id, BUILD)
        with pytest.raises(EditError):
            await redo_step(uow, opened)
    assert await past_of(plans, THURSDAY) == before


async def test_a_week_generated_after_it_began_keeps_the_days_that_are_over(sqlite_database: Database) -> None:
    """The clock was away on Friday: the outline is asked for on Wednesday, and only its other days are written."""
    plans = await Plans.made(sqlite_database)
    wednesday = BUILD_MONDAY + timedelta(days=2)
    async with sqlite_database.transaction(wednesday) as uow:
        outline = await uow.plans.week(plans.head.id, BUILD)
        assert outline is not None
        for day in range(14):
            on = BUILD_MONDAY.date() - timedelta(days=day + 1)
            await log_run(uow, ANN, on, on, distance_mm=1 * MM_PER_MILE, effort=9)
        opened, proposal = await generate_on_request(uow, await open_to_edit(uow, ANN, plans.head.id, BUILD))
    assert proposal.reasons
    assert opened.stored.week.days[:2] == outline.week.days[:2]
    assert opened.stored.week.days[2:] != outline.week.days[2:]


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Honolulu", "Etc/GMT+12"])
async def test_another_time_zone_reopens_no_finished_week_and_no_logged_day(
    sqlite_database: Database, zone: str
) -> None:
    """Early on Monday the week is finished; a traveller for whom it is Sunday again finds it so."""
    plans = await half_a_week(sqlite_database)
    monday = BUILD_MONDAY + timedelta(days=7, hours=-6)
    async with sqlite_database.transaction(monday) as uow:
        await finish_past_weeks(uow, ANN)
    before = await past_of(plans, monday)
    async with sqlite_database.transaction(monday) as uow:
        traveller = replace(ANN, settings=replace(ANN.settings, zone=zone))
        await uow.people.put(traveller)
        await schedule_timers(uow, traveller)
    async with sqlite_database.transaction(monday) as uow:
        opened = await open_to_edit(uow, traveller, plans.head.id, BUILD)
        assert opened.stored.status is WeekStatus.FINALIZED
        with pytest.raises(CoachError):
            await apply_operation(uow, opened, SwapDays(6, 7))
        with pytest.raises(CoachError):
            await approve_week(uow, opened)
    assert await past_of(plans, monday) == before


async def test_a_finished_week_is_what_was_approved(sqlite_database: Database) -> None:
    """A change that nobody approved before the week was over never becomes its record."""
    plans = await half_a_week(sqlite_database)
    async with sqlite_database.transaction(THURSDAY) as uow:
        opened = await apply_operation(uow, await open_to_edit(uow, ANN, plans.head.id, BUILD), SwapDays(6, 7))
        approved = opened.stored.approved
        await save_week(uow, opened, soft_accepted=True)
    async with sqlite_database.transaction(BUILD_MONDAY + timedelta(days=7)) as uow:
        await finish_past_weeks(uow, ANN)
    async with sqlite_database.read(THURSDAY) as uow:
        stored = await uow.plans.week(plans.head.id, BUILD)
    assert stored is not None
    assert stored.week == approved
    assert (stored.status, date(2027, 1, 25)) == (WeekStatus.FINALIZED, BUILD_MONDAY.date())
