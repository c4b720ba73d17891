"""A change of a run as it is said the long way round, in the words that frames have."""

import re
from collections.abc import Callable

from domain.words.grammar.reworded_days import DAY, DAY_FORMS, NO_MORE_OF_IT, ONE, PLURAL, RUN
from domain.words.grammar.reworded_free import FREE_FORMS
from domain.words.grammar.reworded_lengths import LENGTH_FORMS
from domain.words.grammar.reworded_moves import MOVE_FORMS
from domain.words.grammar.reworded_wishes import WISH_FORMS

_UNIT = r"(?: ?(?:mi|miles?|milers?|k|kms?|kilomet(?:er|re)s?))"
_LENGTH = rf"{ONE}{_UNIT}?"
_REPEATS = r"\d{1,2} ?x ?\d{2,4}(?: ?m\b)?"
_HURT = r"hurt(?: me| too much| much| anything| the plan| my (?:plan|training|fitness|progress|chances))*"
_MAY = r"(?:would|will|does|could|can|won'?t|wouldn'?t|doesn'?t|can'?t)(?: it| this| that)?"
_WONT = (
    r"(?:won'?t|will not|can'?t|cannot|can not|(?:am |'?m )?not (?:going to|gonna|able to)"
    r"|no way (?:am i|i'?m))"
)
_DOES = r"(?:be )?(?:able to )?(?:run(?:ning)?|do(?:ing)?|manag(?:e|ing)|mak(?:e|ing)|cover(?:ing)?)"
_REFUSED = (
    rf"(?:realistically,? |honestly,? )?(?:i |we )?{_WONT} {_DOES} (?:the |all )?"
    rf"{ONE}(?:{_UNIT}|(?= (?:on |this )?{DAY}\b))"
)
_BUT = (
    r"[ ,.;-]+(?:(?:but|so|maybe|perhaps|only|just|could|can|i|we|do|how about|what about|make it|say|it|is"
    r"|more|like) )*"
)
_FEELS = r"(?:feels|seems|looks|sounds|is)(?: like)?"
_A_LOT = r"(?:a (?:little |tiny )?(?:bit|lot|stretch|big ask)|too (?:much|far|long)|far|long|much|ambitious|optimistic)"
_CAN_WE = r"(?:can|could|may|shall|how about|what about|let'?s|i'?ll)(?: i| we| just| only| it be| do| make it| run)* "
_RATHER = r"(?:(?:i'?d |i would |would )?(?:rather|sooner|prefer to))"
_TO_BE_DONE = r"(?:done |over |finished )?(?:in )?under |(?:done|over|finished) (?:in|within|inside) "
_AWAY = (
    rf"(?:i'?m |i am |we'?re )?(?:travelling|traveling|away|flying|driving|out|on the road|working)(?: all day)?"
    rf"(?: on)? ({DAY})(?: all day)?"
)
_WHAT_TO_DO = (
    rf"what (?:should|shall|do|can|could|would) (?:i|we) do (?:with|about) (?:the |my |that )?({RUN})(?: then)?"
)
_CLOCK = rf"(?:\d{{1,2}}(?::\d\d)?(?: ?[ap]m)?|{ONE}|noon|midday)(?=[ .,;!?]|$)(?! ?(?:/|min|pace|mi|k))"
_EVENT = (
    r"(?:school run|meeting|call|appointment|shift|flight|train|dentist|doctors?|work|class|lecture|football|match"
    r"|party|dinner|service|pick ?up|drop ?off)(?: is| was)?"
)
_BEGINS = (
    r"(?:starts?|begins?|kicks off|opens|leaves|departs|lands?|arrives?|finish(?:es)?"
    r"|(?:got|have|need) to (?:be|leave|get)(?: \w+){0,3}|be (?:at|in|on|home)(?: \w+){0,2}"
    r"|i'?m (?:at|in|on)(?: \w+){0,2})"
)


_FORMS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        *FREE_FORMS,
        *LENGTH_FORMS,
        *WISH_FORMS,
        *MOVE_FORMS,
        *DAY_FORMS,
        # What hurts nobody.
        (rf"\b{_MAY} {_HURT} (?:to|if (?:i|we)) (?:just )?(miss|skip|leave out)(?:ed|ped)?\b", r"what happens if i \1"),
        (r"^(?:would|will|could|can) it hurt (?:to do|if (?:i|we) d(?:o|id)) ", "can i do "),
        (r"^(?:would|will|could|can) it hurt (?:to run|if (?:i|we) r[au]n) ", "can i run "),
        (r"^(?:would|will|could|can) it hurt (?:to|if (?:i|we)) ", "can i "),
        (r"^(?:it |that )?(?:won'?t|wouldn'?t|doesn'?t|can'?t|couldn'?t) hurt(?: me)? to (?!ask|run with)", ""),
        (r"^(?:it )?(?:can'?t|never|doesn'?t|won'?t|wouldn'?t|does not) hurts? to ask\b[ ,.!-]*(?:but |so )?", ""),
        (
            (
                r"\b(?:is|would|will) (?:it|that) (?:be )?(?:so |really |that |very )?(?:bad|terrible|harmful|"
                r"a problem|a disaster|a big deal) (?:to|if (?:i|we)) (?:just )?(miss|skip|leave out)(?:ed|ped)?\b"
            ),
            r"what happens if i \1",
        ),
        # Who asks whether it would be a problem tells of no run.
        (
            (
                r"\b(?:would|will|is) (?:it|that|there) (?:be )?(?:a |any )?(?:problem|issue|ok|okay|fine|alright|bad) "
                r"if (i|we) (?:ran|run|did|do|went|go) "
            ),
            r"can \1 run ",
        ),
        # Who will run after all takes back what was changed.
        (
            (
                rf"^(?:(?:actually|ok|sorry|no|wait)[ ,]+)*put (?:it|that|{DAY})(?:'?s run)? back(?: in| on)?[ ,]+"
                r"(?:i (?:will|can|am going to|want to)|i'?ll|i'?m going to) (?:run|do it)\b.*"
            ),
            "undo",
        ),
        # Who asks whether it has to be all of it would rather have less.
        (
            (
                rf"^(?:do|must) i (?:\w+ )?(?:(?:have|need|got) to )?(?:do|run) (?:all?|the (?:full|whole|entire))"
                rf"(?: of (?:it|the))?(?: the)? {ONE}(?: ?min\w*|{_UNIT})(?: (?:on |for )?(\w+))?{NO_MORE_OF_IT}"
            ),
            r"make it shorter \1",
        ),
        # Weeks that are counted from this one.
        (
            (
                r"\b(?:a |the )?(?:whole |full |entire )?week (off )?after this"
                r"(?: one| week|(?=[,.?!]|$| off| please))(?![\w'])( off)?"
            ),
            r"next week \1\2",
        ),
        (
            (
                rf"\b{_RATHER} (?:just )?(?:rest|sleep|skip|not run|have (?:a|the) (?:rest|day off)) "
                r"(?:than|rather than|instead of) (?:do(?:ing)?|run(?:ning)?) (?:the |my )?"
            ),
            "skip the ",
        ),
        (r"\b(?:slept|sleeping) (?:right |straight )?through (?:it|the alarm|my alarm|my run|the run)\b", "missed it"),
        # A length that is too much, or that is refused, is none that is wished for.
        (
            (
                rf"\b(?:{_LENGTH} (?:on|for) )?({DAY})(?:'?s {_LENGTH})? {_FEELS} {_A_LOT}[ ,.;!?-]+"
                rf"(?:(?:so|but|and) )?(?:{_CAN_WE}|(?={_LENGTH}[?.! ]*$))({_LENGTH})\b"
            ),
            r"change \1 to \2",
        ),
        (rf"\b{_REFUSED}(?: (?:on |this )?({DAY}))?{_BUT}({_LENGTH})\b", r"make it \2 \1"),
        (rf"\b{_REFUSED}(?! in (?:\d|under|less|an? ))\b", "make it shorter"),
        (
            (
                rf"\b({DAY}):? ({_LENGTH}),? (?:and )?(?:not|rather than|instead of) (?:the )?{_LENGTH}"
                r"(?! (?:min|pm|am))(?=[ .,;!?]|$)"
            ),
            r"change \1 to \2",
        ),
        (rf"\b(?:rather than|instead of|not) the (?:full|whole|entire) (?:thing|lot|distance|{ONE}{_UNIT}?)\b", ""),
        (rf"\b({DAY})'?s distance to (?={ONE})", r"\1 to "),
        (rf"\b(?:can|could|may|shall) (?:i|we) make (?={DAY}\b|(?:the|my) {RUN})", "make "),
        (r"\bwiederholung(?:en)?\b", "intervalle"),
        (rf"\b{_REPEATS},? (?:instead of|rather than|not) (?:the )?{_REPEATS}\b", "more or fewer reps"),
        (r"\b(?:i'?d|i would|we'?d) (?:like|love|prefer) (?=fewer|less|more|\d{1,2} ?%)", "i want "),
        (rf"\b({ONE}) (extra|more|fewer|less) (min(?:ute)?s?)\b", r"\1 \3 \2"),
        (rf"\bminus (?={ONE} ?(?:min|mi|k))", "shorter by "),
        (
            (
                rf"\bkeep (?:the |my )?({RUN}),? (?:but |and )?(?:lose|drop|cut|skip|ditch|leave out|bin) "
                r"(?:the |those )?(?:extra |easy |last |additional |few )*"
                r"(?:miles|bit|bits|k|km|running|part|cool ?-?down)\b.*$"
            ),
            r"make the \1 shorter",
        ),
        # The most that shall be run, that day or on every one.
        (
            (
                r"\b(?:(?:cap|keep|knock|cut|limit|bring|shorten|make|hold|take) )?(?:every|each|all)"
                r"(?: single| of| my| the)* runs?(?: down)? (?:to|at|under|below|max) "
                r"(\d+ ?(?:min|mins|minutes)|an hour|half an hour)(?: max| tops| at most| maximum)?\b"
            ),
            r"max \1 a run",
        ),
        (
            (
                r"\b(?:i )?(?:can|could) (?:manage|do|spare|fit in|run) "
                r"(?=\d+ ?(?:min|minutes|mins|hours?)\b|(?:half )?an hour)(.*?),? "
                r"(?:but )?(?:no|not|nothing) (?:longer|more|further|over)(?: than (?:that|this))?(?=$|[.,;!?])"
            ),
            r"only \1",
        ),
        (
            (
                r"\b(?:(?:needs?|has|have|got|gotta|must)(?: to)? )?(?:fit (?:in|into|inside|within)(?: to)? |be )"
                rf"(?:{_TO_BE_DONE})(?=an? |\d|half )"
            ),
            "max ",
        ),
        (
            (
                r",? (?:including|incl\.?|with)(?: the| both)? (?:warm ?-?up|cool ?-?down)"
                r"(?: (?:and|&) (?:warm ?-?up|cool ?-?down))?"
            ),
            "",
        ),
        # Which days are run on, and which run has another.
        (
            (
                rf"\b({PLURAL}) (?:dont|don't|do not|wont|won't|no longer|cant|can't) (?:work|suit|fit|do)"
                r"(?: for)?(?: me)? (?:as|for) (?:running|training|run) ?(?:days?)?\b"
            ),
            r"no more \1 as running days",
        ),
        (
            (
                r",? (?:but |and )?(?:i'?ll|i will|i can|i'?m happy to|happy to) (?:still )?(?:do|run|keep) "
                r"(?:all )?(?:the )?(?:others|other ones|rest|other runs)\b"
            ),
            "",
        ),
        (rf"^{_AWAY}[ ,.;]+(?:so )?{_WHAT_TO_DO}", r"busy \1, when else can i do the \2"),
        (rf"^{_WHAT_TO_DO}[ ,.;?]+{_AWAY}", r"busy \2, when else can i do the \1"),
        (
            (
                rf"\b(?:push|move|shift|bump|delay|postpone|put) (?:the |my )?({RUN})(?: back| off)?"
                r"(?: a day| by a day)?[ ,.;-]+(?:so |and )?"
                r"(?:i'?m happy to|happy to|i can|i could|i'?ll|i will|i'?d) (?:do|run) it "
                rf"(?:on )?({DAY})\b"
            ),
            r"move \1 to \2",
        ),
        (rf"\bthat (?:week|day)'?s (?={RUN})", "the "),
        (
            (
                r"\b(?:what|how) about (?:doing|running|moving|putting) "
                rf"(?=(?:the |my )?(?:\w+ )?{RUN} (?:on |to )?{DAY})"
            ),
            "move ",
        ),
        (rf"\bdropping (the |my )?({RUN}) (?=to {DAY})", r"move \1\2 "),
        (
            (
                r"\b(?:run|train|running|training|do|go(?: from| to)?) (\d|two|three|four|five|six) (?:days|times)"
                r"(?: (?:a|per) week)? (?:instead of|rather than|not) (?:\d|two|three|four|five|six)(?: days| times)?"
                r"(?: (?:a|per) week)?\b"
            ),
            r"run \1 days a week",
        ),
        # "Send things on Tokyo time", wherever else it is said that somebody will be.
        # What comes of a late flight.
        (
            (
                rf"^.*\b(?:so|which means|means) ({DAY})'?s (?:{RUN}|tempo|easy) (?:is|will be|'?s) (?:(?:going to "
                rf"be|probably|pretty"
                r" much|basically) )*(?:dead|toast|out|gone|off|a no go|a no-go|not happening|history|out of the "
                r"question)"
                r"(?=[.! ]*$)"
            ),
            r"skip \1",
        ),
        (r"\bclear (?=(?:the )?\d)", "away "),
        (
            (
                r"\b(?:blank|block|clear|cross|wipe)(?:ed|ing)? out "
                rf"(?=(?:the )?\d|{DAY})"
            ),
            "away ",
        ),
        (r"\bwhile (?:the )?weather (?:holds|is (?:good|nice|fine|dry)|lasts)\b", ""),
    )
)


# When something begins that is no run is no length: "football starts at ten", "a meeting at 8".
_OF_ELSE = re.compile(rf"\b({_EVENT}|{_BEGINS}) (?:at|by|from|around) (?:about )?{_CLOCK}")
_REMINDS = re.compile(r"\b(?:remind\w*|messages?|notif\w*|send|text|ping|nudge|race|parkrun|marathon)\b")


def reworded(words: str) -> str:
    """The sentence (plain) with what it says the long way round said shortly."""
    for pattern, form in _FORMS:
        words = pattern.sub(form, words)
    return words if _REMINDS.search(words) else _OF_ELSE.sub(r"\1", words)
