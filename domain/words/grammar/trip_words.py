"""What is said of a trip in words that the story of it has shortly: an early hour, no shoes, time to run there."""

import re

# Until when there is time in the morning says only that the runs are early.
_BEFORE_WORK = re.compile(
    r"\b(?:can |could |able to )(?:only |just )?(?:run |train |go )?(?:only |just )?(?:before|until|till) "
    r"(?:(?:[4-9]|10)(?::\d\d)?"
    r"(?: ?am| o'?clock)?(?: in the morning)?|work|breakfast|the (?:meetings?|sessions?|course) starts?)\b(?! ?pm)"
)
# No shoes are no running, in whatever words: "no llevo zapatillas".
_NO_SHOES = re.compile(
    r"\b(?:no (?:me )?(?:llevo|llevamos|llevare|traigo|tengo|voy a llevar)|sin|ohne|(?:habe|hab|nehme) (?:ich )?keine?|"
    r"keine?|without|won'?t have|haven'?t got|don'?t have|not (?:taking|bringing|packing)|forgot|left)"
    r" (?:las |mis |any |my |the |meine )?(?:running |lauf)?(?:zapatillas|schuhe|shoes|trainers|laufsachen|kit)"
    r"(?: dabei| mit| with me| at home)?\b"
)
_NEEDS_NO = re.compile(r",? (?:that |which )?needs? no (?:track|gym|park|hills)\b")
# A track there is a place to run, and no kind of run.
_A_TRACK = re.compile(
    r"\b(?:there'?s |there is |it has |they have |with |has |have |only )?(?:an? |the )?(?:(?:tiny|small|little|"
    r"short|running|"
    r"indoor|jogging) )*track(?: (?:on|around|round|at|in) (?:the )?(?:top |upper |main )?(?:deck|ship|boat|hotel|"
    r"resort|park|"
    r"roof|gym))+\b|\b(?:there'?s|there is|it has|they have|it'?s got) (?:an? )?(?:(?:tiny|small|little|short|"
    r"running|indoor|"
    r"jogging) )*track\b|\b(?:hotel|resort|place|ship|it|there|they) (?:has|have|is) an? (?:\w+ )?gym\b"
)
_SNEAKED = re.compile(
    r"\b(can|could|might|may|will|i'?ll) (?:\w+ )?(?:sneak|pop|nip|get|slip|head|go|duck) out for (?=\w)"
)
_HAS_TIME = re.compile(
    r"\b(?:plenty of|lots of|loads of|enough|all the|there(?:'s| is| will be)(?: still)?|have|will have|got) time "
    r"(?:to|for) (?:run(?:ning|s)?|train(?:ing)?|my runs|the runs|all (?:my|the) runs)\b|"
    r"\b(?:can|will|able to) (?:still )?(?:run|train) (?:there )?(?:every ?day|all days|normally|fine)\b(?! (?:but|"
    r"only|for))"
)


def as_told(words: str) -> str:
    """The words without what says nothing of the days, and with what says of them shortly."""
    told = _NO_SHOES.sub("no shoes", _BEFORE_WORK.sub("can run only early mornings", words))
    told = _A_TRACK.sub("hotel gym", told)
    return _NEEDS_NO.sub("", _SNEAKED.sub(r"\1 run for ", told))


def has_time_there(words: str) -> bool:
    """Whether there is time to run as at home: "plenty of time to run there"."""
    return _HAS_TIME.search(words) is not None
