"""A run at another hour of its own day: "can I do Friday's run in the evening", "late hour on Friday"; no reminder."""

import re

from domain.words.grammar.days_of_part import days_of_part
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import DAY, RUN
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import OtherHour

_MAY_I = (
    r"(?:(?:can|could|may|shall|should|is it ok (?:to|if)|is it okay (?:to|if)|ok (?:to|if)|i'?ll|i will|i'?d like to|"
    r"i'?d rather|i want to|i have to|i can only|let me|i|we|please) )*"
)
_WHEN = (
    r"(?:(?:at |for )?(?:an? |the )?(?:very |quite |really |bit |little )*(?:early|late|earlier|later|different|"
    r"another|"
    r"other|odd|unusual)(?: (?:hour|time|start))(?: of (?:the )?day)?|(?:very |quite |really |a bit )?(?:early|late|"
    r"earlier|"
    r"later)(?: (?:on|in the (?:day|morning|evening)))?|in the (?:early |late )?(?:morning|evening|afternoon)|at "
    r"(?:lunch(?:"
    r"time)?|night|noon|midday|dawn)|(?:before|after) (?:work|breakfast|dinner|lunch|school|dark))"
)
_ITS_HOUR = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"^{_MAY_I}(?:do|run|have|fit in|go for)? ?(?P<day>{DAY})'s(?: (?:easy |long )?(?:{RUN}|one))? {_WHEN}"
            rf"(?: instead| please| then)*[?.! ]*$"
        ),
        (
            rf"^{_MAY_I}(?:do|run|have|go running|go) (?:(?:the |my )?{RUN} )?(?:on )?(?P<day>{DAY})(?: run)? {_WHEN}"
            rf"(?: instead| please| then)*[?.! ]*$"
        ),
        (
            rf"^{_MAY_I}(?:(?:do|run|have|go running|go|start|make it|it'?s|only) )?(?:(?:it|the run|my run) )?{_WHEN} "
            rf"(?:on |for |of )?(?P<day>{DAY})(?:'s (?:run|one))?(?: instead| please| then)*[?.! ]*$"
        ),
    )
)
_ELSE = (
    M.REMIND, M.QUIET, M.RAN, M.DONE, M.MOVE, M.SWAP, M.DISTANCE, M.DURATION, M.CLOCK, M.TIME, M.EVERY, M.ALWAYS, M.NOT,
    M.CANT, M.NAME, M.RACE,
)  # fmt: skip


def other_hour(words: str, r: Reading, reader: Reader) -> OtherHour | None:
    """The day, which stays; None for any other sentence (`r` is of all the words)."""
    found = next((each for way in _ITS_HOUR if (each := way.match(words))), None)
    is_else = any(
        token.has(*_ELSE) and not token.has(M.RUN, M.FILLER) and token.text not in ("do", "have") for token in r.tokens
    )
    if found is None or is_else or len(r.days) != 1:
        return None
    days = days_of_part(found["day"], r, reader)
    return OtherHour(days[0]) if len(days) == 1 else None
