"""Wishes for a week told in more words than they need: a day kept free beside a move, a bike for a run, a bad back."""

from domain.words.grammar.reworded_days import WEEKDAY

_SO = (
    r"(?:(?:and|but|so|ok|well|yeah|oh|hi|hey|coach|maybe|perhaps|please|can (?:you|we|i)|could (?:you|we|i)|i'?d like "
    r"to|i want to|let'?s|also|actually|just|then)[ ,.!-]+)*"
)
_RUN = r"(?:'?s)?(?: (?:easy |long |hard )?(?:run|one|session|workout))?"
_FREE = r"(?:rest day|day off|free day|day (?:of rest|without running|in between|between)|gap|break|breather)"
_BIKE = r"(?P<sport>(?:bike|cycl\w+|spin\w*|swim\w*|cross ?-?train\w*|elliptical|row\w*)(?: ride| session| class)?)"
_BODY = r"(?P<where>back|lower back|neck|hip|knee|ankle|hamstring|calf|achilles|foot|heel|shin|groin)"
_NAMED_RUN = rf"(?P<run>(?:the |my |this )?(?:easy|long|hard|tempo|interval)s? (?:run|one|session)|{WEEKDAY}{_RUN})"
_TIME = r"\d{1,2}(?::\d\d){1,2}|sub ?-?\d(?::\d\d)?"

_LONG = (
    rf"(?:the |my |this |next |that |{WEEKDAY}'?s )*long (?:run|one)s?"
    rf"(?: (?:on |this |next )+(?:{WEEKDAY}|week|weekend))?"
)

FORMS: tuple[tuple[str, str], ...] = (
    # What the long run rests on is said; whether it is too much shows there.
    (
        (
            rf"{_SO}(?:should i (?:be )?(?:worr\w+|concerned|scared|nervous|afraid) (?:about|of)|(?:i'?m |i am "
            rf")?(?:a bit |"
            rf"really |quite |so )*(?:worried|scared|nervous|anxious|afraid|unsure) (?:about|of)) {_LONG}[ ?.!]*"
        ),
        "why is the long run so long",
    ),
    (
        rf"{_SO}{_LONG} (?:really |kind of |a bit )?(?:worries|scares|frightens|terrifies) me(?: a bit| a lot)?[ .!]*",
        "why is the long run so long",
    ),
    (
        (
            rf"{_SO}(?:is|isn'?t) {_LONG} (?:not )?(?:a bit |way |maybe )*too (?:much|long|far|big)(?: a "
            rf"(?:step|jump))?"
            r"(?: for me| for now| right now| yet| already)*[ ?.!]*"
        ),
        "why is the long run so long",
    ),
    (
        (
            rf"{_SO}(?:is|isn'?t) the (?:jump|step|increase|leap) (?:in|of|to|for) {_LONG} (?:not )?(?:a bit |way "
            rf")*too "
            r"(?:much|long|far|big|steep)(?: for me| for now| right now| yet)*[ ?.!]*"
        ),
        "why is the long run so long",
    ),
    (
        (
            rf"{_SO}(?:are|do|is|does) (?:the |my |those )?strides? (?:inside|in|part of|within|included in|on top of|"
            r"extra "
            r"to|count in|count towards|come on top of|in addition to) (?:of )?(?:the |my |those )?\d[^?]*[ ?.!]*"
        ),
        "do strides count in the distance",
    ),
    # The plan has such weeks of itself: which ones, and why, is the answer.
    (
        (
            rf"{_SO}(?:i )?(?:make|have|get|want|need|give me) (?:a |an )?(?:(?:every|each) "
            rf"(?:third|fourth|3rd|4th|other|"
            r"second|"
            r"few) weeks? (?:be )?(?:a )?(?:bit |much )?(?:lighter|easier|smaller|lower|recovery|cut ?back|deload|down|"
            r"rest)(?: weeks?| one)?|(?:lighter|easier|recovery|cut ?back|deload|down|rest) week (?:(?:every|each) "
            r"(?:third|"
            r"fourth|3rd|4th|other|second|few|three|four|3|4) weeks?|(?:once|one) (?:a|in a|every) month))[ ?.!]*"
        ),
        "why is there a recovery week",
    ),
    # What is kept is wished for no change, however many days it is.
    (
        (
            rf"(?P<wish>{_SO}(?:(?:i )?(?:can'?t (?:do|make)|won'?t (?:do|make)))? ?(?:take "
            rf"out|skip|drop|cancel|leave out|"
            rf"remove|scrap|bin|rest)?\b[^?]*?\b(?:{WEEKDAY}|tomorrow|today)(?:'?s)?(?: "
            rf"(?:run|session|workout|one))?)[ ,]+"
            rf"(?:(?:but|and|just|please|only)[ ,]+)*(?:keep|leave|still (?:do|run)|i'?ll (?:still "
            rf")?(?:do|run|keep)) (?:on )?"
            rf"{WEEKDAY}(?:'s)?(?:(?:,| and| &|, and) {WEEKDAY}(?:'s)?)*(?: (?:as (?:they are|it "
            rf"is|planned|is)|in|alone|"
            r"though|please|runs?|the same))*[ .!]*"
        ),
        r"\g<wish>",
    ),
    # The rest day is why one run is moved; which day it is follows from the move.
    (
        (
            rf"{_SO}(?:(?:have|get|like|keep|want|put|need) )?(?:an? |the |one )?{_FREE} (?:in )?between .+?[,;.]+ "
            rf"?(?:so |"
            rf"how about |what about )?{_SO}(?:move |shift |push |pull )?(?P<day>{WEEKDAY}){_RUN} (?:to|onto|for) "
            rf"(?P<to>{WEEKDAY})[ ?.!]*"
        ),
        r"move \g<day> to \g<to>",
    ),
    (
        (
            rf"{_SO}(?:move|shift|push|pull|put) (?P<day>{WEEKDAY}){_RUN} (?:on)?to (?P<to>{WEEKDAY}),? (?:and|but) "
            rf"(?:keep|leave|have|make|let) (?P<free>{WEEKDAY}) (?:as |be |stay )?(?:a |my )?(?:rest(?: day)?|free|off|"
            r"day off|clear)[ ?.!]*"
        ),
        r"move \g<day> to \g<to> and rest on \g<free>",
    ),
    (
        (
            rf"{_SO}(?:swap|change|replace|switch|trade) {_NAMED_RUN} (?:for|with|to|by|into|against) (?:an? |the "
            rf"|some )?"
            rf"{_BIKE}[ ?.!]*"
        ),
        r"\g<sport> instead of \g<run>",
    ),
    (
        (
            rf"{_SO}(?:my |the )?goal(?:'s| is| was)? (?:wrong|not right|a mistake|off|a typo),? (?:it "
            rf")?(?:should|must|"
            rf"was meant to|was supposed to|is|needs to) ?(?:be|to be|say|read)? ?(?P<time>{_TIME})(?:[ ,]+(?:and "
            rf")?not "
            rf"{_TIME})?[ .!]*"
        ),
        r"my goal is \g<time>",
    ),
    (
        (
            rf"{_SO}(?:my |the )?{_BODY}(?:'s| is| has)? (?:gone |gone out|went |playing up|is |flared "
            rf"up|out|acting up|"
            rf"seized(?: up)?|gave out|tweaked|went out)+(?: again| today| this morning)*(?P<rest>[,.; ].*)?"
        ),
        r"my \g<where> hurts\g<rest>",
    ),
)
