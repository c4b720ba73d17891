"""The bot's commands: their menu texts, and a registry that the rooms fill."""

from collections.abc import Awaitable, Callable

from handlers.chat.request import Request
from handlers.wording.door import mark

CommandHandler = Callable[[Request], Awaitable[None]]

# The order of the menu.
COMMANDS: tuple[tuple[str, str], ...] = (
    ("today", mark("Today's workout")),
    ("week", mark("This week, day by day")),
    ("month", mark("Four weeks at a glance")),
    ("plan", mark("The whole plan")),
    ("log", mark("Your runs; with words it logs one: /log 5 mi in 42:10")),
    ("progress", mark("Planned and done so far")),
    ("coach", mark("Your coach, or your athletes")),
    ("settings", mark("Units, time zone, reminders")),
    ("export", mark("Your plan as files")),
    ("undo", mark("Take back the last change")),
    ("cancel", mark("Leave a question for later")),
    ("help", mark("What you can do here")),
    ("privacy", mark("What is stored")),
    ("delete", mark("Delete everything about you")),
    ("start", mark("Make a plan")),
)
# Shown in an empty chat before the first message (at most 512 characters) and on the profile (at most 120).
DESCRIPTION = mark(
    "Milepost is a running coach in this chat.\n\n"
    "Answer a few questions about your race and get a training plan at once. Read each week as one message, change it "
    "with buttons or plain words, and get every morning's workout at the time you like. Each new week follows what "
    "you really ran.\n\nPress Start when you are ready."
)
SHORT_DESCRIPTION = mark("A running coach in your chat: a plan for your race, week by week, from what you really run.")

_handlers: dict[str, CommandHandler] = {}


def command(name: str) -> Callable[[CommandHandler], CommandHandler]:
    """Make a function the owner of a command of the menu. Raises ValueError for an unknown or owned one."""

    def register(handler: CommandHandler) -> CommandHandler:
        if name in _handlers or name not in dict(COMMANDS):
            raise ValueError(f"command {name!r} is not in the menu or has an owner")
        _handlers[name] = handler
        return handler

    return register


def owned_commands() -> frozenset[str]:
    """Every command with an owner."""
    return frozenset(_handlers)


async def run_command(name: str, request: Request) -> bool:
    """Run a command's owner; False when nobody owns it."""
    handler = _handlers.get(name)
    if handler is None:
        return False
    await handler(request)
    return True
