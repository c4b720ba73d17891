"""A coach's ok to several weeks at once, with those who are left out; an ok beside a change; who is approved."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from domain.words.grammar.tokens import plain
from domain.words.of_several import names_in

LEAD = (
    r"(?:(?:please|ok|okay|yes|yep|sure|so|and|now|then|just|only|good|great|fine|can you|could you|i|i'll|"
    r"i'd like to|let's)[ ,]+)*"
)
OK = r"(?:approve|accept|allow|sign off(?: on)?|confirm|release|green ?light|ok|okay)"
_WHICH = r"(?:this|next|new|coming|current|last)"
_WEEK = rf"(?:(?:the |their )?(?:{_WHICH} )?(?:weeks?|wk|plans?)(?: (?P<NUMBER>\d{{1,2}}))?(?:'s plans?)?)"
_ALL = (
    r"(?:all(?: of)?(?: them| (?:of )?(?:my|the|their)(?: other)?(?: athletes| runners)?| (?:athletes|runners))?|"
    r"every ?(?:one|body)(?: else)?|them all|everything|(?:the|my)(?: whole| entire)? (?:squad|group|team|lot)|"
    r"the (?:rest|others)(?: of them)?|every (?:athlete|runner|week)|anyone|anybody|whoever|"
    r"(?:all )?the (?:easy|clear|clean|fine|good|simple|obvious|green|straightforward|healthy|fit) (?:ones?|weeks?|"
    r"lot))"
    r"(?:'s|')?"
)
_WAITS = (
    r"(?: (?:(?:that|which|who) )?(?:(?:is|are|still|is still|are still|'s) )*(?:wait|waits|waiting|pending|left|"
    r"not approved|unapproved)(?: yet| still)?(?: for (?:me|my (?:ok|okay|approval)|approval))?)"
)
_BUT = (
    r"(?:(?:and|but|only|just|please) )*(?:except(?:ing)?(?: for)?|excluding|besides|but(?: for| not)?|not|without|"
    r"apart from|other than|aside from|bar|minus|save(?: for)?|(?:who|that|which) (?:isn't|is not|aren't|are not)|"
    r"leave|leaving|leave out|leaving out|hold|holding|keep|keeping|skip|skipping|wait with|waiting with|hold back|"
    r"don't approve|do not approve|no)(?: out)?"
)
_OTHERS = r"(?:the )?(?:(?:other|remaining) (?:two|three|four|five|one|ones|athletes|runners)|others|rest)"
_LEFT = (
    r"(?:,? (?:out|back|off|alone|aside|open|waiting|pending|unapproved|as (?:it|they) (?:is|are)|for (?:now|today|"
    r"later|the moment)|yet|until (?:later|tomorrow|i .+|then|\w+day)|till \w+|though|please|thanks|thank you|then|"
    r"too|as well|(?:to|with|for) me(?: please)?|i(?:'?ll| want| will) .+|(?:s?he|they)(?:'?s|'?re)? .+|"
    r"(?:because|since|as|cause) .+|(?:is|are|has|have) .+))*"
)


@dataclass(frozen=True, slots=True)
class Approving:
    """Whose weeks are approved (folded names, empty for everybody) and whose are not.

    `others_left`: all who are not named are left. A week is said by its `number`, or counted from this one (`ahead`).
    """

    names: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    number: int | None = None
    ahead: int | None = None


def approving(text: str, names: Collection[str]) -> Approving | None:
    """Whose weeks a coach approves at once; None for one athlete's alone, and for any other sentence."""
    if "?" in text or not names:
        return None
    said = re.sub(r"[’]", "'", plain(text)).strip(" .!")
    found = _shape(names).fullmatch(said)
    if found is None:
        return None
    whom, but = names_in(found["whom"] or "", names), names_in(found["but"] or "", names)
    number = found["n1"] or found["n2"] or found["n3"]
    # What is said of those who are left says nothing of which week.
    head = said[: found.start("but_all")] if found["but_all"] else said
    head += found["late"] or ""
    if len(whom) == 1 and not found["but_all"]:
        return None
    if set(whom) & set(but):
        return None
    return Approving(whom, but, int(number) if number else None, week_meant(head)[1])


def _shape(names: Collection[str]) -> re.Pattern[str]:
    one = "(?:" + "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True)) + ")(?:'s|s'|s|')?"
    several = rf"{one}(?:(?:,? and |, ?| & | plus |,? or |,? nor ){one})*"

    def week(group: str) -> str:
        return _WEEK.replace("NUMBER", group)

    whom = rf"(?P<whom>{several}|{_ALL}|(?:all )?(?:the )?(?:new )?(?:weeks|plans))"
    return re.compile(
        rf"{LEAD}{OK} (?:{week('n1')} (?:for|of|from) )?{whom}(?: {week('n2')})?(?:{_WAITS})?"
        rf"(?: (?:for|of|from) (?:{several}|{_ALL}))?(?: (?:for|in) {week('n3')})?"
        rf"(?P<but_all>,? {_BUT} (?P<but>{several}|{_OTHERS})(?:'s|')?(?: {week('n4')})?)?"
        rf"(?P<late>,? (?:for|in) {_WEEK.replace('(?P<NUMBER>', '(?:')})?{_LEFT}"
    )


# Left out, and not understood whom: then nothing is approved.
_LEAVES_OUT = re.compile(
    rf"^{LEAD}{OK}\b.*\b(?:except|excluding|besides|but|not|without|apart from|other than|bar|minus|isn't|aren't|"
    r"leave|hold|unless)\b"
)


def leaves_somebody_out(text: str) -> bool:
    """Whether somebody's week is approved with an exception."""
    return "?" not in text and _LEAVES_OUT.match(plain(text)) is not None


# "Take 20 % off her week and then approve it".
_AND_APPROVE = re.compile(
    r"(?P<wish>.+?)[,;.]* (?:(?:and|then|&|please|also) )+(?:approved?|(?:ok|okay|release|sign off(?: on)?)(?= (?:it|"
    r"that|her|him|them|the)\b))(?: (?:it|that|this|the (?:week|plan)|(?:his|her|their|[\w']+'s) (?:week|plan)|her|"
    r"him|them))?(?: then| please| for (?:me|her|him|them)| too| "
    r"straight ?away| right away| at once)*[.! ]*",
    re.IGNORECASE | re.DOTALL,
)
_BEGINS_SO = re.compile(rf"{LEAD}(?:{OK}|don't|do not|let me|i'll|i will)\b")
_YES = re.compile(
    r"(?:(?:yes|yep|yeah|yup|ok|okay|sure|fine|good|great|perfect|right|please|do (?:it|that|so)|go ahead|"
    r"make it so|save (?:it|that)|that's (?:fine|good|it)|looks good|then|so|and|also|now|just)[ ,.!&]*)*"
    r"approve(?: (?:it|that|this|(?:the|her|his|their|this|that|next|[\w']+'s)(?: next| new| changed)? "
    r"(?:week|plan)(?: \d{1,2})?|"
    r"(?:her|him|them)))?(?: (?:too|then|please|now|as well|like that|as shown|so|with (?:it|that)))*[.! ]*"
)


def wish_before_approving(text: str) -> str:
    """What is wished for before a week is approved in the same sentence; empty for any other."""
    found = _AND_APPROVE.fullmatch(text.strip())
    if found is None or "?" in text or _YES.fullmatch(plain(text)) is not None or _BEGINS_SO.match(plain(text)):
        return ""
    return found["wish"].strip(" ,;")


# "Approve it, and can we run on Wednesdays too": two wishes, and the first one is clear.
_APPROVE_AND = re.compile(
    r"(?P<ok>(?:[^?.!]*?\b(?:good|great|fine|ok|okay|doable|happy|well|perfect|yes|yep|yeah)\b[^?.!]*?[,.! ]+)?"
    r"(?:please |can you |then |so |i )*approve(?:d)? ?(?:it|that|this|(?:the|this|that|next|my)(?: next| new)? "
    r"(?:week|plan)|week \d{1,2})?(?: (?:please|then|now|too))*)"
    r"[,.;!]* *(?:(?:and|also|btw|by the way|plus|ps)[ ,]+)+(?P<wish>(?:\S+ ){1,}\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def approving_and(text: str) -> tuple[str, str] | None:
    """One's own ok to a week, and what is wished for or asked beside it; None for any other sentence."""
    found = _APPROVE_AND.fullmatch(text.strip())
    return None if found is None else (found["ok"].strip(), found["wish"].strip())


def approves_what_is_shown(text: str, names: Collection[str] = ()) -> bool:
    """Whether one week is approved and nothing else is said: "yes and approve", "do it and approve her week"."""
    said = plain(text)
    for name in names_in(said, names):
        said = re.sub(rf"\b{re.escape(name)}('s)?\b", "her", said)
    return "?" not in text and _YES.fullmatch(said) is not None


def week_meant(text: str) -> tuple[int | None, int | None]:
    """The number of the week that is named, and the week counted from this one."""
    said = plain(text)
    number = re.search(r"\bweek (\d{1,2})\b", said)
    ahead = 1 if re.search(r"\b(?:next|coming) (?:week|wk|plan)", said) else None
    ahead = 0 if ahead is None and re.search(r"\b(?:this|current) (?:week|wk|plan)", said) else ahead
    return int(number[1]) if number is not None else None, ahead


_ASKS = re.compile(
    r"^(?:(?:and|so|ok|okay|hey|hi|but|wait)[ ,]+)*(?:(?:do|can) you (?:know|tell me|see|check)(?: if| whether) )?"
    r"(?:(?:is|are|has|have|did|was|were|isn't|aren't|hasn't|haven't|didn't|am)\b.*\bapprov(?:ed|e|al)\b|"
    r"(?:who|whose|which|what)\b.*\b(?:is|are|has|have|did|i|isn't|aren't|hasn't|haven't)\b.*\bapproved\b|"
    r".*\b(?:approved|approve) (?:yet|already)$)"
)


def asks_who_is_approved(text: str) -> bool:
    """Whether it is asked who or what is approved: a question never approves."""
    return _ASKS.match(plain(text).rstrip(" ?.!")) is not None


_WHO_WAITS = re.compile(
    r"(?:(?:and|so|ok|okay|hey|hi|morning)[ ,]+)*(?:"
    r"(?:is )?(?:any|some) ?(?:one|body|weeks?|plans?|thing)(?: who| that)?(?: is| are)?(?: still| left| else)*"
    r"(?: wait\w*| pending| open)(?: for (?:me|my ok|my approval|approval))?|"
    r"who(?:se week)?(?:'s| is| are)?(?: still| else)*(?: wait\w*| pending| left)(?: for (?:me|my ok|my approval))?|"
    r"(?:show|list|give|tell|open)(?: me)?(?: all| every| the| which| what| of)*(?: (?:week|plan)s?)?(?: that| which|"
    r" who)?(?: are| is)?(?: still)? (?:wait|waits|waiting|pending)(?: for (?:me|my (?:ok|approval)|approval))?|"
    r"(?:what|which)(?: weeks?| plans?)?(?:'s| is| are)?(?: still)? (?:wait|waits|waiting|pending)(?: for me)?|"
    r"(?:the )?(?:weeks|plans) (?:that (?:are )?)?wait(?:ing)?)(?: now| today| please| still| yet)*"
)


def asks_what_waits(text: str) -> bool:
    """Whether a coach wants to see what waits for them."""
    return _WHO_WAITS.fullmatch(plain(text).rstrip(" ?.!")) is not None
