"""A run that a coach knows of: offered to the coach to ask about, and put before the athlete as a question."""

from collections.abc import Sequence
from datetime import date

from domain.messages import ButtonStyle, Card
from domain.people import Person
from domain.units import Units
from handlers.buttons.kinds import PlanId
from handlers.buttons.logs import LogNumbers
from handlers.buttons.logs_asked import AskToLog, LeaveTold, LogTold
from handlers.buttons.words import LeaveAsIs
from handlers.views.keys import key
from handlers.views.text import esc, one_line
from handlers.wording.door import tr
from handlers.wording.formats import show_date, show_distance, show_duration


def asked_screen(plan_id: int, on: date) -> str:
    """The athlete's question about one date."""
    return f"asklog:{plan_id}:{on.isoformat()}"


def run_line(pressed: AskToLog | LogTold, units: Units) -> str:
    """As "6 mi in 54:00 on Tue 2 Feb 2027", as far as it was told."""
    distance, on = show_distance(pressed.distance_mm, units), show_date(pressed.on)
    if pressed.seconds:
        return tr("{distance} in {time} on {date}", distance=distance, time=show_duration(pressed.seconds), date=on)
    return tr("{distance} on {date}", distance=distance, date=on)


def ask_them_card(athlete: Person, runs: Sequence[AskToLog], units: Units) -> Card:
    """To the coach: the log is the athlete's own, and they can be asked in one tap."""
    name = esc(athlete.name, 60)
    text = tr(
        "{name}'s log is {name}'s own. I can ask {name} whether that was so; one tap of theirs logs it.", name=name
    )
    rows = [(key(tr("Ask: {run}", run=run_line(each, units)), each, style=ButtonStyle.PRIMARY),) for each in runs]
    return Card(text=text, buttons=(*rows, (key(tr("Leave it as it is"), LeaveAsIs()),)))


def did_you_run_card(coach: Person, plan: PlanId, asked: AskToLog, units: Units) -> Card:
    """To the athlete: what the coach told, with yes, no, and other numbers."""
    text = tr(
        "<b>{coach} says that you ran {run}.</b> Shall I log it? Nothing is logged without your tap.",
        coach=esc(one_line(coach.name, 60) or tr("Your coach")),
        run=esc(run_line(asked, units)),
    )
    yes = LogTold(plan, asked.on, asked.distance_mm, asked.seconds, asked.effort)
    return Card(
        text=text,
        buttons=(
            (key(tr("Yes, log it"), yes, style=ButtonStyle.SUCCESS), key(tr("No"), LeaveTold(plan, asked.on))),
            (key(tr("Other numbers"), LogNumbers(plan, asked.on)),),
        ),
    )


def was_asked_words(athlete: Person, asked: AskToLog, units: Units, *, is_new: bool, later: bool) -> str:
    """To the coach: the question is on its way, or was before."""
    name, run = esc(athlete.name, 60), esc(run_line(asked, units))
    if not is_new:
        return tr("{name} was asked that already: {run}. It is theirs to answer.", name=name, run=run)
    if later:
        return tr("{name} is asked after their quiet hours: {run}.", name=name, run=run)
    return tr("{name} is asked: {run}.", name=name, run=run)


def not_reached_words(athlete: Person) -> str:
    """To the coach: they have blocked the bot."""
    return tr("{name} has blocked the bot, so nothing was asked.", name=esc(athlete.name, 60))


def left_out_words() -> str:
    """To the athlete, after a no."""
    return tr("All right, nothing was logged. If you ran something else, just write it: what, how far, in which time.")
