"""A coach approves in words: with the change that is shown, several at once with exceptions, never by a question."""

from datetime import timedelta

from domain.approval import WeekStatus
from storage.engine import Database
from tests.handlers.chat.club import at_the_desk, club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.test_coach_decides import status_of
from tests.handlers.chat.trained import START, live_until

NAMES = ("Anna", "Ben", "Chris")
# 25 miles are planned in every first week.
LESS = "20 mi planned"


async def _friday(talk: Conversation, week: int = 1) -> None:
    on = START + timedelta(days=7 * week - 3, hours=9)
    await live_until(talk, on)
    talk.telegram.pass_time(seconds=max(0, (on - talk.telegram.clock.now()).total_seconds()))


async def test_yes_and_approve_does_the_change_and_approves(sqlite_database: Database) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    for name, words in (("Anna", "yes and approve"), ("Ben", "approve"), ("Chris", "approve Chris's week")):
        await talk.say(f"{name} this week 20% less", "coach")
        assert LESS in await talk.say(words, "coach")
        assert await status_of(talk, heads[name].id, 1) is WeekStatus.APPROVED


async def test_a_change_and_its_approval_in_one_sentence(sqlite_database: Database) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    said = await talk.say("Anna is coming off a break, take 20% off her week and then approve it", "coach")
    assert "Week: 20 mi, was 25 mi" in said
    assert "Saying yes to this also approves the week." in said
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.PENDING
    assert LESS in await talk.say("yes", "coach")
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.APPROVED


async def test_who_is_excepted_is_left_and_everybody_is_named(sqlite_database: Database) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    said = await talk.say("approve everybody who isn't Chris", "coach")
    assert "Approved now: Anna, Ben (week 1)" in said
    assert "Left out, not approved: Chris (week 1)" in said
    assert await status_of(talk, heads["Ben"].id, 1) is WeekStatus.APPROVED
    assert await status_of(talk, heads["Chris"].id, 1) is WeekStatus.PENDING


async def test_an_exception_that_is_not_understood_approves_nobody(sqlite_database: Database) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    assert "nothing was approved" in await talk.say("approve everyone unless they are ill", "coach")
    for name in NAMES:
        assert await status_of(talk, heads[name].id, 1) is WeekStatus.PENDING


async def test_a_question_approves_nobody_and_names_who_is(sqlite_database: Database) -> None:
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    await talk.say("approve Anna and Ben", "coach")
    for question in ("has everyone been approved", "are this week's plans approved?", "did I approve Chris's week?"):
        said = await talk.say(question, "coach")
        assert "Not approved, waits for you: Chris (week 1)" in said
        assert await status_of(talk, heads["Chris"].id, 1) is WeekStatus.PENDING
    assert "Week 1 is approved." in await talk.say("is my week approved?", "Anna")
    assert "Week 1 is not approved yet." in await talk.say("is my week approved?", "Chris")


async def test_who_waits_is_shown(sqlite_database: Database) -> None:
    talk, _ = await at_the_desk(sqlite_database, NAMES)
    for question in ("who still waits?", "anyone still waiting for me?", "show me all the weeks that wait"):
        assert "3 weeks wait for you" in await talk.say(question, "coach")


async def test_a_cut_of_all_goes_on_for_those_who_are_approved(sqlite_database: Database) -> None:
    """Chris is neither cut nor approved; the others' change is asked first, and nobody's is lost."""
    talk, heads = await at_the_desk(sqlite_database, NAMES)
    await talk.say("everyone 20% less this week", "coach")
    await talk.say("no", "coach")
    assert "Ben" in talk.texts("coach")[-1]
    await talk.say("approve all of them except Chris", "coach")
    said = "\n".join(talk.texts("coach"))
    assert "Approved now: Anna (week 1)" in said
    assert "The change you asked for comes first, then it is approved: Ben" in said
    assert "Left out: not changed, and not approved: Chris" in said
    assert await status_of(talk, heads["Ben"].id, 1) is WeekStatus.APPROVED
    assert await status_of(talk, heads["Chris"].id, 1) is WeekStatus.PENDING


async def test_from_friday_on_the_week_to_come_is_approved(sqlite_database: Database) -> None:
    talk, heads = await club(sqlite_database, NAMES)
    await _friday(talk)
    await talk.say("/coach", "coach")
    said = await talk.say("approve Anna and Ben", "coach")
    assert "Approved now: Anna, Ben (week 2)" in said
    assert "The week before still waits: Anna (1), Ben (1)." in said
    assert await status_of(talk, heads["Anna"].id, 1) is WeekStatus.PENDING


async def test_a_wish_behind_a_decline_is_previewed_and_can_be_approved(sqlite_database: Database) -> None:
    talk, heads = await club(sqlite_database, NAMES)
    await _friday(talk)
    await talk.say("/coach", "coach")
    said = await talk.say(
        "decline Anna's next week, too much too soon, make it 16 miles with a 6 mile long run", "coach"
    )
    declined = "\n".join(talk.texts("coach"))
    assert "Anna: week 2 is declined." in declined
    assert "“Too much too soon”" in declined
    assert "Week: 16 mi, was" in said
    assert "Long run 6 mi instead of" in said
    assert "16 mi planned" in await talk.say("approve", "coach")
    assert await status_of(talk, heads["Anna"].id, 2) is WeekStatus.APPROVED


async def test_at_most_so_much_a_week_is_the_weeks(sqlite_database: Database) -> None:
    talk, _ = await at_the_desk(sqlite_database, NAMES)
    assert "Week: 20 mi, was 25 mi" in await talk.say("Anna this week at most 20 miles", "coach")
    assert "is within 28 mi as it stands" in await talk.say("Ben this week at most 28 miles", "coach")
