"""A plan in force changed in place: looked at, done in one step, taken back, or put before the coach."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.approval import WeekStatus
from domain.errors import NotYoursError
from domain.people import CoachLink, Person
from domain.plan import Plan
from domain.records import PlanHead
from domain.rules import check_plan
from handlers.actions.change_plan import do_change, look_at_change
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, data_of, forge, live_until, trained


async def loaded(talk: Conversation, head: PlanHead) -> tuple[PlanHead, Plan]:
    """The plan as it is stored."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        found = await uow.plans.head(head.id)
        assert found is not None
        return found, await uow.plans.load(head.id)


def text_of(talk: Conversation, message_id: int) -> str:
    """What a message of the coach's chat says now."""
    found = (each for each in talk.telegram.messages("coach") if each["message_id"] == message_id)
    return str(next(found)["text"])


async def approve_first_week(talk: Conversation, who: str = "athlete") -> None:
    """The first week is in force."""
    await talk.say("/week")
    await talk.tap("Approve plan", who)


async def test_another_goal_is_previewed_done_and_taken_back(sqlite_database: Database) -> None:
    """Plan, Change, Goal, a time, Do it: paces are other ones, the approved week stays approved; Undo puts all back."""
    talk, head = await trained(sqlite_database)
    await approve_first_week(talk)
    await talk.say("/plan")
    await talk.tap("Change")
    assert "Goal: 3:45:00" in talk.last()
    await talk.tap("Goal")
    await talk.say("4:15")
    card = talk.last()
    assert "Goal: 3:45:00 → 4:15:00" in card
    assert "What stays" in card
    do = data_of(talk, "Do it")
    await talk.tap("Do it")
    assert "Your plan is changed" in talk.last()
    after_head, after = await loaded(talk, head)
    assert after.inputs.goal_s == 4 * 3600 + 15 * 60
    assert [one for one in check_plan(after) if one.hard] == []
    await forge(talk, do)
    assert (await loaded(talk, head))[0].version == after_head.version
    async with sqlite_database.read(START) as uow:
        first = await uow.plans.week(head.id, 1)
        assert first is not None
        assert first.status is WeekStatus.APPROVED
        assert first.approved == first.week


async def test_undo_gives_the_plan_back_as_it_was(sqlite_database: Database) -> None:
    """Weeks that went come back with their days, and weeks that came go; a second tap does nothing."""
    talk, head = await trained(sqlite_database)
    await approve_first_week(talk)
    head, before = await loaded(talk, head)
    for on, weeks in (("April 4", 14), ("May 2", 18)):
        await talk.say(f"my race moved to {on}")
        assert f"The plan has {weeks} weeks then, instead of 16" in talk.last()
        await talk.tap("Do it")
        changed = await loaded(talk, head)
        assert (changed[0].total_weeks, changed[1].total_weeks) == (weeks, weeks)
        undo = data_of(talk, "Undo")
        await talk.tap("Undo")
        now = await loaded(talk, head)
        assert now[1] == before
        assert replace(now[0], version=0) == replace(head, version=0)
        await forge(talk, undo)
        assert talk.toast() == "That was taken back already."


async def test_a_card_of_a_week_that_went_says_so(sqlite_database: Database) -> None:
    """The race came two weeks earlier: its last weeks are no more, and that is what their buttons say."""
    talk, head = await trained(sqlite_database)
    await talk.say("my race moved to April 4")
    await talk.tap("Do it")
    await forge(talk, f"v1:week:{head.id}.16:0")
    assert "The plan ends with week 14 now" in talk.toast() + talk.last()


async def test_an_older_card_shows_what_would_happen_now(sqlite_database: Database) -> None:
    """Between the preview and the tap the plan changed: nothing is done, and the card is made anew."""
    talk, head = await trained(sqlite_database)
    await talk.say("goal 4:30 now")
    do = data_of(talk, "Do it")
    await approve_first_week(talk)
    await forge(talk, do)
    assert "has changed since" in talk.last()
    assert (await loaded(talk, head))[1].inputs.goal_s == head.inputs.goal_s
    await talk.tap("Do it")
    assert (await loaded(talk, head))[1].inputs.goal_s == 4 * 3600 + 30 * 60


async def test_with_a_coach_the_wish_goes_to_the_coach(sqlite_database: Database) -> None:
    """The athlete cannot do it, the coach sees what it would do and agrees; the athlete is told by whom."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("I can't run thursdays anymore")
    assert "Do it" not in talk.labels()
    await forge(talk, data_of(talk, "Send to my coach").replace("wishask", "wishdo").replace(":0", ".1:1"))
    await talk.tap("Send to my coach")
    assert "has been asked" in talk.last()
    assert "asks to change the plan" in talk.last("coach")
    await talk.tap("See what it would do", "coach")
    assert "Running days" in talk.last("coach")
    await talk.tap("Do it", "coach")
    assert "Sam Okafor agreed: your plan is changed." in talk.last()
    now, plan = await loaded(talk, head)
    assert now.inputs.preferred_days == frozenset({2, 5, 7})
    assert not any(day.is_run for week in plan.weeks[1:] for day in week.days if day.number == 4 and week.number < 16)


async def test_a_coach_who_leaves_the_plan_says_so(sqlite_database: Database) -> None:
    """The athlete hears it by name, without a word where there is none; the older card does nothing."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("goal 3:10 now")
    await talk.tap("Send to my coach")
    leave = data_of(talk, "Leave the plan as it is", "coach")
    await talk.tap("Leave the plan as it is", "coach")
    await talk.tap("Leave it without a word", "coach")
    assert "Sam Okafor leaves your plan as it is." in talk.last()
    assert "writes" not in talk.last()
    assert (await loaded(talk, head))[0].inputs.goal_s == head.inputs.goal_s
    await forge(talk, leave, "coach")
    assert talk.toast() == "That is settled already."


async def test_the_athlete_reads_why_a_wish_is_declined(sqlite_database: Database) -> None:
    """One tap and a sentence; Back decides nothing, and a comment that is too long is asked for again."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("goal 3:10 now")
    await talk.tap("Send to my coach")
    await talk.tap("Leave the plan as it is", "coach")
    await talk.tap("‹ Back", "coach")
    assert "What changes ahead" in talk.last("coach")
    await talk.tap("Leave the plan as it is", "coach")
    await talk.say("no " * 200, "coach")
    assert "at most 500 characters" in talk.last("coach")
    await talk.say("3:10 is too <early>: let us see how October goes.", "coach")
    assert "reads: “3:10 is too <early>: let us see how October goes.”" in talk.last("coach")
    assert "Sam Okafor leaves your plan as it is." in talk.last()
    assert "Sam Okafor writes: “3:10 is too <early>: let us see how October goes.”" in talk.last()
    assert "Ask about it" in talk.labels()
    async with sqlite_database.read(START) as uow:
        assert await uow.changes.asked([head.id]) == []


async def test_an_athlete_takes_a_wish_back(sqlite_database: Database) -> None:
    """From the card, from the plan, or by /undo: the coach's message and inbox say so, and nothing is to be decided."""
    talk, head = await trained(sqlite_database, coached=True)
    for way in ("card", "plan", "undo"):
        await talk.say("goal 3:10 now")
        await talk.tap("Send to my coach")
        asked = talk.telegram.last_message("coach")["message_id"]
        look = data_of(talk, "See what it would do", "coach")
        if way == "undo":
            await talk.say("/undo")
        else:
            if way == "plan":
                await talk.say("/plan")
                assert "Asked for, and not decided yet: Goal: 3:45:00 → 3:10:00" in talk.last()
                await talk.tap("What was asked for")
                assert "You asked Sam Okafor for this, and they have not decided yet." in talk.last()
                assert not {"Do it", "Send to my coach"} & set(talk.labels())
            await talk.tap("Ask for it no more")
        assert "nobody is asked for it any more" in talk.last()
        assert "They took it back, so there is nothing to decide." in text_of(talk, asked)
        await talk.say("/coach", "coach")
        await talk.tap("Inbox", "coach")
        assert "wish" not in talk.last("coach")
        await forge(talk, look, "coach")
        await talk.tap("Do it", "coach")
        assert "settled already" in talk.toast() + talk.last("coach")
        assert (await loaded(talk, head))[0].inputs == head.inputs


async def test_a_result_that_was_taken_back_counts_for_nothing(sqlite_database: Database) -> None:
    """Asked for, taken back and asked again: the paces rose never, so nothing holds them back."""
    talk, _ = await trained(sqlite_database, coached=True)
    for _ in range(2):
        await talk.say("raced 5k in 21:10")
        await talk.tap("Send to my coach")
        assert "has been asked" in talk.last()
        await talk.tap("Ask for it no more")


async def test_only_the_newest_wish_is_before_the_coach(sqlite_database: Database) -> None:
    """The message about an earlier one says that it is none any more."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("goal 3:10 now")
    await talk.tap("Send to my coach")
    first = talk.telegram.last_message("coach")["message_id"]
    await talk.say("goal 3:20 now")
    await talk.tap("Send to my coach")
    assert "3:20:00" in talk.last("coach")
    assert "They took it back" in text_of(talk, first)


async def test_after_more_has_happened_undo_shows_the_way_back(sqlite_database: Database) -> None:
    """A week approved since: the plan is not put back blindly, but changed back from today."""
    talk, head = await trained(sqlite_database)
    await talk.say("goal 4:30 now")
    await talk.tap("Do it")
    undo = data_of(talk, "Undo")
    await approve_first_week(talk)
    await live_until(talk, datetime(2026, 12, 30, 12, 0, tzinfo=UTC))
    await forge(talk, undo)
    assert "More has happened to your plan since" in talk.last()
    await talk.tap("Do it")
    assert (await loaded(talk, head))[1].inputs.goal_s == head.inputs.goal_s


async def test_every_wish_has_its_words(sqlite_database: Database) -> None:
    """What people say about their plan leads to what it would do, or to the one question that is open."""
    talk, _ = await trained(sqlite_database)
    for said, shown in (
        ("wednesdays instead of thursdays", "Running days: Tue, Thu, Fri and Sun → Tue, Wed, Fri and Sun"),
        ("mondays instead of wednesdays", "Wednesday is none of the running days."),
        ("can't run thursdays anymore", "→ Tue, Fri and Sun"),
        ("my race moved to April 25", "Race day: Sun 18 Apr 2027 → Sun 25 Apr 2027"),
        ("goal 3:55 now", "Goal: 3:45:00 → 3:55:00"),
        ("change to half marathon", "Race: Marathon → Half marathon"),
        ("raced 5k in 21:10", "Training paces rise a step at a time"),
        ("I can run 5 days now", "5 days a week"),
        ("30 miles a week is too much", "how much at most?"),
    ):
        await talk.say(said)
        assert shown in talk.last(), said
    await talk.tap("24 mi")
    assert "At most 24 mi a week" in talk.last()
    assert (await talk.active_plan()) is not None


async def test_undo_in_words_takes_the_wish_back_whole(sqlite_database: Database) -> None:
    """/undo right after it means the change, not one week of it."""
    talk, head = await trained(sqlite_database)
    _, before = await loaded(talk, head)
    await talk.say("can't run thursdays anymore")
    await talk.tap("Do it")
    await talk.say("/undo")
    assert "Taken back: the plan is as it was before." in talk.last()
    assert (await loaded(talk, head))[1] == before


async def test_the_coach_leads_and_the_athlete_is_told_by_name(sqlite_database: Database) -> None:
    """From the athlete's page to another race day; both see who did it, and the athlete can ask."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await talk.tap("Alex Rivers", "coach")
    await talk.tap("Change the plan", "coach")
    await talk.tap("Running days", "coach")
    await talk.say("tue thu sat", "coach")
    assert "Alex Rivers" in talk.last("coach")
    await talk.tap("Do it", "coach")
    assert "Sam Okafor changed your plan." in talk.last()
    assert "Ask about it" in talk.labels()
    assert (await loaded(talk, head))[0].inputs.preferred_days == frozenset({2, 4, 6})
    await talk.say("/plan")
    await talk.tap("Versions")
    assert "Sam Okafor" in talk.last()
    assert "Running days" in talk.last()
    await talk.tap("Undo", "coach")
    assert "Sam Okafor took a change of your plan back." in talk.last()
    assert (await loaded(talk, head))[0].inputs == head.inputs


async def test_what_an_athlete_wishes_waits_in_the_inbox(sqlite_database: Database) -> None:
    """Also after the message about it is gone; only the newest wish of an athlete waits."""
    talk, head = await trained(sqlite_database, coached=True)
    async with sqlite_database.transaction(START) as uow:
        week = await uow.plans.week(head.id, 1)
        assert week is not None
        await uow.plans.save_week(replace(week, status=WeekStatus.APPROVED, approved=week.week))
    for goal in ("3:10", "3:20"):
        await talk.say(f"goal {goal} now")
        await talk.tap("Send to my coach")
    await talk.say("/coach", "coach")
    assert "Look: asks to change the plan" in talk.last("coach")
    await talk.tap("Inbox: 1 question or wish waits", "coach")
    assert "asks to change the plan: Goal: 3:45:00 → 3:20:00" in talk.last("coach")
    assert "3:10:00" not in talk.last("coach")
    await talk.tap("Alex Rivers's wish", "coach")
    assert "What changes ahead" in talk.last("coach")


async def test_unsaved_changes_are_not_swept_away(sqlite_database: Database) -> None:
    """A week with unsaved changes is named, and nothing happens until they are saved or dropped."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Swap", "Tue:", "Wed:", "Keep as draft"):
        await talk.tap(label)
    await talk.say("can't run thursdays anymore")
    await talk.tap("Do it")
    assert "Week 1 has changes that you have not saved yet" in talk.last() + talk.toast()
    assert (await loaded(talk, head))[0].inputs.preferred_days == frozenset({2, 4, 5, 7})


async def test_a_second_coach_may_look_and_change_nothing(sqlite_database: Database) -> None:
    """Only who approves the athlete's weeks decides about their plan."""
    talk, head = await trained(sqlite_database, coached=True)
    other = talk.telegram.add_person("Eve", role="second coach")
    talk.telegram.acts.start(other.id)
    await talk.telegram.pump()
    async with sqlite_database.transaction(START) as uow:
        await uow.people.put(Person(id=other.id, chat_id=other.id, name="Eve", is_coach=True, created_at=START))
        await uow.coaching.put_link(CoachLink(coach_id=other.id, athlete_id=head.athlete_id, responsible=False))
    message = list(talk.telegram.world.chats[other.id].messages.values())[-1]
    for data in (f"v1:wishgoal:{head.id}.14400:0", f"v1:wishmost:{head.id}.30000000:0"):
        talk.telegram.acts.call_back(other.id, message, data)
        await talk.telegram.pump()
        assert talk.telegram.toasts()[-1] == "That plan isn't yours."
    async with sqlite_database.read(START) as uow:
        assert await uow.changes.asked([head.id]) == []


async def test_an_athlete_with_a_coach_cannot_do_it_past_them(sqlite_database: Database) -> None:
    """However the button is forged: the decision is the coach's, checked where it is made."""
    talk, head = await trained(sqlite_database, coached=True)
    athlete = await talk.person()
    async with sqlite_database.transaction(START) as uow:
        found = await look_at_change(uow, athlete, head.id, replace(head.inputs, goal_s=16_000))
        with pytest.raises(NotYoursError):
            await do_change(uow, athlete, head.id, found.change.id, found.head.version, found.fingerprint)
    assert (await loaded(talk, head))[0].inputs == head.inputs


async def test_an_older_wish_takes_back_nothing_that_came_after_it(sqlite_database: Database) -> None:
    """The athlete asked for a goal; the coach changed the days before agreeing: both hold."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("goal 3:55 now")
    await talk.tap("Send to my coach")
    asked = talk.telegram.last_message("coach")["message_id"]
    await talk.say("/coach", "coach")
    for label in ("Alex Rivers", "Change the plan", "Running days"):
        await talk.tap(label, "coach")
    await talk.say("tue thu sat", "coach")
    await talk.tap("Do it", "coach")
    await talk.tap("See what it would do", "coach", message_id=asked)
    card = next(text for text in talk.texts("coach") if "What changes ahead" in text and "3:55:00" in text)
    assert "Goal: 3:45:00 → 3:55:00" in card
    assert "Running days" not in card
    await talk.tap("Do it", "coach", message_id=asked)
    now = (await loaded(talk, head))[0].inputs
    assert (now.goal_s, now.preferred_days) == (3 * 3600 + 55 * 60, frozenset({2, 4, 6}))


async def test_days_that_were_run_are_not_judged_by_days_chosen_later(sqlite_database: Database) -> None:
    """Thursday was a running day when it was run: its week keeps its rules."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.clock.move_to(datetime(2027, 1, 3, 20, 0, tzinfo=UTC))
    await talk.settle()
    await talk.say("can't run thursdays anymore")
    await talk.tap("Do it")
    await talk.say("/week")
    assert "is not one of the running days" not in talk.last()
