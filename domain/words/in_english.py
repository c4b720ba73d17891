"""What runners say of races, dates and habits in German or Spanish, in the English that the parsers read."""

import re

from domain.words.running_phrases import phrases_in_english

# Only words and phrases that are none of English: nobody's English is changed by them.
_SAID = {
    # Distances, before the words they are made of.
    "halbmarathon": "half marathon", "halb marathon": "half marathon", "medio maratón": "half marathon",
    "media maratón": "half marathon", "medio maraton": "half marathon", "media maraton": "half marathon",
    "la media": "the half", "una media": "a half", "mi primera media": "my first half", "maratón": "marathon",
    "maraton": "marathon", "kilómetros": "km", "kilometros": "km", "kilometer": "km", "kilometern": "km",
    "meilen": "miles", "meile": "mile", "millas": "miles", "milla": "mile",
    # How often, how much.
    "pro woche": "a week", "die woche": "a week", "in der woche": "a week", "a la semana": "a week",
    "por semana": "a week", "semanales": "a week", "wöchentlich": "weekly", "mal die woche": "times a week",
    "längster": "longest", "längste": "longest", "más larga": "longest", "tirada larga": "long run", "tage": "days",
    "días": "days",
    "läufe": "runs", "veces": "times", "etwa": "about", "ungefähr": "about", "circa": "about", "unos": "about",
    "unas": "about", "maximal": "at most", "no más de": "not more than", "gar nicht": "nothing",
    "noch nicht": "not yet", "todavía no": "not yet",
    # The race, its goal, how often it was run.
    "el primero": "my first", "zielzeit": "goal time",
    "ziel": "goal", "objetivo": "goal", "meta": "goal", "menos de": "under", "schneller als": "faster than",
    "bestzeit": "best", "mejor marca": "best", "mi marca": "my best", "bajar de": "break",
    "kein ziel": "no goal", "keine zielzeit": "no goal", "sin objetivo": "no goal",
    "einfach ankommen": "just finish", "nur ankommen": "just finish", "ankommen": "finish",
    "einfach durchkommen": "just finish", "nur durchkommen": "just finish", "solo terminar": "just finish",
    "solo acabar": "just finish", "einige davor": "a few before", "viele davor": "done many",
    "carrera": "race", "wettkampf": "race", "quiero correr": "want to run", "quiero preparar": "training for",
    "quiero hacer": "want to do", "ich möchte": "i want to", "ich will": "i want to", "trainiere für": "training for",
    "laufen": "run", "laufe": "run", "corro": "run", "stunden": "hours", "stunde": "hour", "horas": "hours",
    "hora": "hour", "minuten": "minutes", "minutos": "minutes", "wochen": "weeks", "semanas": "weeks",
    "monaten": "months", "meses": "months", "vivo en": "i live in", "ich wohne in": "i live in",
    "wohne in": "live in", "ich lebe in": "i live in",
    # Dates and days.
    "januar": "january", "februar": "february", "märz": "march", "mai": "may", "juni": "june", "juli": "july",
    "oktober": "october", "dezember": "december", "enero": "january", "febrero": "february", "marzo": "march",
    "abril": "april", "mayo": "may", "junio": "june", "julio": "july", "agosto": "august",
    "septiembre": "september", "octubre": "october", "noviembre": "november", "diciembre": "december",
    "montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday", "donnerstag": "thursday",
    "freitag": "friday", "samstag": "saturday", "sonnabend": "saturday", "sonntag": "sunday", "montags": "monday",
    "dienstags": "tuesday", "mittwochs": "wednesday", "donnerstags": "thursday", "freitags": "friday",
    "samstags": "saturday", "sonntags": "sunday", "lunes": "monday", "martes": "tuesday", "miércoles": "wednesday",
    "miercoles": "wednesday", "jueves": "thursday", "viernes": "friday", "sábado": "saturday", "sabado": "saturday",
    "sábados": "saturday", "domingo": "sunday", "domingos": "sunday", "jeden tag": "every day",
    "cada día": "every day", "todos los días": "every day", "am wochenende": "the weekend",
    "wochenende": "weekend", "fin de semana": "weekend", "außer": "except", "ausser": "except",
    "excepto": "except", "nächsten": "next", "nächste": "next", "próximo": "next", "anfang": "early",
    "mitte": "mid", "ende": "end of", "heute": "today", "mañana": "tomorrow",
    # The clock.
    "am abend vorher": "evening before", "abend vorher": "evening before", "am vorabend": "evening before",
    "la noche antes": "evening before", "morgens": "in the morning", "de la mañana": "in the morning",
    "abends": "in the evening", "de la tarde": "in the evening",
    # Health, and answers that only say yes, no or neither.
    "schwanger": "pregnant", "embarazada": "pregnant", "verletzt": "injured", "lesionado": "injured",
    "lesionada": "injured", "verletzung": "injury", "lesión": "injury", "schmerzen": "pain", "dolor": "pain",
    "herz": "heart", "corazón": "heart", "nichts davon": "none of these", "nada de eso": "none of these",
    "keine davon": "none of these", "ninguna": "none", "ninguno": "none", "nada": "nothing", "nichts": "nothing",
    "keine": "none", "kein": "no", "nein": "no", "sí": "yes", "ich weiß nicht": "not sure", "weiß nicht": "not sure",
    "weiss nicht": "not sure", "keine ahnung": "not sure", "no sé": "not sure", "egal": "whatever",
    "auslassen": "skip", "überspringen": "skip", "kein name": "no name", "ohne namen": "no name",
    "omitir": "skip", "saltar": "skip", "zurück": "back", "volver": "back", "atrás": "back", "später": "later",
    "ja": "yes", "passt": "looks good", "plan erstellen": "create my plan", "erstelle meinen plan": "create my plan",
    "crear plan": "create my plan", "abbrechen": "cancel", "hilfe": "help", "ayuda": "help",
}  # fmt: skip
_WORDS = re.compile(
    r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, _SAID), key=len, reverse=True)) + r")(?!\w)", re.IGNORECASE
)
# "6 de diciembre", "18. April", "am 18.4.", "unter 2 Stunden", "25 bis 30 km".
_OF_A_MONTH = re.compile(
    r"(\d{1,2})\.? (?:de )?(?=(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\b)",
    re.IGNORECASE,
)
_SMALL = (
    (re.compile(r"(?<!\bi )\b(?:am|el) (?=\d)", re.IGNORECASE), "on "),
    (re.compile(r"\b(?:um|a las) (?=\d)", re.IGNORECASE), "at "),
    (re.compile(r"\bim (?=(?:january|february|march|april|may|june|july|august|sept|october|nov|december))"), "in "),
    (re.compile(r"\bunter (?=\d)", re.IGNORECASE), "sub "),
    (re.compile(r"\b(?:und|y) (?=[a-z])", re.IGNORECASE), "and "),
    (re.compile(r"\b(?:bis|hasta) (?=[\da-z])", re.IGNORECASE), "to "),
)
# Two letters a day, as Germans write them: told by the whole answer only, for "so" and "do" are English words too.
_GERMAN_DAYS = {"mo": "mon", "di": "tue", "mi": "wed", "do": "thu", "fr": "fri", "sa": "sat", "so": "sun"}
_SPANISH_DAYS = {"lun": "mon", "mar": "tue", "mié": "wed", "mie": "wed", "jue": "thu", "vie": "fri", "sáb": "sat",
                 "sab": "sat", "dom": "sun"}  # fmt: skip
_JOINTS = {"und": "and", "y": "and", "and": "and", "bis": "to", "to": "to"}
# A sentence may tell its language by a small word alone: "Boston Marathon am 19. April, unter 3:30".
_BY_A_SMALL_WORD = re.compile(
    r"(?<!\bi )\bam \d{1,2}\.(?= ?[a-zäA-ZÄ\d]|$)|\bunter \d|\bel \d{1,2} de\b", re.IGNORECASE
)
# "Frühjahrsmarathon" is a marathon; a half, an ultra and a halber are their own.
_COMPOUND = re.compile(r"\b(?!halb|half|semi|ultra)([^\W\d_]{3,})marathon\b", re.IGNORECASE)
# At the end of a sentence of other words: two short days or more, and nothing else.
_LAST_DAYS = re.compile(r"(?<=[,;:] )(?:[a-zäéáß]{2,3}\.?(?:[ ,/+&-]+(?:(?:und|y) )?|$)){2,7}$", re.IGNORECASE)
_A_LIST = re.compile(r"(?:[a-zäéáß]{2,3}\.?(?:[ ,;/+&-]+|$)(?:(?:und|y|and|bis|to) )?)+", re.IGNORECASE)


def in_english(text: str) -> str:
    """The sentence with German and Spanish words of races, dates and habits in English; English stays as it is."""
    said = _words_in_english(text)
    if said == text and _BY_A_SMALL_WORD.search(text) is None:
        return text
    return _small_words(_LAST_DAYS.sub(lambda found: _days(found[0]) or found[0], said))


def answer_in_english(text: str) -> str:
    """An answer to a question, where single small words can be told: "Di, Do und So" and "um 7" besides sentences."""
    days = _days(text)
    return _small_words(_words_in_english(text)) if days is None else days


def _words_in_english(text: str) -> str:
    said = _WORDS.sub(lambda found: _SAID[found[0].lower()], phrases_in_english(text))
    return _COMPOUND.sub(r"\1 Marathon", said)


def _small_words(said: str) -> str:
    said = _OF_A_MONTH.sub(r"\1 ", said)
    for pattern, english in _SMALL:
        said = pattern.sub(english, said)
    return said


def _days(text: str) -> str | None:
    """A list of nothing but short days of one language; None for anything else."""
    if _A_LIST.fullmatch(text.strip()) is None:
        return None
    parts = re.findall(r"\w+|\W+", text.lower().replace(".", ""))
    for names in (_GERMAN_DAYS, _SPANISH_DAYS):
        said = [_JOINTS.get(part) or names.get(part) if part.isalpha() else part for part in parts]
        if None not in said:
            return "".join(word for word in said if word is not None)
    return None
