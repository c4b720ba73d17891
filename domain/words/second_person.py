"""What somebody shall be told or asked, in the words for themselves: "how his ankle is" is "How is your ankle?"."""

import re

# A word that follows "her" and shows that it is her who is meant: "I saw her yesterday".
_NO_THING = (
    r"(?=[.,;!?]|$| (?:on|at|in|to|for|from|about|with|when|if|that|and|but|or|again|today|tomorrow|tonight|yesterday|"
    r"soon|later|know|so|not|how|what|who)\b)"
)
_ONE = (
    (rf"\bher{_NO_THING}", "you"),
    (r"\b(?:his|her)\b", "your"),
    (r"\b(?:hers)\b", "yours"),
    (r"\b(?:himself|herself)\b", "yourself"),
    (r"\bhim\b", "you"),
    (r"\b(?:he|she)(?:'s|’s) (?=got\b|been\b)", "you've "),
    (r"\b(?:he|she)(?:'s|’s)(?= )", "you're"),
    (r"\b(?:he|she) is\b", "you are"),
    (r"\b(?:is) (?:he|she)\b", "are you"),
    (r"\b(?:he|she) was\b", "you were"),
    (r"\b(?:was) (?:he|she)\b", "were you"),
    (r"\b(?:he|she) has\b", "you have"),
    (r"\b(?:has) (?:he|she)\b", "have you"),
    (r"\b(?:he|she) does\b", "you do"),
    (r"\b(?:does) (?:he|she)\b", "do you"),
    (r"\b(?:he|she) (?:doesn'?t|doesn’t)", "you don't"),
    (r"\b(?:he|she) (?:isn'?t|isn’t)", "you aren't"),
    (r"\b(?:he|she) goes\b", "you go"),
    (r"\b(?:he|she) (\w{2,}[^s\W])s\b", r"you \1"),
    (r"\b(?:he|she)\b", "you"),
)
_MANY = (
    (r"\btheirs\b", "yours"),
    (r"\btheir\b", "your"),
    (r"\bthemselves\b", "yourselves"),
    (r"\bthem\b", "you"),
    (r"\bthey\b", "you"),
)
_SWAPS = {
    many: tuple((re.compile(words, re.IGNORECASE), you) for words, you in (*_MANY, *(() if many else _ONE)))
    for many in (False, True)
}
_AUX = (
    r"(?:is|are|was|were|can|could|will|would|should|has|have|did|does|do|'s|isn't|aren't|wasn't|weren't|won't|can't|"
    r"didn't|hasn't|haven't)"
)
_SUBJECT = (
    r"(?:you|your [\w-]+(?: (?!is\b|are\b|was\b|were\b|feels?\b|felt\b|went\b)[\w-]+)?|"
    r"the [\w-]+(?: run)?|it|they|things|everything|all|anything|something|there)"
)
_WHAT = (
    r"(?:how|what|when|where|why|who|which)(?: (?:many|much|far|fast|long|hard|bad|sore|often|well|time|"
    r"day)(?: [\w-]+)?)?"
)
_HELPED = re.compile(rf"(?P<what>{_WHAT} )?(?P<who>{_SUBJECT}) (?P<aux>{_AUX})(?P<rest>(?: .*)?)", re.IGNORECASE)
_PLAIN = re.compile(rf"(?P<what>{_WHAT} )?(?P<who>{_SUBJECT}) (?P<verb>[a-z]+)(?P<rest>(?: .*)?)", re.IGNORECASE)
# What is told after what is asked: "whether you're sleeping, your efforts have been high".
_TOLD_BESIDE = re.compile(
    r"^[^,]+, (?:your [\w-]+(?: [\w-]+)?|you|you're|it|that|the [\w-]+(?: [\w-]+)?|i)"
    r" (?:(?:has|have|is|are|was|were|seems?|looks?|sounds?|feels?|felt|had|said|noticed|saw|think)\b|\w+ed\b)",
    re.IGNORECASE,
)
_WERE = {
    "felt": "feel", "slept": "sleep", "went": "go", "ran": "run", "got": "get", "did": "do", "had": "have",
    "missed": "miss", "skipped": "skip", "stopped": "stop", "liked": "like", "wanted": "want", "finished": "finish",
    "said": "say", "saw": "see", "called": "call",
    "managed": "manage", "found": "find", "came": "come", "made": "make", "logged": "log", "coped": "cope",
}  # fmt: skip
_ARE = {"feels": "feel", "goes": "go", "looks": "look", "hurts": "hurt", "holds": "hold", "copes": "cope"}


# "See the physio and let me know what she says": she is the physio, and not who reads it.
_SOMEBODY_ELSE = re.compile(
    r"\b(?:physio\w*|doctor|doc|gp|surgeon|specialist|nurse|dentist|therapist|osteopath|podiatrist|trainer|boss|mum|"
    r"mom|dad|mother|father|wife|husband|girlfriend|boyfriend|partner|son|daughter|sister|brother|friend|pacer)s?\b",
    re.IGNORECASE,
)
_HER, _HIS = (
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in ("she|her|hers|herself", "he|him|his|himself")
)
# A letter that no word has: what it stands in is left as it is.
_LEFT = "\u02ac"


def told_to_you(words: str, *, of_many: bool = False) -> str:
    """Words about somebody, said to them; "they" are they themselves, "he" is so only where one is told.

    Who is spoken of after somebody else is named is that other one.
    """
    other = None if of_many or re.match(r"(?:he|she)\b", words, re.IGNORECASE) else _SOMEBODY_ELSE.search(words)
    if other is not None:
        first, then = words[: other.end()], words[other.end() :]
        hers, his = _HER.search(then), _HIS.search(then)
        if (found := hers if his is None or (hers is not None and hers.start() < his.start()) else his) is not None:
            kept = (_HER if found is hers else _HIS).sub(lambda each: f"{each[0][0]}{_LEFT}{each[0][1:]}", then)
            return (told_to_you(first) + _told(kept, of_many=False)).replace(_LEFT, "")
    return _told(words, of_many=of_many)


def _told(words: str, *, of_many: bool) -> str:
    for pattern, you in _SWAPS[of_many]:
        words = pattern.sub(you, words)
    return words


def asked_of_you(words: str) -> str:
    """What somebody is asked, as a question to them; as it was said where its order is not plain."""
    you = told_to_you(told_to_you(words).rstrip(" ?.!"))
    you, _, told = you.partition(", ") if _TOLD_BESIDE.search(you) else (you, "", "")
    wondered = re.sub(r"^(?:if|whether)(?: or not)? ", "", you, flags=re.IGNORECASE)
    is_whether = wondered != you
    wondered = re.sub(r"\byou(?:'re|’re)(?= )", "you are", wondered, count=1, flags=re.IGNORECASE)
    helped = _HELPED.fullmatch(wondered)
    if helped is not None and is_whether != bool(helped["what"]):
        asked = f"{helped['what'] or ''}{helped['aux']} {helped['who']}{helped['rest']}"
    else:
        asked = _asked_plainly(wondered, is_whether=is_whether)
    if not asked:
        # What somebody shall be asked is no text by itself: "if your wife can drive".
        return f"Let me know {you}." if is_whether else words
    beside = f" {told[0].upper()}{told[1:]}." if told else ""
    return f"{asked[0].upper()}{asked[1:]}?{beside}"


def _asked_plainly(wondered: str, *, is_whether: bool) -> str:
    """A question with "do" or "did"; empty where that is not plain."""
    found = _PLAIN.fullmatch(wondered)
    if found is None or is_whether == bool(found["what"]):
        return ""
    verb, you = found["verb"].lower(), found["who"].lower() == "you"
    if verb in _WERE:
        return f"{found['what'] or ''}did {found['who']} {_WERE[verb]}{found['rest']}"
    if found["rest"] == "" and found["what"] and not you and verb in _ARE.values():
        # "How the lungs feel".
        return f"{found['what']}do {found['who']} {verb}"
    if verb in _ARE:
        return f"{found['what'] or ''}does {found['who']} {_ARE[verb]}{found['rest']}"
    is_now = you and not verb.endswith("ed")
    return f"{found['what'] or ''}do you {verb}{found['rest']}" if is_now else ""
