"""Everything that is not a question for a running coach: stickers, groups, edited messages, unknown commands."""

from domain.messages import Card
from domain.ports import UnitOfWork
from handlers.chat.commands import COMMANDS
from handlers.chat.request import Request

_CANNOT_READ = {
    "sticker": "A sticker! I can't read those, but thank you.",
    "voice": "I can't listen to voice messages.",
    "video_note": "I can't watch video messages.",
    "animation": "I can't read moving pictures.",
    "video": "I can't watch videos.",
    "audio": "I can't listen to audio files.",
    "photo": "I can't see pictures.",
    "document": "I can't read that file.",
    "contact": "I don't keep contacts.",
    "poll": "I can't answer polls.",
    "dice": "Nice throw. I leave nothing to chance, though.",
}


async def about_unsupported(request: Request, kind: str, key: str | None) -> None:
    """Say what was sent, and what to send instead; the open question, if any, stays open."""
    said = _CANNOT_READ.get(kind, "I can't read that kind of message.")
    if await request.uow.dialogs.get(request.chat_id) is not None:
        advice = "Please answer in words, or use the buttons above. /help shows what fits here."
    else:
        advice = "Please write it in words, for example “ran 5 miles in 42:10”. /help shows what you can do."
    await request.send(f"{said} {advice}", key=key)


async def edited_message(request: Request, message_id: int) -> None:
    """An edit changes nothing; said once for each message."""
    await request.send(
        "I read a message once, as it was first sent. If you meant something else, please send it again.",
        key=f"edited:{request.chat_id}:{message_id}",
    )


async def unknown_command(request: Request) -> None:
    """Name the commands there are."""
    names = " ".join(f"/{name}" for name, _ in COMMANDS)
    await request.send(f"I don't know that command. These work here:\n{names}")


async def about_group(uow: UnitOfWork, chat_id: int, key: str) -> None:
    """Training is private: ask for a private chat."""
    await uow.chat.post(
        chat_id,
        key,
        Card(
            text="Milepost works in a private chat, so that your training stays yours. Open my profile and press Start."
        ),
    )
