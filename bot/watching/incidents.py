"""What the operators are told: thresholds, once when one is crossed and once when it clears."""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from functools import partial

from bot.watching.metrics import Metrics
from bot.watching.operator_words import incident_begins, incident_ends, set_aside
from domain.messages import Card
from domain.ports import UnitOfWork
from handlers.wording.door import speaking
from handlers.wording.reader import language_of
from storage import delivering, incidents, incoming, jobs
from storage.engine import Database

log = logging.getLogger(__name__)

SLOW_S = 5.0
ERROR_RATE = 0.10
QUEUED = 10
PENDING = 5
BACKUP_DAYS = 1
# Figures this old are fresh enough for whoever asks: fifty callers cost one count.
FRESH_S = 2.0
# Fewer calls than this say nothing about a rate.
ENOUGH = 20


class Incidents:
    """Looks at the figures now and then, and keeps open incidents in the database, so that one is told once."""

    def __init__(
        self,
        database: Database,
        metrics: Metrics,
        *,
        admins: Sequence[int],
        now: Callable[[], datetime],
        owner: str = "",
        open_breakers: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        self._database = database
        self._metrics = metrics
        self._admins = admins
        self._now = now
        self.open_breakers = open_breakers
        # What only this process sees is its own to open and to close.
        self._here = "@" + hashlib.sha256(owner.encode()).hexdigest()[:8]
        self._parked = 0
        self._measuring = asyncio.Lock()
        self._measured_at = -FRESH_S
        self._noticed: Collection[str] = ()

    async def measure(self) -> None:
        """Count what waits, for the figures; callers of the same few seconds share one count.

        Raises DatabaseAwayError.
        """
        async with self._measuring:
            if self._metrics.started() - self._measured_at >= FRESH_S:
                await self._measure_anew()

    async def _measure_anew(self) -> None:
        await measure_queues(self._database, self._metrics, self._now())
        self._metrics.gauge(breakers_open=len(self.open_breakers()))
        self._measured_at = self._metrics.started()

    async def look(self) -> None:
        """Measure the queues, compare, tell."""
        noticed = await self._found()
        # What lasts is an incident; what is over at the next look was a busy moment.
        found = {name: values for name, values in noticed.items() if name in self._noticed}
        self._noticed = noticed.keys()
        await self._tell_of_parked()
        now = self._now()
        async with self._database.reading() as connection:
            known = self._ours(await incidents.open_names(connection))
        if found.keys() == known:
            return
        async with self._database.transaction(now) as uow:
            known = self._ours(await incidents.open_names(uow.connection))
            for name in found.keys() - known:
                id_ = await incidents.open_one(uow.connection, name, found[name], now)
                log.warning("incident %s: %s", name, found[name])
                begins = partial(incident_begins, *_kind_and_service(name), found[name])
                await self._tell(uow, f"incident:{id_}:open", begins)
            for name in known - found.keys():
                log.warning("incident %s is over", name)
                ends = partial(incident_ends, *_kind_and_service(name))
                for id_ in await incidents.close(uow.connection, name, now):
                    await self._tell(uow, f"incident:{id_}:closed", ends)

    def _ours(self, names: Iterable[str]) -> set[str]:
        return {name for name in names if "@" not in name or name.endswith(self._here)}

    async def _tell(self, uow: UnitOfWork, key: str, text: Callable[[], str]) -> None:
        for admin in self._admins:
            with speaking(await language_of(uow, admin)):
                await uow.chat.post(admin, f"{key}:{admin}", Card(text=text()))

    async def _found(self) -> dict[str, dict[str, float]]:
        """What crosses a limit now, by name, with the values that show it."""
        await self._measure_anew()
        gauges = self._metrics.gauges
        found: dict[str, dict[str, float]] = {}
        for service, figures in self._metrics.summaries().items():
            if figures.recent < ENOUGH:
                continue
            # Slow work may be slow: nobody's lane waits for it.
            if figures.average_s > SLOW_S and not service.startswith("job_"):
                found[f"slow:{service}{self._here}"] = {"seconds": round(figures.average_s, 1)}
            if figures.error_rate > ERROR_RATE:
                found[f"errors:{service}{self._here}"] = {
                    "share": round(figures.error_rate, 2),
                    "calls": figures.recent,
                }
        for name in self.open_breakers():
            found[f"breaker:{name}{self._here}"] = {}
        if gauges["inbox_waiting"] > QUEUED:
            found["inbox"] = {"limit": QUEUED}
        if gauges.get("backup_days_old", 0) > BACKUP_DAYS:
            found["backup"] = {"days": gauges["backup_days_old"]}
        if gauges["jobs_waiting"] > PENDING:
            found["jobs"] = {"limit": PENDING}
        return found

    async def _tell_of_parked(self) -> None:
        """Each update that was set aside is told once; the message's key sees to that."""
        parked = int(self._metrics.gauges["inbox_parked"])
        if parked <= self._parked:
            self._parked = parked
            return
        self._parked = parked
        async with self._database.transaction(self._now()) as uow:
            for reference in await incoming.parked_references(uow.connection):
                await self._tell(uow, f"set-aside:{reference}", partial(set_aside, reference))


def _kind_and_service(name: str) -> tuple[str, str]:
    """ "errors:telegram@1a2b3c4d" is of kind errors and about telegram; "inbox" is about no service."""
    kind, _, rest = name.partition(":")
    return kind, rest.partition("@")[0]


async def measure_queues(database: Database, metrics: Metrics, now: datetime) -> None:
    """Count what waits, for the figures."""
    async with database.reading() as connection:
        waiting, parked = await incoming.counts(connection)
        states = await delivering.counts(connection, now)
        slow = await jobs.count_waiting(connection)
    metrics.gauge(
        inbox_waiting=waiting,
        inbox_parked=parked,
        jobs_waiting=slow,
        cards_behind=states.get("cards", 0),
        messages_waiting=states.get("queued", 0),
        messages_sending=states.get("sending", 0),
        messages_unknown=states.get("unknown", 0),
    )
