"""What is asked and wished for in a chat, with all that is said around it, as the short sentence it comes to."""

_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|sat|sun)"
_FEW = r"(?:two|three|four|five|six|seven|[2-7])"
_KM = r"(?:km|kms|k|kilomet(?:er|re)s?|metric)"
_MI = r"(?:miles?|mi|imperial)"
_KIND = (
    r"(?:[- ]?(?:person|people|guy|girl|gal|man|woman|bloke|lad|lass|runner|kind of (?:person|guy|girl|runner)|type|"
    r"fan|user|household))"
)
_I_AM = r"(?:(?:hey|hi|btw|so|oh|and|sorry|ps|morning)[,!. ]+)*(?:i'?m|i am|we'?re|we are) (?:(?:more|really|rather|"
_I_AM += r"definitely|actually|just|very much|of|an?|the)[ ]+)*"
_AIMED = r"(?:training|aiming|working|preparing|going|shooting|running|heading|doing (?:all )?this|in this)"
_SAID_WELL = (
    r"(?:[^?]*?\b(?:good|great|fine|ok|okay|happy|perfect|well|nice|cool|doable|yes|yep|yeah|sure)\b[^?]*?[,.! ]+)?"
)
_AWAY = (
    r"skiing|ski|snowboarding|half term|holidays?|vacation|away|trip|travel\w*|conference|hotel|sending (?:me|us) to|"
    r"in the (?:alps|mountains|dolomites|pyrenees)|abroad|wo n?'?t run|won'?t run|cannot run|can'?t run|camping|"
    r"festival|"
    r"wedding|in [a-z]{4,} (?:for|with) (?:work|the family)"
)
_LOCK = r"(?:lock(?: in)?|confirm|sign off(?: on)?|green[- ]?light|go with|run with|finali[sz]e|approve|accept|ok)"
_LEAD = r"(?:(?:so|then|and|please|let'?s|lets|can you|could you|you can|i'?ll|i|we|now|just|ok)[ ,]+)*"
_END = r"(?:[ ,]+(?:please|pls|then|now|thanks|for me|as it is|in|mate|coach))*[ .!]*"
_ASKED_OFF = (
    r"(?:[^?.!]*[,.!]+ *)?(?:(?:so|and|but|hm+|ok|hey|right)[ ,]+)*(?:is|would|was|will) (?:it|that|this)(?: be)? "
)
_ASKED_OFF += r"(?:\w+ )?(?:ok|okay|fine|alright|all right|allowed|bad|terrible|a sin|stupid|cheating|acceptable)"
_OTHERWISE = (
    r"(?!.*\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|this week|next week)\b)"
)

FORMS: tuple[tuple[str, str], ...] = (
    # What the plan is for.
    (
        (
            rf"{_OTHERWISE}.*\b(?:what|which race|which time|what time|what goal)(?: exactly)?(?:'s| are we| am i| "
            rf"are i| is "
            rf"(?:this|it|the plan|my plan|all this|all of this|the whole thing)(?: "
            rf"all)?)\b.{{0,15}}?\b(?:{_AIMED}|all) "
            r"(?:\w+ )?(?:for|at|towards?)\b.*"
        ),
        "what is my goal",
    ),
    (
        (
            rf"{_OTHERWISE}.*\bwhen(?:'?s| is| was)? (?:the|my|our|that) (?:race|marathon|half|big "
            rf"day)\b.*\b(?:goal|aim\w*|"
            r"target|what time (?:are|am|do)|going for|shooting for)\b.*"
        ),
        "what is my goal",
    ),
    # Which unit somebody thinks in.
    (rf"{_I_AM}{_KM}{_KIND}(?:[ ,.!].*)?", "use kilometres"),
    (rf"{_I_AM}{_MI}{_KIND}(?:[ ,.!].*)?", "use miles"),
    (
        (rf".*\b{_MI} (?:mean|say|tell|are) (?:nothing|little|not much|chinese|greek|gibberish)(?: (?:to|for) "
        rf"me)?[.! ]*"),
        "use kilometres",
    ),
    (rf".*\b{_KM} (?:mean|say|tell) (?:nothing|little|not much)(?: (?:to|for) me)?[.! ]*", "use miles"),
    # One running day more.
    (
        (
            rf"{_LEAD}(?:(?:can|could|may|shall|should|would) (?:i|we|you) )?(?:\w+ )?(?:add|have|take|fit in|do|"
            rf"squeeze in|"
            r"put in|include|run|get) (?:a |an |one |another )+(?:(?:second|third|fourth|fifth|sixth|seventh|extra|"
            r"additional|"
            r"more|new|\dth)[ ]+)?(?:run(?:ning)?|training)? ?day\b"
            rf".*?\b(?P<day>{_WEEKDAY})s?\b[^?]*\?*"
        ),
        r"could we add \g<day>s",
    ),
    (
        (
            rf"[^?.]*\brun (?:on )?(?P<count>{_FEW}) (?:days|times)\b[^?.]*[?.,!]+ *(?:\w+ )?\b(?P<day>{_WEEKDAY})s? "
            rf"(?:is|are|would|"
            r"works?|looks?|could|might|is also|are also)\b[^?.]*\b(?:free|possible|fine|ok|okay|good|open|works?|best|"
            r"doable|suits?)\b[^?]*"
        ),
        r"\g<count> days a week from now on, also \g<day>s",
    ),
    (
        (rf"{_LEAD}(?:can|could|may|shall|should) (?:i|we) (?:\w+ )?run (?:on )?(?P<count>{_FEW}) days(?: a "
        rf"week)?(?: then| now| instead|"
        r" from now on)?[? ]*"),
        r"can we run \g<count> days a week",
    ),
    # A week that is approved in other words.
    (
        rf"{_SAID_WELL}{_LEAD}{_LOCK} (?:(?:it|that|this|my|the|next|in)[ ,]+)*(?:week|wk)(?:'s plan| plan)?{_END}",
        "approve this week",
    ),
    (
        rf"{_SAID_WELL}{_LEAD}{_LOCK} (?:(?:it|that|this|my|the|in)[ ,]+)*(?:week|wk) (?P<number>\d{{1,2}}){_END}",
        r"approve week \g<number>",
    ),
    # A run that is left out, and what is done in its place.
    (
        (rf"{_ASKED_OFF}(?: \w+)? (?:to|if i) (?:just )?(?:skip|miss|leave out|drop|not run)(?: it| the run)?(?: for)? "
        rf"(?P<day>today|tomorrow|(?:on )?{_WEEKDAY})\b"
            rf"(?=.*\b(?:walk\w*|swim\w*|bike|cycl\w*|sleep|nap|stroll|yoga|hike)\b)(?!.*\b(?:hurt\w*|pain\w*|sick|"
            rf"ill|fever|move|swap|"
        rf"instead)\b).*"),
        r"what if i skip \g<day>",
    ),
    # A wish, and what it is wished for.
    (
        (
            r"(?P<wish>(?:can|could|shall|should|may) (?:we|i|you) (?:make|do|have|set|get) [^?.]*\b\d[^?.]*)[?.]+ *"
            rf"(?!.*\b(?:{_WEEKDAY}|tomorrow|today|swap|move|skip|off|rest|instead|hurts?|sore|pain\w*|ill|sick)\b)"
            r"(?:i|i'?d|because|cause|bc|it'?s|just|want|need|one|my|for)\b[^?]*"
        ),
        r"\g<wish>?",
    ),
    # Two times, one of them better.
    (
        (r"(?P<first>[2-6]:[0-5]\d|sub[ -]?[2-6])(?:,? or)(?: better| rather| maybe)* "
        r"(?P<other>sub[ -]?[2-6](?::[0-5]\d)?|[2-6]:[0-5]\d)[? ]*"),
        r"is \g<first> realistic or should i go for \g<other>",
    ),
    (
        (r"(?:(?:so|and|ok|but)[ ,]+)*what(?:'?s| is) left (?:of|from) (?:my|the) (?:marathon|half|race|goal|season|"
        r"dream)\b.*"),
        "am i on track",
    ),
    # A run that was just spoken of, without its fast part.
    (
        (
            r"(?:(?:ok|okay|right|fine|yes|so|then|well|please)[ ,]+)*(?:(?:ease|make|keep|take|run|do) (?:it|that)"
            r"(?: (?:then|down|off|up))*[ ,]+(?:and |so |to )?)?(?:all|completely|fully|entirely) "
            r"(?:of it )?(?:easy|relaxed|slow)(?: (?:please|then|running|it is|thanks))*[.! ]*"
        ),
        "no fast part please",
    ),
    # Days away, with what shall become of the runs there.
    (
        (
            rf"(?P<story>(?=.*(?:\d|{_WEEKDAY}|tomorrow|next week)).*\b(?:{_AWAY})\b.*?)[,.!? ]+(?:(?:so|and|but|ok|"
            r"well)[ ,]+)*(?:what (?:then|now|to do)|what (?:do|should|shall|can) (?:i|we|you) do(?: with (?:my |the )?"
            r"(?:running|runs?|training|plan))?(?: (?:there|then|about (?:it|that)|in that time|meanwhile))*|what "
            r"happens "
            r"(?:with|to) (?:my |the )?(?:running|runs?|training|plan)(?: then| there)?|what about (?:my |the "
            r")?(?:running|"
            r"runs|training)(?: then| there)?)[? ]*"
        ),
        r"\g<story>",
    ),
    (
        (
            rf"(?!.*\b(?:except|unless|but not)\b)(?:[^?]*\b )?(?:from )?(?P<first>today|tomorrow|{_WEEKDAY}) "
            rf"(?:till?|until|to|through|-) "
            rf"(?P<last>{_WEEKDAY})\b[^?]*[,. ]+(?:(?:so|and|please|just|can you|pls)[ ,]+)*(?:cancel|drop|scrap|"
            rf"skip|clear|"
            r"remove|delete|take out|kill) (?:everything|all|it all|them(?: all)?|(?:the|those|these|my|all|all "
            r"the) runs?|"
            r"that)(?: (?:for|on|in|of) (?:those|these|the) days| then| there)*(?:[ ,]+(?:ok|okay|please|pls|"
            r"thanks))*[? .!]*"
        ),
        r"no running from \g<first> until \g<last>",
    ),
    # Stretching, and how far the long runs go.
    (
        (r"(?!.*\d)(?!.*\b(?:today|did|was|felt)\b).*\b(?:stretch(?:ing|es)?|foam ?roll\w*)\b(?:.*\b(?:helps?|worth|"
        r"need\w*|useful|good"
        r"|any point)\b.*| more| too| as well)[? ]*"),
        "should i stretch",
    ),
    (
        (r".*\blong(?:est)? runs?\b.*\b(?:only|just|max\w*|tops?)\b.*\b(?:not|n'?t|isnt|too (?:little|short|few)|"
        r"surely|enough)\b.*"),
        "do i have to cover the race distance in training",
    ),
    # A week without runs.
    (
        (rf".*\b(?:0|no|zero|only \d+) ?(?:{_KM}|{_MI})\b.*\b(?:this|next) week\b.*\b(?:what happened|why|how come|"
        rf"wtf|huh|what the)\b.*"),
        "why is this week empty",
    ),
)  # fmt: skip
