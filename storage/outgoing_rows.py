"""The rows of what is to be said, and the statements that write them, for both databases."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import and_, bindparam, case, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert, ReturningInsert

from domain.messages import Card
from storage.cards import card_out
from storage.queue_tables import callback_answers, cards, outbox


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


@cache
def show(dialect: str) -> ReturningInsert[Any]:
    """Have the card at a message look like this, whatever it was."""
    made = postgresql.insert(cards) if dialect == "postgresql" else sqlite.insert(cards)
    new = made.excluded
    # A tap that changes nothing costs no call.
    same = and_(
        cards.c.payload == new.payload,
        cards.c.attachment.is_(None),
        new.attachment.is_(None),
        cards.c.shown_rev == cards.c.desired_rev,
    )
    return made.on_conflict_do_update(
        index_elements=["chat_id", "message_id"],
        set_={
            "screen": new.screen,
            "payload": new.payload,
            "attachment": new.attachment,
            "desired_rev": case((same, cards.c.desired_rev), else_=cards.c.desired_rev + 1),
            "tries": 0,
            "changed_at": new.changed_at,
        },
    ).returning(cards.c.id, cards.c.message_id, cards.c.desired_rev, cards.c.shown_rev, cards.c.form)


NEWEST = (
    select(cards.c.id)
    .where(cards.c.chat_id == bindparam("chat"), cards.c.screen == bindparam("screen"))
    .order_by(cards.c.id.desc())
    .limit(1)
)

# A sent card that was shown again: `changed_at` is then the last tap on it, because a refresh leaves it alone.
TAPPED = (
    select(cards.c.id)
    .where(
        cards.c.chat_id == bindparam("chat"), cards.c.changed_at >= bindparam("since", type_=cards.c.changed_at.type)
    )
    .where(cards.c.message_id.is_not(None), cards.c.desired_rev > 1)
    .limit(1)
)

SCREEN_AT = select(cards.c.screen).where(
    cards.c.chat_id == bindparam("chat"), cards.c.message_id == bindparam("message")
)

REFRESH = (
    update(cards)
    .where(cards.c.id == bindparam("card"))
    .values(
        screen=bindparam("new_screen"),
        payload=bindparam("new_payload", type_=cards.c.payload.type),
        attachment=bindparam("new_attachment", type_=cards.c.attachment.type),
        desired_rev=cards.c.desired_rev + 1,
        tries=0,
    )
    .returning(cards.c.id, cards.c.message_id, cards.c.desired_rev, cards.c.shown_rev, cards.c.form)
)

NEW_CARD = insert(cards).returning(cards.c.id)
NEW_CARDS = insert(cards).returning(cards.c.id, sort_by_parameter_order=True)
IS_USED = select(outbox.c.id).where(outbox.c.key == bindparam("key"))
USED = select(outbox.c.key).where(outbox.c.key.in_(bindparam("keys", expanding=True)))

_UNSENT_CARDS = select(cards.c.id).where(
    cards.c.chat_id == bindparam("chat"), cards.c.screen == bindparam("screen"), cards.c.message_id.is_(None)
)
WITHDRAW = (
    delete(outbox).where(outbox.c.state == "queued", outbox.c.card_id.in_(_UNSENT_CARDS)).returning(outbox.c.card_id)
)
DROP_CARDS = delete(cards).where(cards.c.id.in_(bindparam("ids", expanding=True)))


@cache
def queue_all(dialect: str) -> Insert:
    """Queue messages; those whose key was used before are left alone."""
    made = postgresql.insert(outbox) if dialect == "postgresql" else sqlite.insert(outbox)
    return made.on_conflict_do_nothing(index_elements=["key"])


@cache
def queue(dialect: str) -> ReturningInsert[Any]:
    """Queue one message; gives no id where its key was used before."""
    return queue_all(dialect).returning(outbox.c.id)


@cache
def answer(dialect: str) -> ReturningInsert[Any]:
    """Keep the answer to a tap; the first one counts."""
    made = postgresql.insert(callback_answers) if dialect == "postgresql" else sqlite.insert(callback_answers)
    return made.on_conflict_do_nothing(index_elements=["callback_id"]).returning(callback_answers.c.callback_id)
