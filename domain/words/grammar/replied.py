"""What is written in answer to a question: a yes or a no, alone or before something else, or one of its readings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.errors import CoachError
from domain.words.answers import Understood
from domain.words.clean import clean
from domain.words.grammar.read import read_sentence
from domain.words.habits import FROM_NOTHING
from domain.words.intents import ShortAnswer
from domain.words.races import DISTANCE_INSIDE
from domain.words.topics import Word

_YES = r"(?:yes please|yes|yeah|yep|yup|ye|ya|sure|okay|ok|correct|exactly|indeed|ja|jo|jep|si|sí)"
# "No limit a week" and "no time today" begin with no answer.
_NO = (
    r"(?:no thanks|not quite|not really|not exactly|nope|nah|nay|nein|nee|nö|no(?=[,;.!-]|$| (?:but|it|it's|its|that|"
    r"that's|thats|make|let|let's|lets|leave|please|not|we|was|did|only|just|i|i'd|pero)\b))"
)
_FIRST = re.compile(rf"(?:(?P<yes>{_YES})|(?P<no>{_NO}))\b[ ,;.!-]*(?:but |and |aber |pero )?(?P<rest>.*)")
_ACTUALLY = re.compile(
    r"^(?:actually|hm+|uh+|um+|erm?|oh|ah|well|ok|okay|sorry|wait|rather|on second thoughts?|eigentlich)[ ,]+"
)
# "Yeah go ahead and do that" is a yes and nothing besides.
_ASSENT = re.compile(
    r"(?:(?:please |just )?(?:go (?:ahead|for it|on)|do (?:it|that|so)|that works|works(?: for me)?|why not|"
    r"that.?s (?:fine|good|ok|okay|great|perfect|better|ideal|brilliant)(?: for me| actually)?|suits me|that suits me|"
    r"sounds (?:good|fine|great|ok)|by all means|of course|"
    r"(?:i.?m |i am )?(?:fine|good|happy|ok|okay) with (?:it|that|this)|let.?s (?:do (?:it|that)|go)|mach das|"
    r"passt|gerne?|hazlo|claro|vale|dale)(?: (?:and|then|please|thanks|bitte))*[ ,.!]*)+"
)
# "Rather make it Monday please", "lieber Montag": what is around the day that is wished for instead.
_AIM = re.compile(
    r"(?:rather |i (?:meant|mean|said) |not (?:on |the )?\w+,? (?:but )?)*"
    r"(?:(?:let's say|let'?s make it|make (?:it|that)|what about|how about|lieber|mejor el|better|do|to|on) )*"
    r"(?P<aim>.*?)(?: please| instead| i (?:meant|mean|said)| is better| would be better| works better| suits better|"
    r",? (?:and )?not (?:on |the )?\w+)*"
)
_SORRY = re.compile(
    r"(?<=[\da-z])(?<!^oh)(?<!^ah)(?<!^no)[ ,]+"
    r"(?:sorry|fat fingers?|my bad|oops|typo|actually|in fact|my mistake|tut mir leid|perdon|perdón)\b.*$"
)
# What was told of a run is put right: "no, that was 5 miles", "it was 5 miles not 7", "sorry, 42:10".
_PUT_RIGHT = re.compile(
    r"(?P<no>(?:(?:no|nope|oh|ah|and|also|btw|sorry|oops|ups|wrong|wait|hang on|hold on|"
    r"correction|my mistake|typo|nein|falsch|"
    r"stimmt nicht|perdón|perdon)"
    r"[ ,.;:!-]+)+)?"
    r"(?P<was>(?:(?:actually|really) )?(?:(?:it|that|this) (?:was|were|is)|i meant|i mean|make (?:it|that)|"
    r"(?:(?:it|that|this) )?should (?:be|have been|say)|"
    r"es waren|das waren|es war|fueron|eran|i (?:only |just )?(?:ran|did))(?: only| just| actually| really)? )?"
    r"(?P<told>(?:only |just )?\d.*?)(?P<not>,? (?:and )?(?:not|instead of|rather than|nicht|statt|no) \S+(?: \S+)?)?"
)
# Under the card of a run these alone put it right.
_MEANT = re.compile(r"i meant?\b|make that\b|(?:(?:it|that|this) )?should\b")
_RATED_ANEW = re.compile(
    r"\b(?:should|meant|not|instead|wrong|actually|said|put|logged|more like|rather|"
    r"eher|nicht|eigentlich|no|sino|mas bien)\b"
)
_MAKE_IT = re.compile(
    r"(?:(?:no|actually|hmm+|ok|wait|rather)[ ,]+)*(?:make|call) (?:it|that) (?:an? )?(?P<effort>10|[1-9])"
    r"(?: ?/ ?10| (?:out )?of (?:10|ten))?(?: (?:then|instead|please|rather))*"
)
_CORRECTS = re.compile(r"(?:(?:no|sorry|wait|ah)[ ,]+)*(?:oops|ups|correction|my mistake|typo|i meant)\b")
_NOW = re.compile(r"\b(?:now|more like|currently|these days|nowadays)\b[^\d]*(?P<time>\d{1,2}(?::\d\d)?)(?: ?min\w*)?$")
_MISTAKEN = re.compile(
    r"(?:(?:no|nope|sorry|oops|ups|my mistake|my bad|typo|wait|correction|i meant|i mean|actually|make that|should be|"
    r"that should be|it was|fat fingers?)[ ,:;.!-]+)+(?P<time>\d{1,2}:\d\d(?::\d\d)?)"
    r"(?:[ ,]+(?:sorry|actually|i meant))?"
)
_TIME = re.compile(r"(?<![\d:])\d{1,2}:\d\d(?::\d\d)?(?![\d:])")
_NEVER = re.compile(
    r"\bnever (?:raced|run|ran|done|did)\b|\byears? (?:ago|old)\b|\bback (?:in|when)\b|"
    r"\bages ago\b|\bused to\b|\bslower (?:these|now|than)\b|"
    r"\bbefore i (?:had|got|was)\b|\b(?:dont|don.t) trust\b|\bnot any ?more\b|"
    r"\b(?:in )?my (?:youth|twenties|thirties|prime)\b|\bbefore (?:the )?(?:kids?|baby|injury)\b"
)
_IT_IS = re.compile(r"(?:it|that) (?:is|was)\b(?! (?:not|no|my|for|the|a|from|too)\b)")
_LENGTH_IN_TIME = re.compile(r".+ in (?P<time>[\d:]+)")


@dataclass(frozen=True, slots=True)
class Replied:
    """A yes or a no at the beginning, and what follows it; None for a sentence that begins with neither."""

    is_yes: bool | None
    rest: str


# "Go on then, the weather's better on Sunday anyway": a yes, and why.
_AGREED = re.compile(
    r"(?:(?:oh|ah|yeah|yes|ok|okay|well|hm+)[ ,]+)*(?:go on(?: then)?|go ahead(?: then)?|go for it|do (?:it|that)(?: "
    r"then)?|"
    r"might as well|may as well|why not|(?:al|all )right(?: then)?|fine(?: then| by me| with me)?|fair enough|(?:ok|"
    r"okay)(?: then)?|"
    r"sounds (?:good|great|fine|perfect|like a plan)|that(?:'?s| is) (?:better|fine|good|great|perfect|ideal)|that "
    r"works|"
    r"works(?: for me)?|perfect|great|brilliant|lovely|cool|super|suits me(?: fine| better)?|that suits(?: me)?(?: "
    r"better)?|"
    r"happy with that|good idea|let'?s (?:do (?:it|that)|go for it)|passt|gerne|mach das|vale|dale|perfecto|adelante)"
    r"(?: please| thanks| cheers| mate| coach)*(?:[ ]*[,.;:!-]+[ ]*|(?= (?:because|cos|since|as|it'?s|weil|"
    r"porque)\b) )(?P<why>.{8,})"
)
_A_WISH = re.compile(
    r"\?|\b(?:but|instead|rather|make|move|swap|change|skip|can|could|should|shall|please|pls|what about|how about|"
    r"not|don'?t|"
    r"no|only if|unless|if|shorter|longer|easier|cancel|leave|keep|also|aber|nur|bitte|nicht|pero|solo|mejor)\b|"
    r"\b(?:would|prefer|maybe|perhaps|day (?:it is|then|instead|works|suits))\b|"
    r"^(?:on )?(?:the )?\w+day\b(?!.*\b(?:is|was|will|has|'s)\b)"
)


def agreed_because(text: str) -> bool:
    """Whether a preview is agreed to, and only a reason stands behind: nothing is wished or ruled out by it."""
    found = _AGREED.fullmatch(clean(text))
    return found is not None and _A_WISH.search(found["why"]) is None and not re.search(r"\d", found["why"])


def replied(text: str) -> Replied:
    """ "No, make it Monday": a no, and another wish."""
    words = _ACTUALLY.sub("", clean(text))
    found = _FIRST.fullmatch(words)
    if found is None:
        return Replied(True, "") if _ASSENT.fullmatch(words) else Replied(None, words)
    rest = _ACTUALLY.sub("", found["rest"]).strip(" ,")
    is_yes = found["yes"] is not None
    return Replied(is_yes, "" if is_yes and _ASSENT.fullmatch(rest) else rest)


def without_fillers(text: str) -> str:
    """The words without "uh", "hmm" and the like before them."""
    return _ACTUALLY.sub("", clean(text))


def put_right(text: str) -> str | None:
    """The numbers of a run said anew, in place of those that were logged; None for words that correct nothing."""
    words = clean(text)
    said = _SORRY.sub("", words)
    found = _PUT_RIGHT.fullmatch(said)
    is_meant = found is not None and found["was"] is not None and _MEANT.match(found["was"]) is not None
    if found is None or not (found["no"] or is_meant or (found["was"] and (found["not"] or said != words))):
        return None
    # "No, 8" may be how hard it felt.
    is_bare = (found["was"] is None or is_meant) and found["told"].isdecimal()
    return None if is_bare else found["told"]


def corrects(text: str) -> bool:
    """Whether a run is told in place of one that was told wrongly: "oops, yesterday was 3.5 miles"."""
    words = clean(text)
    return _CORRECTS.match(words) is not None and "forg" not in words


def effort_anew(text: str) -> int | None:
    """How hard a run was that has a number already: "make it a 6"; None for other words."""
    found = _MAKE_IT.fullmatch(_SORRY.sub("", clean(text)))
    return int(found["effort"]) if found is not None else None


def rates_anew(text: str) -> bool:
    """Whether it is said how hard a run was in place of what was said before: "should have been 5"."""
    return _RATED_ANEW.search(clean(text)) is not None


def aimed_rather(text: str) -> str:
    """What is wished for in place of what was asked about: "I can't then, make it Monday" is "monday"."""
    found = _AIM.fullmatch(replied(text).rest.rpartition(",")[2].strip())
    return found["aim"] if found is not None else text


def yes_or_no(text: str, today: date, language: str = "en") -> bool | None:
    """A plain yes or no, in whichever language; None for anything else."""
    try:
        found = read_sentence(text, today, language=language).answer
    except CoachError:
        return None
    value = found.value if isinstance(found, Understood) else None
    if not isinstance(value, ShortAnswer) or value.word not in (Word.YES, Word.NO):
        return None
    return value.word is Word.YES


def offered(text: str, offers: Sequence[str], today: date, language: str = "en") -> str | None:
    """The offered reading that an answer picks: "yes", "the second one"; None for a no, else the answer itself."""
    try:
        found = read_sentence(text, today, language=language).answer
    except CoachError:
        return text
    value = found.value if isinstance(found, Understood) else None
    if not isinstance(value, ShortAnswer):
        return _more_than_a_word(text, offers)
    if value.word is Word.YES:
        return offers[0] if len(offers) == 1 or offers[0] == FROM_NOTHING else text
    if value.word is Word.NO:
        return None
    if value.word is Word.ORDINAL and value.number <= len(offers):
        return offers[value.number - 1] if value.number > 0 else offers[-1]
    return text


def _more_than_a_word(text: str, offers: Sequence[str]) -> str:
    """ "Yes, from last month" picks what is offered alone, "no, that was for 10K" the same time over 10K."""
    if not offers:
        return text
    mistaken = _MISTAKEN.fullmatch(clean(text))
    if mistaken is not None:
        # "My mistake, 26:10": the same distance in another time.
        before = _LENGTH_IN_TIME.fullmatch(offers[0])
        length = offers[0].partition(" in ")[0]
        return f"{length} in {mistaken['time']}" if before is not None else mistaken["time"]
    said = replied(text)
    over = DISTANCE_INSIDE.search(said.rest)
    offered_time = _LENGTH_IN_TIME.fullmatch(offers[0])
    rather = _NOW.search(said.rest) if over is not None else None
    if over is not None and rather is not None:
        # "No, that's my parkrun of years ago, now more like 28".
        return f"{over[0]} in {rather['time']}" + ("" if ":" in rather["time"] else ":00")
    told = _TIME.findall(said.rest)
    if over is None and offered_time is not None and len(told) == 1 and not said.is_yes:
        # "I wish! That's what I want to run, best is 27:40", "nope 26:10 typo".
        return f"{offers[0].partition(' in ')[0]} in {told[0]}"
    if _NEVER.search(said.rest) is not None:
        # "No, that's how long my lunch run takes, never raced a 5k", "yes but years ago": neither is a time of today.
        return said.rest
    if over is not None and offered_time is not None and not re.search(r"\d[:.h]\d", said.rest):
        return f"{over[0]} in {offered_time['time']}"
    if (said.is_yes or _IT_IS.match(said.rest)) and len(offers) == 1:
        return offers[0]
    return said.rest if said.is_yes is False and said.rest else text
