"""Telegram's pacing, when switched on: a message a second in a chat, 30 a second in all, 20 a minute in a group."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground.telegram.params import Params
from bot.playground.telegram.refusals import too_many_requests

# Telegram's stated limits are on messages: edits and answers to taps have no part in them.
COUNTED = frozenset(
    name.lower()
    for name in (
        "sendMessage",
        "sendPhoto",
        "sendDocument",
        "sendLocation",
        "copyMessage",
    )
)


@dataclass(slots=True)
class Allowance:
    """At most `count` in any `seconds`."""

    count: int
    seconds: float
    taken: deque[float] = field(default_factory=deque)

    def wait_s(self, now: float) -> float:
        """How long until one more fits; 0 when it fits now."""
        while self.taken and self.taken[0] <= now - self.seconds:
            self.taken.popleft()
        return 0.0 if len(self.taken) < self.count else self.taken[0] + self.seconds - now


@dataclass(slots=True)
class Limits:
    """Counts calls and raises 429 for those too many. `monotonic` gives seconds.

    Telegram tolerates short bursts in a chat; `burst` is how many messages may come within as many seconds.
    """

    monotonic: Callable[[], float]
    burst: int = 3
    overall_per_s: int = 30
    group_per_minute: int = 20
    _overall: Allowance | None = None
    _chats: dict[int, list[Allowance]] = field(default_factory=dict)

    def check(self, method: str, params: Params) -> None:
        """Count a call, or raise Refusal 429 with the seconds to wait."""
        if method.lower() not in COUNTED:
            return
        now = self.monotonic()
        if self._overall is None:
            self._overall = Allowance(self.overall_per_s, 1.0)
        windows = [self._overall, *self._of_chat(params.integer("chat_id"))]
        wait = max(window.wait_s(now) for window in windows)
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for window in windows:
            window.taken.append(now)

    def _of_chat(self, chat_id: int) -> list[Allowance]:
        if chat_id not in self._chats:
            windows = [Allowance(self.burst, float(self.burst))]
            if chat_id < 0:
                windows.append(Allowance(self.group_per_minute, 60.0))
            self._chats[chat_id] = windows
        return self._chats[chat_id]
