"""What one answer means for the others."""

from dataclasses import replace

from domain.plan import RaceDistance
from handlers.desk.draft import JUST_FINISH, Draft
from handlers.desk.questions import Answer
from handlers.views.race import in_a_sentence
from handlers.wording.door import tr


def with_race(draft: Draft, race: RaceDistance) -> Answer:
    """Another distance; a goal time and how often it was raced belong to a distance, so they are asked again."""
    has_goal = draft.goal_s not in (None, JUST_FINISH)
    if draft.race is None or draft.race == race or (not has_goal and draft.experience is None):
        return Answer(replace(draft, race=race))
    before = in_a_sentence(draft.race, draft.shown_units)
    note = (
        tr("Your goal time was for the {race}, so I ask for it again.", race=before)
        if has_goal
        else tr("You told me how often you raced the {race}, so I ask for the goal again.", race=before)
    )
    return Answer(replace(draft, race=race, goal_s=None, goal_kept=False, experience=None), note=note)
