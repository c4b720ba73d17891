"""The day card: the workout as laps, and everything that can be done with the day."""

from domain.approval import WeekStatus
from domain.editing.operations import ChangeType, MakeRest, SetPinned
from domain.messages import Button, Card
from domain.plan import DayType
from handlers.buttons.copies import CopyDay, PreviewDayAnew
from handlers.buttons.day import ChooseType, OpenDay, OpenLaps, ShowWhy, WatchFile, WriteNote, WriteWorkout
from handlers.buttons.edits import ApplyOperation, ChooseMove, ChooseSwap, PreviewOperation
from handlers.buttons.templates import ListTemplates
from handlers.desk.strength import StrengthDay
from handlers.desk.week import OpenedDays
from handlers.views.day_lines import day_title, log_words, workout_lines
from handlers.views.keys import Row, back_to_day, back_to_week, key, rows_of
from handlers.views.strength import strength_button, strength_line
from handlers.views.text import esc
from handlers.views.today import log_row
from handlers.wording.door import tr
from handlers.wording.formats import short_weekday, show_date, show_distance
from handlers.wording.names import type_name
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


def day_lines(opened: OpenedDays, number: int, strength: StrengthDay | None = None) -> list[str]:
    """The day in words: date, workout, laps, notes, strength where it is to be said, log."""
    day, on = opened.week.day(number), opened.frame.date_of(number)
    date = f"<b>{show_date(on)}</b>"
    lines = [tr("{date} · today", date=date) if on == opened.today else date]
    if day.is_run:
        lines.append(day_title(day, opened.units))
        lines += ["", *workout_lines(day, opened.units)]
    else:
        lines.append(type_name(DayType.REST))
    if day.is_explained:
        lines += ["", esc(day_notes(day, opened.units))]
    if strength is not None:
        lines += ["", strength_line(strength)]
    log = opened.log_of(number)
    if log is not None:
        lines += ["", tr("Logged as {log}.", log=log_words(log, opened.units))]
    state = []
    if number in opened.dirty:
        state.append(tr("Changed, not saved yet."))
    if day.pinned:
        state.append(tr("Pinned: it stays when the future is generated again."))
    return [*lines, "", *state] if state else lines


def day_card(
    opened: OpenedDays, number: int, strength: StrengthDay | None, note: str = "", *, is_paused: bool = False
) -> Card:
    """One day with its buttons. `note` is a line on top (safe HTML); `is_paused`: it lies in a pause."""
    lines = [f"{note}\n"] if note else []
    lines += day_lines(opened, number, strength)
    is_waiting = is_paused and opened.log_of(number) is None and opened.week.day(number).is_run
    if is_waiting:
        lines += ["", tr("<b>The plan is paused on this day: no workout.</b>")]
    if opened.stored.status is WeekStatus.OUTLINE:
        lines += ["", tr("This week is an outline; generate it to change its days.")]
    week = show_distance(opened.week.distance_mm, opened.units)
    lines += ["", tr("Week {number}: {distance}", number=opened.number, distance=week)]
    rows = _buttons(opened, number, has_strength=strength is not None, is_waiting=is_waiting)
    return Card(text="\n".join(lines), buttons=rows)


def _buttons(opened: OpenedDays, number: int, *, has_strength: bool, is_waiting: bool) -> tuple[Row, ...]:
    plan, week = opened.plan_id, opened.number
    rows: list[Row] = []
    editable = _is_editable(opened, number)
    if opened.is_own and opened.frame.date_of(number) <= opened.today:
        rows.append(
            log_row(
                opened.plan_id,
                opened.frame.date_of(number),
                is_logged=opened.log_of(number) is not None,
                is_run=opened.week.day(number).is_run and not is_waiting,
            )
        )
    if editable:
        rows += _edit_rows(opened, number)
    last: list[Button] = []
    if opened.week.day(number).is_run:
        last.append(key(tr("Copy"), CopyDay(plan, week, number)))
    if editable:
        last.append(key(tr("Plan day anew"), PreviewDayAnew(plan, week, number, revision=opened.revision)))
    last.append(key(tr("Why"), ShowWhy(plan, week, number)))
    rows.append(tuple(last))
    has_file = has_watch_file(opened, number) and not is_waiting
    beside = [key(tr("For my watch"), WatchFile(plan, week, number))] if has_file else []
    if has_strength:
        beside.append(strength_button(plan, week, number))
    if beside:
        rows.append(tuple(beside))
    rows.append(_around(opened, number))
    return tuple(rows)


def has_watch_file(opened: OpenedDays, number: int) -> bool:
    """Whether the day is a training run of one's own that is still to come."""
    day = opened.week.day(number)
    return (
        opened.is_own and day.is_run and day.type is not DayType.RACE and opened.frame.date_of(number) >= opened.today
    )


def _is_editable(opened: OpenedDays, number: int) -> bool:
    is_fixed = opened.stored.status in (WeekStatus.FINALIZED, WeekStatus.OUTLINE)
    is_race = opened.frame.is_the_race(opened.week, number)
    return opened.frame.is_open(number) and not is_race and not is_fixed


def _edit_rows(opened: OpenedDays, number: int) -> list[Row]:
    plan, week, revision = opened.plan_id, opened.number, opened.revision
    day = opened.week.day(number)
    row: list[Button] = [key(tr("Swap"), ChooseSwap(plan, week, number, revision=revision))]
    if day.is_run:
        row.append(key(tr("Move"), ChooseMove(plan, week, number, revision=revision)))
        row.append(key(tr("Rest"), PreviewOperation(plan, week, MakeRest(number), revision=revision)))
    pin = SetPinned(number, not day.pinned)
    return [
        (
            key(tr("Edit laps"), OpenLaps(plan, week, number, revision=revision)),
            key(tr("Change type"), ChooseType(plan, week, number, revision=revision)),
            key(tr("Write"), WriteWorkout(plan, week, number, revision=revision)),
        ),
        tuple(row),
        (
            key(tr("Note"), WriteNote(plan, week, number, revision=revision)),
            key(
                tr("Unpin") if day.pinned else tr("Pin"),
                ApplyOperation(plan, week, opened.steps, pin, revision=revision),
            ),
            key(tr("Templates"), ListTemplates(plan, week, number)),
        ),
    ]


def _around(opened: OpenedDays, number: int) -> Row:
    """Yesterday, the week, tomorrow."""
    plan, week = opened.plan_id, opened.number
    row = []
    if number > 1:
        before = tr("‹ {day}", day=short_weekday(number - 1))
        row.append(key(before, OpenDay(plan, week, number - 1)))
    row.append(back_to_week(plan, week, tr("Week")))
    if number < 7:
        row.append(key(tr("{day} ›", day=short_weekday(number + 1)), OpenDay(plan, week, number + 1)))
    return tuple(row)


def type_card(opened: OpenedDays, number: int) -> Card:
    """Which kind of run the day should be."""
    plan, week, revision = opened.plan_id, opened.number, opened.revision
    buttons = [
        key(type_name(kind), PreviewOperation(plan, week, ChangeType(number, kind), revision=revision))
        for kind in CHOOSABLE_TYPES
        if kind is not opened.week.day(number).type
    ]
    text = [*day_lines(opened, number), "", tr("What should this day be? The distance stays as it is.")]
    return Card(text="\n".join(text), buttons=(*rows_of(buttons, 2), (back_to_day(plan, week, number),)))


def ask_note_card(opened: OpenedDays, number: int) -> Card:
    """What to send for a note."""
    text = tr("Send the note for {day} (at most 500 characters), or “none” to remove it.", day=short_weekday(number))
    return Card(text=text, buttons=((back_to_day(opened.plan_id, opened.number, number),),))
