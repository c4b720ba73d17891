"""One step where one is enough: a preview does it at once, and what was done is undone with one tap."""

from dataclasses import replace

from domain.approval import WeekStatus
from domain.plan import CoachLimits, DayType
from domain.records import StoredWeek
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import data_of, forge, trained


async def week_of(talk: Conversation, plan: int, number: int = 1) -> StoredWeek:
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(plan, number)
    assert stored is not None
    return stored


async def test_a_swap_in_words_is_one_message_and_one_tap(sqlite_database: Database) -> None:
    """Changed, saved and approved at once, with Undo on the card; no question about what is not new."""
    talk, head = await trained(sqlite_database)
    before = (await week_of(talk, head.id)).week
    preview = await talk.say("swap tue and wed")
    assert "Swap Tuesday and Wednesday?" in preview
    assert {"Do it", "Keep as draft"} <= set(talk.labels())
    done = await talk.tap("Do it")
    assert "Done and approved" in done
    assert "Status: approved" in done
    stored = await week_of(talk, head.id)
    assert stored.status is WeekStatus.APPROVED
    assert stored.approved is not None
    assert stored.approved.day(3).distance_mm == before.day(2).distance_mm
    undone = await talk.tap("Undo")
    assert "waits for your approval" in undone
    stored = await week_of(talk, head.id)
    assert (stored.status, stored.week) == (WeekStatus.PENDING, before)


async def test_a_swap_by_buttons_is_four_taps(sqlite_database: Database) -> None:
    """Swap, the one day, the other day, Do it."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Swap", "Tue", "Wed", "Do it"):
        await talk.tap(label)
    assert (await week_of(talk, head.id)).status is WeekStatus.APPROVED


async def test_a_second_press_of_do_it_does_nothing(sqlite_database: Database) -> None:
    """Two quick taps swap once."""
    talk, head = await trained(sqlite_database)
    await talk.say("swap tue and wed")
    button = data_of(talk, "Do it")
    await talk.tap("Do it")
    after = await week_of(talk, head.id)
    await forge(talk, button)
    assert await week_of(talk, head.id) == after


async def test_with_a_coach_do_it_is_send_to_my_coach(sqlite_database: Database) -> None:
    """One tap puts the change before the coach; nothing is called approved that is not."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("swap tue and wed")
    assert "Do it" not in talk.labels()
    sent = await talk.tap("Send to my coach")
    assert "sent to the coach" in sent
    assert "waits for the coach's approval" in sent
    assert (await week_of(talk, head.id)).status is WeekStatus.PENDING
    assert "Alex Rivers changed week 1" in talk.last("coach")


async def test_approving_is_one_tap_where_nothing_is_new(sqlite_database: Database) -> None:
    """No second question about a week that holds every rule."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    assert "Week 1 is approved." in await talk.tap("Approve plan")
    assert (await week_of(talk, head.id)).status is WeekStatus.APPROVED


async def limited(talk: Conversation, plan: int, limits: CoachLimits) -> None:
    """A coach's limits, set after the week was made."""
    async with talk.database.transaction(talk.telegram.clock.now()) as uow:
        head = await uow.plans.head(plan)
        assert head is not None
        await uow.plans.replace_inputs(replace(head, inputs=replace(head.inputs, coach_limits=limits)))


async def test_a_rest_day_is_never_refused_and_the_rest_is_offered_mended(sqlite_database: Database) -> None:
    """With the long run's share at its limit a rest day can be had: at once, or with the rest of the week mended."""
    talk, head = await trained(sqlite_database)
    await limited(talk, head.id, CoachLimits(max_long_run_share=0.3))
    preview = await talk.say("rest on friday")
    assert "Running less is never refused" in preview
    assert "Do it and mend the rest" in talk.labels()
    done = await talk.tap("Do it")
    assert "Status: approved" in done
    stored = await week_of(talk, head.id)
    assert stored.approved is not None
    assert not stored.approved.day(5).is_run


async def test_the_rest_of_the_week_is_mended_around_the_day_of_rest(sqlite_database: Database) -> None:
    """The day stays rest; what no longer fits is brought into line, previewed first."""
    talk, head = await trained(sqlite_database)
    await limited(talk, head.id, CoachLimits(max_long_run_share=0.3))
    await talk.say("rest on friday")
    mended = await talk.tap("Do it and mend the rest")
    assert "Rest on Friday, and the rest mended?" in mended
    await talk.tap("Do it")
    stored = await week_of(talk, head.id)
    assert stored.status is WeekStatus.APPROVED
    assert not stored.week.day(5).is_run
    assert stored.let_be == () or not any(each.hard for each in stored.let_be)


async def test_a_note_on_a_week_that_breaks_a_house_rule_can_be_saved(sqlite_database: Database) -> None:
    """The rule came after the week; a word is no reason to be stopped."""
    talk, head = await trained(sqlite_database, coached=True)
    await limited(talk, head.id, CoachLimits(max_long_run_share=0.25))
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:day:{head.id}.1.2:0", "coach")
    await talk.tap("Note", "coach")
    await talk.say("Flat, please.", "coach")
    for label in ("Week", "Save", "Save"):
        await talk.tap(label, "coach")
    assert (await week_of(talk, head.id)).week.day(2).notes == "Flat, please."


async def test_an_overruled_rule_is_shown_as_a_choice_with_its_reason(sqlite_database: Database) -> None:
    """One sentence says the risk, one tap does it; the week, its rules and its versions say whose choice it was."""
    talk, head = await trained(sqlite_database)
    await limited(talk, head.id, CoachLimits(max_hard_days=1))
    preview = await talk.say("make tuesday a tempo")
    assert "You may overrule that rule." in preview
    done = await talk.tap("Do it all the same")
    assert "Status: approved" in done
    assert "Your choice" in done
    stored = await week_of(talk, head.id)
    assert stored.status is WeekStatus.APPROVED
    await talk.tap("Rules")
    assert "Your choice (“It is on purpose”)" in talk.last()


async def test_a_rule_that_guards_the_body_is_never_overruled(sqlite_database: Database) -> None:
    """A run twice as long as any before is not done, by no button, and the card says what to do instead."""
    talk, head = await trained(sqlite_database)
    preview = await talk.say("make sunday 24 miles")
    assert "never overruled" in preview
    assert not any(label.startswith(("Do it all", "Do it", "Send")) and "mend" not in label for label in talk.labels())
    await talk.tap("Keep as draft")
    await talk.tap("Save")
    assert "Mend it for me" in talk.labels()
    await forge(talk, f"v1:choice:{head.id}.1.1.used_to_it:1")
    assert (await week_of(talk, head.id)).week.day(7).distance_mm < 20 * 1_609_344


async def test_a_workout_is_written_in_one_line_and_in_force_with_three_taps(sqlite_database: Database) -> None:
    """The day, Write, and after the line Do it: shown as laps before, with its paces."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Tue")
    assert "6x400m @ 1:45" in await talk.tap("Write")
    shown = await talk.say("1 mi easy, 6x400m @ 1:52 with 200m jog, 1 mi easy")
    assert "6 × 400 m at 7:31/mi, 200 m easy between" in shown
    done = await talk.tap("Do it")
    assert "Done and approved" in done
    day = (await week_of(talk, head.id)).week.day(2)
    assert day.type is DayType.INTERVALS
    assert len(day.workout) == 11


async def test_another_line_takes_the_place_of_the_first_and_words_stay_words(sqlite_database: Database) -> None:
    """Nothing is kept before a tap; what is no workout is no answer to it."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    await talk.tap("Tue")
    await talk.tap("Write")
    assert "I couldn't read" in await talk.say("something fast")
    await talk.say("6 mi easy")
    old = data_of(talk, "Keep as draft")
    assert "Easy 4 mi" in await talk.say("4 mi easy")
    await forge(talk, old)
    assert (await week_of(talk, head.id)).status is WeekStatus.PENDING
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        session = await uow.edits.get(talk.telegram.person("athlete").id, head.id, 1)
    assert session is not None
    assert session.week.day(2).miles == 4


async def test_a_coach_writes_a_workout_for_an_athlete(sqlite_database: Database) -> None:
    """The same line on the athlete's day; approved at once, because the coach approves."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:write:{head.id}.1.2:1", "coach")
    await talk.say("20 min tempo in the middle of 5", "coach")
    await talk.tap("Do it", "coach")
    assert (await week_of(talk, head.id)).status is WeekStatus.APPROVED
    assert "Week 1 is approved." in talk.last("athlete")


async def test_a_written_workout_that_a_rule_stops_says_the_way_that_is_there(sqlite_database: Database) -> None:
    """No button on its card mends it, so the card does not say so; kept as a draft it is mended in the week."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:write:{head.id}.1.6:1", "coach")
    await talk.say("1 mi easy, 6x800m @ 7:30 with 400m jog, 1 mi easy", "coach")
    assert "Kept as a draft it can be mended in the week." in talk.last("coach")
    assert talk.labels("coach") == ["Keep as draft", "Back"]
    for label in ("Keep as draft", "Save", "Mend it for me", "Do it"):
        await talk.tap(label, "coach")
    assert (await week_of(talk, head.id)).status is WeekStatus.APPROVED


async def test_a_lap_is_made_longer_with_four_taps(sqlite_database: Database) -> None:
    """The day, its laps, +, and done."""
    talk, head = await trained(sqlite_database)
    before = (await week_of(talk, head.id)).week.day(2).distance_mm
    await talk.say("/week")
    for label in ("Tue", "Edit laps", "+", "Save and finish"):
        await talk.tap(label)
    stored = await week_of(talk, head.id)
    assert stored.status is WeekStatus.APPROVED
    assert stored.week.day(2).distance_mm == before + 402_336


async def test_what_blocks_an_approval_has_ways_on_for_the_coach(sqlite_database: Database) -> None:
    """From the change card: mend it, or overrule it with a reason, which the athlete reads as the coach's choice."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("swap tue and wed")
    await talk.tap("Send to my coach")
    await limited(talk, head.id, CoachLimits(max_long_run_share=0.25))
    asked = await talk.tap("Approve", "coach")
    assert "This goes against a rule" in asked
    assert "Mend it for me" in talk.labels("coach")
    await talk.tap("It is on purpose", "coach")
    assert (await week_of(talk, head.id)).status is WeekStatus.APPROVED
    assert "The coach's choice (“It is on purpose”)" in talk.last()


async def test_a_coach_goes_on_to_the_next_waiting_week(sqlite_database: Database) -> None:
    """One tap from a decided week; where none waits, that is said."""
    talk, _ = await trained(sqlite_database, coached=True)
    await talk.say("swap tue and wed")
    await talk.tap("Send to my coach")
    await talk.tap("Approve", "coach")
    await talk.tap("Next waiting week", "coach")
    assert talk.toast() == "No other week waits for you."
