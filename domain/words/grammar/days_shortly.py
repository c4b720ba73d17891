"""What is told at length of days without a run, the hour and the place of one, and a message: the sentence it is."""

from domain.words.grammar.reworded_days import WEEKDAY

_DAY = WEEKDAY
_OK = r"(?:(?:please|can|could|you|we|i|and|so|ok|hi|but|actually|well|hmm?|also|from now on)[ ,]+)*"
_RUNS = r"(?:run|running|a run|runs|train|training|get out|go (?:for a run|running|out)|fit (?:a run|anything) in)"
_END = r"[ ?.!]*"
_EARLY = (
    r"(?:early(?: (?:in the )?(?:morning|evening|afternoon))?|first thing|at dawn|at night|before (?:work|breakfast|"
    r"\d{1,2}(?: ?am)?)|after (?:work|dark)|in the "
    r"(?:early |"
    r"late )?(?:morning|afternoon|evening)s?|at sunrise)"
)
_MAY_I = (
    r"(?:can|could|may|is it (?:ok|okay|fine|alright) (?:if i|to)|i'?ll|i will|i'?d like to|i want to|would like to|"
    r"let me|"
    r"i'?m going to|i can only|i could only|i can|i could)"
)

FORMS: tuple[tuple[str, str], ...] = (
    # A day that is named as the end of what cannot be run is the first with a run again, or the last without: asked.
    (
        (
            rf"{_OK}(?:there is |there'?s |i have |i'?ve got |have |absolutely |with )*(?:no|zero|hardly any) "
            rf"(?:chance|"
            rf"way|time|opportunity|possibility|hope)(?: whatsoever)? (?:to|of|for)(?: me to)? {_RUNS}(?: at all)? "
            rf"(?:un)?till? (?P<day>{_DAY})\b(?:,? (?:as |because |since |cos )?[^?\d]*)?{_END}"
        ),
        r"can't run until \g<day>",
    ),
    (
        (
            rf"{_OK}(?:i )?(?:can'?t|cannot|can not|won'?t|will not)(?: be able to)? {_RUNS} (?:(?:un)?till?|before) "
            rf"(?P<day>{_DAY})\b,? (?:as |because |since |cos |i'?m )*(?:(?:at|stuck|on|in|away|conference|course|"
            rf"work|travel\w*)\b[^?\d]*)?{_END}"
        ),
        r"can't run until \g<day>",
    ),
    (rf"{_OK}(?:i )?(?:can'?t|cannot|won'?t) {_RUNS} before (?P<day>{_DAY}){_END}", r"can't run until \g<day>"),
    (
        (
            rf"{_OK}(?:i )?(?:can'?t|cannot|won'?t)(?: be able to)? {_RUNS} before (?P<day>{_DAY}),"
            rf"(?! (?:so|but|can|could|move|swap|skip|may)\b)[^?\d]*{_END}"
        ),
        r"can't run until \g<day>",
    ),
    (
        (
            rf"{_OK}(?:i )?(?:(?:can'?t|cannot|won'?t)(?: be able to)? {_RUNS}|(?:there'?s |there is |i have "
            rf")?(?:no|zero) (?:running|runs?|"
            rf"chance (?:of|for) (?:a )?(?:run|running)|time (?:for|to) (?:a )?(?:run|running)))(?: at all)? before "
            rf"(?P<end>{_DAY})(?:,? (?:because|as|since|cos|work|it'?s)\b[^?\d]*|,(?! (?:so|but|can|could|move|swap|"
            rf"skip|"
            rf"may)\b)[^?\d]*)?{_END}"
        ),
        r"can't run until \g<end>",
    ),
    (
        (
            rf"{_OK}(?:i )?(?:(?:can'?t|cannot|won'?t)(?: be able to)? {_RUNS}|(?:no|zero) (?:running|runs?|chance "
            rf"(?:of|to) (?:a )?run\w*))"
            rf"(?: at all)? (?:before|(?:un)?till?) the weekend{_END}"
        ),
        "can't run until saturday",
    ),
    (
        (
            rf"{_OK}(?:i )?(?:(?:can'?t|cannot|won'?t)(?: be able to)? {_RUNS}|(?:no|zero) (?:running|runs?|chance "
            rf"(?:of|to) (?:a )?run\w*))"
            rf"(?: at all)? (?:(?:un)?till? )?(?:after the weekend|before next week|(?:un)?till? next week){_END}"
        ),
        "can't run until monday",
    ),
    # Who goes on then has that day's run.
    (
        (
            rf"{_OK}(?:pause|stop|hold|freeze)(?: (?:me|it|everything|the plan|my plan|all|training|the training))* "
            rf"(?:un)?till? (?:next )?"
            rf"(?P<day>{_DAY}),? (?:and |then )+(?:go on|carry on|continue|resume|restart|start(?: again)?|pick "
            rf"(?:it )?up(?: again)?|we go "
            rf"on|back to normal)\b.*"
        ),
        r"resume training on \g<day>",
    ),
    # The plan names the day and not the hour: the run stays on its day.
    (
        (
            rf"{_OK}{_MAY_I} (?:i )?(?:only )?(?:run|do|go for)(?: (?:a run|my run|the run|it))? (?:on "
            rf")?(?P<day>{_DAY}|"
            rf"tomorrow)(?:'s)?(?: run| session)? (?:only |very |really )?{_EARLY}(?: instead| please| ok| okay)*{_END}"
        ),
        r"can i run \g<day> morning",
    ),
    (
        (
            rf"{_OK}{_MAY_I} (?:i )?(?:only )?(?:run|do)(?: on)? (?P<day>{_DAY}|tomorrow),? (?:but )?only (?:if "
            rf"(?:it'?s |it is )?)?(?:very |"
            rf"really )?{_EARLY}(?: though)?{_END}"
        ),
        r"can i run \g<day> morning",
    ),
    (
        (
            rf"{_OK}{_MAY_I} (?:i )?(?:only )?(?:run|do)(?: it)? (?:very |really )?{_EARLY} (?:on )?(?P<day>{_DAY}|"
            rf"tomorrow)(?: instead| please)*{_END}"
        ),
        r"can i run \g<day> morning",
    ),
    (
        (
            rf".*\b(?P<day>{_DAY})\b(?!.*\b{_DAY}\b).*[,.;] (?:so |and |but )?(?:the |my )?long run (?:only |will "
            rf"be |is |"
            rf"possible |works |would be )*(?:if|when)? ?(?:it'?s |it is |only )*(?:possible )?{_EARLY}{_END}"
        ),
        r"move the long run to \g<day>",
    ),
    (
        (
            rf"{_OK}{_MAY_I} (?:i )?(?:only )?(?:run|do) (?:the |my )?long run (?:only |very |really )?{_EARLY}"
            rf"(?: instead| please| ok| okay)*{_END}"
        ),
        "when is my long run",
    ),
    # One of two days away has its run, and the other none.
    (
        (
            rf".*\b(?P<one>{_DAY}) and (?P<two>{_DAY})\b[.,;].*\b(?:can|could|able to) (?:still |only )?run (?:on )?"
            rf"(?P=one)\b.*\bbut (?:on )?(?P=two)(?: is|'s) (?:\w+ )?(?:full|packed|rammed|out|impossible|no good|"
            rf"booked|"
            rf"a no go)(?: up)?{_END}"
        ),
        r"can't run on \g<two>",
    ),
    (
        (
            r".*\b(?:not|isn'?t|am not|don'?t think i'?m)\b.{0,20}\bin the (?:same )?shape (?:i|that i|you)\b.*|"
            r".*\b(?:i'?m|"
            r"i am|i feel) (?:in (?:much |far |a lot )?worse shape|(?:much |far |a lot )?less fit|not as fit) "
            r"(?:than|as) "
            r"(?:when )?i\b.*"
        ),
        "update my fitness",
    ),
    (
        (
            rf"{_OK}how (?:do|can|could|would) (?:i|you) (?:export|send|get|put|load|transfer|upload|download|copy) "
            rf".*\b(?:to|"
            rf"on|onto|into) (?:my |the |a )?(?:\w+ )?(?:watch|garmin|coros|polar|suunto|fenix|forerunner){_END}"
        ),
        "connect my watch",
    ),
    # Home sooner: the days off are over.
    (
        (
            rf"{_OK}(?:i'?m |i am |we'?re |got |came |am |home |back )+(?:(?:a|one|two|\d) days? )?(?:early|earlier|"
            rf"sooner)\b"
            rf"(?: than planned)?[,.;]* (?:so )?(?:can|could|may) i (?:have|get|do|run|put) .*\b(?:again|back|after "
            rf"all|on)\b"
            rf".*{_END}"
        ),
        "i'm back early, can i run again",
    ),
    # When the message comes, and not when the run is.
    (
        (
            rf"{_OK}(?:get|have|send|see|receive|show|post|message|tell)(?: me)? (?:the |my |tomorrow'?s |each |next )*"
            rf"(?:workout|run|session|message|plan|reminder|training)s? (?:the |on the )?(?:evening|night|day) before\b"
            rf"(?:,? (?:instead of|not|rather than) (?:in )?(?:the |that )?(?:same )?(?:morning|day)(?: of)?| instead|"
            rf" please)*{_END}"
        ),
        "remind me the evening before",
    ),
    # "The 50 minute thing" is a run by its length, and what the track is like says why.
    (
        (
            rf"{_OK}(?:is it (?:ok|okay|fine|alright|possible) (?:to|if i) |i'?d like to |let'?s |let me )?(?:move|"
            rf"bring|"
            r"shift|put|pull|run|do|have) the (?P<long>\d{2}) ?-?min(?:ute)?s?(?: (?:thing|run|one|session|jog))? "
            r"(?:forward |over )?(?:to |on )?(?P<day>today|tonight|now|this (?:morning|afternoon|evening))(?:[?.,;]+ "
            r"(?!.*\b(?:and|skip|move|swap|tomorrow|instead|cut|make|can|could)\b).*|[?.! ]*)"
        ),
        r"can i do the \g<long> minutes \g<day>",
    ),
    # A place without a path has its belt.
    (
        (
            rf"{_OK}(?:there is |there'?s )?(?:no|nowhere)(?: good| safe| decent)? ?(?:place|where|spot)? ?to run"
            rf"(?: around| near| here| outside| nearby| round)*[,;.]+ (?:just |only |but |there'?s |a |the |busy |"
            rf"roads? |"
            rf"and |have |hotel |with |main )*(?:gym|treadmill)\b(?!.*\d).*"
        ),
        "can i use the treadmill",
    ),
    # How fast a belt goes at most: what is to be run above that.
    (
        (
            r"(?!.*\b(?:ran|did|done|logged|managed)\b).*\b(?:treadmills?|belt|laufband|cinta)\b.*\b(?:stops? at|"
            r"ends? at|only goes|"
            r"max\w*|tops? out|limited|won'?t go|doesn'?t go)\b.*\d ?(?:km ?/? ?h|kph|mph)\b.*"
        ),
        "what speed on the treadmill",
    ),
    # Spanish: somebody who slept too little is not asking about the dark.
    (
        (
            r".*\b(?:me quitas|quitame|puedes quitar(?:me)?|quita) lo de (?P<day>manana|hoy|pasado manana|(?:el |del )?"
            r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))[ ?.!]*"
        ),
        r"quita el entrenamiento de \g<day>",
    ),
)
