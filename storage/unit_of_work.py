"""One transaction over everything: the repositories share a connection and a moment."""

from datetime import datetime
from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncConnection

from domain import ports


class StoredUnitOfWork:
    """Implements `domain.ports.UnitOfWork`; made, committed and rolled back by `storage.engine.Database`.

    `connection` is for the rooms of storage and bot that speak SQL themselves (lanes, delivery, the clock).
    """

    def __init__(self, connection: AsyncConnection, now: datetime, *, has_model: bool = False) -> None:
        if now.utcoffset() is None:
            raise ValueError("a unit of work needs an aware time")
        self.connection = connection
        self._now = now
        self._has_model = has_model

    @property
    def now(self) -> datetime:
        """The moment of this transaction, aware, in UTC."""
        return self._now

    def gather(self) -> None:
        """From now on reminders and timers wait for `flush`, to be written together: for work on many people."""
        from storage.outgoing import StoredChat
        from storage.timers import StoredTimers

        chat, timers = StoredChat(self.connection, self._now), StoredTimers(self.connection, self._now)
        chat.gathered, timers.gathered = [], {}
        # As if they had been asked for: cached_property keeps its values here.
        vars(self).update(chat=chat, timers=timers)

    async def flush(self) -> None:
        """Write what was gathered."""
        from storage.outgoing import StoredChat
        from storage.timers import StoredTimers

        if isinstance(self.chat, StoredChat) and isinstance(self.timers, StoredTimers):
            await self.chat.flush()
            await self.timers.flush()

    @cached_property
    def people(self) -> ports.People:
        """Persons and their settings."""
        from storage.people import StoredPeople

        return StoredPeople(self.connection, self._now)

    @cached_property
    def plans(self) -> ports.Plans:
        """Plans, weeks, days and their history."""
        from storage.plans import StoredPlans

        return StoredPlans(self.connection, self._now)

    @cached_property
    def edits(self) -> ports.Edits:
        """Unsaved edits."""
        from storage.edits import StoredEdits

        return StoredEdits(self.connection, self._now)

    @cached_property
    def logs(self) -> ports.Logs:
        """Runs and absences."""
        from storage.logs import StoredLogs

        return StoredLogs(self.connection, self._now)

    @cached_property
    def coaching(self) -> ports.Coaching:
        """Coaches, athletes and invites."""
        from storage.coaching import StoredCoaching

        return StoredCoaching(self.connection, self._now)

    @cached_property
    def templates(self) -> ports.Templates:
        """Days and weeks kept under a name."""
        from storage.templates import StoredTemplates

        return StoredTemplates(self.connection, self._now)

    @cached_property
    def dialogs(self) -> ports.Dialogs:
        """Conversations under way."""
        from storage.dialogs import StoredDialogs

        return StoredDialogs(self.connection, self._now)

    @cached_property
    def chat(self) -> ports.Chat:
        """What is to be said."""
        from storage.outgoing import StoredChat

        return StoredChat(self.connection, self._now)

    @cached_property
    def timers(self) -> ports.Timers:
        """What the clock does next."""
        from storage.timers import StoredTimers

        return StoredTimers(self.connection, self._now)

    @cached_property
    def jobs(self) -> ports.Jobs:
        """Slow work."""
        from storage.jobs import StoredJobs

        return StoredJobs(self.connection, self._now)

    @cached_property
    def model(self) -> ports.ModelWork:
        """Weeks asked of a model."""
        from storage.model_work import StoredModelWork

        return StoredModelWork(self.connection, self._now, is_on=self._has_model)
