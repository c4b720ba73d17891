"""The queue of updates a bot has not confirmed yet: offsets, long polling, allowed kinds."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.playground.telegram.objects import Json
from bot.playground.telegram.refusals import OTHER_POLLER, refuse

FIRST_UPDATE_ID = 500_000_001
MAX_UPDATES_A_CALL = 100
# Kinds that a bot gets only when it asks for them by name.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True)
class UpdateQueue:
    """Pending updates in order; an update leaves when a later offset confirms it."""

    next_id: int = FIRST_UPDATE_ID
    allowed: list[str] = field(default_factory=list)
    pending: dict[int, Json] = field(default_factory=dict)
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)
    _stir: asyncio.Event = field(default_factory=asyncio.Event)
    _poller: int = 0
    _closed: bool = False

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for updates of this kind."""
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST

    def add(self, kind: str, payload: Json) -> int | None:
        """Append an update and return its id; None when the bot did not ask for that kind."""
        if not self.wants(kind):
            return None
        update_id = self.next_id
        self.next_id += 1
        self.pending[update_id] = {"update_id": update_id, kind: payload}
        self._arrived.set()
        self._stir.set()
        return update_id

    def confirm(self, update_ids: Iterable[int]) -> list[int]:
        """Forget updates the bot has; returns those that were pending."""
        return [update_id for update_id in update_ids if self.pending.pop(update_id, None) is not None]

    def confirm_before(self, offset: int) -> list[int]:
        """Forget what an offset confirms: all before it, or (negative) all but the last -offset; returns them."""
        ids = sorted(self.pending)
        if offset < 0:
            return self.confirm(ids[:offset])
        return self.confirm(update_id for update_id in ids if update_id < offset)

    def peek(self, limit: int) -> list[Json]:
        """The oldest pending updates; they stay pending."""
        return [self.pending[update_id] for update_id in sorted(self.pending)[:limit]]

    async def wait(self, limit: int, timeout_s: float) -> list[Json]:
        """The oldest pending updates as soon as there is one, [] after the timeout.

        Raises Refusal 409 when another call starts to wait meanwhile: only one bot may poll.
        """
        self._poller += 1
        mine = self._poller
        self._arrived.set()
        try:
            async with asyncio.timeout(timeout_s):
                while not self.pending and not self._closed:
                    self._arrived.clear()
                    await self._arrived.wait()
                    if self._poller != mine:
                        raise refuse(409, OTHER_POLLER)
        except TimeoutError:
            return []
        return self.peek(limit)

    async def stirred(self) -> None:
        """Wait for the next arrival, for `stir` or for the end; who delivers to a webhook sleeps here."""
        self._stir.clear()
        await self._stir.wait()

    def stir(self) -> None:
        """Wake whoever delivers: the webhook has changed."""
        self._stir.set()

    @property
    def closed(self) -> bool:
        """Whether the end has come."""
        return self._closed

    def close(self) -> None:
        """Let every waiter go, for shutting down."""
        self._closed = True
        self._arrived.set()
        self._stir.set()
