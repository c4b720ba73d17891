"""The longest run, races before, age and the most of a week: asked within the nine questions, shown, and kept."""

import pytest

from domain.plan import RaceExperience
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.walk import STAGES, answer, walk_to


async def test_twelve_taps_make_a_plan(sqlite_database: Database) -> None:
    """From hello to week 1, with the longest run, the first race and the age told on the way."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    taps = (
        "Marathon",
        "Skip",
        "In 16 weeks",
        "Just finish my first",
        "5K in 30:00",
        "25 mi",
        "10 mi",
        "5 days",
        "Berlin",
        "07:00",
        "None, but 50+",
        "Create my plan",
    )
    for label in taps:
        await talk.tap(label)
    assert len(taps) <= 12
    head = await talk.active_plan()
    assert head is not None
    inputs = head.inputs
    assert (inputs.longest_recent_run, inputs.experience, inputs.careful) == (10.0, RaceExperience.FIRST, True)
    assert inputs.preferred_days == {1, 2, 4, 6, 7}
    assert "Week 1 of 16" in talk.last()


async def test_each_has_a_default_that_the_summary_shows(sqlite_database: Database) -> None:
    """Who says nothing of them reads what was taken instead, and where to change it."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    summary = talk.last()
    assert "longest run about 8 mi (my guess)" in summary
    assert "Experience: a few races of this distance (my guess)" in summary
    assert "At most a week: no limit set" in summary
    assert "Training: usual steps" in summary
    assert {"Edit goal", "Edit weekly running", "Edit limits", "Edit health question"} <= set(talk.labels())


async def test_words_say_them_all(sqlite_database: Database) -> None:
    """One sentence fills them, in the units it was said in; the plan keeps every one."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("my first half marathon on May 2, I run 30 km a week, longest 12, I'm 54, at most 5 hours a week")
    understood = talk.texts()[-2]
    for line in (
        "Weekly running: 30 km a week, longest run 12 km",
        "At most a week: 5 hours",
        "Experience: your first race of this distance",
        "Your age: gentler steps",
    ):
        assert line in understood
    await talk.tap("Skip")
    for text in ("sub 2:10", "5k in 27:00", "tue thu sat sun", "Berlin", "7:00", "no"):
        await talk.say(text)
    assert "gentler steps: one workout a week at most, every third week lighter" in talk.last()
    await talk.tap("Create my plan")
    head = await talk.active_plan()
    assert head is not None
    inputs = head.inputs
    assert (inputs.experience, inputs.careful, inputs.most_hours) == (RaceExperience.FIRST, True, 5.0)
    assert inputs.longest_recent_run == pytest.approx(7.46, abs=0.01)


async def test_the_longest_run_in_the_answer_about_the_week(sqlite_database: Database) -> None:
    """ "25 miles, longest 9" answers both; without a unit it is asked once, and then both are known."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "weekly")
    await talk.say("25, longest 9")
    assert "25 miles or 25 kilometres" in talk.last()
    await talk.tap("25 miles")
    assert "Weekly running: 25 mi a week, longest run 9 mi" in talk.texts()[-2]


async def test_a_longest_run_beyond_the_week_is_a_question(sqlite_database: Database) -> None:
    """It says why, offers both readings, and takes none by itself."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "weekly")
    await talk.say("10 miles, longest 12")
    assert "does not fit a usual week" in talk.last()
    await talk.tap("12 mi a week, longest 10 mi")
    assert "Weekly running: 12 mi a week, longest run 10 mi" in talk.texts()[-2]


async def test_a_smaller_week_lets_the_longest_run_go_and_says_so(sqlite_database: Database) -> None:
    """Never a silent fix: the summary says that it is guessed anew."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "weekly")
    await talk.say("30 miles, longest 14")
    for stage in STAGES[6:]:
        await answer(talk, stage)
    await talk.tap("Edit weekly running")
    await talk.tap("Another weekly distance")
    await talk.say("12 miles")
    assert "longest run of 14 mi is more than that week, so I guess it anew" in talk.last()
    assert "12 mi a week, longest run about 5 mi (my guess)" in talk.last()


@pytest.mark.parametrize(("said", "kept"), [("9", "30 mi a week, longest run 9 mi"), ("40", "40 mi a week")])
async def test_a_number_where_the_longest_run_is_asked(sqlite_database: Database, said: str, kept: str) -> None:
    """Within the week it is the run; beyond it another week."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "weekly")
    await talk.tap("30 mi")
    await talk.say(said)
    assert any(kept in text for text in talk.texts())
    assert "Which days" in talk.last()


async def test_most_of_the_week_is_asked_about(sqlite_database: Database) -> None:
    """20 of 30 miles can be the run or a new week."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "weekly")
    await talk.tap("30 mi")
    await talk.say("20 miles")
    assert "Is 20 mi your longest run lately, or what you run in a week?" in talk.last()
    await talk.tap("20 mi a week")
    assert any("Weekly running: 20 mi a week" in text for text in talk.texts())


async def test_forty_hours_are_refused_with_the_range(sqlite_database: Database) -> None:
    """The sentence says what can be, and the limit stays open; a good one is taken and shown."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    await talk.tap("Edit limits")
    await talk.say("40 hours")
    assert "The most hours of a week lie between" in talk.last()
    await talk.say("6 hours, 30 miles")
    assert "At most a week: 30 mi and 6 hours" in talk.last()
    await talk.tap("Edit limits")
    await talk.tap("No limit")
    assert "At most a week: no limit set" in talk.last()


async def test_a_first_race_and_a_quick_goal_are_spoken_of(sqlite_database: Database) -> None:
    """Experience that contradicts the goal is said before the plan is made."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "goal")
    await talk.say("my first")
    assert "And the goal?" in talk.last()
    await talk.say("sub 1:40")
    for stage in STAGES[4:]:
        await answer(talk, stage)
    assert "For a first race of this distance the goal is quicker" in talk.last()


async def test_another_distance_forgets_how_often_it_was_raced(sqlite_database: Database) -> None:
    """A first half says nothing of the 10K; it is asked again, and that is said."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "goal")
    await talk.tap("Just finish my first")
    for stage in STAGES[4:]:
        await answer(talk, stage)
    await talk.tap("Edit race")
    await talk.tap("10K")
    assert "how often you raced the half marathon" in talk.last()
    await talk.tap("Just finish")
    assert "a few races of this distance (my guess)" in talk.last()


@pytest.mark.parametrize(
    ("said", "careful"), [("54", True), ("none, but I'm 61", True), ("I'm 35", False), ("no, over 50", True)]
)
async def test_an_age_answers_the_health_question(sqlite_database: Database, said: str, careful: bool) -> None:
    """From 50 on the steps are gentler; the age itself is kept nowhere."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "health")
    await talk.say(said)
    assert ("gentler steps" in talk.last()) is careful
    assert "This is what I have" in talk.last()


async def test_gentler_steps_can_be_taken_back(sqlite_database: Database) -> None:
    """The question says what was understood, and offers the usual steps."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "health")
    await talk.tap("None, but 50+")
    await talk.tap("Edit health question")
    assert "You go with gentler steps" in talk.last()
    await talk.tap("None, and usual steps")
    assert "Training: usual steps" in talk.last()


async def test_why_is_answered_before_the_plan_is_made(sqlite_database: Database) -> None:
    """At the summary: what shapes that run in the plan that would be; nothing else changes."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    before = talk.last()
    await talk.say("why is my longest run so short?")
    assert "Why Sat 10 Apr 2027: Long run" in talk.last()
    assert "is a step that holds, once it is run" in talk.last()
    assert before in talk.last()


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("not more than 5 hours", "At most a week: 5 hours"),
        ("my first", "Experience: your first race of this distance"),
        ("I'm 61", "Training: gentler steps"),
        ("20 miles a week, longest 7", "20 mi a week, longest run 7 mi"),
    ],
)
async def test_a_line_of_the_summary_is_changed_by_writing_it(sqlite_database: Database, said: str, line: str) -> None:
    """As with every other line; and back from the limits leads to the summary."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    await talk.say(said)
    assert line in talk.last()
    await talk.tap("Edit limits")
    await talk.say("back")
    assert "This is what I have" in talk.last()


async def test_forty_hours_written_at_the_summary_are_refused(sqlite_database: Database) -> None:
    """With the range, and the summary stays as it is."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    await talk.say("not more than 40 hours a week")
    assert "The most hours of a week lie between" in talk.last()
