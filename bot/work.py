"""Which slow work this bot does, by kind."""

from collections.abc import Mapping

from bot.settings import Settings
from bot.slow_work import Work


def slow_work(settings: Settings) -> Mapping[str, Work]:  # noqa: ARG001 - the model's kinds depend on its key
    """Kinds of jobs and who does them."""
    return {}
