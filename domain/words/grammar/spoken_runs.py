"""How a run that was run is told in passing: what is said beside its numbers, and numbers in the words of a watch."""

_DID = r"(?:ran|did|done|managed|covered|finished|completed|logged)"
_SOME = r"(?:couple of|few|two|three|four|five|six|\d{1,2})"
_PIECE = r"(?:mi|miles?|milers?|km|ks?|k|bits?|stretch|part|half|third|quarter|hour|section|reps?|ones?)"
_WHICH = r"(?:last|first|final|middle|second|third|fast|hard|quick|tempo|opening|closing)"
_VERY = r"(?:(?:very|really|so|super|a bit|bit|quite|pretty|mega|crazy|too|horribly|v|proper) )*"
_WEATHER = (
    r"(?:windy|breezy|rainy|wet|raining|muddy|snowy|snowing|icy|slippy|slippery|foggy|humid|muggy|freezing|boiling|"
    r"baking|roasting|scorching|blowing a gale|chucking it down|pouring|hilly|blustery|frosty|"
    r"(?:horrible|strong|awful|mad|big) (?:head)?wind|(?:into a |with a )?headwind)"
)
_LEFT_OFF = r"(?:cut|skipped|dropped|missed|left out|left off|bailed on|binned|sacked off|without)"
_ON_FOOT = (
    r"(?:the|some|some of the|most of the|all the|a few|a couple of(?: the)?|up the|up some|up a few|parts of the|"
    r"bits of the|the steep|the big|the worst)"
)
_BEFORE_DIGITS = r"(?:\d|(?:half|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|an)\b)"
_A_RUN = (
    r"(?P<what>(?:the|his|her|my|their|that|this|[a-z]+'s) (?:long run|easy run|run|tempo|intervals|session|workout|"
    r"speed session))"
)

# What is said, and how the grammar has it; in this order.
RUN_FORMS: tuple[tuple[str, str], ...] = (
    # Of a run that went badly.
    (
        (
            r"^(?:(?:but|and|so|any idea|do you know) )*why (?:did|do|does|am|was) (?:i|it|that|my legs|the run|today)"
            r"(?: (?:just|suddenly|always|keep|completely|totally|feel|felt|so|going to|have to|such))* "
            r"(?:f[ae]ll(?:ing)? apart|bl[oe]w(?:ing)? up|hit(?:ting)? (?:the|a) wall|die|died|dying|fad(?:e|ed|ing)|"
            r"struggl(?:e|ed|ing)|suffer(?:ed|ing)?|bonk(?:ed|ing)?|crash(?:ed|ing)?|run(?:ning)? out of steam|hard|"
            r"tough|awful|terrible|heavy|slow)(?: (?:at the end|towards the end|today|so much|like that|halfway|"
            r"there|then))*$"
        ),
        "why do my runs feel so hard",
    ),
    (
        (
            rf"^(?:just |only just )?(?:got )?(?:back|home|in)(?: from (?:a|my|the) (?:run|jog))?[ .,!]+(?=(?:only |"
            rf"just |about )?"
            rf"{_BEFORE_DIGITS}.*\b(?:min|mins|minutes|hours?|hrs?)\b)"
        ),
        "ran ",
    ),
    (
        (
            rf"^(?:just |i'?m |so )*(?:got )?(?:back|home|in) from (?:an?|my|"
            rf"the) (?:\w+ )?(?={_BEFORE_DIGITS}[^,]*\b(?:min|mins|minutes?|"
            r"hours?|mi|miles?|miler|k|km)\b)"
        ),
        "ran ",
    ),
    (rf"\btake (?:away|out) {_A_RUN}\b(?!.*\b(?:yesterday|logged|log|last|put|until|till)\b)", r"skip \g<what>"),
    (rf"\btake {_A_RUN} (?:away|out)\b(?!.*\b(?:yesterday|logged|log|last|put|until|till)\b)", r"skip \g<what>"),
    (r"\b(felt|feel|feeling|went) (?:gd|gud)\b", r"\1 good"),
    (
        r"(?<=\w)(,?) (?:with )?no (?:bother(?: at all)?|dramas?|hassle|sweat|trouble)(?=$|[,.!])",
        r"\1 felt easy",
    ),
    (r",? ?\bfor no (?:apparent |good |real |obvious )?reason\b", ""),
    (
        (
            r",? ?\b(?:(?:but|and|i) )*(?:didn'?t (?:take|wear|bring|have|use)|forgot|left|without) (?:the|my|a) "
            r"(?:watch|garmin|gps|phone|strava)(?: (?:at home|behind|on|charging|with me))?\b"
        ),
        "",
    ),
    # How fast: "avg 915", "average 9:20 per mile", "8:05s".
    (
        (
            r"\b(?:avg|average|averaging|averaged|ave|pace) (?:of |was |about |pace )?([2-9]|1[0-5])([0-5]\d)(?![\d:]|"
            r" ?(?:m|ft|"
            r"bpm|spm|cal\w*|kcal)\b)"
        ),
        r"\1:\2 pace",
    ),
    (
        (
            r"\b(?:avg|average|averaging|averaged|ave)(?: pace)?(?: of| was)? "
            r"(?=\d{1,2}:\d\d ?(?:/|per\b|a (?:mile|km|k)\b|min))"
        ),
        "",
    ),
    (r"\bat (\d|1[0-5])([0-5]\d) pace\b", r"\1:\2 pace"),
    (
        (
            rf"\b({_DID}|got through) (\d{{1,2}}(?:\.\d+)?) (?:out )?of (?:the |my )?\d{{1,2}}(?:\.\d+)?"
            r" ?(miles?|mi|km|"
            rf"k)\b"
        ),
        r"\1 \2 \3",
    ),
    # "10 of the 12, 9:20 per mile" are miles.
    (
        (
            r"\b(\d{1,2}(?:\.\d+)?) (?:out )?of (?:the |my )?\d{1,2}(?:\.\d+)?(?! ?(?:x|rep|min|%))"
            r"(?=.*\d:\d\d ?(?:/|per |a )(mile|mi|km|k)\b)"
        ),
        r"\1 \2",
    ),
    (r"\b(\d{1,2}) ?(?:/ ?10|out of (?:10|ten)) (?:for )?effort\b", r"effort \1"),
    (
        r"(?<![\w:.,])(?:un |una |con un |con )?(\d{1,2})(?: (?:sobre|de) (?:10|diez))? de esfuerzo\b",
        r"esfuerzo \1",
    ),
    # A piece of the run, on foot or at a pace of its own.
    (
        (
            rf",? ?\b(?:(?:but|and|though|i|had to|then) )*walk(?:ed)? {_ON_FOOT} (?:hills?|inclines?|climbs?|"
            rf"uphills?|bits?|"
            r"parts?|ones|steep (?:bits?|ones)|descents?|stairs)\b"
        ),
        "",
    ),
    (
        (
            r",? ?\b(?:hit|held|kept|clocked|nailed|was hitting) (?:about |around )?\d{1,2}:\d\d'?s?(?: ?/ ?(?:mi|"
            r"mile|km)| pace)?"
            rf" (?:for|on|over|through|in) (?:the )?(?:{_WHICH} )?(?:{_SOME} ?)?{_PIECE}?(?= |,|\.|;|$)"
            r"(?:,? and (?:just )?(?:hung|held|clung) on)?"
        ),
        "",
    ),
    (
        (
            rf"^(.*\d.*?)[,.;]? (?:but |and |though |although )?(?:the |my )?{_WHICH} "
            rf"(?:(?:{_SOME} )?{_PIECE}|{_SOME}(?: of (?:them|it|those))?) "
            r"(?:was|were|felt|got|turned into) (?=(?:\w+ ){0,2}(?:slog|hard|tough|brutal|grim|hell|killer|struggle|"
            r"horrible|"
            r"awful|easy|rough)\b)"
        ),
        r"\1, was ",
    ),
    # Less than was planned, by so much.
    (
        (
            r"\b(?:but |and )?(?:had to |i )?cut (?:it|that|things|the \w+|my \w+) short by (?:about )?(?:an?|one|"
            r"two|half a|\d+(?:\.\d+)?) "
            r"?(?:miles?|mi|km|k)\b"
        ),
        "not all of it",
    ),
    (
        (
            rf"\b({_DID}\b.*?),? (?:all )?(?:of it )?(?:apart from|except(?: for)?|bar|minus|less) (?:the )?(?:last|"
            rf"final) (?:{_SOME} )?{_PIECE}\b"
        ),
        r"\1 not all of it",
    ),
    # Strides at the end are no run of their own.
    (
        (
            r",? ?\b(?:(?:with|plus|and|then|incl|including) )+(?:some |a few )?(?:\d{1,2} ?[x*] ?)?(?:\d+ ?(?:s|"
            r"secs?|seconds|m|metres?|"
            r"sec)? ?)?(?:strides|pick ?ups|(?:hill )?sprints)(?: at the end)?\b"
        ),
        "",
    ),
    # "Done as planned but cut the last mile": not all of it.
    (
        (
            rf"\b({_DID}\b.*?),? (?:but|and|just|only|though) (?:i )?(?:just |only |"
            rf"had to )*{_LEFT_OFF} (?:off )?(?:the )?"
            rf"(?:last|final) (?:{_SOME} )?{_PIECE}\b"
        ),
        r"\1 not all of it",
    ),
    (
        (
            rf"^((?:.*\b{_DID}\b|\d).*?),? (?:(?:but|and|it was|in|was) )*{_VERY}{_WEATHER}(?: out(?:side|"
            rf" there)?)?(?=,|\.|$)"
        ),
        r"\1",
    ),
    # Of a run that was run the cold is the weather.
    (
        (
            rf"^(?=.*\b{_DID}\b)(.*?)(?:it was |it's |was )?\b(?:(?:so|too|very|really|bloody|freezing|bitterly|"
            rf"a bit|bit|quite) )+cold"
            r"(?: (?:out there|out|outside|there))?\b"
        ),
        r"\1",
    ),
    (
        (
            rf"^((?:.*\b{_DID}\b|\d).*?), (?:but |it was )?(?:too|so|very|really|bit) (?:hot|cold|warm|"
            rf"tired)(?: out)?(?=,|\.|$)"
        ),
        r"\1",
    ),
    (
        r"\b(pb|pr|personal best)s? by (?:about |over |just )?(?:an? |\d{1,3} ?)(?:s|secs?|seconds?|mins?|minutes?)\b",
        r"\1",
    ),
    (
        (
            r"^(?:my |a |got a |set a |[a-z]+'s )?(?:new|latest|current|fastest|best) mile"
            r"(?: (?:best|time|pb|pr|best time|personal best))*(?: (?:is|was|now|of|at))* (?=\d)"
        ),
        "raced 1 mile in ",
    ),
    (
        r"^(?:i |just |i just )?(?:ran|did|clocked|raced|managed) an? (\d{1,2}:\d\d) mile\b(?! ?(?:pace|splits?))",
        r"raced 1 mile in \1",
    ),
    (
        (
            r"^(?:my |a |got a |set a )?(?:new|latest|current|fastest|best) (5k|10k|half|half marathon|mile|parkrun)"
            r"(?: (?:best|time|pb|pr|best time|personal best))*(?: (?:is|was|now|of|at))* (?=\d)"
        ),
        r"raced \1 in ",
    ),
)
