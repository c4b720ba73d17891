"""Wishes for settings that there are not: what there is instead has one answer for everybody."""

from domain.words.grammar.asking.subject import General
from domain.words.topics import Topic

_DAYS = (
    r"(?:weekends?|weekdays?|week days|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|wochenende\w*|unter der woche|"
    r"werktags?|wochentags?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|(?:am|an) (?:mon|diens|donners|frei|"
    r"sams|sonn)tag|fin(?:es)? de semana)"
)
_REMINDERS = (
    r"(?:remind(?:ers?|ing)?(?= me| us|s?\b)|notif\w*|(?:message|text|ping|nudge|notify|bother|buzz) me|messages|pings|"
    r"notifications|alerts|erinner\w*|nachrichten|benachrichtig\w*|recordatorios?)"
)
_NO = r"(?:not?|only|never|dont|stop|without|just|nur|keine?|nicht|ohne|solo|sin)"
_KEPT_NOWHERE = (
    r"(?:age|weight|height|birthday|birth ?date|date of birth|gender|sex|e ?-?mail(?: address)?|"
    r"phone(?: number)?|address|"
    r"photo|picture|avatar|password|alter|gewicht|geburtstag|geburtsdatum|telefonnummer|edad|peso)"
)

BEHIND = (
    r"(?:hours?|hrs?|h|stunden|horas) (?:behind|ahead|earlier|later|back|difference|forward|zuruck|voraus|menos|mas)|"
    r"(?:another|different|other) time ?zone|time difference|anderen? zeitzone|otra zona horaria|zeitverschiebung"
)
MESSAGES_COME = (
    r"(?:messages?|reminders?|workouts?|notifications?|pings?|nachrichten|erinnerung\w*|mensajes|recordatorios)\b.*"
    r"(?:come|arrive|still|be sent|in the (?:morning|night)|when|what time|middle of|kommen|llegan|llegar\w*)"
)

OF_SETTINGS: tuple[General, ...] = (
    General(
        Topic.CLOCK_AWAY,
        "do messages come in the morning in another time zone",
        rf"(?=.*\b(?:{BEHIND})\b)(?=.*\b{MESSAGES_COME}\b).+",
        unless=r"race|marathon|\d+:\d\d|change (?:it|the time|my)|set (?:it|the)",
        told=True,
    ),
    General(
        Topic.TWICE_REMINDED,
        "the reminder comes twice",
        rf"(?=.*\b(?:{_REMINDERS}|reminders?|messages?|workouts?)\b)(?=.*\b(?:comes?|came|coming|get|gets|getting|"
        rf"got|sent|send"
        r"|sending|receive|received|receiving|arrives?|reminded|kommt|kommen|bekomme|kriege|llegan?|recibo)\b).*"
        r"\b(?:twice(?! (?:a|per|every) (?:week|month))|two times|double|doubled|duplicates?d?|doppelt|zweimal|zwei "
        r"mal|dos veces|"
        r"duplicad\w+)\b.*",
        unless=r"remind me twice|want|would like|can you (?:send|remind)|could you (?:send|remind)|run twice|twice a "
        r"day|logged|"
        r"athletes?|everyone|runs?",
        told=True,
    ),
    General(
        Topic.EVENING_QUESTION,
        "turn off the evening question",
        r"(?:turn|switch) (?:off |the |that |this |your |those )*(?:evening|nightly|night|daily|follow ?-?up) "
        r"(?:questions?|check ?-?ins?|messages? how)(?: off)?|"
        r"(?:no|stop|without|skip|mute|disable|get rid of|end|hate) (?:the |that |this |your |more |those |with the "
        r")*(?:evening|"
        r"nightly|follow ?-?up) (?:questions?|check ?-?ins?)|"
        r"(?:stop|quit|dont|do not|don't|no need to|you need not) ask(?:ing)? (?:me )?(?:every |each |in the |at )?"
        r"(?:evening |night |day |time )?(?:how (?:it|the run|my run|things|they) (?:went|was|were|go)|(?:if|"
        r"whether) i (?:ran|"
        r"did)|about my runs?)\b.*|"
        r"(?:keine|frag mich (?:abends )?nicht)\b.*\b(?:abendfrage|abendliche frage|wie der lauf war|wie es war|wie "
        r"es lief)|"
        r"(?:no|deja de|sin) (?:me )?pregunt\w+\b.*\b(?:noche|como (?:fue|me fue|ha ido))",
        unless=r"athletes?|everyone|everybody|coach",
        told=True,
    ),
    General(
        Topic.REMINDER_DAYS,
        "reminders only on weekdays",
        rf"{_NO} (?:\w+ ){{0,3}}{_REMINDERS}\b(?:(?! and ).)*\b{_DAYS}|"
        rf"{_REMINDERS}\b(?:(?! and ).)*\b(?:but|except|only|{_NO}) (?:\w+ ){{0,3}}{_DAYS}|"
        rf"{_REMINDERS}\b(?:(?! and ).)*\b{_DAYS} (?:only|nur|solo)|"
        rf"(?:stop|pause|hold|halt|skip|drop|suspend) (?:sending |all )*(?:me |the |my |your |all |any |those )*"
        rf"{_REMINDERS}\b.*\b(?:(?:for|during) (?!(?:good|now|ever|me|a (?:while|bit))\b)\w+|until|till|while|"
        rf"this week|next week)\b.*|"
        r"(?<![\w ])(?:please )?(?:snooze|silence|mute|pause(?= (?:the |my |all )*(?:bot|reminders?|messages|"
        r"notifications|pings)))\b (?:the |my |all |all my )?(?:bot|reminders?|messages|"
        r"notifications|yourself|pings|until|till|for (?:a|an|the|this|one|two|three|\d+)\b).*|"
        r"(?<![\w ])(?:please )?(?:turn|switch) (?:the |my |all )?(?:reminders?|messages|"
        r"notifications) off (?:for|until|"
        r"till|this)\b.*|(?<![\w ])(?:please )?(?:turn|switch) off (?:the |my |all )?(?:reminders?|messages|"
        r"notifications) (?:for|until|till|this)\b.*|"
        r"(?<![\w ])(?:please )?no (?:reminders?|messages|notifications) (?:for (?:a|the|one|two|this)|until|till|this|"
        r"next) (?!rest)\w+.*",
        unless=r"rest days?|days off|ruhetag\w*|after \d.*|before \d.*|between|coach|athletes?|everyone|everybody|who|"
        r"move|swap|run on|long run",
        told=True,
    ),
    General(
        Topic.PACE_UNITS,
        "use minutes per mile for paces",
        r"(?=.*\b(?:paces?|tempo|ritmos?|geschwindigkeit)\b)(?=.*\b(?:min(?:ute[ns]?|s)?(?:/| per | a |"
        r" pro )(?:mi|miles?|k|km|"
        r"kilomet\w+|meile\w*)|per (?:mile|km|k|kilomet\w+)|km ?/ ?h|kph|mph|kmh)(?!\w))"
        r"(?:.*\b(?:use|switch|change|display|want|keep|but|have|prefer|zeig\w*|nutze?|anzeigen?|usa)\b.*|"
        r"(?:show|put|give).*\b(?:my |the |all )?paces? (?:as|in)\b.*|"
        r"(?<![\w ])(?:please )?paces? (?:in|as) .*)|"
        r"(?<![\w ])(?:please |can you |could you |can i )?(?:use|switch to|change to|display|show) "
        r"min(?:ute)?s?(?:/| per | a )(?:mi|miles?|k|km|kilomet\w+)(?!\w).*",
        unless=r"\d+:\d\d|\d+ (?:pace|per)|what(?:s| is) (?:my|the|a)|how fast|convert",
        told=True,
    ),
    General(
        Topic.WEEK_START,
        "start the week on sunday",
        r"(?:start|begin)\w*\b.*\bweeks?\b.*\bon (?:a )?(?:sun|satur|mon)days?|"
        r"weeks?\b(?: \w+)? (?:starts?|begins?|starting|beginning) (?:on |from |with )?(?:a )?(?:sun|satur)days?|"
        r"week (?:to )?(?:run|go|be|goes|runs)? ?(?:from )?(?:sunday (?:to|through|until) saturday|saturday (?:to|"
        r"through|until) friday)|(?:first day of the week|erster tag der woche)|"
        r"woche\w*\b.*\b(?:sonntags?|samstags?)\b.*\b(?:anfangen|beginnen|starten|anfangt|beginnt|startet)|"
        r"semana\b.*\b(?:empie\w+|comien\w+|empezar|comenzar)\b.*\bdomingo",
        unless=r"new week starts?|next weeks?|i (?:start|begin)|long runs?|back|this week",
        told=True,
    ),
    General(
        Topic.NOT_KEPT,
        "update my age",
        rf"(?:update|change|set|correct|edit|enter|add|fix|save|store|put in|andere|aktualisiere|cambia) (?:in )?"
        rf"(?:my |the |mein(?:e|en)? |mi |coachs? |my coachs )?{_KEPT_NOWHERE}|"
        rf"(?:mein(?:e|en)?|mi) {_KEPT_NOWHERE} (?:andern|aktualisieren|anpassen|cambiar)",
        unless=r"too (?:old|young|heavy)|lose",
        told=True,
    ),
    General(
        Topic.LOOKS,
        "dark mode",
        r"(?:dark|night|light) (?:mode|theme)|(?:font|text|letter) size|(?:bigger|larger|smaller) (?:font|text|"
        r"letters)|"
        r"font (?:bigger|larger|smaller)|(?:12|24)[ -]?h(?:our)?s? (?:clock|format|time)|am/pm|"
        r"(?:show|write|use|display) (?:the )?times? (?:as|in|like)\b.*",
        unless=r"run|race",
        told=True,
    ),
)
