"""Athlete and coach side by side: change cards, the inbox, decline and fix, two editors, former coaches."""

from datetime import UTC, datetime, timedelta

from domain.approval import WeekStatus
from domain.people import AutoApprove, CoachLink, Invite, Person
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, data_of, forge, live_until, trained


async def swap_and_save(talk: Conversation, who: str = "athlete", days: tuple[str, str] = ("Tue:", "Wed:")) -> None:
    """Swap two days on the newest week card and save."""
    for label in ("Swap", *days, "Keep as draft", "Save", "Save"):
        await talk.tap(label, who)


async def test_swap_and_reapprove(sqlite_database: Database) -> None:
    """The athlete swaps and saves; the coach gets a change card with the difference and approves; both are updated."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    assert "waits for the coach's approval" in talk.last()
    assert "Approve plan" not in talk.labels()
    await swap_and_save(talk)
    card = talk.last("coach")
    assert "Alex Rivers changed week 1." in card
    assert "rules hold" in card
    await talk.tap("Approve", "coach")
    assert "week 1 is approved" in talk.last("coach")
    assert "Status: approved" in talk.last("athlete")
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.status is WeekStatus.APPROVED


async def test_an_edit_of_an_approved_week_leaves_the_approved_copy_in_force(sqlite_database: Database) -> None:
    """Until the coach decides, reminders follow what was approved."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await talk.tap("Inbox", "coach")
    await talk.tap("Approve", "coach")
    await talk.say("/week")
    await swap_and_save(talk)
    assert "the approved week stays in force" in talk.last()
    assert "Against the approved week" in talk.last("coach")
    assert "Tuesday:" in talk.last("coach")
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.approved is not None
        assert stored.approved != stored.week
        day = (await uow.plans.scheduled(talk.telegram.person("athlete").id, START.date(), START.date()))[0]
        assert not day.provisional


async def test_the_coach_declines_with_a_comment_and_the_athlete_fixes_it(sqlite_database: Database) -> None:
    """The comment arrives with the week; what the athlete saves next comes back to the coach."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    await swap_and_save(talk)
    await talk.tap("Decline", "coach")
    assert "What should change?" in talk.last("coach")
    await talk.say("Keep <b>Wednesday</b> free, please.", "coach")
    assert "is declined" in talk.last("coach")
    athlete = talk.last("athlete")
    assert "sent week 1 back" in athlete
    assert "Keep" in athlete
    before = len(talk.telegram.messages("coach"))
    await swap_and_save(talk)
    assert len(talk.telegram.messages("coach")) == before + 1
    assert "Alex Rivers changed week 1." in talk.last("coach")
    await talk.tap("Approve", "coach")
    assert "Status: approved" in talk.last("athlete")


async def test_the_inbox_approves_what_holds_every_rule_in_one_tap(sqlite_database: Database) -> None:
    """And says what is left."""
    talk, _ = await trained(sqlite_database, coached=True)
    await live_until(talk, datetime(2027, 1, 1, 18, 30, tzinfo=UTC))
    assert "2 weeks wait for you" in talk.last("coach")
    assert "2 weeks approved." in await talk.tap("Approve all", "coach")
    assert "Nothing waits for you" in talk.last("coach")


async def test_two_editors_see_the_difference_and_nothing_is_overwritten(sqlite_database: Database) -> None:
    """The coach saves first; the athlete chooses between both."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    for label in ("Swap", "Tue:", "Wed:", "Keep as draft"):
        await talk.tap(label)
    save = data_of(talk, "Save")
    await talk.tap("Save")
    await talk.say("/coach", "coach")
    await talk.tap("Inbox", "coach")
    await talk.tap("Alex Rivers, week 1", "coach")
    await talk.tap("Open and edit", "coach")
    for label in ("Sun", "Note"):
        await talk.tap(label, "coach")
    await talk.say("Keep it slow.", "coach")
    await talk.tap("Week", "coach")
    for label in ("Save", "Save"):
        await talk.tap(label, "coach")
    await forge(talk, save)
    text = talk.last()
    assert "Somebody else saved this week while you were editing." in text
    assert "Sunday" in text
    assert "Tuesday" in text
    await talk.tap("Keep my days over it")
    assert "Not saved yet: Tue, Wed" in talk.last()
    for label in ("Save", "Save"):
        await talk.tap(label)
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.week.day(7).notes == "Keep it slow."
        assert stored.week.day(3).is_run


async def test_a_former_coach_sees_and_changes_nothing(sqlite_database: Database) -> None:
    """Every button of the past is refused."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await talk.tap("Inbox", "coach")
    taps = [data_of(talk, label, "coach") for label in ("Alex", "Approve")]
    async with sqlite_database.transaction(START) as uow:
        await uow.coaching.drop_link(talk.telegram.person("coach").id, talk.telegram.person("athlete").id)
    for data in [*taps, f"v1:week:{head.id}.1:0", f"v1:changeok:{head.id}.1:1", f"v1:decline:{head.id}.1:1"]:
        await forge(talk, data, "coach")
        assert talk.toast() == "That plan isn't yours."
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.status is WeekStatus.PENDING


async def test_an_athlete_with_a_coach_cannot_approve_by_a_forged_button(sqlite_database: Database) -> None:
    """The coach approves; a button nobody was shown does nothing."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    for verb in ("approve", "approvenow", "changeok", "inboxok", "decline"):
        await forge(talk, f"v1:{verb}:{head.id}.1:1")
    await forge(talk, f"v1:approveall:{head.id}.1:0")
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.status is WeekStatus.PENDING
        assert stored.approved is None


async def test_an_inbox_of_two_hundred_athletes_reads_in_pages(sqlite_database: Database) -> None:
    """Eight to a page, oldest first."""
    from tests.handlers.chat.trained import MARATHON
    from tests.planned import planned

    talk, _ = await trained(sqlite_database, coached=True)
    coach, plan = talk.telegram.person("coach").id, planned(MARATHON)
    async with sqlite_database.transaction(START) as uow:
        for number in range(30):
            person = Person(id=90_000 + number, chat_id=90_000 + number, name=f"Runner {number}")
            await uow.people.put(person)
            at = START + timedelta(minutes=30 - number)
            await uow.plans.create(person.id, plan, goal_pace_5k_s=None, author_id=person.id, at=at)
            await uow.coaching.put_link(CoachLink(coach_id=coach, athlete_id=person.id))
    await talk.say("/coach", "coach")
    first = await talk.tap("Inbox", "coach")
    assert "31 weeks wait for you" in first
    assert "Alex Rivers" in first
    assert "Runner 29" in first
    pages = [first, *[await talk.tap("More", "coach") for _ in range(3)]]
    assert "More ›" not in talk.labels("coach")
    names = ["Alex Rivers", *(f"Runner {number}" for number in range(30))]
    assert [sum(page.count(f"{name}:") for page in pages) for name in names] == [1] * 31


async def test_auto_approve_and_house_rules_are_set_per_athlete(sqlite_database: Database) -> None:
    """The validator holds the athlete's weeks against the coach's own limits at once."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    for label in ("Alex Rivers", "Approval and house rules", "Auto-approve: when"):
        await talk.tap(label, "coach")
    assert "Auto-approve: when every rule holds." in talk.last("coach")
    for label in ("Long run", "At most 25"):
        await talk.tap(label, "coach")
    assert "Long run's share: at most 25 %" in talk.last("coach")
    async with sqlite_database.read(START) as uow:
        link = (await uow.coaching.coaches_of(talk.telegram.person("athlete").id))[0]
        assert (link.auto_approve.value, link.coach_limits.max_long_run_share) == ("rules", 0.25)
        stored = await uow.plans.head(head.id)
        assert stored is not None
        assert stored.inputs.coach_limits.max_long_run_share == 0.25
    await talk.say("/week")
    await talk.tap("Rules")
    assert "coach allows" in talk.last()


async def test_a_coach_writes_to_all_after_seeing_the_message(sqlite_database: Database) -> None:
    """Shown first, sent once."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await talk.tap("Write to all", "coach")
    assert "Send this?" in await talk.say("Track is closed on Tuesday.", "coach")
    assert "Sent to 1 athlete." in await talk.tap("Send", "coach")
    assert "Track is closed on Tuesday." in talk.last("athlete")
    # Late in the evening the coach is told when it is read.
    await live_until(talk, datetime(2026, 12, 28, 23, 30, tzinfo=UTC))
    await talk.say("/coach", "coach")
    await talk.tap("Write to all", "coach")
    await talk.say("And open again on Wednesday.", "coach")
    said = await talk.tap("Send", "coach")
    assert "1 of them has quiet hours now and gets it when those end." in said
    assert "Wednesday" not in talk.last("athlete")


async def test_a_week_that_breaks_a_rule_is_mended_on_request(sqlite_database: Database) -> None:
    """Saving is blocked with the sentence of the rule; the mended week can be saved."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Tue", "Edit laps", "Work", "Type"):
        await talk.tap(label)
    await talk.say("20 miles")
    await talk.tap("Week")
    blocked = await talk.tap("Save")
    assert "This cannot be saved yet" in blocked
    await talk.tap("Mend it for me")
    await talk.tap("Keep as draft")
    for label in ("Save", "Save"):
        await talk.tap(label)
    assert "pending, waits for your approval" in talk.last()


async def test_an_athlete_is_handed_to_another_coach_by_consent(sqlite_database: Database) -> None:
    """The other coach's link, the athlete's yes; before it nothing changes."""
    talk, head = await trained(sqlite_database, coached=True)
    other = talk.telegram.add_person("Bea", role="other")
    talk.telegram.acts.start(other.id)
    talk.telegram.take_updates()
    async with sqlite_database.transaction(START) as uow:
        await uow.people.put(Person(id=other.id, chat_id=other.id, name="Bea", is_coach=True))
        await uow.coaching.put_invite(Invite(token="ab" * 12, coach_id=other.id, expires_at=START + timedelta(days=3)))
    await talk.say("/coach", "coach")
    for label in ("Alex Rivers", "Hand to another coach"):
        await talk.tap(label, "coach")
    assert "no invitation link" in await talk.say("Bea please", "coach")
    assert "has been asked" in await talk.say(f"https://t.me/bot?start=coach_{'ab' * 12}", "coach")
    assert "would like to hand you over to Bea" in talk.last("athlete")
    await talk.tap("Accept")
    async with sqlite_database.read(START) as uow:
        links = await uow.coaching.coaches_of(talk.telegram.person("athlete").id)
        assert [(link.coach_id, link.responsible) for link in links] == [(other.id, True)]
    await forge(talk, f"v1:week:{head.id}.1:0", "coach")
    assert talk.toast() == "That plan isn't yours."


async def test_approving_all_asks_once(sqlite_database: Database) -> None:
    """The weeks of a month that wait, named before they are approved."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/month")
    await talk.tap("Generate 2")
    await talk.tap("Month")
    assert "Approve weeks 1, 2?" in await talk.tap("Approve all 2")
    assert "2 weeks approved." in await talk.tap("Approve all")
    assert "Approve all" not in " ".join(talk.labels())


async def test_a_saved_change_passes_by_itself_where_the_coach_lets_it(sqlite_database: Database) -> None:
    """Always: approved at once, and the coach is not disturbed."""
    talk, head = await trained(sqlite_database, coached=True)
    athlete, coach = talk.telegram.person("athlete").id, talk.telegram.person("coach").id
    async with sqlite_database.transaction(START) as uow:
        link = CoachLink(coach_id=coach, athlete_id=athlete, auto_approve=AutoApprove.ALWAYS)
        await uow.coaching.put_link(link)
    await talk.say("/week")
    await swap_and_save(talk)
    assert "Saved and approved, as your coach allows." in talk.last()
    assert talk.telegram.messages("coach") == []
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.approved == stored.week


async def test_a_second_coach_edits_but_the_responsible_one_approves(sqlite_database: Database) -> None:
    """What the second coach saves goes before the first."""
    talk, _ = await trained(sqlite_database, coached=True)
    other = talk.telegram.add_person("Bea", role="other")
    talk.telegram.acts.start(other.id)
    talk.telegram.take_updates()
    async with sqlite_database.transaction(START) as uow:
        await uow.people.put(Person(id=other.id, chat_id=other.id, name="Bea", is_coach=True))
        await uow.coaching.put_link(
            CoachLink(coach_id=other.id, athlete_id=talk.telegram.person("athlete").id, responsible=False)
        )
    await talk.say("/coach", "other")
    for label in ("Alex Rivers", "Open this week"):
        await talk.tap(label, "other")
    assert "waits for the coach's approval" in talk.last("other")
    await swap_and_save(talk, "other")
    assert "The responsible coach has been asked" in talk.last("other")
    assert "Bea changed week 1." in talk.last("coach")


async def another_coach(talk: Conversation) -> str:
    """A second coach in a chat of their own; the payload of their invitation."""
    other = talk.telegram.add_person("Bea", role="other")
    talk.telegram.acts.start(other.id)
    talk.telegram.take_updates()
    async with talk.database.transaction(START) as uow:
        await uow.people.put(Person(id=other.id, chat_id=other.id, name="Bea", is_coach=True))
        await uow.coaching.put_invite(Invite(token="ab" * 12, coach_id=other.id, expires_at=START + timedelta(days=3)))
    return f"join_{'ab' * 12}"


async def test_a_second_coach_comes_beside_the_first_and_may_take_over(sqlite_database: Database) -> None:
    """The athlete chooses: beside or in place, who approves, and whom to leave; all are told."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    await talk.telegram.start("athlete", await another_coach(talk))
    assert "come beside them" in talk.last()
    await talk.tap("Accept beside Sam Okafor")
    assert "Sam Okafor still approves your weeks." in talk.last()
    assert "Alex Rivers is your athlete now" in talk.last("other")
    await talk.say("/coach")
    assert "Also with you: Bea." in talk.last()
    await talk.tap("Let Bea approve my weeks")
    assert "Your coach: Bea." in talk.last()
    assert "asked you to approve" in talk.last("other")
    assert "Bea now approves the weeks of Alex Rivers" in talk.last("coach")
    await talk.tap("Leave Bea")
    await talk.tap("Yes, end it")
    assert "Also with you: Sam Okafor." in talk.last()
    assert "You approve your own weeks." in talk.last()
    assert any("Approve plan" in str(message.get("reply_markup")) for message in talk.telegram.messages("athlete"))
    async with sqlite_database.read(START) as uow:
        links = await uow.coaching.coaches_of(talk.telegram.person("athlete").id)
        assert [link.responsible for link in links] == [False]


async def test_house_rules_for_all_hold_for_each_athlete_now_and_later(sqlite_database: Database) -> None:
    """The tighter of the coach's rule for all and for one counts, and a coach who goes takes theirs along."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    for label in ("House rules for all", "Long run", "At most 30", "Hard days", "At most 2"):
        await talk.tap(label, "coach")
    assert "Long run's share: at most 30 %" in talk.last("coach")
    for label in ("‹ Back", "Alex Rivers", "Approval and house rules", "Long run", "At most 25"):
        await talk.tap(label, "coach")
    assert "For all your athletes: Hard days a week: at most 2" in talk.last("coach")

    async def house() -> tuple[int | None, float | None]:
        async with sqlite_database.read(START) as uow:
            stored = await uow.plans.head(head.id)
            assert stored is not None
            return stored.inputs.coach_limits.max_hard_days, stored.inputs.coach_limits.max_long_run_share

    assert await house() == (2, 0.25)
    await talk.tap("Long run", "coach")
    await talk.tap("As the rules have it", "coach")
    assert await house() == (2, 0.30)
    await talk.say("/coach")
    await talk.tap("Leave this coach")
    await talk.tap("Yes, end it")
    assert await house() == (None, None)


async def test_the_roster_says_what_else_waits(sqlite_database: Database) -> None:
    """A week to come that waits is named beside the state of the current one."""
    talk, _ = await trained(sqlite_database, coached=True)
    await live_until(talk, datetime(2027, 1, 1, 18, 30, tzinfo=UTC))
    await talk.say("/coach", "coach")
    assert "Look: week 2 waits for approval" in talk.last("coach")


async def test_a_message_that_is_too_long_is_not_cut(sqlite_database: Database) -> None:
    """The coach is told, and nothing is sent."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await talk.tap("Write to all", "coach")
    assert "at most 1000" in await talk.say("a" * 1001, "coach")
    assert talk.texts() == []
