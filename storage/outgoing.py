"""What is to be said: desired cards, messages under unique keys, answers to taps; in the caller's transaction."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import and_, bindparam, case, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import ReturningInsert

from domain.messages import Card
from storage.cards import AnswerRow, CardRow, SendRow, Undelivered
from storage.gathered import Post, card_values, message_values, write_posts
from storage.lanes import wake
from storage.queue_tables import callback_answers, cards, outbox

# A key answers "was this said before?"; it is shortened the same way each time.
KEY_CHARS = 200


class StoredChat:
    """Implements `domain.ports.Chat`.

    A lane sets `held` to its chat: what is said there needs no wake-up, because the lane delivers `written` itself
    after the commit. What is said anywhere else wakes that chat's lane, and `woke` says so. The clock sets `gathered`
    to a list: reminders then wait there for `flush`, which writes them together (each is said to be new until then).
    """

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now
        self.held: int | None = None
        self.written = Undelivered()
        self.woke = False
        self.gathered: list[Post] | None = None

    async def flush(self) -> None:
        """Write what was gathered."""
        if self.gathered:
            posts, self.gathered = self.gathered, []
            self.woke = True
            await write_posts(self._connection, posts, self._now)

    async def show(self, chat_id: int, screen: str, card: Card, *, message_id: int | None = None) -> None:
        """Edit the card at `message_id` to show this (the tapped one), or send a new card when it is None."""
        if message_id is None:
            row = await self._new_card(chat_id, screen, card)
            await self._queue(chat_id, f"card:{row.id}", card, kind="answer", card_row=row)
            return
        values = card_values(chat_id, screen, card, self._now) | {"message_id": message_id}
        found = await self._connection.execute(_show(self._connection.dialect.name), values)
        id_, desired_rev, shown_rev, form = found.one()
        if desired_rev > shown_rev:
            row = CardRow(
                id=id_,
                chat_id=chat_id,
                message_id=message_id,
                card=card,
                desired_rev=desired_rev,
                shown_rev=shown_rev,
                form=form,
            )
            await self._changed(row)

    async def shows(self, chat_id: int, screen: str) -> bool:
        """Whether that chat has a card of this screen, sent or to be sent."""
        return await self._newest(chat_id, screen) is not None

    async def _newest(self, chat_id: int, screen: str) -> int | None:
        await self.flush()
        found = await self._connection.execute(_NEWEST, {"chat": chat_id, "screen": screen})
        id_: int | None = found.scalar_one_or_none()
        return id_

    async def withdraw(self, chat_id: int, screen: str) -> None:
        """Take back a card of this screen that waits to be sent."""
        await self.flush()
        waiting = select(cards.c.id).where(
            cards.c.chat_id == chat_id, cards.c.screen == screen, cards.c.message_id.is_(None)
        )
        unsent = delete(outbox).where(outbox.c.state == "queued", outbox.c.card_id.in_(waiting))
        ids = (await self._connection.execute(unsent.returning(outbox.c.card_id))).scalars().all()
        if ids:
            await self._connection.execute(delete(cards).where(cards.c.id.in_(ids)))

    async def is_awake(self, chat_id: int, since: datetime) -> bool:
        """Whether somebody tapped a card in that chat since then."""
        found = await self._connection.execute(_TAPPED, {"chat": chat_id, "since": since})
        return found.first() is not None

    async def refresh(self, chat_id: int, screen: str, card: Card, *, becomes: str | None = None) -> bool:
        """Edit the newest card of that chat that shows this screen; False when there is none."""
        id_ = await self._newest(chat_id, screen)
        if id_ is None:
            return False
        values = card_values(chat_id, becomes or screen, card, self._now)
        found = await self._connection.execute(_REFRESH, {"card": id_, **{f"new_{k}": v for k, v in values.items()}})
        message_id, desired_rev, shown_rev, form = found.one()
        row = CardRow(
            id=id_,
            chat_id=chat_id,
            message_id=message_id,
            card=card,
            desired_rev=desired_rev,
            shown_rev=shown_rev,
            form=form,
        )
        await self._changed(row)
        return True

    async def screen_at(self, chat_id: int, message_id: int) -> str | None:
        """Which screen a message shows."""
        found = select(cards.c.screen).where(cards.c.chat_id == chat_id, cards.c.message_id == message_id)
        screen: str | None = (await self._connection.execute(found)).scalar_one_or_none()
        return screen

    async def post(
        self,
        chat_id: int,
        key: str,
        card: Card,
        *,
        kind: str = "answer",
        due_at: datetime | None = None,
        expires_at: datetime | None = None,
        screen: str | None = None,
    ) -> bool:
        """Queue a one-shot message under a unique key; False (and nothing happens) when the key was used before."""
        key = key[:KEY_CHARS]
        if self.gathered is not None and kind == "reminder" and chat_id != self.held:
            due = due_at or self._now
            self.gathered.append(
                Post(chat_id=chat_id, key=key, card=card, kind=kind, due_at=due, expires_at=expires_at, screen=screen)
            )
            return True
        if screen is None:
            return await self._queue(chat_id, key, card, kind=kind, due_at=due_at, expires_at=expires_at)
        used = await self._connection.execute(select(outbox.c.id).where(outbox.c.key == key))
        if used.first() is not None:
            return False
        row = await self._new_card(chat_id, screen, card)
        return await self._queue(chat_id, key, card, kind=kind, due_at=due_at, expires_at=expires_at, card_row=row)

    async def answer(self, callback_id: str, text: str = "", *, alert: bool = False) -> None:
        """Answer a tap with a toast (at most 200 characters) or an alert; the first answer counts."""
        if not text:
            return  # the lane answers silently whatever is not answered
        values = {
            "callback_id": callback_id,
            "chat_id": self.held,
            "text": text[:200],
            "alert": alert,
            "created_at": self._now,
        }
        written = (await self._connection.execute(_answer(self._connection.dialect.name), values)).first()
        if written is not None:
            self.written.answers[callback_id] = AnswerRow(callback_id=callback_id, text=text[:200], alert=alert)

    async def _new_card(self, chat_id: int, screen: str, card: Card) -> CardRow:
        id_ = (await self._connection.execute(_NEW_CARD, card_values(chat_id, screen, card, self._now))).scalar_one()
        return CardRow(id=id_, chat_id=chat_id, message_id=None, card=card, desired_rev=1, shown_rev=0)

    async def _queue(
        self,
        chat_id: int,
        key: str,
        card: Card,
        *,
        kind: str,
        due_at: datetime | None = None,
        expires_at: datetime | None = None,
        card_row: CardRow | None = None,
    ) -> bool:
        # What a person waits for goes first; what the clock or somebody else brings takes the bot's spare pace.
        bulk = kind != "answer" and chat_id != self.held
        due = due_at or self._now
        values = message_values(
            chat_id,
            key,
            card,
            kind=kind,
            bulk=bulk,
            due_at=due,
            expires_at=expires_at,
            card_id=card_row.id if card_row else None,
            now=self._now,
        )
        id_ = (await self._connection.execute(_queue(self._connection.dialect.name), values)).scalar_one_or_none()
        if id_ is None:
            return False
        if chat_id == self.held and due <= self._now:
            self.written.sends.append(
                SendRow(
                    id=id_,
                    chat_id=chat_id,
                    kind=kind,
                    state="queued",
                    card=card,
                    card_id=card_row.id if card_row else None,
                    card_rev=card_row.desired_rev if card_row else 0,
                    expires_at=expires_at,
                )
            )
        else:
            self.woke = True
            await wake(self._connection, [chat_id], due, bulk=bulk)
        return True

    async def _changed(self, row: CardRow) -> None:
        if row.chat_id != self.held:
            # Also for a card whose first message is on its way just now: it is then edited at once.
            self.woke = True
            await wake(self._connection, [row.chat_id], self._now)
            return
        self.written.add(Undelivered(cards={row.id: row}))


@cache
def _show(dialect: str) -> ReturningInsert[Any]:
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
    ).returning(cards.c.id, cards.c.desired_rev, cards.c.shown_rev, cards.c.form)


_NEWEST = (
    select(cards.c.id)
    .where(cards.c.chat_id == bindparam("chat"), cards.c.screen == bindparam("screen"))
    .order_by(cards.c.id.desc())
    .limit(1)
)

# A sent card that was shown again: `changed_at` is then the last tap on it, because a refresh leaves it alone.
_TAPPED = (
    select(cards.c.id)
    .where(
        cards.c.chat_id == bindparam("chat"), cards.c.changed_at >= bindparam("since", type_=cards.c.changed_at.type)
    )
    .where(cards.c.message_id.is_not(None), cards.c.desired_rev > 1)
    .limit(1)
)

_REFRESH = (
    update(cards)
    .where(cards.c.id == bindparam("card"))
    .values(
        screen=bindparam("new_screen"),
        payload=bindparam("new_payload", type_=cards.c.payload.type),
        attachment=bindparam("new_attachment", type_=cards.c.attachment.type),
        desired_rev=cards.c.desired_rev + 1,
        tries=0,
    )
    .returning(cards.c.message_id, cards.c.desired_rev, cards.c.shown_rev, cards.c.form)
)

_NEW_CARD = insert(cards).returning(cards.c.id)


@cache
def _queue(dialect: str) -> ReturningInsert[Any]:
    made = postgresql.insert(outbox) if dialect == "postgresql" else sqlite.insert(outbox)
    return made.on_conflict_do_nothing(index_elements=["key"]).returning(outbox.c.id)


@cache
def _answer(dialect: str) -> ReturningInsert[Any]:
    made = postgresql.insert(callback_answers) if dialect == "postgresql" else sqlite.insert(callback_answers)
    return made.on_conflict_do_nothing(index_elements=["callback_id"]).returning(callback_answers.c.callback_id)
