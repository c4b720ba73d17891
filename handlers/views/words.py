"""What is answered to plain words: what can be said, which reading is meant, which day is made easier."""

from domain.messages import Card
from domain.plan import DayType
from domain.units import Units
from domain.words.answers import Question
from handlers.buttons.words import ChooseReading, MakeDayEasier
from handlers.desk.week import OpenedWeek
from handlers.views.day_lines import run_words
from handlers.views.keys import key, rows_of
from handlers.views.text import esc
from handlers.wording.asking import label_words, question_words
from handlers.wording.door import tr
from handlers.wording.examples import example_cut, example_told
from handlers.wording.formats import short_weekday


def what_can_be_said(units: Units) -> str:
    """Nothing was understood: examples of what can be said."""
    examples = [
        tr("<i>what's today</i>, <i>next week</i>"),
        tr("<i>swap tue and fri</i>"),
        tr("<i>move the long run to sunday</i>"),
        f"<i>{example_cut(units)}</i>",
        tr("<i>make wednesday easier</i>"),
        f"<i>{example_told(units)}</i>",
        tr("<i>skip today</i>, <i>on holiday 3-10 May</i>, <i>I'm sick</i>"),
        tr("<i>why is tuesday a tempo?</i>"),
    ]
    return "\n".join(
        [
            tr("I didn't understand that, and nothing was changed. You can say, for example:"),
            *(f"• {example}" for example in examples),
            "",
            tr("/week shows your week, /help everything else."),
        ]
    )


def for_a_coach() -> str:
    """The same for a coach without a plan."""
    return tr(
        "I didn't understand that, and nothing was changed. /coach shows your athletes; /start makes a plan for "
        "yourself."
    )


def how_to_stop() -> str:
    """How messages are stopped."""
    return tr(
        "Reminders are switched off under /settings, Reminder. For a few days away, write for example <i>on holiday "
        "3-10 May</i>. /delete removes everything about you."
    )


def about_health() -> str:
    """The one answer to a question about health, whoever understood it."""
    return tr(
        "That is a question about your health, and I only know running plans. Please ask a doctor or a "
        "physiotherapist. With pain that changes how you run, fever or chest pain: stop, and see one soon. If you want "
        "to pause, write “I'm sick” or “I'm injured”, and the plan waits."
    )


def ask_back_card(question: Question, update_id: int, units: Units) -> Card:
    """Which reading is meant? `update_id` is that of the words."""
    buttons = (
        key(label_words(choice, units), ChooseReading(place, revision=update_id))
        for place, choice in enumerate(question.choices)
    )
    return Card(text=esc(question_words(question, units)), buttons=rows_of(buttons, 3))


def which_is_easier_card(opened: OpenedWeek) -> Card | None:
    """The runs still to come this week, each one tap from its gentler version; None where there is none."""
    rows = tuple(
        (
            key(
                f"{short_weekday(day.number)}: {run_words(day, opened.units, with_pace=False)}",
                MakeDayEasier(opened.plan_id, opened.number, day.number),
            ),
        )
        for day in opened.week.days
        if day.is_run and day.type is not DayType.RACE and opened.frame.is_open(day.number)
    )
    return Card(text=tr("Which day shall I make easier?"), buttons=rows) if rows else None


def thinking_card() -> Card:
    """While the language model reads."""
    return Card(text=tr("Let me think about that…"))


def from_the_model(answer: str) -> str:
    """What the language model answered to a question."""
    note = tr("<i>From the language model, for this plan. It changes nothing.</i>")
    return f"{esc(answer)}\n\n{note}"


def read_as(echo: str) -> str:
    """What the language model made of the words."""
    return tr("I read that as: <b>{words}</b>.", words=esc(echo))
