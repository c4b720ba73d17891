"""How somebody is, as it is told in passing, in the words that the grammar has: fit again, worn out, vaccinated."""

from domain.words.grammar.reworded_days import WEEKDAY

_NOT_YET = r"^(?!.*\b(?:not|never|isn'?t|nearly|almost|until|till|when|once|get|getting|want|how|sure|only|effort)\b)"
_OF_REST = r"(?:(?:my|the) )?(?:resting|morning|waking) (?:heart ?rate|hr|pulse)"
_HIGH = r"(?:up|high|higher|elevated|raised|above|over|through the roof|sky high|spiked)"
_BY = (
    r"(?: (?:by|about|around|a bit|\d+|beats?|bpm|above|over|normal|than|usual|the|my|average|baseline|it should be))*"
)
_LOW = (
    r"(?:low|down|in the (?:toilet|red|bin|gutter)|tanked|terrible|awful|rubbish|bad|poor|unbalanced|crashed|dropped)"
)
_KEEP = r"(?:keep|have|take|make)"
_GENTLE = r"(?:(?:nice and|really|very|super|extra) )*(?:gentle|gently|light|soft)"
_DAY = rf"(?:today|tomorrow|{WEEKDAY})"

BODY_FORMS: tuple[tuple[str, str], ...] = (
    # Fit again: "back to a hundred percent after the flu".
    (
        (
            rf"{_NOT_YET}(.*?)\b(?:(?:i'?m|im|i am|feeling|feel|now|finally) )*(?:back (?:up )?(?:to|at) |at )"
            r"(?:an? |one )?(?:100|hundred) ?(?:%|percent|per cent)"
            r"(?: (?:again|now|fit|healthy|better|recovered))*(?!\w)"
        ),
        r"\1well again",
    ),
    (
        (
            rf"{_NOT_YET}(.*?)(?:(?:i'?m|im|i am|feeling|feel) )?(?:an? |one )?(?:100|hundred) ?(?:%|percent|per cent)"
            r" (?:again|fit|healthy|better|recovered|well)(?: again| now)*(?!\w)"
        ),
        r"\1well again",
    ),
    (
        (
            rf"{_NOT_YET}(.*?)\b(?:(?:i'?m|im|i am) )?back (?:to|at) (?:full|my full|my normal) "
            r"(?:strength|fitness|health|self)\b"
        ),
        r"\1well again",
    ),
    (r"\b(?:fighting fit|right as rain|fit as a fiddle)(?: again)?\b", "well again"),
    (
        (
            rf"{_NOT_YET}(.*?)\b(?:(?:i'?m|im|i am|feeling|feel|now|finally|almost) )*(?:human|alive|like "
            rf"(?:myself|me|a "
            r"(?:new |normal )?(?:person|human(?: being)?|woman|man))) again\b"
        ),
        r"\1well again",
    ),
    # Worn out, as a watch says it.
    (
        (
            rf"^(?!(?:is|what|how|why|should|does|can)\b)(.*?)\b{_OF_REST}(?:'s| is| was| has been)?"
            rf"(?: (?:\w+|\d+)){{0,3}}? {_HIGH}\b{_BY}"
        ),
        r"\1tired lately",
    ),
    (rf"\b(?:my |the )?hrv(?:'s| is| was| has)?(?: \w+){{0,2}}? {_LOW}\b", "tired lately"),
    (
        (
            r"\b(?:my )?(?:watch|garmin|whoop|oura|apple watch|coros|polar|ring|fitbit)(?:'s)? (?:says|said|tells me|"
            r"thinks|"
            r"reckons|shows)(?: that)? (?:i'?m |i am |i have |i need )?(?:\w+ )?(?:overreaching|overtrain\w+|"
            r"strained|fatigued|"
            r"not recovered|unproductive|(?:recovery|rest)(?: time)?(?: of| for)? \d+ hours?|"
            r"\d+ hours? (?:of )?(?:recovery|"
            r"rest))\b"
        ),
        "tired",
    ),
    (r"\bsleep (?:was|has been|is) (?:awful|terrible|bad|rubbish|horrible|poor|shocking|dreadful)\b", "slept badly"),
    (r"\bperiod (?:pains?|cramps?)\b|\bcramps? from my period\b", "tired"),
    (r"\b(a|bad|the|this|my) (?:cld|cod|colld)\b", r"\1 cold"),
    (r"\b(sore|scratchy) (?:thrt|throt|thoat|trhoat|throt|thraot)\b", r"\1 throat"),
    # A vaccination is no illness.
    (
        (
            r"\b(?:(?:my|the|a) )?(?:covid|flu|corona|covid-19) (?:jab|jabs|booster|shots?|vaccin\w*|vax)\b"
            r"(?!.*\b(?:rough|rotten|awful|ill|fever\w*|terrible|poorly|sick|achy|temperature)\b)"
        ),
        "jab",
    ),
    # "Can we keep tomorrow gentle".
    (rf"\b{_KEEP} ({_DAY}|it|things)(?:'s run)? {_GENTLE}\b", r"make \1 easier"),
    (rf"\bmake (?:it|things) easier ((?:for |on )?{_DAY})\b", r"make \1 easier"),
)
