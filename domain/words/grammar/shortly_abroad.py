"""What is told at length in German and Spanish of the race, the running days and a month: the short sentence it is."""

from domain.words.grammar.dated import MONTH

_TAG = r"(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|mo|di|mi|do|fr|sa|so)"
_DIA = r"(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)"
_AND = r"(?:, | und | y | & |/| )+"
_END = r"[ ?.!]*"

FORMS: tuple[tuple[str, str], ...] = (
    # A month is shown.
    (
        (
            rf"(?:(?:und|also) )?(?:wie sieht (?:es )?(?:der |im |mein )?(?P<a>{MONTH})(?: bei mir)? aus|was (?:ist|"
            rf"steht|"
            rf"kommt|habe ich) (?:bei mir )?(?:alles )?(?:im|fur) (?P<b>{MONTH})(?: (?:geplant|an|vor|auf dem plan|"
            rf"dran))*|(?:wie "
            rf"ist )?(?:der |mein )?plan (?:fur (?:den )?|im )(?P<c>{MONTH})){_END}"
        ),
        r"zeig mir im \g<a>\g<b>\g<c>",
    ),
    (
        (
            rf"(?:y )?(?:(?:como (?:es|va|queda|se ve)|cual es|que (?:hay|tengo|toca)|muestrame|ensename) "
            rf")?(?:(?:el |mi )?plan (?:de|"
            rf"para|en) |(?:en|para) )(?P<month>{MONTH}){_END}"
        ),
        r"muestra en \g<month>",
    ),
    # Another distance on the day that stands.
    (
        (
            r".*\bmarathon\b.*\b(?:weg|nicht mehr|nicht|abgesagt|statt)\b.*\b(?:den |einen )(?:halben|"
            r"halbmarathon)\b(?!.*\d).*|"
            r".*\bstatt (?:des|dem|den) marathons? (?:den |einen )(?:halben|halbmarathon)\b(?!.*\d).*"
        ),
        "anderes rennen halbmarathon",
    ),
    (
        (
            r"(?:.*\b(?:ya no|no|en vez d\w+|en lugar d\w+)\b.*\bmaraton\b.*\b(?:la |una )media\b(?: "
            r"maraton)?(?!.*\d).*|.*\b(?:la |una )"
            r"media(?: maraton)? en (?:vez|lugar) del? maraton\b(?!.*\d).*)"
        ),
        "cambia la carrera a media maraton",
    ),
    # Running days after how many they are.
    (
        (
            rf"(?:ahora |a partir de ahora |desde ahora )?(?:solo )?(?:puedo (?:correr )?)?(?:dos|tres|cuatro|cinco|"
            rf"[2-5]) dias (?:a|por) "
            rf"la semana(?: (?:solo|ahora|me van bien))*[,:;.]+ ?(?:los )?(?P<days>{_DIA}(?:{_AND}(?:los "
            rf")?{_DIA}){{1,4}}){_END}"
        ),
        r"mis dias de correr: \g<days>",
    ),
    # Until when nothing can be run.
    (
        (
            rf"(?:ich )?(?:(?:kann|schaffe?) )?bis (?P<tag>{_TAG}) (?:kann|komme|schaffe?) ich (?:leider )?(?:nicht "
            rf"(?:laufen|zum laufen|"
            rf"trainieren|rennen)|keinen lauf)[ ,.]*(?:(?:wegen |auf |bin |da )*(?:der |einer )?(?!\d)[\w "
            rf"-]{{0,30}})?{_END}"
        ),
        r"kann bis \g<tag> nicht laufen",
    ),
    (
        (
            rf"(?:hasta|antes de) (?:el |del )?(?P<dia>{_DIA}) no (?:puedo|podre|voy a poder) (?:correr|entrenar|"
            rf"salir)\b(?!.*\d).*"
        ),
        r"no puedo correr hasta el \g<dia>",
    ),
    # A time that is asked about.
    (
        (
            r"(?:ist|ware|sind) (?:ein ziel von )?(?:unter |sub ?)?(?P<aim>[2-6]|[1-6]:[0-5]\d)(?: ?(?:stunden|std|"
            r"h))?(?: fur mich)? "
            r"(?:sicherer|besser|vernunftiger|realistischer|kluger|realistisch|sinnvoller)(?: fur mich)?.*"
        ),
        "is that time realistic",
    ),
    (
        (
            r"(?:es|seria) (?:bajar de |menos de |sub ?)?(?P<aim>[2-6] horas|[1-6]:[0-5]\d) (?:mas )?(?:segur[oa]|"
            r"realista|sensat[oa]|"
            r"mejor|prudente).*"
        ),
        "is that time realistic",
    ),
)
