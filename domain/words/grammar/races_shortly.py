"""A race on the way to the plan's own, told in a whole sentence, as the one short wish it is: it moves no race."""

_SO = r"(?:(?:and|but|so|ok|well|yeah|oh|hi|hey|coach|btw|by the way|also|actually|i think|i might|fyi)[ ,.!-]+)*"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
_ON = (
    rf"(?:on |for |is )*(?:the )?(?P<on>\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} (?:the )?"
    r"\d{1,2}(?:st|nd|rd|th)?|\d{4}-\d\d-\d\d)"
)
_RACE = (
    r"(?:an? |the |my |this |another |local |little |small )*(?P<what>half(?:[ -]marathon)?|parkrun|10 ?k|5 ?k|15 ?k|"
    r"20 ?k|10 miler?)(?: race)?"
)
_RUNS = (
    r"(?:(?:i'?m|i am|i'?ve|i have|i'?ll|we'?re|there'?s|there is|going to|want to|would like to|i'?d like to|just) )*"
    r"(?:(?:doing|running|racing|entered|entering|signed up (?:for|to)|got|have|booked(?: in for)?|do|run|race|"
    r"planning|be doing|be running) )?"
)
_MINE = r"(?:the|my|our)(?: big| actual| main)? (?:marathon|race|goal(?: race)?|plan|main one|big one|real thing)"
_WAY = (
    rf"(?:(?:as (?:part of|a step|preparation|practice|training|a test|a build ?up|a warm ?up|a tune ?up)|"
    rf"in preparation|in the build ?up|on the (?:way|road))(?: (?:to|for|towards|of) (?:the |my )?(?:{_MINE}|marathon|"
    r"it|that))?|in between|along the way)"
)

FORMS: tuple[tuple[str, str], ...] = (
    (rf"{_SO}{_RUNS}{_RACE}[ ,]+{_ON}[ ,]+(?:just )?{_WAY}[.! ]*", r"tune up race \g<what> \g<on>"),
    (rf"{_SO}{_RUNS}{_RACE}[ ,]+(?:just )?{_WAY}[ ,]+{_ON}[.! ]*", r"tune up race \g<what> \g<on>"),
    (
        (
            rf"{_SO}{_RUNS}{_RACE}[ ,]+{_ON}[ ,.;]+(?:and )?(?:i'?d like to|i want to|can i|could i|i'?ll|i will) "
            rf"(?:run|do|race|use) (?:it|that)(?: {_WAY})[.!? ]*"
        ),
        r"tune up race \g<what> \g<on>",
    ),
    # A race in the long run's place is one on the way.
    (
        (
            rf"{_SO}{_RUNS}{_RACE}[ ,]+{_ON}[ ,.;!-]+[^?]*\b(?:instead of|in place of|rather than|replaces?|count "
            rf"as|take "
            r"the place of) (?:the|my|that|sunday'?s|saturday'?s) long (?:run|one)[^?]*[?.! ]*"
        ),
        r"tune up race \g<what> \g<on>",
    ),
    # What else the sentence names is the race that it comes before.
    (
        (
            rf"{_SO}{_RUNS}{_RACE}[ ,]+{_ON}[ ,]+(?:(?:some|a few|two|three|four|five|six|\d) weeks )?before {_MINE}"
            r"[.! ]*"
        ),
        r"i'm doing a \g<what> on \g<on>",
    ),
)
