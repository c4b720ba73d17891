"""Buttons of the questions about a plan; `revision` is the serial of the question card they stand on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from handlers.buttons.codec import Between, ButtonData, button


class GoalChoice(StrEnum):
    """What to do with a goal out of reach."""

    LIKELY = "likely"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class QuestionButton(ButtonData):
    """About one question, by the name of its step."""

    step: str


@button("q")
@dataclass(frozen=True, slots=True)
class AnswerQuestion(QuestionButton):
    """One of a question's own answers."""

    value: str


@button("q_pick")
@dataclass(frozen=True, slots=True)
class PickAnswer(QuestionButton):
    """One reading of an answer that had several."""

    place: Annotated[int, Between(0, 99)]


@button("q_back")
@dataclass(frozen=True, slots=True)
class QuestionBefore(QuestionButton):
    """To the question before."""


@button("q_keep")
@dataclass(frozen=True, slots=True)
class KeepAnswer(QuestionButton):
    """The answer given before stays."""


@button("q_where")
@dataclass(frozen=True, slots=True)
class AnswerByLocation(QuestionButton):
    """Ask the phone for its location."""


@button("q_edit")
@dataclass(frozen=True, slots=True)
class EditAnswer(QuestionButton):
    """Ask a settled question again."""


@button("q_go")
@dataclass(frozen=True, slots=True)
class GoOn(ButtonData):
    """Go on after a pause."""


@button("q_drop")
@dataclass(frozen=True, slots=True)
class ForgetAnswers(ButtonData):
    """Forget unfinished answers."""


@button("q_stay")
@dataclass(frozen=True, slots=True)
class KeepPlan(ButtonData):
    """Keep the plan that is there."""


@button("q_new")
@dataclass(frozen=True, slots=True)
class BeginAnew(ButtonData):
    """Make a new plan."""


@button("q_start")
@dataclass(frozen=True, slots=True)
class StartOn(ButtonData):
    """Start on another day."""

    on: date


@button("q_kinder")
@dataclass(frozen=True, slots=True)
class TakeKinder(ButtonData):
    """A race that the weeks do build up to: `mm` is its distance."""

    mm: int
    on: date


@button("q_goal")
@dataclass(frozen=True, slots=True)
class ChooseGoal(ButtonData):
    """A goal out of reach: take the likely one, or keep it."""

    choice: GoalChoice


@button("q_make")
@dataclass(frozen=True, slots=True)
class CreatePlan(ButtonData):
    """Create the plan."""
