"""Sunday evening in three lines: what the week came to, the best of it, and what next week turns on."""

from collections.abc import Sequence
from dataclasses import replace

from domain.adapting.week_recap import Best, WeekRecap, key_day
from domain.messages import ButtonStyle, Card
from domain.plan import HARD_TYPES, DayType
from domain.records import PlanHead, ScheduledDay, StoredWeek
from domain.units import Units
from handlers.buttons.decisions import ApproveWeek
from handlers.buttons.kinds import PlanId
from handlers.buttons.logs import OpenWeekOf
from handlers.desk.month import Month
from handlers.views.day_lines import amount_words, run_words
from handlers.views.keys import Row, key
from handlers.views.month_picture import month_picture
from handlers.views.text import esc
from handlers.views.unknown_runs import not_known_note
from handlers.wording.door import tr, trn
from handlers.wording.examples import example_run
from handlers.wording.formats import show_date, show_distance, weekday_name
from handlers.wording.workouts import day_name

# What its screen's name begins with: the recap of a week stays in the chat, whatever is tapped on it.
RECAP = "recap:"
# So much more than was run this week is a big step, though the plan may allow it.
_BIG_STEP = 1.5


def recap_note(
    found: WeekRecap, head: PlanHead, coming: StoredWeek | None, units: Units, asked: Sequence[ScheduledDay] = ()
) -> str:
    """The three lines; where nobody spoke of some runs, the second is what its buttons answer. Safe HTML.

    `coming` is None where the whole of next week is off.
    """
    ahead = tr("<b>Next week:</b> days off. The plan goes on after them.")
    if coming is not None:
        ahead = _next_line(head, coming, units)
        if _is_big_step(found, coming):
            step = tr("That is a big step from this week: “next week 20 % less” makes it a smaller one.")
            ahead = f"{ahead} {step}"
    # The best of a week is not known as long as nobody spoke of some of its runs.
    second = not_known_note(asked, units, more=found.unknown > len(asked)) if asked else _best_line(found, units)
    return "\n".join([_week_line(found, units), second, ahead])


def _is_big_step(found: WeekRecap, coming: StoredWeek) -> bool:
    """Whether the plan asks for far more than was run, and all that was run is known: a missed week says so."""
    asked = sum(day.distance_mm for day in coming.week.days if day.type is not DayType.RACE)
    return bool(found.run_mm) and not found.unknown and asked > _BIG_STEP * found.run_mm


def _week_line(found: WeekRecap, units: Units) -> str:
    run, planned = show_distance(found.run_mm, units), amount_words(found.planned, units)
    runs = trn("{count} run", "{count} runs", found.runs)
    if not found.unknown:
        return tr("<b>Your week:</b> {run} of {planned}, {runs}.", run=run, planned=planned, runs=runs)
    # What is logged is not all that was run, as long as somebody has not said so.
    return tr("<b>Your week:</b> {run} logged of {planned}, {runs}.", run=run, planned=planned, runs=runs)


def _best_line(found: WeekRecap, units: Units) -> str:
    day = weekday_name(found.on.isoweekday()) if found.on is not None else ""
    length = show_distance(found.mm, units)
    match found.best:
        case Best.LONGEST_YET:
            return tr(
                "<b>The best of it:</b> your longest run of this plan, {length} on {day}.", length=length, day=day
            )
        case Best.EVERY_RUN:
            return tr("<b>The best of it:</b> every planned run is done.")
        case Best.WORKOUT if found.workout is not None:
            name = esc(day_name(found.workout, units), 60)
            return tr("<b>The best of it:</b> {workout}, done on {day}.", workout=name, day=day)
        case Best.LONGEST:
            return tr("<b>The best of it:</b> {length} on {day}.", length=length, day=day)
        case Best.UNKNOWN:
            return tr(
                "Write what you ran, for example “ran {example}”: the weeks ahead go by it.", example=example_run(units)
            )
        case _:
            return tr("No run this week, and nothing to make up.")


def _next_line(head: PlanHead, coming: StoredWeek, units: Units) -> str:
    day = key_day(coming.week, head.inputs.race)
    planned = amount_words((day for day in coming.week.days if day.type is not DayType.RACE), units)
    if day is None:
        return tr("<b>Next week:</b> rest.")
    on = weekday_name(day.number)
    if day.type is DayType.RACE:
        date = show_date(head.inputs.date_of(coming.number, day.number))
        return tr("<b>Next week:</b> {planned}, and the race on {date}.", planned=planned, date=date)
    run = run_words(day, units)
    if day.type not in HARD_TYPES:
        return tr("<b>Next week:</b> {planned}, all of it easy; on {day}: {run}.", planned=planned, day=on, run=run)
    return tr("<b>Next week:</b> {planned}. Its key run is on {day}: {run}.", planned=planned, day=on, run=run)


def recap_card(
    note: str, head: PlanHead, number: int, approve_revision: int | None, month: Month | None, asked: Row = ()
) -> Card:
    """The recap as a message of its own, once a month with its picture; `asked` answers for runs nobody spoke of.

    `approve_revision` is that of the coming week where its athlete has yet to approve it.
    """
    plan = PlanId(head.id)
    row = [key(tr("Week {number}", number=number), OpenWeekOf(plan, head.inputs.date_of(number, 1)))]
    if approve_revision is not None:
        approve = ApproveWeek(plan, number, revision=approve_revision)
        row.insert(0, key(tr("Approve week {number}", number=number), approve, style=ButtonStyle.SUCCESS))
    card = Card(text=note, buttons=(asked, tuple(row)) if asked else (tuple(row),))
    return card if month is None else replace(month_picture(month), text=note, buttons=card.buttons)
