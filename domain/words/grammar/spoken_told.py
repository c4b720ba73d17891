"""A run told beside what was expected of it: harder than it should be, or in place of the run of a day to come."""

import re
from collections.abc import Callable

_LENGTH = (
    r"(?:\d+(?:\.\d+)? ?(?:min(?:ute)?s?|mi|miles?|ks?|kms?|hours?|hrs?)|half an hour|(?:an|one) hour|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:miles?|k|km))"
)
_TIME = r"(?:(?:,? in|,) [\d:]+(?: ?min\w*)?)?"
_NOW = r"(?:today|this morning|tonight|just now|this afternoon|this evening)"
_AHEAD = r"(?:tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_MUCH = r"(?:(?:a bit|a little|much|way|far|a lot|slightly) )*"
_EXPECTED = (
    r"(?:it|they|that|i|this) (?:should|ought|expected|thought|hoped|was meant|was supposed)(?: to)?"
    r"(?: (?:be|have been|feel|have felt))?"
)

_ASKS_NOTHING = r"(?!(?:what|why|how|is|are|do|does|can|could|should (?:i|we|my)|when|which)\b)"
_WISH = (
    r"\b(?:tomorrow|tmrw|next|can|could|should|shall|would|will|want|make|change|plan|goal|target|if|need|only got|"
    r"only have|got only|please|pls|skip|move|shorten|today's|what|why|when|how|hope|races?|raced|pb|pr|best|parkrun|"
    r"per|a week|limit)\b"
)
_NO_WISH = rf"(?!.*{_WISH})"
# How it was, before what it was: "horrible, heavy legs, 7k in 48".
_REMARK = (
    r"(?:(?:[a-z']+[ ,.;:!-]+){0,4}?(?:horrible|horrid|awful|terrible|grim|rubbish|rough|brutal|tough|hard|heavy|"
    r"legs?|slog|"
    r"struggle[d]?|tired|sluggish|knackered|shattered|great|lovely|lush|brilliant|fantastic|wonderful|fab|good|nice|"
    r"decent|windy|wet|soaked|rain(?:y|ing)?|freezing|icy|hot|boiling|muddy|snow(?:y|ing)?|slow|lead|done|ugh|phew|"
    r"hated|loved|enjoyed|meh|bleak|dull|boring)(?: [a-z']+){0,4}?[ ,.;:!-]+)"
)


def _run_first(found: re.Match[str]) -> str:
    """ "Heavy legs, 7k in 48": what was run, and how that was."""
    if re.search(_WISH, found[0]):
        return found[0]
    return f"ran {found['run']}{found['rest']}, {found['how'].strip(' ,.;:!-')}"


TOLD_FORMS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # What it should have been is no effort: what it felt like is.
    (
        (
            rf"^(?=.*\b(?:felt|feeling|was|but|turned|ended|effort|rpe|more like|got)\b){_ASKS_NOTHING}(.*?)[ ,]*"
            r"\b(?:(?:it |that |this |which |the run |this one |one |supposedly )*"
            r"(?:(?:should(?:'ve|ve| have)? (?:been|be))|ought to (?:be|have been)|(?:was |were )?(?:meant|supposed|"
            r"planned|scheduled|down)(?: to be| to have been| to feel| as| for)?)) "
            r"(?:an? |my |the |nice and |really |pretty |quite |very )*(?:easy|slow|recovery|gentle|steady|relaxed|"
            r"hard|"
            r"light|chilled|(?:[1-9]|10)(?! ?(?:mi|k|km|min|\.|:)))(?: (?:run|one|day|jog|effort|pace|miles))*"
            r"(?=[ ,.;]+(?:but|and|yet|though|it|felt|turned|ended|more|however|was|effort|rpe)\b)[ ,.;]*(?:but |and "
            r"|yet )?"
        ),
        r"\1, ",
    ),
    (
        (
            r"[ ,]*\b(?:(?:das|es|er|der lauf) )?(?:sollte|hatte) (?:eigentlich )?(?:locker|ruhig|leicht|easy) (?:sein|"
            r"werden)"
            r"(?: sollen)?\b[ ,]*(?=(?:war|aber|hat|fuhlte|fuehlte)\b)"
        ),
        ", ",
    ),
    (
        (
            r"[ ,]*\b(?:tenia que|debia|iba a|tenia pensado) (?:ser|haber sido) (?:facil|suave|"
            r"tranquil[oa])\b[ ,]*(?=(?:pero|y|fue)\b)"
        ),
        ", ",
    ),
    # "Was supposed to be 40 min but I did 50": as long as it was.
    (
        (
            r"\b(?:(?:it |that |which )?(?:should(?:'ve|ve| have) been|was (?:meant|supposed|planned|scheduled|down|"
            r"due) (?:to be|as|for))|"
            r"supposed to be|meant to be|was (?:meant|supposed|planning|going) to (?:do|run)) (?:an? |about "
            r")*\d+(?:\.\d+)? ?(?P<unit>min(?:ute)?s?|miles?|mi|kms?|k)?"
            r"(?: run| one)?,? (?:but |and )(?:it |i |that |we )*(?:only |just |actually |ended up |really )*(?:was|"
            r"did|ran|managed|"
            r"doing|running|being|at|got to|made it to|turned into)(?: only| just| more like| about| nearer| closer "
            r"to)* "
            r"(?P<much>\d+(?:\.\d+)?)(?! ?(?:min|mi|k|h|:|/))"
        ),
        lambda found: f"ran {found['much']} {found['unit'] or ''}".strip(),
    ),
    # The run behind what is said of it.
    (rf"^(?P<how>{_REMARK})(?P<run>{_LENGTH} in \d[\d:]*)(?P<rest>[^\d]*)$", _run_first),
    (rf"^{_NO_WISH}(?={_LENGTH} in \d[\d:]*,? .*\b(?:legs|felt|slog|struggle)\b)", "ran "),
    (rf"^{_NO_WISH}(?={_LENGTH}\b.*\bfelt\b)", "ran "),
    (
        (
            rf"^{_NO_WISH}(?={_LENGTH}(?: easy| steady)?[ ,]+.*\b(?:at the end|by the end|afterwards|towards the end|"
            rf"in the last|"
            r"the whole way|all the way|throughout)\b)"
        ),
        "ran ",
    ),
    (
        (
            rf"\b(?:i )?(?:had to )?(?:pull(?:ed)? (?:up|out)|abandon(?:ed)?|bail(?:ed)?) (?:after|at) "
            rf"(?:about |only |just )*(?={_LENGTH}\b)"
        ),
        "ran ",
    ),
    (
        (
            rf"^(?:i )?(?:only |just )*(?:got|made it) to (?:about )?(?={_LENGTH},? (?:then|before|when|and|but|as|"
            rf"until|because)\b)"
        ),
        "ran ",
    ),
    (
        (
            rf"^(?P<run>{_LENGTH})[ ,]+(?:(?:but|and|i|had to|ended up|then) )*walk(?:ed|ing) "
            rf"(?:the |for |up |home |a |most |some |bits |parts |back)"
        ),
        r"ran \g<run>, ",
    ),
    (
        (
            r"^(?:i |sorry,? )*(?:couldn'?t|could not|didn'?t|did not|wasn'?t able to|failed to|unable to) (?:quite "
            r")?(?:finish|"
            r"complete|get through|make it through)(?: (?:it|that|this|(?:the |my |today'?s |yesterday'?s )?(?:run|"
            r"session|workout|one|whole thing)))?"
            rf"(?: (?P<day>today|yesterday|this morning|last night))?[ ,.;:-]+(?:but |so |and )?(?:(?:i |only |just |"
            rf"did |ran |got to|managed|made) ?)*(?={_LENGTH})"
        ),
        lambda found: f"ran {found['day'] or ''} ",
    ),
    # "Run 4 miles this morning": it was run.
    (rf"^(?:i )?run (?={_LENGTH} (?:this morning|yesterday|last night|earlier)\b)", "ran "),
    # Weather ends a run.
    (
        (
            r"^(?:i |we |got |it |was |were |all )*(?:rained|snowed|hailed|stormed|blown|called) off "
            rf"(?:after|at) (?:about |only |just )*(?={_LENGTH})"
        ),
        "ran ",
    ),
    (
        (
            r"^(?:the |a )?(?:rain|storm|thunder(?:storm)?|lightning|hail|snow|ice|heat|wind|weather|dark(?:ness)?) "
            rf"(?:stopped|beat|ended|got|defeated|drove) (?:me|it|us)(?: (?:off|home|in))? (?:after|at) (?:about "
            rf")?(?={_LENGTH})"
        ),
        "ran ",
    ),
    # The wind of the way back is no part of a length.
    (
        r"(\b(?:back|home)|\d ?(?:miles?|mi|kms?|k)),? (?:into|against|with) (?:the|a) (?:\w+ )?(?:head|tail)?wind\b",
        r"\1",
    ),
    # "Harder than it should be", "easier than I expected": how hard it was, and no wish.
    (
        (
            r"^(?=.*(?:\d.*\d|\b(?:ran|did|done|was)\b))(?!.*\b(?:make|plan|weeks?|next|tomorrow)\b)"
            rf"(.*?)[ ,]+(?:it was |felt |was )?{_MUCH}(hard|easi)er than {_EXPECTED}\b"
        ),
        lambda found: f"{found[1]}, felt {'hard' if found[2] == 'hard' else 'easy'}",
    ),
    # "Ran 6.2 km this morning instead of tomorrow": that was tomorrow's run.
    (
        (
            rf"^(?:i )?(ran|did|done) ({_LENGTH})({_TIME}) ({_NOW})({_TIME}),? (?:instead of|rather than|in place of) "
            rf"(?:on )?({_AHEAD})(?:'?s)?(?: run| one)?\b"
        ),
        r"\1 \6's run \4 \2\3\5",
    ),
)
