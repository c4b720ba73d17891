"""What people ask for every day in their own words, as the short sentence: the log shown, the week approved."""

from domain.words.grammar.reworded_days import WEEKDAY

_SO = (
    r"(?:(?:hi|hey|coach|ok|okay|so|well|and|oh|yes|yeah|yep|pls|please|great|good|cool|perfect|nice|fine|then|right|"
    r"can (?:you|i|we)|could (?:you|i|we)|would you|i'?d like to|i want to|let'?s|just)[ ,.!:-]+)*"
)
_PLS = r"(?:[ ,]+(?:pls|plz|please|thanks|thank you|then|now|for me|coach|ta|cheers|again))*[ .!?]*"
_WEEK = (
    r"(?:the |this |my |that |it,? (?:the |this )?)?(?:(?:this |current )?week'?s?(?: plan)?|plan|schedule|it|"
    r"that|this)"
)
_OK = r"(?:approve|accept|confirm|sign off(?: on)?|lock in|lock|sign)(?= )"
_LIKED = (
    r"(?:(?:i'?m |am |really |very |pretty |all )*(?:happy|fine|good|ok|okay|cool|great) with (?:that|it|this|the "
    r"plan|the "
    r"week|everything)|(?:that|it|this|the plan|the week|everything|all)(?:'s| is| looks?| sounds?| seems?)? "
    r"(?:really |"
    r"very |pretty |all )*(?:good|fine|great|ok|okay|perfect|right|cool)(?: to me| for me)?|works for me|suits me)"
)
_LOG = r"(?:log|training log|running log|diary|logbook|run history|history)"
_SHOW = r"(?:(?:show|give|list|open|let) (?:me )?(?:see )?|(?:can|could|may) i see |see |view )"
_MONTHS = r"(?P<span>(?:this|last) (?:week|month)|(?:in |over |of )?the last (?:\d+|two|three|four|few) (?:weeks|days))"

FORMS: tuple[tuple[str, str], ...] = (
    (rf"{_SO}{_OK} {_WEEK}{_PLS}", "approve"),
    (rf"{_SO}lock (?:it|that|this|the week|the plan) in{_PLS}", "approve"),
    (
        (
            rf"{_SO}{_LIKED}[ ,.;!-]+(?:so |please |just |you can |let'?s |and )*(?:approve|lock|start|go with|accept|"
            rf"confirm|run with|sign)(?: (?:it|that|this|the week|the plan))?(?: in| off)?{_PLS}"
        ),
        "approve",
    ),
    # What stands in the log is shown; one run is logged by saying it.
    (
        (
            rf"{_SO}(?:{_SHOW}(?:what(?:'?s| is) in )?(?:my |the |all |all my )?(?:{_LOG}|runs|logged runs|past runs)|"
            rf"what(?:'?s| is) in (?:my |the )?{_LOG}|what (?:have i|did i|i'?ve|i have) (?:logged|log|written "
            rf"down|put "
            rf"in)|(?:all )?my (?:logged |last |past |recent )?runs(?: so far)?|my {_LOG})(?: so far| until now| "
            rf"to date)?"
            rf"{_PLS}"
        ),
        "show my log",
    ),
    (
        (
            rf"{_SO}(?:{_SHOW}|list )(?:me )?(?:all )?(?:my |the )?(?:runs|log|runs i (?:did|ran|logged)|what i "
            rf"(?:ran|did|logged|have run))(?: i (?:did|ran|logged))?(?: from| for| of| in)? {_MONTHS}{_PLS}"
        ),
        r"which runs did i log \g<span>",
    ),
    (
        (
            rf"{_SO}(?:how am i doing|how are things|how do i compare|how is it going) (?:vs|versus|compared "
            rf"(?:to|with)|"
            rf"against) last week{_PLS}"
        ),
        "how does this week compare to last week",
    ),
    # Three days and more are running days; two are swapped.
    (
        (
            rf"{_SO}(?:switch|change|move|go|swap)(?: me| my (?:days|runs|running days))? to (?P<days>{WEEKDAY}s?"
            rf"(?:(?:,| and| &|/|,? and)? {WEEKDAY}s?){{2,5}}){_PLS}"
        ),
        r"my running days are \g<days>",
    ),
    (
        rf"{_SO}send (?:me )?(?:the |my )?(?:reminders?|messages?|workouts?) at (?P<at>\d[\w:. ]*?){_PLS}",
        r"remind me at \g<at>",
    ),
    (
        (
            rf"{_SO}next week(?:'s| is| will be| looks?)? (?:[\w' ]+?),? (?:so |please |can you |could you "
            rf")*(?:lighten|"
            rf"ease|shorten|reduce|cut) (?:it|that)(?: down| a bit| a little| back)*{_PLS}"
        ),
        "make next week easier",
    ),
    (
        (
            rf"{_SO}make (?:my |the |this )?long ?run (?:this week |on sunday |on saturday )?(?:(?:easy|short|shorter|"
            rf"easier|light|lighter)(?: and |, | & )?){{1,3}}(?: this week)?[^?\d]*{_PLS}"
        ),
        "make long run easier",
    ),
    (
        (
            rf"{_SO}make (?:the |my )?(?:whole |entire )?(?:plan|training|everything) (?:a bit |a little |much "
            rf")?(?:easier|"
            rf"lighter|gentler|less hard)(?: overall| in general| generally| from now on| for good)*{_PLS}"
        ),
        "the plan is too hard",
    ),
    (
        (
            rf"{_SO}(?:can |could |may |make |let )?(?:the |my |this |sunday'?s |saturday'?s )?long ?run (?:(?:on "
            rf"sunday|on saturday|this week) )?be "
            rf"(?P<far>\d+(?:[.,]\d+)?(?: ?(?:miles?|mi|kms?|k))?)(?: instead| this week| on sunday| on "
            rf"saturday)*{_PLS}"
        ),
        r"change long run to \g<far>",
    ),
    (
        (
            rf"{_SO}(?:change|set|make|put) (?:the |my |that )?(?:effort|rpe)(?: rating)? (?:to |at |as )?(?:an? "
            rf")?(?P<effort>10|[1-9])"
            rf"(?: instead)?{_PLS}"
        ),
        r"effort was \g<effort>",
    ),
    (
        (
            rf"{_SO}how (?:do|can|would) i (?:change|edit|move|update|alter) (?:the |my "
            rf")(?P<what>race|goal|running days|days|"
            rf"reminders?|name|language|units){_PLS}"
        ),
        r"change my \g<what>",
    ),
    (
        (
            rf"{_SO}(?:will|can|do you think) i(?:'?ll| will| can)? (?:actually |really |even |be able to "
            rf")*(?:finish|get round|"
            rf"make it(?: round| to the end)?|complete it)(?: the (?:race|marathon|half))?(?: do you think)?{_PLS}"
        ),
        "am i on track",
    ),
    (
        (
            rf"{_SO}(?:bump|up|raise|increase|lift|push) (?:my |the )?(?:mileage|miles|distance|volume|kms?)(?: "
            rf"up)?(?: a "
            rf"(?:little|bit|touch|tad))?(?: for| in)? next week{_PLS}"
        ),
        "more miles next week",
    ),
    (
        (
            rf"[^?]*\b(?:make|keep|just do) (?P<day>today|tomorrow|{WEEKDAY}) (?:an? "
            rf")?(?:quick|short|easy|little|gentle) "
            rf"(?P<far>[2-9][05])(?: ?min\w*)?{_PLS}"
        ),
        r"only \g<far> min \g<day>",
    ),
    (
        (
            r"(?:den |meinen |der )?(?:lauf|einheit|training) (?:von|vom|am) (?P<day>\w+tag|mittwoch)s? (?:bitte "
            r")?(?:auf|"
            r"am) (?:den )?(?P<to>\w+tag|mittwoch)(?: bitte| verschieben| legen| schieben)*[ .!?]*"
        ),
        r"verschiebe \g<day> auf \g<to>",
    ),
    (
        (
            r"(?P<run>(?:[a-z]+'?s |the |my |her |his )?long ?run) (?:is |looks )?(?:way |much |far |a bit "
            r"|really )*too "
            r"(?:long|much|far|big)[ ,.;:-]+(?:so |please |can you |just )*(?:make|cut|set) it (?:to "
            r")?(?P<far>\d+(?:[.,]\d+)?"
            rf"(?: ?(?:miles?|mi|kms?|k))?){_PLS}"
        ),
        r"cut \g<run> to \g<far>",
    ),
    (
        (
            rf"{_SO}why (?:so|is it so|are they so|am i so|so damn|do i have to go so) slow(?:ly)? "
            rf"(?:on|in|for|during) (?:the |"
            rf"my )?easy (?:runs?|days?)\b.*"
        ),
        "why are easy runs so slow",
    ),
    # Who comes from a night shift is not ill.
    (
        (
            r"[^?]*\b(?:nights?|night ?shift|double shift|no sleep|slept \w+)\b[^?]*\bfeel(?:ing)? like "
            r"(?:death|a zombie|"
            rf"crap|rubbish)\b[^?]*\bskip(?:ping)? (?:today|it|tonight)\b{_PLS}"
        ),
        "skip today",
    ),
)
