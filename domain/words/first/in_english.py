"""What a runner's first sentence says in German or Spanish, in the English that the parsers read."""

import re

# Only words and phrases that are none of English: nobody's English is changed by them.
_SAID = {
    # Distances, before the words they are made of.
    "halbmarathon": "half marathon", "halb marathon": "half marathon", "medio maratón": "half marathon",
    "media maratón": "half marathon", "medio maraton": "half marathon", "media maraton": "half marathon",
    "la media": "the half", "una media": "a half", "mi primera media": "my first half", "maratón": "marathon",
    "maraton": "marathon", "kilómetros": "km", "kilometros": "km", "kilometer": "km", "meilen": "miles",
    "millas": "miles",
    # How often, how much.
    "pro woche": "a week", "die woche": "a week", "in der woche": "a week", "a la semana": "a week",
    "por semana": "a week", "semanales": "a week", "wöchentlich": "weekly", "mal die woche": "times a week",
    "längster lauf": "longest run", "mein längster lauf": "my longest run", "tirada más larga": "longest run",
    "tirada larga": "long run", "tage": "days", "días": "days", "läufe": "runs", "veces": "times",
    # The race.
    "mein erster": "my first", "meinen ersten": "my first", "mein erstes": "my first", "meine erste": "my first",
    "mi primer": "my first", "mi primera": "my first", "zielzeit": "goal time", "ziel": "goal", "objetivo": "goal",
    "meta": "goal", "menos de": "under", "bestzeit": "best", "mejor marca": "best", "mi marca": "my best",
    "bajar de": "break", "nur ankommen": "just finish", "ankommen": "finish", "solo terminar": "just finish",
    "carrera": "race", "wettkampf": "race", "quiero correr": "want to run", "quiero preparar": "training for",
    "quiero hacer": "want to do", "ich möchte": "i want to", "ich will": "i want to", "trainiere für": "training for",
    "laufen": "run", "laufe": "run", "corro": "run", "stunden": "hours", "horas": "hours", "minuten": "minutes",
    "minutos": "minutes", "wochen": "weeks", "semanas": "weeks", "monaten": "months", "meses": "months",
    "vivo en": "i live in", "ich wohne in": "i live in", "wohne in": "live in", "ich lebe in": "i live in",
    # Dates.
    "januar": "january", "februar": "february", "märz": "march", "mai": "may", "juni": "june", "juli": "july",
    "oktober": "october", "dezember": "december", "enero": "january", "febrero": "february", "marzo": "march",
    "abril": "april", "mayo": "may", "junio": "june", "julio": "july", "agosto": "august",
    "septiembre": "september", "octubre": "october", "noviembre": "november", "diciembre": "december",
    "montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday", "donnerstag": "thursday",
    "freitag": "friday", "samstag": "saturday", "sonntag": "sunday", "lunes": "monday", "martes": "tuesday",
    "miércoles": "wednesday", "jueves": "thursday", "viernes": "friday", "sábado": "saturday", "domingo": "sunday",
}  # fmt: skip
_WORDS = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _SAID), key=len, reverse=True)) + r")\b", re.IGNORECASE)
# "6 de diciembre", "18. April", "am 18.4.", "unter 2 Stunden".
_OF_A_MONTH = re.compile(
    r"(\d{1,2})\.? (?:de )?(?=(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\b)",
    re.IGNORECASE,
)
_SMALL = (
    (re.compile(r"\b(?:am|el) (?=\d)", re.IGNORECASE), "on "),
    (re.compile(r"\bunter (?=\d)", re.IGNORECASE), "sub "),
    (re.compile(r"\bund (?=[a-z])", re.IGNORECASE), "and "),
)
_TELLTALE = re.compile(
    r"\b(?:ich|mein\w*|und|der|woche|lauf\w*|woch\w*|ziel\w*|bestzeit|corro|quiero|hola|semana|mi|para|en|el|la)\b",
    re.IGNORECASE,
)


def in_english(text: str) -> str:
    """The sentence with German and Spanish words of races, dates and habits in English; English stays as it is."""
    if _TELLTALE.search(text) is None and _WORDS.search(text) is None:
        return text
    said = _WORDS.sub(lambda found: _SAID[found[0].lower()], text)
    if said == text:
        return text
    said = _OF_A_MONTH.sub(r"\1 ", said)
    for pattern, english in _SMALL:
        said = pattern.sub(english, said)
    return said
