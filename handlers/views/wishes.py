"""What of a plan in force can be another, and the questions about it."""

from collections.abc import Sequence

from domain.messages import Card
from domain.records import PlanHead
from domain.units import Units, mm_from_km, mm_from_miles
from domain.words.answers import Question
from handlers.buttons.changing import AskWish, ChangeWhat, LimitWeek, MeanWish, PickWish
from handlers.buttons.kinds import PlanId
from handlers.buttons.plan import OpenPlan
from handlers.buttons.words import LeaveAsIs
from handlers.desk.draft import Draft
from handlers.desk.questions import Prompt, Step
from handlers.views.keys import Row, key, rows_of
from handlers.views.text import esc
from handlers.wording.asking import label_words, question_words
from handlers.wording.door import tr
from handlers.wording.formats import in_units, show_distance

# What is offered where a week is too much, as shares of it.
_LESS = (0.9, 0.8, 0.7)


def wish_screen(plan_id: int) -> str:
    """The name of the card."""
    return f"wish:{plan_id}"


def what_card(head: PlanHead, draft: Draft, steps: Sequence[Step]) -> Card:
    """What the plan is made for now, and what can be another: a line and a button a question."""
    plan = PlanId(head.id)
    lines = [tr("<b>What should be different?</b>"), ""]
    lines += [
        tr("{question}: <b>{answer}</b>", question=tr(step.title), answer=step.echo(draft))
        for step in steps
        if step.echo(draft)
    ]
    lines += ["", tr("You see first what a change would do. What is run stays as it is.")]
    buttons = (key(tr(step.title), AskWish(plan, step.name)) for step in steps)
    back = key(tr("‹ Back to the plan"), OpenPlan(plan))
    return Card(text="\n".join(lines), buttons=(*rows_of(buttons), (back,)))


def wish_card(head: PlanHead, step: Step, prompt: Prompt, said: str, serial: int, note: str = "") -> Card:
    """A question of a new plan about the plan in force; `said` is how it is now, `note` a line on top (HTML)."""
    plan = PlanId(head.id)
    rows: list[Row] = [
        tuple(key(label, PickWish(plan, step.name, value, revision=serial)) for label, value in row)
        for row in prompt.rows
    ]
    rows.append((key(tr("‹ Back"), ChangeWhat(plan)),))
    now = tr("Now: <b>{answer}</b>", answer=said) if said else ""
    return Card(text="\n\n".join(part for part in (note, prompt.text, now) if part), buttons=tuple(rows))


def limit_card(head: PlanHead, weekly_mm: int, units: Units) -> Card:
    """So much a week is too much: how much at most, a little or much below it."""
    plan = PlanId(head.id)
    now = round(in_units(weekly_mm, units))
    amounts = sorted({max(1, round(now * share)) for share in _LESS}, reverse=True)
    in_mm = mm_from_miles if units is Units.MI else mm_from_km
    buttons = [
        key(show_distance(in_mm(amount), units, 0), LimitWeek(plan, in_mm(amount)))
        for amount in amounts
        if amount < now
    ]
    text = tr(
        "{distance} a week is too much: how much at most? You see first what it does to the weeks ahead.",
        distance=show_distance(weekly_mm, units, 0),
    )
    return Card(text=text, buttons=(tuple(buttons), (key(tr("Leave it as it is"), LeaveAsIs()),)))


def which_wish_card(head: PlanHead, step: Step, question: Question, serial: int, units: Units) -> Card:
    """Several readings of an answer; each is a button."""
    plan = PlanId(head.id)
    rows: list[Row] = [
        (key(label_words(choice, units), MeanWish(plan, step.name, place, revision=serial)),)
        for place, choice in enumerate(question.choices)
    ]
    rows.append((key(tr("‹ Back"), AskWish(plan, step.name)),))
    return Card(text=esc(question_words(question, units)), buttons=tuple(rows))
