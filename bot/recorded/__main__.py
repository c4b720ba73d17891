"""Reads one file from standard input and says on standard output what runs are in it, as JSON."""

import os
import sys

MEMORY_BYTES = 1024 * 1024 * 1024
PROCESSOR_S = 60


def _limit() -> None:
    """Whatever a file does to its reader ends with the reader."""
    if sys.platform != "win32":
        import resource

        os.nice(10)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_S, PROCESSOR_S))


def main() -> None:
    """One file, then the end."""
    _limit()
    from bot.recorded.read import as_json, read_runs

    sys.stdout.buffer.write(as_json(read_runs(sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()
