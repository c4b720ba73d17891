"""What became of the runs of a whole week, told in one sentence: "ran as planned last week", "skipped everything"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from domain.calendar import monday_of

_LEAD = (
    r"(?:(?:hi|hey|coach|ok|okay|so|well|and|oh|sorry|yes|yeah|no|btw|by the way|fyi|just|actually|honestly|also|all "
    r"good|i'?ve|i have|i|we)[ ,.!:;-]+)*"
)
_TAIL = r"(?: (?:so far|btw|by the way|actually|honestly|sorry|though|too|as well|again|in the end|after all|thanks))*"
# The span that is named is cut out, wherever it stands.
_SPANS = (
    (
        (
            r"(?:in |over |during |for |of |from )?(?:the )?(?:last|past) (?:two|2|couple of) weeks|"
            r"(?:in )?(?:the )?(?:last|past) fortnight|(?:in )?(?:den )?letzten (?:zwei|2) wochen|"
            r"(?:en )?las (?:dos |2 )?ultimas (?:dos )?semanas"
        ),
        14,
    ),
    (
        (
            r"(?:in |over |during |for |of |from )?(?:(?<!at )all (?:of )?|the (?:whole |entire "
            r")?)?"
            r"(?:last|past|previous) "
            r"week(?:'?s)?|(?:in (?:der )?)?(?:der )?letzten? woche|(?:en |de )?la semana pasada"
        ),
        7,
    ),
    (
        (
            r"(?:in |over |during |for |of |from )?(?:(?<!at )all (?:of )?|the (?:whole |entire )?)?this "
            r"week(?:'?s)?(?: so far)?|"
            r"so far this week|since monday|(?:in )?diese[rn]? woche(?: bisher)?|(?:en |de )?esta semana"
        ),
        0,
    ),
)
_RUNS = r"(?:of|the|my|planned|single|it|them|those|these|runs?|ones?|workouts?|sessions?|training|laufe?|einheiten)"
_PLANNED = (
    r"(?:exactly |just |pretty much )?(?:as|to|like|according to|per|on) (?:it was |the |per |they were "
    r")*(?:planned|plan|"
    r"written|scheduled|schedule|prescribed|asked)"
)
_RAN = (
    r"(?:did|done|ran|run|finished|completed|managed|got (?:through|in)|nailed|hit|ticked off|gelaufen|gemacht|hice|"
    r"corri)"
)
_ALL = re.compile(
    rf"{_LEAD}(?:(?P<ran>{_RAN} )?(?:all|every|everything|the lot|each(?: and every)?|alles?|alle|todos?|todas?)\b"
    rf"(?: {_RUNS})*(?P<after>(?:[ ,]+(?:was |were |is |are |got |have been |has been )?(?:{_RAN}|{_PLANNED}|"
    rf"wie geplant|como estaba previsto|segun el plan))*)|"
    rf"(?P<to_plan>(?:(?:{_RAN}|trained|went|it went|things went) )?(?:{_PLANNED}|wie geplant(?: gelaufen)?|segun el "
    rf"plan)))(?: (?:easy|fine|good|great|well|ok|no problems?))*{_TAIL}[ .!]*"
)
_SKIPPED = (
    r"(?:skipped|missed|bailed on|binned|didn'?t (?:do|run|manage|get to|make)|did not (?:do|run|manage)|haven'?t "
    r"(?:done|run|managed|been running|been out)|have not (?:done|run)|(?:ran|did|done|managed|run)(?= (?:none|nothing|"
    r"zero|no |not )))"
)
_NONE = re.compile(
    rf"{_LEAD}(?:{_SKIPPED}(?: (?:all|any|every|everything|anything|none|nothing|zero|no|not|a|single|one|the (?:lot|"
    rf"whole (?:thing|week)|week)|at all|out))*(?: {_RUNS})*(?: at all)?|(?P<bare>(?:no|zero|not (?:a|one)(?: "
    rf"single)?) "
    r"(?:runs?|running|training|session)s?(?: at all)?|nothing|none(?: of (?:them|it))?|nada|nichts(?: gelaufen)?|gar "
    rf"nicht gelaufen|kein(?:e|en)? (?:laufe?|einzigen lauf)|no (?:he )?corrido?(?: nada)?)){_TAIL}[ .!]*"
)
_BUT = re.compile(
    rf"{_LEAD}(?:{_RAN} )?(?:all|every|everything|the lot)\b(?: {_RUNS})*(?: (?:was |were )?(?:{_RAN}|{_PLANNED}))*"
    r"[ ,.;-]+(?:but|except(?: for)?|apart from|minus|bar|other than|only (?:missed|skipped)|just (?:missed|skipped)|"
    r"missed|skipped)[ ,]+.+"
)
# Why it was so is nothing of what was run; who was ill or hurt is asked about that.
_WHY = re.compile(r"(?:[ ]*[,.;:-]+ ?|,? )(?:because|cos|cause|since|as i|due to|i was|was|it was|work|too)\b.*")
_OF_THE_BODY = re.compile(
    r"\b(?:ill|sick|poorly|unwell|flu|cold|fever|covid|hurts?|hurting|pain|injur\w+|sore|knee|ankle|back|shin|calf|"
    r"hamstring|achilles|krank|verletzt|enferm\w+|lesion\w*|away|holiday|vacation)\b"
)
_TO_COME = re.compile(
    r"\?|\b(?:next|tomorrow|will|want|can|could|should|please|going to|skip|make|move|shall|let'?s)\b"
)


class HowMuch(Enum):
    """All of the runs, none, or all but what is named."""

    ALL = "all"
    NONE = "none"
    ALL_BUT = "all_but"


@dataclass(frozen=True, slots=True)
class WeekAsTold:
    """What became of the runs from one date to another, both included; `rest` are the words without the span."""

    first: date
    last: date
    how: HowMuch
    rest: str


def week_as_told(words: str, today: date) -> WeekAsTold | None:
    """What is told of a whole week that is over, or of this one up to yesterday; None for any other sentence.

    `words` are lower case, without accents.
    """
    if _TO_COME.search(words) or _OF_THE_BODY.search(words):
        return None
    for span, days in _SPANS:
        found = re.search(rf"\b(?:{span})(?!\w)", words)
        if found is None:
            continue
        rest = " ".join(f"{words[: found.start()]} {words[found.end() :]}".split()).strip(" ,.;:!-")
        how = _how_much(rest, is_over=days > 0) or _how_much(_WHY.sub("", rest), is_over=days > 0)
        monday = monday_of(today)
        if how is None:
            return None
        last = monday - timedelta(days=1) if days == 7 else today - timedelta(days=1)
        return WeekAsTold(monday - timedelta(days=days), last, how, rest)
    return None


def _how_much(rest: str, *, is_over: bool) -> HowMuch | None:
    """Of this week, which goes on, "nothing" alone may be a wish: what was done is told as done."""
    if (every := _ALL.fullmatch(rest)) is not None:
        is_told = every["ran"] or every["to_plan"] or (every["after"] or "").strip()
        return HowMuch.ALL if is_over or is_told else None
    if (none := _NONE.fullmatch(rest)) is not None:
        return HowMuch.NONE if is_over or not none["bare"] else None
    return HowMuch.ALL_BUT if _BUT.fullmatch(rest) is not None else None
