"""The playground: a local Telegram with a chat page, for people who try Milepost and for its tests.

Over HTTP, with the page::

    async with await start_playground(port=8090, path=folder / "playground.db") as playground:
        playground.on_clock_moved.append(tick)          # look at once when the clock is pushed forward
        playground.race_day = race_day_of_the_athlete   # async, date or None
        playground.athlete_zone = zone_of_the_athlete   # async, "Europe/Paris" or None
        clock = playground.clock                        # the bot's clock
        builder = ApplicationBuilder().token(playground.token)
        builder.base_url(playground.base_url).base_file_url(playground.base_file_url)
        print(playground.page_url)

In process, with no sockets: `World`, `Gateway`, `Acts` and `inprocess.InProcessRequest`; tests/telegram.py wraps them.
Faults: `playground.faults.add("too_many", method="sendMessage", retry_after_s=3)`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.playground.page.playground import Playground
    from bot.playground.page.serve import start_playground
    from bot.playground.people.acts import ActError, Acts
    from bot.playground.people.movable_clock import PlaygroundClock
    from bot.playground.telegram.gateway import Gateway
    from bot.playground.telegram.injected_faults import Fault, FaultKind, Faults
    from bot.playground.telegram.world import World

__all__ = [
    "ActError",
    "Acts",
    "Fault",
    "FaultKind",
    "Faults",
    "Gateway",
    "Playground",
    "PlaygroundClock",
    "World",
    "start_playground",
]

_HOMES = {
    "ActError": "people.acts",
    "Acts": "people.acts",
    "Fault": "telegram.injected_faults",
    "FaultKind": "telegram.injected_faults",
    "Faults": "telegram.injected_faults",
    "Gateway": "telegram.gateway",
    "Playground": "page.playground",
    "PlaygroundClock": "people.movable_clock",
    "World": "telegram.world",
    "start_playground": "page.serve",
}


def __getattr__(name: str) -> Any:
    """Load a room when it is asked for: the server is not needed by tests that call in process."""
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"bot.playground.{_HOMES[name]}"), name)
