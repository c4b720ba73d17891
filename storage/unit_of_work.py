"""One transaction over everything: the repositories share a connection, a moment, and what they leave to be done."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.coaching import StoredCoaching
from storage.dialogs import StoredDialogs
from storage.edits import StoredEdits
from storage.effects import Effects
from storage.groups import StoredGroups
from storage.jobs import StoredJobs
from storage.model_work import StoredModelWork
from storage.outgoing import StoredChat
from storage.people import StoredPeople
from storage.plans import StoredPlans
from storage.talk import StoredTalk
from storage.templates import StoredTemplates
from storage.timers import StoredTimers
from storage.training_log import StoredLogs


class StoredUnitOfWork:
    """Implements `domain.ports.UnitOfWork`; made, committed and rolled back by `storage.engine.Database`.

    `connection` is for those parts of storage that are not repositories (lanes, incoming, the model's ledger).
    `effects` are complete once the transaction is committed.
    """

    def __init__(
        self, connection: AsyncConnection, now: datetime, *, holds: int | None = None, has_model: bool = False
    ) -> None:
        if now.utcoffset() is None:
            raise ValueError("a unit of work needs an aware time")
        self.connection = connection
        self.now = now
        self.effects = Effects()
        self.people = StoredPeople(connection, now, before_forgetting=self.flush)
        self.plans = StoredPlans(connection, now)
        self.edits = StoredEdits(connection, now)
        self.logs = StoredLogs(connection, now)
        self.coaching = StoredCoaching(connection, now)
        self.talk = StoredTalk(connection)
        self.groups = StoredGroups(connection)
        self.templates = StoredTemplates(connection, now)
        self.dialogs = StoredDialogs(connection, now)
        self.chat = StoredChat(connection, now, self.effects, holds=holds)
        self.timers = StoredTimers(connection, now)
        self.jobs = StoredJobs(connection, now, self.effects)
        self.model = StoredModelWork(connection, now, is_on=has_model)

    async def flush(self) -> None:
        """Write what waits to be written together: reminders and timers."""
        await self.chat.flush()
        await self.timers.flush()
