"""Settings as people speak of them, in the words that the grammar has: "send my run the night before instead"."""

_ABOUT_ME = (
    r"(?:(?:about|on|of|from) (?:me|us)|of mine|in my (?:file|profile|account)|uber mich|von mir|"
    r"gespeichert|sobre mi|de mi)"
)
_KEEP = r"(?:have|keep|store|hold|know|got|save|collect|remember|track|gather)"
_NEWS = r"(?:reminders?|messages?|notifications?|texts?|pings?)"
_REST_DAYS = (
    r"(rest days|days off|off days|non[- ]running days|days (?:when |that )?(?:i'?m|i am|i) (?:not running|don'?t run))"
)
_A_RUN = r"(?:(?:my|the|tomorrow'?s|next day'?s|each) )?(?:run|workout|session|training|reminder|it)"

SETTINGS_FORMS: tuple[tuple[str, str], ...] = (
    (
        (
            r"^(?:i think |maybe |actually |please )*(?:an? |the |my )?(?:reminders?|workouts?|messages?) (?:on |in "
            r")?the "
            r"(?:evening|night|day) before\b[^\d]*?(?=$|\d)"
        ),
        "remind me the evening before at ",
    ),
    (
        (
            r"^(?:i'?d )?(?:rather|better|prefer|make it|i prefer|i would prefer|i'?d prefer)(?: to get)?(?: it| the "
            r"reminder| the "
            r"workout| them)? (?:on )?the (?:evening|night) before\b"
        ),
        "remind me the evening before",
    ),
    (
        rf"\bsend (?:me )?{_A_RUN} (?:on )?the (?:evening|night|day) before\b(?: instead)?",
        "remind me the evening before",
    ),
    (
        r"^(?:the )?(?:evening|night) before(?:[ ,]+(?:please|pls|instead))*,?(?=$| (?:at |around |about )?\d)",
        "remind me the evening before",
    ),
    (r"(?<=\d)[ -]?ish$", ""),
    (
        (
            r"^(?:can|could|would|will) (?:the |my )?(?:reminders?|workouts?|messages?) (?:please )?(?:come|"
            r"be sent|be|arrive) "
        ),
        "remind me ",
    ),
    (
        r"^(remind me\b.*)\bthe day before\b(?! (?:the |my |a )?(?:race|long|half|marathon|run))",
        r"\1the evening before",
    ),
    (
        (
            rf"\b(?:please )?(?:stop|turn off|switch off|drop|cancel|skip|mute)(?: sending)?(?: me)?(?: the| my|"
            rf" any| all)* {_NEWS} (?:on|for) (?:my )?{_REST_DAYS}"
        ),
        "no messages on rest days",
    ),
    (
        (
            rf"\b(?:i )?(?:don'?t|do not) (?:need|want) (?:a |any |the )?{_NEWS} (?:when (?:i'?m|i am) not running|"
            rf"on (?:my )?{_REST_DAYS})"
        ),
        "no messages on rest days",
    ),
    (
        (
            r"^(?:please |can you |could you )?(?:send|message|text|write|give|tell)(?: me)?(?: something|"
            r" a message| a word)? (?:on|for) rest days(?: too| as well| also)*$"
        ),
        "messages on rest days too",
    ),
    (
        r"\b(?:don'?t|do not) send (?:me )?(?:anything|any messages?|messages|stuff) (?=before|after|between)",
        "don't message me ",
    ),
    (
        (
            rf"^(?:so |and |hey |ok )*(?:what|which)(?: kind of| sort of| all)?(?: (?:data|information|info|stuff|"
            rf"things|details))? ?(?:{_ABOUT_ME} )?(?:do|have|did) (?:you|u) {_KEEP}(?:ed|d)?(?: (?:on file|stored|"
            rf"saved|down))?(?: {_ABOUT_ME})$"
        ),
        "privacy",
    ),
    (rf"^(?:what|which) (?:data|information|info|details) of mine (?:do|have) (?:you|u) {_KEEP}(?:ed|d)?$", "privacy"),
    (
        (
            r"^(?:welche daten|was|que datos) (?:hast|speicherst|weisst|tienes|guardas) (?:du )?(?:alles |"
            r"eigentlich )?(?:von mir|uber mich|de mi|sobre mi)(?: gespeichert)?$"
        ),
        "privacy",
    ),
    (
        (
            r"^(?:can i (?:see|have|get) |show me |give me |i'd like |i want |send me )?(?:a |the )?(?:chart|graph|"
            r"plot|diagram) (?:of|for|with) (?:my |the )?(?:weekly |monthly )?(?:mileage|miles|distance|kms?|"
            r"kilomet\w+|volume|runs?|running|training|weeks?)(?: (?:so far|please|over time|per week|each week|"
            r"by week))*$"
        ),
        "chart",
    ),
    (
        (
            r"^(?:at )?(?:what time|when) (?:do|will|does|are|is|am) (?:you|i|my|the) (?:usually |"
            r"going to )?(?:message|remind|text|ping|notify|reminders?|reminded|get (?:my|the|a) (?:reminder|"
            r"message|workout))(?: me)?(?: come| sent| arrive| set for| at)*$"
        ),
        "change reminder",
    ),
    (r"^(?:what|which) units (?:am i|are (?:you|we)|do (?:you|i)|is) (?:using|use|on|in|have|set to|set)$", "settings"),
    (
        (
            r"^(?:what|which) time ?zone (?:am i|are (?:you|we)|do you|is) (?:in|on|using|use|have(?: for me)?|"
            r"set(?: to)?|this)$"
        ),
        "time zone",
    ),
    (r"^(?:please )?(?:cancel|end|stop) (?:my |the )?(?:subscription|membership|payments?|trial)$", "is this free"),
    (r"^(?:please |can you )?(?:log|sign) (?:me )?(?:out|off)$", "unsubscribe"),
    # "Por la noche, a eso de las nueve" is one clock.
    (
        (
            r"\bpor la (noche|tarde|manana),? (?:a eso de|sobre|hacia|a) (las? (?:\d{1,2}|una|dos|tres|cuatro|cinco|"
            r"seis|siete|ocho|nueve|diez|once|doce))\b"
        ),
        r"a \2 de la \1",
    ),
    (
        (
            r"\b(?:ponme|pon|manda|mandame|enviame|envia|quiero) (?:los |el |mis |mi )?(?:avisos?|recordatorios?|"
            r"mensajes?) (?=a las?)"
        ),
        "recuerdame ",
    ),
    (r"\b(erinner\w* (?:\w+ )*?)erst (?=um |ab )", r"\1"),
)
