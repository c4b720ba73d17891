"""What we would do is asked, or to be asked again later, in answer to something that is shown."""

import re

from domain.words.lexicon.lookup import folded

# "Not sure, ask me on Friday".
ASK_ME = re.compile(
    r"(?:(?:i'?m )?not (?:so |quite |really )?sure(?: yet| about (?:it|that))?[ ,.]+)?"
    r"ask me (?:later|again|tomorrow|(?:on )?\w+day)"
)
_UNSURE = (
    r"(?:(?:(?:i'?m |im )?not (?:so |quite |really |too )?sure(?: yet| about (?:it|that|this))?|(?:i "
    r")?(?:don'?t|dont|do not) "
    r"know|dunno|tough one|tricky|hmm+|hm|so|and|but|ok|okay|yes|no|well|coach)[ ,.?!-]+)*"
)
_YOUR_VIEW = re.compile(
    rf"{_UNSURE}(?:what (?:would|do|should|did) (?:you|i) (?:do|advise|recommend|think|suggest|say|reckon|prefer|pick)"
    r"(?: (?:about|of|to) (?:it|that|this))?(?: (?:here|now|then|i do|i should do|is (?:best|better)))*|"
    r"what(?:'?s| is) (?:your (?:advice|view|opinion|take|recommendation|suggestion)|(?:the )?(?:best|better|wiser|"
    r"smarter)(?: (?:option|idea|one|thing to do|for me))?)|"
    r"(?:which|what) (?:one |of (?:them|those|the two) )?(?:is|would be|do you think is) (?:the )?(?:better|"
    r"best|wiser|smarter)"
    r"(?: (?:one|option|for me))?|"
    r"(?:is|would) (?:that|it|this) (?:be )?(?:a |an )?(?:really )?(?:good|ok|okay|wise|sensible|bad|fine|"
    r"alright|clever|"
    r"stupid|silly|terrible|better)(?: idea| thing)?|"
    r"(?:would|do|should) (?:you|i) (?:do (?:it|that|this)|recommend (?:it|that|this)?|advise (?:it|that|this)|"
    r"go for it|"
    r"say so|say that'?s (?:ok|okay|fine)|think (?:so|that'?s (?:ok|okay|fine|a good idea)))|any (?:advice|"
    r"thoughts|views?)|"
    r"(?:you|u) (?:decide|choose|pick|tell me)|your call|up to you|"
    r"(?:is|would|will) (?:that|it|this) (?:be )?(?:way |a bit |a little )?too (?:much|hard|long|far)|was "
    r"(?:wurdest|meinst|ratst|denkst) du(?: (?:tun|"
    r"machen|dazu))?|"
    r"was ist (?:besser|kluger)|ist das (?:gut|klug|ok|okay|sinnvoll)|que (?:harias|me aconsejas|opinas|piensas|"
    r"recomiendas)(?: tu)?|es (?:buena|mala) idea)(?: (?:then|instead|really|please|coach|though))*"
)
_LATER = re.compile(
    rf"{_UNSURE}(?:{ASK_ME.pattern}|remind me (?:later|again|tomorrow|about (?:it|that|this)(?: \w+)*|(?:on )?\w+day)|"
    r"(?:can you |could you |please )*(?:ask|remind) me (?:again |about (?:it|that|this) )?(?:later|tomorrow|"
    r"(?:on |nearer |closer "
    r"to )*\w+day|then|nearer the time)|frag mich (?:spater|morgen|am \w+)|preguntame (?:luego|manana|el \w+))"
    r"(?: (?:please|then|again))*"
)


def asks_our_view(words: str) -> bool:
    """ "Not sure, what would you do?" (without its fillers)."""
    return _YOUR_VIEW.fullmatch(_read(words)) is not None


def wants_to_be_asked_later(words: str) -> bool:
    """ "Not sure yet, ask me Friday" (without its fillers)."""
    return _LATER.fullmatch(_read(words)) is not None


def _read(words: str) -> str:
    return folded(words).strip(" ?!.")
