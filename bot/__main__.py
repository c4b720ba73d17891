"""The `milepost` command: start the bot, a worker, or ask the planner at a shell."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings

_STANDARD_ERROR = 2

# Heavy packages are imported inside the commands, so that `milepost --help` answers at once.


def _parser() -> argparse.ArgumentParser:
    from bot.shell import doctor, keeping, planner, sealing

    parser = argparse.ArgumentParser(
        prog="milepost",
        description="A running coach that lives in a Telegram chat. Without a command it starts the bot;"
        " without TELEGRAM_BOT_TOKEN it starts the local playground.",
    )
    parser.set_defaults(func=_run, role="all")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    run = commands.add_parser("run", help="start the bot (the default)")
    run.set_defaults(func=_run, role="all")
    worker = commands.add_parser("worker", help="add a process that handles and delivers (PostgreSQL)")
    worker.set_defaults(func=_run, role="worker")
    web = commands.add_parser("web", help="take updates in by webhook only (PostgreSQL, beside workers)")
    web.set_defaults(func=_run, role="web")
    migrate = commands.add_parser("migrate", help="bring the database up to date and stop")
    migrate.set_defaults(func=_migrate)
    keeping.register(commands, _settings)
    sealing.register(commands, _settings)
    doctor.register(commands, _settings)
    planner.register(commands)
    return parser


def _settings() -> "Settings":
    from bot.program import ready_settings

    return ready_settings()


def open_standard_files() -> None:
    """Occupy 0, 1 and 2 where whoever started the program closed them: no pipe or socket of ours may get their place.

    A reader of run files whose pipe was number 0 brought the whole process down.
    """
    while True:
        number = os.open(os.devnull, os.O_RDWR)
        if number > _STANDARD_ERROR:
            os.close(number)
            return


def _run(arguments: argparse.Namespace) -> int:
    from bot.program import serve

    open_standard_files()
    return serve(arguments.role)


def _migrate(arguments: argparse.Namespace) -> int:  # noqa: ARG001 - every command takes the parsed words
    from bot.program import migrate_only

    return migrate_only()


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    arguments = _parser().parse_args(words)
    try:
        return int(arguments.func(arguments))
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
