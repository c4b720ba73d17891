"""Questions and wishes that are told at length, as the one short sentence they come to: "what counts as easy"."""

import re

from domain.words.grammar.days_shortly import FORMS as OF_DAYS
from domain.words.grammar.everyday_shortly import FORMS as EVERYDAY
from domain.words.grammar.plan_shortly import FORMS as OF_THE_PLAN
from domain.words.grammar.races_shortly import FORMS as OF_RACES
from domain.words.grammar.reasons_shortly import FORMS as WITH_REASONS
from domain.words.grammar.season_shortly import FORMS as OF_A_SEASON
from domain.words.grammar.shortly_abroad import FORMS as ABROAD
from domain.words.grammar.spans_shortly import FORMS as OF_SPANS
from domain.words.grammar.talk_shortly import FORMS as CHATTY
from domain.words.grammar.tokens import plain
from domain.words.grammar.told_shortly import FORMS as TOLD
from domain.words.grammar.week_shortly import FORMS as OF_A_WEEK
from domain.words.grammar.wishes_at_length import FORMS as AT_LENGTH

_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_A_DAY = rf"(?:today|tomorrow|tonight|(?:this |next )?{_WEEKDAY})"
_EVEN = r"\b(?:same (?:speed|pace)|(?:one|a) (?:steady )?(?:speed|pace)|steady|continuous|in one go|non-?stop)\b"
_PARTS = r"\b(?:breaks?|pauses?|rests?|intervals|walk\w*|parts|changes)\b"
_IN_A_ROW = "can i run two days in a row"
_HOW_EASY = "how do i know if im going too fast on easy runs"

_ON_RUN_DAYS = (
    r"(?:on (?:the |my )?(?:days? (?:that |when |where |on which )?(?:i|i'?m|i am|there is|there'?s|there are)"
    r"(?: (?:have to|am|actually|really|do))*(?: (?:run|running|a run|runs|training))?|run(?:ning)?[ -]?days?|training "
    r"days?)|when (?:i'?m (?:running|due to run)|i (?:run|have a run|have to run|am running)|there(?: is|'?s)? a "
    r"(?:run|workout|session|something to (?:run|do))|a run is (?:on|planned|due)|it'?s a run(?:ning)? day))"
)
_IF_ONE_GOES = (
    r"(?:if i (?:had|have|need|needed|must|wanted|want)(?: to)? (?:drop|skip|leave out|miss|cut|lose) (?:one|a run|"
    r"something)(?: of them)?(?: this week)?[, ]+)"
)
_MESSAGE = (
    r"(?:(?:please|can|could|you|just|only|i|want|to)[ ,]+)*(?:(?:message|remind|text|ping|nudge|notify|write to|send "
    r"(?:things|stuff|messages|reminders) to)(?: me)?|(?:send |get |have |a |my |the )*(?:reminders?|messages?|"
    r"notifications?))"
)
_NO_MESSAGE = (
    r"(?:(?:please|can|could|you)[ ,]+)*(?:(?:don'?t|do not|no need to|never) (?:text|message|remind|ping|notify|"
    r"write to|"
    r"bother|send)(?: me)?(?: anything| messages?| reminders?)?|no (?:messages?|reminders?|texts?|notifications?))"
)
_NOT_ELSE = (
    rf"{_NO_MESSAGE} (?:(?:unless|except when|except if) (?:i (?:have|need) to run|i (?:do|actually) run|i'?m "
    rf"(?:due to "
    r"run|running)|there(?:'s| is) a (?:run|workout|session)|a run is (?:on|planned|due))|(?:if|when) (?:i "
    r"(?:don'?t|do "
    r"not) (?:have to )?run|i'?m not running|there(?:'s| is) no (?:run|workout|session)|no run is (?:on|planned|due)))"
)

_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        *CHATTY,
        *OF_DAYS,
        *EVERYDAY,
        *OF_THE_PLAN,
        *OF_A_SEASON,
        *OF_RACES,
        *OF_SPANS,
        *OF_A_WEEK,
        *ABROAD,
        *WITH_REASONS,
        *TOLD,
        *AT_LENGTH,
        # Without a run no message comes: that is a setting of rest days.
        (
            (
                rf"{_MESSAGE}(?: (?:only|just|please))* {_ON_RUN_DAYS}(?:,? (?:please|only|not every day|not on "
                rf"(?:the )?"
                r"(?:rest|other) days))*[ .!?]*"
            ),
            "no messages on rest days",
        ),
        (rf"{_NOT_ELSE}[ .!]*", "no messages on rest days"),
        (
            (
                r"(?:please |can you |could you )?(?:stop|quit|no) (?:messaging|texting|reminding|pinging|writing to|"
                r"sending messages to|notifying|bothering)(?: me)? on (?:my )?(?:rest days|days off|off days|non[- "
                r"]running "
                r"days)[ .!]*"
            ),
            "no messages on rest days",
        ),
        (
            r"(?:please |can you |could you )?always (?P<what>(?:remind|message|text|ping|notify) me (?:at|by) .*)",
            r"\g<what>",
        ),
        # The weeks that were run stand beside the plan there.
        (
            (
                r"(?:please |can i see |show me |and |so )?(?:how (?:did|was|were|does|do) )?(?:(?:my|the) "
                r")?(?:last |past "
                r"|previous )?(?:\w+ )?(?:weeks?|months?|runs?|mileage|training|planned|actual)(?: (?:go|look|"
                r"compare|stack "
                r"up|been|so far))* (?:against|vs\.?|versus|compared (?:to|with)|next to|beside) (?:my |the |what "
                r"was )?"
                r"(?:plan|planned|schedule|actual)[ ?.!]*"
            ),
            "my progress",
        ),
        (
            (
                r"(?:please |can you |could you )?compare (?:my |the )?(?:last |past |previous )?(?:\w+ )?(?:weeks?|"
                r"months?|"
                r"runs?|miles|mileage|training|what i(?:'ve| have)? (?:ran|run|done|did)|running)(?: so far)? (?:to|"
                r"with|"
                r"against|and) (?:my |the |what )?(?:plan|planned|schedule|was planned|is planned|i should have (?:run|"
                r"done)|i was supposed to (?:run|do))[ ?.!]*"
            ),
            "my progress",
        ),
        # Which run matters least is offered; none goes without a tap.
        (
            (
                rf"(?:and |so |ok |{_IF_ONE_GOES})*(?:then )?which (?:one|run|session|of (?:them|these|the "
                rf"runs))(?: of (?:"
                r"them|these|the \w+))? (?:(?:would|should|could|can|do|shall) (?:you|i|we) (?:best |rather "
                r")?(?:drop|skip|"
                r"leave out|lose|cut|miss|sacrifice|go without)|(?:should|can|could|would) (?:go|it be|be (?:dropped|"
                r"skipped|left out)))(?: first| best)?(?P<week> this week| next week)?(?: if .*)?[ ?.!]*"
            ),
            r"skip one run\g<week>",
        ),
        (rf"(?:and |so |ok )*{_IF_ONE_GOES}+(?:then )?which (?:one|run)[ ?.!]*", "skip one run"),
        (
            (
                r"(?:and |so |ok )*what would you (?:skip|drop|leave out|cut|miss)(?P<week> this week| next "
                r"week)?(?: if .*)?"
                r"[ ?.!]*"
            ),
            r"skip one run\g<week>",
        ),
        (
            (
                rf"(?:and |so )*which (?:day|one|run)?(?: of the two)? ?(?:should|would|shall|could) (?:i|you) "
                rf"(?:rather "
                rf"|best )?(?:drop|skip|leave out|miss|cut)[,:]? (?P<first>{_A_DAY}) or (?P<other>{_A_DAY})[ ?.!]*"
            ),
            r"should i skip \g<first> or \g<other>",
        ),
        # This week beside the last one, and not this week with it.
        (
            (
                r"(?:and |so |please )*(?:how (?:was|is|does|did|were)|compare|show|what about)? ?(?:me )?(?:this|"
                r"my|the) "
                r"week(?:'s)?(?: (?:mileage|miles|training|running|distance|look|go|stack up|compared?|compares|"
                r"been|so "
                r"far|and))* (?:to|with|vs\.?|versus|against|and|next to|beside) (?:my |the )?(?:(?:one|week) "
                r"before|last "
                r"(?:week|one)|previous (?:one|week))(?:'s)?[ ?.!]*"
            ),
            "compare this week with last week",
        ),
        # Its pace, in the unit that is asked for.
        (
            (
                r"(?:and |so )?what(?:'s| is| does| do you mean by| counts as)? (?:an? )?easy(?: mean| run| pace|"
                r" running)* "
                r"(?:in|as) (?:minutes|mins?|a pace|pace|time) (?:per|an?|/|each) ?(km|kilomet\w+|mile)\b.*"
            ),
            r"what's easy pace in \1",
        ),
        (
            (
                r"(?:and |so )?what (?:do you (?:actually )?mean by|exactly is|counts as|is meant by|is considered|"
                r"qualifies as) (?:an? )?[\"']?easy[\"']?(?: run(?:ning)?| pace| effort)?(?: exactly| then)?(?=[?.,;!]|"
                r"$).*"
            ),
            _HOW_EASY,
        ),
        (r"was (?:heisst|bedeutet|meinst du mit|ist mit) (?:eigentlich )?locker\b(?! pro).*", _HOW_EASY),
        (r"que (?:significa|quieres decir con|es) (?:correr )?(?:suave|facil)\b.*", _HOW_EASY),
        # Days in a row, and how long lies between them.
        (
            (
                r"(?:and |so |but )?why (?:are|is|do|did|have|must|should|does|am) .*\b(?:back[ -]to[ -]back|(?:days|"
                r"runs) in a "
                r"row|consecutive|one after the other|(?:days|runs) running|"
                r"straight after each other)\b(?!.*\bhard\b).*"
            ),
            _IN_A_ROW,
        ),
        (
            (
                rf"(?:and |so |but )?why (?:do|am|have|must|should|did|are|is|would) (?:i|you|we|there|my)\b.*"
                rf"(?:\bboth (?:on )?{_A_DAY} and (?:on )?{_A_DAY}|\b{_A_DAY}\b.*\b(?:and|then) .*\b(?:straight|right|"
                rf"directly|immediately) (?:after|afterwards)\b.*\b{_A_DAY}|\b{_A_DAY}\b.*\b(?:and|then) (?:again|"
                rf"(?:right|straight) (?:after|away))[^?]* {_A_DAY}|\b{_A_DAY} and (?:then )?(?:again )?(?:on )?the "
                rf"(?:very )?(?:next day|day after))\b.*"
            ),
            _IN_A_ROW,
        ),
        (
            (
                r"(?:and |so |but )?why (?:(?:two|three|2|3) )?(?:runs? )?(?:(?:two|three|2|3) )?(?:days|runs) "
                r"(?:in a row|"
                r"back[ -]to[ -]back|running|straight)[ ?.!]*"
            ),
            _IN_A_ROW,
        ),
        (
            (
                r"(?:if .*)?\bis (?:that|it|this|there) (?:enough|sufficient|too little)\b.*\bbetween (?:them|the two|"
                r"both|the "
                r"runs|two runs).*"
            ),
            _IN_A_ROW,
        ),
        (
            (
                r"how (?:long|many hours|much (?:time|rest|recovery))\b.*\bbetween (?:(?:the |my )?(?:two )?(?:easy )?"
                r"(?:runs|sessions)|one run and the next)[?.! ]*"
            ),
            _IN_A_ROW,
        ),
        (
            (
                rf"(?:is|would) (?:from )?{_A_DAY} (?:evening|night|morning|afternoon) (?:to|until|till|then|and) "
                rf"{_A_DAY} (?:evening|night|morning|afternoon) (?:be )?(?:enough|too (?:short|little|soon|close))\b.*"
            ),
            _IN_A_ROW,
        ),
        # Whether a run has parts is seen on its day's card.
        (
            rf"(?=.*{_EVEN}.* or .*{_PARTS}).*\b(?P<day>{_A_DAY})\b.*",
            r"what is on \g<day>",
        ),
        (
            (
                rf"(?:do|does|is|am|are|should|can|must|shall|will) .*(?:{_EVEN}.* or .*{_PARTS}|"
                rf"{_PARTS}.* or .*{_EVEN}).*"
            ),
            "next run",
        ),
        # The days that are left are the wish; how the runs fit in there is what is shown.
        (
            (
                rf"(?P<days>i (?:only have|have only|only got|can only|am only|'m only) .*{_A_DAY}.*?),? (?:so "
                rf")?(?:how|"
                r"where) (?:would|could|can|should|do|shall) (?:you|we|i) (?:fit|squeeze|arrange|rearrange|put|plan|"
                r"sort|"
                r"spread) .*"
            ),
            r"\g<days>",
        ),
        # A weekend away from running, and who is worn out.
        (
            (
                r"(?:el|este) (?:fin de semana|finde) .*\bno (?:voy a poder|puedo|podre|voy a) (?:correr|entrenar|"
                r"salir)\b[.! ]*"
            ),
            "este fin de semana no puedo correr",
        ),
        (
            (
                r"(?:am|dieses) wochenende (?:bin|sind|habe?) .*\b(?:kann|konnen|werde) (?:ich )?(?:da |dort |leider )*"
                r"(?:nicht|kein\w*) (?:laufen|laufe machen|rennen)[.! ]*"
            ),
            "dieses wochenende kann ich nicht laufen",
        ),
        (r".*\bno puedo (?:ni|casi(?: ni)?) moverme\b.*\bmanana\b.*", "too tired for tomorrow"),
        (
            (
                r"(?:quiero|me gustaria|querria|voy a|puedo) (?:bajar|subir|cambiar|ajustar|poner) (?:mi|"
                r"el) objetivo (?:a|en) "
                r"(?:cuatro|4) horas(?! y)\b.*"
            ),
            "my goal is 4:00:00",
        ),
    )
)


def asked_shortly(text: str) -> str:
    """The short sentence that a long one comes to; the text itself where it is none of these."""
    words = plain(text).lstrip("¿¡ ")
    found = next(((each, form) for way, form in _FORMS if (each := way.fullmatch(words))), None)
    return text if found is None else found[0].expand(found[1])
