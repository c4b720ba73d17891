"""Questions about health: they get one fixed answer, and go to nobody who might invent another."""

import re

_MEDICAL = re.compile(
    r"\b(?:pains?|painful|hurts?|hurting|ach(?:e|es|ing)|sore(?:ness)?|injur\w*|sprain\w*|strain(?:ed)?|torn|tear|"
    r"fractur\w*|swell\w*|swollen|inflam\w*|tend[io]n\w*|menisc\w*|ligament\w*|cartilage|arthrit\w*|sciatic\w*|hernia\w*|"
    r"shin splints?|plantar|fasciitis|achilles|it band|blisters?|numb\w*|tingl\w*|cramp\w*|"
    r"doctor|physio\w*|medic\w*|diagnos\w*|surger\w*|therap\w*|treatment|symptom\w*|disease|disorder|"
    r"ill|illness|sick(?:ness)?|flu|covid|(?:a|my|the) cold|fever\w*|infect\w*|virus|cough\w*|asthma\w*|breathless\w*|"
    r"ibuprofen|paracetamol|aspirin|painkillers?|antibiotic\w*|pills?|drugs?|steroids?|dose|dosage|"
    r"heart(?! ?-?rate)|cardi(?!o\b)\w*|chest|blood|palpitation\w*|faint\w*|dizz\w*|nause\w*|vomit\w*|diarrh\w*|"
    r"pregnan\w*|menstru\w*|diabet\w*|thyroid|an[ae]mi\w*|iron deficien\w*|eating disorder|anorexi\w*|bulimi\w*|"
    r"depress\w*|anxiety|suicid\w*|self[- ]harm|weight loss|lose weight)\b",
    re.IGNORECASE,
)


def is_medical(words: str) -> bool:
    """Whether words touch health; rather once too often than once too little."""
    return _MEDICAL.search(words) is not None
