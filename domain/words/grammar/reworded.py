"""A change of a run as it is said the long way round, in the words that frames have."""

import re
from collections.abc import Callable

_DAY = r"(?:today|tomorrow|(?:(?:this|next) )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_PLURAL = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days)"
_ONE = r"(?:\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?: ?(?:mi|miles?|milers?|k|kms?|kilomet(?:er|re)s?))"
_LENGTH = rf"{_ONE}{_UNIT}?"
_REPEATS = r"\d{1,2} ?x ?\d{2,4}(?: ?m\b)?"
_RUN = r"(?:long run|long one|tempo|intervals|easy run|hills|session|workout|run)"
_NO_MORE_OF_IT = r"(?=[?.! ]*$)"
_HURT = r"hurt(?: me| too much| much| anything| the plan| my (?:plan|training|fitness|progress|chances))*"
_MAY = r"(?:would|will|does|could|can|won'?t|wouldn'?t|doesn'?t|can'?t)(?: it| this| that)?"
_WONT = (
    r"(?:won'?t|will not|can'?t|cannot|can not|(?:am |'?m )?not (?:going to|gonna|able to)"
    r"|no way (?:am i|i'?m))"
)
_DOES = r"(?:be )?(?:able to )?(?:run(?:ning)?|do(?:ing)?|manag(?:e|ing)|mak(?:e|ing)|cover(?:ing)?)"
_REFUSED = (
    rf"(?:realistically,? |honestly,? )?(?:i |we )?{_WONT} {_DOES} (?:the |all )?"
    rf"{_ONE}(?:{_UNIT}|(?= (?:on |this )?{_DAY}\b))"
)
_BUT = (
    r"[ ,.;-]+(?:(?:but|so|maybe|perhaps|only|just|could|can|i|we|do|how about|what about|make it|say|it|is"
    r"|more|like) )*"
)
_FEELS = r"(?:feels|seems|looks|sounds|is)(?: like)?"
_A_LOT = r"(?:a (?:little |tiny )?(?:bit|lot|stretch|big ask)|too (?:much|far|long)|far|long|much|ambitious|optimistic)"
_CAN_WE = r"(?:can|could|may|shall|how about|what about|let'?s|i'?ll)(?: i| we| just| only| it be| do| make it| run)* "
_RATHER = r"(?:(?:i'?d |i would |would )?(?:rather|sooner|prefer to))"
_MAY_I = r"(?:can|could|may) (?:i|we)(?: please| just)? (?:have|get|take)"
_I_NEED = r"(?:i'?d like|i would like|i want|i need)(?: to (?:have|get|take))?"
_STARTS_AGAIN = (
    r"(?:pick (?:it |things |this )?(?:back )?up|carry on|start(?: back)?(?: up)?|resume"
    r"|get (?:going|back (?:at|to|into) it))(?: again)?"
)
_TO_BE_DONE = r"(?:done |over |finished )?(?:in )?under |(?:done|over|finished) (?:in|within|inside) "
_AWAY = (
    rf"(?:i'?m |i am |we'?re )?(?:travelling|traveling|away|flying|driving|out|on the road|working)(?: all day)?"
    rf"(?: on)? ({_DAY})(?: all day)?"
)
_WHAT_TO_DO = (
    rf"what (?:should|shall|do|can|could|would) (?:i|we) do (?:with|about) (?:the |my |that )?({_RUN})(?: then)?"
)
_CLOCK = rf"(?:\d{{1,2}}(?::\d\d)?(?: ?[ap]m)?|{_ONE}|noon|midday)(?=[ .,;!?]|$)(?! ?(?:/|min|pace|mi|k))"
_EVENT = (
    r"(?:school run|meeting|call|appointment|shift|flight|train|dentist|doctors?|work|class|lecture|football|match"
    r"|party|dinner|service|pick ?up|drop ?off)(?: is| was)?"
)
_BEGINS = (
    r"(?:starts?|begins?|kicks off|opens|leaves|departs|lands?|arrives?|finish(?:es)?"
    r"|(?:got|have|need) to (?:be|leave|get)(?: \w+){0,3}|be (?:at|in|on|home)(?: \w+){0,2}"
    r"|i'?m (?:at|in|on)(?: \w+){0,2})"
)

_STEPS = {"before": "earlier", "after": "later"}

_FORMS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        # When it goes on says how long the days off last, which their names have said.
        (
            (
                rf"(\b(?:off|rest|skip)\b.*),? (?:and |then )+(?:i'?ll |we |i )?{_STARTS_AGAIN} (?:on |from )?{_DAY}"
                + _NO_MORE_OF_IT
            ),
            r"\1",
        ),
        (rf"\b(?:{_MAY_I}|{_I_NEED}|take) ({_DAY}(?: and {_DAY})?) off\b(?! work)", r"rest \1"),
        (
            r"\bcan (i|we) get (?=(?:a|the|one|this|next|whole|full|\d|two|few| )+(?:week|day|weekend)s? off\b)",
            r"can \1 have ",
        ),
        (
            (
                rf"\b(?:{_MAY_I}|{_I_NEED}|give me) (?:(?:an?|the) )?(?:rest ?day|day off|day of rest)(?: please)?"
                rf" (?:on |this )?({_DAY})\b"
            ),
            r"rest \1",
        ),
        (
            (
                rf"\b(?:{_MAY_I}|{_I_NEED}|make|let'?s (?:have|make)) ({_DAY}) (?:as |be |my |into )*(?:an? |the )?"
                r"(?:rest ?day|day off|day of rest)\b"
            ),
            r"rest \1",
        ),
        (rf"\bgive me ({_DAY}) off\b(?! work)", r"rest \1"),
        (
            rf"\b(?:swap|change|trade|switch) ({_DAY})(?:'s run)? (?:for|to|into) (?:a )?(?:rest ?day|day off)\b",
            r"rest \1",
        ),
        (
            (
                rf"\b(?:(?:have|take|want|i'?d like|i want|need) )*({_PLURAL}) off,? "
                r"(?:from now on|for good|permanently|going forward|from here on|every week)\b"
            ),
            r"no more \1",
        ),
        (
            rf"\b(?:knock|bring|take|cut|drop|get) ({_DAY}|(?:the |my )?{_RUN}) (?:back )?down to (?={_ONE}\b)",
            r"cut \1 to ",
        ),
        (
            (
                r"\bi'?m (?:having|taking|going to (?:have|take)) "
                r"(?=(?:the|an?|this|next|one|two|three|four|\d|some) (?:(?:whole|full|few|couple of) )?(?:weekend|"
                r"week|days?|weeks) off\b)"
            ),
            "i need ",
        ),
        (
            (
                r"\bgive me (?=(?:an?|the|one|two|three|four|\d|some|a couple of|a few)"
                r" (?:(?:whole|full|entire|couple of|few) )?(?:days?|weeks?|weekend) off\b)"
            ),
            "i need ",
        ),
        (r"\bad (?=\d)", "add "),
        (rf"\bget (?:me )?out of (?=(?:the |my )?{_RUN}\b|(?:running |the run on )?{_DAY}\b)", "skip "),
        (rf"^can ({_DAY})(?:'s (?:run|one))? wait(?: a (?:bit|day))?{_NO_MORE_OF_IT}", r"move \1"),
        (
            r"\bhalve (this|next) week(?:'s (?:mileage|running|volume|miles|runs|load))?\b",
            r"50% less \1 week",
        ),
        (
            (
                rf"^(?:(?:{_MAY_I}|{_I_NEED}|give me) )?(?:an? )?(?:deload|cut ?back|recovery|down) week"
                r"(?: (?:please|pls|now|this week))*(?=[?.! ]*$)"
            ),
            "make this week easier",
        ),
        # What "then" and "the day before" stand for.
        (
            rf"\b({_DAY})\b([^.;]*?)\b(?:then|that day|it) (?:or|and|nor) (?:on )?(?={_DAY}\b)",
            r"\1\2\1 and ",
        ),
        (
            (
                rf"\b({_DAY}(?: \d{{1,2}}(?:st|nd|rd|th)? \w{{3,9}})?)\b(.*?)\b(?:do|run|have|move|put) "
                rf"(?:it|the {_RUN}|that|my {_RUN}) (?:on |to )?the day (before|after)\b"
            ),
            lambda found: f"{found[1]}{found[2]}move {found[1]} one day {_STEPS[found[3]]}",
        ),
        (r"\b(?:i'?ve |i |we )?promised (?:\w+ ){0,2}(?:not to run|i wouldn'?t run|no running)\b", ""),
        # The week that is told of is that of the days named after it: "finals next week, so nothing Thursday".
        (
            (
                rf"^((?:(?!\b(?:{_DAY}|skip|move|cut|make|swap|off|no|away|easier|lighter|plan)\b|"
                rf"[.;?]).)*?\bnext (?:week|wk)\b"
                rf"(?:(?!\b{_DAY}\b)[^.;?])*?(?:,|\bso\b|[.;])(?:(?!\b(?:this|next|last|today|tomorrow|"
                rf"week)\b)[^.;?])*?"
                rf"\b{_WEEKDAY}\b(?:(?!\b(?:this|next|last|today|tomorrow|week)\b)[^.;?])*)$"
            ),
            r"\1 next week",
        ),
        # Left out on one day and done on another it is moved; two days that are out are none to run on.
        (
            (
                rf"\b(?:no run(?:ning)?|skip|rest|not running|can'?t run|can'?t do it|won'?t run|"
                rf"miss)(?: on)? ({_DAY})[,;]?"
                rf"(?: (?:and|but|so|then|i'?ll|i will|let'?s|i can|can i|could i|i'?d|rather|instead))* (?:do|run|"
                rf"move|have|make) "
                rf"(?:it|that|the run|that run|that one|up for it|for it)(?: up)?(?: on|"
                rf" to)? ({_DAY})(?: instead)?{_NO_MORE_OF_IT}"
            ),
            r"move \1 to \2",
        ),
        (
            (
                rf"\bneither ({_DAY}) n?or ({_DAY}) (?:works?|suits?|is (?:good|possible|free|any good)|will work|"
                rf"fits)\b"
                rf"|\b({_DAY}) (?:and|&) ({_DAY}) are (?:both )?(?:out|no good|a no[ -]go|impossible|not possible|"
                rf"a write ?off)\b"
            ),
            lambda found: f"can't do {found[1] or found[3]} or {found[2] or found[4]}",
        ),
        # Who asks whether there is room for a run would move it there.
        (
            (
                rf"^(?:is there|is there any|do i have|have i got|have we got|any)(?: any| enough)? (?:room|space|"
                rf"time|a gap|a slot)(?: free)? "
                rf"(?:on )?({_DAY}) (?:for|to do|to run|to fit) ((?:the |my )?{_RUN}|(?:{_DAY})'s \w+(?: run)?)\b"
            ),
            r"move \2 to \1",
        ),
        (
            (
                rf"^(?:would|could|can|does|do|will) ((?:the |my )?{_RUN}|(?:{_DAY})'s \w+(?: run)?) (?:fit|work|go|"
                rf"be (?:ok|okay|fine|possible|better|moved))"
                rf"(?: in| better)? (?:on|to) ({_DAY})(?: instead)?{_NO_MORE_OF_IT}"
            ),
            r"move \1 to \2",
        ),
        (
            (
                rf"^(?:would|could|does|will|is) ({_DAY}) (?:be )?(?:work|suit|do|ok|okay|fine|fit|possible|better|"
                rf"free) (?:better )?for "
                rf"((?:the |my )?{_RUN}|(?:{_DAY})'s \w+(?: run)?){_NO_MORE_OF_IT}"
            ),
            r"move \2 to \1",
        ),
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
                rf"^(?:(?:actually|ok|sorry|no|wait)[ ,]+)*put (?:it|that|{_DAY})(?:'?s run)? back(?: in| on)?[ ,]+"
                r"(?:i (?:will|can|am going to|want to)|i'?ll|i'?m going to) (?:run|do it)\b.*"
            ),
            "undo",
        ),
        # Who asks whether it has to be all of it would rather have less.
        (
            (
                rf"^(?:do|must) i (?:\w+ )?(?:(?:have|need|got) to )?(?:do|run) (?:all?|the (?:full|whole|entire))"
                rf"(?: of (?:it|the))?(?: the)? {_ONE}(?: ?min\w*|{_UNIT})(?: (?:on |for )?(\w+))?{_NO_MORE_OF_IT}"
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
                rf"\b(?:{_LENGTH} (?:on|for) )?({_DAY})(?:'?s {_LENGTH})? {_FEELS} {_A_LOT}[ ,.;!?-]+"
                rf"(?:(?:so|but|and) )?(?:{_CAN_WE}|(?={_LENGTH}[?.! ]*$))({_LENGTH})\b"
            ),
            r"change \1 to \2",
        ),
        (rf"\b{_REFUSED}(?: (?:on |this )?({_DAY}))?{_BUT}({_LENGTH})\b", r"make it \2 \1"),
        (rf"\b{_REFUSED}(?! in (?:\d|under|less|an? ))\b", "make it shorter"),
        (
            (
                rf"\b({_DAY}):? ({_LENGTH}),? (?:and )?(?:not|rather than|instead of) (?:the )?{_LENGTH}"
                r"(?! (?:min|pm|am))(?=[ .,;!?]|$)"
            ),
            r"change \1 to \2",
        ),
        (rf"\b(?:rather than|instead of|not) the (?:full|whole|entire) (?:thing|lot|distance|{_ONE}{_UNIT}?)\b", ""),
        (rf"\b({_DAY})'?s distance to (?={_ONE})", r"\1 to "),
        (rf"\b(?:can|could|may|shall) (?:i|we) make (?={_DAY}\b|(?:the|my) {_RUN})", "make "),
        (r"\bwiederholung(?:en)?\b", "intervalle"),
        (rf"\b{_REPEATS},? (?:instead of|rather than|not) (?:the )?{_REPEATS}\b", "more or fewer reps"),
        (r"\b(?:i'?d|i would|we'?d) (?:like|love|prefer) (?=fewer|less|more|\d{1,2} ?%)", "i want "),
        (rf"\b({_ONE}) (extra|more|fewer|less) (min(?:ute)?s?)\b", r"\1 \3 \2"),
        (rf"\bminus (?={_ONE} ?(?:min|mi|k))", "shorter by "),
        (
            (
                rf"\bkeep (?:the |my )?({_RUN}),? (?:but |and )?(?:lose|drop|cut|skip|ditch|leave out|bin) "
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
                rf"\b({_PLURAL}) (?:dont|don't|do not|wont|won't|no longer|cant|can't) (?:work|suit|fit|do)"
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
                rf"\b(?:push|move|shift|bump|delay|postpone|put) (?:the |my )?({_RUN})(?: back| off)?"
                r"(?: a day| by a day)?[ ,.;-]+(?:so |and )?"
                r"(?:i'?m happy to|happy to|i can|i could|i'?ll|i will|i'?d) (?:do|run) it "
                rf"(?:on )?({_DAY})\b"
            ),
            r"move \1 to \2",
        ),
        (rf"\bthat (?:week|day)'?s (?={_RUN})", "the "),
        (
            (
                r"\b(?:what|how) about (?:doing|running|moving|putting) "
                rf"(?=(?:the |my )?(?:\w+ )?{_RUN} (?:on |to )?{_DAY})"
            ),
            "move ",
        ),
        (rf"\bdropping (the |my )?({_RUN}) (?=to {_DAY})", r"move \1\2 "),
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
                rf"^.*\b(?:so|which means|means) ({_DAY})'?s (?:{_RUN}|tempo|easy) (?:is|will be|'?s) (?:(?:going to "
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
                rf"(?=(?:the )?\d|{_DAY})"
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
