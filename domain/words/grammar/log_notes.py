"""What is told of a run besides how far, how long and how hard it was: kept as a note, in the words it was told in; and
whether it is named as the run that was planned."""

import re

from domain.words.grammar.efforts_told import without_two_efforts
from domain.words.told_work import repeats_in

_PULSE = re.compile(
    r"\b(?:(?:avg|average|mean|max|ave|durchschnitts|mittlerer?|media)\.? )?(?:hr|heart rate|heartrate|pulse|puls|"
    r"herzfrequenz|pulso|frecuencia(?: cardiaca)?)(?: of| was| is|:| around| about| at| von| war| de| average|"
    r" averaged| averaging|"
    r" avg| mean| im schnitt| media)* ?"
    r"(?:[6-9]\d|[12]\d\d)(?: ?bpm)?(?: (?:avg|average|max|mean|on average))?(?![\d:])"
    r"|\b(?:avg |average |max )?(?:[6-9]\d|[12]\d\d) ?bpm\b"
)
_CLIMB = re.compile(
    r"\b\d{2,4} ?(?:m|ft|feet|hm|metres?|meters?) (?:of )?(?:elevation(?: gain)?|climb(?:ing)?|gain|vert|ascent)\b"
)
_PACE = re.compile(
    r"\b(?:at )?\d{1,2}:[0-5]\d(?: ?(?:/|per |a )(?:km|mile|mi|k)\b(?: pace)?| pace| tempo|"
    r"s(?= (?:the whole|all the|throughout)))"
)
_THAN_PLANNED = re.compile(
    r"\b(?:(?:a (?:lot|bit|little|tad)|much|way|far|slightly) )?(?:faster|quicker|slower|harder|easier) than "
    r"(?:you (?:said|wanted|asked|planned|told me)|planned|asked|intended|it said|the plan(?: said)?)\b"
)

_KIND = r"(?:(?:easy|long|tempo|steady|recovery|planned|whole|full|interval) )*"
_THE_PLANNED = re.compile(
    rf"\b(?:the|my|todays?|yesterdays?|today's|yesterday's|\w+days?|\w+day's) {_KIND}(?:run|session|workout|one|tempo|"
    r"intervals|jog|long one)\b|\bas planned\b|^(?:(?:yes|yep|yeah|ja|si)\b[ ,]*)?(?:all )?(?:done|did it|it took|took|"
    r"finished|completed|erledigt|geschafft|hecho)\b|\b(?:it|run|session|workout|one|day) took\b"
    r"|\b(?:der|den|mein|meinen) (?:\w+ )?(?:lauf|dauerlauf|einheit)\b|\b(?:el|mi) (?:entrenamiento|entreno|rodaje)\b"
)
_UNMEASURED = re.compile(
    r"\b(?:no (?:idea|clue|gps|watch|distance)|don'?t know|not sure|dunno|no distance|without (?:my |a )?(?:watch|gps)|"
    r"treadmill|laufband|cinta|keine ahnung|weiss nicht|no se (?:cuanto|que distancia))\b"
)


def names_the_plan(text: str) -> bool:
    """Whether a run (plain words) is named as the one that was planned, and its length not said to be unknown."""
    return _THE_PLANNED.search(text) is not None and _UNMEASURED.search(text) is None


def note_told(text: str, *, is_session: bool) -> str:
    """The heart rate and the climb that a sentence (plain) tells of; of a session (`is_session`: its length is that of
    the plan, or that of all of it) its repeats and its pace, too. Empty where it tells of none."""
    told = (_PULSE, _CLIMB, *((_PACE, _THAN_PLANNED) if is_session else ()))
    found = [each[0] for pattern in told if (each := pattern.search(text)) is not None]
    # How hard it was in all is asked: that it grew is kept as it was told.
    efforts = without_two_efforts(text)[1]
    return ", ".join([*(repeats_in(text) if is_session else ()), *found, *([efforts] if efforts else [])])
