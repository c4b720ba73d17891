"""How it is typed, as the grammar reads it: short forms, paces and times as they are spoken, "
"numbers that count nothing."""

import re

_WILL = re.compile(
    r"(?<!am )(?<!im )(?<!i'm )(?<!feel )(?<!feeling )(?<!been )(?<!really )(?<!very )(?<!bit )(?<!is )(?<!was )"
    r"(?<!being )"
    r"\bill (?=(?:ask|be|do|run|take|try|go|have|see|let|just|get|need|probably|still|pick|make|not|never|keep|check|"
    r"say|"
    r"stick|leave|send|tell|come|catch|start|skip|move|swap|rest|finish|add|put|log|also|only|end|miss|defo|"
    r"definitely)\b)"
)
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"\bun ?-? ?skip\b", "undo"),
        (
            (
                r"\bmy (5k|10k|half|half marathon|parkrun|mile) (?:time |pb |pr |best )?(?:is|was|are)(?: now)? "
                r"(?=(?:about )?\d)"
            ),
            r"raced \1 in ",
        ),
        # A run that is told without a verb.
        (
            (
                r"^(?:just )?(?:got )?(?:back|home)(?: from (?:a|my|the) run)?[ .,!]+(?=(?:only |just )?(?:\d|one|two|"
                r"three|four|five|six|"
                r"seven|eight|nine|ten)\b.*\b(?:mi|miles?|k|km)\b)"
            ),
            "ran ",
        ),
        (r"\bgot (?:the|my|a) (\d+(?:\.\d+)?)(?: ?(mi|miles?|k|km))? (?:in|done)\b", r"ran \1 \2"),
        (r",? ?\bsplits?(?: were| of|:)? (?:\d{1,2}:\d\d[ ,/]*)+", " "),
        (r"^\d{1,2} ?x ?\d{2,4} ?m? (?=all|in|at|around|averag|last|felt)", "did intervals "),
        (r"\bwas (?:way |far |much |a bit )?too (hard|easy)\b", r"was very \1"),
        # Letters for words, in chats of three languages.
        (r"\bq\b(?= [a-z])", "que"),
        (r"\b(?:xq|pq)\b", "porque"),
        (r"\b(?:xfa|porfi)\b", ""),
        (r"(?<=[a-z]) x (?=el |la |los )", " por "),
        (r"\bwg\b", "wegen"),
        (r"\bheut\b", "heute"),
        (r"\bstd\b", "stunde"),
        (r"(?<= )n(?:e|en|em)? (?=[a-z])(?=(?:woche|halbe|stunde|tag|monat|lauf|pause|kilometer))", "eine "),
        # "Twenty-seven flat", "averaged 7:15", "7:15 average".
        (r"\b(\d{1,2}) (?:min(?:utes?)? )?(?:flat|dead|on the nose)\b", r"\1:00"),
        (
            (
                r"\b(?:averaging|averaged|average(?: of| was)?|avg|avging|at an average of) (\d{1,2}:\d\d)"
                r"(?! ?(?:/|pace|per|min))"
            ),
            r"\1 pace",
        ),
        (r"\b(\d{1,2}:\d\d)s? (?:average|avg|ave|avge|on average|average pace|avg pace)\b", r"\1 pace"),
        # What was planned is not what was run.
        (
            (
                r",? ?\b(?:it |that |which )?(?:was |were |is )?(?:supposed|meant|planned|scheduled|down|due) (?:to be|"
                r"as|for)"
                r" (?:a |an )?\d+(?:\.\d+)? ?(?:mi|miles?|miler|k|km)?\b"
            ),
            " ",
        ),
        # The repeats of a session that was run are no distance.
        (
            (
                r"(?<=did )\d{1,2} ?x ?\d{2,4} ?m?\b|(?<=done )\d{1,2} ?x ?\d{2,4} ?m?\b|"
                r"^\d{1,2} ?x ?\d{2,4} ?m? (?=done|did|finished)"
            ),
            "intervals ",
        ),
        # A clock that shall not be any more: "at 6, not 8".
        (
            (
                r"(?<=\d)(?P<half> ?[ap]m)?,? (?:and )?(?:not|rather than|instead of|nicht|statt|no) (?:at |um |"
                r"a las )?\d{1,2}(?::\d\d)? ?"
                r"(?:[ap]m|uhr)?$"
            ),
            r"\g<half>",
        ),
        # What shall not be done besides.
        (
            (
                r",? (?:and |but )?(?:please )?(?:dont|don't|do not|no need to) (?:try to )?(?:move|squeeze|fit|"
                r"reschedule|shift|put|"
                r"replace|make) (?:it|them|that)?(?: (?:up|in))?(?: (?:anywhere|elsewhere|somewhere)(?: else)?)?\b"
            ),
            "",
        ),
    )
)


def as_read(words: str) -> str:
    """The sentence (plain) with what is typed for short, or spoken of numbers, in the words that the grammar has."""
    said = _WILL.sub("will ", words)
    for pattern, form in _FORMS:
        said = pattern.sub(form, said)
    return " ".join(said.split())
