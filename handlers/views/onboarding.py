"""The questions about a plan as cards: asked, settled with their answer, retired without buttons; and the welcome."""

from collections.abc import Iterable, Sequence

from domain.messages import ButtonStyle, Card
from domain.records import PlanHead
from domain.units import Units
from domain.words.answers import Question
from domain.words.zones import city_of
from handlers.buttons.onboarding import (
    AnswerByLocation,
    AnswerQuestion,
    BeginAnew,
    EditAnswer,
    ForgetAnswers,
    GoOn,
    KeepAnswer,
    KeepPlan,
    PickAnswer,
    QuestionBefore,
)
from handlers.desk.draft import Draft
from handlers.desk.questions import Prompt, Step
from handlers.views.answers import raced_words
from handlers.views.keys import Row, key, rows_of
from handlers.views.text import esc
from handlers.wording.asking import label_words, question_words
from handlers.wording.door import tr, trn
from handlers.wording.formats import month_name, show_date, show_distance
from handlers.wording.names import race_title

# Answers whose plan is made, and what was understood at once.
ANSWERED_SCREEN, UNDERSTOOD_SCREEN = "answered", "understood"
START_SCREEN = "start"


def screen_of(step: Step) -> str:
    """The name under which a question's card is found again."""
    return f"ask:{step.name}"


def question_card(
    step: Step, prompt: Prompt, *, total: int, serial: int, said: str = "", is_first: bool = False, note: str = ""
) -> Card:
    """A question with its buttons, and the way back. `said` is the answer so far, `note` a line on top (HTML)."""
    rows: list[Row] = [
        tuple(key(label, AnswerQuestion(step.name, value, revision=serial)) for label, value in row)
        for row in prompt.rows
    ]
    if prompt.wants_location:
        rows.append((key(tr("Use my location"), AnswerByLocation(step.name, revision=serial)),))
    last = []
    if not is_first:
        last.append(key(tr("‹ Back"), QuestionBefore(step.name, revision=serial)))
    if said:
        last.append(key(tr("Keep it"), KeepAnswer(step.name, revision=serial)))
    if last:
        rows.append(tuple(last))
    # What is never asked has no number.
    head = tr("<i>Question {number} of {total}</i>", number=step.number, total=total) if step.number else ""
    so_far = tr("So far: <b>{answer}</b>", answer=said) if said else ""
    parts = (note, f"{head}\n{prompt.text}".strip(), so_far)
    return Card(text="\n\n".join(part for part in parts if part), buttons=tuple(rows))


def asked_back_card(step: Step, question: Question, serial: int, units: Units) -> Card:
    """Several readings of an answer; each is a button."""
    rows: list[Row] = [
        (key(label_words(choice, units), PickAnswer(step.name, place, revision=serial)),)
        for place, choice in enumerate(question.choices)
    ]
    rows.append((key(tr("‹ Back"), QuestionBefore(step.name, revision=serial)),))
    return Card(text=esc(question_words(question, units)), buttons=tuple(rows))


def settled_card(step: Step, draft: Draft) -> Card:
    """The answer in place of its question, with Edit."""
    return Card(text=_answer_line(step, draft), buttons=((key(tr("Edit"), EditAnswer(step.name)),),))


def answered_card(step: Step, draft: Draft) -> Card:
    """The answer once the plan is made: nothing is edited here any more."""
    return Card(text=_answer_line(step, draft))


def understood_card(head: str, before: Draft, draft: Draft, steps: Iterable[Step]) -> Card:
    """What a sentence said, a line and an Edit button for each question answered; `before` is the draft till then."""
    filled = [step for step in steps if step.done(draft) and step.echo(draft)]
    lines = [_answer_line(step, draft) for step in filled]
    lines += told_ahead(before, draft)
    return Card(text="\n".join([f"<b>{head}</b>", *lines]), buttons=edit_rows(filled))


def _answer_line(step: Step, draft: Draft) -> str:
    return tr("{question}: <b>{answer}</b>", question=tr(step.title), answer=step.echo(draft))


def told_ahead(before: Draft, draft: Draft) -> list[str]:
    """What is new of questions that are still open: races before, the longest run, how many days, a place, an age."""
    lines = []
    if draft.weekly_mm is None and draft.longest_run_mm not in (None, before.longest_run_mm):
        length = show_distance(draft.longest_run_mm, draft.shown_units)
        lines.append(tr("Longest run: <b>{distance}</b>", distance=length))
    if draft.race_date is None and draft.race_month not in (None, before.race_month):
        lines.append(tr("In <b>{month}</b>; which day, I ask", month=month_name(draft.race_month)))
    if not draft.days_done and draft.days not in (frozenset(), before.days):
        lines.append(
            trn("<b>{count} day</b> a week; which, I ask", "<b>{count} days</b> a week; which, I ask", len(draft.days))
        )
    if draft.reminder_when is None and draft.zone not in (None, before.zone):
        lines.append(tr("Clock: <b>{city} time</b>", city=city_of(draft.zone)))
    if draft.goal_s is None and draft.experience not in (None, before.experience):
        lines.append(tr("Experience: <b>{experience}</b>", experience=raced_words(draft.experience)))
    if draft.easy_only is None and draft.careful and not before.careful:
        lines.append(tr("Your age: <b>gentler steps</b>, one workout a week at most"))
    return lines


def edit_rows(steps: Sequence[Step]) -> tuple[Row, ...]:
    """The ways back to questions, two in a row."""
    return rows_of((key(tr(step.edit), EditAnswer(step.name)) for step in steps), 2)


def paused_card() -> Card:
    """The conversation waits."""
    return Card(
        text=tr("All right, later then. Your answers are kept: /start goes on where you stopped."),
        buttons=((key(tr("Go on"), GoOn()), key(tr("Forget my answers"), ForgetAnswers())),),
    )


def welcome_text() -> str:
    """The first words."""
    return tr(
        "<b>Welcome to Milepost.</b> I coach runners in this chat: a few questions, and you have a plan for your race, "
        "week by week. Tap an answer or write your own; Back and Edit are always there. /cancel keeps your answers for "
        "later, /help explains any question. If you coach other runners, send /coach."
    )


def coach_welcome_card(note: str) -> Card:
    """A coach without a plan of their own is back."""
    text = tr("<b>Welcome back.</b> /coach shows your athletes and what waits for you.")
    return Card(text=_under(note, text), buttons=((key(tr("Make a plan for myself"), BeginAnew()),),))


def has_plan_card(head: PlanHead, units: Units, note: str) -> Card:
    """There is a plan already."""
    text = tr(
        "You have a plan for <b>{race}</b> on {date}. A new plan takes its place; the old one stays readable under "
        "/plan. Which shall it be?",
        race=esc(race_title(head.inputs, units), 60),
        date=show_date(head.inputs.race_date),
    )
    return Card(
        text=_under(note, text),
        buttons=(
            (key(tr("Keep my plan"), KeepPlan(), style=ButtonStyle.PRIMARY),),
            (key(tr("Make a new plan"), BeginAnew()),),
        ),
    )


def go_on_card(answered: int, total: int, note: str) -> Card:
    """Some questions are answered already."""
    text = trn(
        "Welcome back. You have answered {count} of {total} questions; shall we go on?",
        "Welcome back. You have answered {count} of {total} questions; shall we go on?",
        answered,
        total=total,
    )
    return Card(
        text=_under(note, text),
        buttons=(
            (key(tr("Go on"), GoOn(), style=ButtonStyle.PRIMARY),),
            (key(tr("Forget my answers"), ForgetAnswers()),),
        ),
    )


def _under(note: str, text: str) -> str:
    return f"{note}\n\n{text}" if note else text
