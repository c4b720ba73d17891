"""The program as it is, but for a clock that is as far ahead as a file says, and that ticks more often."""

import sys
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot import clockwork, running
from bot.__main__ import main
from bot.clock import SystemClock


class MovedClock:
    """The machine's clock, `offset.txt` seconds ahead."""

    def now(self) -> datetime:
        """Now, aware, in UTC."""
        return SystemClock().now() + timedelta(seconds=float(Path("offset.txt").read_text()))


if __name__ == "__main__":
    clockwork.TICK_S = 0.1
    running.make = partial(running.make, clock=MovedClock())
    sys.exit(main())
