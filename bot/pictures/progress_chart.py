"""Progress: the mileage chart, and below it time by intensity, the longest runs, and how much of the plan was run."""

from typing import Any

from bot.pictures.canvas import AMBER, BACKGROUND, DIM, GREEN, LINE, ROSE, SKY, SOFT, WHITE, Canvas, mix
from bot.pictures.mileage_chart import WIDTH, draw_weeks, on_panel

INTENSITY_COLOURS = {"easy": GREEN, "middle": AMBER, "hard": ROSE}

_HEIGHT = 1750
_LEFT, _RIGHT = 76, WIDTH - 76
_MIDDLE = 670


def draw_progress(data: dict[str, Any]) -> bytes:
    """PNG of the picture; `data` as in the package's docstring."""
    canvas = on_panel(_HEIGHT)
    draw_weeks(canvas, data)
    canvas.line([(_LEFT, 1165), (_RIGHT, 1165)], LINE, 2)
    _intensity(canvas, data["intensity"])
    canvas.line([(_LEFT, 1400), (_RIGHT, 1400)], LINE, 2)
    _longest(canvas, data["longest"])
    _steady(canvas, data["steady"])
    return canvas.png()


def _intensity(canvas: Canvas, found: dict[str, Any]) -> None:
    """One bar cut by shares; each part is named below it, so that no colour has to be told apart."""
    canvas.text(_LEFT, 1222, found["title"], 31, WHITE, weight="SemiBold", room=_RIGHT - _LEFT)
    parts = found["parts"]
    if not parts:
        canvas.text(_LEFT, 1290, found["empty"], 29, SOFT)
        return
    x, width = float(_LEFT), _RIGHT - _LEFT
    shown = [part for part in parts if part["share"] > 0]
    for number, part in enumerate(shown):
        end = _RIGHT if number == len(shown) - 1 else x + width * part["share"]
        first, last = number == 0, number == len(shown) - 1
        canvas.box(
            (x, 1248, end - (0 if last else 4), 1296),
            INTENSITY_COLOURS[part["kind"]],
            radius=12,
            corners=(first, last, last, first),
        )
        x = end
    for number, part in enumerate(parts):
        x = _LEFT + number * (width / 3)
        canvas.box((x, 1325, x + 28, 1353), INTENSITY_COLOURS[part["kind"]], radius=8)
        canvas.text(x + 44, 1349, part["label"], 29, WHITE, weight="SemiBold", room=180)
        canvas.text(x + 44 + 190, 1349, part["time"], 29, SOFT, room=120)


def _longest(canvas: Canvas, found: dict[str, Any]) -> None:
    canvas.text(_LEFT, 1457, found["title"], 31, WHITE, weight="SemiBold", room=_MIDDLE - _LEFT - 40)
    if not found["rows"]:
        canvas.text(_LEFT, 1520, found["empty"], 29, SOFT)
    for number, (distance, day) in enumerate(found["rows"]):
        y = 1515 + number * 52
        canvas.text(_LEFT, y, distance, 33, SKY, weight="SemiBold", room=190)
        canvas.text(_LEFT + 210, y, day, 29, SOFT, room=_MIDDLE - _LEFT - 250)


def _steady(canvas: Canvas, found: dict[str, Any]) -> None:
    canvas.text(_MIDDLE, 1457, found["title"], 31, WHITE, weight="SemiBold", room=360)
    canvas.text(_RIGHT, 1457, found["headline"], 31, SKY, weight="SemiBold", anchor="rs", room=160)
    canvas.box((_MIDDLE, 1480, _RIGHT, 1504), mix(SOFT, BACKGROUND, 0.25), radius=12)
    canvas.box((_MIDDLE, 1480, _MIDDLE + (_RIGHT - _MIDDLE) * found["share"], 1504), SKY, radius=12)
    for number, note in enumerate(found["notes"][:5]):
        canvas.text(_MIDDLE, 1548 + number * 38, note, 27, SOFT if number == 0 else DIM, room=_RIGHT - _MIDDLE)
