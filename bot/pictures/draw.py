"""Which drawing a picture asks for, drawn once for the same data."""

import hashlib
from functools import lru_cache

import orjson

from bot.pictures.mileage_chart import draw_mileage
from bot.pictures.month_card import draw_month
from bot.pictures.progress_chart import draw_progress
from bot.pictures.run_laps import draw_run
from domain.messages import Picture

_DRAWINGS = {"mileage": draw_mileage, "month": draw_month, "progress": draw_progress, "run": draw_run}


def digest(picture: Picture) -> str:
    """A name for what the picture shows: the same data, the same name."""
    return hashlib.sha256(_written(picture)).hexdigest()[:32]


def draw(picture: Picture) -> bytes:
    """PNG bytes, from the cache when this data was drawn lately. Blocks about 0.1 s: call it from one worker thread.

    Raises KeyError for an unknown kind.
    """
    return _drawn(_written(picture))


def _written(picture: Picture) -> bytes:
    return orjson.dumps([picture.kind, picture.data], option=orjson.OPT_SORT_KEYS)


@lru_cache(maxsize=64)
def _drawn(written: bytes) -> bytes:
    kind, data = orjson.loads(written)
    return _DRAWINGS[kind](data)
