"""Days that are to stay free, runs that will not be, and days with room for them, in the words that frames have."""

import re
from collections.abc import Callable

from domain.words.grammar.reworded_days import DAY, NO_MORE_OF_IT, ONE, WEEKDAY

_PART = r"(?: (?:morning|afternoon|evening|night|lunchtime))?"
_UNFIT = (
    r"(?:hopeless|impossible|a disaster|a nightmare|a write[- ]?off|not (?:happening|possible|going to happen|going to "
    r"work)|chaos|mad|manic|crazy|rammed|packed|full|a no[- ]?go|no good|out(?: of the question)?|out)"
)
_IS_UNFIT = (
    rf"(?P<out>{DAY}){_PART}(?:'?s| is| looks| will be| is looking)? (?:completely |totally |just |pretty )*{_UNFIT}"
)
_ROOM = (
    r"(?:anything (?:free|open|going)|something free|any (?:room|space|free slot|gap)|(?:is there|is there any|do i "
    r"have|have i got|have we got|do we have|there is|there's|there'll be|i have|i've got)(?: any| enough| some| more| "
    r"still)? (?:room|space|time|a gap|a slot|anything)(?: free)?)"
)
_WONT_BE = (
    r"(?:(?:is|are) not|isn'?t|aren'?t|ain'?t|won'?t be|will not be|is no longer|'s not)(?: going to(?: be)?| gonna)? "
    r"(?:happen(?:ing)?|on|going ahead|possible|taking place)"
)
_HELD_UP = (
    r"(?:on (?:a|the) (?:train|plane|coach|bus|ferry|flight|road|course|job|boat|motorway)|in (?:a |the )?(?:meetings?|"
    r"court|car|hospital|exams?|lectures?|class|workshops?|theatre|office|clinic|training|transit)|at (?:a |the |my "
    r")?(?:"
    r"work|conference|wedding|office|school|uni|hospital|clinic|meeting|job|fair|show|airport)|travel(?:l)?ing|driving|"
    r"flying|busy|tied up|stuck(?: \w+){0,3}|out|away|on (?:shift|duty|call)|working|teaching|on my feet|in the car)"
)
_MONTH_NAMED = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_FEWER = r"(?:fewer|less|not so many|not as many)"
_SLOW = r"(?:slower|easier|gentler|more gently|more slowly)"
_EVERYTHING = r"(?:everything|all (?:of )?(?:it|(?:my |the )?runs)|it all|the runs|my runs|runs|the whole thing)"
FREE_FORMS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # "The concert is on the 11th, so leave that Thursday blank": the weekday has its date.
    (
        (
            rf"\b(?:on )?(?P<date>the \d{{1,2}}(?:st|nd|rd|th))\b(?! of)(?P<why>(?:(?!\b{DAY}\b)[^?])*?)\b(?:that|the) "
            rf"(?P<day>{WEEKDAY})\b(?!'?s? (?:before|after|run|session))"
        ),
        r"then\g<why>\g<day> \g<date>",
    ),
    (
        (
            rf"\b(?:leave|keep) (?:that |the |this |my )?(?P<day>{DAY}(?: the \d{{1,2}}(?:st|nd|rd|th))?|the \d{{1,2}}"
            rf"(?:st|nd|rd|th)) (?:completely |totally )?(?:blank|empty|clear|run[- ]?free|without a run)\b"
        ),
        r"rest on \g<day>",
    ),
    # "That run isn't happening, just let it go".
    (
        rf"\b(?P<day>{DAY})(?P<why>\b[^?.;]*?)\b(?:so )?(?:that|the|my) (?:run|session|one|workout) {_WONT_BE}\b",
        r"\g<day>\g<why>so skip it",
    ),
    (
        (
            rf"^(?P<day>(?:{DAY})'?s? |(?:the|that|my|today'?s|tonight'?s) |)(?:run|session|workout|long "
            rf"run) {_WONT_BE}"
            rf"(?P<then> {DAY})?\b"
        ),
        lambda found: f"skip {found['day'].strip() or 'the'} run{found['then'] or ''}",
    ),
    (r"(?<=\w)[,.;!]+ (?:so )?(?:just |please )*(?:let it (?:go|be)|forget (?:about )?it|leave it)(?=[?.! ]*$)", ""),
    (
        (
            r"\b(?:there'?s? |there is )?no way (?:that )?i(?:'m| am|'ll be|'ll| will be| will| can) (?:run|running|"
            r"going "
            r"(?:for a run|running)|doing (?:it|that|the run|a run))\b"
        ),
        "i can't run",
    ),
    # "Is there room on Saturday, tomorrow is hopeless".
    (
        rf"^{_ROOM} (?:on )?(?P<aim>{DAY}){_PART}(?: instead)?[,.;?]+ (?:because |as |since |cos )?{_IS_UNFIT}\b",
        r"move \g<out> to \g<aim>",
    ),
    (
        (
            rf"^(?:(?:sorry|hi|ok|ah)[ ,]+)*{_IS_UNFIT}[,.;!]+ (?:so |but )?{_ROOM} (?:on )?(?P<aim>{DAY}){_PART}"
            rf"(?: instead| for it)*{NO_MORE_OF_IT}"
        ),
        r"move \g<out> to \g<aim>",
    ),
    (
        (
            rf"^(?P<out>{DAY}){_PART}(?:'?s| is| looks| will be) (?:completely |totally |just )*(?:hopeless|impossible|"
            rf"a disaster|"
            rf"a nightmare|manic|rammed)(?=[,.;!? ]|$)"
        ),
        r"busy \g<out>",
    ),
    # Where somebody is all day keeps the day, and moves nothing.
    (
        (
            rf"(?:^|(?<=[,.;] ))(?:i'?m |i am |i'?ll be |we'?re |i will be )?{_HELD_UP}(?: to \w+| for \w+|"
            rf" with \w+)?,? "
            rf"(?:for )?(?:all|most of the|the whole|the entire|nearly all) day,? (?:on |this |next )?(?P<day>{DAY})"
            r"(?=[,.;!?]|$)(?!.*\b(?:what|where|when|which)\b)"
        ),
        r"busy \g<day>",
    ),
    (
        (
            rf"^(?P<day>{DAY}):? (?:i'?m |i am |i'?ll be |we'?re |i will be )?{_HELD_UP}(?: to \w+| for "
            rf"\w+| with \w+)? "
            r"(?:for )?(?:all|most of the|the whole|the entire) day(?=[,.;!?]|$)"
        ),
        r"busy \g<day>",
    ),
    # The long one, a day sooner: "forward a day" is the earlier one.
    (
        (
            rf"\b(?P<verb>bring|pull|move) (?P<run>(?:the |my |this week'?s )?(?:long (?:one|run)|"
            rf"{DAY}(?:'s (?:run|one|"
            rf"long run))?|hard session)) (?:forward|forwards) (?:by )?(?:a|one|1) day\b"
        ),
        r"move \g<run> one day earlier",
    ),
    (
        (
            rf"\b(?:bring|pull) forward (?P<run>(?:the |my |this week'?s )?(?:long (?:one|run)|{DAY}(?:'s (?:run|one|"
            rf"long run))?)) (?:by )?(?:a|one|1) day\b"
        ),
        r"move \g<run> one day earlier",
    ),
    # Longer than it was: "an hour tomorrow instead of 50".
    (
        (
            rf"\b(?P<most>(?:an hour|half an hour|an hour and a half|\d{{2,3}} ?min(?:ute)?s?)) (?P<day>(?:on |this "
            rf")?{DAY}) "
            rf"(?:instead of|rather than|not) (?:the )?(?:usual |planned )?{ONE}(?: ?min(?:ute)?s?)?(?=$|[,.;!?])"
        ),
        r"\g<most> \g<day> instead",
    ),
    (
        (
            rf"^(?:(?:just|please|can you|could you) )*give me (?P<long>an hour(?: and a half)?|\d{{2,3}} "
            rf"?min(?:ute)?s?) "
            rf"(?:on |this )?(?P<day>{DAY}) instead[,.;]+ (?=there|i|we|it|as|because|since)(?!.*\b(?:skip|move|swap|"
            rf"cut)\b).*$"
        ),
        r"make \g<day> \g<long>",
    ),
    (
        (
            rf"^(?:(?:just|please|can you|could you) )+(?=give me (?:an hour|\d{{2,3}} ?min\w*) (?:on )?{DAY} instead"
            rf"{NO_MORE_OF_IT})"
        ),
        "",
    ),
    # Slower and shorter is easier; so much of it is not said.
    (rf"\b(?:{_SLOW} (?:and|&) shorter|shorter (?:and|&) {_SLOW})\b(?!.*\d ?(?:mi|k|min|%))", "easier"),
    (
        rf"\b(?:a )?(?:{_SLOW}|slow|easy) pace (?:for |on |this )?(?P<day>{DAY})(?:'s run)?\b",
        r"make \g<day> slower",
    ),
    (
        (
            rf"\b(?P<all>{_EVERYTHING}) (?P<how>(?:be |go |run |a bit |a little |much |to be |made "
            rf")*{_SLOW})(?P<then>\b.*?)\b"
            rf"(?:till?|until) (?:i'?m|i am|we'?re|i get|i come|i'?m back) (?:home|back)(?: home)?(?: on)? "
        ),
        r"everything easier\g<then> until ",
    ),
    (
        (
            rf"\b(?P<all>{_EVERYTHING}) (?:be |go |run |a bit |a little |much |to be |made )*slower (?=(?:till?|until|"
            rf"this "
            r"week|next week|from)\b)"
        ),
        "everything easier ",
    ),
    # How many repeats: "keep the intervals but fewer of them".
    (
        (
            rf"\bkeep (?:the |my |these )?(?:intervals|reps|repeats|hills|session|strides),? (?:but|just|and) (?:do |"
            rf"just |a "
            rf"few |with )*{_FEWER}(?: of (?:them|those)| reps| repeats)?{NO_MORE_OF_IT}"
        ),
        "make the intervals easier",
    ),
    # "I'd like two days between them, so can the session be tonight": what is wished for is said behind it.
    (
        (
            r"^i'?d like (?:an?|one|two|1|2) (?:\w+ )?days? between (?:the |my )?[a-z ]+? and (?:the |my "
            r")?[a-z ]+?,? so "
            r"(?=(?:can|could)\b)"
        ),
        "",
    ),
    (
        (
            r"^why (?:(?:are|is) (?:there|it|they) |do i (?:have|get|run) |have i got )?(?:so many|all these|only|just|"
            r"all) easy "
            r"(?:runs|days|miles|ones)(?: (?:this|in the) week)?[?.! ]*$"
        ),
        "why this week",
    ),
    (
        (
            r"^(?P<wish>what (?:if|happens if) .*?\b(?:miss|skip|leave out|drop)\b.*?)[,.;?]+ (?:(?:and|so|but) "
            r")?(?:will|would|"
            r"does|could|can) (?:it|that|this) (?:(?:really|badly) )?(?:hurt|harm|ruin|affect|damage|wreck|"
            r"cost|matter)\b"
            r"[a-z ]*[?.! ]*$"
        ),
        r"\g<wish>",
    ),
    # What is left open for later asks for nothing now.
    (
        (
            r"(?<=\w)[ ,.;!]+(?:and |then |but |so )*(?:we|i|let)(?:'?ll|'?s| will| can)? (?:just |then )*"
            r"(?:see|find out|take it from there|play it by ear)"
            r"(?: (?:how|what|where) (?:it|things|i|we|that)(?:'s|'m)?"
            r"(?: (?:goes?|are|is|feel|look|stand|happens?|going|pans? out))*)?"
            r"(?: (?:after|from) (?:that|then|there)| afterwards| later| next| then)*[.! ]*$"
        ),
        "",
    ),
    (rf"\b(?:the )?(?:whole|entirety|all) of (?=(?:{_MONTH_NAMED} )\d{{1,2}}\b)", ""),
)
