"""How long a run shall be, how hard, and on which day, by the verbs that people have for it, in the frames' words."""

import re
from collections.abc import Callable

from domain.words.grammar.reworded_days import DAY, NO_MORE_OF_IT, RUN

_TIME = r"(?:\d{1,3} ?(?:min(?:ute)?s?|mins?)|\d(?:\.\d)? ?(?:hours?|hrs?)|(?:half )?an hour|an hour and a half)"
_FAR = r"(?:\d+(?:\.\d+)? ?(?:mi|miles?|k|kms?|kilomet(?:er|re)s?))"
_WHICH = rf"(?:(?:the |my )?{DAY}(?:'?s (?:long |easy )?{RUN}| {RUN})?|(?:the |my )?{RUN}(?: (?:on )?{DAY})?)"
_RAISED = (
    r"(?:bump|bring|put|push|raise|up|take|extend|lengthen|stretch|increase|make|nudge|move|set|change|get|turn|"
    r"crank)"
)
_FAST = (
    r"(?:intervals|reps|repeats|fast (?:bits?|parts?|stuff|running)|hard (?:bits?|parts?|stuff|running)|speed ?work|"
    r"tempo(?: bits?| part)?|strides|hills)"
)
_AS_LONG = (
    r"(?:(?:keep|leave|hold|still do|do|run|have) )?(?:(?:to )?the (?:full |whole |same )?|the same |same |its )"
    r"(?:time|length|distance|duration|minutes|mileage|miles|kilometres|kilometers)"
    r"(?: (?:the same|as (?:it is|planned|is)|on my feet))?"
)
_FEWEST_BARE_MIN = 25


def _bare(found: re.Match[str]) -> str:
    """ "The full 50": minutes, where nobody runs so many miles."""
    number = int(found["bare"])
    return f"make {found['which']} {number}{' min' if number >= _FEWEST_BARE_MIN else ''}"


def _rather(found: re.Match[str]) -> str:
    """ "50 minutes is too much, 35 would work": the second length has the unit of the first."""
    unit = found["own"] or found["unit"] or found["other"]
    return f"make {found['day'] or found['of'] or 'it'} {found['less']} {unit}" if unit else found[0]


_UNIT = r"(?:min(?:ute)?s?|mi|miles?|k|kms?|kilomet(?:er|re)s?)"
_WORKS = (
    r"(?:would|will|could|should|might|is|'s|works?|fits?)(?: (?:probably|just about|definitely|be))* ?"
    r"(?:work|do|be|fit|suit|be (?:ok|okay|fine|better|good|great|doable|possible|manageable|enough|perfect)|fine|ok|"
    r"okay|better|good|doable|possible|enough|manageable|perfect)?(?: for me| better)?"
)

# What is said, and how the frames have it; in this order.
LENGTH_FORMS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # "2 easy miles more" are more of the run, and not all of it.
    (rf"\b(\d+(?:\.\d+)?|a|two|three) (?:easy |slow )({_UNIT}) (?:more|extra|longer)\b", r"\1 \2 more"),
    (
        (
            rf"\b{_RAISED} (?P<which>{_WHICH}) (?:(?:back|up|out|on|right|all the way) )*to "
            rf"(?:the |its |my )?(?:(?:full|whole|usual|original|normal|old|planned) )*(?P<long>{_TIME}|{_FAR})(?=$|"
            rf"[ .,;!?])"
        ),
        r"make \g<which> \g<long>",
    ),
    (
        (
            rf"\b{_RAISED} (?P<which>{_WHICH}) (?:(?:back|up) )+to (?:the |its |my )?"
            r"(?:(?:full|whole|usual|original|normal|old|planned) )*(?P<bare>\d\d)(?![:.]\d|\d)(?=$|[.,;!?])"
        ),
        _bare,
    ),
    (
        (
            rf"^(?P<which>{_WHICH})(?: can| could| should| may)? (?:go |be )?(?:back )?up to (?P<long>{_TIME}|{_FAR})"
            r"(?=$|[ .,;!?])"
        ),
        r"make \g<which> \g<long>",
    ),
    (
        (
            rf"^(?:the )?(?P<more>\d+) ?(?P<unit>{_UNIT})?(?: (?:on |for )?(?P<day>{DAY}))? (?:is|are|'s|feels|seems|"
            rf"looks)"
            r"(?: just| a bit| way| far)? (?:too (?:much|long|far)|more than i (?:can|have|manage))(?: (?:on|for) "
            rf"(?P<of>{DAY}))?(?: (?:before|after|with|because|for) [^,.;]*)?[,.;]+ (?:but |so |and |i think |"
            rf"maybe )*"
            rf"(?P<less>\d+) ?(?P<own>{_UNIT})?(?P<other>) {_WORKS}{NO_MORE_OF_IT}"
        ),
        _rather,
    ),
    # "Up a mile" is by so much.
    (
        (
            rf"\b(?:bump|nudge|crank|push) (?P<which>{_WHICH}) (?:up (?:by )?|by )(?P<by>an? (?:extra )?(?:mile|k|"
            rf"km|kilometre|"
            rf"kilometer)|{_FAR}|{_TIME})(?=$|[ .,;!?])"
        ),
        r"make \g<which> \g<by> longer",
    ),
    # Without its fast parts, and as long as it was, it is an easy run.
    (
        (
            rf"\b(?:drop|skip|lose|leave out|cut|ditch|bin|scrap|cancel|take out|forget|remove) (?:the |those |my )*"
            rf"{_FAST} (?:(?:on|of|from|in) )?(?:the |my )?(?P<day>{DAY}|{RUN})(?:'s (?:run|session))?,? (?:(?:but|"
            rf"and|"
            rf"just) )?{_AS_LONG}"
            rf"{NO_MORE_OF_IT}"
        ),
        r"make \g<day> easy",
    ),
    (
        (
            rf"^(?:for )?(?P<day>{DAY}),? (?:please )?(?:drop|skip|lose|leave out|cut|ditch|bin|scrap|cancel|take "
            rf"out|"
            rf"forget|remove) "
            rf"(?:the |those |my |all )*{_FAST},? (?:(?:but|and|just) )?{_AS_LONG}{NO_MORE_OF_IT}"
        ),
        r"make \g<day> easy",
    ),
    (
        (
            rf"^(?:please )?(?:no|without(?: the)?) {_FAST} (?:on )?(?P<day>{DAY}),? (?:(?:but|and|just) "
            rf")?{_AS_LONG}{NO_MORE_OF_IT}"
        ),
        r"make \g<day> easy",
    ),
    # "Run long on Saturdays".
    (
        rf"\b(?:run|go|running) long (?=(?:on |every |each )?(?:{DAY}|(?:mon|tues|wednes|thurs|fri|satur|sun)days))",
        "do the long run ",
    ),
    # The days that work are those that can be run on, and no others.
    (
        (
            rf"\b(?P<week>this|next) week only (?P<days>{DAY}(?:(?:,|,? and|,? or) {DAY})*) (?:works?|suits?|(?:is|"
            rf"are) (?:possible|"
            rf"free|ok|okay|good))(?: for me| me)?{NO_MORE_OF_IT}"
        ),
        r"\g<week> week i can only run \g<days>",
    ),
    (
        (
            r"^i can (?:run|do) (?=[^.;?]* (?:this|next) week[,.;]+ (?:please |can you |could you |would you "
            r")+(?:rearrange|rejig|"
            r"reshuffle|shuffle|replan|adapt|adjust|arrange|fit)\b)"
        ),
        "i can only run ",
    ),
    # What is asked besides days that are named: it is what the preview shows.
    (
        (
            r"(?<=\w)[,.;]+ (?:so )?(?:please |can you |could you |would you |will you )+(?:rearrange|rejig|"
            r"reshuffle|"
            r"shuffle|"
            r"reorgani[sz]e|replan|reschedule|move|sort|fit|adapt|adjust|arrange)(?: (?:it|that|things|everything|"
            r"the "
            r"(?:runs|week|plan|training)|my (?:runs|week|plan|training)|them))?(?: (?:around|in|out|accordingly|for "
            r"(?:that|me)|to fit|around that))*"
            rf"{NO_MORE_OF_IT}"
        ),
        "",
    ),
    # A week, and what is moved in it: "next week only, Tuesday's run on Wednesday".
    (
        (
            rf"^(?:just |only )?(?:for )?(?P<week>this|next) week(?: only| just)?[,:;]+ (?:(?:please|can you|could "
            rf"you|"
            rf"can we|move|put) )*"
            rf"(?:the |my )?(?P<day>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)(?:'?s (?:run|"
            rf"session|workout|one))? (?:on|to|onto) "
            rf"(?:the )?(?P<to>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)(?: "
            rf"instead)?{NO_MORE_OF_IT}"
        ),
        r"move \g<day> \g<week> week to \g<to> \g<week> week",
    ),
    # Brought forward, to the day that was named before.
    (
        (
            rf"^(?:i want to|i'?d like to|i would like to|i'?d rather|can i|could i|i can|i could|let me|i'?ll) "
            rf"(?:run|"
            rf"go) "
            rf"(?P<to>today|tomorrow|{DAY})(?: instead| already)?[,.;]+ (?:so )?(?:please |can you |could you "
            rf")*(?:bring|move|pull) "
            rf"(?P<day>{_WHICH}) (?:forward|up|there)(?: please)?{NO_MORE_OF_IT}"
        ),
        r"move \g<day> to \g<to>",
    ),
    # What is put on a day sends the easy run that stands there on.
    (
        (
            rf"\b(?:put|do|move|have|shift|run) (?:the |my )?(?P<day>{DAY})(?:'s)? (?:\d+ ?min(?:ute)?s?|"
            rf"{RUN})?(?: in "
            rf"the "
            rf"(?:morning|evening|afternoon))? ?(?:on|to) (?P<to>{DAY})(?: (?:morning|evening))?(?:,? and skip "
            rf"nothing)?[,;.]* "
            r"(?:and |then |i'?ll |i can |i will |can i |do |run |put |move |have )*(?:the |my )?easy (?:one|run)"
            rf"(?: after that| then| there)? ?(?:on|to)? (?P<then>{DAY})(?: instead)?{NO_MORE_OF_IT}"
        ),
        r"move \g<day> to \g<to> and move \g<to> to \g<then>",
    ),
    (
        (
            rf"^(?:sorry,? )?(?:(?:i'?ve )?(?:got )?no time|busy|can'?t run|can'?t do|out) (?:on )?(?P<day>{DAY})(?: "
            rf"(?:morning|evening|night))?[,;.]+ "
            rf"(?:so |can |could |i |we |may )*(?:do|put|move|have|run) (?:it|that|the (?:\d+ ?min(?:ute)?s?|{RUN}))"
            rf"(?: in the (?:morning|evening|afternoon))? ?(?:on|to) (?P<to>{DAY})(?: (?:morning|evening))?,? and "
            rf"(?:then )?(?:the |my )?easy "
            rf"(?:one|run)(?: after that| then| there)? ?(?:on|to)? (?P<then>{DAY})(?: instead)?{NO_MORE_OF_IT}"
        ),
        r"move \g<day> to \g<to> and move \g<to> to \g<then>",
    ),
    # "Take everything down a notch but don't remove any days".
    (
        (
            r"^(?:this week (?:feels|is|looks|seems)(?: like| a bit| way)? too (?:much|hard)[,.;]+ )?(?:please |can "
            r"you |could you )*"
            r"(?:take|bring|turn|dial|tone|ease|knock) (?:everything|it all|all of it|all the runs|the whole week|"
            r"things|the "
            r"week) (?:down|back)(?: a (?:notch|bit|little|touch|peg))?(?P<week> this week| next week)?,? (?:but |"
            r"and "
            r")?(?:please )?"
            r"(?:don'?t (?:remove|drop|cut|take out|lose|skip) (?:any )?(?:of the )?(?:days?|runs?)|keep (?:all "
            r")?(?:the |my )?(?:days|runs))"
            rf"{NO_MORE_OF_IT}"
        ),
        lambda found: f"make{found['week'] or ' this week'} easier",
    ),
    (r"^(?:how|what) about (?=(?:an? )?(?:extra|additional|second|one more) (?:rest day|day off))", "i want "),
    (
        (
            rf"^(?:please |can you |could you |can we |could we )*(?:double (?=.*\w)|make (?=.* twice as (?:long|"
            rf"far)))(?P<which>{_WHICH})"
            rf"(?: twice as (?:long|far)|'?s (?:length|distance|mileage))?(?: please)?{NO_MORE_OF_IT}"
        ),
        r"make \g<which> 100% longer",
    ),
    # An easy thirty that is done was minutes.
    (
        (
            r"^(?:an? |the |my )?easy (?P<bare>2[5-9]|[3-9]\d)(?: min\w*)? (?P<done>done|ticked off|finished|in the "
            r"bag)\b"
        ),
        r"\g<bare> min easy done",
    ),
    # How it was on the treadmill knows who was on it.
    (
        (
            rf"^(?P<far>{_FAR}|{_TIME})(?P<where> (?:easy )?(?:on the treadmill|(?:round|around|along|through|by|"
            rf"beside) the \w+|in the (?:rain|snow|wind|dark|heat|sun|cold|fog|mud|woods|hills)|with the dog)?"
            r"(?: ?(?:this (?:morning|afternoon)|tonight|today|after work|before work|at lunch))?)?[,.;]+ "
            r"(?=(?:it was |was |bit |a bit |very |so |really |pretty |quite |but )*(?:boring|dull|tedious|lovely|"
            r"miserable|horrible|awful|brutal|sweaty|felt \w+|loved|enjoyed|hated|gorgeous|soaked|grim|glorious)\b)"
            r"(?!.*\b(?:tomorrow|make|please|if|should|would|will|could|can|next|plan|instead)\b)"
        ),
        lambda found: f"ran {found['far']}{found['where'] or ''}, ",
    ),
    # A pace as it is told of every kilometre, and why the effort is put right.
    (
        r",? \b(?:at )?(\d:\d\d)s (?:the whole (?:way|time|thing)|all the way|throughout|from start to finish)\b",
        r" at \1 pace",
    ),
    (
        (
            r"^(.*\b(?:effort|rpe)\b.*\d[^,.;]*)[,.;]+ (?:and )?(?:i )?(?:only )?(?:noticed|realised|realized) (?:it|"
            r"that)\b[^\d]*$"
        ),
        r"\1",
    ),
    # No run is made slower: it is made easier.
    (
        (
            rf"^(?:please |can you |could you |can we |could we )*(?:(?:make|run|do) (?P<one>{_WHICH}) slower|slow "
            rf"(?P<other>{_WHICH}) "
            rf"down|slower (?:paces?|speeds?) (?:on |for |in )?(?P<day>{_WHICH}))(?: please)?{NO_MORE_OF_IT}"
        ),
        lambda found: f"make {found['one'] or found['other'] or found['day']} easier",
    ),
    (
        (
            rf"^(?:the )?(?:paces?|speeds?) (?:on|for|in|of) (?P<which>{_WHICH}) (?:scare|frighten|terrify|worry|"
            rf"look|"
            rf"are|seem|feel)\b"
            r"[^.;?]*[,.;] (?:so )?(?:please |can you |could you |can we |could we )*make (?:it|them|that) (?:a "
            r"bit |a "
            r"little )?"
            rf"(?:slower|easier|gentler){NO_MORE_OF_IT}"
        ),
        r"make \g<which> easier",
    ),
    # The best day for it is found, and shown.
    (
        (
            rf"^(?:(?!\b(?:ran|did)\b).)*\b(?P<day>{DAY})\b[^?]*[,.;] (?:so )?(?:what|which) (?:other )?day (?:would|"
            rf"will|might) "
            r"(?:be (?:best|better)|suit|work(?: best)?) (?:for )?(?:that|it|the|this)(?: (?:session|run|one|"
            r"workout))?[?.,; ]+"
            rf"(?:please |so |then |and |just )*(?:move|put|shift) it (?:there|then|to that(?: day)?)(?: "
            rf"please)?{NO_MORE_OF_IT}"
        ),
        r"find another day for \g<day>'s run",
    ),
)
