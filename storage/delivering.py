"""What chats are still to be told, and what became of it: read before delivery, recorded after it in batches."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, case, delete, func, literal, or_, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.cards import AnswerRow, CardRow, SendRow, Undelivered, card_in
from storage.lanes import wake
from storage.people_tables import people
from storage.queue_tables import UNSENT, callback_answers, cards, inbox, incidents, lanes, outbox

# How long a key and a dead answer are remembered.
KEPT = timedelta(days=60)
ANSWERABLE = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardShown:
    """A card as Telegram shows it now: which revision, in which message and form. `tries` of failed edits so far."""

    id: int
    message_id: int | None
    shown_rev: int
    form: str | None
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SendDone:
    """What became of a message; state "queued" means that it is still to be sent."""

    id: int
    state: str
    reason: str = ""
    tries: int = 0


async def undelivered(
    connection: AsyncConnection, chat_ids: Sequence[int], now: datetime, *, bulk: bool = False
) -> dict[int, Undelivered]:
    """Everything these chats are to be told now; with `bulk` only what waits for the bot's spare pace, one a chat."""
    found: dict[int, Undelivered] = defaultdict(Undelivered)
    if not bulk:
        # Mostly there is nothing, and one question finds that out.
        kinds = set((await connection.execute(_KINDS, {"chats": chat_ids, "now": now})).scalars())
        if "answer" in kinds:
            for row in await connection.execute(_ANSWERS, {"chats": chat_ids}):
                found[row.chat_id].answers[row.callback_id] = AnswerRow(
                    callback_id=row.callback_id, text=row.text, alert=row.alert
                )
        if "card" in kinds:
            for row in await connection.execute(_CARDS, {"chats": chat_ids}):
                found[row.chat_id].cards[row.id] = card_row(row)
        if "send" not in kinds:
            return dict(found)
    rows = (await connection.execute(_SENDS, {"chats": chat_ids, "now": now, "bulk": bulk})).all()
    of_cards = await cards_of(connection, [row.card_id for row in rows if row.card_id is not None])
    for row in rows:
        sends = found[row.chat_id].sends
        if bulk and sends:
            continue
        own = of_cards.get(row.card_id) if row.card_id is not None else None
        if own is None and row.payload is None:
            continue
        sends.append(
            SendRow(
                id=row.id,
                chat_id=row.chat_id,
                kind=row.kind,
                state=row.state,
                card=own.card if own else card_in(row.payload, row.attachment),
                card_id=row.card_id,
                card_rev=own.desired_rev if own else 0,
                expires_at=row.expires_at,
                tries=row.tries,
            )
        )
    return dict(found)


_chats: BindParameter[list[int]] = bindparam("chats", expanding=True)
_ANSWERS = select(callback_answers).where(callback_answers.c.chat_id.in_(_chats))
_CARDS = select(cards).where(
    cards.c.chat_id.in_(_chats), cards.c.desired_rev > cards.c.shown_rev, cards.c.message_id.is_not(None)
)
_SENDS = (
    select(outbox)
    .where(
        outbox.c.chat_id.in_(_chats),
        UNSENT,
        outbox.c.bulk == bindparam("bulk"),
        outbox.c.due_at <= bindparam("now", type_=outbox.c.due_at.type),
    )
    .order_by(outbox.c.chat_id, outbox.c.id)
)
_KINDS = union_all(
    select(literal("answer")).where(callback_answers.c.chat_id.in_(_chats)),
    select(literal("card")).where(
        cards.c.chat_id.in_(_chats), cards.c.desired_rev > cards.c.shown_rev, cards.c.message_id.is_not(None)
    ),
    select(literal("send")).where(
        outbox.c.chat_id.in_(_chats),
        UNSENT,
        outbox.c.bulk.is_(False),
        outbox.c.due_at <= bindparam("now", type_=outbox.c.due_at.type),
    ),
)


def card_row(row: Any) -> CardRow:
    """A card from its database row."""
    return CardRow(
        id=row.id,
        chat_id=row.chat_id,
        message_id=row.message_id,
        card=card_in(row.payload, row.attachment),
        desired_rev=row.desired_rev,
        shown_rev=row.shown_rev,
        form=row.form,
        tries=row.tries,
    )


async def cards_of(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, CardRow]:
    """Cards by id."""
    if not ids:
        return {}
    return {row.id: card_row(row) for row in await connection.execute(select(cards).where(cards.c.id.in_(ids)))}


async def muted(connection: AsyncConnection, chat_ids: Sequence[int]) -> set[int]:
    """Those of the chats whose person has blocked the bot."""
    found = select(people.c.chat_id).where(people.c.chat_id.in_(chat_ids), people.c.muted_at.is_not(None))
    return set((await connection.execute(found)).scalars())


async def mark_sending(connection: AsyncConnection, ids: Sequence[int], now: datetime) -> None:
    """Record the attempt before the call: a row found in this state later has an unknown fate."""
    if ids:
        await connection.execute(
            update(outbox).where(outbox.c.id.in_(ids)).values(state="sending", tries=outbox.c.tries + 1, changed_at=now)
        )


async def record_sends(connection: AsyncConnection, done: Sequence[SendDone], now: datetime) -> None:
    """Keep what became of messages; those that are done keep their key and lose their content."""
    if done:
        rows = [
            {"row": send.id, "new": send.state, "why": send.reason or None, "n": send.tries, "at": now} for send in done
        ]
        await connection.execute(_RECORD_SEND, rows)


_still = or_(bindparam("new") == "queued", bindparam("new") == "sending")
_RECORD_SEND = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(
        state=bindparam("new"),
        reason=bindparam("why", type_=outbox.c.reason.type),
        tries=bindparam("n"),
        changed_at=bindparam("at", type_=outbox.c.changed_at.type),
        payload=case((_still, outbox.c.payload), else_=None),
        attachment=case((_still, outbox.c.attachment), else_=None),
    )
)


async def record_cards(connection: AsyncConnection, shown: Sequence[CardShown]) -> None:
    """Keep what cards show now."""
    if shown:
        rows = [
            {"row": card.id, "message": card.message_id, "rev": card.shown_rev, "as": card.form, "n": card.tries}
            for card in shown
        ]
        await connection.execute(_RECORD_CARD, rows)


_RECORD_CARD = (
    update(cards)
    .where(cards.c.id == bindparam("row"))
    .values(
        message_id=bindparam("message"),
        # Never backward: a slow owner's record must not hide what a newer one showed.
        shown_rev=case((cards.c.shown_rev > bindparam("rev"), cards.c.shown_rev), else_=bindparam("rev")),
        form=bindparam("as"),
        tries=bindparam("n"),
    )
)


async def record_answers(connection: AsyncConnection, callback_ids: Sequence[str]) -> None:
    """These taps are answered."""
    if callback_ids:
        await connection.execute(_RECORD_ANSWER, [{"id": id_} for id_ in callback_ids])


_RECORD_ANSWER = delete(callback_answers).where(callback_answers.c.callback_id == bindparam("id"))


async def distrust(
    connection: AsyncConnection, card_ids: Sequence[int], chat_ids: Sequence[int], now: datetime
) -> None:
    """An owner that had lost its lease may have overwritten these cards: have them shown again."""
    if card_ids:
        await connection.execute(update(cards).where(cards.c.id.in_(card_ids)).values(shown_rev=0))
    await wake(connection, chat_ids, now)


async def mute(connection: AsyncConnection, chat_id: int, now: datetime) -> None:
    """The person cannot be reached: nothing is sent until they come back, and what waited is dropped."""
    await connection.execute(
        update(people).where(people.c.chat_id == chat_id, people.c.muted_at.is_(None)).values(muted_at=now)
    )
    await connection.execute(
        update(outbox)
        .where(outbox.c.chat_id == chat_id, UNSENT)
        .values(state="muted", payload=None, attachment=None, changed_at=now)
    )
    await connection.execute(
        update(cards)
        .where(cards.c.chat_id == chat_id, cards.c.desired_rev > cards.c.shown_rev)
        .values(shown_rev=cards.c.desired_rev)
    )
    await connection.execute(delete(callback_answers).where(callback_answers.c.chat_id == chat_id))


async def migrate_chat(connection: AsyncConnection, old: int, new: int, now: datetime) -> None:
    """A group has become a supergroup: everything about it moves to its new id."""
    for table in (people, inbox, outbox, cards, callback_answers):
        await connection.execute(update(table).where(table.c.chat_id == old).values(chat_id=new))
    await connection.execute(delete(lanes).where(lanes.c.chat_id == old))
    await wake(connection, [new], now)
    await wake(connection, [new], now, bulk=True)


async def counts(connection: AsyncConnection) -> dict[str, int]:
    """Messages by state, and under "cards" the cards that do not show their newest state yet."""
    by_state = select(outbox.c.state, func.count()).group_by(outbox.c.state)
    found = dict((await connection.execute(by_state)).all())
    behind = select(func.count()).where(cards.c.desired_rev > cards.c.shown_rev, cards.c.message_id.is_not(None))
    found["cards"] = (await connection.execute(behind)).scalar_one()
    return found


async def prune(connection: AsyncConnection, now: datetime) -> None:
    """Forget keys, cards and answers that can matter no more."""
    await connection.execute(
        delete(outbox).where(outbox.c.state.not_in(("queued", "sending")), outbox.c.changed_at < now - KEPT)
    )
    await connection.execute(
        delete(cards).where(and_(cards.c.changed_at < now - KEPT, cards.c.desired_rev <= cards.c.shown_rev))
    )
    # What a process saw that has not looked for a day: it is gone, and so is what it saw.
    of_a_process = incidents.c.name.like("%@%") & (incidents.c.opened_at < now - timedelta(days=1))
    await connection.execute(delete(incidents).where(or_(incidents.c.closed_at < now - KEPT, of_a_process)))
    await connection.execute(
        delete(callback_answers).where(
            or_(callback_answers.c.chat_id.is_(None), callback_answers.c.created_at < now - ANSWERABLE)
        )
    )
