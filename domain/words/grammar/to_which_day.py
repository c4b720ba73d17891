"""The day that a run shall go to, said beside others: one of two, the weekend but not Sunday, the one that would suit.

"Put that run on Monday or Wednesday, whichever is better", "it has to go somewhere else, Saturday would suit me".
"""

import re

from domain.plan import DayType
from domain.words.day_refs import DayRef
from domain.words.grammar.days_of_part import days_of_part
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import DAY, RUN, WEEKDAY
from domain.words.intents import MoveIntent
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import FindDays

_PART = r"(?: (?:morning|afternoon|evening|night|lunchtime|instead))?"
_AIM = rf"(?:the )?{DAY}{_PART}"
_MOVES = re.compile(
    r"\b(?:move|moved|put|shift|shifted|push|bring|switch|reschedule|slot|squeeze|fit|go|do it|run it|do that|"
    r"do (?:the|my) \w+)\b"
)
_WHICHEVER = re.compile(
    r"\b(?:whichever|whatever (?:is|suits|works|you)|you (?:choose|pick|decide)|your (?:call|choice|pick)|up to you|"
    r"(?:is it|would it be|which is|what'?s|which would be|is) better|either (?:is|works|will|would)|(?:don'?t|"
    r"doesn'?t) (?:mind|matter))\b"
)
_ONE_OF_TWO = re.compile(
    rf"\b(?:to|on|onto|for|till?|until|either|instead)(?: either)? (?P<one>{_AIM}),? or (?:on |to )?(?P<other>{_AIM})"
    rf"(?! (?:to|onto|on) (?:the )?{DAY})"
)
_FINE = (
    r"(?: (?:is|are|would be|will be|would|will|could|both|also|equally))*(?: (?:works?|suits?|do|fine|ok|okay|good|"
    r"possible|alright|great|better|me|for me|too|free))+"
)
# "Thursday won't work, either Wednesday or Friday is fine", "I can do Friday or Saturday instead of Thursday".
_EITHER_FINE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:either )?(?P<one>{_AIM}) or (?P<other>{_AIM}){_FINE}[?.! ]*$",
        (
            rf"\b(?:do|run|manage|have|use) (?:it )?(?:on )?(?:either )?(?P<one>{_AIM}) or (?:on )?(?P<other>{_AIM}) "
            rf"(?:instead of|rather than|in place of) (?={DAY})"
        ),
    )
)
_BETTER_THAN = re.compile(
    rf"(?P<aim>{_AIM}) (?:(?:would|will|is|be|suits?|works?|me|for me|much|far|a lot) )*better than "
    rf"(?P<day>{DAY})"
    rf"(?: for (?:the |my )?(?:{RUN}))?[?.! ]*$"
)
_WEEKEND = r"(?:to|till?|until|for|at|on|over)(?: (?:the|this|next))? weekend"
_NOT_THEN = (
    r"[,;.-]* ?(?:but |just |only |and )*(?:not|except(?: for)?|no)(?: on| the)? "
    rf"(?P<but>{WEEKDAY})(?: (?:though|please|then|because.*|as .*))*[?.! ]*$"
)
_WEEKEND_BUT = re.compile(rf"\b{_WEEKEND}{_NOT_THEN}")
_WOULD_SUIT = (
    r"(?:(?: (?:would|will|could|might|should|'d))?(?: (?:also|actually|probably))? (?:suits?|works?)|"
    r"(?: (?:would|could|might) be|'d be) (?:much |far |a lot |really |probably )?(?:good|better|best|fine|ok|okay|"
    r"ideal|perfect|great|easier|possible)|(?: (?:is|looks|seems)|'s) (?:much |far |a lot )?(?:better|best|easier|"
    r"ideal|perfect))\b(?: (?:me|us|for me|better|best|fine|well|instead|much|a lot|please|too))*"
)
_PREFERRED = r"\b(?:ideally|preferably|maybe|perhaps|if possible|hopefully|best|say)(?: on| to)?"
_SUITS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<aim>{_AIM}){_WOULD_SUIT}[?.! ]*$",
        rf"{_PREFERRED} (?P<aim>{_AIM})(?: (?:if possible|please))*[?.! ]*$",
        (
            r"\b(?:i could|i can|could i|can i|i'd|i'll)(?: \w+)? (?:do|run|manage|fit|make)(?: in)? (?:it|the run|"
            rf"that|the session)(?: in| on)* (?P<aim>{_AIM})(?: instead)?[?.! ]*$"
        ),
    )
)
_HAS_TO_GO = re.compile(
    r"\b(?:somewhere else|elsewhere|(?:an)?other day|(?:has|have|needs?|got|must)(?: to)? (?:move|be moved|moving|go|"
    r"shift|shifting)|can'?t|cannot|won'?t|unable|not possible|impossible|is out|come up|came up|no good|"
    r"doesn'?t (?:work|suit)|no longer works?|night shift|late shift|working late)\b"
)
_NO_GOOD = re.compile(rf"\b(?:not|never|no|isn'?t|wouldn'?t|won'?t|neither)(?: \w+){{0,2}} {DAY}\b(?=[^,.;]*$)")
# Whether the two runs are too near each other then is what the preview of the move shows.
_TOO_NEAR = r"(?:a bit |much |far |way )?too (?:close|near|soon|tight)"
_BESIDE_IT = rf"(?:(?: (?:to|before|after))?(?: the| my)? (?:{RUN}|{DAY}'?s?(?: (?:{RUN}|one))?))"
_OR_TOO_NEAR = re.compile(
    rf",? or (?:is|would|will|are)(?: (?:that|it|this|they))?(?: be)? {_TOO_NEAR}{_BESIDE_IT}?[?.! ]*$"
)
_WHICH = (
    rf"(?:the |my )?(?P<run>{RUN}|{DAY}'?s?(?: (?:easy |long )?(?:run|one|session|workout))?|it|that|"
    r"\d+ ?(?:min(?:ute)?s?|mi|miles?|miler|km?))"
)
_GOES_THERE = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b(?:is|would|will|could) (?P<aim>{_AIM}) (?:be )?(?:also )?(?:ok|okay|fine|good|possible|alright|all "
            rf"right|better) for {_WHICH}[?.! ]*$"
        ),
        rf"\b(?:do|run|move|put|shift|have|push) {_WHICH} (?:on|to|till?|until) (?P<aim>{_AIM})[?.! ]*$",
    )
)
_IS_TOO_NEAR = re.compile(
    rf"\b(?:is|would|will) (?P<aim>{_AIM}) (?:be )?{_TOO_NEAR}{_BESIDE_IT} (?:for|to (?:do|run)) {_WHICH}[?.! ]*$"
)
_ELSE = (
    *(M.EVERY, M.ALWAYS, M.NO_MORE, M.SWAP, M.RAN, M.DONE, M.MISSED, M.DISTANCE, M.DURATION, M.SHORTEN, M.EASIER),
    *(M.REMIND, M.RACE, M.MY_RACE, M.PAIN, M.INJURY, M.ILL, M.NAME, M.WHY, M.AWAY),
)


def to_which_day(words: str, r: Reading, reader: Reader) -> FindDays | MoveIntent | None:
    """The one run that goes, and the days that it may go to; None for any other sentence (`r` is of all the words)."""
    # "The 50 minutes" are what the run is known by.
    if any(token.has(*_ELSE) and not token.has(M.DURATION) for token in r.tokens):
        return None
    if (found := _WEEKEND_BUT.search(words)) is not None and _MOVES.search(words):
        but = _days(found["but"], r, reader)
        run = _run(f"{words[: found.start()]} {words[found.end() :]}", r, reader)
        aims = [each for each in _days("saturday and sunday", r, reader) if each not in but]
        return MoveIntent(run, aims[0]) if run is not None and len(aims) == 1 and run != aims[0] else None
    goes = (_MOVES.search(words) and not r.asks) or _WHICHEVER.search(words)
    if (found := _ONE_OF_TWO.search(words)) is not None and goes:
        aims = _days(found["one"], r, reader) + _days(found["other"], r, reader)
        run = _run(f"{words[: found.start()]} {words[found.end() :]}", r, reader)
        return FindDays((run,), only=tuple(aims)) if run is not None and len(set(aims) - {run}) == 2 else None
    if (found := next((each for way in _EITHER_FINE if (each := way.search(words))), None)) is not None:
        aims = _days(found["one"], r, reader) + _days(found["other"], r, reader)
        run = _run(f"{words[: found.start()]} {words[found.end() :]}", r, reader)
        # "I could run Friday or Saturday" says of no run that it goes.
        is_out = _HAS_TO_GO.search(words) or "instead" in found[0] or "rather" in found[0] or "place" in found[0]
        is_one = run is not None and run.type is None and len(set(aims) - {run}) == 2
        return FindDays((run,), only=tuple(aims)) if run is not None and is_one and is_out else None
    if (found := _BETTER_THAN.search(words)) is not None and not r.asks:
        days, aims = _days(found["day"], r, reader), _days(found["aim"], r, reader)
        return MoveIntent(days[0], aims[0]) if len(days) == len(aims) == 1 and days != aims else None
    return _if_not_too_near(words, r, reader) or _suited(words, r, reader)


def _if_not_too_near(words: str, r: Reading, reader: Reader) -> MoveIntent | None:
    """ "Is Saturday OK for the 50 minutes or is that too close to the long run?"."""
    if (tail := _OR_TOO_NEAR.search(words)) is not None:
        words = words[: tail.start()]
        found = next((each for way in _GOES_THERE if (each := way.search(words))), None)
    else:
        found = _IS_TOO_NEAR.search(words)
    if found is None:
        return None
    # "The 50 minutes" are the run of the day that was named before.
    named = days_of_part(found["run"], r, reader) or _days(words[: found.start()], r, reader)
    aims = _days(found["aim"], r, reader)
    run = named[0] if len(named) == 1 else r.it
    return MoveIntent(run, aims[0]) if len(aims) == 1 and run != aims[0] else None


def _suited(words: str, r: Reading, reader: Reader) -> MoveIntent | None:
    """ "Night shift Thursday so it has to go somewhere else, Saturday morning would suit me"."""
    found = next((each for way in _SUITS if (each := way.search(words))), None)
    if found is None or r.has(M.OR) or _HAS_TO_GO.search(words) is None or _NO_GOOD.search(words):
        return None
    named = _days(words[: found.start()], r, reader)
    aims = _days(found["aim"], r, reader)
    if len(named) != 1 or len(aims) != 1 or named == aims:
        return None
    return MoveIntent(named[0], aims[0])


def _run(words: str, r: Reading, reader: Reader) -> DayRef | None:
    """The one run that is meant by the rest of the sentence: by its day, by its kind, or the one in view."""
    named = days_of_part(words, r, reader)
    plain = [day for day in named if day.type is None]
    kinds = [day for day in named if day.type not in (None, DayType.REST)]
    if len(plain) == 1:
        return plain[0]
    if plain or len(kinds) > 1:
        return None
    return kinds[0] if kinds else r.it if r.has(M.IT) else None


def _days(words: str, r: Reading, reader: Reader) -> list[DayRef]:
    return [day for day in days_of_part(words, r, reader) if day.type is None]
