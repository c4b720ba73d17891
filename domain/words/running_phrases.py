"""German and Spanish phrases about somebody's own running in English: "nicht über 50 km", "mi tirada más larga".

The single words are in `in_english`; here is what only several words together say. What is not known stays as it is.
"""

import re

_WAS = r"(?: (?:war|ist|waren|sind|fue|es|ha sido|era))?(?: (?:bis(?:her|lang)|zuletzt|bis jetzt))?(?: de)?"
_BE = r"(?:(?:es|das|dies|dieser|es) )?(?:(?:ist|wird|wäre|es|será) )?"
_MY = r"(?:mein(?:en?|s)?|mi)"
_RAN = r"(?:(?:ich|ya) )?(?:(?:bin|habe|he corrido|l[ao] he corrido) )?(?:(?:schon|ya) )?"
_DONE = r"(?: ?male?)?(?: (?:gelaufen|gemacht))?"
# In order: what is longer comes first.
_PHRASES: tuple[tuple[str, str], ...] = (
    # The longest run.
    (
        (
            r"(?:(?:mein|der|meine|die) )?(?:(?:bis(?:her|lang) )?längste[rn]?|langer) (?:lauf|läufe|einheit|strecke)"
            + _WAS
        ),
        "longest run",
    ),
    (r"am längsten|(?:der|mein|die|meine) längste[rn]?" + _WAS, "longest run"),
    (
        (
            r"(?:(?:mi|la|el) )?(?:carrera|tirada|salida|sesi[oó]n|rodaje|entrenamiento|recorrido) m[aá]s larg[ao]"
            + _WAS
        ),
        "longest run",
    ),
    (r"(?:lo|la|el|mi) m[aá]s larg[ao]" + _WAS, "longest run"),
    # The most a week may hold.
    (
        (
            r"(?:ich (?:will|möchte|kann|laufe) )?(?:bitte )?(?:nicht|nie|keinesfalls|auf keinen fall) "
            r"(?:mehr als|über|länger als)"
        ),
        "not more than",
    ),
    (
        (
            r"(?:(?:corro|quiero|puedo) )?(?:no|nunca|jam[aá]s)(?: (?:corro|quiero|puedo|correr|entrenar)){0,2} "
            r"m[aá]s (?:de|que)(?= \d| (?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce))"
        ),
        "not more than",
    ),
    (r"(?:ich (?:will|möchte|kann|laufe) )?(?:allerhöchstens|höchstens|nicht mehr wie)", "at most"),
    (r"(?:como )?m[aá]ximo(?: de)?|como mucho|a lo sumo", "at most"),
    (
        (
            r"(?:kein(?:e|en)? (?:limit|grenze|obergrenze|begrenzung|maximum)|ohne (?:limit|grenze|begrenzung)|"
            r"unbegrenzt|unbeschränkt|(?:sin|ning[uú]n|no hay) l[ií]mite|ilimitado)"
        ),
        "no limit",
    ),
    (r"(?:pro|in der|die|jede) woche (?:laufen|trainieren|rennen)", "a week"),
    (r"(\d{1,3}(?:[.,]\d+)?) ?std\b\.?", r"\1 hours"),
    # Races run before.
    (r"(?:(?:das|es ist das|zum) )?(?:aller)?erste[ns]? mal(?: überhaupt)?", "my first"),
    (_BE + r"(?:la |mi )?primera vez", "my first"),
    (r"(?:ich )?(?:(?:bin|habe) )?noch nie(?: (?:einen|eine|so etwas))?(?: (?:gelaufen|gemacht))", "my first"),
    (r"nunca (?:he corrido|corr[ií]|he hecho)(?: (?:un[ao]?|ningun[ao]))?", "my first"),
    # "Mi primera media" is a half marathon, which the table of words knows.
    (_BE + _MY + r" (?:(?:aller)?erste[rns]?|primer[ao]?)(?! media\b(?! marat[oó]n))", "my first"),
    (_BE + _MY + r" (?:zweite[rns]?|segund[ao])", "my second"),
    (_BE + _MY + r" (?:dritte[rns]?|tercer[ao]?)", "my third"),
    (_BE + _MY + r" (?:vierte[rns]?|cuart[ao])", "my fourth"),
    (_BE + _MY + r" (?:fünfte[rns]?|quint[ao])", "my fifth"),
    (r"(?:ich )?(?:(?:bin|habe) )?schon (?:sehr oft|oft|öfters?|viele)" + _DONE, "often"),
    (_RAN + r"muchas veces", "often"),
    (r"(?:ich )?(?:(?:bin|habe) )?schon (?:einige|ein paar|mehrere)" + _DONE, "done a few"),
    (_RAN + r"(?:varias veces|algunas veces|un par de veces)", "done a few"),
    # Age, and no running yet.
    (
        r"(?:ich (?:bin|werde)|tengo) (?:(?:jetzt|schon|bald|ya) )?(\d{2})(?: (?:jahre(?: alt)?|años)|(?! ?[a-zñ]))",
        r"i'm \1",
    ),
    (r"(\d{2})(?: jahre(?: alt)?| años| ?-?jährig)", r"\1 years old"),
    (
        (
            r"ich laufe (?:(?:noch|gar|überhaupt|zurzeit|derzeit) )*(?:nicht|nichts)|"
            r"(?:(?:todav[ií]a|a[uú]n|ahora) )?no corro(?: (?:nada|todav[ií]a))?"
        ),
        "i don't run",
    ),
    (
        (r"ich (?:laufe|renne|mache|trainiere)(?: (?:zurzeit|derzeit|gerade|momentan|so|jetzt|aktuell))*(?= [\w ]*\d)"),
        "i run",
    ),
)
_NUMBERS = {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12,
}  # fmt: skip
_NUMBER = re.compile(rf"\b({'|'.join(_NUMBERS)}) (?=(?:stunden|std|horas)\b)", re.IGNORECASE)
_READ = tuple((re.compile(rf"(?<![\w'])(?:{theirs})(?![\w-])", re.IGNORECASE), ours) for theirs, ours in _PHRASES)


def phrases_in_english(text: str) -> str:
    """The text with these phrases in English; a text without any stays as it is."""
    said = _NUMBER.sub(lambda found: f"{_NUMBERS[found[1].lower()]} ", text)
    for theirs, ours in _READ:
        said = theirs.sub(ours, said)
    return said
