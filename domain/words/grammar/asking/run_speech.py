"""How people speak of runs when they ask: of those that were run, of those to come, how much, how many, which."""

from datetime import date

from domain.plan import DayType
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.asked_of import Side, Span
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.grammar.asking.spans import spans_in
from domain.words.lexicon.meanings import M

LOGGED = (
    r"did|have|has|had|ive|was|were|went|ran|run so|logged|done|been|so far|ever|yet|already|actually|managed|"
    r"since|last|"
    r"pb|pr|hab\w*|bin|war|gelaufen|bisher|jemals|seit|he|corri|corrido|hice|fue|ha|hemos|hasta ahora|desde"
)
PLANNED = (
    r"will|going to|gonna|do i (?:have|run|get|need|do|start|hit|reach)|am i (?:running|doing|supposed)|coming(?: up)?|"
    r"planned|plan|schedul\w+|left|to come|to go|remaining|still|next|upcoming|ahead|until|"
    r"before (?:the (?:race|marathon|half|big day)|race day|i race)|i ?ll (?:do|run|have|be|get|ever|need)|"
    r"till|when do|"
    r"whens|are there|there are|do we|werde|noch|geplant|kommt|kommen|voy a|queda\w*|faltan?|proxim\w+"
)
DEEDS = (
    r"move|swap|switch|shift|push|postpone|bring|shorten|lengthen|cut|reduce|make|change|add|drop|delete|remove|put|"
    r"replace|instead|cancel|undo|want|wanna|like to|lets|verschieb\w*|tausch\w*|mach|mover|cambia\w*|haz|pon|quiero"
)
RUN = (
    r"runs?|running|long ones?|sessions?|workouts?|ones?|days?|outings?|efforts?|laufe?n?|tage?|carreras?|dias?|"
    r"entrenos?"
)
FAR = (
    r"how (?:far|much|many (?:miles|mi|k|km|kms|kilomet\w+|mls))|total(?: (?:miles|mileage|distance|km|kms))?|mileage|"
    r"miles|kms?|kilomet\w+|distance|how many hours|how much time|hours|wie ?viele? ?(?:km|kilometer|meilen)?|wie weit|"
    r"cuant\w+ (?:km|kilometros|millas)?"
)
COUNT = (
    r"how many (?:times|runs|long runs|sessions|workouts|days|easy runs|tempos?|intervals?)|number of runs|how often|"
    r"wie oft|cuantas veces"
)
WEEK = r"(?:week|weeks|wk|woche|wochen|semana|semanas)"
MISS = (
    r"(?:miss(?:ed|ing)?|skip(?:ped)?|left out|not (?:done|run|logged)|forget|forgotten|forgot|didnt (?:do|run|log)|"
    r"unlogged|verpasst|ausgelassen|saltado|perdido|faltado)"
)
# Shorter is no run that is looked forward to, longer is none, and from here on a bare number is of a week.
_LEAST_MM, _MOST_MM = 1_500_000, 100_000_000
_WEEKLY_FROM_MM = 27 * MM_PER_MILE
_SHORT = 7


def spans_of(s: QuestionText, today: date) -> list[Span]:
    """The days that are named."""
    logged, planned = s.has(LOGGED), s.has(PLANNED)
    found = spans_in(s.words, today, looks_back=None if logged == planned else logged)
    period, on = s.r.value(M.PERIOD), s.r.value(M.DATE)
    if not found and isinstance(period, tuple):
        return [Span(period[0], period[1])]
    if not found and isinstance(on, date) and s.has(r"since|from|after|seit|desde"):
        return [Span(on, None)]
    return found


def first_of(spans: list[Span]) -> Span:
    """The one that is meant; open where none is named."""
    return spans[0] if spans else Span()


def side_of(s: QuestionText, spans: list[Span], today: date) -> Side:
    """Whether runs that were run are meant, or those to come."""
    span = first_of(spans)
    if span.last is not None and span.last < today:
        return Side.LOGGED
    if span.first is not None and span.first > today:
        return Side.PLANNED
    planned = s.has(PLANNED)
    # Of all days those behind are meant, where nothing says that they are to come.
    logged = s.has(LOGGED) or (bool(spans) and span == Span() and not planned)
    return Side.EITHER if logged == planned else Side.LOGGED if logged else Side.PLANNED


def is_one_day(span: Span) -> bool:
    """Whether only a day is meant: what is on it has an answer of its own."""
    return span.first is not None and span.first == span.last


def kind_of(s: QuestionText) -> DayType | None:
    """The kind of run that is named."""
    if s.has(
        r"rest days?|days? off|off days?|ruhetage?|(?:dias? de )?descansos?|(?:do|am) i rest(?:ing)?|(?:am|"
        r"are) (?:i|we) off"
    ):
        return DayType.REST
    value = s.r.value(M.KIND)
    if isinstance(value, DayType) and value is not DayType.RACE:
        return value
    return DayType.EASY if s.has(r"easy (?:runs?|days?|ones?)") else None


def race_mm(s: QuestionText) -> int | None:
    """The race distance that is named, or another length, in millimetres."""
    length = getattr(s.r.value(M.RACE), "distance_mm", None)
    return length if isinstance(length, int) else s.length_mm


def length_of(s: QuestionText) -> tuple[int, bool] | None:
    """A length that is named, and whether it is of a week; "15" and "20 milers" too."""
    weekly = s.r.value(M.AMOUNT)
    if isinstance(weekly, tuple):
        return int(weekly[0]), True
    found = s.length_mm
    if found is None:
        number = s.r.value(M.NUMBER)
        if not isinstance(number, int | float) or s.r.has(M.DAYS_LONG, M.TIMES, M.EFFORT):
            return None
        if s.has(
            r"(?:\d+|one|two|three|four|five|six|seven|an?) (?:rest |easy |more |hard |full )*(?:days?|runs?|"
            r"weeks?|times|sessions?|min\w*|hours?)"
        ):
            # "Is one rest day enough" names no length.
            return None
        found = round(number * (MM_PER_KM if s.r.units is Units.KM else MM_PER_MILE))
    if not _LEAST_MM <= found <= _MOST_MM:
        return None
    is_of_week = s.has(rf"(?:miles?|mi|k|km|kms) {WEEK}|mpw|(?:a|per|in a) {WEEK}|weekly")
    return found, is_of_week or (s.has(WEEK) and found >= _WEEKLY_FROM_MM)


def is_short(s: QuestionText) -> bool:
    """Whether it may be a question without a verb: "longest run so far"."""
    return len(s.words.split()) <= _SHORT
