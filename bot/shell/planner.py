"""The planner at a shell: `milepost plan` and `milepost check`, without configuration, database or network."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from domain.errors import CoachError
    from domain.plan import Plan
    from domain.portable import PortableError
    from domain.rules import Receipt
    from domain.units import Units

# The domain is imported inside the commands, so that `milepost --help` answers at once.

LONGEST_LINE = 1_000_000

_OPTIONS = (
    ("--race", "raceDistance", "5k, 10k, half, marathon, 50k …, or a number with a unit: “12 km”, “7.5 mi”"),
    ("--race-name", "raceName", "what the race is called (default: its distance)"),
    ("--race-date", "raceDate", "day of the race, YYYY-MM-DD"),
    ("--start", "planStartDate", "first day of training, YYYY-MM-DD"),
    ("--goal", "goalTime", "3:30:00, “sub 25 min”, “4:40/km” … (default: just finish)"),
    ("--five-k-pace", "fiveKPace", "current 5K pace per mile, 7:30; or “4:40/km”, “5k in 23:20”, “10k in 48:30”"),
    ("--mileage", "currentWeeklyMileage", "miles of a usual week now, 25; or “40 km”; “start from 0” if not running"),
    ("--days", "preferredDays", "days to run on: 2,3,4,6,7 (1 = Monday) or “tue thu sat”"),
    ("--units", "units", "mi or km: what the plan is shown and stepped in (default: mi)"),
    ("--long-run-day", "longRunDay", "day of the long run (default: Saturday, else Sunday …)"),
    ("--longest-run", "longestRecentRun", "longest run of the last month in miles, 9; or “14 km”"),
    ("--experience", "experience", "first, some or often: races of this distance before (default: some)"),
    ("--most-miles", "mostMiles", "most miles a week may hold, 45; or “70 km”"),
    ("--most-hours", "mostHours", "most hours a week may take, 6"),
    ("--phases", "phaseWeeks", "weeks of base, build, peak and taper by hand: 4,6,3,3"),
)
_COACH_LIMITS = (
    ("--max-hard-days", "maxHardDays", int, "most hard days a week"),
    ("--max-long-run-share", "maxLongRunShare", float, "largest share of a week that the long run may take, 0.1 to 1"),
    ("--max-week-growth", "maxWeekGrowth", float, "largest weekly growth, 0 to 1"),
)


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `plan` and `check` to the command line; each sets `func`."""
    plan = commands.add_parser(
        "plan",
        help="make a training plan",
        description="Make a training plan. The same inputs give the same plan.",
        epilog="A batch has one JSON object a line with the inputs raceName, raceDistance, raceDate, planStartDate,"
        " goalTime, fiveKPace, currentWeeklyMileage, preferredDays and units, and the rarer ones by their names;"
        " each line is answered by one line.",
    )
    for flag, name, words in _OPTIONS:
        plan.add_argument(flag, dest=name, metavar="…", help=words)
    for flag, name, kind, words in _COACH_LIMITS:
        plan.add_argument(flag, dest=name, metavar="N", type=kind, help=words)
    plan.add_argument("--careful", action="store_true", help="age 50 or more, or a recent injury: gentler steps")
    plan.add_argument("--easy-only", dest="easyOnly", action="store_true", help="easy running only")
    plan.add_argument("--json", action="store_true", help="print inputs, derived values and plan as JSON")
    plan.add_argument("--batch", metavar="FILE", help="make a plan for each line of a file, or of - for standard input")
    plan.set_defaults(func=plan_command)
    check = commands.add_parser(
        "check",
        help="check a plan against every rule",
        description="Check a plan that `milepost plan --json` printed, or one like it. Exits with 1 on a hard finding.",
    )
    check.add_argument("file", help="the plan's JSON, or - for standard input")
    check.add_argument("--json", action="store_true", help="print the receipt as JSON")
    check.set_defaults(func=check_command)


def plan_command(arguments: argparse.Namespace) -> int:
    """Make one plan, or one for each line of a batch. Returns the exit code."""
    return _guarded(lambda: _batch(arguments.batch) if arguments.batch is not None else _one_plan(arguments))


def check_command(arguments: argparse.Namespace) -> int:
    """Print a plan's receipt. Returns 0, 1 on a hard finding, 2 for what cannot be read."""
    return _guarded(lambda: _check(arguments))


def _guarded(work: Callable[[], int]) -> int:
    from domain.errors import CoachError, InputError

    try:
        code = work()
        sys.stdout.flush()
        return code
    except InputError as error:
        sentence = _said(error)
        named = sentence if sentence.startswith(error.field) else f"{error.field}: {sentence}"
        sys.stderr.write(f"milepost: {named}\n")
    except CoachError as error:
        sys.stderr.write(f"milepost: {_said(error)}\n")
    except BrokenPipeError:
        # The reader went away (`| head`). Python flushes once more at exit: give it somewhere to write.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        sys.stderr.write(f"milepost: {error.filename or 'input'}: {error.strerror or error}\n")
    return 2


def _said(error: CoachError) -> str:
    """The sentence of an error; at a shell everybody reads miles, as the plan's JSON has them."""
    from domain.units import Units
    from handlers.wording.errors import said

    return said(error, Units.MI)


def _answers(arguments: argparse.Namespace) -> dict[str, object]:
    words = {name: value for _, name, _ in _OPTIONS if (value := getattr(arguments, name)) is not None}
    coach_limits = {name: value for _, name, _, _ in _COACH_LIMITS if (value := getattr(arguments, name)) is not None}
    found: dict[str, object] = {**words, "careful": arguments.careful, "easyOnly": arguments.easyOnly}
    return {**found, "house": coach_limits} if coach_limits else found


def _plan_from(answers: dict[str, object]) -> Plan:
    from domain.planning.planner import make_plan
    from domain.portable import inputs_from_answers

    return make_plan(inputs_from_answers(answers))


def _document(plan: Plan) -> dict[str, Any]:
    from domain.planning.derived import derive, derived_to_json
    from domain.portable import document_to_json
    from handlers.wording.planning import note_words, warning_words
    from handlers.wording.workouts import day_words

    derived, units = derive(plan), plan.inputs.units
    warnings = [warning_words(warning, units) for warning in derived.realism.warnings]
    notes = [note_words(note, units) for note in derived.notes]
    known = derived_to_json(plan, derived, warnings=warnings, notes=notes)
    return document_to_json(plan, known, words=day_words(units))


def _one_plan(arguments: argparse.Namespace) -> int:
    plan = _plan_from(_answers(arguments))
    if arguments.json:
        _write_json(_document(plan), pretty=True)
        return 0
    from bot.shell.plan_text import plan_lines
    from domain.planning.derived import derive
    from domain.rules import receipt

    _write_lines(plan_lines(plan, derive(plan), receipt(plan)))
    return 0


def _write_lines(lines: Iterator[str]) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    for line in lines:
        sys.stdout.write(line.encode(encoding, "replace").decode(encoding) + "\n")


def _write_json(value: object, *, pretty: bool = False) -> None:
    import orjson

    sys.stdout.flush()
    sys.stdout.buffer.write(orjson.dumps(value, option=orjson.OPT_INDENT_2 if pretty else None) + b"\n")


def _batch(source: str) -> int:
    """One line out for each line in, in order, in constant memory. Bad lines carry their error and the rest go on."""
    made = failed = 0
    with _opened(source) as lines:
        for number, line in enumerate(_bounded(lines), 1):
            if not line.strip():
                continue
            answer = _batch_line(line, number)
            failed += "error" in answer
            made += "error" not in answer
            _write_json(answer)
    sys.stdout.flush()
    if failed:
        sys.stderr.write(f"milepost: {made} plans made, {failed} lines with an error\n")
    return 0


def _batch_line(line: bytes, number: int) -> dict[str, Any]:
    from domain.errors import CoachError, InputError, JsonProblem
    from domain.portable import PortableError, read_json

    try:
        if len(line) > LONGEST_LINE:
            raise PortableError("line", JsonProblem.LINE_TOO_LONG, most=LONGEST_LINE)
        answers = read_json(line.decode("utf-8-sig"), "line")
        if not isinstance(answers, dict):
            raise PortableError("line", JsonProblem.NOT_INPUTS)
        return _document(_plan_from(answers))
    except UnicodeDecodeError:
        return _failed(number, "line", "The line is not UTF-8 text. Send one JSON object a line.")
    except InputError as error:
        return _failed(number, error.field, _said(error))
    except CoachError as error:
        return _failed(number, "line", _said(error))


def _failed(number: int, field: str, message: str) -> dict[str, Any]:
    return {"line": number, "error": {"field": field, "message": message}}


@contextmanager
def _opened(source: str) -> Iterator[BinaryIO]:
    if source == "-":
        yield sys.stdin.buffer
        return
    with open(source, "rb") as file:
        yield file


def _bounded(lines: BinaryIO) -> Iterator[bytes]:
    """Lines of a stream; of one too long only the beginning is kept."""
    while line := lines.readline(LONGEST_LINE + 2):
        last = line
        while not last.endswith(b"\n") and len(last) == LONGEST_LINE + 2:
            last = lines.readline(LONGEST_LINE + 2)
        yield line


def _check(arguments: argparse.Namespace) -> int:
    from domain.errors import JsonProblem
    from domain.portable import PortableError, document_from_text
    from domain.portable.documents import LARGEST_BYTES
    from domain.rules import receipt

    with _opened(arguments.file) as file:
        content = file.read(LARGEST_BYTES + 1)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PortableError("document", JsonProblem.NOT_UTF8) from None
    try:
        plan = document_from_text(text)
    except PortableError as error:
        if not error.field.startswith("plan."):
            raise
        return _misshapen(error, as_json=arguments.json)
    found = receipt(plan)
    if arguments.json:
        _write_json(_receipt_to_json(found, plan.inputs.units), pretty=True)
    else:
        from bot.shell.plan_text import receipt_lines

        _write_lines(receipt_lines(plan, found))
    return 1 if found.hard else 0


def _misshapen(error: PortableError, *, as_json: bool) -> int:
    """A plan whose shape breaks the rules for laps, days, weeks or totals (G, K, L) is broken before all others."""
    if as_json:
        finding = {"rule": "structure", "hard": True, "path": error.field, "sentence": _said(error)}
        _write_json({"held": 0, "total": 1, "rules": [], "findings": [finding]}, pretty=True)
    else:
        _write_lines(iter((f"BROKEN  structure  {_said(error)}", "The other rules were not checked.")))
    return 1


def _receipt_to_json(found: Receipt, units: Units) -> dict[str, Any]:
    from handlers.wording import rules as words

    return {
        "held": found.held,
        "total": found.total,
        "line": words.receipt_line(found),
        "rules": [
            {
                "rule": row.rule,
                "letter": row.letter,
                "title": words.rule_title(row.rule),
                "held": row.held,
                "sentence": words.row_words(row, units),
            }
            for row in found.rows
        ],
        "findings": [
            {
                "rule": one.rule,
                "hard": one.hard,
                "weekNumber": one.week_number,
                "dayNumber": one.day_number,
                "measured": _plain_number(one.measured),
                "limit": _plain_number(one.limit),
                "sentence": words.finding_words(one, units),
            }
            for one in found.findings
        ],
    }


def _plain_number(value: float) -> float:
    """The number without the type that says what it measures, as JSON can hold it."""
    return float(value) if isinstance(value, float) else value
