"""The plan card: phases, peak week, longest run, countdown; every week; the plans of before."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from domain.adapting.kept_change import PlanChange
from domain.approval import PlanStatus
from domain.editing.input_changes import limits_kept
from domain.messages import Card
from domain.people import RunLog
from domain.plan import Day, DayType, Phase, Plan, Week
from domain.planning.race_plan import race_aim
from domain.records import PlanHead
from domain.units import Units
from handlers.buttons.changing import ChangeWhat, LookAtWish
from handlers.buttons.kinds import ChangeId, PersonId, PlanId
from handlers.buttons.plan import (
    ListPlans,
    ListVersions,
    ListWeeks,
    OpenMonth,
    OpenPlan,
    PreviewAhead,
    SendChart,
    ShowPhases,
)
from handlers.buttons.week import OpenWeek, ShowMore
from handlers.desk.week import current_week
from handlers.views.asked_wish import wish_words
from handlers.views.goal_aim import goal_on_card
from handlers.views.keys import Row, key, rows_of
from handlers.views.text import esc, one_line
from handlers.wording.changing import input_change_words
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import show_date, show_date_range, show_distance, show_total
from handlers.wording.names import phase_title, race_name, race_title

_MOST_PLANS = 20
_DAYS_AS_WEEKS = 28
_A_ROW = 7
_IN_A_LIST = {
    PlanStatus.ACTIVE: mark("in force"),
    PlanStatus.DRAFT: mark("draft"),
    PlanStatus.COMPLETED: mark("completed"),
    PlanStatus.ARCHIVED: mark("replaced"),
}
_ON_ITS_CARD = {
    PlanStatus.DRAFT: mark("This plan is draft."),
    PlanStatus.COMPLETED: mark("This plan is completed."),
    PlanStatus.ARCHIVED: mark("This plan is archived."),
}


def plan_screen(plan_id: int) -> str:
    """The name of the card."""
    return f"plan:{plan_id}"


def countdown(head: PlanHead, today: date) -> str:
    """As "9 weeks to go", "27 days to go", "today"."""
    days = (head.inputs.race_date - today).days
    if days < 0:
        return trn("{count} day ago", "{count} days ago", -days)
    if days == 0:
        return tr("today")
    if days < _DAYS_AS_WEEKS:
        return trn("{count} day to go", "{count} days to go", days)
    return trn("{count} week to go", "{count} weeks to go", (days + 3) // 7)


def plan_card(
    head: PlanHead,
    plan: Plan,
    logs: Sequence[RunLog],
    units: Units,
    today: date,
    note: str = "",
    *,
    has_others: bool = False,
    may_change: bool = False,
    asked: PlanChange | None = None,
    peak_now: Week | None = None,
) -> Card:
    """The whole plan as text; `logs` are all since its start. `note` is a line on top (safe HTML).

    `may_change` says whether whoever reads it may wish for another goal, race, day or amount; `asked` is what the
    athlete has asked the coach to change. `peak_now` is the biggest week ahead where what was run leads to less.
    """
    lines = [note, ""] if note else []
    label, title = esc(race_name(head.inputs.race, units)), esc(race_title(head.inputs, units), 60)
    when = f"{show_date(head.inputs.race_date)} · {countdown(head, today)}"
    lines += [f"<b>{title}</b>", when if title == label else f"{label} · {when}"]
    if head.inputs.goal_s:
        lines.append(goal_on_card(head.inputs.goal_s, race_aim(plan), units))
    lines += [esc(input_change_words(each, units)) for each in limits_kept(head.inputs)]
    if head.status is not PlanStatus.ACTIVE:
        lines.append(tr(_ON_ITS_CARD[head.status]))
    lines.append("")
    lines += [_phase_line(phase, plan, units, today) for phase in plan.phases if phase.weeks]
    lines.append("")
    lines += _highlights(plan, logs, units)
    rows = _buttons(head, today, has_others=has_others, may_change=may_change)
    if peak_now is not None:
        lines += ["", _leads_to(peak_now, units)]
        if may_change:
            ahead = PreviewAhead(PlanId(head.id), current_week(head, today))
            rows = ((key(tr("Plan ahead anew"), ahead),), *rows)
    if asked is not None:
        lines += ["", tr("Asked for, and not decided yet: {wishes}", wishes=wish_words(asked, units))]
        rows = ((key(tr("What was asked for"), LookAtWish(PlanId(head.id), ChangeId(asked.id))),), *rows)
    return Card(text="\n".join(lines), buttons=rows)


def _phase_line(phase: Phase, plan: Plan, units: Units, today: date) -> str:
    first, last = phase.weeks[0].number, phase.weeks[-1].number
    starts, ends = plan.date_of(first, 1), plan.date_of(last, 7)
    values = {"phase": phase_title(phase.name), "distance": _amount(phase.weeks, units)}
    if first == last:
        line = tr("<b>{phase}</b> · week {number} · {distance}", number=first, **values)
    else:
        line = tr("<b>{phase}</b> · weeks {first}–{last} · {distance}", first=first, last=last, **values)
    if starts <= today <= ends:
        line = tr("{line} · <i>now</i>", line=line)
    return f"{line}\n{show_date_range(starts, ends)}"


def _amount(weeks: Iterable[Week], units: Units) -> str:
    """How far the training of these weeks goes, as their days add up one by one."""
    return show_total(
        (day.distance_mm for week in weeks for day in week.days if day.type is not DayType.RACE and day.is_run), units
    )


def _highlights(plan: Plan, logs: Sequence[RunLog], units: Units) -> list[str]:
    peak = max(plan.weeks, key=lambda week: week.distance_mm)
    week, day = _longest(plan)
    longest, on = show_distance(day.distance_mm, units), show_date(plan.date_of(week.number, day.number))
    biggest = _amount([peak], units)
    lines = [
        tr("Peak week: {distance} in week {number}", distance=biggest, number=peak.number),
        tr("Longest run: {distance} on {date}", distance=longest, date=on),
        tr("In all: {distance} before the race", distance=_amount(plan.weeks, units)),
    ]
    run = sum(log.distance_mm for log in logs)
    if run:
        lines.append(tr("Run so far: {distance}", distance=show_distance(run, units)))
    return lines


def _leads_to(peak: Week, units: Units) -> str:
    biggest = show_distance(peak.distance_mm, units)
    return tr(
        "These figures are as first planned. From what was run lately, the biggest week ahead comes to {distance} "
        "(week {number}); each week is made on its Friday from what was really run.",
        distance=biggest,
        number=peak.number,
    )


def _longest(plan: Plan) -> tuple[Week, Day]:
    training = ((week, day) for week in plan.weeks for day in week.days if day.type is not DayType.RACE)
    return max(training, key=lambda pair: pair[1].distance_mm)


def _buttons(head: PlanHead, today: date, *, has_others: bool, may_change: bool) -> tuple[Row, ...]:
    plan, number = PlanId(head.id), current_week(head, today)
    rows: list[Row] = [
        (key(tr("This week"), OpenWeek(plan, number)), key(tr("Month"), OpenMonth(plan, number))),
        (key(tr("Every week"), ListWeeks(plan)), key(tr("Chart"), SendChart(plan))),
        (key(tr("Weeks per phase"), ShowPhases(plan)), key(tr("Versions"), ListVersions(plan, number))),
        (*([key(tr("Change"), ChangeWhat(plan))] if may_change else []), key(tr("More"), ShowMore(plan, number))),
    ]
    if has_others:
        rows.append((key(tr("All plans"), ListPlans(PersonId(head.athlete_id))),))
    return tuple(rows)


def weeks_card(head: PlanHead, plan: Plan, units: Units, today: date) -> Card:
    """A line and a button for every week of the plan."""
    plan_id, now = PlanId(head.id), current_week(head, today)
    lines = [tr("<b>Every week</b>"), ""]
    phase = None
    for week in plan.weeks:
        if week.phase is not phase:
            phase = week.phase
            lines.append(f"<b>{phase_title(phase)}</b>")
        lines.append(_week_line(week, plan.date_of(week.number, 1), units, is_now=week.number == now))
    buttons = [key(str(week.number), OpenWeek(plan_id, week.number)) for week in plan.weeks]
    back = key(tr("‹ Back to the plan"), OpenPlan(plan_id))
    return Card(text="\n".join(lines), buttons=(*rows_of(buttons, _A_ROW), (back,)))


def _week_line(week: Week, start: date, units: Units, *, is_now: bool) -> str:
    values = {
        "number": week.number,
        "dates": show_date_range(start, start + timedelta(days=6)),
        "distance": _amount([week], units),
    }
    if any(day.type is DayType.RACE for day in week.days):
        line = tr("{number}. {dates} · {distance} + race", **values)
    else:
        line = tr("{number}. {dates} · {distance}", **values)
    marks = [word for word, so in ((tr("recovery"), week.cutback), (tr("now"), is_now)) if so]
    return f"{line} · <i>{', '.join(marks)}</i>" if marks else line


def plans_card(plans: Sequence[PlanHead], units: Units) -> Card:
    """Every plan of an athlete, newest first."""
    lines = [tr("<b>All plans</b>")]
    rows: list[Row] = []
    for head in plans[:_MOST_PLANS]:
        name, when = race_title(head.inputs, units), show_date(head.inputs.race_date)
        lines.append(f"{esc(name, 40)}, {when}: {tr(_IN_A_LIST[head.status])}")
        rows.append((key(f"{one_line(name, 30)}, {when}", OpenPlan(PlanId(head.id))),))
    return Card(text="\n".join(lines), buttons=tuple(rows))
