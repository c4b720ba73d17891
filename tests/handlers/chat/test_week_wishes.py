"""What is wished of a whole week, or of a week that is an outline yet: shown first, kept, and taken back."""

from datetime import UTC, datetime

import pytest

from domain.approval import WeekStatus
from domain.people import PersonSettings
from domain.plan import DayType, Week
from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until, trained

FRIDAY_EVENING = datetime(2027, 1, 1, 18, 30, tzinfo=UTC)


async def _week(talk: Conversation, plan_id: int, number: int) -> tuple[Week, WeekStatus]:
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        stored = await uow.plans.week(plan_id, number)
    assert stored is not None
    return stored.week, stored.status


async def test_a_lighter_next_week_is_kept_in_its_outline_and_in_the_week_made_of_it(
    sqlite_database: Database,
) -> None:
    """Next week is an outline: the wish is shown on it, kept, and still there when the week is made on Friday."""
    talk, head = await trained(sqlite_database, settings=PersonSettings(weeks_start_themselves=True))
    before, _ = await _week(talk, head.id, 2)
    await talk.say("next week lighter pls")
    assert "Week 2" in talk.last()
    assert "Make the week lighter?" in talk.last()
    assert (await _week(talk, head.id, 2))[0] == before
    await talk.tap("Keep it so")
    lighter, status = await _week(talk, head.id, 2)
    assert status is WeekStatus.OUTLINE
    assert lighter.distance_mm < 0.9 * before.distance_mm
    assert "kept as asked" in talk.last()
    await live_until(talk, FRIDAY_EVENING)
    made, status = await _week(talk, head.id, 2)
    assert status is not WeekStatus.OUTLINE
    assert made.distance_mm <= lighter.distance_mm


async def test_what_was_kept_in_an_outline_is_taken_back_by_one_tap_or_undo(sqlite_database: Database) -> None:
    """Undo on the card and /undo both put the outline back."""
    talk, head = await trained(sqlite_database)
    before, _ = await _week(talk, head.id, 2)
    await talk.say("rest on tuesday next week")
    await talk.tap("Keep it so")
    assert not (await _week(talk, head.id, 2))[0].day(2).is_run
    await talk.tap("Undo")
    assert (await _week(talk, head.id, 2))[0] == before
    await talk.say("rest on tuesday next week")
    await talk.tap("Keep it so")
    await talk.say("/undo")
    await talk.tap("Keep it so")
    assert (await _week(talk, head.id, 2))[0] == before


async def test_a_coach_makes_an_athletes_next_week_lighter(sqlite_database: Database) -> None:
    """ "Less for Ben next week": Ben's outline, not the coach's, nor this week's days."""
    talk, heads = await club(sqlite_database, ("Anna", "Ben"))
    await talk.say("less for ben next week, hes tired", who="coach")
    assert "Ben" in talk.last("coach")
    assert "Week 2" in talk.last("coach")
    before, _ = await _week(talk, heads["Ben"].id, 2)
    await talk.tap("Keep it so", who="coach")
    assert (await _week(talk, heads["Ben"].id, 2))[0].distance_mm < before.distance_mm


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("a bit less this week please", "Make the week lighter?"),
        ("easy week next week", "Make the week lighter?"),
        ("can everything go back one day this week", "All runs 1 day later?"),
        ("too much on this week, just keep the long run", "Keep the long run alone?"),
        ("this week is a bit easy, more miles?", "Which one?"),
        ("can bring my kit but 30 mins a day tops", "No run over"),
        ("take next tuesday out", "Rest on Tuesday?"),
        ("next weeks long run on the saturday", "run to Saturday?"),
        ("next weeks long run, can it be 8 instead", "Week 2"),
    ],
)
async def test_wishes_of_a_week_are_previewed(sqlite_database: Database, said: str, shown: str) -> None:
    """Each is shown as what it would do to the week that is meant, and nothing has changed by it."""
    talk, head = await trained(sqlite_database)
    before = [(await _week(talk, head.id, number))[0] for number in (1, 2)]
    await talk.say(said)
    assert shown in talk.last()
    assert [(await _week(talk, head.id, number))[0] for number in (1, 2)] == before


async def test_the_long_run_alone_is_done_at_once(sqlite_database: Database) -> None:
    """Do it: every other run of the week rests."""
    talk, head = await trained(sqlite_database, settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("only the long run this week")
    await talk.tap("Do it")
    week, _ = await _week(talk, head.id, 1)
    assert [day.type for day in week.days if day.is_run] == [DayType.LONG_RUN]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("gone all of easter", "Away 26–29 Mar?"),
        ("not back til friday now", "Away 28–31 Dec?"),
        ("work trip tue wed next week, can only do mornings", "What shall become of those days here?"),
        ("at my parents this weekend, hills only", "What shall become of those days here?"),
        ("doing the half instead", "Half marathon"),
        ("ran 23:20 for a 5k on sunday so update my paces", "Fitness, as a 5K pace"),
        ("ran a 22:50 5k, new paces?", "Fitness, as a 5K pace"),
        ("move the whole of next week forward a day", "All runs 1 day earlier?"),
    ],
)
async def test_travel_and_races_are_heard(sqlite_database: Database, said: str, shown: str) -> None:
    """A holiday by its name, a stay that lasts longer, a trip with runs, another race, a result for the paces."""
    talk, _ = await trained(sqlite_database)
    await talk.say(said)
    assert shown in talk.last()


async def test_a_race_on_the_way_is_put_in_run_and_taken_as_fitness(sqlite_database: Database) -> None:
    """Its week gives way to it, it comes back out with one tap, and its time can be what the paces go by."""
    talk, head = await trained(sqlite_database, settings=PersonSettings(weeks_start_themselves=True))
    before, _ = await _week(talk, head.id, 7)
    await talk.say("10k on 14 february, add it")
    assert "a race of 6.2 mi on the way?" in talk.last()
    await talk.tap("Keep it so")
    week, _ = await _week(talk, head.id, 7)
    assert week.day(7).type is DayType.RACE
    assert not any(day.type is DayType.LONG_RUN for day in week.days)
    await talk.tap("Undo")
    assert (await _week(talk, head.id, 7))[0] == before


async def test_the_time_of_a_race_on_the_way_can_be_what_the_paces_go_by(sqlite_database: Database) -> None:
    """It is logged as a run, and then offered as fitness."""
    talk, _ = await trained(sqlite_database, settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("tune up race 5k saturday")
    await talk.tap("Do it")
    talk.telegram.pass_time(days=5)
    await talk.say("ran 5k in 23:00 today")
    assert "Shall the paces go by it?" in talk.last()
    await talk.tap("My fitness has changed")
    assert "Fitness, as a 5K pace" in talk.last()


async def test_a_race_on_the_way_that_is_given_up_is_taken_out(sqlite_database: Database) -> None:
    """Where it stands; where none stands that is said, and the plan's own race is asked about."""
    talk, head = await trained(sqlite_database, settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("remove the Reading half from my plan, didn't get a place")
    assert "No such race stands in your plan" in talk.last()
    await talk.say("10k on 14 february, add it")
    await talk.tap("Keep it so")
    await talk.say("take the 10k out of my plan")
    assert "Rest on Sunday?" in talk.last()
    await talk.tap("Keep it so")
    week, _ = await _week(talk, head.id, 7)
    assert not week.day(7).is_run
    await talk.say("take the marathon out of my plan")
    assert "Pause from today, until you say so" in talk.labels()


async def test_running_days_from_next_week_say_from_when_they_hold(sqlite_database: Database) -> None:
    """The days that were named are previewed, and that this week stays is said."""
    talk, _ = await trained(sqlite_database)
    await talk.say("My days need to be Mon Wed Sat from next week, nursery hours have changed")
    assert "Mon, Wed and Sat" in talk.last()
    assert "until then all stays as it is" in talk.last()


async def test_next_week_as_this_one_is_kept_in_the_outline(sqlite_database: Database) -> None:
    """The runs of this week are previewed for the next, kept there, and are those of the week that is made of it."""
    talk, head = await trained(sqlite_database, settings=PersonSettings(weeks_start_themselves=True))
    await talk.say("next week the same please")
    assert "Copy week 1 to week 2?" in talk.last()
    await talk.tap("Keep it so")
    this, _ = await _week(talk, head.id, 1)
    following, _ = await _week(talk, head.id, 2)
    assert [day.distance_mm for day in following.days] == [day.distance_mm for day in this.days]
    await talk.say("same again next week")
    assert "it is so already" in talk.last()


async def test_a_yes_under_a_week_that_is_approved_asks_nothing(sqlite_database: Database) -> None:
    """Approved is approved."""
    talk, _ = await trained(sqlite_database)
    await talk.say("approve")
    await talk.say("yes")
    assert "Approve week 1?" not in talk.last()


async def test_who_still_coughs_is_asked(sqlite_database: Database) -> None:
    """ "Besser, aber noch Husten" is neither well nor ill for certain."""
    talk, _ = await trained(sqlite_database, settings=PersonSettings(language="de"))
    await talk.say("noch bisschen husten aber besser")
    assert {"Du kannst wieder laufen", "Du bist krank"} <= set(talk.labels())
