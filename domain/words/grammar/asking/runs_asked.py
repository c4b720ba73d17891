"""Questions that runs answer: how far, how many, what is left, how it went, what was missed, whether it gets faster."""

from dataclasses import replace
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.words.asked_of import AskRuns, Side, Span, Want
from domain.words.dates import weekday_from
from domain.words.grammar.asking.most_asked import lengths_asked, most_asked
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.grammar.asking.run_speech import (
    COUNT,
    DEEDS,
    FAR,
    MISS,
    RUN,
    WEEK,
    first_of,
    is_one_day,
    is_short,
    kind_of,
    race_mm,
    side_of,
    spans_of,
)
from domain.words.lexicon.meanings import M
from domain.words.quantities import units_asked

_YEAR = 400
# Who asks how the week went on a Monday or a Tuesday means the last one.
_BEGINS = 2
_GETS_FASTER = (
    r"(?:am|are|is|have|has|did|will) (?:i|we) (?:\w+ ){0,2}(?:get|getting|got|gotten|become|becoming|going|been)"
    r"(?: \w+)? (?:faster|quicker|slower|fitter|stronger|better|speedier|worse)|(?:am|have|has|is|are) (?:i|"
    r"we) (?:\w+ )?"
    r"(?:faster|quicker|fitter|slower|improv\w+|stronger)|(?:pace|speed|fitness|times?|runs) (?:is |are |has |have )?"
    r"(?:\w+ )?(?:been )?(?:getting )?(?:any )?(?:improv\w+|better|dropping|coming down|faster|quicker)|(?:any|making) "
    r"(?:improvement|progress)|"
    r"how much (?:faster|fitter|quicker|slower|stronger)|(?:getting|got|get) (?:any )?(?:faster|fitter|"
    r"quicker|slower)|speeding up|slowing down|is (?:it|this|"
    r"the training) "
    r"(?:working|paying off)|(?:werde|bin) ich (?:\w+ )?(?:schneller|fitter|besser|langsamer)|"
    r"(?:estoy|he|voy) (?:\w+ )?(?:mas rapid\w+|mejor\w+|mas lent\w+)"
)
# Who wants days changed compares none of them.
_ASKS_OF_DAYS = (
    r"^(?:are|is|do i (?:have to )?run|what are|whats|what is) (?:today|tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)\w*)"
)
_DEEDS = (M.OFF, M.REST, M.SKIP, M.MOVE, M.SWAP, M.CANT, M.AWAY)
_COMPARED = r"compar\w+|vs|versus|than|beside|against|verglichen|vergleich|comparad\w+|mas que|mehr als"
_ANY_MISSED = (
    rf"(?:did|have|has|had|am|was|are|is) (?:i|we|there|any|anything)(?: \w+){{0,3}} {MISS}|"
    rf"(?:what|which|how many|any|list|show|anything)(?: \w+){{0,5}} {MISS}|"
    rf"{MISS} (?:any|anything|much|a lot|many)|behind on|"
    r"(?:have|has|did|am) i (?:done|do|run|ran|up to date|completed?|complete|logged?) (?:with "
    r")?(?:everything|all|them all|"
    r"every (?:run|session|day)|each)|(?:is|am) (?:i|everything|it all) (?:up to date|logged|complete)|"
    r"(?:hab ich|habe ich) (?:\w+ ){0,2}verpasst|(?:was|welche\w*) (?:\w+ ){0,3}(?:verpasst|ausgelassen)|"
    r"(?:me )?(?:he perdido|he saltado|falt\w+ alg\w+)"
)
_OF_WHAT_MAY_BE = (
    r"what if|if i|should i|can i|could i|would it|will i|matter|bad|ok|okay|happens|going to|gonna|please|who|"
    r"(?<!have )i missed|i skipped|i didnt"
)
_WENT = (
    r"did i (?:hit|make|reach|meet|manage|complete|finish|do|get) (?:my|the|all|everything|enough)|"
    r"(?:what|which) percent\w*|"
    r"how (?:did|was|were|has|have|is|well)|hows|sum(?:mary| up)|recap|review|rundown|looked|look back|"
    r"verdict|report on|"
    r"wie (?:war|lief)|wie ist .* gelaufen|como (?:fue|ha ido|me fue|estuvo)"
)
_IN_TIME = (
    r"how (?:many|much) (?:hours|minutes|time)|(?:hours|time) (?:did|have|has) i|wie ?viele? (?:stunden|minuten|"
    r"zeit)|cuant\w+ (?:horas|tiempo)"
)
_CONSISTENT = (
    r"percent\w* of|how (?:consistent|reliable|regular)|adherence|compliance|consistency|how many of (?:my|"
    r"the) (?:planned )?"
    r"(?:runs|sessions)|(?:my|a|longest|current) streak|how (?:am i|is it|are we) (?:doing )?(?:compared|"
    r"against) (?:to|with) (?:the )?plan|compared? (?:to|with) the plan|how well (?:am|have|did) i (?:\w+ "
    r")?(?:stuck|stick|sticking|follow\w*|keep\w*|kept|done|doing)"
)
_LEFT = (
    r"left|remain\w*|to go|how many more|still to (?:do|run|come)|(?:do|have) i still (?:have|got)|"
    r"wie viele? .*hab\w* ich noch|noch(?: \w+){0,4} (?:ubrig|laufen|vor mir)|queda\w*|me faltan?"
)
_LEFT_OF = (
    r"runs?|miles|mileage|kms?|kilomet\w+|sessions?|workouts?|long runs?|how much|whats? (?:is )?left|what have i|"
    r"what do i|what remains|tempos?|intervals?|laufe?|carreras?|entrenos?|cuant\w+|wie ?viel\w*"
)
_TIME_LEFT = (
    r"days? (?:left|to go)|weeks? (?:left|to go)|long (?:left|to go)|time left|until|leave|in the tank|legs|feel|right|"
    r"do i still (?:do|run|go)"
)
_AVERAGE = r"average|avg|on average|typical week|weekly mean|durchschnitt\w*|im schnitt|promedio|de media"
_WISHED = (
    r"should|could|can|how far (?:is|am|away|off|from|into|through)|too|enough|why|reckon|away|per (?:run|"
    r"day)|pace|need|"
    r"is the (?:race|marathon)|in (?:miles|kms?)|use|less|more"
)


def runs_asked(s: QuestionText, today: date) -> AskRuns | None:
    """What of runs is asked for; None where nothing is, or something is to be done."""
    if s.r.has(M.PAIN, M.INJURY, M.ILL) or s.has(DEEDS) or not (s.is_asked or is_short(s)):
        return None
    if not s.is_asked and s.r.has(M.TIRED, M.SORE, M.CANT, M.BUSY, M.SKIP):
        return None
    for read in (
        _faster,
        _felt,
        _enough,
        _compared,
        _days_beside,
        lengths_asked,
        _missed,
        most_asked,
        _went,
        _left,
        _last,
        _average,
        _total,
        _listed,
    ):
        found = read(s, today)
        if found is not None:
            return replace(found, units=units_asked(s.words), in_time=s.has(_IN_TIME))
    return None


def _faster(s: QuestionText, _today: date) -> AskRuns | None:
    """ "Am I getting faster": runs of late beside those before."""
    if (
        not s.is_asked
        or not s.has(_GETS_FASTER)
        or s.has(r"should|how (?:do|can|could|to)|can i|want|to get|why|will i")
    ):
        return None
    return AskRuns(want=Want.FASTER, kind=kind_of(s))


def _compared(s: QuestionText, today: date) -> AskRuns | None:
    """ "January compared to December", "am I running more than last month": how much in each."""
    spans = [span for span in spans_of(s, today) if span != Span()]
    if not spans or s.r.has(M.WHY) or not (s.has(_COMPARED) or len(spans) > 1):
        return None
    if len(spans) > 1:
        is_ahead = any(span.first is not None and span.first > today for span in spans[:2])
        is_wish = (is_ahead or s.r.has(*_DEEDS)) and not s.has(_ASKS_OF_DAYS)
        joins = "how" if is_wish else "how|or|and"
        is_asked = s.has(f"{_COMPARED}|{joins}") and (s.is_asked or s.has(r"^(?:please )?compare"))
        return AskRuns(want=Want.COMPARED, span=spans[0], other=spans[1]) if is_asked else None
    span = spans[0]
    if (
        span.last is None
        or span.first is None
        or span.last >= today
        or not s.has(r"more|less|further|mehr|weniger|mas|compar\w+|verglichen|vergleich\w*")
    ):
        return None
    if (span.last - span.first).days >= _YEAR or not s.is_asked:
        return None
    return AskRuns(want=Want.COMPARED, span=Span(span.last + timedelta(days=1), today), other=span)


def _missed(s: QuestionText, today: date) -> AskRuns | None:
    """ "Did I miss anything": runs that were planned and not run."""
    is_named = is_short(s) and s.has(r"missed (?:runs?|sessions?|days?|workouts?)|verpasste laufe")
    if not (s.has(_ANY_MISSED) or is_named) or s.has(_OF_WHAT_MAY_BE) or s.r.has(M.DAY):
        return None
    is_away = s.r.has(M.RETURNED, M.WELL, M.AWAY) and not s.has(r"(?:while|when) i was (?:away|gone|on|off|ill|sick)")
    if (not s.is_asked and not is_named) or is_away:
        return None
    return AskRuns(want=Want.MISSED, span=first_of(spans_of(s, today)), side=Side.LOGGED)


def _of_the_week(s: QuestionText, today: date) -> list[Span]:
    """ "How did the week go": the one that ends; as it begins, the one before."""
    if not s.has(r"(?:the|my|die|meine|la|mi) (?:week|woche|semana)"):
        return []
    monday = monday_of(today)
    first = monday - timedelta(days=7) if today.isoweekday() <= _BEGINS else monday
    return [Span(first, min(first + timedelta(days=6), today))]


def _went(s: QuestionText, today: date) -> AskRuns | None:
    """ "How did last week go": what was run of what was planned."""
    spans = spans_of(s, today) or _of_the_week(s, today)
    if s.is_asked and s.has(_CONSISTENT):
        return AskRuns(want=Want.WENT, span=first_of(spans), side=Side.LOGGED)
    if not spans or spans[0] == Span() or not s.has(_WENT):
        return None
    if s.has(r"how (?:far|much|many|fast|long)|next|tomorrow|race|strength|should|does|plan for|look") and not s.has(
        "looked"
    ):
        return None
    span = spans[0]
    if is_one_day(span) or (span.first is not None and span.first > today):
        return None
    return AskRuns(want=Want.WENT, span=span, side=Side.LOGGED)


def _left(s: QuestionText, today: date) -> AskRuns | None:
    """ "How many runs left": what is planned from today on."""
    if (
        not s.has(_LEFT)
        or not s.has(_LEFT_OF)
        or s.has(_TIME_LEFT)
        or not s.has(r"how|what|whats|which|any|wie|was|cuant\w+|que")
    ):
        return None
    span = first_of(spans_of(s, today))
    return AskRuns(want=Want.LEFT, span=Span(today, span.last), side=Side.PLANNED, kind=kind_of(s))


def _last(s: QuestionText, today: date) -> AskRuns | None:
    """ "When did I last run", "my last 5k", "my last tempo"."""
    if not s.has(r"last|latest|most recent|zuletzt|letzte\w*|ultim\w+") or spans_of(s, today):
        return None
    kind, length = kind_of(s), race_mm(s)
    if kind is DayType.REST:
        return AskRuns(want=Want.LIST, span=Span(today - timedelta(days=7), today), side=Side.LOGGED, kind=kind)
    if s.has(r"when (?:did|have) i last|when was (?:my|the) last|last time i|wann .*zuletzt|cuando fue") and (
        s.has(RUN + r"|ran|do|did|go|race|log\w*|speed ?work|hills?") or kind is not None
    ):
        return AskRuns(want=Want.LAST, kind=kind, distance_mm=length, side=Side.LOGGED)
    if s.r.has(M.TIME, M.DURATION, M.PACE) or s.has(r"was \d|wrong|not|nicht|no"):
        return None
    of_race = length is not None and s.has(
        r"(?:last|latest|recent|letzter?|ultimo) (?:\w+ )?(?:\d+ ?(?:k|km|miles?|mi)|half|park ?run|mile|marathon)"
    )
    of_kind = kind not in (None, DayType.REST) and s.has(
        r"(?:last|latest|letzte\w*|ultim\w+) (?:\w+ )?(?:long|tempo|interval\w*|easy|session|recovery|threshold)"
    )
    return AskRuns(want=Want.LAST, kind=kind, distance_mm=length, side=Side.LOGGED) if of_race or of_kind else None


def _average(s: QuestionText, today: date) -> AskRuns | None:
    """ "My weekly average", "average pace this month"."""
    if not s.has(_AVERAGE) or s.r.has(M.PACE, M.DISTANCE, M.TIME):
        return None
    if s.has(r"heart|hr|cadence|person|people|runner|finish|most|should|good|normal"):
        return None
    want = Want.PACE if s.has(r"pace|speed|tempo|ritmo|fast") else Want.EFFORT if s.has(r"effort|rpe") else Want.AVERAGE
    return AskRuns(want=want, span=first_of(spans_of(s, today)), side=Side.LOGGED, kind=kind_of(s))


def _felt(s: QuestionText, today: date) -> AskRuns | None:
    """ "How hard have my runs felt", of a coach's athlete "how hard is Anna finding it"."""
    if not s.is_asked or not s.has(
        r"how (?:hard|tough|easy) (?:have|has|did|is|are|am|was|were) (?:\w+ ){0,3}(?:felt|feel|feeling|"
        r"finding|found|find)|"
        r"(?:my|what) (?:\w+ )?(?:effort|efforts|rpe)(?: \w+)? (?:been|lately|recently|like)|how (?:am|is|"
        r"are) (?:i|we) finding"
    ):
        return None
    return AskRuns(want=Want.EFFORT, span=first_of(spans_of(s, today)), side=Side.LOGGED, kind=kind_of(s))


def _days_beside(s: QuestionText, today: date) -> AskRuns | None:
    """ "Is Sunday's run further than last Sunday's": two days beside each other."""
    days = [each.day for each in s.r.days if each.day.type is None]
    if (
        len(days) != 2
        or not s.is_asked
        or not s.has(r"than|compar\w+|same as|vs|versus|further|longer|shorter|harder|bigger")
    ):
        return None
    dates = [day.on or weekday_from(today, day.weekday or 1) for day in days]
    if s.has(r"should|can|could|make|move|instead"):
        return None
    return AskRuns(want=Want.COMPARED, span=Span(dates[0], dates[0]), other=Span(dates[1], dates[1]))


def _enough(s: QuestionText, _today: date) -> AskRuns | None:
    """ "Am I overdoing it", "am I running enough": the weeks run beside the weeks planned."""
    is_told_of_a_day = s.r.has(M.DAY) and not s.has(r"^(?:am|is|are) (?:i|we) (?:\w+ )?(?:over ?doing|doing too much)")
    if not s.is_asked or s.r.has(M.NUMBER, M.DISTANCE, M.TIMES) or is_told_of_a_day:
        return None
    if not s.has(
        r"(?:am|is|are) (?:i|we) (?:\w+ )?(?:over ?doing|under ?doing|over ?training|(?:doing|running|"
        r"training) (?:\w+ )?(?:enough|too much|too "
        r"little|too many|plenty))|(?:is|does) (?:this|it|my plan|the plan|my training|my mileage|that) "
        r"(?:\w+ )?(?:enough|too (?:much|little))|"
        r"(?:mileage|miles|volume|distance|training|it|plan) (?:going up|increasing|building|ramping|rising|"
        r"growing) (?:up )?too|mileage (?:high|low) enough|doing enough|laufe ich (?:zu viel|genug)|corro "
        r"(?:demasiado|suficiente)"
    ):
        return None
    return AskRuns(want=Want.ENOUGH)


def _total(s: QuestionText, today: date) -> AskRuns | None:
    """ "How far have I run since Christmas", "total miles in January", "how many runs this month"."""
    if not (s.has(FAR) or s.has(COUNT)) or s.has(_WISHED) or s.r.has(M.TIME, M.PACE) or s.length_mm is not None:
        return None
    if s.r.has(M.DAY) and not s.has(r"since|from|seit|desde"):
        # What is on a day has an answer of its own.
        return None
    spans = spans_of(s, today)
    span, side, kind = first_of(spans), side_of(s, spans, today), kind_of(s)
    if s.has(
        r"(?:whole|entire|full) (?:plan|thing|training)|in the plan|(?:all|over) (?:the )?plan|plan in total|"
        r"the plan have"
    ):
        return AskRuns(want=Want.TOTAL, side=Side.PLANNED, kind=kind) if not s.has("each|every|a week") else None
    if s.has(r"will i|by (?:the )?(?:race|marathon)|by then|in all by"):
        return AskRuns(want=Want.TOTAL, span=Span(None, date.max), kind=kind)
    is_all = side is Side.LOGGED and s.has(r"total|have i|did i|in all|so far|hab\w* ich|bin ich|he corrido")
    if (not spans and not is_all) or is_one_day(span):
        return None
    if kind is DayType.LONG_RUN and not s.has(COUNT):
        # How far this week's long run is has an answer of its own.
        return None
    is_week = span.first is not None and span.last is not None and (span.last - span.first).days == 6
    near = span.first is not None and span.first.isoweekday() == 1 and abs((span.first - today).days) < 14
    if is_week and near and kind is None and not s.has(COUNT + "|hours|time"):
        # So has what is run and planned in a week.
        return None
    return AskRuns(want=Want.TOTAL, span=span, side=side, kind=kind)


def _listed(s: QuestionText, today: date) -> AskRuns | None:
    """ "When are the tempos in March", "my rest days this week", "what did I run in January"."""
    if not s.is_asked or s.r.has(M.DAY):
        return None
    spans, kind = spans_of(s, today), kind_of(s)
    span = first_of(spans)
    if (
        s.r.has(M.PERIOD)
        and kind is None
        and s.has(r"^(?:whats|what is|what have i got|show)(?: me)? (?:on|in|the|planned)")
    ):
        # "What's on for the week of 8 March".
        return AskRuns(want=Want.LIST, span=span, side=side_of(s, spans, today)) if spans else None
    if s.has(r"why|should|can i|could i|how (?:fast|slow|hard|long|far)|mean|for|pace|what if|if i|meant|need to|must"):
        return None
    if s.has(r"(?:whats|what is|when is|whens|hows|how is) (?:the|my|this|next) (?!rest)"):
        return None
    if is_one_day(span):
        return None
    if spans and s.has(
        r"what (?:did|have|has|runs did|runs have) i (?:\w+ )?(?:run|do|log|ran|done|logged)|which runs (?:did|have)|"
        r"was (?:hab|bin) ich|que (?:corri|he corrido)"
    ):
        return AskRuns(want=Want.LIST, span=span, side=Side.LOGGED, kind=kind)
    if spans and s.r.has(M.PERIOD) and kind is None and s.has(r"what|whats|which|show"):
        return AskRuns(want=Want.LIST, span=span, side=side_of(s, spans, today))
    if kind is None or not s.has(
        r"which|what|whats|when|whens|how many|any|do i have|is there|are there|have i got|list|show|"
        r"wann|welche|wie viele|cuando|hay"
    ):
        return None
    if kind is DayType.REST and s.has(r"next|when|whens|which|how many"):
        return AskRuns(want=Want.LIST, span=span, side=Side.PLANNED, kind=kind)
    is_of_all = s.has(r"when are|which days|how many|what days|list|all (?:the|my)|remaining")
    if not (spans or is_of_all) or (kind is DayType.EASY and not spans) or s.has(rf"my {WEEK}"):
        return None
    return AskRuns(want=Want.LIST, span=span, side=side_of(s, spans, today), kind=kind)
