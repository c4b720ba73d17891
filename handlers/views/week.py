"""The week card: header, a line a day, the rules in one line, and every way on from here."""

from domain.approval import ApprovalStep, WeekStatus, approval_step, responsible_coach
from domain.editing.history import changes_between
from domain.fitness import day_seconds, training_paces_of
from domain.messages import Button, ButtonStyle, Card
from domain.people import RunState
from domain.plan import Day, DayType
from domain.planning.paces import easy_range
from domain.rules import receipt
from domain.talk import About
from handlers.buttons.coaching import DeclineWeek, OpenAthlete, OpenInbox, OpenNextWaiting
from handlers.buttons.day import OpenDay
from handlers.buttons.decisions import ApproveWeek, BackToApproved, GenerateWeek, SaveWeek, SettleWeek
from handlers.buttons.edits import ChooseSwap, RedoStep, TakeBack, UndoStep
from handlers.buttons.kinds import PersonId, PlanId
from handlers.buttons.plan import OpenMonth, OpenPlan
from handlers.buttons.proposal import ShowModelWeek
from handlers.buttons.talk import WriteInThread
from handlers.buttons.week import OpenWeek, ShowMore, ShowRules
from handlers.desk.strength import strength_days
from handlers.desk.week import OpenedWeek
from handlers.views.day_lines import STATE_WORDS, amount_words, day_line, run_words
from handlers.views.keys import Row, key, rows_of
from handlers.views.overruling import choice_lines, chosen_rules
from handlers.views.pause import back_key
from handlers.views.proposal import is_offered, writer_lines
from handlers.views.strength import strength_mark
from handlers.views.text import esc
from handlers.views.unplanned import beside_plan
from handlers.wording.door import language, mark, tr
from handlers.wording.formats import (
    short_weekday,
    show_about,
    show_date,
    show_date_range,
    show_distance,
    show_pace_range,
    show_total,
)
from handlers.wording.names import phase_title
from handlers.wording.rules import named_receipt_line

# What the approval button says (ruling 45).
_APPROVAL = {
    ApprovalStep.SAVE: mark("Save changes first"),
    ApprovalStep.ASK: mark("Approve plan"),
    ApprovalStep.NOTHING: mark("Plan approved"),
}

# Of some hundred people who look at theirs just now: all that a card is made from, and the card.
_MOST_KEPT = 256
_kept: dict[tuple[int, int, int], tuple[tuple[str, str, int | None, OpenedWeek], Card]] = {}


def week_card(opened: OpenedWeek, note: str = "", undo: int | None = None) -> Card:
    """The week as one message. `note` is a line on top about what just happened (safe HTML).

    `undo` is the version of a change that was just put in force, which one tap takes back. Who goes back to a week of
    which nothing has changed, whatever it says, is shown the card that was made of it.
    """
    place, made_from = (opened.person.id, opened.plan_id, opened.number), (language(), note, undo, opened)
    known = _kept.get(place)
    if known is not None and known[0] == made_from:
        return known[1]
    card = _made(opened, note, undo)
    if place not in _kept and len(_kept) >= _MOST_KEPT:
        del _kept[next(iter(_kept))]
    _kept[place] = made_from, card
    return card


def _made(opened: OpenedWeek, note: str, undo: int | None) -> Card:
    lines = [f"{note}\n"] if note else []
    lines += header_lines(opened)
    if opened.stored.status is WeekStatus.OUTLINE:
        return Card(text="\n".join([*lines, "", *_outline_lines(opened)]), buttons=_outline_buttons(opened, undo))
    lines.append("")
    strength = strength_days(opened)
    lines += [_line(opened, number, strength_mark(strength.get(number))) for number in range(1, 8)]
    if opened.dirty:
        lines += ["", tr("Not saved yet: {days}.", days=_days(opened.dirty))]
    if opened.dropped:
        days = _days(opened.dropped)
        lines += ["", tr("{days}: over or logged by now, so the unsaved change there was dropped.", days=days)]
    lines += _in_force_lines(opened)
    found = receipt(opened.as_lived, opened.week, opened.around.miles)
    rules = named_receipt_line(found, opened.units, chosen_rules(opened))
    lines += [*_time_lines(opened), "", esc(rules), *choice_lines(opened, found)]
    return Card(text="\n".join(lines), buttons=_buttons(opened, undo))


def _time_lines(opened: OpenedWeek) -> list[str]:
    """How long the training takes by estimate, and how fast easy running is; the race is not among it."""
    paces = training_paces_of(opened.head.inputs)
    runs = [day for day in opened.week.days if day.is_run and day.type is not DayType.RACE]
    if not runs:
        return []
    time = show_about(sum(day_seconds(day, paces.easy_middle_s) for day in runs))
    if not any(lap.pace_s is None for day in runs for lap in day.laps):
        return ["", tr("About {time} of running.", time=time)]
    # What is run at other paces now is said of the days to come; those behind keep the paces they were run at.
    ahead = [day for day in runs if opened.frame.date_of(day.number) > opened.today]
    found = easy_range([*ahead, *runs], opened.head.inputs)
    easy = show_pace_range(found.fast_s, found.slow_s, opened.units)
    return ["", tr("About {time} of running; easy is {pace}.", time=time, pace=easy)]


def _in_force_lines(opened: OpenedWeek) -> list[str]:
    """Beside a week that was sent back: what is in force meanwhile."""
    stored = opened.stored
    if stored.status is not WeekStatus.DRAFT or not stored.decline_comment:
        return []
    if stored.approved is None:
        return ["", tr("Nothing of this week is approved yet; its days come each morning marked as that.")]
    days = [change.after for change in changes_between(opened.week.days, stored.approved.days)]
    return ["", tr("In force meanwhile:"), *(_as_approved(day, opened) for day in days if day is not None)]


def _as_approved(day: Day, opened: OpenedWeek) -> str:
    return tr("{day}: {run}", day=short_weekday(day.number), run=run_words(day, opened.units))


def _days(numbers: tuple[int, ...]) -> str:
    return ", ".join(short_weekday(number) for number in numbers)


def header_lines(opened: OpenedWeek) -> list[str]:
    """Week of the plan, phase, dates, distance planned and done, status."""
    dates = show_date_range(opened.monday, opened.sunday)
    done = sum(log.distance_mm for log in opened.logs)
    planned = amount_words(opened.week.days, opened.units)
    if done:
        run = show_total((log.distance_mm for log in opened.logs), opened.units)
        miles = tr("{dates} · {planned} planned, {done} done", dates=dates, planned=planned, done=run)
        if (beside := beside_plan(opened.logs, opened.week.days, opened.today)) is not None:
            miles += ", " + tr("{distance} of it unplanned", distance=show_distance(beside[0], opened.units, 1))
    else:
        miles = tr("{dates} · {planned} planned", dates=dates, planned=planned)
    whose = "" if opened.is_own else f" · {athlete_name(opened)}"
    return [
        f"<b>{_title(opened)}</b>{whose}",
        miles,
        tr("Status: {status}", status=paused_words(opened) or status_words(opened)),
        *writer_lines(opened),
    ]


def _title(opened: OpenedWeek) -> str:
    values = {
        "number": opened.number,
        "total": opened.head.total_weeks,
        "phase": phase_title(opened.week.phase),
    }
    if opened.week.cutback:
        return tr("Week {number} of {total} · {phase}, recovery week", **values)
    return tr("Week {number} of {total} · {phase}", **values)


def athlete_name(opened: OpenedWeek) -> str:
    """Whose week it is, for their coach; safe HTML."""
    return esc(opened.athlete.name or tr("your athlete"), 30)


def paused_words(opened: OpenedWeek) -> str:
    """That a pause holds this week, since or until when; "" without one. What kind it is nobody reads here."""
    pause = opened.pause
    if pause is None and opened.is_held and opened.status is not WeekStatus.FINALIZED:
        return tr(
            "paused, {date} was the last day of it: your plan goes on with the next week", date=_last_held(opened)
        )
    if pause is None or opened.status is WeekStatus.FINALIZED:
        return ""
    if pause.last is None:
        return tr("paused since {date}, no workouts until you are back", date=show_date(pause.first))
    return tr("paused until {date}, no workouts before", date=show_date(pause.last))


def _last_held(opened: OpenedWeek) -> str:
    return show_date(max(each.last for each in opened.pauses if each.last is not None and each.holds(opened.today)))


def status_words(opened: OpenedWeek) -> str:
    """The status as a sentence a person can act on."""
    in_force = opened.stored.approved is not None
    match opened.status:
        case WeekStatus.OUTLINE:
            return tr("outline, not generated yet")
        case WeekStatus.DRAFT if opened.stored.decline_comment and not opened.dirty:
            comment = esc(opened.stored.decline_comment, 200)
            if in_force:
                return tr("sent back; the approved week stays in force. The coach wrote: “{comment}”", comment=comment)
            return tr("sent back. The coach wrote: “{comment}”", comment=comment)
        case WeekStatus.DRAFT if in_force:
            return tr("draft, changes not saved, the approved week stays in force")
        case WeekStatus.DRAFT:
            return tr("draft, changes not saved")
        case WeekStatus.PENDING:
            return _waits(in_force=in_force, own_approval=opened.may_approve)
        case WeekStatus.APPROVED:
            return tr("approved")
        case WeekStatus.FINALIZED:
            return tr("finished")


def _waits(*, in_force: bool, own_approval: bool) -> str:
    if own_approval and in_force:
        return tr("pending, waits for your approval; until then the approved week stays in force")
    if own_approval:
        return tr("pending, waits for your approval")
    if in_force:
        return tr("pending, waits for the coach's approval; until then the approved week stays in force")
    return tr("pending, waits for the coach's approval")


def _line(opened: OpenedWeek, number: int, strength: str | None) -> str:
    day, on = opened.week.day(number), opened.frame.date_of(number)
    marks = []
    if on == opened.today:
        marks.append(tr("today"))
    log = opened.log_of(number)
    if log is None and day.is_run and any(pause.holds(on) for pause in opened.pauses):
        marks.append(tr("paused"))
    if log is not None:
        done = "" if log.state is RunState.SKIPPED else f" {show_distance(log.distance_mm, opened.units)}"
        marks.append(f"{tr(STATE_WORDS[log.state])}{done}")
    if strength is not None:
        marks.append(strength)
    if number in opened.dirty:
        marks.append(tr("changed"))
    if day.pinned:
        marks.append(tr("pinned"))
    elif day.edited and opened.is_outline:
        marks.append(tr("kept as asked"))
    return day_line(day, on, opened.units, marks, training_paces_of(opened.head.inputs).easy_middle_s)


def _outline_lines(opened: OpenedWeek) -> list[str]:
    if opened.pause is not None and opened.is_own:
        return [tr("Your plan waits. The days are set from the day you are back; there is nothing to make up.")]
    lines = [tr("<i>Outline, as the plan has it today:</i>")] if any(day.is_run for day in opened.week.days) else []
    lines += [_line(opened, number, None) for number in range(1, 8)] if lines else []
    if opened.is_own:
        then = tr(
            "The days are set on the Friday before, from what you will really have run. You can also generate them now."
        )
    else:
        then = tr("The days are set on the Friday before, from what is really run. You can also generate them now.")
    return [*lines, *_time_lines(opened), "", then]


def _around(opened: OpenedWeek) -> Row:
    """Previous week, month, next week."""
    plan, number = opened.plan_id, opened.number
    row = []
    if number > 1:
        row.append(key(tr("‹ Week {number}", number=number - 1), OpenWeek(plan, number - 1)))
    row.append(key(tr("Month"), OpenMonth(plan, number)))
    if number < opened.head.total_weeks:
        row.append(key(tr("Week {number} ›", number=number + 1), OpenWeek(plan, number + 1)))
    return tuple(row)


def _back_row(opened: OpenedWeek) -> Row:
    """The way back, for whoever is paused."""
    if not opened.is_own or opened.pause is None or opened.pause.first > opened.today:
        return ()
    return (back_key(opened.pause.event),)


def _outline_buttons(opened: OpenedWeek, undo: int | None) -> tuple[Row, ...]:
    plan, number = opened.plan_id, opened.number
    rows: list[Row] = [_around(opened)]
    if undo is not None:
        taken = TakeBack(plan, number, opened.steps, undo, at_once=True, revision=opened.revision)
        rows.append((key(tr("Undo"), taken),))
    back = _back_row(opened)
    if back:
        rows.append(back)
    elif opened.sunday >= opened.today:
        rows.append((key(tr("Generate now"), GenerateWeek(plan, number, revision=opened.revision)),))
    rows.append((key(tr("Plan"), OpenPlan(plan)), key(tr("More"), ShowMore(plan, number))))
    return tuple(rows)


def _buttons(opened: OpenedWeek, undo: int | None) -> tuple[Row, ...]:
    plan, number = opened.plan_id, opened.number
    rows: list[Row] = [_around(opened), _back_row(opened)]
    # Seven in a row are too narrow for a phone: their names would break.
    rows += rows_of((key(short_weekday(day), OpenDay(plan, number, day)) for day in range(1, 8)), 4)
    if opened.stored.status is not WeekStatus.FINALIZED and opened.sunday >= opened.today:
        rows += _work(opened, plan, number, undo)
    rows.append(
        (
            key(tr("Rules"), ShowRules(plan, number)),
            key(tr("Plan"), OpenPlan(plan)),
            key(tr("More"), ShowMore(plan, number)),
        )
    )
    if not opened.is_own:
        if opened.may_approve:
            rows.append((key(tr("Next waiting week"), OpenNextWaiting(plan, number)),))
        rows.append((key(tr("Inbox"), OpenInbox()), key(tr("Athlete"), OpenAthlete(PersonId(opened.athlete.id)))))
    return tuple(row for row in rows if row)


def _work(opened: OpenedWeek, plan: PlanId, number: int, undo: int | None) -> list[Row]:
    """Changing the week, the model's suggestion, and the decision."""
    revision = opened.revision
    edit = [key(tr("Swap"), ChooseSwap(plan, number, revision=revision))]
    if undo is not None:
        back = TakeBack(plan, number, opened.steps, undo, at_once=True, revision=revision)
        edit.append(key(tr("Undo"), back))
    elif opened.session and opened.session.done:
        edit.append(key(tr("Undo"), UndoStep(plan, number, opened.steps, revision=revision)))
    if opened.session and opened.session.undone:
        edit.append(key(tr("Redo"), RedoStep(plan, number, opened.steps, revision=revision)))
    model: Row = (key(tr("See the model's week"), ShowModelWeek(plan, number)),) if is_offered(opened) else ()
    # What a pause holds starts nothing: the way back makes the week anew.
    decision = () if opened.is_own and opened.is_held and not opened.dirty else _decision(opened)
    # Two buttons share a row; the card stays short on a phone.
    if not model and len(edit) + len(decision) <= 2:
        return [(*edit, *decision), *_ways_back(opened)]
    return [tuple(edit), model, decision, *_ways_back(opened)]


def _ways_back(opened: OpenedWeek) -> list[Row]:
    """From a week that waits or was sent back: what is approved alone again, or a word to the other one."""
    stored = opened.stored
    if stored.status not in (WeekStatus.DRAFT, WeekStatus.PENDING) or opened.dirty:
        return []
    row = []
    if stored.approved is not None:
        back = BackToApproved(opened.plan_id, opened.number, revision=opened.revision)
        row.append(key(tr("Back to the approved week"), back))
    if stored.status is WeekStatus.DRAFT and responsible_coach(opened.links) is not None:
        ask = WriteInThread(PersonId(opened.athlete.id), About.WEEK, opened.monday)
        words = tr("Ask my coach") if opened.is_own else tr("Write to them")
        row.append(key(words, ask))
    return [(each,) for each in row]


def _decision(opened: OpenedWeek) -> Row:
    """Save and approve, as the status allows (ruling 45)."""
    plan, number, revision = opened.plan_id, opened.number, opened.revision
    if opened.stored.status is WeekStatus.DRAFT and not opened.dirty:
        # Sent back by the coach: sent again as it is, or approved after all.
        words = tr("Approve after all") if opened.may_approve else tr("Send it again")
        return (key(words, SettleWeek(plan, number, opened.steps, revision=revision), style=ButtonStyle.PRIMARY),)
    row: list[Button] = []
    if opened.dirty:
        row.append(key(tr("Save"), SaveWeek(plan, number, revision=revision), style=ButtonStyle.PRIMARY))
    step = approval_step(opened.stored.status, dirty=bool(opened.dirty))
    if opened.may_approve or step is ApprovalStep.NOTHING:
        style = ButtonStyle.SUCCESS if step is ApprovalStep.ASK else None
        row.append(key(tr(_APPROVAL[step]), ApproveWeek(plan, number, revision=revision), style=style))
    if not opened.is_own and opened.may_approve and step is ApprovalStep.ASK:
        row.append(key(tr("Decline"), DeclineWeek(plan, number, revision=revision)))
    return tuple(row)
