"""A day that shall be, or be again, as it is planned: "keep Thursday as it is", "Sunday back to its normal length"."""

import re

from domain.words.grammar.reading import Reading
from domain.words.grammar.same_again import same_again
from domain.words.intents import MoveIntent
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import KeepAsIs, SameAgain

_LEAD = (
    r"^(?:(?:please|pls|can|could|shall|should|we|i|you|just|i'?d|i'?ll|rather|like|want|to|no|ok|okay|actually|so|"
    r"let'?s|then)[, ]+)*"
)
_LENGTH = r"(?:length|distance|time|duration|size|run|plan|thing)"
_NORMAL = r"(?:normal|usual|original|planned|full|old|proper|regular|previous)"
_KEEP = re.compile(
    rf"{_LEAD}(?:keep|leave|stick (?:with|to)) (?:\w+(?:'s)? ){{1,5}}?(?:exactly |just )?"
    rf"(?:as (?:it|they) (?:is|are|was|were)(?: planned)?|as (?:is|planned|usual|normal)|alone|"
    rf"the same(?: {_LENGTH})?|unchanged|where it is|"
    rf"(?:at |to )?(?:the |its )?{_NORMAL} {_LENGTH})(?: please| then| now| after all| for now)*$"
    rf"|^(?:\w+(?:'s)? ){{1,4}}?(?:stays?|can stay|should stay|is to stay) (?:put|as (?:it|they) (?:is|are|was)|"
    rf"the same|where it is|unchanged)$"
    rf"|{_LEAD}(?:don'?t|do not|dont) (?:touch|change|alter|mess with) (?:\w+(?:'s)? ){{1,4}}?\w+$"
)
_BACK = re.compile(
    rf"\bback (?:to|at|on) (?:(?:its|the|it'?s|his|her) )?{_NORMAL} {_LENGTH}\b|\bback (?:to )?(?:how|what|as) (?:it|"
    rf"they) (?:was|were)\b"
    rf"|\b(?:get|have|want|give me|restore|take) (?:the |my )?{_NORMAL}(?: {_LENGTH})? [\w' ]{{3,20}}? back\b"
    rf"|\b(?:make|put|set) [\w' ]{{3,20}}? (?:the )?{_NORMAL}(?: {_LENGTH})? again\b"
    rf"|\b(?:put|make|set|change|turn|bring) (?:\w+(?:'s)? ){{1,4}}?back to (?:its )?{_NORMAL}\b"
)
_BACK_THERE = re.compile(
    rf"{_LEAD}(?:(?:put|have|keep|leave|move|want) )+(?:the |my )?(?P<run>long run|long one|tempo|intervals|easy run)"
    rf" (?:back )?(?:where it (?:is|was)|(?:on|to) (?:\w+day|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\b)"
    r"(?: (?:please|then|after all|again|as planned|instead))*$"
)
# "Leave it on Friday" leaves nothing out.
_IT_THERE = re.compile(
    rf"{_LEAD}(?:keep|leave|have) (?:it|that|this|the run|that run|that one|this one|mine) (?:on|to|for) "
    r"(?:the |this |next )?\w+(?: (?:please|then|after all|instead|as planned|as it (?:is|was)|for now|thanks?))*[.! "
    r"]*$"
)
# Who is well, home, or counts kilometres again is another story.
_ELSE = (
    *(M.RAN, M.ILL, M.PAIN, M.INJURY, M.BODY, M.SKIP, M.DISTANCE, M.DURATION, M.SHARE, M.WEEK, M.WEEKEND, M.EVERY),
    *(M.ALWAYS, M.NO_MORE, M.SWAP, M.GOAL, M.PACE, M.CLOCK, M.TIME),
)


def stays_as_it_is(words: str, r: Reading) -> KeepAsIs | MoveIntent | SameAgain | None:
    """The one run that is to stand as planned, or the week that is to come again; None for any other sentence."""
    if (again := same_again(words)) is not None:
        return again
    first = re.split(r"[,.;]\s", words)[0]
    plain = {each.day for each in r.days if each.day.type is None}
    kinds = [each.day for each in r.days if each.day.type is not None]
    is_else = any(token.has(*_ELSE) and token.text != "back" for token in r.tokens)
    if r.asks or is_else or len(plain) > 1 or len(kinds) > 1 or not (plain or kinds):
        return None
    there = _BACK_THERE.match(first)
    if there is not None and kinds and plain and " instead" not in first:
        # "Keep the long run on Sunday": where it stands there, nothing has to be moved.
        return MoveIntent(kinds[0], plain.pop())
    day = plain.pop() if plain else kinds[0]
    if _BACK.search(first) is not None or (there is not None and first.endswith("was")):
        return KeepAsIs(day, is_back=True)
    if day.type is None and _IT_THERE.match(words) is not None:
        return KeepAsIs(day)
    return KeepAsIs(day) if _KEEP.match(first) is not None else None
