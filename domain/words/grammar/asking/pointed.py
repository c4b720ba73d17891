"""Questions that a few words tell apart from others: how many runs of a length, next week, why Thursday is hard."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.race import FIVE_K
from domain.units import MM_PER_KM, MM_PER_MILE
from domain.words.asked_of import AskDayEffort, AskRace, AskRuns, Side, Span, Want
from domain.words.day_refs import DayRef
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.grammar.asking.run_speech import WEEK, first_of, length_of, spans_of
from domain.words.intents import AskAbout, Intent, Open, WhyIntent, WhyWeek
from domain.words.lexicon.meanings import M
from domain.words.settings_said import Speak
from domain.words.topics import Screen, Topic

_NEXT_WEEK = r"(?:next week|nachste\w* woche|semana que viene|proxima semana)"
_BIGGER = (
    r"(?:harder|bigger|longer|tougher|more|heavier|lighter|easier|smaller|less|up|jump\w*|big|harter|schwerer|leichter|"
    r"mehr|mas (?:dur\w|larg\w)|menos)"
)
_MILERS = re.compile(r"\b(?P<miles>\d{2}) ?-?milers?\b|\b(?P<km>\d{2})(?:er|km-laufe)\b")
# Who asks for the week on a Monday or a Tuesday means the last one.
_BEGINS = 2
_ABOUT: tuple[tuple[str, str, Intent], ...] = (
    (
        (
            r"how (?:do|did|would) (?:you|u) (?:\w+ )?(?:know|get|work out|calculate|set|choose|come up with) "
            r"(?:\w+ ){0,3}"
            r"paces?|woher (?:weisst|kennst) du (?:\w+ ){0,2}(?:tempo|pace)"
        ),
        r"",
        AskAbout(Topic.BASIS),
    ),
    (
        (
            r"when (?:can|do|will|may|should) (?:i|we) (?:\w+ )?(?:ease|wind|back) (?:off|down)|when does it "
            r"(?:ease|get "
            r"easier|wind)"
        ),
        r"today|tomorrow|injur\w*",
        AskAbout(Topic.TAPER),
    ),
    (
        (
            r"(?:ever|have to|need to|do i|will i|should i) (?:\w+ ){0,3}(?:run|cover|do) (?:\w+ ){0,2}(?:full|"
            r"whole|entire) "
            r"(?:marathon|half|race|distance)\b.*\b(?:before|training)|(?:full|whole) (?:marathon )?distance before"
        ),
        r"",
        AskAbout(Topic.LONG_ENOUGH),
    ),
    (
        (
            r"why (?:does|do|is|are|has|have) (?:my |the )?(?:effort|efforts|rpe)(?: \w+){0,3} (?:go\w*|gone|"
            r"climb\w*|ris\w+|"
            r"high\w*|up|increas\w*)"
        ),
        r"scale",
        AskAbout(Topic.FEELS_HARD),
    ),
    (
        (
            r"how far (?:\w+ )?behind|behind (?:schedule|the plan|my plan|plan)|bin ich (?:\w+ )?(?:hinterher|"
            r"zuruck)"
        ),
        r"catch|make up|if",
        AskRuns(want=Want.MISSED, side=Side.LOGGED),
    ),
    (
        r"what would you do(?: if you were me| in my (?:place|shoes|position)| now)?$",
        r"",
        AskAbout(Topic.NEXT),
    ),
    (
        (
            r"(?:hablas|habla|entiendes|me entiendes) (?:\w+ )?(?:espanol|castellano)|(?:do|can) you (?:speak|"
            r"understand|write) spanish"
        ),
        r"",
        Speak("es"),
    ),
    (
        (
            r"why (?:is|does|are|do) (?:my |the )?(?:watch|garmin|coros|polar|strava|app)\b.*\b(?:else|different\w*|"
            r"other|"
            r"differ|not agree|disagree)"
        ),
        r"",
        AskAbout(Topic.WATCH_DIFFERS),
    ),
    (
        r"(?:never|dont|not|why dont you) (?:\w+ )?(?:ask|use|care|look)\b.*\bheart ?rate",
        r"ran|run today",
        AskAbout(Topic.HEART),
    ),
    (
        (
            r"(?:who|anyone|anybody|someone) (?:else )?(?:can |could |to )?(?:see|sees|look at|read) (?:my|the) "
            r"(?:runs?|plan|training)"
        ),
        r"coach|share",
        AskAbout(Topic.WHO_SEES),
    ),
    (
        (
            r"(?:allowed|can|may|could) (?:i |to )?(?:to )?race (?:more than once|again before|other races|several "
            r"times|twice)"
        ),
        r"",
        AskAbout(Topic.NEXT_RACE),
    ),
    (
        (
            r"(?:is|was|would|are) (?:an? )?\d{1,2}:\d\d(?::\d\d)? (?:for|in|over) (?:an? |the |my )?(?:half|10 ?k|"
            r"5 ?k|10 mil\w+|parkrun)(?: marathon)? (?:good|fast|quick) enough"
        ),
        r"",
        AskAbout(Topic.TRACK),
    ),
    (
        (
            r"(?:point|use|good|purpose|sense) (?:of|in) (?:all )?(?:the |these |those |my )?easy (?:runs?|miles|"
            r"running|ones)"
        ),
        r"",
        AskAbout(Topic.EASY_SLOW),
    ),
    (
        r"(?:is|are) (?:my |the )?easy (?:pace|runs?|paces) (?:\w+ )?too (?:slow|easy)",
        r"\d:\d\d",
        AskAbout(Topic.EASY_HELD),
    ),
    (
        r"(?:what|which|how) (?:pace|fast|speed)\b.*\bpark ?run|park ?run pace",
        r"was|did|ran|easy|recovery",
        AskRace(distance=FIVE_K),
    ),
    (
        r"shoes?\b.*\b(?:\d{3,4} ?(?:miles|mi|km|k)|new (?:ones|pair)|replac\w*|worn out)",
        r"race",
        AskAbout(Topic.SHOES),
    ),
    (
        (
            r"(?:is|are|should|do|does|will|need)\b.*\b(?:longest (?:long )?runs? (?:\w+ )?(?:long|far|big) enough|"
            r"\d{2}(?:\.\d)? ?(?:miles?|mi|km|k) (?:really |long |far )?enough for (?:an? |the |my )?(?:marathon|half|"
            r"race))|should i (?:run|do) \d{2} ?(?:miles?|km|k)? at least once"
        ),
        r"a week|weekly|per week|this week",
        AskAbout(Topic.LONG_ENOUGH),
    ),
    (
        (
            r"what if\b.*\b(?:runs?|race|session|it) (?:goes|went|is going|turns out) (?:badly|wrong|terribl\w+|a "
            r"disaster|south|poorly)"
        ),
        r"",
        AskAbout(Topic.CUT_SHORT),
    ),
    (
        (
            r"how (?:do|would|can|will) i (?:know|tell|notice) (?:if |whether |when )?(?:im |i am )?(?:over ?-?"
            r"training|overtrained|doing too much)"
        ),
        r"",
        AskAbout(Topic.BEING_TIRED),
    ),
    (
        (
            r"(?:do|does) (?:the |my )?paces? (?:really |actually )?matter|(?:never|cant|cannot|dont|not) (?:hit|hold|"
            r"manage|make|run) (?:the|my|these|those) paces"
        ),
        r"today|yesterday|tomorrow|ran",
        AskAbout(Topic.FEELS_HARD),
    ),
    (
        (
            r"(?:is (?:a |an )?|how good is (?:a |an )?)\d:\d\d(?::\d\d)? (?:for )?(?:an? |the )?(?:marathon|half|half "
            r"marathon) (?:time )?(?:a )?(?:any )?(?:good|ok|okay|slow|fast|decent|respectable|bad)|(?:average|typical|"
            r"normal|mean|median) (?:marathon|half(?: marathon)?|10k|5k) (?:time|finish\w*)"
        ),
        r"enough|my",
        AskAbout(Topic.GOOD_TIME),
    ),
    (
        (
            r"how much (?:faster|quicker|fitter) (?:will|can|could|do|might) i (?:\w+ )?(?:get|become|be)|(?:should|"
            r"could|shall) my goal be (?:\w+ )?(?:harder|faster|quicker|slower|easier|softer|ambitious)|is my (?:goal|"
            r"target) (?:too )?(?:soft|easy|low)"
        ),
        r"",
        AskAbout(Topic.TRACK),
    ),
    (
        (
            r"what(?:s| is| are) (?:the |an? )?(?:\w+ ){0,2}(?:tempo|intervals?|long|race ?pace|marathon ?pace|easy|"
            r"recovery|fartlek|strides)(?: runs?| sessions?| miles)? (?:good |meant )?for$"
        ),
        r"pace for",
        AskAbout(Topic.PURPOSE),
    ),
    (
        r"how much of (?:the|my) plan (?:is|have i|has been|did i)|(?:percent\w*|share) of (?:the|my) plan",
        r"",
        Open(Screen.PROGRESS),
    ),
    (
        r"(?:plan|do|make) my (?:summer|autumn|winter|spring|next season|next race) (?:too|as well|afterwards|next)",
        r"",
        AskAbout(Topic.NEXT_RACE),
    ),
    (
        (
            r"only (?:have |got |had )?time for one\b.*\bwhich|if i (?:can )?only (?:run|do|manage)\b.*\bwhich (?:"
            r"ones?|runs?|days?)\b"
        ),
        r"",
        AskRuns(want=Want.MATTERS, side=Side.PLANNED),
    ),
    (
        (
            r"(?:says|thinks|reckons) (?:\w+ ){0,3}(?:is|its|im doing|i do|i run) (?:way |far )?too much\b.*\b(?:is it|"
            r"am i|right|agree)"
        ),
        r"",
        AskRuns(want=Want.ENOUGH),
    ),
    (
        r"^(?:mp|marathon pace)$",
        r"",
        AskAbout(Topic.PACE, kind=DayType.RACE_PACE),
    ),
    (
        (
            r"who (?:made|wrote|writes|makes|designed|created) (?:this|my|the|these|it)|is (?:this|the plan|my plan) "
            r"(?:made|written) by (?:an? )?(?:ai|human|person|bot|computer|coach)"
        ),
        r"changed?",
        AskAbout(Topic.WHO_I_AM),
    ),
    (
        (
            r"(?:should|are|is|do|does|must) (?:my |the |a )?long (?:runs?|ones?) (?:\w+ ){0,2}(?:be |run )?(?:slower|"
            r"faster|quicker|same (?:pace|speed)) (?:than|as|to)\b.*\beasy"
        ),
        r"",
        AskAbout(Topic.EASY_SLOW),
    ),
    (
        (
            r"(?:how (?:long|much|fast|many)|what)\b.*\bstrides?\b.*\b(?:rest|recover\w*|between|fast|pace)|(?:rest|"
            r"recover\w*"
            r"|break)\b.*\bbetween (?:the )?strides|how (?:fast|quick\w*|long|many) (?:\w+ ){0,3}strides"
        ),
        r"move|skip",
        Open(Screen.TERM),
    ),
    (
        (
            r"(?:is|are|are just|is just|would|will) (?:\w+ )?(?:2|3|4|5|6|two|three|four|five|six) (?:days|"
            r"runs)(?: a week|"
            r" per week)? (?:really |going to be |be )?(?:enough|ok|okay|too (?:few|little|many|much))"
        ),
        r"off|rest|in a row|easy|hard|before|after",
        AskAbout(Topic.HOW_OFTEN),
    ),
)


def pointed_in(s: QuestionText, today: date) -> Intent | None:
    """The question, where one of these few is meant; None for all else."""
    if s.r.has(M.PAIN, M.INJURY, M.ILL) or not (
        s.is_asked or s.has(r"^(?:rate|grade|score)|^\w+ (?:is|are|why|how|what)")
    ):
        return None
    if s.has(r"(?:rate|grade|score) (?:my|the|this|last) (?:\w+ )?week"):
        monday = monday_of(today)
        monday -= timedelta(days=7 if s.has("last week") or today.isoweekday() <= _BEGINS else 0)
        return AskRuns(want=Want.WENT, span=Span(monday, min(monday + timedelta(days=6), today)), side=Side.LOGGED)
    return (
        _so_long(s, today)
        or _as_in_a_book(s)
        or _of_next_week(s)
        or _hard_day(s)
        or _always_so(s)
        or _feel_of(s)
        or next((asked for words, unless, asked in _ABOUT if s.has(words) and not (unless and s.has(unless))), None)
    )


def _as_in_a_book(s: QuestionText) -> WhyIntent | None:
    """ "That plan has 20 miles five times, yours doesn't: why": why no run is that long."""
    is_compared = s.has(
        r"(?:yours|mine|my plan|this (?:one|plan)|you) (?:doesnt|does not|dont|do not|hasnt|has|have|only)"
    )
    length = s.length_mm
    if length is None or not is_compared or not s.has(r"plan|book|friends?|mates?|others?") or s.r.has(M.DAY, M.TIME):
        return None
    return WhyIntent(s.r.it, distance_mm=length)


def _so_long(s: QuestionText, today: date) -> AskRuns | None:
    """ "How many 20 milers do I get", "how many runs over 30 km": all of that length or longer."""
    if not s.has(r"(?:how many|number of|wie viele|cuant[ao]s)") or s.has(
        rf"should|{WEEK}|how many (?:miles|kms?|days)"
    ):
        return None
    if not s.has(r"milers?|long (?:runs?|ones?)|runs?|times|over|above|at least|laufe?|lange|tiradas|\d+er") or s.r.has(
        M.PACE, M.TIME, M.DAY
    ):
        return None
    span, named = first_of(spans_of(s, today)), _MILERS.search(s.words)
    if named is not None:
        unit = MM_PER_MILE if named["miles"] else MM_PER_KM
        return AskRuns(want=Want.REACHED, distance_mm=round(int(named["miles"] or named["km"]) * unit), span=span)
    length = length_of(s)
    return None if length is None or length[1] else AskRuns(want=Want.REACHED, distance_mm=length[0], span=span)


def _of_next_week(s: QuestionText) -> WhyWeek | None:
    """ "Is next week harder than this one", "why is next week bigger"."""
    if not s.has(_NEXT_WEEK) or not s.has(_BIGGER) or s.r.has(M.DAY, M.SKIP, M.MOVE, M.AWAY, M.CANT):
        return None
    if not s.has(rf"(?:why|is|will|does|warum|ist|wird|por que|es|sera)\b.*\b{_NEXT_WEEK}") or s.has(
        r"can|could|make|please|want|should|shall|too"
    ):
        return None
    return WhyWeek(1)


def _hard_day(s: QuestionText) -> WhyIntent | None:
    """ "Why is Thursday so hard": why that day is what it is."""
    days = [each.day for each in s.r.days if each.day.type is None]
    if len(days) != 1 or not s.has(
        r"why (?:is|are|does) (?:\w+ ){0,3}(?:so |that |this )?(?:hard|tough|long|fast|big|intense)\b"
    ):
        return None
    return WhyIntent(days[0])


def _always_so(s: QuestionText) -> WhyIntent | None:
    """ "Is there a reason Fridays are always easy": why that day is what it is."""
    days = [each.day for each in s.r.days if each.day.type is None]
    is_asked = s.has(r"(?:is there|whats|what is) (?:a |any |the )?(?:particular |special )?reason|warum sind|por que")
    return (
        WhyIntent(days[0]) if len(days) == 1 and is_asked and s.has(r"always|every|immer|siempre|easy|hard") else None
    )


def _feel_of(s: QuestionText) -> AskDayEffort | None:
    """ "What does tempo feel like", "how should intervals feel"."""
    kinds = [each.day for each in s.r.days if each.day.type is not None]
    if len(kinds) != 1 or not s.has(
        r"what (?:does|do|should|is|are) (?:\w+ ){0,4}feel(?:ing)?(?: like)?|how (?:does|do|should|is|are) (?:\w+ "
        r"){0,4}"
        r"(?:supposed to |meant to )?feel|wie (?:fuhlt sich|soll sich)"
    ):
        return None
    is_of_pace = kinds[0].type is DayType.RACE_PACE or s.r.has(M.PACE, M.LOG)
    return None if is_of_pace else AskDayEffort(DayRef(type=kinds[0].type))
