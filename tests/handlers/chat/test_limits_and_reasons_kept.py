"""What was said beside the matter is kept: a clinician's limit, both halves of an order, why a week is sent back."""

from dataclasses import replace
from datetime import UTC, date, datetime

from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.trained import MARATHON, live_until, trained

_START = datetime(2027, 1, 25, 9, 0, tzinfo=UTC)
_INPUTS = replace(MARATHON, start=date(2027, 1, 25))
_CALF = (
    "Chris rang me last night, his calf has gone again. Take out anything fast for the next ten days and keep him to "
    "easy running of no more than 40 minutes, please."
)


async def test_the_limit_that_the_physio_set_is_in_the_first_tap(sqlite_database: Database) -> None:
    """Welcomed back only, they would run the plan as it stands, hours of it."""
    talk, _ = await trained(sqlite_database, inputs=_INPUTS, start=_START)
    await live_until(talk, datetime(2027, 2, 3, 9, 0, tzinfo=UTC))
    said = await talk.say("Physio has cleared me to jog again, 20 minutes at most and on the flat")
    assert "Good to hear. How shall it begin?" in said
    assert "At most 20 minutes a run, 3–16 Feb" in talk.labels()
    await talk.tap("At most 20 minutes a run, 3–16 Feb")
    assert "No run over 1.5 mi" in "".join(talk.texts()[-2:])


async def test_an_order_for_ten_days_keeps_both_halves_for_the_week_to_come(sqlite_database: Database) -> None:
    """Easy, and so long at most: what the first week does not hold is one tap, and no half of it is lost."""
    talk, _ = await club(sqlite_database, ("Anna", "Chris"))
    await live_until(talk, datetime(2027, 1, 6, 9, 0, tzinfo=UTC))
    before = len(talk.texts("coach"))
    await talk.say(_CALF, "coach")
    said = "\n".join(talk.texts("coach")[before:])
    assert "Easy 3.5 mi instead of Long run" in said
    assert "say it again" not in said
    rows = [
        row
        for each in talk.telegram.messages("coach")
        for row in (each.get("reply_markup") or {}).get("inline_keyboard", [])
    ]
    later = [button["text"] for row in rows for button in row if "11–15 Jan" in button.get("text", "")]
    assert later == ["All of it easy, 11–15 Jan; At most 40 minutes a run, 11–15 Jan"]


async def test_back_on_a_day_of_rest_the_first_run_is_told(sqlite_database: Database) -> None:
    """The day itself is a rest day, which is not what was asked."""
    talk, _ = await trained(sqlite_database, inputs=_INPUTS, start=_START)
    await live_until(talk, datetime(2027, 2, 3, 9, 0, tzinfo=UTC))
    said = await talk.say("back on the 15th, what do i do first")
    assert said.startswith("Tue 16 Feb 2027")
    assert (await talk.say("what's on 15 february")).startswith("Mon 15 Feb 2027")


async def test_a_change_that_is_rejected_with_a_reason_is_sent_back_with_it(sqlite_database: Database) -> None:
    """What should change was just said: it is not asked."""
    talk, _ = await club(sqlite_database, ("Anna", "Maria"))
    await talk.say("/coach", "coach")
    said = await talk.say("Reject Maria's change, I want her to keep Thursday's intervals as they are", "coach")
    assert "Maria: week 1 is declined." in said
    assert "“I want her to keep Thursday's intervals as they are”" in said


async def test_an_aim_that_a_result_speaks_for_offers_the_result_and_no_false_one(sqlite_database: Database) -> None:
    """The aim is no time that was raced."""
    talk, _ = await trained(sqlite_database, inputs=_INPUTS, start=_START)
    await talk.say("My coach reckons I'm good for 3:30 off that half last weekend (1:39:50), what do you think?")
    assert "I raced Half marathon in 1:39:50" in talk.labels()
    assert not [label for label in talk.labels() if "3:30:00" in label and "raced" in label]
