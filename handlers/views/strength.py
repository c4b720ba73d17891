"""Strength sessions in words: the mark on a week's line, the line on a day, the session in full, the settings."""

from datetime import date

from domain.messages import Button, ButtonStyle, Card
from domain.people import PersonSettings, StrengthLog
from domain.strength.doses import Dose
from domain.strength.exercises import Load
from domain.strength.profile import Equipment, Experience
from domain.strength.sessions import StrengthSession
from handlers.buttons.account import OpenSettings
from handlers.buttons.kinds import PlanId
from handlers.buttons.strength import (
    ChooseStrength,
    OpenStrength,
    SkipStrength,
    StrengthChoice,
    StrengthDone,
    TakeBackStrength,
)
from handlers.desk.strength import StrengthDay
from handlers.desk.week import OpenedWeek
from handlers.views.keys import Row, back_to_day, back_to_week, key, rows_of
from handlers.views.settings import equipment_name, experience_name, marked, strength_words
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_date, show_list, weekday_name
from handlers.wording.strength import exercise_cue, exercise_name


def strength_screen(plan_id: int, number: int, day: int) -> str:
    """The name of the card."""
    return f"strength:{plan_id}:{number}:{day}"


def strength_mark(found: StrengthDay | None) -> str | None:
    """As "+ strength 30 min", "strength done"."""
    if found is None:
        return None
    if found.log is not None:
        return tr("strength done") if found.log.done else tr("strength skipped")
    return tr("+ strength {minutes} min", minutes=found.session.minutes) if found.session else None


def strength_line(found: StrengthDay) -> str:
    """The line of a day or of a reminder."""
    if found.log is not None:
        return tr("<b>Strength:</b> {log}.", log=_log_words(found.log))
    session = found.session
    if session is None:
        return ""
    if session.after_quality:
        return tr("<b>+ Strength:</b> about {minutes} min, at least 3 hours after the run.", minutes=session.minutes)
    return tr("<b>+ Strength:</b> about {minutes} min.", minutes=session.minutes)


def strength_button(plan_id: int, number: int, day: int) -> Button:
    """The way to the session."""
    return key(tr("Strength"), OpenStrength(PlanId(plan_id), number, day))


def strength_card(opened: OpenedWeek, day: int, found: StrengthDay, note: str = "") -> Card:
    """The session with its exercises, and one tap to log it. `note` is a line on top (safe HTML)."""
    on, session, log = opened.frame.date_of(day), found.session, found.log
    lines = [note, ""] if note else []
    lines.append(tr("<b>Strength · {date}</b>", date=show_date(on)))
    if session is not None:
        lines += _session_lines(opened, session)
    if log is not None:
        lines += ["", tr("Logged as {log}.", log=_log_words(log))]
    return Card(text="\n".join(lines), buttons=_buttons(opened, day, log, on))


def _session_lines(opened: OpenedWeek, session: StrengthSession) -> list[str]:
    lines = [
        tr("About {minutes} min · effort {effort} of 10", minutes=session.minutes, effort=_effort(session)),
        _when(opened, session),
        "",
        tr("<b>Warm up</b> for five minutes: march, swing your legs, do one light set of the first exercises."),
        "",
    ]
    for place, dose in enumerate(session.doses, 1):
        lines += [f"<b>{place}. {exercise_name(dose.exercise)}</b>: {dose_words(dose)}", exercise_cue(dose.exercise)]
    return [*lines, "", *_advice(session)]


def _effort(session: StrengthSession) -> str:
    low, high = session.effort
    return str(low) if low == high else tr("{low} to {high}", low=low, high=high)


def _when(opened: OpenedWeek, session: StrengthSession) -> str:
    if session.after_quality:
        return tr("At least 3 hours after the run, so that the run gets your fresh legs.")
    if opened.week.day(session.day).is_run:
        return tr("Any time of the day, best after the run.")
    return tr("Any time of the day; it stays a day without running.")


def dose_words(dose: Dose) -> str:
    """As "3 × 8", "2 × 30 s each side", "3 × 10 jumps"."""
    match dose.exercise.load:
        case Load.HOLD:
            said = tr("{sets} × {count} s", sets=dose.sets, count=dose.count)
        case Load.JUMP:
            said = trn("{sets} × {count} jump", "{sets} × {count} jumps", dose.count, sets=dose.sets)
        case _:
            said = f"{dose.sets} × {dose.count}"
    return tr("{dose} each side", dose=said) if dose.exercise.sides else said


def _advice(session: StrengthSession) -> list[str]:
    low, high = session.effort
    # How many more could have been done, as runners read effort: 10 is none.
    spare = str(10 - low) if low == high else tr("{low} or {high}", low=10 - high, high=10 - low)
    effort = (
        tr("Choose weights so that you could do {spare} more at the end of a set.", spare=spare)
        if any(dose.exercise.load is Load.WEIGHT for dose in session.doses)
        else tr("Go slowly enough on the way down that you could do {spare} more at the end of a set.", spare=spare)
    )
    rest = (
        tr("Rest two to three minutes between sets of the big lifts, one minute between the others.")
        if session.rest_minutes > 2
        else tr("Rest one to two minutes between sets of the big lifts, one minute between the others.")
    )
    return [effort, " ".join([rest, tr("Leave out whatever hurts.")])]


def _log_words(log: StrengthLog) -> str:
    return tr("done, {minutes} min", minutes=log.minutes) if log.done else tr("skipped")


def _buttons(opened: OpenedWeek, day: int, log: StrengthLog | None, on: date) -> tuple[Row, ...]:
    plan, number = opened.plan_id, opened.number
    rows: list[Row] = []
    if opened.is_own and on <= opened.today:
        if log is None:
            rows.append(
                (
                    key(tr("Done"), StrengthDone(plan, on), style=ButtonStyle.SUCCESS),
                    key(tr("Skip"), SkipStrength(plan, on)),
                )
            )
        else:
            rows.append((key(tr("Undo the log"), TakeBackStrength(plan, on)),))
    rows.append((back_to_day(plan, number, day), back_to_week(plan, number, tr("Week"))))
    return tuple(rows)


def settings_card(settings: PersonSettings, opened: OpenedWeek | None, today: date) -> Card:
    """Whether somebody wants sessions, how used they are to them, and what they have.

    `opened` is the current week, whose sessions are named; None without a plan or without sessions.
    """
    lines = [tr("<b>Strength sessions</b>"), *_about(), ""]
    chosen = settings.strength
    used = [
        key(
            marked(experience_name(each, as_label=True), chosen is each),
            ChooseStrength(StrengthChoice(each.value)),
        )
        for each in Experience
    ]
    rows: list[Row] = list(rows_of(used, 2))
    if chosen is None:
        lines.append(tr("They are off. Tap how used you are to strength work to switch them on."))
    else:
        lines.append(tr("They are on: {wish}.", wish=strength_words(settings)))
        if opened is not None:
            lines.append(_coming_words(opened))
        lines.append(tr("Tap to change your experience, or what you have to train with."))
        names = [
            key(
                marked(equipment_name(each, as_label=True), settings.equipment is each),
                ChooseStrength(StrengthChoice(each.value)),
            )
            for each in Equipment
        ]
        rows += [*rows_of(names, 2), (key(tr("Switch off"), ChooseStrength(StrengthChoice.OFF)),)]
    if opened is not None:
        rows += _next_rows(opened, today)
    rows.append((key(tr("‹ Back"), OpenSettings()),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def _about() -> list[str]:
    return [
        tr(
            "Short sessions beside your runs: two a week in base and build, one in peak, a light one as the taper "
            "begins, none in the week before the race. They lie on easy days or after a hard run, never the day before "
            "one, and never count as running."
        ),
        tr("They train running economy: the same pace costs you less."),
        tr("Leave out whatever hurts. With an injury or an illness, ask a clinician before you begin."),
    ]


def _next_rows(opened: OpenedWeek, today: date) -> list[Row]:
    ahead = [each for each in opened.strength if opened.frame.date_of(each.day) >= today]
    if not ahead:
        return []
    return [(key(tr("See the next session"), OpenStrength(opened.plan_id, opened.number, ahead[0].day)),)]


def _coming_words(opened: OpenedWeek) -> str:
    """As "Week 3: Tuesday (30 min) and Friday (30 min)."."""
    if not opened.strength:
        return tr("Week {number} has none.", number=opened.number)
    sessions = [
        tr("{day} ({minutes} min)", day=weekday_name(each.day), minutes=each.minutes) for each in opened.strength
    ]
    return tr("Week {number}: {sessions}.", number=opened.number, sessions=show_list(sessions))
