"""What is told at length in German and Spanish of the race, the running days and a month: the short sentence it is."""

from domain.words.grammar.dated import MONTH

_TAG = r"(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|mo|di|mi|do|fr|sa|so)"
_DIA = r"(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)"
_AND = r"(?:, | und | y | & |/| )+"
_END = r"[ ?.!]*"
_DONE = r"(?:gelaufen|gemacht|erledigt)"

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
    # Since when the throat hurts names no run.
    (
        (
            r"(?:ich )?(?:hab|habe) (?:(?:seit \w+|etwas|ein bisschen|leichte?s?|wieder|schon|auch) "
            r")*(?:halsweh|halskratzen|"
            r"halsschmerzen)(?: seit \w+)?[ .!]*"
        ),
        "ich habe halsschmerzen",
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
    # A week is let into force; "gib mir die Woche frei" asks for days off.
    (
        (
            rf"(?:bitte )?gib (?:bitte )?(?:die |meine )?(?P<week>(?:nachste |neue |kommende |diese )?woche)"
            rf"(?: bitte)? frei{_END}"
        ),
        r"\g<week> freigeben",
    ),
    # What was done as it stands.
    (
        (
            rf"(?:(?:bin|habe?|ich|heute|alles|genau) )*(?:wie geplant {_DONE}|{_DONE} (?:genau )?wie geplant)"
            rf"(?P<felt>[ ,]+anstrengung \d+)?{_END}"
        ),
        r"erledigt\g<felt>",
    ),
    # A run that is done, with its length behind.
    (
        (
            r"(?:der |mein |heutiger )?lauf (?:ist |war )?(?:erledigt|gemacht|geschafft|abgehakt|im "
            r"kasten)[,.:; ]+(?P<rest>\d.*)"
        ),
        r"gelaufen \g<rest>",
    ),
    # What was left out for no reason of the body.
    (
        (
            r"(?:(?:ich|habe?|heute|das|den|mein|training|lauf) )*(?:geschwanzt|blau gemacht|sausen lassen)"
            r"(?!.*\b(?:gestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|krank|schmerz\w*|"
            r"verletzt|fieber|weh)\b)\b.*"
        ),
        "heute ausgelassen",
    ),
    # When the morning's message comes.
    (
        (
            r"(?:kannst|konntest|wurdest) du mir (?:(?:bitte|immer|schon|lieber|morgens|jeden morgen|fruh) )*um "
            r"(?P<time>[\w: ]+?)(?: uhr)?(?: morgens)? (?:schreiben|bescheid (?:geben|sagen)|"
            rf"(?:eine )?nachricht schicken|das training schicken){_END}"
        ),
        r"erinnere mich um \g<time>",
    ),
    # A run that does not fit its day.
    (
        (
            rf"(?P<from>heute|morgen|{_TAG}) (?:schaffe?|kann|packe?) ich (?:es |das |den lauf )?(?:leider )?nicht"
            rf"(?: laufen)?[ ,.]+(?:geht|ginge|passt|dann|vielleicht|lieber)"
            rf"(?: (?:auch|es|das|lieber|dann|vielleicht|am))* (?P<to>{_TAG})(?: (?:auch|statt\w*|gehen))*{_END}"
        ),
        r"verschiebe \g<from> auf \g<to>",
    ),
)
