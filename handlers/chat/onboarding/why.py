""" "Why only 14 miles?" before the plan is made: what shapes that run in the plan that would be."""

from datetime import date

from domain.errors import InputError
from domain.explaining.which_run import longest_ahead, run_of_length
from domain.explaining.why import FourWeeksRun, why
from domain.words.answers import Understood
from domain.words.grammar.read import read_sentence
from domain.words.intents import WhyIntent
from handlers.desk.draft import Draft
from handlers.desk.outlook import outlook
from handlers.views.summary import why_words


def why_of_draft(draft: Draft, text: str, today: date) -> str:
    """What shapes the run that is asked about (safe HTML); "" where no reason is asked for, or no plan can be made."""
    said = read_sentence(text, today, draft.shown_units).answer
    if not isinstance(said, Understood) or not isinstance(said.value, WhyIntent):
        return ""
    try:
        plan = outlook(draft.inputs()).plan
    except InputError:
        return ""
    length = said.value.distance_mm
    on = (run_of_length(plan, length, plan.inputs.start) if length else None) or longest_ahead(plan, plan.inputs.start)
    if on is None:
        return ""
    week = plan.week(plan.week_of(on))
    # Nothing of it is run yet: the weeks before are spoken of as planned.
    planned = FourWeeksRun(best_week=0.0, longest=0.0, is_known=False)
    reasons = why(plan, week, on.isoweekday(), lately=planned)
    return why_words(on, week.day(on.isoweekday()), reasons, draft.shown_units)
