"""Today: the workout in full, and one tap to log it; the same card is the morning's reminder."""

from datetime import date

from domain.formats import show_date
from domain.messages import ButtonStyle, Card
from domain.people import RunLog
from domain.records import ScheduledDay
from domain.units import Units
from handlers.desk.strength_day import StrengthDay
from handlers.views.day_lines import day_title, log_words, workout_lines
from handlers.views.keys import Row, key
from handlers.views.strength import strength_button, strength_line
from handlers.views.text import esc
from handlers.wording.workouts import day_notes

PROVISIONAL = "This week is not approved yet, so this is provisional."


def today_screen(plan_id: int, day: date) -> str:
    """The name of the card."""
    return f"today:{plan_id}:{day.isoformat()}"


def compact_date(day: date) -> str:
    """A date as a button carries it: "20270104"."""
    return day.isoformat().replace("-", "")


def today_card(
    scheduled: ScheduledDay,
    log: RunLog | None,
    units: Units,
    today: date,
    *,
    late: bool = False,
    strength: StrengthDay | None = None,
    provisional: str = PROVISIONAL,
) -> Card:
    """The day's workout, and its strength session. Days not approved yet say that they may still change."""
    day = scheduled.day
    when = {0: "Today", 1: "Tomorrow"}.get((scheduled.date - today).days, "")
    head = f"{when}, {show_date(scheduled.date)}" if when else show_date(scheduled.date)
    lines = [f"<b>{head}</b>" + (" (delayed)" if late else "")]
    if day.is_run:
        lines.append(day_title(day, units))
        lines += ["", *workout_lines(day, units)]
    else:
        has_only_strength = strength is not None and strength.session is not None
        lines.append(
            "No run today, only strength."
            if has_only_strength
            else "Rest day. Enjoy it: this is when training turns into fitness."
        )
    if day.is_explained:
        lines += ["", esc(day_notes(day, units))]
    if strength is not None:
        lines += ["", strength_line(strength)]
    if scheduled.provisional:
        lines += ["", provisional]
    if log is not None:
        lines += ["", f"Logged as {log_words(log, units)}."]
    has_session = strength is not None and strength.session is not None
    return Card(text="\n".join(lines), buttons=_buttons(scheduled, log, today, has_session=has_session))


def _buttons(scheduled: ScheduledDay, log: RunLog | None, today: date, *, has_session: bool) -> tuple[Row, ...]:
    plan_id, week, number = scheduled.plan_id, scheduled.week_number, scheduled.day.number
    on = compact_date(scheduled.date)
    rows: list[Row] = []
    if scheduled.date <= today:
        if log is not None:
            rows.append((key("Undo the log", "unlog", plan_id, on), key("Log again", "lognum", plan_id, on)))
        elif scheduled.day.is_run:
            rows.append(
                (
                    key("Done", "done", plan_id, on, style=ButtonStyle.SUCCESS),
                    key("Partly", "lognum", plan_id, on),
                    key("Skip", "skip", plan_id, on),
                )
            )
        else:
            rows.append((key("Log a run", "lognum", plan_id, on),))
    last = [key("Week", "week", plan_id, week), key("Day", "day", plan_id, week, number)]
    if log is None and scheduled.day.is_run and scheduled.date >= today:
        last.append(key("Move", "move", plan_id, week, number))
    if has_session:
        last.append(strength_button(plan_id, week, number))
    rows.append(tuple(last))
    return tuple(rows)


def effort_card(plan_id: int, log: RunLog, units: Units, week_line: str, strength: StrengthDay | None = None) -> Card:
    """After a run is logged: what is in the log, how hard it felt, and the day's strength session if one is left."""
    on = compact_date(log.date)
    lines = [f"<b>{show_date(log.date)}</b>", f"Logged as {log_words(log, units)}.", week_line]
    if log.effort is None:
        lines += ["", "How hard did it feel, from 1 (very easy) to 10 (all out)?"]
    rows: list[Row] = []
    if log.effort is None:
        numbers = [key(str(effort), "effort", plan_id, on, effort) for effort in range(1, 11)]
        rows += [tuple(numbers[:5]), tuple(numbers[5:])]
    rows.append((key("Add numbers", "lognum", plan_id, on), key("Undo the log", "unlog", plan_id, on)))
    last = [key("Week", "weekof", plan_id, on)]
    if strength is not None and strength.session is not None and strength.log is None:
        lines += ["", strength_line(strength)]
        last.append(strength_button(plan_id, strength.session.week_number, strength.session.day))
    rows.append(tuple(last))
    return Card(text="\n".join(line for line in lines if line is not None), buttons=tuple(rows))
