"""Results of slow work: which room takes back which kind of job, in the lane of the chat that asked."""

from collections.abc import Awaitable, Callable
from typing import Any

from domain.ports import UnitOfWork
from domain.records import Job
from handlers.wording.door import speaking
from handlers.wording.reader import language_of

# Given the job and either its result or a plain sentence of what went wrong. What the job started from may have
# changed meanwhile: the handler checks the revision in the payload.
ResultHandler = Callable[[UnitOfWork, Job, dict[str, Any] | None, str | None], Awaitable[None]]

_handlers: dict[str, ResultHandler] = {}


def result(kind: str) -> Callable[[ResultHandler], ResultHandler]:
    """Make a function the owner of the results of this kind. Raises ValueError for a kind that has one."""

    def register(handler: ResultHandler) -> ResultHandler:
        if kind in _handlers:
            raise ValueError(f"two handlers for results of {kind!r}")
        _handlers[kind] = handler
        return handler

    return register


async def handle_result(uow: UnitOfWork, job: Job, found: dict[str, Any] | None, error: str | None) -> None:
    """Pass a result on to its owner; raises LookupError when nobody takes this kind."""
    handler = _handlers.get(job.kind)
    if handler is None:
        raise LookupError(f"nobody takes results of {job.kind!r}")
    with speaking(await language_of(uow, job.payload.get("person", job.chat_id))):
        await handler(uow, job, found, error)
