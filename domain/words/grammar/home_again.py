"""Home again, or not away after all: a trip that is over, told in a sentence or beside a question."""

import re

from domain.words.grammar.reading import Reading
from domain.words.grammar.trips_told import asked_when_home, is_on_the_way

_WEEKDAYS = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_LED_BY = r"^(?:(?:ok|so|hi|hey|hello|well|right|and|actually|coach|good news|yay|guess what)[ ,!.]+)*"
_HOME = re.compile(
    _LED_BY + r"(?:"
    r"(?:(?:just|now|finally|safely|all|arrived|came|got|i'?m|i am|we'?re|we are|weve|we've|ive|"
    r"i've) )*(?:home|back home)\b"
    r"(?! (?:on|by|un?till?|run|work|office|page|gym|treadmill|from (?:a|my|the) run)\b)"
    r"|(?:i'?m|i am|we'?re|we are|weve got|we've got|ive got|i've got|got|came|just got|finally) (?:safely |"
    r"home )?back\b"
    r"(?! (?:on|by|off|to|in (?:\d|an|a)|un?till?|pain|at it|into|up|down|ache\w*|spasm\w*)\b)"
    r"|back (?:from (?!a run|my run|the run|work|the gym|injur|being|illness|\d)|in town|early)"
    r"|(?:(?:ich )?bin |sind )?wieder (?:da|zuhause|zu hause|daheim|zuruck)\b|(?:ich )?bin zuruck\b|zuruck aus\b"
    r"|ya (?:estoy|estamos) (?:en casa|de vuelta)|he vuelto|de vuelta (?:de|a casa))"
)
_FROM_A_TRIP = re.compile(
    r"\b(?:from (?!a run|my run|the run|work|school|a jog|\d)|early|again|plan|normal|hols|holidays?|trip|"
    r"vacation|nothing|"
    r"after all|(?:un)?til|wieder|reise|urlaub|viaje|vacaciones)|^\W*(?:im|i'm|we're) back\b"
)
_NOT_HOME = re.compile(
    r"\b(?:ran|run today|miles?|mi|km|k|pb|hurt|hurts|pain|sore|ache|aching|injur|sick|ill|flu|cold|fever|"
    r"krank|enferm)\b"
    rf"|\b(?:back|home) (?:again |home |late )?(?:on |by |this |next )?(?:{_WEEKDAYS}|tomorrow|the \d|\d)"
)
_WHAT_NEXT = re.compile(
    r"\b(?:what'?s|what is|what comes|what do i (?:do|run)|which run is|whats up) (?:next|now|up next)\b"
)
_RUNS_AGAIN = re.compile(r"\b(?:can|could|free|able|ready|put|so|after all|plan|on again|wieder laufen|puedo)\b")
_CALLED_OFF = re.compile(
    r"\b(?:trip|holiday|hols|vacation|travel|flights?|conference|cruise|reise|urlaub|viaje|vacaciones)(?:'?s)?"
    r"(?: to \w+| away)? (?:has |have |had |is |are |was |got |been |now |all |just |ist |wurde |se )*"
    r"(?:off(?! (?:to|on|from|the|work|skiing|until|till?)\b)|cancell?ed|canceld|scrapped|fell through|"
    r"called off|abgesagt|"
    r"gestrichen|storniert|cancelo|cancelado)\b"
    r"|\b(?:cancell?ed|scrapped|called off|se cancelo|cancelamos) (?:the|my|our|el|la) "
    r"(?:trip|holiday|hols|vacation|cruise|viaje)\b"
)
_IN_PLACE = re.compile(r"\b(?:moved|instead|sick|ill|injur\w*|because i'?m|cos i'?m|flu|covid)\b")


def is_home(words: str, r: Reading, *, asks: bool) -> bool:
    """Whether a trip is over, or will not be: neither is told of the body, nor of a day to come."""
    if _CALLED_OFF.search(words):
        return not _IN_PLACE.search(words) and not is_on_the_way(words)
    if (
        (asks and not (_WHAT_NEXT.search(words) or asked_when_home(words, r)))
        or _HOME.search(words) is None
        or _FROM_A_TRIP.search(words) is None
    ):
        return False
    is_asked = asked_when_home(words, r) is not None and _HOME.match(words) is not None
    if any(on > r.today for each in r.days if (on := r.coming(each.day))) and not (
        is_asked or _RUNS_AGAIN.search(words)
    ):
        # "Home again tomorrow": not yet.
        return False
    return _NOT_HOME.search(words) is None


def asks_what_is_next(words: str) -> bool:
    """ "Back home, what's next?": the run that comes."""
    return _WHAT_NEXT.search(words) is not None
