"""Questions for the one run or week that is most of something, and when a length is reached or is too much."""

from datetime import date

from domain.plan import DayType
from domain.words.asked_of import AskRuns, Side, Want
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.grammar.asking.run_speech import (
    RUN,
    WEEK,
    first_of,
    is_one_day,
    is_short,
    kind_of,
    length_of,
    race_mm,
    side_of,
    spans_of,
)
from domain.words.grammar.asking.spans import spans_in
from domain.words.lexicon.meanings import M

_NO_RUN_MM = 60_000_000
_MOST: tuple[tuple[str, Want], ...] = (
    (
        (
            r"longest|furthest|farthest|biggest run|the big one|big one|langste\w*|laengste\w*|(?:la|el|mi) "
            r"(?:\w+ )?mas larg\w+"
        ),
        Want.LONGEST,
    ),
    (r"shortest|smallest run|kurzeste\w*|kuerzeste\w*|(?:la|el|mi) (?:\w+ )?mas cort\w+", Want.SHORTEST),
    (
        (
            r"fastest|quickest|speediest|best pace|best (?:5k|10k|half|marathon|mile)|my (?:5k|10k|half|"
            r"marathon|mile)? ?"
            r"(?:pb|pr)|schnellste\w*|(?:la|el|mi) (?:\w+ )?mas rapid\w+"
        ),
        Want.FASTEST,
    ),
    (r"slowest|langsamste\w*|(?:la|el|mi) (?:\w+ )?mas lent\w+", Want.SLOWEST),
    (
        (
            r"hardest|toughest|(?:hard|harder) (?:one|day|run|session|workout)s?|biggest day|quality (?:session|day)s?|"
            r"speed (?:session|day)s?|harteste\w*|haerteste\w*|schwerste\w*|(?:la|el|mi) (?:\w+ )?mas dur\w+"
        ),
        Want.HARDEST,
    ),
    (r"easiest|gentlest|lightest|leichteste\w*|lockerste\w*|(?:la|el|mi) (?:\w+ )?mas (?:facil|suave)", Want.EASIEST),
)
_BIG = (
    rf"(?:biggest|highest|largest|heaviest|peak|top|best|hardest|toughest|longest|grosste\w*|groesste\w*|"
    rf"harteste\w*)(?: \w+)? {WEEK}"
)
_MOST_MILES = (
    rf"{WEEK} (?:with|has|have|had|am i running) the most|most (?:miles|mileage|kms?) in a {WEEK}|semana mas "
    rf"(?:dura|grande|larga)"
)
_LEAST = rf"(?:least|fewest|lowest|smallest)\b.*\b(?:in a|a|per|of any) {WEEK}"
_SMALL = rf"(?:smallest|lowest|lightest|easiest|shortest|quietest|kleinste\w*|leichteste\w*)(?: \w+)? {WEEK}"
_MATTERS = (
    r"matters? (?:the )?most|most important|key (?:run|session|workout|one)s?|main (?:run|session|workout|"
    r"one)|priorit\w+|"
    r"(?:which|what)(?: \w+){0,3} (?:cant|shouldnt|must not|mustnt|dont|should|can|could|do|must) i (?:not "
    r")?(?:miss|skip|drop|"
    r"lose|sacrifice|leave out)|wichtigste\w*|mas importante"
)
_REACH = (
    r"get (?:up )?to|reach|hit|run|do|go|start|see|have|first|build (?:up )?to|break|make it to|be (?:running|"
    r"doing)|up to|"
    r"come|milers?|is|are|laufe|komme|llego|corro|erst\w*"
)
_WHEN = (
    r"when|whens|what week|which week|what date|how soon|how long (?:until|till|before)|do i (?:ever|actually|even)|"
    r"does (?:the plan|it|my plan)|will i (?:ever|be|have|get)|is there (?:a|any)|am i (?:ever )?(?:going to|gonna)|"
    r"(?:my|the) first|do (?:we|i) get|how many|wann|cuando"
)
_TOO = (
    r"too (?:much|far|big|long|many|little|short|low|few|high|ambitious|soon|early)|enough|plenty|"
    r"(?:big|large|huge) (?:a )?(?:jump|step|leap)|overdoing|reasonable|sensible|safe|ok|okay|excessive|a lot|"
    r"zu viel|zu weit|"
    r"genug|demasiad\w*|suficiente|mucho"
)


def lengths_asked(s: QuestionText, today: date) -> AskRuns | None:
    """ "When do I get to 20 miles", "is 15 too much on Sunday": a length beside what was run and is planned."""
    length = length_of(s)
    if length is None or not s.is_asked or s.r.has(M.TIME, M.DURATION, M.PACE, M.EFFORT, M.CLOCK):
        return None
    if length[0] >= _NO_RUN_MM and s.has(r"(?:have|has|did|am) i"):
        # "Have I done 100 miles yet" is no single run.
        return AskRuns(want=Want.TOTAL, span=first_of(spans_of(s, today)), side=Side.LOGGED)
    return _reached(s, today, *length) or _too_much(s, today, *length)


def _reached(s: QuestionText, today: date, length_mm: int, weekly: bool) -> AskRuns | None:
    """The first run that long, or the first week that big; run already, or to come."""
    before = s.has(
        r"(?:have|did) i (?:ever |already |actually )?(?:run|ran|done|do|hit|been|gone)|"
        r"when did (?:i |\w+ last|\w+ first)"
    )
    if not before and (not (s.has(_WHEN) and s.has(_REACH)) or s.r.has(M.DAY)):
        return None
    if s.has(r"race|until the|weeks? (?:left|to go)|how far|pace|how fast|how hard|why|should|can i|could i|if i"):
        return None
    if before and s.has(r"when did \w+ last"):
        return AskRuns(want=Want.LAST, distance_mm=length_mm, side=Side.LOGGED)
    side, span = Side.LOGGED if before else Side.PLANNED, first_of(spans_of(s, today))
    return AskRuns(want=Want.REACHED, distance_mm=length_mm, is_weekly=weekly, span=span, side=side)


def _too_much(s: QuestionText, today: date, length_mm: int, weekly: bool) -> AskRuns | None:
    if s.has(r"room for"):
        # "Is there room for another 3k" wishes for it.
        return None
    if not s.has(_TOO) or not s.has(
        r"^(?:is|are|isnt|would|will|does|do you think|ist|sind|es|seria)|is|are|would|ist|es"
    ):
        return None
    if s.has(
        r"too (?:fast|slow)|in a row|a day|per day|every day|daily|minutes?|mins?|pace|my limit|is too much "
        r"for me|weeks|days|months|"
        r"too .*\b(?:can|could|how about|what about)\b.* \d+"
    ):
        return None
    span = first_of(spans_of(s, today))
    return AskRuns(want=Want.TOO_MUCH, distance_mm=length_mm, is_weekly=weekly, span=span)


def most_asked(s: QuestionText, today: date) -> AskRuns | None:
    """ "Longest run so far", "easiest day this week", "my biggest week", "which run matters most"."""
    if s.has(
        r"should i (?:run|do)|can i|could i|how (?:slow|fast|hard|easy)|why|pace for|too (?:easy|hard|fast|"
        r"slow)|what pace"
    ):
        return None
    if s.has(_MATTERS):
        return _matters(s, today)
    spans = spans_of(s, today)
    side = side_of(s, spans, today)
    is_big, is_small = s.has(f"{_BIG}|{_MOST_MILES}"), s.has(f"{_SMALL}|{_LEAST}")
    if (is_big or is_small) and not s.has(rf"{RUN} (?:of|in|this|next|last)|(?:this|next|last) {WEEK}"):
        want = Want.BIGGEST_WEEK if is_big else Want.SMALLEST_WEEK
        return AskRuns(want=want, span=first_of(spans), side=side)
    most = next((each for words, each in _MOST if s.has(words)), None)
    if most is None or is_one_day(first_of(spans)) or (s.r.has(M.DAY) and not spans):
        return None
    if not s.is_asked and (not is_short(s) or s.has(r"broke|beat|ran|smashed|new|pb|pr|i|was")):
        return None
    if most in (Want.HARDEST, Want.EASIEST):
        return _by_hardness(s, most, today)
    if most in (Want.FASTEST, Want.SLOWEST):
        length = race_mm(s)
        return AskRuns(want=most, span=first_of(spans), side=Side.LOGGED, kind=kind_of(s), distance_mm=length)
    kind = kind_of(s)
    kind = None if kind in (DayType.LONG_RUN, DayType.REST) and most is Want.LONGEST else kind
    if most is Want.LONGEST and not spans and kind is None and side is Side.EITHER:
        side = Side.PLANNED
    return AskRuns(want=most, span=first_of(spans), side=side, kind=kind)


def _by_hardness(s: QuestionText, want: Want, today: date) -> AskRuns | None:
    spans = spans_of(s, today)
    is_named = s.has(
        r"hardest|toughest|easiest|gentlest|lightest|leichteste\w*|harteste\w*|mas \w+|which|what|when|quality|speed"
    )
    if s.r.has(M.TOO) or not (spans or is_named):
        return None
    side = side_of(s, spans, today)
    span = first_of(spans if spans or side is Side.LOGGED else spans_in("this week", today))
    return AskRuns(want=want, span=span, side=side)


def _matters(s: QuestionText, today: date) -> AskRuns | None:
    """The key runs of a week, and the one that is missed least."""
    if s.r.has(M.DAY) or s.has("if i") or not (s.is_asked or is_short(s)):
        return None
    return AskRuns(want=Want.MATTERS, span=first_of(spans_of(s, today)), side=Side.PLANNED)
