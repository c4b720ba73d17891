"""Days off, days that are moved and days a run has room on, said the long way round, in the words frames have."""

import re
from collections.abc import Callable

_DEEDS = "skip|move|cut|make|swap|off|no|away|easier|lighter|plan"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
DAY = rf"(?:today|tomorrow|(?:(?:this|next) )?{WEEKDAY})"
# The same in German and, without its accents, in Spanish.
GERMAN_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
GERMAN_WEEKDAY = f"(?:{'|'.join(GERMAN_WEEKDAYS)})"
SPANISH_WEEKDAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
SPANISH_WEEKDAY = f"(?:{'|'.join(SPANISH_WEEKDAYS)})"
PLURAL = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days)"
ONE = r"(?:\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
RUN = r"(?:long run|long one|tempo|intervals|easy run|hills|session|workout|run)"
NO_MORE_OF_IT = r"(?=[?.! ]*$)"
_MAY_I = r"(?:can|could|may) (?:i|we)(?: please| just)? (?:have|get|take)"
_I_NEED = r"(?:i'?d like|i would like|i want|i need)(?: to (?:have|get|take))?"
_STARTS_AGAIN = (
    r"(?:pick (?:it |things |this )?(?:back )?up|carry on|start(?: back)?(?: up)?|resume"
    r"|get (?:going|back (?:at|to|into) it))(?: again)?"
)
_STEPS = {"before": "earlier", "after": "later"}

# What is said, and how the frames have it; in this order.
DAY_FORMS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # When it goes on says how long the days off last, which their names have said.
    (
        (
            rf"(\b(?:off|rest|skip)\b.*),? (?:and |then )+(?:i'?ll |we |i )?{_STARTS_AGAIN} (?:on |from )?{DAY}"
            + NO_MORE_OF_IT
        ),
        r"\1",
    ),
    (rf"\b(?:{_MAY_I}|{_I_NEED}|take) ({DAY}(?: and {DAY})?) off\b(?! work)", r"rest \1"),
    (
        r"\bcan (i|we) get (?=(?:a|the|one|this|next|whole|full|\d|two|few| )+(?:week|day|weekend)s? off\b)",
        r"can \1 have ",
    ),
    (
        (
            rf"\b(?:{_MAY_I}|{_I_NEED}|give me) (?:(?:an?|the) )?(?:rest ?day|day off|day of rest)(?: please)?"
            rf" (?:on |this )?({DAY})\b"
        ),
        r"rest \1",
    ),
    (
        (
            rf"\b(?:{_MAY_I}|{_I_NEED}|make|let'?s (?:have|make)) ({DAY}) (?:as |be |my |into )*(?:an? |the )?"
            r"(?:rest ?day|day off|day of rest)\b"
        ),
        r"rest \1",
    ),
    # "Can Thursday be Wednesday?"
    (
        rf"^(?:please )?(?:can|could|may) ({DAY})(?:'s run|'s)? (?:be|become|go)(?: on| to)? ({DAY})(?: instead|"
        rf" please)*" + NO_MORE_OF_IT,
        r"move \1 to \2",
    ),
    (rf"\bgive me ({DAY}) off\b(?! work)", r"rest \1"),
    (
        rf"\b(?:swap|change|trade|switch) ({DAY})(?:'s run)? (?:for|to|into) (?:a )?(?:rest ?day|day off)\b",
        r"rest \1",
    ),
    (
        (
            rf"\b(?:(?:have|take|want|i'?d like|i want|need) )*({PLURAL}) off,? "
            r"(?:from now on|for good|permanently|going forward|from here on|every week)\b"
        ),
        r"no more \1",
    ),
    (
        rf"\b(?:knock|bring|take|cut|drop|get) ({DAY}|(?:the |my )?{RUN}) (?:back )?down to (?={ONE}\b)",
        r"cut \1 to ",
    ),
    (
        (
            r"\bi'?m (?:having|taking|going to (?:have|take)) "
            r"(?=(?:the|an?|this|next|one|two|three|four|\d|some) (?:(?:whole|full|few|couple of) )?(?:weekend|"
            r"week|days?|weeks) off\b)"
        ),
        "i need ",
    ),
    (
        (
            r"\bgive me (?=(?:an?|the|one|two|three|four|\d|some|a couple of|a few)"
            r" (?:(?:whole|full|entire|couple of|few) )?(?:days?|weeks?|weekend) off\b)"
        ),
        "i need ",
    ),
    (r"\bad (?=\d)", "add "),
    (rf"\bget (?:me )?out of (?=(?:the |my )?{RUN}\b|(?:running |the run on )?{DAY}\b)", "skip "),
    (rf"^can ({DAY})(?:'s (?:run|one))? wait(?: a (?:bit|day))?{NO_MORE_OF_IT}", r"move \1"),
    (
        r"\bhalve (this|next) week(?:'s (?:mileage|running|volume|miles|runs|load))?\b",
        r"50% less \1 week",
    ),
    (
        (
            rf"^(?:(?:{_MAY_I}|{_I_NEED}|give me) )?(?:an? )?(?:deload|cut ?back|recovery|down) week"
            r"(?: (?:please|pls|now|this week))*(?=[?.! ]*$)"
        ),
        "make this week easier",
    ),
    (
        (
            rf"\b({DAY})(?:'s| is)? (?:out|no good|a no[ -]go|impossible|not possible|a write ?off)[,;.]+ (?:so |"
            rf"and |but )?"
            rf"(?:can (?:we|i) (?:do|make it|run) |maybe |how about )?({DAY}) instead{NO_MORE_OF_IT}"
        ),
        r"move \1 to \2",
    ),
    (rf"\bnot (?:so |too |quite |really )?sure about ({DAY}) or ({DAY})\b", r"\1 or \2"),
    # What "then" and "the day before" stand for.
    (
        rf"\b({DAY})\b([^.;]*?)\b(?:then|that day|it) (?:or|and|nor) (?:on )?(?={DAY}\b)",
        r"\1\2\1 and ",
    ),
    (
        (
            rf"\b({DAY}(?: \d{{1,2}}(?:st|nd|rd|th)? \w{{3,9}})?)\b(.*?)\b(?:do|run|have|move|put) "
            rf"(?:it|the {RUN}|that|my {RUN}) (?:on |to )?the day (before|after)\b"
        ),
        lambda found: f"{found[1]}{found[2]}move {found[1]} one day {_STEPS[found[3]]}",
    ),
    (r"\b(?:i'?ve |i |we )?promised (?:\w+ ){0,2}(?:not to run|i wouldn'?t run|no running)\b", ""),
    # The week that is told of is that of the days named after it: "finals next week, so nothing Thursday", "track
    # night is Wednesday next week so bring the Thursday session forward".
    (
        (
            rf"^((?:(?!\b(?:{_DEEDS})\b|[.;?]).)*?(?<!\bfrom )(?<!\bstarting )\b(?:{WEEKDAY} )?next (?:week|wk)\b"
            rf"(?:(?!\b{DAY}\b)[^.;?])*?(?:,(?: so\b)?|\bso\b|[.;]))"
            rf"((?:(?!\b(?:this|next|last|today|tomorrow|week)\b)[^.;?])*?\b{WEEKDAY}\b"
            rf"(?:(?!\b(?:this|next|last|today|tomorrow|week)\b)[^.;?])*)$"
        ),
        r"\1 next week \2",
    ),
    # Left out on one day and done on another it is moved; two days that are out are none to run on.
    (
        (
            rf"\b(?:no run(?:ning)?|skip|rest|not running|can'?t run|can'?t do it|won'?t run|"
            rf"miss)(?: on)? ({DAY})[,;]?"
            rf"(?: (?:and|but|so|then|i'?ll|i will|let'?s|i can|can i|could i|i'?d|rather|instead))* (?:do|run|"
            rf"move|have|make) "
            rf"(?:it|that|the run|that run|that one|up for it|for it)(?: up)?(?: on|"
            rf" to)? ({DAY})(?: instead)?{NO_MORE_OF_IT}"
        ),
        r"move \1 to \2",
    ),
    (
        (
            rf"\bneither ({DAY}) n?or ({DAY}) (?:works?|suits?|is (?:good|possible|free|any good)|will work|"
            rf"fits)\b"
            rf"|\b({DAY}) (?:and|&) ({DAY}) are (?:both )?(?:out|no good|a no[ -]go|impossible|not possible|"
            rf"a write ?off)\b"
        ),
        lambda found: f"can't do {found[1] or found[3]} or {found[2] or found[4]}",
    ),
    # Who asks whether there is room for a run would move it there.
    (
        (
            rf"^(?:is there|is there any|do i have|have i got|have we got|any)(?: any| enough)? (?:room|space|"
            rf"time|a gap|a slot)(?: free)? "
            rf"(?:on )?({DAY}) (?:for|to do|to run|to fit) ((?:the |my )?{RUN}|(?:{DAY})'s \w+(?: run)?)\b"
        ),
        r"move \2 to \1",
    ),
    (
        (
            rf"^(?:would|could|can|does|do|will) ((?:the |my )?{RUN}|(?:{DAY})'s \w+(?: run)?) (?:fit|work|go|"
            rf"be (?:ok|okay|fine|possible|better|moved))"
            rf"(?: in| better)? (?:on|to) ({DAY})(?: instead)?{NO_MORE_OF_IT}"
        ),
        r"move \1 to \2",
    ),
    (
        (
            rf"^(?:would|could|does|will|is) ({DAY}) (?:be )?(?:work|suit|do|ok|okay|fine|fit|possible|better|"
            rf"free) (?:better )?for "
            rf"((?:the |my )?{RUN}|(?:{DAY})'s \w+(?: run)?){NO_MORE_OF_IT}"
        ),
        r"move \2 to \1",
    ),
    # A run that fits in now: how much time there is, is why.
    (
        (
            rf"\b(?:do|run|move|have|bring) ({DAY})(?:'?s)?(?: (?:easy|long|short|hard))?(?: (?:{RUN}|one))?"
            rf"(?: forward| to)* (today|tomorrow|now)(?: instead)?[?.,;! -]+(?:as |because |since )?(?:i'?ve|i have|i|"
            r"we'?ve)?(?: got| have| only)*(?: (?:an?|half an|the|some|about|free|\d+|enough|bit|of|whole))* "
            r"(?:hour|time|min(?:ute)?s?|gap|window|morning|evening|afternoon|lunch)"
            rf"(?: (?:free|spare|going|to|now|right|today|before|after|work|for|it))*{NO_MORE_OF_IT}"
        ),
        lambda found: f"move {found[1]} to {'today' if found[2] == 'now' else found[2]}",
    ),
    # A shift that goes over midnight moves no run.
    (
        (
            rf"\b((?:night|late|early|on[- ]?call|double|long) (?:shift|duty|turn)s?) (?:from |on )?{DAY} (?:into|to|"
            rf"through|till|until|/|-) {DAY}\b(?!.*\b(?:both|those|each|them)\b)"
        ),
        r"\1",
    ),
    # A day that is left free has no run, and what is asked about a day for it is a wish.
    (
        rf"(?<=\w)(?:,? (?:and|then|but|with))+ (?:leave|leaving|keep|keeping) ({DAY}) (?:free|empty|clear|off|open)\b",
        r", nothing on \1",
    ),
    (
        (
            rf"\b(?:what|how) about (?:doing |moving |putting )?({DAY})'s (?:run|session|workout|one) (?:on|to) "
            rf"(?={DAY}\b)"
        ),
        r"move \1 to ",
    ),
    # That two hard days do not meet is looked at by the rules, whoever moves them.
    (
        (
            r",? (?:but|and|just|only) (?:not|never|no|without|don'?t (?:put|have|do)) (?:the )?(?:two|2|both) (?:hard|"
            r"tough|fast|big) (?:ones|days|runs|sessions|workouts)? ?(?:together|in a row|back to back|next to each "
            r"other)"
            r"\b"
        ),
        "",
    ),
    # What a day that is out is full of needs no hours.
    (
        (
            rf"^((?:(?:sorry|hi|ok|so|ah)[ ,]+)*(?:my )?{DAY})(?:'?s| is| has)? (?:gone|a non[- ]?starter|not "
            rf"(?:going to )?"
            r"happen(?:ing)?|toast|ruled out|out(?: now)?)\b(?! (?:of|on|for|with|to)\b)"
        ),
        r"\1 is out",
    ),
    (rf"^(.*{DAY} is out\b[^?]*?),? (?:for )?(?:all|the whole|most of the|the entire) day\b", r"\1"),
    # "Tomorrow's 50 minutes tonight" is that run, and no other one.
    (
        (
            rf"\b(?:do|run|get|have|squeeze|fit|take|knock out)(?: in)? (tomorrow|{WEEKDAY})'?s "
            rf"(?:(?:easy|long|short|hard|fast) )?(?:{RUN}|one|session|\d+ ?(?:min(?:ute)?s?|mi|miles?|miler|km?))"
            rf"(?: (?:done|in|over with|out of the way|already|instead))* (?:on )?(today|tonight|now|this (?:morning|"
            rf"afternoon|evening))(?: (?:instead|already|after work|please|then|if (?:that is|it is|that'?s) ok))*"
            rf"{NO_MORE_OF_IT}"
        ),
        r"move \1 to today",
    ),
    (
        (
            rf"\b(?:make|turn|change|switch) (?:my |the )?({WEEKDAY})s?(?:'s)? (?:runs?|ones?|sessions?)(?: into| to)? "
            rf"(?:an? |the )?({WEEKDAY})s? (?:runs?|ones?|sessions?) (every week|each week|for good|from now on|"
            r"permanently|always)\b"
        ),
        r"move \1 to \2 every week",
    ),
    (r"\b(?:hacer|correr|hago|corro) hoy (?:lo|el|la(?: carrera)?|el entrenamiento) del (\w+)\b", r"mueve el \1 a hoy"),
    (r"\bno (?:voy a|podre|vamos a) (?:poder )?(correr|entrenar)\b", r"no puedo \1"),
    (
        r"\b(?:el|este) fin(?:de| de semana) (?:estoy|estamos|me voy|voy)\b[^,.;]*[,.;] (?:asi que )?no puedo correr\b",
        "este fin de semana no puedo correr",
    ),
    # What was too easy says why the next one shall be harder.
    (
        (
            rf"^(?:(?:that|it|this|(?:the )?{DAY}(?:'s run)?|yesterday(?:'s run)?|the last (?:run|one)) )(?:was|felt) "
            rf"(?:way |far |a bit |much |really |a little )*too easy(?: (?:on )?{DAY}| yesterday)?[,.;!]+ (?:so )?"
            r"(?=(?:give|can|could|make|let|i|please)\b.*\b(?:tougher|harder|faster|longer|more)\b)"
        ),
        "",
    ),
    # So many easy runs are no run of so many miles.
    (
        (
            r"\b(?:only|just|at most|max(?:imum)?|no more than) (two|three|four|[2-4]) (?:easy|gentle|light|relaxed|"
            r"short easy) "
            r"(?:runs|jogs|ones)( this week| next week)?(?! (?:a|per|every|each)\b)"
        ),
        lambda found: f"at most {found[1]} runs{found[2] or ' this week'}, easy week",
    ),
    (
        (
            r"^(?:(?:please|can|could|i|we|have|need|want|make it|let'?s|an?|i'?d like|just) )*(?:easy|light|lighter|"
            r"gentle|quiet) week,? "
            r"(?:with )?(?:only |just )?(two|three|[2-3]) runs?(?: only| max| at most)?( this week| next "
            r"week)?(?=[?.! ]*$)"
        ),
        lambda found: f"at most {found[1]} runs{found[2] or ' this week'}, easy week",
    ),
    (rf"\b(?:whatever|whichever run)(?: is|'?s) on (?=(?:on )?{DAY}\b)", ""),
    (rf"\b(swap|switch|flip) ({DAY}) (?:and|with|&) ({DAY}) (?:round|around|over)\b", r"\1 \2 and \3"),
    (
        (
            rf"\b(?:i'?d|i would) (?:rather|prefer to|sooner) (?:have|take) ({DAY}) off "
            r"(?:than|instead of|rather than) "
            rf"({DAY})\b"
        ),
        r"rest on \1 instead of \2",
    ),
    (
        (
            rf"\b(?:the |my )?({RUN}) (?:at|on|over) (?:the |this )?weekend (?:is|'s|will be) (?:out|impossible|no "
            rf"good|not possible|"
            rf"a no go|off)[,.; ]+(?:so )?(?:can|could|may|shall) (?:it|that|i|we)(?: be| go| move| do it| have it)* "
            rf"(?:on )?({DAY})\b"
        ),
        r"move \1 to \2",
    ),
    # What Germans and Spaniards say for a quarter, and for the easy one beside the long one.
    (r"\b(?:um )?ein viertel (?=kurzer|weniger)", "25% "),
    (r"\bquita(?:r|me|rle)? un (?:cuarto|25%) (?:a|de) (la tirada larga|\w+)\b", r"\1 25% mas corta"),
    (
        (
            r"\b(lange\w* lauf) (?:am|auf) (\w+tag) und (?:der|den|die)? ?(?:lockere\w*|kurze\w*|leichte\w*)(?: lauf)? "
            r"(?:am|auf) (\w+tag)\b"
        ),
        r"\1 am \2 machen und den lockeren lauf am \3",
    ),
)
