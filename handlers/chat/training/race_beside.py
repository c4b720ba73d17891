"""The result of the race sent while the numbers of another day's run are asked for: it is the race's all the same."""

import re
from dataclasses import replace
from datetime import date, timedelta

from domain.adapting.finish_time import is_finish_time, likely_finish_s
from domain.records import PlanHead
from domain.words.clean import clean
from domain.words.lexicon.lookup import folded
from domain.words.run_words import RunWords
from handlers.chat.request import Request
from handlers.desk.raced import just_raced

_NAMES_IT = re.compile(
    r"\b(?:race|raced|rennen|wettkampf|carrera|"
    r"(?:the|my|our|das|mein|el|la|mi) (?:half|marathon|medio|10 ?k|5 ?k|event))\b"
)
# Two lengths so near are the same race.
_SAME_RACE_MM = 400_000
# So long after race day a time that is told alone is that of the race.
_FRESH = timedelta(days=2)


async def of_the_race(request: Request, run: RunWords, asked_on: date) -> tuple[RunWords, PlanHead] | None:
    """The run as the race of the plan, where the one that was asked for, of `asked_on`, is another and it can only be
    that: it names the race, or is as long as it, and the race was run since; None for the run that was asked for."""
    head = await just_raced(request.uow, request.person, request.today)
    if head is None or asked_on == head.inputs.race_date or run.part is not None:
        return None
    known = await request.uow.logs.get(request.person.id, head.inputs.race_date)
    is_named = _NAMES_IT.search(folded(clean(request.text or ""))) is not None
    is_fresh = asked_on < head.inputs.race_date or request.today - head.inputs.race_date <= _FRESH
    if not is_named and (not is_fresh or (known is not None and known.duration_s is not None)):
        return None
    race_mm, seconds = head.inputs.race.distance_mm, run.duration_s
    if run.distance_mm is not None and abs(run.distance_mm - race_mm) > _SAME_RACE_MM:
        return None
    if seconds is not None:
        seconds = likely_finish_s(head.inputs, seconds)
        if not is_finish_time(head.inputs, seconds):
            return None
    elif not is_named:
        return None
    return replace(run, duration_s=seconds), head
