"""A wish for a plan in force on its way to the coach who decides: asked, taken back, declined with or without words."""

from domain.adapting.kept_change import ChangeState, PlanChange
from domain.editing.input_changes import input_changes
from domain.messages import ButtonStyle, Card
from domain.people import Person
from domain.talk import About
from domain.units import Units
from handlers.buttons.changing import (
    ChangeWhat,
    DeclineWish,
    DeclineWishUnsaid,
    LeaveDeclineWish,
    LookAtWish,
    WithdrawWish,
)
from handlers.buttons.coaching import OpenInbox
from handlers.buttons.kinds import ChangeId, PersonId, PlanId
from handlers.buttons.plan import OpenPlan
from handlers.buttons.talk import WriteInThread
from handlers.desk.changing import ChangePreview
from handlers.views.changing import wish_lines
from handlers.views.keys import Row, key
from handlers.views.text import esc
from handlers.wording.changing import input_change_words
from handlers.wording.door import tr


def asked_screen(change_id: int) -> str:
    """The name of the message that put a wish before a coach."""
    return f"wishasked:{change_id}"


def wish_words(change: PlanChange, units: Units) -> str:
    """What somebody asks for, in one line; safe HTML."""
    return "; ".join(esc(input_change_words(each, units)) for each in input_changes(change.before, change.after))


def asked_card(found: ChangePreview) -> Card:
    """The coach is asked; until they say yes the plan stays."""
    coach = esc(found.approver.name or tr("your coach"), 40)
    lines = [
        tr("<b>{name} has been asked.</b>", name=coach),
        *wish_lines(found.change, found.person.settings.units),
        "",
        tr("Until {name} decides, your plan stays as it is.", name=coach),
    ]
    plan = PlanId(found.head.id)
    back = key(tr("Ask for it no more"), WithdrawWish(plan, ChangeId(found.change.id)))
    return Card(text="\n".join(lines), buttons=((back, key(tr("Plan"), OpenPlan(plan))),))


def not_asked_card(change: PlanChange, units: Units) -> Card:
    """For the athlete: what they asked for is asked for no more."""
    plan = PlanId(change.plan_id)
    lines = [tr("<b>Taken back: nobody is asked for it any more.</b>"), *wish_lines(change, units), ""]
    lines.append(tr("Your plan stays as it is."))
    other = key(tr("Change something else"), ChangeWhat(plan))
    return Card(text="\n".join(lines), buttons=((other, key(tr("Plan"), OpenPlan(plan))),))


def asked_news(found: ChangePreview) -> Card:
    """For the coach: what their athlete wishes, and the way to what it would do."""
    plan, change = PlanId(found.head.id), ChangeId(found.change.id)
    name = esc(found.athlete.name or tr("Your athlete"), 40)
    lines = [tr("<b>{name} asks to change the plan.</b>", name=name)]
    lines += wish_lines(found.change, found.approver.settings.units)
    return Card(
        text="\n".join(lines),
        buttons=(
            (key(tr("See what it would do"), LookAtWish(plan, change), style=ButtonStyle.PRIMARY),),
            (key(tr("Leave the plan as it is"), DeclineWish(plan, change)),),
        ),
    )


def decided_wish_card(athlete: Person, change: PlanChange, units: Units) -> Card:
    """For the coach, in place of what an athlete asked for: what became of it."""
    name = esc(athlete.name or tr("Your athlete"), 40)
    match change.state:
        case ChangeState.DONE:
            said = tr("You agreed: the plan is changed.")
        case ChangeState.DECLINED:
            said = tr("You left the plan as it is.")
        case _:
            said = tr("They took it back, so there is nothing to decide.")
    lines = [tr("<b>{name} asked to change the plan.</b>", name=name), *wish_lines(change, units), "", said]
    rows = ((key(tr("Plan"), OpenPlan(PlanId(change.plan_id))), key(tr("Inbox"), OpenInbox())),)
    return Card(text="\n".join(lines), buttons=rows)


def ask_why_card(athlete: Person, change: PlanChange, units: Units) -> Card:
    """For the coach: what does the athlete read with the word that the plan stays as it is?"""
    plan, change_id = PlanId(change.plan_id), ChangeId(change.id)
    name = esc(athlete.name or tr("your athlete"), 40)
    lines = [
        tr("<b>Leave the plan of {name} as it is?</b>", name=name),
        *wish_lines(change, units),
        "",
        tr("Send in a few words why, or what would fit; {name} reads it.", name=name),
    ]
    rows: tuple[Row, ...] = (
        (key(tr("Leave it without a word"), DeclineWishUnsaid(plan, change_id)),),
        (key(tr("‹ Back"), LeaveDeclineWish(plan, change_id)),),
    )
    return Card(text="\n".join(lines), buttons=rows)


def left_card(athlete: Person, change: PlanChange, units: Units) -> Card:
    """For the coach: the plan stays, the athlete is told, with the words there are or with such as come after."""
    name = esc(athlete.name or tr("Your athlete"), 40)
    lines = [tr("<b>The plan stays as it is.</b>"), *wish_lines(change, units), ""]
    plan = key(tr("Plan"), OpenPlan(PlanId(change.plan_id)))
    inbox = key(tr("Inbox"), OpenInbox())
    if change.comment:
        lines.append(tr("{name} reads: “{comment}”", name=name, comment=esc(change.comment)))
        return Card(text="\n".join(lines), buttons=((inbox, plan),))
    lines.append(tr("{name} is told.", name=name))
    why = key(tr("Write why"), WriteInThread(PersonId(athlete.id), About.ALL))
    return Card(text="\n".join(lines), buttons=((why,), (inbox, plan)))


def declined_news(coach: Person, athlete_id: int, change: PlanChange, units: Units) -> Card:
    """For the athlete: their coach leaves the plan as it is, and what they say about it."""
    name = esc(coach.name or tr("Your coach"), 40)
    lines = [tr("<b>{name} leaves your plan as it is.</b>", name=name), *wish_lines(change, units)]
    if change.comment:
        lines += ["", tr("{name} writes: “{comment}”", name=name, comment=esc(change.comment))]
    ask = key(tr("Ask about it"), WriteInThread(PersonId(athlete_id), About.ALL))
    return Card(text="\n".join(lines), buttons=((ask, key(tr("Plan"), OpenPlan(PlanId(change.plan_id)))),))
