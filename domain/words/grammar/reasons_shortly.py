"""A run that is to be easier, or a day sooner, and why: the reason names another day, or the weather, and no wish."""

from domain.words.grammar.reworded_days import DAY

# Why a run is to be easier, or sooner: what is told of another day, or of the weather, names no other wish.
_WHY = (
    r"(?:(?:because|as|since|cos),? )?(?:(?:i'?ve got|i have|ive got|we'?ve got|we have|there'?s|there is|there'?ll be|"
    r"i'?m at|i'?ll be at|we'?re at|i'?m going to|got) (?:an?|the|my|our|some|another|friends|family|guests|"
    r"visitors)\b|"
    r"(?:the )?(?:forecast|weather|wind|rain|snow|storm|ice|sheet ice|black ice|heat|paths?|roads?|pavements?)\b|"
    r"it'?s (?:going to be|meant to be|forecast|supposed to be|too|so|very|really|icy|slippery|windy|hot|stormy|"
    r"snowing|"
    r"freezing|sheet ice|black ice)\b|it'?ll be\b|it is (?:going to be|too|so|icy|windy|hot)\b)"
    r"(?:(?!\b(?:min(?:ute)?s?|miles?|km|hours?|only|skip|move|swap|rest|can|could|instead|off)\b)[^;?])*[?.! ]*"
)
_THE_RUN = rf"(?:(?:the |my )?long (?:run|one)|{DAY}(?:'s (?:run|session|one|long run))?|it|that)"
_POLITE = r"(?:(?:please|can|could|may|you|we|i|make|let'?s|have|is there any chance (?:to|of)|any chance) )*"

FORMS: tuple[tuple[str, str], ...] = (
    (
        (
            rf"(?P<wish>{_POLITE}(?:a )?(?:slower|easier|gentler|slow|easy) pace (?:for |on |this )?{DAY}(?:'s "
            rf"run)?),? {_WHY}"
        ),
        r"\g<wish>",
    ),
    (
        (
            rf"(?P<wish>{_POLITE}{_THE_RUN} (?:be |a bit |a little |much )*(?:easier|slower|lighter|gentler|shorter)"
            r"(?: and (?:easier|slower|lighter|gentler|shorter))?(?: please| pls)?)[,.;]+ "
            rf"{_WHY}"
        ),
        r"\g<wish>",
    ),
    (
        (
            rf"(?P<wish>{_POLITE}(?:move |bring |pull |push |put |shift |do |run )?{_THE_RUN} (?:be |go |"
            rf"come )?(?:(?:forward|"
            rf"forwards|back|on|by|a day|one day|earlier|later|sooner|early)[ ,]+)*(?:forward|forwards|"
            rf"back|a day|one day|"
            r"earlier|later|sooner|early)(?: please| pls)?)[,.;]+ "
            rf"{_WHY}"
        ),
        r"\g<wish>",
    ),
)
