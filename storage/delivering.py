"""What chats are still to be told, and what became of it: read before delivery, recorded after it in batches."""

import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    and_,
    bindparam,
    case,
    delete,
    func,
    literal,
    not_,
    or_,
    select,
    tuple_,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.messages import Card
from storage.cards import BLANKED, PAST, AnswerRow, CardRow, SendRow, Undelivered, card_in, is_bared
from storage.lanes import Lane, wake
from storage.people_tables import people
from storage.prepared import Prepared, among
from storage.queue_tables import UNSENT, callback_answers, cards, inbox, incidents, lanes, outbox, sent_files

log = logging.getLogger(__name__)

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
    """What became of a message; state "queued" means that it is still to be sent, `silent` and from `due_at` on."""

    id: int
    state: str
    reason: str = ""
    tries: int = 0
    silent: bool = False
    due_at: datetime | None = None


async def undelivered(
    connection: AsyncConnection, chat_ids: Sequence[int], now: datetime, *, bulk: bool = False
) -> dict[int, Undelivered]:
    """Everything these chats are to be told now; with `bulk` only what waits for the bot's spare pace, one a chat.

    A row that nothing can be made of is closed here: it must not hold up its chat, nor be found again and again.
    """
    found: dict[int, Undelivered] = defaultdict(Undelivered)
    hopeless: list[int] = []
    hopeless_cards: list[int] = []
    if not bulk:
        # Mostly there is nothing, and one question finds that out.
        kinds = {row[0] for row in await _KINDS.rows(connection, {"chats": chat_ids, "now": now})}
        if "answer" in kinds:
            for row in await _ANSWERS.rows(connection, {"chats": chat_ids}):
                found[row.chat_id].answers[row.callback_id] = AnswerRow(
                    callback_id=row.callback_id, text=row.text, alert=row.alert
                )
        if "card" in kinds:
            for row in await _CARDS.rows(connection, {"chats": chat_ids}):
                if (shown := card_row(row)) is not None:
                    found[row.chat_id].cards[row.id] = shown
                else:
                    hopeless_cards.append(row.id)
        if "send" not in kinds:
            await _close(connection, hopeless, hopeless_cards, now)
            return dict(found)
    rows = await _SENDS.rows(connection, {"chats": chat_ids, "now": now, "bulk": bulk})
    of_cards = await cards_of(connection, [row.card_id for row in rows if row.card_id is not None])
    for row in rows:
        sends = found[row.chat_id].sends
        if bulk and sends:
            continue
        own = of_cards.get(row.card_id) if row.card_id is not None else None
        card = own.card if own is not None else _readable(row)
        if card is None:
            hopeless.append(row.id)
            continue
        sends.append(
            SendRow(
                id=row.id,
                chat_id=row.chat_id,
                kind=row.kind,
                state=row.state,
                card=card,
                card_id=row.card_id,
                card_rev=own.desired_rev if own else 0,
                expires_at=row.expires_at,
                tries=row.tries,
                silent=row.silent,
            )
        )
    await _close(connection, hopeless, hopeless_cards, now)
    return dict(found)


async def _close(connection: AsyncConnection, sends: Sequence[int], of_cards: Sequence[int], now: datetime) -> None:
    """Give up messages that have no content any more, and cards whose content cannot be read."""
    if sends:
        log.error("%d messages have nothing to show and are given up: %s", len(sends), sends)
        await connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(sends))
            .values(state="rejected", reason="nothing to show", payload=None, attachment=None, changed_at=now)
        )
    if of_cards:
        log.error("%d cards cannot be read and are given up: %s", len(of_cards), of_cards)
        await connection.execute(update(cards).where(cards.c.id.in_(of_cards)).values(shown_rev=cards.c.desired_rev))


def _readable(row: Any) -> Card | None:
    """The card of a row; None when it has none or one that nobody can read."""
    if row.payload is None:
        return None
    try:
        return card_in(row.payload, row.attachment)
    except (ValueError, TypeError, AttributeError):
        return None


_ANSWERS = Prepared(select(callback_answers).where(among(callback_answers.c.chat_id, "chats")))
_CARDS = Prepared(
    select(cards).where(
        among(cards.c.chat_id, "chats"), cards.c.desired_rev > cards.c.shown_rev, cards.c.message_id.is_not(None)
    )
)
_SENDS = Prepared(
    select(outbox)
    .where(
        among(outbox.c.chat_id, "chats"),
        UNSENT,
        outbox.c.bulk == bindparam("bulk"),
        outbox.c.due_at <= bindparam("now", type_=outbox.c.due_at.type),
    )
    .order_by(outbox.c.chat_id, outbox.c.id)
)
_KINDS = Prepared(
    union_all(
        select(literal("answer")).where(among(callback_answers.c.chat_id, "chats")),
        select(literal("card")).where(
            among(cards.c.chat_id, "chats"), cards.c.desired_rev > cards.c.shown_rev, cards.c.message_id.is_not(None)
        ),
        select(literal("send")).where(
            among(outbox.c.chat_id, "chats"),
            UNSENT,
            outbox.c.bulk.is_(False),
            outbox.c.due_at <= bindparam("now", type_=outbox.c.due_at.type),
        ),
    )
)


def card_row(row: Any) -> CardRow | None:
    """A card from its database row; None when it cannot be read."""
    card = _readable(row)
    if card is None:
        return None
    return CardRow(
        id=row.id,
        chat_id=row.chat_id,
        message_id=row.message_id,
        card=card,
        desired_rev=row.desired_rev,
        shown_rev=row.shown_rev,
        form=row.form,
        tries=row.tries,
        past=row.screen in (BLANKED, PAST),
        is_bared=is_bared(row.screen, row),
    )


async def cards_of(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, CardRow]:
    """Cards by id; those that cannot be read are left out."""
    if not ids:
        return {}
    rows = await _CARDS_OF.rows(connection, {"ids": list(ids)})
    return {card.id: card for card in map(card_row, rows) if card is not None}


_CARDS_OF = Prepared(select(cards).where(among(cards.c.id, "ids")))


async def muted(connection: AsyncConnection, chat_ids: Sequence[int]) -> set[int]:
    """Those of the chats whose person has blocked the bot."""
    return {row[0] for row in await _MUTED.rows(connection, {"chats": list(chat_ids)})}


_MUTED = Prepared(select(people.c.chat_id).where(among(people.c.chat_id, "chats"), people.c.muted_at.is_not(None)))


async def mark_sending(connection: AsyncConnection, sends: Sequence[tuple[Lane, int]], now: datetime) -> set[int]:
    """Record the attempts just before the calls: a row found in this state later may have arrived.

    Only what is still to be sent, by who still holds its lane: the others' calls are not to be made. Returns the ids
    of those that are.
    """
    held = [(lane.chat_id, lane.epoch) for lane, _ in sends]
    values = {"ids": [id_ for _, id_ in sends], "held": held, "at": now}
    return set((await connection.execute(_MARK, values)).scalars())


_ours = select(lanes.c.chat_id).where(tuple_(lanes.c.chat_id, lanes.c.epoch).in_(bindparam("held", expanding=True)))
_MARK = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("ids", expanding=True)), UNSENT, outbox.c.chat_id.in_(_ours))
    .values(state="sending", tries=outbox.c.tries + 1, changed_at=bindparam("at", type_=outbox.c.changed_at.type))
    .returning(outbox.c.id)
)


async def record_sends(connection: AsyncConnection, done: Sequence[tuple[Lane, SendDone]], now: datetime) -> None:
    """Keep what became of messages; those that are done keep their key and lose their content.

    What is done stays done, and only who holds the lane may put a message back: one who wakes up late (a suspended
    machine) knows less than who went on in their place.
    """
    if done:
        rows = [
            {
                "row": send.id,
                "new": send.state,
                "why": send.reason or None,
                "n": send.tries,
                "quiet": send.silent,
                "due": send.due_at,
                "at": now,
                "held": lane.epoch,
            }
            for lane, send in done
        ]
        await _RECORD_SEND.run_all(connection, rows)


_still = or_(bindparam("new") == "queued", bindparam("new") == "sending")
_is_ours = select(lanes.c.chat_id).where(lanes.c.chat_id == outbox.c.chat_id, lanes.c.epoch == bindparam("held"))
_RECORD_SEND = Prepared(
    update(outbox)
    .where(outbox.c.id == bindparam("row"), UNSENT, or_(not_(_still), _is_ours.exists()))
    .values(
        state=bindparam("new"),
        reason=bindparam("why", type_=outbox.c.reason.type),
        tries=bindparam("n"),
        silent=bindparam("quiet", type_=outbox.c.silent.type),
        due_at=func.coalesce(bindparam("due", type_=outbox.c.due_at.type), outbox.c.due_at),
        changed_at=bindparam("at", type_=outbox.c.changed_at.type),
        payload=case((_still, outbox.c.payload), else_=None),
        attachment=case((_still, outbox.c.attachment), else_=None),
    )
)


async def fold(connection: AsyncConnection, ids: Sequence[int], now: datetime) -> None:
    """These answers are not sent: newer ones of the same burst say where things are."""
    gone = update(outbox).where(outbox.c.id.in_(ids), UNSENT)
    await connection.execute(gone.values(state="folded", payload=None, attachment=None, changed_at=now))


async def record_cards(connection: AsyncConnection, shown: Sequence[CardShown]) -> None:
    """Keep what cards show now."""
    if shown:
        rows = [
            {"row": card.id, "message": card.message_id, "rev": card.shown_rev, "as": card.form, "n": card.tries}
            for card in shown
        ]
        await _RECORD_CARD.run_all(connection, rows)


_RECORD_CARD = Prepared(
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
        await _RECORD_ANSWER.run(connection, {"ids": list(callback_ids)})


_RECORD_ANSWER = Prepared(delete(callback_answers).where(among(callback_answers.c.callback_id, "ids")))


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


# Beyond this many it does not matter how many there are.
COUNTED = 10_000
LATELY = timedelta(days=1)


async def counts(connection: AsyncConnection, now: datetime) -> dict[str, int]:
    """Unsent messages by state, "unknown" of the last day, and "cards" that do not show their newest state yet.

    Each counted to `COUNTED` at most, and by an index: what was sent in the past costs nothing.
    """
    waiting = select(outbox.c.state).where(UNSENT).limit(COUNTED).subquery()
    by_state = select(waiting.c.state, func.count()).group_by(waiting.c.state)
    found = dict((await connection.execute(by_state)).all())
    for name, rows in (
        ("unknown", select(outbox.c.id).where(outbox.c.state == "unknown", outbox.c.changed_at > now - LATELY)),
        ("cards", select(cards.c.id).where(cards.c.desired_rev > cards.c.shown_rev, cards.c.message_id.is_not(None))),
    ):
        counted = select(func.count()).select_from(rows.limit(COUNTED).subquery())
        found[name] = (await connection.execute(counted)).scalar_one()
    return found


async def prune(connection: AsyncConnection, now: datetime) -> None:
    """Forget keys, cards, files and answers that can matter no more."""
    await connection.execute(
        delete(outbox).where(outbox.c.state.not_in(("queued", "sending")), outbox.c.changed_at < now - KEPT)
    )
    await connection.execute(
        delete(cards).where(and_(cards.c.changed_at < now - KEPT, cards.c.desired_rev <= cards.c.shown_rev))
    )
    # A file that is wanted again after that is sent anew.
    await connection.execute(delete(sent_files).where(sent_files.c.sent_at < now - KEPT))
    # What a process saw that has not looked for a day: it is gone, and so is what it saw.
    of_a_process = incidents.c.name.like("%@%") & (incidents.c.opened_at < now - timedelta(days=1))
    await connection.execute(delete(incidents).where(or_(incidents.c.closed_at < now - KEPT, of_a_process)))
    await connection.execute(
        delete(callback_answers).where(
            or_(callback_answers.c.chat_id.is_(None), callback_answers.c.created_at < now - ANSWERABLE)
        )
    )
