"""Whether a sentence is Spanish: by small words that neither English nor German has."""

import re

_SMALL = re.compile(
    r"\b(?:que|el|los|una|del|por|para|hoy|manana|ayer|estoy|estas|tengo|puedo|quiero|voy|corr(?:i|o|er)|semanas?|dias?|"
    r"este|esta|cuant[oa]s?|como|cuando|donde|lunes|martes|miercoles|jueves|viernes|sabado|domingo|tirada|larga|rodajes?|"
    r"ritmo|carrera|maraton|hola|gracias|entrenos?|kilometros|hablas|espanol|solo|toca|necesito|deberia|debo|muy|mas|"
    r"cansad[oa]|duele|piernas?|rodilla|objetivo|mi)\b"
)
# "El Paso marathon" has one.
_ENOUGH = 2


def is_spanish(words: str) -> bool:
    """Whether these words, as `plain` makes them, are Spanish."""
    return len(set(_SMALL.findall(words))) >= _ENOUGH
