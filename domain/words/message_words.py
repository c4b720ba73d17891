"""A coach's message with its text: "message Eve: well done", "tell everyone track is off tonight"; or a note."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from domain.words.lexicon.lookup import folded
from domain.words.second_person import asked_of_you, told_to_you

_EVERYBODY = (
    r"(?:all (?:of )?(?:the |my )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: (?:of them|athletes|"
    r"runners))?(?! (?:miles?|mi|km|runs|days)\b)|every ?one|every ?body|all(?: of them| of my (?:athletes|runners)|"
    r" my (?:athletes|runners)| the (?:athletes|"
    r"runners))?|them all|(?:the |my )?(?:whole |entire )?(?:group|team|squad|club|crew|gang|roster)|"
    r"(?:the |my )(?:whole lot|athletes|runners)|alle|allen|todos)"
)
_BUT = re.compile(r" (?:except|but|apart from|other than)(?: for)? ")
_EVERYONE = re.compile(_EVERYBODY)
# With a colon what follows is the text, whatever it says; "tell" and "let know" need none.
_WRITTEN = re.compile(
    r"(?:please )?(?:message|msg|text|write to|write|tell|send to|send|a? ?message (?:to|for)|send a message to|"
    r"nachricht an|schreib|schreibe|mensaje a|mensaje para) (?P<to>[^:]{2,40}?) ?: ?(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_NOTE = re.compile(
    r"(?:private |own )?(?:note|notiz|nota)(?: to (?:self|myself))?(?: for| on| about| zu| für| para|"
    r" sobre)? (?P<to>[^:\s]{2,40}) ?"
    r"[:,-] ?(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_TWO = 2
_SEVERAL = r"(?:them both|both of them|both|the two of them|the pair of them)"
_LEAD = r"(?:(?:please|can you|could you|would you|will you|pls|and|just|ok|okay|hey|hi),? )*"
_PAPER = r"(?:a |the |this |my )?(?:(?:quick|short|little|group) )?(?:message|msg|note|text|line|dm|word|reminder)"
# How the text begins: a sign, a word that leads to it, or at once. A question or a wish is no text without a sign.
_SIGN = r"(?: ?[:,;]| -)(?: that)? ?"
_THAT = r"\.? (?:that|saying(?: that)?|to say(?: that)?|and (?:say|tell (?:him|her|them))(?: that)?),? "
_AT_ONCE = r" (?!to\b|about\b|that\b|and\b|of\b|or\b|&|not to\b|a\b|an\b|know\b|if\b|whether\b)"
# What they are told to do is for them to do, and not a change of their plan, unless a day is to be another.
_TO_DO = (
    r" to (?!(?:rest(?! (?:well|up|properly|plenty|lots|a lot|enough)\b)|"
    r"skip|move|swap|cut|drop|cancel|shorten|lengthen|add)\b|take .*\boff\b|(?:run|do) (?:\d|on ))"
    r"(?P<do>\S.*)| not to (?P<dont>\S.*)"
)
_TOLD = (
    (
        rf"(?:tell|inform|notify|message|msg|text|dm|let(?= .*? know\b)) WHOM(?: know)?"
        rf"(?:{_SIGN}|{_THAT}|{_AT_ONCE})(?P<text>\S.*)"
    ),
    rf"(?:tell|message|text|write(?: to)?) WHOM(?:{_TO_DO})",
    rf"(?:write(?: {_PAPER})?(?: to)?) WHOM(?:{_SIGN}|{_THAT})(?P<text>\S.*)",
    (
        rf"(?:(?:send|write|drop|shoot|give|leave)(?: out)? {_PAPER}|a? ?(?:quick )?(?:message|msg|dm)) (?:to|for) WHOM"
        rf"(?:{_SIGN}|{_THAT})(?P<text>\S.*)"
    ),
    rf"(?:send|write|drop|shoot|give|leave) WHOM {_PAPER}(?:{_SIGN}|{_THAT})(?P<text>\S.*)",
    r"(?:send|pass)(?= .*\bfrom me\b) WHOM (?P<text>\S.*)",
)
_REMINDED = (
    r"remind WHOM (?:to|that|about) (?P<text>\S.*)",
    r"(?:send|give) WHOM a (?:\w+ )?reminder (?:to|that|about) (?P<text>\S.*)",
    r"send a (?:\w+ )?reminder to WHOM (?:to|that|about) (?P<text>\S.*)",
)
# What is done by saying it, with the words that say it.
_WISHED = (r"wish WHOM (?P<text>\S.*)",)
_THANKED = (r"thank WHOM for (?P<text>\S.*)",)
_CONGRATULATED = (r"congratulate WHOM (?:on|for) (?P<text>\S.*)",)
_PRAISED = (r"praise WHOM for (?P<text>\S.*)",)
# "Ask her how it is and tell her to skip Tuesday": what is asked, and what is said behind it.
_AND_TELL = re.compile(
    r"[,;.]? (?:and|then|also)(?: (?:also|then|please))? (?:tell|ask|remind) (?:him|her|them) (?:to |that |not to )?"
    r"(?=\S)",
    re.IGNORECASE,
)
_ASKED = (r"ask WHOM (?P<text>(?:how|whether|if|what|when|why|where|which|who)\b.*)",)
# Who is reminded of that is written to in words of ours (`of_athletes.nudged`).
_TO_LOG = re.compile(r"(?:log|enter|record|fill|put)\b", re.IGNORECASE)
# What stands before the words that are sent.
_SAID: dict[Sequence[str], str] = {
    _REMINDED: "Reminder: ",
    _WISHED: "",
    _THANKED: "Thank you for ",
    _CONGRATULATED: "Congratulations on ",
    _PRAISED: "Well done for ",
}
# "He's overdoing it. Tell him to slow down": who was named a moment before.
_BEFORE = re.compile(
    r"(?P<first>.*?)(?:[.;!,-]|,? and|,? so)+ (?P<rest>(?:please |so |and |just |can you |could you )*(?:tell|"
    r"ask|message|"
    r"text|write|remind|let) )(?P<whom>him|her|them)(?P<text> .*)",
    re.IGNORECASE | re.DOTALL,
)
_NO_TEXT = re.compile(r"(?:know|why|about it|that|so|know why|know about it|,|please|pls|ok| )*[ .!?]*", re.IGNORECASE)
_TO_THEM = re.compile(
    r"^(?P<lead>\s*(?:(?:and|also|please|pls|ok|so|then|can you|could you)[, ]+)*(?:tell|message|text|remind|let|ask|"
    r"write(?: to)?) )"
    r"(?:him|her|them)(?: why)?(?= ?:| know\b| that\b| (?!(?:rest|run|skip|have|off|do|go|start|off)\b))",
    re.IGNORECASE,
)


def note_in(text: str, names: Collection[str]) -> tuple[str, str] | None:
    """About whom a coach notes something for themselves, and what: "note for Anna: achilles stiff"."""
    found = _NOTE.fullmatch(text.strip())
    name = folded(found["to"].lower()) if found is not None else ""
    return (name, found["text"]) if found is not None and name in names else None


def message_in(text: str, names: Collection[str], *, is_all: bool = True) -> tuple[tuple[str, ...], str] | None:
    """Whom a message is for (none named: for all athletes), and its text as they shall read it.

    None for anything else, and for a name that is not among `names` (first names, folded). `is_all`: no athlete is
    without a name of their own, so that "both" are these two.
    """
    said = text.strip()
    found = _WRITTEN.fullmatch(said)
    whom = _whom(found["to"], names, is_all=is_all) if found is not None else None
    if found is not None and whom is not None:
        return whom, found["text"]
    return _spoken(said, names, is_all=is_all) or _of_who_was_named(said, names)


def _whom(said: str, names: Collection[str], *, is_all: bool) -> tuple[str, ...] | None:
    """Whoever is named, by "everyone" nobody in particular; None where one is not known."""
    words = folded(said.lower().strip())
    if _EVERYONE.fullmatch(words):
        return ()
    but = _BUT.search(words)
    if but is not None and _EVERYONE.fullmatch(words[: but.start()]):
        left = tuple(each for each in names if each not in re.findall(r"[^\W\d_]+", words[but.end() :]))
        return left if is_all and len(left) < len(names) else None
    if is_all and len(names) == _TWO and re.fullmatch(_SEVERAL, words):
        return tuple(names)
    named = tuple(dict.fromkeys(each for each in re.split(r",? and |,? & |, ?| y | und |/", words) if each))
    return named if named and all(each in names for each in named) else None


@lru_cache(maxsize=64)
def _patterns_of(names: tuple[str, ...]) -> Sequence[tuple[Sequence[str], re.Pattern[str]]]:
    """How a message to these is said, each with the kind of it."""
    one = "(?:" + ("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or r"(?!)") + ")"
    but = rf"(?: (?:except|but|apart from|other than)(?: for)? {one}(?: and {one})*)?"
    whom = rf"(?P<to>{_SEVERAL}|{_EVERYBODY}{but}|{one}(?:(?:,| and| &|, and) {one})*)(?!['’\w])"
    return tuple(
        (kind, re.compile(_LEAD + pattern.replace("WHOM", whom), re.IGNORECASE | re.DOTALL))
        for kind in (_ASKED, *_SAID, _TOLD)
        for pattern in kind
    )


def _spoken(said: str, names: Collection[str], *, is_all: bool) -> tuple[tuple[str, ...], str] | None:
    """ "Tell Anna and Ben well done", "ask Anna how her calf is", "send them all a message that …"."""
    for kind, pattern in _patterns_of(tuple(names)):
        found = pattern.fullmatch(said)
        named = _whom(found["to"], names, is_all=is_all) if found is not None else None
        if found is not None and named is not None:
            parts = found.groupdict()
            words = parts.get("text") or parts.get("do") or f"don't {parts.get('dont')}"
            if parts.get("text") is None:
                words = words.replace(" and not to ", " and don't ")
                # Whether it can be told is asked, and no part of it.
                words = words.rstrip("?")
            is_for_log = kind is _REMINDED and named and _TO_LOG.match(words)
            return None if is_for_log else (named, _to_them(words, kind, names, of_many=len(named) != 1))
    return None


def _to_them(words: str, kind: Sequence[str], names: Collection[str], *, of_many: bool) -> str:
    """The text as they read it; of somebody else they are told in the words that were written."""
    about = set(re.findall(r"\w+", folded(words.lower())))
    if not about & (set(names) | {f"{name}s" for name in names}):
        words = _asked_and_told(words, of_many=of_many) if kind is _ASKED else told_to_you(words, of_many=of_many)
    return f"{_SAID.get(kind, '')}{words}"


def _asked_and_told(words: str, *, of_many: bool) -> str:
    """A question as they read it, with what they shall be told behind it as a sentence of its own."""
    beside = _AND_TELL.search(words)
    if beside is None:
        return asked_of_you(words)
    told = told_to_you(words[beside.end() :], of_many=of_many)
    told = f"don't {told}" if beside[0].lower().rstrip().endswith("not to") else told
    lead = "Please " if re.search(r" to $", beside[0]) else ""
    told = f"{lead}{told}" if lead else f"{told[0].upper()}{told[1:]}"
    return f"{asked_of_you(words[: beside.start()])} {told}{'' if told[-1] in '.!?' else '.'}"


def message_beside(text: str, names: Collection[str]) -> tuple[str, str] | None:
    """What stands before a message about the same one, and the message: "approve Ben and tell him good job"."""
    found = _BEFORE.fullmatch(text.strip())
    if found is None or _of_who_was_named(text.strip(), names) is None:
        return None
    words = re.findall(r"[^\W\d_]+", folded(found["first"].lower()))
    name = next(name for name in names if {name, f"{name}s"} & set(words))
    return found["first"], f"{found['rest']}{name}{found['text']}"


def _of_who_was_named(said: str, names: Collection[str]) -> tuple[tuple[str, ...], str] | None:
    found = _BEFORE.fullmatch(said)
    if found is None:
        return None
    words = re.findall(r"[^\W\d_]+", folded(found["first"].lower()))
    named = tuple(dict.fromkeys(name for name in names if {name, f"{name}s"} & set(words)))
    if len(named) != 1:
        return None
    if _NO_TEXT.fullmatch(found["text"].strip()):
        # "Swap his intervals and let him know why, please" says no words to send.
        return None
    return _spoken(f"{found['rest']}{named[0]}{found['text']}", names, is_all=False)


def with_name(text: str, name: str) -> str:
    """A message to "him", "her" or "them" with the name of who is in view; any other sentence as it is."""
    return _TO_THEM.sub(rf"\g<lead>{name}", text, count=1)
