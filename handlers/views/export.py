"""A plan as files: JSON that imports again, a table, and a calendar."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from domain.adapting.recorded.kept_run import KeptRun
from domain.approval import WeekStatus
from domain.editing.templates import Template
from domain.messages import Attachment, Card
from domain.people import Absence, RunLog, RunPart
from domain.plan import Day, DayType, Lap, Segment
from domain.portable import DayWords, document_to_json, named_to_json
from domain.strength.sessions import StrengthSession, strength_sessions
from domain.talk import Said
from domain.units import MM_PER_KM, MM_PER_MILE, Units, miles
from handlers.desk.export import Exported
from handlers.views.strength import dose_words
from handlers.views.text import disarmed
from handlers.wording.door import tr
from handlers.wording.formats import show_clock, show_duration, show_number, show_pace
from handlers.wording.laps import part_lines
from handlers.wording.names import race_title, segment_name, type_name
from handlers.wording.strength import exercise_name
from handlers.wording.workouts import day_name, day_notes, day_title, day_words

_IN_FORCE = frozenset({WeekStatus.APPROVED, WeekStatus.FINALIZED})


def export_cards(found: Exported) -> tuple[Card, ...]:
    """Three files, each with what it is for."""
    return (
        Card(
            text=tr("Everything: plan, settings and runs. Keep it as your backup; sent back, it restores your runs."),
            attachment=plan_file(found),
        ),
        Card(text=tr("The plan as a table, a line a day, for any spreadsheet."), attachment=table_file(found)),
        Card(
            text=tr("The plan for your calendar: open it, and each run becomes an event."),
            attachment=calendar_file(found),
        ),
    )


def plan_file(found: Exported) -> Attachment:
    """Inputs and plan (they import again into an equal plan), and beside them settings, log and older plans."""
    words = day_words(found.person.settings.units)
    document = document_to_json(found.plan, words=words) | {
        "profile": _profile(found),
        "weekStatus": {str(number): status.value for number, status in found.statuses.items()},
        "log": [_log(log) for log in found.logs],
        "recordedRuns": [_recorded(kept) for kept in found.recorded],
        "strengthLog": [
            {"date": log.date.isoformat(), "done": log.done, "minutes": log.minutes} for log in found.strength_logs
        ],
        "talk": [_said(said) for said in found.said],
        "absences": [_absence(absence) for absence in found.absences],
        "templates": [_template(template, words) for template in found.templates],
        "olderPlans": [document_to_json(plan, words=words) for plan in found.older],
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
        "strength": settings.strength.value if settings.strength else None,
        "equipment": settings.equipment.value,
        "strengthSince": settings.strength_since.isoformat() if settings.strength_since else None,
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
        "runs": [_part(part) for part in log.parts],
    }


def _part(part: RunPart) -> dict[str, Any]:
    return {
        "distanceMiles": round(miles(part.distance_mm), 7),
        "duration": show_duration(part.duration_s) if part.duration_s else None,
        "effort": part.effort,
        "source": part.source,
    }


def _said(said: Said) -> dict[str, Any]:
    return {
        "from": said.author_name,
        "about": said.about.value,
        "date": said.on.isoformat() if said.on else None,
        "at": said.at.isoformat(),
        "text": said.text,
    }


def _recorded(kept: KeptRun) -> dict[str, Any]:
    run = kept.run
    return {
        "start": run.start.isoformat() if run.start is not None else None,
        "date": kept.on.isoformat() if kept.on is not None else None,
        "extra": kept.is_extra,
        "state": kept.state.value,
        "source": kept.source,
        "replaced": _part(kept.replaced) if kept.replaced is not None else None,
        "format": run.format.value,
        "digest": run.digest,
        "brokeOff": run.is_cut_off,
        "metres": round(run.distance_mm / 1000, 3),
        "movingSeconds": run.moving_s,
        "elapsedSeconds": run.elapsed_s,
        "heartRate": run.heart_rate,
        "climbMetres": run.climb_m,
        "laps": [
            {"metres": round(lap.distance_mm / 1000, 3), "seconds": lap.duration_s, "pressed": lap.pressed}
            for lap in run.laps
        ],
        # Each number is the step from the one before it.
        "curve": {"seconds": _steps(run.curve.seconds), "decimetres": _steps(run.curve.decimetres)},
    }


def _steps(values: Sequence[int]) -> str:
    return " ".join(str(later - earlier) for earlier, later in pairwise((0, *values)))


def _absence(absence: Absence) -> dict[str, Any]:
    return {
        "event": absence.event.value,
        "first": absence.first.isoformat(),
        "last": absence.last.isoformat() if absence.last else None,
    }


def _template(template: Template, words: DayWords) -> dict[str, Any]:
    return {
        "name": template.name,
        "kind": template.kind.value,
        "fiveKPace": show_duration(template.five_k_pace_s),
        "weeklyMiles": template.weekly_miles,
        "days": [
            {
                "dayNumber": day.number,
                "type": day.type.value,
                "title": title,
                "notes": notes,
                "planned": named_to_json(day),
                **{segment.value: [_lap(lap) for lap in getattr(day, segment.value)] for segment in Segment},
            }
            for day in template.days
            for title, notes in (words(day),)
        ],
    }


def _lap(lap: Lap) -> dict[str, Any]:
    return {
        "distanceMiles": round(miles(lap.distance_mm), 7),
        "paceGoal": show_duration(lap.pace_s) if lap.pace_s else None,
    }


def table_file(found: Exported) -> Attachment:
    """A line a day, for spreadsheets; cells that a spreadsheet would take for a formula are disarmed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(
        [
            *("date", "week", "phase", "status", "type", "title", "miles", "km", "warm-up", "workout", "cool-down"),
            *("notes", "log", "run_miles", "run_km", "run_time", "effort"),
        ]
    )
    units = found.person.settings.units
    logs = {log.date: log for log in found.logs}
    for on, week, day in found.plan.dated_days():
        writer.writerow(
            [
                on.isoformat(),
                week.number,
                week.phase.value,
                found.statuses.get(week.number, WeekStatus.OUTLINE).value,
                type_name(day.type),
                disarmed(day_title(day, units)),
                show_number(day.miles),
                show_number(day.distance_mm / MM_PER_KM),
                *(_laps(day, segment, units) for segment in Segment),
                disarmed(day_notes(day, units)),
                *_run_cells(logs.get(on)),
            ]
        )
    return Attachment("milepost.csv", "text/csv", out.getvalue().encode("utf-8-sig"))


def _run_cells(log: RunLog | None) -> list[object]:
    """What was really run on a day: how it went, miles, kilometres, time, effort; empty where nothing is logged."""
    if log is None:
        return ["", "", "", "", ""]
    return [
        log.state.value,
        show_number(miles(log.distance_mm)),
        show_number(log.distance_mm / MM_PER_KM),
        show_duration(log.duration_s) if log.duration_s else "",
        log.effort or "",
    ]


def _laps(day: Day, segment: Segment, units: Units) -> str:
    return ", ".join(part_lines(day, segment, units))


def calendar_file(found: Exported) -> Attachment:
    """An all-day event for each run and each strength session; a week that is not approved yet is tentative."""
    from icalendar import Calendar, Event  # type: ignore[import-untyped]  # it ships no types

    calendar = Calendar()
    calendar.add("prodid", "-//Milepost//Training plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", race_title(found.plan.inputs, found.person.settings.units))
    units = found.person.settings.units
    for on, week, day in found.plan.dated_days():
        if day.is_run:
            about = f"week-{week.number}-day-{day.number}"
            event = _event(found, about, on, week.number, Event)
            event.add("summary", _summary(day, units))
            event.add("description", _description(found, day, units))
            calendar.add_component(event)
    for session in _sessions(found):
        on = found.plan.date_of(session.week_number, session.day)
        event = _event(found, f"week-{session.week_number}-strength-{session.day}", on, session.week_number, Event)
        event.add("summary", tr("Strength, {minutes} min", minutes=session.minutes))
        event.add(
            "description", "\n".join(f"{exercise_name(dose.exercise)}: {dose_words(dose)}" for dose in session.doses)
        )
        calendar.add_component(event)
    return Attachment("milepost.ics", "text/calendar", calendar.to_ical())


def _event(found: Exported, about: str, on: date, week_number: int, kind: Any) -> Any:
    """An all-day event; the same run or session keeps its identity, so that a new file updates the old events."""
    event = kind()
    event.add("uid", f"plan-{found.head.id}-{about}@milepost")
    event.add("sequence", found.head.version)
    event.add("dtstamp", found.changed_at)
    event.add("dtstart", on)
    event.add("dtend", on + timedelta(days=1))
    event.add("status", "CONFIRMED" if found.statuses.get(week_number) in _IN_FORCE else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event


def _sessions(found: Exported) -> Iterator[StrengthSession]:
    """The strength sessions of weeks whose days are set."""
    profile = found.person.settings.strength_profile
    if profile is not None:
        for week in found.plan.weeks:
            if found.statuses.get(week.number, WeekStatus.OUTLINE) is not WeekStatus.OUTLINE:
                yield from strength_sessions(found.plan, week.number, profile)


def _summary(day: Day, units: Units) -> str:
    distance = show_number(day.named_mm / (MM_PER_MILE if units is Units.MI else MM_PER_KM), 1)
    return f"{day_name(day, units)}, {distance} {units.value}"


def _description(found: Exported, day: Day, units: Units) -> str:
    lines = [f"{segment_name(segment)}: {laps}" for segment in Segment if (laps := _laps(day, segment, units))]
    if day.type is DayType.RACE and found.plan.inputs.goal_s:
        pace = show_pace(found.plan.inputs.goal_s / found.plan.inputs.race.miles, units)
        goal = show_duration(found.plan.inputs.goal_s)
        lines.append(tr("Goal: {goal} ({pace})", goal=goal, pace=pace))
    return "\n".join([*lines, day_notes(day, units)] if day.is_explained else lines)
