"""Pictures of the plan: the mileage chart, progress and the month card, drawn from plain data.

`draw(picture)` takes a `domain.messages.Picture` and returns PNG bytes. Its `data` holds ready words (in the athlete's
language and units) and numbers; the drawings decide nothing. Shapes:

kind "mileage": {"title", "subtitle", "headline", "headline_note", "current": week number or None,
    "weeks": [{"number", "phase": "base"|"build"|"peak"|"taper", "planned": float, "done": float | None, "race": bool}],
    "phase_labels": {"base": "Base", ...}, "legend_done", "legend_planned", "legend_note", "foot"}
kind "month": {"title", "subtitle", "headline", "headline_note", "columns": ["Mon", ..., "Sun", "Week"],
    "weeks": [{"days": [{"label": "25 Jan", "kind": "rest"|"easy"|"long"|"tempo"|"repeats"|"cross"|"race",
        "value": "5", "name": "Easy", "state": "planned"|"done"|"missed"|"today"|"empty"} x 7],
        "value": "31", "note": "of 31 mi", "share": 0.0-1.0 or None}],
    "legend": [["easy", "Easy"], ...], "unit": "miles"}
kind "progress": what "mileage" has, and
    "intensity": {"title", "empty", "parts": [{"kind": "easy"|"middle"|"hard", "share": 0.0-1.0, "label", "time"}]},
    "longest": {"title", "rows": [[distance, day], ...], "empty"},
    "steady": {"title", "headline", "share": 0.0-1.0, "notes": [...]}
"""

from bot.pictures.draw import draw

__all__ = ["draw"]
