"""What a coach of many sees first, and what is never approved unseen."""

from dataclasses import replace

from domain.approval import WeekStatus
from domain.people import Absence, LifeEvent, RunLog, RunState
from domain.plan import CoachLimits
from domain.rules import check_week
from domain.talk import About, Said
from domain.units import MM_PER_MILE
from handlers.actions.trust import set_limits_for_all
from storage.engine import Database
from tests.handlers.chat.club import club, later
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_coaching import swap_and_save
from tests.handlers.chat.trained import START, live_until


async def log_all(talk: Conversation, who: str, days: range, state: RunState = RunState.DONE) -> None:
    """The same run on each of these days after the start."""
    athlete = talk.telegram.person(who).id
    async with talk.database.transaction(later()) as uow:
        for day in days:
            on = later(day).date()
            await uow.logs.put(RunLog(athlete_id=athlete, date=on, state=state, distance_mm=5 * MM_PER_MILE))


async def test_approve_all_leaves_the_flagged_the_paused_and_the_changed_and_says_which(
    sqlite_database: Database,
) -> None:
    """A coach who approves all at once has looked at nobody: those who want a look stay, each with the reason.

    A week that a pause holds waits for its runner, and not for the coach.
    """
    talk, heads = await club(sqlite_database, ("Ann", "Ben", "Cleo", "Dan"))
    await talk.say("/week", "Ben")
    await swap_and_save(talk, "Ben")
    async with sqlite_database.transaction(START) as uow:
        cleo, dan = talk.telegram.person("Cleo").id, talk.telegram.person("Dan").id
        await uow.logs.put_absence(Absence(athlete_id=cleo, event=LifeEvent.INJURY, first=START.date()))
        await uow.talk.add(Said(athlete_id=dan, author_id=dan, about=About.ALL, text="May I swim?", at=START))
    await talk.say("/coach", "coach")
    await talk.tap("Inbox: 3 weeks wait", "coach")
    await talk.tap("Approve all", "coach")
    said = talk.last("coach")
    assert talk.toast() == "1 week approved."
    assert "2 weeks need a look:" in said
    assert "• Ben, week 1: changed by hand, and you have not looked at it" in said
    assert "Cleo" not in said
    assert "• Dan, week 1: a question waits for an answer" in said
    async with sqlite_database.read(START) as uow:
        in_force = []
        for name, head in heads.items():
            stored = await uow.plans.week(head.id, 1)
            assert stored is not None
            in_force += [name] if stored.approved is not None else []
    assert in_force == ["Ann"]


async def test_those_that_were_named_are_approved_all_the_same_with_one_more_tap(sqlite_database: Database) -> None:
    """The coach has read who wants a look."""
    talk, heads = await club(sqlite_database, ("Ann", "Ben", "Cleo"))
    async with sqlite_database.transaction(START) as uow:
        for name in ("Ben", "Cleo"):
            athlete = talk.telegram.person(name).id
            await uow.talk.add(Said(athlete_id=athlete, author_id=athlete, about=About.ALL, text="Hm?", at=START))
    await talk.say("approve all of them", "coach")
    assert "2 weeks need a look:" in talk.last("coach")
    await talk.tap("Approve those 2 too", "coach")
    assert talk.toast() == "2 weeks approved."
    async with sqlite_database.read(START) as uow:
        for head in heads.values():
            stored = await uow.plans.week(head.id, 1)
            assert stored is not None
            assert stored.approved is not None


async def test_who_was_not_named_is_not_approved_unseen(sqlite_database: Database) -> None:
    """As many want a look as were named, but it is somebody else by now."""
    talk, heads = await club(sqlite_database, ("Ann", "Ben"))
    ann, coach = talk.telegram.person("Ann").id, talk.telegram.person("coach").id
    async with sqlite_database.transaction(START) as uow:
        await uow.talk.add(Said(athlete_id=ann, author_id=ann, about=About.ALL, text="Hm?", at=START))
    await talk.say("approve all of them", "coach")
    assert "• Ann, week 1: a question waits for an answer" in talk.last("coach")
    shown = talk.telegram.find_button("coach", "Approve that 1 too")
    assert shown is not None
    async with sqlite_database.transaction(START) as uow:
        await uow.talk.add(Said(athlete_id=ann, author_id=coach, about=About.ALL, text="Yes.", at=START))
        anns = await uow.plans.week(heads["Ann"].id, 1)
        assert anns is not None
        await uow.plans.save_week(replace(anns, approved=anns.week, status=WeekStatus.APPROVED))
    await talk.say("/week", "Ben")
    await swap_and_save(talk, "Ben")
    # Their screen was still the one before, on a slow network.
    talk.telegram.acts.call_back(coach, *shown)
    await talk.telegram.pump()
    assert any("• Ben, week 1: changed by hand, and you have" in text for text in talk.texts("coach"))
    async with sqlite_database.read(START) as uow:
        bens = await uow.plans.week(heads["Ben"].id, 1)
        assert bens is not None
        assert bens.status is WeekStatus.PENDING


async def test_the_inbox_and_the_roster_are_sorted_by_need(sqlite_database: Database) -> None:
    """Who waits for an answer, then who is silent; each line says what decides."""
    talk, _ = await club(sqlite_database, ("Ann", "Ben", "Cleo"))
    await log_all(talk, "Ann", range(7))
    await log_all(talk, "Cleo", range(7))
    async with sqlite_database.transaction(later(7)) as uow:
        cleo = talk.telegram.person("Cleo").id
        await uow.talk.add(
            Said(athlete_id=cleo, author_id=cleo, about=About.DAY, on=later(8).date(), text="Hills?", at=later(7))
        )
    talk.telegram.pass_time(days=8)
    roster = await talk.say("/coach", "coach")
    assert "You coach 3 athletes. 2 want a look." in roster
    assert roster.index("Cleo") < roster.index("Ben") < roster.index("Ann")
    assert "nothing logged for 8 days" in roster
    assert "last week 35 mi of 25 mi" in roster
    await talk.tap("Only those to look at", "coach")
    assert "Ann" not in talk.last("coach")
    await talk.tap("Find an athlete", "coach")
    assert "None of your athletes" in await talk.say("nobody", "coach")
    await talk.say("an", "coach")
    assert "1 athlete with “an”" in talk.last("coach")
    await talk.tap("Ann", "coach")
    assert "Ann's race" in talk.last("coach")
    await talk.say("/coach", "coach")
    await talk.tap("Inbox", "coach")
    inbox = talk.last("coach")
    assert "Cleo asks about Tue 5 Jan: “Hills?”" in inbox
    assert inbox.index("Cleo: week") < inbox.index("Ben: week") < inbox.index("Ann: week")
    assert "Look: nothing logged for 8 days" in inbox
    assert "rules hold" in inbox
    # Nor does whoever goes from week to week decide without it.
    await talk.tap("Cleo, week 2", "coach")
    assert "last week 35 mi of 25 mi" in talk.last("coach")
    for _ in range(2):
        await talk.tap("Next waiting week", "coach")
        if "Ben" in talk.last("coach"):
            break
    assert "Ben: week" in talk.last("coach")
    assert "Look: nothing logged for 8 days" in talk.last("coach")


async def test_a_failing_week_is_remade_in_three_taps(sqlite_database: Database) -> None:
    """From the inbox: the week, Mend it for me, Do it; it is approved and its athlete told."""
    talk, heads = await club(sqlite_database, ("Ann",))
    async with sqlite_database.transaction(START) as uow:
        coach = await uow.people.get(talk.telegram.person("coach").id)
        assert coach is not None
        limits = CoachLimits(max_long_run_share=0.3)
        await set_limits_for_all(uow, coach, limits)
    await talk.say("/inbox", "coach")
    await talk.tap("Ann, week 1", "coach")
    assert "To be solved, or overruled by you: The long run is 42 % of the week" in talk.last("coach")
    await talk.tap("Mend it for me", "coach")
    await talk.tap("Do it", "coach")
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(heads["Ann"].id, 1)
        plan = await uow.plans.load(heads["Ann"].id)
    assert stored is not None
    assert stored.approved is not None
    assert not [one for one in check_week(plan, stored.approved) if one.hard]
    assert "Week 1 is approved" in talk.last("Ann")


async def test_the_coach_hears_once_of_who_wants_a_look(sqlite_database: Database) -> None:
    """Silence of seven days is pushed on the first morning that has it, for all athletes together, and not again."""
    talk, _ = await club(sqlite_database, ("Ann", "Ben", "Cleo"))
    await log_all(talk, "Ann", range(14))
    await talk.say("/coach", "coach")
    await live_until(talk, later(10))
    told = [text for text in talk.texts("coach") if "want a look" in text and "You coach" not in text]
    assert len(told) == 1
    assert "Ben: nothing logged for 7 days" in told[0]
    assert "Cleo: nothing logged for 7 days" in told[0]
    assert "Ann" not in told[0]


async def test_a_new_coach_is_asked_what_time_it_is_for_them(sqlite_database: Database) -> None:
    """Before Friday's digest can come at midnight in Chicago; a city in words is understood."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/start", "coach")
    await talk.say("/cancel", "coach")
    await talk.say("/coach", "coach")
    await talk.tap("I coach runners", "coach")
    assert "What time is it for you now?" in talk.last("coach")
    await talk.say("Chicago", "coach")
    assert "by the time of Chicago" in talk.last("coach")
    assert (await talk.person("coach")).settings.zone == "America/Chicago"
    await talk.say("/coach", "coach")
    await talk.tap("Invite an athlete", "coach")
    assert any("?start=" in text for text in talk.texts("coach"))


async def test_next_waiting_week_comes_round_to_everybody(sqlite_database: Database) -> None:
    """From one to the next, and only after the last one back to the first."""
    talk, _ = await club(sqlite_database, ("Ann", "Ben", "Cleo"))
    await talk.say("/coach", "coach")
    await talk.tap("Inbox", "coach")
    await talk.tap("Ann, week 1", "coach")
    seen = []
    for _ in range(4):
        seen.append(next(name for name in ("Ann", "Ben", "Cleo") if name in talk.last("coach")))
        await talk.tap("Next waiting week", "coach")
    assert seen == ["Ann", "Ben", "Cleo", "Ann"]
    # Ben is before the coach now: after a decision it goes on from there too.
    await talk.tap("Approve", "coach")
    await talk.tap("Next waiting week", "coach")
    assert "Cleo" in talk.last("coach")
