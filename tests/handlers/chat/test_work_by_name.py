"""Work asked for by its name in a chat: shown with its kind, with what the week carries, and edited as what it is."""

from storage.engine import Database
from tests.handlers.chat.trained import trained


async def test_a_lap_of_hills_stays_a_hill(sqlite_database: Database) -> None:
    """A tap on one makes it longer, not easy, and the workout keeps its name and its number."""
    talk, _ = await trained(sqlite_database)
    await talk.say("thursday: 8 x 60s hills")
    await talk.tap("Do it")
    await talk.tap("Thu")
    await talk.tap("Edit laps")
    await talk.tap("Work 1")
    assert "0.25 mi, one hill by effort" in talk.last()
    await talk.tap("+")
    assert "0.5 mi, one hill by effort" in talk.last()
    await talk.tap("‹ Back to the laps")
    assert "Hills, 8 × uphill by effort" in talk.last()
    assert "7 × 0.25 mi, one hill by effort" in talk.last()
    assert "Intervals" not in talk.last()


async def test_a_hill_less_is_counted(sqlite_database: Database) -> None:
    """The title follows its laps."""
    talk, _ = await trained(sqlite_database)
    await talk.say("thursday: 8 x 60s hills")
    await talk.tap("Do it")
    await talk.tap("Thu")
    await talk.tap("Edit laps")
    await talk.tap("Work 3")
    await talk.tap("Delete")
    assert "Hills, 7 × uphill by effort" in talk.last()


async def test_hills_at_another_length_are_hills(sqlite_database: Database) -> None:
    """ "Make Thursday 6 miles" puts easy running around them; what is too short for them has fewer."""
    talk, _ = await trained(sqlite_database)
    await talk.say("thursday: 8 x 60s hills")
    await talk.tap("Do it")
    for said in ("make thursday 6 miles", "make thursday 3 miles"):
        await talk.say(said)
        assert "Thursday: Hills by effort" in talk.last()


async def test_hills_on_a_day_take_its_length(sqlite_database: Database) -> None:
    """Nobody says how many: six, in the run that was there, and no intervals."""
    talk, _ = await trained(sqlite_database)
    await talk.say("hills on thursday")
    assert "Hills, 6 × uphill by effort · 5 mi" in talk.last()
    assert "Breaks a rule" not in talk.last()
    await talk.tap("Do it")
    await talk.say("hills on friday")
    assert "There are hills on Thu" in talk.last()
    await talk.tap("Move Thu")
    assert "Friday: Hills by effort" in talk.last()


async def test_a_tempo_beyond_its_week_is_asked_about(sqlite_database: Database) -> None:
    """What the week carries, the same within the length, or as it was said: each is a preview."""
    talk, _ = await trained(sqlite_database)
    await talk.say("tempo 4 miles on Thursday")
    assert "4 mi at threshold pace is more than a week of" in talk.last()
    assert "2 mi is plenty" in talk.last()
    said = talk.labels()
    assert any("2 mi tempo in the middle of 4 miles" in label for label in said)
    await talk.tap("The workout “1 mi easy, 4 miles tempo")
    assert "Workout: 4 mi at" in talk.last()
    assert "is plenty in a week of" in talk.last()
    await talk.say("tempo 4 miles on Thursday")
    await talk.tap("The workout “2 mi tempo”")
    assert "Tempo 2 mi · 4 mi" in talk.last()
    await talk.say("make thursday a 2 mile tempo")
    assert "Tempo 2 mi · 4 mi" in talk.last()


async def test_strides_are_added_to_an_easy_run(sqlite_database: Database) -> None:
    """Once, and to no long run."""
    talk, _ = await trained(sqlite_database)
    await talk.say("add strides on Tuesday")
    assert "Tuesday: Easy with strides 5 mi instead of Easy 5 mi" in talk.last()
    await talk.tap("Do it")
    await talk.say("add strides on Tuesday")
    assert "has strides at its end already" in talk.last()
    await talk.say("add strides on Sunday")
    assert "end of an easy run" in talk.last()


async def test_easy_and_shorter_is_for_one_week(sqlite_database: Database) -> None:
    """Every run of it, and how long that lasts."""
    talk, _ = await trained(sqlite_database)
    await talk.say("make every run easy and shorter")
    assert "This is for one week" in talk.last()
    assert "Thursday: Easy 4 mi instead of Easy 5 mi" in talk.last()
    assert "Sunday: Long run 8 mi" in talk.last()


async def test_no_intervals_until_a_knee_is_right(sqlite_database: Database) -> None:
    """This week's workout becomes easy, and how to keep them out for longer is a tap; nothing is left out."""
    talk, head = await trained(sqlite_database)
    await talk.say("no intervals until my knee is right")
    assert any("all of it is easy already" in text for text in talk.texts())
    assert "speedwork again" in talk.last()
    assert "No more workouts" in talk.labels()
    talk.telegram.pass_time(days=41 - (talk.telegram.clock.now().date() - head.inputs.start).days)
    await talk.say("did 4 miles in 40 min")
    talk.telegram.pass_time(days=1)
    await talk.say("no intervals until my knee is right")
    assert any("This is for one week" in text for text in talk.texts())
    assert "No more workouts" in talk.labels()
