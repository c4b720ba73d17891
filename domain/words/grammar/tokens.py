"""A sentence as tokens: what each word or phrase can mean, numbers with their units put together."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, time

from domain.words.clean import clean
from domain.words.lexicon.lookup import Lexicon, Senses, folded, lexicon
from domain.words.lexicon.meanings import M
from domain.words.lexicon.slips import of_three, respaced, split

# Signs that people answer with.
_SIGNS = {
    "👍": " yes ",
    "✅": " yes ",
    "👌": " yes ",
    "💯": " yes ",
    "👎": " no ",
    "❌": " no ",
    "🙏": " thanks ",
    "🤷": " dunno ",
    "→": " -> ",
    "➡️": " -> ",
    "➡": " -> ",
    "⇒": " -> ",
    "↔": " <-> ",
}
_BEFORE_A_DAY = frozenset(
    {"und", "u", "oder", "nächsten", "nachsten", "naechsten", "diesen", "letzten", "jeden", "den", "kommenden", "statt"}
)
_PIECES = re.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})"
    r"|(?P<dotted>\d{1,2}\. ?\d{1,2}\.(?:\d{4})?)"
    r"|(?P<clock>\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|a\.m|p\.m|uhr)\b)"
    r"|(?P<time>\d{1,3}:\d{2}(?::\d{2})?)"
    r"|(?P<hours>\d{1,2}h\d{0,2}\b)"
    r"|(?P<dottime>\d{1,2}\.\d{2}(?=\s|$)(?! ?(?:mi|km|k|miles?|kms?)\b))"
    r"|(?P<share>(?<!\d)(?:100|\d{1,2}) ?(?:%|(?:percent|per cent|pct|precent|percents|prozent|por ?ciento)\b))"
    r"|(?P<tenth>(?:10|[1-9]) ?/ ?10\b)"
    r"|(?P<slashed>\d{1,2}/\d{1,2}(?:/\d{2,4})?(?!\d))"
    r"|(?P<number>\d+(?:[.,]\d+)?)(?P<ordinal>st|nd|rd|th|\.(?= ?[^\W\d]|\s*-|$))?"
    r"|(?P<arrow><->|->|=>)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<sign>[&+/@?>,;-])"
)
# Words that some write in one: a dash between other words is a span.
_JOINED = re.compile(r"\b(tune|warm|cool|time|half|long|race)-(up|down|trial|marathon|run|pace|day)\b", re.IGNORECASE)
_ENDS_DOTTED = re.compile(r"\b\d{1,2}\.\d{1,2}\.\s*$")
_ARTICLES = frozenset({"the", "my", "a", "an", "der", "die", "das", "den", "el", "la", "los", "mi"})
# "The Tuesday one" is Tuesday's run, and no mile.
_DAYS_ONE = re.compile(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:'?s)? one(?=\W*$)")
# "Only half an hour" is half an hour, not only half.
_MAY_LEAD = _ARTICLES | {"only", "just"}
_LAST = frozenset({"last", "letzten", "letzter", "pasado", "past"})
_NEXT = frozenset({"next", "nachsten", "nachster", "naechsten", "proximo", "following"})
# Short words of which a slip is plain where a number follows: "rsn 5 miles".
_THREE = frozenset({"ran", "run", "did"})
# A word this long may be two.
_JOINED_LENGTH = 7
LONGEST_WORDS = 60
_CORRECTED_WORDS = 30
_LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Token:
    """A word or phrase with everything it can mean. `owns` for "thursday's"; `is_guessed` for a corrected typo."""

    text: str
    senses: Senses = field(default_factory=dict)
    owns: bool = False
    is_guessed: bool = False

    def has(self, *meanings: M) -> bool:
        """Whether it can mean one of these."""
        return not self.senses.keys().isdisjoint(meanings)

    @property
    def is_known(self) -> bool:
        """Whether it means anything."""
        return bool(self.senses)


_ORDINALS = re.compile(
    r"\b(?:from )?(?:the )?(\d{1,2})(?:st|nd|rd|th|ht) ?(to|til|till|until|through|thru|-) ?(?:the |teh )?"
    r"(\d{1,2})(?:st|nd|rd|th|ht)\b(?! (?:mile|mi|km|k|rep)s?\b)"
)
# "So 6 von 10" is no Sunday.
_OF_TEN = re.compile(
    r"(?:^so )?\b(10|[1-9]) (?:out of|von|de|sobre) (?:10|ten|zehn|diez)\b"
    r"(?! ?(?:[km]|mi|re|run|lauf|week|woch|day|tag|ses|dia))"
)
_SEMICOLON = re.compile(r"(?<!\d)(\d{1,2});([0-5]\d)(?!\d)")


def plain(text: str) -> str:
    """The sentence in lower case, signs as words, without accents; apostrophes are kept."""
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    text = _JOINED.sub(r"\1 \2", text)
    cleaned = clean(text) or text.strip()
    if _ENDS_DOTTED.search(text):
        cleaned += "."
    said = " ".join(folded(part) for part in cleaned.replace("'", "\x00").split()).replace("\x00", "'")
    # "13th to 20th" are dates, and "3;50" is a time.
    said = _DAYS_ONE.sub(r"\1's run", said)
    said = _ORDINALS.sub(r"from the \1th \2 the \3th", said)
    said = _OF_TEN.sub(r"\1/10", said)
    return _SEMICOLON.sub(r"\1:\2", said)


def tokens_of(words: str, language: str, names: Collection[str] = (), *, corrects: bool = True) -> list[Token]:
    """The tokens of a sentence in `plain` form; `names` are folded and in lower case.

    `corrects` is for the languages somebody is known to write: in others every word would be near some word.
    """
    known = lexicon(language)
    found: list[Token] = []
    for piece in _PIECES.finditer(words):
        if len(found) >= LONGEST_WORDS:
            break
        found.append(_first(piece, known, names))
    if len(found) > 1:
        # Alone it asks for help.
        found = [token for token in found if token.text != "?"]
    tokens = _phrases(_respaced(found, known) if corrects else found, known, corrects=corrects)
    return _no_sunday(tokens) if language == "de" else tokens


def _no_sunday(tokens: list[Token]) -> list[Token]:
    """The tokens with "so" a Sunday only beside what makes it one: "am so", "sa - so", "so frei"; not "passt so"."""
    result: list[Token] = []
    for at, token in enumerate(tokens):
        before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
        is_day = (
            before.text in _BEFORE_A_DAY or before.has(M.WEEKDAY, M.DASH, M.TO, M.FROM, M.ON, M.UNTIL)
            if before is not None
            else after is None or after.text == "lang" or after.has(M.OFF, M.KIND, M.REST, M.SWAP, M.NUMBER)
        )
        is_other = token.text == "so" and not is_day
        left = {sense: each for sense, each in token.senses.items() if not is_other or sense != M.WEEKDAY}
        result.append(replace(token, senses=left))
    return result


def _respaced(found: list[Token], known: Lexicon) -> list[Token]:
    """Words with a space at the wrong letter, or without one, put right."""
    result: list[Token] = []
    at = 0
    while at < len(found):
        token = found[at]
        beside = found[at + 1] if at + 1 < len(found) else None
        pair = None
        if beside is not None and beside.has(M.NUMBER) and _is_open(token) and not known.is_word(token.text):
            verb = of_three(token.text, _THREE)
            token = token if verb is None else Token(verb, is_guessed=True)
        if beside is not None and all(_is_open(each) for each in (token, beside)):
            pair = respaced(token.text, beside.text, known.is_word)
        if pair is None and _is_open(token) and not known.is_word(token.text) and len(token.text) >= _JOINED_LENGTH:
            near = known.nearest(token.text)
            pair = split(token.text, lambda each: known.senses((each,)) is not None) if near is None else None
            beside = None
        if pair is None:
            result.append(token)
            at += 1
            continue
        result += [Token(each, is_guessed=True) for each in pair]
        at += 1 if beside is None else 2
    return result


def _is_open(token: Token) -> bool:
    """Whether it is a word that waits for its meaning."""
    return not token.is_known and not token.owns and token.text.isalpha()


def _first(piece: re.Match[str], known: Lexicon, names: Collection[str]) -> Token:
    """One piece: a value of its own, or a word that waits for its phrase."""
    text, kind = piece[0], piece.lastgroup
    if kind == "ordinal":
        kind = "number"
    match kind:
        case "word":
            return _word(text, known, names)
        case "number" if len(text) > _LONGEST_NUMBER:
            return Token(text)
        case "number":
            number = float(piece["number"].replace(",", "."))
            return Token(piece["number"] if piece["ordinal"] is None else text, {M.NUMBER: number})
        case "time":
            return Token(text, {M.TIME: _parts(text)})
        case "dottime":
            # "4.75" is a number alone: no clock and no stopwatch stands at 75.
            is_time = int(text.split(".")[1]) < 60
            times: dict[M, object] = {M.TIME: _parts(text.replace(".", ":"))} if is_time else {}
            return Token(text, {M.NUMBER: float(text), **times})
        case "hours":
            hours, _, minutes = text.partition("h")
            return Token(text, {M.DURATION: int(hours) * 3600 + int(minutes or 0) * 60})
        case "share":
            # "20 % less" is no 20 miles.
            return Token(text, {M.SHARE: int(re.sub(r"\D", "", text))})
        case "tenth":
            return Token(text, {M.EFFORT: int(text.split("/")[0])})
        case "clock":
            at = _clock(text)
            return Token(text, {M.CLOCK: at} if at is not None else {})
        case "iso" | "dotted" | "slashed":
            return Token(text, {M.DATE: text})
        case "arrow":
            return Token(text, {M.WITH: None, M.SWAP: None} if text == "<->" else {M.TO: None})
    if text in ",;":
        return Token(",")
    if text == "-":
        return Token(text, {M.DASH: None})
    return Token(text, known.senses((text,)) or ({M.AND: None} if text == "/" else {}))


def _word(text: str, known: Lexicon, names: Collection[str]) -> Token:
    if text.endswith("'ll"):
        return Token("will")
    base = text.removesuffix("'s").removesuffix("'")
    joined = text.replace("'", "")
    for name in (base, joined, joined.removesuffix("s")):
        if name in names:
            return Token(name, {M.NAME: name}, owns=name != joined or text != base)
    if base != text and {M.WEEKDAY, M.DAY, M.KIND} & set(known.senses((base,)) or ()):
        return Token(base, owns=True)
    return Token(joined)


def _parts(text: str) -> tuple[int, int, int | None]:
    first, second, *third = (int(part) for part in text.split(":"))
    return first, second, third[0] if third else None


def _clock(text: str) -> time | None:
    digits = re.findall(r"\d+", text)
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if "uhr" not in text:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if "p" in text else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _phrases(found: list[Token], known: Lexicon, *, corrects: bool) -> list[Token]:
    """Words joined into phrases, the longest first; what nobody knows is corrected where that is plain."""
    # A story is not read for its typos.
    spelled = [_corrected(token, known) for token in found] if corrects and len(found) <= _CORRECTED_WORDS else found
    result: list[Token] = []
    at = 0
    while at < len(spelled):
        length = _longest(spelled, at, known)
        # "5 miles please" is a length, not a wish for miles.
        alone = known.senses((spelled[at].text,)) or {}
        if length > 1 and result and result[-1].has(M.NUMBER) and {M.MILE, M.KILOMETRE} & set(alone):
            length = 1
        # "The race date" is the race date, not the race and a date.
        if length > 1 and spelled[at].text in _MAY_LEAD and at + 1 + _longest(spelled, at + 1, known) > at + length:
            length = 1
        if length == 0:
            if spelled[at].text != ",":
                result.append(spelled[at])
        else:
            part = spelled[at : at + length]
            senses = known.senses(tuple(token.text for token in part)) or {}
            result.append(
                Token(
                    " ".join(token.text for token in part),
                    senses,
                    part[-1].owns,
                    any(token.is_guessed for token in part),
                )
            )
        at += max(length, 1)
    return result


def _longest(spelled: list[Token], at: int, known: Lexicon) -> int:
    """How many tokens from here on are one known phrase; 0 where there is none."""
    most = min(known.longest, len(spelled) - at) if spelled[at].text in known.leads else 1
    for length in range(most, 0, -1):
        part = spelled[at : at + length]
        if length > 1 and any(token.text == "," or token.has(M.NAME) for token in part):
            continue
        if (length > 1 or not part[0].is_known) and known.senses(tuple(token.text for token in part)) is not None:
            return length
    return 0


def _corrected(token: Token, known: Lexicon) -> Token:
    if token.is_known or not token.text.isalpha() or known.is_word(token.text):
        return token
    near = known.nearest(token.text)
    # A slip is no number that nobody said.
    is_number = near is not None and M.EFFORT in (known.senses((near,)) or {})
    return token if near is None or is_number else Token(near, owns=token.owns, is_guessed=True)


def is_last(token: Token) -> bool:
    """Whether it says "last" before a weekday."""
    return token.text in _LAST


def is_next(token: Token) -> bool:
    """Whether it says "next" before a weekday."""
    return token.text in _NEXT


def dates_of(token: Token) -> date | str | None:
    """A date, or its text while nobody has read it."""
    value = token.senses.get(M.DATE)
    return value if isinstance(value, date | str) else None
