"""What was not run, and what was run, told with why or beside something else: as the one short sentence it comes to."""

_SO = r"(?:(?:and|but|so|no|nope|nah|sorry|ok|well|yeah|oh|coach|honestly|tbh|i mean)[ ,.!-]+)*"
_TIRED = (
    r"(?:(?:i'?m|i am|i was|am|was|feeling|felt|just|way|far|absolutely|completely|totally|so|really|simply|bit|a) )*"
    r"(?:too )?(?:tired|knackered|exhausted|shattered|wiped(?: out)?|drained|worn out|beat|spent|dead tired|"
    r"cream crackered|frazzled)"
    r"(?: (?:after|from|today|tonight|tbh|to run|to go|for it|by|this evening|this morning|last night)\b[\w' ]*)?"
)
_NOT_TODAY = (
    r"(?:(?:i'?m |i am |am |will be )?(?:not (?:running|going(?: out)?|doing (?:it|the run|my run))|skipp(?:ing|ed)"
    r"(?: it| the run| my run| today'?s run)?|giving (?:it|the run) a miss|sitting (?:it|this one) out)|"
    r"(?:i )?(?:missed|binned|gave up on|bailed on) (?:it|the run|my run|today'?s run)|"
    r"i'?ll (?:skip|give it a miss|leave it|sit this one out)|no run(?:ning)?)"
    r"(?: (?:today|tonight|this evening|this morning|for me))*"
)
_LONG_RACE = r"(?:half(?:[ -]marathon)?|marathon|parkrun)"
_SHORT_RACE = r"(?:10 ?k|5 ?k|15 ?k|20 ?k|10 miler?)"
_TO_MY_PLAN = r"(?: (?:to|in|into|on) (?:my |the )?(?:plan|training|schedule|calendar))"
_POLITE = (
    r"(?:(?:please|can you|could you|would you|i want to|i'?d like to|let'?s|just|i mean|i meant|i said|to)[ ,]+)*"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
_ON = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?|"
    rf"(?:next |this )?\w+day)"
)

FORMS: tuple[tuple[str, str], ...] = (
    # "Either" names no other evening than the last.
    (
        (
            rf"{_SO}(?P<told>(?:i )?(?:didn'?t|did not) (?:run|go(?: out)?|make it(?: out)?)|no run) "
            r"(?P<day>last night|yesterday(?: evening| morning)?|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
            r" (?:either|as well|neither)(?P<why>[,.; ].*)?"
        ),
        r"i didn't run \g<day>\g<why>",
    ),
    # Who is too tired to run and does not has said what becomes of it.
    (rf"{_SO}{_TIRED}[ ]*(?:[,.;:!-]+|,? so)[ ]*(?:so |and |but )*{_NOT_TODAY}[.! ]*", "skipped today"),
    (rf"{_SO}{_NOT_TODAY}[ ]*(?:[,.;:!-]+|because|cos|as)[ ]*(?:because |cos |as )?{_TIRED}[.! ]*", "skipped today"),
    (
        (
            r"(?:nope|no|nah)[ ,.!-]+(?:i )?(?:skipped|missed|binned|bailed on) (?:it|today|that|the run|today's "
            r"run)[.! ]*"
        ),
        "skipped today",
    ),
    (
        (
            rf"{_SO}i (?:already |did |just )*(?:told you|tell you|said|wrote)(?: already| before)?(?: that)? "
            r"(?P<told>i (?:skipped|missed|didn'?t run|did not run) .+)"
        ),
        r"\g<told>",
    ),
    # A run told late is told of its day.
    (
        (
            rf"{_SO}(?:i )?(?:forgot|meant) to (?:tell|log|say|mention|write|note|report|add)(?: you)?(?: about)? "
            r"(?P<day>yesterday|last night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:'?s (?:run|one))?"
            r"[ ]*[,.;:!-]+ ?(?:i |but i |and i )?(?P<told>(?:did|ran|done)\b.+)"
        ),
        r"\g<day> \g<told>",
    ),
    # "No, the effort was 4 not 3".
    (
        (
            rf"{_SO}(?:(?:wait|actually|sorry|correction)[ ,.]+)*(?:the |my )?(?:effort|rpe) (?:was|is|should (?:be|"
            rf"have been)) "
            r"(?:an? |actually )?(?P<effort>10|[1-9])[ ,]+(?:and )?(?:not|instead of|rather than) (?:an? )?(?:10|"
            r"[1-9])[.! ]*"
        ),
        r"effort was \g<effort>",
    ),
    # A race on the way that is to stand in the plan is shown as one, before it stands there. A bare 10K may be a run.
    *(
        (
            (
                rf"(?:{_SO}{_POLITE})*(?:add|put|enter|include|schedule|book)(?: in)? {what} (?:on |for )?(?P<on>{_ON})"
                rf"(?: as)?(?: an?)?{behind}(?: please| then)?[.! ]*"
            ),
            r"tune up race \g<what> \g<on>",
        )
        for what, behind in (
            (rf"(?:the |an? |my |that |this )?(?P<what>{_LONG_RACE})(?: race)?", rf"(?: race)?{_TO_MY_PLAN}?"),
            (rf"(?:the |an? |my |that |this )?(?P<what>{_SHORT_RACE})", rf" race{_TO_MY_PLAN}?"),
            (rf"(?:the |an? |my |that |this )?(?P<what>{_SHORT_RACE}) race", rf"{_TO_MY_PLAN}?"),
            (rf"(?:the|my|that|this) (?P<what>{_SHORT_RACE})", _TO_MY_PLAN),
        )
    ),
    # What was run, and no plan.
    (
        (
            r"(?:and |so |ok )*how (?P<much>many miles|many km|many kilomet\w+|far|much) (?:did i|have i|did we) "
            r"(?:run|ran|do|done|covered?)"
            r"(?: in total| altogether| overall| all in all)?(?: for| in| during| over| across| of| with) (?:this |"
            r"the |my |that )?"
            r"(?:whole |entire |complete |last )*(?:plan|training|build ?up|block)(?: in total| altogether| "
            r"overall)?[?.! ]*"
        ),
        r"how \g<much> did i run in total?",
    ),
    (
        (
            r"(?:and |so |ok |great )*when (?:do|does|will|should) (?:i|it|we|the plan) (?:start|begin)"
            r"(?:,? and)? (?:what(?:'?s| is)|when(?:'?s| is)) (?:the |my )?first (?:run|one|workout|session)[?.! ]*"
        ),
        "what is my next run?",
    ),
    (
        (
            r"(?:and |so |ok )*(?:what(?:'?s| is)|when(?:'?s| is)) (?:the |my )first (?:run|workout|session)(?: "
            r"then)?[?.! ]*"
        ),
        "what is my next run?",
    ),
)
