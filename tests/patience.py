"""How long a test waits for what must come of itself: another process, a server, a browser.

Only a test that fails waits so long, so no load breaks a test that would pass alone. That something ends soon is never
asked of a clock: what it must not wait for does not come, and who waited for it all the same would wait in vain.
"""

import asyncio

PATIENCE_S = 240.0
PATIENCE_MS = PATIENCE_S * 1000


def let_pass(seconds: float) -> None:
    """Push the running loop's clock on: what was to end by then ends now, and whatever was before it has happened."""
    loop = asyncio.get_running_loop()
    time = loop.time
    setattr(loop, "time", lambda: time() + seconds)  # noqa: B010 - a method, to mypy
