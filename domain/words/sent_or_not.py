"""What is written under a message that is ready to go out: send it, or leave it; anything else is another message."""

import re

from domain.words.grammar.tokens import plain

_IT = (
    r"(?: (?:it|that|this|the message|them|him|her|now|off|out|away|over|as (?:it )?is|like that|then|please|pls|"
    r"thanks|thank you))*"
)
_READY = (
    r"(?:(?:yes|yeah|yep|yup|ok|okay|sure|good|great|perfect|fine|nice|right|alright|done|please|just|now|and|go ahead|"
    r"go on|do|looks? (?:good|fine|great|right|ok)|sounds? (?:good|fine|great)|that.?s (?:it|good|fine|right|perfect)|"
    r"all good|you can|you may|can you|could you) )*"
)
_SEND = re.compile(
    rf"{_READY}send{_IT}|(?:ja |ok |gut |passt |bitte |prima |dann )*(?:(?:ab)?schick(?:e|en)?|(?:ab)?senden?|sende|"
    rf"raus damit)"
    r"(?: (?:es|das|sie|ihn|die nachricht|so|bitte|ab|los|raus))*|"
    r"(?:si |sí |ok |vale |bien |perfecto )*(?:envia(?:lo|la)?|envía(?:lo|la)?|manda(?:lo|la)?|mánda(?:lo|"
    r"la))(?: (?:ya|asi|así|por favor))*"
)
_LEAVE = re.compile(
    r"(?:(?:no|nope|nah|wait|actually|sorry|oh|hm+|please|hold on|stop) )*(?:(?:don.?t|do not|dont|never|not) send"
    rf"{_IT}|(?:cancel|scrap|bin|delete|drop|discard|forget|leave|hold|skip|stop)(?: (?:it|that|this|the message|"
    r"them|please|for now|then))*|hold off|never ?mind|not (?:yet|now)|better not|rather not)(?: (?:yet|now|please|"
    r"after all|for now))*|"
    r"(?:nein |doch |bitte )*(?:(?:doch )?nicht (?:ab)?(?:schicken|senden)|schick (?:es|das|sie) nicht(?: ab)?|"
    r"lass (?:es|das)|"
    r"verwirf (?:es|das|sie)|doch nicht)|(?:no )*no (?:lo |la )?(?:envies|envíes|mandes)|(?:no )?dejalo|(?:no )?déjalo"
)  # fmt: skip


def sent_or_not(text: str) -> bool | None:
    """True to send it, False to leave it; None for any other words."""
    said = " ".join(re.sub(r"[,;.!:]+", " ", plain(text)).split())
    if _LEAVE.fullmatch(said):
        return False
    return True if _SEND.fullmatch(said) else None
