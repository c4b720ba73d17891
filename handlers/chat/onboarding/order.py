"""The questions in their order."""

from handlers.chat.onboarding.clock import CLOCK
from handlers.chat.onboarding.days import DAYS
from handlers.chat.onboarding.fitness import PACE, WEEKLY
from handlers.chat.onboarding.goal import GOAL
from handlers.chat.onboarding.health import HEALTH
from handlers.chat.onboarding.race import DATE, DISTANCE, NAME
from handlers.desk.draft import Draft
from handlers.desk.questions import Step

STEPS: tuple[Step, ...] = (DISTANCE, NAME, DATE, GOAL, PACE, WEEKLY, DAYS, CLOCK, HEALTH)
TOTAL = len(STEPS)

_BY_NAME = {step.name: step for step in STEPS}


def step_named(name: str) -> Step:
    """The step of this name; the first one for a name of an older program."""
    return _BY_NAME.get(name, STEPS[0])


def step_before(step: Step) -> Step:
    """The question before; the first stays the first."""
    return STEPS[max(STEPS.index(step) - 1, 0)]


def unanswered(draft: Draft) -> Step | None:
    """The first question without an answer; None when all are answered."""
    return next((step for step in STEPS if not step.done(draft)), None)
