"""Settings as people speak of them, in the words that the grammar has: "send my run the night before instead"."""

import re
from collections.abc import Callable

_GERMAN_HOURS = {
    "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "elf": 11, "zwolf": 12,
}  # fmt: skip
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

_REMIND = r"(?:message|remind|text|ping|nudge|notify|write to|send (?:things|stuff|messages|reminders) to)"
_NOON = r"(?:noon|midday|12 noon|mid ?day|lunch ?time)"
_NOON_SAID = rf"(?:at |around |about |to |for |by )?{_NOON}"
# A reminder that comes at the wrong time, and when it shall: "the 5 o'clock message wakes me, make it noon".
_WRONG_TIME = (
    r"^(?:(?:please|hi|sorry|ok)[ ,]+)*(?:the|my|your|that) (?:(?:\d{1,2}(?::\d\d)?(?: ?[ap]m| ?o'?clock)?|morning|"
    r"evening|early|daily|night) )?(?:messages?|reminders?|texts?|workouts?|notifications?|pings?)(?: at \d[\d:]*(?: "
    r"?[ap]m)?)? (?:always |just |keeps? )?(?:wakes?|waking|comes?|arrives?|is|are)\b[^.;!]*[,.;!] (?:so |please |can "
    r"you |could you |can we )*(?:make|send|move|change|set|put|have|do) (?:it|them) (?:come |arrive )?(?:to |at |"
    r"for )?"
)
_MICH = r"(?:bitte|doch|lieber|immer|jeden tag|taglich|kunftig|ab jetzt|ab sofort|mal|stets|in zukunft|grundsatzlich)"

SETTINGS_FORMS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (rf"{_WRONG_TIME}{_NOON}[ .!]*(?:please|instead)?$", "remind me at 12:00"),
    (rf"{_WRONG_TIME}(?=\d|half |quarter )", "remind me at "),
    (
        (
            rf"^(?:(?:please|can|could|you|i'?d|like|want|would|the|my|daily|let'?s|get|rather|prefer|make|have|be|to|"
            rf"better|change|set|move|instead)[ ,]+)*(?:{_REMIND}(?: me)?|reminders?|messages?|workouts?|send(?: me)? "
            rf"(?:it|the (?:run|workout|reminder|message)|my (?:run|workout)|reminders?)|remind(?:ed)?)"
            rf"(?: (?:to|come|be|be sent|arrive|sent|me|every day|daily|each day))* {_NOON_SAID}"
            r"(?: (?:instead|please|then|from now on|every day|daily|each day))*[ .!?]*$"
        ),
        "remind me at 12:00",
    ),
    # In spite of what the list says of them.
    (
        (
            r"^((?:(?:ok|please|just|yes|so|then)[ ,]+)*approve\b.*?),? (?:anyway|anyhow|regardless|all the same|"
            r"nevertheless|"
            r"(?:in spite of|despite|even (?:if|though)|whatever|no matter) .*)[ .!]*$"
        ),
        r"\1",
    ),
    # "Erinnere mich bitte immer um halb sieben", where the halves are figures already.
    (rf"\b(erinner\w*) mich(?: {_MICH})+ (?=um |gegen )", r"\1 mich "),
    (
        (
            rf"\b((?:erinner\w*|benachrichtig\w*|weck\w*)(?: mich)?(?: {_MICH})*) (?:um|gegen) "
            rf"({'|'.join(_GERMAN_HOURS)})"
            r"(?: uhr)?(?=[ .!?]*$)"
        ),
        lambda found: f"{found[1]} um {_GERMAN_HOURS[found[2]]} uhr",
    ),
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
