"""Another day that goes as the ones before it: "nothing done mon or today. wed will be the same"."""

import re
from collections.abc import Callable

from domain.words.answers import Question, Understood
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.tokens import plain
from domain.words.intents import RestDay, Several, SkipDay

_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|tomorrow|tmrw"
_SAME = re.compile(
    rf"[.,;!]+ *(?:and |so )?(?:(?P<day>{_DAY})(?:'?ll| will| is| looks| won'?t| prob\w*| likely| going to)*(?: be)? "
    rf"(?:the same|no different|no better)|(?:the )?same (?:for|on|with|goes for) (?P<on>{_DAY})|"
    rf"(?P<then>tomorrow|tmrw),? (?:the )?same)\b(?: i (?:guess|think)| probably| too| again)*[ .!]*$"
)


def the_same_then(heard: Heard, text: str, reader: Reader, read: Callable[[str], Heard]) -> Heard | None:
    """The days that were not run, with the one that will not be run either; None for other words."""
    said = plain(text)
    found = _SAME.search(said)
    if found is None or "?" in text:
        return None
    before = read(said[: found.start()])
    offered = before.answer.choices if isinstance(before.answer, Question) else ()
    likely = (before.value, *(each.label.values.get("intent") or read(each.text).value for each in offered))
    left = next((found_in for each in likely if (found_in := _skips(each))), ())
    days = reader.reading(f"skip {found['day'] or found['on'] or found['then']}", "en").days
    if len(days) != 1 or not left:
        return None
    skips = Several((*left, SkipDay(days[0].day)))
    return Heard(Understood(skips), language=heard.language, is_doubted=True, is_whole=True)


def _skips(said: object) -> tuple[SkipDay, ...]:
    """The days that are left out; none where anything else is said."""
    wishes = said.wishes if isinstance(said, Several) else (said,)
    left = tuple(SkipDay(each.day) for each in wishes if isinstance(each, SkipDay | RestDay))
    return left if len(left) == len(wishes) else ()
