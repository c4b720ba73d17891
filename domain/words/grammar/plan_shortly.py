"""What is told and asked at length of the race, the goal, the running days and who is trained: the sentence it is."""

from domain.words.grammar.reworded_days import WEEKDAY

_DAY = WEEKDAY
_OK = r"(?:(?:please|can|could|you|we|i|and|so|ok|hi|but|actually|well|hmm?|also|from now on)[ ,]+)*"
_AIM = r"(?P<aim>(?:sub|under|below|unter)[ -]?[2-6](?: hours?)?|[2-6] hours?|[1-6]:[0-5]\d(?::[0-5]\d)?)"
_SAFER = r"(?:safer|wiser|smarter|more sensible|more realistic|saner|better|kinder|less risky)"
_RACE = r"(?:marathon|half(?: marathon)?|10 ?k|5 ?k|race)"
_OF_ELSE = (
    r"(?!.*\b(?:long|easy|tempo|pace|paces|per|km|mile|min|minutes|sleep|rest|between|reminder|message|alarm|wake|"
    r"am|pm|weekday|"
    r"treadmill|session|a week)\b)"
)
_TO_BE = r"(?:actually |currently |again |now )*"
_END = r"[ ?.!]*"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_COUNT = r"(?:two|three|four|five|six|[2-6])"
_AND = r"(?:, and |, | and | & |/|\+| )"

FORMS: tuple[tuple[str, str], ...] = (
    # Which race the plan is for.
    (
        (
            rf"{_OK}(?:what|which) (?:race|event|marathon) (?:am i|are we|have i|did i|i'?m|is (?:this|the|my)(?: "
            rf"plan)?(?: for| the)?|does "
            rf"(?:this|the|my)|do i) {_TO_BE}(?:signed up|sign up|registered|entered|down|training|plan|doing|running|"
            rf"got|have|is|aiming|set up|put|enter|tell you)\b(?: .*)?{_END}"
        ),
        "when is my race",
    ),
    (
        (
            rf"{_OK}when(?: is|'s| exactly is) my (?:race|marathon|half|event)(?: again| exactly)?,? and (?:what|"
            rf"which) "
            rf"(?:is |'s )?(?:the |my )?(?:goal|target)(?: time)?(?: (?:do|did|have) (?:you|i|we) .*)?{_END}"
        ),
        "when is my race and what is my goal",
    ),
    (
        (
            rf"{_OK}(?:what|which) (?:race|event|marathon|distance) (?:is (?:this|the plan|my plan|it)(?: plan)?|am "
            rf"i training|do i train) "
            rf"for{_END}|{_OK}(?:am i|have i|did i) (?:signed? up|entered|enter|registered|register|down)(?: here)? "
            rf"(?:for|in) the right "
            rf"(?:race|one|marathon|event){_END}|{_OK}is (?:this|the|my)(?: plan)? (?:plan )?for (?:the|my) [a-z "
            rf"]*(?:marathon|race|half|10 ?k)"
            rf"{_END}"
        ),
        "when is my race",
    ),
    # A time that is asked about.
    (
        rf"{_OF_ELSE}{_OK}(?:is|would|might|isn'?t) (?:a |going for |aiming for )?{_AIM}(?: be)? {_SAFER}\b.*",
        r"is \g<aim> realistic",
    ),
    (
        (
            rf"{_OF_ELSE}{_OK}(?:what (?:would|do) you (?:say|think) (?:to|of|about)|how (?:do|would) you feel "
            rf"about) (?:a |"
            rf"aiming "
            rf"for |going for )?{_AIM}(?! ?(?:/|per|pace|min))\b.*"
        ),
        r"is \g<aim> realistic",
    ),
    # Another distance on the day that stands.
    (
        (
            rf"{_OK}(?:i'?m |i am |we'?re )?(?:not|no longer) (?:doing |running |racing |going to (?:do|run) )?the "
            rf"{_RACE}(?: any ?more| any longer| now| this time)?[,.;]+ (?:but |rather |just |i'?ll |i will |i'?m |"
            rf"do |doing |run |running |i want |going |to |it'?s )*the (?P<race>half(?: marathon)?|10 ?k|5 ?k|"
            rf"marathon) "
            rf"(?:that day |the same day |on that day |on the (?:same )?day |instead|of the same event |there )+{_END}"
        ),
        r"change my race to \g<race>",
    ),
    (
        (
            rf"{_OK}(?:i'?ve |i have |i )?(?:decided against|dropped|dropping|ditching|ditched|giving up on|given "
            rf"up on|pulling out "
            rf"of|skipping) the {_RACE}[,.;]+ (?:(?:but|and|only|just|i'?ll|i will|i'?m|do|doing|run|running|now) "
            rf")*the (?P<race>half(?: "
            rf"marathon)?|10 ?k|5 ?k) (?:that day|the same day|on (?:that|the|the same) day|instead|of the same "
            rf"event|there| )+{_END}"
        ),
        r"change my race to \g<race>",
    ),
    # Running days that are named after how many they are, and one for another.
    (
        (
            rf"{_OK}(?:only |just |want |need |prefer |like |would |have time for |i'?d |i )*{_COUNT} (?:running |"
            rf"training )?(?:days|runs)(?: a| per| each)?(?: week)?(?: "
            rf"(?:works?|"
            rf"is|are|fits?|suits?|would (?:work|suit)|possible|all i can(?: do| manage)?|fine|for|me|now|realistic|"
            rf"better|best|"
            rf"okay|ok|from now on|please))*[,:;.-]+ ?(?P<first>{_DAY})s?{_AND}(?P<second>{_DAY})s?"
            rf"(?:{_AND}(?P<third>{_DAY})s?)?(?:{_AND}(?P<fourth>{_DAY})s?)?(?: please)?{_END}"
        ),
        r"my running days are \g<first> \g<second> \g<third> \g<fourth>",
    ),
    (
        (
            rf"{_OK}(?:drop|lose|no more|no longer|remove|scrap|ditch|take out|stop|bin|cut out)(?: the| my| running "
            rf"(?:on )?)? ?(?P<old>{_DAY})s(?: runs?)?[,;.]* ?(?:and |but |then )?(?:(?:i'?d|i would) (?:rather|prefer|"
            rf"like|love)(?: to)? |i (?:want|prefer) |let'?s )?(?:(?:have|do|run|keep) )?(?:(?:{_COUNT} (?:days|"
            rf"runs)|it) "
            rf"(?:with|including|that include) |add |put in |include |give me |use |take |have |do |run )(?:on )?"
            rf"(?P<new>{_DAY})s?(?: in(?: it| there)?| instead| as well| to it)*{_END}"
        ),
        r"\g<new>s instead of \g<old>s",
    ),
    (
        (
            rf"{_OK}(?:i )?(?:can|could) (?:only |just )?(?:do|run|train|run on|manage) (?:on "
            rf")?(?P<first>{_DAY})s?{_AND}(?P<second>{_DAY})s?"
            rf"(?:{_AND}(?P<third>{_DAY})s?)?(?:{_AND}(?P<fourth>{_DAY})s?)? (?:from now on|from now|these days|in "
            rf"general|any ?more|"
            rf"every week|each week|for good)(?:[ ,]+(?:nothing else|only|no other days?|that'?s it|that is "
            rf"all))?{_END}"
        ),
        r"my running days are \g<first> \g<second> \g<third> \g<fourth>",
    ),
    (
        (
            rf"{_OK}(?:swap|put|bring|take) (?P<new>{_DAY})s in(?: for| instead of| in place of| and) "
            rf"(?P<old>{_DAY})s(?: out)?(?: for good|"
            rf" from now on| permanently| please| every week| always)*{_END}"
        ),
        r"\g<new>s instead of \g<old>s",
    ),
    (rf"{_OK}(?P<old>{_DAY})s out,? (?:and )?(?P<new>{_DAY})s in{_END}", r"\g<new>s instead of \g<old>s"),
    # A race on the way, by its month or what it is.
    (
        (
            rf"{_OK}(?:remove|delete|cancel|scrap|take out|get rid of|drop) (?:the |my )(?:{_MONTH} |spring |tune[ "
            rf"-]?up |"
            rf"practice |local |planned )?(?P<race>half(?: marathon)?|10 ?k|5 ?k)(?: race)?(?: in "
            rf"{_MONTH})?(?:[,.;] .*| "
            rf"(?:because|as|since) .*)?{_END}"
        ),
        r"take the \g<race> out of the plan",
    ),
    (
        (
            rf"{_OK}(?:i'?m |i am )?(?:not|no longer) (?:doing|running|going to (?:do|run)) (?:the |my )(?:{_MONTH} )?"
            rf"(?P<race>half(?: marathon)?|10 ?k|5 ?k)(?: race)? in {_MONTH}{_END}"
        ),
        r"take the \g<race> out of the plan",
    ),
    (
        (
            rf"{_OK}(?:the |my )(?:{_MONTH} )?(?P<race>half(?: marathon)?|10 ?k|5 ?k)(?: race| in {_MONTH})?(?: is|"
            rf"'s| was| has| been| got)+ "
            rf"(?:now |just )?(?:cancell?ed|called off|scrapped)(?:,? (?:but|and) (?:the |my )?marathon\b.*)?{_END}"
        ),
        r"take the \g<race> out of the plan",
    ),
    # How slowly easy runs are run, and not why tomorrow's run stands there.
    (
        (
            r"(?:aber |und )?(?:warum|wieso|weshalb) (?:muss|soll|sollte|darf) ich (?:denn |eigentlich |immer |"
            r"uberhaupt |nur )*"
            r"(?:so|nur) langsam (?:laufen|rennen|sein)?[ ?.!]*|(?:y |pero )?por que (?:tengo que|debo|hay que) "
            r"(?:correr|ir) "
            r"(?:tan )?(?:lento|despacio)[ ?.!]*"
        ),
        "why do i have to run so slowly",
    ),
    (
        (
            rf"(?:.*\b)?(?:flying|travel\w+|driving|working|at a wedding|arriving|landing|busy)\b.*\b(?P<day>{_DAY}|"
            rf"tomorrow)\b"
            rf".*[,.;?!] (?:so )?what (?:do|should|shall|can) i do (?:with|about) (?:the|my|that) (?:easy |short "
            rf")?run{_END}"
        ),
        r"no time on \g<day>",
    ),
    # What a runner did and how hard it was stands in their log.
    (
        (
            r"(?P<asked>did \w+ (?:do|run|get|manage|finish|complete)\b[^?]*?),? and (?:what|which|"
            r"how)\b.*\b(?:effort|hard|"
            r"rpe|feel|felt|rate|rating)\b.*"
        ),
        r"\g<asked>",
    ),
    (
        (
            rf"{_OK}(?:how|what) (?:does|do|will|is|about) (?:my |the )?(?P<month>{_MONTH})(?:'s)?(?: plan| "
            rf"training)?(?: look(?:ing)?(?: "
            rf"like)?| shaping up| going to (?:be|look)(?: like)?| hold)?{_END}"
        ),
        r"what is the plan for \g<month>",
    ),
    # Another race on the way to this one.
    (
        (
            rf"{_OK}(?:do you think |is it ok(?:ay)? (?:if|to)|would it be ok(?:ay)? (?:if|to)|should|if|would it hurt "
            rf"(?:if|to))? ?(?:i )?(?:could |can |should |to )?(?:i )?(?:run|do|race|fit in|enter) an? "
            rf"(?P<race>half(?: "
            rf"marathon)?|10 ?k|5 ?k) in (?P<month>{_MONTH}) "
            rf"(?:without|before|ahead of|and not|if i) (?:\w+ )*(?:the |my )?(?:marathon|race)"
            rf"(?: .*)?{_END}"
        ),
        r"can i do a \g<race> in \g<month>",
    ),
    (
        (
            r"(?:.*\b(?:place|spot|ballot|entry|entered|signed up|got in\w*)\b.*[.!,;] )(?:so |and )?what (?:happens|"
            r"comes|becomes|about|is) (?:to |of |with )?(?:the |my )?(?:plan )?(?:happens )?(?:after|then)\b.*"
        ),
        "after the marathon i want to do another race next year",
    ),
    # Whether the goal still fits.
    (
        (
            rf"{_OK}(?:should|shall|do|must|ought) i (?:need to |have to |really )?(?:change|lower|adjust|rethink|"
            rf"revise|drop|raise|reconsider|move)(?: down| up)? (?:my|the) (?:goal|target|aim)(?: time)?"
            rf"(?: now| then)?{_END}"
        ),
        "is my goal realistic",
    ),
    # Why so little is run.
    (
        (
            rf"{_OK}why (?:is|are|'s) (?:everything|it all|all (?:of )?(?:it|my runs|the runs)|my runs|the runs|"
            rf"(?:my |the )?training) (?:all )?so (?:short|little|light|low)(?: now| all of a sudden| suddenly| at the "
            rf"moment)?{_END}"
        ),
        "why is this week so short",
    ),
    (
        rf"{_OK}why (?:am i|do i|are we) (?:run|running|training) so little(?: now| at the moment)?{_END}",
        "why is this week so short",
    ),
    # A length by its runners' name.
    (
        (
            rf"(?P<ask>{_OK}(?:can|could|may|should) i (?:do|run|fit in|squeeze in)) (?:a|an|one|another)(?: (?:last|"
            rf"final|more|long|quick|easy))* (?P<far>\d{{1,2}})[ -]?miler (?:on )?(?P<day>{_DAY}){_END}"
        ),
        r"can i do \g<far> miles on \g<day>",
    ),
    # A run that falls away, and whether that matters.
    (
        (
            rf"(?:if|what if|when) i (?:leave out|skip|miss|drop) (?P<day>{_DAY}|tomorrow)(?:'?s)?(?: \w+)?(?: run)?,? "
            rf"(?:will|does|would|is|do) (?:it|that|i) (?:do any harm|matter|hurt|be bad|a problem|lose)\b.*"
        ),
        r"can i skip \g<day>, does it matter?",
    ),
    # Days off until a day.
    (
        (
            rf"{_OK}(?:cancel|scrap|clear|wipe|bin) (?:everything|all(?: of it| (?:my )?runs)?|the "
            rf"lot|my runs) (?:until|"
            rf"till?|up to|before) (?P<day>{_DAY})\b(?!.*\d).*"
        ),
        r"can't run until \g<day>",
    ),
    # Running days after how many they are, from a month on.
    (
        (
            rf"{_OK}(?:i can |i'll |i will )?(?:only )?(?:run )?{_COUNT} days (?:a week )?from "
            rf"(?P<month>{_MONTH})[,:;]? "
            rf"(?P<days>{_DAY}s?(?:{_AND}{_DAY}s?)+){_END}"
        ),
        r"from \g<month> my running days are \g<days>",
    ),
    # Another weekday for good.
    (
        (
            rf"from (?:next week|now)(?: on)?,? (?:i have|i'?ve got|there'?s|there is) (?!.*\d).{{2,40}} (?:on|every) "
            rf"(?P<was>{_DAY})s?[,;.]* (?:so )?(?P<now>{_DAY})s? (?:would |will |does )?(?:suits?|works?|be|is)\b.*"
        ),
        r"from next week \g<now>s instead of \g<was>s",
    ),
    # What a word of training means, whatever is told around it.
    (
        (
            r"(?=.{60}).*\bwhat does (?:a |an )?(?P<term>threshold|tempo|fartlek|strides?|intervals?|taper|base) "
            r"(?:actually |really |even )*mean\b.*"
        ),
        r"what does \g<term> mean",
    ),
    # Whether a time can be reached, at length.
    (
        (
            rf".*\b(?:reckon|think|honest\w*|say|believe)\b.* (?:sub |under )?{_AIM} (?:is "
            rf")?(?:realistic|possible|doable|"
            rf"on|a fantasy|too ambitious)\b.*"
        ),
        "is my goal realistic",
    ),
    (
        (
            rf"(?:so |and |but |ok )?is (?:sub |under )?{_AIM} (?:still |really |even |actually )?(?:realistic|"
            rf"possible|doable|a fantasy|too ambitious|out of reach)\b.*"
        ),
        "is my goal realistic",
    ),
    # What is left of a cold.
    (
        (
            r"(?:my |the )?(?:colds?|cough|sniffles?|bug)(?:'s| is| has)? "
            r"(?:nearly|almost|mostly|basically|pretty much) "
            r"(?:gone|over)\b.*\b(?:ok|okay|fine|alright|run|easy|safe)\b.*"
        ),
        "i have a cold, can i run",
    ),
    # More or less in every week.
    (
        (
            rf"{_OK}(?:bump|nudge|push|take|bring|turn) (?:up )?(?:the |my )?(?:weekly |week'?s "
            rf")?(?:miles|mileage|distance|"
            rf"volume)(?: up)?(?: a (?:bit|little|touch)| slightly)?{_END}"
        ),
        "i run more miles a week",
    ),
    # A run cut short on the way.
    (
        (
            rf"{_OK}(?:i )?(?:had to |needed to |ended up )?(?:cut|cutting) "
            rf"(?P<on>yesterday|today)'?s?(?: run| one)? short "
            rf"(?:after|at) (?:about |only )?(?P<far>(?:\d+(?:\.\d+)?|one|two|three|four|five|six) (?:miles?|kms?|k|"
            rf"min\w*))\b(?:.*?(?P<felt> effort (?:about |around |of )?\d+))?.*"
        ),
        r"ran \g<far> \g<on>\g<felt>",
    ),
    # Units, where the other one is named too.
    (rf"{_OK}(?:in )?(?:kms?|kilomet\w+),? (?:please,? )?(?:not|instead of) miles{_END}", "use kilometers"),
    (rf"{_OK}(?:in )?miles,? (?:please,? )?(?:not|instead of) (?:kms?|kilomet\w+){_END}", "use miles"),
    # Who is trained here.
    (
        (
            rf"{_OK}(?:show(?: me)?|list|see|open|give me)(?: a list of)?(?: all)?(?: of)?(?: my| the)? (?:athletes|"
            rf"runners){_END}"
        ),
        "my athletes",
    ),
    (rf"{_OK}who are (?:all )?(?:my|the) (?:athletes|runners){_END}", "my athletes"),
    (
        (
            r"(?P<asked>who (?:looks|seems|is|'s) (?:\w+ )?(?:overtrained|tired|worn out|overdoing it|doing too much|"
            r"exhausted|fatigued))\?.+"
        ),
        "who is doing too much",
    ),
    (
        (
            rf"(?!.*\b(?:{_DAY}|tomorrow|today|week|weekend|days?|fortnight|month|until|till?|hurts?|ran|"
            rf"pain)\b)(?!.*\d).*\b(?:only|just|"
            r"nothing but) (?:a |the |soft |deep )*(?:sand|beach)\b.*\b(?:run|here|there|are|around|near\w*|have)\b.*"
        ),
        "can i run on the beach",
    ),
)
