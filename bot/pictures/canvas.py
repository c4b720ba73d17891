"""A canvas twice the final size: rounded boxes, text, icons as shapes; reduced at the end for smooth edges."""

import io
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FONTS = Path(__file__).parent / "fonts"
SCALE = 2

BACKGROUND = "#0b111e"
PANEL = "#131c2e"
LINE = "#23304a"
AXIS = "#94a3b8"
WHITE = "#ffffff"
SOFT = "#94a3b8"
DIM = "#64748b"
SKY, VIOLET, ROSE, AMBER, GREEN = "#38bdf8", "#a78bfa", "#fb7185", "#fbbf24", "#34d399"

Box = tuple[float, float, float, float]


def mix(colour: str, ground: str, share: float) -> str:
    """`share` of one hex colour over another."""
    one, two = (tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in (colour, ground))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in zip(one, two, strict=True))


@lru_cache(maxsize=64)
def _font(weight: str, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / f"Inter-{weight}.otf", size * SCALE)


@lru_cache(maxsize=1)
def _missing_glyph() -> bytes:
    return bytes(_font("Regular", 24).getmask("\U0010ffff"))


@lru_cache(maxsize=4096)
def _has_glyph(character: str) -> bool:
    return character.isspace() or bytes(_font("Regular", 24).getmask(character)) != _missing_glyph()


def drawable(text: str) -> str:
    """The text without what the font cannot show (emoji, other scripts), never an empty box in its place."""
    return " ".join("".join(c for c in text if c.isprintable() and _has_glyph(c)).split())


class Canvas:
    """Draws in final pixels; origin top left."""

    def __init__(self, width: int, height: int, ground: str = BACKGROUND) -> None:
        self.size = (width, height)
        self._image = Image.new("RGB", (width * SCALE, height * SCALE), ground)
        self._draw = ImageDraw.Draw(self._image)

    def box(
        self,
        box: Box,
        fill: str | None,
        *,
        radius: float = 0,
        outline: str | None = None,
        width: float = 0,
        corners: tuple[bool, bool, bool, bool] | None = None,
    ) -> None:
        """A filled or outlined rectangle with round corners."""
        x0, y0, x1, y1 = (round(v * SCALE) for v in box)
        if x1 - x0 < 1 or y1 - y0 < 1:
            return
        self._draw.rounded_rectangle(
            (x0, y0, x1 - 1, y1 - 1),
            radius=max(0.0, min(radius * SCALE, (x1 - x0) / 2 - 2, (y1 - y0) / 2 - 2)),
            fill=fill,
            outline=outline,
            width=round(width * SCALE),
            corners=corners,
        )

    def line(self, points: list[tuple[float, float]], colour: str, width: float) -> None:
        """A line through points, with round joints and ends."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self._draw.line(scaled, fill=colour, width=round(width * SCALE), joint="curve")
        half = width * SCALE / 2
        for x, y in (scaled[0], scaled[-1]):
            self._draw.ellipse((x - half, y - half, x + half, y + half), fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle."""
        box = ((x - radius) * SCALE, (y - radius) * SCALE, (x + radius) * SCALE, (y + radius) * SCALE)
        self._draw.ellipse(box, fill=colour)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str,
        *,
        weight: str = "Regular",
        anchor: str = "ls",
        room: float | None = None,
    ) -> None:
        """One line of text on its baseline; made smaller, then cut with an ellipsis, to fit `room`."""
        text = drawable(text)
        if room is not None:
            while size > 16 and self.width_of(text, size, weight) > room:
                size -= 1
            while len(text) > 1 and self.width_of(text, size, weight) > room:
                text = text.rstrip("…")[:-1].rstrip() + "…"
        self._draw.text((x * SCALE, y * SCALE), text, font=_font(weight, size), fill=colour, anchor=anchor)

    @staticmethod
    def width_of(text: str, size: float, weight: str = "Regular") -> float:
        """Width of a line in final pixels."""
        return _font(weight, size).getlength(drawable(text)) / SCALE

    def tick(self, x: float, y: float, colour: str, ink: str) -> None:
        """A disc with a check mark, centred."""
        self.disc(x, y, 17, colour)
        self.line([(x - 7, y + 1), (x - 2, y + 6), (x + 7, y - 5)], ink, 4)

    def half(self, x: float, y: float, colour: str) -> None:
        """A ring whose left half is filled, centred."""
        box = ((x - 16) * SCALE, (y - 16) * SCALE, (x + 16) * SCALE, (y + 16) * SCALE)
        self._draw.ellipse(box, outline=colour, width=round(4 * SCALE))
        self._draw.pieslice(box, 90, 270, fill=colour)

    def cross(self, x: float, y: float, colour: str) -> None:
        """A small cross, centred."""
        self.line([(x - 8, y - 8), (x + 8, y + 8)], colour, 3.5)
        self.line([(x - 8, y + 8), (x + 8, y - 8)], colour, 3.5)

    def flag(self, x: float, y: float, colour: str) -> None:
        """A race flag whose pole stands at x with its foot at y."""
        self.line([(x, y), (x, y - 54)], colour, 4.5)
        self.line([(x, y - 53), (x + 33, y - 53), (x + 23, y - 38), (x + 33, y - 24), (x, y - 24)], colour, 4.5)

    def png(self) -> bytes:
        """The reduced picture as PNG bytes."""
        out = io.BytesIO()
        self._image.resize(self.size, Image.Resampling.BOX, reducing_gap=None).save(out, "PNG", compress_level=6)
        return out.getvalue()
