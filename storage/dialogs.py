"""Where each chat's conversation stands."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.records import Dialog
from storage.people_tables import dialogs
from storage.prepared import Prepared
from storage.upsert import put_row

_GET = Prepared(
    select(dialogs.c.name, dialogs.c.state).where(dialogs.c.chat_id == bindparam("chat")), foreseen={"chat": "chat"}
)
_DROP = Prepared(delete(dialogs).where(dialogs.c.chat_id == bindparam("chat")))


class StoredDialogs:
    """Implements `domain.ports.Dialogs`."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def get(self, chat_id: int) -> Dialog | None:
        """The conversation under way, or None."""
        row = await _GET.row(self._connection, {"chat": chat_id})
        return None if row is None else Dialog(name=row.name, state=row.state)

    async def put(self, chat_id: int, dialog: Dialog) -> None:
        """Start it or move it on; one a chat."""
        values = {"chat_id": chat_id, "name": dialog.name, "state": dialog.state, "changed_at": self._now}
        await put_row(self._connection, dialogs, values)

    async def drop(self, chat_id: int) -> None:
        """End it."""
        await _DROP.run(self._connection, {"chat": chat_id})
