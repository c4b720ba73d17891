"""Questions as they are spoken, in the words that their readers have: "on pace for his goal", "the last five runs"."""

import re
from collections.abc import Callable

from domain.words.grammar.reworded_days import GERMAN_WEEKDAY

_RACE = r"(?P<race>5 ?k|10 ?k|parkrun|half(?: marathon)?|marathon|ten miler|10 miler)"
_SOON = r"(?:ready|fit enough|fit|set|in shape|good enough|prepared)"
_GOAL = r"(?:goal|target|race)(?: (?:time|pace|race))?"
_FEW = r"(?:few|couple(?: of)?|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"

_PLEASE = r"(?: (?:please|pls|for (?:him|her|now|the moment)))*[ .!]*$"
_BEGINS = r"(?:^|(?<=[,.;:] )|(?<= so )|(?<= and ))"

_A_DAY = r"(?:today|tomorrow|tonight|(?:this |next )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)"
_ONE_RUN = r"(?:run|workout|session|training|one|thing)"
_UNCLEAR = (
    r"(?:(?:i )?(?:(?:really |just )?(?:do not|don'?t|dont|didn'?t|cannot|can'?t) (?:really |quite |fully )?"
    r"(?:understand|get|follow)|(?:am |'m )?(?:not sure|confused|unsure) (?:about|by|how to do|what to do (?:on|for)))|"
    r"(?:(?:can|could|would|will) you )?(?:please )?(?:explain|talk me through|walk me through|describe|break down)"
    r"(?: to me)?)"
)

_SO_LONG = (
    r"(?:(?:about |around |only |just |up to )*(?:one|two|three|four|\d{1,2}(?:\.\d)?)[ -]?(?:and a half )?"
    r"(?:hours?|hrs?|h|miles?|mi|milers?|kms?|k)|my longest(?: long)? run)"
)


def _who(whose: str) -> str:
    name = whose.strip().removesuffix("'s")
    return "i" if name in ("", "my", "the") else {"his": "he", "her": "she", "their": "they"}.get(name, name)


# What may suffer, and feels no pain.
_OF_TRAINING = (
    r"(?:rhythm|training|fitness|chances?|plan|progress|goal|form|(?:race|marathon|half)(?: (?:time|result|goal|plans?|"
    r"prep\w*|day))?|time|pb|pr|performance|result|speed|endurance|build ?-?up|prep|preparation)"
)

ASKED_FORMS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # Whether one may run that day is seen on its card.
    (
        (
            rf"(?:^|(?<=[,.;] ))(?:und |also |dann )*(?:kann|darf|konnte|soll) ich (?:da |dann |wieder |schon "
            rf")*(?:am )?"
            rf"(?P<day>heute|morgen|ubermorgen|{GERMAN_WEEKDAY})(?: (?:schon|wieder|denn|eigentlich|uberhaupt|dann|"
            rf"auch|"
            rf"trotzdem|noch))* (?:laufen|laufen gehen|trainieren|rennen)[ ?.!]*$"
        ),
        lambda found: f"was steht {'am ' if found['day'].endswith(('tag', 'woch')) else ''}{found['day']} an",
    ),
    (r"\bmir geht'?s (?=wieder|besser|gut|jetzt)", "mir geht es "),
    # How long a training run has to be for a race is no goal of so many hours.
    (
        (
            rf"^(?:.*[,.;] ?)?(?:and |so |but )*(?:will|is|are|would|can)(?: \w+){{0,2}}? (?:an? )?{_SO_LONG}"
            r"(?: long)?(?: (?:run|runs|one|max|at most))?(?: (?:in|during) (?:the |my )?training)? "
            r"(?:be |really |going to be )*(?:enough|sufficient|long enough|far enough)\b"
            r"(?=.*\b(?:training|race|marathon|half|26|13|42|21|round|finish|distance|event|long run)\b|"
            r"(?<=training be enough)|(?<=training enough)|$).*"
        ),
        "do i have to cover the race distance in training",
    ),
    # A workout is explained on its day's card.
    (
        (
            rf"^(?:hi |hey |please |sorry )*{_UNCLEAR} (?:the (?:run|workout|session) (?:on |for )?)?"
            rf"(?P<day>{_A_DAY})(?:'s|s)?(?: {_ONE_RUN})?(?: (?:to|for) me)?"
            r"(?:[ ,.;]+(?:(?:so |and |please )*(?:can|could|would) you |please |what (?:do|should|must) i|like i|as "
            r"if|in (?:simple|plain|easy)).*)?[ .!?]*$"
        ),
        r"what is on \g<day>",
    ),
    # Weeks that are over are shown as they were run.
    (
        (
            r"^(?:(?:please |can (?:i|you)|could (?:i|you)|i want to|i'?d like to|let me|show me|show|see|give me|"
            r"pull up|"
            r"look at|open|have a look at) ?)*(?P<whose>(?:[a-z]+'s |(?:my|the|his|her|their) )?)(?:last|past|"
            r"previous) "
            r"(?P<count>(?:two|three|four|couple of|few|[2-4]) weeks|fortnight)(?: of (?:training|running|runs))?"
            r"(?: (?:please|again|training|runs|running))*[ .!?]*$"
        ),
        lambda found: (
            f"what did {_who(found['whose'])} run in the last {found['count'].replace('fortnight', 'two weeks')}"
        ),
    ),
    # The longest that is to come, and no one in the log.
    (
        (
            r"\b(?:longest|biggest) (?:run|long run|one)(?: that)? (?:i'?ll|i will|we'?ll|i'?m going to|i am going to|i"
            r"(?= (?:have|need|got) to)|you(?:'ll| will)? (?:have|give|make) me) (?:ever )?(?:have to |need to |got "
            r"to )?"
            r"(?:do|run|have|get|be doing|be running|face)? ?(?:before|until|till|by|ahead of|in the run-?up to)"
            r" (?:the |my )?(?:race|marathon|half|event|big day|race day)\b.*"
        ),
        "longest run planned",
    ),
    # More than one run is more than today's.
    (rf"{_BEGINS}(?:only|just|nothing but) easy (?:runs|running|miles|stuff){_PLEASE}", "everything easy this week"),
    (rf"{_BEGINS}(?:just )?easy (?:runs|running|miles|stuff) only{_PLEASE}", "everything easy this week"),
    # Nothing hurts: "will it hurt my rhythm if I miss Thursday", "if I leave it out, would that hurt the race?".
    (
        (
            r"^((?:.*[,;.] ?)?(?:and |so |but )?(?:will|would|does|do|could|can|might|won'?t|wouldn'?t|doesn'?t|"
            r"is it going to|is it gonna|is (?:it|that|this) (?:going to|gonna)) .*?)"
            r"\b(?:hurt|hurting|harm) (?:my |the |his |her |their |our )?"
            rf"{_OF_TRAINING}\b"
        ),
        r"\1matter",
    ),
    (rf"\b(?:hurt|harm)(?:s|ing)? (?:my|our) {_OF_TRAINING}\b", "matter"),
    # What somebody else shall be told of it is not asked.
    (
        rf"^((?:is|am|are) (?:\w+ )?{_SOON} .+?),? or (?:should|shall|do|would) (?:i|we) .*$",
        r"\1",
    ),
    (
        (
            rf"^(?:is|am|are) (?P<who>\w+) (?:\w+ )?{_SOON} (?:for|to run|to race|to do) (?:a |an |the )?"
            rf"(?:(?:sub|under)[ -]?\d[\d:]*|\d[\d:]* ?-?(?:minutes?|min)?)(?: (?:minutes?|min|hours?))?,? {_RACE}\b.*$"
        ),
        r"what could \g<who> run a \g<race> in",
    ),
    (
        (
            rf"\bon (?:pace|course|target|schedule|line) (?:for|with|to (?:hit|make|reach|run|meet)) (?:my|his|her|"
            rf"their|the|a) {_GOAL}\b"
        ),
        "on track",
    ),
    (r"\bon (?:pace|course|target|schedule)(?=[?. ]*$)", "on track"),
    (
        (
            rf"^(?:can i see |show |list |give |what were |what are )?(?:me )?((?:my|his|her|their|the|"
            rf"[a-z]+'s) )?(?:last|latest|most recent|past|recent|previous) {_FEW} (?:runs|workouts|sessions|logs|"
            rf"activities)(?: please| pls)?$"
        ),
        r"show \1last runs",
    ),
)
