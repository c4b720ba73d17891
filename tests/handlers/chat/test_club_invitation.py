"""One link for a club: limited by number and time, and each is asked for themselves."""

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation


async def test_one_link_brings_a_club_each_by_their_own_consent(sqlite_database: Database) -> None:
    """Ten places: ten come, each after their own yes, once; the eleventh is told why not."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/coach", "coach")
    await talk.tap("I coach runners", "coach")
    await talk.tap("Invite a club", "coach")
    await talk.tap("10", "coach")
    payload = (
        next(text for text in reversed(talk.texts("coach")) if "?start=" in text).partition("?start=")[2].split()[0]
    )
    runners = [talk.telegram.add_person(f"Runner{number}", role=f"runner{number}") for number in range(11)]
    for runner in runners:
        await talk.telegram.start(runner, payload)
        if runner is not runners[-1]:
            assert "would like to coach you" in talk.telegram.last(runner)
            await talk.telegram.tap(runner, "Accept")
    assert "expired or was used already" in talk.telegram.last(runners[-1])
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        links = await uow.coaching.athletes_of(talk.telegram.coach.id)
    assert len(links) == 10
    # One message about all who came that day.
    joined = [text for text in talk.texts("coach") if "joined you today" in text]
    assert len(joined) == 1
    assert joined[0].startswith("10 runners joined you today.\nRunner0, Runner1")
    assert any("Invitation for 10 runners" in text for text in talk.texts("coach"))
