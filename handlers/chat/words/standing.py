"""The hard run of every week on another weekday: which one it is on now, as the weeks ahead have it."""

from collections import Counter

from domain.plan import QUALITY_TYPES
from domain.words.intents import WeekdaysInstead
from domain.words.week_wishes import KindWeekly
from handlers.chat.words.scene import Scene, has_strides
from handlers.desk.week import current_week
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import weekday_name

_WEEKS_AHEAD = 8


async def hard_day_weekly(scene: Scene, said: KindWeekly) -> WeekdaysInstead:
    """The weekday that the hard run leaves for the one that is wished for.

    Raises RefusedError where the weeks ahead have no hard run, or have it there already.
    """
    head = scene.plan()
    first = scene.week_of(said.since) if said.since is not None else current_week(head, scene.today)
    found: Counter[int] = Counter()
    for stored in await scene.request.uow.plans.weeks(head.id, first, first + _WEEKS_AHEAD):
        hard = [day.number for day in stored.week.days if day.type in QUALITY_TYPES]
        found.update(hard[:1] or [day.number for day in stored.week.days if has_strides(day)][:1])
    if not found:
        raise RefusedError(tr("No hard run is planned in the weeks ahead. /plan shows them."))
    now = found.most_common(1)[0][0]
    if now == said.weekday:
        raise RefusedError(tr("The hard run is on {day} already. Nothing to change.", day=weekday_name(now)))
    return WeekdaysInstead(now, said.weekday, said.since)
