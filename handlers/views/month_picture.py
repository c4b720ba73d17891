"""The month as a picture, with a caption that says what counts."""

from datetime import date, timedelta

from domain.advice import Title, TitleKind
from domain.approval import WeekStatus
from domain.messages import Card, Picture
from domain.people import RunState
from domain.plan import Day, DayType
from domain.records import StoredWeek
from domain.units import Units
from handlers.desk.month import Month
from handlers.views.month import month_dates
from handlers.views.plan import countdown
from handlers.wording.door import mark, tr
from handlers.wording.formats import (
    in_units,
    month_name,
    short_month,
    short_weekday,
    show_distance,
    show_list,
    show_number,
)
from handlers.wording.names import phase_title, type_name

# What the picture has a colour for; every other run is drawn as an easy one.
_KINDS = {
    DayType.REST: "rest",
    DayType.TEMPO: "tempo",
    DayType.RACE_PACE: "tempo",
    DayType.INTERVALS: "repeats",
    DayType.LONG_RUN: "long",
    DayType.RACE: "race",
}

_LOGGED = {RunState.DONE: "done", RunState.PARTLY: "partly", RunState.SKIPPED: "missed"}
_BY_EFFORT = {TitleKind.HILLS: mark("Hills"), TitleKind.FARTLEK: mark("Fartlek")}


def month_picture(month: Month) -> Card:
    """Four weeks with what was planned and what was run."""
    planned = sum(week.week.distance_mm for week in month.weeks)
    done = sum(month.done_mm(week) for week in month.weeks)
    phases = list(dict.fromkeys(phase_title(week.week.phase) for week in month.weeks))
    title = tr("{phases} · weeks {first}–{last}", phases=show_list(phases), first=month.first, last=month.last)
    total = tr(
        "{done} of {planned}",
        done=show_number(in_units(done, month.units), 0),
        planned=show_distance(planned, month.units, 0),
    )
    data = {
        "title": title,
        "subtitle": _long_dates(month),
        "headline": total,
        "headline_note": tr("race: {countdown}", countdown=countdown(month.head, month.today)),
        "columns": [*(short_weekday(number) for number in range(1, 8)), tr("Week")],
        "weeks": [_week(month, week) for week in month.weeks],
        "legend": _legend(month),
        "unit": tr("miles") if month.units is Units.MI else tr("kilometres"),
    }
    caption = tr("<b>{title}</b>\n{dates} · {total} done.", title=title, dates=month_dates(month), total=total)
    return Card(text=caption, picture=Picture("month", data))


def _legend(month: Month) -> list[list[str]]:
    """What the colours mean; the race only where there is one."""
    legend = [["easy", tr("Easy")], ["long", tr("Long")], ["tempo", tr("Tempo")], ["repeats", tr("Repeats")]]
    if any(day.type is DayType.RACE for week in month.weeks for day in week.week.days):
        legend.append(["race", type_name(DayType.RACE)])
    return legend


def _long_dates(month: Month) -> str:
    first, last = month.monday(month.weeks[0]), month.sunday(month.weeks[-1])
    return tr(
        "{first_day} {first_month} – {last_day} {last_month} {year}",
        first_day=first.day,
        first_month=month_name(first.month),
        last_day=last.day,
        last_month=month_name(last.month),
        year=last.year,
    )


def _week(month: Month, stored: StoredWeek) -> dict[str, object]:
    monday = month.monday(stored)
    done, planned = month.done_mm(stored), stored.week.distance_mm
    has_begun = monday <= month.today
    is_outline = stored.status is WeekStatus.OUTLINE
    value = in_units(done if has_begun else planned, month.units)
    share = (min(done / planned, 1.0) if planned else 0.0) if has_begun else None
    of_planned = tr("of {distance}", distance=show_distance(planned, month.units, 0))
    return {
        "days": [_day(month, stored, day, monday + timedelta(days=day.number - 1)) for day in stored.week.days],
        "value": show_number(value, 0),
        "note": of_planned if has_begun else tr("outline") if is_outline else month.units.value,
        "share": share,
    }


def _day(month: Month, stored: StoredWeek, day: Day, on: date) -> dict[str, object]:
    starts_month = day.number == 1 or on.day == 1
    log = month.logs.get(on)
    ran = log if log is not None and log.is_run else None
    # A run is shown as long as it was; on a day of rest it is one all the same.
    length = ran.distance_mm if ran is not None else day.named_mm
    is_extra = ran is not None and not day.is_run
    return {
        "label": tr("{day} {month}", day=on.day, month=short_month(on.month)) if starts_month else str(on.day),
        "kind": "easy" if is_extra else _KINDS.get(day.type, "easy"),
        "value": show_number(in_units(length, month.units), 1) if day.is_run or is_extra else "",
        "name": tr("Run") if is_extra else _name(day),
        "state": _state(month, stored, day, on),
    }


def _name(day: Day) -> str:
    title = day.title.kind if isinstance(day.title, Title) else None
    if title in _BY_EFFORT:
        return tr(_BY_EFFORT[title])
    if day.type is DayType.LONG_RUN:
        return tr("Long")
    return tr("Repeats") if day.type is DayType.INTERVALS else type_name(day.type)


def _state(month: Month, stored: StoredWeek, day: Day, on: date) -> str:
    """How the day stands: what nobody spoke of is neither done nor missed."""
    log = month.logs.get(on)
    if log is not None:
        return _LOGGED[log.state]
    if on == month.today:
        return "today"
    if on < month.today and day.is_run:
        return "unknown"
    return "outline" if stored.status is WeekStatus.OUTLINE and day.is_run else "planned"
