"""What the bot has told Telegram about itself, so that it is told once a change."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.queue_tables import bot_facts
from storage.upsert import put_row


async def told(connection: AsyncConnection, bot_id: int) -> dict[str, str]:
    """What was told, by name."""
    known = select(bot_facts.c.name, bot_facts.c.value).where(bot_facts.c.bot_id == bot_id)
    return dict((await connection.execute(known)).all())


async def keep_told(connection: AsyncConnection, bot_id: int, name: str, value: str) -> None:
    """This was told."""
    await put_row(connection, bot_facts, {"bot_id": bot_id, "name": name, "value": value})
