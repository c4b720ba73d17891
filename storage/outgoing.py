"""What is to be said: desired cards, messages under unique keys, answers to taps; in the caller's transaction."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.messages import Card, ShownCard, stands_once
from domain.people import Person
from domain.ports import MessageKind
from storage import cards as rows
from storage.batch import Reminder, write_reminders
from storage.cards import BLANKED, PAST, AnswerRow, CardRow, SendRow, Undelivered, is_bared
from storage.effects import Effects
from storage.forgetting import mention_of
from storage.lanes import wake
from storage.prepared import together
from storage.types import to_json

# A key answers "was this said before?"; it is shortened the same way each time.
KEY_CHARS = 200
# No message has this number.
NO_MESSAGE = 0


class StoredChat:
    """Implements `domain.ports.Chat`.

    What is said in the chat that the transaction `holds` needs no wake-up: it is among the effects, and the lane
    delivers it after the commit. What is said anywhere else wakes that chat's lane.
    """

    def __init__(self, connection: AsyncConnection, now: datetime, effects: Effects, *, holds: int | None) -> None:
        self._connection = connection
        self._now = now
        self._effects = effects
        self._holds = holds
        self._reminders: list[Reminder] = []

    def unsay(self) -> None:
        """Forget the reminders that wait to be written."""
        self._reminders = []

    async def flush(self) -> None:
        """Write the reminders that wait to be written together."""
        if self._reminders:
            reminders, self._reminders = self._reminders, []
            self._effects.woken |= await write_reminders(self._connection, reminders, self._now)

    async def show(self, chat_id: int, screen: str, card: Card, *, message_id: int | None = None) -> None:
        """Edit the card at `message_id` to show this (the tapped one), or send a new card when it is None."""
        if message_id is None:
            row = await self._new_card(chat_id, screen, card)
            await self._queue(chat_id, f"card:{row.id}", card, kind="answer", card_row=row)
            await self._retire_all(chat_id, screen)
            return
        values = rows.card_values(chat_id, screen, card, self._now) | {"message_id": message_id}
        besides = [{"chat": chat_id, "screen": screen, "message": message_id}] if stands_once(screen) else []
        ((found,), _), (others, _) = await together(self._connection, (rows.SHOW, [values]), (rows.OTHERS, besides))
        if found.desired_rev > found.shown_rev:
            await self._changed(chat_id, card, found)
        await self._retire(chat_id, others)

    async def _retire_all(self, chat_id: int, screen: str) -> None:
        """Before a new card of this thing, whose message has no number yet."""
        if stands_once(screen):
            besides = {"chat": chat_id, "screen": screen, "message": NO_MESSAGE}
            await self._retire(chat_id, await rows.OTHERS.rows(self._connection, besides))

    async def _retire(self, chat_id: int, others: Sequence[Any]) -> None:
        """Earlier cards of the same thing keep their words and lose their buttons: only one of them lives."""
        for row in others:
            card = rows.card_in(
                {name: value for name, value in row.payload.items() if name != "buttons"}, row.attachment
            )
            new = rows.card_values(chat_id, PAST, card, self._now)
            values = {"card": row.id, **{f"new_{name}": value for name, value in new.items()}}
            await self._changed(chat_id, card, await rows.REFRESH.row(self._connection, values), becomes=PAST)

    async def shows(self, chat_id: int, screen: str) -> bool:
        """Whether that chat has a card of this screen, sent or to be sent."""
        return await self._newest(chat_id, screen) is not None

    async def standing(self, chat_ids: Sequence[int], screens: Sequence[str]) -> list[tuple[int, str]]:
        """Which of these screens stand in which of these chats, sent or to be sent."""
        await self.flush()
        asked = {"chats": list(chat_ids), "screens": list(screens)}
        return [(row.chat_id, row.screen) for row in await self._connection.execute(rows.STANDING, asked)]

    async def _newest(self, chat_id: int, screen: str) -> int | None:
        await self.flush()
        row = await rows.NEWEST.row(self._connection, {"chat": chat_id, "screen": screen})
        return None if row is None else int(row.id)

    async def newest(self, chat_id: int) -> ShownCard | None:
        """The card that was shown last in that chat: what an answer in words is about."""
        await self.flush()
        found = await rows.LAST_SHOWN.row(self._connection, {"chat": chat_id})
        if found is None:
            return None
        return ShownCard(screen=found.screen, card=rows.card_in(found.payload, None), at=found.changed_at)

    async def shown(self, chat_id: int, screen: str) -> ShownCard | None:
        """The newest card of that chat that shows this screen."""
        await self.flush()
        found = await rows.SHOWN.row(self._connection, {"chat": chat_id, "screen": screen})
        if found is None:
            return None
        return ShownCard(screen=screen, card=rows.card_in(found.payload, None), at=found.changed_at)

    async def withdraw(self, chat_id: int, screen: str) -> None:
        """Take back a card of this screen that waits to be sent."""
        await self.flush()
        gone = await self._connection.execute(rows.WITHDRAW, {"chat": chat_id, "screen": screen})
        if ids := gone.scalars().all():
            await self._connection.execute(rows.DROP_CARDS, {"ids": ids})

    async def is_awake(self, chat_id: int, since: datetime) -> bool:
        """Whether somebody tapped a card in that chat since then."""
        return await rows.TAPPED.row(self._connection, {"chat": chat_id, "since": since}) is not None

    async def refresh(self, chat_id: int, screen: str, card: Card, *, becomes: str | None = None) -> bool:
        """Edit the newest card of that chat that shows this screen; False when there is none."""
        id_ = await self._newest(chat_id, screen)
        if id_ is None:
            return False
        new = rows.card_values(chat_id, becomes or screen, card, self._now)
        values = {"card": id_, **{f"new_{name}": value for name, value in new.items()}}
        await self._changed(chat_id, card, await rows.REFRESH.row(self._connection, values))
        return True

    async def blank(self, chat_id: int, mentioned: Person, card: Card) -> int:
        """Show this in place of every sent card of that chat that speaks of somebody; how many those were."""
        await self.flush()
        mention = mention_of(mentioned.id, mentioned.name)
        blanked = 0
        for row in (await self._connection.execute(rows.SENT_IN_CHAT, {"chat": chat_id})).all():
            if mention.search(f"{row.screen} {to_json(row.payload)}"):
                new = rows.card_values(chat_id, BLANKED, card, self._now)
                values = {"card": row.id, **{f"new_{name}": value for name, value in new.items()}}
                await self._changed(chat_id, card, await rows.REFRESH.row(self._connection, values), becomes=BLANKED)
                blanked += 1
        return blanked

    async def screen_at(self, chat_id: int, message_id: int) -> str | None:
        """Which screen a message shows."""
        row = await rows.SCREEN_AT.row(self._connection, {"chat": chat_id, "message": message_id})
        return None if row is None else str(row.screen)

    async def post(
        self,
        chat_id: int,
        key: str,
        card: Card,
        *,
        kind: MessageKind = "answer",
        due_at: datetime | None = None,
        expires_at: datetime | None = None,
        screen: str | None = None,
    ) -> bool:
        """Queue a one-shot message under a unique key; False (and nothing happens) when the key was used before."""
        await self.flush()
        key = key[:KEY_CHARS]
        row = None
        if screen is not None:
            if await rows.IS_USED.row(self._connection, {"key": key}) is not None:
                return False
            row = await self._new_card(chat_id, screen, card)
            await self._retire_all(chat_id, screen)
        return await self._queue(chat_id, key, card, kind=kind, due_at=due_at, expires_at=expires_at, card_row=row)

    async def was_posted(self, key: str) -> bool:
        """Whether a one-shot message was queued under this key, sent or to be sent."""
        await self.flush()
        return await rows.IS_USED.row(self._connection, {"key": key[:KEY_CHARS]}) is not None

    async def remind(
        self,
        chat_id: int,
        key: str,
        card: Card,
        *,
        due_at: datetime | None = None,
        expires_at: datetime | None = None,
        screen: str | None = None,
    ) -> None:
        """Queue a reminder under a unique key, unless the key was used before; written with others by `flush`."""
        self._reminders.append(
            Reminder(
                chat_id=chat_id,
                key=key[:KEY_CHARS],
                card=card,
                due_at=due_at or self._now,
                expires_at=expires_at,
                screen=screen,
            )
        )

    async def answer(self, callback_id: str, text: str = "", *, alert: bool = False) -> None:
        """Answer a tap with a toast (at most 200 characters) or an alert; the first answer counts."""
        if not text:
            return  # the lane answers silently whatever is not answered
        values = {
            "callback_id": callback_id,
            "chat_id": self._holds,
            "text": text[:200],
            "alert": alert,
            "created_at": self._now,
        }
        written = await rows.ANSWER.row(self._connection, values)
        if written is not None:
            said = AnswerRow(callback_id=callback_id, text=text[:200], alert=alert)
            self._effects.said.answers[callback_id] = said

    async def _new_card(self, chat_id: int, screen: str, card: Card) -> CardRow:
        values = rows.card_values(chat_id, screen, card, self._now)
        made = await rows.NEW_CARD.row(self._connection, values)
        return CardRow(id=made.id, chat_id=chat_id, message_id=None, card=card, desired_rev=1, shown_rev=0)

    async def _queue(
        self,
        chat_id: int,
        key: str,
        card: Card,
        *,
        kind: MessageKind,
        due_at: datetime | None = None,
        expires_at: datetime | None = None,
        card_row: CardRow | None = None,
    ) -> bool:
        # What a person waits for goes first; what somebody else brings takes the bot's spare pace.
        bulk = kind != "answer" and chat_id != self._holds
        due = due_at or self._now
        card_id = card_row.id if card_row else None
        values = rows.message_values(
            chat_id,
            key,
            card,
            kind=kind,
            bulk=bulk,
            due_at=due,
            expires_at=expires_at,
            card_id=card_id,
            now=self._now,
        )
        queued = await rows.QUEUE.row(self._connection, values)
        if queued is None:
            return False
        if chat_id == self._holds and due <= self._now:
            self._effects.said.sends.append(
                SendRow(
                    id=queued.id,
                    chat_id=chat_id,
                    kind=kind,
                    state="queued",
                    card=card,
                    card_id=card_id,
                    card_rev=card_row.desired_rev if card_row else 0,
                    expires_at=expires_at,
                )
            )
        else:
            await self._wake(chat_id, due, bulk=bulk)
        return True

    async def _changed(self, chat_id: int, card: Card, row: Row[Any], *, becomes: str = "") -> None:
        """A card is to be shown anew, also one whose first message is on its way just now: it is then edited."""
        if chat_id != self._holds:
            await self._wake(chat_id, self._now)
            return
        changed = CardRow(
            id=row.id,
            chat_id=chat_id,
            message_id=row.message_id,
            card=card,
            desired_rev=row.desired_rev,
            shown_rev=row.shown_rev,
            form=row.form,
            past=becomes in (BLANKED, PAST),
            is_bared=is_bared(becomes, row),
        )
        self._effects.said.add(Undelivered(cards={row.id: changed}))

    async def _wake(self, chat_id: int, at: datetime, *, bulk: bool = False) -> None:
        self._effects.woken.add(chat_id)
        await wake(self._connection, [chat_id], at, bulk=bulk)
