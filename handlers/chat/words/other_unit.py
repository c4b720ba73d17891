"""A run logged in the wrong unit: "oops that was km, not miles" puts that run right, and switches nothing."""

import re
from datetime import timedelta

from domain.units import MM_PER_KM, MM_PER_MILE
from domain.words.clean import clean
from domain.words.day_refs import DayRef
from domain.words.intents import LogRun
from domain.words.lexicon.lookup import folded
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene

_KM, _MILES = r"(?:kms?|kilomet\w+|kilometer)", r"(?:miles?|mi|meilen|millas)"
_OTHER_UNIT = re.compile(
    r"(?:(?:oops|sorry|no|wait|argh|oh|ups|hang on|my mistake|correction)[ ,.!]+)*"
    r"(?:(?:that|it|this|those|they|i|das|es) (?:was|were|is|meant|mean|should (?:be|have been)|war(?:en)?)"
    r"(?: all| actually| really| in| supposed to be)* )?"
    rf"(?:(?P<km>{_KM})|(?P<mi>{_MILES}))(?:,? ?(?:not|instead of|and not|nicht) (?:in )?(?:{_KM}|{_MILES}))?"
    r"(?: (?:sorry|obviously|actually|of course))*[ .!]*"
)
_LATELY = timedelta(days=2)


async def take_other_unit(scene: Scene, text: str) -> bool:
    """Put the last run's length right where its unit was another; False for other words, and where no run is logged."""
    found = _OTHER_UNIT.fullmatch(folded(clean(text)))
    if found is None or not scene.is_own or not _is_of_a_run(found):
        return False
    logs = await scene.request.uow.logs.between(scene.athlete.id, scene.today - _LATELY, scene.today)
    ran = [log for log in logs if log.is_run and log.distance_mm]
    if not ran:
        return False
    log = max(ran, key=lambda each: each.date)
    was, now = (MM_PER_MILE, MM_PER_KM) if found["km"] else (MM_PER_KM, MM_PER_MILE)
    length = round(log.distance_mm / was * now)
    await do_what_was_said(scene, LogRun(day=DayRef(on=log.date), distance_mm=length, corrects=True))
    return True


def _is_of_a_run(found: re.Match[str]) -> bool:
    """Whether the words tell of what was, rather than name a unit: "kilometres, not miles!" switches."""
    return re.search(r"\b(?:was|were|meant|should|war|waren|oops|ups|mistake|correction)\b", found[0]) is not None
