"""Processes that are to run beside a test, or to be killed: each is a fork of one that has imported everything.

A fork has a process id, memory, sockets and a death of its own like any other process; only the second or two of
importing is saved. Each process of the tests has one such parent of its forks.
"""

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from typing import ParamSpec

# What the forks import, the lazily imported included.
ROOMS = (
    "PIL.Image",
    "aiosqlite",
    "bot.playground.play",
    "bot.program",
    "bot.running",
    "bot.web",
    "handlers.chat.routes",
    "openai",
    "psycopg",
    "sqlalchemy.dialects.postgresql.psycopg",
    "storage.migrate",
    "storage.notifying",
    "tests.bot.worker",
    "tests.e2e.lives",
    "tests.storage.deaths",
    "uvloop",
)

Given = ParamSpec("Given")


def fork(does: Callable[Given, None], *args: Given.args, **named: Given.kwargs) -> ForkServerProcess:
    """Start a process that does this and ends; the function is found again by its module and name."""
    context = get_context("forkserver")
    context.set_forkserver_preload([*ROOMS])
    process = context.Process(target=does, args=args, kwargs=named)
    process.start()
    return process
