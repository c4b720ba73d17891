"""Everything that is not a question for a running coach: stickers, groups, edited messages, unknown commands."""

from domain.messages import Card
from domain.ports import UnitOfWork
from handlers.chat.commands import COMMANDS
from handlers.chat.request import Request
from handlers.views.guide import cannot_read_text, group_text
from handlers.wording.door import tr


async def about_unsupported(request: Request, kind: str, key: str | None) -> None:
    """Say what was sent, and what to send instead; the open question, if any, stays open."""
    is_asking = await request.uow.dialogs.get(request.chat_id) is not None
    await request.send(cannot_read_text(kind, request.settings.units, is_asking=is_asking), key=key)


async def edited_message(request: Request, message_id: int) -> None:
    """An edit changes nothing; said once for each message."""
    await request.send(
        tr("I read a message once, as it was first sent. If you meant something else, please send it again."),
        key=f"edited:{request.chat_id}:{message_id}",
    )


async def unknown_command(request: Request) -> None:
    """Name the commands there are."""
    names = " ".join(f"/{name}" for name, _ in COMMANDS)
    await request.send(tr("I don't know that command. These work here:\n{commands}", commands=names))


async def about_group(uow: UnitOfWork, chat_id: int, key: str) -> None:
    """Training is private: ask for a private chat."""
    await uow.chat.post(chat_id, key, Card(text=group_text()))
