"""The day card: the workout as laps, and everything that can be done with the day."""

from domain.approval import WeekStatus
from domain.editing.history import SEGMENT_NAMES, TYPE_NAMES
from domain.formats import show_date, show_distance
from domain.messages import Button, Card
from domain.plan import DayType, Segment
from handlers.chat.operation_codes import segment_letter
from handlers.desk.week import OpenedWeek
from handlers.views.day_lines import day_title, lap_words, log_words, short_weekday, workout_lines
from handlers.views.keys import Row, back_to_day, back_to_week, key, rows_of
from handlers.views.strength import strength_button, strength_days, strength_line
from handlers.views.text import esc
from handlers.wording.workouts import day_notes

CHOOSABLE_TYPES = (
    DayType.EASY,
    DayType.RECOVERY,
    DayType.MODERATE,
    DayType.TEMPO,
    DayType.INTERVALS,
    DayType.RACE_PACE,
    DayType.LONG_RUN,
)


def day_screen(plan_id: int, number: int, day: int) -> str:
    """The name of the card."""
    return f"day:{plan_id}:{number}:{day}"


def day_lines(opened: OpenedWeek, number: int) -> list[str]:
    """The day in words: date, workout, laps, notes, log."""
    day, on = opened.week.day(number), opened.frame.date_of(number)
    today = " · today" if on == opened.today else ""
    lines = [f"<b>{show_date(on)}</b>{today}"]
    if day.is_run:
        lines.append(day_title(day, opened.units))
        lines += ["", *workout_lines(day, opened.units)]
    else:
        lines.append("Rest")
    if day.is_explained:
        lines += ["", esc(day_notes(day, opened.units))]
    strength = strength_days(opened).get(number)
    if strength is not None:
        lines += ["", strength_line(strength)]
    log = opened.log_of(number)
    if log is not None:
        lines += ["", f"Logged as {log_words(log, opened.units)}."]
    state = []
    if number in opened.dirty:
        state.append("Changed, not saved yet.")
    if day.pinned:
        state.append("Pinned: it stays when the future is generated again.")
    return [*lines, "", *state] if state else lines


def day_card(opened: OpenedWeek, number: int, note: str = "") -> Card:
    """One day with its buttons."""
    lines = [f"{note}\n"] if note else []
    lines += day_lines(opened, number)
    if opened.stored.status is WeekStatus.OUTLINE:
        lines += ["", "This week is an outline; generate it to change its days."]
    week = show_distance(opened.week.distance_mm, opened.units, 1)
    lines += ["", f"Week {opened.number}: {week}"]
    return Card(text="\n".join(lines), buttons=_buttons(opened, number))


def _buttons(opened: OpenedWeek, number: int) -> tuple[Row, ...]:
    plan_id, week, revision = opened.head.id, opened.number, opened.revision
    day = opened.week.day(number)
    rows: list[Row] = []
    editable = (
        opened.frame.is_open(number)
        and day.type is not DayType.RACE
        and opened.stored.status not in (WeekStatus.FINALIZED, WeekStatus.OUTLINE)
    )
    if opened.is_own and opened.frame.date_of(number) <= opened.today:
        rows += _log_rows(opened, number)
    if editable:
        rows.append(
            (
                key("Edit laps", "laps", plan_id, week, number, revision=revision),
                key("Change type", "type", plan_id, week, number, revision=revision),
            )
        )
        row = [key("Swap", "swap", plan_id, week, number, revision=revision)]
        if day.is_run:
            row.append(key("Move", "move", plan_id, week, number, revision=revision))
            row.append(key("Rest", "preview", plan_id, week, "r", number, revision=revision))
        rows.append(tuple(row))
        templates = key("Templates", "tpls", plan_id, week, number)
        pin = ("Unpin", 0) if day.pinned else ("Pin", 1)
        rows.append(
            (
                key("Note", "note", plan_id, week, number, revision=revision),
                key(pin[0], "apply", plan_id, week, opened.steps, "p", number, pin[1], revision=revision),
                templates,
            )
        )
    last: list[Button] = []
    if day.is_run:
        last.append(key("Copy", "copy", plan_id, week, number))
    if editable:
        last.append(key("Make anew", "regenday", plan_id, week, number, revision=revision))
    last.append(key("Why", "why", plan_id, week, number))
    rows.append(tuple(last))
    if number in strength_days(opened):
        rows.append((strength_button(plan_id, week, number),))
    around = []
    if number > 1:
        around.append(key(f"‹ {short_weekday(number - 1)}", "day", plan_id, week, number - 1))
    around.append(key("Week", "week", plan_id, week))
    if number < 7:
        around.append(key(f"{short_weekday(number + 1)} ›", "day", plan_id, week, number + 1))
    rows.append(tuple(around))
    return tuple(rows)


def _log_rows(opened: OpenedWeek, number: int) -> list[Row]:
    on = opened.frame.date_of(number).isoformat().replace("-", "")
    if opened.log_of(number) is not None:
        return [(key("Undo the log", "unlog", opened.head.id, on), key("Log again", "lognum", opened.head.id, on))]
    if not opened.week.day(number).is_run:
        return [(key("Log a run", "lognum", opened.head.id, on),)]
    return [
        (
            key("Done", "done", opened.head.id, on),
            key("Partly", "lognum", opened.head.id, on),
            key("Skip", "skip", opened.head.id, on),
        )
    ]


def type_card(opened: OpenedWeek, number: int) -> Card:
    """Which kind of run the day should be."""
    day = opened.week.day(number)
    buttons = [
        key(
            TYPE_NAMES[kind],
            "preview",
            opened.head.id,
            opened.number,
            "t",
            number,
            kind.value,
            revision=opened.revision,
        )
        for kind in CHOOSABLE_TYPES
        if kind is not day.type
    ]
    text = [*day_lines(opened, number), "", "What should this day be? The distance stays as it is."]
    return Card(
        text="\n".join(text),
        buttons=(*rows_of(buttons, 2), (back_to_day(opened.head.id, opened.number, number),)),
    )


def laps_card(opened: OpenedWeek, number: int) -> Card:
    """The day's laps, one button each."""
    plan_id, week, revision = opened.head.id, opened.number, opened.revision
    day = opened.week.day(number)
    lines = [*day_lines(opened, number), "", "Tap a lap to change it."]
    buttons = []
    for segment in Segment:
        for index, lap in enumerate(getattr(day, segment.value)):
            label = f"{SEGMENT_NAMES[segment]} {index + 1}: {lap_words(lap, opened.units)}"
            buttons.append(key(label, "lap", plan_id, week, number, segment_letter(segment), index, revision=revision))
    rows = list(rows_of(buttons[:40], 1))
    rows.append(
        tuple(
            key(f"Add to {SEGMENT_NAMES[segment].lower()}", "addlap", plan_id, week, number, letter, revision=revision)
            for segment in Segment
            for letter in [segment_letter(segment)]
        )
    )
    rows.append((back_to_day(plan_id, week, number), back_to_week(plan_id, week, "Week")))
    return Card(text="\n".join(lines), buttons=tuple(rows))
