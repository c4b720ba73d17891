"""Faults on request: what a bad day with Telegram looks like, for tests and for trying things on the page."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from bot.playground.telegram.params import Params


class FaultKind(StrEnum):
    """What goes wrong."""

    TOO_MANY = "too_many"  # 429 with retry_after; nothing happens
    SERVER_ERROR = "server_error"  # 5xx; nothing happens
    PAGE = "page"  # something in between answers with a page of its own, of status `code`; nothing happens
    ERROR_AFTER = "error_after"  # it happens, and still a 5xx is answered
    REFUSE = "refuse"  # the connection is refused: the request never left (in process; over HTTP it is a drop)
    DROP = "drop"  # the connection drops before anything happens
    NO_REPLY = "no_reply"  # it happens, then the connection drops
    HANG = "hang"  # it happens, and no answer ever comes
    LATENCY = "latency"  # it works, later


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A rule: which calls, how often, and what goes wrong.

    `method` None means any but getUpdates; `chat_id` None any chat; `times` None until removed; `skip` lets that many
    matching calls pass first. `delay_s` is the added latency of any kind, `code` the 5xx or the page's,
    `retry_after_s` the 429's.
    """

    kind: FaultKind
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1
    skip: int = 0
    retry_after_s: int = 3
    code: int = 502
    delay_s: float = 0.0
    when: Callable[[str, Params], bool] | None = None

    def matches(self, method: str, params: Params) -> bool:
        """Whether a call is meant."""
        if self.method is None:
            if method.lower() == "getupdates":
                return False
        elif self.method.lower() != method.lower():
            return False
        if self.chat_id is not None and params.text("chat_id") != str(self.chat_id):
            return False
        return self.when is None or self.when(method, params)

    def describe(self) -> dict[str, Any]:
        """As JSON for the page."""
        return {
            "fault": self.kind.value,
            "method": self.method,
            "times": self.times,
            "delay_s": self.delay_s,
            "retry_after_s": self.retry_after_s,
        }


@dataclass(slots=True)
class Faults:
    """The active rules, oldest first; a call meets the first that matches."""

    active: list[Fault] = field(default_factory=list)
    met: list[tuple[str, FaultKind]] = field(default_factory=list)

    def add(self, kind: FaultKind | str, **rule: Any) -> Fault:
        """Add a rule; keywords are those of Fault."""
        fault = Fault(kind=FaultKind(kind), **rule)
        self.active.append(fault)
        return fault

    def clear(self) -> None:
        """Back to a good day."""
        self.active.clear()

    def take(self, method: str, params: Params) -> Fault | None:
        """The fault this call meets, if any; its count goes down."""
        for place, fault in enumerate(self.active):
            if not fault.matches(method, params):
                continue
            if fault.skip:
                self.active[place] = replace(fault, skip=fault.skip - 1)
                continue
            if fault.times is not None:
                if fault.times <= 1:
                    del self.active[place]
                else:
                    self.active[place] = replace(fault, times=fault.times - 1)
            self.met.append((method, fault.kind))
            return fault
        return None
