"""The real time; the only module that reads it."""

from datetime import UTC, datetime


class SystemClock:
    """The machine's clock as a `domain.ports.Clock`."""

    def now(self) -> datetime:
        """Now, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - this is the module that owns the real time
