"""Did you run as planned? Asked once about runs nobody spoke of, and answered with two taps at most."""

from collections.abc import Sequence
from datetime import date

from domain.messages import Button, ButtonStyle, Card
from domain.records import ScheduledDay
from domain.units import Units
from handlers.buttons.decisions import ApproveWeek
from handlers.buttons.kinds import PlanId
from handlers.buttons.unknown_runs import RanAll, RanNone, RanSome, RanThatDay, SpanButton
from handlers.buttons.week import OpenWeek
from handlers.desk.unknown_runs import Asked
from handlers.views.keys import Row, key, rows_of
from handlers.wording.door import tr, trn
from handlers.wording.formats import short_weekday, show_distance


def ran_question(days: Sequence[ScheduledDay], units: Units, *, says_why: bool = True) -> str:
    """The question, with the days it is about; safe HTML. `says_why`: that the plan waits for the answer."""
    shown = ", ".join(_day(day, units) for day in days)
    if not says_why:
        return trn(
            "I don't know what became of {count} run ({days}). <b>Did you run as planned?</b>",
            "I don't know what became of {count} runs ({days}). <b>Did you run as planned?</b>",
            len(days),
            days=shown,
        )
    return trn(
        "I don't know what became of {count} run ({days}). <b>Did you run as planned?</b> Until I know, the plan does "
        "not grow by it.",
        "I don't know what became of {count} runs ({days}). <b>Did you run as planned?</b> Until I know, the plan does "
        "not grow by them.",
        len(days),
        days=shown,
    )


def not_known_note(days: Sequence[ScheduledDay], units: Units, *, more: bool = False) -> str:
    """Sunday's word on the runs since Friday's question, and what the row of buttons under it is for; safe HTML.

    `more`: of those that Friday asked about nothing is known either.
    """
    if more:
        return trn(
            "I know nothing yet of {count} more run ({days}). Was it run as planned? One tap below, if you like.",
            "I know nothing yet of {count} more runs ({days}). Were they run as planned? One tap below, if you like.",
            len(days),
            days=", ".join(_day(day, units) for day in days),
        )
    return trn(
        "I know nothing yet of {count} run ({days}). Was it run as planned? One tap below, if you like.",
        "I know nothing yet of {count} runs ({days}). Were they run as planned? One tap below, if you like.",
        len(days),
        days=", ".join(_day(day, units) for day in days),
    )


def ran_screen(plan_id: int) -> str:
    """The question as a thing of its own in a chat."""
    return f"ran:{plan_id}"


def ran_row(plan_id: int, asked: Asked) -> Row:
    """All, some, or none of them; of a single run yes or no."""
    plan, first, last = PlanId(plan_id), asked.first, asked.last
    if len(asked.days) == 1:
        return (
            key(tr("Yes"), RanAll(plan, first, last), style=ButtonStyle.SUCCESS),
            key(tr("No"), RanNone(plan, first, last)),
        )
    return (
        key(tr("All"), RanAll(plan, first, last), style=ButtonStyle.SUCCESS),
        key(tr("Some"), RanSome(plan, first, last)),
        key(tr("None"), RanNone(plan, first, last)),
    )


def ran_question_card(plan_id: int, asked: Asked, units: Units, *, says_why: bool = True) -> Card:
    """The question as a message of its own."""
    return Card(text=ran_question(asked.days, units, says_why=says_why), buttons=(ran_row(plan_id, asked),))


def which_ran_card(plan_id: int, days: Sequence[ScheduledDay], first: date, last: date, units: Units) -> Card:
    """Which of them? Each tap takes one as run."""
    plan = PlanId(plan_id)
    keys: list[Button] = [key(_day(day, units), RanThatDay(plan, first, last, day.date)) for day in days]
    return Card(
        text=tr("<b>Which of them did you run?</b> Tap each; what is left was not run."),
        buttons=(*rows_of(keys, 3), (key(tr("That was all"), RanNone(plan, first, last), style=ButtonStyle.PRIMARY),)),
    )


def _day(day: ScheduledDay, units: Units) -> str:
    return tr(
        "{weekday} {distance}",
        weekday=short_weekday(day.date.isoweekday()),
        distance=show_distance(day.day.distance_mm, units),
    )


def which_question_card(asked: SpanButton, approve: ApproveWeek, *, is_yes: bool) -> Card:
    """A bare yes or no, where both the runs that are over and the week to come are asked about: of which is it said?"""
    span = (asked.plan, asked.first, asked.last)
    week = _approve(approve)
    if is_yes:
        text = tr("Is the week right, or did you run as planned?")
        return Card(text=text, buttons=((week,), (key(tr("I ran as planned"), RanAll(*span)),)))
    text = tr("Is the week not right yet, or did you not run?")
    rows = (
        (key(tr("I did not run"), RanNone(*span)), key(tr("Some I did"), RanSome(*span))),
        (key(tr("Change the week"), OpenWeek(approve.plan, approve.week)),),
    )
    return Card(text=text, buttons=rows)


def approve_card(approve: ApproveWeek) -> Card:
    """A yes under a week that waits: shall it be approved?"""
    text = tr("<b>Approve week {number}?</b>", number=approve.week)
    return Card(text=text, buttons=((_approve(approve),),))


def _approve(approve: ApproveWeek) -> Button:
    return key(tr("Approve week {number}", number=approve.week), approve, style=ButtonStyle.SUCCESS)
