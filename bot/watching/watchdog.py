"""Telling systemd that this process is there and moves, so that one that hangs is started anew (WatchdogSec)."""

import asyncio
import logging
import os
import socket
from collections.abc import Callable, Mapping, Sequence

log = logging.getLogger(__name__)

# systemd asks for a word at least twice within its time.
_WORDS_IN_TIME = 3


def tell_systemd(words: str, environment: Mapping[str, str] = os.environ) -> None:
    """A word like READY=1 to whoever started us, where that is systemd with Type=notify."""
    address = environment.get("NOTIFY_SOCKET")
    if not address:
        return
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            # Nobody waits for systemd: what it cannot take now is said again soon.
            line.setblocking(False)
            line.connect("\0" + address[1:] if address.startswith("@") else address)
            line.sendall(words.encode())
    except OSError as error:
        log.warning("systemd did not hear %s: %s", words, error)


async def keep_watch(stuck: Callable[[], Sequence[str]], environment: Mapping[str, str] = os.environ) -> None:
    """Say "still here" until cancelled, unless a part is stuck; a loop that hangs says nothing by itself.

    Ready is said at once: a start that waits for Telegram or for the database is no failed start.
    """
    tell_systemd("READY=1", environment)
    within_s = int(environment.get("WATCHDOG_USEC", "0")) / 1e6
    while within_s:
        if not stuck():
            tell_systemd("WATCHDOG=1", environment)
        await asyncio.sleep(within_s / _WORDS_IN_TIME)
