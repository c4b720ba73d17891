"""Questions of athletes answered with their own plan, paces and runs."""

from datetime import timedelta

import pytest

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained


async def _asked(database: Database) -> Conversation:
    talk, _ = await trained(database)
    await live_until(talk, START + timedelta(days=1))
    return talk


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("why does my heart rate climb at the end of long runs?", "late in a long run the heart beats faster"),
        ("why am I so slow?", "easy runs and long runs are"),
        ("warum so langsam?", "easy runs and long runs are"),
        ("do I really need strength work?", "No, it is no must"),
        ("do I need gels for a 10k run?", "nobody needs a gel"),
        ("what is the base phase good for?", "It is for endurance"),
        ("which phase are we in and what is it good for?", "You are in the base phase, week 1 of"),
        ("how many 20 milers do I get?", "20 mi"),
        ("how many hard days do I have this week?", "Week 1 has"),
        ("you write too much", "How long my messages are has no switch"),
        ("schreib weniger", "How long my messages are has no switch"),
        ("do I need a rest day before the long run?", "The day before:"),
        ("will I lose fitness in the taper?", "fitness holds for two to three weeks"),
        ("can I run the easy ones faster if it feels good?", "Slower is never too slow"),
        ("how fast should I start on race day?", "Go out at"),
        ("what if it's hot on race day?", "In heat the goal is off"),
        ("what time should I run?", "the hour makes no difference"),
        ("is next week harder?", "Week 2 is in the base phase"),
        ("what if I miss a week?", "Up to five days off change nothing"),
        ("¿Hablas español?", "contesto en inglés"),
    ],
)
async def test_what_is_asked_is_answered(sqlite_database: Database, question: str, answer: str) -> None:
    """Each gets what it asks for, and no text beside it."""
    assert answer in await (await _asked(sqlite_database)).say(question)


async def test_gels_go_by_how_long_the_run_takes(sqlite_database: Database) -> None:
    """Ten kilometres need none, a marathon some."""
    talk = await _asked(sqlite_database)
    assert "nobody needs a gel" in await talk.say("gels for 10k?")
    assert "every 30 to 45 minutes" in await talk.say("how many gels for a marathon")


async def test_too_many_hard_days_are_counted_before_they_are_eased(sqlite_database: Database) -> None:
    """What the week has is said, and an easier one is a tap."""
    talk = await _asked(sqlite_database)
    await talk.say("there are too many hard days in this")
    assert any("Week 1 has" in each for each in talk.texts())
    assert "Make the week easier" in talk.labels()


async def test_a_week_after_an_illness_is_judged_and_nobody_is_ill(sqlite_database: Database) -> None:
    """Who asks whether it is much after an illness is not sent to rest."""
    talk = await _asked(sqlite_database)
    await talk.say("isn't 28 miles a bit much after being ill?")
    assert any("Week 1 holds" in each and "After an illness" in each for each in talk.texts())
    assert "Make the week easier" in talk.labels()


async def test_whether_it_matters_is_answered_and_the_wish_is_a_tap(sqlite_database: Database) -> None:
    """ "Can I skip the long run, does it matter?"."""
    talk = await _asked(sqlite_database)
    await talk.say("Can I skip the long run, does it matter?")
    assert any("which carries the week" in each for each in talk.texts())
    assert any(each.startswith("Skip") for each in talk.labels())


async def test_a_reminder_comes_so_much_later(sqlite_database: Database) -> None:
    """ "An hour later" is an hour after the time it has now."""
    talk = await _asked(sqlite_database)
    assert "8:00" in await talk.say("remind me an hour later")
    assert "7:30" in await talk.say("30 minutes earlier please, the reminder")


async def test_a_best_time_is_no_news_of_today(sqlite_database: Database) -> None:
    """It may be years old: what it shall say is asked."""
    talk = await _asked(sqlite_database)
    assert "A best time of the last months" in await talk.say("my PB is 3:52")
    assert any("3:52:00" in each for each in talk.labels())


async def test_pacing_a_friend_is_no_race_of_ones_own(sqlite_database: Database) -> None:
    """It stands for the long run of that week; a race it can be, too."""
    talk = await _asked(sqlite_database)
    await talk.say("I'm pacing a friend's half on 14 March")
    assert any("a long run in company" in each for each in talk.texts())


async def test_as_far_as_last_week_is_a_tap(sqlite_database: Database) -> None:
    """What was run on that day a week ago is said, and the day can become just that."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=5, hours=12))
    await talk.say("ran 8 miles on Sunday")
    await talk.say("same distance again on Sunday please")
    assert any("there is nothing to repeat" in each or "you ran" in each for each in talk.texts())


async def test_who_asks_whether_to_drop_to_the_half_is_answered_first(sqlite_database: Database) -> None:
    """What could be run is said; the change is a tap, and no preview."""
    talk = await _asked(sqlite_database)
    await talk.say("do you think I should drop to the half, honestly")
    assert any("If the race were today" in each for each in talk.texts())
    assert any("Half marathon" in each for each in talk.labels())


async def test_honestly_asked_is_still_a_question(sqlite_database: Database) -> None:
    """ "Be honest, can I break 3:45" sets no goal."""
    talk = await _asked(sqlite_database)
    await talk.say("be honest, can I break 3:45?")
    assert any("If the race were today" in each for each in talk.texts())


async def test_spanish_is_told_once_that_it_is_understood(sqlite_database: Database) -> None:
    """In Spanish, before the first answer, and not before the second."""
    talk = await _asked(sqlite_database)
    await talk.say("¿qué toca mañana?")
    await talk.say("¿cuántos kilómetros esta semana?")
    assert sum("contesto en inglés" in each for each in talk.texts()) == 1


async def test_english_is_no_spanish(sqlite_database: Database) -> None:
    """ "Normal" is a word of both."""
    talk = await _asked(sqlite_database)
    await talk.say("people overtake me on easy runs, normal?")
    await talk.say("muscle cramps, is that normal or no")
    assert not any("contesto en inglés" in each for each in talk.texts())
