"""How to warm up for a day's run, and how to end it: what its workout has, else how an easy run begins."""

from datetime import date

from domain.plan import Day, DayType, Segment
from domain.units import Units
from handlers.views.day_lines import day_title
from handlers.wording.door import tr
from handlers.wording.formats import show_date
from handlers.wording.laps import part_lines
from handlers.wording.names import segment_name


def warm_up_words(on: date, day: Day | None, units: Units) -> str:
    """The warm-up and the cool-down of the day, which its distance holds; safe HTML."""
    if day is None or not day.is_run:
        return tr("Nothing is planned for {date}, so there is nothing to warm up for.", date=show_date(on))
    lines = [f"<b>{show_date(on)}</b> · {day_title(day, units)}"]
    lines += [
        f"<b>{segment_name(segment)}:</b> {'; '.join(part_lines(day, segment, units))}"
        for segment in (Segment.WARMUP, Segment.COOLDOWN)
        if getattr(day, segment.value)
    ]
    if not day.warmup and not day.cooldown:
        lines.append(tr("It needs no warm-up of its own: just start slowly, and let the first minutes be the slowest."))
    elif day.type is not DayType.RACE:
        lines.append(tr("It is in the distance of the run: slower than the rest, loose and without hurry."))
    return "\n".join(lines)
