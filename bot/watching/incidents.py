"""What the operators are told: thresholds, once when one is crossed and once when it clears."""

import hashlib
import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime

from bot.watching.metrics import Metrics
from domain.messages import Card
from domain.ports import Chat
from storage import delivering, incidents, incoming, jobs
from storage.engine import Database

log = logging.getLogger(__name__)

SLOW_S = 5.0
ERROR_RATE = 0.10
QUEUED = 10
PENDING = 5
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
        self._noticed: Collection[str] = ()

    async def measure(self) -> None:
        """Count what waits, for the figures."""
        await measure_queues(self._database, self._metrics)
        self._metrics.gauge(breakers_open=len(self.open_breakers()))

    async def look(self) -> None:
        """Measure the queues, compare, tell."""
        noticed = await self._found()
        # What lasts is an incident; what is over at the next look was a busy moment.
        found = {name: words for name, words in noticed.items() if name in self._noticed}
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
                await self._tell(uow.chat, f"incident:{id_}:open", f"⚠ {found[name]}")
            for name in known - found.keys():
                for id_, detail in (await incidents.close(uow.connection, name, now)).items():
                    await self._tell(uow.chat, f"incident:{id_}:closed", f"✓ Over: {detail}")

    def _ours(self, names: Iterable[str]) -> set[str]:
        return {name for name in names if "@" not in name or name.endswith(self._here)}

    async def _tell(self, chat: Chat, key: str, text: str) -> None:
        log.warning("%s", text)
        for admin in self._admins:
            await chat.post(admin, f"{key}:{admin}", Card(text=text))

    async def _found(self) -> dict[str, str]:
        await self.measure()
        gauges = self._metrics.gauges
        found = {}
        for service, figures in self._metrics.summaries().items():
            if figures.recent < ENOUGH:
                continue
            # Slow work may be slow: nobody's lane waits for it.
            if figures.average_s > SLOW_S and not service.startswith("job_"):
                found[f"slow:{service}{self._here}"] = f"{service}: {figures.average_s:.1f} s on average."
            if figures.error_rate > ERROR_RATE:
                found[f"errors:{service}{self._here}"] = (
                    f"{service}: {figures.error_rate:.0%} of the last {figures.recent} failed."
                )
        for name in self.open_breakers():
            found[f"breaker:{name}{self._here}"] = f"{name} is away; calls to it are held back."
        if gauges["inbox_waiting"] > QUEUED:
            found["inbox"] = "More than 10 updates are waiting to be handled."
        if gauges["jobs_waiting"] > PENDING:
            found["jobs"] = "More than 5 pieces of slow work are waiting."
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
                words = f"One message of a person could not be handled and was set aside. Its code: {reference}."
                await self._tell(uow.chat, f"set-aside:{reference}", words)


async def measure_queues(database: Database, metrics: Metrics) -> None:
    """Count what waits, for the figures."""
    async with database.reading() as connection:
        waiting, parked = await incoming.counts(connection)
        states = await delivering.counts(connection)
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


def stats_text(metrics: Metrics) -> str:
    """The figures for an operator in chat, as Telegram HTML."""
    lines = ["<b>Milepost, last 5 minutes</b>"]
    for name, figures in metrics.summaries().items():
        lines.append(
            f"{name}: {figures.total} in all, {figures.failure} failed, {figures.per_minute:.0f} a minute;"
            f" {figures.average_s * 1000:.0f} ms on average ({figures.min_s * 1000:.0f}–{figures.max_s * 1000:.0f}),"
            f" p95 {figures.p95_s * 1000:.0f}, p99 {figures.p99_s * 1000:.0f}; errors {figures.error_rate:.1%}"
        )
    lines += [f"{name.replace('_', ' ')}: {value:g}" for name, value in sorted(metrics.gauges.items())]
    lines += [f"{name.replace('_', ' ')}: {count}" for name, count in sorted(metrics.counters.items()) if count]
    return "\n".join(lines)
