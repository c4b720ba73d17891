"""Places where a drill may kill the process; inert unless MILEPOST_CRASH_AT names one ("before-send:3": the third)."""

import os
import signal

AFTER_STORE = "after-store"
BEFORE_COMMIT = "before-commit"
AFTER_COMMIT = "after-commit"
BEFORE_SEND = "before-send"
AFTER_SEND = "after-send"
POINTS = (AFTER_STORE, BEFORE_COMMIT, AFTER_COMMIT, BEFORE_SEND, AFTER_SEND)

_name, _left = "", 1


def arm(asked: str) -> None:
    """Have this process die at a place: "before-send", or "before-send:3" for the third time there; "" disarms it."""
    global _name, _left  # noqa: PLW0603 - one process dies once
    _name, _, count = asked.partition(":")
    _left = int(count) if count.isdecimal() else 1


def reach(point: str) -> None:
    """Die here, as by kill -9, when this is the point and the time that were asked for."""
    global _left  # noqa: PLW0603 - one process dies once
    if point == _name:
        _left -= 1
        if _left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


arm(os.environ.get("MILEPOST_CRASH_AT", ""))
