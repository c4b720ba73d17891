"""Pictures of the plan: the mileage chart, progress, the month card and a run, drawn from plain data.

`draw(picture)` takes a `domain.messages.Picture` and returns PNG bytes. Its `data` holds ready words (in the athlete's
language and units) and numbers; the drawings decide nothing. Shapes:

kind "mileage": {"title", "subtitle", "headline", "headline_note", "current": week number or None,
    "weeks": [{"number", "phase": "base"|"build"|"peak"|"taper", "planned": float, "done": float | None, "race": bool}],
    "phase_labels": {"base": "Base", ...}, "legend_done", "legend_planned", "legend_note", "foot"}
kind "month": {"title", "subtitle", "headline", "headline_note", "columns": ["Mon", ..., "Sun", "Week"],
    "weeks": [{"days": [{"label": "25 Jan", "kind": "rest"|"easy"|"long"|"tempo"|"repeats"|"cross"|"race",
        "value": "5", "name": "Easy",
        "state": "planned"|"outline"|"done"|"partly"|"missed"|"unknown"|"today"|"empty"} x 7],
        "value": "31", "note": "of 31 mi", "share": 0.0-1.0 or None}],
    "legend": [["easy", "Easy"], ...], "unit": "miles"}
kind "progress": what "mileage" has, and
    "intensity": {"title", "empty", "parts": [{"kind": "easy"|"middle"|"hard", "share": 0.0-1.0, "label", "time"}]},
    "longest": {"title", "rows": [[distance, day], ...], "empty"},
    "steady": {"title", "headline", "share": 0.0-1.0, "notes": [...]}
kind "run": {"title", "subtitle", "headline", "headline_note", "ticks": [[seconds a unit, words], ...] slowest first,
    "bars": [{"length": share of the whole, "pace": seconds a unit, "label", "planned": [fast, slow] or None, "work"}],
    "legend_work", "legend_easy", "legend_planned": "" for none, "foot"}
"""

from bot.pictures.draw import draw

__all__ = ["draw"]
