"""A coach by invitation and consent: join, roster, leave."""

from domain.people import CoachLink, Person
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.walk import walk_to


async def invitation(talk: Conversation) -> str:
    """The payload of a fresh link by the coach."""
    await talk.say("/start", "coach")
    await talk.say("/cancel", "coach")
    await talk.say("/coach", "coach")
    await talk.tap("I coach runners", "coach")
    await talk.tap("Invite an athlete", "coach")
    link = next(text for text in reversed(talk.texts("coach")) if "?start=" in text)
    return link.partition("?start=")[2].split()[0]


async def test_an_athlete_joins_by_consent(sqlite_database: Database) -> None:
    """The link asks first; after yes both know, and the roster shows the plan."""
    talk = await Conversation.open(sqlite_database)
    payload = await invitation(talk)
    await walk_to(talk, "summary")
    await talk.tap("Create my plan")
    await talk.telegram.start("athlete", payload)
    assert "would like to coach you" in talk.last()
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        assert not await uow.coaching.coaches_of(talk.telegram.athlete.id)
    await talk.tap("Accept")
    assert "is your coach now" in talk.last()
    assert "is your athlete now" in talk.last("coach")
    await talk.say("/coach", "coach")
    assert "You coach 1 athlete" in talk.last("coach")
    assert "week 1 of 16, waiting for approval" in talk.last("coach")
    await talk.tap("Alex", "coach")
    await talk.tap("Open this week", "coach")
    assert "Week 1 of 16" in talk.last("coach")


async def test_an_invitation_works_once(sqlite_database: Database) -> None:
    """A second person, and the same one again, are told kindly."""
    talk = await Conversation.open(sqlite_database)
    payload = await invitation(talk)
    third = talk.telegram.add_person("Robin")
    await talk.telegram.start("athlete", payload)
    await talk.tap("Accept")
    await talk.telegram.start(third, payload)
    assert "expired or was used already" in talk.telegram.last(third)


async def test_an_invitation_expires_and_can_be_taken_back(sqlite_database: Database) -> None:
    """Seven days, or until the coach takes it back."""
    talk = await Conversation.open(sqlite_database)
    payload = await invitation(talk)
    await talk.tap("Take back open links", "coach")
    await talk.telegram.start("athlete", payload)
    assert "expired" in talk.last()
    await talk.say("/coach", "coach")
    await talk.tap("Invite an athlete", "coach")
    again = next(text for text in reversed(talk.texts("coach")) if "?start=" in text).partition("?start=")[2].split()[0]
    talk.telegram.pass_time(days=7, minutes=1)
    await talk.telegram.start("athlete", again)
    assert "expired" in talk.last()


async def test_ones_own_link_is_explained(sqlite_database: Database) -> None:
    """A coach who tries the link hears what it is for."""
    talk = await Conversation.open(sqlite_database)
    payload = await invitation(talk)
    await talk.telegram.start("coach", payload)
    assert "your own invitation" in talk.last("coach")


async def test_an_unknown_link_goes_on_to_the_start(sqlite_database: Database) -> None:
    """A payload nobody knows is said to be unknown, and the welcome follows."""
    talk = await Conversation.open(sqlite_database)
    await talk.telegram.start("athlete", "nonsense")
    assert "I don't know that link" in talk.texts()[0]
    assert "Which distance" in talk.last()


async def test_leaving_ends_the_coachs_view(sqlite_database: Database) -> None:
    """An athlete leaves when they like; the coach is told and sees nothing more."""
    talk = await Conversation.open(sqlite_database)
    payload = await invitation(talk)
    await walk_to(talk, "summary")
    await talk.tap("Create my plan")
    head = await talk.active_plan()
    assert head is not None
    await talk.telegram.start("athlete", payload)
    await talk.tap("Accept")
    await talk.say("/coach")
    assert "Your coach: Sam" in talk.last()
    await talk.tap("Leave this coach")
    await talk.tap("Yes, end it")
    assert "You have no coach" in talk.last()
    assert "has ended coaching with you" in talk.last("coach")
    card = talk.telegram.messages("coach")[-1]["message_id"]
    message = talk.telegram.chat("coach").messages[card]
    talk.telegram.acts.call_back(talk.telegram.coach.id, message, f"v1:week:{head.id}.1:0")
    await talk.telegram.pump()
    assert talk.toast() == "That plan isn't yours."


async def test_another_coach_takes_the_place_of_the_first(sqlite_database: Database) -> None:
    """Accepting says what changes, and both coaches hear of it."""
    talk = await Conversation.open(sqlite_database)
    first = await invitation(talk)
    await talk.telegram.start("athlete", first)
    await talk.tap("Accept")
    other = talk.telegram.add_person("Kim", role="second coach")
    await talk.telegram.say(other, "/coach")
    await talk.telegram.tap(other, "I coach runners")
    await talk.telegram.tap(other, "Invite an athlete")
    link = next(m["text"] for m in reversed(talk.telegram.messages(other)) if "?start=" in m.get("text", ""))
    await talk.telegram.start("athlete", link.partition("?start=")[2].split()[0])
    assert "Today your coach is Sam" in talk.last()
    await talk.tap("Accept")
    assert "moved to another coach" in talk.last("coach")
    assert "is your athlete now" in talk.telegram.last(other)


async def test_nobody_invites_without_being_a_coach(sqlite_database: Database) -> None:
    """A forged tap on Invite is refused."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/coach")
    message = list(talk.telegram.chat("athlete").messages.values())[-1]
    talk.telegram.acts.call_back(talk.telegram.athlete.id, message, "v1:coach_invite::0")
    await talk.telegram.pump()
    assert talk.toast() == "That plan isn't yours."


async def test_joining_redraws_both_peoples_cards(database: Database) -> None:
    """The athlete's week is the coach's to approve now; the coach's roster and invitation say who came."""
    talk = await Conversation.open(database)
    payload = await invitation(talk)
    await walk_to(talk, "summary")
    await talk.tap("Create my plan")
    assert "Approve plan" in talk.labels()
    await talk.telegram.start("athlete", payload)
    await talk.tap("Accept")
    assert talk.telegram.find_button("athlete", "Approve plan") is None
    assert any("You coach 1 athlete." in text for text in talk.texts("coach"))
    assert any("Alex Rivers has accepted it" in text for text in talk.texts("coach"))
    await talk.tap("Inbox: 1 week waits", "coach")
    assert "Alex" in talk.last("coach")


async def test_a_roster_of_thirty_has_pages(sqlite_database: Database) -> None:
    """Ten athletes a page, each with a name in the way of markup."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/coach", "coach")
    await talk.tap("I coach runners", "coach")
    async with sqlite_database.transaction(talk.telegram.clock.now()) as uow:
        for number in range(30):
            await uow.people.put(Person(id=5000 + number, chat_id=5000 + number, name=f"<Runner & {number}>" * 4))
            await uow.coaching.put_link(CoachLink(coach_id=talk.telegram.coach.id, athlete_id=5000 + number))
    await talk.say("/coach", "coach")
    assert "Page 1 of 3" in talk.last("coach")
    await talk.tap("More ›", "coach")
    await talk.tap("More ›", "coach")
    assert "Page 3 of 3" in talk.last("coach")
    await talk.tap("‹ Before", "coach")
    assert "Page 2 of 3" in talk.last("coach")


async def test_a_new_plan_of_an_athlete_reaches_the_coach(sqlite_database: Database) -> None:
    """Whoever has a coach already: week 1 is put before them, once."""
    talk = await Conversation.open(sqlite_database)
    payload = await invitation(talk)
    await talk.telegram.start("athlete", payload)
    await talk.tap("Accept")
    await walk_to(talk, "summary")
    await talk.tap("Create my plan")
    assert "Approve plan" not in talk.labels()
    assert "Alex Rivers has a new plan." in talk.last("coach")
    await talk.tap("Approve", "coach")
    assert any("Week 1 is approved" in text for text in talk.texts())


async def test_a_coach_who_starts_is_shown_the_roster_first(sqlite_database: Database) -> None:
    """/start of a coach without a plan begins no questions; a plan of their own is one tap away."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/coach", "coach")
    await talk.tap("I coach runners", "coach")
    assert "/coach shows your athletes" in await talk.say("/start", "coach")
    await talk.tap("Make a plan for myself", "coach")
    assert "Which distance" in talk.last("coach")


async def test_a_pause_is_told_to_the_coach_without_its_reason(sqlite_database: Database) -> None:
    """The athlete is told that the coach will hear of it; the coach hears of the pause and of the return."""
    talk = await Conversation.open(sqlite_database)
    payload = await invitation(talk)
    await walk_to(talk, "summary")
    await talk.tap("Create my plan")
    await talk.telegram.start("athlete", payload)
    await talk.tap("Accept")
    await talk.say("my left calf hurts")
    assert "Sam Okafor, your coach, will be told that you pause, not what it is" in talk.last()
    await talk.tap("Pause from today")
    assert "does not run from Mon 4 Jan 2027" in talk.last("coach")
    assert "calf" not in " ".join(talk.texts("coach"))
    talk.telegram.pass_time(days=8)
    await talk.say("I'm better")
    assert any("is back" in text for text in talk.texts("coach"))
    await talk.tap("Look at the weeks ahead")
    assert any("weeks ahead" in text for text in talk.texts())
