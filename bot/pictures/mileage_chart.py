"""The mileage chart: a bar a week, planned and done, under the four phases."""

from itertools import groupby
from math import floor
from typing import Any

from bot.pictures.canvas import (
    AMBER,
    AXIS,
    BACKGROUND,
    DIM,
    LINE,
    PANEL,
    ROSE,
    SKY,
    SOFT,
    VIOLET,
    WHITE,
    Canvas,
    mix,
)

PHASE_COLOURS = {"base": SKY, "build": VIOLET, "peak": ROSE, "taper": AMBER}

WIDTH, _HEIGHT = 1280, 1185
_LEFT, _RIGHT = 132, 1214
_TOP, _GROUND = 356, 948


def _ceiling(most: float) -> tuple[int, int]:
    """The scale's top and step, so that three to six lines show."""
    for step in (1, 2, 5, 10, 20, 25, 50):
        if most <= step * 5.6:
            return max(step, int(-(-most // step)) * step), step
    return int(-(-most // 100)) * 100, 100


def draw_mileage(data: dict[str, Any]) -> bytes:
    """PNG of the chart; `data` as in the package's docstring."""
    canvas = on_panel(_HEIGHT)
    draw_weeks(canvas, data)
    return canvas.png()


def on_panel(height: int) -> Canvas:
    """A canvas of the chart's width with its panel."""
    canvas = Canvas(WIDTH, height)
    canvas.box((28, 28, WIDTH - 28, height - 28), PANEL, radius=40)
    return canvas


def draw_weeks(canvas: Canvas, data: dict[str, Any]) -> None:
    """Title, phases, a bar a week and the legend: the upper 1150 pixels."""
    right = WIDTH - 76
    head_room = right - 76 - canvas.width_of(data["headline"], 46, "Bold") - 40
    canvas.text(76, 118, data["title"], 54, WHITE, weight="Bold", room=head_room)
    canvas.text(76, 170, data["subtitle"], 31, SOFT, room=680)
    canvas.text(right, 118, data["headline"], 46, VIOLET, weight="Bold", anchor="rs")
    canvas.text(right, 170, data["headline_note"], 31, SOFT, anchor="rs")

    weeks = data["weeks"]
    pitch = (_RIGHT - _LEFT) / max(len(weeks), 1)
    top, step = _ceiling(max((max(week["planned"], week["done"] or 0) for week in weeks), default=10))

    def height(value: float) -> float:
        return (_GROUND - _TOP) * value / top

    for index, week in enumerate(weeks):
        if week["number"] == data["current"]:
            x = _LEFT + pitch * (index + 0.5)
            half = min(pitch * 0.48, 33)
            canvas.box((x - half, 315, x + half, 1012), mix(WHITE, PANEL, 0.08), radius=14)
    for value in range(0, top + 1, step):
        y = _GROUND - height(value)
        if value:
            canvas.line([(_LEFT, y), (_RIGHT, y)], LINE, 2)
        canvas.text(113, y + 10, str(value), 28, SOFT, anchor="rs")
    _phases(canvas, data, pitch)
    above: list[float] = []
    for index, week in enumerate(weeks):
        x = _LEFT + pitch * (index + 0.5)
        current = week["number"] == data["current"]
        above.append(_bar(canvas, week, x, pitch, height(week["planned"]), height(week["done"] or 0), current=current))
        _number(canvas, week["number"], x, len(weeks), data["current"])
    canvas.line([(_LEFT, _GROUND), (_RIGHT, _GROUND)], AXIS, 2.5)
    for index, week in enumerate(weeks):
        if week["race"]:
            x = min(_LEFT + pitch * (index + 0.5) - 10, _RIGHT - 34)
            # The flag flies over every bar that it is as wide as.
            beside = [
                each for at, each in enumerate(above) if x - pitch < _LEFT + pitch * (at + 0.5) < x + 34 + pitch / 2
            ]
            canvas.flag(
                x, min(beside, default=above[index]) if pitch < 40 else above[index], PHASE_COLOURS[week["phase"]]
            )
    _legend(canvas, data, right)


def _phases(canvas: Canvas, data: dict[str, Any], pitch: float) -> None:
    start = 0
    for name, group in groupby(data["weeks"], key=lambda week: week["phase"]):
        count = len(list(group))
        x0, x1 = _LEFT + pitch * start + 5, _LEFT + pitch * (start + count) - 5
        colour = PHASE_COLOURS[name]
        canvas.box((x0, 246, x1, 301), mix(colour, PANEL, 0.18), radius=14)
        label = data["phase_labels"][name]
        size = 30
        while size > 13 and canvas.width_of(label, size, "SemiBold") > x1 - x0 - 6:
            size -= 1
        canvas.text((x0 + x1) / 2, 274 + size / 3, label, size, colour, weight="SemiBold", anchor="ms")
        start += count


def _number(canvas: Canvas, number: int, x: float, count: int, current: int | None) -> None:
    """The week number below its bar; every fourth in long plans, so that none touch."""
    if count > 26 and number != current and (number % 4 or (current is not None and abs(number - current) < 2)):
        return
    bold = number == current
    canvas.text(
        x,
        994,
        str(number),
        28 if count <= 20 else 24,
        WHITE if bold else SOFT,
        weight="Bold" if bold else "Regular",
        anchor="ms",
    )


def _bar(
    canvas: Canvas, week: dict[str, Any], x: float, pitch: float, planned: float, done: float, *, current: bool
) -> float:
    """Draw the bar with its number; where it ends above."""
    colour = PHASE_COLOURS[week["phase"]]
    half = min(pitch * 0.36, 24)
    radius = min(10.0, half)
    tops = (True, True, False, False)
    if planned > 1:
        canvas.box(
            (x - half, _GROUND - planned, x + half, _GROUND),
            mix(colour, PANEL, 0.27),
            radius=min(radius, planned / 2),
            outline=mix(colour, PANEL, 0.72),
            width=3,
            corners=tops,
        )
    if done > 1:
        inner = half - min(6.0, half / 4)
        canvas.box((x - inner, _GROUND - done, x + inner, _GROUND), colour, radius=min(radius, done / 2), corners=tops)
    over = _GROUND - max(planned, done) - 12
    # The running week shows what is planned: its log is not complete yet.
    has_log = week["done"] is not None and not current
    size = 28 if pitch >= 50 else 22 if pitch >= 36 else 18
    if pitch >= 30 or week["number"] % 4 == 0 or current:
        # Half a mile goes up, as people round it.
        label = f"{floor((week['done'] if has_log else week['planned']) + 0.5)}"
        canvas.text(x, over, label, size, colour if has_log else WHITE, weight="SemiBold", anchor="ms")
    return over - size - 2


def _legend(canvas: Canvas, data: dict[str, Any], right: float) -> None:
    canvas.box((76, 1049, 104, 1077), AXIS, radius=8)
    canvas.text(123, 1073, data["legend_done"], 29, SOFT)
    x = 123 + canvas.width_of(data["legend_done"], 29) + 45
    canvas.box((x, 1049, x + 28, 1077), mix(AXIS, BACKGROUND, 0.3), radius=8, outline=AXIS, width=3)
    canvas.text(x + 46, 1073, data["legend_planned"], 29, SOFT)
    used = x + 46 + canvas.width_of(data["legend_planned"], 29)
    canvas.text(right, 1073, data["legend_note"], 29, SOFT, anchor="rs", room=right - used - 30)
    canvas.text(76, 1121, data["foot"], 25, DIM, room=right - 76)
