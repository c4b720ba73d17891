"""What was really run stands in the tables: the athlete's own, and the coach's of all athletes."""

import csv
import io

from domain.people import Absence, LifeEvent, RunLog, RunState
from domain.units import MM_PER_MILE
from storage.engine import Database
from tests.handlers.chat.club import club, later
from tests.handlers.chat.conversation import Conversation


def table(talk: Conversation, who: str, name: str) -> list[dict[str, str]]:
    """The rows of the newest file of that name that the bot sent to somebody."""
    files = [message["document"] for message in talk.telegram.messages(who) if "document" in message]
    file = next(each for each in reversed(files) if each["file_name"] == name)
    text = talk.telegram.world.files[file["file_id"]].content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


async def test_actual_miles_stand_in_both_tables(sqlite_database: Database) -> None:
    """A line a day with what was run for the athlete; a line a week and athlete for the coach, without any reason."""
    talk, _ = await club(sqlite_database, ("Ann", "=Ben"))
    ann = talk.telegram.person("Ann").id
    async with sqlite_database.transaction(later()) as uow:
        for day, miles in ((1, 5), (3, 4)):
            on = later(day).date()
            run = RunLog(
                athlete_id=ann, date=on, state=RunState.DONE, distance_mm=miles * MM_PER_MILE, duration_s=2500, effort=6
            )
            await uow.logs.put(run)
        await uow.logs.put_absence(Absence(athlete_id=ann, event=LifeEvent.ILLNESS, first=later(8).date()))
    talk.telegram.pass_time(days=8)
    await talk.say("/export", "Ann")
    own = {row["date"]: row for row in table(talk, "Ann", "milepost.csv")}
    tuesday = own["2026-12-29"]
    assert (tuesday["log"], tuesday["run_miles"], tuesday["run_time"], tuesday["effort"]) == ("done", "5", "41:40", "6")
    assert own["2026-12-30"]["run_miles"] == ""
    await talk.say("/coach", "coach")
    await talk.tap("Table of all weeks", "coach")
    rows = table(talk, "coach", "athletes.csv")
    assert [(row["athlete"], row["week"], row["planned_miles"], row["run_miles"], row["runs"]) for row in rows][:3] == [
        ("'=Ben", "1", "25", "0", "0"),
        ("'=Ben", "2", rows[1]["planned_miles"], "0", "0"),
        ("Ann", "1", "25", "9", "2"),
    ]
    assert "illness" not in str(rows)
