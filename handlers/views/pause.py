"""While the plan is paused: what stands in place of a workout, and the way back."""

from dataclasses import replace
from datetime import date

from domain.messages import Button, ButtonStyle, Card
from domain.people import Absence, LifeEvent
from domain.records import ScheduledDay
from domain.units import Units
from handlers.buttons.day import OpenDay
from handlers.buttons.kinds import PlanId
from handlers.buttons.logs import LogNumbers
from handlers.buttons.time_off import ImBack, NoPause, PauseFrom
from handlers.buttons.week import OpenWeek
from handlers.desk.unwell import Unwell
from handlers.views.day_lines import run_words
from handlers.views.keys import key
from handlers.wording.door import tr
from handlers.wording.formats import show_date, show_date_range

# From so many days after the word on, the card that asks again is short.
_SAID_DAYS = 3


def back_key(event: LifeEvent) -> Button:
    """Well again, or home again."""
    return key(tr("I'm back") if event is LifeEvent.HOLIDAY else tr("I'm better"), ImBack(), style=ButtonStyle.PRIMARY)


def paused_card(pause: Absence, plan_id: int, number: int, on: date) -> Card:
    """A day of a pause: no workout, until when, and the way back."""
    lines = [f"<b>{show_date(on)}</b>"]
    plan = PlanId(plan_id)
    others = (key(tr("Week"), OpenWeek(plan, number)), key(tr("Log a run"), LogNumbers(plan, on)))
    if pause.last == on:
        # Who is back has said so: there is nothing left to say with a button.
        lines.append(tr("The last day of your pause: no workout. The plan goes on tomorrow, and begins gently."))
        return Card(text="\n".join(lines), buttons=(others,))
    if pause.last is None:
        lines.append(tr("Your plan is paused since {date}: no workout.", date=show_date(pause.first)))
    else:
        lines.append(tr("Your plan is paused until {date}: no workout.", date=show_date(pause.last)))
    lines.append(tr("Nothing has to be made up. When you are back, the days that follow begin gently."))
    return Card(text="\n".join(lines), buttons=((back_key(pause.event),), others))


def unwell_card(told: Unwell, scheduled: ScheduledDay, today: date) -> Card:
    """A day with a run, after a word that running had to stop and no answer since: no workout as if nothing was."""
    plan, week = PlanId(scheduled.plan_id), scheduled.week_number
    said = _told(told, today)
    long = tr(
        "{said} So no workout comes today: rest until you are well, and see a clinician if it is fever, chest pain or "
        "pain that stays. Nothing has to be made up.\n\nShall your plan wait until then?",
        said=said,
    )
    short = tr(
        "{said} No workout today; with fever, chest pain or pain that stays see a clinician. Shall your plan wait?",
        said=said,
    )
    # What to do was said twice by then: it stays with the question.
    text = long if (today - told.since).days < _SAID_DAYS else short
    return Card(
        text=f"<b>{show_date(scheduled.date)}</b>\n{text}",
        buttons=(
            (key(tr("Pause my plan"), PauseFrom(told.event, told.since), style=ButtonStyle.PRIMARY),),
            (key(tr("I'm well again"), ImBack()), key(tr("Don't pause"), NoPause())),
            (key(tr("Today's workout"), OpenDay(plan, week, scheduled.day.number)),),
        ),
    )


def unwell_later_card(told: Unwell, scheduled: ScheduledDay, today: date, units: Units) -> Card:
    """A run of a day to come, with what was told and not answered."""
    card = unwell_week_card(told, today)
    run = run_words(scheduled.day, units)
    return replace(card, text=f"<b>{show_date(scheduled.date)}</b>\n{run}\n\n{card.text}")


def unwell_week_card(told: Unwell, today: date) -> Card:
    """Below a week: what was told, and that nobody has said whether its runs shall wait."""
    text = tr(
        "{said} Your plan does not know yet whether your runs shall wait. Don't run while it lasts.\n\nShall your "
        "plan wait until you are well?",
        said=_told(told, today),
    )
    rows = (
        (key(tr("Pause my plan"), PauseFrom(told.event, told.since), style=ButtonStyle.PRIMARY),),
        (key(tr("I'm well again"), ImBack()), key(tr("Don't pause"), NoPause())),
    )
    return Card(text=text, buttons=rows)


def paused_week_words(pause: Absence) -> str:
    """Below a week of a pause: its runs don't come."""
    if pause.last is None:
        return tr(
            "Your plan is paused since {date}: no run of this week has to be run until you are back.",
            date=show_date(pause.first),
        )
    return tr(
        "Your plan is paused, {dates}: no run of those days has to be run.",
        dates=show_date_range(pause.first, pause.last),
    )


def waits_for_word_note(number: int, told: Unwell) -> str:
    """Above a week that is made while nobody has said whether it shall wait: it is no call to run."""
    return tr(
        "<b>Nothing of week {number} has to be run while you are unwell.</b> You wrote on {date} that you are ill or "
        "in pain. When you are well, write “I'm better”: then its days are made gentle.",
        number=number,
        date=show_date(told.since),
    )


def _told(told: Unwell, today: date) -> str:
    if told.since == today:
        return tr("You wrote today that you are ill or in pain.")
    return tr("You wrote on {date} that you are ill or in pain.", date=show_date(told.since))


def waits_card(pause: Absence, plan_id: int, number: int, *, is_made: bool) -> Card:
    """A week that a pause holds, made before it or not: nothing waits for an approval."""
    values = {"date": show_date(pause.first), "number": number}
    text = tr(
        "Your plan is paused since {date}, so I made no week {number}: it waits until you are back. Take the time you "
        "need.",
        **values,
    )
    if is_made:
        text = tr(
            "Your plan is paused since {date}, so week {number} waits until you are back. Take the time you need.",
            **values,
        )
    week = key(tr("Week"), OpenWeek(PlanId(plan_id), number))
    return Card(text=text, buttons=((back_key(pause.event),), (week,)))
