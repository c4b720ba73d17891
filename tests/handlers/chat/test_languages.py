"""Each person is answered in their own language, chosen or Telegram's own; what somebody else reads is in theirs."""

from datetime import timedelta

from domain.units import Units
from handlers.wording.door import speaking, tr
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_coaching import swap_and_save
from tests.handlers.chat.trained import live_until, trained


def german(message: str, **values: object) -> str:
    """A sentence as the catalogue has it."""
    with speaking("de"):
        said = tr(message, **values)
    assert said != message.format(**values), "the catalogue leaves it out"
    return said


async def choose_german(talk: Conversation, who: str = "athlete") -> None:
    """/settings, Language, Deutsch."""
    await talk.say("/settings", who)
    await talk.tap("Language", who)
    await talk.tap("Deutsch", who)


async def test_the_chosen_language_is_spoken_from_then_on(sqlite_database: Database) -> None:
    """Cards, buttons, errors, numbers and dates; and back."""
    talk, _ = await trained(sqlite_database)
    await choose_german(talk)
    assert german("Settings") in talk.last()
    assert "Deutsch" in talk.last()
    await talk.say("/week")
    assert german("Week {number}", number=1) in talk.last()
    assert german("Swap") in talk.labels()
    await talk.say("/undo")
    assert talk.last() == german("There is nothing to undo: no change of yours in this week or a later one.")
    await talk.say("/settings")
    await talk.tap(german("Use kilometres"))
    assert german("kilometres") in talk.last()
    assert (await talk.person()).settings.units is Units.KM
    await talk.tap(german("Language"))
    await talk.tap("English")
    assert "Settings" in talk.last()


async def test_telegrams_language_is_taken_on_first_contact(sqlite_database: Database) -> None:
    """Where there is a catalogue for it; in any other the chat is English."""
    talk = await Conversation.open(sqlite_database)
    talk.telegram.athlete.language_code = "de-AT"
    talk.telegram.coach.language_code = "pt-br"
    await talk.say("/start")
    await talk.say("/coach", "coach")
    assert (await talk.person()).settings.language == "de"
    assert (await talk.person("coach")).settings.language == "en"


async def test_who_chose_german_and_kilometres_may_answer_in_german(sqlite_database: Database) -> None:
    """What the buttons say can be typed, and no question asks for miles again."""
    talk = await Conversation.open(sqlite_database)
    await choose_german(talk)
    await talk.tap(german("Use kilometres"))
    answers = (
        "/start", "Halbmarathon", "Auslassen", "11. April", "unter 2 Stunden, mein erster", "10 km in 58 Minuten",
        "etwa 25, der längste 9", "Di, Do, Sa und So", "Berlin", "um 7", "nichts davon",
    )  # fmt: skip
    for answer in answers:
        await talk.say(answer)
    summary = talk.last()
    for fact in ("11. Apr 2027", "2:00:00", "25 km", "9 km", "Di, Do, Sa und So", "07:00"):
        assert fact in summary
    assert "/mi" not in "".join(talk.texts()).replace("(7:30/mi, 4:40/km)", "")


async def test_the_others_card_is_in_their_language(sqlite_database: Database) -> None:
    """A German coach reads of the change in German; the athlete hears of the approval in English."""
    talk, _ = await trained(sqlite_database, coached=True)
    await choose_german(talk, "coach")
    await talk.say("/week")
    await swap_and_save(talk)
    assert german("Week {number}", number=1) in talk.last("coach")
    await talk.tap(german("Approve"), "coach")
    assert "Status: approved" in talk.last("athlete")


async def test_the_clock_speaks_it_too(sqlite_database: Database) -> None:
    """The reminder of the next morning."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Approve plan")
    await choose_german(talk)
    await live_until(talk, talk.telegram.clock.now() + timedelta(days=1, hours=2))
    assert german("Today, {date}", date="") in talk.last()
