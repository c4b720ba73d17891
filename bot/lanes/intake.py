"""Taking updates in: each is durable before Telegram is told that we have it, by long polling or by webhook."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from bot.crashpoints import AFTER_STORE, reach
from bot.lanes.work_loop import Wake
from bot.settings import Settings
from bot.telegram.api import TelegramApi
from bot.telegram.outcomes import outcome_of
from bot.watching.metrics import Metrics
from storage import incoming
from storage.engine import Database
from storage.faults import DatabaseAwayError
from storage.incoming import NewUpdate
from storage.notifying import notify

log = logging.getLogger(__name__)

WANTED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
WEBHOOK_PATH = "/telegram"
LONG_POLL_S = 30
LONGEST_PAUSE_S = 30.0


class Intake:
    """Stores updates and wakes the lanes."""

    def __init__(
        self,
        database: Database,
        bot_id: int,
        *,
        now: Callable[[], datetime],
        wake: Wake,
        metrics: Metrics,
        wakes_others: bool = False,
    ) -> None:
        self._database = database
        self._bot_id = bot_id
        self._now = now
        self._wake = wake
        self._metrics = metrics
        self._wakes_others = wakes_others

    async def store(self, updates: Sequence[dict[str, Any]]) -> None:
        """Returns when the updates are durable. Raises DatabaseAwayError, and then Telegram has to send them again."""
        new = [NewUpdate(int(update["update_id"]), chat_of(update), used_of(update)) for update in updates]
        started = self._metrics.started()
        async with self._database.writing() as connection:
            fresh = await incoming.store(connection, self._bot_id, new, self._now())
            if fresh and self._wakes_others:
                await notify(connection)
        reach(AFTER_STORE)
        self._metrics.done("intake", started, ok=True)
        self._metrics.count("repeated_updates", len(new) - fresh)
        self._wake.ring()


def chat_of(update: dict[str, Any]) -> int:
    """The chat whose lane an update is for; without a chat the person's own, and 0 for what has neither."""
    for kind, content in update.items():
        if kind == "update_id" or not isinstance(content, dict):
            continue
        chat = content.get("chat") or (content.get("message") or {}).get("chat")
        owner = chat or content.get("from") or content.get("user") or {}
        return int(owner.get("id", 0))
    return 0


def used_of(update: dict[str, Any]) -> dict[str, Any]:
    """The update without what nobody reads of it: a tap brings its whole card along, and only its place is asked for.

    Storing and parsing the card's words and buttons took more work than showing the next one.
    """
    tap = update.get("callback_query")
    card = tap.get("message") if isinstance(tap, dict) else None
    if not isinstance(tap, dict) or not isinstance(card, dict):
        return update
    place = {name: card[name] for name in ("message_id", "date", "chat") if name in card}
    return update | {"callback_query": tap | {"message": place}}


class Poller:
    """Long polling: the next offset, which confirms what came before it, is sent only after the commit."""

    def __init__(self, api: TelegramApi, intake: Intake) -> None:
        self._api = api
        self._intake = intake
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll until cancelled. Whatever fails is tried again: nothing is confirmed that is not stored."""
        pause_s = 0.0
        while True:
            try:
                await self.poll(LONG_POLL_S)
                pause_s = 0.0
                continue
            except DatabaseAwayError as error:
                log.warning("updates wait at Telegram: %s", error)
                pause_s = min(LONGEST_PAUSE_S, max(0.5, pause_s * 2))
            except Exception as error:
                outcome = outcome_of(error)
                log.warning("polling failed: %s", outcome.reason or type(error).__name__)
                pause_s = min(LONGEST_PAUSE_S, max(outcome.retry_after_s, 0.5, pause_s * 2))
            await asyncio.sleep(pause_s)

    async def poll(self, wait_s: int) -> int:
        """Ask once, waiting at most so long for updates; store them; returns how many came."""
        updates = await self._api.get_updates(self._offset, wait_s, WANTED_UPDATES)
        if updates:
            await self._intake.store(updates)
            self._offset = int(updates[-1]["update_id"]) + 1
        return len(updates)


def secret_of(settings: Settings) -> str:
    """What Telegram shows at the webhook; "" when there is none."""
    return settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""


async def set_webhook(api: TelegramApi, settings: Settings) -> None:
    """Tell Telegram where updates go: to the webhook, or to whoever polls. Pending updates are never dropped."""
    current: dict[str, Any] = await api("getWebhookInfo")
    wanted = f"{settings.webhook_url}{WEBHOOK_PATH}" if settings.webhook_url else ""
    if not wanted:
        if current.get("url"):
            await api("deleteWebhook", drop_pending_updates=False)
        return
    await api(
        "setWebhook",
        url=wanted,
        secret_token=secret_of(settings) or None,
        allowed_updates=WANTED_UPDATES,
        max_connections=40,
        drop_pending_updates=False,
    )
