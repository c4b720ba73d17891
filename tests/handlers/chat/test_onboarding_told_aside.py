"""What is told at another question than its own is taken, and changes no other answer."""

from datetime import date

import pytest

from domain.plan import RaceExperience
from handlers.desk.draft import Draft, draft_from_json
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import trained

CLINICIAN = "Please talk to a doctor or another clinician before you train hard."


async def draft_of(talk: Conversation) -> Draft:
    """The answers so far."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        dialog = await uow.dialogs.get(talk.telegram.person("athlete").id)
    assert dialog is not None
    return draft_from_json(dialog.state["draft"])


async def asked(database: Database, *said: str) -> Conversation:
    """A conversation after these answers."""
    talk = await Conversation.open(database)
    for words in ("/start", *said):
        await talk.say(words)
    return talk


TO_CLOCK = ("marathon", "skip", "in 20 weeks", "3:30", "10k in 48:30", "25 miles, longest 9", "tue thu sat sun")


@pytest.mark.parametrize("short", ["no", "nope", "none", "no idea", "nothing", "ok", "no sorry"])
async def test_a_short_answer_changes_no_other_one(sqlite_database: Database, short: str) -> None:
    """ "No" at the question about the clock is no wish to just finish."""
    talk = await asked(sqlite_database, *TO_CLOCK, "no idea")
    await talk.say(short)
    draft = await draft_of(talk)
    assert draft.goal_s == 12600
    assert not any("just finish" in text for text in talk.texts()[-2:])


async def test_a_short_no_at_the_summary_keeps_the_goal(sqlite_database: Database) -> None:
    """Nor there."""
    talk = await asked(sqlite_database, *TO_CLOCK, "London", "6:30", "none")
    assert "This is what I have" in talk.last()
    await talk.say("no")
    assert "3:30:00" in talk.last()
    await talk.say("no time goal")
    assert "Goal: just finish" in talk.last()


@pytest.mark.parametrize(
    "flag",
    [
        "heart condition",
        "i have asthma",
        "I'm 15 years old",
        "my knee hurts",
        "high blood pressure",
        "i have a heart murmur",
        "diabetes",
        "i'm pregnant",
    ],
)
@pytest.mark.parametrize("after", [1, 2, 3, 4, 5, 6, 7])
async def test_a_condition_is_taken_at_any_question(sqlite_database: Database, flag: str, after: int) -> None:
    """With what it leads to, and the question is asked again."""
    if flag in ("heart condition", "high blood pressure", "diabetes") and after == 1:
        pytest.skip("a race may be called so")
    talk = await asked(sqlite_database, *TO_CLOCK[:after])
    question = talk.last().split("\n")[0]
    before = await draft_of(talk)
    await talk.say(flag)
    assert question.split(" of ")[0] in talk.last()
    after_it = await draft_of(talk)
    assert after_it.easy_only
    assert (after_it.race_name, after_it.goal_s, after_it.days) == (before.race_name, before.goal_s, before.days)
    assert any(CLINICIAN in text or "clinician" in text for text in talk.texts()[-3:])


@pytest.mark.parametrize("said", ["25 miles, longest 9, but i have asthma", "about 25 a week, I'm diabetic"])
async def test_a_condition_beside_an_answer_is_taken_with_it(sqlite_database: Database, said: str) -> None:
    """Neither is lost."""
    talk = await asked(sqlite_database, *TO_CLOCK[:5])
    await talk.say(said)
    assert (await draft_of(talk)).easy_only


@pytest.mark.parametrize(
    "said",
    [
        "Heart of London Half",
        "Broken Arrow 46K",
        "no injuries",
        "I run without pain",
        "had surgery years ago",
    ],
)
async def test_what_is_no_condition_of_theirs_leaves_the_question_open(sqlite_database: Database, said: str) -> None:
    """A race's name, something denied, something long over."""
    talk = await asked(sqlite_database, "marathon")
    await talk.say(said)
    assert (await draft_of(talk)).easy_only is None


async def test_a_condition_between_a_question_back_and_its_yes(sqlite_database: Database) -> None:
    """The question is put again as it stood, and a yes to it still is one."""
    talk = await asked(sqlite_database, *TO_CLOCK[:5], "0")
    assert "Not running yet?" in talk.last()
    await talk.say("heart condition")
    assert "Not running yet?" in talk.last()
    await talk.say("yes")
    draft = await draft_of(talk)
    assert (draft.weekly_mm, draft.easy_only) == (0, True)
    assert "Question 7" in talk.last()


@pytest.mark.parametrize(
    "far", ["about a mile", "maybe 1 mile", "a mile or so", "1.2 km", "half a mile", "just under a mile", "1.1 miles"]
)
async def test_how_far_ten_minutes_bring_is_understood(sqlite_database: Database, far: str) -> None:
    """The length alone answers it; the fitness is called a guess."""
    talk = await asked(sqlite_database, *TO_CLOCK[:4], "no idea")
    assert "about how far do you get?" in talk.last()
    await talk.say(far)
    draft = await draft_of(talk)
    assert draft.five_k_pace_s is not None
    assert draft.pace_guessed
    assert any("my guess" in text for text in talk.texts()[-3:])


@pytest.mark.parametrize(
    "said", ["I don't run yet", "never run before", "i can't run", "just walking so far, no running"]
)
async def test_who_does_not_run_yet_is_not_asked_how_much(sqlite_database: Database, said: str) -> None:
    """Only whether a start from nothing is right."""
    talk = await asked(sqlite_database, *TO_CLOCK[:4])
    await talk.say(said)
    if "Not running yet?" not in talk.last():
        assert said == "just walking so far, no running"
        return
    await talk.say("yes")
    draft = await draft_of(talk)
    assert (draft.weekly_mm, draft.likely_experience) == (0, RaceExperience.FIRST)
    assert "Question 7" in talk.last()


@pytest.mark.parametrize("after", [3, 4, 5])
@pytest.mark.parametrize("days", ["tue, thu, sat, sun", "tuesdays, thursdays and weekends", "mon wed fri", "weekends"])
async def test_days_told_early_are_taken(sqlite_database: Database, days: str, after: int) -> None:
    """The open question is asked again."""
    talk = await asked(sqlite_database, *TO_CLOCK[:after])
    question = talk.last().split("\n")[0]
    await talk.say(days)
    assert (await draft_of(talk)).days_done
    assert question in talk.last()


async def test_a_start_that_leads_nowhere_near_is_said_before_the_plan(sqlite_database: Database) -> None:
    """A marathon in eight weeks from nothing, with a condition: what it comes to, and a gentle way."""
    talk = await asked(sqlite_database, "marathon", "skip", "in 8 weeks", "just finish", "i don't run yet")
    for words in ("yes", "heart condition", "tue thu sat", "London", "6:30"):
        await talk.say(words)
    said = talk.last()
    assert "Made like this, the plan leads to runs of up to 3 mi, not to a marathon." in said
    assert any(label.startswith("Start gently: 5K on") for label in talk.labels())
    assert "Create my plan all the same" in talk.labels()
    await talk.tap("Start gently")
    assert "Create my plan" in talk.labels()


async def test_a_new_plan_in_one_sentence_keeps_what_is_known(sqlite_database: Database) -> None:
    """Race and day of the sentence, the rest of the plan in force; the week that it began from."""
    talk, head = await trained(sqlite_database)
    await talk.say("new plan: half marathon on 25 april")
    draft = await draft_of(talk)
    assert draft.race is not None
    assert draft.race.label == "Half marathon"
    assert draft.race_date == date(2027, 4, 25)
    assert round(draft.weekly_miles) == head.inputs.weekly_miles
    assert draft.days == head.inputs.preferred_days
