"""A coach of one athlete, and of two: whom a sentence is about, and what is never sent by mistake."""

from domain.people import PersonSettings
from storage.engine import Database
from tests.handlers.chat.club import club, later
from tests.handlers.chat.trained import live_until

STARTED = PersonSettings(weeks_start_themselves=True)


async def test_who_coaches_one_athlete_need_not_name_them(sqlite_database: Database) -> None:
    """Nobody else can be meant."""
    talk, _ = await club(sqlite_database, ("Anna",), settings=STARTED)

    said = await talk.say("make thursday shorter", who="coach")
    assert "About whom" not in said
    assert "Anna" in said

    assert "Anna" in await talk.say("move the long run to saturday", who="coach")
    await talk.tap("Do it", who="coach")
    said = await talk.say("undo that", who="coach")
    assert "About whom" not in said
    assert "no plan" not in said
    assert "ake back" in said or "Undone" in said


async def test_of_two_it_is_asked_who(sqlite_database: Database) -> None:
    """Whose Thursday it is only the coach knows."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=STARTED)
    assert "About whom?" in await talk.say("make thursday shorter", who="coach")
    assert "Whose week?" in await talk.say("swap tue and thu", who="coach")
    assert {"Anna", "Ben"} <= set(talk.labels("coach"))


async def test_an_unnamed_approval_shows_what_waits(sqlite_database: Database) -> None:
    """ "Looks good, approve it" with nothing open leads to the inbox."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    assert "2 weeks wait for you" in await talk.say("looks good, approve it", who="coach")


async def test_a_question_about_an_athlete_is_no_text_for_them(sqlite_database: Database) -> None:
    """A message is ready; what is asked of Anna meanwhile is answered, and a late "ok" sends nothing."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=STARTED)
    assert "Send this?" in await talk.say("tell anna to take it easy on thursday", who="coach")

    said = await talk.say("what did anna run last week", who="coach")

    assert "Send this?" not in said
    assert any("This was not sent: “take it easy on thursday”" in each for each in talk.texts("coach"))
    await talk.say("ok", who="coach")
    assert not any("take it easy" in each for each in talk.texts("Anna"))


async def test_other_words_for_a_message_replace_it(sqlite_database: Database) -> None:
    """Who writes to one writes it better: nothing is sent before that is shown."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=STARTED)
    await talk.say("tell anna to take it easy on thursday", who="coach")
    assert "Send this?\n\nplease take it really easy" in await talk.say("please take it really easy", who="coach")
    await talk.say("yes", who="coach")
    assert "please take it really easy" in talk.last("Anna")


async def test_a_message_of_yesterday_is_not_sent_by_a_word(sqlite_database: Database) -> None:
    """An "ok" of the next day is an answer to something else."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=STARTED)
    await talk.say("tell anna to take it easy on thursday", who="coach")
    await live_until(talk, later(days=1))
    await talk.say("ok", who="coach")
    assert any("This was not sent" in each for each in talk.texts("coach"))
    assert not any("take it easy on thursday" in each for each in talk.texts("Anna"))


async def test_who_has_not_run_is_who_missed_a_run(sqlite_database: Database) -> None:
    """One log is no whole week; a run that is not logged may have been run."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"), settings=STARTED)
    await live_until(talk, later(days=4))
    await talk.say("ran 5 miles yesterday in 50 min", who="Anna")
    said = await talk.say("who didn't run", who="coach")
    assert "Planned runs that are not logged as run" in said
    assert "Anna" in said
    assert "Ben" in said


async def test_everything_that_waits_is_the_inbox(sqlite_database: Database) -> None:
    """ "Show me everything waiting for my ok" is about nobody in particular."""
    talk, _ = await club(sqlite_database, ("Anna", "Ben"))
    assert "2 weeks wait for you" in await talk.say("show me everything waiting for my ok", who="coach")
