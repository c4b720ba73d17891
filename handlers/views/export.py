"""A plan as files: JSON that imports again, a table, and a calendar."""

import csv
import io
import json
from datetime import timedelta
from typing import Any

from domain.approval import WeekStatus
from domain.formats import show_clock, show_duration, show_number, show_pace
from domain.history import SEGMENT_NAMES, TYPE_NAMES
from domain.messages import Attachment
from domain.people import RunLog
from domain.plan import Day, DayType, Segment
from domain.portable import document_to_json
from domain.units import MM_PER_KM, Units, miles
from handlers.actions.export import Exported
from handlers.views.day_lines import lap_words

_IN_FORCE = frozenset({WeekStatus.APPROVED, WeekStatus.FINALIZED})


def plan_file(found: Exported) -> Attachment:
    """Inputs and plan (they import again into an equal plan), and beside them settings, log and older plans."""
    document = document_to_json(found.plan) | {
        "profile": _profile(found),
        "weekStatus": {str(number): status.value for number, status in found.statuses.items()},
        "log": [_log(log) for log in found.logs],
        "olderPlans": [document_to_json(plan) for plan in found.older],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return Attachment("milepost.json", "application/json", text.encode())


def _profile(found: Exported) -> dict[str, Any]:
    settings = found.person.settings
    return {
        "name": found.person.name,
        "units": settings.units.value,
        "timeZone": settings.zone,
        "reminder": settings.reminder_when.value,
        "reminderTime": show_clock(settings.reminder_time),
        "restDayMessages": settings.rest_day_messages,
        "quietFrom": show_clock(settings.quiet_from),
        "quietTo": show_clock(settings.quiet_to),
        "defaultView": settings.default_view,
        "language": settings.language,
    }


def _log(log: RunLog) -> dict[str, Any]:
    return {
        "date": log.date.isoformat(),
        "state": log.state.value,
        "distanceMiles": round(miles(log.distance_mm), 7),
        "duration": show_duration(log.duration_s) if log.duration_s else None,
        "effort": log.effort,
        "note": log.note,
        "source": log.source,
    }


def table_file(found: Exported) -> Attachment:
    """A line a day, for spreadsheets; cells that a spreadsheet would take for a formula are disarmed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(
        ["date", "week", "phase", "status", "type", "title", "miles", "km", "warm-up", "workout", "cool-down", "notes"]
    )
    units = found.person.settings.units
    for on, week, day in found.plan.dated_days():
        writer.writerow(
            [
                on.isoformat(),
                week.number,
                week.phase.value,
                found.statuses.get(week.number, WeekStatus.OUTLINE).value,
                TYPE_NAMES[day.type],
                _disarmed(day.title),
                show_number(day.miles),
                show_number(day.distance_mm / MM_PER_KM),
                *(_laps(day, segment, units) for segment in Segment),
                _disarmed(day.notes),
            ]
        )
    return Attachment("milepost.csv", "text/csv", out.getvalue().encode("utf-8-sig"))


def _disarmed(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t") else text


def _laps(day: Day, segment: Segment, units: Units) -> str:
    laps = getattr(day, segment.value)
    return ", ".join(lap_words(lap, units) for lap in laps)


def calendar_file(found: Exported) -> Attachment:
    """An all-day event for each run; a week that is not approved yet is tentative."""
    from icalendar import Calendar, Event  # type: ignore[import-untyped]  # it ships no types

    calendar = Calendar()
    calendar.add("prodid", "-//Milepost//Training plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", found.plan.inputs.race_name)
    units = found.person.settings.units
    for on, week, day in found.plan.dated_days():
        if not day.is_run:
            continue
        event = Event()
        # The same day keeps its identity, so that a new file updates the old events.
        event.add("uid", f"plan-{found.head.id}-week-{week.number}-day-{day.number}@milepost")
        event.add("sequence", found.head.version)
        event.add("dtstamp", found.changed_at)
        event.add("dtstart", on)
        event.add("dtend", on + timedelta(days=1))
        event.add("summary", _summary(day, units))
        event.add("description", _description(found, day, units))
        in_force = found.statuses.get(week.number) in _IN_FORCE
        event.add("status", "CONFIRMED" if in_force else "TENTATIVE")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return Attachment("milepost.ics", "text/calendar", calendar.to_ical())


def _summary(day: Day, units: Units) -> str:
    distance = show_number(day.miles if units is Units.MI else day.distance_mm / MM_PER_KM, 1)
    return f"{day.title or TYPE_NAMES[day.type]}, {distance} {units.value}"


def _description(found: Exported, day: Day, units: Units) -> str:
    lines = [f"{SEGMENT_NAMES[segment]}: {laps}" for segment in Segment if (laps := _laps(day, segment, units))]
    if day.type is DayType.RACE and found.plan.inputs.goal_s:
        pace = show_pace(found.plan.inputs.goal_s / found.plan.inputs.race.miles, units)
        lines.append(f"Goal: {show_duration(found.plan.inputs.goal_s)} ({pace})")
    return "\n".join([*lines, day.notes] if day.notes else lines)
