"""A run that is said otherwise than frames have it, and what stands beside a wish for days and is none of it."""

import re
from collections.abc import Callable

from domain.words.grammar.reworded_days import DAY, WEEKDAY

_PART = r"(?: (?:morning|afternoon|evening|night|lunchtime))?"
_LATER = r"(?=.*\b(?:put|move|shift|push|swap|go|be moved)\b)"


# What is said, and how the frames have it; in this order.
MOVE_FORMS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # "When do I run long this week, and could it be Saturday instead": the long run is what "it" stands for.
    (
        (
            r"^(?:and |so |hey |hi )*(?:when|which day|what day) (?:do i|is|should i|will i)(?: (?:do|run|have|my|"
            r"the|next))* "
            r"(long|tempo|easy)(?: run| one)?\b[^,;.?]*[,;.?]* *(?:and |or |but )*(?:can|could|may|might|would|is "
            r"it ok if) "
            rf"(?:it|that|i (?:do|run) it)(?: be| go| work| move)*(?: to| on)? ({DAY})(?: instead| too| "
            rf"please)*(?=[?.! ]*$)"
        ),
        r"could my \1 run be on \2 instead",
    ),
    # Until when somebody has nights says why, and which day the run goes to is said behind it.
    (
        (
            r"^(?:i'?m |i am |we'?re )?(?:(?:still|working|doing|on) )*(?:nights?|night shifts?|lates|earlies|shifts?|"
            rf"call|duty|at work|working) (?:till?|until) {DAY}{_PART}[,;.]+ (?:so |and )?{_LATER}"
        ),
        "",
    ),
    # Who is free on a day that a run goes to has not asked for that day off.
    (
        (
            r"^(.*\b(?:swap|switch|move|put|shift|bring)\b.*?)[,;.]+ (?:(?:as|because|since|cos) )?(?:i'?m|i am|"
            r"i'?ll be) "
            rf"(?:free|home|at home) (?:on |all )?{DAY}{_PART}(?=[?.! ]*$)"
        ),
        r"\1",
    ),
    # A run in place of another goes to its day.
    (
        (
            rf"\bmove ({DAY}) to ({DAY}),? (?:instead of|in place of|rather than) (?:the|its|my) (?:easy |long |usual |"
            r"planned )?(?:run|one|session|workout)\b"
        ),
        r"move \1 to \2",
    ),
    (
        (
            rf"\b(?:do|run|put|have|make) ({DAY})'?s (?:run|session|workout|one) (?:on )?({DAY}),? (?:instead of|in "
            rf"place of|"
            rf"rather than) (?:the|its|my|{DAY}'?s) (?:easy |long |usual |planned )?(?:run|one|session|workout)\b"
        ),
        r"move \1 to \2",
    ),
    (
        (
            rf"^(?:(?:please|can|could|you|we|i) )*(?:drop|skip|cancel|leave out|lose|scrap) ({DAY})'?s (?:easy |"
            rf"usual )?"
            rf"(?:run|one|session|workout),? and (?:do|run|put|have) ({DAY})'?s (?:run |one |session |workout )?"
            r"(?:there|then|that day|instead|in its place)\b"
        ),
        r"move \2 to \1",
    ),
    (
        rf"^({DAY})(?:'s (?:run|session|workout))? (?:replaces|can replace|could replace) ({DAY})(?:'s)?(?= |$)",
        r"move \1 to \2",
    ),
    (
        r"\b(?:can|could|may) (?:i|we) (?:please )?have (the \d{1,2}(?:st|nd|rd|th)) (?:off|free)\b(?! work)",
        r"rest on \1",
    ),
    (rf"^(?:please )?no (?:running|runs|run) before (?={DAY}(?:[?.! ]|$))", "no running until "),
    # Which one goes is what the preview shows.
    (
        (
            r"(?<=week)[,;.]+ (?:so )?(?:which|what)(?: (?:one|run|ones|runs|session))? (?:would|should|shall|could|"
            r"can|do)"
            r"(?: (?:you|i|we))?(?: best| rather)? (?:drop|skip|lose|leave out|bin|miss|cut|ditch|go|leave)(?: "
            r"out)?(?=[?.! ]*$)"
        ),
        "",
    ),
    # Nobody runs forty miles easily: an easy 40 was minutes.
    (
        r"\b((?:did|ran|run|done|jogged)(?: an?| my)? easy) (2[7-9]|[3-9]\d)(?= today| yesterday|[.,;!?]|$)",
        r"\1 \2 min",
    ),
    # "Thirty easy minutes" are half an hour run easily.
    (r"\b(\d{1,3}) (easy|gentle|relaxed) (min(?:ute)?s?|miles?|km?)\b", r"\1 \3 \2"),
    # The next long run is the long run.
    (
        (
            r"\b(?:the |my )?next long (?:run|one)\b(?=.*\b(?:shorter|longer|less|more)\b)|"
            r"(?<=off )(?:the |my )?next long (?:run|one)\b"
        ),
        "the long run",
    ),
    (
        (
            rf"^(?:(?:can|could|may|shall) (?:i|we) |please |i'?d like to |let me )?(?:stop|end|finish) ({DAY})(?:'s)?"
            rf"(?: (?:long )?(?:run|one))? (?:at|after) (\d{{1,3}} ?(?:min\w*|miles?|mi|km?))\b"
        ),
        r"only \2 \1",
    ),
    (
        r"\b(?:shorten|cut|cap|limit|keep|make) (this|next) week'?s runs (?:down )?(?:to|at|under) (\d{1,3} ?min\w*)\b",
        r"max \2 a run \1 week",
    ),
    # "The log run" to change is the long one, and "Sundays too long" is of the one that comes.
    (r"\b(the|my|sunday'?s?|this week'?s|next) log run\b", r"\1 long run"),
    (
        (
            rf"^({WEEKDAY})s'? (?:is |run )?(?:way |far |a bit |much )?too (long|far|much|short),? (?:so )?"
            r"(?=(?:can|could|make|shorten|cut)\b)(?!.*\b(?:every|always|from now on|any ?more)\b)"
        ),
        r"\1 is too \2, ",
    ),
    # What is left of a session besides its warm-up is the half of it.
    (
        (
            r"\b(?:can i |could i |i'?ll )?(?:do )?(?:just |only )*(?:the )?warm ?-?up (?:and|plus|then|&) (?:only |"
            r"just )*"
            r"half (?:of )?(?:the|those|my) (intervals|reps|repeats|session|strides|hills|workout)"
            rf"(?: (?:on |this )?({DAY}))?\b"
        ),
        lambda found: f"halve {found[2] or 'the ' + found[1]}",
    ),
)
