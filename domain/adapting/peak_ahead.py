"""What the biggest week ahead comes to, from what was run."""

from domain.adapting.next_week import next_week
from domain.adapting.training_log import TrainingLog
from domain.plan import Plan, Week

# So much less, in miles, is another peak.
_WORTH_MILES = 1.5


def peak_ahead(plan: Plan, coming: int, log: TrainingLog, *, outline: bool) -> Week | None:
    """The biggest week from week `coming` on, as they come out of what was run; None where the plan's stands.

    `outline` says that week `coming` has never been generated.
    """
    proposal = next_week(plan, coming, log, outline=outline)
    if proposal.replanned is None:
        return None
    ahead = [proposal.week, *(week for week in proposal.replanned.plan.weeks if week.number > coming)]
    biggest = max(ahead, key=lambda week: week.distance_mm)
    planned = max(week.miles for week in plan.weeks if week.number >= coming)
    return biggest if biggest.miles < planned - _WORTH_MILES else None
