"""A wish with an aside behind it, and one that names its run by what it is like: in the words that frames have."""

import re
from collections.abc import Callable

from domain.words.grammar.reworded_days import DAY, NO_MORE_OF_IT, ONE, RUN

_UNIT = r"(?: ?(?:mi|miles?|milers?|k|kms?|kilomet(?:er|re)s?))"
_MIN = r"(?: ?min(?:ute)?s?)"
_RUN_SAID = rf"({RUN})"
_DAYS_RUN = rf"(?:(?:the |my )?{DAY}'?s?(?: {RUN})?|(?:the |my )?{RUN}(?: on)?(?: {DAY})?)"
BODY_PART = (
    r"(?:knees?|ankles?|hips?|calf|calves|shins?|achilles|foot|feet|back|hamstrings?|quads?|glutes?|heels?|groin|toes?|"
    r"it band)"
)
_IN_MINUTES_FROM = 30
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_ONTO = r"(?:move|shift|push|put|bring|do|have|skip|drop|leave out|lose|cancel|scrap|bin|ditch|pull|swap|cut out)"
_WANTED = (
    r"(?:i'?d rather|i would rather|i'?d prefer to|i'?d like to|i want to|i'?ll|i could|i can|can i|could i|may i|"
    r"can we|could we|let'?s|let me)"
)
_ALIKE = r"(?:as it is|as they are|as is|as planned|the same|alone|unchanged|where it is|where they are)"


def _in_minutes(found: re.Match[str]) -> str:
    """ "40 instead of 50": minutes, where no run of so many miles is meant."""
    less, more = int(found["less"]), int(found["more"])
    is_in_minutes = min(less, more) >= _IN_MINUTES_FROM and less % 5 == 0 and more % 5 == 0
    return f"{found['run']} {found['less']} min" if is_in_minutes else found[0]


def _not_managed(found: re.Match[str]) -> str:
    """ "I won't manage the long run this week, leave it out": that run; a session is the hard one."""
    run = "hard session" if found["run"] in ("session", "workout") and found["week"] else found["run"]
    return f"skip the {run}{found['week'] or ''}"


WISH_FORMS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # An easy run has none of the hard parts: "make it easy, 40 minutes, no intervals".
    (
        (
            r"^(.*\b(?:make|turn|change|keep)\b.*\beasy\b.*\d ?(?:min(?:ute)?s?|mi|miles?|kms?|k))[,.;]* (?:and |"
            r"with |but "
            r")?no (?:intervals|reps|repeats|speed ?work|tempo|hills|strides|hard (?:stuff|work|bits?|running)|fast "
            rf"(?:stuff|bits?|running)){NO_MORE_OF_IT}"
        ),
        r"\1",
    ),
    # What stands behind a wish and wishes for nothing.
    (
        (
            r"(?<=\w)[ ,.;-]+(?:and |but )?(?:please )?(?:just )?(?:leave|keep) "
            rf"(?:(?:all )?the (?:rest|others|other (?:runs|days|ones))(?: of (?:it|them|the week))?|everything else)"
            rf"(?: {_ALIKE})?{NO_MORE_OF_IT}"
        ),
        "",
    ),
    (
        (
            r"(?<=\w)[ ,.;-]+(?:and |but |there'?s )?(?:no need to|(?:you )?(?:don'?t|do not) (?:need|have) to) "
            r"(?:change|touch|alter|adjust) (?:the |my |any )?(?:speed|paces?|rest|others?|other (?:runs|days)|"
            rf"anything(?: else)?|effort|plan|distance)(?: of (?:it|the week))?{NO_MORE_OF_IT}"
        ),
        "",
    ),
    (
        (
            r"(?<=\w)[ ,.;-]+as long as (?:it|that|this)(?:'s| is| does| doesn'?t| won'?t| isn'?t| fits| works)\b"
            r"(?!.*\d)[^,.;?]*(?=[?.! ]*$)"
        ),
        "",
    ),
    (
        (
            r",? (?:and |but )?(?:i'?ll|i will|will|i can|i'?m happy to) (?:just |still |only )*(?:do|run|keep) "
            rf"(?:just |only )?the (?:two|three|other two|other three|\d)(?: others?| other ones| rest)?{NO_MORE_OF_IT}"
        ),
        "",
    ),
    (r"(?<=\w),? (?:just|only) (?:for )?this (?:once|one time)(?=[?.! ]*$)", ""),
    # "A longer long run, maybe 2 miles more": so much is added.
    (
        (
            rf"\b(?:(?:i'?d like|i want|i would like|can i have|could i have|give me) )?(?:a )?longer {_RUN_SAID}[ ,]+"
            rf"(?:maybe |perhaps |say |about |by |like )*(\d+(?:\.\d+)?{_UNIT}) (?:more|longer|extra)\b"
        ),
        r"make the \1 \2 longer",
    ),
    (
        (
            rf"^({DAY}|(?:the |my )?{RUN})(?:'s run)? (?:feels|seems|looks|is) (?:a bit |way |far |much )?too "
            rf"short[,.;]+ "
            rf"(?:so )?(?:is there|have i got|do i have|any) (?:room|space|time) (?:for|to add) (?:another|an extra|an "
            rf"additional) (\d+(?:\.\d+)?{_UNIT})\b"
        ),
        r"make \1 \2 longer",
    ),
    (
        (
            r"(?<=\w)[ ,.;-]+(?:and |but |there'?s )?no need to (?:move|shift|swap|cancel|skip|replan) "
            rf"(?:anything(?: else)?|the (?:rest|others?))(?: of (?:it|the week))?{NO_MORE_OF_IT}"
        ),
        "",
    ),
    # A number and its unit, said once for two of them: "40 instead of 50 minutes".
    (
        (
            r"\b(\d+(?:\.\d+)?) (?:instead of|rather than|not|statt|anstatt|en vez de|en lugar de) "
            r"(?:the |den |die |los |las )?\d+(?:\.\d+)? ?"
            r"(min(?:ute[ns]?|utos|s)?|miles?|mi|kms?|k|kilomet(?:er|re)s?|kilometern?|kilometros)\b"
        ),
        r"\1 \2",
    ),
    # A day that is full, and the run that has another.
    (
        (
            rf"\b({DAY})(?:'?s| is)? (?:completely |totally |already |now )?(?:full|packed|rammed|chocka|booked|taken)"
            r"(?: up)?(?=$|[,.;!?]| so\b| and\b)"
        ),
        r"busy \1",
    ),
    (
        (
            r"^(?:i'?ll|i will|will|i'?d like to|i'?d rather|let me) (?:do|run|have) "
            rf"(?:the |my )?({RUN}) (?:on )?({DAY})[,;.]? (?:as |because |since |cos |i'?m )*"
            rf"busy (?:on )?{DAY}{NO_MORE_OF_IT}"
        ),
        r"move the \1 to \2",
    ),
    (
        (
            rf"^(?:i'?m )?busy (?:on )?{DAY}[,;.]? (?:so |and )?(?:i'?ll|i will|will|i'?d like to|i'?d rather|let me) "
            rf"(?:do|run|have) (?:the |my )?({RUN}) (?:on )?({DAY})(?: instead)?{NO_MORE_OF_IT}"
        ),
        r"move the \1 to \2",
    ),
    (
        rf"^i'?d (?:like|prefer|love) ({DAY}'?s? {RUN}) (?:on|to) ({DAY})(?: instead)?{NO_MORE_OF_IT}",
        r"move \1 to \2",
    ),
    # So many minutes, and how many they were: "can Thursday's session be 40 instead of 50".
    (
        (
            rf"^(?:can|could|may|should|shall|let)(?: the| my)? ({_DAYS_RUN}) be ({ONE}(?:{_UNIT}|{_MIN})) "
            rf"(?:instead of|rather than|not) (?:the )?{ONE}(?:{_UNIT}|{_MIN})?(?= |$|[?.!,])"
        ),
        r"make \1 \2",
    ),
    (
        (
            rf"^(?:(?:can|could|may|should|shall|let|make|do)(?: you| we| i)? )?(?P<run>{_DAYS_RUN})(?: be| to| for)? "
            rf"(?P<less>\d\d){_MIN}? (?:instead of|rather than|not) (?:the )?(?P<more>\d\d){_MIN}?(?=$|[?.!,])"
        ),
        lambda found: f"make {_in_minutes(found)}" if _in_minutes(found) != found[0] else found[0],
    ),
    (rf"^(?:please |can |could )?({DAY})(?:'?s)?(?: run| session| one)? down to (?={ONE})", r"cut \1 to "),
    # The hard session by what it is: "anything hard needs to be Saturday".
    (rf"^take out (?=(?:the |my )?(?:{RUN}|hard|quality|tough|fast))", "skip "),
    (
        rf"\b({_ONTO}) (?:the |my |this week'?s )?(?:hard|quality|tough|fast) (?:run|one|workout|training|day)\b",
        r"\1 the hard session",
    ),
    (
        r"\b(skip|drop|leave out|lose|cancel|scrap|bin|ditch|cut out) (?:the |my )?workout (?=this week\b)",
        r"\1 the hard session ",
    ),
    (
        (
            r"\b(?:anything|everything|the) (?:hard|fast|tough|quick)(?: (?:one|stuff|run|session|bit|work))? "
            r"(?:needs to|has to|must|should|will have to|would have to|can only|had better|better) "
            rf"(?:be|go|happen|be done|be moved)(?: on| to)? ({DAY})\b"
        ),
        r"move the hard session to \1",
    ),
    (
        (
            rf"\b(?:the |my )({RUN}) (?:needs to|has to|must|will have to|would have to|can only|had better) "
            rf"(?:be|go|happen|be done|be moved)(?: on| to)? ({DAY})\b"
        ),
        r"move the \1 to \2",
    ),
    # A run of the week that will not be managed, and what shall become of it.
    (
        (
            r"^(?:i'?m |i am )?(?:not going to|not gonna|won'?t|will not|i won'?t|i will not|can'?t|i can'?t|cannot|"
            r"i cannot|not able to|unable to|i don'?t think i'?ll|i doubt i'?ll) (?:be able to )?"
            rf"(?:manage|do|make|fit in|get to|get)(?: to do)? (?:the |my |this week'?s )?(?P<run>{RUN})"
            r"(?P<week> this week| next week)?[,.;]? (?:so |just |please |can you |could you )*"
            rf"(?:leave|take|drop|skip|bin|cancel|scrap|ditch|cut) (?:it|that)(?: out)?(?: please)?{NO_MORE_OF_IT}"
        ),
        _not_managed,
    ),
    (
        (
            r"\b(skip|drop|leave out|lose|cancel|scrap|bin|ditch|cut out) "
            r"(?:the |my )?(?:session (?=this week\b)|(?:session|workout) (?=next week\b))"
        ),
        r"\1 the hard session ",
    ),
    # Time there is, and what shall be made of it: no limit.
    (
        (
            r"^(?:i'?ve|i have|ive|there'?s|there is) (?:got )?(?:more |loads of |lots of |plenty of |extra |some )?"
            rf"time (?:on |this )?({DAY})[,.;]? (?:so )?(?:please )?(?:give me|let'?s do|let me do|make it|do|"
            r"i'?ll do|put in|can i do|can we do) (?=(?:\d|an? hour|half|one|two|three)\b)"
        ),
        r"make \1 ",
    ),
    (
        rf"^(?:please )?give me ((?:\d+ ?(?:min(?:ute)?s?|hours?)|an hour)) (?:on )?({DAY}) instead{NO_MORE_OF_IT}",
        r"make \2 \1",
    ),
    # What is pushed on pushes the next one on.
    (
        (
            rf"^(?:(?!\b(?:skip|rest|cut|ran|did)\b)[\w' ])*?\b({DAY})[^,.;]{{0,25}}[,.;] "
            rf"(?:so |please |can (?:we|you|i) )*(?:push|move|shift|put|bump|slide) "
            rf"(?:it|that|that one|the run) (?:back )?to ({DAY}),? "
            rf"and (?:then )?(?:the |my )?({DAY})(?:'?s (?:run|one)|'s)? to ({DAY}){NO_MORE_OF_IT}"
        ),
        r"move \1 to \2 and move \3 to \4",
    ),
    # A day that is to be free, its run wherever it fits.
    (
        (
            r"^(?:(?:can|could|please|you|we|i|just) )*(?:juggle|shuffle|rearrange|reorganise|reorganize|jiggle|"
            r"arrange|reshuffle|rejig|sort|plan) (?:things|(?:the|this|my) (?:week|runs|days))(?: around| about| out)?"
            r"(?: this week)? so (?:that )?(?:(?:nothing|no run|i'?ve nothing|there'?s nothing|there is nothing) "
            rf"(?:falls|is|lands|happens|comes)?(?: ?on| for) (?P<one>{DAY})|(?:i have |i'?ve got )?(?P<other>{DAY})"
            rf"(?:'?s| is| stays)? (?:free|clear|empty|off)){NO_MORE_OF_IT}"
        ),
        lambda found: f"find another day for {found['one'] or found['other']}'s run",
    ),
    # All of it from a day on.
    (
        (
            rf"\b(?:move|shift|push|put|bump|slide) (?:everything|all (?:of it|the runs|my runs)) from ({DAY})"
            r"(?: on(?:wards?)?)? (?:back|on|later|forward)(?: by)? (?:one|a|1) day\b"
        ),
        r"shift everything from \1 on back a day",
    ),
    (
        (
            r"^(?:i )?(?:won'?t|will not|i'?m not|not)(?: be)? (?:running|run) again (?:until|till|til) "
            rf"({DAY}){NO_MORE_OF_IT}"
        ),
        r"no running until \1",
    ),
    # The run of so many minutes, wherever it stands.
    (
        (
            r"^(?:can|could|may) (?:the|my) (\d+)[ -]?min(?:ute)?s? (?:thing|run|one|session|jog) "
            r"(?:happen|be(?: done)?|go|take place) (today|tonight|tomorrow|this (?:morning|afternoon|evening))\b"
        ),
        r"can i do the \1 minutes \2",
    ),
    # The day that was named before: "a free morning on Saturday, so I'd rather do the long one then".
    (
        (
            rf"^(?:(?!\b(?:skip|move|swap|make|cut|ran|did|not|no|can'?t|race)\b).)*?\b(?:free|time|day off|off work|"
            rf"nothing on|nothing planned|open|clear)\b(?:(?!\b(?:not|no|can'?t)\b).)*?\b({DAY})\b[^.;?]*?"
            rf"[ ,]+(?:so |and )?{_WANTED} (?:just )?(?:do|run|have|move|put) (?:the |my )?({RUN}) "
            rf"(?:then|that day|on that day)(?: instead)?(?:,? just (?:for )?this (?:week|once|time))?{NO_MORE_OF_IT}"
        ),
        r"move the \2 to \1",
    ),
    # What is put on a day sends the easy run that stands there on.
    (
        (
            rf"\b(?:move|put|shift) (?:the |my )?({DAY})(?:'?s (?:run|session|workout|one))? to ({DAY}),? "
            rf"and (?:the |my )easy (?:one|run) (?:on|to) ({DAY})(?: instead)?{NO_MORE_OF_IT}"
        ),
        r"move \1 to \2 and move \2 to \3",
    ),
    # Both of two dates have their month.
    (
        (
            r"\b(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:and|&) (?:the )?(\d{1,2})(?:st|nd|rd|th)? "
            rf"(?:of )?({_MONTH})\b(?! \d)"
        ),
        r"\1 \3 and \2 \3",
    ),
    # How many repeats.
    (
        (
            r"\b(?:the |these |\w+day'?s )?(?:intervals|reps|repeats|hills)\b[^.;?]*?[,.;]? "
            r"(?:can|could|may) (?:i|we) (?:just )?(?:do|have|run|get) (?:(?:a few|a couple) )?(fewer|less)"
            rf"(?: of (?:them|those|these))?{NO_MORE_OF_IT}"
        ),
        r"\1 reps",
    ),
    (
        (
            r"\b(?:just )?(?:do )?the warm ?-?up (?:and|plus|&|then) (?:about )?\d+ ?min(?:ute)?s? of (?:the )?"
            r"(?:hard|fast|main|quick|tempo|work|intervals?)(?: bits?| parts?| stuff| sets?| sections?| run)?"
            rf"(?: on| of)? ({DAY})\b"
        ),
        r"make \1 shorter",
    ),
    # A body that asks for care.
    (r"\btired (?:by |about )*\w+ (?:beats|bpm)(?: a minute)?\b", "tired"),
    (r"\b(?:i think )?(?:i'?ve|i have) (?:really |probably |been )?(?:overdone|overdoing) it\b", "tired"),
    (r",? (?:and )?(?:i'?m|i am) snapping at (?:everyone|everybody|people|my \w+)\b", ""),
    (
        (
            rf"\b({BODY_PART})(?: is|'?s)? (?:still )?(?:not|isn'?t) (?:still )?(?:quite |really |entirely )?right\b"
            r"(?! (?:side|one|leg|knee|foot))"
        ),
        r"\1 hurts",
    ),
    (
        r"\b(can (?:still )?(?:cycle|bike|swim|row|ride))(?: (?:fine|ok|okay|pain ?-?free|without (?:any )?pain))+\b",
        r"\1",
    ),
    # What was not run, told late.
    (
        (
            rf"^(?:(?:sorry|actually|hi|oh)[ ,]+)*i (?:did not|didn'?t|never) (?:run|ran|go|go running) (?:on )?"
            rf"(?:last )?((?!to)(?:{DAY}))"
            r"(?:[ ,.-]+(?:(?:sorry|and|but|i) )*(?:forgot to (?:tell you|say|mention(?: it)?|log (?:it|that))|sorry))?"
            rf"{NO_MORE_OF_IT}"
        ),
        r"did not run \1",
    ),
    # A little more, or a little more care.
    (
        (
            r"^(?:(?:please|can|could|you|we|let'?s|i'?d like to|i want to) )*(?:bump|push|nudge|raise|turn|crank)"
            r"(?: up)? (?:my |the )?(?:weekly )?(?:mileage|miles|volume|distance)(?: up)?"
            r"(?: a (?:bit|little|touch|notch))?(?:,? (?:i|because i|as i) used to (?:run|do) [^.;?]*)?(?=[?.! ]*$)"
        ),
        "more weekly mileage",
    ),
    (
        (
            r"\b(?:let'?s|can we|could we|i want to|i'?d like to|better) be (?:a bit |more |extra |really )*"
            rf"(?:careful|cautious|sensible|gentle) (this|next) week{NO_MORE_OF_IT}"
        ),
        r"make \1 week easier",
    ),
    (r"\b(?:and |so )*i (?:think|reckon|guess|suspect|fear) i'?m next[ ,.]+(?:so )?(?=make)", ""),
    (
        (
            r"\b(?:make )?next week (?:be |into |as )?(?:an? )?(?:light|lighter|easy|easier|gentle)(?: one| week)? "
            r"with (?:an? |one )?(?:extra |additional |more |second )?(?:rest day|day off|run less|less run|day less)"
            rf"{NO_MORE_OF_IT}"
        ),
        "make next week easier and skip one run next week",
    ),
    (rf"\bi see ({DAY})(?:'s (?:run|session|workout))? (?:in (?:more |full )?detail|in full)(?: first)?", r"i see \1"),
)
