"""On whose clock somebody lives: "I'm on Central time, not Eastern", "send things on Tokyo time"."""

import re

from domain.words.answers import Ask, Question, ask
from domain.words.grammar.asking.general_settings import BEHIND, MESSAGES_COME
from domain.words.grammar.said_again import offer
from domain.words.intents import AskAbout
from domain.words.settings_said import LiveIn
from domain.words.topics import Topic
from domain.words.zones import is_place

_ZONE = r"(?P<zone>[a-z][a-z /_+-]*?)"
_TIME = r"(?: (?:standard|daylight|summer))?(?: (?:time|zeit|zone)){1,2}"
_NOT_THAT = r"(?:,? (?:and )?(?:not|instead of|rather than|nicht) .*)?"
_NOW = r"(?:,? (?:now|currently|these days|at the moment|again|at present|jetzt|please|pls))*"
_IM = (
    r"(?:(?:hey|hi|btw|please|actually|no|sorry|fyi|oh|and|so|but),? )*(?:i'?m|i am|we'?re|we are|i live|"
    r"we live|i'?ve moved|i moved)"
)
_SHORT = r"(?:gmt|utc|bst|cet|cest|est|edt|cst|cdt|mst|mdt|pst|pdt|ist|jst|aest|aedt|nzst|sast|wet|eet)"
_ALTERED = r"(?:change|switch|update|adjust|set|fix|move|put|correct)"
_CLOCK = r"(?:(?:my|the) )?(?:time ?zone|clock|zone)"
_THINGS = (
    r"(?:(?:me )?(?:things|everything|it|them|stuff|reminders|messages|workouts|the reminders|"
    r"the workouts|my workouts|my reminders) )?"
)
_TOLD = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_IM} (?:(?:now|currently|actually|back) )?(?:on|in|to) {_ZONE}{_TIME}{_NOW}{_NOT_THAT}{_NOW}$",
        rf"^{_IM} (?:now )?(?:on|in) (?P<zone>{_SHORT}){_NOW}{_NOT_THAT}$",
        rf"^(?:please |can you |could you )?{_ALTERED} {_CLOCK} to {_ZONE}(?:{_TIME})?{_NOW}$",
        rf"^{_CLOCK} (?:is|should be|has to be|must be)(?: now)? {_ZONE}(?:{_TIME})?{_NOW}{_NOT_THAT}$",
        (
            rf"\b(?:use|go by|switch to|work on|stick to|send {_THINGS}(?:on|in|at)|show {_THINGS}(?:on|"
            rf"in)) {_ZONE}{_TIME}{_NOW}$"
        ),
        (
            rf"^(?:i'?m|i am|we'?re|we are|i'?ll be) (?:\w+ )?(?:flying|going|off|travell?ing|moving|relocating|"
            rf"moved|in|at)"
            rf"(?: (?:to|in))? {_ZONE}(?: (?:now|today|tomorrow|this week|next week|from (?:today|tomorrow)))?,? "
            rf"(?:so )?(?:please |can you |could you )?{_ALTERED} (?:{_CLOCK}|the time|my time|the times)$"
        ),
        (
            rf"^ich bin (?:jetzt |gerade |ab (?:heute|morgen) )*in {_ZONE},? (?:bitte )?(?:die )?(?:zeit|uhr|"
            rf"uhrzeit|zeitzone) "
            r"(?:umstellen|andern|anpassen)$"
        ),
    )
)
# What is so later is not so yet, and nobody waits to change it.
_LATER = re.compile(r"\b(?:tomorrow|next|from \w+day|on \w+day|will be|i'?ll|when|once|flying|going|ab morgen)\b")


# "In Lisbon until Sunday, please use local time": where, and that the clock is meant.
_LOCAL = re.compile(
    r"\b(?:time ?zones?|(?:the )?(?:local|their|that) (?:time|clock)|ortszeit|zeitzone|hora local|zona horaria)\b"
)
# "Six hours behind, so send things a bit later": the clock is meant, too.
_HOURS_OFF = re.compile(
    rf"(?=.*(?:\b(?:{BEHIND})\b|\bjet ?lag))(?=.*\b(?:send|message\w*|remind\w*|write|text|ping|notif\w*|nachricht\w*|"
    r"erinner\w*|mensajes|recordatorios|avis\w*)\b)"
)
_THERE = re.compile(
    r"\b(?:i'?m|i am|we'?re|we are|i'?ll be|we'?ll be|be|staying|^in|in|flying to|going to|travelling to|off to|bin|"
    r"estoy|estare)"
    r" (?:in |to |en )?(?P<zone>(?!the\b|a\b|my\b|local\b|time\b)[a-z]+(?: [a-z]+)?)\b"
)
_BACK_TO = re.compile(
    rf"^(?:please )?(?:and )?(?:i'?m |we'?re )?back (?:to|on) {_ZONE}{_TIME}(?: again)?(?P<when> .*)?$"
)
_UNTIL = re.compile(
    r"\b(?:until|till?|this week|next week|for (?:the|a|\w+) (?:week|days?|weeks)|from|bis|hasta|to \d|-)\b"
)
_CLOCK_AWAY = re.compile(rf"(?=.*\b(?:{BEHIND})\b)(?=.*\b{MESSAGES_COME}\b)")
_ELSE = re.compile(r"\b(?:race|marathon|change (?:it|the time|my)|set (?:it|the))\b|\d:\d\d")


def zone_told(words: str) -> LiveIn | AskAbout | Question | None:
    """The zone that a sentence (plain) tells of; asked about where it is to come; when messages come where it is
    another; None for any other sentence."""
    if _CLOCK_AWAY.search(words) and not _ELSE.search(words):
        return AskAbout(Topic.CLOCK_AWAY)
    said = words.rstrip(" .!?")
    for pattern in _TOLD:
        found = pattern.search(said)
        zone = _known(found["zone"]) if found is not None else ""
        if zone:
            there = LiveIn(zone)
            return ask(Ask.DO_THAT, offer(there)) if _LATER.search(said) else there
    return _there_for_a_while(said)


def _there_for_a_while(said: str) -> LiveIn | Question | None:
    """The clock of where somebody is for some days: at once, or as a button for when they are there."""
    back = _BACK_TO.match(said)
    places = (
        [back["zone"]] if back is not None else _places(said) if _LOCAL.search(said) or _HOURS_OFF.search(said) else []
    )
    zone = next((known for each in places if (known := _known(each) or _known(each.partition(" ")[0]))), "")
    if not zone or _QUESTION.search(said):
        return None
    is_later = _LATER.search(said) is not None or (back is not None and bool(back["when"]))
    return ask(Ask.ZONE_FOR_A_WHILE, offer(LiveIn(zone))) if is_later or _UNTIL.search(said) else LiveIn(zone)


_QUESTION = re.compile(r"^(?:what(?! about)|which|when|why|how|does|do|is|are|will)\b")


def _places(said: str) -> list[str]:
    """Every word or two that may be a place."""
    return [found["zone"] for found in _THERE.finditer(said)]


def _known(said: str) -> str:
    """The place as it is known, alone or with the word "time"; empty for one that is not."""
    return next((each for each in (f"{said} time", said) if is_place(each)), "")
