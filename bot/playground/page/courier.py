"""Posts updates to the bot's webhook, one after another, and again until it takes them."""

import asyncio
import logging
from collections.abc import Callable
from http import HTTPStatus

import aiohttp

from bot.playground.telegram.world import World

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header, not a secret
FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 30.0
TIMEOUT_S = 60.0


class Courier:
    """Runs as a background task for as long as the world lives."""

    def __init__(self, world: World, save: Callable[[], None] = lambda: None) -> None:
        self._world = world
        self._save = save
        self._pause_s = FIRST_PAUSE_S

    async def run(self) -> None:
        """Deliver what is pending whenever there is a webhook."""
        timeout = aiohttp.ClientTimeout(total=TIMEOUT_S)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while not self._world.updates.closed:
                waiting = self._world.updates.peek(1)
                if not self._world.webhook.url or not waiting:
                    await self._world.updates.stirred()
                elif await self._deliver(session, waiting[0]):
                    self._pause_s = FIRST_PAUSE_S
                else:
                    await asyncio.sleep(self._pause_s)
                    self._pause_s = min(2 * self._pause_s, LONGEST_PAUSE_S)

    async def _deliver(self, session: aiohttp.ClientSession, update: dict[str, object]) -> bool:
        hook = self._world.webhook
        headers = {SECRET_HEADER: hook.secret_token} if hook.secret_token else {}
        try:
            async with session.post(hook.url, json=update, headers=headers) as answer:
                if answer.ok:
                    for update_id in self._world.updates.confirm([int(str(update["update_id"]))]):
                        self._world.touch("update", update_id)
                    self._save()
                    return True
                phrase = HTTPStatus(answer.status).phrase if answer.status in set(HTTPStatus) else ""
                self._failed(f"Wrong response from the webhook: {answer.status} {phrase}".strip())
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self._failed("Connection timed out" if isinstance(error, TimeoutError) else "Connection refused")
        return False

    def _failed(self, reason: str) -> None:
        log.info("the webhook did not take an update: %s", reason)
        self._world.webhook.last_error_at = self._world.unix_now()
        self._world.webhook.last_error = reason
        self._world.touch("webhook")
