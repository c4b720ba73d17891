"""A coach decides about a waiting week without approving it: "don't approve Sam yet", "reject Ben's week"."""

import re
from collections.abc import Collection
from enum import Enum, auto

from domain.words.grammar.tokens import plain
from domain.words.of_several import names_in


class Decided(Enum):
    """What becomes of the week: it waits on, or it is sent back."""

    HELD = auto()
    SENT_BACK = auto()


_APPROVING = (
    r"(?:approv\w*|send(?:ing)?(?= \S+(?:'s)? (?:week|plan))|sign(?:ing)? off|sign(?:ing)? it off|releas\w*|"
    r"publish\w*|confirm\w*|ok(?:ay)?(?:ing)?)"
)
_HELD = re.compile(
    rf"^(?:please |hey |ok |no,? |wait,? )*(?:(?:don't|dont|do not|not|never|won't|wait|hold off|hold on|"
    rf"stop) (?:\w+ )?"
    rf"{_APPROVING}\b|not approving\b|"
    r"(?:hold|wait|hang|keep|leave) (?:off |back |on )?(?:on |with |for )?\w+(?:'s)?(?: (?:week|plan|approval))?"
    r"(?: (?:back|pending|waiting|unapproved|open|as a draft|on hold))?(?=$|,| (?:for now|until|till|"
    r"for the moment|first|i |please|yet))|"
    r"put \w+(?:'s)?(?: (?:week|plan))? on hold)"
)
# "Leave Anna alone", "wait for Ben", "keep Sam easy" are about something else.
_OF_A_WEEK = re.compile(
    r"\b(?:approv\w*|unapproved|pending|on hold|yet|hold|waiting|sign(?:ing)? off|first|look|talk(?:ed)?|"
    r"check(?:ed)?|speak|spoken|"
    r"see|think|week|plan)\b"
)
_KEPT_OPEN = re.compile(r"^(?:please )?(?:keep|leave)\b(?!.*\b(?:pending|waiting|unapproved|on hold)\b)")
# "Hold Chris to easy runs", "don't approve of" and a week that is to be run differently are no decision.
_OTHER = re.compile(r"\b(?:easy|steady|at \d|days? a week|approve of|running|runs?\b.*\bfrom)\b")
_SENT_BACK = re.compile(
    # "Reject Ben's change, it is too much" sends back the week that he changed.
    r"^(?![^,:;.]*\b(?:wish|swap|change(?!s?[,:;.] \w)|request|move|goal|race|invitation)\b)"
    r"(?:please |ok |no,? |can you |could you )*(?:(?:reject|decline|refuse|disapprove|turn down|veto|knock back)\b|"
    r"send (?=.*\b(?:week|plan)\b.*\bback\b)(?!.*\bback to \w+day))"
)


# "Reject Ben's week, too much for his knee": why, as the athlete reads it.
_REASON = re.compile(
    r"^.*?\b(?:weeks?|plan|it|changes?)\b(?: \d+| for now| back| to (?:him|her|them)| please)*\s*(?:[,:;.–-]+|"
    r"\b(?=because|as|"
    r"since|with the (?:note|words|"
    r"comment)))\s*(?:(?:please|and|because|cause|as|since|tell (?:him|her|them)(?: that)?|say|saying|with the "
    r"(?:note|words|comment))\b[:, ]*)*"
    r"(?P<reason>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_SHORTEST = 6
_WEEK = re.compile(
    r"\b(?:week|wk|woche|semana) ?(?:no\.? ?|number |#)?(?P<number>\d{1,2})\b(?! ?(?:km|k|mi|miles?)\b)", re.IGNORECASE
)


def week_in(text: str) -> int | None:
    """Which week of the plan is sent back, where a number is said before the reason."""
    found = _WEEK.search(re.split(r"[,:;]", text, maxsplit=1)[0])
    return int(found["number"]) if found is not None else None


def reason_in(text: str) -> str:
    """Why a week is sent back, in the coach's own words; empty where it is not said."""
    found = _REASON.match(text.strip())
    reason = found["reason"].strip(" .,") if found is not None else ""
    is_reason = len(reason) >= _SHORTEST and plain(reason) not in ("please", "thanks", "thank you")
    return reason[:1].upper() + reason[1:] if is_reason else ""


_WISH = re.compile(
    r"(?:^|[,.;:–-]+ *|\b(?:and|so) )(?:(?:so|and|then|please|but|rather|better|instead|just)[ ,]+)*"
    r"(?P<wish>(?:make|set|give|cut|change|put|take|reduce|lower|keep|move|swap|shorten|drop|cap)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_WHICH = re.compile(r"\b(?P<next>next|coming|following)\b|\b(?:this|current)\b")


def ahead_in(text: str) -> int | None:
    """Which week counted from this one is sent back, where that is said before the reason."""
    found = _WHICH.search(plain(re.split(r"[,:;]", text, maxsplit=1)[0]))
    return None if found is None else 1 if found["next"] else 0


def wish_in(reason: str, number: int) -> tuple[str, str]:
    """What of a reason may be a wish for the week of that number, with the week in it, and the reason before it."""
    found = _WISH.search(reason)
    if found is None:
        return "", reason
    wish = re.sub(
        r"\b(?:it|the week|next week|this week)\b", f"week {number}", found["wish"], count=1, flags=re.IGNORECASE
    )
    return wish, reason[: found.start()].strip(" ,.;:–-")


def decided(text: str, names: Collection[str]) -> tuple[str, Decided] | None:
    """Whose week is held or sent back, and which of both; None for anything else."""
    said = plain(text)
    named = names_in(said, names)
    if len(named) != 1 or said.endswith("?"):
        return None
    if _SENT_BACK.search(said) is not None:
        return named[0], Decided.SENT_BACK
    is_held = _HELD.search(said) is not None and _OF_A_WEEK.search(said) is not None
    if is_held and _KEPT_OPEN.search(said) is None and _OTHER.search(said) is None:
        return named[0], Decided.HELD
    return None
