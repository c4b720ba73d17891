"""Strength sessions in words: the mark on a week's line, the line on a day, the session in full, the settings."""

from datetime import date

from domain.formats import show_date, weekday_name
from domain.messages import Button, ButtonStyle, Card
from domain.people import PersonSettings, StrengthLog
from domain.strength.doses import Dose
from domain.strength.exercises import Load
from domain.strength.profile import Equipment, Experience
from domain.strength.sessions import StrengthSession
from handlers.chat.buttons import pack
from handlers.desk.strength_day import StrengthDay
from handlers.desk.week import OpenedWeek
from handlers.views.keys import Row, back_to_day, back_to_week, key, rows_of
from handlers.views.settings import equipment_name, experience_name, marked, strength_words
from handlers.wording.strength import exercise_cue, exercise_name

_ABOUT = (
    "Short sessions beside your runs: two a week in base and build, one in peak, a light one as the taper begins, none "
    "in the week before the race. They lie on easy days or after a hard run, never the day before one, and never "
    "count as miles.\n"
    "They train running economy: the same pace costs you less."
)
_CARE = "Leave out whatever hurts. With an injury or an illness, ask a clinician before you begin."


def strength_screen(plan_id: int, number: int, day: int) -> str:
    """The name of the card."""
    return f"strength:{plan_id}:{number}:{day}"


def strength_days(opened: OpenedWeek) -> dict[int, StrengthDay]:
    """The sessions and logs of a week by ISO weekday; of a week that is over only what was logged."""
    logs = {log.date.isoweekday(): log for log in opened.strength_logs}
    sessions = {each.day: each for each in opened.strength}
    days = logs.keys() if opened.sunday < opened.today else sessions.keys() | logs.keys()
    return {day: StrengthDay(session=sessions.get(day), log=logs.get(day)) for day in sorted(days)}


def strength_mark(found: StrengthDay | None) -> str | None:
    """As "+ strength 30 min", "strength done"."""
    if found is None:
        return None
    if found.log is not None:
        return "strength done" if found.log.done else "strength skipped"
    return f"+ strength {found.session.minutes} min" if found.session else None


def strength_line(found: StrengthDay) -> str:
    """The line of a day or of a reminder."""
    if found.log is not None:
        return f"<b>Strength:</b> {_log_words(found.log)}."
    session = found.session
    if session is None:
        return ""
    when = ", at least 3 hours after the run" if session.after_quality else ""
    return f"<b>+ Strength:</b> about {session.minutes} min{when}."


def strength_button(plan_id: int, number: int, day: int) -> Button:
    """The way to the session."""
    return key("Strength", "strength", plan_id, number, day)


def strength_card(opened: OpenedWeek, day: int, found: StrengthDay, note: str = "") -> Card:
    """The session with its exercises, and one tap to log it. `note` is a line on top (safe HTML)."""
    on, session, log = opened.frame.date_of(day), found.session, found.log
    lines = [note, ""] if note else []
    lines.append(f"<b>Strength · {show_date(on)}</b>")
    if session is not None:
        lines += _session_lines(opened, session)
    if log is not None:
        lines += ["", f"Logged as {_log_words(log)}."]
    return Card(text="\n".join(lines), buttons=_buttons(opened, day, log, on))


def _session_lines(opened: OpenedWeek, session: StrengthSession) -> list[str]:
    lines = [
        f"About {session.minutes} min · effort {_effort(session)} of 10",
        _when(opened, session),
        "",
        "<b>Warm up</b> for five minutes: march, swing your legs, do one light set of the first exercises.",
        "",
    ]
    for place, dose in enumerate(session.doses, 1):
        lines += [f"<b>{place}. {exercise_name(dose.exercise)}</b>: {dose_words(dose)}", exercise_cue(dose.exercise)]
    return [*lines, "", *_advice(session)]


def _effort(session: StrengthSession) -> str:
    low, high = session.effort
    return str(low) if low == high else f"{low} to {high}"


def _when(opened: OpenedWeek, session: StrengthSession) -> str:
    if session.after_quality:
        return "At least 3 hours after the run, so that the run gets your fresh legs."
    if opened.week.day(session.day).is_run:
        return "Any time of the day, best after the run."
    return "Any time of the day; it stays a day without running."


def dose_words(dose: Dose) -> str:
    """As "3 × 8", "2 × 30 s each side", "3 × 10 jumps"."""
    match dose.exercise.load:
        case Load.HOLD:
            unit = " s"
        case Load.JUMP:
            unit = " jumps"
        case _:
            unit = ""
    return f"{dose.sets} × {dose.count}{unit}{' each side' if dose.exercise.sides else ''}"


def _advice(session: StrengthSession) -> list[str]:
    low, high = session.effort
    heavy = any(dose.exercise.load is Load.WEIGHT for dose in session.doses)
    # How many more could have been done, as runners read effort: 10 is none.
    spare = f"{10 - low}" if low == high else f"{10 - high} or {10 - low}"
    weight = "Choose weights so that" if heavy else "Go slowly enough on the way down that"
    rest = "two to three minutes" if session.rest_minutes > 2 else "one to two minutes"
    return [
        f"{weight} you could do {spare} more at the end of a set.",
        f"Rest {rest} between sets of the big lifts, one minute between the others. Leave out whatever hurts.",
    ]


def _log_words(log: StrengthLog) -> str:
    return f"done, {log.minutes} min" if log.done else "skipped"


def _buttons(opened: OpenedWeek, day: int, log: StrengthLog | None, on: date) -> tuple[Row, ...]:
    plan_id, number, when = opened.head.id, opened.number, on.strftime("%Y%m%d")
    rows: list[Row] = []
    if opened.is_own and on <= opened.today:
        if log is None:
            rows.append(
                (
                    key("Done", "strdone", plan_id, when, style=ButtonStyle.SUCCESS),
                    key("Skip", "strskip", plan_id, when),
                )
            )
        else:
            rows.append((key("Undo the log", "strundo", plan_id, when),))
    rows.append((back_to_day(plan_id, number, day), back_to_week(plan_id, number, "Week")))
    return tuple(rows)


def settings_card(settings: PersonSettings, coming: str, note: str = "") -> Card:
    """Whether somebody wants sessions, how used they are to them, and what they have. `coming`: the next ones."""
    lines = [note, ""] if note else []
    lines += ["<b>Strength sessions</b>", _ABOUT, _CARE, ""]
    chosen = settings.strength
    used = [
        Button(marked(experience_name(each, as_label=True), chosen is each), pack("set_str", each.value))
        for each in Experience
    ]
    rows = list(rows_of(used, 2))
    if chosen is None:
        lines.append("They are off. Tap how used you are to strength work to switch them on.")
    else:
        lines += [f"They are on: {strength_words(settings)}.", *([coming] if coming else [])]
        lines.append("Tap to change your experience, or what you have to train with.")
        names = [
            Button(marked(equipment_name(each, as_label=True), settings.equipment is each), pack("set_str", each.value))
            for each in Equipment
        ]
        rows += [*rows_of(names, 2), (Button("Switch off", pack("set_str", "off")),)]
    rows.append((Button("‹ Back", pack("set")),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def coming_words(sessions: tuple[StrengthSession, ...], number: int) -> str:
    """As "Week 3: Tuesday (30 min) and Friday (30 min)."."""
    if not sessions:
        return f"Week {number} has none."
    return (
        f"Week {number}: " + " and ".join(f"{weekday_name(each.day)} ({each.minutes} min)" for each in sessions) + "."
    )
