"""The planner at a shell, run as a person runs it."""

import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from bot.__main__ import main
from domain import portable
from domain.planning.planner import make_plan
from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[3]
USUAL = {
    "--race": "marathon",
    "--race-name": "Spring Marathon",
    "--race-date": "2027-04-18",
    "--start": "2026-12-28",
    "--goal": "3:30:00",
    "--five-k-pace": "7:30",
    "--mileage": "25",
    "--days": "2,3,4,6,7",
    "--units": "mi",
}
ANSWERS: dict[str, Any] = {
    "raceName": "Spring Marathon",
    "raceDistance": "marathon",
    "raceDate": "2027-04-18",
    "planStartDate": "2026-12-28",
    "goalTime": "3:30:00",
    "fiveKPace": "7:30",
    "currentWeeklyMileage": 25,
    "preferredDays": [2, 3, 4, 6, 7],
    "units": "mi",
}


def in_a_process(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a fresh process without configuration."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )


def milepost(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command here, with files of its own: what a process of its own says, without starting one."""
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    complained, given = io.StringIO(), io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    with redirect_stdout(said), redirect_stderr(complained), patch.object(sys, "stdin", given):
        try:
            code = main(words)
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
    return subprocess.CompletedProcess(words, code, said.buffer.getvalue().decode(), complained.getvalue())  # type: ignore[attr-defined]  # a BytesIO


def planned(**changes: str | None) -> list[str]:
    """The words of a usual `plan` command with some options changed; None leaves one out."""
    options = {**USUAL, **{f"--{name.replace('_', '-')}": value for name, value in changes.items()}}
    return ["plan", *(word for flag, value in options.items() if value is not None for word in (flag, value))]


def test_a_plan_as_json_has_inputs_derived_and_plan() -> None:
    """The documented names, and a plan that reads back equal."""
    ran = milepost(*planned(), "--json")
    assert (ran.returncode, ran.stderr) == (0, "")
    found = json.loads(ran.stdout)
    assert list(found) == ["inputs", "derived", "plan"]
    assert found["inputs"] == ANSWERS
    derived = found["derived"]
    assert derived["predictedRacePace"] == "9:12"
    assert derived["goalRacePace"] == "8:01"
    assert derived["goalPace5K"] == "7:05"
    assert derived["totalWeeks"] == 16
    assert [phase["weekCount"] for phase in derived["phases"]] == [4, 6, 3, 3]
    assert derived["realism"]["verdict"] == "unrealistic"
    assert portable.document_from_text(ran.stdout) == make_plan(portable.inputs_from_answers(ANSWERS))


def test_in_a_process_of_its_own_it_says_the_same() -> None:
    """As a person runs it: the other tests here ask the command without starting a process."""
    ran, here = in_a_process(*planned(), "--json"), milepost(*planned(), "--json")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, here.stdout, here.stderr)
    refused = in_a_process("plan", "--race", "marathon")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == milepost("plan", "--race", "marathon").stderr


def test_the_printed_plan_passes_its_own_check() -> None:
    """`milepost plan --json | milepost check -` exits with 0."""
    text = milepost(*planned(), "--json").stdout
    checked = milepost("check", "-", stdin=text)
    assert checked.returncode == 0
    assert "rules hold" in checked.stdout.splitlines()[0]
    assert "BROKEN" not in checked.stdout


def test_a_hard_finding_exits_with_one(tmp_path: Path) -> None:
    """A run on the day before the race."""
    document = json.loads(milepost(*planned(), "--json").stdout)
    days = document["plan"]["phases"][3]["weeks"][2]["days"]
    days[5] = {**days[2], "dayNumber": 6, "date": days[5]["date"]}
    for holder in (document["plan"]["phases"][3], document["plan"]["phases"][3]["weeks"][2]):
        del holder["totalMiles"]
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    checked = milepost("check", str(file))
    assert checked.returncode == 1
    assert "BROKEN" in checked.stdout
    as_json = json.loads(milepost("check", str(file), "--json").stdout)
    assert any(finding["hard"] for finding in as_json["findings"])


def test_a_readable_plan_has_a_line_for_every_week_and_day() -> None:
    """Without --json it is text for people."""
    ran = milepost(*planned(units="km", goal="just finish"))
    lines = ran.stdout.splitlines()
    assert ran.returncode == 0
    assert lines[0] == "Spring Marathon (Marathon), Sun 18 Apr 2027"
    assert sum(line.startswith("Week ") for line in lines) == 16
    assert sum(line.startswith("  ") for line in lines) == 112
    assert " mi" not in ran.stdout
    assert "km" in ran.stdout


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"race": None}, "raceDistance"),
        ({"race": "10"}, "raceDistance"),
        ({"race": "500 km"}, "raceDistance"),
        ({"race_date": "2027-02-30"}, "raceDate"),
        ({"race_date": "2026-12-28"}, "raceDate"),
        ({"race_date": "2030-01-01"}, "raceDate"),
        ({"start": "soon"}, "planStartDate"),
        ({"goal": "1:00:00"}, "goalTime"),
        ({"goal": "banana"}, "goalTime"),
        ({"five_k_pace": "23:20"}, "fiveKPace"),
        ({"five_k_pace": "4:20"}, "fiveKPace"),
        ({"five_k_pace": "2:00"}, "fiveKPace"),
        ({"mileage": "-3"}, "currentWeeklyMileage"),
        ({"mileage": "0"}, "currentWeeklyMileage"),
        ({"mileage": "nan"}, "currentWeeklyMileage"),
        ({"days": "8"}, "preferredDays"),
        ({"days": None}, "preferredDays"),
        ({"units": "furlongs"}, "units"),
        ({"phases": "1,2"}, "phaseWeeks"),
        ({"longest_run": "all day"}, "longestRecentRun"),
        ({"longest_run": "90"}, "longestRecentRun"),
        ({"experience": "pro"}, "experience"),
        ({"most_miles": "3"}, "mostMiles"),
        ({"most_hours": "40"}, "mostHours"),
        ({"most_hours": "plenty"}, "mostHours"),
    ],
)
def test_bad_input_is_one_sentence_that_names_the_field(
    changes: dict[str, str | None], field: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, nothing on standard output, no traceback."""
    words = planned(**changes)
    if "-3" in words:
        words = [f"--mileage={word}" if word == "-3" else word for word in words if word != "--mileage"]
    assert main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"milepost: {field}: ")
    assert said.err.count("\n") == 1


def test_a_batch_answers_line_by_line(tmp_path: Path) -> None:
    """Bad lines carry the field and what to send; the rest go on; blank lines are skipped."""
    lines = [
        json.dumps(ANSWERS),
        "not json",
        json.dumps({**ANSWERS, "raceDate": "2027-13-01"}),
        "",
        json.dumps({**ANSWERS, "racDate": "x"}),
        '{"raceDistance": NaN}',
        "[1]",
        '"' + "x" * 1_100_000 + '"',
        json.dumps({**ANSWERS, "raceDistance": "5k", "goalTime": None}),
    ]
    file = tmp_path / "inputs.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    ran = milepost("plan", "--batch", str(file))
    assert ran.returncode == 0
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [line.get("error", {}).get("field") for line in found] == [
        None,
        "line",
        "raceDate",
        "racDate",
        "line",
        "line",
        "line",
        None,
    ]
    assert found[2]["line"] == 3
    assert "YYYY-MM-DD" in found[2]["error"]["message"]
    assert "Did you mean raceDate?" in found[3]["error"]["message"]
    assert found[0]["plan"]["totalWeeks"] == 16
    piped = milepost("plan", "--batch", "-", stdin=json.dumps(ANSWERS))
    assert json.loads(piped.stdout) == found[0]


@pytest.mark.parametrize(
    ("name", "value"),
    [("distanceMiles", 0), ("distanceMiles", -2), ("paceGoal", "7:5"), ("paceGoal", 450), ("lapIndex", 2)],
)
def test_a_misshapen_lap_exits_with_one(
    name: str, value: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot even be held as a plan breaks the rules of structure, by its path."""
    document = portable.document_to_json(make_plan(portable.inputs_from_answers(ANSWERS)))
    document["plan"]["phases"][0]["weeks"][0]["days"][1]["warmup"][0][name] = value
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    assert main(["check", str(file)]) == 1
    assert f"plan.phases[0].weeks[0].days[1].warmup[0].{name}: " in capsys.readouterr().out
    assert main(["check", "--json", str(file)]) == 1


@pytest.mark.parametrize("text", ["", "{}", "[]", "{", "null", '{"inputs": 1, "plan": 2}'])
def test_check_refuses_what_is_no_plan(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2 and one sentence."""
    file = tmp_path / "plan.json"
    file.write_text(text, encoding="utf-8")
    assert main(["check", str(file)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert main(["check", str(tmp_path / "absent.json")]) == 2


def test_help_loads_nothing_heavy() -> None:
    """`milepost --help` and `milepost plan --help` import neither the domain nor the chat library."""
    code = (
        "import sys\nfrom bot.__main__ import main\n"
        "try: main(['plan', '--help'])\nexcept SystemExit: pass\n"
        "heavy = {'telegram', 'sqlalchemy', 'pydantic', 'domain.planning.planner', 'openai'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert "--five-k-pace" in ran.stdout
