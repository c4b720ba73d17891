"""What must be true at the end of the story, however often the program died on the way."""

import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from domain.approval import PlanStatus, WeekStatus
from domain.units import MM_PER_MILE
from storage.engine import open_database
from storage.queue_tables import outbox
from tests.e2e.phone import Phone
from tests.e2e.program import START
from tests.e2e.story import RACE_DAY, RESULT

# A reminder as it came, or as it reads once its run is logged.
_REMINDER = re.compile(r"(?:Today, )?\w{3} (\d{1,2} \w{3} \d{4})")
ONCE = ("how did it go?", "your plan is complete")


async def the_first_week_is_as_said(phone: Phone, folder: Path) -> None:
    """After onboarding, editing and approval: one plan, whose first week holds every change once, and is approved."""
    database = open_database(f"sqlite:///{folder / 'milepost.db'}")
    try:
        async with database.read(datetime.now(UTC)) as uow:  # noqa: TID251 - only reads what is stored
            [head] = await uow.plans.of_athlete(phone.person_id)
            week = await uow.plans.week(head.id, 1)
    finally:
        await database.close()
    assert week is not None
    assert week.status is WeekStatus.APPROVED
    assert week.approved == week.week
    tuesday, wednesday, thursday = week.week.days[1:4]
    assert tuesday.distance_mm < wednesday.distance_mm
    assert round(thursday.distance_mm / MM_PER_MILE, 2) == 3.25


async def the_end_is_right(phone: Phone, folder: Path) -> None:
    """Each approved run was reminded once on its morning, each event came once, and the database agrees."""
    texts = await phone.texts()
    reminded = Counter(_reminded(texts))
    assert set(reminded.values()) == {1}, f"reminded more than once: {reminded}"
    database = open_database(f"sqlite:///{folder / 'milepost.db'}")
    try:
        async with database.read(datetime.now(UTC)) as uow:  # noqa: TID251 - only reads what is stored
            [head] = await uow.plans.of_athlete(phone.person_id)
            weeks = await uow.plans.weeks(head.id, 1, head.total_weeks)
            logs = await uow.logs.between(phone.person_id, START.date(), RACE_DAY)
            said = await uow.connection.execute(select(outbox.c.key, outbox.c.state, outbox.c.reason))
            fates = [tuple(row) for row in said if row.key.startswith("reminder:")]
    finally:
        await database.close()
    assert head.status is PlanStatus.COMPLETED
    assert {week.status for week in weeks} == {WeekStatus.FINALIZED}
    assert [log.date for log in logs] == [START.date() + timedelta(days=1), RACE_DAY]
    runs = {
        head.inputs.anchor + timedelta(days=7 * (week.number - 1) + day.number - 1)
        for week in weeks
        for day in week.week.days
        if day.is_run
    }
    assert set(reminded) == runs, f"not the approved runs: {set(reminded) ^ runs}; what became of reminders: {fates}"
    for words in ONCE:
        assert sum(words in text for text in texts) == 1, words


def _reminded(texts: list[str]) -> list[date]:
    # What answers the race's result begins with the day too, and is no reminder.
    found = (_REMINDER.match(text) for text in texts if RESULT not in text)
    return [datetime.strptime(match[1], "%d %b %Y").replace(tzinfo=UTC).date() for match in found if match]
