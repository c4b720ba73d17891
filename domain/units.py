"""Miles and kilometres, paces and times: exact integers inside, words outside."""

from enum import StrEnum

MM_PER_MILE = 1_609_344
MM_PER_KM = 1_000_000


class Units(StrEnum):
    """What the athlete reads. Inside, distances are whole millimetres and paces whole seconds per mile."""

    MI = "mi"
    KM = "km"


def miles(distance_mm: int) -> float:
    """Millimetres to miles."""
    return distance_mm / MM_PER_MILE


def mm_from_miles(distance_miles: float) -> int:
    """Miles to whole millimetres; a quarter mile and 50 m steps are exact."""
    return round(distance_miles * MM_PER_MILE)


def mm_from_km(distance_km: float) -> int:
    """Kilometres to whole millimetres."""
    return round(distance_km * MM_PER_KM)
