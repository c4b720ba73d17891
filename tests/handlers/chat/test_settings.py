"""/settings through the real routes: every preference, by button and typed."""

from datetime import time

from domain.people import ReminderWhen
from domain.units import Units
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import trained
from tests.handlers.chat.walk import walk_to


async def with_plan(database: Database) -> Conversation:
    """An athlete in Berlin with a plan and a reminder at seven."""
    talk = await Conversation.open(database)
    await walk_to(talk, "summary")
    await talk.tap("Create my plan")
    await talk.say("/settings")
    return talk


async def test_units_change_and_back(sqlite_database: Database) -> None:
    """One tap changes the units on the card and in the database."""
    talk = await with_plan(sqlite_database)
    await talk.tap("Use kilometres")
    assert "Units: kilometres" in talk.last()
    assert (await talk.person()).settings.units is Units.KM
    await talk.tap("Use miles")
    assert (await talk.person()).settings.units is Units.MI


async def test_a_new_zone_moves_the_reminder(sqlite_database: Database) -> None:
    """Seven in the morning is another moment elsewhere, and the timer follows."""
    talk = await with_plan(sqlite_database)
    before = {timer.kind: timer.due_at for timer in await talk.timers()}
    await talk.tap("Time zone")
    await talk.say("Boston")
    assert "Time zone: New York" in talk.last()
    after = {timer.kind: timer.due_at for timer in await talk.timers()}
    assert (after["reminder"] - before["reminder"]).total_seconds() == 6 * 3600
    await talk.tap("Time zone")
    await talk.tap("Tokyo")
    assert (await talk.person()).settings.zone == "Asia/Tokyo"


async def test_an_ambiguous_zone_is_asked_with_buttons(sqlite_database: Database) -> None:
    """A country with several zones comes back as buttons."""
    talk = await with_plan(sqlite_database)
    await talk.tap("Time zone")
    await talk.say("USA")
    await talk.tap("Denver")
    assert (await talk.person()).settings.zone == "America/Denver"


async def test_a_location_is_enough(sqlite_database: Database) -> None:
    """Asked for, a location sets the zone; unasked, it is offered."""
    talk = await with_plan(sqlite_database)
    await talk.tap("Time zone")
    await talk.tap("Use my location")
    await talk.telegram.share_location("athlete", 35.68, 139.69)
    assert (await talk.person()).settings.zone == "Asia/Tokyo"
    await talk.telegram.share_location("athlete", 42.36, -71.06)
    assert "New York" in talk.last()
    await talk.tap("Yes, use it")
    assert (await talk.person()).settings.zone == "America/New_York"


async def test_reminder_by_button_by_typing_and_off(sqlite_database: Database) -> None:
    """That day or the evening before, at a tapped or a typed time, or not at all."""
    talk = await with_plan(sqlite_database)
    await talk.tap("Reminder")
    await talk.tap("Evening before")
    assert (await talk.person()).settings.reminder_when is ReminderWhen.EVENING_BEFORE
    await talk.tap("20:00")
    assert (await talk.person()).settings.reminder_time == time(20)
    await talk.tap("Reminder")
    await talk.tap("That day")
    await talk.say("quarter past six")
    assert (await talk.person()).settings.reminder_time == time(6, 15)
    await talk.tap("Reminder")
    await talk.say("at dawn")
    assert "didn't quite get that" in talk.last()
    await talk.tap("No reminders")
    assert "reminder" not in {timer.kind for timer in await talk.timers()}


async def test_quiet_hours_rest_days_and_first_view(sqlite_database: Database) -> None:
    """The rest of the card."""
    talk = await with_plan(sqlite_database)
    await talk.tap("Quiet hours")
    await talk.say("21:30 to 6:00")
    assert "Quiet hours: 21:30–06:00" in talk.last()
    await talk.tap("Quiet hours")
    await talk.tap("No quiet hours")
    assert "Quiet hours: none" in talk.last()
    await talk.tap("A word on rest days")
    assert (await talk.person()).settings.rest_day_messages
    await talk.tap("No word on rest days")
    assert not (await talk.person()).settings.rest_day_messages
    await talk.tap("Show first")
    await talk.tap("Today")
    assert (await talk.person()).settings.default_view == "today"


async def test_cancel_leaves_a_setting_as_it_was(sqlite_database: Database) -> None:
    """/cancel ends the typed question; the next words are plain words again."""
    talk = await with_plan(sqlite_database)
    before = (await talk.person()).settings
    await talk.tap("Time zone")
    await talk.say("/cancel")
    assert "nothing has changed" in talk.last()
    await talk.say("Tokyo")
    assert (await talk.person()).settings == before


async def test_a_setting_in_the_middle_of_the_questions(sqlite_database: Database) -> None:
    """A setting typed between two questions returns to them with every answer."""
    talk = await Conversation.open(sqlite_database)
    await walk_to(talk, "goal")
    await talk.say("/settings")
    await talk.tap("Time zone")
    await talk.say("Boston")
    assert (await talk.person()).settings.zone == "America/New_York"
    await talk.say("sub 1:50")
    assert any(text.startswith("Goal: 1:50:00") for text in talk.texts())
    assert "How fast are you" in talk.last()


async def test_a_command_leaves_a_small_question(sqlite_database: Database) -> None:
    """Whoever asks for the time zone and then for the week has moved on: later words are read as what they say."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/settings")
    await talk.tap("Time zone")
    await talk.say("/week")
    await talk.say("swap tue and wed")
    assert "Swap Tuesday and Wednesday?" in talk.last()


async def test_other_words_leave_a_small_question(sqlite_database: Database) -> None:
    """What is plainly something else is not taken for a bad answer."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/settings")
    await talk.tap("Time zone")
    assert "didn't quite get that" in await talk.say("over there")
    assert "Swap Tuesday and Wednesday?" in await talk.say("swap tue and wed")
    await talk.say("over there")
    # What is still open is shown again beneath it.
    assert "I didn't understand that" in talk.texts()[-2]
    assert "Swap Tuesday and Wednesday?" in talk.last()


async def test_settings_in_words(sqlite_database: Database) -> None:
    """The zone that is named and not the other, the evening before and not the morning; what is not there is said."""
    talk, _ = await trained(sqlite_database)
    assert "Time zone: Chicago" in await talk.say("I'm on Central time, not Eastern")
    assert "Workout arrives: 20:00 the evening before" in await talk.say("Remind me the evening before, around 8")
    assert "can't be left out on single days" in await talk.say("don't remind me on Sundays")
    assert (await talk.person()).settings.reminder_when is ReminderWhen.EVENING_BEFORE
    await talk.say("send things on Tokyo time from tomorrow")
    assert (await talk.person()).settings.zone == "America/Chicago"
    await talk.say("I'll be in Tokyo from tomorrow, send things on Tokyo time")
    await talk.tap("Time zone: Tokyo")
    assert (await talk.person()).settings.zone == "Asia/Tokyo"


async def test_quiet_hours_in_words(sqlite_database: Database) -> None:
    """What is plain is kept at once, also one end alone; of "9 to 5" it is asked."""
    talk, _ = await trained(sqlite_database)
    assert "Quiet hours: 21:00–07:00" in await talk.say("quiet between 9 pm and 7 am")
    assert "Quiet hours: 21:00–08:00" in await talk.say("don't message me before 8")
    assert "Quiet hours: 20:30–08:00" in await talk.say("no messages after 8:30 pm please")
    assert "When should I stay quiet?" in await talk.say("don't message me between 9 and 5")


async def test_a_new_age_is_heard(sqlite_database: Database) -> None:
    """Fifty and more has gentler steps, beside whatever else is said of it."""
    talk, _ = await trained(sqlite_database)
    assert "Carefully: one workout a week" in await talk.say("I turned 61 last week, update my age")
    assert "I keep no age" in await talk.say("update my age")
