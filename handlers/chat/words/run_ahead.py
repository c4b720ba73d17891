"""A long run of a day to come that was run today already: "did the long one today instead of tomorrow"."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.words.clean import clean
from domain.words.intents import LogRun
from handlers.chat.words.scene import Scene
from handlers.desk.raced import planned_between

_LONG = re.compile(r"\b(?:long (?:run|one)|long|lange[rn]? lauf|tirada larga)\b")
# So much of it is the long run, and so much more than what the day asked for is no run of the day.
_LEAST_SHARE, _MOST_SHARE, _LONGER = 0.75, 1.25, 1.4


async def long_run_ahead(scene: Scene, run: LogRun, on: date) -> date | None:
    """The day of this week whose long run was run on `on`, before its day; None where the run is another one."""
    if run.distance_mm is None or run.corrects or run.is_extra or on != scene.today or not scene.is_own:
        return None
    head, sunday = scene.plan(), monday_of(on) + timedelta(days=6)
    planned = await planned_between(scene.request.uow, head, on, sunday)
    today = next((each.day for each in planned if each.date == on), None)
    if today is not None and today.type in (DayType.LONG_RUN, DayType.RACE):
        return None
    ahead = next((each for each in planned if each.date > on and each.day.type is DayType.LONG_RUN), None)
    if ahead is None or not _LEAST_SHARE * ahead.day.named_mm <= run.distance_mm <= _MOST_SHARE * ahead.day.named_mm:
        return None
    asked_mm = today.named_mm if today is not None and today.is_run else 0
    is_said = _LONG.search(clean(scene.request.text or "")) is not None
    is_near = ahead.date - on == timedelta(days=1) and run.distance_mm >= _LONGER * asked_mm
    return ahead.date if is_said or is_near else None
