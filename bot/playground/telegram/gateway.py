"""One API call from the door to the answer: token, faults, pacing, the method, the saved copy."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.playground.telegram import bot_profile, editing, receiving, sending
from bot.playground.telegram.flood_limits import Limits
from bot.playground.telegram.injected_faults import Fault, FaultKind, Faults
from bot.playground.telegram.objects import StoredFile
from bot.playground.telegram.params import Params
from bot.playground.telegram.refusals import Refusal, refuse, too_many_requests
from bot.playground.telegram.sending import Method
from bot.playground.telegram.world import World

_BY_NAME: dict[str, Method] = {
    **sending.METHODS,
    **editing.METHODS,
    **bot_profile.METHODS,
    **receiving.METHODS,
}
METHOD_NAMES = tuple(_BY_NAME)
_METHODS = {name.lower(): method for name, method in _BY_NAME.items()}


class Lost(Exception):  # noqa: N818 - a lost connection is what it is
    """The connection is lost; `fault` says when: before the request left, before it took effect, or after."""

    def __init__(self, kind: FaultKind) -> None:
        super().__init__(kind.value)
        self.kind = kind


class WrongPage(Exception):  # noqa: N818 - it is what comes back
    """Something between the bot and Telegram answers with a page of its own."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """An HTTP answer: status and body."""

    status: int
    body: bytes


@dataclass(slots=True)
class CallRecord:
    """A call as it was made, for tests to look at."""

    method: str
    params: Params
    status: int
    # Why it was refused ("" when it was not), and whether a fault had been asked for.
    reason: str = ""
    injected: bool = False


@dataclass(slots=True)
class Gateway:
    """The Bot API of one world."""

    world: World
    faults: Faults = field(default_factory=Faults)
    limits: Limits | None = None
    save: Callable[[], None] = lambda: None
    record: bool = False
    calls: list[CallRecord] = field(default_factory=list)

    async def call(self, token: str, method: str, params: Params) -> HttpAnswer:
        """Answer a method call; raises Lost where a fault takes the connection away."""
        reason, fault = "", None
        try:
            self._check_token(token)
            fault = self.faults.take(method, params) if method.lower() in _METHODS else None
            result = await self._run(method, params, fault)
            answer = HttpAnswer(200, _json({"ok": True, "result": result}))
        except Refusal as refusal:
            reason = str(refusal)
            answer = HttpAnswer(refusal.code, _json(refusal.body))
        except WrongPage as page:
            answer = HttpAnswer(page.status, b"<html><body><h1>Nothing here</h1></body></html>")
        finally:
            self.save()
        if self.record:
            self.calls.append(CallRecord(method, params, answer.status, reason, injected=fault is not None))
        return answer

    def file(self, token: str, path: str) -> StoredFile:
        """The file behind /file/bot<token>/<path>; raises Refusal."""
        self._check_token(token)
        stored = self.world.file_at(path)
        if stored is None:
            raise refuse(404)
        return stored

    def _check_token(self, token: str) -> None:
        bot_id, _, secret = token.partition(":")
        if not bot_id.isdigit() or not secret:
            raise refuse(404)
        if token != self.world.token:
            raise refuse(401)

    async def _run(self, method: str, params: Params, fault: Fault | None) -> Any:
        function = _METHODS.get(method.lower())
        if function is None:
            raise refuse(404)
        if fault is not None:
            await _before(fault)
        if self.limits is not None:
            self.limits.check(method, params)
        result = await function(self.world, params)
        if fault is not None:
            self.save()
            await _after(fault)
        return result


async def _before(fault: Fault) -> None:
    if fault.delay_s:
        await asyncio.sleep(fault.delay_s)
    match fault.kind:
        case FaultKind.TOO_MANY:
            raise too_many_requests(fault.retry_after_s)
        case FaultKind.SERVER_ERROR:
            raise refuse(fault.code)
        case FaultKind.PAGE:
            raise WrongPage(fault.code)
        case FaultKind.REFUSE | FaultKind.DROP:
            raise Lost(fault.kind)
        case _:
            return


async def _after(fault: Fault) -> None:
    match fault.kind:
        case FaultKind.ERROR_AFTER:
            raise refuse(fault.code)
        case FaultKind.NO_REPLY | FaultKind.HANG:
            raise Lost(fault.kind)
        case _:
            return


def _json(body: Any) -> bytes:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
