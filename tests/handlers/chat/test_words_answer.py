"""Words that answer the bot's own questions, and a coach's words about whoever is open or named."""

from datetime import timedelta

import pytest

from domain.people import RunLog, RunState
from domain.plan import DayType
from domain.units import MM_PER_MILE
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, trained
from tests.handlers.chat.walk import walk_to

TODAY = START.date()


async def day_types(talk: Conversation, plan_id: int) -> list[DayType]:
    """The kinds of the first week's days, as they are stored."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(plan_id, 1)
    assert stored is not None
    return [day.type for day in stored.week.days]


async def test_yes_does_what_was_asked_and_no_does_not(sqlite_database: Database) -> None:
    """ "ok" after "Move Thursday's run to Friday?" moves it; "no" leaves it, and the buttons go."""
    talk, head = await trained(sqlite_database)
    before = await day_types(talk, head.id)
    await talk.say("move thursday to wednesday")
    assert "Move Thursday's run to Wednesday?" in talk.last()
    await talk.say("nope")
    assert "nothing has changed" in talk.last()
    assert await day_types(talk, head.id) == before
    await talk.say("move thursday to wednesday")
    await talk.say("👍")
    assert "Wed 30  Easy" in talk.last()


async def test_an_answer_is_understood_after_a_restart(sqlite_database: Database) -> None:
    """The question stands in the chat, not in memory."""
    talk, _ = await trained(sqlite_database)
    await talk.say("push my long run back")
    await talk.restart()
    await talk.say("saturday")
    assert "Move Sunday's run to Saturday?" in talk.last()
    await talk.restart()
    await talk.say("sure, go ahead")
    assert "Sat 2  Long run" in talk.last()


async def test_yesterdays_question_is_not_answered_today(sqlite_database: Database) -> None:
    """After twelve hours nobody means it any more, and a yes changes nothing."""
    talk, head = await trained(sqlite_database)
    before = await day_types(talk, head.id)
    await talk.say("move thursday to wednesday")
    talk.telegram.pass_time(hours=13)
    await talk.say("yes")
    assert await day_types(talk, head.id) == before
    assert "Wed 30  Easy" not in talk.last()


async def test_a_plain_ok_approves_and_logs_nothing(sqlite_database: Database) -> None:
    """Cards that only stand there ask nothing: nobody approves a week or logs a run with a thumbs-up."""
    talk, head = await trained(sqlite_database)
    for command in ("/week", "/today"):
        await talk.say(command)
        await talk.say("ok")
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.status.value == "pending"
        assert not await uow.logs.between(head.athlete_id, TODAY, TODAY + timedelta(days=6))


@pytest.mark.parametrize(("said", "effort"), [("7", 7), ("8/10", 8), ("felt hard", 8), ("easy", 3), ("maybe a 6", 6)])
async def test_how_hard_it_felt_is_answered_in_words(sqlite_database: Database, said: str, effort: int) -> None:
    """ "How hard did it feel?" takes a number and what people say."""
    talk, head = await trained(sqlite_database)
    await talk.say("ran 5 miles in 42:10")
    await talk.say(said)
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        log = await uow.logs.get(head.athlete_id, TODAY)
    assert log is not None
    assert log.effort == effort
    assert log.duration_s == 2530


async def test_the_second_one_is_the_second_button(sqlite_database: Database) -> None:
    """Readings are chosen by their place, and labels by being written."""
    talk, _ = await trained(sqlite_database)
    await talk.say("make tomorrow longer")
    await talk.say("the second one")
    assert "Tuesday: 7 mi in all?" in talk.last() or "2 mi" in talk.last()
    await talk.say("make it easier")
    await talk.say("tomorrow")
    assert "Tuesday" in talk.last()


async def test_questions_are_answered_with_the_plans_numbers(sqlite_database: Database) -> None:
    """Miles, race, pace, goal: read from the plan and the log, changing nothing."""
    talk, _ = await trained(sqlite_database)
    assert "25 mi</b> planned" in await talk.say("how many miles this week") or "25 mi" in talk.last()
    assert "in 111 days" in await talk.say("when is my race")
    assert "9:32" in await talk.say("pace for easy runs?")
    assert "3:45:00" in await talk.say("what's my goal")
    assert "ambitious" in await talk.say("am I on track")


async def test_another_goal_is_shown_before_anything_changes(sqlite_database: Database) -> None:
    """What would change, and the way to a plan with it; no keeps everything."""
    talk, head = await trained(sqlite_database)
    await talk.say("change my goal to 3:30")
    assert "3:45:00 → " in talk.last()
    assert "3:30:00" in talk.last()
    await talk.say("no")
    kept = await talk.active_plan()
    assert kept is not None
    assert (kept.id, kept.inputs.goal_s) == (head.id, 3 * 3600 + 45 * 60)


async def test_a_coach_names_whom_it_is_about(sqlite_database: Database) -> None:
    """A name in the sentence, else whose week is open, else the only athlete; and no onboarding begins."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("swap tue and sun", "coach")
    assert "Alex Rivers" in talk.last("coach")
    await talk.say("swap thu and sun for alex", "coach")
    assert "Swap Thursday and Sunday?" in talk.last("coach")
    assert "Alex Rivers" in talk.last("coach")
    await talk.say("show alex's week", "coach")
    await talk.say("rest on friday", "coach")
    assert "Rest on Friday?" in talk.last("coach")
    assert "Alex Rivers" in talk.last("coach")
    assert not any("Question 1" in text for text in talk.texts("coach"))


async def test_a_coach_logs_and_reports_nothing_for_an_athlete(sqlite_database: Database) -> None:
    """What somebody ran and how they are is theirs to say."""
    talk, head = await trained(sqlite_database, coached=True)
    for said in ("alex is sick", "alex ran 5 miles"):
        await talk.say(said, "coach")
        assert "own" in talk.last("coach")
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        assert not await uow.logs.between(head.athlete_id, TODAY, TODAY)
        assert not await uow.logs.absences(head.athlete_id, TODAY, TODAY)


async def test_a_yes_sends_the_coachs_message(sqlite_database: Database) -> None:
    """ "Send this?" understands yes and no."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("message alex", "coach")
    await talk.say("Well done this week", "coach")
    await talk.say("no", "coach")
    assert not any("Well done this week" in text for text in talk.texts())
    await talk.say("message alex", "coach")
    await talk.say("Well done this week", "coach")
    await talk.say("yes please", "coach")
    assert any("Well done this week" in text for text in talk.texts())


async def test_a_message_typed_in_one_sentence_is_shown_before_it_goes_out(sqlite_database: Database) -> None:
    """Its text need not be typed again, with a colon or without, for one or for all; nothing goes out unseen."""
    talk, _ = await trained(sqlite_database, coached=True)
    for said, text, whom in (
        ("message Alex: great job on Sunday, the next two easy", "great job on Sunday, the next two easy", "Alex"),
        ("tell alex well done", "well done", "Alex"),
        ("Tell everyone track is cancelled tonight", "track is cancelled tonight", "Write to all"),
    ):
        await talk.say(said, "coach")
        assert text in talk.last("coach")
        assert talk.last("coach").startswith(whom)
        assert not any(text in each for each in talk.texts())
        await talk.say("yes", "coach")
        assert any(text in each for each in talk.texts())


async def test_first_messages_are_read_as_they_are_meant(sqlite_database: Database) -> None:
    """Days are no race day, and a misspelled marathon with a 5K result is a marathon."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("half marathon in April, I can run on tue, thu and sun")
    assert any("Running days: Tue, Thu and Sun" in text for text in talk.texts())
    assert not any("Race day:" in text for text in talk.texts())


async def test_who_knows_no_pace_says_how_far_a_jog_brings_them(sqlite_database: Database) -> None:
    """ "Not sure" leads on without a number: a jog of ten minutes, or a gentle start."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "pace")
    await talk.say("dunno")
    assert "easily for ten minutes" in talk.last()
    await talk.say("start gently")
    assert any("Fitness: 14:00/mi" in text for text in talk.texts())


async def test_the_weeks_of_a_button_are_those_of_the_words(sqlite_database: Database) -> None:
    """ "In 16 weeks", tapped and written, is one day."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "date")
    label = next(each for each in talk.labels() if each.startswith("In 16 weeks"))
    await talk.say("in 16 weeks")
    assert any("Race day: Sun 25 Apr 2027" in text for text in talk.texts())
    assert "25 Apr" in label


async def test_a_question_back_at_the_start_takes_yes_and_the_second_one(sqlite_database: Database) -> None:
    """ "Is it your 5K time?" takes "ok"; two readings are chosen by their place; a no asks again."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "pace")
    await talk.say("25:10")
    assert "Is it your 5K time" in talk.last()
    await talk.say("nope")
    assert "How fast are you" in talk.last()
    await talk.say("4:40")
    await talk.say("the first one")
    assert any("4:40/km" in text or "7:31/mi" in text for text in talk.texts())


async def test_too_few_weeks_from_nothing_lead_to_a_later_race(sqlite_database: Database) -> None:
    """Never ran, a yes to the health question, a marathon in eight weeks: a later day is one tap away."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    said = (
        "marathon",
        "skip",
        "in 8 weeks",
        "just finish",
        "not sure",
        "start gently",
        "0",
        "yes",
        "tue thu sun",
        "Berlin",
    )
    for text in (*said, "7:00", "yes"):
        await talk.say(text)
    assert "builds up to little for this distance" in talk.last()
    assert "clinician" in talk.last()
    # No time is made up for who has never run, and nobody is sent out gently over what no plan can bring them to.
    assert "If the race were today" not in talk.last()
    assert "cannot bring you there safely" in talk.last()
    assert "Start the race gently" not in talk.last()
    # Only what truly helps is offered: no later marathon within a year, but a 5K that the weeks build up to.
    assert not any(label.startswith("A later race day") for label in talk.labels())
    await talk.tap("5K on ")
    assert "builds up to little" not in talk.last()
    assert "Race: 5K" in talk.last()


async def test_who_asks_whether_to_skip_has_not_skipped(sqlite_database: Database) -> None:
    """ "Should I skip yesterday?" is asked back; only a yes is done."""
    talk, head = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    for said in ("should I skip today?", "don't skip today"):
        await talk.say(said)
        async with talk.database.read(talk.telegram.clock.now()) as uow:
            assert await uow.logs.get(head.athlete_id, TODAY + timedelta(days=1)) is None
    await talk.say("should I skip today?")
    await talk.say("yes")
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        assert await uow.logs.get(head.athlete_id, TODAY + timedelta(days=1)) is not None


async def test_a_plan_that_would_be_too_long_is_made_anew_from_what_was_run_lately(sqlite_database: Database) -> None:
    """Two weeks of 30 logged miles are what the new plan begins with, and that is said."""
    talk, head = await trained(sqlite_database)
    async with sqlite_database.transaction(START) as uow:
        for day in range(14):
            if day % 7 in (1, 3, 6):
                on = TODAY + timedelta(days=day)
                await uow.logs.put(
                    RunLog(athlete_id=head.athlete_id, date=on, state=RunState.DONE, distance_mm=10 * MM_PER_MILE)
                )
    talk.telegram.pass_time(days=14)
    await talk.say("my race moved to 9 January 2028")
    assert "more than 52 weeks away" in talk.last()
    assert "25 mi → <b>30 mi" in talk.last() or "25 mi → 30 mi" in talk.last()
