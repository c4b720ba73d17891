"""Answers of the days before a race: its morning, whether to race it, and the weeks up to it in short."""

from datetime import date, datetime, time, timedelta

from domain.plan import DayType, Plan
from domain.units import Units
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.formats import show_clock, show_date_range, show_day, show_distance
from handlers.wording.names import race_title

# Before the start: up, eaten, and there.
_UP, _EATEN, _THERE = timedelta(hours=3), timedelta(hours=2, minutes=30), timedelta(minutes=45)
# A race on the way so near to the plan's own is no race (ruling 42), and a long one needs so much more.
_NEAR_DAYS, _NEAR_LONG_DAYS, _LONG_MM = 14, 21, 19_000_000


def morning_words(start: time | None) -> str:
    """When to get up and to eat on race day; in hours before the start where nobody said when that is."""
    if start is None:
        return tr(
            "Up about three hours before the start, and breakfast two to three hours before it: what you know from "
            "your long runs, nothing new. Then small sips, and be there 45 minutes before. Say when it starts, and I "
            "count back."
        )
    begins = datetime.combine(date(2000, 1, 2), start)
    return tr(
        "For a start at {start}: up at about {up}, breakfast by about {eaten}, and there by about {there}, "
        "plus the way. Eat what you know from your long runs, nothing new; small sips from then on.",
        start=show_clock(start),
        up=show_clock((begins - _UP).time()),
        eaten=show_clock((begins - _EATEN).time()),
        there=show_clock((begins - _THERE).time()),
    )


def race_or_jog_words(on: date, distance_mm: int, race_date: date, *, was_off: bool) -> str:
    """Whether a race on the way is raced or run as training, and why."""
    left = (race_date - on).days
    if was_off:
        return tr(
            "Run it easily: after the days off it is a long run with a number on. Racing it now would cost more than "
            "it tells."
        )
    if left < (_NEAR_LONG_DAYS if distance_mm >= _LONG_MM else _NEAR_DAYS):
        return tr(
            "Run it easily: it is {days} days before your race, too near to race it and be fresh again.", days=left
        )
    return tr(
        "Race it, if you are well: {days} days before your race it costs nothing that does not come back, and its time "
        "says better than anything where you stand. Start evenly, no all-out finish, then easy days. With sore or "
        "tired legs run it as a long run.",
        days=left,
    )


def weeks_in_short(plan: Plan, today: date, units: Units) -> str:
    """One line for every week up to the race: its distance and its key run."""
    lines = [
        tr(
            "<b>Up to {race} on {date}, in short:</b>",
            race=esc(race_title(plan.inputs, units), 60),
            date=show_day(plan.inputs.race_date),
        )
    ]
    for week in plan.weeks:
        first = plan.date_of(week.number, 1)
        if first + timedelta(days=6) < today or first > plan.inputs.race_date:
            continue
        days = show_date_range(first, first + timedelta(days=6))
        miles = sum(day.distance_mm for day in week.days if day.type is not DayType.RACE)
        values = {"days": days, "distance": show_distance(miles, units)}
        race = next((day for day in week.days if day.type is DayType.RACE), None)
        long = max((day.distance_mm for day in week.days if day.type is DayType.LONG_RUN), default=0)
        hard = sum(day.type in _FASTER for day in week.days)
        if race is not None:
            lines.append(tr("• {days}: {distance} and the race", **values))
        elif long and hard:
            lines.append(
                tr(
                    "• {days}: {distance}, long run {long}, faster runs: {hard}",
                    long=show_distance(long, units),
                    hard=hard,
                    **values,
                )
            )
        elif long:
            lines.append(
                tr("• {days}: {distance}, long run {long}, else easy", long=show_distance(long, units), **values)
            )
        else:
            lines.append(tr("• {days}: {distance}", **values))
    return "\n".join(lines)


_FASTER = frozenset({DayType.TEMPO, DayType.INTERVALS, DayType.RACE_PACE})
