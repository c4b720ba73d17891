"""Today, logging, notes, copies and versions in the chat."""

from dataclasses import replace
from datetime import date, timedelta

from domain.people import RunState
from domain.units import MM_PER_MILE
from handlers.buttons.codec import pack
from handlers.buttons.day import OpenDay
from handlers.buttons.edits import UndoStep
from handlers.buttons.kinds import PlanId
from handlers.buttons.plan import ListVersions, OpenMonth, OpenPlan, SendChart
from handlers.buttons.week import OpenWeek, ShowMore, ShowRules
from storage.engine import Database
from tests.handlers.chat.trained import MARATHON, START, forge, live_until, trained


async def test_today_shows_the_workout_and_one_tap_logs_it(sqlite_database: Database) -> None:
    """Done, then how hard it felt; the log can be undone."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    text = await talk.say("/today")
    assert "Today, Tue 29 Dec 2026" in text
    assert "not approved yet" in text
    assert {"Done", "Partly", "Skip", "Move"} <= set(talk.labels())
    logged = await talk.tap("Done")
    assert "Logged as done" in logged
    assert "How hard did it feel" in logged
    assert "effort 6 of 10" in await talk.tap("6")
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        log = await uow.logs.get(talk.telegram.person("athlete").id, date(2026, 12, 29))
        assert log is not None
        assert (log.state, log.effort) == (RunState.DONE, 6)
    assert "Done" in (await talk.tap("Undo the log"), *talk.labels())


async def test_a_run_is_logged_in_words(sqlite_database: Database) -> None:
    """/log with numbers; part of the distance counts as partly, and a second run is added."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    assert "partly done: 1 mi" in await talk.say("/log 1 mile")
    assert "It was one and the same run" not in talk.labels()
    said = await talk.say("/log 6 miles in 54:00, felt hard")
    assert "done: 7 mi in 2 runs, effort 8 of 10" in said
    assert "done: 6 mi in 54:00 (9:00/mi), effort 8 of 10" in await talk.tap("It was one and the same run")
    assert "couldn't read" in await talk.say("/log a bit")


async def test_effort_then_numbers_keeps_both(sqlite_database: Database) -> None:
    """Done and an effort first, the numbers later: they are about the same run."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("/today")
    await talk.tap("Done")
    await talk.tap("7")
    await talk.tap("Add numbers")
    assert "done: 6 mi in 54:00 (9:00/mi), effort 7 of 10" in await talk.say("6 mi in 54:00")


async def test_a_second_run_of_the_day_adds_and_can_be_taken_back(sqlite_database: Database) -> None:
    """Both count, the longest single run is no sum, and undoing takes the last one back."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    athlete = talk.telegram.person("athlete").id
    await talk.say("ran 5 miles in 45:00")
    assert "8 mi in 2 runs, 1:12:00 in all" in await talk.say("ran 3 miles in 27:00")
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        log = await uow.logs.get(athlete, date(2026, 12, 29))
    assert log is not None
    assert (log.runs, round(log.longest_mm / MM_PER_MILE)) == (2, 5)
    assert "5 mi in 45:00" in await talk.tap("Undo the log")


async def test_numbers_of_the_second_run_leave_the_first(sqlite_database: Database) -> None:
    """Added with the button, or put right in words: what was logged in the morning stays."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("ran 5 miles in 45:00")
    await talk.say("ran 3 miles")
    await talk.tap("Add numbers")
    assert "8 mi in 2 runs, 1:12:00 in all" in await talk.say("3 miles in 27:00")
    assert "7 mi in 2 runs, 1:05:00 in all" in await talk.say("no, that was 2 miles in 20:00")
    assert "5 mi in 45:00" in await talk.tap("Undo the log")


async def test_a_run_logged_wrongly_is_put_right_in_words(sqlite_database: Database) -> None:
    """Seven miles at a pace nobody would race are doubted; "no, it was 5" makes them five, and adds none."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    said = await talk.say("ran 7 miles in 45:00")
    assert "faster than a race of that length would be today" in said
    said = await talk.say("no, it was 5 miles in 45:00")
    assert "Logged as done: 5 mi in 45:00" in said
    assert "faster than a race" not in said


async def test_a_slip_admitted_the_day_after_adds_no_run(sqlite_database: Database) -> None:
    """ "Oops, yesterday was 4 miles" stands in place of the ten that were told."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("ran 10 miles in 1:50:00")
    talk.telegram.pass_time(days=1)
    assert "Logged as done: 4 mi in 42:00" in await talk.say("oops, yesterday was 4 miles in 42:00")


async def test_a_time_or_an_effort_alone_is_about_the_logged_run(sqlite_database: Database) -> None:
    """Nothing that was said before is lost."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("/log 5 miles")
    assert "5 mi in 45:00 (9:00/mi)" in await talk.say("/log 45:00")
    assert "5 mi in 45:00 (9:00/mi), effort 8 of 10" in await talk.say("/log effort 8")


async def test_numbers_are_asked_for_and_nonsense_keeps_the_question(sqlite_database: Database) -> None:
    """Partly asks what was run."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("/today")
    assert "What did you run?" in await talk.tap("Partly")
    assert "partly done: 2 mi in 19:00" in await talk.say("2 mi 19:00")


async def test_skipping_needs_no_reason_and_lays_no_guilt(sqlite_database: Database) -> None:
    """Skip says that nothing is to be made up."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("/today")
    assert "that is fine" in await talk.tap("Skip")
    assert "skipped" in await talk.tap("Week")


async def test_a_long_run_missed_today_may_still_move(sqlite_database: Database) -> None:
    """Saturday's long run fits on Sunday; other runs are just skipped."""
    inputs = replace(MARATHON, preferred_days=frozenset({2, 3, 4, 6, 7}))
    talk, _ = await trained(sqlite_database, inputs=inputs)
    talk.telegram.pass_time(days=1)
    await talk.say("/today")
    await talk.tap("Skip")
    assert "Move it to Sunday" not in talk.labels()
    talk.telegram.pass_time(days=4)
    await talk.say("/today")
    assert "still fits on Sunday" in await talk.tap("Skip")
    assert "Move Saturday's run to Sunday?" in await talk.tap("Move it to Sunday")
    assert "Long run" in await talk.tap("Keep as draft")
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        assert await uow.logs.get(talk.telegram.person("athlete").id, date(2027, 1, 2)) is None


async def test_a_long_run_after_days_without_any_is_let_go(sqlite_database: Database) -> None:
    """Who has skipped all week is not offered the whole long run for tomorrow: the first runs back are easy."""
    inputs = replace(MARATHON, preferred_days=frozenset({2, 3, 4, 6, 7}))
    talk, _ = await trained(sqlite_database, inputs=inputs)
    for days in (1, 1, 1, 2):
        talk.telegram.pass_time(days=days)
        await talk.say("/today")
        await talk.tap("Skip")
    assert "Move it to Sunday" not in talk.labels()
    assert "still fits" not in talk.last()


async def test_a_logged_day_is_not_moved_any_more(sqlite_database: Database) -> None:
    """What was run stays where it was run."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("/today")
    await talk.tap("Done")
    await talk.tap("Week")
    await talk.tap("Swap")
    assert not any(label.startswith("Tue:") for label in talk.labels())


async def test_a_day_is_pinned_noted_and_copied(sqlite_database: Database) -> None:
    """Each is an unsaved edit until Save."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Tue")
    assert "Pinned" in await talk.tap("Pin")
    await talk.tap("Note")
    assert "Bring the <dog>" in await talk.say("Bring the <dog>")
    await talk.tap("Copy")
    assert "Copied" in talk.last()
    preview = await talk.tap("Wed")
    assert "Paste Tuesday of week 1 on Wednesday?" in preview
    assert "Not saved yet: Tue, Wed" in await talk.tap("Keep as draft")


async def test_a_saved_change_is_compared_and_taken_back(sqlite_database: Database) -> None:
    """Versions list who, when and why; taking back is a new, previewed edit."""
    talk, _ = await trained(sqlite_database)
    before = await talk.say("/week")
    for label in ("Swap", "Tue", "Wed", "Keep as draft", "Save", "Save"):
        await talk.tap(label)
    for label in ("More", "Versions"):
        await talk.tap(label)
    assert "Swap Tuesday and Wednesday" in talk.last()
    assert "you" in talk.last()
    version = await talk.tap("2")
    assert "Tuesday:" in version
    preview = await talk.tap("Take this change back")
    assert "Take back: Swap Tuesday and Wednesday?" in preview
    for label in ("Keep as draft", "Save", "Save"):
        await talk.tap(label)
    assert [line for line in before.splitlines() if line.startswith("Tue")] == [
        line for line in talk.last().splitlines() if line.startswith("Tue")
    ]


async def test_month_and_plan_read_well_and_pictures_are_extra(sqlite_database: Database) -> None:
    """Text is complete without the picture."""
    talk, _ = await trained(sqlite_database)
    month = await talk.say("/month")
    assert "Weeks 1–4 of 16" in month
    assert "Status: pending" in month
    assert "target" in month
    assert "not generated" in month
    plan = await talk.say("/plan")
    for part in ("Spring Marathon", "Base", "Build", "Peak", "Taper", "Peak week", "Longest run", "weeks to go"):
        assert part in plan
    assert "16." in await talk.tap("Every week")


async def test_buttons_with_forged_numbers_do_nothing(sqlite_database: Database) -> None:
    """Unknown plans, weeks, days and operations: the same refusal, nothing raw."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    before = talk.last()
    forged = [
        "v1:week:999999.1:0",
        f"v1:week:{head.id}.99:0",
        f"v1:day:{head.id}.1.9:0",
        f"v1:apply:{head.id}.1.0.s.2.99:1",
        f"v1:apply:{head.id}.1.0.zz:1",
        f"v1:edit:{head.id}.1.0.e.2.m.7.99.0:1",
        f"v1:done:{head.id}.notadate:0",
        f"v1:copy:{head.id}.1.0:0",
        f"v1:takeback:{head.id}.1.0.99:1",
        f"v1:version:{head.id}.1.77:0",
        f"v1:columnsnow:{head.id}.1.9.9:0",
        f"v1:effort:{head.id}.20261229.99:0",
    ]
    for data in forged:
        await forge(talk, data)
    assert "Week 1 of 16" in before
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        session = await uow.edits.get(talk.telegram.person("athlete").id, head.id, 1)
        assert session is None


async def test_another_persons_buttons_do_nothing(sqlite_database: Database) -> None:
    """A stranger who gets hold of the data is told that the plan isn't theirs."""
    talk, head = await trained(sqlite_database)
    await talk.say("/start", "coach")
    plan = PlanId(head.id)
    buttons = [
        OpenWeek(plan, 1),
        OpenDay(plan, 1, 2),
        OpenPlan(plan),
        OpenMonth(plan, 1),
        ShowRules(plan, 1),
        ListVersions(plan, 1),
        SendChart(plan),
        UndoStep(plan, 1, 2, revision=1),
        ShowMore(plan, 1),
    ]
    for data in [*(pack(button) for button in buttons), f"v1:save:{head.id}.1:1"]:
        await forge(talk, data, "coach")
        assert talk.toast() == "That plan isn't yours."


async def test_numbers_after_a_typed_done_are_about_the_same_run(sqlite_database: Database) -> None:
    """ "Done" stands for what was planned, typed as tapped: numbers said three days later are no second run."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=6, hours=9))
    assert "Logged as done" in await talk.say("done")
    await live_until(talk, START + timedelta(days=9, hours=9))
    text = await talk.say("sunday's long run was 6.4 in 1:12")
    assert "6.4 mi in 1:12:00" in text
    assert "2 runs" not in text
