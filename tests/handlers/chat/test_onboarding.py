"""From hello to a plan through the real routes: by buttons, by words, by one sentence."""

from datetime import UTC, date, datetime, time

import pytest

from domain.people import ReminderWhen
from domain.units import Units
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.walk import STAGES, answer, walk_to


async def test_a_plan_by_buttons_alone(database: Database) -> None:
    """Nine questions answered with buttons give a summary, and Create my plan gives the plan and week 1."""
    talk = await Conversation.open(database)
    await talk.say("/start")
    for stage in STAGES:
        assert stage.asks in talk.last()
        await answer(talk, stage)
        assert any(text.startswith(stage.echo) for text in talk.texts())
    assert "This is what I have" in talk.last()
    assert "realistic" in talk.last()
    await talk.tap("Create my plan")
    head = await talk.active_plan()
    assert head is not None
    assert head.inputs.race_date == date(2027, 4, 25)
    assert head.inputs.goal_s == 6600
    assert head.inputs.preferred_days == {2, 4, 6}
    assert head.inputs.start == date(2027, 1, 4)
    assert any("Longest run" in text for text in talk.texts())
    assert "Week 1 of 16" in talk.last()
    assert "Approve plan" in talk.labels()
    # The talk is over: no answer can be edited any more, neither on its own card nor on the summary.
    shown = talk.telegram.screen("athlete")
    assert "[Edit" not in shown
    assert all(any(text.startswith(stage.echo) for text in talk.texts()) for stage in STAGES)


async def test_the_same_plan_by_words_alone(sqlite_database: Database) -> None:
    """Typed answers fill the same draft, and the settings follow from them."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary", by_words=True)
    assert "Spring Half (Half marathon)" in talk.last()
    await talk.tap("Create my plan")
    head = await talk.active_plan()
    assert head is not None
    assert head.inputs.race_name == "Spring Half"
    assert head.inputs.goal_s == 6600
    person = await talk.person()
    assert person.settings.zone == "Europe/Berlin"
    assert person.settings.units is Units.MI
    assert person.settings.reminder_time == time(7)
    assert person.settings.reminder_when is ReminderWhen.MORNING
    assert {timer.kind for timer in await talk.timers()} >= {"reminder", "generate"}


async def test_one_sentence_fills_what_it_says(sqlite_database: Database) -> None:
    """A first message that names race, date and goal leaves only the rest to be asked."""
    talk = await Conversation.open(sqlite_database, start=datetime(2026, 11, 20, 14, 0, tzinfo=UTC))
    await talk.say("Boston Marathon on April 19, sub 3:30")
    understood = talk.texts()[-2]
    assert "Boston Marathon" in understood
    assert "Mon 19 Apr 2027" in understood
    assert "3:30:00" in understood
    assert "How fast are you" in talk.last()
    await talk.tap("Edit race day")
    assert "When is the race" in talk.last()
    assert "So far: Mon 19 Apr 2027" in talk.last()
    await talk.tap("Keep it")
    assert "How fast are you" in talk.last()


async def test_a_first_hello_without_a_plan_begins(sqlite_database: Database) -> None:
    """Any other first message is greeted, and the first question asked."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("hello")
    assert "Welcome to Milepost" in talk.texts()[0]
    assert "Which distance" in talk.last()


async def test_create_my_plan_tapped_twice_makes_one_plan(sqlite_database: Database) -> None:
    """The second tap finds nothing left to create."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    place = talk.telegram.find_button("athlete", "Create my plan")
    assert place is not None
    message, data = place
    athlete = talk.telegram.athlete.id
    talk.telegram.acts.call_back(athlete, message, data)
    talk.telegram.acts.call_back(athlete, message, data)
    await talk.telegram.pump()
    assert len(await talk.plans()) == 1
    assert "became a plan already" in talk.toast()


async def test_a_new_plan_is_asked_about_first(sqlite_database: Database) -> None:
    """Whoever has a plan keeps it unless they say otherwise; a new one archives the old."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    await talk.tap("Create my plan")
    first = await talk.active_plan()
    await talk.say("/start")
    assert "takes its place" in talk.last()
    await talk.tap("Keep my plan")
    assert await talk.active_plan() == first
    await talk.say("/start")
    await talk.tap("Make a new plan")
    assert "Which distance" in talk.last()
    known = next(text for text in talk.texts() if text.startswith("What I know from before"))
    assert "Running days: Tue, Thu and Sat" in known
    assert "Fitness: 8:03/mi" in known
    for stage in STAGES:
        if stage.step not in {"clock", "days", "pace", "weekly"}:  # known from the first plan
            await answer(talk, stage)
    await talk.tap("Create my plan")
    second = await talk.active_plan()
    assert first is not None
    assert second is not None
    assert second.id != first.id
    assert [head.status.value for head in await talk.plans()] == ["active", "archived"]


async def test_a_goal_out_of_reach_offers_three_ways(sqlite_database: Database) -> None:
    """The likely time, a later race, or keep mine."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    await talk.say("1:20:00")
    assert "out of reach" in talk.last()
    assert {"A later race", "Keep 1:20:00"} <= set(talk.labels())
    await talk.tap("Keep 1:20:00")
    assert "It stays the goal" in talk.last()
    assert "A later race" not in talk.labels()
    await talk.say("1:20:00")
    await talk.tap("Aim for")
    assert "realistic" in talk.last()
    await talk.say("1:20:00")
    await talk.tap("A later race")
    assert "When is the race" in talk.last()


async def test_just_finish_has_no_goal_pace(sqlite_database: Database) -> None:
    """Without a goal time the plan has none, and the summary says what is likely."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "goal")
    await talk.tap("Just finish")
    for stage in STAGES[4:]:
        await answer(talk, stage)
    assert "No goal time" in talk.last()
    await talk.tap("Create my plan")
    head = await talk.active_plan()
    assert head is not None
    assert head.inputs.goal_s is None
    assert head.goal_pace_5k_s is None


async def test_a_yes_to_the_health_question_keeps_only_its_consequence(sqlite_database: Database) -> None:
    """A clinician is advised, the plan is easy, and the words are nowhere in the database."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "health")
    await talk.say("my achilles hurts")
    assert "clinician" in talk.last()
    assert "easy runs only" in talk.last()
    assert not await talk.database_mentions("achilles")
    await talk.tap("Create my plan")
    head = await talk.active_plan()
    assert head is not None
    assert head.inputs.easy_only


async def test_a_start_in_mid_week_is_a_choice(sqlite_database: Database) -> None:
    """On a Wednesday the next Monday is offered first, and today is one tap away."""
    talk = await Conversation.open(sqlite_database, start=datetime(2027, 1, 6, 12, 0, tzinfo=UTC))
    await walk_to(talk, "summary")
    assert "Start: Mon 11 Jan 2027" in talk.last()
    await talk.tap("Start today")
    assert "Start: Wed 6 Jan 2027" in talk.last()
    await talk.tap("Create my plan")
    head = await talk.active_plan()
    assert head is not None
    assert head.inputs.start == date(2027, 1, 6)


async def test_another_distance_asks_for_the_goal_again(sqlite_database: Database) -> None:
    """A goal time belongs to the distance it was meant for."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    await talk.tap("Edit race")
    await talk.tap("Marathon")
    assert "goal time was for the half marathon" in talk.last()
    assert "goal time for the marathon" in talk.last()
    await talk.tap("Just finish")
    assert "This is what I have" in talk.last()


async def test_answers_that_grew_old_are_asked_again(sqlite_database: Database) -> None:
    """When the race day has passed before the plan was created, the date is asked again."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    talk.telegram.pass_time(days=200)
    await talk.say("/start")
    await talk.tap("Go on")
    assert "has passed" in talk.last()
    assert "When is the race" in talk.last()


async def test_a_location_sets_the_zone(sqlite_database: Database) -> None:
    """The location button asks the phone once, and the keyboard goes away again."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "clock")
    await talk.tap("Use my location")
    assert "don't keep it" in talk.last()
    await talk.telegram.share_location("athlete", 42.36, -71.06)
    assert "New York" in talk.last()
    assert "When should the day's workout arrive" in talk.last()
    assert not await talk.database_mentions("42.36")


async def test_ambiguous_answers_are_asked_with_buttons(sqlite_database: Database) -> None:
    """A date with two readings and a mileage without a unit come back as buttons."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "date")
    await talk.say("4/5")
    assert "Which of these" in talk.last()
    await talk.tap("Mon 5 Apr 2027")
    assert any("Race day: Mon 5 Apr 2027" in text for text in talk.texts())
    await talk.tap("Just finish")
    await talk.tap("5K in 25:00")
    await talk.say("25")
    assert "25 miles or 25 kilometres" in talk.last()
    await talk.tap("25 km")
    assert any("Weekly running: 25 km a week" in text for text in talk.texts())


async def test_out_of_range_is_refused_with_the_range(sqlite_database: Database) -> None:
    """A race in the past, a goal nobody runs, a pace nobody holds: the sentence says what can be."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "date")
    await talk.say("2020-01-01")
    assert "from tomorrow up to" in talk.last()
    await talk.say("April 25")
    await talk.say("0:20:00")
    assert "lies between" in talk.last()
    await talk.tap("Just finish")
    await talk.say("2:00/mi")
    assert "between 4:00 and 16:00" in talk.last()


async def test_an_older_plan_can_be_read_and_not_changed(sqlite_database: Database) -> None:
    """A replaced plan opens from the new one; its weeks refuse edits and approval."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary", by_words=True)
    await talk.tap("Create my plan")
    first = await talk.active_plan()
    assert first is not None
    await talk.say("/start")
    await talk.tap("Make a new plan")
    for stage in STAGES:
        if stage.step not in {"clock", "days", "pace", "weekly"}:
            await answer(talk, stage)
    await talk.tap("Create my plan")
    await talk.say("/plan")
    await talk.tap("All plans")
    assert "Spring Half, Sun 25 Apr 2027: replaced" in talk.last()
    await talk.tap("Spring Half")
    assert "This plan is archived" in talk.last()
    await talk.tap("This week")
    await talk.tap("Approve plan")
    assert "it can be read, not changed" in talk.toast()
    await talk.tap("Swap")
    assert "it can be read, not changed" in talk.toast()


@pytest.mark.parametrize(
    ("step", "advice"),
    [("race", "fine one to aim at"), ("date", "a day to aim at"), ("pace", "ten minutes"), ("weekly", "Roughly")],
)
async def test_not_knowing_is_met_with_advice(sqlite_database: Database, step: str, advice: str) -> None:
    """ "I don't know" is an answer too: the question comes again with a way to answer it."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, step)
    await talk.say("I don't know")
    assert advice in talk.last()
    assert "Question" in talk.last() or step == "pace"


async def test_any_answer_may_say_more_than_was_asked(sqlite_database: Database) -> None:
    """After /start, one sentence fills all it says, with Edit beside each; only the rest is asked."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    await talk.say("Boston Marathon on April 19, sub 3:30")
    assert "How fast are you" in talk.last()
    understood = talk.texts()[-2]
    for line in ("I also understood:", "Name: Boston Marathon", "Race day: Mon 19 Apr 2027", "Goal: 3:30:00"):
        assert line in understood
    assert any(text == "Race: Marathon" for text in talk.texts())
    await talk.say("5k in 23:20, 30 miles a week")
    assert "Which days" in talk.last()
    assert "Weekly running: 30 mi" in talk.texts()[-2]


async def test_more_than_was_asked_never_changes_an_answer_given(sqlite_database: Database) -> None:
    """A later answer that happens to name another race leaves the race as it is."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    await talk.tap("Half marathon")
    await talk.say("Skyline 10K Half")
    assert any(text == "Race: Half marathon" for text in talk.texts())
    assert any(text.startswith("Name: Skyline") for text in talk.texts())
    await talk.say("April 18, sub 1:50")
    assert "How fast are you" in talk.last()
    assert "Goal: 1:50:00" in talk.texts()[-2]


async def test_an_answer_out_of_range_still_keeps_what_else_was_said(sqlite_database: Database) -> None:
    """The open question is asked again; the rest of the sentence is not lost."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    await talk.say("sub 3:30 on April 19")
    assert "Which distance" in talk.last()
    assert "Race day: Mon 19 Apr 2027" in talk.texts()[-2]


async def test_a_new_plan_asks_how_its_weeks_shall_begin(sqlite_database: Database) -> None:
    """Two buttons at the end; unanswered, each week waits for the athlete's approval."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    await talk.tap("Create my plan")
    assert any("How shall your weeks begin?" in text for text in talk.texts())
    assert not (await talk.person()).settings.weeks_start_themselves
    await talk.tap("Start weeks by themselves")
    assert (await talk.person()).settings.weeks_start_themselves
    assert "Status: approved" in await talk.say("/week")
