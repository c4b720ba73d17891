"""What an athlete wants to have told or asked of their coach: "tell coach thanks", "coach: the lungs are ok"."""

import re

from domain.words.second_person import asked_of_you

_TOLD = re.compile(
    r"(?:(?:pls|please|hey|hi|ok|okay|yes|and|also|so|just|can (?:you|u)|could (?:you|u)|would (?:you|u)|i want "
    r"(?:you )?to)"
    r"[ ,]+)*(?P<verb>tell|ask|let(?= .*? know\b)|message|msg|text|write(?: to)?|inform|say to) (?:my |the "
    r")?(?:coach|trainer)\b"
    r"(?: know)?(?P<sign> ?[:,-])? (?P<lead>(?:that|if|whether|about|how|when|what|why|where|which) )?"
    r"(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_COLON = re.compile(r"(?:hey |hi |dear |to )?(?:my |the )?coach ?: ?(?P<text>\S.*)", re.IGNORECASE | re.DOTALL)
# What is asked of the coach, turned round: "if I can swap" is "Can I swap?".
_I_CAN = re.compile(
    r"(?:if|whether) (?:i|we) (?P<aux>can|could|should|may|must|have to|need to|shall) "
    r"(?P<rest>.+)",
    re.IGNORECASE,
)
_IS_IT = re.compile(
    r"(?:if|whether) (?P<what>it|that|this|the \w+|my \w+) (?P<aux>is|was|are|will be) "
    r"(?P<rest>.+)",
    re.IGNORECASE,
)
_NO_WORDS = re.compile(
    r"(?:know|about (?:it|that)|it|that|this|please|pls|for me|now|something|anything|to|[ "
    r".!?])*",
    re.IGNORECASE,
)
_LETTERS = 2


def told_to_coach(text: str) -> str:
    """The words for the coach, as they read them; empty for any other sentence, and where no words are said."""
    said = " ".join(text.split())
    colon = _COLON.fullmatch(said)
    found = colon or _TOLD.fullmatch(said)
    if found is None:
        return ""
    words = found["text"].strip()
    if colon is None:
        lead = (found["lead"] or "").strip().lower()
        words = _asked(f"{lead} {words}") if lead in ("if", "whether") else words
        if lead in ("how", "when", "what", "why", "where", "which"):
            words = asked_of_you(f"{lead} {words}") if found["verb"].lower() == "ask" else f"{lead} {words}"
    if len(words) < _LETTERS or _NO_WORDS.fullmatch(words):
        return ""
    return words[:1].upper() + words[1:]


def _asked(words: str) -> str:
    """ "If I can swap" as they would ask it themselves."""
    plain = words.rstrip(" ?.!")
    if (found := _I_CAN.fullmatch(plain)) is not None:
        if found["aux"].lower() in ("have to", "need to"):
            return f"do I {found['aux']} {found['rest']}?"
        return f"{found['aux']} I {found['rest']}?"
    if (found := _IS_IT.fullmatch(plain)) is not None:
        if found["aux"].lower() == "will be":
            return f"will {found['what']} be {found['rest']}?"
        return f"{found['aux']} {found['what']} {found['rest']}?"
    return f"I'd like to know {plain}."
