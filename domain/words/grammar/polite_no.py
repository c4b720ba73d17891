"""A no that says no no: "not this time, thanks", "I'll pass", "changed my mind"."""

import re

from domain.words.clean import clean

_LEAD = (
    r"(?:(?:no|nope|nah|nein|hm+|uh+|um+|erm?|oh|ah|well|actually|ok|okay|sorry|wait|thanks|thank you|cheers|ta|but|"
    r"then|i think|i guess|on (?:reflection|second thoughts?)|thinking about it|maybe|perhaps|probably|danke|gracias|"
    r"eh|ach|doch|mejor|lieber)[ ,.!;-]+)*"
)
_DECLINES = (
    r"(?:not (?:this|that) (?:time|one|week)|not (?:today|tonight|now|yet|for me|a good idea|keen|"
    r"happy with (?:it|that|this)|worth it|necessary|needed)|(?:another|some other|next) time|some other day|"
    r"let.?s not|lets not|"
    r"i.?ll (?:pass|leave it|give (?:it|that|this) a miss|stay with (?:the plan|what (?:is|was) there))|"
    r"i.?d (?:rather|prefer) not(?: to)?|i (?:don.?t|do not|dont) (?:want|like|need) (?:it|that|this)(?: any ?more)?|"
    r"i (?:don.?t|do not|dont) want to(?: (?:do|change|move) (?:it|that|this|anything))?|"
    r"(?:i.?ve |i have |have )?changed my mind|(?:that|this|it)(?:.?s| is| was) not what i "
    r"(?:want(?:ed)?|meant|mean|asked(?: for)?|said)|"
    r"(?:don.?t|do not|dont) (?:change|touch|move|do) (?:it|that|this|anything)|(?:maybe|probably|"
    r"rather|better|perhaps|absolutely|definitely|certainly) not|bad idea|(?:that|this|it)(?:.?s| is| looks) "
    r"(?:a )?(?:bad(?: idea)?|worse|no good|too much)|scrap (?:it|that)|drop (?:it|that)|"
    r"(?:it|that|the plan)(?:.?s| is| was) (?:fine|ok|okay|good|better|best) (?:as|how|the way|where|like) (?:it|that)"
    r"(?: (?:is|was|stands))?|"
    r"stick (?:to|with) (?:the plan|what (?:is|was) (?:there|planned)|how it (?:is|was)|it as it (?:is|was))|"
    r"diesmal nicht|ein ander(?:es )?mal|lieber nicht|heute nicht|doch nicht|besser nicht|lass mal|"
    r"esta vez no|otro dia|otra vez sera|mejor no|por ahora no|hoy no|no hace falta)"
)
_TAIL = (
    r"(?:[ ,.!;-]+(?:thanks?|thank you|very much|a lot|ta|cheers|please|then|though|actually|after all|for now|sorry|"
    r"mate|coach|either|anyway|again|on this one|danke|bitte|gracias|por favor))*"
)
_NO = re.compile(f"{_LEAD}{_DECLINES}{_TAIL}")


def declines(text: str) -> bool:
    """Whether words decline what was asked, and say nothing besides; said of a card, and nothing without one."""
    return _NO.fullmatch(clean(text)) is not None
