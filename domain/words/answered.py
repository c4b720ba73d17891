"""What a coach asks about one athlete's silence or flag: "has Samira answered?", "why is Ben flagged?"."""

import re
from collections.abc import Collection

from domain.words.grammar.tokens import plain
from domain.words.of_several import names_in

_LEAD = r"(?:(?:and|so|ok|hey|but|now)[ ,]+)*"
_DONE = (
    r"(?:answer(?:ed|ing)?|repl(?:y|ied)|respond(?:ed)?|react(?:ed)?|(?:get|got|gotten|come|came|write|wrote|written|"
    r"been) back(?: to)?)"
)
_MORE = (
    r"(?: (?:yet|already|so far|me|us|to (?:me|it|that|us|my (?:\w+ ){0,2}(?:message|question|"
    r"note|text))|about .+))*"
)
_ANSWERED = re.compile(
    rf"{_LEAD}(?:did|has|have|hasn't|didn't|does) (?P<who>\S+) (?:\w+ )?{_DONE}{_MORE}|"
    rf"{_LEAD}(?:any|is there an?|have i got an?)(?: \w+)? (?:answers?|repl(?:y|ies)|response|word|news) from "
    r"(?P<from>\S+)(?: yet)?|"
    rf"{_LEAD}what (?:did|has|was) (?P<what>\S+?)(?:'s)? (?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?){_MORE}"
)
_ANYBODY = re.compile(
    rf"{_LEAD}(?:(?:did|has|have) (?:any ?(?:one|body)|every ?(?:one|body)|they(?: all)?|all of them) {_DONE}{_MORE}|"
    rf"who (?:all )?(?:has |have |hasn'?t |didn'?t |has not |did not |still has to )?{_DONE}{_MORE}|"
    r"(?:any|are there any|what are the|show me the)(?: new)? (?:answers|replies|responses)(?: yet| so far)?)"
)
_FLAGGED = re.compile(
    rf"{_LEAD}(?:why (?:is|was|has|have|does|do|did) (?P<who>\S+) (?:\w+ )?(?:flag(?:ged)?|marked|highlighted|"
    r"on (?:the|my) list|at the top|in red|stand(?:ing)? out|want(?:ing)? a look|need(?:s|ing)? (?:a look|me)|"
    r"worth a look|look)(?: (?:here|there|up there|in (?:the|my) (?:list|inbox)|first))*|"
    r"(?:what(?:'s| is|s)|why) (?:the )?(?:flag|look|warning)(?: (?:on|with|for|about|of))? "
    r"(?P<with>\S+)|why (?:the )?(?:look|flag) (?:at|for|on) (?P<at>\S+))"
)


def asks_for_answer(text: str, names: Collection[str]) -> str | None:
    """Of whom it is asked whether they answered: a folded name, "" for all of them; None for anything else."""
    said = plain(text).rstrip(" ?.!")
    if _ANYBODY.fullmatch(said) and not names_in(said, names):
        return ""
    return _whose(_ANSWERED.fullmatch(said), names)


def asks_why_flagged(text: str, names: Collection[str]) -> str | None:
    """Of whom it is asked why they want a look; None for anything else."""
    return _whose(_FLAGGED.fullmatch(plain(text).rstrip(" ?.!")), names)


def _whose(found: re.Match[str] | None, names: Collection[str]) -> str | None:
    who = names_in(next((each for each in found.groups() if each), ""), names) if found is not None else ()
    return who[0] if len(who) == 1 else None
