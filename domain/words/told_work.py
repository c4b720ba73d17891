"""What somebody says of the work in a run they ran: "with 3 at marathon pace", "but only 4 of 6".

The piece is taken out of the sentence before the rest is read: its numbers are neither a time nor another run.
"""

import re
from dataclasses import dataclass

from domain.words.clean import clean

_NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = rf"(?:\d{{1,2}}(?:[.,]\d{{1,2}})?|{'|'.join(_NUMBER_WORDS)})"
_UNIT = r"(?: ?(?:mi|miles?|k|km|kms|kilomet(?:er|re)s?))?"
_PACE = (
    r"(?:(?:half[- ]marathon|marathon|half|goal|race|tempo|threshold|steady|easy|mile|interval|10 ?k|5 ?k|mp|hmp)"
    r"(?: race)?(?: (?:pace|effort|speed))?"
    r"|\d{1,2}:[0-5]\d(?: ?/ ?(?:mi|mile|km)| (?:per|a) (?:mile|km))?)"
)
_AT_PACE = re.compile(
    r"(?:,? (?:with|including|incl\.?|of which)|,)(?: the)?(?: (?:last|first|final|middle))?"
    rf" {_NUMBER}{_UNIT}(?: of (?:them|it|those))?(?: were| was)?"
    rf"(?: (?:at|@|in|run at)(?: my)? {_PACE}| (?:fast|quick|hard|steady))(?!\w|:\d)"
)
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_NUMBER_WORDS)})"
_REPEATS = r"(?: (?:x ?\d+ ?(?:m|mi|miles?|km|k)?|reps?|repeats?|intervals?|laps|\d{3,4}s))?"
_OF = re.compile(
    rf"(?<![\d:/.])(?P<done>{_COUNT}) ?(?:of|out of|/) ?(?:the |my )?(?P<of>{_COUNT})(?![\d:/.]){_REPEATS}"
)
_STOPPED = re.compile(
    rf"\b(?:stopped|quit|gave up|bailed|binned it|packed it in|pulled up|pulled out|"
    rf"called it (?:a day )?) ?after (?P<done>{_COUNT})(?: of (?:them|those))?"
    r"(?! ?(?:mi|km?|min|h|sec|m\b|:|\.|\d))(?: (?:reps?|repeats?|intervals?|laps))?"
)
_MANAGED = re.compile(
    r"\b(?:only (?:managed|did|got|ran|finished|completed|made)|(?:did|got|ran|finished)(?: through)? (?:only|just)"
    rf"|managed)(?: through)?(?: the)?(?: first)? (?P<done>{_COUNT}) (?:reps?|repeats?|repetitions)\b"
)
_OF_THEM = re.compile(rf"\b(?P<done>{_COUNT}) of (?:the|my|those) (?:reps|repeats|repetitions)\b")
# "10 of the 12, 9:20 per mile" counts miles.
_EACH_MILE = re.compile(r"\d:\d\d ?(?:/|per |a )(?:mile|mi|km|k)\b")
# Of ten it is how hard it felt, unless the work is named.
_WORK = re.compile(r"\b(?:workout|session|intervals?|reps?|repeats?|laps|only|managed)\b|\bx ?\d")
_REPEATED = re.compile(r"\b(?:workout|session|intervals?|reps?|repeats?|laps)\b|\bx ?\d")
_ALL_OUT = 10
_REPEATS_BEHIND = re.compile(r"[a-z]$")
_CUE = re.compile(
    r"\b(?:did|done|ran|run|managed|got|finished|completed|made|only|just|workout|session|intervals?|reps?)\b"
)
_FELT = re.compile(r"\b(?:effort|rpe|felt|feel)\b[^,;.]*$")
_FILLERS = re.compile(
    r"\b(?:i|did|done|ran|run|do|managed|got|get|finished|completed|made|only|just|but|the|my|workout|session|"
    r"intervals?|"
    r"reps?|repeats?|through|in|with|a|of|it|them)\b"
)
_LEFT = re.compile(r"[ ,;]+")
# Repeats that were run, what lay between them, and how long each took: none of it is how far the run was.
_REPEATS_RUN = re.compile(
    r"(?<![\d:.])\d{1,2} ?[x*] ?\d+(?:[.,]\d+)? ?(?:miles?|mi|metres|meters|mins?|minutes|secs?|km|k|m|s)?(?!\w|:\d)"
)
_RECOVERY = re.compile(
    r",? ?\(?\b(?:w/?|with|off|on|and) (?:a )?\d+(?::\d\d)? ?(?:secs?|seconds|s|mins?|minutes|m|metres)?"
    r"(?: (?:of )?(?:rec(?:overy|overies|s)?|jogs?|jogging|rests?|floats?|walk|easy|standing|between|"
    r"off)\b)*\)?(?=[ ,.;!)]|$)"
    r"|,? ?\b(?:\d+(?::\d\d)?|one|two|three|four|five|sixty|ninety) ?(?:secs?|seconds|s|mins?|minutes|m|metres)?"
    r"(?: (?:of )?(?:rec(?:overy|overies|s)?|jogs?|jogging|rests?|floats?|walk|easy)\b)+"
    r"(?: (?:in ?)?between(?: them| each)?)?(?=[ ,.;!)]|$)"
)
_SPLIT = re.compile(r"\b\d{1,2}:\d\d\b")
_SPLITS = re.compile(
    r"\b(?:all|each|every one|in|at|around|about|roughly|averag(?:ed|ing|e)|avg|between|of|from|the|last one|first one|"
    r"reps?|splits?|were|was|hit(?:ting)?|running| )* ?\(?\b(?!\d{1,2} ?/ ?10\b)\d{1,3}(?::\d\d|"
    r"(?=[ ,/-]+(?:\d{2,3}\b)))s?"
    r"(?: ?(?:[,/-]|and|to) ?\d{1,3}(?::\d\d)?s?\b(?![.,]\d| ?(?:miles?|mi|kms?|k|mins?|minutes)\b))*"
    r"(?: (?:each|average|avg|on average|a rep|per rep|apiece))?\)?"
)
_WARMED_UP = re.compile(
    r"\b(?:with |plus )?(?:\d+(?:\.\d+)? ?(?:mi|miles?|km|k|mins?|minutes)? )?(?:warm ?up|w/?u|cool ?down|c/?d|up|down)"
    r"(?: (?:and|\+|n) (?:\d+ ?(?:mi|miles?|km|k|mins?)? )?(?:warm ?up|cool ?down|down))?\b"
)
_SPARE = re.compile(r"[:()]|\b(?:the|session|workout|reps|recovery|rec|jog)\b|\b(?:all|each)(?= ?(?:,|$))")
_LEAST_SPLITS = 2
_TIMES = re.compile(r"(?<![\d:.])(?:\d{1,2}:\d\d|\d{2,3} ?s(?:ecs?|econds)?)\b(?! ?(?:mi|k|rest|jog|rec|off|walk))")
# "Ran 6 miles with 8x100 strides" tells of the run by itself.
_WHOLE_RUN = re.compile(
    r"\b(?:ran|run|did|jogged) (?:about |an? (?:easy |steady )?)*\d+(?:\.\d+)? ?(?:mi|miles?|milers?|km|k)\b"
)
_WAS_RUN = re.compile(
    r"\b(?:done|did|finished|nailed|completed|smashed|got through|ticked|felt|rpe|sorted|averag(?:ed|ing)|yesterday|"
    r"just back|"
    r"last night)\b|\beffort:? ?\d|\b\d{1,2} ?/ ?10\b"
)
_NOT_RUN_YET = re.compile(
    r"\b(?:tomorrow|tmrw|want|can|could|should|shall|will|make|change|instead|replace|swap|move|add|next|gonna|"
    r"going to|"
    r"plan|if|what|how|why|need|try|let'?s|would|please|pls|have to|rather)\b|'ll\b"
)


# "Did tomorrow's session already": it was run.
_TOMORROWS = re.compile(
    r"(?<=\bdid )(?:tomorrow|tmrw)'?s\b|(?<=\bdone )(?:tomorrow|tmrw)'?s\b|(?<=\bran )(?:tomorrow|tmrw)'?s\b"
)
# "Yesterday 6 x 400 with the club instead of the easy run, hope that's fine": what was planned changes nothing.
_IN_PLACE_OF = re.compile(
    r"(?<=\w),? (?:instead of|rather than|in place of|statt|anstatt|en vez de) (?:the |my |your |what was |an? |"
    r"des |dem |el |"
    r"del )*(?:planned |easy |long |recovery |lockeren )*(?:run|one|jog|planned|miles|laufs?|dauerlaufs?|rodaje)\b|"
    r",? (?:i )?hope (?:that'?s|that is|it'?s|this is) (?:fine|ok|okay|alright|all right)\b"
)
_DAY_BEFORE = re.compile(r"\b(?:yesterday|last night|gestern|ayer|anoche)\b")


@dataclass(frozen=True, slots=True)
class PieceAtPace:
    """The sentence without a piece that was run at a pace, and the piece in the runner's own words."""

    rest: str
    piece: str


@dataclass(frozen=True, slots=True)
class PartOfWork:
    """So many repeats of so many (0: of those planned), and what else the sentence says (the day, how it felt)."""

    done: int
    of: int
    rest: str
    # Whether they are called repeats: "8 of 10" may be anything.
    is_named: bool = False


def repeats_told(text: str) -> str | None:
    """What else is said of a session whose repeats were run: "3x1 mile: 7:32, 7:28, RPE 7"; None for one to come."""
    words = clean(text)
    if _DAY_BEFORE.search(words):
        words = _IN_PLACE_OF.sub("", words)
    is_to_come = _NOT_RUN_YET.search(_TOMORROWS.sub(" ", words)) is not None
    if _REPEATS_RUN.search(words) is None or text.rstrip().endswith("?") or is_to_come:
        return None
    if _WHOLE_RUN.search(words) is not None:
        return None
    if _WAS_RUN.search(words) is None and len(_SPLIT.findall(words)) < _LEAST_SPLITS:
        return None
    rest = words
    for piece in (_RECOVERY, _REPEATS_RUN, _SPLITS, _WARMED_UP, _SPARE):
        rest = piece.sub(" ", rest)
    said = _LEFT.sub(" ", rest).strip()
    # "6x800 done" says no more than that they are done.
    return said if said != "done" else None


def repeats_in(words: str) -> tuple[str, ...]:
    """The repeats that were run, with their times: "6 x 400", "78s"; none where they are not told."""
    found = _REPEATS_RUN.search(words)
    if found is None:
        return ()
    times = _TIMES.findall(words[found.end() :])
    return (found[0].strip(), *(each.strip() for each in times))


def piece_at_pace(text: str) -> PieceAtPace | None:
    """A piece of a run that was at a pace of its own; None without one."""
    words = clean(text)
    found = _AT_PACE.search(words)
    if found is None:
        return None
    rest = _LEFT.sub(" ", f"{words[: found.start()]} {words[found.end() :]}").strip()
    return PieceAtPace(rest, found[0].strip(" ,")) if rest else None


# "Could I drop two of the reps tomorrow" is asked of what is to come.
_TO_DROP = re.compile(
    r"\b(?:can|could|may|shall|should|please|i'?d like to|i want to|tomorrow|\w+day)\b.*\b(?:drop|cut|lose|skip|leave|"
    r"take|knock|shave)(?: (?:out|off))? (?:\w+ )?\w+ of (?:the|my|those) (?:reps|repeats|repetitions|intervals)\b"
)
_RATED = re.compile(r"\b(?:say|about|around|maybe|felt|feels|pain|hurts?|sore|effort|rpe|rate|legs?|ca|etwa)\b")


def part_of_work(text: str) -> PartOfWork | None:
    """ "did the workout but only 4 of 6"; None for anything else, and for how hard something felt."""
    words = clean(text)
    found = _OF.search(words)
    stopped = _stopped(words) if found is None and _WORK.search(words) is not None else None
    if text.rstrip().endswith("?") or _CUE.search(words) is None or _TO_DROP.search(words):
        return None
    if stopped is not None:
        return PartOfWork(_count(stopped["done"]), 0, _rest(words, stopped), is_named=True)
    if found is None:
        return None
    done, of = _count(found["done"]), _count(found["of"])
    is_apart = of == _ALL_OUT and words[: found.start()].rstrip().endswith(",") and not _REPEATS_BEHIND.search(found[0])
    is_effort = _FELT.search(words[: found.start()]) is not None or (of == _ALL_OUT and _WORK.search(words) is None)
    # "About 4/10, only when I run" and "I'd say 7 out of 10" tell how hard it was, or how much it hurts.
    is_rated = of == _ALL_OUT and not _REPEATS_BEHIND.search(found[0]) and _RATED.search(words) is not None
    is_effort = is_effort or is_apart or is_rated
    if _EACH_MILE.search(words) and _REPEATED.search(words) is None:
        return None
    is_named = _REPEATED.search(words) is not None and (of != _ALL_OUT or bool(_REPEATS_BEHIND.search(found[0])))
    if is_effort or not 1 <= done <= of or of < 2:
        return None
    return PartOfWork(done, of, _rest(words, found), is_named=is_named)


def _stopped(words: str) -> re.Match[str] | None:
    """After how many repeats it was over, where it is not said of how many."""
    found = (each.search(words) for each in (_STOPPED, _MANAGED, _OF_THEM))
    return next((each for each in found if each is not None), None)


def _rest(words: str, found: re.Match[str]) -> str:
    """The words round it that say something else."""
    rest = _FILLERS.sub(" ", f"{words[: found.start()]} , {words[found.end() :]}")
    return _LEFT.sub(" ", rest).strip()


def _count(text: str) -> int:
    return int(text) if text.isdecimal() else _NUMBER_WORDS.index(text) + 1
