"""A plan in force for other wishes: what a change would do ahead, what stays, and who hears of it."""

from collections.abc import Sequence

from domain.adapting.kept_change import ChangeState, PlanChange
from domain.approval import WeekStatus
from domain.editing.input_changes import input_changes
from domain.fitness import training_paces_of
from domain.limits import growth_cap
from domain.messages import Button, ButtonStyle, Card
from domain.people import Person
from domain.plan import DayType, Plan, Week
from domain.planning.notes import PlanNote
from domain.planning.race_plan import race_aim
from domain.planning.realism import Verdict
from domain.talk import About
from domain.units import Units, mm_from_miles
from handlers.buttons.changing import (
    AimFor,
    AskCoachForWish,
    DeclineWish,
    DoWish,
    UndoWish,
    WithdrawWish,
)
from handlers.buttons.coaching import OpenInbox
from handlers.buttons.kinds import ChangeId, PersonId, PlanId
from handlers.buttons.plan import ListVersions, OpenPlan
from handlers.buttons.talk import WriteInThread
from handlers.buttons.words import LeaveAsIs
from handlers.desk.changing import ChangePreview
from handlers.desk.draft import JUST_FINISH, Draft
from handlers.views.counts_on import days_off_words
from handlers.views.goal_aim import paced_for_words
from handlers.views.keys import Row, back_to_week, key
from handlers.views.summary import likely_goal, verdict_words
from handlers.views.text import esc
from handlers.wording.adapting import adapting_words
from handlers.wording.changing import input_change_words
from handlers.wording.door import tr, trn
from handlers.wording.formats import (
    show_date,
    show_distance,
    show_duration,
    show_miles,
    show_pace,
    show_pace_range,
    show_some,
)
from handlers.wording.planning import note_words, warning_words

# Where so many weeks change, each has its line; else the first ones have.
# Weeks that come to less than this share of what they were are smaller.
_LESS = 0.98
_MOST_WEEKS = 5
# So much more than a step up, in miles, is a big one.
_STEP_ROOM_MILES = 1.0


def preview_card(found: ChangePreview, note: str = "", more: Sequence[Row] = ()) -> Card:
    """What a change would do, and the way to it: at once, or past the coach. `note` is safe HTML, `more` other ways."""
    units = found.person.settings.units
    changes = input_changes(found.head.inputs, found.new.inputs)
    lines = [note, ""] if note else []
    if found.is_own and not found.may_decide and found.change.state is ChangeState.ASKED:
        coach = esc(found.approver.name or tr("your coach"), 40)
        lines += [tr("You asked {name} for this, and they have not decided yet.", name=coach), ""]
    name = esc(found.athlete.name or tr("your athlete"), 40)
    title = tr("<b>Change the plan?</b>") if found.is_own else tr("<b>Change the plan of {name}?</b>", name=name)
    lines += [title, *(f"• {esc(input_change_words(each, units))}" for each in changes)]
    if found.raced_s is not None:
        lines.append(
            tr(
                "Well run: that is {pace} over 5K. Training paces rise a step at a time, so that the legs come along; "
                "tell me of a race in four weeks again.",
                pace=show_pace(found.raced_s, units),
            )
        )
    lines.append("")
    lines += [tr("<b>What changes ahead</b>"), *ahead_lines(found, units), ""]
    lines += _goal_lines(found, units)
    lines += [tr("<b>What stays</b>"), *_kept_lines(found)]
    return Card(text="\n".join(lines), buttons=_ways(found, more))


def ahead_lines(found: ChangePreview, units: Units) -> list[str]:
    """Weeks, peak, longest run, paces and race lap, as far as they become other ones; safe HTML."""
    lines = _week_lines(found, units)
    was, now = found.plan, found.new
    lines += _big_step(found, units)
    if was.total_weeks != now.total_weeks:
        lines.append(
            trn(
                "• The plan has {count} week then, instead of {before}",
                "• The plan has {count} weeks then, instead of {before}",
                now.total_weeks,
                before=was.total_weeks,
            )
        )
    lines += _difference(
        tr("• Biggest week ahead: {before} → {after}"), *(_peak(each, found, units) for each in (was, now))
    )
    lines += _difference(
        tr("• Longest run ahead: {before} → {after}"), *(_longest(each, found, units) for each in (was, now))
    )
    lines += _pace_lines(was, now, units)
    for reason in found.reasons:
        why = esc(adapting_words(reason, units, is_own=found.is_own))
        lines.append(tr("• Week {number}: {reason}", number=found.running_week + 1, reason=why))
    lines += _why_smaller(found)
    return lines or [tr("• No day and no pace becomes another one.")]


def _why_smaller(found: ChangePreview) -> list[str]:
    """More days, and yet less to run: the weeks begin anew from the log, which nothing else on the card says."""
    was, now = found.plan.inputs, found.new.inputs
    pairs = [(one, other) for one, other in found.changed if one is not None and other is not None]
    before, after = (sum(pair[side].distance_mm for pair in pairs) for side in (0, 1))
    more_days = len(now.preferred_days) > len(was.preferred_days) and now.weekly_miles >= was.weekly_miles
    if found.reasons or not more_days or after >= _LESS * before:
        return []
    said = (
        tr("• Smaller, for the weeks are planned anew from your log: runs that are not in it let them grow less")
        if found.is_own
        else tr("• Smaller, for the weeks are planned anew from the log: runs that are not in it let them grow less")
    )
    return [said]


def _difference(sentence: str, before: str, after: str) -> list[str]:
    return [sentence.format(before=before, after=after)] if before != after else []


def _week_lines(found: ChangePreview, units: Units) -> list[str]:
    """Weeks with another distance, the first of them by name; how many keep theirs and change within."""
    pairs = [(was, now) for was, now in found.changed if was is not None and now is not None]
    sized = [(was, now) for was, now in pairs if _amount(was, units) != _amount(now, units)]
    lines = [_week_line(was, now, found, units) for was, now in sized[:_MOST_WEEKS]]
    if len(sized) > _MOST_WEEKS:
        more = len(sized) - _MOST_WEEKS
        lines.append(trn("• {count} more week has another distance", "• {count} more weeks have other distances", more))
    if len(pairs) > len(sized):
        same = len(pairs) - len(sized)
        lines.append(
            trn(
                "• {count} week keeps its distance, with other days or paces",
                "• {count} weeks keep their distances, with other days or paces",
                same,
            )
        )
    if pairs and found.running_week >= 1 and pairs[0][0].number > found.running_week:
        lines.insert(0, tr("• This week stays as it is"))
    return lines


def _big_step(found: ChangePreview, units: Units) -> list[str]:
    """What an amount that is said to be run already has to be true for: the next week is measured from it."""
    weekly, running = found.new.inputs.weekly_miles, found.running_week
    if weekly <= found.plan.inputs.weekly_miles or not 1 <= running < found.new.total_weeks:
        return []
    if found.new.week(running + 1).miles <= growth_cap(found.new.week(running).miles) + _STEP_ROOM_MILES:
        return []
    amount = show_miles(weekly, units)
    if found.is_own:
        return [
            tr("• That is a big step, and holds only if you have run about {amount} a week for a month", amount=amount)
        ]
    return [tr("• That is a big step, and holds only for who has run about {amount} a week for a month", amount=amount)]


def _week_line(was: Week, now: Week, found: ChangePreview, units: Units) -> str:
    values = {"before": _amount(was, units), "after": _amount(now, units)}
    if now.number == found.running_week:
        return tr("• This week: {before} → {after}", **values)
    return tr("• Week {number}: {before} → {after}", number=now.number, **values)


def _amount(week: Week, units: Units) -> str:
    return show_distance(week.distance_mm, units)


def _peak(plan: Plan, found: ChangePreview, units: Units) -> str:
    ahead = [week for week in plan.weeks if plan.date_of(week.number, 7) > found.today]
    week = max(ahead, key=lambda each: each.distance_mm, default=None)
    if week is None:
        return tr("none")
    return tr("{distance} in week {number}", distance=_amount(week, units), number=week.number)


def _longest(plan: Plan, found: ChangePreview, units: Units) -> str:
    ahead = [(on, day) for on, _, day in plan.dated_days() if on > found.today and day.type is not DayType.RACE]
    on, day = max(ahead, key=lambda each: each[1].distance_mm, default=(None, None))
    if on is None or day is None:
        return tr("none")
    return tr("{distance} on {date}", distance=show_distance(day.distance_mm, units), date=show_date(on))


def _pace_lines(was: Plan, now: Plan, units: Units) -> list[str]:
    before, after = training_paces_of(was.inputs), training_paces_of(now.inputs)
    easy = (show_pace_range(each.easy_fast_s, each.easy_slow_s, units) for each in (before, after))
    lines = _difference(tr("• Easy pace: {before} → {after}"), *easy)
    tempo = (show_pace(each.threshold_s, units) for each in (before, after))
    lines += _difference(tr("• Tempo pace: {before} → {after}"), *tempo)
    lines += _difference(tr("• Race: {before} → {after}"), *(_race_lap(each, units) for each in (was, now)))
    if lines or was.inputs.goal_s != now.inputs.goal_s:
        lines += _paced_for(now, units)
    return lines


def _paced_for(plan: Plan, units: Units) -> list[str]:
    """Why race day has another pace than the goal's, where it has: a faster goal makes nobody faster."""
    said = paced_for_words(race_aim(plan), units)
    return [f"• {said}"] if said else []


def _race_lap(plan: Plan, units: Units) -> str:
    """Race day with the pace that the plan asks for on it."""
    race = next((day for day in plan.weeks[-1].days if day.type is DayType.RACE), None)
    pace = race.workout[0].pace_s if race is not None and race.workout else None
    return tr("by effort") if pace is None else tr("at {pace}", pace=show_pace(pace, units))


def _goal_lines(found: ChangePreview, units: Units) -> list[str]:
    """Whether the goal can be reached, and what has to be said of such a plan, as when one is made; safe HTML."""
    inputs = found.new.inputs
    draft = Draft(
        race=inputs.race,
        goal_s=inputs.goal_s or JUST_FINISH,
        goal_kept=True,
        weekly_mm=mm_from_miles(inputs.weekly_miles),
        units=units,
    )
    lines = []
    if not found.is_own:
        lines.append(tr("<i>As {name} reads it:</i>", name=esc(found.athlete.name or tr("your athlete"), 40)))
    lines.append(verdict_words(draft, found.realism))
    if found.days_off:
        lines.append(days_off_words(found.days_off))
    notes = [note_words(note, units) for note in found.said if note.code is not PlanNote.GOAL_SLOWER]
    lines += [f"• {esc(note)}" for note in notes]
    lines += [f"• {esc(warning_words(warning, units))}" for warning in found.realism.warnings]
    return [*lines, ""]


def _kept_lines(found: ChangePreview) -> list[str]:
    lines = [tr("All that you ran and logged, and every day up to today.")]
    if not found.is_own:
        lines = [tr("All that was run and logged, and every day up to today.")]
    if found.kept:
        days = show_some([show_date(on) for on in found.kept], _MOST_WEEKS)
        lines.append(tr("Days pinned or changed by hand: {days}.", days=days))
    weeks = [now.number for was, now in found.changed if was is not None and now is not None]
    approved = [number for number in weeks if found.statuses.get(number) is WeekStatus.APPROVED]
    if approved and found.may_decide:
        numbers = ", ".join(map(str, approved))
        lines.append(
            trn(
                "Week {numbers} is approved, and stays so as it is then.",
                "Weeks {numbers} are approved, and stay so as they are then.",
                len(approved),
                numbers=numbers,
            )
        )
    return lines


def _ways(found: ChangePreview, more: Sequence[Row]) -> tuple[Row, ...]:
    plan, change = PlanId(found.head.id), ChangeId(found.change.id)
    rows: list[Row] = []
    is_asked = found.change.state is ChangeState.ASKED
    do = DoWish(plan, change, found.fingerprint, revision=found.head.version)
    if found.may_decide:
        rows.append((key(tr("Do it"), do, style=ButtonStyle.SUCCESS),))
    elif not is_asked:
        rows.append((key(tr("Send to my coach"), AskCoachForWish(plan, change), style=ButtonStyle.SUCCESS),))
    rows += [*_goal_rows(found, plan, change), *more]
    if not is_asked:
        leave = key(tr("Leave it as it is"), LeaveAsIs())
    elif found.is_own:
        leave = key(tr("Ask for it no more"), WithdrawWish(plan, change))
    else:
        leave = key(tr("Leave the plan as it is"), DeclineWish(plan, change))
    return (*rows, (leave,), (key(tr("Plan"), OpenPlan(plan)),))


def _goal_rows(found: ChangePreview, plan: PlanId, change: ChangeId) -> list[Row]:
    """A goal that fits: where the one there is lies out of reach, or the race of the goal is another one now."""
    if found.change.state is not ChangeState.SHOWN:
        return []
    is_lost = found.head.inputs.goal_s is not None and found.new.inputs.goal_s is None
    if found.realism.verdict is not Verdict.UNREALISTIC and not (is_lost and _has_other_race(found)):
        return []
    likely = likely_goal(found.realism)
    return [(_aim(plan, likely, change),)]


def _has_other_race(found: ChangePreview) -> bool:
    return found.head.inputs.race != found.new.inputs.race


def _aim(plan: PlanId, goal_s: int, change: ChangeId) -> Button:
    return key(tr("Aim for {time}", time=show_duration(goal_s)), AimFor(plan, goal_s, change))


def done_card(found: ChangePreview) -> Card:
    """It is done: what, and the way back."""
    units, plan = found.person.settings.units, PlanId(found.head.id)
    inbox = () if found.is_own else (key(tr("Inbox"), OpenInbox()),)
    lines = [tr("<b>Done. Your plan is changed.</b>") if found.is_own else tr("<b>Done. The plan is changed.</b>")]
    lines += wish_lines(found.change, units)
    if found.plan.inputs.goal_s != found.new.inputs.goal_s:
        lines += _paced_for(found.new, units)
    lines += ["", tr("What was run, and every day up to today, is as it was.")]
    number = min(max(found.running_week, 1), found.head.total_weeks)
    rows: tuple[Row, ...] = (
        (key(tr("Undo"), UndoWish(plan, ChangeId(found.change.id))), back_to_week(plan, number, tr("This week"))),
        (key(tr("Plan"), OpenPlan(plan)), key(tr("Versions"), ListVersions(plan, number)), *inbox),
    )
    return Card(text="\n".join(lines), buttons=rows)


def changed_news(found: ChangePreview, coach: Person) -> Card:
    """For the athlete, who looks: what their coach changed about the plan, or agreed to."""
    units, plan = found.athlete.settings.units, PlanId(found.head.id)
    name = esc(coach.name or tr("Your coach"), 40)
    said = (
        tr("<b>{name} agreed: your plan is changed.</b>", name=name)
        if found.change.author_id == found.athlete.id
        else tr("<b>{name} changed your plan.</b>", name=name)
    )
    lines = [said, *wish_lines(found.change, units), "", tr("<b>What changes ahead</b>"), *ahead_lines(found, units)]
    lines += ["", tr("What you have run stays as it is. If something does not fit, ask.")]
    number = min(max(found.running_week, 1), found.head.total_weeks)
    rows: tuple[Row, ...] = (
        (back_to_week(plan, number, tr("This week")), key(tr("Plan"), OpenPlan(plan))),
        (key(tr("Ask about it"), WriteInThread(PersonId(found.athlete.id), About.ALL)),),
    )
    return Card(text="\n".join(lines), buttons=rows)


def taken_back_news(coach: Person, athlete: Person, change: PlanChange) -> Card:
    """For the athlete: their coach took a change of the plan back."""
    name = esc(coach.name or tr("Your coach"), 40)
    lines = [tr("<b>{name} took a change of your plan back.</b>", name=name)]
    lines += wish_lines(change, athlete.settings.units)
    lines += ["", tr("Your plan is again as it was before that.")]
    ask = key(tr("Ask about it"), WriteInThread(PersonId(athlete.id), About.ALL))
    return Card(text="\n".join(lines), buttons=((ask, key(tr("Plan"), OpenPlan(PlanId(change.plan_id)))),))


def wish_lines(change: PlanChange, units: Units) -> list[str]:
    """What becomes another one, a line each; safe HTML."""
    return [f"• {esc(input_change_words(each, units))}" for each in input_changes(change.before, change.after)]
