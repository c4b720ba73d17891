"""How hard a run felt, in two numbers: the right one beside the one that was put in, or the start beside the end."""

import re

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = rf"(?:10|[1-9]|{'|'.join(_ONES)})"
# A length, a time or a day of the month is no effort.
_BARE = (
    r"(?![\w:/]|[.,]\d| ?(?:mi|miles?|milers?|k|km|kms|kilomet\w+|m|min\w*|hours?|hrs?|days?|weeks?|laps?|reps?|"
    r"x|am(?! (?:ende|anfang|schluss))|pm|"
    r"%|percent|o'?clock|of|seconds?)\b)"
)
_AN = r"(?:an? |eine |ne |ner |un |una )?"
_DAY = (
    r"(?:yesterday|today|this morning|last night|(?:last )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)"
    r"(?:day)?)"
)
_NEARER = r"(?:more like|more of|closer to|nearer(?: to)?|rather|eher(?: wie)?|mas bien|mas)"
_THAN = r"(?:rather than|instead of|than|and not|not|als|statt|nicht|que|no)"
# "More like a 7 than a 5", "a 7 not a 5": what stands behind is what it was not.
_NOT_THE_OTHER = re.compile(
    rf"(?P<head>\b(?:{_NEARER} |(?:effort|rpe|a|an|eine|un) ?))(?P<an>{_AN})(?P<right>{_NUMBER}){_BARE},? {_THAN} "
    rf"(?:like )?{_AN}{_NUMBER}{_BARE}"
)
# "Not a 5, more of a 7".
_NOT_BUT = re.compile(
    rf"\b(?:not|nicht|no) (?:really |quite )?(?:an?|eine|un) {_NUMBER}{_BARE},? (?:but |sondern |sino )?"
    rf"(?:{_NEARER} )?(?P<right>(?:an?|eine|un) {_NUMBER}){_BARE}"
)
_PUT_IN = (
    r"(?:logged|put(?: in| down)?|entered|said|gave|rated|set|recorded|marked|wrote|typed|told you|have|had|scored|"
    r"down as)"
)
_BUT = r"(?:[ ,.;-]+(?:but|though|although|when|and|however|really|actually)|[,.;-]+)"
_WAS = (
    r"(?:(?:it|that|this|the run|i|really|actually|should|shouldve|should've|was|is|felt|feel|more|like|closer|nearer|"
    r"rather|to|probably|honestly|in fact|have|has|been|be|only|just|of|meant|say|said|now|on reflection|looking back|"
    r"thinking about it) )+"
)
# "I put in effort 8 for Tuesday but it was more like a 5": the second is what it was.
_PUT_IN_WRONG = re.compile(
    rf"^(?:(?:sorry|oops|hi|hey|wait|actually|oh)[ ,.!-]+)*(?:(?:i|i've|i have|you) )*{_PUT_IN}\b(?P<first>[^.;\d]*?)"
    rf"(?P<wrong>{_NUMBER}){_BARE}(?P<between>[^.;\d]*?){_BUT} {_WAS}(?P<an>an? |effort |rpe )?"
    rf"(?P<right>{_NUMBER}){_BARE}(?P<rest>[^\d]*)$"
)
_OF_EFFORT = re.compile(r"\b(?:effort|rpe|felt|feel|hard|an? (?:10|[1-9])|as an? )\b")
_TODAY = ("today", "this morning")
_DAY_NAMED = re.compile(rf"\b{_DAY}\b")
# "Effort between 4 and 5": the harder one is kept.
_ONE_OF_TWO = re.compile(
    rf"\b(?:effort|rpe)(?: was| of| is|:)? (?:(?:about|around|somewhere|between|either) )*(?P<first>{_NUMBER}) ?"
    rf"(?:and|or|to|-|/) ?(?P<last>{_NUMBER}){_BARE}"
)
_MORE_LIKE = re.compile(
    rf"(?:(?:it|that|this|that one|this one|(?P<day>{_DAY})(?:'?s)?(?: run| one| session)?) (?:was |felt |is |"
    rf"should be )+)?"
    rf"(?:(?:really|actually|definitely|probably|maybe|a bit|much) )*{_NEARER} an? (?P<right>{_NUMBER})"
)
# "That run was a 7": the last one.
_THE_RUN = re.compile(
    rf"^(?:that|this|my|the) (?:last )?(?:run|one|session|workout) (?=(?:was|felt) (?:\w+ )*an? {_NUMBER})"
)

# What went as planned is as long as it was planned: a number after it is how hard it felt.
_AS_PLANNED = re.compile(
    rf"(?P<done>(?:(?:run|ran|did|done|went|it|that|today'?s?|yesterday'?s?)[ ,]+)*(?:exactly |just )?"
    rf"as (?:planned|per plan|told)(?: today| yesterday)?)[ ,.:;-]+(?:a |an )?(?P<right>{_NUMBER})"
    rf"(?P<when>(?: today| yesterday)?)[ .!]*"
)
# "Yesterday's was harder than I said, more like a 7".
_THAN_SAID = re.compile(
    rf"^(?P<day>{_DAY}|that|it)(?:'?s)?(?: run| one| session)? was (?:\w+ ){{0,2}}(?:harder|easier|tougher) than "
    r"(?:i )?(?:said|logged|put|wrote|told you)(?: it was)?[ ,.]+(?:it was )?"
)
# "45 mins, RPE 6" was run: what shall be run has no effort yet.
_TIMED = re.compile(rf"(?P<time>\d{{1,3}} ?(?:min\w*|m))[ ,]+(?:effort|rpe)[: ]*(?P<right>{_NUMBER})[ .!]*")


def efforts_as_meant(words: str) -> str:
    """The words (plain) with the effort that is meant alone, where one that was wrong stands beside it."""
    wrong = _PUT_IN_WRONG.match(words)
    if (
        wrong is not None
        and _OF_EFFORT.search(words) is not None
        and number_of(wrong["wrong"]) != number_of(wrong["right"])
    ):
        day = _DAY_NAMED.search(words)
        on = day[0] if day is not None and day[0] not in _TODAY else ""
        return f"effort {number_of(wrong['right'])} {on}".strip()
    timed = _TIMED.fullmatch(words)
    if timed is not None:
        return f"ran {timed['time']} effort {number_of(timed['right'])}"
    planned = _AS_PLANNED.fullmatch(words)
    if planned is not None:
        return f"{planned['done']} effort {number_of(planned['right'])}{planned['when']}"
    words = _THAN_SAID.sub(r"\g<day> was ", words)
    words = _NOT_BUT.sub(r"more like \g<right>", _ONE_OF_TWO.sub(_harder, words))
    words = _THE_RUN.sub("it ", _NOT_THE_OTHER.sub(r"\g<head>\g<an>\g<right>", words))
    like = _MORE_LIKE.fullmatch(words)
    return f"effort {number_of(like['right'])} {like['day'] or ''}".strip() if like is not None else words


def _harder(found: re.Match[str]) -> str:
    """Of two neighbours the harder one; what lies apart is left as it is."""
    first, last = number_of(found["first"]), number_of(found["last"])
    return f"effort {max(first, last)}" if abs(first - last) <= 1 else found[0]


def number_of(said: str) -> int:
    """The number, in figures or spelled out."""
    return int(said) if said.isdigit() else _ONES.index(said) + 1


_AT_FIRST = (
    r"(?:(?:at|to|in|for|on|near|from) (?:the )?(?:very )?(?:start|beginning|begin(?: with)?|first(?: half| "
    r"mile| part| bit)?|"
    r"anfang|start with|outset)|at first|early on|initially|am anfang|zu beginn|al principio|al empezar)"
)
_AT_LAST = (
    r"(?:(?:at|by|to|in|for|on|towards|near) (?:the )?(?:very )?(?:end|finish|last(?: half| mile| part| bit| one)?|"
    r"second half)|later(?: on)?|at last|in the end|am ende|zum schluss|al final)"
)
_MOSTLY = (
    r"(?:(?:for |during )?(?:the )?(?:most|rest|bulk|majority|remainder) of (?:it|the (?:run|way|time|session|route)|"
    r"that)|"
    r"(?:for )?the rest|mostly|otherwise|before that|until then|up to then|the whole way before|sonst|meistens|"
    r"el resto|casi todo)"
)
_WHERE = (
    r"(?:on|in|for|up|down|during) (?:the )?(?:\w+ )?(?:hills?|flat|climbs?|reps?|rest|intervals|wind|uphills?|"
    r"downhills?)"
)
_BEGAN = r"(?:(?:i |it )?(?:started|began|went)(?: off| out)? (?:at|as|on|with|like)? ?)"
_ENDED = r"(?:(?:i |it )?(?:ended|finished|was|felt)(?: up)? (?:at|as|on|with|like|a)? ?)"
_THEN = r"(?:[ ,;-]+|(?:,? (?:and |but |then |to |und |y |dann |luego )+))"
_A_GOOD = r"(?:effort |rpe |an? (?:good |solid |proper |strong |full |real |decent )?|about a? ?|like a? ?)*"
_E = rf"{_A_GOOD}(?P<{{}}>{_NUMBER}){_BARE}"
_TWO = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b(?:mostly|mainly|meistens|casi todo) {_E.format('first')}{_THEN}(?:{_ENDED})?{_E.format('last')} "
            rf"(?:{_AT_LAST}|{_WHERE})"
        ),
        rf"\b{_BEGAN}?{_E.format('first')} {_AT_FIRST}{_THEN}(?:{_ENDED})?{_E.format('last')}(?: {_AT_LAST})?",
        rf"\b{_BEGAN}{_E.format('first')}{_THEN}{_ENDED}{_E.format('last')}(?: {_AT_LAST})?",
        rf"\b{_E.format('first')}{_THEN}{_E.format('last')} {_AT_LAST}",
        rf"\b{_E.format('first')} {_AT_LAST}{_THEN}{_E.format('last')} (?:{_MOSTLY}|{_AT_FIRST})",
        rf"\b{_E.format('first')} {_MOSTLY}{_THEN}(?:{_ENDED})?{_E.format('last')}(?: {_AT_LAST}| {_WHERE})",
        (
            rf"\b{_E.format('first')} (?:until|till?|'til|up to) (?:the |mile |that |it got )*\w+(?: "
            rf"\w+)?{_THEN}(?:{_ENDED})?"
            rf"{_E.format('last')}"
        ),
        rf"\b{_E.format('first')} {_WHERE}{_THEN}{_E.format('last')} {_WHERE}",
    )
)
_FROM_TO = re.compile(
    rf"(?:(?:it|effort|rpe|varied|was|went|ranged|between|anything|somewhere|from|all over|a mix|"
    rf"mixed)[ ,:]+)*(?P<first>{_NUMBER}) ?"
    rf"(?:to|-|and|bis|a|hasta) ?(?P<last>{_NUMBER})"
)
_BARE_TWO = re.compile(rf"(?:effort )?(?P<first>{_NUMBER}),? (?:and )?then (?:an? )?(?P<last>{_NUMBER})")


def two_efforts(words: str) -> tuple[int, int] | None:
    """How hard a run was at its start and at its end, where the words (plain) tell both apart: "4 at the start, 8 by
    the end"; None where one number is told."""
    found = _BARE_TWO.fullmatch(words) or _FROM_TO.fullmatch(words)
    found = found or next((each for way in _TWO if (each := way.search(words))), None)
    if found is None:
        return None
    first, last = number_of(found["first"]), number_of(found["last"])
    # Between two neighbours there is nothing to ask.
    return (first, last) if abs(first - last) > 1 else None


def without_two_efforts(words: str) -> tuple[str, str]:
    """The words (plain) without them, and what was said so; as they are, and nothing, where one effort is told."""
    if two_efforts(words) is None:
        return words, ""
    found = next((each for way in _TWO if (each := way.search(words))), None)
    if found is None:
        return words, ""
    return " ".join(f"{words[: found.start()]} {words[found.end() :]}".split()).strip(" ,;-"), found[0].strip(" ,;-")
