"""What one person does shows on the cards that the other one has open, and events reach those who are awake."""

from domain.approval import WeekStatus
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_coaching import swap_and_save
from tests.handlers.chat.trained import forge, trained


async def ask_for_approval(talk: Conversation) -> None:
    """The athlete swaps and saves; the coach has the change card."""
    await talk.say("/week")
    await swap_and_save(talk)


async def test_a_week_card_that_was_left_for_an_edit_follows_what_is_done_there(sqlite_database: Database) -> None:
    """Nobody reads "pending" where the week is approved elsewhere, and only the newer card has buttons then."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await talk.say("swap tue and fri")
    await talk.tap("Do it")
    older, newer = talk.telegram.messages("athlete")[-2:]
    assert "Status: approved" in older["text"]
    assert "reply_markup" not in older
    assert "Done and approved" in newer["text"]


async def test_a_week_approved_in_the_inbox_is_settled_on_its_change_card(database: Database) -> None:
    """The change card says what became of it, and a later change comes as a new message."""
    talk, _ = await trained(database, coached=True)
    await ask_for_approval(talk)
    await talk.say("/coach", "coach")
    await talk.tap("Inbox: 1", "coach")
    await talk.tap("Approve", "coach", message_id=talk.telegram.last_message("coach")["message_id"])
    assert not [text for text in talk.texts("coach") if "week waits" in text]
    change = next(text for text in talk.texts("coach") if text.startswith("Alex Rivers: week 1\n"))
    assert "Status: approved" in change
    before = len(talk.telegram.messages("coach"))
    await swap_and_save(talk, days=("Thu:", "Sat:"))
    assert len(talk.telegram.messages("coach")) == before + 1
    assert "Alex Rivers changed week 1." in talk.last("coach")


async def test_several_saves_are_one_change_card(sqlite_database: Database) -> None:
    """The coach's card is redrawn; it is not sent once more for each save."""
    talk, _ = await trained(sqlite_database, coached=True)
    await ask_for_approval(talk)
    await swap_and_save(talk, days=("Thu:", "Sat:"))
    assert len(talk.telegram.messages("coach")) == 1
    assert "Swap Thursday and Saturday" in talk.last("coach")


async def test_an_open_inbox_follows(sqlite_database: Database) -> None:
    """What the coach approves on a change card leaves the inbox that is open above it."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await talk.tap("Inbox: 1", "coach")
    await ask_for_approval(talk)
    await talk.tap("Approve", "coach", message_id=talk.telegram.last_message("coach")["message_id"])
    assert talk.texts("coach")[0].startswith("Nothing waits for you.")


async def test_quiet_hours_hold_for_who_sleeps_and_not_for_who_taps(database: Database) -> None:
    """At night the change card waits for the morning, unless the coach is there."""
    talk, _ = await trained(database, coached=True)
    talk.telegram.pass_time(hours=14)
    await ask_for_approval(talk)
    assert talk.telegram.messages("coach") == []
    await talk.say("/coach", "coach")
    await talk.tap("Inbox: 1", "coach")
    await talk.tap("Alex Rivers, week 1", "coach")
    await talk.tap("Approve", "coach")
    before = len(talk.telegram.messages("coach"))
    await swap_and_save(talk, days=("Thu:", "Sat:"))
    assert len(talk.telegram.messages("coach")) == before + 1


async def test_a_declined_week_is_saved_before_it_is_approved(sqlite_database: Database) -> None:
    """Neither the coach's Approve all nor a forged button passes what was sent back; saving it again does."""
    talk, head = await trained(sqlite_database, coached=True)
    await ask_for_approval(talk)
    await talk.tap("Decline", "coach")
    await talk.say("Not this week.", "coach")
    await forge(talk, f"v1:approveallnow:{head.id}.1:0", "coach")
    await forge(talk, f"v1:approvenow:{head.id}.1:3", "coach")
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert (stored.status, stored.approved) == (WeekStatus.DRAFT, None)
    await talk.say("/week")
    assert "Send it again" in talk.labels()
    assert "Save changes first" not in talk.labels()
    await talk.tap("Send it again")
    assert "Until they approve it, its days come marked as not approved." in talk.last()
    assert "stays in force" not in talk.last()


async def test_the_roster_and_the_question_of_a_decline_are_not_left_behind(sqlite_database: Database) -> None:
    """An open roster counts what still waits; the answered question has no button any more."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await ask_for_approval(talk)
    await talk.tap("Decline", "coach")
    await talk.say("Not this week.", "coach")
    texts = talk.texts("coach")
    assert "week 1 of 16, draft" in texts[0]
    assert texts[1].endswith("You wrote what should change.")
    assert "reply_markup" not in talk.telegram.messages("coach")[1]


async def test_a_change_card_holds_every_save_since_the_last_decision(sqlite_database: Database) -> None:
    """Both swaps are read on the one card."""
    talk, _ = await trained(sqlite_database, coached=True)
    await ask_for_approval(talk)
    await swap_and_save(talk, days=("Thu:", "Fri:"))
    card = talk.last("coach")
    assert "Swap Tuesday and Wednesday; Swap Thursday and Friday" in card
    for day in ("Tuesday:", "Wednesday:", "Thursday:", "Friday:"):
        assert day in card


async def test_the_athlete_reads_what_the_coach_changed_before_approving(sqlite_database: Database) -> None:
    """Edited, then approved: the news names the days; from the week a coach finds back to athlete and inbox."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    for label in ("Inbox: 1", "Alex Rivers, week 1", "Open and edit"):
        await talk.tap(label, "coach")
    await swap_and_save(talk, "coach")
    await talk.tap("Approve plan", "coach")
    news = talk.last("athlete")
    assert "Week 1 is approved." in news
    assert "Your coach changed:\nTuesday:" in news
    assert {"Inbox", "Athlete"} <= set(talk.labels("coach"))
    await talk.tap("Athlete", "coach")
    assert "Alex Rivers" in talk.last("coach")
