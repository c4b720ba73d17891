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


IN_SPANISH = "Te entiendo en español, pero por ahora contesto en inglés."


async def test_who_speaks_spanish_is_told_first_that_the_answers_are_in_english(sqlite_database: Database) -> None:
    """In Spanish, once: with the welcome, or with what a first sentence was understood to say."""
    talk = await Conversation.open(sqlite_database)
    for who in ("athlete", "coach"):
        talk.telegram.person(who).language_code = "es-MX"
    await talk.say("/start")
    assert IN_SPANISH in talk.texts()[0]
    assert sum(IN_SPANISH in text for text in talk.texts()) == 1
    await talk.say("maratón el 18 de abril", "coach")
    assert sum(IN_SPANISH in text for text in talk.texts("coach")) == 1


async def test_who_asks_for_spanish_reads_what_there_is(sqlite_database: Database) -> None:
    """At a question, in words later, and where the language is chosen; German, which is spoken, says no such thing."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    assert not any(IN_SPANISH in text for text in talk.texts())
    said = await talk.say("español por favor")
    assert IN_SPANISH in said
    assert "Which distance is your race?" in said


async def test_spanish_is_no_language_to_choose_yet(sqlite_database: Database) -> None:
    """The settings say so, and the wish in words gets the same sentence."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/settings")
    assert IN_SPANISH in await talk.tap("Language")
    assert IN_SPANISH in await talk.say("speak spanish")
