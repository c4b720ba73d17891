"""Files Telegram keeps already: by what they show, the id by which they are sent again."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.queue_tables import sent_files
from storage.upsert import put_rows

_FILE_ID = select(sent_files.c.file_id).where(
    sent_files.c.bot_id == bindparam("bot"), sent_files.c.digest == bindparam("what")
)


async def file_id_of(connection: AsyncConnection, bot_id: int, digest: str) -> str | None:
    """Telegram's id of a file with this digest."""
    found = await connection.execute(_FILE_ID, {"bot": bot_id, "what": digest})
    file_id: str | None = found.scalar_one_or_none()
    return file_id


async def keep_file_ids(connection: AsyncConnection, bot_id: int, ids: Mapping[str, str], now: datetime) -> None:
    """Remember Telegram's ids, by digest."""
    # Sorted, so that two transactions never lock each other out.
    rows = [
        {"bot_id": bot_id, "digest": digest, "file_id": file_id, "sent_at": now}
        for digest, file_id in sorted(ids.items())
    ]
    await put_rows(connection, sent_files, rows)
