"""Cards in every form: text, picture, file; changed in place where Telegram can, sent anew where it cannot."""

from typing import Any

import pytest

from domain.messages import Attachment, Button, Card, Picture
from tests.bot.conftest import Stage

WEEK = {
    "title": "Week 3",
    "subtitle": "",
    "headline": "31 mi",
    "headline_note": "",
    "current": 1,
    "weeks": [{"number": n, "phase": "base", "planned": 20.0 + n, "done": None, "race": False} for n in (1, 2, 3)],
    "phase_labels": {"base": "Base", "build": "Build", "peak": "Peak", "taper": "Taper"},
    "legend_done": "Done",
    "legend_planned": "Planned",
    "legend_note": "",
    "foot": "",
}
TEXT = Card(text="Words", buttons=((Button("More", data="more"),),))
PICTURE = Card(text="A picture", picture=Picture("mileage", WEEK), buttons=((Button("Back", data="back"),),))
FILE = Card(text="A file", attachment=Attachment("plan.txt", "text/plain", b"Monday: rest\n"))


async def show(stage: Stage, card: Card, *, message_id: int | None = None) -> dict[str, Any]:
    """Show a card to the athlete, as a handler does; what the chat's newest message then is."""
    chat_id, now = stage.telegram.athlete.id, stage.telegram.pass_time(seconds=30)
    async with stage.bot.database.transaction(now) as uow:
        if message_id is None:
            await uow.chat.post(chat_id, f"k{now.timestamp()}", card, screen="screen")
        else:
            await uow.chat.show(chat_id, "screen", card, message_id=message_id)
    await stage.bot.catch_up()
    return stage.telegram.last_message("athlete")


def form(message: dict[str, Any]) -> str:
    """What kind of message it is."""
    return next(kind for kind in ("photo", "document", "text") if kind in message)


@pytest.mark.parametrize(("card", "kind"), [(TEXT, "text"), (PICTURE, "photo"), (FILE, "document")])
async def test_a_card_is_sent_in_its_form(stage: Stage, card: Card, kind: str) -> None:
    """Words are the text or the caption."""
    await stage.say("/start")
    message = await show(stage, card)
    assert form(message) == kind
    assert message.get("text", message.get("caption")) == card.text


@pytest.mark.parametrize(
    ("first", "then", "kind", "in_place"),
    [
        (TEXT, PICTURE, "photo", True),
        (PICTURE, TEXT, "text", False),
        (TEXT, FILE, "document", True),
        (PICTURE, FILE, "document", True),
        (FILE, TEXT, "text", False),
    ],
    ids=["text to picture", "picture to text", "text to file", "picture to file", "file to text"],
)
async def test_a_card_changes_its_form(stage: Stage, first: Card, then: Card, kind: str, in_place: bool) -> None:
    """In place, or as a new message with the old one gone; there is always one card, and it goes on living."""
    await stage.say("/start")
    before = await show(stage, first)
    after = await show(stage, then, message_id=before["message_id"])
    assert form(after) == kind
    assert (after["message_id"] == before["message_id"]) is in_place
    shown = [m for m in stage.telegram.messages("athlete") if not m.get("text", "").startswith("Count")]
    assert len(shown) == 1
    again = await show(stage, Card(text="Once more"), message_id=after["message_id"])
    assert again["text"] == "Once more"


async def test_the_same_picture_is_uploaded_once(stage: Stage) -> None:
    """The second time it goes by Telegram's own id."""
    await stage.say("/start")
    await show(stage, PICTURE)
    await show(stage, PICTURE)
    uploads = [call for call in stage.telegram.gateway.calls if call.method == "sendPhoto" and call.params.files]
    assert len(uploads) == 1
    assert len(stage.telegram.calls("sendPhoto")) == 2


async def test_a_picture_that_cannot_be_drawn_leaves_its_words(stage: Stage) -> None:
    """An unknown kind of drawing is our fault, not the person's."""
    await stage.say("/start")
    message = await show(stage, Card(text="Words at least", picture=Picture("no such drawing", {})))
    assert message["text"] == "Words at least"


async def test_a_card_shown_as_it_is_costs_no_call(stage: Stage) -> None:
    """A tap that changes nothing edits nothing."""
    await stage.say("/start")
    message = await show(stage, TEXT)
    await show(stage, Card(text="Other"), message_id=message["message_id"])
    edits = len(stage.telegram.calls("editMessageText"))
    await show(stage, Card(text="Other"), message_id=message["message_id"])
    assert len(stage.telegram.calls("editMessageText")) == edits


async def test_a_card_refreshed_while_its_first_message_is_on_its_way_ends_up_new(stage: Stage) -> None:
    """The message was sent in the old state; the record of it does not hide the new one."""
    await stage.say("/start")
    chat_id, now = stage.telegram.athlete.id, stage.telegram.pass_time(seconds=30)
    async with stage.bot.database.transaction(now) as uow:
        await uow.chat.post(chat_id, "k", Card(text="Old"), screen="screen")
    (turn,) = await stage.bot.lane_worker.turn()
    async with stage.bot.database.transaction(now) as uow:
        assert await uow.chat.refresh(chat_id, "screen", Card(text="New"))
    await stage.bot.lane_worker.do(turn)
    assert stage.telegram.last("athlete") == "Old"
    await stage.bot.catch_up()
    assert stage.telegram.last("athlete") == "New"


async def test_a_card_changed_twice_in_one_handler_is_sent_in_its_last_state(stage: Stage) -> None:
    """Queued and refreshed in the same transaction of its own lane."""
    await stage.say("/start")
    chat_id, now = stage.telegram.athlete.id, stage.telegram.pass_time(seconds=30)
    async with stage.bot.database.transaction(now, holds=chat_id) as uow:
        await uow.chat.post(chat_id, "k", Card(text="First"), screen="screen")
        await uow.chat.refresh(chat_id, "screen", Card(text="Last"))
        assert await uow.chat.screen_at(chat_id, 1) is None
    assert [send.card.text for send in uow.effects.said.sends] == ["Last"]
    assert not uow.effects.woken


async def test_a_reply_keyboard_asks_for_the_location_and_goes_away(stage: Stage) -> None:
    """The few questions that need one."""
    await stage.say("/start")
    await show(stage, Card(text="Where?", keyboard=(("location: Share my location", "Skip"),)))
    keyboard = stage.telegram.chat("athlete").keyboard
    assert keyboard is not None
    assert keyboard["keyboard"][0][0] == {"text": "Share my location", "request_location": True}
    await show(stage, Card(text="Thanks", keyboard=()))
    assert stage.telegram.chat("athlete").keyboard is None
