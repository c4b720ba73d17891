"""A run lap by lap: a bar a lap, as wide as it was long, as high as it was quick, and the planned pace across it."""

from itertools import groupby
from typing import Any

from bot.pictures.canvas import AXIS, DIM, GREEN, LINE, PANEL, ROSE, SKY, SOFT, VIOLET, WHITE, Canvas, mix
from bot.pictures.mileage_chart import WIDTH, on_panel

_HEIGHT = 1060
_LEFT, _RIGHT = 160, 1214
_TOP, _GROUND = 222, 840
_HEADROOM = 20
_SIZES = (28, 26, 24, 22, 20, 17)


def draw_run(data: dict[str, Any]) -> bytes:
    """PNG of the picture; `data` as in the package's docstring."""
    canvas = on_panel(_HEIGHT)
    right = WIDTH - 76
    room = right - 76 - canvas.width_of(data["headline"], 46, "Bold") - 40
    canvas.text(76, 118, data["title"], 50, WHITE, weight="Bold", room=room)
    canvas.text(76, 170, data["subtitle"], 31, SOFT, room=640)
    canvas.text(right, 118, data["headline"], 46, VIOLET, weight="Bold", anchor="rs")
    canvas.text(right, 170, data["headline_note"], 31, SOFT, anchor="rs", room=440)
    slow, quick = data["ticks"][0][0], data["ticks"][-1][0]
    span = max(slow - quick, 1)
    # The slowest pace still has a bar.
    foot = 0.14

    def height(pace: float) -> float:
        return float((_GROUND - _TOP - _HEADROOM) * (foot + (1 - foot) * (slow - pace) / span))

    for pace, label in data["ticks"]:
        y = _GROUND - height(pace)
        canvas.line([(_LEFT, y), (_RIGHT, y)], LINE, 2)
        canvas.text(_LEFT - 20, y + 10, label, 28, SOFT, anchor="rs")
    _bars(canvas, data["bars"], height)
    canvas.line([(_LEFT, _GROUND), (_RIGHT, _GROUND)], AXIS, 2.5)
    _legend(canvas, data)
    return canvas.png()


def _bars(canvas: Canvas, bars: list[dict[str, Any]], height: Any) -> None:
    colours = _colours(bars)
    gap = 6 if len(bars) <= 30 else 3 if len(bars) <= 60 else 1
    x, width = float(_LEFT), _RIGHT - _LEFT
    spans = []
    for bar in bars:
        end = x + width * bar["length"]
        spans.append((x + gap / 2, max(end - gap / 2, x + gap / 2 + 2)))
        x = end
    for bar, (x0, x1) in zip(bars, spans, strict=True):
        top = _GROUND - height(bar["pace"])
        canvas.box((x0, top, x1, _GROUND), colours[bar["work"]], radius=9, corners=(True, True, False, False))
    _labels(canvas, bars, spans)
    # A range that is planned for bar after bar is one band.
    for planned, group in groupby(zip(bars, spans, strict=True), key=lambda each: each[0]["planned"]):
        across = [span for _, span in group]
        if planned is not None and planned[0] != planned[1]:
            _range(canvas, across[0][0], across[-1][1], [_GROUND - height(pace) for pace in planned])
        elif planned is not None:
            for x0, x1 in across:
                _goal(canvas, x0, x1, _GROUND - height(planned[0]))


def _colours(bars: list[dict[str, Any]]) -> dict[bool, str]:
    has_work = any(bar["work"] for bar in bars)
    return {True: ROSE, False: mix(GREEN, PANEL, 0.75) if has_work else SKY}


def _goal(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    """A bright line at the planned pace."""
    canvas.box((x0 - 2, y - 5, x1 + 2, y + 5), PANEL)
    canvas.box((x0 - 1, y - 3, x1 + 1, y + 3), WHITE)


def _range(canvas: Canvas, x0: float, x1: float, at: list[float]) -> None:
    """Two bright lines around the planned paces."""
    for y in at:
        canvas.box((x0 - 2, y - 4, x1 + 2, y + 4), PANEL)
        canvas.box((x0 - 1, y - 2, x1 + 1, y + 2), WHITE)


def _labels(canvas: Canvas, bars: list[dict[str, Any]], spans: list[tuple[float, float]]) -> None:
    """The words of each bar at its foot, where they have room; laps of one kind in one size."""
    for is_work in (True, False):
        shown = []
        for bar, (x0, x1) in zip(bars, spans, strict=True):
            fits = (size for size in _SIZES if canvas.width_of(bar["label"], size, "SemiBold") <= x1 - x0 - 4)
            size = next(fits, None)
            if bar["work"] == is_work and size is not None:
                shown.append((size, (x0 + x1) / 2, bar["label"]))
        for _, x, words in shown:
            size = min(size for size, _, _ in shown)
            canvas.text(x, _GROUND - 20, words, size, PANEL, weight="SemiBold", anchor="ms")


def _legend(canvas: Canvas, data: dict[str, Any]) -> None:
    x, y = 76.0, 912
    colours = _colours(data["bars"])
    for label, colour in ((data["legend_work"], colours[True]), (data["legend_easy"], colours[False])):
        if label:
            canvas.box((x, y, x + 28, y + 28), colour, radius=8)
            canvas.text(x + 46, y + 24, label, 29, SOFT)
            x += 46 + canvas.width_of(label, 29) + 45
    if data["legend_planned"]:
        canvas.box((x, y + 12, x + 34, y + 17), WHITE)
        canvas.text(x + 52, y + 24, data["legend_planned"], 29, SOFT)
    canvas.text(76, 990, data["foot"], 25, DIM, room=WIDTH - 152)
