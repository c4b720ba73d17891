"""A database and its transactions: in one, all repositories share a connection, a moment, and what is left to do."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.ahead import Ahead
from storage.coaching import StoredCoaching
from storage.dialogs import StoredDialogs
from storage.edits import StoredEdits
from storage.effects import Effects
from storage.faults import PATIENCE_S, DatabaseAwayError, as_away
from storage.foreseen import Foresight
from storage.groups import StoredGroups
from storage.jobs import StoredJobs
from storage.kept_plans import KeptPlans
from storage.model_work import StoredModelWork
from storage.outgoing import StoredChat
from storage.people import StoredPeople
from storage.plan_changes import StoredPlanChanges
from storage.plans import StoredPlans
from storage.postgres import Writers, open_postgres
from storage.prepared import compile_ahead
from storage.read_ahead import fill
from storage.recorded_runs import StoredRuns
from storage.sealing import is_sealing
from storage.sqlite import OpenedFile, Writer, open_sqlite
from storage.talk import StoredTalk
from storage.templates import StoredTemplates
from storage.timers import StoredTimers
from storage.training_log import StoredLogs

# A connection inside a transaction: what the functions of storage are given, opaque to whoever passes it on.
Connection = AsyncConnection


class StoredUnitOfWork:
    """Implements `domain.ports.UnitOfWork`; made, committed and rolled back by `Database`.

    `connection` is for those parts of storage that are not repositories (lanes, incoming, the model's ledger).
    `effects` are complete once the transaction is committed. `again` takes back what the connection did and begins
    another transaction on it.
    """

    def __init__(
        self,
        connection: AsyncConnection,
        now: datetime,
        *,
        holds: int | None = None,
        has_model: bool = False,
        again: Callable[[], Awaitable[None]] | None = None,
        kept: KeptPlans | None = None,
    ) -> None:
        if now.utcoffset() is None:
            raise ValueError("a unit of work needs an aware time")
        self.connection = connection
        self.now = now
        self.effects = Effects()
        self._again = again
        self._opening: Opening | None = None
        self._ahead = ahead = Ahead()
        self.people = StoredPeople(connection, now, before_forgetting=self.flush, ahead=ahead)
        self.plans = StoredPlans(connection, ahead, kept)
        self.changes = StoredPlanChanges(connection, ahead)
        self.edits = StoredEdits(connection, now)
        self.logs = StoredLogs(connection, now, ahead)
        self.runs = StoredRuns(connection, now)
        self.coaching = StoredCoaching(connection, now, ahead)
        self.talk = StoredTalk(connection)
        self.groups = StoredGroups(connection)
        self.templates = StoredTemplates(connection, now)
        self.dialogs = StoredDialogs(connection, now)
        self.chat = StoredChat(connection, now, self.effects, holds=holds)
        self.timers = StoredTimers(connection, now)
        self.jobs = StoredJobs(connection, now, self.effects)
        self.model = StoredModelWork(connection, now, is_on=has_model)

    @property
    def is_sealed(self) -> bool:
        """Whether what is written is sealed with a key of the operator's."""
        return is_sealing()

    async def read_ahead(self, athlete_ids: Sequence[int]) -> None:
        """Read for all these athletes at once what the reminder of each is about to ask, until something is written."""
        await fill(self._ahead, self.connection, athlete_ids, self.now)

    async def open_with(self, opening: "Opening") -> None:
        """Do this now, and once more whenever the unit of work starts over: what all that is done in it rests on."""
        self._opening = opening
        await opening(self)

    async def start_over(self) -> None:
        """Take back all that was done, and go on in another transaction at the same moment.

        Costs nothing until it is called. Raises what the opening raises when what it needs is no longer there.
        """
        if self._again is None:
            raise RuntimeError("a unit of work that only reads has nothing to take back")
        self._forget(Effects())
        await self._again()
        if self._opening is not None:
            await self._opening(self)

    @asynccontextmanager
    async def attempt(self) -> AsyncIterator[None]:
        """What is done inside is taken back when it ends in an error, which is raised; what was done before stays."""
        await self.flush()
        before = self.effects.copy()
        try:
            async with self.connection.begin_nested():
                yield
                await self.flush()
        except BaseException:
            self._forget(before)
            raise

    def _forget(self, before: Effects) -> None:
        """Nothing waits to be written, nothing was read ahead, and only what was to be done before is to be done."""
        self.chat.unsay()
        self.timers.unmove()
        self._ahead.forget()
        self.effects.become(before)

    async def flush(self) -> None:
        """Write what waits to be written together: reminders and timers."""
        await self.chat.flush()
        await self.timers.flush()


# What a unit of work rests on: a row that is taken, a lease that is held.
Opening = Callable[[StoredUnitOfWork], Awaitable[None]]


class Database:
    """A database and the two ways to use it: `transaction` writes, `read` only reads.

    On SQLite there is one writing connection (writers queue in order inside the process; other processes are waited
    for with the busy timeout) and a few reading ones. On PostgreSQL both share a pool; a read sees one snapshot.
    """

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine) -> None:
        self.engine = writer
        # Whether a language model is configured, so that all who work on the data know; set when a bot is built.
        self.has_model = False
        self._reader = reader
        self._turn: asyncio.Lock | None = asyncio.Lock() if writer.dialect.name == "sqlite" else None
        self._kept = KeptPlans(foresees=self._turn is None)
        self._writer = Writer(writer)
        self._writers = Writers(writer)
        # On SQLite a question has no way to go.
        self.foresight = Foresight(self._kept) if self._turn is None else None
        # Which file is open: a name that leads elsewhere later is noticed, not written past.
        self._file = OpenedFile(str(writer.url.database)) if self._turn is not None else None

    @property
    def dialect(self) -> str:
        """ "sqlite" or "postgresql"."""
        return self.engine.dialect.name

    @property
    def url(self) -> URL:
        """Where the database is; `str()` hides the password."""
        return self.engine.url

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A connection inside a writing transaction, committed on normal exit and rolled back on any exception.

        Never begin a second one inside it: on SQLite it would wait for the first.
        Raises DatabaseAwayError when the database is busy, full or gone.
        """
        if self._turn is None:
            async with self._on_postgres() as connection:
                yield connection
            return
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self._turn.acquire()
        except TimeoutError:
            raise DatabaseAwayError("another transaction holds the database for too long") from None
        try:
            connection = await self._writer.begin()
            try:
                if self._file is not None:
                    self._file.check()
                yield connection
                await self._writer.commit()
            except BaseException:
                await self._writer.rollback()
                raise
        except Exception as error:
            away = as_away(error)
            if away is None:
                raise
            raise away from error
        finally:
            self._turn.release()

    @asynccontextmanager
    async def _on_postgres(self) -> AsyncIterator[AsyncConnection]:
        writers = self._writers
        try:
            connection = await writers.begin()
            try:
                yield connection
                await writers.commit(connection)
            finally:
                await writers.end(connection)
        except Exception as error:
            away = as_away(error)
            if away is None:
                raise
            raise away from error

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection inside a reading transaction: one snapshot, and a write is refused by the database."""
        async with _begin(self._reader, writing=False) as connection:
            yield connection

    @asynccontextmanager
    async def transaction(self, now: datetime, *, holds: int | None = None) -> AsyncIterator[StoredUnitOfWork]:
        """A unit of work that is committed on normal exit and rolled back on any exception.

        `holds` is the chat whose lane opens it: what is said there is left to that lane, in the `effects`.
        """
        async with self.writing() as connection:
            uow = StoredUnitOfWork(
                connection,
                now,
                holds=holds,
                has_model=self.has_model,
                again=lambda: self._begin_again(connection),
                kept=self._kept,
            )
            yield uow
            await uow.flush()

    async def _begin_again(self, connection: AsyncConnection) -> None:
        """Take back what a writing transaction did; its connection begins another."""
        if self._turn is None:
            await self._writers.again(connection)
        else:
            await self._writer.again()

    @asynccontextmanager
    async def read(self, now: datetime) -> AsyncIterator[StoredUnitOfWork]:
        """A unit of work that only reads, from one snapshot."""
        async with self.reading() as connection:
            uow = StoredUnitOfWork(connection, now, has_model=self.has_model, kept=self._kept)
            yield uow
            # Finds nothing to write, or the database refuses it.
            await uow.flush()

    @property
    def is_writing(self) -> bool:
        """Whether a transaction of this process that may write is open just now."""
        if self._turn is not None:
            return self._turn.locked()
        return self._writers.at_work > 0

    async def warm_up(self) -> None:
        """Compile the statements that are run often, a little at a time; for once the database has been reached."""
        await compile_ahead(self.engine.dialect)

    async def close(self) -> None:
        """Close every connection."""
        await self._writer.close()
        await self._writers.close()
        await self._reader.dispose()
        await self.engine.dispose()


async def server_time(connection: Connection) -> datetime:
    """What the clock of a PostgreSQL server says just now."""
    at: datetime = (await connection.execute(text("SELECT clock_timestamp()"))).scalar_one()
    return at


@asynccontextmanager
async def _begin(engine: AsyncEngine, *, writing: bool = True) -> AsyncIterator[AsyncConnection]:
    try:
        async with engine.begin() as connection:
            yield connection
    except Exception as error:
        away = as_away(error, writing=writing)
        if away is None:
            raise
        raise away from error


def open_database(url: str) -> Database:
    """Open `sqlite:///file`, or `postgresql://…` (psycopg 3). Nothing is connected yet.

    Raises ValueError with a plain sentence for a URL that cannot be used; it never repeats the URL's password.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ValueError(
            "The database address cannot be read; it looks like sqlite:///milepost.db or postgresql://host/name."
        ) from None
    kind = parsed.get_backend_name()
    if kind == "sqlite":
        return Database(*open_sqlite(parsed))
    if kind in {"postgresql", "postgres"}:
        return Database(*open_postgres(parsed))
    raise ValueError(f"{kind} is not supported; use sqlite:///file or postgresql://host/name.")
