"""Everything that is not a question for a running coach: stickers, groups, edited messages, unknown commands."""

from domain.messages import Card
from domain.ports import UnitOfWork
from domain.talk import About
from handlers.buttons.coaching import ALL_ATHLETES, ExportRoster, FindAthlete, Only, OpenCoachCard, WriteMessage
from handlers.buttons.codec import ButtonData
from handlers.buttons.groups import ListGroups
from handlers.buttons.kinds import PersonId
from handlers.buttons.talk import OpenThread
from handlers.chat.commands import COMMANDS
from handlers.chat.dialogs import leave_for_command
from handlers.chat.request import Request
from handlers.chat.taps import press
from handlers.chat.words.text import is_understood, read_text
from handlers.views.guide import cannot_read_text, group_text
from handlers.wording.door import tr

_TO_WRITE = frozenset({"message", "write", "ask", "question"})
_OF_A_COACH: dict[str, ButtonData] = {
    **dict.fromkeys(_TO_WRITE, WriteMessage(ALL_ATHLETES)),
    **dict.fromkeys(("group", "groups"), ListGroups()),
    **dict.fromkeys(("athlete", "runner", "runners"), OpenCoachCard()),
    **dict.fromkeys(("flags", "look"), OpenCoachCard(0, Only.FLAGGED)),
    **dict.fromkeys(("find", "search"), FindAthlete()),
    "table": ExportRoster(),
}


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
    """/inbox, /swap tue thu: read as the words it is made of; where those say nothing, name the commands there are."""
    name, _, rest = (request.text or "").removeprefix("/").partition(" ")
    name = name.partition("@")[0]
    request.text = f"{name.replace('_', ' ')} {rest}".strip()
    named = await _named(request, name.casefold()) if not rest else None
    if named is not None:
        await leave_for_command(request)
        await press(request, named)
        return
    if await is_understood(request):
        await leave_for_command(request)
        await read_text(request)
        return
    names = " ".join(f"/{name}" for name, _ in COMMANDS)
    await request.send(tr("I don't know that command. These work here:\n{commands}", commands=names))


async def _named(request: Request, name: str) -> ButtonData | None:
    """The button that a coach, or an athlete with one, means by a name that says less in a sentence."""
    if request.person.is_coach:
        return _OF_A_COACH.get(name)
    if name in _TO_WRITE and await request.uow.coaching.coaches_of(request.person.id):
        return OpenThread(PersonId(request.person.id), About.ALL)
    return None


async def about_group(uow: UnitOfWork, chat_id: int, key: str) -> None:
    """Training is private: ask for a private chat."""
    await uow.chat.post(chat_id, key, Card(text=group_text()))
