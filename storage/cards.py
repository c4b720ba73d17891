"""Cards, messages and answers as rows: JSON and back, what delivery reads, and the statements that write them."""

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import and_, bindparam, case, delete, insert, select, update
from sqlalchemy.sql.dml import Insert, ReturningInsert

from domain.messages import Attachment, Button, Card, Picture
from storage.prepared import Prepared, among, insert_into
from storage.queue_tables import callback_answers, cards, outbox

Data = dict[str, Any]

# The screen of a card that spoke of somebody who is gone, and of one whose thing has a newer card.
BLANKED, PAST = "blanked", "past"

_CARD = TypeAdapter(Card)
# The file's bytes go into a column of their own.
_LEFT_OUT: Any = {"attachment": {"content"}}


def card_out(card: Card) -> Data:
    """A card without its file's bytes; what is at its default is left out."""
    data: Data = _CARD.dump_python(card, mode="json", exclude_defaults=True, exclude=_LEFT_OUT)
    return data


def card_in(data: Data, content: bytes | None) -> Card:
    """A card from what `card_out` gave and the file's bytes."""
    data = _from_first_version(data)
    if (file := data.get("attachment")) is not None:
        data = data | {"attachment": file | {"content": content or b""}}
    return _CARD.validate_python(data)


def _from_first_version(data: Data) -> Data:
    """The first version kept buttons, pictures and files as lists in the order of their fields."""
    rows = data.get("buttons", ())
    are_lists = bool(rows and rows[0]) and isinstance(rows[0][0], list)
    if not (are_lists or isinstance(data.get("picture"), list) or "file" in data):
        return data
    named: Data = {name: data[name] for name in ("text", "keyboard") if name in data}
    named["buttons"] = [[_named(Button, button) for button in row] for row in rows]
    if "picture" in data:
        named["picture"] = _named(Picture, data["picture"])
    if "file" in data:
        named["attachment"] = _named(Attachment, data["file"])
    return named


def _named(kind: type[Button | Picture | Attachment], values: list[Any]) -> Data:
    return dict(zip((one.name for one in fields(kind)), values, strict=False))


@dataclass(slots=True, kw_only=True)
class CardRow:
    """A card of a chat: what it is to show at `desired_rev`, and what Telegram shows since `shown_rev`.

    One that is `past` only stands there: where its message is gone, it is not sent anew. `is_bared`: its words are
    shown already, only its buttons go.
    """

    id: int
    chat_id: int
    message_id: int | None
    card: Card
    desired_rev: int
    shown_rev: int
    form: str | None = None
    tries: int = 0
    past: bool = False
    is_bared: bool = False


@dataclass(slots=True, kw_only=True)
class SendRow:
    """A message to send once. With `card_id` what is sent is that card, and it lives on there.

    `silent` when an earlier attempt may have arrived: nobody's phone rings twice for one message.
    """

    id: int
    chat_id: int
    kind: str
    state: str
    card: Card
    card_id: int | None = None
    card_rev: int = 0
    expires_at: datetime | None = None
    tries: int = 0
    silent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """A toast or alert for one tap."""

    callback_id: str
    text: str = ""
    alert: bool = False


@dataclass(slots=True)
class Undelivered:
    """Everything one chat is to be told, cards by id."""

    answers: dict[str, AnswerRow] = field(default_factory=dict)
    cards: dict[int, CardRow] = field(default_factory=dict)
    sends: list[SendRow] = field(default_factory=list)

    def add(self, later: "Undelivered") -> None:
        """Take over what came later; a card's newer state replaces the older."""
        self.answers.update(later.answers)
        self.cards.update(later.cards)
        known = {send.id for send in self.sends}
        self.sends += [send for send in later.sends if send.id not in known]
        for send in self.sends:
            newer = later.cards.get(send.card_id) if send.card_id is not None else None
            if newer is not None and newer.message_id is None:
                send.card, send.card_rev = newer.card, newer.desired_rev


def is_bared(screen: str, row: Any) -> bool:
    """Whether nothing but the loss of its buttons is still to be shown of a card."""
    return screen == PAST and bool(row.desired_rev == row.shown_rev + 1)


CARD_VALUES = ("chat_id", "screen", "payload", "attachment", "desired_rev", "shown_rev", "tries", "changed_at")


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


MESSAGE_VALUES = (
    "chat_id",
    "key",
    "kind",
    "bulk",
    "payload",
    "attachment",
    "card_id",
    "due_at",
    "expires_at",
    "state",
    "tries",
    "changed_at",
)


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


def _show(dialect: str) -> ReturningInsert[Any]:
    """Have the card at a message look like this, whatever it was."""
    made = insert_into(cards, dialect)
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


SHOW = Prepared(_show, keys=(*CARD_VALUES, "message_id"))
NEWEST = Prepared(
    select(cards.c.id)
    .where(cards.c.chat_id == bindparam("chat"), cards.c.screen == bindparam("screen"))
    .order_by(cards.c.id.desc())
    .limit(1)
)

STANDING = (
    select(cards.c.chat_id, cards.c.screen)
    .where(
        cards.c.chat_id.in_(bindparam("chats", expanding=True)),
        cards.c.screen.in_(bindparam("screens", expanding=True)),
    )
    .distinct()
)

SHOWN = Prepared(
    select(cards.c.payload, cards.c.changed_at)
    .where(cards.c.chat_id == bindparam("chat"), cards.c.screen == bindparam("screen"))
    .order_by(cards.c.id.desc())
    .limit(1)
)

OTHERS = Prepared(
    select(cards.c.id, cards.c.payload, cards.c.attachment).where(
        cards.c.chat_id == bindparam("chat"),
        cards.c.screen == bindparam("screen"),
        cards.c.message_id != bindparam("message"),
    )
)

SENT_IN_CHAT = select(cards.c.id, cards.c.screen, cards.c.payload).where(
    cards.c.chat_id == bindparam("chat"), cards.c.message_id.is_not(None)
)

LAST_SHOWN = Prepared(
    select(cards.c.screen, cards.c.payload, cards.c.changed_at)
    .where(cards.c.chat_id == bindparam("chat"))
    .order_by(cards.c.changed_at.desc(), cards.c.id.desc())
    .limit(1)
)

# A sent card that was shown again: `changed_at` is then the last tap on it, because a refresh leaves it alone.
TAPPED = Prepared(
    select(cards.c.id)
    .where(
        cards.c.chat_id == bindparam("chat"), cards.c.changed_at >= bindparam("since", type_=cards.c.changed_at.type)
    )
    .where(cards.c.message_id.is_not(None), cards.c.desired_rev > 1)
    .limit(1)
)

SCREEN_AT = Prepared(
    select(cards.c.screen).where(cards.c.chat_id == bindparam("chat"), cards.c.message_id == bindparam("message"))
)

REFRESH = Prepared(
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

NEW_CARD = Prepared(insert(cards).returning(cards.c.id), keys=CARD_VALUES)
IS_USED = Prepared(select(outbox.c.id).where(outbox.c.key == bindparam("key")))
USED = Prepared(select(outbox.c.key).where(among(outbox.c.key, "keys")))

_UNSENT_CARDS = select(cards.c.id).where(
    cards.c.chat_id == bindparam("chat"), cards.c.screen == bindparam("screen"), cards.c.message_id.is_(None)
)
WITHDRAW = (
    delete(outbox).where(outbox.c.state == "queued", outbox.c.card_id.in_(_UNSENT_CARDS)).returning(outbox.c.card_id)
)
DROP_CARDS = delete(cards).where(cards.c.id.in_(bindparam("ids", expanding=True)))


def _queue_all(dialect: str) -> Insert:
    """Queue messages; those whose key was used before are left alone."""
    made = insert_into(outbox, dialect)
    return made.on_conflict_do_nothing(index_elements=["key"])


def _queue(dialect: str) -> ReturningInsert[Any]:
    """Queue one message; gives no id where its key was used before."""
    return _queue_all(dialect).returning(outbox.c.id)


def _answer(dialect: str) -> ReturningInsert[Any]:
    """Keep the answer to a tap; the first one counts."""
    made = insert_into(callback_answers, dialect)
    return made.on_conflict_do_nothing(index_elements=["callback_id"]).returning(callback_answers.c.callback_id)


QUEUE_ALL = Prepared(_queue_all, keys=MESSAGE_VALUES)
QUEUE = Prepared(_queue, keys=MESSAGE_VALUES)
ANSWER = Prepared(_answer, keys=("callback_id", "chat_id", "text", "alert", "created_at"))
