"""Real and generated files become runs, and whatever is no run becomes a reason."""

import gzip
import io
import json
import random
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.recorded.raw import RawRun, finished
from bot.recorded.read import ReadFile, read_runs
from domain.adapting.recorded.recorded_run import RunFileProblem, RunFormat
from tests.bot.recorded.written import START, fit, gpx, tcx

FILES = Path(__file__).parent / "files"
EASY = ((1000.0, 300.0), (1000.0, 305.0), (1000.0, 298.0))


def real(name: str) -> bytes:
    """A file of a device."""
    return (FILES / f"{name}.fit").read_bytes()


def zipped(*files: bytes) -> bytes:
    """These in one archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, content in enumerate(files):
            archive.writestr(f"run{number}.bin", content)
        archive.writestr("__MACOSX/._run0.bin", b"by the way")
    return out.getvalue()


# Name, metres, moving and elapsed seconds, laps, whether the date is known.
REAL = (
    ("activity-small-fenix2-run", 9008.22, 2832, 2832, 4, True),
    ("compressed-speed-distance", 10248.67, 3772.75, 3883.27, 11, False),
    ("antfs-dump.63", 0, 3426.9, 3426.9, 0, False),
    ("strava-android-app-201.10-b1218918", 11274.04, 3558, 3558, 1, True),
    ("2013-02-06-12-11-14", 4835.38, 2625.14, 2625.14, 5, True),
    ("garmin-fenix-5-run", 157.56, 56.9, 56.9, 1, True),
    ("Activity", 5.73, 13.7, 13.7, 1, True),
    ("activity-activity-filecrc", 5.73, 13.7, 13.7, 1, True),
    ("activity-unexpected-eof", 5.73, 13.7, 13.7, 1, True),
    ("activity-settings-nodata", 5.73, 13.7, 13.7, 1, True),
    ("activity-settings-corruptheader", 5.73, 13.7, 13.7, 1, True),
    ("sample_mulitple_header", 9805.92, 2850.7, 2850.7, 1, True),
)


@pytest.mark.parametrize(("name", "metres", "moving", "elapsed", "laps", "is_dated"), REAL)
def test_totals_are_the_files_own(
    name: str, metres: float, moving: float, elapsed: float, laps: int, is_dated: bool
) -> None:
    """Within a metre and a second; chained and multisport files give their one run."""
    (run,) = read_runs(real(name)).runs
    assert abs(run.distance_mm / 1000 - metres) <= 1
    assert abs(run.moving_s - moving) <= 1
    assert abs(run.elapsed_s - elapsed) <= 1
    assert len(run.laps) == laps
    assert (run.start is not None) is is_dated


NO_RUNS = (
    (real("garmin-fenix-5-walk"), RunFileProblem.OTHER_SPORT),
    (real("Settings"), RunFileProblem.NO_ACTIVITY),
    (real("WeightScaleSingleUser"), RunFileProblem.NO_ACTIVITY),
    (real("WorkoutRepeatSteps"), RunFileProblem.NO_ACTIVITY),
    (b"", RunFileProblem.EMPTY),
    (gzip.compress(b""), RunFileProblem.EMPTY),
    (b"hello", RunFileProblem.NOT_A_RUN_FILE),
    (b"%PDF-1.7 and so on", RunFileProblem.NOT_A_RUN_FILE),
    (b"<html><body>gpx</body></html>", RunFileProblem.NOT_A_RUN_FILE),
    (b"PK\x03\x04 and no more", RunFileProblem.BROKEN),
    (zipped(*[b"x"] * 21), RunFileProblem.TOO_MANY),
    (b"x" * 20_000_001, RunFileProblem.TOO_BIG),
    (gzip.compress(b"<gpx>" + b" " * 120_000_000, 1), RunFileProblem.UNSAFE),
    (b'<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "b">]><gpx>&a;</gpx>', RunFileProblem.UNSAFE),
    (b'<?xml version="1.0"?><!DOCTYPE gpx SYSTEM "x.dtd">' + gpx(EASY).partition(b"?>")[2], RunFileProblem.UNSAFE),
    (b"<gpx>" + b"<a>" * 80 + b"</a>" * 80 + b"</gpx>", RunFileProblem.UNSAFE),
    (b"<gpx></gpx>", RunFileProblem.NO_ACTIVITY),
    (b"<gpx><trk><trkseg><trkpt lat='1' lon='1'>", RunFileProblem.BROKEN),
    (gpx(EASY, kind="cycling"), RunFileProblem.OTHER_SPORT),
    (tcx(EASY, sport="Biking"), RunFileProblem.OTHER_SPORT),
    (fit(EASY, sport=5), RunFileProblem.OTHER_SPORT),
    (fit(((20_000.0, 1000.0),)), RunFileProblem.OTHER_SPORT),
    (fit(EASY)[:400], RunFileProblem.BROKEN),
)


# Packed bytes hold the second they were packed in: a name made of them differs from worker to worker.
@pytest.mark.parametrize(
    ("data", "problem"), NO_RUNS, ids=[f"{at}-{problem}" for at, (_, problem) in enumerate(NO_RUNS)]
)
def test_what_is_no_run_has_a_reason(data: bytes, problem: RunFileProblem) -> None:
    """Each of them one of our own."""
    assert read_runs(data) == ReadFile(problems=(problem,))


def test_one_run_in_three_formats_is_the_same_run() -> None:
    """FIT and TCX agree to the metre, GPX within 2.5 %; each knows that it is the others' run."""
    runs = [read_runs(data).runs[0] for data in (fit(EASY), tcx(EASY), gpx(EASY))]
    assert [run.start for run in runs] == [START] * 3
    assert runs[0].distance_mm == runs[1].distance_mm == 3_000_000
    assert abs(runs[2].distance_mm - 3_000_000) <= 75_000
    assert [run.moving_s for run in runs] == [903] * 3
    assert [run.heart_rate for run in runs] == [150] * 3
    assert all(run.is_same_as(other) for run in runs for other in runs)
    assert all(lap.pressed for run in runs for lap in run.laps)


def test_packed_files_are_opened() -> None:
    """.gz, .zip, and .gz in .zip; the same run in two formats is one, and what is none is said beside the others."""
    assert read_runs(gzip.compress(tcx(EASY))).runs[0].distance_mm == 3_000_000
    later = datetime(2026, 12, 30, 7, 0, tzinfo=UTC)
    found = read_runs(zipped(fit(EASY), gzip.compress(gpx(EASY)), tcx(EASY, start=later), b"notes"))
    assert [run.start for run in found.runs] == [START, later]
    assert found.problems == (RunFileProblem.NOT_A_RUN_FILE,)


def test_slips_of_programs_are_forgiven() -> None:
    """Blanks or a mark before the first tag, and a prefix that nobody declared."""
    plain = read_runs(gpx(EASY)).runs[0]
    unbound = gpx(EASY).replace(b"gpxtpx:hr", b"gpxdata:hr").replace(b' xmlns:gpxtpx="', b' xmlns:other="')
    for data in (b" " * 10 + gpx(EASY), b"\xef\xbb\xbf" + gpx(EASY), unbound):
        (run,) = read_runs(data).runs
        assert (run.distance_mm, run.heart_rate) == (plain.distance_mm, plain.heart_rate)


def test_what_came_before_a_break_counts() -> None:
    """Five minutes of records are a run, said to be cut off; less is not."""
    for whole in (fit(EASY), gpx(EASY), tcx(EASY)):
        (run,) = read_runs(whole[: len(whole) * 2 // 3]).runs
        assert run.is_cut_off
        assert 1_500_000 < run.distance_mm < 2_500_000


def test_a_track_without_times_has_its_length() -> None:
    """The date is asked for, nothing is made up."""
    (run,) = read_runs(gpx(EASY, timed=False)).runs
    assert run.start is None
    assert run.moving_s == 0
    assert abs(run.distance_mm - 3_000_000) < 75_000


def test_steps_that_cannot_be_are_left_out() -> None:
    """A position that jumps away and back adds nothing; a clock that steps back neither."""
    points = gpx(EASY).split(b"</trkpt>")
    points[400] = points[400].replace(b'lat="48.', b'lat="49.')
    (run,) = read_runs(b"</trkpt>".join(points)).runs
    assert abs(run.distance_mm - 3_000_000) < 75_000
    swapped = gpx(EASY).split(b"</trkpt>")
    swapped[300], swapped[310] = swapped[310], swapped[300]
    (again,) = read_runs(b"</trkpt>".join(swapped)).runs
    assert abs(again.distance_mm - 3_000_000) < 75_000
    assert again.moving_s == 903


def test_no_position_is_kept() -> None:
    """Nothing in a run says where it was: neither its latitude nor its longitude is in what is handed on."""
    from bot.recorded.read import as_json

    said = as_json(read_runs(gpx(EASY)))
    assert b"48.0" not in said
    assert b"11.5" not in said
    assert b"lat" not in said.replace(b"platform", b"")


KILOMETRE = EASY[:1]


@pytest.mark.parametrize("whole", [real("Activity"), fit(KILOMETRE), gpx(KILOMETRE), tcx(KILOMETRE)])
def test_mutated_files_raise_nothing(whole: bytes) -> None:
    """A few of the many that benchmarks/broken_files.py tries."""
    chance = random.Random(7)
    for _ in range(12):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        read_runs(bytes(data[: chance.randint(1, len(data))] if chance.random() < 0.3 else data))


@pytest.mark.parametrize(
    "broken",
    [
        {"log": 5},
        {"log": [{"date": "9999-01-01", "state": "done", "distanceMiles": 1}]},
        {"log": [{"date": "2026-12-29", "state": "flown", "distanceMiles": 1}]},
        {"log": [{"date": "2026-12-29", "state": "done", "distanceMiles": 1e300}]},
        {"log": [{"date": "2026-12-29", "state": "done", "distanceMiles": 1, "effort": -3}]},
        {"log": [], "recordedRuns": [{"source": "run:1", "format": "fit", "metres": -1}]},
        {"log": [], "recordedRuns": 7},
    ],
)
def test_an_export_that_somebody_wrote_into_is_refused_whole(broken: dict[str, object]) -> None:
    """What no export holds is a broken file, never a run."""
    data = json.dumps({"weekStatus": {}} | broken).encode()
    assert read_runs(data) == ReadFile(problems=(RunFileProblem.BROKEN,))
    assert read_runs(b'{"weekStatus": 1, "log": ' + b"[" * 100_000) == ReadFile(problems=(RunFileProblem.BROKEN,))


def test_a_wrong_sum_at_the_end_is_no_matter() -> None:
    """A FIT file whose check sum is wrong holds its run all the same."""
    whole = fit(EASY)
    (run,) = read_runs(whole[:-2] + bytes([whole[-2] ^ 0xFF, whole[-1] ^ 0xFF])).runs
    assert run.distance_mm == 3_000_000


@pytest.mark.parametrize("year", [1989, 1999])
def test_a_watch_before_2000_does_not_know_the_date(year: int) -> None:
    """Its clock was never set: the run counts, its date is asked for."""
    for write in (gpx, tcx):
        (run,) = read_runs(write(EASY, start=START.replace(year=year))).runs
        assert run.start is None
        assert abs(run.distance_mm - 3_000_000) < 75_000


def test_a_watch_that_was_never_stopped_ran_as_long_as_it_moved() -> None:
    """Twenty-seven days from start to end are nobody's run: its moving time is."""
    raw = RawRun(format=RunFormat.FIT, start=START, metres=5000.0, moving_s=1500.0, elapsed_s=27 * 86_400.0)
    run = finished(raw, "digest")
    assert (run.moving_s, run.elapsed_s) == (1500, 1500)


def test_positions_and_said_distances_do_not_mix(monkeypatch: pytest.MonkeyPatch) -> None:
    """An app that writes both in turns: the way is as long as it says, whatever its positions drift meanwhile."""
    second = timedelta(seconds=1)
    records: list[tuple[str, dict[str, object]]] = [("file_id", {"type": "activity"})]
    for at in range(0, 1200, 2):
        place = {"position_lat": 0, "position_long": round(at * 3.09 / 111_195 * 2**31 / 180)}
        records.append(("record", {"timestamp": START + at * second, **place}))
        records.append(("record", {"timestamp": START + (at + 1) * second, "distance": 3.0 * (at + 1)}))
    monkeypatch.setattr("bot.recorded.fit._messages", lambda _: iter(records))
    (run,) = read_runs(b"\x0c\x10\x00\x00\x00\x00\x00\x00.FIT").runs
    assert run.distance_mm == 3_594_000
    assert run.curve.decimetres[-1] == 35_940
    only_places = [(name, {key: value for key, value in said.items() if key != "distance"}) for name, said in records]
    monkeypatch.setattr("bot.recorded.fit._messages", lambda _: iter(only_places))
    (run,) = read_runs(b"\x0c\x10\x00\x00\x00\x00\x00\x00.FIT").runs
    assert abs(run.distance_mm - 3_702_000) < 3_000


def test_more_records_than_anybody_makes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading stops there, in each format."""
    for reader in ("fit", "xml"):
        monkeypatch.setattr(f"bot.recorded.{reader}.MOST_POINTS_READ", 500)
    for write in (fit, gpx, tcx):
        assert read_runs(write(EASY)) == ReadFile(problems=(RunFileProblem.TOO_BIG,))


def test_an_archive_that_grows_without_end_is_not_unpacked() -> None:
    """Whatever sizes stand in it: what comes out is counted."""
    assert read_runs(zipped(b"<gpx>" + b" " * 110_000_000)) == ReadFile(problems=(RunFileProblem.UNSAFE,))
