"""Cards as JSON and back, and the rows of cards, messages and answers that delivery reads."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.messages import Attachment, Button, ButtonStyle, Card, Picture

Data = dict[str, Any]


def card_out(card: Card) -> Data:
    """A card without its file's bytes, which go into a column of their own."""
    data: Data = {"text": card.text}
    if card.buttons:
        data["buttons"] = [[_button_out(button) for button in row] for row in card.buttons]
    if card.picture is not None:
        data["picture"] = [card.picture.kind, card.picture.data]
    if card.attachment is not None:
        data["file"] = [card.attachment.name, card.attachment.media_type]
    if card.keyboard is not None:
        data["keyboard"] = card.keyboard
    return data


def card_in(data: Data, content: bytes | None) -> Card:
    """A card from what `card_out` gave and the file's bytes."""
    keyboard, file = data.get("keyboard"), data.get("file")
    return Card(
        text=data["text"],
        buttons=tuple([tuple([_button_in(button) for button in row]) for row in data.get("buttons", ())]),
        picture=Picture(*data["picture"]) if "picture" in data else None,
        attachment=Attachment(name=file[0], media_type=file[1], content=content or b"") if file else None,
        keyboard=None if keyboard is None else tuple([tuple(row) for row in keyboard]),
    )


def _button_out(button: Button) -> list[Any]:
    short = [button.label, button.data, button.url, button.copy_text, button.style and button.style.value]
    while short[-1] is None:
        short.pop()
    return short


def _button_in(short: list[Any]) -> Button:
    label, data, url, copy_text, style = (*short, None, None, None, None)[:5]
    return Button(label, data, url, copy_text, ButtonStyle(style) if style else None)


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
