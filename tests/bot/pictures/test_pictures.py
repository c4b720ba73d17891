"""Pictures: the right size, the same for the same data, and never an empty box for an odd name."""

import io
from typing import Any

import pytest
from PIL import Image

from bot.pictures import draw
from bot.pictures.canvas import Canvas, drawable
from bot.pictures.mileage_chart import draw_mileage
from domain.messages import Picture


def mileage(weeks: int = 16, **changes: Any) -> dict[str, Any]:
    """Data of a chart."""
    data: dict[str, Any] = {
        "title": "Road to the Marathon",
        "subtitle": "Sun 18 April 2027",
        "headline": "21 / 37 mi",
        "headline_note": "done this week",
        "current": min(3, weeks),
        "weeks": [
            {"number": n, "phase": "base", "planned": 20.0 + n, "done": 10.0 if n < 3 else None, "race": n == weeks}
            for n in range(1, weeks + 1)
        ],
        "phase_labels": {"base": "Base", "build": "Build", "peak": "Peak", "taper": "Taper"},
        "legend_done": "done",
        "legend_planned": "planned",
        "legend_note": "peak 36",
        "foot": "Week numbers below.",
    }
    return data | changes


def month(**changes: Any) -> dict[str, Any]:
    """Data of a month card."""
    day = {"label": "25 Jan", "kind": "easy", "value": "5", "name": "Easy", "state": "done"}
    states = ("done", "missed", "today", "planned", "empty", "done", "planned")
    week = {"days": [day | {"state": state} for state in states], "value": "31", "note": "of 31 mi", "share": 0.5}
    data: dict[str, Any] = {
        "title": "Build",
        "subtitle": "January",
        "headline": "76 of 134 mi",
        "headline_note": "9 weeks",
        "columns": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Week"],
        "weeks": [week] * 4,
        "legend": [["easy", "Easy"]],
        "unit": "miles",
    }
    return data | changes


def progress(**changes: Any) -> dict[str, Any]:
    """Data of a picture of progress."""
    part = {"kind": "easy", "share": 0.8, "label": "easy 80 %", "time": "18:16:30"}
    data = mileage() | {
        "intensity": {
            "title": "Time by intensity",
            "empty": "No run yet",
            "parts": [part, part | {"kind": "middle", "share": 0.0}, part | {"kind": "hard", "share": 0.2}],
        },
        "longest": {"title": "Longest runs", "rows": [["16.5 mi", "Sun 14 Feb"]] * 3, "empty": "None logged yet"},
        "steady": {"title": "Planned runs done", "headline": "26 of 29", "share": 0.9, "notes": ["2 skipped"] * 5},
    }
    return data | changes


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    return Image.open(io.BytesIO(png)).size


@pytest.mark.parametrize("weeks", [1, 2, 4, 16, 30, 52])
def test_mileage_chart_of_any_length_draws(weeks: int) -> None:
    """From one week to fifty-two the picture has the same size, small enough to send."""
    png = draw(Picture("mileage", mileage(weeks)))
    assert size_of(png) == (1280, 1185)
    assert len(png) < 1_000_000


def test_progress_draws_with_and_without_runs() -> None:
    """The weeks and what lies below them, also while nothing is run: the words say so where a bar would be."""
    data = progress()
    nothing = {
        "intensity": data["intensity"] | {"parts": []},
        "longest": data["longest"] | {"rows": []},
        "steady": data["steady"] | {"share": 0.0, "notes": []},
    }
    full, empty = draw(Picture("progress", data)), draw(Picture("progress", data | nothing))
    assert size_of(full) == size_of(empty) == (1280, 1750)
    assert full != empty


@pytest.mark.parametrize("count", [1, 13, 110])
@pytest.mark.parametrize("planned", [None, [300.0, 300.0], [280.0, 320.0]])
def test_a_run_of_any_number_of_laps_draws(count: int, planned: list[float] | None) -> None:
    """A bar a lap, with one planned pace, a range, or none."""
    bar = {"length": 1 / count, "pace": 300.0, "label": "5:00", "planned": planned, "work": True}
    data = {
        "title": "6 × 800 m",
        "subtitle": "Tue 29 Dec 2026",
        "headline": "5:00/km",
        "headline_note": "10 km in 50:00",
        "ticks": [[330, "5:30"], [300, "5:00"]],
        "bars": [bar] * count,
        "legend_work": "laps with a pace",
        "legend_easy": "easy laps",
        "legend_planned": "planned" if planned else "",
        "foot": "Higher is faster.",
    }
    assert size_of(draw(Picture("run", data))) == (1280, 1060)


@pytest.mark.parametrize("planned", [0.0, 0.4, 3.0, 600.0])
def test_odd_mileage_draws(planned: float) -> None:
    """Nothing planned, or a great deal, is still a chart."""
    weeks = [{"number": 1, "phase": "peak", "planned": planned, "done": None, "race": True}]
    assert size_of(draw_mileage(mileage(1) | {"weeks": weeks, "current": None})) == (1280, 1185)


def test_done_miles_change_the_picture() -> None:
    """What was run is seen."""
    data = mileage()
    weeks = [dict(week) for week in data["weeks"]]
    weeks[4]["done"] = 12.0
    assert draw(Picture("mileage", data)) != draw(Picture("mileage", data | {"weeks": weeks}))


def test_same_data_same_picture() -> None:
    """A picture is a function of its data, drawn once."""
    assert draw(Picture("month", month())) is draw(Picture("month", month()))


@pytest.mark.parametrize("state", ["done", "partly", "missed", "unknown", "outline", "today"])
def test_states_differ_without_colour(state: str) -> None:
    """Each state has a shape of its own, not only a colour."""

    def shown(state: str) -> bytes:
        data = month()
        weeks = [dict(week) for week in data["weeks"]]
        weeks[0] = weeks[0] | {"days": [day | {"state": state} for day in weeks[0]["days"]]}
        image = Image.open(io.BytesIO(draw(Picture("month", data | {"weeks": weeks}))))
        return image.convert("L").point(lambda v: 255 * (v > 90)).tobytes()

    assert shown(state) != shown("planned")


def test_emoji_and_unknown_scripts_leave_no_boxes() -> None:
    """What the font cannot draw is left out; accents and Cyrillic stay."""
    assert drawable("🏃 Zürich Maraton Москва 東京 ") == "Zürich Maraton Москва"


def test_long_names_are_cut_to_their_room() -> None:
    """A race name of any length stays inside the picture."""
    long = "The Extraordinarily Long Name " * 20
    assert size_of(draw(Picture("mileage", mileage(title=long)))) == (1280, 1185)
    assert Canvas.width_of("Road", 54, "Bold") > 0


def test_unknown_kind_is_refused() -> None:
    """A drawing nobody made is an error of ours, at once."""
    with pytest.raises(KeyError):
        draw(Picture("portrait", {}))
