"""A coach's sentence about several athletes, or with a wish for each of two: as one sentence for each of them."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from domain.words.grammar.heard import Heard
from domain.words.grammar.tokens import plain

# Whoever coaches two says "both"; "them all" are as many as there are.
_BOTH = (
    r"(?:for |of |to |give |let |get )?(?:them both|both (?:of (?:them|you|my (?:athletes|runners|"
    r"lot)|the (?:girls|lads|"
    r"boys))|"
    r"athletes|runners)|(?:the (?:two|pair) of them|(?:n?either|each) of (?:them|the two)|each for both))"
)
_ALL = (
    r"(?:for |of |to |give |let |get )?(?:all of them|them all|each of them|every ?(?:one|body)|all my (?:athletes|"
    r"runners)|my whole (?:squad|group|team)|the whole (?:squad|group|team|lot))"
)
# "Both days", "both long runs" are no two people.
_BARE_BOTH = (
    r"(?:for |of |to |give |let |get )?both(?! (?:of (?!them)|days?|runs?|long|hard|workouts?|sessions?|times?|races?|"
    r"easy runs|weekends?))"
)
# "Everyone except Ben": whoever is left.
_REST = (
    r"(?:(?:for |of |to |give |let |get )?(?:all(?: of them| my (?:athletes|runners)| the (?:athletes|runners|"
    r"others))?|"
    r"them all|every ?(?:one|body)(?: else)?|the (?:rest|others|whole (?:squad|group|team|lot)|squad|group|team))"
    r"(?:'s)?(?: (?:the |their )?(?:weeks?|plans?))?(?P<what>.*?),? (?:except|excluding|besides|but|apart from|"
    r"other than|bar|minus|"
    r"(?:and |but )?(?:just )?not|without|save)(?: for| not)? )"
)
# "Anna and Chris can both skip Friday", "Maria and Sam should do the same session on Thursday, 5 x 1 km".
_EACH_OF_THEM = re.compile(
    r"^(?:(?:can|could|may|might|should|shall|will|must|get to|are (?:allowed )?to|need to|have to) )?(?:both|all|"
    r"each) "
    r"(?:(?:can|could|may|should|shall|will|get to) )?(?=[a-z])"
)
_THE_SAME = re.compile(
    r"^(?:(?:can|could|should|shall|will|must|are to|to|both|all|each) )*(?:do|run|have|get) (?:the |a )?(?:same )"
    r"(?:session|workout|run|thing|intervals|reps|set)(?: together)?(?: on| for)? (?P<day>(?:today|tomorrow|(?:this "
    r"|next )?"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?))[,:]? (?:of |with )?(?P<what>\d{1,2} ?x ?.+)$"
)
_THE_SAME_THING = re.compile(
    r"^(?:(?:should|shall|can|will|do|get|have|run) )*the same (?:session|workout|run|thing|intervals|reps|set)[:,]? "
    r"(?=\d{1,2} ?x ?\d)"
)
_BEGUN = re.compile(r"^(?:(?:ok|okay|so|please|yes|then|and)\b,? )+")
_THEIR = re.compile(r"\bboth (?:of )?(?:their |the )?(?=(?:plan|week)s\b)")
_SIDE = re.compile(r"\b(?:side by side|next to each other|together on one screen)\b")
_WEEKS = re.compile(r"\b(week|plan)s\b")
# Where one wish ends and that for another athlete begins.
_BETWEEN = re.compile(r"\s*(?:[,;.!]+ *(?:(?:and|but|also|then|while) )*|\b(?:and|but|while|then) )(?:(?:also|then) )?")
# What the second wish beside a message begins with: anything else may be the message's own words.
_DO = re.compile(
    r"(?:please )?(?:give|move|swap|cut|rest|skip|make|tell|remind|nudge|message|put|let|shorten|take|ask)\b",
    re.IGNORECASE,
)
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class OfSeveral:
    """Of whom a sentence is (folded names), and what is left of it without them."""

    names: tuple[str, ...]
    rest: str


def of_several(text: str, names: Collection[str], *, is_all: bool = True) -> OfSeveral | None:
    """Of which athletes a sentence is, where it names more than one of `names` at once; None for any other.

    `is_all`: no athlete is without a name of their own, so that "both" and "all of them" are these.
    """
    words = plain(text)
    if len(names) < _SHORTEST:
        return None
    if len(names) == _SHORTEST and (changed := _THEIR.sub("both the ", words)) != words:
        words = _WEEKS.sub(r"\1", changed).replace("both the ", "both ")
    words = _SIDE.sub(" ", words)
    if (others := _all_but(words, names)) is not None:
        # Those who are excepted are not meant, also where nobody knows who the others are.
        return others if is_all else None
    for pattern, whom in _patterns(names) if is_all else _patterns(names)[:1]:
        found = re.search(rf"(?<!\w){pattern}(?:'s|s')?(?!\w)", words)
        if found is None:
            continue
        named = whom or tuple(dict.fromkeys(each for each in re.findall(r"[^\W\d_]+", found[0]) if each in names))
        rest = " ".join(f"{words[: found.start()]} {words[found.end() :]}".split()).strip(" ,:")
        rest = _THE_SAME.sub(r"\g<what> on \g<day>", _THE_SAME_THING.sub("", _EACH_OF_THEM.sub("", rest)))
        is_short = len(rest.split()) < _SHORTEST and rest != "approve"
        if len(named) < _SHORTEST or is_short or names_in(rest, names):
            return None
        return OfSeveral(named, rest)
    return None


def _all_but(words: str, names: Collection[str]) -> OfSeveral | None:
    """Of whom it is where some are excepted: the others, and as many as they are."""
    one = "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")(?:'s|s)?"
    but = rf"(?P<but>{one}(?:(?:,| and| &| or|, and) {one})*)(?: though| please)?"
    found = re.search(
        rf"(?<!\w){_REST}{but}(?P<why>$| (?:needs|wants|must|should|i want|i'd like|i still|who) .*|)(?!\w)", words
    )
    if found is None or (found["what"] and found.end() < len(words)):
        return None
    rest = " ".join(f"{words[: found.start()]} {found['what']} {words[found.end() :]}".split()).strip(" ,:")
    excepted = names_in(found["but"], names)
    left = tuple(each for each in names if each not in excepted)
    if not left or not rest or names_in(rest, names):
        return None
    return OfSeveral(left, _BEGUN.sub("", rest))


def _patterns(names: Collection[str]) -> Sequence[tuple[str, tuple[str, ...]]]:
    """How several are named, and who they are: empty where they are named one by one."""
    one = "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")"
    each = rf"(?:for |of |to |give |let |both )?{one}(?:'s)?(?:(?:,| and| &| n|,? and| \+| und| y|) {one})+(?: both)?"
    all_of = tuple(names)
    both = [(_BOTH, all_of), (_BARE_BOTH, all_of)] if len(names) == _SHORTEST else []
    return [(each, ()), *both, (_ALL, all_of)]


def names_in(text: str, names: Collection[str]) -> tuple[str, ...]:
    """The names that stand in a sentence, in their order, also as "Ben's" and "bens"."""
    words = (re.sub(r"'s$|'", "", each) for each in re.findall(r"[^\W\d_]+(?:'[^\W\d_]*)?", plain(text)))
    found = (each if each in names else each.removesuffix("s") for each in words)
    return tuple(dict.fromkeys(each for each in found if each in names))


def as_their_own(text: str, names: Collection[str], heard: Heard) -> tuple[str, str] | None:
    """Whose thing it is, and the sentence with "my" for their name, where it was not surely understood; else None."""
    if not names or (heard.is_sure and heard.value is not None) or len(whom := names_in(text, names)) != 1:
        return None
    own = re.sub(rf"\b{re.escape(whom[0])}(?:['’]s|s['’]?|['’])(?= [a-z0-9])", "my", text, count=1, flags=re.IGNORECASE)
    return (whom[0], own) if own != text else None


def is_wish_beside(right: str) -> bool:
    """Whether words after a message are a wish of their own rather than part of its text."""
    return _DO.match(right) is not None


def wishes_apart(text: str, names: Collection[str]) -> Sequence[tuple[str, str]]:
    """The places where a sentence about two athletes may be cut in two, each about one; the likeliest first."""
    if len(names_in(text, names)) != _SHORTEST or of_several(text, names) is not None:
        return ()
    found: list[tuple[str, str]] = []
    for between in _BETWEEN.finditer(text):
        left, right = text[: between.start()].strip(), text[between.end() :].strip()
        first, other = names_in(left, names), names_in(right, names)
        if len(first) == len(other) == 1 and first != other:
            found.append((left, right))
    return tuple(reversed(found))
