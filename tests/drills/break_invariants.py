"""Break each promise in a copy and see its test fail: `python -m tests.drills.break_invariants`.

Takes some minutes. A breakage whose words are no longer found has to be brought up to date with the code.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "__pycache__")

# What is broken, where, these words, by those words, and the test that must fail.
Breakage = tuple[str, str, str, str, str]

BREAKAGES: tuple[Breakage, ...] = (
    (
        "dedupe",
        "storage/incoming.py",
        "    fresh = (await connection.execute(_remember(connection.dialect.name), seen)).scalars().all()",
        "    (await connection.execute(_remember(connection.dialect.name), seen)).scalars().all()\n    fresh = list(by_id)",
        "tests/delivery/test_lanes.py -k repeated",
    ),
    (
        "take outside transaction",
        "bot/lanes/worker.py",
        "            if not await incoming.take(uow.connection, row.id):\n                raise LaneLostError\n",
        "            pass\n",
        "tests/delivery/test_lanes.py",
    ),
    (
        "order by arrival",
        "storage/incoming.py",
        ".order_by(inbox.c.update_id.nulls_first(), inbox.c.id)",
        ".order_by(inbox.c.id)",
        "tests/delivery/test_lanes.py -k order",
    ),
    (
        "claims ignore leases",
        "storage/lanes.py",
        '    return select(lanes.c.chat_id).where(due <= bindparam("now", type_=due.type), free)',
        '    return select(lanes.c.chat_id).where(due <= bindparam("now", type_=due.type), or_(free, lanes.c.epoch >= 0))',
        "tests/delivery/test_lanes.py -k hold",
    ),
    (
        "no attempt recorded",
        "storage/delivering.py",
        "    if ids:\n        await connection.execute(\n            update(outbox)",
        "    if ids and not ids:\n        await connection.execute(\n            update(outbox)",
        "tests/delivery/test_kill.py -k after-send",
    ),
    (
        "unknown reminders repeated",
        "bot/delivery/deliver.py",
        'again = send.kind != "reminder" and tries < UNKNOWN_TRIES',
        "again = tries < UNKNOWN_TRIES",
        "tests/delivery/test_faults.py -k unknown",
    ),
    (
        "late owner trusted",
        "storage/delivering.py",
        "        await connection.execute(update(cards).where(cards.c.id.in_(card_ids)).values(shown_rev=0))",
        "        pass",
        "tests/delivery/test_lanes.py -k overwritten",
    ),
    (
        "record goes backward",
        "storage/delivering.py",
        'shown_rev=case((cards.c.shown_rev > bindparam("rev"), cards.c.shown_rev), else_=bindparam("rev")),',
        'shown_rev=bindparam("rev"),',
        "tests/delivery/test_lanes.py -k old_record",
    ),
    (
        "offset before the commit",
        "bot/lanes/intake.py",
        '            await self._intake.store(updates)\n            self._offset = int(updates[-1]["update_id"]) + 1',
        '            self._offset = int(updates[-1]["update_id"]) + 1\n            await self._intake.store(updates)',
        "tests/delivery/test_boundaries.py -k confirmed",
    ),
    (
        "wakes not counted",
        "storage/lanes.py",
        'column: case((lanes.c.wakes == bindparam("known"), asked), else_=column),',
        'column: case((lanes.c.wakes >= bindparam("known"), asked), else_=column),',
        "tests/delivery/test_lanes.py -k overlooked",
    ),
    (
        "delivery in the transaction",
        "bot/lanes/worker.py",
        "            reach(BEFORE_COMMIT)",
        "            await self._delivery.deliver(lane.chat_id, uow.effects.said, pace_at=None, until=self._database_now() + LEASE)\n            reach(BEFORE_COMMIT)",
        "tests/delivery/test_boundaries.py -k inside",
    ),
    (
        "keys reused",
        "storage/outgoing_rows.py",
        'return made.on_conflict_do_nothing(index_elements=["key"])\n\n\n@cache\ndef queue(',
        'return made.on_conflict_do_update(index_elements=["key"], set_={"state": "queued", "payload": made.excluded.payload})\n\n\n@cache\ndef queue(',
        "tests/delivery/test_faults.py -k key",
    ),
    (
        "handler errors swallowed",
        "bot/lanes/handling.py",
        "        if failures:",
        "        if failures and not failures:",
        "tests/delivery/test_faults.py -k 'aside or code'",
    ),
    (
        "no breaker",
        "bot/telegram/api.py",
        "if breaker is not None and not breaker.allow():",
        "if breaker is not None and not breaker.allow() and not breaker:",
        "tests/delivery/test_outages.py -k breaker",
    ),
    (
        "provisional days reminded",
        "handlers/actions/remind.py",
        "        if scheduled.provisional:",
        "        if scheduled.provisional and not scheduled:",
        "tests/chat/test_clock.py -k unapproved",
    ),
    (
        "rules not asked at approval",
        "handlers/actions/approve_week.py",
        "hard = tuple(finding for finding in findings if finding.hard)",
        "hard = tuple(finding for finding in findings if not finding)",
        "tests/safety/test_rules_hold.py",
    ),
    (
        "past days open",
        "domain/editing/frame.py",
        "        return self.date_of(number) < self.today",
        "        return self.date_of(number) < self.today and not self.today",
        "tests/safety/test_past_days.py",
    ),
    (
        "changes without an author",
        "storage/history.py",
        '        "author_id": change.author_id,',
        '        "author_id": None,',
        "tests/actions/test_saving_and_approving.py",
    ),
    (
        "changes without what was before",
        "storage/history.py",
        '        "before": change.before,',
        '        "before": (),',
        "tests/actions/test_saving_and_approving.py",
    ),
    (
        "everybody sees every plan",
        "handlers/desk/access.py",
        "    if head is None or not await may_see(uow, person.id, head.athlete_id):",
        "    if head is None:",
        "tests/safety/test_authorisation.py",
    ),
    (
        "tokens in logs",
        "bot/watching/log_setup.py",
        '    text = _TOKEN.sub("[secret]", text)\n',
        "",
        "tests/bot/test_logs.py",
    ),
    (
        "words of errors in logs",
        "bot/lanes/worker.py",
        "reference, row.chat_id, where(error))",
        "reference, row.chat_id, repr(error))",
        "tests/safety/test_secrets.py",
    ),
)


def survives(copy: Path, file: str, words: str, others: str, tests: str) -> bool:
    """Whether the tests pass although the promise is broken. Raises ValueError when the words, or the tests, are not there."""
    path = copy / file
    whole = path.read_text()
    if words not in whole:
        raise ValueError(f"{file} has changed: these words are gone")
    path.write_text(whole.replace(words, others))
    try:
        command = [sys.executable, "-m", "pytest", "-q", "-x", *tests.split(" ", 1)[:1]]
        if " -k " in tests:
            command += ["-k", tests.partition(" -k ")[2].strip("'")]
        code = subprocess.run(command, cwd=copy, capture_output=True, check=False).returncode
        if code not in (0, 1):
            raise ValueError(f"no test was run: pytest ended with {code}")
        return code == 0
    finally:
        path.write_text(whole)


def run(breakages: Sequence[Breakage]) -> int:
    """Break one after the other, or only those named as arguments; the number of breakages nobody notices."""
    unheld, wanted = 0, set(sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        for name, file, words, others, tests in breakages:
            if wanted and name not in wanted:
                continue
            try:
                alive = survives(copy, file, words, others, tests)
            except ValueError as error:
                print(f"?  {name}: {error}", flush=True)
                unheld += 1
                continue
            unheld += alive
            print(f"{'NOT HELD' if alive else 'held'}  {name}", flush=True)
    return unheld


if __name__ == "__main__":
    sys.exit(run(BREAKAGES))
