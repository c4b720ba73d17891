"""Reminders of one transaction, written together: a few statements however many people they are for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.messages import Card
from storage.cards import NEW_CARD, QUEUE_ALL, USED, card_values, message_values
from storage.lanes import waking
from storage.prepared import together


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A message under a unique key that nobody waits for; with a `screen` it is a card that can be edited later."""

    chat_id: int
    key: str
    card: Card
    due_at: datetime
    expires_at: datetime | None
    screen: str | None


async def write_reminders(connection: AsyncConnection, reminders: Sequence[Reminder], now: datetime) -> set[int]:
    """Queue them, each key once, and wake their chats, which are returned; keys used before are left alone."""
    asked: dict[str, Reminder] = {}
    for one in reminders:
        asked.setdefault(one.key, one)
    used = {row.key for row in await USED.rows(connection, {"keys": list(asked)})}
    fresh = [one for key, one in asked.items() if key not in used]
    if not fresh:
        return set()
    editable = [one for one in fresh if one.screen is not None]
    card_ids: dict[str, int] = {}
    if editable:
        new = [card_values(one.chat_id, str(one.screen), one.card, now) for one in editable]
        ((made, _),) = await together(connection, (NEW_CARD, new))
        card_ids = {one.key: row.id for one, row in zip(editable, made, strict=True)}
    messages = [
        message_values(
            one.chat_id,
            one.key,
            one.card,
            kind="reminder",
            bulk=True,
            due_at=one.due_at,
            expires_at=one.expires_at,
            card_id=card_ids.get(one.key),
            now=now,
        )
        for one in fresh
    ]
    chats = defaultdict(list)
    for one in fresh:
        chats[one.due_at].append(one.chat_id)
    woken = [waking(chat_ids, due_at, bulk=True) for due_at, chat_ids in chats.items()]
    await together(connection, (QUEUE_ALL, messages), *woken)
    return {one.chat_id for one in fresh}
