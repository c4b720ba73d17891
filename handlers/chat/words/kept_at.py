"""What a run that is previewed shall be kept at or under, in the words of a wish for its length."""

import re

from domain.editing.operations import MoveDay
from domain.fitness import day_seconds, training_paces_of
from domain.words.intents import Intent, RunForTime, ShortAnswer
from domain.words.topics import Word
from handlers.actions.log_run import planned_on
from handlers.buttons.edits import ApplyOperation
from handlers.chat.words.answers import answer
from handlers.chat.words.scene import Scene

_KEPT_AT = re.compile(r"^(?:please )?(?:keep|leave|have) (?:it|that) (?:at|to) ")
# A limit in miles could make it longer: that is left to be asked.
_KEPT_UNDER = re.compile(
    r"^(?:please )?(?:keep|leave|have|make|cap) (?:it|that) (?:to |at )?(?:under|below|within|less than|shorter than|"
    r"at most|max(?:imum)?|no (?:more|longer) than)(?: of)? (?=(?:about |half )?(?:an?|one|\d+) ?(?:h\b|hours?|min))"
)
_AN_HOUR = re.compile(r"\b(?:an|one|1) ?(?:h|hour)\b")
_HALF_AN_HOUR = re.compile(r"\bhalf an hour\b")


def as_made(rest: str) -> str:
    """ "Keep it at three miles", "keep it under an hour": as it is said of a run that is to be so long."""
    under = _KEPT_UNDER.sub("make it at most ", rest)
    if under != rest:
        return _AN_HOUR.sub("60 min", _HALF_AN_HOUR.sub("30 min", under))
    return _KEPT_AT.sub("make it ", rest)


async def agreed_within(scene: Scene, draft: ApplyOperation, wish: Intent | None) -> bool:
    """ "Ok but keep it under an hour" of a run that is moved and takes less anyway: that is a yes."""
    operation = draft.operation
    if not (isinstance(wish, RunForTime) and wish.at_most and isinstance(operation, MoveDay)) or scene.head is None:
        return False
    inputs = scene.head.inputs
    planned = await planned_on(scene.request.uow, scene.athlete.id, inputs.date_of(draft.week, operation.day))
    if planned is None or not planned.day.is_run:
        return False
    takes_s = day_seconds(planned.day, training_paces_of(inputs).easy_middle_s)
    return takes_s <= wish.duration_s and await answer(scene, ShortAnswer(Word.YES))
