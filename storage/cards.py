"""Cards as JSON and back, and the rows of cards, messages and answers that delivery reads."""

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from domain.messages import Attachment, Button, Card, Picture

Data = dict[str, Any]

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
    """A card of a chat: what it is to show at `desired_rev`, and what Telegram shows since `shown_rev`."""

    id: int
    chat_id: int
    message_id: int | None
    card: Card
    desired_rev: int
    shown_rev: int
    form: str | None = None
    tries: int = 0


@dataclass(slots=True, kw_only=True)
class SendRow:
    """A message to send once. With `card_id` what is sent is that card, and it lives on there."""

    id: int
    chat_id: int
    kind: str
    state: str
    card: Card
    card_id: int | None = None
    card_rev: int = 0
    expires_at: datetime | None = None
    tries: int = 0


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
