"""A planned run that is named by its length, on a day that has none: "can we do the 50 minutes tonight?"

It is that run's day that changes; nothing is added to the week.
"""

import re

from domain.fitness import day_seconds, training_paces_of
from domain.plan import Day, DayType
from domain.units import MM_PER_MILE
from domain.words.answers import Ask, Question, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.intents import CutDay, MoveIntent, RunForTime
from handlers.chat.words.day_edits import week_and_day
from handlers.chat.words.scene import Scene
from handlers.desk.week import EditableWeek

# "The 50 minutes" stand in the plan; "50 minutes" may be any.
_NAMED = re.compile(
    r"\b(?:the|my|that|those|der|die|den|das|meine[nr]?|los|las|el|la|mis?) "
    r"(?:(?:easy|long|planned|short|little|next|lockeren?|langen?|geplanten?) )*(?:(?:run|one) of )?"
    r"(?:\d+(?:[.,]\d+)?|\w+(?:-\w+)?)[ -]?(?:min(?:ute?)?[ns]?|minutos|hours?|mi|miles?|milers?|kms?|k|kilomet\w+)\b"
    r"|\b(?:the|my) easy \d+\b",
    re.IGNORECASE,
)
# "Make the 50 minutes 40", "the last 5 miles": a length of a run, and no run.
_OF_A_RUN = re.compile(
    r"\b(?:make|cut|shorten|reduce|extend|change|last|first|extra|add|another|more|less|on top|as well|too|also|"
    r"instead of)\b(?! ?$)",
    re.IGNORECASE,
)
_NEAR_S, _NEAR_MM = 150, MM_PER_MILE // 2


async def run_named(scene: Scene, said: RunForTime | CutDay) -> MoveIntent | Question | None:
    """The move that is meant, or which of several; None where a length of that day is meant.

    Raises CoachError for a day that cannot be changed.
    """
    text = scene.request.text or ""
    if _NAMED.search(text) is None or _OF_A_RUN.search(text) or said.day.type is not None:
        return None
    opened, number = await week_and_day(scene, said.day)
    if opened.week.day(number).is_run:
        return None
    there = DayRef(on=opened.frame.date_of(number))
    open_runs = [opened.week.day(each) for each in opened.frame.open_days if each != number]
    same = [
        day for day in open_runs if day.is_run and day.type is not DayType.RACE and _is_of_length(opened, day, said)
    ]
    moves = [MoveIntent(DayRef(on=opened.frame.date_of(day.number)), there) for day in same]
    if len(moves) == 1:
        return moves[0]
    return ask(Ask.WHICH_OF_THEM, *(offer(each) for each in moves)) if moves else None


def _is_of_length(opened: EditableWeek, day: Day, said: RunForTime | CutDay) -> bool:
    if isinstance(said, CutDay):
        return abs(day.distance_mm - said.distance_mm) <= _NEAR_MM
    takes_s = day_seconds(day, training_paces_of(opened.head.inputs).easy_middle_s)
    return abs(takes_s - said.duration_s) <= _NEAR_S
