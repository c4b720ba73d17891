"""Which drawing a picture asks for, drawn once for the same data."""

import hashlib
from collections import OrderedDict

import orjson

from bot.pictures.mileage import draw_mileage
from bot.pictures.month import draw_month
from domain.messages import Picture

_DRAWINGS = {"mileage": draw_mileage, "month": draw_month}
_KEPT = 64
_cache: OrderedDict[str, bytes] = OrderedDict()


def digest(picture: Picture) -> str:
    """A name for what the picture shows: the same data, the same name."""
    return hashlib.sha256(orjson.dumps([picture.kind, picture.data], option=orjson.OPT_SORT_KEYS)).hexdigest()[:32]


def draw(picture: Picture) -> bytes:
    """PNG bytes, from the cache when this data was drawn before. Blocks about 0.1 s: call it from one worker thread.

    Raises KeyError for an unknown kind.
    """
    name = digest(picture)
    found = _cache.get(name)
    if found is None:
        found = _DRAWINGS[picture.kind](picture.data)
        _cache[name] = found
        if len(_cache) > _KEPT:
            _cache.popitem(last=False)
    _cache.move_to_end(name)
    return found
