"""Today: the workout in full, and one tap to log it; the same card is the morning's reminder."""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.approval import WeekStatus
from domain.calendar import monday_of
from domain.fitness import day_seconds, training_paces_of
from domain.messages import ButtonStyle, Card
from domain.people import RunLog
from domain.plan import Day, DayType, PlanInputs
from domain.planning.race_plan import RacePlan
from domain.records import PlanHead, ScheduledDay
from domain.units import Units
from handlers.buttons.day import OpenDay
from handlers.buttons.decisions import ApproveDay
from handlers.buttons.edits import ChooseMove
from handlers.buttons.kinds import PlanId
from handlers.buttons.logs import LogDone, LogNumbers, OpenWeekOf, RunLater, SameRun, SetEffort, SkipRun, TakeBackLog
from handlers.buttons.week import OpenWeek
from handlers.desk.strength import StrengthDay
from handlers.desk.unapproved import Unapproved
from handlers.views.day_lines import amount_words, day_title, log_words, workout_lines
from handlers.views.finish import race_not_run_card, race_question_lines, race_rows
from handlers.views.keys import Row, key
from handlers.views.race_day import eve_lines, morning_lines
from handlers.views.strength import strength_button, strength_line
from handlers.views.text import esc
from handlers.views.unplanned import beside_words
from handlers.wording.door import tr
from handlers.wording.examples import example_effort, example_run
from handlers.wording.formats import show_about, show_date, show_distance, show_total, weekday_name
from handlers.wording.purposes import beside_goal_words, purpose_words
from handlers.wording.workouts import day_notes


def today_screen(plan_id: int, day: date) -> str:
    """The name of the card."""
    return f"today:{plan_id}:{day.isoformat()}"


def today_card(
    scheduled: ScheduledDay,
    log: RunLog | None,
    units: Units,
    today: date,
    *,
    inputs: PlanInputs | None = None,
    race: RacePlan | None = None,
    late: bool = False,
    strength: StrengthDay | None = None,
    waits: Unapproved | None = None,
) -> Card:
    """The day's workout, how long it takes by the plan's `inputs`, and why; and its strength session.

    On the day of the plan's race (`race`) how to run it stands there instead.

    Days not approved yet say so, and whose turn it is (`waits`).
    """
    day = scheduled.day
    lines = [f"<b>{_when(scheduled.date, today)}</b>"]
    if late:
        lines = [tr("{date} (delayed)", date=lines[0])]
    # A race is run on its day, whoever has looked at the week.
    is_fixed = day.type is DayType.RACE
    if scheduled.provisional and not is_fixed:
        lines = [tr("{date} · <i>not approved yet</i>", date=lines[0])]
    is_race = race is not None and inputs is not None and log is None
    if race is not None and inputs is not None and is_race and scheduled.date < today:
        lines += race_question_lines(inputs, units)
    elif race is not None and inputs is not None and is_race:
        lines += morning_lines(inputs, race, day, units)
    elif day.is_run:
        lines.append(_title(day, units, inputs))
        lines += ["", *workout_lines(day, units)]
    elif strength is not None and strength.session is not None:
        lines.append(tr("No run today, only strength."))
    else:
        lines.append(tr("Rest day. Enjoy it: this is when training turns into fitness."))
    if day.is_explained and not is_race:
        lines += ["", esc(day_notes(day, units))]
    why = purpose_words(day, 0 if inputs is None else (inputs.race_date - scheduled.date).days)
    if why:
        goal = beside_goal_words(day, inputs, units) if inputs is not None and not is_race else ""
        lines += ["", f"<i>{' '.join(filter(None, (why, goal)))}</i>"]
    if strength is not None:
        lines += ["", strength_line(strength)]
    if scheduled.provisional and not is_fixed:
        lines += ["", waiting_words(waits)]
    if log is not None:
        lines += ["", tr("Logged as {log}.", log=log_words(log, units))]
    has_session = strength is not None and strength.session is not None
    rows = _buttons(scheduled, log, today, has_session=has_session, is_race=is_race)
    return Card(text="\n".join(lines), buttons=rows if is_fixed else (*_turn_rows(scheduled, waits), *rows))


def _title(day: Day, units: Units, inputs: PlanInputs | None) -> str:
    """What is run, how far, and about how long; a race has its own clock."""
    title = day_title(day, units)
    if inputs is None or day.type is DayType.RACE:
        return title
    time = show_about(day_seconds(day, training_paces_of(inputs).easy_middle_s))
    return tr("{run} · about {time}", run=title, time=time)


def waiting_words(waits: Unapproved | None) -> str:
    """Why a day is not approved yet, and what to do about it; safe HTML."""
    if waits is None:
        return tr("This week is not approved yet, so this may still change.")
    if waits.status is WeekStatus.OUTLINE:
        return tr("This week is an outline yet, so this may still change. Open the week to generate it.")
    if waits.status is WeekStatus.DRAFT and waits.comment:
        comment = esc(waits.comment, 200)
        return tr("Your coach sent this week back: “{comment}”. Change it, and send it again.", comment=comment)
    if waits.is_own_approval:
        return tr("You have not approved this week yet, so this may still change.")
    return tr("Your coach has not looked at this week yet, so this may still change.")


def _turn_rows(scheduled: ScheduledDay, waits: Unapproved | None) -> tuple[Row, ...]:
    """What the athlete can do about a week that is not approved."""
    plan, week = PlanId(scheduled.plan_id), scheduled.week_number
    if waits is None or waits.status is WeekStatus.OUTLINE:
        return ()
    if waits.status is WeekStatus.DRAFT:
        return ((key(tr("Change it"), OpenWeek(plan, week), style=ButtonStyle.PRIMARY),),)
    if not waits.is_own_approval:
        return ()
    approve = ApproveDay(plan, week, scheduled.day.number, revision=waits.revision)
    return ((key(tr("Approve week {number}", number=week), approve, style=ButtonStyle.SUCCESS),),)


def _when(on: date, today: date) -> str:
    days = (on - today).days
    if days == 0:
        return tr("Today, {date}", date=show_date(on))
    if days == 1:
        return tr("Tomorrow, {date}", date=show_date(on))
    return show_date(on)


def race_eve_card(
    scheduled: ScheduledDay,
    inputs: PlanInputs,
    race: RacePlan,
    units: Units,
    *,
    late: bool = False,
) -> Card:
    """The evening before the race: what to prepare and how to run it. `scheduled` is race day, approved or not."""
    lines = eve_lines(inputs, race, units)
    if late:
        lines[0] = tr("{date} (delayed)", date=lines[0])
    plan, week, number = PlanId(scheduled.plan_id), scheduled.week_number, scheduled.day.number
    last = (key(tr("Race day"), OpenDay(plan, week, number)), key(tr("Week"), OpenWeek(plan, week)))
    return Card(text="\n".join(lines), buttons=(last,))


def _buttons(
    scheduled: ScheduledDay, log: RunLog | None, today: date, *, has_session: bool, is_race: bool
) -> tuple[Row, ...]:
    plan, week, number = PlanId(scheduled.plan_id), scheduled.week_number, scheduled.day.number
    rows: list[Row] = []
    if is_race and scheduled.date <= today:
        rows += race_rows(plan, scheduled.date)
    elif scheduled.date <= today:
        rows.append(log_row(plan, scheduled.date, is_logged=log is not None, is_run=scheduled.day.is_run))
    last = [key(tr("Week"), OpenWeek(plan, week)), key(tr("Day"), OpenDay(plan, week, number))]
    if log is None and scheduled.day.is_run and scheduled.date >= today and not is_race:
        last.append(key(tr("Move"), ChooseMove(plan, week, number)))
    if has_session:
        last.append(strength_button(plan, week, number))
    rows.append(tuple(last))
    return tuple(rows)


def log_row(plan: PlanId, on: date, *, is_logged: bool, is_run: bool) -> Row:
    """What can be said about a day that is here or over."""
    if is_logged:
        return (key(tr("Undo the log"), TakeBackLog(plan, on)), key(tr("Log again"), LogNumbers(plan, on)))
    if not is_run:
        return (key(tr("Log a run"), LogNumbers(plan, on)),)
    return (
        key(tr("Done"), LogDone(plan, on), style=ButtonStyle.SUCCESS),
        key(tr("Partly"), LogNumbers(plan, on)),
        key(tr("Skip"), SkipRun(plan, on)),
    )


def logged_card(
    head: PlanHead,
    log: RunLog,
    units: Units,
    week: str,
    strength: StrengthDay | None = None,
    *,
    reaction: str = "",
    lighter: Sequence[str] = (),
    offer: Sequence[Row] = (),
    is_much: bool = False,
) -> Card:
    """After a run is logged: what is in the log, how the week stands (`week`), one sentence about the run, how hard it
    felt, and the day's strength session if one is left.

    `lighter` says what the days left of the week would become, `offer` are the taps that make them so. `is_much`: it is
    more on one date than any planned run of those days.
    """
    plan = PlanId(head.id)
    lines = [f"<b>{show_date(log.date)}</b>", tr("Logged as {log}.", log=log_words(log, units)), week]
    if log.note:
        lines.insert(2, tr("Noted: {note}.", note=esc(log.note, 120)))
    if reaction:
        lines += ["", esc(reaction)]
    if is_much and log.runs > 1:
        lines += [
            "",
            tr("That is {distance} on one day. Was it all run?", distance=show_distance(log.distance_mm, units)),
        ]
    rows: list[Row] = []
    if offer:
        lines += ["", *lighter]
        rows += offer
    if log.effort is None:
        lines += ["", tr("How hard did it feel, from 1 (very easy) to 10 (all out)?")]
        numbers = [key(str(effort), SetEffort(plan, log.date, effort)) for effort in range(1, 11)]
        rows += [tuple(numbers[:5]), tuple(numbers[5:])]
    rows.append(
        (key(tr("Add numbers"), LogNumbers(plan, log.date)), key(tr("Undo the log"), TakeBackLog(plan, log.date)))
    )
    if log.runs > 1:
        rows.append((key(tr("It was one and the same run"), SameRun(plan, log.date)),))
    last = [key(tr("Week"), OpenWeekOf(plan, log.date))]
    if strength is not None and strength.session is not None and strength.log is None:
        lines += ["", strength_line(strength)]
        last.append(strength_button(plan, strength.session.week_number, strength.session.day))
    rows.append(tuple(last))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def week_so_far(
    head: PlanHead, on: date, today: date, logs: Iterable[RunLog], week: Sequence[Day], units: Units
) -> str:
    """How the week of a date stands, its logs beside its days; a date that the plan does not reach says so."""
    if on < max(head.inputs.start, head.inputs.anchor) or not any(day.is_run for day in week):
        return tr("Nothing was planned that week; the run is in your log.")
    logs = tuple(logs)
    done, planned = show_total((log.distance_mm for log in logs), units), amount_words(week, units)
    is_now = monday_of(on) == monday_of(today)
    said = tr("This week: {done} of {planned}.") if is_now else tr("That week: {done} of {planned}.")
    beside = beside_words(logs, week, today, units)
    return " ".join(filter(None, (said.format(done=done, planned=planned), beside)))


def skipped_card(
    head: PlanHead,
    on: date,
    later: int | None,
    lighter: Sequence[str] = (),
    offer: Sequence[Row] = (),
    *,
    is_body_told: bool = False,
) -> Card:
    """Not run, and that is fine; `later` is the ISO weekday on which a long run still fits.

    `lighter` says what the days left of the week become after a gap, `offer` are the taps that make them so.
    """
    plan = PlanId(head.id)
    if on == head.inputs.race_date:
        return race_not_run_card(head, key(tr("Undo the log"), TakeBackLog(plan, on)))
    lines = [
        tr("<b>{date}</b>: skipped, and that is fine. Nothing has to be made up.", date=show_date(on))
        if offer or on.isoweekday() == 7
        else tr(
            "<b>{date}</b>: skipped, and that is fine. The rest of the week stands; nothing to make up.",
            date=show_date(on),
        ),
        *([] if is_body_told else [tr("If you are ill or something hurts, just tell me.")]),
    ]
    rows: list[Row] = [(key(tr("Undo the log"), TakeBackLog(plan, on)), key(tr("Week"), OpenWeekOf(plan, on)))]
    if later is not None:
        day = weekday_name(later)
        lines += ["", tr("Your long run still fits on {day}, if you like.", day=day)]
        rows.insert(0, (key(tr("Move it to {day}", day=day), RunLater(plan, on)),))
    elif offer:
        lines += ["", *lighter]
        rows[:0] = offer
    return Card(text="\n".join(lines), buttons=tuple(rows))


def log_examples(units: Units) -> str:
    """What can be sent about a run."""
    return tr("<b>{run}</b>, <b>{other}</b> or just <b>42:10</b>", run=example_run(units), other=example_effort(units))


def ask_log_card(head: PlanHead, on: date, units: Units) -> Card:
    """What did you run?"""
    example = log_examples(units)
    text = tr("<b>{date}</b>\nWhat did you run? Send for example {example}.", date=show_date(on), example=example)
    return Card(text=text, buttons=((key(tr("‹ Back"), OpenWeekOf(PlanId(head.id), on)),),))


def outside_words(head: PlanHead, on: date, today: date) -> str:
    """What to say of a date that the plan does not reach."""
    start = max(head.inputs.start, head.inputs.anchor)
    if on >= start:
        return tr("Your plan ends before that date. /plan shows its dates, and /start makes a new plan.")
    days = (start - today).days
    if days == 0:
        return tr("Your plan starts today, so nothing is planned before. /week shows the first week.")
    if days == 1:
        return tr("Your plan starts tomorrow, so nothing is planned before. /week shows the first week.")
    return tr(
        "Your plan starts on {date}, so nothing is planned before. /week shows the first week.", date=show_date(start)
    )
