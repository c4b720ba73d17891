"""A plan that a coach suggests: described, read back, put before the athlete, answered."""

from collections.abc import Iterable

from domain.messages import ButtonStyle, Card
from domain.people import Person
from handlers.buttons.coaching import OpenAthlete, OpenCoachCard
from handlers.buttons.kinds import PersonId
from handlers.buttons.offers import AcceptSuggestion, DeclineSuggestion, LeaveSuggestion, SendSuggestion
from handlers.desk.draft import Draft
from handlers.desk.questions import Step
from handlers.views.coaching import named
from handlers.views.keys import key
from handlers.views.text import esc
from handlers.wording.door import tr

OFFER_SCREEN = "offer"


def ask_plan_card(athlete: Person, note: str = "") -> Card:
    """A plan is to be described in words."""
    lines = [note, ""] if note else []
    lines.append(
        tr(
            "<b>A plan for {name}</b>\nDescribe it in one message: the race with its date and goal, how fast they are, "
            "their miles a week and their days. For example:\n<i>Spring Marathon on April 18, 3:45, 5k in 24:30, 25 "
            "miles a week, tue thu fri sun</i>",
            name=named(athlete.name),
        )
    )
    leave = LeaveSuggestion(PersonId(athlete.id))
    return Card(text="\n".join(lines), buttons=((key(tr("‹ Back"), leave),),))


def plan_lines(draft: Draft, steps: Iterable[Step]) -> list[str]:
    """What a draft says, a line for each question it answers."""
    return [
        tr("{question}: <b>{answer}</b>", question=tr(step.title), answer=step.echo(draft))
        for step in steps
        if step.done(draft) and step.echo(draft)
    ]


def read_back_card(athlete: Person, draft: Draft, steps: Iterable[Step]) -> Card:
    """What was understood; more words add to it or change it."""
    who = PersonId(athlete.id)
    text = "\n".join(
        [
            tr("<b>A plan for {name}</b>", name=named(athlete.name)),
            *plan_lines(draft, steps),
            "",
            tr(
                "Send more words to add to it or to change it. What is left open, {name} answers.",
                name=named(athlete.name),
            ),
        ]
    )
    row = (key(tr("Send it"), SendSuggestion(who), style=ButtonStyle.PRIMARY), key(tr("‹ Back"), LeaveSuggestion(who)))
    return Card(text=text, buttons=(row,))


def suggestion_card(coach: Person, draft: Draft, steps: Iterable[Step], *, has_plan: bool) -> Card:
    """What the athlete reads: the plan that is suggested; nothing is made before they say so."""
    lines = [
        tr("<b>{name}, your coach, suggests a plan:</b>", name=esc(coach.name, 60)),
        *plan_lines(draft, steps),
        "",
        tr("You see it in full before it is made, and can change every line."),
    ]
    if has_plan:
        lines.append(tr("Your present plan stays until you create the new one."))
    who = PersonId(coach.id)
    yes, no = AcceptSuggestion(who), DeclineSuggestion(who)
    return Card(
        text="\n".join(lines),
        buttons=((key(tr("Go on with it"), yes, style=ButtonStyle.SUCCESS), key(tr("No, thank you"), no)),),
    )


def suggested_card(athlete: Person) -> Card:
    """It has been put before them."""
    text = tr(
        "{name} has been asked. You hear when the plan is made, or when they would rather not.",
        name=named(athlete.name),
    )
    return Card(text=text, buttons=((key(tr("‹ Back"), OpenAthlete(PersonId(athlete.id))),),))


def taken_card(coach: Person) -> Card:
    """The athlete goes on with it."""
    return Card(text=tr("You go on with the plan of {name}, below.", name=esc(coach.name, 60)))


def refused_card() -> Card:
    """Not this plan."""
    return Card(text=tr("All right, nothing has changed. Your coach is told."))


def refused_news(athlete: Person) -> Card:
    """To the coach: no to the plan."""
    text = tr("{name} would rather not go on with the plan you suggested.", name=named(athlete.name))
    return Card(text=text, buttons=((key(tr("Coach"), OpenCoachCard()),),))
