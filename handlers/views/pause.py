"""While the plan is paused: what stands in place of a workout, and the way back."""

from datetime import date

from domain.messages import Button, ButtonStyle, Card
from domain.people import Absence, LifeEvent
from handlers.buttons.kinds import PlanId
from handlers.buttons.logs import LogNumbers
from handlers.buttons.time_off import ImBack
from handlers.buttons.week import OpenWeek
from handlers.views.keys import key
from handlers.wording.door import tr
from handlers.wording.formats import show_date


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


def waits_card(pause: Absence, plan_id: int, number: int) -> Card:
    """Friday of a pause: no week is made, and nothing waits for an approval."""
    text = tr(
        "Your plan is paused since {date}, so I made no week {number}: it waits until you are back. Take the time you "
        "need.",
        date=show_date(pause.first),
        number=number,
    )
    week = key(tr("Week"), OpenWeek(PlanId(plan_id), number))
    return Card(text=text, buttons=((back_key(pause.event),), (week,)))
