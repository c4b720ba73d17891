"""After the race: when running begins again, and the way to the next race."""

from datetime import date

from domain.adapting.recovery import Recovery
from domain.messages import ButtonStyle, Card
from domain.plan import PlanInputs
from domain.units import Units
from handlers.buttons.onboarding import BeginAnew
from handlers.views.keys import key
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.formats import show_day
from handlers.wording.names import race_title


def run_again_card(inputs: PlanInputs, back: Recovery, today: date, units: Units) -> Card:
    """When the first run and the first training after a race are due, and the way to another race."""
    anew = key(tr("Plan another race"), BeginAnew(), style=ButtonStyle.PRIMARY)
    return Card(text=run_again_words(inputs, back, today, units), buttons=((anew,),))


def run_again_words(inputs: PlanInputs, back: Recovery, today: date, units: Units) -> str:
    """When the first run and the first training after a race are due; safe HTML."""
    race = esc(race_title(inputs, units), 60)
    if today >= back.training_from:
        return tr(
            "{race} is far enough behind you: run as it feels good, easy at first. A new plan can begin now.", race=race
        )
    if today >= back.easy_from:
        return tr(
            "Yes, easy: {race} is still in the legs until {until}. Short and easy every other day, 20 to 40 minutes, "
            "nothing fast and nothing long. Where something hurts on stairs or on one side only, wait.",
            race=race,
            until=show_day(back.training_from),
        )
    return tr(
        "After {race} no running before {first}, also when the legs feel well earlier: walking, easy cycling and "
        "swimming are fine. From {first} on short and easy, 20 to 30 minutes every other day, once stairs feel "
        "normal. Faster and longer again from {until} on.",
        race=race,
        first=show_day(back.easy_from),
        until=show_day(back.training_from),
    )


def next_race_words(back: Recovery | None, today: date) -> str:
    """The head over what is known of the next race: what the legs need before it."""
    if back is None or today >= back.training_from:
        return tr("The next race, then. What I know, each a tap to change:")
    return tr(
        "The next race, then. First the legs: no hard running before {until}, so the plan can begin on {start}. What I "
        "know, each a tap to change:",
        until=show_day(back.training_from),
        start=show_day(back.plan_from),
    )
