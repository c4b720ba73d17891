"""What is told of a run besides how far, how long and how hard it was: kept as a note, in the words it was told in."""

import re

from domain.words.told_work import repeats_in

_PULSE = re.compile(
    r"\b(?:(?:avg|average|mean|max|ave|durchschnitts|mittlerer?|media)\.? )?(?:hr|heart rate|heartrate|pulse|puls|"
    r"herzfrequenz|pulso|frecuencia(?: cardiaca)?)(?: of| was| is|:| around| about| at| von| war| de)* ?"
    r"(?:[6-9]\d|[12]\d\d)(?: ?bpm)?(?: (?:avg|average|max|mean|on average))?(?![\d:])"
    r"|\b(?:avg |average |max )?(?:[6-9]\d|[12]\d\d) ?bpm\b"
)
_CLIMB = re.compile(
    r"\b\d{2,4} ?(?:m|ft|feet|hm|metres?|meters?) (?:of )?(?:elevation(?: gain)?|climb(?:ing)?|gain|vert|ascent)\b"
)


def note_told(text: str, *, is_session: bool) -> str:
    """The heart rate and the climb that a sentence (plain) tells of, and the repeats of a session whose length it does
    not tell; empty where it tells of none."""
    found = [each[0] for pattern in (_PULSE, _CLIMB) if (each := pattern.search(text)) is not None]
    return ", ".join([*(repeats_in(text) if is_session else ()), *found])
