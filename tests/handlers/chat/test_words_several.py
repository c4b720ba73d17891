"""Several things in one message: one preview, one tap, one way back; several runs, one receipt."""

from datetime import timedelta

from domain.people import PersonSettings, RunLog, RunState
from domain.plan import Week
from domain.units import MM_PER_MILE
from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, data_of, forge, live_until, trained

TODAY = START.date()
_ALONE = PersonSettings(weeks_start_themselves=True)


async def _week(talk: Conversation, plan_id: int, number: int = 1) -> Week:
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(plan_id, number)
    assert stored is not None
    return stored.week


async def _log(talk: Conversation, days: int) -> RunLog | None:
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        return await uow.logs.get(talk.telegram.person("athlete").id, TODAY + timedelta(days=days))


async def test_two_edits_are_one_preview_one_tap_and_one_undo(sqlite_database: Database) -> None:
    """Nothing changes before the tap; then both have; Undo takes both back."""
    talk, head = await trained(sqlite_database, settings=_ALONE)
    before = await _week(talk, head.id)
    await talk.say("skip thursday and make sunday 7 mi")
    assert "Rest on Thursday; Sunday: 7 mi in all?" in talk.last()
    assert await _week(talk, head.id) == before
    await talk.tap("Do it")
    after = await _week(talk, head.id)
    assert not after.day(4).is_run
    assert after.day(7).distance_mm == 7 * MM_PER_MILE
    await talk.tap("Undo")
    assert await _week(talk, head.id) == before


async def test_two_edits_are_kept_as_a_draft(sqlite_database: Database) -> None:
    """Both are in the draft, and one step back takes both out of it."""
    talk, _ = await trained(sqlite_database, settings=_ALONE)
    await talk.say("make thursday 3 mi and friday 3 mi")
    await talk.tap("Keep as draft")
    assert "All of it is done. Save when you are ready." in talk.last()
    assert "Thu 31  Easy · 3 mi" in talk.last()
    assert "Fri 1  Easy · 3 mi" in talk.last()
    await talk.tap("Undo")
    assert "Undone: Thursday: 3 mi in all; Friday: 3 mi in all." in talk.last()


async def test_a_moved_run_is_made_shorter_on_its_new_day(sqlite_database: Database) -> None:
    """ "Move it and make it 4 miles" is of one run, and its old day rests."""
    talk, head = await trained(sqlite_database, settings=_ALONE)
    await talk.say("move thursday to saturday and make it 4 miles")
    await talk.tap("Do it")
    week = await _week(talk, head.id)
    assert not week.day(4).is_run
    assert week.day(6).distance_mm == 4 * MM_PER_MILE


async def test_runs_that_follow_each_other_make_room(sqlite_database: Database) -> None:
    """Thursday's on Friday and Friday's on Saturday: no run is lost on the way."""
    talk, head = await trained(sqlite_database, settings=_ALONE)
    before = await _week(talk, head.id)
    await talk.say("move thursday to friday and friday to saturday")
    await talk.tap("Do it")
    week = await _week(talk, head.id)
    assert week.distance_mm == before.distance_mm
    assert (week.day(5).distance_mm, week.day(6).distance_mm) == (before.day(4).distance_mm, before.day(5).distance_mm)


async def test_what_is_so_already_is_said_and_the_rest_previewed(sqlite_database: Database) -> None:
    """Saturday rests: it is said, and not counted as done."""
    talk, _ = await trained(sqlite_database, settings=_ALONE)
    await talk.say("skip thursday and saturday")
    assert "Saturday is a rest day already." in talk.last()
    assert "Rest on Thursday?" in talk.last()


async def test_what_cannot_be_is_said_beside_what_can(sqlite_database: Database) -> None:
    """A rest day becomes no easier; Thursday does."""
    talk, _ = await trained(sqlite_database, settings=_ALONE)
    await talk.say("make thursday and saturday easier")
    assert "Not possible: That day is a rest day already." in talk.last()
    assert "Thursday:" in talk.last()
    assert "Do it" in talk.labels()


async def test_an_edit_of_another_week_is_a_tap_of_its_own(sqlite_database: Database) -> None:
    """This week's is previewed; next week's waits as a button, and is not lost."""
    talk, head = await trained(sqlite_database, settings=_ALONE)
    await talk.say("skip thursday and next tuesday")
    assert "Rest on Thursday?" in talk.last()
    assert any("another week" in text for text in talk.texts())
    await talk.tap("Do it")
    assert not (await _week(talk, head.id)).day(4).is_run
    await talk.tap("Skip")
    await talk.tap("Keep it so")
    assert not (await _week(talk, head.id, 2)).day(2).is_run


async def test_two_edits_of_an_outline_are_kept_in_it(sqlite_database: Database) -> None:
    """Next week is an outline: both are kept, and taken back together."""
    talk, head = await trained(sqlite_database, settings=_ALONE)
    before = await _week(talk, head.id, 2)
    await talk.say("skip tuesday and thursday next week")
    await talk.tap("Keep it so")
    week = await _week(talk, head.id, 2)
    assert not week.day(2).is_run
    assert not week.day(4).is_run
    await talk.tap("Undo")
    assert await _week(talk, head.id, 2) == before


async def test_the_button_of_an_older_preview_does_nothing(sqlite_database: Database) -> None:
    """What was asked for since is another thing."""
    talk, head = await trained(sqlite_database, settings=_ALONE)
    await talk.say("skip thursday and make sunday 7 mi")
    old = data_of(talk, "Do it")
    before = await _week(talk, head.id)
    await talk.say("make thursday 3 mi and friday 3 mi")
    await forge(talk, old)
    assert await _week(talk, head.id) == before


async def test_several_days_that_were_run_have_one_receipt(sqlite_database: Database) -> None:
    """Told in one message, each of its day; the skipped one is skipped."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=4, hours=9))
    count = len(talk.texts())
    await talk.say("tue was 4, did nothing thursday and ran 3 today in 30:00")
    assert len(talk.texts()) == count + 1
    assert "Tue 29 Dec: done: 4 mi" in talk.last() or "Tue 29 Dec: partly done: 4 mi" in talk.last()
    assert "Thu 31 Dec: skipped" in talk.last()
    tuesday, thursday, friday = [await _log(talk, days) for days in (1, 3, 4)]
    assert tuesday is not None
    assert thursday is not None
    assert friday is not None
    assert tuesday.distance_mm == 4 * MM_PER_MILE
    assert thursday.state is RunState.SKIPPED
    assert (friday.distance_mm, friday.duration_s) == (3 * MM_PER_MILE, 1800)


async def test_done_on_two_days_is_both_of_them(sqlite_database: Database) -> None:
    """ "Done Tuesday and Thursday" logs both as planned; a rest day is said to hold no run."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=4, hours=9))
    await talk.say("done tuesday and thursday")
    for days in (1, 3):
        log = await _log(talk, days)
        assert log is not None
        assert log.state is RunState.DONE
    await talk.tap("Tue 29 Dec: look or change")
    assert "5 mi" in talk.last()
    await talk.say("done wednesday and today")
    assert "Wed 30 Dec is not logged" in talk.last()
    assert await _log(talk, 2) is None
    assert await _log(talk, 4) is not None


async def test_a_run_and_a_change_are_logged_and_previewed(sqlite_database: Database) -> None:
    """The run counts at once, the change waits for its tap."""
    talk, head = await trained(sqlite_database, settings=_ALONE)
    await live_until(talk, START + timedelta(days=3, hours=9))
    before = await _week(talk, head.id)
    await talk.say("did 4 today, can you make tomorrow easier")
    log = await _log(talk, 3)
    assert log is not None
    assert log.distance_mm == 4 * MM_PER_MILE
    assert "Friday:" in talk.last()
    assert await _week(talk, head.id) == before
    await talk.tap("Do it")
    assert (await _week(talk, head.id)).day(5).distance_mm < before.day(5).distance_mm


async def test_numbers_that_nobody_calls_run_are_asked_about_first(sqlite_database: Database) -> None:
    """ "Tue 5, wed 3" on a Friday may be what was run: one question for both."""
    talk, _ = await trained(sqlite_database)
    await live_until(talk, START + timedelta(days=4, hours=9))
    await talk.say("tue 5, thu 3")
    assert "Without a tap nothing changes." in talk.last()
    assert await _log(talk, 1) is None
    await talk.tap("Tue 29 Dec: 5 mi; Thu 31 Dec: 3 mi")
    for days, miles in ((1, 5), (3, 3)):
        log = await _log(talk, days)
        assert log is not None
        assert log.distance_mm == miles * MM_PER_MILE


async def test_days_are_made_lighter_up_to_a_day(sqlite_database: Database) -> None:
    """Not that day alone, and not the whole week; what is of the next week is a tap of its own."""
    talk, head = await trained(sqlite_database, settings=_ALONE)
    before = await _week(talk, head.id)
    await talk.say("easier until friday please")
    assert "Make Monday to Friday lighter?" in talk.last()
    await talk.tap("Do it")
    after = await _week(talk, head.id)
    assert [after.day(n).distance_mm < before.day(n).distance_mm for n in (2, 4, 5, 7)] == [True, True, True, False]
    await talk.say("easier until the 7th")
    assert any("another week" in text for text in talk.texts())


async def test_everything_from_a_day_on_goes_a_day_later(sqlite_database: Database) -> None:
    """What lies before that day stays."""
    talk, head = await trained(sqlite_database, settings=_ALONE)
    before = await _week(talk, head.id)
    await talk.say("push everything from thursday back a day")
    await talk.tap("Do it")
    after = await _week(talk, head.id)
    assert after.day(2) == before.day(2)
    assert not after.day(4).is_run
    assert after.day(5).distance_mm == before.day(4).distance_mm


async def test_how_short_the_runs_of_some_days_are_is_asked(sqlite_database: Database) -> None:
    """Two lengths and a little less, each for all of these days."""
    talk, _ = await trained(sqlite_database)
    await talk.say("short runs only thursday to sunday")
    assert "How short shall the runs of those days be?" in talk.last()
    assert len(talk.labels()) == 3
    await talk.tap("At most 30 minutes")
    assert "No run over" in talk.last()


async def test_a_coach_asks_for_several_things_of_an_athlete(sqlite_database: Database) -> None:
    """One preview of the athlete's week, named."""
    talk, heads = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("skip thursday and make sunday 7 mi for anna", who="coach")
    assert "Anna" in talk.last("coach")
    assert "Rest on Thursday; Sunday: 7 mi in all?" in talk.last("coach")
    await talk.tap("Do it", who="coach")
    assert not (await _week(talk, heads["Anna"].id)).day(4).is_run
    assert (await _week(talk, heads["Ben"].id)).day(4).is_run


async def test_a_coach_says_whose_several_things_are_and_the_same_for_another(sqlite_database: Database) -> None:
    """Nobody is named: it is asked whose; "same for Ben" are all of them again."""
    talk, heads = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("skip thursday and make sunday 7", who="coach")
    assert "Whose week?" in talk.last("coach")
    await talk.tap("Anna", who="coach")
    await talk.tap("Do it", who="coach")
    await talk.say("same for ben", who="coach")
    await talk.tap("Do it", who="coach")
    for name in ("Anna", "Ben"):
        week = await _week(talk, heads[name].id)
        assert not week.day(4).is_run
        assert week.day(7).distance_mm == 7 * MM_PER_MILE


async def test_a_day_that_the_same_sentence_frees_is_not_said_to_be_free(sqlite_database: Database) -> None:
    """ "The long run on Saturday and nothing on Sunday": Sunday holds that run until it is moved."""
    talk, _ = await trained(sqlite_database, settings=_ALONE)
    said = await talk.say("do the long run on saturday and nothing on sunday")
    assert "already" not in said
    assert "Move Sunday's run to Saturday?" in said
    assert "Do it" in talk.labels()
