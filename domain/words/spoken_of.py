"""Pronouns in a coach's sentence, and an ok to what an athlete asked for in a message."""

import re
from collections.abc import Collection

from domain.words.clean import clean
from domain.words.grammar.tokens import plain
from domain.words.of_several import names_in

# Somebody at home is no athlete of theirs.
_OTHERS = re.compile(
    r"\b(?:wife|husband|partner|daughter|son|mother|mum|mom|father|dad|sister|brother|friend|doctor|physio|boss|"
    r"every ?(?:one|body)|all of them|them all)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:she|he|him|her|his|hers)\b(?!['’](?:d|ll|ve))", re.IGNORECASE)
_IS = re.compile(r"\b(?:she|he)['’]s\b", re.IGNORECASE)
# "Her" before one of these is she herself, and not whose.
_ALONE = re.compile(
    r"\bher\b(?= (?:to|that|if|whether|and|or|but|on|in|at|for|from|by|the|a|an|how|what|when|why|where|off|only|just|"
    r"this|next|please|then|too|again|now|today|tomorrow|instead|as|with|until|have|run|do|rest|skip|mon|tue|wed|thu|"
    r"fri|sat|sun|\w+day(?! run)|\d)\b|\s*[,.!?;:]|\s*$)",
    re.IGNORECASE,
)
_WHO = re.compile(r"\b(?:she|he|him|hers)\b", re.IGNORECASE)
_OWNS = re.compile(r"\b(?:her|his)\b", re.IGNORECASE)
_DO_IT = re.compile(
    r"(?:(?:sure|ok|okay|yes|yep|fine|go ahead|alright|no problem|of course|good idea|then|and|please|so)[ ,.!]+)*"
    r"(?:do|move|change|swap|shift|make|arrange|grant|give) (?:it|that|this|so)(?: (?:for|to))? (?P<who>\S+?)"
    r"(?: please| then| as (?:she|he|they) (?:asked|wants?|wrote))*[.! ]*"
)


_IN_A_LIST = re.compile(r"(?<=approve )(?:him|her)(?=,| and\b| &)|(?<=\band )(?:him|her)(?=[ .!]*$)", re.IGNORECASE)


def one_in_a_list(text: str) -> re.Match[str] | None:
    """The pronoun among those whose weeks are approved: "approve him and Anna"."""
    return _IN_A_LIST.search(text) if re.search(r"\bapprove\b", text, re.IGNORECASE) else None


def has_pronoun(text: str) -> bool:
    """Whether "she", "him" or "his" stands in it, and may be an athlete."""
    return (_PRONOUN.search(text) or _IS.search(text)) is not None and _OTHERS.search(text) is None


def named_instead(text: str, name: str) -> str:
    """The sentence with a name for its pronouns; the words of a message stay as they are."""
    lead, colon, message = text.partition(":")
    lead = _IS.sub(f"{name} is", lead)
    lead = _ALONE.sub(name, lead)
    lead = _OWNS.sub(f"{name}'s", lead)
    return f"{_WHO.sub(name, lead)}{colon}{message}"


def does_what_they_asked(text: str, names: Collection[str]) -> str | None:
    """Whose wish is done as they asked for it: "sure, move it for Maria"; "" for "her", None for anything else."""
    found = _DO_IT.fullmatch(plain(clean(text)))
    if found is None:
        return None
    who = names_in(found["who"], names)
    return who[0] if who else "" if found["who"] in ("her", "him", "them") else None


_RUN = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:long run|tempo run|tempo|intervals?|easy run|fartlek|strides)\b",
    re.IGNORECASE,
)


def run_named_in(text: str) -> str:
    """The run that a sentence names, by its day or kind; empty for none, or for more than one."""
    found = {each.lower() for each in _RUN.findall(text)}
    return found.pop() if len(found) == 1 else ""


def it_named(text: str, run: str) -> str:
    """ "Move it for Anna" with the run that is meant."""
    named = f"{run}'s run" if run.endswith("day") else f"the {run}"
    return re.sub(r"\b(?:it|that|this)\b", named, text, count=1, flags=re.IGNORECASE)
