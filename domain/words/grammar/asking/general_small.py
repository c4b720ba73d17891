"""Questions of the body that are small, and asked while one trains: a blister, a heart that is fast after a flu."""

from domain.words.grammar.asking.general_training import HEART, ILL, RISES
from domain.words.grammar.asking.subject import General
from domain.words.topics import Topic

OF_SMALL_THINGS: tuple[General, ...] = (
    General(
        Topic.HEART_AFTER_ILL,
        "is it normal that my heart rate is so high after the flu",
        rf"{HEART}\b.*\b{RISES}\b.*\b(?:after|since|following|post|nach|seit|despues|desde)\b.*\b{ILL}|"
        rf"\b(?:after|since|following|post|nach|seit|despues de|desde)\b (?:\w+ "
        rf"){{0,4}}{ILL}\b.*\b{HEART}\b.*\b{RISES}|"
        rf"{RISES} {HEART}\b.*\b(?:after|since|nach|seit|despues|desde)\b.*\b{ILL}",
        unless=r"palpitation\w*|flutter\w*|dizz\w*|faint\w*|chest",
        told=True,
    ),
    General(
        Topic.HEAD_COLD,
        "what does a runner know of colds above the neck",
        r"colds? above the neck",
    ),
    General(
        Topic.BLISTER,
        "what do i do with a blister",
        r"(?:what|how|was|wie|que)\b.*\b(?:blisters?|blasen?|ampollas?)\b|\bpop (?:the|my|a) blisters?",
        unless=r"avoid|prevent\w*|get(?:ting)? rid|verhinder\w*|vermeid\w*|evitar|can i run|should i run|long run",
    ),
)
