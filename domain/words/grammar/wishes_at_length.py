"""What is asked or told at length, with a reason beside it, and the short sentence that it comes to.

"Tuesdays are out for good. Mondays are free instead", "acabo de terminar, 50 minutos", "how do I get it into my
calendar": a form for each kind.
"""

from domain.words.grammar.reworded_days import DAY, SPANISH_WEEKDAYS

_WEEKDAYS = r"(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)"
_DAYS = r"(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)"
_TAGS = r"(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?)"
_LASTING = (
    r"(?:for good|from now on|permanently|any ?more|every week|for ever|forever|these days|now|at all|going forward|"
    r"no longer)"
)
_GONE = (
    r"(?:(?:are|is|'re|have become|become)(?: now| all)? (?:out|gone|off|no good|no use|impossible|not possible|no "
    r"longer "
    r"possible|not an option|taken|ruled out|full|no go|a no[ -]go)|(?:don'?t|do not|no longer|won'?t|can'?t) "
    r"(?:work|suit|fit|do)(?: (?:for )?me)?)"
)
_FREE = (
    r"(?:(?:are|is|'re|have become|would be|will be)(?: now)? (?:free|fine|ok|okay|good|possible|clear|open|better)|"
    r"work|"
    r"suit(?: me)?|would work|can work|i can(?: do| run)?)"
)
_LENGTH = r"(?:an hour|half an hour|\d{2,3} ?min(?:ute)?s?)"
_OUT_FOR = (
    r"(?:sneak|nip|pop|slip|get|squeeze|fit|manage|go|spare|find|head|run|do|grab|escape)(?: away| out| in| off| "
    r"myself| "
    r"up)*"
)
_NOT_ALL = (
    r"(?:not|no|won'?t|never|without|instead of|rather than|can'?t)\b[^.;]*?\b(?:the |a |my )?(?:full|whole|entire|"
    r"usual|"
    r"planned|complete|proper) (?:long run|long one|thing|distance|lot|run)"
)
_NEXT_WEEK = r"(?:la semana que viene|la proxima semana|la semana proxima)"
_PUEDO = r"(?:puedo|podre|voy a poder|podria)"
_FEW = (("2", "dos|2"), ("3", "tres|3"), ("4", "cuatro|4"))
_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FAST_OR_LATE = r"(?:treadmill|early|morning|5 ?am|6 ?am|4 ?am|evening|night|sunrise|dawn|before it)"

FORMS: tuple[tuple[str, str], ...] = (
    # Another running day for good: which is out, and which is free.
    (
        (
            rf"(?:.*[ ,.:;])?(?P<old>{_WEEKDAYS}) {_GONE}(?: {_LASTING})?[ ,.;:-]+(?:(?:but|and|so) "
            rf")?(?P<new>{_WEEKDAYS}) "
            rf"{_FREE}(?: (?:instead|now|though|then|for me|from now on))*[.! ]*"
        ),
        r"\g<new> instead of \g<old>",
    ),
    (
        (
            rf"(?:.*[ ,.:;])?(?P<new>{_WEEKDAYS}) {_FREE}(?: (?:now|for me|from now on))*[ ,.;:-]+(?:(?:but|and|so) "
            rf")?(?P<old>{_WEEKDAYS}) {_GONE}(?: {_LASTING})?[.! ]*"
        ),
        r"\g<new> instead of \g<old>",
    ),
    (
        (
            rf"(?:.*[ ,.:;])?(?:los )?(?P<old>{_DAYS}) (?:ya no|no) (?:puedo|me van bien|me vienen bien|podre)"
            rf"(?: correr| entrenar| nunca| mas)*[ ,.;:-]+(?:(?:pero|y|en cambio) )*(?:los )?(?P<new>{_DAYS}) "
            r"(?:si|puedo|estoy libre|me van bien|me vienen bien|los tengo libres)[.! ]*"
        ),
        r"los \g<new> en vez de los \g<old>",
    ),
    (
        (
            rf"(?:.*[ ,.:;])?(?P<old>{_TAGS}) (?:geht|kann ich|passt|klappt) (?:(?:bei mir|es|jetzt|ab jetzt|leider) )*"
            rf"(?:nicht mehr|nie mehr|gar nicht mehr)(?: laufen)?[ ,.;:-]+(?:(?:aber|und|dafur|dann) )*(?P<new>{_TAGS})"
            r"(?: (?:dafur|geht|passt|klappt|habe ich frei|ware frei|ist frei|schon|stattdessen))*[.! ]*"
        ),
        r"\g<new> statt \g<old>",
    ),
    # The day's run as long as there is time for.
    (
        (
            rf".*\b(?:could|can|might|'?d be able to|be able to|should be able to) (?:\w+ )?{_OUT_FOR} (?:for )?"
            rf"(?:about |maybe |just |only |perhaps )*(?P<long>{_LENGTH}) (?:on )?(?P<day>{DAY})\b.*\b{_NOT_ALL}\b.*"
        ),
        r"\g<day> at most \g<long>",
    ),
    (
        (
            rf".*\b{_NOT_ALL}\b(?: (?:on "
            rf")?(?P<day>{DAY}))[ ,.;:-]+(?:but |only |just |maybe )*(?:i )?(?:could|can|might) "
            rf"(?:\w+ )?{_OUT_FOR} (?:for )?(?:about |maybe |just |only |perhaps )*(?P<long>{_LENGTH})(?!.*{DAY}).*"
        ),
        r"\g<day> at most \g<long>",
    ),
    # What to eat, the length of the run beside it.
    (
        (
            r"(?:so |and |hi )*(?:do|should|must|shall|would|can) i (?:really |actually |also )*(?:need to |have to "
            r"|got "
            r"to )?"
            r"(?:eat|take|have|bring|carry|fuel)\b(?=.*\b(?:eat|food|gels?|snacks?|fuel|something|anything|sweets|"
            r"banana)\b).*"
            r"\b(?:during|on|in|for|while|before|mid) (?:the |my |a |this |sunday'?s )?(?:long (?:run|one)|run|"
            r"running)\b"
            r"(?!.*\b(?:skip|move|swap|shorter|longer than|missed)\b).*"
        ),
        "what should i eat on the long run",
    ),
    # Heat, and where or when it is better run.
    (
        (
            r"(?=.*\b(?:3\d|4\d|9\d|1[01]\d) ?(?:degrees|°|celsius|c\b|f\b|plus)|.*\b(?:heat|scorching|boiling|"
            r"humid\w*|"
            r"sweltering|very hot|so hot)\b)"
            r".*\b(?:should|shall|do|would|is it|better|best|can) (?:i|it|to|we|run|do|you)\b.*"
            rf"\b{_FAST_OR_LATE}\b.*\bor\b.*\b{_FAST_OR_LATE}\b.*"
        ),
        "how do i run in the heat",
    ),
    # Thin air is what is asked about; the hills stand beside it.
    (
        (
            r"(?=.*\b(?:1[2-9]|2\d|3\d)\d\d ?(?:m|metres|meters)\b|.*\b(?:altitude|above sea level|(?:[5-9]|"
            r"1[0-2]),? ?000 "
            r"(?:ft|feet))\b)"
            r".*\bhow (?:should|do|shall|can|would|must) (?:i|we) (?:run|do|pace|take|approach|handle|tackle)\b"
            r"(?!.*\b(?:reps|intervals|x ?\d)\b).*"
        ),
        "how do i run at altitude",
    ),
    # The plan in a calendar.
    (
        (
            r"(?:.*[ ,.;:])?(?:(?:is there|any|a) (?:\w+ )?(?:way|chance|possibility|option)|how (?:do|can|could|"
            r"would) "
            r"(?:i|we)|can (?:i|you|we)|could (?:i|you|we)|i'?d like|i want) .*\b(?:get|put|have|import|add|send|sync|"
            r"export|see|move|bring)\b.*\b(?:plan|runs|workouts|training|sessions|schedule|it)\b.*\b(?:in|into|to|"
            r"onto|on|"
            r"with)"
            r"\b[^.?]*\bcalendar\b.*|.*\bcalendar\b.*\b(?:get|put|import|add|sync|export) (?:the |my )?(?:plan|runs|"
            r"workouts|training|sessions|schedule) (?:into|in|onto|to|on) (?:it|there|that)\b.*"
        ),
        "how do i get my plan in my calendar",
    ),
    # A race that is off, and what comes after it: the ways on are offered there.
    (
        (
            r"(?:(?:please|sorry|i|need|have|want|to|must|we|can|you|could) )*(?:cancel|scrap|bin|drop|call off|"
            r"forget) "
            r"(?:the|my|this) (?:half[ -]?marathon|marathon|race|half|10k|5k|ultra)"
            r"\b(?! (?:plan|pace|session|run|goal|on)\b)[,.;:-]+ ?.*"
        ),
        "cancel my race",
    ),
    # How hard the heart may beat at most is no setting here.
    (
        (
            r"(?:(?:please|can|could|you|i|want|to|i'?d|like) )*(?:set|change|update|put|enter|store|save|note|my|"
            r"record)(?: my| the)* (?:max(?:imum|imal)?|highest)(?: heart ?rate| hr| pulse)(?: (?:is|to|at|as|="
            r"|of|now))* \d{3}(?: ?bpm| beats)?(?: please| pls)?[.! ]*"
        ),
        "what should my heart rate be on easy runs",
    ),
    # A run that has just ended.
    (
        (
            r"(?:(?:ya|hola|buenas)[ ,]+)*(?:(?:acabo|acabamos) de (?:terminar|acabar|llegar|volver|completar|hacer)"
            r"(?:l[oa]s?)?|(?:he )?(?:terminado|acabado)|listo|recien (?:terminado|llegad[oa]|acabado))(?: (?:de "
            r"correr|"
            r"el rodaje|la carrera|el entreno|a casa))?[ ,.:;-]+(?P<rest>(?:unos |unas |como )?\d.*)"
        ),
        r"i just ran \g<rest>",
    ),
    (
        (
            r"(?:(?:so|hallo|hi|ich)[ ,]+)*(?:bin )?(?:gerade|eben|soeben) (?:fertig(?: geworden)?|zuruck(?:gekommen)?|"
            r"heimgekommen|angekommen|beendet)[ ,.:;-]+(?P<rest>\d.*)"
        ),
        r"i just ran \g<rest>",
    ),
    # A week with so few runs, and why.
    *(
        (
            (
                rf".*\b{_NEXT_WEEK}\b.*\bsolo {_PUEDO} (?:correr|salir|entrenar)(?: a correr)? (?:{few}) "
                r"(?:dias?|ratos?|veces|vez)(?:,? y)? (?:(?:muy )?poco (?:rato|tiempo)|(?:un )?rat(?:o|ito)s?"
                r"(?: cort[oa]s?)?|cortit[oa]s?|cort[oa]s?)[.! ]*"
            ),
            f"next week only {count} short runs",
        )
        for count, few in _FEW
    ),
    *(
        (
            (
                rf"(?:.*\b{_NEXT_WEEK}\b.*\bsolo {_PUEDO} (?:correr|salir|entrenar)(?: a correr)? (?:{few}) (?:dias|"
                rf"veces)|solo {_PUEDO} (?:correr|salir|entrenar)(?: a correr)? (?:{few}) (?:dias|veces) {_NEXT_WEEK})"
                r"[.! ]*"
            ),
            f"only {count} runs next week",
        )
        for count, few in _FEW
    ),
    # A hard night, and a day after it that is left out or easy.
    *(
        (
            (
                rf".*\b{day}\b(?!.*\b{_DAYS}\b).*\b(?:lo|la) (?:quitamos|salto|dejo|cancelamos|cancelo|quito|saltamos|"
                r"borramos)\b.*\bo\b.*\b(?:dejamos|hacemos|hago|cambiamos|dejo|ponemos|paso|pasamos)\b.*\b(?:suave|"
                r"facil|tranquil[oa]|corto|ligero)\b.*"
            ),
            f"should i skip {english} or make it easy",
        )
        for day, english in zip(SPANISH_WEEKDAYS, _ENGLISH, strict=True)
    ),
    # Why so much of it is slow.
    (
        (
            r"(?:y |pero |oye )*(?:por ?que|para que|a que se debe que) (?:(?:tengo|hay|son|me pones?|me toca[n]?|"
            r"llevo|"
            r"corro|casi|es|todos?|todas?|todo|el plan|tiene) )*(?:tant[oa]s?|casi tod[oa]s?|la mayoria de)"
            r"(?: (?:los|las|mis))? ?(?:(?:rodajes?|carreras?|dias?|entren\w+|salidas|kilometros|km|trotes?)(?: "
            r"(?:son|tan|"
            r"a ritmo|de))*)? ?"
            r"(?:lent[oa]s?|suaves?|despacio|facil(?:es)?|tranquil[oa]s?)\b[ ?.!]*"
        ),
        "why are so many runs slow",
    ),
    (
        (
            r"(?:und |aber )*(?:warum|wieso|weshalb) (?:(?:habe ich|sind|soll ich|gibt es|stehen|bekomme ich|kommen|"
            r"muss "
            r"ich) )?(?:(?:denn|eigentlich) )*(?:so viele|die meisten|fast alle|lauter) ?(?:meiner )?(?:laufe )?"
            r"(?:langsame?n?|lockere?n?|ruhige?n?)(?: (?:laufe|einheiten|kilometer|trainings))?(?: \w+)?[ ?.!]*"
        ),
        "why are so many runs slow",
    ),
)
