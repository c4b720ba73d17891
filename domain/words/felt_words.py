"""How hard a run felt, in the words of an answer to just that question: "fine until the last mile", "ok i guess"."""

import re

from domain.words.clean import clean

# The first that is found counts; what is denied stands before what it denies.
_SCALE: tuple[tuple[int, str], ...] = (
    (
        5,
        (
            r"not (?:too |so |that |very )?(?:bad|hard|tough|terrible)|nicht (?:so |zu )?schlimm|no (?:tan |"
            r"muy )?mal|could (?:have|ve|of) been worse"
        ),
    ),
    (
        7,
        (
            r"not (?:so |that |too |very |exactly |really )?easy|not (?:so |that |very )?(?:great|good)|"
            r"harder than|bit (?:hard|tough|rough|of a struggle)|little (?:hard|tough)|quite (?:hard|tough)|"
            r"fairly (?:hard|tough)|pushed|worked"
        ),
    ),
    (10, r"all out|everything i had|nothing left|max(?:imal)?|flat out|emptied the tank"),
    (
        9,
        (
            r"brutal|awful|horrible|terrible|nearly died|almost died|died|killed me|worst|dreadful|"
            r"really (?:hard|tough)|very (?:hard|tough)|so hard|super hard|sehr hart|durisimo|muy duro"
        ),
    ),
    (
        8,
        (
            r"hard|tough|rough|grim|struggled?|slog|heavy|suffered|knackering|tiring|hart|anstrengend|dur[oa]|"
            r"cost[oó]"
        ),
    ),
    (2, r"very easy|super easy|so easy|piece of cake|breeze|doddle|walk in the park|sehr leicht|muy facil"),
    (3, r"easy|comfy|comfortable|chilled|relaxed|gentle|smooth|locker|leicht|f[aá]cil|suave"),
    (
        3,
        (
            r"(?<!not )(?<!nt )easier than|lighter than|chatt(?:ed|ing|y)|"
            r"(?:could|was able to) (?:chat|talk|hold a conversation)|no effort"
        ),
    ),
    (6, r"solid|steady|moderate|controlled|challenging|medium|mittel|normal"),
    (
        5,
        (
            r"fine|ok|okay|alright|all right|good|nice|decent|so so|meh|average|pretty well|went well|gut|bien|"
            r"ganz okay"
        ),
    ),
)
_WORDS = tuple((effort, re.compile(rf"\b(?:{pattern})\b")) for effort, pattern in _SCALE)
# It was harder towards the end than what is said of the beginning.
_UNTIL = re.compile(
    r"\b(?:until|till?|up to|apart from|except(?: for)?|but|bis auf|menos)\b.*"
    r"\b(?:last|end|final|hill|halfway|mile|km|letzte\w*|ultim\w*)\b"
)
# One hard part of a run that was fine: neither the one nor the other.
_FINE = r"(?:fine|ok|okay|good|alright|all right|easy|grand|comfortable|great|comfy)"
_ALL_IN_ALL = r"(?:otherwise|overall|in general|generally|mostly|apart from that|other than that|the rest|sonst)"
_OTHERWISE = re.compile(rf"\b{_FINE}\b.{{0,12}}\b{_ALL_IN_ALL}\b|\b{_ALL_IN_ALL}\b.{{0,12}}\b{_FINE}\b")
_MOSTLY_FINE = 6


_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = re.compile(
    rf"(?:id say |i would say |about |around |maybe |probably |like |an? |solid )*"
    rf"(?P<number>{'|'.join(_NUMBERS)}|10|[1-9])"
    r"(?P<half> and a half|\.5)?(?! ?(?:mi|miles?|km?|kms|min\w*|of|hours?|days?|runs?|\d|to|and)\b)\b"
)


_BETWEEN = re.compile(
    rf"\b(?:{'|'.join(_NUMBERS)}|10|[1-9]) ?(?:to|or|and|-|/|–) ?(?:an? )?(?P<harder>{'|'.join(_NUMBERS)}|10|[1-9])"
    r"(?! ?(?:mi|miles?|km?|kms|min\w*|of|hours?|days?|runs?|\d)\b)\b"
)

# What is told of the run first comes to a number: "was ok at first but the last bit was brutal so 9", "hard, 8/10".
_AT_LAST = re.compile(
    r"(?:^|[ ,.;:-])(?:so|id say|i would say|call it|say|make it|give it|overall|therefore|thats|also|asi que|entonces|"
    r"eher|effort|rpe|an?|eine?|una?|[,;:.-])"
    rf"(?: ?\b(?:its|it was|more like|like|about|around|maybe|probably|rather|of|an?|eine?|una?))* ?\b"
    rf"(?P<number>{'|'.join(_NUMBERS)}|10|[1-9])$"
    r"|(?<![\d.:])(?P<of_ten>10|[1-9]) ?(?:/ ?|(?:out of|von|de|sobre) )(?:10|ten|zehn|diez)\b"
)


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _NUMBERS.index(said) + 1


_IN_ALL = re.compile(r"\b(?:call it|overall|in all|all in all|on average|averaged?|insgesamt|en total)\b.*\d")


def sums_up(text: str) -> bool:
    """Whether of several numbers one is said to count for all of it: "started at 4, finished at 8, call it 6"."""
    return _IN_ALL.search(clean(text)) is not None


# "Feeling meh about all this" is a mood, and no run.
_OF_ALL_THIS = re.compile(
    r"\babout (?:all (?:of )?)?(?:this|it|everything|things|the (?:plan|training|race|goal))\b|\bfailing\b"
)


def effort_in_words(text: str) -> int | None:
    """1-10, as near as words say it; None where they say nothing of it."""
    words = clean(text).replace("'", "")
    if text.rstrip().endswith("?") or _OF_ALL_THIS.search(words):
        return None
    if (at_last := _AT_LAST.search(words)) is not None:
        return _number(at_last["number"] or at_last["of_ten"])
    between = _BETWEEN.search(words)
    if between is not None:
        # Between two the harder one is kept.
        return _number(between["harder"])
    number = _NUMBER.match(words)
    if number is not None:
        return min(_number(number["number"]) + (number["half"] is not None), 10)
    harder = _UNTIL.search(words)
    said = words[: harder.start()] if harder is not None else words
    effort = next((effort for effort, pattern in _WORDS if pattern.search(said)), None)
    if effort is None:
        return None
    if effort > _MOSTLY_FINE and _OTHERWISE.search(words) is not None:
        return _MOSTLY_FINE
    return min(effort + 1, 10) if harder is not None else effort
