"""A run that was run, named by its length or its pace: "did the 50 minute one", "6 miles, 9 minute miles"."""

import re
from collections.abc import Callable

_WEATHER = r"(?:wind|rain|heat|hills?|snow|cold|mud|humidity|slush|sun|headwind|traffic|buggy|pram|dark)"
_PLACE = (
    r"(?:canal|river|sea|seafront|beach|lake|park|woods?|forest|promenade|prom|towpath|common|reservoir|coast|shore|"
    r"harbour|harbor|marina|pier|fields?|countryside|loch|estuary|golf course|airfield|waterfront|boardwalk|"
    r"downs|moors?)"
)

_GENTLY = r"easy|slow|gentle|steady|relaxed|recovery"
# What lies behind, with where or with whom it was.
_BEHIND_IT = (
    r"(?:(?:with|along|round|around|on|in|by|through) (?:the |my |our )?\w+ )*(?:yesterday|this morning|last night|"
    r"earlier|(?:with|on) the (?:dog|kids|buggy|pram|treadmill))(?: (?:morning|evening|night|today|yesterday))?"
)

RAN_FORMS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # How cold it is, is no effort: "it's -10 here".
    (r"(?<![\w.])-(\d{1,2}) ?(?:degrees|celsius|fahrenheit|grad|grados|c|f)\b", r"minus \1 degrees"),
    (
        r"(?:(?<=it's )|(?<=its )|(?<=is )|(?<=at ))-(\d{1,2})(?= (?:here|outside|out|today|tonight)\b|[,.;]|$)",
        r"minus \1 degrees",
    ),
    # "Home from a slow 4 with the dog".
    (
        (
            r"^(?:just |i'?m |i am )*(?:back|home|in) from an? (slow|easy|gentle|hard|tough|quick|steady|nice|short) "
            r"(\d+(?:\.\d+)?)(?! ?(?:min|day|week|hour|h\b))( ?(?:miles?|mi|kms?|k)\b)?"
        ),
        r"ran \2\3 \1",
    ),
    # "Easy 45 this morning", "30 steady with the dog yesterday".
    (rf"^(?:an? )?({_GENTLY}) (\d{{1,2}})(?= {_BEHIND_IT}$)", r"ran \2 \1"),
    (rf"^(\d{{1,2}}) ({_GENTLY})(?= {_BEHIND_IT}$)", r"ran \1 \2"),
    (r"(?<=[,;] )(?:avg |average )?pace (?:of |was |about )?(\d{1,2}:[0-5]\d)\b(?! (?:for|on|tomorrow))", r"\1 pace"),
    # Which run it was is no number: "the 50 minute one".
    (r"\b(\d+(?:\.\d+)?)[ -]?(min(?:ute)?s?|miles?|mi|kms?|k|hours?|hrs?) one\b", r"\1 \2 run"),
    # "Just back from an extra jog with the dog, 3k".
    (
        (
            r"^(?:(?:hey|hi|ok|so|just),? )*(?:i'?m |i've )?(?:just )?(?:got )?(?:back|in|home) from an? "
            r"(?:(?:\w+ )?(?:extra|bonus|additional|second|unplanned)) (?:(?:easy|slow|short|little|gentle|quick) )*"
            r"(?:run|jog|plod|trot|shuffle|walk[ -/]?(?:run|jog))\b(?: (?:with|round|around|in|through|along|on) "
            r"(?:(?:the|my|our|a) )?\w+)*(?: this (?:morning|evening|afternoon)| today)?[ ,.:;-]+(?=(?:only |just )?\d)"
        ),
        "did an extra run ",
    ),
    (
        (
            r"^(?:just )?(?:did )?an? (?:extra|bonus|additional|second) (\d+(?:\.\d+)? ?(?:miles?|mi|kms?|k|min\w*)) "
            r"(?:easy |slow |short |little )*(?:walk ?-?/?jog|run ?-?/?walk|jog|plod|trot|shuffle|run)\b(?! to| on my)"
            r"(?= .*\b(?:this morning|today|yesterday|last night|earlier|just now)\b)"
        ),
        r"did an extra \1",
    ),
    # How fast each mile was, beside how far.
    (
        r"(?<=[,;] )(\d{1,2})[ -]?min(?:ute)? (mile|km|k)(?:s|r)?\b(?: pace)?",
        r"at \1:00 per \2",
    ),
    (r"(?<=[,;] )(\d{1,2}:[0-5]\d) ?(?:min(?:ute)? )?(mile|km|k)s\b", r"at \1 per \2"),
    # Where it was run.
    (
        (
            r"(\d ?(?:miles?|mi|kms?|k|min\w*)\b(?: (?:on )?(?:this morning|today|yesterday|last night|tonight|"
            r"\w+day))?),? "
            r"(?:in (?:the |this |that |all that )?(?:\w+ )?(?:rain|snow|wind|sleet|drizzle|hail|sunshine|sun|"
            r"fog|dark)|"
            rf"(?:out )?(?:along|by|round|around|through|past|beside|over|across|in|on) (?:the |a |my |our "
            rf")?(?:\w+ )?{_PLACE})\b"
        ),
        r"\1",
    ),
    (
        (
            r"(?<=[,;.] )(?:(?:all|so|really|was|it was) )*(?:lovely|nice|beautiful|gorgeous|great|glorious|good) and "
            r"(?:slow|easy|gentle|relaxed|steady)\b"
        ),
        "felt easy",
    ),
    (r"(?<=[,;.] )(?:an? )?(?:real(?:ly)? |very |pretty )?(tough|hard|easy|good|slow|brutal) one\b", r"felt \1"),
    # What made it hard.
    (
        (
            rf"^(.*\d ?(?:mi|k|min|h).*?),? \b(?:(?:it|that) was |really |quite )*(?:hard|tough) (?:work|going)\b"
            rf"(?: (?:with|in|into|against|because of|due to) (?:(?:the|that|all|so much) )*(?:\w+ )?{_WEATHER})?"
        ),
        r"\1, felt hard",
    ),
)
