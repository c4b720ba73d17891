"""At every question: going back, editing, leaving, restarting, help, odd input, and things that are no answer."""

import pytest

from domain.people import ReminderWhen
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.walk import STAGES, STEPS, Stage, answer, finish_from, walk_to

ODD = (
    "<b>bold</b> & <script>alert(1)</script> </i>",
    "x" * 4096,
    "🏃‍♀️💨🎉" * 40,
    "\u202eמרתון\u202c تدريب",
    "a\x00b\x07\u200b\ud83d",
    "Robert'); DROP TABLE people;--",
    "%s %d {0} {name} \\n",
    "999999999999999999999999",
    "-1",
    "１２３４",
    "nan",
    "1e309",
)
each_stage = pytest.mark.parametrize("stage", STAGES, ids=STEPS)


@each_stage
async def test_a_restart_changes_nothing(sqlite_database: Database, stage: Stage) -> None:
    """A new program goes on at the same question, by tap and by text, up to the same plan."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, stage.step)
    await talk.restart()
    await answer(talk, stage)
    assert any(text.startswith(stage.echo) for text in talk.texts())
    await talk.restart()
    for later in STAGES[STEPS.index(stage.step) + 1 :]:
        await answer(talk, later, by_words=True)
    await talk.restart()
    await talk.tap("Create my plan")
    assert await talk.active_plan() is not None


@each_stage
async def test_cancel_keeps_the_answers(sqlite_database: Database, stage: Stage) -> None:
    """After /cancel words go elsewhere; /start goes on at the same question."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, stage.step)
    await talk.say("/cancel")
    assert "Your answers are kept" in talk.last()
    talk.telegram.pass_time(days=3)
    await talk.say("/start")
    if stage.step != "race":
        await talk.tap("Go on")
    assert stage.asks in talk.last()
    await finish_from(talk, stage.step)
    assert "This is what I have" in talk.last()


@each_stage
async def test_help_explains_the_open_question(sqlite_database: Database, stage: Stage) -> None:
    """/help says what fits, how to leave, and asks again."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, stage.step)
    await talk.say("/help")
    assert stage.asks in talk.last()
    assert "/cancel" in talk.last()
    await finish_from(talk, stage.step)
    assert "This is what I have" in talk.last()


@pytest.mark.parametrize("stage", STAGES[1:], ids=STEPS[1:])
async def test_back_loses_nothing(sqlite_database: Database, stage: Stage) -> None:
    """Back shows the answer before; keeping it returns to the question that was open."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, stage.step)
    before = STAGES[STEPS.index(stage.step) - 1]
    await talk.tap("‹ Back")
    # Two questions have two parts: Back leads to the second.
    second = {"clock": "When should the day's workout arrive", "weekly": "how long was your longest run"}
    assert second.get(before.step, before.asks) in talk.last()
    assert "So far:" in talk.last()
    await talk.tap("Keep it")
    assert stage.asks in talk.last()
    await finish_from(talk, stage.step)
    assert "This is what I have" in talk.last()


@each_stage
async def test_edit_on_the_summary_returns_to_it(sqlite_database: Database, stage: Stage) -> None:
    """Each line can be changed from the summary, which then comes back."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "summary")
    title = stage.echo.partition(":")[0].lower()
    await talk.tap(f"Edit {title}")
    assert "So far:" in talk.last()
    # Both questions open at their second part.
    if stage.step in ("clock", "weekly"):
        await talk.tap("Evening before" if stage.step == "clock" else "Not sure")
    else:
        await answer(talk, stage)
    assert "This is what I have" in talk.last()
    await talk.tap("Create my plan")
    person = await talk.person()
    wanted = ReminderWhen.EVENING_BEFORE if stage.step == "clock" else ReminderWhen.MORNING
    assert person.settings.reminder_when is wanted


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage.step != "name"], ids=lambda stage: stage.step)
async def test_odd_text_is_no_answer_and_no_harm(sqlite_database: Database, stage: Stage) -> None:
    """Markup, floods, emoji, right-to-left, control characters and SQL leave the question open and all answers kept."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, stage.step)
    asks = {stage.asks}
    if stage.step == "clock":
        asks.add("Which of these is nearest to you?")  # to a number, which may be a time of the day
    for text in ODD:
        await talk.say(text)
        assert [words for words in asks if words in talk.last()], ascii(text)
    await finish_from(talk, stage.step)
    assert "This is what I have" in talk.last()


async def test_an_odd_race_name_is_shown_as_it_is(sqlite_database: Database) -> None:
    """Any text can be a name: it is cut to one line, never read as markup, and cannot turn the line round."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "name")
    for text in ODD:
        await talk.say(text)
        assert "When is the race" in talk.last()
        name = next(shown for shown in reversed(talk.texts()) if shown.startswith("Name: "))
        assert len(name) < 80
        assert "\u202e" not in name
        await talk.tap("Edit")
    await talk.say(ODD[0])
    await finish_from(talk, "date")
    assert "<b>bold</b> & <script>" in talk.last()
    await talk.tap("Create my plan")
    assert await talk.active_plan() is not None


@pytest.mark.parametrize("stage", STAGES[::4], ids=STEPS[::4])
async def test_what_is_no_text_is_answered_kindly(sqlite_database: Database, stage: Stage) -> None:
    """Stickers, voice, contacts, files and places at a question are told apart, and the question stays open."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, stage.step)
    acts, athlete = talk.telegram.acts, talk.telegram.athlete.id
    acts.send_sticker(athlete)
    await talk.telegram.pump()
    assert "sticker" in talk.last()
    acts.send_voice(athlete)
    await talk.telegram.pump()
    assert "voice" in talk.last()
    acts.share_contact(athlete)
    await talk.telegram.pump()
    assert "contacts" in talk.last()
    await talk.telegram.send_file("athlete", "run.fit", b"\x0e\x10")
    assert "file" in talk.last()
    await talk.telegram.share_location("athlete", 0.0, -30.0)
    assert talk.last()
    await finish_from(talk, stage.step)
    assert "This is what I have" in talk.last()


async def test_a_tap_on_an_answered_question_says_so(sqlite_database: Database) -> None:
    """A second tap that was on its way when the first was handled changes nothing."""
    talk = await Conversation.open(sqlite_database)
    await talk.say("/start")
    place = talk.telegram.find_button("athlete", "Marathon")
    other = talk.telegram.find_button("athlete", "10K")
    assert place is not None
    assert other is not None
    athlete = talk.telegram.athlete.id
    talk.telegram.acts.call_back(athlete, *place)
    talk.telegram.acts.call_back(athlete, *other)
    await talk.telegram.pump()
    assert "That question is answered" in talk.toast()
    assert "race called" in talk.last()
    assert any(text == "Race: Marathon" for text in talk.texts())


async def test_a_double_tap_on_a_day_picks_it_once(sqlite_database: Database) -> None:
    """A day's button says what it brings, so two quick taps do not undo each other."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "days")
    place = talk.telegram.find_button("athlete", "Wed")
    assert place is not None
    for _ in range(2):
        talk.telegram.acts.call_back(talk.telegram.athlete.id, *place)
    await talk.telegram.pump()
    assert "Picked: Wed" in talk.last()
    await talk.tap("✓ Wed")
    assert "Nothing picked yet" in talk.last()
    await talk.tap("Done")
    assert "at least one day" in talk.toast()


async def test_forgotten_answers_are_gone(sqlite_database: Database) -> None:
    """Forget my answers drops the draft, and /start begins at the first question."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "goal")
    await talk.say("/cancel")
    await talk.tap("Forget my answers")
    await talk.say("/start")
    assert "Which distance" in talk.last()
    assert "So far" not in talk.last()


async def test_words_do_what_the_buttons_do(sqlite_database: Database) -> None:
    """ "back", "keep it", "later", "help" and "create my plan" are understood where they make sense."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "goal")
    await talk.say("back")
    assert "When is the race" in talk.last()
    await talk.say("keep it")
    assert "goal time" in talk.last()
    await talk.say("help")
    assert "/cancel" in talk.last()
    await talk.say("later")
    assert "Your answers are kept" in talk.last()
    await talk.tap("Go on")
    await finish_from(talk, "goal")
    await talk.say("create my plan")
    assert await talk.active_plan() is not None
    assert any("Your plan is ready" in text for text in talk.texts())
    assert talk.telegram.find_button("athlete", "Create my plan") is None


async def test_edit_asks_where_it_was_tapped(sqlite_database: Database) -> None:
    """A settled card turns into its question and back; the question that was open waits, and comes again."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "pace")
    count = len(talk.texts())
    race_day = next(m["message_id"] for m in talk.telegram.messages("athlete") if m["text"].startswith("Race day"))
    await talk.tap("Edit", message_id=race_day)
    assert len(talk.texts()) == count
    assert "How fast are you" in talk.last()
    assert talk.labels() == []
    await talk.tap("In 12 weeks", message_id=race_day)
    assert "Race day: Sun 28 Mar 2027" in talk.texts()
    assert "Question 5" in talk.last()
    assert talk.labels() != []
