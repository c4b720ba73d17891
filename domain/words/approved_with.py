"""A coach's ok to one week that comes with a wish or a reason: "approve Sam but no runs on Thursdays"."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from domain.words.approving import LEAD, OK
from domain.words.grammar.tokens import plain
from domain.words.of_several import names_in

_WEEK = r"(?:(?:'s)? (?:(?:this|next|new|coming) )?(?:week|wk|plan)(?: \d{1,2})?)?"
_BESIDE = (
    r"(?:,? (?:and |but |just |please )*(?:but|with(?! it\b| me\b| her\b| him\b)|only|if|provided(?: that)?|unless|"
    r"as long as|except|though|minus|without|and)(?= )|[,;:])"
)
# What only says that it is fine, why, or who should know: no wish for the week.
_NO_WISH = re.compile(
    r"(?:(?:and|but|please|it'?s|its|that'?s|i'?m|im|all|looks?|is|are|was) )*(?:fine|good|great|ok|okay|happy|perfect|"
    r"alright|solid|nice|well done|she'?s|he'?s|they'?re|shes|hes|she|he|they|because|since|as|cause|thanks?|thank|pls|"
    r"please|too|then|now|for (?:now|me|her|him|today)|so|i'?ll|i|we|you|not|nobody|no ?one|nothing|also|both|only|"
    r"everything|all|whatever|go|the rest|leave|yes|ok)\b.*"
)
_HIS_CHANGE = re.compile(
    r"(?:(?:the|his|her|their|that|this) )?(?:swap|change[sd]?|move|edits?|wish|request)(?: please| too| as well)*"
)
_TELLS = re.compile(
    r"(?:and |please |then )*(?:tell|message|msg|write|text|ask|remind|send|note|let \w+ know|"
    r"give (?:her|him|them) my)\b"
)
# A condition nobody can look at yet is no wish: it is asked about and nothing is approved.
_GETS = re.compile(r"^(?:(?:he|she|they) )(?=(?:only )?(?:gets?|has|does|runs?|can|should|must|may|takes?|needs?)\b)")
# "She should run less" says why, and what is to be different.
_CONDITION = re.compile(
    r"\b(?:but|should|must|can|may|only|needs?|gets?|no|not|without|drop|skip|cut|less|off|rest|max|at most|keep|make|"
    r"shorter|easy|easier|if|unless|don'?t)\b"
)
# "Anna is fine, approve".
_FINE = (
    r"(?:(?:is|looks?|sounds?|all) )*(?:fine|good|ok|okay|great|alright)(?:(?:,| -|;| so| then| and| please)+ "
    r"(?:i )?(?:approved?|sign off)(?: (?:it|her|him|them|that))?(?: please| too)?|"
    r",? as (?:it|she|he)?(?: is|'s)?(?:is)?)"
)


@dataclass(frozen=True, slots=True)
class ApprovedWith:
    """Whose week (a folded name) is approved, with what wish for it ("" for none); `is_change`: their own change."""

    name: str
    wish: str
    is_change: bool = False
    ahead: int | None = None


def approved_with(text: str, names: Collection[str]) -> ApprovedWith | None:
    """The week that is approved together with what is said beside it; None for any other sentence."""
    said = plain(text).strip(" .!")
    whom = names_in(said, names)
    if "?" in text or len(whom) != 1:
        return None
    one = rf"{re.escape(whom[0])}(?:'s|s'|s)?"
    if re.fullmatch(rf"{LEAD}{one} {_FINE}", said):
        return ApprovedWith(whom[0], "")
    found = re.fullmatch(rf"{LEAD}{OK} (?:the week (?:of|for) )?{one}{_WEEK}(?P<with>{_BESIDE}) ?(?P<rest>.+)", said)
    if found is None or _TELLS.match(found["rest"]):
        return None
    rest = re.sub(
        rf"^(?:and |but |only |just |please |that )*(?:{re.escape(found['with'].strip(' ,'))} )?", "", found["rest"]
    )
    rest = _GETS.sub("", rest)
    which = re.search(r"\b(?:(?P<next>next|coming)|this) (?:week|wk|plan)\b", said[: found.start("with")])
    ahead = None if which is None else 1 if which["next"] else 0
    if _HIS_CHANGE.fullmatch(rest):
        return ApprovedWith(whom[0], "", is_change=True, ahead=ahead)
    if _NO_WISH.fullmatch(rest) and not _CONDITION.search(rest):
        return ApprovedWith(whom[0], "", ahead=ahead)
    leads = "without " if re.search(r"\b(?:without|minus|except)\b", found["with"]) else ""
    leads = "only " if found["with"].strip(" ,").endswith("only") else leads
    return ApprovedWith(whom[0], f"{leads}{rest}", ahead=ahead)


def approves_somebody(text: str, names: Collection[str]) -> bool:
    """Whether a sentence approves the week of who is named."""
    said = plain(text)
    return "?" not in said and re.match(rf"{LEAD}{OK}\b", said) is not None and bool(names_in(said, names))


def is_next_ok(text: str, names: Collection[str]) -> bool:
    """ "And Anna", which after an ok is one for her; "same for Anna" is of whatever was done."""
    if not names:
        return False
    one = "(?:" + "|".join(re.escape(each) for each in names) + ")(?:'s|s)?"
    several = rf"{one}(?:(?:,| and|, and) {one})*"
    shapes = rf"(?:and|also|plus|now) {several}(?: too| as well| please)*|{several} (?:too|as well|also)"
    return re.fullmatch(rf"(?:(?:ok|okay|yes|then|so) )*(?:{shapes})", plain(text).strip(" .!")) is not None
