"""Statements on PostgreSQL without psycopg's cursors: prepared once a connection, several in one round trip.

What a short statement costs this program is mostly the way there and back, and the cursor around it. Here statements
go out together as libpq's pipeline, the BEGIN of a transaction with the first of them. psycopg makes and reads the
values, waits for the socket and cancels what is stopped; its cursors on the same connection give the same.
"""

from collections.abc import Sequence
from typing import Any

from psycopg import AsyncConnection, errors, pq
from psycopg.abc import PQGen
from psycopg.adapt import PyFormat, Transformer
from psycopg.waiting import Ready, Wait

# The statement's text with $1, $2 …, and their values.
Asked = tuple[bytes, Sequence[Any]]
# The rows of a statement, and how many it gave or changed.
Answer = tuple[list[tuple[Any, ...]], int]
# How a statement begins that changes nothing.
_READS = b"SELECT"


class PipedConnection(AsyncConnection[Any]):
    """A connection of psycopg's that can also be asked several things at once."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._names: dict[bytes, bytes] = {}
        self._made = 0
        # What was read before anybody asked for it, by the statement's text and values: good until something is written
        # or the transaction ends. `asked` notes what was asked for until then.
        self.foretold: dict[tuple[Any, ...], list[tuple[Any, ...]]] = {}
        self.is_foretold = False
        self.asked: set[Any] = set()
        self._values = Transformer(self)

    async def at_once(self, asked: Sequence[Asked]) -> list[Answer]:
        """Run these one after the other inside the transaction, which begins if there is none; the answer of each.

        Raises psycopg's error for the first that is refused; those after it are not run.
        """
        values = self._values
        if self.is_foretold and not all(text.startswith(_READS) for text, _ in asked):
            self._know_nothing()
        given = [(text, values.dump_sequence(each, [PyFormat.TEXT] * len(each))) for text, each in asked]
        async with self.lock:
            results = await self._talk(given)
        answers = []
        for result in results:
            values.set_pgresult(result)
            answers.append((values.load_rows(0, result.ntuples, tuple), result.command_tuples or 0))
        return answers

    async def _talk(self, given: Sequence[tuple[bytes, Sequence[Any]]]) -> list[pq.abc.PGresult]:
        """The results of these, in their order."""
        connection = self.pgconn
        begins = not self.autocommit and connection.transaction_status == pq.TransactionStatus.IDLE
        if begins:
            self._know_nothing()
            self.asked.clear()
        # The places of what was asked among all that is answered.
        places: list[int] = []
        fresh: list[bytes] = []
        connection.enter_pipeline_mode()
        try:
            if begins:
                connection.send_query_params(self._begin(), None)
            for text, values in given:
                name = self._names.get(text)
                if name is None:
                    name = self._names[text] = f"milepost_{self._made}".encode()
                    self._made += 1
                    fresh.append(text)
                    connection.send_prepare(name, text)
                connection.send_query_prepared(name, values)
                places.append(begins + len(fresh) + len(places))
            connection.pipeline_sync()
            results = await self.wait(_results(connection))
            for result in results:
                if result.status == pq.ExecStatus.FATAL_ERROR:
                    raise errors.error_from_result(result, self.info.encoding)
        except BaseException as error:
            self._know_nothing()
            # What was to be prepared may not have been: another name is used for it next time. The two errors are those
            # of statements that somebody took away, and of tables that were changed under them.
            lost = isinstance(error, errors.InvalidSqlStatementName | errors.FeatureNotSupported)
            for text in list(self._names) if lost else fresh:
                del self._names[text]
            raise
        finally:
            self._leave()
        return [results[place] for place in places]

    def cursor(self, *arguments: Any, **options: Any) -> Any:
        """psycopg's cursor: what it will do, nobody here knows."""
        self._know_nothing()
        return super().cursor(*arguments, **options)

    async def commit(self) -> None:
        """End the transaction well."""
        self._know_nothing()
        await super().commit()

    async def rollback(self) -> None:
        """Take the transaction back."""
        self._know_nothing()
        await super().rollback()

    def _know_nothing(self) -> None:
        """What was read ahead is not true any more: something may have been written, or the transaction is over."""
        self.foretold.clear()
        self.is_foretold = False

    def _begin(self) -> bytes:
        """As psycopg begins a transaction on this connection."""
        words = ["BEGIN"]
        if self.isolation_level is not None:
            words.append(f"ISOLATION LEVEL {self.isolation_level.name.replace('_', ' ')}")
        if self.read_only is not None:
            words.append("READ ONLY" if self.read_only else "READ WRITE")
        return " ".join(words).encode()

    def _leave(self) -> None:
        """Back to how psycopg uses it; a connection that is not at the end of its answers is of no use any more."""
        connection = self.pgconn
        if connection.status != pq.ConnStatus.OK:
            return
        try:
            connection.exit_pipeline_mode()
        except errors.OperationalError:
            connection.finish()


def _results(connection: pq.abc.PGconn) -> PQGen[list[pq.abc.PGresult]]:
    """Send what waits to be sent and take the results up to the end of the pipeline, for psycopg to wait between."""
    while connection.flush():
        while not (ready := (yield Wait.RW)):
            continue
        if ready & Ready.R:
            connection.consume_input()
    results: list[pq.abc.PGresult] = []
    while True:
        while connection.is_busy():
            while not (yield Wait.R):
                continue
            connection.consume_input()
        result = connection.get_result()
        if result is None:
            continue
        if result.status == pq.ExecStatus.PIPELINE_SYNC:
            return results
        results.append(result)
