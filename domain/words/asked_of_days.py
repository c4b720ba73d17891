"""Two days asked about in one sentence, and what the coach said: "what do I run tomorrow and Thursday?"."""

import re
from datetime import date

from domain.words.day_refs import DayRef, parse_day_ref
from domain.words.grammar.tokens import plain

_DAY = r"(?:today|tomorrow|(?:(?:this|next|on) )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)"
_LEAD = r"(?:(?:so|and|ok|okay|hey|hi|coach|please)[, ]+)*"
_TWO = re.compile(
    rf"{_LEAD}(?:what(?:'s|s| is| are)?(?: (?:do|have|am|should|will|shall) i(?: (?:have|got|run|running|do|"
    rf"doing|to run|"
    rf"supposed to (?:run|do)))*)?(?: on| planned| there)?(?: for)?|show me|do i run) (?:on "
    rf")?(?P<one>{_DAY})(?:'s run)? "
    rf"(?:and|&|or) (?:on )?(?P<other>{_DAY})(?:'s run)?(?: please)?"
)
_COACH_SAID = re.compile(
    rf"{_LEAD}(?:what (?:did|has|does|was|is) (?:my |the )?coach (?:\w+ )?(?:say|said|saying|write|written|wrote|"
    rf"tell me|"
    r"told me|answer|answered|reply|replied|comment)|what (?:my |the )?coach (?:said|wrote)|(?:is there |are "
    r"there |have i "
    r"got |do i have )?any (?:new )?(?:messages?|word|news|answers?|reply) from (?:my |the )?coach|(?:did|has) "
    r"(?:my |the )?"
    r"coach (?:say|said|write|written|answer|answered|reply|replied)(?: (?:anything|something|to me|me|back|yet))*|"
    r"(?:show(?: me)? )?(?:the |my )?(?:messages?|words) (?:from|of) (?:my |the )?coach)(?: (?:to me|lately|"
    r"today|about "
    r"(?:it|that|this|my \w+)|again))*"
)


def two_days_asked(text: str, today: date) -> tuple[DayRef, DayRef] | None:
    """The two days; None for any other sentence."""
    found = _TWO.fullmatch(plain(text).strip(" ?.!"))
    if found is None:
        return None
    one, other = parse_day_ref(found["one"], today), parse_day_ref(found["other"], today)
    return (one, other) if one is not None and other is not None and one != other else None


def asks_what_coach_said(text: str) -> bool:
    """Whether an athlete wants to read what their coach wrote."""
    return _COACH_SAID.fullmatch(plain(text).strip(" ?.!")) is not None
