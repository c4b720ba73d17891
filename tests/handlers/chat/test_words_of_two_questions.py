"""A rest day's "it" is the next run; Friday's card asks two things, and a bare yes is asked of which."""

from datetime import timedelta

import pytest

from storage.engine import Database
from tests.handlers.chat.trained import START, live_until, trained

# A Wednesday without a run; the next is on Thursday.
REST_DAY = START + timedelta(days=2)
FRIDAY_EVENING = START + timedelta(days=4, hours=10)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("cancel it, in-laws are coming", "Skip Thu 31 Dec"),
        ("I'm knackered", "Make Thu 31 Dec easier"),
        ("i'm giving it a miss, too icy", "Skip Thu 31 Dec"),
    ],
)
async def test_what_is_left_out_on_a_rest_day_is_the_run_that_comes_next(
    sqlite_database: Database, text: str, label: str
) -> None:
    """ "Skip Wed" was offered on a Wednesday without a run."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, REST_DAY)
    await talk.say(text)
    assert label in talk.labels()
    assert not any("Wed 30 Dec" in each for each in talk.labels())


async def test_a_run_told_on_a_rest_day_is_todays(sqlite_database: Database) -> None:
    """Only what is changed lies ahead."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, REST_DAY)
    assert "Wed 30 Dec 2026" in await talk.say("ran 3 miles")


@pytest.mark.parametrize("text", ["aye", "👍", "yup"])
async def test_a_bare_yes_to_two_questions_is_asked_of_which(sqlite_database: Database, text: str) -> None:
    """It had logged a run that nobody spoke of, and left the week as it was."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    await talk.say(text)
    assert talk.labels() == ["Approve week 2", "I ran as planned"]
    assert not any("logged as planned" in each for each in talk.texts())
    await talk.tap("Approve week 2")
    assert "Week 2 is approved" in talk.last() or any("Week 2 is approved" in each for each in talk.texts())


@pytest.mark.parametrize("text", ["okay yes I'm fine with that", "yes all good", "go ahead", "looks good to me"])
async def test_a_week_that_is_liked_is_approved(sqlite_database: Database, text: str) -> None:
    """What is said of the week is none of its runs."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    await talk.say(text)
    assert any("Week 2 is approved" in each for each in talk.texts())


async def test_a_week_that_is_fine_but_for_a_day_is_changed(sqlite_database: Database) -> None:
    """ "Take something off the Thursday" had been a day off."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    await talk.say("fine but take something off the thursday")
    assert talk.labels() == ["1 mi less", "2 mi less", "3 mi less"]


@pytest.mark.parametrize(("text", "effort"), [("5.5", 6), ("somewhere between 7 and 8 I'd say", 8), ("6 or 7", 7)])
async def test_between_two_efforts_the_harder_one_is_kept(sqlite_database: Database, text: str, effort: int) -> None:
    """Nobody is asked again for a whole number."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, REST_DAY)
    await talk.say("ran 4 miles")
    assert f"effort {effort} of 10" in await talk.say(text)


async def test_who_cannot_say_how_hard_it_was_is_not_asked_again(sqlite_database: Database) -> None:
    """The run is logged without it; and who asks what a number means is told."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, REST_DAY)
    await talk.say("ran 4 miles")
    assert "5 of 10" in await talk.say("what counts as a 5?")
    await talk.say("ran 3 miles yesterday")
    assert "without it" in await talk.say("No idea. I just run.")


async def test_a_yes_in_many_words_does_what_is_previewed(sqlite_database: Database) -> None:
    """ "Uh yeah go ahead and do that" was not understood."""
    talk, _ = await trained(sqlite_database)
    await talk.say("move friday to saturday")
    await talk.say("uh yeah go ahead and do that")
    assert any("Done" in each for each in talk.texts()[-2:])


async def test_so_many_per_cent_of_a_run(sqlite_database: Database) -> None:
    """A share of the distance, in half miles; it had been so many miles, or asked how much."""
    talk, _ = await trained(sqlite_database)
    assert "Long run 8.5 mi instead of Long run 10.5 mi" in await talk.say("knock the long run down by 20%")
    assert "Long run 11 mi instead of Long run 10.5 mi" in await talk.say("bump my long run up 5 percent")


async def test_a_yes_under_a_week_that_waits_leads_to_its_approval(sqlite_database: Database) -> None:
    """Nothing else was asked, and small talk came."""
    talk, _ = await trained(sqlite_database)
    for day in (1, 3, 4):
        await live_until(talk, START + timedelta(days=day, hours=3))
        await talk.say("done as planned, effort 5")
    await live_until(talk, FRIDAY_EVENING)
    await talk.say("aye")
    assert talk.labels() == ["Approve week 2"]
    await talk.say("yes")
    assert any("Week 2 is approved" in each for each in talk.texts())


@pytest.mark.parametrize(
    ("text", "previewed"),
    [
        ("Approve, but can Thursday be Wednesday?", "Move Thursday's run to Wednesday?"),
        ("Approve but without Friday please", "Rest on Friday?"),
        ("looks good, only make Sunday 5 miles", "Sunday: 5 mi in all?"),
    ],
)
async def test_an_approval_with_a_change_previews_the_change(
    sqlite_database: Database, text: str, previewed: str
) -> None:
    """The week was approved, and the change lost."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    await talk.say(text)
    assert previewed in talk.last()
    assert not any("Week 2 is approved" in each for each in talk.texts())


async def test_nothing_is_approved_without_what_was_wished_besides(sqlite_database: Database) -> None:
    """What is not understood may matter more than the yes before it."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    await talk.say("Approved, but could the long run be a bit less hilly")
    assert talk.labels() == ["Approve week 2"]
    assert not any("Week 2 is approved" in each for each in talk.texts())


@pytest.mark.parametrize("text", ["Show it to me first", "show me first", "I want to look at it first"])
async def test_a_week_is_shown_before_it_is_approved(sqlite_database: Database, text: str) -> None:
    """Who wants to see it first has it before them, with its button."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    assert "waits for your approval" in await talk.say(text)


async def test_the_week_that_waits_is_compared_with_the_one_before(sqlite_database: Database) -> None:
    """ "What changed from last week?" asks for no history of versions."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    assert (await talk.say("how is it different from this week?")).count("planned in") == 2


@pytest.mark.parametrize("said", ["no, I can't run on Friday", "nope, friday doesn't work"])
async def test_a_no_with_a_wish_changes_the_week_to_come(sqlite_database: Database, said: str) -> None:
    """It had been taken for runs that were not run, and the week was made anew from that."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    preview = await talk.say(said)
    assert "Rest on Friday?" in preview
    assert "Week 2" in preview


async def test_a_workout_in_words_is_no_length_in_minutes(sqlite_database: Database) -> None:
    """ "6 x 800" had been offered as 800 minutes."""
    talk, _ = await trained(sqlite_database)
    await talk.say("replace thursday's session with 6 x 800")
    assert not any("800 min" in each for each in talk.labels())
