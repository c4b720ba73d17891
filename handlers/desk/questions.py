"""What a question is: its words, its buttons, and how answers are read. Each room of questions fills in its own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from domain.words.answers import Question
from domain.words.in_english import answer_in_english
from handlers.desk.draft import Draft

# A button of a question: label and value; the value goes to the step's `press` (letters, digits and _ only).
Choice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Asking:
    """The moment a question is asked or answered: the draft so far, the time in UTC, and the asker's own date.

    `again` where "I don't know" was answered to this question already: the second time something is taken.
    """

    draft: Draft
    now: datetime
    today: date
    again: bool = False


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question as shown: Telegram HTML and rows of choices. `wants_location` adds a way to share where they are."""

    text: str
    rows: tuple[tuple[Choice, ...], ...] = ()
    wants_location: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """An understood answer. With `stay` the same question is drawn again (a toggle); `note` is said along with it.

    `answers_next` are words that answer the next question, too, where it asks just that: who does not run yet runs
    nothing a week.
    """

    draft: Draft
    stay: bool = False
    note: str = ""
    answers_next: str = ""


# A Question is asked with buttons, whose texts come back to `read`; None means not understood.
Outcome = Answer | Question | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question. `number` is what the person counts. `echo` says what was understood, "" while nothing was.

    `title`, `edit` (the label that leads back to it) and `guidance` are marked sentences, said where they are shown.

    `read` takes typed text and `press` a button's value; both may raise InputError with the sentence to show.
    `guidance` is said when an answer is not understood, and by /help. `locate` reads a shared location.
    """

    name: str
    number: int
    title: str
    edit: str
    prompt: Callable[[Asking], Prompt]
    read: Callable[[Asking, str], Outcome]
    press: Callable[[Asking, str], Outcome]
    echo: Callable[[Draft], str]
    done: Callable[[Draft], bool]
    guidance: str
    locate: Callable[[Asking, float, float], Outcome] | None = None

    def hear(self, asked: Asking, text: str) -> Outcome:
        """`read`, and what it does not understand once more as German or Spanish. Raises InputError."""
        outcome = self.read(asked, text)
        said = answer_in_english(text) if outcome is None else text
        return outcome if said == text else self.read(asked, said)
