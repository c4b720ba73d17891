"""What one answer means for the others."""

from dataclasses import replace

from domain.plan import RaceDistance
from handlers.desk.draft import JUST_FINISH, Draft
from handlers.desk.questions import Answer
from handlers.views.race import in_a_sentence
from handlers.wording.door import tr


def with_race(draft: Draft, race: RaceDistance) -> Answer:
    """Another distance; a goal time belongs to the distance it was meant for, so it is asked again."""
    if draft.race is None or draft.race == race or draft.goal_s in (None, JUST_FINISH):
        return Answer(replace(draft, race=race))
    return Answer(
        replace(draft, race=race, goal_s=None, goal_kept=False),
        note=tr(
            "Your goal time was for the {race}, so I ask for it again.",
            race=in_a_sentence(draft.race, draft.shown_units),
        ),
    )
