"""Edit sessions: undo and redo stacks come back exactly, on both databases."""

from dataclasses import replace
from json import loads

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.advice import Advice, RacePace, Tip, Title, TitleKind
from domain.editing.labels import EditLabel
from domain.plan import Day, DayType, Lap, PhaseName, Week
from domain.records import EditSession, EditStep
from domain.told import Told, told
from domain.units import Miles, Millimetres, PaceRange, Weekday
from storage.codec import SESSION, session_in, session_out
from storage.engine import Database
from storage.types import dumped
from tests.storage.samples import ATHLETE, COACH, MILE, NOW, a_person, a_week, with_plan

LAPS = st.lists(st.builds(Lap, st.integers(1, 10**9), st.none() | st.integers(180, 1800)), max_size=3).map(tuple)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
TITLES = WORDS | st.builds(
    Title, st.sampled_from(TitleKind), st.integers(0, 40), st.integers(0, 10**9), st.none() | st.sampled_from(RacePace)
)
PACES = st.integers(0, 1800)
ADVICE = st.lists(st.builds(Advice, st.sampled_from(Tip), PACES, PACES, PACES, st.integers(0, 10**9)), max_size=3).map(
    tuple
)


def days_of_week(number: int) -> st.SearchStrategy[Day]:
    """Any day, sensible or not."""
    return st.builds(
        Day,
        number=st.just(number),
        type=st.sampled_from(DayType),
        warmup=LAPS,
        workout=LAPS,
        cooldown=LAPS,
        title=TITLES,
        advice=ADVICE,
        notes=WORDS,
        pinned=st.booleans(),
        edited=st.booleans(),
    )


WEEKS = st.builds(
    Week,
    number=st.just(3),
    phase=st.sampled_from(PhaseName),
    days=st.tuples(*[days_of_week(number) for number in range(1, 8)]),
    cutback=st.booleans(),
)
VALUES = (
    st.integers(0, 99)
    | WORDS
    | st.none()
    | st.dates()
    | st.sampled_from(DayType)
    | st.builds(Weekday, st.integers(1, 7))
    | st.builds(Miles, st.floats(0, 99))
    | st.builds(Millimetres, st.integers(0, 10**9))
    | st.builds(Lap, st.integers(1, 10**9), st.none() | st.integers(180, 1800))
    | st.builds(PaceRange, st.integers(1, 999), st.integers(1, 999))
)
LABELS = st.builds(Told, st.sampled_from(EditLabel), st.dictionaries(st.sampled_from(("day", "to", "name")), VALUES))


def sessions_of(weeks: list[Week]) -> st.SearchStrategy[EditSession]:
    """Sessions whose states are some of these weeks, or differ in days alone: a week takes longest of all to draw."""
    states = st.sampled_from([*weeks, *(replace(weeks[0], days=week.days) for week in weeks[1:])])
    steps = st.lists(st.builds(EditStep, label=LABELS, before=states, after=states), max_size=2).map(tuple)
    return st.builds(
        EditSession,
        person_id=st.just(1),
        plan_id=st.just(2),
        week_number=st.just(3),
        base_revision=st.integers(1, 99),
        base=states,
        week=states,
        done=steps,
        undone=steps,
    )


SESSIONS = st.lists(WEEKS, min_size=3, max_size=4).flatmap(sessions_of)


@given(session=SESSIONS)
@settings(max_examples=15)
def test_any_session_survives_the_codec(session: EditSession) -> None:
    """Whatever a session holds is what is read back."""
    text = dumped(SESSION, session_out(session))
    assert session_in(1, 2, 3, session.base_revision, SESSION.validate_json(text)) == session


@given(session=SESSIONS)
@settings(max_examples=10)
def test_steps_are_carried_along_unread(session: EditSession) -> None:
    """A tap that undoes nothing makes none of the steps before it, and keeps each as it was."""
    text = dumped(SESSION, session_out(session))
    read = session_in(1, 2, 3, session.base_revision, SESSION.validate_json(text))
    again = session_out(read)
    assert dumped(SESSION, again) == text
    assert not any("_made" in vars(step) for step in (*read.done, *read.undone))
    on_another = session_out(replace(read, base=session.week))
    assert session_in(1, 2, 3, session.base_revision, on_another).done == session.done


@settings(max_examples=20)
@given(SESSIONS)
def test_steps_that_were_kept_as_objects_are_read(session: EditSession) -> None:
    """As they were until their JSON was kept: such sessions are undone like any other, and carried along."""
    kept = loads(dumped(SESSION, session_out(session)))
    older = kept | {stack: [loads(step) for step in kept.get(stack, [])] for stack in ("done", "undone")}
    read = session_in(1, 2, 3, session.base_revision, SESSION.validate_python(older))
    assert read == session
    again = session_in(1, 2, 3, session.base_revision, SESSION.validate_json(dumped(SESSION, session_out(read))))
    assert again == session


def test_carried_steps_are_compared_unread() -> None:
    """Each look at a week with unsaved edits compares them with those of the look before: a hundred steps at most."""
    week = a_week(3)
    step = EditStep(label=told(EditLabel.SWAP), before=week, after=replace(week, cutback=not week.cutback))
    session = EditSession(person_id=1, plan_id=2, week_number=3, base_revision=4, base=week, week=week, done=(step,))
    text = dumped(SESSION, session_out(session))
    one, other = (session_in(1, 2, 3, 4, SESSION.validate_json(text)) for _ in range(2))
    assert one == other
    assert not any("_made" in vars(step) for step in (*one.done, *other.done))


def test_a_step_keeps_only_the_days_that_differ() -> None:
    """Forty swaps of a full week stay small."""
    base = a_week(3)
    days = list(base.days)
    days[1], days[2] = replace(days[2], number=2), replace(days[1], number=3)
    swapped = replace(base, days=tuple(days))
    steps = (
        EditStep(label=told(EditLabel.SWAP, first=Weekday(2), second=Weekday(3)), before=base, after=swapped),
        EditStep(label=told(EditLabel.SWAP, first=Weekday(2), second=Weekday(3)), before=swapped, after=base),
    ) * 20
    session = EditSession(person_id=1, plan_id=2, week_number=3, base_revision=1, base=base, week=base, done=steps)
    assert len(dumped(SESSION, session_out(session))) < 22_000


async def test_sessions_are_one_a_person_and_week(database: Database) -> None:
    """Two people edit the same week side by side; each sees their own, the week sees both."""
    plan_id = await with_plan(database)
    base = a_week(1)
    edited = replace(base, days=(Day(number=1, type=DayType.EASY, workout=(Lap(MILE),)), *base.days[1:]))
    mine = EditSession(person_id=ATHLETE, plan_id=plan_id, week_number=1, base_revision=1, base=base, week=base)
    step = EditStep(label=told(EditLabel.NOTE, day=Weekday(1)), before=base, after=edited)
    theirs = replace(mine, person_id=COACH, week=edited, done=(step,), undone=(step,))
    async with database.transaction(NOW) as uow:
        await uow.people.put(a_person(COACH))
        await uow.edits.put(replace(mine, week=edited))
        await uow.edits.put(mine)
        await uow.edits.put(theirs)
    async with database.transaction(NOW) as uow:
        assert await uow.edits.get(ATHLETE, plan_id, 1) == mine
        assert await uow.edits.of_week(plan_id, 1) == [mine, theirs]
        assert await uow.edits.get(ATHLETE, plan_id, 2) is None
        await uow.edits.drop(ATHLETE, plan_id, 1)
        assert await uow.edits.of_week(plan_id, 1) == [theirs]


@given(week=WEEKS, approved=st.none() | WEEKS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_any_week_that_is_saved_is_read_back(database: Database, week: Week, approved: Week | None) -> None:
    """Both copies, whatever is in them; only the phase is shared. Each example saves over the last one's week."""
    async with database.read(NOW) as uow:
        head = await uow.plans.active(ATHLETE)
    plan_id = await with_plan(database) if head is None else head.id
    approved = approved and replace(approved, phase=week.phase)
    async with database.transaction(NOW) as uow:
        stored = await uow.plans.week(plan_id, 3)
        assert stored is not None
        saved = await uow.plans.save_week(replace(stored, week=week, approved=approved))
    async with database.read(NOW) as uow:
        assert await uow.plans.week(plan_id, 3) == saved
        assert (saved.week, saved.approved) == (week, approved)
