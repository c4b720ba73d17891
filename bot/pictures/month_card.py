"""The month card: four plan weeks as a grid of days, with what was done."""

from typing import Any

from bot.pictures.canvas import (
    AMBER,
    BACKGROUND,
    DIM,
    GREEN,
    PANEL,
    ROSE,
    SKY,
    SOFT,
    VIOLET,
    WHITE,
    Canvas,
    mix,
)

KIND_COLOURS = {
    "easy": GREEN,
    "long": SKY,
    "tempo": AMBER,
    "repeats": ROSE,
    "cross": VIOLET,
    "race": "#f472b6",
    "rest": SOFT,
}

_WIDTH = 1280
_LEFT, _TOP, _PITCH_X, _PITCH_Y, _CELL_W, _CELL_H = 57, 280, 150, 208.5, 138, 196


def draw_month(data: dict[str, Any]) -> bytes:
    """PNG of the card; `data` as in the package's docstring."""
    weeks = data["weeks"]
    bottom = _TOP + _PITCH_Y * len(weeks)
    canvas = Canvas(_WIDTH, round(bottom + 133))
    right = _WIDTH - 57
    room = right - _LEFT - canvas.width_of(data["headline"], 44, "Bold") - 40
    canvas.text(_LEFT, 106, data["title"], 52, WHITE, weight="Bold", room=room)
    canvas.text(_LEFT, 163, data["subtitle"], 31, SOFT, room=660)
    canvas.text(right, 106, data["headline"], 44, VIOLET, weight="Bold", anchor="rs")
    canvas.text(right, 163, data["headline_note"], 31, SOFT, anchor="rs")
    for index, name in enumerate(data["columns"][:7]):
        canvas.text(_LEFT + _PITCH_X * index + _CELL_W / 2, 252, name, 28, SOFT, weight="SemiBold", anchor="ms")
    canvas.text(right, 252, data["columns"][7], 28, SOFT, weight="SemiBold", anchor="rs")
    for row, week in enumerate(weeks):
        y = _TOP + _PITCH_Y * row
        for index, day in enumerate(week["days"]):
            _cell(canvas, _LEFT + _PITCH_X * index, y, day)
        _total(canvas, right, y, week)
    _legend(canvas, data, bottom + 52, right)
    return canvas.png()


def _cell(canvas: Canvas, x: float, y: float, day: dict[str, Any]) -> None:
    state, kind = day["state"], day["kind"]
    if state == "empty":
        return
    colour = KIND_COLOURS[kind]
    rest = kind == "rest"
    share = {"done": 0.30, "partly": 0.22, "missed": 0.06, "outline": 0.0}.get(state, 0.13)
    fill = PANEL if rest else mix(colour, BACKGROUND, share)
    box = (x, y, x + _CELL_W, y + _CELL_H)
    today = state == "today"
    # What is an outline yet has only one.
    line = WHITE if today else mix(colour, BACKGROUND, 0.35) if state == "outline" else None
    canvas.box(box, BACKGROUND if state == "outline" else fill, radius=22, outline=line, width=4 if today else 3)
    faded = state == "missed"
    label_colour = WHITE if today else mix(SOFT, fill, 0.6 if faded else 1)
    canvas.text(x + 17, y + 38, day["label"], 23, label_colour, weight="SemiBold")
    if state == "done":
        canvas.tick(x + _CELL_W - 29, y + 30, colour, BACKGROUND)
    elif state == "partly":
        canvas.half(x + _CELL_W - 29, y + 30, colour)
    elif state == "unknown":
        canvas.text(x + _CELL_W - 29, y + 40, "?", 30, SOFT, weight="SemiBold", anchor="ms")
    elif faded:
        canvas.cross(x + _CELL_W - 29, y + 30, ROSE)
    centre = x + _CELL_W / 2
    if rest:
        canvas.text(centre, y + 127, day["name"], 28, SOFT, anchor="ms", room=_CELL_W - 16)
        return
    ink = mix(WHITE, fill, 0.5) if faded else WHITE
    if day["value"] == "+":
        canvas.line([(centre - 20, y + 95), (centre + 20, y + 95)], ink, 7)
        canvas.line([(centre, y + 75), (centre, y + 115)], ink, 7)
    else:
        canvas.text(centre, y + 114, day["value"], 50, ink, weight="Bold", anchor="ms", room=_CELL_W - 16)
    name_colour = mix(colour, fill, 0.5) if faded else colour
    canvas.text(centre, y + 164, day["name"], 28, name_colour, weight="SemiBold", anchor="ms", room=_CELL_W - 18)


def _total(canvas: Canvas, right: float, y: float, week: dict[str, Any]) -> None:
    canvas.text(right, y + 102, week["value"], 46, WHITE, weight="Bold", anchor="rs")
    canvas.text(right, y + 142, week["note"], 25, SOFT, anchor="rs", room=110)
    canvas.box((right - 97, y + 163, right, y + 172), mix(DIM, BACKGROUND, 0.35), radius=4.5)
    share = min(max(week["share"] or 0.0, 0.0), 1.0)
    if share > 0.02:
        canvas.box((right - 97, y + 163, right - 97 + 97 * share, y + 172), VIOLET, radius=4.5)


def _legend(canvas: Canvas, data: dict[str, Any], y: float, right: float) -> None:
    x = float(_LEFT)
    for kind, name in data["legend"]:
        canvas.box((x, y, x + 28, y + 28), KIND_COLOURS[kind], radius=8)
        canvas.text(x + 42, y + 24, name, 29, SOFT)
        x += 42 + canvas.width_of(name, 29) + 59
    canvas.text(right, y + 24, data["unit"], 29, SOFT, anchor="rs")
