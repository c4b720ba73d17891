"""Groups of athletes for messages and approval, and what passes without a look for many at once."""

from domain.people import AutoApprove
from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START


async def group_of_ann_and_ben(talk: Conversation) -> None:
    """The Tuesday group, its card shown."""
    await talk.say("/coach", "coach")
    await talk.tap("Groups", "coach")
    await talk.tap("New group", "coach")
    await talk.say("Tuesday group", "coach")
    for label in ("Ann", "Ben", "Done"):
        await talk.tap(label, "coach")
    assert "2 athletes\nAnn, Ben" in talk.last("coach")


async def test_a_group_is_written_to_and_approved_alone(sqlite_database: Database) -> None:
    """Nobody outside of it gets the words, nobody outside of it is approved."""
    talk, heads = await club(sqlite_database, ("Ann", "Ben", "Cleo"))
    await group_of_ann_and_ben(talk)
    await talk.tap("Write to them", "coach")
    assert "all 2 athletes" in talk.last("coach")
    await talk.say("Hills tonight", "coach")
    await talk.tap("Send", "coach")
    assert "Sent to 2 athletes." in talk.last("coach")
    assert "Hills tonight" in talk.last("Ben")
    assert "Hills tonight" not in talk.last("Cleo")
    await talk.say("/coach", "coach")
    for label in ("Groups", "Tuesday group", "Approve all"):
        await talk.tap(label, "coach")
    async with sqlite_database.read(START) as uow:
        stored = {name: await uow.plans.week(head.id, 1) for name, head in heads.items()}
    assert [name for name, week in stored.items() if week and week.approved is not None] == ["Ann", "Ben"]


async def test_letting_weeks_pass_takes_those_that_wait_along(sqlite_database: Database) -> None:
    """Set for all at once: what waits now is approved, each athlete told, and Friday's weeks pass by themselves."""
    talk, _ = await club(sqlite_database, ("Ann", "Ben"))
    await talk.say("/coach", "coach")
    await talk.tap("What passes without a look", "coach")
    assert "set for 2 athletes" in talk.last("coach")
    await talk.tap("Auto-approve: when every rule holds", "coach")
    assert talk.toast() == "Auto-approve: when every rule holds, for 2 athletes. 2 waiting weeks are approved."
    assert "Week 1 is ready and approved." in talk.last("Ann")
    async with sqlite_database.read(START) as uow:
        links = await uow.coaching.athletes_of(talk.telegram.coach.id)
    assert {link.auto_approve for link in links} == {AutoApprove.WHEN_RULES_HOLD}


async def test_a_group_of_another_coach_is_nobodys_business(sqlite_database: Database) -> None:
    """Neither looked at nor written to by a forged tap."""
    talk, _ = await club(sqlite_database, ("Ann", "Ben"))
    await group_of_ann_and_ben(talk)
    await talk.say("/coach", "Ann")
    await talk.tap("Leave this coach", "Ann")
    message = list(talk.telegram.chat("Ann").messages.values())[-1]
    for data in ("v1:group:1:0", "v1:groupin:1.1:0", "v1:groupgone:1:0", "v1:tell:0.1:0"):
        talk.telegram.acts.call_back(talk.telegram.person("Ann").id, message, data)
        await talk.telegram.pump()
        assert talk.toast() == "That plan isn't yours."
