"""One workout for many athletes: seen for each before, given in one step to all who can take it, taken back in one."""

from dataclasses import replace

import pytest

from domain.approval import WeekStatus
from domain.mending.resizing import same_work
from domain.people import Absence, LifeEvent, Person
from domain.plan import Day, DayType, Lap
from domain.planning.workouts.framing import worked
from domain.ports import UnitOfWork
from domain.records import PlanHead, StoredWeek
from domain.rules import check_week
from domain.units import MM_PER_MILE
from handlers.actions.give import GiftStep
from handlers.chat.coaching import giving
from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, START, data_of, forge

QUARTER = MM_PER_MILE // 4
NAMES = ("Ann", "Ben", "Cleo", "Dan")


async def stored(talk: Conversation, head: PlanHead, number: int = 1) -> StoredWeek:
    """A week as it is kept."""
    async with talk.database.read(START) as uow:
        found = await uow.plans.week(head.id, number)
        assert found is not None
        return found


async def a_club(database: Database) -> tuple[Conversation, dict[str, PlanHead]]:
    """Ann as usual, Ben who runs half as much, Cleo who pauses, Dan who does not run on Thursdays."""
    talk, heads = await club(database, NAMES)
    async with database.transaction(START) as uow:
        ben, cleo, dan = (heads[name] for name in ("Ben", "Cleo", "Dan"))
        await uow.plans.replace_inputs(replace(ben, inputs=replace(ben.inputs, weekly_miles=15.0)))
        await uow.logs.put_absence(
            Absence(athlete_id=cleo.athlete_id, event=LifeEvent.ILLNESS, first=START.date(), last=None)
        )
        days = frozenset({1, 3, 5, 7})
        await uow.plans.replace_inputs(replace(dan, inputs=replace(dan.inputs, preferred_days=days)))
        week = await uow.plans.week(dan.id, 1)
        assert week is not None
        free = week.week.with_days(Day(number=4))
        await uow.plans.save_week(replace(week, week=free))
    return talk, heads


async def to_preview(talk: Conversation) -> str:
    """An easy hour from the starter set, on Thursday of this week, for all."""
    await talk.say("/coach", "coach")
    await talk.tap("A workout for many", "coach")
    first = next(label for label in talk.labels("coach") if label.startswith("Day:"))
    await talk.tap(first, "coach")
    # On a Monday next week is not made yet.
    assert ": this week, Tuesday" in talk.last("coach")
    return await talk.tap("Thu", "coach")


async def test_each_is_shown_and_who_is_left_out_with_why(sqlite_database: Database) -> None:
    """Who pauses and who does not run that day get nothing; nothing of anybody's health is said."""
    talk, _ = await a_club(sqlite_database)
    card = await to_preview(talk)
    assert "Left out" in card
    assert "Cleo · pauses then" in card
    assert "Dan · does not run on that day" in card
    assert "ill" not in card.split("Cleo")[1].split("\n")[0].replace("pauses", "")
    assert "Ann · Thursday:" in card


async def test_it_is_given_in_one_step_and_taken_back_in_one(sqlite_database: Database) -> None:
    """Saved, approved and told; a second tap gives nothing; Undo puts every week back as it was."""
    talk, heads = await a_club(sqlite_database)
    before = {name: (await stored(talk, heads[name])).week for name in NAMES}
    await to_preview(talk)
    give = next(label for label in talk.labels("coach") if label.startswith("Give it to"))
    data = data_of(talk, give, "coach")
    assert "Against advice: " in talk.last("coach")
    await talk.tap(give, "coach")
    assert "have it" in talk.last("coach") or "has it" in talk.last("coach")
    assert "Left out: " in talk.last("coach")
    undo = data_of(talk, "Undo for all", "coach")
    given = [name for name in NAMES if (await stored(talk, heads[name])).week != before[name]]
    assert "Ann" in given
    assert not {"Cleo", "Dan"} & set(given)
    for name in given:
        week = await stored(talk, heads[name])
        assert week.status is WeekStatus.APPROVED
        assert "week 1" in talk.last(name).lower()
        async with talk.database.read(START) as uow:
            plan = await uow.plans.load(heads[name].id)
        assert [one for one in check_week(plan, week.week) if one.hard] == []
    revisions = [(await stored(talk, heads[name])).revision for name in given]
    await forge(talk, data, "coach")
    assert [(await stored(talk, heads[name])).revision for name in given] == revisions
    await forge(talk, undo, "coach")
    assert f"Taken back from {len(given)} athlete" in talk.last("coach")
    assert "Their weeks are approved as they were before it, and they are told." in talk.last("coach")
    for name in NAMES:
        assert (await stored(talk, heads[name])).week.days == before[name].days
    await forge(talk, undo, "coach")
    assert "Nobody has it any more" in talk.last("coach")


async def test_a_day_of_one_athlete_goes_to_the_others(sqlite_database: Database) -> None:
    """From Copy on a day's card; the one it comes from is not asked for."""
    talk, heads = await club(sqlite_database, ("Ann", "Ben"))
    async with sqlite_database.transaction(START) as uow:
        week = await uow.plans.week(heads["Ann"].id, 1)
        assert week is not None
        noted = replace(week.week.day(2), notes="mind your knee, Ann", workout=(Lap(3 * MM_PER_MILE),))
        await uow.plans.save_week(replace(week, week=week.week.with_days(noted)))
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:copy:{heads['Ann'].id}.1.2:0", "coach")
    await talk.tap("Give it to other athletes", "coach")
    assert "Ann's Tuesday" in talk.last("coach")
    card = await talk.tap("All other athletes", "coach")
    assert "Ann ·" not in card
    assert "Ben · Tuesday" in card
    assert "This approves the whole week of: Ben" in card
    await talk.tap("Give it to 1 athlete", "coach")
    assert "knee" not in (await stored(talk, heads["Ben"])).week.day(2).notes
    assert "knee" not in "".join(talk.texts("Ben"))


def test_a_workout_of_another_length_is_the_same_workout() -> None:
    """Easy running round it gives and takes; the last repeats go only where that is not enough; never other repeats."""
    quick, jog = Lap(2 * QUARTER, 410), Lap(QUARTER, None)
    mile = Lap(MM_PER_MILE, 480)
    ends = (Lap(MM_PER_MILE, None),)
    day = Day(
        number=4, type=DayType.INTERVALS, warmup=ends, workout=(quick, jog, quick, jog, quick, jog, mile), cooldown=ends
    )
    for miles in (4.0, 5.0, 6.0, 8.0):
        made = same_work(day, MARATHON, round(miles * MM_PER_MILE))
        assert worked(made.workout) == day.workout, miles
    shorter = same_work(day, MARATHON, 3 * MM_PER_MILE)
    assert worked(shorter.workout) == (quick, jog, quick, jog, quick)
    assert shorter.distance_mm <= 3.25 * MM_PER_MILE


async def test_nothing_is_given_to_nobody(sqlite_database: Database) -> None:
    """Where nobody can take it there is no button, and a forged one does nothing."""
    talk, _ = await club(sqlite_database, ("Ann",))
    await talk.say("/coach", "coach")
    await talk.tap("A workout for many", "coach")
    first = next(label for label in talk.labels("coach") if label.startswith("Day:"))
    await talk.tap(first, "coach")
    await talk.tap("Next week instead", "coach")
    assert "Nobody would get it so" in talk.last("coach")
    assert not [label for label in talk.labels("coach") if label.startswith("Give")]
    gift = data_of(talk, "✓ Tue", "coach").split(":")[2]
    await forge(talk, f"v1:givenow:{gift}:7", "coach")
    assert "nothing was given" in talk.toast() + talk.last("coach")


async def test_undo_leaves_a_week_that_was_changed_since(sqlite_database: Database) -> None:
    """Whoever changed theirs in the meantime keeps that, and is named."""
    talk, heads = await club(sqlite_database, ("Ann", "Ben"))
    await to_preview(talk)
    await talk.tap(next(label for label in talk.labels("coach") if label.startswith("Give it to")), "coach")
    undo = data_of(talk, "Undo for all", "coach")
    await talk.say("/week", "Ann")
    for label in ("Swap", "Tue:", "Wed:"):
        await talk.tap(label, "Ann")
    await talk.tap("Send to my coach", "Ann")
    theirs = (await stored(talk, heads["Ann"])).week
    await forge(talk, undo, "coach")
    assert "Taken back from 1 athlete." in talk.last("coach")
    assert "the week has changed since: Ann" in talk.last("coach")
    assert (await stored(talk, heads["Ann"])).week == theirs


async def test_many_get_it_a_part_at_a_time(sqlite_database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """One tap is enough for all; each has it once, and one Undo takes it back but from who changed theirs since."""
    monkeypatch.setattr(giving, "A_PART", 2)
    names = ("Ann", "Ben", "Cleo", "Dan", "Eve")
    talk, heads = await club(sqlite_database, names)
    before = {name: (await stored(talk, heads[name])).week for name in names}
    await to_preview(talk)
    edits = len(talk.telegram.calls("editMessageText"))
    await talk.tap("Give it to 5 athletes", "coach")
    shown = [call.get("text", "") for call in talk.telegram.calls("editMessageText")[edits:]]
    assert any("2 of 5 athletes have it" in text for text in shown)
    assert "5 athletes have it" in talk.last("coach")
    given = {name: await stored(talk, heads[name]) for name in names}
    assert {week.revision for week in given.values()} == {given["Ann"].revision}
    assert all(week.week.days != before[name].days for name, week in given.items())
    undo = data_of(talk, "Undo for all", "coach")
    await talk.say("/week", "Dan")
    for label in ("Swap", "Tue:", "Wed:", "Send to my coach"):
        await talk.tap(label, "Dan")
    await forge(talk, undo, "coach")
    assert "Taken back from 4 athletes." in talk.last("coach")
    assert "the week has changed since: Dan" in talk.last("coach")
    for name in ("Ann", "Ben", "Cleo", "Eve"):
        assert (await stored(talk, heads[name])).week.days == before[name].days


async def test_who_changes_meanwhile_is_left_out_and_named(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the parts somebody leaves the coach: the others get it, nothing is done to whoever left."""
    monkeypatch.setattr(giving, "A_PART", 1)
    talk, heads = await club(sqlite_database, ("Ann", "Ben"))
    await to_preview(talk)
    once = giving.go_on

    async def and_ben_leaves(uow: UnitOfWork, coach: Person, step: GiftStep) -> None:
        await uow.coaching.drop_link(coach.id, heads["Ben"].athlete_id)
        await once(uow, coach, step)

    monkeypatch.setattr(giving, "go_on", and_ben_leaves)
    before = (await stored(talk, heads["Ben"])).week
    await talk.tap("Give it to 2 athletes", "coach")
    assert "1 athlete has it" in talk.last("coach")
    assert "Left out: Ben." in talk.last("coach")
    assert (await stored(talk, heads["Ben"])).week == before


async def test_a_week_goes_to_a_group_and_comes_back(sqlite_database: Database) -> None:
    """From the group's card in three taps: only who is in it gets it, is told, and has their own week after Undo."""
    names = ("Ann", "Ben", "Cleo")
    talk, heads = await club(sqlite_database, names)
    before = {name: (await stored(talk, heads[name])).week for name in names}
    await talk.say("/coach", "coach")
    for label in ("Groups", "New group"):
        await talk.tap(label, "coach")
    await talk.say("Tuesday group", "coach")
    for label in ("Ann", "Ben", "Done", "A workout for all of them", "Week: Holiday week"):
        await talk.tap(label, "coach")
    assert "Ann · 4 days, 25 mi → 12 mi" in talk.last("coach")
    assert "This approves the whole week of: Ann and Ben." in talk.last("coach")
    await talk.tap("Give it to 2 athletes", "coach")
    assert "2 athletes have it: Holiday week." in talk.last("coach")
    assert [name for name in names if (await stored(talk, heads[name])).week != before[name]] == ["Ann", "Ben"]
    assert "Sunday: Easy 4 mi instead of Long run 10.5 mi" in talk.last("Ann")
    await talk.tap("Undo for all", "coach")
    assert "Taken back from 2 athletes." in talk.last("coach")
    assert [name for name in names if (await stored(talk, heads[name])).week.days != before[name].days] == []
    assert "Sunday: Long run 10.5 mi instead of Easy 4 mi" in talk.last("Ann")
