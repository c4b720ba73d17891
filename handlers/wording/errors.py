"""The sentence for an error that a person can put right, in their language and units."""

from collections.abc import Mapping

from domain.adapting.recorded.recorded_run import RunFileProblem
from domain.errors import (
    AnswerProblem,
    AnyProblem,
    CoachError,
    DateProblem,
    EditProblem,
    FitnessProblem,
    GoalProblem,
    HabitProblem,
    JsonProblem,
    LimitProblem,
    PhaseProblem,
    RaceProblem,
    RunProblem,
    TemplateProblem,
    WeekProblem,
)
from domain.portable.strict import PortableError
from domain.told import Code
from domain.units import Units
from handlers.wording import errors_documents, errors_edits, errors_inputs, recorded
from handlers.wording.door import mark
from handlers.wording.telling import Table, tell


class Ready(Code):
    """What is a sentence already, made where it was raised."""

    SENTENCE = "sentence"


class RefusedError(CoachError):
    """A refusal of the chat's own: `raise RefusedError(tr("Pick two different days."))`."""

    def __init__(self, sentence: str) -> None:
        super().__init__(Ready.SENTENCE, sentence=sentence)


_READY: Table = {Ready.SENTENCE: lambda sentence: sentence}
_ANYWHERE: Table = {
    AnyProblem.NOT_YOURS: mark("That plan isn't yours."),
    AnyProblem.WEEK_CHANGED: mark(
        "Somebody else changed that in the same moment, so nothing was done. Look again, then try once more."
    ),
    AnyProblem.PLAN_CHANGED: mark("The plan has changed since, so nothing was applied. Look at the proposal again."),
    AnyProblem.PHASES_CHANGED: mark("The plan has changed since, so nothing was applied. Look at the phases again."),
    AnyProblem.SAVED_MEANWHILE: mark(
        "Somebody else saved this week while you were editing. Look at the difference and choose."
    ),
    AnyProblem.INVITE_USED: mark("This invite has already been used. Ask your coach for a new one."),
}
ERRORS: Mapping[type[Code], Table] = {
    Ready: _READY,
    AnyProblem: _ANYWHERE,
    RaceProblem: errors_inputs.RACES,
    DateProblem: errors_inputs.DATES,
    GoalProblem: errors_inputs.GOALS,
    FitnessProblem: errors_inputs.FITNESS,
    HabitProblem: errors_inputs.HABITS,
    LimitProblem: errors_inputs.LIMITS,
    PhaseProblem: errors_inputs.PHASES,
    EditProblem: errors_edits.EDITS,
    TemplateProblem: errors_edits.TEMPLATES,
    WeekProblem: errors_edits.WEEKS,
    RunProblem: errors_edits.RUNS,
    RunFileProblem: recorded.PROBLEMS,
    JsonProblem: errors_documents.DOCUMENTS,
    AnswerProblem: errors_documents.ANSWERS,
}
"""Every error's sentence, by the kind of its code."""


def said(error: CoachError, units: Units) -> str:
    """The plain sentence that says what is wrong and what to send instead; not yet safe for HTML."""
    sentence = tell(error.told, units, ERRORS)
    return f"{error.field}: {sentence}" if isinstance(error, PortableError) else sentence
