"""Pictures and files of cards: drawn in one worker thread, and sent by Telegram's id where it has them already."""

import asyncio
import hashlib
import logging
from concurrent.futures import ThreadPoolExecutor

from bot.telegram.rendering import File
from domain.messages import Card
from storage.engine import Database
from storage.faults import DatabaseAwayError
from storage.sent_files import file_id_of

log = logging.getLogger(__name__)


class CardFiles:
    """Gives the file of a card, as an id when Telegram keeps it, else as bytes."""

    def __init__(self, database: Database, bot_id: int) -> None:
        self._database = database
        self._bot_id = bot_id
        # Drawing holds the interpreter's lock: one thread is as fast as many and leaves the chat its share.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pictures")

    async def file_of(self, card: Card, *, fresh: bool = False) -> File | None:
        """The card's picture or file; None when it has none or when drawing fails, and then its words must do.

        `fresh` gives the bytes even where an id is known.
        """
        if card.attachment is not None:
            return File(hashlib.sha256(card.attachment.content).hexdigest(), content=card.attachment.content)
        if card.picture is None:
            return None
        from bot.pictures.draw import digest, draw

        name = digest(card.picture)
        if not fresh:
            known = await self._known(name)
            if known is not None:
                return File(name, file_id=known)
        try:
            content = await asyncio.get_running_loop().run_in_executor(self._thread, draw, card.picture)
        except Exception:
            log.exception("a picture of kind %s could not be drawn", card.picture.kind)
            return None
        return File(name, content=content)

    async def _known(self, digest: str) -> str | None:
        try:
            async with self._database.reading() as connection:
                return await file_id_of(connection, self._bot_id, digest)
        except DatabaseAwayError:
            # Sent as bytes, rather than have what was said before in this delivery forgotten and said again.
            return None

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown(wait=False, cancel_futures=True)
