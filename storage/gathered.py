"""Messages of the clock to many people, written together: a few statements however many they are."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, bindparam, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Insert

from domain.messages import Card
from storage.cards import card_out
from storage.lanes import wake
from storage.queue_tables import cards, outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A message under a unique key that nobody waits for; with a `screen` it is a card that can be edited later."""

    chat_id: int
    key: str
    card: Card
    kind: str
    due_at: datetime
    expires_at: datetime | None
    screen: str | None


async def write_posts(connection: AsyncConnection, posts: Sequence[Post], now: datetime) -> None:
    """Queue these messages, each key once, and wake their chats; keys that were used before are left alone."""
    asked: dict[str, Post] = {}
    for post in posts:
        asked.setdefault(post.key, post)
    used = set((await connection.execute(_USED, {"keys": list(asked)})).scalars())
    fresh = [post for key, post in asked.items() if key not in used]
    if not fresh:
        return
    editable = [post for post in fresh if post.screen is not None]
    card_ids: dict[str, int] = {}
    if editable:
        made = await connection.execute(
            _NEW_CARDS, [card_values(post.chat_id, str(post.screen), post.card, now) for post in editable]
        )
        card_ids = dict(zip((post.key for post in editable), made.scalars(), strict=True))
    await connection.execute(
        _queue(connection.dialect.name),
        [
            message_values(
                post.chat_id,
                post.key,
                post.card,
                kind=post.kind,
                bulk=True,
                due_at=post.due_at,
                expires_at=post.expires_at,
                card_id=card_ids.get(post.key),
                now=now,
            )
            for post in fresh
        ],
    )
    chats = defaultdict(list)
    for post in fresh:
        chats[post.due_at].append(post.chat_id)
    for due_at, chat_ids in chats.items():
        await wake(connection, chat_ids, due_at, bulk=True)


def card_values(chat_id: int, screen: str, card: Card, now: datetime) -> dict[str, Any]:
    """The row of a card that is to be shown."""
    return {
        "chat_id": chat_id,
        "screen": screen,
        "payload": card_out(card),
        "attachment": card.attachment.content if card.attachment else None,
        "desired_rev": 1,
        "shown_rev": 0,
        "tries": 0,
        "changed_at": now,
    }


def message_values(
    chat_id: int,
    key: str,
    card: Card,
    *,
    kind: str,
    bulk: bool,
    due_at: datetime,
    expires_at: datetime | None,
    card_id: int | None,
    now: datetime,
) -> dict[str, Any]:
    """The row of a message that is to be sent; one that shows a card takes its content from there."""
    own = card_id is None
    return {
        "chat_id": chat_id,
        "key": key,
        "kind": kind,
        "bulk": bulk,
        "payload": card_out(card) if own else None,
        "attachment": card.attachment.content if own and card.attachment else None,
        "card_id": card_id,
        "due_at": due_at,
        "expires_at": expires_at,
        "state": "queued",
        "tries": 0,
        "changed_at": now,
    }


_keys: BindParameter[list[str]] = bindparam("keys", expanding=True)
_USED = select(outbox.c.key).where(outbox.c.key.in_(_keys))
_NEW_CARDS = insert(cards).returning(cards.c.id, sort_by_parameter_order=True)


@cache
def _queue(dialect: str) -> Insert:
    made = postgresql.insert(outbox) if dialect == "postgresql" else sqlite.insert(outbox)
    return made.on_conflict_do_nothing(index_elements=["key"])
