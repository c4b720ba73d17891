"""The questions in their order."""

from handlers.chat.onboarding.care import CARE
from handlers.chat.onboarding.clock import CLOCK
from handlers.chat.onboarding.days import DAYS
from handlers.chat.onboarding.fitness import PACE
from handlers.chat.onboarding.goal import GOAL
from handlers.chat.onboarding.health import HEALTH
from handlers.chat.onboarding.limits import LIMITS
from handlers.chat.onboarding.race import DATE, DISTANCE, NAME
from handlers.chat.onboarding.weekly import WEEKLY
from handlers.desk.draft import Draft
from handlers.desk.questions import Step

STEPS: tuple[Step, ...] = (DISTANCE, NAME, DATE, GOAL, PACE, WEEKLY, DAYS, CLOCK, HEALTH)
TOTAL = len(STEPS)
# With what is never asked, and can be said or edited all the same.
SAYABLE: tuple[Step, ...] = (*STEPS, LIMITS)
# What can change while a plan is in force: clock and health are the athlete's own and stand elsewhere, what the race is
# called changes no day.
CHANGEABLE: tuple[Step, ...] = (DISTANCE, DATE, GOAL, PACE, WEEKLY, DAYS, LIMITS, CARE)

_BY_NAME = {step.name: step for step in SAYABLE}


def step_named(name: str) -> Step:
    """The step of this name; the first one for a name of an older program."""
    return _BY_NAME.get(name, STEPS[0])


def step_before(step: Step) -> Step:
    """The question before; the first stays the first, and what is never asked stands behind the last."""
    return STEPS[max(STEPS.index(step) - 1, 0)] if step in STEPS else STEPS[-1]


def unanswered(draft: Draft) -> Step | None:
    """The first question without an answer; None when all are answered."""
    return next((step for step in STEPS if not step.done(draft)), None)
